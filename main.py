"""Starts Bounce Inspector: the window, or the command line."""

from inspector.app import start

if __name__ == "__main__":
    raise SystemExit(start())
