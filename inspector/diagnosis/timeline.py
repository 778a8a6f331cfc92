"""When what happened, as far as the message gives times: the way of the original, the tries of a log, the report, and when the server gives up."""

import re
from collections.abc import Iterator
from datetime import datetime
from functools import cached_property
from typing import NamedTuple

from inspector.diagnosis.card import Moment
from inspector.diagnosis.clocks import between, of_log, of_mail
from inspector.diagnosis.diagnosis import Diagnosis, Outcome
from inspector.diagnosis.ledger import Group, Ledger, group_of
from inspector.findings import What
from inspector.mail import Field, Kind, Message
from inspector.spans import Span

MOST_HOPS = 12
_SAME = 120    # seconds within which a report's Arrival-Date and the last hop are one event
_BY = re.compile(r"(?:^|\s)by ([0-9A-Za-z][0-9A-Za-z._-]{0,254})")   # RFC 5321 section 4.4
_TRIES = {"delayed": ("Put off", "delay"), "failed": ("Refused", "break"), "delivered": ("Delivered", "done")}
_LAST = {Outcome.DELAYED: "delay", Outcome.FAILED: "break", Outcome.SUPPRESSED: "break"}


class _Event(NamedTuple):
    """A moment before its distance from the one before is known."""

    at: datetime | None
    when: str
    text: str
    because: tuple[Span, ...]
    mark: str = "way"


class Timeline:
    """The times of one message, for any of its cases."""

    def __init__(self, message: Message, ledger: Ledger) -> None:
        self._message, self._ledger = message, ledger

    def of(self, case: Diagnosis) -> tuple[Moment, ...]:
        """What happened to one recipient's copy, in its order; empty where the message gives fewer than two times."""
        events = [*self._way, *self._last_try(case), *self._notice, *self._tries(case), *self._ahead(case)]
        if len(events) < 2:
            return ()
        out: list[Moment] = []
        last: datetime | None = None
        for one in events:
            out.append(Moment(one.when, one.text, one.because, one.mark, between(last, one.at)))
            last = one.at or last
        return tuple(out)

    # the message ----------------------------------------------------------------------------------

    def _fields(self, kind: Kind, *names: str) -> list[Field]:
        section = next((each for each in self._message.sections if each.kind is kind), None)
        return [each for each in self._message.fields(section) if each.name in names] if section else []

    @cached_property
    def _way(self) -> tuple[_Event, ...]:
        """The original was written and taken over by one server after another, at last by the one that wrote the report (RFC 3464 section 2.2.5)."""
        return (*self._written(), *(hops := tuple(self._hops())), *self._taken(hops))

    def _written(self) -> Iterator[_Event]:
        for field in self._fields(Kind.ORIGINAL, "date")[:1]:
            yield from _dated(field, field.value, "The message was written")
            return
        said = self._ledger.groups.get(0, {}).get(What.TIME, [])[:1]   # a notice without the original may say it: Exim's warnings, Exchange
        for one in said:
            yield _Event(*of_mail(one.value), "The message was written", (one.span,))

    def _hops(self) -> Iterator[_Event]:
        """Each server put its field above those before."""
        for field in reversed(self._fields(Kind.ORIGINAL, "received")[:MOST_HOPS]):
            if by := _BY.search(field.value):
                yield from _dated(field, field.value.rpartition(";")[2], f"{by[1]} took it over")

    def _taken(self, hops: tuple[_Event, ...]) -> Iterator[_Event]:
        for field in self._fields(Kind.REPORT, "arrival-date")[:1]:
            server = self._ledger.first(What.REPORTING_MTA)
            for event in _dated(field, field.value, f"{server.value if server else 'The server that wrote the report'} took it over"):
                gap = between(hops[-1].at, event.at) if hops else None
                if not hops or (gap is not None and gap > _SAME):
                    yield event

    @cached_property
    def _notice(self) -> tuple[_Event, ...]:
        return tuple(event for field in self._fields(Kind.HEADERS, "date")[:1] for event in _dated(field, field.value, "This notice was written"))

    # the recipient --------------------------------------------------------------------------------

    def _last_try(self, case: Diagnosis) -> Iterator[_Event]:
        """RFC 3464 section 2.3.7."""
        last = self._ledger.own(case, What.TIME)
        if last and last.rule == "report-last-attempt":
            yield _Event(*of_mail(last.value), _numbered("The last try", case.reply or "", str(case.code or "")), (last.span,), _LAST.get(case.outcome, "done"))

    def _ahead(self, case: Diagnosis) -> Iterator[_Event]:
        """RFC 3464 section 2.3.9."""
        until = self._ledger.own(case, What.RETRY_UNTIL)
        if until and case.outcome is Outcome.DELAYED and until.rule == "report-retry-until":   # prose tells how long, not until when
            yield _Event(*of_mail(until.value), "The server gives up, unless it arrives before", (until.span,), "ahead")

    def _tries(self, case: Diagnosis) -> Iterator[_Event]:
        """What the lines of a log say, in their order."""
        for group in (*self._earlier.get(case.recipient.lower(), ()), group_of(case)):
            yield from _try(self._ledger.groups.get(group, {}))

    @cached_property
    def _earlier(self) -> dict[str, list[int]]:
        """The groups of the tries before the last, by address."""
        out: dict[str, list[int]] = {}
        for group in sorted((each for each in self._ledger.groups if each < 0), reverse=True):
            for one in self._ledger.groups[group].get(What.RECIPIENT, ())[:1]:
                out.setdefault(one.value.lower(), []).append(group)
        return out


def _try(said: Group) -> Iterator[_Event]:
    """One line of a log."""
    clock, fate, reply, code = (next(iter(said.get(kind, ())), None) for kind in (What.TIME, What.ACTION, What.REPLY, What.CODE))
    if clock and clock.rule == "log-time" and fate and fate.value in _TRIES:
        text, mark = _TRIES[fate.value]
        answers = [one for one in (reply, code) if one]
        text = "Given up" if fate.value == "failed" and (fate.rule == "log-expired" or not answers) else _numbered(text, *(one.value for one in answers))
        yield _Event(*of_log(clock.value), text, (clock.span, fate.span, *(one.span for one in answers)), mark)


def _dated(field: Field, clock: str, text: str) -> Iterator[_Event]:
    """A header field's time; nothing where it cannot be read."""
    at, when = of_mail(clock)
    if at:
        yield _Event(at, when, text, (field.span,))


def _numbered(text: str, *numbers: str) -> str:
    known = " ".join(each for each in numbers if each)
    return f"{text}: {known}" if known else text
