"""A long text on screen: its rows, those that are laid out, and what moves in it. Only what is on screen costs anything."""
