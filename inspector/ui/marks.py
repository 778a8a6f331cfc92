"""Between characters of the reading text and UTF-16 units of a text widget; nothing else in the program converts them.

The widget shows ``Shown.text``: the reading text with invisible, control and direction characters as visible marks, lone surrogates replaced, and very
long lines broken with a visible mark, because all of these either mislead the reader or stop the widget.
"""

import re
from bisect import bisect_right

from inspector.letters import HIDDEN, JOINERS
from inspector.spans import Span

LONGEST = 4096          # characters of a line before it is broken for display
BREAK = "\u21a9\n"      # the visible mark of such a break
_ODD = re.compile(
    f"\r\n?|[{HIDDEN}{JOINERS}\ufdd0-\ufdef\ufffc\ufffe\uffff\U00010000-\U0010ffff]"   # a widget takes some for its own marks, and counts two for those of the higher planes
)
_INVISIBLE_PLANE = re.compile("[\U000e0000-\U000e0fff]")


def _seen(char: str) -> str:
    """How one odd character is shown; a raw line end of any kind is one line end."""
    if char[0] == "\r":
        return "\n"
    code = ord(char)
    if 0xD800 <= code <= 0xDFFF:
        return "\ufffd"
    if code > 0xFFFF and not _INVISIBLE_PLANE.match(char):
        return char
    return f"<U+{code:04X}>"


class Shown:
    """A text as a widget shows it, with the way between both coordinates."""

    def __init__(self, text: str) -> None:
        pieces: list[str] = []
        self._chars, self._units, self._lengths = [0], [0], [0]   # anchors: from this character on, at this unit; length of the piece before
        at = units = 0
        for start, end, shown in _changes(text):
            pieces.append(text[at:start])
            units += start - at
            pieces.append(shown)
            self._anchor(start, units)
            units += len(shown) + sum(c > "\uffff" for c in shown)
            self._anchor(end, units)
            at = end
        pieces.append(text[at:])
        self.text = "".join(pieces)
        self.length = len(text)
        self._end = units + len(text) - at

    def _anchor(self, char: int, unit: int) -> None:
        if self._chars[-1] == char:
            self._units[-1] = unit
        else:
            self._chars.append(char)
            self._units.append(unit)

    def unit(self, char: int) -> int:
        """The UTF-16 position in the widget of a character of the reading text."""
        char = min(max(char, 0), self.length)
        at = bisect_right(self._chars, char) - 1
        return self._units[at] + char - self._chars[at]

    def char(self, unit: int) -> int:
        """The character of the reading text at, or around, a UTF-16 position in the widget."""
        unit = min(max(unit, 0), self._end)
        at = bisect_right(self._units, unit) - 1
        char = self._chars[at] + unit - self._units[at]
        if at + 1 < len(self._chars):
            char = min(char, self._chars[at + 1] - (unit < self._units[at + 1]))
        return min(max(char, self._chars[at]), self.length)

    def units(self, span: Span) -> tuple[int, int]:
        """Start and end in the widget of a span."""
        return self.unit(span.start), self.unit(span.end)


def _changes(text: str) -> list[tuple[int, int, str]]:
    """What is shown otherwise than it stands: (start, end, shown), in order; breaks of long lines have start == end."""
    changes = [(found.start(), found.end(), _seen(found[0])) for found in _ODD.finditer(text)]
    breaks: list[tuple[int, int, str]] = []
    start = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        breaks.extend((at, at, BREAK) for at in range(start + LONGEST, end, LONGEST))
        start = end + 1
    return sorted(changes + breaks, key=lambda change: change[:2]) if breaks else changes


def as_sent(text: str) -> str:
    """The same text without lone surrogates, which a clipboard would drop without a word."""
    return text if text.isascii() else text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
