"""A language that nobody speaks: [!! Ŝéárçĥ ~~~ !!]. What shows without it is not translated; what does not fit in it is clipped in longer languages."""

import re

from PySide6.QtCore import QTranslator

LONGER = 0.4
OPEN, CLOSE = "[!! ", " !!]"
_LETTERS = str.maketrans("AaCcEeGgHhIiNnOoSsUuYyZz", "\u00c1\u00e1\u00c7\u00e7\u00c9\u00e9\u011c\u011d\u0124\u0125\u00cd\u00ed\u00d1\u00f1\u00d3\u00f3\u015c\u015d\u00da\u00fa\u00dd\u00fd\u017d\u017e")
_PLACES = re.compile(r"(%L?n|%[1-9]|%s)")


def pseudo(text: str) -> str:
    """The text in brackets, with accents, two fifths longer; places for values stay."""
    if not text.strip():
        return text
    parts = [part if _PLACES.fullmatch(part) else part.translate(_LETTERS) for part in _PLACES.split(text)]
    return f"{OPEN}{''.join(parts)} {'~' * max(1, round(len(text) * LONGER) - len(OPEN + CLOSE))}{CLOSE}"


class Pseudo(QTranslator):
    """Translates everything."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """The pseudo text of our own strings; Qt's are left to it."""
        if context.startswith("Q"):
            return None
        return pseudo(source).replace("%Ln", str(n)).replace("%n", str(n))
