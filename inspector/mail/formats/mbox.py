"""Mailbox files (RFC 4155): messages one after the other, each after a "From " line."""

from collections.abc import Iterator

from inspector.mail.formats.shape import Member, Raw
from inspector.patterns import later

NAME = "mbox"
_FROM = later(rb"From [^\r\n]{1,200}[0-9]{1,2}:[0-9]{2}[^\r\n]{0,60}(?:\r{0,2}\n|\r)>?[!-9;-~]{1,76}[ \t]*:")


def why(raw: Raw) -> str:
    """Why the bytes are a mailbox of several messages; "" where they are not."""
    if not raw.source.startswith(b"From ") or next(_starts(raw.source), None) is None:
        return ""
    return "several messages follow one another, each after a “From ” line"


def members(raw: Raw, budget: int) -> Iterator[Member]:
    """Every message with its "From " line."""
    data, low = raw.source, 0
    for high in _starts(data):
        yield Member("", data[low:high])
        low = high
    yield Member("", data[low:])


def _starts(data: bytes) -> Iterator[int]:
    """Where the second and later messages begin: a "From " line with a time, after an empty line, before a header."""
    end = b"\n" if b"\n" in data[:65536] else b"\r"
    at = data.find(end + b"From ")
    while at >= 0:
        above = data[max(at - 3, 0):at]
        if (above.rstrip(b"\r") if end == b"\n" else above).endswith(end) and _FROM.match(data, at + 1):
            yield at + 1
        at = data.find(end + b"From ", at + 5)
