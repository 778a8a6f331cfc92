"""The reading text while it is being put together: text, pieces (the way back to the bytes) and sections."""

from typing import NamedTuple

from inspector.mail.buffer import Buffer
from inspector.mail.message import Kind, Notice, Section
from inspector.spans import Span


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
            self.pieces.append(Piece(self.size, end, buffer, low, high, codec, form))
            self.texts.append(text)
            self.size = end

    def section(self, kind: Kind, media_type: str, start: int, end: int, part: str) -> None:
        """Name the characters ``start`` to ``end``; nothing where there are none."""
        if end > start:
            self.sections.append(Section(kind, media_type, Span(start, end), part))
