"""What every format is given: the bytes, and the same with line ends folded and a byte-order mark taken off."""

import codecs
from typing import NamedTuple

from inspector.mail.buffer import Buffer
from inspector.mail.message import Notice

_MARKS = ((codecs.BOM_UTF8, ""), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


class Raw(NamedTuple):
    """The source, and the buffer that is read."""

    source: bytes
    buffer: Buffer
    notices: tuple[Notice, ...] = ()


def prepare(source: bytes) -> Raw:
    """Take off a byte-order mark, turn UTF-16 into UTF-8, fold line ends."""
    whole = Buffer(source)
    if source[:1] < b"\x80" and b"\0" not in source[:4]:
        return Raw(source, whole.folded())
    for mark, codec in _MARKS:
        if source.startswith(mark):
            return _marked(source, whole, len(mark), codec)
    sample = source[:512]   # UTF-16 without a mark: every other byte of Latin text is zero
    if len(sample) >= 8 and sample.count(b"\0") * 3 > len(sample):
        return _marked(source, whole, 0, "utf-16-be" if sample[0] == 0 else "utf-16-le")
    return Raw(source, whole.folded())


def _marked(source: bytes, whole: Buffer, size: int, codec: str) -> Raw:
    if not codec:
        return Raw(source, Buffer(source[size:], whole, size, len(source), "cut").folded())
    text = source[size:].decode(codec, "replace")
    lost = text.count("\ufffd")
    notices = (Notice("damage", f"{lost:,} characters could not be read as {codec} and show as \ufffd."),) if lost else ()
    return Raw(source, Buffer(text.encode("utf-8", "replace"), whole, size, len(source), codec).folded(), notices)
