"""The returned message: who sent it, its subject and identifier; to whom it went, as a last resort."""

from inspector.findings.address import addresses
from inspector.findings.evidence import ORIGINAL, Evidence, read_field
from inspector.findings.finding import FIELD, GUESS, MESSAGE_ID, SENDER, SIGN, SUBJECT, What
from inspector.mail import Field

_HEAD = 6_000   # characters of the returned message's head that are looked at
_NAMES = ("from", "return-path", "subject", "message-id", "to", "x-envelope-to")


def detect(evidence: Evidence) -> None:
    """Read the head of the first returned message."""
    text = evidence.text
    wanted = len(evidence.addresses) == 1 and _fits(evidence)
    for section in evidence.sections[ORIGINAL][:1]:
        start, end = section.span.start, min(section.span.end, section.span.start + _HEAD)
        while start < end and text[start] == "\n":
            start += 1
        blank = text.find("\n\n", start, end)
        head = "\n" + text[start : blank if blank >= 0 else end]
        folded = head.lower()
        places: list[tuple[int, int]] = []
        for name in _NAMES if len(folded) == len(head) else ():
            at = folded.find(f"\n{name}:")
            if at >= 0:
                field = read_field(head, at + len(name) + 2, name, start - 1)
                places += _field(evidence, field, wanted)
        if wanted:
            _guess(evidence, places)


def _field(evidence: Evidence, field: Field, wanted: bool) -> list[tuple[int, int]]:
    """Keep what a field of the returned message tells; the addresses of To, where they are wanted."""
    low, high = field.span
    if field.name == "subject":
        _keep(evidence, SUBJECT, low, high, "original-subject")
    elif field.name == "message-id":
        _keep(evidence, MESSAGE_ID, low, high, "original-message-id")
    elif field.name in ("from", "return-path"):
        for place in addresses(evidence.text, low, high)[:1]:
            evidence.add(SENDER, evidence.text[slice(*place)], *place, "original-sender", FIELD)
    elif wanted:
        return addresses(evidence.text, low, high)
    return []


def _keep(evidence: Evidence, kind: What, low: int, high: int, rule: str) -> None:
    value = " ".join(evidence.text[low:high].split())
    while high > low and evidence.text[high - 1].isspace():
        high -= 1
    if value:
        evidence.add(kind, value, low, high, rule, FIELD)


def _fits(evidence: Evidence) -> bool:
    """Whether the message shows any sign of being about a delivery: else it merely carries another message."""
    return any(one.kind is SIGN and one.value in ("failure", "delay", "daemon", "report", "null-path") for one in evidence.found) and not any(
        one.kind is SIGN and one.value in ("complaint", "read-receipt") for one in evidence.found
    )


def _guess(evidence: Evidence, places: list[tuple[int, int]]) -> None:
    """No recipient was named anywhere else: those of the returned message, where they are few."""
    if 0 < len(places) <= 5:
        for low, high in places:
            evidence.recipient(evidence.text[low:high], low, high, "original-to", GUESS)
