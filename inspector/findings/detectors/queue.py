"""Lists of a mail server's queue: Postfix's and Sendmail's ``mailq``. An entry is a message; the reason why it waits stands in brackets above the recipients it holds for."""

import re

from inspector.findings.address import addresses
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ACTION, ANSWER, PROSE, QUEUE_ID
from inspector.findings.statement import state

_HEAD = re.compile(r"-{1,8}(?:Queue ID-|Q-ID-)")
_ENTRY = re.compile(r"\n([0-9A-Za-z]{5,20})[*!#X-]?[ \t]{1,12}[0-9]{1,12}[ \t]{1,4}(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ 0-9][0-9] [0-9:]{5,8}[ \t]{1,4}([^\n]{1,320})")
_REASON = re.compile(r"[ \t]{0,24}\(([^\n]{3,4000}?)\)?[ \t]*\Z")
_DEFERRED = re.compile(r"[Dd]eferred: ?")


def detect(evidence: Evidence) -> None:
    """Read every list of a queue in the notices."""
    for start, end, prose in evidence.notices:
        if _HEAD.search(prose):
            _read(evidence, start, end)


def _read(evidence: Evidence, start: int, end: int) -> None:
    """Entry by entry: the lines below it are recipients, each with the last reason above it; without one the message is only on its way."""
    entries = list(_ENTRY.finditer(evidence.text, start, end))
    for number, entry in enumerate(entries):
        stop = entries[number + 1].start() + 1 if number + 1 < len(entries) else end
        at, reason = entry.end() + 1, None
        while at < stop:
            close = evidence.text.find("\n", at, stop)
            close = close if close >= 0 else stop
            line = evidence.text[at:close]
            if found := _REASON.match(line):
                said = _DEFERRED.match(line, found.start(1))
                reason = at + (said.end() if said else found.start(1)), at + found.end(1)
            elif line[:1] in " \t" and (place := next(iter(addresses(evidence.text, at, close)), None)) and reason:
                _tell(evidence, entry, place, reason)
            at = close + 1
        evidence.line(entry.start() + 1, min(stop, end))


def _tell(evidence: Evidence, entry: "re.Match[str]", place: tuple[int, int], reason: tuple[int, int]) -> None:
    group = evidence.recipient(evidence.text[slice(*place)], *place, "queue-recipient", PROSE)
    evidence.add(ACTION, "delayed", *place, "queue-waits", PROSE, group)
    evidence.add(QUEUE_ID, entry[1], *entry.span(1), "queue-id", PROSE, group)
    state(evidence, *reason, group, "log-answer", ANSWER)
