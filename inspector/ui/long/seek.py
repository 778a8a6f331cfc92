"""Finding words in a long text, a piece at a time. Letter case does not matter, and a no-break space is a space."""

import re
from collections.abc import Iterator

from inspector.ui.long.rows import Rows

_PIECE = 65_536   # characters looked at in one step


class Seek:
    """Looks from a place to the end and then from the start, or the other way about; ``found`` is the first place, None for none yet."""

    def __init__(self, rows: Rows, words: str, start: int, backward: bool) -> None:
        self._rows, self._text, self._words, self._start, self._backward = rows, rows.text, words, start, backward
        self._low = words.lower().replace("\u00a0", " ")
        self._pattern = re.compile(re.escape(words.replace("\u00a0", " ")), re.IGNORECASE)
        self.found: tuple[int, int] | None = None
        self.share = 0.0   # of the text that was looked at

    def work(self) -> Iterator[None]:
        """Look, until something is found."""
        while not self._rows.is_whole:   # somebody else is at it
            yield
        done, size = 0, len(self._text)
        reach = len(self._words) - 1   # a place may begin in one piece and end in the next
        for low, high in self._ranges(size):
            for start in self._pieces(low, high):
                end = min(start + _PIECE, high)
                at = self._in(self._text[start:min(end + reach, size)])
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

    def _in(self, piece: str) -> tuple[int, int] | None:
        """The first or last place in a piece."""
        if "\u00a0" in piece:
            piece = piece.replace("\u00a0", " ")
        low = piece.lower()
        if len(low) == len(piece):   # else some letter has a lower case of another length
            at = low.rfind(self._low) if self._backward else low.find(self._low)
            return (at, at + len(self._low)) if at >= 0 else None
        places = [found.span() for found in self._pattern.finditer(piece)]
        return (places[-1] if self._backward else places[0]) if places else None
