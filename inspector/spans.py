"""A place in the reading text of a message."""

from typing import NamedTuple


class Span(NamedTuple):
    """Characters ``start`` up to, not including, ``end`` of ``Message.text``.

    Counted in Python characters (Unicode code points), never bytes or UTF-16 units.
    """

    start: int
    end: int

    def holds(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end
