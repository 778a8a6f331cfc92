"""Internet mail (RFC 5322 and MIME), as saved by mail programs or taken from a server."""

import re

import inspector.mail.limits as limits
import inspector.mail.walk as walk
from inspector.mail.compose import Composer
from inspector.mail.formats.shape import Raw
from inspector.mail.message import Notice
from inspector.mail.reading import Message
from inspector.mail.scroll import Scroll
from inspector.patterns import later

NAME = "eml"
_FIRST = re.compile(rb"[!-9;-~]{1,76}+[ \t]*+:")
_LEAD = later(rb"(?:[ \t]*+\n)*+(?:>?From [^\n]*+\n)?+")
_LEADING = (b"", b"\n", b" ", b"\t", b">", b"F")
_KNOWN = tuple(b"\n" + name + b":" for name in (
    b"received", b"return-path", b"from", b"to", b"subject", b"date", b"message-id", b"mime-version", b"content-type", b"delivered-to", b"reply-to",
    b"sender", b"cc", b"x-failed-recipients", b"auto-submitted", b"dkim-signature", b"content-transfer-encoding", b"x-original-to"))
_LOOK = 600   # bytes that nearly always tell
_SURE = (b"\nreceived:", b"\nreturn-path:", b"\nmime-version:", b"\nmessage-id:", b"\ncontent-type:", b"\ndelivered-to:")   # no other text begins so


def why(raw: Raw) -> str:
    """Why the bytes are mail; "" where they are not."""
    data = raw.buffer.data
    start = _lead(data)
    if not _FIRST.match(data, start):
        return ""
    if _known(data[start:start + _LOOK].partition(b"\n\n")[0]) == 2:
        return "it begins with mail headers"
    blank = data.find(b"\n\n", start, start + limits.HEADER_BLOCK)
    block = data[start:blank] if blank >= 0 else _far_apart(data, start)
    known, low = _known(block), b"\n" + block.lower()
    if known == 2:
        return "it begins with mail headers"
    alone = low.startswith(_SURE) or known and blank >= 0 and low.find(b"\n", 1) < 0
    return "it begins with a mail header" if alone else ""


def _known(block: bytes) -> int:
    """How many well-known fields begin a line, at most two."""
    low, known = b"\n" + block.lower(), 0
    for name in _KNOWN:
        known += name in low
        if known == 2:
            break
    return known


def read(raw: Raw, name: str, because: str, read_as: str = NAME) -> Message:
    """The one message that the bytes are."""
    data = raw.buffer.data
    notices: list[Notice] = list(raw.notices)
    start = _lead(data)
    nodes = walk.walk(raw.buffer, start, len(data), notices)
    scroll = Scroll(notices)
    Composer(scroll, nodes).run()
    return Message(raw.source, name, "".join(scroll.texts), tuple(scroll.sections), read_as, because, tuple(dict.fromkeys(notices)), tuple(scroll.pieces), tuple(nodes))


def _far_apart(data: bytes, start: int) -> bytes:
    """The beginning and the end of a paragraph that is longer than any honest header block."""
    blank = data.find(b"\n\n", start)
    return data[start:start + 4096] + (data[max(blank - 4096, start + 4096):blank] if blank >= 0 else b"")


def _lead(data: bytes) -> int:
    """Where the headers begin: empty lines and a mailbox's "From " line may stand before them."""
    if data[:1] not in _LEADING:
        return 0
    found = _LEAD.match(data)
    return found.end() if found else 0
