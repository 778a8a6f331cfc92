"""The head of a bounce that somebody passed on by hand, above the notice: who wrote it, when, to whom, in whatever language the mail program names the lines."""

import re

from inspector.findings import words

_LINE = re.compile(r"[>*| \t]{0,8}[^\s:：>*|][^\n:：]{0,30}[:：]\*{0,2}[ \t\u00a0]*([^\n]{0,400})(?:\n|\Z)")
_SENDER = re.compile("|".join(map(re.escape, ("system administrator", "microsoft outlook", "microsoft exchange", *words.DAEMONS))))
_LOOK = 8_000   # characters of a notice that are looked at
_LEAST = 3      # lines of a head
_FIRST = 2      # lines among which the sender stands
_MOST = 8       # heads of one notice, and lines of a head


def heads(text: str, start: int, end: int) -> list[tuple[int, int, int, int]]:
    """The heads between two places: where each begins and ends, and where its sender stands."""
    end = min(end, start + _LOOK)
    out: list[tuple[int, int, int, int]] = []
    at = start
    for hit in _SENDER.finditer(words.lower(text[start:end])):
        place = start + hit.start()
        if place >= at and len(out) < _MOST:
            line = text.rfind("\n", start, place) + 1 or start
            if (found := _LINE.match(text, line, end)) and found.start(1) <= place and (head := _around(text, line, start, end)):
                out.append((*head, *found.span(1)))
                at = head[1]
    return out


def _around(text: str, line: int, start: int, end: int) -> tuple[int, int] | None:
    """The run of such lines around the sender's; None where there are too few, or too many stand above it."""
    low, above = line, 0
    while low > start and above < _MOST and _LINE.match(text, before := text.rfind("\n", start, low - 1) + 1 or start, low):
        low, above = before, above + 1
    high, count = line, above
    while high < end and count < 2 * _MOST and (found := _LINE.match(text, high, end)):
        high, count = found.end(), count + 1
    return (low, high) if count >= _LEAST and above < _FIRST else None
