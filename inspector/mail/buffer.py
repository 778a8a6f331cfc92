"""Bytes that were made from other bytes: folded line ends, an undone transfer encoding. Each knows the way back."""

import re
from array import array
from bisect import bisect_right

import inspector.mail.transfer as transfer

_LINE_END = re.compile(rb"\r\n?|\n")


class Buffer:
    """``data`` as read from ``parent[low:high]`` by ``step``; the buffer without parent is the source itself.

    Steps: ``lines`` (CRLF and CR folded to LF), ``utf-16-le`` and like codecs (turned into UTF-8), or a transfer encoding.
    """

    __slots__ = ("data", "parent", "low", "high", "step", "_table")

    def __init__(self, data: bytes, parent: "Buffer | None" = None, low: int = 0, high: int = 0, step: str = "") -> None:
        self.data, self.parent, self.low, self.high, self.step = data, parent, low, high, step
        self._table: tuple[array, array] | None = None

    def folded(self) -> "Buffer":
        """The same bytes with every line end as LF; itself where there is no CR."""
        if b"\r" not in self.data:
            return self
        data = self.data.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
        return Buffer(data, self, 0, len(self.data), "lines")

    def decoded(self, low: int, high: int, encoding: str) -> "Buffer":
        """The bytes ``low`` to ``high`` with the transfer encoding undone and line ends folded."""
        return Buffer(transfer.decode(self.data[low:high], encoding), self, low, high, encoding).folded()

    def back(self, low: int, high: int) -> tuple[int, int, bool]:
        """Bytes ``low`` to ``high`` as a place in the source, and whether they stand there as they are."""
        if self.parent is None:
            return low, high, True
        if self.step == "lines":
            return self.parent.back(self._unfold(low), self._unfold(high))
        if self.step == "cut":
            return self.parent.back(self.low + low, self.low + high)
        first, last, _ = self.parent.back(self.low, self.high)
        return first, last, False

    def _unfold(self, at: int) -> int:
        """A place before line ends were folded."""
        if self._table is None:
            folded, whole = array("q"), array("q")
            shift = 0
            for found in _LINE_END.finditer(self.parent.data):
                shift += found.end() - found.start() - 1
                folded.append(found.end() - shift)
                whole.append(found.end())
            self._table = folded, whole
        folded, whole = self._table
        line = bisect_right(folded, at) - 1
        return at if line < 0 else whole[line] + at - folded[line]
