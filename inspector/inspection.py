"""The corridor: bytes in, Inspection out. Every step is one line."""

from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from inspector.diagnosis import Diagnosis, Verdict, diagnose
from inspector.findings import LIMIT, LIMITS, Finding, What
from inspector.knowledge import Library
from inspector.mail import Message, Notice, read, read_all
from inspector.spans import Span

if TYPE_CHECKING:
    from inspector.diagnosis import Card

class Inspection:
    """What one message says, with the proof. Values in it never change; the cards are told when first wanted."""

    def __init__(self, message: Message, kind: Verdict, sentence: str, findings: tuple[Finding, ...], diagnoses: tuple[Diagnosis, ...], library: Library) -> None:
        self.message = message
        self.kind = kind
        self.sentence = sentence      # what kind of message this is, for people
        self.findings = findings
        self.diagnoses = diagnoses
        self._library = library

    @cached_property
    def cards(self) -> "tuple[Card, ...]":
        """One card for each distinct cause, in the order of the first recipient."""
        from inspector.diagnosis import tell  # 8 ms that an answer in JSON does not need

        causes: dict[tuple[object, ...], list[Diagnosis]] = {}
        for case in self.diagnoses:
            causes.setdefault((case.page, case.outcome, case.reason, case.provider_rule, case.remote_mta), []).append(case)
        cards = (tell(tuple(cases), self.message, self.findings, self._library) for cases in causes.values())
        return tuple(card for card in cards if card)

    @cached_property
    def marked(self) -> tuple[Finding, ...]:
        """The findings to mark in the text, in its order, each place and kind once; signs of the kind of message only where they are the answer."""
        seen: dict[tuple[Span, What], Finding] = {}
        for finding in self.findings:
            if finding.kind != What.LOOK_ALIKE and finding.span.end > finding.span.start and (finding.kind != What.SIGN or not self.cards):
                seen.setdefault((finding.span, finding.kind), finding)
        return tuple(sorted(seen.values(), key=_place))


def _place(finding: Finding) -> int:
    """Start and end in one number: sorting tens of thousands of pairs would hold up every other thread for a tenth of a second."""
    return finding.span.start << 40 | finding.span.end


def inspect(data: bytes, library: Library, name: str = "", read_as: str = "") -> Inspection:
    """Read the first message in ``data`` and explain it. Never raises, whatever the bytes are."""
    return examine(read(data, name, read_as), library)


def inspect_all(data: bytes, library: Library, name: str = "", read_as: str = "") -> Iterator[Inspection]:
    """The same for every message in ``data`` (a mailbox file, an archive), one after the other."""
    for message in read_all(data, name, read_as):
        yield examine(message, library)


def examine(message: Message, library: Library) -> Inspection:
    """From a message to its inspection: findings, then what they mean."""
    from inspector.findings import find  # 60 ms of patterns that an empty window does not need

    findings = find(message)
    if findings and findings[-1].value == LIMIT:
        message = message.saying(Notice("limit", LIMITS[findings[-1].rule]))
    verdict = diagnose(message, findings, library)
    return Inspection(message, verdict.kind, verdict.sentence, findings, verdict.cases, library)
