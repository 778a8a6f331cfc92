"""The parts of a message in reading order, each as the kind of section that it is."""

import re
from collections.abc import Sequence

import inspector.mail.charset as charset
import inspector.mail.header as header
import inspector.mail.limits as limits
import inspector.mail.pasted as pasted
import inspector.mail.signs as signs
import inspector.mail.words as words
from inspector.mail.buffer import Buffer
from inspector.mail.leaf import Leaf, file_name, read_leaf
from inspector.mail.lifted import unquote
from inspector.mail.message import Kind, Notice
from inspector.mail.scroll import Scroll
from inspector.mail.walk import MESSAGES, Node, walk
from inspector.patterns import later

_REPORTS = {"message/delivery-status", "message/global-delivery-status"}
_HEADERS = {"text/rfc822-headers", "message/global-headers", "message/partial", "message/rfc822-headers"}
_COPIES = MESSAGES | _HEADERS
_MACHINE = {
    "message/feedback-report", "message/disposition-notification", "message/global-disposition-notification", "message/external-body",
    "text/x-amp-html", "text/calendar", "text/csv", "text/vcard", "text/x-vcard", "text/css", "text/xml",
}
_PEEK_BYTES = 8 * limits.PEEK   # that make as many characters, whatever they are encoded in
_UNLABELLED = {"application/octet-stream", "application/x-unknown", "application/unknown", "application/eml", "application/txt"}
_REPORT_START = later(r"\s{0,20}(?:Reporting-MTA|Original-Envelope-Id|Arrival-Date|Final-Recipient|Original-Recipient|Action|Status|X-Postfix-Queue-ID)[ \t]*:", re.I)
_MAIL_START = later(r"\s{0,20}(?:Received|Return-Path|From|To|Subject|Date|Message-ID|MIME-Version|Delivered-To|DKIM-Signature|X-[A-Za-z-]{1,60})[ \t]*:[^\n]{0,998}\n[A-Za-z0-9-]{1,76}:", re.I)

_INTRODUCING = 300   # characters of the words that say whose are quoted below


class Composer:
    """Reads the nodes of one message into a scroll."""

    def __init__(self, scroll: Scroll, nodes: list[Node]) -> None:
        self.scroll, self.nodes = scroll, nodes
        self.head = 0                    # index of the node whose header block is the message's own
        self.skipped: set[int] = set()   # the alternatives not shown
        self.inner: list[list[Node]] = []   # bounces pasted as text, still to be read
        self._passed = 0                 # how many bounces were pasted as text
        self._own_words: dict[int, str] = {}   # by the head of the message that they stand in
        self._kept: dict[Node, tuple[Leaf, list[Notice]]] = {}   # texts read to choose between them
        self._bounce: bool | None = None
        self._heads: list[int] = []      # of the bounces passed on inside the message
        self._covers: list[tuple[int, int, bool | None, bool]] = []   # around what is read: where that ends, and the head and kind of the cover, and whether it was alone
        self.alone = True                # whether no part of its own holds the original

    def run(self) -> None:
        """Write all sections, then those of the bounces that were pasted into them, one inside the other."""
        self._all()
        self.rest()

    def rest(self) -> None:
        """Read the bounces that were pasted into what is read so far."""
        while self.inner:
            self.nodes, self.head, self.skipped, self._bounce = self.inner.pop(0), 0, set(), True
            self._heads, self._covers, self._own_words = [], [], {}
            self._all()

    def _all(self) -> None:
        self.alone = _COPIES.isdisjoint([node.media_type for node in self.nodes])
        self._headers(self.nodes[0])
        at = 0
        while at < len(self.nodes):
            at = self._visit(at)
        for head in self._heads or [0]:
            self._around(self.nodes[head])

    def text(self, leaf: Leaf, media_type: str, number: str) -> None:
        """A text for people, cut where an original or a report was copied into it; a bounce copied into it is read in its turn."""
        scroll = self.scroll
        scroll.gap()
        start = scroll.size
        if "\n>" in leaf.text:
            leaf = self._unquoted(leaf)
        pieces = pasted.segments(leaf.text, self.alone, self._is_bounce())
        copied = next((index for index, piece in enumerate(pieces) if piece.head), -1) if len(pieces) > 1 or pieces and pieces[0].head else -1
        if copied >= 0 and self._passed_on(leaf, pieces[:copied], pieces[copied]) and self._has_room():
            low = leaf.byte_at(pieces[copied].start)
            self.inner.append(walk(leaf.buffer, low, leaf.high, scroll.notices))
            scroll.add(leaf.text[:pieces[copied].start], leaf.buffer, leaf.low, low, leaf.codec)
            pieces = pieces[:copied]
        else:
            scroll.add(leaf.text, leaf.buffer, leaf.low, leaf.high, leaf.codec, leaf.form)
        for kind, first, end, _ in pieces:
            scroll.section(kind, media_type, start + first, start + end, number)

    def _has_room(self) -> bool:
        """Whether one more pasted bounce is read as one; said where it is not."""
        self._passed += 1
        if self._passed > limits.DEPTH:
            self.scroll.notices.append(Notice("limit", f"More than {limits.DEPTH} bounces pasted one after another: those after them are shown, but not explained."))
        return self._passed <= limits.DEPTH

    def _unquoted(self, leaf: Leaf) -> Leaf:
        """The text of a mail that quotes a mail system's below its own words, without the quote marks."""
        above = leaf.text.partition("\n>")[0][-_INTRODUCING:]
        if leaf.form or not _introduces(above) or not signs.names_system(pasted.lower(above)):
            return leaf
        data = leaf.buffer.data
        plain, said = unquote(Buffer(data[leaf.low:leaf.high], leaf.buffer, leaf.low, leaf.high, "cut"))
        if not said:
            return leaf
        self.scroll.notices += said
        text, codec = charset.decode(plain.data, leaf.codec, [])
        return Leaf(text, plain, 0, len(plain.data), codec)

    def _passed_on(self, leaf: Leaf, before: list[pasted.Segment], copied: pasted.Segment) -> bool:
        """Whether a bounce copied into the text is what is to be read, rather than the original of the words before it."""
        countable = not leaf.codec or leaf.codec == "utf-8" and "\ufffd" not in leaf.text
        if leaf.form or not countable or any(piece.kind is Kind.REPORT for piece in before):
            return False
        told = pasted.TELLING.search(leaf.text, 0, copied.start) is not None
        if told and self._is_bounce():
            return False
        head = "\n" + pasted.lower(leaf.text[copied.start:copied.head])
        above = pasted.lower(leaf.text[:copied.start])
        if told and (signs.names_system(above) or pasted.announces(above)):   # the bounce stands above already, and a postmaster wrote what it returns
            return signs.is_surely_bounce(head)
        return signs.speaks_of_bounce(head) or (not self.nodes and pasted.is_source(above, head))

    def _is_bounce(self) -> bool:
        if self._bounce is None:
            self._bounce = bool(self.nodes) and signs.is_bounce(self.nodes[self.head])
        return self._bounce

    def _headers(self, node: Node) -> None:
        """The header block of a message as a HEADERS section."""
        self.scroll.gap()
        start = self.scroll.size
        self._fields(node)
        self.scroll.section(Kind.HEADERS, "text/rfc822-headers", start, self.scroll.size, node.number)

    def _fields(self, node: Node) -> None:
        """The header fields of a message as far as they are read; a limit that is met is said."""
        size, notices = len(node.head), self.scroll.notices
        if node.body - node.start > size + 1:
            notices.append(Notice("limit", f"The header block is longer than {limits.HEADER_BLOCK // 1024} KB: the rest of it is not read."))
        if header.holds_more_fields(node.head, limits.HEADER_FIELDS):
            notices.append(Notice("limit", f"More than {limits.HEADER_FIELDS:,} header fields in one block: those after them are shown, but not looked at."))
        words.write(self.scroll, node.buffer, node.start, node.start + size, joined=node.head if node.torn else b"")

    def _visit(self, index: int) -> int:
        """Write the node at ``index`` and say which one is next."""
        while self._covers and index >= self._covers[-1][0]:   # what follows stands in the cover again: several bounces may be passed on in one mail
            _, self.head, self._bounce, self.alone = self._covers.pop()
        node = self.nodes[index]
        kind = node.media_type
        if node.last > index + 1:
            if kind not in MESSAGES:
                if kind == "multipart/alternative":
                    self._choose(index)
                return index + 1
            if self._holds_bounce(index):
                if signs.is_bounce(self.nodes[index + 1]):
                    self._covers.append((node.last, self.head, self._bounce, self.alone))
                    self.head, self._bounce = index + 1, True
                    self.alone = _COPIES.isdisjoint([each.media_type for each in self.nodes[index + 1:node.last]])
                    self._heads.append(self.head)
                self._headers(self.nodes[index + 1])
                return index + 1
            self._original(index)
            return node.last
        if index not in self.skipped:
            self._leaf(node)
        return index + 1

    def _holds_bounce(self, index: int) -> bool:
        """Whether the message inside the node is to be read as the bounce or as the way to it, rather than as what was returned."""
        if index == 0 and signs.is_bounce(self.nodes[1]):   # the mail is nothing but a cover
            return True
        inside = self.nodes[index + 1:self.nodes[index].last]
        if self._is_bounce():   # the name of a list that passes bounces on sounds like a bounce's as well: then the report is inside, and none outside
            own = self._own_nodes()
            return not _holds_report(own) and (_holds_report(inside) or (signs.is_bounce(inside[0]) and _speaks_of_bounces(self._own_text())))
        if any(node.cut or self.nodes[node.parent].media_type in MESSAGES and signs.is_bounce(node) for node in inside):
            return True
        return _tells(_first_text(inside), surely=True) and not _tells(self._own_text())

    def _own_text(self) -> str:
        """The beginning of what the message itself says; read once, for it is asked for at every message inside."""
        if self.head not in self._own_words:
            self._own_words[self.head] = _first_text(self._own_nodes())
        return self._own_words[self.head]

    def _own_nodes(self) -> list[Node]:
        """The nodes that stand in no message inside the one that is read."""
        out: list[Node] = []
        at, last = self.head, self.nodes[self.nodes[self.head].parent].last if self.head else len(self.nodes)
        while at < last:
            out.append(self.nodes[at])
            at = self.nodes[at].last if self.nodes[at].media_type in MESSAGES else at + 1
        return out

    def _leaf(self, node: Node) -> None:
        kind = "text/plain" if node.cut or node.media_type.startswith("multipart/") else node.media_type
        if kind in _REPORTS:
            self._whole(node, Kind.REPORT)
        elif kind in _HEADERS:
            self._whole(node, Kind.ORIGINAL)
        elif kind in _MACHINE:
            self._whole(node, Kind.OTHER)
        elif kind.startswith("text/"):
            leaf, notices = self._kept.pop(node) if node in self._kept else _read(node)
            if leaf.binary:
                self.scroll.notices.append(Notice("repair", f"A part labelled {kind} is no text: it is shown as an attachment."))
                self._attachment(node)
            elif leaf.text.strip():
                self.scroll.notices += notices
                self.text(leaf, kind, node.number)
        elif not self._relabelled(node):
            self._attachment(node)

    def _relabelled(self, node: Node) -> bool:
        """Read a part that is mail or a report under another name; False where it is neither."""
        if node.end - node.body > limits.ORIGINAL_TEXT or node.media_type not in _UNLABELLED and not node.media_type.startswith("message/"):
            return False
        start = read_leaf(node, [], _PEEK_BYTES).text[:limits.PEEK]
        kind = Kind.REPORT if _REPORT_START.match(start) else Kind.ORIGINAL if _MAIL_START.match(start) else None
        if kind:
            self._whole(node, kind)
        return kind is not None

    def _whole(self, node: Node, kind: Kind) -> None:
        """A part that is one section."""
        leaf = read_leaf(node, self.scroll.notices)
        self.scroll.gap()
        start = self.scroll.size
        if kind is not Kind.OTHER and "=?" in leaf.text:
            words.write(self.scroll, leaf.buffer, leaf.low, leaf.high, leaf.codec)
        else:
            self.scroll.add(leaf.text, leaf.buffer, leaf.low, leaf.high, leaf.codec, leaf.form)
        self.scroll.section(kind, node.media_type, start, self.scroll.size, node.number)

    def _attachment(self, node: Node) -> None:
        """A part that is not shown: one line in its place."""
        self.scroll.gap()
        start = self.scroll.size
        self._placeholder(node)
        self.scroll.section(Kind.OTHER, node.media_type, start, self.scroll.size, node.number)

    def _placeholder(self, node: Node) -> None:
        name = file_name(node)
        title = f"“{name}”, " if name else ""
        low = min(node.start, len(node.buffer.data) - 1)
        self.scroll.add(f"[attachment: {title}{node.media_type}, {node.end - node.body:,} bytes]\n", node.buffer, low, max(node.end, low + 1), "", "whole")

    def _choose(self, index: int) -> None:
        """In multipart/alternative keep the plain text, and the HTML only where the plain text is missing or clearly says less."""
        leaves = range(index + 1, self.nodes[index].last)
        plain = next((i for i in leaves if self.nodes[i].media_type == "text/plain"), -1)
        rich = next((i for i in leaves if self.nodes[i].media_type == "text/html"), -1)
        if plain >= 0 and rich >= 0:
            shown = self.nodes[plain]
            self._kept = {shown: _read(shown)}
            self.skipped.add(plain if self._says_less(self._kept[shown][0].text, self.nodes[rich]) else rich)

    def _says_less(self, text: str, rich: Node) -> bool:
        """Whether the plain text holds less than the HTML: no code where the HTML has one, or a mere pointer to it."""
        if not text.strip():
            return True
        told = pasted.TELLING.search(text) is not None
        if told and len(text) > 200:
            return False
        self._kept[rich] = _read(rich)
        other = self._kept[rich][0].text
        return not told and pasted.TELLING.search(other) is not None or len(text) < 200 and len(other) > 3 * len(text)

    def _original(self, index: int) -> None:
        """A returned message: its headers and its text, as one section."""
        node = self.nodes[index]
        self.scroll.gap()
        start = self.scroll.size
        told: set[int] = set()   # the alternatives whose plain text is shown: in a returned message that one is enough
        for each in self.nodes[index + 1:node.last]:
            if each.parent in told and each.media_type == "text/html":
                continue
            if each.media_type == "text/plain" and self.nodes[each.parent].media_type == "multipart/alternative":
                told.add(each.parent)
            if self._returned(each, limits.ORIGINAL_TEXT + start - self.scroll.size):
                self.scroll.notices.append(Notice("limit", f"The returned message is longer than {limits.ORIGINAL_TEXT:,} characters: the rest is not shown."))
                break
        self.scroll.section(Kind.ORIGINAL, node.media_type, start, self.scroll.size, node.number)

    def _returned(self, node: Node, room: int) -> bool:
        """One part of a returned message, at most ``room`` characters of it; whether something was cut."""
        scroll, kind, data = self.scroll, node.media_type, node.buffer.data
        if self.nodes[node.parent].media_type in MESSAGES:
            end = min(node.end, node.start + room)
            simple = kind == "text/plain" and b"=?" not in node.head and not node.torn and not header.holds_more_fields(node.head, limits.HEADER_FIELDS)
            if simple and not node.encoding and data[node.start:end].isascii() and b"\x1b" not in data[node.body:end]:
                scroll.add(charset.fold(data[node.start:end].decode("ascii"), scroll.notices), node.buffer, node.start, end)
                return end < node.end
            self._fields(node)
            room -= len(node.head)
        if kind.startswith("text/") or kind in _REPORTS or kind in _HEADERS:
            leaf = read_leaf(node, scroll.notices)
            scroll.gap()
            scroll.add(leaf.text[:max(room, 0)], leaf.buffer, leaf.low, leaf.high, leaf.codec, leaf.form)
            return len(leaf.text) > room
        if not kind.startswith("multipart/") and kind not in MESSAGES:
            scroll.gap()
            self._placeholder(node)
        return room < 0

    def _around(self, node: Node) -> None:
        """What stands before the first and after the last part, where it tells something: some servers put their words there."""
        for low, high in node.around:
            raw = node.buffer.data[low:high]
            if len(raw) > 8 and pasted.TELLING.search(raw[:limits.PEEK].decode("latin-1")):
                text, codec = charset.decode(raw, "", self.scroll.notices)
                self.text(Leaf(text, node.buffer, low, high, codec), "text/plain", node.number)


def _holds_report(nodes: Sequence[Node]) -> bool:
    kinds = [node.media_type for node in nodes]
    return "multipart/report" in kinds and not _REPORTS.isdisjoint(kinds)


def _introduces(above: str) -> bool:
    """Whether the line above a quotation says whose words follow: it ends with a colon, and an empty line may stand between."""
    return above.rstrip(" \t").removesuffix("\n").rstrip(" \t").endswith((":", "："))


def _read(node: Node) -> tuple[Leaf, list[Notice]]:
    """The text of a part, and what is to be said of it where it is shown."""
    notices: list[Notice] = []
    return read_leaf(node, notices), notices


def _speaks_of_bounces(text: str) -> bool:
    """Whether a list's notice to its owner passes a bounce on that the list could not read: it says so, and tells no reply."""
    return "bounce" in text and pasted.TELLING.search(text) is None


def _first_text(nodes: Sequence[Node]) -> str:
    """The beginning of the first text for people among the nodes, or ""."""
    node = next((one for one in nodes if one.media_type in ("text/plain", "text/html")), None)
    return read_leaf(node, []).text[:limits.PEEK] if node else ""


def _tells(text: str, surely: bool = False) -> bool:
    """Whether the first text of a message tells of a failure: whoever sent it, then it is no mere letter that came back."""
    return pasted.TELLING.search(text) is not None or signs.tells_of_failing(pasted.lower(text), surely)
