"""When what happened, as far as the message gives times: the way of the original, the tries of a log, the report, and when the server gives up."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from inspector.diagnosis.card import Moment
from inspector.diagnosis.diagnosis import Diagnosis, Outcome
from inspector.findings import Finding, What
from inspector.mail import Field, Kind, Message
from inspector.spans import Span

MOST_HOPS = 12
_SAME = 120    # seconds within which a report's Arrival-Date and the last hop are one event
_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_BY = re.compile(r"(?:^|\s)by ([0-9A-Za-z][0-9A-Za-z._-]{0,254})")   # RFC 5321 section 4.4
_TRIES = {"delayed": ("Put off", "delay"), "failed": ("Refused", "break"), "delivered": ("Delivered", "done")}
_LAST = {Outcome.DELAYED: "delay", Outcome.FAILED: "break", Outcome.SUPPRESSED: "break"}
_TAI64 = 4611686018427387914   # the label of 1970-01-01 00:00:00 UTC: 2^62 and ten leap seconds
_Groups = dict[int, dict[What, Finding]]


class _Event(NamedTuple):
    """A moment before its distance from the one before is known."""

    at: datetime | None
    when: str
    text: str
    because: tuple[Span, ...]
    mark: str


def timeline(case: Diagnosis, message: Message, findings: tuple[Finding, ...]) -> tuple[Moment, ...]:
    """What happened to one recipient's copy, in its order; empty where the message gives fewer than two times."""
    groups = _grouped(findings)
    own = next((one.group for one in case.because if one.kind is What.RECIPIENT), 0)
    way = list(_way(message)) or list(_written(findings))
    events = [*way, *_report(case, message, groups.get(own, {}), way[-1].at if way else None), *_tries(case.recipient, own, groups), *_ahead(case, findings)]
    if len(events) < 2:
        return ()
    out: list[Moment] = []
    before: datetime | None = None
    for one in events:
        out.append(Moment(one.when, one.text, one.because, one.mark, _after(before, one.at)))
        before = one.at or before
    return tuple(out)


def _grouped(findings: tuple[Finding, ...]) -> _Groups:
    """The first finding of each kind in each group."""
    groups: _Groups = {}
    for one in findings:
        groups.setdefault(one.group, {}).setdefault(one.kind, one)
    return groups


def _after(before: datetime | None, now: datetime | None) -> float | None:
    """Seconds between two times; None where one is not known, only one has a zone, or the clocks disagree."""
    if before is None or now is None or (before.tzinfo is None) != (now.tzinfo is None):
        return None
    seconds = (now - before).total_seconds()
    return seconds if seconds >= 0 else None


# the original and the report ----------------------------------------------------------------------

def _way(message: Message) -> Iterator[_Event]:
    """The original was written, then taken over by one server after another; each puts its field above the others."""
    section = next((each for each in message.sections if each.kind is Kind.ORIGINAL), None)
    fields = message.fields(section) if section else ()
    written = next((each for each in fields if each.name == "date"), None)
    if written and (event := _dated(written, written.value, "The message was written")):
        yield event
    hops = [each for each in fields if each.name == "received"]
    for hop in reversed(hops[:MOST_HOPS]):
        clock = hop.value.rpartition(";")[2]
        if (by := _BY.search(hop.value)) and (event := _dated(hop, clock, f"{by[1]} took it over")):
            yield event


def _written(findings: tuple[Finding, ...]) -> Iterator[_Event]:
    """When a notice without the original says that this was written: Exim's warnings, Exchange."""
    said = next((one for one in findings if one.kind is What.TIME and one.rule == "notice-time"), None)
    if said:
        yield _Event(_parsed(said.value), _bare(said.value), "The message was written", (said.span,), "way")


def _report(case: Diagnosis, message: Message, own: dict[What, Finding], taken: datetime | None) -> Iterator[_Event]:
    """What the delivery report says (RFC 3464 sections 2.2.5 and 2.3.7), and when the notice itself was written."""
    report = next((each for each in message.sections if each.kind is Kind.REPORT), None)
    arrived = next((each for each in message.fields(report) if each.name == "arrival-date"), None) if report else None
    if arrived and (event := _dated(arrived, arrived.value, f"{case.reporting_mta or 'The server that wrote the report'} took it over")):
        gap = None if taken is None or event.at is None or event.at.tzinfo is None or taken.tzinfo is None else abs((event.at - taken).total_seconds())
        if gap is None or gap > _SAME:
            yield event
    last = own.get(What.TIME)
    if last and last.rule == "report-last-attempt":
        at = _parsed(last.value)
        yield _Event(at, _bare(last.value), _numbered("The last try", case.reply or "", str(case.code or "")), (last.span,), _LAST.get(case.outcome, "done"))
    head = next((each for each in message.sections if each.kind is Kind.HEADERS), None)
    date = next((each for each in message.fields(head) if each.name == "date"), None) if head else None
    if date and (event := _dated(date, date.value, "This notice was written")):
        yield event


def _ahead(case: Diagnosis, findings: tuple[Finding, ...]) -> Iterator[_Event]:
    until = next((one for one in (*case.because, *findings) if one.kind is What.RETRY_UNTIL), None)
    if until and case.outcome is Outcome.DELAYED:
        yield _Event(_parsed(until.value), _bare(until.value), "The server gives up, unless it arrives before", (until.span,), "ahead")


def _dated(field: Field, clock: str, text: str) -> _Event | None:
    at = _parsed(clock)
    return _Event(at, _bare(clock), text, (field.span,), "way") if at else None


def _parsed(clock: str) -> datetime | None:
    """A date as mail writes it (RFC 5322 section 3.3); one without a known zone has none."""
    try:
        return parsedate_to_datetime(" ".join(clock.split()))
    except (ValueError, OverflowError):
        return None


def _bare(clock: str) -> str:
    """A date without the day of the week and remarks in brackets."""
    return re.sub(r"^[A-Za-z]{3},\s{0,4}|\s{0,4}\([^()]{0,80}\)$", "", " ".join(clock.split())[:80])


# logs ---------------------------------------------------------------------------------------------

def _tries(recipient: str, own: int, groups: _Groups) -> Iterator[_Event]:
    """What the lines of a log say, in their order: the last in the recipient's own group, those before in groups below zero (logbook.py)."""
    address = recipient.lower()
    for number in [*sorted((each for each in groups if each < 0), reverse=True), own]:
        said = groups.get(number, {})
        clock, fate, whom = said.get(What.TIME), said.get(What.ACTION), said.get(What.RECIPIENT)
        if clock and fate and whom and clock.rule == "log-time" and whom.value.lower() == address and fate.value in _TRIES:
            text, mark = _TRIES[fate.value]
            answers = [one for one in (said.get(What.REPLY), said.get(What.CODE)) if one]
            text = "Given up" if fate.value == "failed" and (fate.rule == "log-expired" or not answers) else _numbered(text, *(one.value for one in answers))
            yield _Event(*_clocked(clock.value), text, (clock.span, fate.span, *(one.span for one in answers)), mark)


def _numbered(text: str, *numbers: str) -> str:
    known = " ".join(each for each in numbers if each)
    return f"{text}: {known}" if known else text


def _clocked(clock: str) -> tuple[datetime | None, str]:
    """A log's time, and how it is told: numbers that only machines read become a date."""
    if clock.startswith("@"):
        at: datetime | None = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(clock[1:17], 16) - _TAI64)
        return at, f"{at:%Y-%m-%d %H:%M:%S} UTC"
    if clock[:10].isdigit():
        at = datetime.fromtimestamp(float(clock), UTC)
        return at, f"{at:%Y-%m-%d %H:%M:%S} UTC"
    return _local(clock), re.sub(r"(:[0-9]{2})[.,][0-9]+", r"\1", clock)


def _local(clock: str) -> datetime | None:
    """RFC 3339, or the syslog's time, which has no year. A table's 5/6/2026 may be May or June: no time that can be reckoned with."""
    try:
        if clock[:3] in _MONTHS:
            hour, minute, second = map(int, clock[7:].split(":"))
            return datetime(2000, _MONTHS.index(clock[:3]) + 1, int(clock[4:6]), hour, minute, second)
        return datetime.fromisoformat(clock.replace(",", ".").replace(" +", "+").replace(" -", "-"))
    except ValueError:
        return None
