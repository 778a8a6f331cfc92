"""Clues: words that tell together what an answer speaks of, in whatever order, where it is told in no known phrase.

Nobody can list all sentences of all servers, but whoever refuses for SPF names SPF. A clue is a guess: it tells why and who must act, never that somebody is gone.
"""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from inspector.knowledge.phrases import is_wide
from inspector.letters import bare
from inspector.patterns import later

_SHORTEST, _LONGEST = 2, 24   # letters of a beginning
_PIECE = later(r"\S+")
_WORD = later(r"[^\W_]+")
_LATIN = later(r"[A-Za-z]+")
_NAME = later(r"@|://|\w\.\w")   # addresses, links, hosts, codes: what they are called says nothing


Place = tuple[int, int]


def read_words(text: str) -> frozenset[str]:
    """``"size|large|exceed*"``, of which one must be there: whole words, and beginnings with their star. Raises ValueError for what is no single word."""
    words = [bare(word.strip().lower()) for word in text.split("|")]
    if wrong := next((word for word in words if not _WORD.fullmatch(word.removesuffix("*")) or len(word) > _LONGEST), None):
        raise ValueError(f"'{wrong}' is not one word")
    return frozenset(words)


class Clue(NamedTuple):
    """A reason and its words: one of each of ``groups`` stands in the answer, and none of ``without``."""

    reason: str
    groups: tuple[frozenset[str], ...]
    without: frozenset[str]

    @classmethod
    def read(cls, row: dict[str, Any]) -> "Clue":
        """From a row of the library's form (FORM.md). Raises ValueError where words are no words."""
        return cls(row["reason"], tuple(read_words(group) for group in row["words"].split("+")), read_words(row["without"]) if row.get("without") else frozenset())

    def fits(self, said: Mapping[str, Place]) -> list[Place]:
        """The places of the words that it was known by, the first of each group; empty where it does not fit."""
        if not self.without.isdisjoint(said) or any(group.isdisjoint(said) for group in self.groups):
            return []
        return [min(said[word] for word in group if word in said) for group in self.groups]


class ClueHit(NamedTuple):
    """A clue found: its reason, and the characters from its first word to its last."""

    reason: str
    start: int
    end: int


class Clues:
    """All clues, in the order in which they are tried. Each waits under the words of its smallest group, so that an answer is held against the few that share a word with it."""

    def __init__(self, clues: Iterable[Clue]) -> None:
        self._clues = tuple(clues)
        self._waiting: dict[str, list[int]] = {}
        for number, clue in enumerate(self._clues):
            for word in min(clue.groups, key=len):
                self._waiting.setdefault(word, []).append(number)
        self._wide = sorted({word for clue in self._clues for group in (*clue.groups, clue.without) for word in group if is_wide(word)})   # in a script without spaces a word may stand anywhere

    def find(self, text: str) -> ClueHit | None:
        """The first clue that fits ``text``; its span counts in ``text``."""
        said = self._said(text)
        for number in sorted({number for word in self._waiting.keys() & said.keys() for number in self._waiting[word]}):
            if places := self._clues[number].fits(said):
                return ClueHit(self._clues[number].reason, min(places)[0], max(end for _, end in places))
        return None

    def _said(self, text: str) -> dict[str, Place]:
        """The words of a text, bare and in lower case, and their beginnings with a star, each with the place where it stands first."""
        said: dict[str, Place] = {}
        for piece in _PIECE.finditer(text):
            if not _NAME.search(piece[0]):
                for found in _WORD.finditer(text, *piece.span()):
                    word = bare(found[0].lower())
                    for size in range(_SHORTEST, min(len(word), _LONGEST) + 1):
                        said.setdefault(f"{word[:size]}*", found.span())
                    said.setdefault(word, found.span())
        if is_wide(text):
            for found in _LATIN.finditer(text):   # "您的IP被封禁"
                said.setdefault(found[0].lower(), found.span())
            for wide in self._wide:
                if (at := text.find(wide)) >= 0:
                    said.setdefault(wide, (at, at + len(wide)))
        return said
