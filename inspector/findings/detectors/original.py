"""The returned message: who sent it, its subject and identifier; to whom it went, as a last resort."""

import re

from inspector.findings.address import addresses
from inspector.findings.evidence import Evidence
from inspector.findings.finding import Trust, What
from inspector.mail import Kind

_HEAD = 6_000   # characters of the returned message's head that are looked at
_FIELD = re.compile(r"\n(From|Subject|Message-ID|Return-Path|To|Cc|X-Envelope-To|Delivered-To|X-Original-To)[ \t]{0,2}:[ \t]{0,4}([^\n]{0,2000}(?:\n[ \t][^\n]{1,1000}){0,16})", re.IGNORECASE)


def detect(evidence: Evidence) -> None:
    """Read the head of the first returned message."""
    text = evidence.text
    wanted = len(evidence.addresses) == 1
    for section in evidence.sections[Kind.ORIGINAL][:1]:
        start, end = section.span.start, min(section.span.end, section.span.start + _HEAD)
        blank = text.find("\n\n", start + 2, end)
        end = blank if blank >= 0 else end
        places: list[tuple[int, int]] = []
        for found in _FIELD.finditer(text, max(0, start - 1), end):
            name, (low, high) = found[1].lower(), found.span(2)
            if name == "subject":
                _keep(evidence, What.SUBJECT, low, high, "original-subject")
            elif name == "message-id":
                _keep(evidence, What.MESSAGE_ID, low, high, "original-message-id")
            elif name in ("from", "return-path"):
                for place in addresses(text, low, high)[:1]:
                    evidence.add(What.SENDER, text[slice(*place)], *place, "original-sender", Trust.FIELD)
            elif wanted and name in ("to", "x-envelope-to"):
                places += addresses(text, low, high)
        if wanted and _fits(evidence):
            _guess(evidence, places)


def _keep(evidence: Evidence, kind: What, low: int, high: int, rule: str) -> None:
    value = " ".join(evidence.text[low:high].split())
    while high > low and evidence.text[high - 1].isspace():
        high -= 1
    if value:
        evidence.add(kind, value, low, high, rule, Trust.FIELD)


def _fits(evidence: Evidence) -> bool:
    """Whether the message shows any sign of being about a delivery: else it merely carries another message."""
    return any(one.kind is What.SIGN and one.value in ("failure", "delay", "daemon", "report", "null-path") for one in evidence.found) and not any(
        one.kind is What.SIGN and one.value in ("complaint", "read-receipt") for one in evidence.found
    )


def _guess(evidence: Evidence, places: list[tuple[int, int]]) -> None:
    """No recipient was named anywhere else: those of the returned message, where they are few."""
    if 0 < len(places) <= 5:
        for low, high in places:
            evidence.recipient(evidence.text[low:high], low, high, "original-to", Trust.GUESS)
