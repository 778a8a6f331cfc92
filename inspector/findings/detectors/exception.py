"""What a program's mail library reports: Python's smtplib names each refused recipient with the reply, ``{'a@example.org': (550, b'5.1.1 ...')}``, Nodemailer lists them, ``rejected: [ 'a@example.org' ]``."""

import re

from inspector.findings.address import addresses
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ANSWER, REPLY
from inspector.findings.statement import state

_REFUSED = re.compile(r"['\"]([^\s'\"<>@]{1,64}@[^\s'\"<>@]{1,255})['\"]: \(([245][0-9]{2}), b?(['\"])")
_ALONE = re.compile(r"\(([245][0-9]{2}), b?(['\"])")   # the same without a recipient: SMTPDataError, SMTPSenderRefused
_REJECTED = re.compile(r"\brejected: \[ {0,2}((?:'[^'\n]{3,320}',?[ \n]{0,12}){1,100})\]")
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
        for one in _REJECTED.finditer(text, start, end):
            for low, high in addresses(text, *one.span(1)):
                evidence.recipient(text[low:high], low, high, "exception-recipient", ANSWER)
