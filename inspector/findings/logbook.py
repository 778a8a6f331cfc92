"""What the lines of a log come to: several tell of one delivery, and the last of them counts; where that states no answer, so does the one before.

A recipient may stand under several messages; then the one that went worst is told, of equals the latest. The tries before it decide nothing: they are told
in groups of their own, numbered downwards from -1.
"""

from collections.abc import Callable
from typing import NamedTuple

from inspector.findings.evidence import Evidence
from inspector.findings.finding import ACTION, CODE, FIELD, MOST_ARRIVED, QUEUE_ID, RECIPIENT, REPLY, TIME
from inspector.patterns import later

_TIME = later(
    r"[A-Z][a-z]{2} [ 0-9][0-9] [0-9]{2}:[0-9]{2}:[0-9]{2}"                                                                                # RFC 3164 section 4.1.2
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(?:[.,][0-9]{1,9})?(?:Z| ?[+-][0-9]{2}:?[0-9]{2})?"                         # RFC 3339
    r"|@4000000[0-9a-f]{17}"                                                                                                               # TAI64N, of multilog
    r"|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4},? [0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?: [AP]M)?"                                                      # tables of message traces
    r"|(?<![0-9.])1[0-9]{9}(?:\.[0-9]{1,9})?(?![0-9])"                                                                                    # seconds since 1970
)
_HEAD = 160   # characters of a line in which its time stands
_RANK = {"failed": 0, "delayed": 1}


class Entry(NamedTuple):
    """One line about one recipient: which message, whose address, what became of it (with the characters that say so), and what else the line tells."""

    queue: str
    queue_at: tuple[int, int]
    address: tuple[int, int]
    fate: str                     # failed, delayed, delivered, or "" where the line does not say
    fate_at: tuple[int, int]
    rule: str                     # of the fate
    tell: Callable[[Evidence, int], None]   # adds what else the line tells to the recipient's group


def nothing_more(evidence: Evidence, group: int) -> None:
    """What a line tells that only says what became of a recipient."""


class Tally:
    """Counts what went well, so that a long log's failures find room; what ends a trouble told before always counts."""

    def __init__(self) -> None:
        self.arrived = 0
        self._troubled: set[str] = set()   # addresses
        self.passed_over: tuple[int, int] | None = None   # the first line

    @property
    def is_full(self) -> bool:
        """Whether lines about what went well may be passed over from here on."""
        return self.arrived >= MOST_ARRIVED

    def passes_over(self, address: str, place: tuple[int, int]) -> bool:
        """Whether a line about what went well is passed over."""
        if not self.is_full or address.lower() in self._troubled:
            return False
        self.passed_over = self.passed_over or place
        return True

    def take(self, address: str, fate: str) -> None:
        """Count a line that was read."""
        if fate == "delivered":
            self.arrived += 1
        else:
            self._troubled.add(address.lower())


def settle(evidence: Evidence, entries: list[Entry]) -> None:
    """Turn the entries, in the order of the text, into findings: recipients in the order of their first line, of each the last line first."""
    text = evidence.text
    books: dict[str, dict[str, list[Entry]]] = {}
    for one in entries:
        books.setdefault(text[slice(*one.address)].lower(), {}).setdefault(one.queue, []).append(one)
    for queues in books.values():
        lines = min(reversed(queues.values()), key=lambda lines: _RANK.get(lines[-1].fate, 2))
        place = lines[-1].address
        group = evidence.recipient(text[slice(*place)], *place, "log-recipient", FIELD)
        if not group:   # one too many
            break
        for one in reversed(lines):
            before = len(evidence.found)
            _write(evidence, one, group)
            if any(new.kind is REPLY or (new.kind is CODE and not new.value.endswith(".4.7")) for new in evidence.found[before:]):   # that time ran out is no answer
                break
        evidence.tries += [(group, one) for one in lines]


def tell(evidence: Evidence) -> None:
    """The tries of each recipient, which a timeline tells: the last in its own group, those before each in one below zero."""
    last = dict(evidence.tries)
    for number, (group, one) in enumerate(evidence.tries, 1):
        if one is not last[group]:
            group = -number
            start, end = one.address
            evidence.add(RECIPIENT, evidence.text[start:end], start, end, "log-recipient", FIELD, group)
            _write(evidence, one, group)
        _time(evidence, one, group)


def _time(evidence: Evidence, one: Entry, group: int) -> None:
    """When the line was written."""
    text = evidence.text
    start = text.rfind("\n", 0, one.fate_at[0] or one.address[0]) + 1
    if found := _TIME.search(text, start, start + _HEAD):
        evidence.add(TIME, found[0], *found.span(), "log-time", FIELD, group)


def _write(evidence: Evidence, one: Entry, group: int) -> None:
    if one.queue_at[1] > one.queue_at[0]:
        evidence.add(QUEUE_ID, one.queue, *one.queue_at, "log-queue-id", FIELD, group)
    if one.fate:
        evidence.add(ACTION, one.fate, *one.fate_at, one.rule, FIELD, group)
    one.tell(evidence, group)
