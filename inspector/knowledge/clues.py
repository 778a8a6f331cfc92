"""Clues: words that tell together what an answer speaks of, in whatever order, where it is told in no known phrase.

Nobody can list all sentences of all servers, but whoever refuses for SPF names SPF. A clue is a guess: it tells why and who must act, never that somebody is gone.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from inspector.knowledge.phrases import is_wide
from inspector.letters import bare
from inspector.patterns import later

_PIECE = later(r"\S+")
_WORD = later(r"[^\W_]+")
_LATIN = later(r"[A-Za-z]+")
_NAME = later(r"@|://|\w\.\w")   # addresses, links, hosts, codes: what they are called says nothing


class Words(NamedTuple):
    """Words of which one must be there (or none may be): whole ones, and beginnings."""

    whole: frozenset[str]
    beginnings: tuple[str, ...]

    def among(self, said: Iterable[str]) -> str:
        """The first of the words said that is one of these; "" where none is."""
        return next((word for word in said if word in self.whole or word.startswith(self.beginnings)), "")


def read_words(text: str) -> Words:
    """``"size|large|exceed*"``. Raises ValueError for what is no single word."""
    words = [bare(word.strip().lower()) for word in text.split("|")]
    if wrong := next((word for word in words if not _WORD.fullmatch(word.removesuffix("*"))), None):
        raise ValueError(f"'{wrong}' is not one word")
    return Words(frozenset(word for word in words if word[-1] != "*"), tuple(word[:-1] for word in words if word[-1] == "*"))


class Clue(NamedTuple):
    """A reason and its words: one of each of ``groups`` stands in the answer, and none of ``without``."""

    reason: str
    groups: tuple[Words, ...]
    without: Words

    @classmethod
    def read(cls, row: dict[str, Any]) -> "Clue":
        """From a row of the library's form (FORM.md). Raises ValueError where words are no words."""
        groups = tuple(read_words(group) for group in row["words"].split("+"))
        return cls(row["reason"], groups, read_words(row["without"]) if row.get("without") else Words(frozenset(), ()))

    def fits(self, said: Iterable[str]) -> list[str]:
        """The words that it was known by, one of each group; empty where it does not fit."""
        if self.without.among(said):
            return []
        found = [group.among(said) for group in self.groups]
        return found if all(found) else []


    def words(self) -> Iterator[str]:
        """All its whole words."""
        for group in (*self.groups, self.without):
            yield from group.whole


class ClueHit(NamedTuple):
    """A clue found: its reason, and the characters from its first word to its last."""

    reason: str
    start: int
    end: int


class Clues:
    """All clues, in the order in which they are tried."""

    def __init__(self, clues: Iterable[Clue]) -> None:
        self._clues = tuple(clues)
        self._wide = sorted({word for clue in self._clues for word in clue.words() if is_wide(word)})   # in a script without spaces a word may stand anywhere

    def find(self, text: str) -> ClueHit | None:
        """The first clue that fits ``text``; its span counts in ``text``."""
        said = self._said(text)
        for clue in self._clues:
            if words := clue.fits(said):
                spans = [said[word] for word in words]
                return ClueHit(clue.reason, min(spans)[0], max(end for _, end in spans))
        return None

    def _said(self, text: str) -> dict[str, tuple[int, int]]:
        """The words of a text, bare and in lower case, with the place of each."""
        said: dict[str, tuple[int, int]] = {}
        for piece in _PIECE.finditer(text):
            if not _NAME.search(piece[0]):
                for word in _WORD.finditer(text, *piece.span()):
                    said.setdefault(bare(word[0].lower()), word.span())
        if is_wide(text):
            for word in _LATIN.finditer(text):   # "您的IP被封禁"
                said.setdefault(word[0].lower(), word.span())
            for wide in self._wide:
                if (at := text.find(wide)) >= 0:
                    said.setdefault(wide, (at, at + len(wide)))
        return said
