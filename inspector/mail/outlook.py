"""Outlook messages (.msg): the properties in an OLE2 file as a mail in internet form, so that all else reads them as such.

MS-OXMSG sections 2.1 to 2.4 (where properties lie), MS-OXPROPS (which they are). A non-delivery report keeps the server's words in properties of its recipients.
"""

import datetime
import io
import itertools
import struct
from collections.abc import Iterator
from typing import Any, NamedTuple

import inspector.mail.charset as charset
import inspector.mail.limits as limits
from inspector.mail.message import Notice
from inspector.patterns import later

_DEEPEST = 5          # messages attached to one another
_MOST = 1_000         # recipients and attachments of one message
_STREAM = "__substg1.0_".encode("utf-16-le")   # how Outlook names its streams; Office's own files have none such
_RECIPIENTS, _ATTACHMENTS = "__recip_version1.0_#", "__attach_version1.0_#"   # and a number of eight digits
_PROPERTIES = "__properties_version1.0"
_REPORTS = {"ndr": "failed", "dr": "delivered", "expanded.dr": "expanded", "relayed.dr": "relayed", "delayed.dr": "delayed"}   # MS-OXCMAIL: the ends of REPORT.IPM.Note.*
_EPOCH = datetime.datetime(1601, 1, 1, tzinfo=datetime.UTC)
_MARK = later(rb"outlook-[0-9]+")   # what could be the boundary of the parts
_FIELD = later(r"[!-9;-~]{1,76}[ \t]*:")
_OWN = ("content-", "mime-version")   # fields that say how the body was built; it is built anew

SUBJECT, CLASS, HEADERS, SENT, BODY, HTML, CHARSET, PAGE = 0x0037, 0x001A, 0x007D, 0x0039, 0x1000, 0x1013, 0x3FDE, 0x3FFD
_WESTERN = 1252   # the code page where none that is known is named
SENDER_NAME, SENDER, SENDER_SMTP, SHOWN_TO, REPORT_TEXT = 0x0C1A, 0x0C1F, 0x5D01, 0x0E04, 0x1001
NAME, ADDRESS, SMTP, SUPPLEMENT, REMOTE = 0x3001, 0x3003, 0x39FE, 0x0C1B, 0x0C21
DATA, FILE_NAME, SHORT_NAME, MEDIA_TYPE = 0x3701, 0x3707, 0x3704, 0x370E


class _Box(NamedTuple):
    """A storage of the file: a message, a recipient or an attachment; ``head`` is what stands before the entries of its property stream, ``page`` the code page of its narrow texts."""

    ole: Any
    path: tuple[str, ...]
    head: int
    page: int = _WESTERN

    def raw(self, number: int, kind: str) -> bytes | None:
        """The bytes of a property of variable length."""
        place = [*self.path, f"__substg1.0_{number:04X}{kind}"]
        if not self.ole.exists(place) or self.ole.get_size(place) > limits.FILE_BYTES:
            return None
        stream: bytes = self.ole.openstream(place).read()
        return stream

    def text(self, number: int) -> str:
        """A property that is text, or ""."""
        wide = self.raw(number, "001F")
        if wide is not None:
            return wide.decode("utf-16-le", "replace").rstrip("\0")
        narrow = self.raw(number, "001E")
        return charset.decode(narrow.rstrip(b"\0"), f"cp{self.page}", [])[0] if narrow else ""

    def in_own_page(self) -> "_Box":
        """The same message, its narrow texts read in the code page that it names, else in that of its body, else as before."""
        named = (self.fixed(number, 3) for number in (PAGE, CHARSET))
        return self._replace(page=next((page for page in named if page and f"cp{page}" in charset.CODECS), self.page))

    def fixed(self, number: int, kind: int) -> int | None:
        """A property of fixed length as a number."""
        place = [*self.path, _PROPERTIES]
        table = self.ole.openstream(place).read(64 * 1024) if self.ole.exists(place) else b""
        for at in range(self.head, len(table) - 15, 16):
            if struct.unpack_from("<HH", table, at) == (kind, number):
                value: int = struct.unpack_from("<Q", table, at + 8)[0]
                return value
        return None

    def boxes(self, name: str) -> Iterator["_Box"]:
        """The recipients or attachments."""
        for number in range(_MOST):
            path = (*self.path, f"{name}{number:08X}")
            if not self.ole.exists(list(path)):
                return
            yield _Box(self.ole, path, 8, self.page)

    def has_more(self) -> bool:
        """Whether there are more recipients or attachments than are read."""
        return any(self.ole.exists([*self.path, f"{name}{_MOST:08X}"]) for name in (_RECIPIENTS, _ATTACHMENTS))

    def inner(self) -> "_Box | None":
        """The message that an attachment is."""
        path = (*self.path, f"__substg1.0_{DATA:04X}000D")
        return _Box(self.ole, path, 24, self.page).in_own_page() if self.ole.exists(list(path)) else None


def is_message(data: bytes) -> bool:
    """Whether this is an OLE2 file that holds an Outlook message."""
    return data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") and _STREAM in data


def as_mail(source: bytes, notices: list[Notice]) -> bytes:
    """The message in internet form. Never raises; what cannot be read is missing, and a notice says so."""
    try:
        import olefile  # 15 ms that only Outlook's files need

        with olefile.OleFileIO(io.BytesIO(source)) as ole:
            box = _Box(ole, (), 32).in_own_page()
            if box.text(CLASS):
                return _mail(box, notices, 0)
            why = "it names no class of message"
    except Exception as error:   # the file is damaged in a way that olefile does not know: hostile files have many
        why = type(error).__name__
    notices.append(Notice("loss", f"This Outlook message is damaged and cannot be read ({why})."))
    return b""


def _mail(box: _Box, notices: list[Notice], depth: int) -> bytes:
    kind = box.text(CLASS).lower()
    fate = next((fate for end, fate in _REPORTS.items() if kind.startswith("report.") and kind.endswith(end)), "")
    parts = [_words(box, notices)]
    report = _report(box, fate)
    if report:
        parts.append((b"message/delivery-status", report))
    parts += _attachments(box, notices, depth)
    if box.has_more():
        notices.append(Notice("limit", f"More than {_MOST:,} recipients or attachments in one Outlook message: the others are not read."))
    taken = {found for _, body in parts for found in _MARK.findall(body)}
    mark = next(mark for number in itertools.count() if (mark := b"outlook-%d" % number) not in taken)
    kinds = b'multipart/report; report-type="delivery-status"; ' if report or fate else b"multipart/mixed; "
    head = _headers(box) + b"MIME-Version: 1.0\nContent-Type: " + kinds + b'boundary="' + mark + b'"\n'
    cut = [b"\n--" + mark + b"\nContent-Type: " + media + b"\n\n" + body for media, body in parts]
    return head + b"".join(cut) + b"\n--" + mark + b"--\n"


def _headers(box: _Box) -> bytes:
    """The header block as it came over the internet, or one made of the properties where the message never did."""
    fields: list[str] = []
    keep = False
    for line in box.text(HEADERS).replace("\r", "").split("\n"):
        named = _FIELD.match(line) is not None
        if named or not line:
            keep = named and not line.lower().startswith(_OWN)
        if keep:   # what stands before the first field is a title (Microsoft Mail Internet Headers Version 2.0), another line without a name goes on the field above
            fields.append(line if named or line[0] in " \t" else " " + line)
    if not fields:
        sender = box.text(SENDER_SMTP) or box.text(SENDER)
        fields = [f"From: {box.text(SENDER_NAME)} <{sender if '@' in sender else ''}>", f"To: {box.text(SHOWN_TO)}", f"Subject: {box.text(SUBJECT)}"]
        if sent := box.fixed(SENT, 0x40):
            fields.append("Date: " + (_EPOCH + datetime.timedelta(microseconds=min(sent // 10, 1 << 57))).strftime("%a, %d %b %Y %H:%M:%S +0000"))
        fields = [" ".join(field.split()) for field in fields]
    return "".join(field + "\n" for field in fields).encode("utf-8", "replace")


def _words(box: _Box, notices: list[Notice]) -> tuple[bytes, bytes]:
    """The text for people: media type and bytes."""
    plain = box.text(BODY) or box.text(REPORT_TEXT)
    if plain.strip():
        return b"text/plain; charset=utf-8", plain.encode("utf-8", "replace")
    rich = box.raw(HTML, "0102") or box.text(HTML).encode("utf-8", "replace")
    if rich:
        page = box.fixed(CHARSET, 3)
        return b"text/html; charset=%s" % (b"utf-8" if page is None else b"windows-%d" % page), rich
    if box.raw(0x1009, "0102"):
        notices.append(Notice("loss", "The text of this Outlook message is kept as compressed RTF only, which is not read: save the mail as text."))
    return b"text/plain; charset=utf-8", b""


def _report(box: _Box, fate: str) -> bytes:
    """What a report says of each recipient, as the fields of RFC 3464 section 2.3."""
    blocks = []
    for one in box.boxes(_RECIPIENTS) if fate else ():
        said = one.text(SUPPLEMENT) or one.text(REPORT_TEXT)
        address = next((each for each in (one.text(SMTP), one.text(ADDRESS), one.text(NAME)) if "@" in each), "")
        fields = [f"Final-Recipient: rfc822; {address}" if address else "", f"Action: {fate}", f"Remote-MTA: dns; {one.text(REMOTE)}" if one.text(REMOTE) else "",
                  f"Diagnostic-Code: smtp; {said}" if said else ""]
        blocks.append("".join(" ".join(field.split()) + "\n" for field in fields if field))
    return "\n".join(blocks).encode("utf-8", "replace")


def _attachments(box: _Box, notices: list[Notice], depth: int) -> Iterator[tuple[bytes, bytes]]:
    """Media type and bytes of each attachment; messages among them in internet form."""
    for one in box.boxes(_ATTACHMENTS):
        inner = one.inner()
        if inner and depth < _DEEPEST:
            yield b"message/rfc822", _mail(inner, notices, depth + 1)
            continue
        if inner:
            notices.append(Notice("limit", f"Messages attached to one another more than {_DEEPEST} deep: the inner ones are not read."))
        data = one.raw(DATA, "0102") or b""
        name = " ".join((one.text(FILE_NAME) or one.text(SHORT_NAME)).replace('"', "'").split())
        media = one.text(MEDIA_TYPE).strip().lower()
        is_mail = name.lower().endswith(".eml") or media == "message/rfc822"
        kind = "message/rfc822" if is_mail else media if media.isascii() and media.isprintable() and "/" in media and ";" not in media else "application/octet-stream"
        yield f'{kind}; name="{name}"'.encode("utf-8", "replace"), data
