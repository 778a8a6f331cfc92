"""What the prose and the parts say of the kind of message: a failure, a delay, a success; a complaint, a read receipt."""

from inspector.findings import words
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ACTION, FIELD, PROSE, SIGN

_PARTS = {"message/feedback-report": "complaint", "message/disposition-notification": "read-receipt"}
_LISTS = (("delay", words.NOTICE_STILL), ("delay", words.NOTICE_LATE), ("failure", words.NOTICE_REFUSED), ("success", words.NOTICE_ARRIVED), ("auto-reply", words.NOTICE_AWAY))
_OPENING = 300   # characters in which a mail system says what it is
_LOOK = 6_000   # characters of the prose that are looked at


def detect(evidence: Evidence) -> None:
    """Signs by part; by prose where neither a field nor the subject told."""
    refused = False
    for section in evidence.others:
        if value := _PARTS.get(section.media_type):
            # Dovecot's delivery agent sends refusals as disposition notifications: its prose says so.
            refused = value == "read-receipt" and _automatically_rejected(evidence)
            evidence.add(SIGN, "failure" if refused else value, section.span.start, section.span.end, "part-type", FIELD)
    if refused or any(one.kind is ACTION for one in evidence.found):
        return
    by_subject = any(one.rule == "header-subject" and one.value != "reported" for one in evidence.found)
    for start, _, text in evidence.notices:
        if " automatic" in text[:_OPENING] or "his is " in text[:_OPENING]:
            _introduced(evidence, start, words.folded(text[:_OPENING]))
        if "http" in text[:_LOOK]:
            at = start + text.find("http")
            evidence.add(SIGN, "link", at, at + 4, "words-link", PROSE)
            if place := words.first(words.folded(text[:_LOOK]), words.LOGIN):
                evidence.add(SIGN, "login", start + place[0], start + place[1], "words-login", PROSE)
        if by_subject:
            continue
        low = words.folded(text[:_LOOK])
        for value, known in _LISTS:
            if place := words.first(low, known):
                rule = "words-still-trying" if known is words.NOTICE_STILL else f"words-{value}"
                evidence.add(SIGN, value, start + place[0], start + place[1], rule, PROSE)


def _introduced(evidence: Evidence, start: int, low: str) -> None:
    if place := words.first(low, words.INTRODUCED):
        evidence.add(SIGN, "introduced", start + place[0], start + place[1], "words-introduced", PROSE)


def _automatically_rejected(evidence: Evidence) -> bool:
    return any("automatically rejected" in text for _, _, text in evidence.notices)
