"""Zip archives of mails."""

from collections.abc import Iterator

import inspector.mail.formats.packed as packed
from inspector.mail.formats.shape import Member, Raw

NAME = "zip"


def why(raw: Raw) -> str:
    """Why the bytes are a zip archive; "" where they are not."""
    return "it begins as a zip archive" if raw.source.startswith((b"PK\x03\x04", b"PK\x05\x06")) else ""


def members(raw: Raw, budget: int) -> Iterator[Member]:
    """The files in the archive."""
    return packed.zip_members(raw.source, budget)
