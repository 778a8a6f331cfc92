"""Patterns that most mails never meet, compiled when they are first asked: two hundred of them would take a third of the time of a start.

A pattern that nearly every mail meets is made with ``re.compile``, for a call of one that is made here takes 50 ns more.
"""

import re
from typing import AnyStr, Generic, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub")


class Later(Generic[AnyStr]):
    """What ``later`` gives."""

    __slots__ = ("pattern", "flags", *_METHODS)

    def __init__(self, pattern: AnyStr, flags: int) -> None:
        self.pattern: AnyStr = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        """Asked only while the methods are not there yet; two threads that ask at once do no harm."""
        if name not in _METHODS:
            raise AttributeError(name)
        made = re.compile(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


def later(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """The pattern, by its methods the same as a compiled one. A mistake in it shows when it is first used: a test uses them all."""
    return cast("re.Pattern[AnyStr]", Later(pattern, flags))
