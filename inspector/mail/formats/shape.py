"""What a format is given, and what a container gives."""

import codecs
from typing import NamedTuple

from inspector.mail.buffer import Buffer
from inspector.mail.lifted import lift
from inspector.mail.message import Notice

_MARKS = ((codecs.BOM_UTF8, ""), (codecs.BOM_UTF32_LE, "utf-32-le"), (codecs.BOM_UTF32_BE, "utf-32-be"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class Member(NamedTuple):
    """One thing inside a container."""

    name: str
    data: bytes
    notices: tuple[Notice, ...] = ()


class Raw:
    """The source, and, made when first asked for, the buffer that is read."""

    __slots__ = ("source", "notices", "_buffer")

    def __init__(self, source: bytes, notices: tuple[Notice, ...] = (), buffer: Buffer | None = None) -> None:
        self.source, self.notices = source, notices
        self._buffer = buffer

    @property
    def buffer(self) -> Buffer:
        """The source without its byte-order mark, UTF-16 and UTF-32 turned into UTF-8, line ends folded."""
        if self._buffer is None:
            self._buffer = self._prepared()
            if self._buffer.step == "doubled lines":
                self.notices += (Notice("repair", "Line ends were doubled (CR CR LF): read as single ones."),)
            self._buffer, said = lift(self._buffer)
            if said:
                self.notices += said
        return self._buffer

    def _prepared(self) -> Buffer:
        source = self.source
        whole = Buffer(source)
        if source[:1] < b"\x80" and b"\0" not in source[:4]:
            return whole.folded()
        for mark, codec in _MARKS:
            if source.startswith(mark):
                return self._marked(whole, len(mark), codec)
        sample = source[:512]   # UTF-16 without a mark: every other byte of Latin text is zero
        if len(sample) >= 8 and sample.count(b"\0") * 3 > len(sample) and sample.count(b"\0\0") * 8 < len(sample):
            return self._marked(whole, 0, "utf-16-be" if sample[0] == 0 else "utf-16-le")
        return whole.folded()

    def _marked(self, whole: Buffer, size: int, codec: str) -> Buffer:
        source = self.source
        if not codec:
            return Buffer(source[size:], whole, size, len(source), "cut").folded()
        text = source[size:].decode(codec, "replace")
        lost = text.count("\ufffd")
        if lost:
            self.notices += (Notice("damage", f"{lost:,} {'characters' if lost > 1 else 'character'} could not be read as {codec} and {'show' if lost > 1 else 'shows'} as \ufffd."),)
        return Buffer(text.encode("utf-8", "replace"), whole, size, len(source), codec).folded()
