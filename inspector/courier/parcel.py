"""An Inspection on its way: what the child sends of it, and what the parent makes of that."""

from collections.abc import Iterable, Iterator
from typing import Any, cast

import inspector.courier.frames as frames
import inspector.courier.long_text as long_text
from inspector.courier.long_text import LongText
from inspector.courier.values import Packer, Unpacker
from inspector.inspection import Inspection, Particulars
from inspector.knowledge import Library
from inspector.mail import Field, Message, Origin, Section
from inspector.spans import Span

_BATCH = 500        # values in one frame
_CHUNK = 1_000_000  # characters in one frame


class CarriedMessage(Message):
    """A message read in another process: it knows the origin of every span that was found, and of any other the section's."""

    __slots__ = ("origins",)
    origins: dict[Span, Origin]

    def __init__(self, message: Message, origins: dict[Span, Origin]) -> None:
        super().__init__(*(getattr(message, slot) for slot in Message.__slots__))
        object.__setattr__(self, "origins", origins)

    def origin(self, span: Span) -> Origin:
        known = self.origins.get(span)
        if known is None:
            around = self.section_at(span.start)
            known = self.origins.get(around.span) if around else None
        return Origin(known.start, known.end, known.exact and span in self.origins) if known else Origin(0, len(self.source), False)

    def header(self, name: str) -> Field | None:
        if isinstance(self.text, str):
            return Message.header(self, name)
        return next((one for one in self.headers if one.name == name.lower()), None)   # what is quicker needs the text in one piece

    def fields(self, section: Section) -> tuple[Field, ...]:
        if isinstance(self.text, str):
            return Message.fields(self, section)
        if section not in self._made:
            low = section.span.start
            alone = Message(b"", "", self.text[low:section.span.end], (), "", "", (), (), ())
            found = Message.fields(alone, section._replace(span=Span(0, section.span.end - low)))
            self._made[section] = tuple(one._replace(span=Span(one.span.start + low, one.span.end + low)) for one in found)
        return self._made[section]


def send(stream: frames.Writable, one: Inspection, data: bytes) -> None:
    """Send an inspection of ``data`` or of a part of it."""
    packer, message = Packer(), one.message
    own = message.source is not data and message.source != data
    frames.send(stream, packer.pack((
        message.name, message.read_as, message.why, one.kind, one.sentence, one.forged, len(message.text), len(message.source) if own else -1,
        len(message.sections), len(message.notices), len(message.parts), len(one.findings), len(one.diagnoses),
    )))
    for start in range(0, len(message.text), _CHUNK):
        piece = message.text[start:start + _CHUNK].encode("utf-8", "surrogatepass")
        frames.send(stream, len(piece))
        frames.send_bytes(stream, piece)
    if own:
        frames.send_bytes(stream, message.source)
    for values in (message.sections, message.notices, message.parts, one.findings, one.diagnoses):
        for start in range(0, len(values), _BATCH):
            frames.send(stream, packer.pack(tuple(values[start:start + _BATCH])))
    spans = list(dict.fromkeys(_spans(one)))
    frames.send(stream, len(spans))
    for start in range(0, len(spans), _BATCH):
        frames.send(stream, [[*span, *message.origin(span)] for span in spans[start:start + _BATCH]])


def _spans(one: Inspection) -> Iterator[Span]:
    """Every place that somebody can point at."""
    yield from (section.span for section in one.message.sections)
    yield from (finding.span for finding in one.findings)
    for case in one.diagnoses:
        yield from case.words
        yield from (finding.span for finding in case.because)
    for card in one.cards:
        for fact in card.facts:
            yield from fact.because


def receive(stream: frames.Readable, head: Any, data: bytes, library: Library) -> Inspection:
    """The inspection that ``head`` begins."""
    unpacker = Unpacker()
    name, read_as, why, kind, sentence, forged, length, source, *counts = unpacker.unpack(head)
    text = _text(stream, length)
    own = b"".join(frames.receive_bytes(stream, source)) if source >= 0 else data
    sections, notices, parts, findings, diagnoses = (_values(stream, count, unpacker) for count in counts)
    origins = {Span(low, high): Origin(start, end, exact) for low, high, start, end, exact in _rows(stream, frames.receive(stream))}
    message = CarriedMessage(Message(own, name, cast(str, text), sections, read_as, why, notices, (), (), {"parts": parts}), origins)
    told = Particulars(findings, sentence, forged)
    return Inspection(message, kind, diagnoses, library, lambda: told)


def _text(stream: frames.Readable, length: int) -> str | LongText:
    pieces = list(_pieces(stream, length))
    return LongText(pieces) if length >= long_text.FROM else "".join(pieces)


def _pieces(stream: frames.Readable, length: int) -> Iterator[str]:
    while length > 0:
        piece = b"".join(frames.receive_bytes(stream, frames.receive(stream))).decode("utf-8", "surrogatepass")
        length -= len(piece)
        yield piece


def _rows(stream: frames.Readable, count: int) -> Iterator[Any]:
    while count > 0:
        batch = frames.receive(stream)
        count -= len(batch)
        yield from batch


def _values(stream: frames.Readable, count: int, unpacker: Unpacker) -> tuple[Any, ...]:
    found: list[Any] = []
    while len(found) < count:
        batch: Iterable[Any] = unpacker.unpack(frames.receive(stream))
        found.extend(batch)
    return tuple(found)
