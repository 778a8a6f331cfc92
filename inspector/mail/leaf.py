"""The text of one part: transfer encoding undone, characters decoded, HTML turned into text."""

import re
from typing import NamedTuple

import inspector.mail.charset as charset
import inspector.mail.header as header
import inspector.mail.limits as limits
import inspector.mail.transfer as transfer
import inspector.mail.words as words
from inspector.mail.buffer import Buffer
from inspector.mail.message import Notice, Part
from inspector.mail.walk import Node, looks_plain

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffd]")


class Leaf(NamedTuple):
    """A decoded text and the bytes it was read from: ``buffer.data[low:high]`` by ``codec``, then by ``form`` (``html`` or nothing)."""

    text: str
    buffer: Buffer
    low: int
    high: int
    codec: str
    form: str = ""

    @property
    def binary(self) -> bool:
        """Whether this is no text at all, whatever its label says."""
        head = self.text[:limits.PEEK]
        return bool(self.codec) and len(_CONTROL.findall(head)) * 10 > len(head) > 40

    def byte_at(self, place: int) -> int:
        """The place in the buffer of the character at ``place`` (for a codec that is UTF-8 or none)."""
        if not self.codec:
            return self.low + place
        return self.low + len(self.buffer.data[self.low:self.high].decode("utf-8")[:place].encode("utf-8"))   # self.text is folded: other lengths


def read_leaf(node: Node, notices: list[Notice], most: int = 0) -> Leaf:
    """The text of a part, or of its first ``most`` bytes. Damage ends in notices, never in an error."""
    buffer, low, high = node.buffer, node.body, min(node.end, node.body + most) if most else node.end
    encoding = node.encoding
    if encoding and not (encoding == "base64" and node.media_type.startswith("message/") and looks_plain(buffer.data, low)):
        if transfer.damaged(buffer.data[low:high], encoding):
            notices.append(Notice("repair", "The base64 text holds characters that do not belong there: they were left out."))
        buffer = buffer.decoded(low, high, encoding)
        low, high = 0, len(buffer.data)
    if buffer.data.startswith(b"\xef\xbb\xbf", low, high):
        low += 3
    text, codec = charset.decode(buffer.data[low:high], node.charset, notices)
    if node.media_type == "text/html":
        if len(text) > limits.HTML_TEXT:
            notices.append(Notice("limit", f"The HTML is longer than {limits.HTML_TEXT:,} characters: the rest is not read."))
        import inspector.mail.html as html  # 3 ms that mail without HTML does not need
        return Leaf(html.to_text(text[:limits.HTML_TEXT]), buffer, low, high, codec, "html")
    return Leaf(text, buffer, low, high, codec)


def file_name(node: Node) -> str:
    """The name that a part gives its file, or ""."""
    disposition = node.value(b"\ncontent-disposition:")
    name = header.parameter(disposition, "filename") if disposition else ""
    name = name or (header.parameter(node.content_type, "name") if ";" in node.content_type else "")
    return charset.fold(words.plain(name[:1000]), []).replace("\n", " ").replace("\r", " ").strip()[:200]


def part(node: Node) -> Part:
    """What the Parts view shows of a node; the place in bytes of the source."""
    low, high, _ = node.buffer.back(node.start, node.end)
    return Part(node.number, node.media_type, file_name(node), node.value(b"\ncontent-transfer-encoding:").lower(), node.charset.lower(), low, high)
