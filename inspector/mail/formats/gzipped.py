"""A gzip-compressed mail, mailbox, log or tar archive."""

from collections.abc import Iterator

import inspector.mail.formats.packed as packed
from inspector.mail.formats.shape import Member, Raw

NAME = "gzip"


def why(raw: Raw) -> str:
    """Why the bytes are gzip; "" where they are not."""
    return "it begins as a gzip file" if raw.source.startswith(b"\x1f\x8b\x08") else ""


def members(raw: Raw, budget: int) -> Iterator[Member]:
    """What was compressed."""
    body, notices = packed.inflate(raw.source, 31, budget)
    yield Member("", body, notices)
