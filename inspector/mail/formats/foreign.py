"""Files of other kinds, known by how they begin: there is no mail in them to explain."""

from inspector.mail.formats.shape import Raw
from inspector.mail.message import Notice
from inspector.mail.reading import Message

NAME = "foreign"
_OFFICE = "an office document"
_ARCHIVE = "an archive that is not read here: unpack it first"
_PROGRAM = "a program"
_STARTS = (
    (b"%PDF-", "a PDF document"), (b"\x89PNG\r\n\x1a\n", "a picture"), (b"\xff\xd8\xff", "a picture"), (b"GIF87a", "a picture"), (b"GIF89a", "a picture"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Outlook message or an old Office file: save the mail as .eml or as text"), (b"!BDN", "an Outlook data file: save the mail as .eml or as text"),
    (b"{\\rtf", "an RTF document: save it as text"), (b"\x7fELF", _PROGRAM), (b"\xcf\xfa\xed\xfe", _PROGRAM), (b"\xca\xfe\xba\xbe", _PROGRAM), (b"SQLite format 3\0", "a database"),
    (b"Rar!\x1a\x07", _ARCHIVE), (b"7z\xbc\xaf\x27\x1c", _ARCHIVE), (b"\xfd7zXZ\0", _ARCHIVE), (b"\x28\xb5\x2f\xfd", _ARCHIVE),
    (b"OggS\0", "a sound or a film"), (b"ID3\x03\0", "a sound"), (b"ID3\x04\0", "a sound"),
)
_LATER = ((8, b"WEBP", b"RIFF", "a picture"), (4, b"1AY&SY", b"BZh", _ARCHIVE), (4, b"ftyp", b"\0\0", "a film"), (30, b"[Content_Types].xml", b"PK\x03\x04", _OFFICE), (30, b"mimetypeapplication/", b"PK\x03\x04", _OFFICE))


def why(raw: Raw) -> str:
    """What the bytes are; "" where they may be mail or text."""
    kind = _kind(raw.source)
    return kind and f"it begins as {kind.partition(':')[0]}"


def read(raw: Raw, name: str, because: str) -> Message:
    """A message without text that says what the file is."""
    notice = Notice("loss", f"This is {_kind(raw.source)}. There is no mail in it that can be read.")
    return Message(raw.source, name, "", (), NAME, because, (*raw.notices, notice), (), ())


def _kind(data: bytes) -> str:
    if data[:2] not in FIRST:   # nearly all mail and text
        return ""
    if data.startswith(b"MZ"):
        return _PROGRAM if b"\0" in data[:64] else ""
    kind = next((kind for start, kind in _STARTS if data.startswith(start)), "")
    return kind or next((kind for at, mark, start, kind in _LATER if data.startswith(start) and data.startswith(mark, at)), "")


FIRST = frozenset(start[:2] for start in (*(start for start, _ in _STARTS), *(start for _, _, start, _ in _LATER), b"MZ"))
