"""The formats that can be read."""
