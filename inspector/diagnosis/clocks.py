"""The times that mails and logs write: each as a time to reckon with, where it can be one, and as people are told it."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
_TAI64 = 4611686018427387914   # the label of 1970-01-01 00:00:00 UTC: 2^62 and ten leap seconds
_LONGEST = 80                  # characters of a time


def of_mail(clock: str) -> tuple[datetime | None, str]:
    """A date as mail writes it (RFC 5322 section 3.3), told without the day of the week and remarks in brackets."""
    clock = " ".join(clock[: 4 * _LONGEST].split())[:_LONGEST]
    try:
        at = parsedate_to_datetime(clock)
    except (ValueError, OverflowError):
        at = None
    return at, re.sub(r"^[A-Za-z]{3},\s{0,4}|\s{0,4}\([^()]{0,80}\)$", "", clock)


def of_log(clock: str) -> tuple[datetime | None, str]:
    """A log's time, without fractions of seconds; numbers that only machines read are told as a date."""
    at: datetime | None
    if clock.startswith("@"):
        at = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=int(clock[1:17], 16) - _TAI64)
    elif clock[:10].isdigit():
        at = datetime.fromtimestamp(float(clock), UTC)
    else:
        return _written(clock), re.sub(r"(:[0-9]{2})[.,][0-9]+", r"\1", clock)
    return at, f"{at:%Y-%m-%d %H:%M:%S} UTC"


def _written(clock: str) -> datetime | None:
    """RFC 3339, or the syslog's time (RFC 3164), which has no year. A table's 5/6/2026 may be May or June: none to reckon with."""
    try:
        if clock[:3] in _MONTHS:
            hour, minute, second = map(int, clock[7:].split(":"))
            return datetime(2000, _MONTHS.index(clock[:3]) + 1, int(clock[4:6]), hour, minute, second)
        return datetime.fromisoformat(clock.replace(",", ".").replace(" +", "+").replace(" -", "-"))
    except ValueError:
        return None


def between(before: datetime | None, now: datetime | None) -> float | None:
    """Seconds from one time to another; None where one is not known, only one has a zone, or the clocks disagree."""
    if before is None or now is None or (before.tzinfo is None) != (now.tzinfo is None):
        return None
    seconds = (now - before).total_seconds()
    return seconds if seconds >= 0 else None
