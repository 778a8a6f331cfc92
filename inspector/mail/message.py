"""What the reader makes of bytes: the reading text, its sections and the way back to the bytes."""

from enum import StrEnum
from typing import NamedTuple

from inspector.spans import Span


class Kind(StrEnum):
    """What a section of a message is."""

    __hash__ = str.__hash__   # an Enum's own is written in Python: ten times slower

    HEADERS = "headers"    # of the message itself
    NOTICE = "notice"      # words for people: the prose of a bounce, a log, pasted text
    REPORT = "report"      # message/delivery-status, message/global-delivery-status (RFC 3464, RFC 6533)
    ORIGINAL = "original"  # the returned message or its headers
    OTHER = "other"        # attachments and machine parts of other kinds (feedback reports, disposition notifications)


class Section(NamedTuple):
    """A run of the reading text. Sections follow one another in reading order and do not overlap."""

    kind: Kind
    media_type: str   # lower case, such as text/plain
    span: Span
    part: str = ""    # its place in the MIME tree, such as 1.2; empty for what is no MIME part


class Field(NamedTuple):
    """One header field: its name in lower case, its unfolded and decoded value, and where the value stands."""

    name: str
    value: str
    span: Span


class Part(NamedTuple):
    """One node of the MIME tree, for the Parts view."""

    number: str       # 1, 1.2 ...; "" for the root
    media_type: str
    name: str         # file name as given, or ""
    encoding: str
    charset: str
    start: int        # bytes of the source: where the part's headers begin ...
    end: int          # ... and where its body ends


class Origin(NamedTuple):
    """Bytes of the source that a span was read from: exactly those, or the smallest encoded piece that holds them."""

    start: int
    end: int
    exact: bool


class Notice(NamedTuple):
    """Something that the reader cut, replaced or repaired, told to the user.

    ``limit``, ``repair`` or ``damage``; ``loss`` where the input, or the end of it, could not be read at all.
    """

    kind: str
    text: str
