"""A long text as rows: its lines, and the pieces of those that are too long to show in one.

Kept is a place every sixteen thousand characters, and the rows between two of them are found anew when they come on screen: a table of all
lines of a text of empty lines would take many times the text.
"""

import re
from array import array
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable
from itertools import chain
from operator import itemgetter
from typing import NamedTuple, Protocol

from inspector.ui.marks import LONGEST

BLOCK = 4 * LONGEST   # characters between two places that are kept, about
MOST = 2_000          # lines between them: finding those of a block anew must take no time that anybody feels
_KEPT = 32            # blocks whose rows are remembered
_END = re.compile("\r\n?|\n")


class Text(Protocol):
    """A string, or what slices like one."""

    def __len__(self) -> int: ...

    def __getitem__(self, place: slice, /) -> str: ...


class Row(NamedTuple):
    """One line of the text or, of a long one, a piece: its characters without the line end."""

    start: int
    end: int
    after: int       # where the next row starts
    number: int      # of the row, from 0
    line: int        # of the text, from 1
    is_first: bool   # whether the line begins here
    is_cut: bool     # whether the line goes on in the next row


class Rows:
    """Grows step by step; what is known of the text is known for good. ``more`` makes the text longer and says whether it did."""

    def __init__(self, text: Text, more: Callable[[], bool] = lambda: False) -> None:
        self.text, self._more = text, more
        self._starts, self._rows, self._lines, self._inside = array("Q"), array("Q"), array("Q"), array("B")
        self.count = 0       # rows known
        self.reached = 0     # characters known
        self.is_whole = False
        self._line, self._goes_on = 1, False
        self._cut: OrderedDict[int, list[Row]] = OrderedDict()
        self.grow()

    def grow(self) -> bool:
        """Learn of the next block; whether there is more to learn."""
        if self.is_whole:
            return False
        at = self.reached
        while len(self.text) - at < BLOCK + 2 and self._more():
            pass
        block = self.text[at:at + BLOCK + 2]
        self.is_whole = len(block) < BLOCK + 2
        if not self.is_whole:
            block = block[:_end(block)]
        if (end := _enough(block)) >= 0:
            block, self.is_whole = block[:end], False
        for kept, value in ((self._starts, at), (self._rows, self.count), (self._lines, self._line), (self._inside, self._goes_on)):
            kept.append(value)
        rows, ends = _counted(block, self.is_whole)
        self.count += rows
        self._line += ends
        self._goes_on = not block.endswith(("\n", "\r"))
        self.reached = at + len(block)
        return not self.is_whole

    @property
    def lines(self) -> int:
        """How many lines of the text are known."""
        return self._line

    def row(self, number: int) -> Row:
        """A row by its number."""
        block = bisect_right(self._rows, number) - 1
        return self._rows_of(block)[number - self._rows[block]]

    def at(self, char: int) -> Row:
        """The row that holds a character; the last one known for those beyond."""
        block = self._block(char)
        rows = self._rows_of(block)
        return rows[max(bisect_right(rows, char, key=itemgetter(0)) - 1, 0)]

    def share(self, char: int) -> float:
        """About how far down a character stands, from 0 to 1: long lines before it in its block count as one row."""
        block = self._block(char)
        before = self.text[self._starts[block]:char]
        row = self._rows[block] + (before.count("\n") or before.count("\r")) + (len(before) - before.rfind("\n") - 1) // LONGEST
        return min(row / max(self.count, 1), 1.0)

    def beside(self, share: float) -> int:
        """The first character of the block that stands so far down: a little before what ``share`` is asked for."""
        block = bisect_right(self._rows, int(share * self.count)) - 1
        return self._starts[max(block, 0)]

    def words(self, row: Row) -> str:
        """The characters of a row."""
        return self.text[row.start:row.end]

    def _block(self, char: int) -> int:
        return max(bisect_right(self._starts, char) - 1, 0)

    def _rows_of(self, block: int) -> list[Row]:
        known = self._cut.get(block)
        if known is not None:
            self._cut.move_to_end(block)
            return known
        is_end = block + 1 == len(self._starts)
        start, end = self._starts[block], self.reached if is_end else self._starts[block + 1]
        found = _cut(self.text[start:end], Row(start, end, end, self._rows[block], self._lines[block], not self._inside[block], False), is_end and self.is_whole)
        self._cut[block] = found
        if len(self._cut) > _KEPT:
            self._cut.popitem(last=False)
        return found


def _end(block: str) -> int:
    """Where the last row ends that is whole; two characters are looked at beyond the length of a block, since the line may end there."""
    last = max(block.rfind("\n", 0, BLOCK + 1), block.rfind("\r", 0, BLOCK + 1))
    if last < 0:
        return BLOCK
    return last + (2 if block[last:last + 2] == "\r\n" else 1)


def _enough(block: str) -> int:
    """Where a block of too many lines is to end; -1 for a block that may stay as it is."""
    if block.count("\n") + block.count("\r") > MOST:
        for number, found in enumerate(_END.finditer(block), 1):
            if number == MOST:
                return found.end()
    return -1


def _counted(block: str, is_end: bool) -> tuple[int, int]:
    """How many rows and line ends a block has. Behind the text's last line end there is one more row, empty."""
    if "\r" in block:
        block = block.replace("\r\n", "\n").replace("\r", "\n")
    lines = block.split("\n")
    ends = len(lines) - 1
    if not is_end and not lines[-1]:
        lines.pop()
    rows = len(lines)
    if lines and max(map(len, lines)) > LONGEST:
        rows += sum((len(line) - 1) // LONGEST for line in lines if line)
    return rows, ends


def _cut(block: str, begin: Row, is_end: bool) -> list[Row]:
    """The rows of a block, whose first has the start, the numbers and the beginning of ``begin``."""
    rows: list[Row] = []
    at, line, is_first = 0, begin.line, begin.is_first
    for found in chain(_END.finditer(block), (None,)):
        end, after = found.span() if found else (len(block), len(block))
        if found is None and at == end and not is_end:
            break
        for low in range(at, max(end, at + 1), LONGEST):
            high = min(low + LONGEST, end)
            is_cut = high < end or found is None and not is_end
            rows.append(Row(begin.start + low, begin.start + high, begin.start + (high if is_cut else after), begin.number + len(rows), line, is_first, is_cut))
            is_first = False
        at, line, is_first = after, line + 1, True
    return rows
