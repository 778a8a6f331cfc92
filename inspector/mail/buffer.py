"""Bytes that were made from other bytes: folded line ends, an undone transfer encoding. Each knows the way back."""

import re
from array import array
from bisect import bisect_right

import inspector.mail.transfer as transfer
from inspector.patterns import later

_LINE_END = later(rb"\r\n?|\n")
_SPACED_END = later(rb"\n\n")
_DOUBLED_END = later(rb"\r\r\n|\r\n?|\n")


class Buffer:
    """``data`` as read from ``parent.data[low:high]`` by ``step``; the buffer without parent is the source itself.

    Steps: ``lines`` (CRLF and CR folded to LF), ``doubled lines`` (CR CR LF too), those of lifted.py, ``cut`` (a part as it is), ``outlook`` (put together from all over the file), ``utf-16-le``,
    ``utf-32-be`` and their like (turned into UTF-8), or a transfer encoding.
    """

    __slots__ = ("data", "parent", "low", "high", "step", "_table", "_mark")

    def __init__(self, data: bytes, parent: "Buffer | None" = None, low: int = 0, high: int = 0, step: str = "") -> None:
        self.data, self.parent, self.low, self.high, self.step = data, parent, low, high, step
        self._table: tuple[array[int], array[int]] | None = None
        self._mark: re.Pattern[bytes] | None = None   # what was left out at the head of lines

    def marked(self, mark: re.Pattern[bytes]) -> "Buffer":
        """This buffer, which is its parent without what ``mark`` finds."""
        self._mark = mark
        return self

    def folded(self) -> "Buffer":
        """The same bytes with every line end as LF; itself where there is no CR."""
        if b"\r" not in self.data:
            return self
        whole = self.data
        data = whole.replace(b"\r\n", b"\n")
        if b"\r" in data:
            if 2 * whole.count(b"\r\r\n") > whole.count(b"\n"):   # CRLF written out once too often, by a program that took LF for a bare line end
                return Buffer(_DOUBLED_END.sub(b"\n", whole), self, 0, len(whole), "doubled lines")
            data = data.replace(b"\r", b"\n")
        return Buffer(data, self, 0, len(whole), "lines")

    def decoded(self, low: int, high: int, encoding: str) -> "Buffer":
        """The bytes ``low`` to ``high`` with the transfer encoding undone and line ends folded."""
        raw = self.data[low:high]
        data = transfer.decode(raw, encoding)
        return Buffer(data, self, low, high, "cut" if data is raw else encoding).folded()

    def back(self, low: int, high: int) -> tuple[int, int, bool]:
        """Bytes ``low`` to ``high`` as a place in the source, and whether they stand there as they are (but for line ends)."""
        parent = self.parent
        if parent is None:
            return low, high, True
        if self.step == "cut":
            return parent.back(self.low + low, self.low + high)
        if self.step in ("lines", "doubled lines"):
            return parent.back(self._unfolded(low), self._unfolded(high))
        if self._mark or self.step in ("spaced lines", "lost lines"):
            start, end, exact = parent.back(self._unfolded(low), self._unfolded(high))
            return start, end, exact and b"\n" not in self.data[low:high]
        if self.step == "outlook":
            return *parent.back(self.low, self.high)[:2], False
        if self.step.startswith("utf-"):
            first = self.low + self._wide(low)
            return *parent.back(first, min(first + self._wide(high, low), self.high))[:2], False   # half a character at the end is a whole one now
        places = transfer.place(parent.data[self.low:self.high], self.step, low, high, len(self.data), self)
        first, last = (self.low + places[0], self.low + places[1]) if places else (self.low, self.high)
        start, end, exact = parent.back(first, last)
        return start, end, exact and parent.data[first:last] == self.data[low:high]

    def table(self, make: "transfer.TableMaker", raw: bytes) -> tuple["array[int]", "array[int]"]:
        """The table of places that ``make`` builds from ``raw``, built once."""
        if self._table is None:
            self._table = make(raw)
        return self._table

    def _wide(self, end: int, start: int = 0) -> int:
        """How many bytes the UTF-8 bytes ``start`` to ``end`` were in the encoding that they were turned from."""
        return len(self.data[start:end].decode("utf-8", "replace").encode(self.step, "replace"))

    def _places(self, raw: bytes) -> tuple["array[int]", "array[int]"]:
        """Where each line begins after the step and before."""
        if self._mark:
            return _line_table(raw, self._mark, 0)
        return _line_table(raw, {"lines": _LINE_END, "doubled lines": _DOUBLED_END}.get(self.step, _SPACED_END))

    def _unfolded(self, at: int) -> int:
        """A place before line ends were folded."""
        if self.step == "lost lines":
            return at
        folded, whole = self.table(self._places, self.parent.data if self.parent else b"")
        line = bisect_right(folded, at) - 1
        return at if line < 0 else whole[line] + at - folded[line]


def _line_table(raw: bytes, line_end: re.Pattern[bytes], left: int = 1) -> tuple["array[int]", "array[int]"]:
    """Where each line begins after and before all that ``line_end`` finds was cut to ``left`` bytes."""
    folded, whole, shift = array("q"), array("q"), 0
    for found in line_end.finditer(raw):
        end = found.end()
        shift += end - found.start() - left
        folded.append(end - shift)
        whole.append(end)
    return folded, whole
