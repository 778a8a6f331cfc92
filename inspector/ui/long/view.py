"""One way to show a long message, readable or raw: its rows, and where its findings stand in them."""

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from inspector.findings import Finding
from inspector.mail import Message
from inspector.spans import Span
from inspector.ui.long.rows import Rows, Text
from inspector.ui.marks import as_sent
from inspector.ui.raw import LongRaw

LONG = 200_000        # characters or bytes from which a text is too long for a document
MOST_LINES = 6_000    # and lines
_STEP = 200           # findings placed in one step
_TICKS = 2_000        # places of the scroll bar that are told apart


def is_long(text: str | bytes) -> bool:
    """Whether a document that holds this text would stop the window when it is filled: 6 to 440 times the text in memory, and as slow."""
    return len(text) > LONG or text.count("\n" if isinstance(text, str) else b"\n") > MOST_LINES   # type: ignore[arg-type]


class Place(NamedTuple):
    """Where a finding stands, in characters of the view, and its number among the findings."""

    start: int
    end: int
    number: int


class LongView:
    """Spans of the reading text in, characters of the text shown out. Made ready step by step by ``work``."""

    def __init__(self, message: Message, raw: bool, findings: list[Finding]) -> None:
        self._message = message
        self._findings = findings
        self._raw = LongRaw(message.source) if raw else None
        self.text: Text = self._raw or message.text
        self.rows = Rows(self.text, self._raw.more) if self._raw else Rows(self.text)
        self._starts, self._ends, self._numbers = array("Q"), array("Q"), array("L")   # of the findings, in the order of the text
        self._longest = 0
        self.ticks: list[float] = []
        self.is_ready = False

    def work(self) -> Iterator[None]:
        """Find the rows, the places of the findings, and where on the scroll bar those stand."""
        while self.rows.grow():
            yield
        yield from self._place_all()
        yield from self._find_ticks()
        self.is_ready = True

    def _place_all(self) -> Iterator[None]:
        starts, ends, numbers = self._starts, self._ends, self._numbers
        in_order = True
        for number, finding in enumerate(self._findings):
            start, end = self.place(finding.span) or (0, 0)
            in_order = in_order and (not starts or starts[-1] <= start)
            starts.append(start)
            ends.append(end)
            numbers.append(number)
            self._longest = max(self._longest, end - start)
            if number % _STEP == 0:
                yield   # what was placed so far is shown already
        if not in_order:   # parts of a mail need not be read in the order of its bytes
            order = sorted(range(len(starts)), key=starts.__getitem__)
            self._starts, self._ends, self._numbers = (array(kept.typecode, (kept[at] for at in order)) for kept in (starts, ends, numbers))

    def _find_ticks(self) -> Iterator[None]:
        """One look for each tick that there is room for, not for each finding."""
        shares: set[int] = set()
        at = 0
        while at < len(self._starts):
            share = self.rows.share(self._starts[at])
            shares.add(int(share * _TICKS))
            at = max(bisect_left(self._starts, self.rows.beside((int(share * _TICKS) + 1) / _TICKS)), at + 1)
            yield
        self.ticks = sorted(share / _TICKS for share in shares)

    def place(self, span: Span) -> tuple[int, int] | None:
        """The characters that a span stands for; None as long as the text is not known so far."""
        if self._raw is None:
            return (span.start, span.end) if span.end <= self.rows.reached or self.rows.is_whole else None
        origin = self._message.origin(span)
        if not self._raw.knows(origin.end):
            return None
        place = self._raw.char(origin.start), self._raw.char(origin.end)
        return place if place[1] <= self.rows.reached or self.rows.is_whole else None

    def places_between(self, start: int, end: int) -> list[Place]:
        """The findings that meet a range, found without walking all of them."""
        first, last = bisect_left(self._starts, start - self._longest), bisect_left(self._starts, end)
        return [Place(self._starts[at], self._ends[at], self._numbers[at]) for at in range(first, last) if self._ends[at] > start]

    def as_sent(self, start: int, end: int) -> str:
        """What stands there, fit for a clipboard."""
        return as_sent(self.text[start:end])
