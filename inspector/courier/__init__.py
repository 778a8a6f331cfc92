"""INSPECTIONS ACROSS A PIPE: large input is inspected in a process of its own, which can be killed and cannot take the window with it."""

from inspector.courier.errand import Errand, GoneError, TooMuchError, Turn
from inspector.courier.long_text import LongText

__all__ = ["Errand", "GoneError", "LongText", "TooMuchError", "Turn"]
