"""A text too long for one string: a string of 100 MB takes a third of a second to make, in which nothing else can run."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator

FROM = 4 * 1024 * 1024   # characters from which a text is kept in pieces


class LongText:
    """Slices, counts and finds like a string; kept in pieces, each as narrow as its own characters are."""

    __slots__ = ("_pieces", "_starts", "_size")

    def __init__(self, pieces: Iterable[str]) -> None:
        self._pieces = [piece for piece in pieces if piece]
        self._starts: list[int] = []
        self._size = 0
        for piece in self._pieces:
            self._starts.append(self._size)
            self._size += len(piece)

    def __len__(self) -> int:
        return self._size

    def __str__(self) -> str:
        return "".join(self._pieces)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, str | LongText):
            return len(self) == len(other) and all(other[start:start + len(piece)] == piece for start, piece in zip(self._starts, self._pieces, strict=True))
        return NotImplemented

    def __hash__(self) -> int:
        return hash((self._size, self._pieces[0] if self._pieces else ""))

    def __getitem__(self, place: int | slice) -> str:
        if isinstance(place, int):
            at = place + self._size if place < 0 else place
            if not 0 <= at < self._size:
                raise IndexError(place)
            return "".join(text for _, text in self._between(at, at + 1))
        start, end, step = place.indices(self._size)
        return "".join(text for _, text in self._between(start, end))[::step] if step > 0 else str(self)[place]

    def _between(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        """The pieces of a range: (where it stands, its text)."""
        at = max(bisect_right(self._starts, start) - 1, 0)
        while at < len(self._pieces) and self._starts[at] < end:
            low = self._starts[at]
            first = max(start - low, 0)
            yield low + first, self._pieces[at][first:end - low] if first or end - low < len(self._pieces[at]) else self._pieces[at]
            at += 1

    def count(self, what: str, start: int = 0, end: int | None = None) -> int:
        """How often a single character stands in a range."""
        return sum(text.count(what) for _, text in self._between(start, self._size if end is None else end))

    def find(self, what: str, start: int = 0, end: int | None = None) -> int:
        """The first place of ``what`` in a range, or -1."""
        end = self._size if end is None else min(end, self._size)
        for low, text in self._between(start, end):
            at = text.find(what)
            if at >= 0:
                return low + at
            seam = low + len(text)   # it may begin here and end in the next piece
            if len(what) > 1 and seam < end:
                first = max(low, seam - len(what) + 1)
                at = self[first:min(seam + len(what) - 1, end)].find(what)
                if at >= 0:
                    return first + at
        return -1

    def rfind(self, what: str, start: int = 0, end: int | None = None) -> int:
        """The last place of ``what`` in a range, or -1; the range is put together, so it should not be long."""
        at = self[start:end].rfind(what)
        return at if at < 0 else start + at
