"""The MIME tree of a message, by offset, iteratively and within limits (RFC 2046 section 5)."""

import re

import inspector.mail.header as header
import inspector.mail.limits as limits
import inspector.mail.outlook as outlook
import inspector.mail.transfer as transfer
from inspector.mail.buffer import Buffer
from inspector.mail.message import Notice
from inspector.patterns import later

_FIELD = later(rb"\s{0,100}(?:>?From [^\n]{1,300}\n)?[A-Za-z][A-Za-z0-9-]{1,60}:(?![/\\\\])")
_TAIL = re.compile(rb"(--)?[ \t]*(?:\n|\Z)")
_GUESSED = later(rb"\n--(\S[^\n]{0,199}+)\nContent-", re.I)
_TYPE = re.compile(r"(?:\([^)]*\)\s*)?([a-z0-9!#$&^_.+-]{1,127}/[a-z0-9!#$&^_.+-]{1,127})")
_USUAL = {"text/plain", "text/html", "multipart/report", "multipart/mixed", "multipart/alternative", "message/delivery-status", "message/rfc822", "text/rfc822-headers"}
_MAYBE_MAIL = {"application/octet-stream", "application/eml", "application/x-eml", "application/x-unknown", "application/unknown", "message/rfc822-attachment"}   # by their names
_MAYBE_OUTLOOK = {"application/vnd.ms-outlook", "application/x-msg", "application/msoutlook", "application/octet-stream"}
_SINGLE = {kind for kind in _USUAL if kind.startswith("text/")} | {"message/delivery-status"}   # nothing can be inside
MESSAGES = {"message/rfc822", "message/global", "message/news"}


class Node:
    """One part: its header block is ``buffer.data[start:body]``, its body ``[body:end]``; its children are the nodes after it, up to ``last``."""

    __slots__ = ("number", "buffer", "start", "body", "end", "head", "low", "content_type", "media_type", "parent", "last", "around", "torn", "cut")

    def __init__(self, buffer: Buffer, start: int, end: int, number: str, parent: int, default: str = "text/plain") -> None:
        data = buffer.data
        stop, self.body, self.torn = header.block_end(data, start, end)
        self.buffer, self.start, self.end, self.number, self.parent = buffer, start, end, number, parent
        self.last = 0
        self.cut = False   # whether its parts are read as one text, for they are too many or too deep
        self.around: tuple[tuple[int, int], ...] = ()   # of a multipart: the bytes before its first and after its last part
        head = data[start:min(stop, start + limits.HEADER_BLOCK)]
        self.head = head = header.refold(head) if self.torn else head
        self.low = low = b"\n" + head.lower()
        self.content_type = value = header.raw_value(head, low, b"\ncontent-type:")
        kind = value.split(";", 1)[0].strip().lower() if value else default
        if kind not in _USUAL:
            kind = _repaired(kind, default)
        self.media_type = kind

    def value(self, name: bytes) -> str:
        """The raw value of a field of the part, named as ``b"\\nsubject:"``."""
        return header.raw_value(self.head, self.low, name)

    @property
    def encoding(self) -> str:
        """The transfer encoding to undo, or ""."""
        value = self.value(b"\ncontent-transfer-encoding:")
        return transfer.NAMES.get(value.lower().split(";", 1)[0].strip(), "") if value else ""


    @property
    def charset(self) -> str:
        """The character set that the part names, or ""."""
        return header.parameter(self.content_type, "charset") if ";" in self.content_type else ""


def _repaired(kind: str, default: str) -> str:
    """A media type out of a damaged value: comments and a missing semicolon are read past (RFC 2045 section 5.2: else text/plain)."""
    found = _TYPE.match(kind)
    return found[1] if found else "text/plain" if kind else default


def walk(buffer: Buffer, start: int, end: int, notices: list[Notice]) -> list[Node]:
    """All parts of the message in document order, the root first."""
    nodes: list[Node] = []
    waiting: list[tuple[Buffer, int, int, str, int, int, str]] = [(buffer, start, end, "", -1, 0, "text/plain")]
    while waiting:
        buffer, start, end, number, parent, depth, default = waiting.pop()
        if len(nodes) >= limits.PARTS:
            notices.append(Notice("limit", f"More than {limits.PARTS} parts: the next {limits.REST // 1024 // 1024} MB are read as plain text, the rest not at all."))
            nodes.append(_rest(buffer, start, max([end, *(each[2] for each in waiting if each[0] is buffer)]), number, parent))
            break
        node = Node(buffer, start, end, number, parent, default)
        index = len(nodes)
        nodes.append(node)
        if node.torn:
            notices.append(Notice("repair", "Header lines that had lost their indentation were joined again."))
        if node.media_type in _SINGLE or not (inside := _children(node, notices)):
            continue
        if depth >= limits.DEPTH:
            notices.append(Notice("limit", f"Parts nested more than {limits.DEPTH} deep: {limits.REST // 1024 // 1024} MB of the inner ones are read as plain text."))
            node.cut, node.end = True, min(node.end, node.body + limits.REST)
            continue
        default = "message/rfc822" if node.media_type == "multipart/digest" else "text/plain"
        dot = number + "." if number else ""
        for place in range(len(inside), 0, -1):
            waiting.append((*inside[place - 1], f"{dot}{place}", index, depth + 1, default))
    _close(nodes)
    return nodes


def _rest(buffer: Buffer, start: int, end: int, number: str, parent: int) -> Node:
    """What is left beyond the limit of parts, as one text without headers."""
    node = Node(buffer, start, min(end, start + limits.REST), number, parent)
    node.body, node.media_type, node.content_type, node.head, node.low, node.cut = start, "text/plain", "", b"", b"\n", True
    return node


def _children(node: Node, notices: list[Notice]) -> list[tuple[Buffer, int, int]]:
    kind = node.media_type
    if kind.startswith("multipart/"):
        return [(node.buffer, low, high) for low, high in _split(node, notices)]
    if kind in MESSAGES:
        encoding = node.encoding
        if encoding and not looks_plain(node.buffer.data, node.body):
            inner = node.buffer.decoded(node.body, node.end, encoding)
            return [(inner, 0, len(inner.data))]
        return [(node.buffer, node.body, node.end)]
    if kind in _MAYBE_MAIL and b".eml" in node.low:
        return _saved_as_file(node)
    if kind in _MAYBE_OUTLOOK and (kind != "application/octet-stream" or b".msg" in node.low):
        return _saved_by_outlook(node, notices)
    return []


def _saved_as_file(node: Node) -> list[tuple[Buffer, int, int]]:
    """A message attached as a file, as mail programs of phones do; nothing where it is none."""
    encoding = node.encoding
    inner = node.buffer.decoded(node.body, node.end, encoding) if encoding else node.buffer
    low, high = (0, len(inner.data)) if encoding else (node.body, node.end)
    if not looks_plain(inner.data, low):
        return []
    node.media_type = "message/rfc822"
    return [(inner, low, high)]


def _saved_by_outlook(node: Node, notices: list[Notice]) -> list[tuple[Buffer, int, int]]:
    """An attached Outlook message, put into internet form; nothing where it is none."""
    data = transfer.decode(node.buffer.data[node.body:node.end], node.encoding)
    if not outlook.is_message(data):
        return []
    node.media_type = "message/rfc822"
    inner = Buffer(outlook.as_mail(data, notices), node.buffer, node.body, node.end, "outlook").folded()
    return [(inner, 0, len(inner.data))]


def looks_plain(data: bytes, body: int) -> bool:
    """Whether an encoded message/rfc822 is in truth not encoded: many servers copy the inner encoding to the outside."""
    return _FIELD.match(data, body) is not None


def _split(node: Node, notices: list[Notice]) -> list[tuple[int, int]]:
    """Where the parts of a multipart stand; what stands before and after them is noted in the node."""
    data, start, end = node.buffer.data, node.body, node.end
    boundary = header.parameter(node.content_type, "boundary").rstrip().encode("latin-1", "replace")
    found = _between(data, boundary, start, end) if boundary else []
    if not found:
        guess = _GUESSED.search(data, start - 1, min(end, start + 65536))
        if guess:
            boundary = guess[1].rstrip()
            found = _between(data, boundary, start, end)
            notices.append(Notice("repair", "The boundary between the parts is not the one announced: taken from the text."))
    if found:
        tail = data.find(b"\n", found[-1][1] + 1, end)
        node.around = ((start, max(start, data.rfind(b"\n--" + boundary, start - 1, found[0][0]))), (tail + 1 if tail >= 0 else end, end))
    return found


def _between(data: bytes, boundary: bytes, start: int, end: int) -> list[tuple[int, int]]:
    """The stretches between delimiter lines; the line end before a delimiter belongs to it (RFC 2046 section 5.1.1). A field named the multipart, so a line end stands before ``start``."""
    mark, found, open_at = b"\n--" + boundary, [], -1
    at = data.find(mark, start - 1, end)
    while at >= 0:
        tail = _TAIL.match(data, at + len(mark), end)
        if not tail:
            at = data.find(mark, at + len(mark), end)
            continue
        if open_at >= 0:
            found.append((open_at, max(open_at, at)))
        if tail[1]:
            return found
        open_at = tail.end()
        if len(found) > limits.PARTS:
            break
        at = data.find(mark, open_at - 1, end)
    if open_at >= 0:
        found.append((open_at, end))
    return found


def _close(nodes: list[Node]) -> None:
    """Set ``last`` of every node: the index after its subtree."""
    for index in range(len(nodes) - 1, -1, -1):
        node = nodes[index]
        last = node.last = node.last or index + 1
        if node.parent >= 0 and nodes[node.parent].last < last:
            nodes[node.parent].last = last
