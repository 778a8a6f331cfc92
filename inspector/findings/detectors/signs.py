"""What the prose and the parts say of the kind of message: a failure, a delay, a success; a complaint, a read receipt."""

import re

from inspector.findings import denial, words
from inspector.findings.detectors.report import is_refusal
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ACTION, CODE, FIELD, GUESS, PROSE, RECIPIENT, REPLY, SIGN, WORDS, Finding
from inspector.patterns import later

_PARTS = {"message/feedback-report": "complaint", "message/disposition-notification": "read-receipt"}
_LISTS = (("delay", words.NOTICE_STILL), ("delay", words.NOTICE_LATE), ("failure", words.NOTICE_REFUSED), ("success", words.NOTICE_ARRIVED), ("auto-reply", words.NOTICE_AWAY))
_MACHINE = frozenset(("daemon", "null-path", "report"))
_SYSTEM = frozenset(("daemon", "report"))
_ANSWERING = frozenset(("auto-replied", "auto-reply-header"))
_LINK = re.compile(r"https?://[^\s<>\"']{1,300}")
_NEAR = 12      # characters between an address and the reply to it, at most, where a program lists both
_ASIDE = (("shown", words.SHOWN), ("refused", words.NOTICE_REFUSED), ("unsubscribe", words.UNSUBSCRIBE), ("parcel", words.PARCELS), ("discussed", words.DISCUSSED), ("acknowledged", words.ACKNOWLEDGED), ("challenge", words.NOTICE_CHALLENGED), ("held", words.NOTICE_HELD), ("read-receipt", words.RECEIPTS))
_LIBRARIES = ("SMTP", "Smtp", "xception", "EENVELOPE", "response code", "smtp: ", "gomail", "lettre")   # one of these stands with every such error, and in few other texts
_HANDLED = later(r"(?:\bcatch ?\(|\bexcept \(?|\brescue |\bthrows? (?:new )?|\bimport |\bimport [^\n]{0,60}[ .]|\bisinstance\([^\n()]{0,40}, ?|\bis )(?:[\w.]{1,40}[.:])?\Z")
_FEEDBACK = later(r"^Feedback-Type:[ \t]{0,8}([a-z-]{3,30})", re.MULTILINE | re.IGNORECASE)
_NO_COMPLAINT = {"auth-failure": "unproven", "not-spam": "wanted"}   # what a feedback report tells instead (RFC 6591 section 3.1, RFC 5965 section 3.1)
_ASSIGNED = later(r"[ \t]{0,4}={1,3}[ \t]")   # source text sets a field of that name, or compares it
_AGAIN = ("will retry", "will try again", "been deferred", "sera retente", "再送し", "稍后重试")   # of the words for what is late, those that say what a server does
_OPENING = 300   # characters in which a mail system says what it is
_LOOK = 6_000   # characters of the prose that are looked at


def detect(evidence: Evidence) -> None:
    """Signs by part; by prose where neither a field nor the subject told."""
    refused = False
    _subscription(evidence)
    for section in evidence.others:
        if value := _PARTS.get(section.media_type):
            refused = is_refusal(evidence, section)
            _feedback(evidence, *section.span)
            evidence.add(SIGN, "failure" if refused else value, section.span.start, section.span.end, "part-type", FIELD)
    by_subject = by_machine = away = answering = False
    for one in evidence.found:   # in one go: a third of the time of three any()
        if one.kind is ACTION and one.rule != "notice-state":
            return
        if one.kind is SIGN:
            by_machine = by_machine or one.value in _MACHINE
            answering = answering or one.value in _ANSWERING
        if one.rule == "header-subject":
            by_subject = by_subject or one.value not in ("reported", "answer")
            away = away or one.value == "auto-reply"
    if refused:
        return
    if evidence.head and not by_machine:
        _ordinary(evidence)
    elif not evidence.head:
        _pasted(evidence)
    elif not any(one.kind is SIGN and one.value in _SYSTEM for one in evidence.found):
        _challenged(evidence)
    for start, _, text in evidence.notices:
        if " automatic" in text[:_OPENING] or "his is " in text[:_OPENING]:
            _introduced(evidence, start, words.folded(text[:_OPENING]))
        linked = "http" in text[:_LOOK]
        if linked:
            at = start + text.find("http")
            found = _LINK.match(evidence.text, at)
            evidence.add(SIGN, "link", at, found.end() if found else at + 4, "words-link", PROSE)
        if (linked or _is_html(evidence, start)) and (place := words.first(words.folded(text[:_LOOK]), words.LOGIN)):
            evidence.add(SIGN, "login", start + place[0], start + place[1], "words-login", PROSE)
        if by_subject:
            if away or (answering and not by_machine):
                _turned_away(evidence, start, words.folded(text[:_LOOK]))
            continue
        low = _without_entries(words.folded(text[:_LOOK]), text)
        if answering and not by_machine:
            _turned_away(evidence, start, low)
        for value, known in _LISTS:
            place = _place(low, known)
            if place and known is words.NOTICE_LATE and not low.startswith(_AGAIN, place[0]):
                place = _beside_refusals(evidence, start, low)
            if place:
                rule = "words-still-trying" if known is words.NOTICE_STILL else f"words-{value}"
                evidence.add(SIGN, value, start + place[0], start + place[1], rule, PROSE)
                if value == "auto-reply":
                    _turned_away(evidence, start, low)


def _subscription(evidence: Evidence) -> None:
    """A list's warning to its own reader: it begins so, and the bounce that the list got stands below it."""
    at, _, prose = evidence.opening or (0, 0, "")
    text = prose[:_OPENING * 3]
    if "bounc" in text and (place := words.first(words.folded(text), words.SUBSCRIPTION)):
        start, end = at + place[0], at + place[1]
        if not any(one.span.start < start for one in evidence.found if one.kind in (REPLY, CODE)):
            evidence.add(SIGN, "subscription", start, end, "words-subscription", PROSE)


def _beside_refusals(evidence: Evidence, start: int, low: str) -> tuple[int, int] | None:
    """Where the notice says that the message is late, other than within a server's answer that refuses it for good: "550 5.7.1 Rejected. No action is required"."""
    near = [one for one in evidence.found if start <= one.span.start < start + len(low)]
    said = [one.span for one in near if one.kind is WORDS]
    for one in near if said else ():
        if (one.kind is REPLY or one.kind is CODE) and one.value[0] == "5" and one.trust > GUESS:
            for span in said:
                if span.holds(one.span):
                    at, end = one.span.start - start, min(span.end - start, len(low))
                    low = low[:at] + " " * (end - at) + low[end:]
    return words.first(low, words.NOTICE_LATE)


def _without_entries(low: str, text: str) -> str:
    """A text in small letters without the entries of a list of messages that are bounces: a mail system's address, and beside it one of the usual subjects."""
    if not _enters(low):
        return low
    at = 0
    for line in text[:_LOOK].split("\n"):
        close = at + len(line)
        if _enters(low[at:close]):
            low = low[:at] + " " * len(line) + low[close:]
        at = close + 1
    return low


def _enters(low: str) -> bool:
    return ("mailer-daemon@" in low or "postmaster@" in low) and words.first(low, words.RETURNED) is not None


def _is_html(evidence: Evidence, start: int) -> bool:
    """Whether the stretch that begins there was HTML: its links do not show."""
    section = evidence.message.section_at(start)
    return section is not None and section.media_type == "text/html"


def _turned_away(evidence: Evidence, start: int, low: str) -> None:
    """A robot that calls its answer automatic and says that the message reached nobody, or that nobody reads there any more; of somebody who is only away that is no news."""
    if (place := words.first(low, words.LEFT)) and not words.first(low, words.ABSENT):
        evidence.add(SIGN, "left", start + place[0], start + place[1], "words-left", PROSE)
    if (place := words.first(low, words.TURNED_AWAY)) and not words.first(low, words.ABSENT):
        evidence.add(SIGN, "turned-away", start + place[0], start + place[1], "words-turned-away", PROSE)


def _place(low: str, known: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the first of some words stands; words of delivery are read with what denies them."""
    if known is words.NOTICE_REFUSED:
        return denial.refused(low)
    if known is words.NOTICE_STILL:
        return denial.still(low)
    return denial.arrived(low) if known is words.NOTICE_ARRIVED else words.first(low, known)


def _ordinary(evidence: Evidence) -> None:
    """What shows that a mail under an ordinary sender's name reports a failure all the same: a program's own output, and what speaks against it."""
    if listed := _listed(evidence):
        evidence.add(SIGN, "listed", *listed, "notice-listed", PROSE)
    for start, _, text in evidence.notices:
        _exception(evidence, start, text)
        low = words.folded(text[:_LOOK])
        for value, known in _ASIDE:
            if place := _place(low, known):
                evidence.add(SIGN, value, start + place[0], start + place[1], f"words-{value}", PROSE)


def _pasted(evidence: Evidence) -> None:
    """A text without headers may be a program's error, a part of a mail server's notice, or about a parcel that could not be delivered."""
    for start, _, text in evidence.notices[:1]:
        _exception(evidence, start, text)
        if "eedback-" in text and (field := _feedback(evidence, start, start + len(text))):
            evidence.add(SIGN, "complaint", *field.span(), "words-feedback", PROSE)
        low = words.folded(text[:_LOOK])
        for value, known in (("parcel", words.ORDERS), ("shown", words.SHOWN), ("challenge", words.NOTICE_CHALLENGED)):
            if place := words.first(low, known):
                evidence.add(SIGN, value, start + place[0], start + place[1], f"words-{value}", PROSE)


def _challenged(evidence: Evidence) -> None:
    """A robot that asks the sender to confirm writes from the path of bounces too (RFC 3834 section 3.3), but gives a link to follow."""
    for start, _, text in evidence.notices[:1]:
        if "http" in text[:_LOOK] and (place := words.first(words.folded(text[:_LOOK]), words.NOTICE_CHALLENGED)):
            evidence.add(SIGN, "challenge", start + place[0], start + place[1], "words-challenge", PROSE)


def _feedback(evidence: Evidence, start: int, end: int) -> re.Match[str] | None:
    """The field by which a feedback report says what it is (RFC 5965 section 3.1); a sign besides where that is no complaint."""
    field = _FEEDBACK.search(evidence.text, start, end)
    if field and (value := _NO_COMPLAINT.get(field[1].lower())):
        evidence.add(SIGN, value, *field.span(), "words-feedback", PROSE)
    return field


def _exception(evidence: Evidence, start: int, text: str) -> None:
    """What a program's mail library reports, by the names of its errors; in source text they only say what a program is ready for."""
    if not any(word in text for word in _LIBRARIES):
        return
    for name in words.PROGRAMS:
        at = text.find(name)
        while at >= 0 and (_HANDLED.search(text, max(0, at - 80), at) or (text[at - 1 : at] == "." and _ASSIGNED.match(text, at + len(name)))):
            at = text.find(name, at + 1)
        if at >= 0:
            evidence.add(SIGN, "exception", start + at, start + at + len(name), "words-exception", PROSE)
            return


def _listed(evidence: Evidence) -> tuple[int, int] | None:
    """Where a recipient begins a line and the reply about it follows at once, as programs list them: "bo@example.org  550 5.1.1 User unknown"."""
    answers: dict[int, list[Finding]] = {}
    for one in evidence.found:
        if one.kind is REPLY or one.kind is CODE:
            answers.setdefault(one.group, []).append(one)
    for one in evidence.found if answers else ():
        if one.kind is RECIPIENT and one.rule == "notice-address":
            for answer in answers.get(one.group, ()):
                between = evidence.text[one.span.end : answer.span.start] if one.span.end <= answer.span.start <= one.span.end + _NEAR else "\n"
                if "\n" not in between and not any(c.isalpha() for c in between):
                    return one.span.start, answer.span.end
    return None


def _introduced(evidence: Evidence, start: int, low: str) -> None:
    if place := words.first(low, words.INTRODUCED):
        evidence.add(SIGN, "introduced", start + place[0], start + place[1], "words-introduced", PROSE)
