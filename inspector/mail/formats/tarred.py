"""Tar archives of mails."""

from collections.abc import Iterator

import inspector.mail.formats.packed as packed
from inspector.mail.formats.shape import Member, Raw

NAME = "tar"


def why(raw: Raw) -> str:
    """Why the bytes are a tar archive; "" where they are not."""
    return "it begins as a tar archive" if raw.source[257:262] == b"ustar" else ""


def members(raw: Raw, budget: int) -> Iterator[Member]:
    """The regular files in the archive."""
    return packed.tar_members(raw.source)
