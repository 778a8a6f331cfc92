"""The parts of a message in reading order, each as the kind of section that it is."""

import re

import inspector.mail.charset as charset
import inspector.mail.header as header
import inspector.mail.html as html
import inspector.mail.limits as limits
import inspector.mail.pasted as pasted
import inspector.mail.signs as signs
import inspector.mail.words as words
from inspector.mail.buffer import Buffer
from inspector.mail.message import Kind, Notice, Part
from inspector.mail.scroll import Scroll
from inspector.mail.walk import MESSAGES, Node

_REPORTS = {"message/delivery-status", "message/global-delivery-status"}
_HEADERS = {"text/rfc822-headers", "message/global-headers", "message/partial", "message/rfc822-headers"}
_MACHINE = {"message/feedback-report", "message/disposition-notification", "message/global-disposition-notification", "message/external-body", "text/x-amp-html", "text/calendar", "text/csv"}
_UNLABELLED = {"application/octet-stream", "application/x-unknown", "application/unknown", "application/eml", "application/txt"}
_REPORT_START = re.compile(r"\s{0,20}(?:Reporting-MTA|Original-Envelope-Id|Arrival-Date|Final-Recipient|Original-Recipient|Action|Status|X-Postfix-Queue-ID)[ \t]*:", re.I)
_MAIL_START = re.compile(r"\s{0,20}(?:Received|Return-Path|From|To|Subject|Date|Message-ID|MIME-Version|Delivered-To|DKIM-Signature|X-[A-Za-z-]{1,60})[ \t]*:[^\n]{0,998}\n[A-Za-z0-9-]{1,76}:", re.I)
_TELLING = re.compile(r"(?<![0-9.])[245]\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9.])|(?<![0-9.])[45][0-5][0-9][ -]")


class Composer:
    """Reads the nodes of one message into a scroll."""

    def __init__(self, nodes: list[Node], scroll: Scroll) -> None:
        self.nodes, self.scroll = nodes, scroll
        self.head = 0                # index of the node whose header block is the message's own
        self.skipped: set[int] = set()
        self.bounce: bool | None = None

    def run(self) -> None:
        """Write all sections."""
        self.headers(0)
        at = 0
        while at < len(self.nodes):
            at = self.visit(at)

    def headers(self, index: int) -> None:
        """The header block of a message as a HEADERS section."""
        node = self.nodes[index]
        size = len(node.head)
        self.scroll.gap()
        start = self.scroll.size
        words.write(self.scroll, node.buffer, node.start, node.start + size)
        if size >= limits.HEADER_BLOCK:
            self.scroll.notices.append(Notice("limit", f"The header block is longer than {limits.HEADER_BLOCK // 1024} KB: the rest of it is not read."))
        self.scroll.section(Kind.HEADERS, "text/rfc822-headers", start, self.scroll.size, node.number)

    def visit(self, index: int) -> int:
        """Write the node at ``index`` and say which one is next."""
        node = self.nodes[index]
        kind = node.media_type
        if index in self.skipped:
            return index + 1
        if kind.startswith("multipart/") and node.last > index + 1:
            if kind == "multipart/alternative":
                self.choose(index)
            return index + 1
        if kind in MESSAGES and node.last > index + 1:
            if self.forwarded(index):
                return self.inner(index + 1)
            self.original(index)
            return node.last
        self.leaf(index)
        return index + 1

    def forwarded(self, index: int) -> bool:
        """Whether the message in this part is a bounce that somebody passed on, rather than the original that a bounce returns."""
        if self.bounce is None:
            self.bounce = signs.is_bounce(self.nodes[self.head])
        return not self.bounce and signs.is_bounce(self.nodes[index + 1])

    def inner(self, index: int) -> int:
        """Go on with a forwarded bounce as the message to be read."""
        self.head, self.bounce = index, True
        self.headers(index)
        return index if self.nodes[index].last > index + 1 else self.visit(index)

    def leaf(self, index: int) -> None:
        node, kind = self.nodes[index], self.nodes[index].media_type
        if kind in _REPORTS:
            self.whole(node, Kind.REPORT)
        elif kind in _HEADERS:
            self.whole(node, Kind.ORIGINAL)
        elif kind in _MACHINE:
            self.whole(node, Kind.OTHER)
        elif kind.startswith("text/") or kind.startswith("multipart/"):
            self.prose(node)
        else:
            self.attachment(node)

    def text(self, node: Node) -> tuple[str, Buffer, int, int, str]:
        """The decoded text of a part and the bytes that it was read from."""
        buffer, low, high = node.buffer, node.body, node.end
        encoding = node.encoding
        if encoding and not (encoding == "base64" and node.media_type in _REPORTS and _REPORT_START.match(buffer.data[low:low + 200].decode("latin-1"))):
            buffer = buffer.decoded(low, high, encoding)
            low, high = 0, len(buffer.data)
        data = buffer.data
        if data.startswith(b"\xef\xbb\xbf", low):
            low += 3
        name = header.parameter(node.content_type, "charset") if ";" in node.content_type else ""
        text, codec = charset.decode(data[low:high], name, self.scroll.notices)
        return text, buffer, low, high, codec

    def whole(self, node: Node, kind: Kind) -> None:
        """A part that is one section."""
        text, buffer, low, high, codec = self.text(node)
        self.scroll.gap()
        start = self.scroll.size
        if kind is Kind.ORIGINAL and "=?" in text:
            words.write(self.scroll, buffer, low, high)
        else:
            self.scroll.add(text, buffer, low, high, codec)
        self.scroll.section(kind, node.media_type, start, self.scroll.size, node.number)

    def prose(self, node: Node) -> None:
        """A text part for people: as it stands, HTML turned into text; cut where an original or a report was copied into it."""
        text, buffer, low, high, codec = self.text(node)
        form = ""
        if node.media_type == "text/html":
            text, form = html.to_text(text[:limits.HTML_BYTES]), "html"
        if not text.strip():
            return
        self.scroll.gap()
        start = self.scroll.size
        self.scroll.add(text, buffer, low, high, codec, form)
        for kind, first, last in pasted.segments(text):
            self.scroll.section(kind, node.media_type, start + first, start + last, node.number)

    def attachment(self, node: Node) -> None:
        """A part that is not shown: one line in its place, unless it is mail or a report under another name."""
        if node.media_type in _UNLABELLED or node.media_type.startswith("message/"):
            if node.end - node.body <= limits.ORIGINAL_TEXT:
                start = self.text(node)[0][:limits.PEEK]
                if _REPORT_START.match(start):
                    return self.whole(node, Kind.REPORT)
                if _MAIL_START.match(start):
                    return self.whole(node, Kind.ORIGINAL)
        self.scroll.gap()
        start = self.scroll.size
        self.placeholder(node)
        self.scroll.section(Kind.OTHER, node.media_type, start, self.scroll.size, node.number)

    def placeholder(self, node: Node) -> None:
        """One line that says what is not shown."""
        size = node.end - node.body
        name = file_name(node)
        title = f"“{name}”, " if name else ""
        text = charset.fold(f"[attachment: {title}{node.media_type}, {size:,} bytes]\n", [])
        low = node.start if node.end > node.start else max(node.start - 1, 0)
        self.scroll.add(text, node.buffer, low, max(node.end, low + 1), "", "whole")

    def choose(self, index: int) -> None:
        """In multipart/alternative keep the plain text, and the HTML only where the plain text is missing or clearly says less."""
        nodes = self.nodes
        leaves = range(index + 1, nodes[index].last)
        plain = next((i for i in leaves if nodes[i].media_type == "text/plain"), None)
        rich = next((i for i in leaves if nodes[i].media_type == "text/html"), None)
        if plain is None or rich is None:
            return
        text = self.text(nodes[plain])[0]
        self.skipped.add(plain if self.says_less(text, nodes[rich]) else rich)

    def says_less(self, text: str, rich: Node) -> bool:
        """Whether the plain text holds less than the HTML: no code where the HTML has one, or a mere pointer to it."""
        if not text.strip():
            return True
        if _TELLING.search(text) and len(text) > 200:
            return False
        other = html.to_text(self.text(rich)[0][:limits.HTML_BYTES])
        return bool(_TELLING.search(other)) and not _TELLING.search(text) or len(text) < 200 and len(other) > 3 * len(text)

    def original(self, index: int) -> None:
        """A returned message: its headers and its text, as one section."""
        node = self.nodes[index]
        self.scroll.gap()
        start = self.scroll.size
        inner = self.nodes[index + 1:node.last]
        for each in inner:
            if self.scroll.size - start > limits.ORIGINAL_TEXT:
                self.scroll.notices.append(Notice("limit", f"The returned message is longer than {limits.ORIGINAL_TEXT // 1_000_000} million characters: the rest is not shown."))
                break
            self.returned(each)
        self.scroll.section(Kind.ORIGINAL, node.media_type, start, self.scroll.size, node.number)

    def returned(self, node: Node) -> None:
        """One part of a returned message."""
        top = self.nodes[node.parent].media_type in MESSAGES
        scroll = self.scroll
        kind = node.media_type
        if top:
            if not node.encoding and kind == "text/plain" and ";" not in node.content_type and b"=?" not in node.head and node.buffer.data[node.start:node.end].isascii():
                text = charset.decode(node.buffer.data[node.start:node.end], "", scroll.notices)[0]
                return scroll.add(text[:limits.ORIGINAL_TEXT], node.buffer, node.start, node.start + min(len(text), limits.ORIGINAL_TEXT))
            words.write(scroll, node.buffer, node.start, node.start + len(node.head))
        if kind.startswith("text/") or kind in _REPORTS or kind in _HEADERS:
            text, buffer, low, high, codec = self.text(node)
            form = "html" if kind == "text/html" else ""
            text = html.to_text(text[:limits.HTML_BYTES]) if form else text
            scroll.gap()
            scroll.add(text, buffer, low, high, codec, form)
        elif not kind.startswith("multipart/") and kind not in MESSAGES:
            scroll.gap()
            self.placeholder(node)
        return None


def file_name(node: Node) -> str:
    """The name that a part gives its file, or ""."""
    disposition = node.value(b"\ncontent-disposition:")
    name = header.parameter(disposition, "filename") if disposition else ""
    name = name or (header.parameter(node.content_type, "name") if ";" in node.content_type else "")
    return words.plain(name).strip()[:200].replace("\n", " ")


def part(node: Node) -> Part:
    """What the Parts view shows of a node; the place in bytes of the source."""
    low, high, _ = node.buffer.back(node.start, node.end)
    name = header.parameter(node.content_type, "charset") if ";" in node.content_type else ""
    return Part(node.number, node.media_type, file_name(node), node.value(b"\ncontent-transfer-encoding:").lower(), name.lower(), low, high)
