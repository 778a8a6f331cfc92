"""CARD -> EYES: the window."""

from inspector.ui.start import make_window, run

__all__ = ["make_window", "run"]
