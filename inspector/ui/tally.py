"""Counts many messages by what became of them, by cause and by domain, while more of them come."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from inspector.diagnosis import Diagnosis, Outcome, of_mail
from inspector.inspection import Inspection
from inspector.mail import Kind
from inspector.ui.kind import fate
from inspector.ui.onset import Event

_LONGEST = 255   # characters of a domain (RFC 1035 section 3.1)
_DATE = re.compile(r"^date:[ \t]{0,8}(\S[^\n]{0,100})", re.IGNORECASE | re.MULTILINE)


class Facets(NamedTuple):
    """What a message is counted and chosen by. Of several recipients it is the first that it did not reach, as in the list."""

    fate: str     # one of kind.FATES
    cause: str    # key of the page; "" where there is nothing to explain
    domain: str   # of the recipient, in lower case; "" where it is not told


def case_of(one: Inspection) -> Diagnosis | None:
    """The first that it did not reach; the first of all where it reached everybody."""
    cases = one.diagnoses
    if not cases or not cases[0].outcome.has_arrived:
        return cases[0] if cases else None
    return next((each for each in cases if not each.outcome.has_arrived), cases[0])


def facets(one: Inspection) -> Facets:
    """What a message is counted by; from its diagnoses, since ten thousand cards would take seconds."""
    case = case_of(one)
    if case is None:
        return Facets(fate(one), "", "")
    _, at, domain = case.recipient.rpartition("@")
    return Facets(fate(one), case.page, domain.strip(" .>").lower()[:_LONGEST] if at else "")


class Tally:
    """The counts of all that is open; what was counted is not looked at again."""

    def __init__(self) -> None:
        self._known: dict[Inspection, Facets] = {}
        self.examples: dict[str, Diagnosis] = {}   # of each cause the first that was met
        self._events: dict[Inspection, Event | None] = {}   # None: it does not say when
        self._joint: Counter[Facets] = Counter()
        self._single: tuple[Counter[str], ...] = tuple(Counter() for _ in Facets._fields)

    def take(self, messages: tuple[Inspection, ...]) -> bool:
        """Count these instead of those before; whether some are new."""
        known = self._known
        new = [one for one in messages if one not in known]
        if len(known) + len(new) > len(messages):
            here = set(messages)
            for gone in [one for one in known if one not in here]:
                self._events.pop(gone, None)
                self._add(known.pop(gone), -1)
        for one in new:
            known[one] = found = facets(one)
            self._add(found, 1)
            if found.cause not in self.examples and (case := case_of(one)):
                self.examples[found.cause] = case
        return bool(new)

    def _add(self, found: Facets, by: int) -> None:
        self._joint[found] += by
        if not self._joint[found]:
            del self._joint[found]
        for counts, key in zip(self._single, found, strict=True):
            counts[key] += by
            if not counts[key]:
                del counts[key]

    def counts(self, facet: str, taken: Mapping[str, str]) -> Counter[str]:
        """How many there are of each ``cause`` (``fate``, ``domain``), among those that have what is taken of the others."""
        which = Facets._fields.index(facet)
        asked = [(at, taken[name]) for at, name in enumerate(Facets._fields) if at != which and taken.get(name)]
        if not asked:
            return self._single[which]
        made: Counter[str] = Counter()
        for found, count in self._joint.items():
            if all(found[at] == key for at, key in asked):
                made[found[which]] += count
        return made

    def date(self) -> Iterator[None]:
        """Read when each message was written that was not read yet, one a step: a fortieth of a millisecond each."""
        for one in [*self._known]:
            if one in self._known and one not in self._events:
                self._events[one] = _event(one)
                yield

    @property
    def events(self) -> list[Event]:
        """What happened when; empty where a tenth of the messages does not say it, or any is not dated yet."""
        dated = [each for each in self._events.values() if each is not None]
        return dated if len(self._events) == len(self._known) and len(dated) * 10 >= len(self._known) * 9 else []


def _event(one: Inspection) -> Event | None:
    section = next((each for each in reversed(one.message.sections) if each.kind is Kind.HEADERS), None)
    said = _DATE.search(one.message.quote(section.span)) if section else None   # not Message.header, which keeps a copy of the headers
    at = of_mail(said[1])[0] if said else None
    if at is None or at.tzinfo is None:
        return None
    case = case_of(one)
    return Event(at.timestamp(), case.page if case and _is_refused(case) else "")


def _is_refused(case: Diagnosis) -> bool:
    """Whether it was refused for good when it was offered. What was tried for days comes days after its cause."""
    return case.outcome is Outcome.FAILED and (case.reply or str(case.code or ""))[:1] == "5" and case.is_answered
