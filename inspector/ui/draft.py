"""A message as text to be edited: the bytes as they came, and where findings stand in them."""

import codecs
import re

from inspector.mail import Message
from inspector.spans import Span
from inspector.ui.marks import LONGEST
from inspector.ui.plain import visible

LARGEST = 256 * 1024   # bytes: what is larger is not inspected within a key stroke's patience
_WRITTEN = re.compile("<U\\+([0-9A-F]{4})>")
_LONG_LINE = re.compile(rb"[^\n]{%d}" % (LONGEST + 1))


def can_be_edited(source: bytes) -> bool:
    """Whether the bytes are text that an editor can hold: no binary file, nothing large, no line that stops the widget."""
    return len(source) <= LARGEST and b"\0" not in source and not _LONG_LINE.search(source)


class Draft:
    """Text of a message's bytes; spans of its reading text in, UTF-16 units out. What would mislead is written out, as everywhere."""

    def __init__(self, message: Message) -> None:
        self._message = message
        try:
            message.source.decode("utf-8")
            self._charset = "utf-8"
        except UnicodeDecodeError:
            self._charset = "latin-1"   # every byte is a character and comes back as that byte
        self._mark = codecs.BOM_UTF8 if self._charset == "utf-8" and message.source.startswith(codecs.BOM_UTF8) else b""   # no text: it comes back in front of the bytes
        self.text = self._read(0, len(message.source))
        literal = _WRITTEN.findall(message.source.decode(self._charset))
        self._written = set(_WRITTEN.findall(self.text)) - set(literal)   # characters that stand written out
        self._known = (0, 0)   # the byte reached last, and its unit

    def _read(self, start: int, end: int) -> str:
        text = self._message.source[max(start, len(self._mark)):end].decode(self._charset, "ignore")
        return visible(text.replace("\r\n", "\n").replace("\r", "\n"))

    def bytes_of(self, text: str) -> bytes:
        """Edited text as bytes, in the character set that it came in where that has all of it; a character that was written out is that character again."""
        text = _WRITTEN.sub(lambda found: chr(int(found[1], 16)) if found[1] in self._written else found[0], text)
        try:
            return self._mark + text.encode(self._charset)
        except UnicodeEncodeError:
            return self._mark + text.encode("utf-8", "replace")

    def units(self, span: Span) -> tuple[int, int]:
        """Where a span stands."""
        origin = self._message.origin(span)
        return self._unit(origin.start), self._unit(origin.end)

    def _unit(self, byte: int) -> int:
        at, unit = self._known if self._known[0] <= byte else (0, 0)
        unit += len(self._read(at, byte).encode("utf-16-le")) // 2
        self._known = byte, unit
        return unit
