"""INSPECTIONS ACROSS A PIPE: large input is inspected in a process of its own, which can be killed and cannot take the window with it."""

from inspector.courier.errand import Errand, GoneError, SlowError, TooMuchError, Turn
from inspector.courier.long_text import LongText
from inspector.courier.mistake import MistakeError

__all__ = ["Errand", "GoneError", "LongText", "MistakeError", "SlowError", "TooMuchError", "Turn"]
