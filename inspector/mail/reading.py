"""A message as it was read."""

from typing import Any, NoReturn

import inspector.mail.fields as fields
import inspector.mail.origin as origin
from inspector.mail.leaf import part
from inspector.mail.lifted import UNQUOTED
from inspector.mail.message import Field, Kind, Notice, Origin, Part, Section
from inspector.mail.scroll import Piece
from inspector.mail.walk import Node
from inspector.spans import Span


class Message:
    """The bytes, the reading text made of them, its sections, and the way back.

    ``source`` is exactly the input. ``text`` is what the user sees and the detectors search: all sections in reading order, decoded, line ends as ``\\n``.
    ``read_as`` names the format (eml, text, log, smtp-session, mbox ...), ``why`` says in half a sentence why it was taken for that.
    ``notices`` tells every limit met, every replacement and every repair. Frozen; not a dataclass, whose module would add 6 ms to every start.
    """

    __slots__ = ("source", "name", "text", "sections", "read_as", "why", "notices", "pieces", "nodes", "_made")
    source: bytes
    name: str
    text: str
    sections: tuple[Section, ...]
    read_as: str
    why: str
    notices: tuple[Notice, ...]
    pieces: tuple[Piece, ...]
    nodes: tuple[Node, ...]
    _made: dict[Any, Any]   # what was asked for once and is kept

    def __init__(
        self, source: bytes, name: str, text: str, sections: tuple[Section, ...], read_as: str, why: str, notices: tuple[Notice, ...],
        pieces: tuple[Piece, ...], nodes: tuple[Node, ...], made: dict[Any, Any] | None = None,
    ) -> None:
        put = object.__setattr__
        put(self, "source", source)
        put(self, "name", name)
        put(self, "text", text)
        put(self, "sections", sections)
        put(self, "read_as", read_as)
        put(self, "why", why)
        put(self, "notices", notices)
        put(self, "pieces", pieces)
        put(self, "nodes", nodes)
        put(self, "_made", {} if made is None else made)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a message never changes: {name}")

    def saying(self, notice: Notice) -> "Message":
        """The same message with one more notice."""
        return Message(self.source, self.name, self.text, self.sections, self.read_as, self.why, (*self.notices, notice), self.pieces, self.nodes, self._made)

    def quote(self, span: Span) -> str:
        """The characters of the span."""
        return self.text[span.start:span.end]

    def origin(self, span: Span) -> Origin:
        """The bytes of ``source`` that the span was read from: exactly those, or the smallest encoded piece that holds it."""
        return origin.locate(self.text, self.pieces, span, len(self.source), self._made)

    def section_at(self, offset: int) -> Section | None:
        """The section that holds the character at ``offset``; None between sections."""
        return next((section for section in self.sections if section.span.start <= offset < section.span.end), None)

    def fields(self, section: Section) -> tuple[Field, ...]:
        """The header fields inside a section: of a header block, of every block of a report, of the head of an original."""
        found = self._made.get(section)
        if found is None:
            found = self._made[section] = fields.parse(self.text, section.kind, section.span)
        return found

    def blocks(self, section: Section) -> tuple[tuple[Field, ...], ...]:
        """The fields of a section, one tuple for each run of lines without an empty line in it: in a report the first is the message's, each other a recipient's."""
        out: list[list[Field]] = []
        end = -1
        for each in self.fields(section):
            if end < 0 or "\n\n" in self.text[end:each.span.start].replace(" ", ""):
                out.append([])
            out[-1].append(each)
            end = each.span.end
        return tuple(map(tuple, out))

    @property
    def headers(self) -> tuple[Field, ...]:
        """The fields of the message's own header block; of the bounce itself where one was forwarded inside another mail."""
        own = [section for section in self.sections if section.kind is Kind.HEADERS]
        return self.fields(own[-1]) if own else ()

    def header(self, name: str) -> Field | None:
        """The first field of that name in ``headers``; letter case does not matter."""
        own = next((section for section in reversed(self.sections) if section.kind is Kind.HEADERS), None)
        if own is None:
            return None
        low: str = self._made.get("low") or self._made.setdefault("low", "\n" + self.quote(own.span).lower())
        if len(low) != own.span.end - own.span.start + 1:   # some letters have a lower case of another length
            return next((each for each in self.headers if each.name == name.lower()), None)
        return fields.first(self.text, low, name.lower(), own.span)

    @property
    def own_sections(self) -> tuple[Section, ...]:
        """The sections of the message itself; of the bounce itself where one was passed on inside another mail, without what its cover says."""
        last = max((index for index, section in enumerate(self.sections) if section.kind is Kind.HEADERS), default=0)
        inside = self.sections[last:]
        return inside if any(section.kind is Kind.NOTICE for section in inside) else self.sections

    @property
    def is_unquoted(self) -> bool:
        """Whether the marks were left out that a mail program sets before the lines it quotes."""
        return UNQUOTED in self.notices

    @property
    def parts(self) -> tuple[Part, ...]:
        """The MIME tree in document order, the root first; empty for what is no mail."""
        if "parts" not in self._made:
            self._made["parts"] = tuple(map(part, self.nodes))
        parts: tuple[Part, ...] = self._made["parts"]
        return parts
