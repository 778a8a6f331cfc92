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
    for mark, codec in _MARKS:
        if source.startswith(mark):
            if not codec:
                return Raw(source, Buffer(source[3:], whole, 3, len(source), "cut").folded())
            return Raw(source, Buffer(source[2:].decode(codec, "replace").encode("utf-8", "replace"), whole, 2, len(source), codec).folded())
    return Raw(source, whole.folded())
