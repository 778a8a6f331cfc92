"""Lists of a mail server's queue: Postfix's and Sendmail's ``mailq``, Exim's ``exim -bp``. An entry is a message; Exim gives no reason, with the others it stands in brackets above the recipients it holds for."""

import re

from inspector.findings.address import addresses
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ACTION, ANSWER, PROSE, QUEUE_ID
from inspector.findings.statement import state
from inspector.patterns import later

_HEAD = later(r"-{1,8}(?:Queue ID-|Q-ID-)")
_ENTRY = later(r"\n([0-9A-Za-z]{5,20})[*!#X-]?[ \t]{1,12}[0-9]{1,12}[ \t]{1,4}(?:[A-Z][a-z]{2} )?[A-Z][a-z]{2} [ 0-9][0-9] [0-9:]{5,8}[ \t]{1,4}([^\n]{1,320})")
_EXIM = later(r"(?:\A|\n)[ \t]{0,4}[0-9]{1,4}[mhdw][ \t]{1,6}[0-9.]{1,6}[KMG]?[ \t]{1,4}([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4})[ \t]{1,4}<[^\n>]{0,320}>[^\n]{0,80}((?:\n[ \t]{6,12}[D ]?[ \t]?[^\s@]{1,64}@[^\s@]{1,255})+)")
_ARRIVED = later(r"[ \t]*D[ \t]")   # before a recipient that has the message already
_REASON = later(r"[ \t]{0,24}(?:[78]BIT(?:MIME)?[ \t]{1,12})?\(([^\n]{3,4000})\Z")
_DEFERRED = later(r"[Dd]eferred: ?")


def detect(evidence: Evidence) -> None:
    """Read every list of a queue in the notices."""
    for start, end, prose in evidence.notices:
        if _HEAD.search(prose):
            _read(evidence, start, end)
        elif _EXIM.search(prose):
            _read_exim(evidence, start, end)


def _read(evidence: Evidence, start: int, end: int) -> None:
    """Entry by entry: the lines below it are recipients, each with the last reason above it; without one the message is only on its way."""
    entries = list(_ENTRY.finditer(evidence.text, start, end))
    for number, entry in enumerate(entries):
        stop = entries[number + 1].start() + 1 if number + 1 < len(entries) else end
        at, reason = entry.end() + 1, None
        while at < stop:
            close = evidence.text.find("\n", at, stop)
            close = close if close >= 0 else stop
            line = evidence.text[at:close].rstrip(" \t")
            if found := _REASON.match(line):
                said = _DEFERRED.match(line, found.start(1))
                reason = at + (said.end() if said else found.start(1)), at + found.end(1) - line.endswith(")")
            elif line[:1] in " \t" and (place := next(iter(addresses(evidence.text, at, close)), None)) and reason:
                _tell(evidence, entry, place, reason)
            at = close + 1
        evidence.line(entry.start() + 1, min(stop, end))


def _read_exim(evidence: Evidence, start: int, end: int) -> None:
    """Whoever has not got a message yet still waits for it, or until somebody thaws a frozen one."""
    for entry in _EXIM.finditer(evidence.text, start, end):
        for low, high in addresses(evidence.text, *entry.span(2)):
            line = evidence.text.rfind("\n", 0, low) + 1
            if not _ARRIVED.match(evidence.text, line, low):
                _wait(evidence, entry, (low, high))
        evidence.line(entry.start() + 1, entry.end())


def _tell(evidence: Evidence, entry: "re.Match[str]", place: tuple[int, int], reason: tuple[int, int]) -> None:
    state(evidence, *reason, _wait(evidence, entry, place), "log-answer", ANSWER)


def _wait(evidence: Evidence, entry: "re.Match[str]", place: tuple[int, int]) -> int:
    """A recipient for whom a message is in the queue; the group of what is said of them."""
    group = evidence.recipient(evidence.text[slice(*place)], *place, "queue-recipient", PROSE)
    evidence.add(ACTION, "delayed", *place, "queue-waits", PROSE, group)
    evidence.add(QUEUE_ID, entry[1], *entry.span(1), "queue-id", PROSE, group)
    return group
