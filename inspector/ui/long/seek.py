"""Finding words in a long text, a piece at a time. Letter case does not matter, and a no-break space is a space."""

import re
from collections.abc import Iterator

from inspector.ui.long.rows import Rows

MOST_HITS = 1000    # places of the words looked for that are counted and marked
_PIECE = 65_536     # characters looked at in one step


class _Words:
    """Words as they are looked for in a piece of text."""

    def __init__(self, words: str) -> None:
        self.reach = len(words) - 1   # a place may begin in one piece and end in the next
        self._low = words.lower().replace("\u00a0", " ")
        self._pattern = re.compile(re.escape(words.replace("\u00a0", " ")), re.IGNORECASE)

    def first(self, piece: str) -> tuple[int, int] | None:
        return next(self.all(piece), None)

    def last(self, piece: str) -> tuple[int, int] | None:
        piece, low = self._folded(piece)
        if low:
            at = low.rfind(self._low)
            return (at, at + len(self._low)) if at >= 0 else None
        places = [found.span() for found in self._pattern.finditer(piece)]
        return places[-1] if places else None

    def all(self, piece: str) -> Iterator[tuple[int, int]]:
        """Every place, from the first on; none begins inside another."""
        piece, low = self._folded(piece)
        if not low:
            yield from (found.span() for found in self._pattern.finditer(piece))
            return
        at = low.find(self._low)
        while at >= 0:
            yield at, at + len(self._low)
            at = low.find(self._low, at + len(self._low))

    def _folded(self, piece: str) -> tuple[str, str]:
        """A piece with plain spaces, and the same in lower case; that is "" where some letter has a lower case of another length."""
        if "\u00a0" in piece:
            piece = piece.replace("\u00a0", " ")
        low = piece.lower()
        return piece, low if len(low) == len(piece) else ""


class Seek:
    """Looks from a place to the end and then from the start, or the other way about; ``found`` is the first place, None for none yet."""

    def __init__(self, rows: Rows, words: str, start: int, backward: bool) -> None:
        self._rows, self._text, self._start, self._backward = rows, rows.text, start, backward
        self.words = words
        self._words = _Words(words)
        self.found: tuple[int, int] | None = None
        self.share = 0.0   # of the text that was looked at

    def work(self) -> Iterator[None]:
        """Look, until something is found."""
        while not self._rows.is_whole:   # somebody else is at it
            yield
        done, size = 0, len(self._text)
        look = self._words.last if self._backward else self._words.first
        for low, high in self._ranges(size):
            for start in self._pieces(low, high):
                end = min(start + _PIECE, high)
                at = look(self._text[start:min(end + self._words.reach, size)])
                if at is not None:
                    self.found = start + at[0], start + at[1]
                    return
                done += end - start
                self.share = done / max(size, 1)
                yield

    def _ranges(self, size: int) -> tuple[tuple[int, int], tuple[int, int]]:
        """Where a place may begin: from where we are on, and then the rest."""
        if self._backward:
            return (0, self._start), (self._start, size)
        return (self._start, size), (0, self._start)

    def _pieces(self, low: int, high: int) -> Iterator[int]:
        starts = range(low, high, _PIECE)
        return reversed(starts) if self._backward else iter(starts)


class Tally:
    """All places of words that were found, in their order, as far as they are counted; ``is_more`` says that there are others."""

    def __init__(self, rows: Rows, words: str, most: int) -> None:
        self._text, self._most = rows.text, most
        self.words = words
        self._words = _Words(words)
        self.hits: list[tuple[int, int]] = []
        self.is_more = False

    def work(self) -> Iterator[None]:
        """Count."""
        size, free = len(self._text), 0   # before ``free`` no further place begins
        for start in range(0, size, _PIECE):
            end = min(start + _PIECE, size)
            begin = max(start, free)
            for low, high in self._words.all(self._text[begin:min(end + self._words.reach, size)]):
                if len(self.hits) == self._most:
                    self.is_more = True
                    return
                self.hits.append((begin + low, begin + high))
                free = begin + high
            yield
