"""One way to show a message, readable or raw: its pages, and where a span stands on the page that is open."""

from bisect import bisect_left

from inspector.findings import Finding
from inspector.mail import Message
from inspector.spans import Span
from inspector.ui.marks import Shown
from inspector.ui.pages import Pages
from inspector.ui.raw import Raw


def _start(finding: Finding) -> int:
    return finding.span.start


class View:
    """Spans of the reading text in, UTF-16 units of the open page out."""

    def __init__(self, message: Message, raw: bool) -> None:
        self._message = message
        self._raw = Raw(message.source) if raw else None
        self._pages = Pages(self._raw.text if self._raw else message.text)
        self.number = -1
        self.turn(0)

    @property
    def count(self) -> int:
        """How many pages there are."""
        return self._pages.count

    def turn(self, number: int) -> None:
        """Open a page."""
        if number == self.number:
            return
        self.number = number
        self._start = self._pages.start(number)
        self.shown = Shown(self._pages.text(number))

    def page_of(self, span: Span) -> int:
        """The page on which a span begins."""
        return self._pages.at(self._place(span).start)

    def units(self, span: Span) -> tuple[int, int] | None:
        """Where a span stands on the open page; None where it stands on another."""
        place = self._place(span)
        if place.end <= self._start or place.start >= self._start + self.shown.length:
            return None
        return self.shown.units(Span(place.start - self._start, place.end - self._start))

    def near(self, findings: list[Finding]) -> list[Finding]:
        """Those of the findings, in the order of the text, that can stand on the open page: no need to place tens of thousands."""
        if self._raw is not None:
            return findings
        low = bisect_left(findings, self._start, key=_start)
        if low and findings[low - 1].span.end > self._start:   # it began on the page before
            low -= 1
        return findings[low:bisect_left(findings, self._start + self.shown.length, key=_start)]

    def as_sent(self, start: int, end: int) -> str:
        """The characters behind UTF-16 units of the open page: marks and breaks that stand for something are that something again."""
        text = self._pages.text(self.number)[self.shown.char(start):self.shown.char(end)]
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")   # a clipboard drops lone surrogates without a word

    def _place(self, span: Span) -> Span:
        """A span in characters of this view."""
        if self._raw is None:
            return span
        origin = self._message.origin(span)
        return Span(self._raw.char(origin.start), self._raw.char(origin.end))
