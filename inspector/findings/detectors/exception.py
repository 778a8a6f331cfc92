"""What a program's mail library reports: Python's smtplib names each refused recipient with the reply, ``{'a@example.org': (550, b'5.1.1 ...')}``, Nodemailer lists them,
``rejected: [ 'a@example.org' ]``, PHPMailer puts them in a row."""

import re

from inspector.findings.address import addresses
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ANSWER, REPLY
from inspector.findings.statement import state

_REFUSED = re.compile(r"['\"]([^\s'\"<>@]{1,64}@[^\s'\"<>@]{1,255})['\"]: \(([245][0-9]{2}), b?(['\"])")
_ALONE = re.compile(r"\(([245][0-9]{2}), b?(['\"])")   # the same without a recipient: SMTPDataError, SMTPSenderRefused
_REJECTED = re.compile(r"\brejected: \[ {0,2}((?:'[^'\n]{3,320}',?[ \n]{0,12}){1,100})\]")
_FAILED = re.compile(r"\brecipients failed: ")   # PHPMailer: "The following recipients failed: a@example.org: 5.1.1 ...,b@example.org: 5.7.1 ..."
_LONGEST = 2_000


def detect(evidence: Evidence) -> None:
    """Read every refused recipient of every notice."""
    text = evidence.text
    for start, end, _ in evidence.notices:
        for one in _REFUSED.finditer(text, start, end):
            group = evidence.recipient(one[1], *one.span(1), "exception-recipient", ANSWER)
            evidence.add(REPLY, one[2], *one.span(2), "exception-answer", ANSWER, group)
            close = text.find(f"{one[3]})", one.end(), min(end, one.end() + _LONGEST))
            state(evidence, one.end(), close if close >= 0 else min(end, one.end() + _LONGEST), group, "exception-answer", ANSWER)
        for one in _ALONE.finditer(text, start, end) if len(evidence.addresses) == 1 else ():
            close = text.find(f"{one[2]})", one.end(), min(end, one.end() + _LONGEST))
            evidence.add(REPLY, one[1], *one.span(1), "exception-answer", ANSWER)
            state(evidence, one.end(), close if close >= 0 else min(end, one.end() + _LONGEST), 0, "exception-answer", ANSWER)
        at = start
        while found := _FAILED.search(text, at, end):
            at = min(end, found.end() + _LONGEST)   # no stretch is read twice
            _listed(evidence, found.end(), at)
        for one in _REJECTED.finditer(text, start, end):
            for low, high in addresses(text, *one.span(1)):
                evidence.recipient(text[low:high], low, high, "exception-recipient", ANSWER)


def _listed(evidence: Evidence, start: int, end: int) -> None:
    """Recipients in a row, each with a colon and the answer behind it."""
    text = evidence.text
    blank = text.find("\n\n", start, end)
    end = blank if blank >= 0 else end
    places = [(low, high) for low, high in addresses(text, start, end) if text.startswith(": ", high) and (low == start or text[low - 1] in ", \n")]
    for number, (low, high) in enumerate(places, 1):
        stop = places[number][0] if number < len(places) else end
        group = evidence.recipient(text[low:high], low, high, "exception-recipient", ANSWER)
        state(evidence, high + 2, high + len(text[high:stop].rstrip(", \n")), group, "exception-answer", ANSWER)
