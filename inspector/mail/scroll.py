"""The reading text while it is being put together: text, pieces (the way back to the bytes) and sections."""

from typing import NamedTuple

import inspector.mail.limits as limits
from inspector.mail.buffer import Buffer
from inspector.mail.message import Kind, Notice, Section
from inspector.spans import Span

_made = tuple.__new__   # a NamedTuple made so takes a third of the time
_NOTICE = Kind.NOTICE   # by itself: looking a member up in its class costs 0.12 µs on Python 3.11


class Piece(NamedTuple):
    """Characters of the text that were read from ``buffer.data[low:high]``.

    ``codec`` is "" where a character is a byte; ``form`` is "" for text as it stands, ``html``, or ``whole`` where only the piece as a whole has a place.
    """

    start: int
    end: int
    buffer: Buffer
    low: int
    high: int
    codec: str
    form: str


class Scroll:
    """Takes texts in reading order and keeps count of where they stand."""

    def __init__(self, notices: list[Notice]) -> None:
        self.texts: list[str] = []
        self.pieces: list[Piece] = []
        self.sections: list[Section] = []
        self.notices = notices
        self.size = 0
        self.room, self.tail = limits.PROSE, limits.PROSE_TAIL   # characters of notices that are still to be looked through

    def gap(self) -> None:
        """An empty line between two sections; it belongs to neither."""
        if self.texts:
            last = self.texts[-1]
            filler = "\n" if last.endswith("\n") else "\n\n"
            if not last.endswith("\n\n"):
                self.texts.append(filler)
                self.size += len(filler)

    def add(self, text: str, buffer: Buffer, low: int, high: int, codec: str = "", form: str = "") -> None:
        """Write ``text``, read from those bytes."""
        if text:
            end = self.size + len(text)
            self.pieces.append(_made(Piece, (self.size, end, buffer, low, high, codec, form)))
            self.texts.append(text)
            self.size = end

    def section(self, kind: Kind, media_type: str, start: int, end: int, part: str) -> None:
        """Name the characters ``start`` to ``end``; nothing where there are none."""
        if end <= start:
            return
        if kind is _NOTICE:
            if end - start > self.room:
                self._long_notice(media_type, start, end, part)
                return
            self.room -= end - start
        self.sections.append(_made(Section, (kind, media_type, _made(Span, (start, end)), part)))

    def _long_notice(self, media_type: str, start: int, end: int, part: str) -> None:
        """Words for people, longer than the limit: the beginning and the end are looked through; all of it is shown."""
        stop = min(end, start + self.room)
        tail = max(stop, end - self.tail)
        self.room -= stop - start
        self.tail -= end - tail
        text = f"The text is longer than {limits.PROSE // 1024} KB: codes, replies and addresses are looked for in that much of it and in its last {limits.PROSE_TAIL // 1024} KB."
        self.notices.append(Notice("limit", text))
        for kind, low, high in ((Kind.NOTICE, start, stop), (Kind.OTHER, stop, tail), (Kind.NOTICE, tail, end)):
            if low < high:
                self.sections.append(Section(kind, media_type, Span(low, high), part))
