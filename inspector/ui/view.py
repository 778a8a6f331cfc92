"""One way to show a message, readable or raw, and where a span stands in it."""

from inspector.mail import Message
from inspector.spans import Span
from inspector.ui.marks import Shown, as_sent
from inspector.ui.raw import Raw


class View:
    """Spans of the reading text in, UTF-16 units of the text shown out."""

    def __init__(self, message: Message, raw: bool) -> None:
        self._message = message
        self._raw = Raw(message.source) if raw else None
        self._text = self._raw.text if self._raw else message.text
        self.shown = Shown(self._text)

    def units(self, span: Span) -> tuple[int, int]:
        """Where a span stands."""
        if self._raw is None:
            return self.shown.units(span)
        origin = self._message.origin(span)
        return self.shown.units(Span(self._raw.char(origin.start), self._raw.char(origin.end)))

    def as_sent(self, start: int, end: int) -> str:
        """The characters behind UTF-16 units: marks and breaks that stand for something are that something again."""
        return as_sent(self._text[self.shown.char(start):self.shown.char(end)])
