"""Letters without their marks, one for one: old mail systems and hasty writers leave them out ("nao existe", "konnte nicht zugestellt werden" with or without dots)."""

import re
import unicodedata

_RANGES = ((0xC0, 0x250), (0x370, 0x400), (0x400, 0x460), (0x1EA0, 0x1EFA))   # Latin, Greek, Cyrillic, Vietnamese
_OTHERS = {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i"}
_KEPT = "йЙїЇ"   # letters of their own


def _table() -> dict[int, str]:
    made = {ord(letter): bare for letter, bare in _OTHERS.items()}
    for low, high in _RANGES:
        for code in range(low, high):
            parts = unicodedata.normalize("NFD", chr(code))
            if len(parts) > 1 and chr(code) not in _KEPT:
                made[code] = parts[0]
    return made


_BARE = _table()
_MARKED = re.compile("[" + "".join(f"{chr(low)}-{chr(high - 1)}" for low, high in _RANGES) + "]")   # whether there is any: a text in Chinese is looked through in a tenth of the time


def bare(text: str) -> str:
    """``text``, of the same length, its letters without accents, dots and strokes; others than Latin, Greek and Cyrillic ones as they are."""
    return text if text.isascii() or not _MARKED.search(text) else text.translate(_BARE)
