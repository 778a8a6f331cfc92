"""The corridor: bytes in, Inspection out. Every step is one line."""

from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from inspector import diagnosis, findings, mail  # what a step needs is loaded when it is first taken
from inspector.diagnosis import Diagnosis, Verdict
from inspector.findings import LIMITS, Finding, What
from inspector.knowledge import Library
from inspector.mail import Notice

if TYPE_CHECKING:
    from inspector.diagnosis import Card
    from inspector.mail import Message

class Particulars(NamedTuple):
    """What an inspection tells besides the diagnoses: all findings, in a sentence for people what kind of message it is, and whether the message that came back was forged."""

    findings: tuple[Finding, ...]
    sentence: str
    forged: bool


class Inspection:
    """What one message says, with the proof. Values in it never change; particulars and cards, which a diagnosis does not need, are told when first wanted."""

    def __init__(self, message: "Message", kind: Verdict, diagnoses: tuple[Diagnosis, ...], library: Library, particulars: Callable[[], Particulars]) -> None:
        self.message = message
        self.kind = kind
        self.diagnoses = diagnoses
        self._library = library
        self._tell = particulars   # gives the same every time: two threads that ask at once do no harm

    @cached_property
    def _particulars(self) -> Particulars:
        return self._tell()

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All that was found, the most trustworthy first."""
        return self._particulars.findings

    @property
    def sentence(self) -> str:
        """What kind of message this is, for people."""
        return self._particulars.sentence

    @property
    def forged(self) -> bool:
        """Whether the message that came back was most likely sent by somebody else in the reader's name."""
        return self._particulars.forged

    @cached_property
    def cards(self) -> "tuple[Card, ...]":
        """One card for each distinct cause, in the order of the first recipient; what arrived stands behind what did not."""
        from inspector.diagnosis import Teller  # 8 ms that an answer in JSON does not need

        causes: dict[tuple[object, ...], list[Diagnosis]] = {}
        for case in sorted(self.diagnoses, key=lambda case: case.outcome.has_arrived):
            causes.setdefault((case.page, case.outcome, case.reason, case.face, case.provider_rule, case.remote_mta), []).append(case)
        teller = Teller(self.message, self.findings, self._library, self.forged)
        return tuple(card for cases in causes.values() if (card := teller.tell(tuple(cases))))

    @cached_property
    def marked(self) -> tuple[Finding, ...]:
        """The findings to mark in the text, in its order, each place and kind once; signs of the kind of message only where they are the answer."""
        unused = What.RECIPIENT if not self.cards else What.SIGN   # where nothing failed, nobody is whom it failed for
        kept = [each for each in self.findings if each.kind not in (What.LOOK_ALIKE, unused) and each.span.end > each.span.start]
        kept.sort(key=_place)
        once: list[Finding] = []
        kinds: set[What] = set()   # at the place of the last one: one set for all of them would hold up every other thread whenever it grows
        for finding in kept:
            if not once or once[-1].span != finding.span:
                kinds.clear()
            if finding.kind not in kinds:
                kinds.add(finding.kind)
                once.append(finding)
        return tuple(once)


def _place(finding: Finding) -> int:
    """Start and end in one number: sorting tens of thousands of pairs would hold up every other thread for a tenth of a second."""
    return finding.span.start << 40 | finding.span.end


def inspect(data: bytes, library: Library, name: str = "", read_as: str = "") -> Inspection:
    """Read the first message in ``data`` and explain it. Never raises, whatever the bytes are."""
    return examine(mail.read(data, name, read_as), library)


def inspect_all(data: bytes, library: Library, name: str = "", read_as: str = "") -> Iterator[Inspection]:
    """The same for every message in ``data`` (a mailbox file, an archive), one after the other."""
    for message in mail.read_all(data, name, read_as):
        yield examine(message, library)


def examine(message: "Message", library: Library) -> Inspection:
    """From a message to its inspection: what decides, then what it means; the rest when it is asked for."""
    evidence = findings.gather(message)
    for limit, _, _ in evidence.limits if evidence.full or evidence.passed_over else ():
        message = message.saying(Notice("limit", LIMITS[limit]))
    verdict = diagnosis.diagnose(message, tuple(evidence.found), library)

    def particulars() -> Particulars:
        found = findings.complete(evidence)
        hint = diagnosis.backscatter(message, verdict.kind, found, library)
        return Particulars(found, verdict.sentence + hint, bool(hint))

    return Inspection(message, verdict.kind, verdict.cases, library, particulars)
