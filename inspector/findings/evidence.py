"""The findings as they are gathered, and which group speaks of which recipient."""

from typing import Any

from inspector.findings import lists
from inspector.findings.address import addresses
from inspector.findings.finding import MOST_LINES, MOST_RECIPIENTS, RECIPIENT, Finding, Trust, What
from inspector.findings.forwarded import Cover, heads
from inspector.findings.head import Head
from inspector.mail import Kind, Message, Section
from inspector.spans import Span

_made = tuple.__new__   # a NamedTuple made so takes a third of the time, and a mail has twenty findings
_NOTICE, _REPORT, _ORIGINAL, _HEADERS = Kind.NOTICE, Kind.REPORT, Kind.ORIGINAL, Kind.HEADERS   # by themselves: see finding.py


class Evidence:
    """What the detectors share: the message, the findings so far, the recipients by group.

    ``sealed`` says that a machine-readable source has named the recipients, so that prose adds none.
    """

    __slots__ = ("message", "text", "found", "sealed", "settled", "notices", "reports", "originals", "others", "head", "talked", "answered", "unread", "noted", "full", "passed_over", "passed_on", "tries", "by_daemon", "addresses", "opening", "_own", "_heads", "_groups", "_seen")

    def __init__(self, message: Message) -> None:
        self.message = message
        self.text: str = message.text
        self.found: list[Finding] = []
        self.sealed = False
        self.settled = False                              # a report says itself that it failed, or is late: what kind of message it is needs no other sign
        self.full: tuple[str, int, int] | None = None    # the limit that was met, and where
        self.passed_over: tuple[int, int] | None = None   # the first line of a log that went well and was not read any more
        self.notices: list[tuple[int, int, str]] = []    # start, end and text of each
        self.reports: list[Section] = []
        self.originals: list[Section] = []
        self.others: list[Section] = []
        self.head: Head | None = None                    # the message's own headers
        self.talked: list[tuple[int, int]] = []          # stretches that were read as SMTP conversations or log lines
        self.answered: set[int] = set()                  # groups of which the server that answered is known
        self.unread: list[tuple[int, int, int]] = []     # stretches, with their group, that may name it once more
        self.noted: list[tuple[What, str, int, int, int]] = []   # what a report only tells: kind, rule, place, group
        self.passed_on: list[tuple[int, int]] = []       # the head of what somebody passes on: whom it names has read it
        self.tries: list[tuple[int, Any]] = []           # of a log's recipients, with their group: entries of logbook.py
        self.by_daemon = False                           # a mail system stands as the sender
        self.addresses = [""]                             # the recipients by group; number 0 is the whole message and empty
        self.opening: tuple[int, int, str] | None = None  # the first words for people, be they those of a cover: as in notices
        self._own: frozenset[str] | None = None
        self._heads: dict[tuple[int, int], list[Cover]] = {}
        self._groups: dict[str, int] = {}
        self._seen: set[tuple[str, int, str]] = set()
        self._sort(message.sections)

    def _sort(self, sections: tuple[Section, ...]) -> None:
        own: Section | None = None
        inner = 0   # where the head of the first bounce passed on begins
        for section in sections:
            kind = section.kind
            if kind is _NOTICE:
                start, end = section.span
                self.notices.append((start, end, self.text[start:end]))
            elif kind is _HEADERS:
                inner = inner or (section.span.start if own else 0)
                own = section
            else:
                (self.reports if kind is _REPORT else self.originals if kind is _ORIGINAL else self.others).append(section)
        self.opening = self.notices[0] if self.notices else None
        if own:
            self.head = Head(self.text, *own.span)
            if inner:   # what somebody wrote above a bounce that they pass on is no part of it
                self.notices = [one for one in self.notices if one[0] > inner] or self.notices

    def aside(self) -> "Evidence":
        """A copy to which findings can be added while this one stays as it is."""
        copy = Evidence.__new__(Evidence)
        for slot in Evidence.__slots__:
            setattr(copy, slot, getattr(self, slot))
        copy.found, copy._seen = self.found.copy(), self._seen.copy()
        return copy

    @property
    def own(self) -> frozenset[str]:
        """Whom the message itself is from and to, in lower case, and a list whose bounces come there: no recipients that failed."""
        if self._own is None:
            self._own = self._read_own()
        return self._own

    def _read_own(self) -> frozenset[str]:
        out: set[str] = {self.text[low:high].lower() for start, end in self.passed_on for low, high in addresses(self.text, start, end)}
        for name in ("\nto:", "\nfrom:"):
            if self.head and (place := self.head.place(name)):
                found = [self.text[low:high].lower() for low, high in addresses(self.text, place[0], min(place[1], place[0] + 1000))]
                out.update(found)
                if name == "\nto:":   # a refusal by a list comes from its owner, and the list is whom it speaks of
                    out.update(filter(None, map(lists.behind, found)))
        return frozenset(out)

    @property
    def bounces(self) -> bool:
        """Whether the message came to an address that takes bounces alone: a list's or a sending service's."""
        place = self.head.place("\nto:") if self.head else None
        if place is None or not lists.may_be(self.text[place[0] : place[1]]):
            return False
        return any(lists.behind(self.text[low:high]) for low, high in addresses(self.text, *place)) or self.subscriber() is not None

    def is_apart(self, start: int) -> bool:
        """Whether the prose at ``start`` stands in a bounce without a report, beside another that has one: several may be attached to one mail."""
        heads = [section.span.start for section in self.message.sections if section.kind is _HEADERS]
        if len(heads) < 3 or not self.reports:
            return False
        own = max((head for head in heads if head <= start), default=0)
        after = min((head for head in heads if head > start), default=len(self.text))
        return not any(own <= section.span.start < after for section in self.reports)

    def subscriber(self) -> tuple[str, int, int] | None:
        """Whom the address that this message came to stands for (VERP): address, start, end."""
        place = self.head.place("\nto:") if self.head else None
        return lists.subscriber(self.text, *place) if place else None

    def heads(self, start: int, end: int) -> list[Cover]:
        """The heads of what somebody passed on between two places; looked for once, though several detectors ask."""
        place = start, end
        if place not in self._heads:
            self._heads[place] = heads(self.text, start, end)
        return self._heads[place]

    # findings -------------------------------------------------------------------------------------

    def add(self, kind: What, value: str, start: int, end: int, rule: str, trust: Trust, group: int = 0) -> None:
        """Keep a finding, unless the same rule has said the same of the same recipient already."""
        key = (value, group, rule)
        if end > start and key not in self._seen:
            self._seen.add(key)
            self.found.append(_made(Finding, (kind, value, _made(Span, (start, end)), rule, trust, group)))

    # recipients -----------------------------------------------------------------------------------

    def group_of(self, address: str) -> int | None:
        """The group of a known recipient of just this address, or None."""
        return self._groups.get(address.lower())

    def group_by_user(self, address: str) -> int | None:
        """The same, but the local part alone will do where the domain is another and only one recipient has it; 0 where several have."""
        known = self.group_of(address)
        return known if known is not None else self._groups.get(address.lower().partition("@")[0] + "@")

    def recipient(self, address: str, start: int, end: int, rule: str, trust: Trust, what: What = RECIPIENT) -> int:
        """A recipient was found: its group, a new one where the address is new."""
        low = address.lower()
        group = self._groups.get(low)
        if group is None and "%" in low:
            group = self._without_percent(low)
        if group is None:
            if len(self.addresses) > MOST_RECIPIENTS:
                self.full = self.full or ("limit-recipients", start, end)
                return 0
            group = self._groups[low] = len(self.addresses)
            self.addresses.append(address)
            alone = low.partition("@")[0] + "@"
            if alone in self._groups:
                self._groups[alone] = 0      # two recipients share it: it tells nothing
            else:
                self._groups[alone] = group
        self.add(what, address, start, end, rule, trust, group)
        return group

    def _without_percent(self, address: str) -> int | None:
        """The group of the same mailbox as old gateways wrote it: ``bo%host@example.org`` for ``bo@host.example.org``, ``bo%example.net@gate.example.org`` for ``bo@example.net``."""
        way, _, gate = address.rpartition("@")
        user, _, host = way.rpartition("%")
        return self._groups.get(f"{user}@{host}.{gate}") or self._groups.get(f"{user}@{host}")

    @property
    def limits(self) -> list[tuple[str, int, int]]:
        """The limits that were met: a key of LIMITS, and where."""
        return [one for one in (self.full, ("limit-arrived", *self.passed_over) if self.passed_over else None) if one]

    def line(self, start: int, end: int) -> None:
        """A line of a log was read as such: the prose detector passes it over."""
        self.talked.append((start, end))
        if len(self.talked) >= MOST_LINES:
            self.full = self.full or ("limit-lines", start, end)
