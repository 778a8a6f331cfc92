"""When a cause began of which there was none before: told only where chance cannot have made it look so."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from math import log, log1p
from typing import NamedTuple

_LEAST = 10               # messages before it, and of it
_PART = 0.05              # of all messages: what is rarer is not worth a sentence
_CLEAR = -log(1e-6)       # of a million orders of the same messages, one would have as many without it before the first of it
_ONGOING = -log(0.01)     # so many without it at the end may be chance; beyond that it is over, and "since" would be wrong


class Event(NamedTuple):
    """When something happened, in seconds since 1970, and its cause; "" for what cannot be said to begin."""

    at: float
    cause: str


class Onset(NamedTuple):
    """A cause, when it began, how many have it, and how many came before, none of which has it."""

    cause: str
    at: float
    many: int
    before: int


def onset(events: Iterable[Event]) -> Onset | None:
    """The most frequent cause that has a clear beginning within these messages."""
    events = sorted(events)
    times = [each.at for each in events]
    first: dict[str, float] = {}
    last: dict[str, int] = {}
    for place, (at, cause) in enumerate(events):
        first.setdefault(cause, at)
        last[cause] = place
    for cause, count in Counter(each.cause for each in events).most_common():
        before = bisect_left(times, first[cause])
        if cause and min(count, before) >= _LEAST and count >= _PART * len(events):
            rest, after = len(events) - 1 - last[cause], len(events) - before
            if _unlikely(before, count / len(events)) >= _CLEAR and _unlikely(rest, count / after) <= _ONGOING:
                return Onset(cause, first[cause], count, before)
    return None


def _unlikely(without: int, share: float) -> float:
    """How unlikely it is that so many in a row do not have what this share of all has: minus the logarithm of the chance."""
    return without * -log1p(-share) if without else 0.0
