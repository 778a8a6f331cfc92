"""Finding many phrases in a short text, fast.

A phrase is compared without regard to case, accents, white space, quote style and the numbers that a long reply repeats on each line; ``...`` in it stands for up to 80 other characters. It begins and ends at a word's
edge. Each phrase waits under its rarest word, so a text is held against the few phrases that share a word with it, however large the list. What waits under a word is asked for
when a text first holds that word: making all of twenty thousand phrases takes 80 ms and 40 MB.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from typing import Any, NamedTuple

from inspector.letters import bare
from inspector.patterns import later

GAP = 80

_WORD = later(r"[^\W_]+")
_WIDE = (("\u0e00", "\u0eff"), ("\u1100", "\u11ff"), ("\u3040", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7af"), ("\uf900", "\ufaff"))   # scripts written without spaces
_BEYOND = later("[\u0e00-\U0010ffff]")   # where they begin
_SEMITIC = re.compile("[\u05d0-\u06ff]")
_GLUED = "ושהבכלמ" "وفبلك"   # what Hebrew and Arabic write as one with the word behind it: and, that, the, in, to
_QUOTES = (("‘", "'"), ("’", "'"), ("“", '"'), ("”", '"'), ("`", "'"), ("´", "'"))


# What a reply of several lines repeats at the head of each line (RFC 5321 section 4.2.1): no part of its words.
_AGAIN = r"[245][0-9]{2}(?:-(?:[245]\.[0-9]{1,3}\.[0-9]{1,3}[ ])?|[ ][245]\.[0-9]{1,3}\.[0-9]{1,3}[ ])"
_LINE_HEAD = re.compile(rf"\s{_AGAIN}")
_ANY_HEAD = re.compile(rf"[245](?<=\s.){_AGAIN.removeprefix('[245]')}")   # whether one stands there at all: to look for digits takes a fifth of looking for white space
_BLANKED = bytes(code if chr(code).isalnum() else 32 for code in range(128)) + bytes(range(128, 256))


def fold(text: str) -> str:
    """The form in which phrases are compared."""
    for sign, plain in _QUOTES if not text.isascii() or "`" in text else ():
        text = text.replace(sign, plain)
    if _ANY_HEAD.search(text):
        text = _LINE_HEAD.sub(" ", text)
    return " ".join(bare(text.lower()).split())


def _words(folded: str) -> list[str]:
    """The words of a folded text; of plain ASCII, which nearly all is, by a table: four times as fast as the pattern."""
    if folded.isascii():
        return folded.encode("ascii").translate(_BLANKED).decode("ascii").split()
    words = _WORD.findall(folded)
    if _SEMITIC.search(folded):
        once = [word[1:] for word in words if word[0] in _GLUED and len(word) > 1]
        words += once + [word[1:] for word in once if word[0] in _GLUED and len(word) > 1]
    return words


def is_wide(text: str) -> bool:
    """Whether the text is written without spaces. By comparison: a pattern of these ranges takes 3 ms to compile."""
    return not text.isascii() and any(low <= char <= high for char in text for low, high in _WIDE)


class _Prepared(NamedTuple):
    """A text made ready for every book."""

    folded: str
    words: dict[str, None]   # and "", which phrases of one word have as their other one
    alike: bool              # whether each place in the folded text is the same place in the text
    plain: str               # the text without marks on its letters
    squeezed: str            # where it is written without spaces: folded without any
    pairs: dict[str, None]   # and every two characters of that


@lru_cache(maxsize=4)
def _prepare(text: str) -> _Prepared:
    """The text in the forms that books look at; kept for the next book: the same text is held against several in a row.

    In ASCII all that folding does makes a text shorter, but for what puts one character in another's place.
    """
    folded = fold(text)
    squeezed = folded.replace(" ", "") if not text.isascii() and _BEYOND.search(folded) else ""
    pairs = dict.fromkeys(map("".join, zip(squeezed, squeezed[1:], strict=False)))
    return _Prepared(folded, dict.fromkeys(("", *_words(folded))), text.isascii() and len(folded) == len(text.rstrip()), bare(text), squeezed, pairs)


class Hit(NamedTuple):
    """A phrase found: its value, and the characters of the text it covers."""

    value: Any
    start: int
    end: int
    size: int   # how many characters of the phrase are literal: the longer, the more exact


def sort_phrases(phrases: Iterable[tuple[str, Any]]) -> dict[str, list[list[Any]]]:
    """Phrases with their values, made ready for a PhraseBook: each [parts, value, another word or ""] under that word of it which the fewest phrases share, under "" those without words."""
    cut = [([part.strip() for part in fold(say).split("...") if part.strip()], is_wide(say), value) for say, value in phrases]
    shared = Counter(word for parts, _, _ in cut for word in set(_WORD.findall(" ".join(parts))))
    out: dict[str, list[list[Any]]] = {"": []}
    for parts, wide, value in cut:
        words = sorted(set(_WORD.findall(" ".join(parts))))
        if parts:
            key = min(words, key=lambda word: (shared[word], -len(word))) if words and not wide else ""
            others = [word for word in _whole(parts) if word != key] if key else []
            out.setdefault(key, []).append([parts, value, min(others, key=lambda word: (shared[word], -len(word)), default="")])
    return out


def _whole(parts: list[str]) -> list[str]:
    """The words of a phrase in their order, but for those at a gap, which may go on there: "resource ... unavailable" finds "resources"."""
    out: list[str] = []
    for number, part in enumerate(parts):
        words = _WORD.findall(part)
        out += words[number > 0 : len(words) - (number < len(parts) - 1)]
    return out


class PhraseBook:
    """A sorted list of phrases, ready for search."""

    def __init__(self, by_word: Mapping[str, list[list[Any]]]) -> None:
        self._by_word = by_word
        self._words = frozenset(by_word) - {""}
        self._made: dict[str, list[tuple[str, str, list[str], Any]]] = {}   # another word, the first part, all parts, the value: as tuples, of which a text touches half the memory
        self._patterns: dict[str, re.Pattern[str]] = {}

    @cached_property
    def _wide(self) -> dict[str, list[tuple[str, list[str], Any]]]:
        """The phrases without words, by their first two characters."""
        out: dict[str, list[tuple[str, list[str], Any]]] = {}
        for parts, value, _ in self._by_word.get("", []):
            first = parts[0].replace(" ", "")
            out.setdefault(first[:2], []).append((first, parts, value))
        return out

    def _under(self, word: str) -> list[tuple[str, str, list[str], Any]]:
        made = self._made[word] = [(other, parts[0], parts, value) for parts, value, other in self._by_word[word]]
        return made

    def find(self, text: str) -> list[Hit]:
        """Every phrase that stands in ``text``, in the order of the list within each word; spans count in ``text``."""
        folded, words, alike, plain, squeezed, pairs = _prepare(text)
        hits = []
        made = self._made
        for word in filter(self._words.__contains__, words):
            for other, first, parts, value in made.get(word) or self._under(word):
                if other not in words or first not in folded:   # a word is found in a third of the time of a phrase
                    continue
                if alike and len(parts) == 1:
                    at = _stands(first, folded)
                    hit = Hit(value, at, at + len(first), len(first)) if at >= 0 else None
                else:
                    hit = self._locate(parts, value, folded, plain)
                if hit:
                    hits.append(hit)
        if pairs and (wide := self._wide):
            for pair in filter(wide.__contains__, pairs):
                for first, parts, value in wide[pair]:
                    if first in squeezed and (hit := self._locate(parts, value, folded, plain, squeezed)):
                        hits.append(hit)
        return hits

    def _locate(self, parts: list[str], value: Any, folded: str, text: str, squeezed: str = "") -> Hit | None:
        for part in parts[1:]:
            if (part.replace(" ", "") not in squeezed) if squeezed else (part not in folded):
                return None
        key = parts[0] if len(parts) == 1 else "...".join(parts)
        pattern = self._patterns.get(key)
        if pattern is None:
            pattern = self._patterns[key] = _pattern(parts)
        found = pattern.search(text, folded.find(parts[0]) if folded.isascii() else 0)   # what folding leaves in ASCII it moves towards the beginning, if at all
        return Hit(value, found.start(), found.end(), sum(map(len, parts))) if found else None


def _stands(phrase: str, folded: str) -> int:
    """Where a phrase stands between two edges of words, or -1: what its pattern would find, in a text that folding has left as it was."""
    at = folded.find(phrase)
    while at >= 0:
        end = at + len(phrase)
        if not (at and phrase[0].isalnum() and folded[at - 1].isalnum()) and not (phrase[-1].isalnum() and folded[end:end + 1].isalnum()):
            break
        at = folded.find(phrase, at + 1)
    return at


def _pattern(parts: list[str]) -> re.Pattern[str]:
    """The phrase as a pattern over unfolded text: linear, since nothing in it can match in two ways but the bounded gap."""
    first, last = parts[0][0], parts[-1][-1]
    wide = is_wide("".join(parts))
    body = rf"[\s\S]{{0,{GAP}}}?".join(_literal(part, wide) for part in parts)
    head = r"(?<![^\W_])" if not wide and first.isalnum() else ""
    head += f"[{_GLUED}]{{0,2}}" if _SEMITIC.match(first) else ""
    tail = r"(?![^\W_])" if not wide and last.isalnum() else ""
    return re.compile(head + body + tail, re.IGNORECASE)


def _literal(part: str, wide: bool) -> str:
    out = []
    for char in part:
        if char == " ":
            out.append(r"\s*" if wide else rf"\s+(?:{_AGAIN}\s*)?")
        elif char == "'":
            out.append("['‘’`´]")
        elif char == '"':
            out.append('["“”]')
        else:
            out.append(re.escape(char) + (r"\s*" if wide else ""))
    return "".join(out)
