"""Says in the language of the window what the core said of a message in English.

The core knows no languages: it composes its sentences from fixed words and from what the message gives. Here the fixed words are recognised (``said.py`` lists
them), translated, and what the message gave is put back. What is not recognised, such as the library's own text, is said as it is.
"""

from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from inspector.ui.said import PARTS, WHOLE

LONGEST = 3000   # characters; nothing that the core composes is longer


class _Form(NamedTuple):
    """A sentence with places: its source, and the words between the places."""

    source: str
    words: tuple[str, ...]

    def values(self, text: str) -> list[str] | None:
        """What stands at the places; None where the words are others. Linear in the text."""
        first, *rest = self.words
        if not rest:
            return [] if text == first else None
        last = rest.pop()
        if not text.startswith(first) or not text.endswith(last) or len(text) < len(first) + len(last):
            return None
        found, at, end = [], len(first), len(text) - len(last)
        for words in rest:
            next_ = text.find(words, at, end)
            if next_ < 0:
                return None
            found.append(text[at:next_])
            at = next_ + len(words)
        found.append(text[at:end])
        return found if all(found) else None


@cache
def _forms(sources: tuple[str, ...]) -> tuple[_Form, ...]:
    """The forms of sentences, those with the most words of their own first."""
    made = [_Form(source, _split(source)) for source in sources]
    return tuple(sorted(made, key=lambda one: -sum(map(len, one.words))))


def _split(source: str) -> tuple[str, ...]:
    """The words between %1, %2, ... which stand in this order."""
    out, rest, number = [], source, 1
    while (place := f"%{number}") in rest:
        before, _, rest = rest.partition(place)
        out.append(before)
        number += 1
    return (*out, rest)


def told(text: str) -> str:
    """A sentence of the core in the language of the window; several of them where they follow one another."""
    if not text or len(text) > LONGEST or QCoreApplication.translate("told", WHOLE[0]) == WHOLE[0]:   # the window speaks English
        return text
    whole = _said(text, WHOLE)
    if whole is None and ". " in text:   # a sentence and a hint
        for at in (at for at in range(len(text)) if text.startswith(". ", at)):
            first, second = _said(text[:at + 1], WHOLE), _said(text[at + 2:], WHOLE)
            if first is not None and second is not None:
                return f"{first} {second}"
    return text if whole is None else whole


def _said(text: str, sources: tuple[str, ...]) -> str | None:
    for form in _forms(sources):
        values = form.values(text)
        if values is not None and (not form.source.endswith("until %1") or any(char.isdigit() for char in values[0])):   # a time; the library says "until its own deadline"
            said = QCoreApplication.translate("told", form.source)
            for number in range(1, len(values) + 1):
                said = said.replace(f"%{number}", f"\0{number}\0")
            for number, value in enumerate(values, 1):   # in a second round: a value may hold %2 itself
                said = said.replace(f"\0{number}\0", _said(value, PARTS) or value)
            return said
    return None
