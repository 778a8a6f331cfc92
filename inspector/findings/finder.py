"""The front of the room: a message in, all findings out."""

import re
from collections.abc import Callable
from importlib import import_module
from types import ModuleType

from inspector.findings import logbook
from inspector.findings.detectors import headers, inline, notice, original, particulars, report, signs, subject
from inspector.findings.evidence import Evidence
from inspector.findings.finding import FIELD, LIMIT, SIGN, Finding
from inspector.findings.statement import tell_hosts
from inspector.mail import Message

_BETWEEN = ",;\t"   # what stands between the columns of a table
_ANSWERS = ("reason", "error", "response", "bounce reason", "smtp response", "diagnostic", "details")   # how the column is called that has the server's answer
_COLUMNS = (" Reason\n", " reason\n", "reason,", "reason;", "reason\t", *(f"{sign}{name}" for sign in _BETWEEN for name in _ANSWERS), *(f'"{name}"{sign}' for sign in _BETWEEN for name in ("reason", "Reason")), *(f'{sign}"{name}' for sign in _BETWEEN for answer in _ANSWERS for name in (answer, answer.title())))


def _where(name: str, *marks: str) -> Callable[[Evidence], None]:
    """A detector of a rare shape: called, and its module loaded, only where one of the marks stands in the prose. Loading them all would take some 20 ms of every start."""
    module: list[ModuleType] = []
    by_sign: dict[str, list[str]] = {}   # a single character is found in a thirtieth of the time that a mark takes, and prose may lack it
    for mark in marks:
        by_sign.setdefault(next((sign for sign in '="*<>\'H' + _BETWEEN if sign in mark), ""), []).append(mark)
    plain = by_sign.pop("", [])
    signs = tuple(by_sign.items())
    patterns: dict[str, re.Pattern[str]] = {}   # of the marks that share a sign, made when first needed

    def stands(prose: str) -> bool:
        for mark in plain:   # a third of the time of any(), and every mail comes by here five times
            if mark in prose:
                return True
        for sign, known in signs:
            if sign in prose:
                pattern = patterns.get(sign) or patterns.setdefault(sign, _around(sign, known))
                if pattern.search(prose):
                    return True
        return False

    def detect(evidence: Evidence) -> None:
        for _, _, prose in evidence.notices:
            if stands(prose):
                if not module:
                    module.append(import_module(f"inspector.findings.detectors.{name}"))
                module[0].detect(evidence)
                return
    return detect


def _around(sign: str, marks: list[str]) -> re.Pattern[str]:
    """Any of the marks, looked for by the sign that all of them hold: a fifth of the time of a search for each. The names of columns are written with capitals too."""
    cut = [mark.partition(sign) for mark in marks]
    return re.compile(re.escape(sign) + "(?:" + "|".join(f"(?<={re.escape(before + sign)}){re.escape(after)}" for before, _, after in cut) + ")", re.IGNORECASE if sign in _BETWEEN else 0)


def _unsealed(detect: Callable[[Evidence], None]) -> Callable[[Evidence], None]:
    """The same detector, passed by where a machine-readable source has named the recipients already: most mails have one."""
    def unless_sealed(evidence: Evidence) -> None:
        if not evidence.sealed:
            detect(evidence)
    return unless_sealed


def _unsettled(detect: Callable[[Evidence], None]) -> Callable[[Evidence], None]:
    """The same detector, passed by where the report of a mail server says what became of the message: what programs print does not stand beside one."""
    def unless_settled(evidence: Evidence) -> None:
        if not evidence.settled:
            detect(evidence)
    return unless_settled


def _exhibit(evidence: Evidence) -> None:
    """What only shows a refusal is a text without a writer, or has a program's error in it: for any other its module, with 20 ms of patterns, is not loaded."""
    if evidence.head is None or not evidence.head.place("\nfrom:") or any(one.rule.endswith("-exception") or one.rule.startswith("exception-") for one in evidence.found):
        import_module("inspector.findings.detectors.exhibit").detect(evidence)


# Most trustworthy first: what a machine wrote for machines names the recipients; prose then adds to them, and guesses only where nothing else spoke.
DETECTORS = (
    report.detect, headers.detect,
    _unsettled(_where("json_notice", '":', '" :')),
    _unsealed(_where("api_answer", '"ErrorCode"', '"errors"', '"Errors"', '"__type"', "ostmark", "Email operation", "marked as inactive", "MessageRejected: ")),
    _unsettled(_where("exception", "': (", '": (', ", b'", ', b"', "rejected: [", "recipients failed: ")),
    _unsettled(_where("table", "dsn", "recipient-status", "recipient_status", *_COLUMNS)),
    _where("log", "to=", "rcpt=", "recipient=", "email=", " ** ", " == ", " => ", ": failure: ", ": deferral: ", ": success: ", "rejected RCPT", "rejected after", "ruleset=check_rcpt", "failed-command"),
    _unsettled(_where("queue", "ueue ID-", "Q-ID-", "K 1", "M 1", "m  ", "h  ", "d  ")),
    _where("transcript", "<<<", ">>>", "ranscript", "HLO ", "HELO ", "ehlo ", "helo ", "TO:<", "FROM:<", "TO: <", "rcpt to:", "\n< 4", "\n< 5", "<** "),
    notice.detect, _where("alias", "ed from"), signs.detect, inline.detect, original.detect, subject.detect, particulars.detect, _exhibit,
)
TELLERS = (report.tell, headers.tell, logbook.tell, tell_hosts, original.tell, particulars.tell)   # what is only told and decides nothing: done when first asked for


def gather(message: Message) -> Evidence:
    """All that decides what is the matter, in the order of the detectors."""
    evidence = Evidence(message)
    for detect in DETECTORS:
        detect(evidence)
    return evidence


def complete(evidence: Evidence) -> tuple[Finding, ...]:
    """What was gathered and what is only told besides; last, where there was too much, a sign of the limit that was met. ``evidence`` stays as it is."""
    evidence = evidence.aside()
    for tell in TELLERS:
        tell(evidence)
    for limit, start, end in evidence.limits:
        evidence.add(SIGN, LIMIT, start, end, limit, FIELD)
    return tuple(evidence.found)


def find(message: Message) -> tuple[Finding, ...]:
    """Everything found in ``message``. Never raises."""
    return complete(gather(message))
