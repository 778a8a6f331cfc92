"""What the bounce's own headers say: X-Failed-Recipients (Exim, Gmail), and the signs of what kind of message it is."""

import re

from inspector.findings import words
from inspector.findings.address import addresses
from inspector.findings.evidence import Evidence
from inspector.findings.finding import FIELD, PROSE, SIGN, Trust
from inspector.mail import Field

_ANSWERED = re.compile(r"[ \t]{0,4}(?:fwd?|wg|tr|rv|enc|re|aw|sv|vs|antw|i|doorst|転送)[ \t]{0,2}[:：]", re.IGNORECASE)
_HANDED_ON = re.compile(r"[ \t]{0,4}(?:fwd?|wg|tr|rv|enc|i|doorst|転送)[ \t]{0,2}[:：]", re.IGNORECASE)
_FROM_LINE = re.compile(r"\n[>*| \t]{0,8}(?:From|Von|De|Da|Van|Från|Fra|Od|От|差出人|发件人|寄件者)\*{0,2}[ \t]{0,2}[:：]([^\n]{1,200})")
_SUBJECTS = (("auto-reply", words.AWAY), ("delay", words.LATE), ("failure", words.REFUSED), ("challenge", words.CHALLENGED), ("reported", words.REPORTED))
_REPORTS = (("disposition-notification", "read-receipt"), ("feedback-report", "complaint"), ("delivery-status", "report"))
_ANSWERING = ("x-autoreply", "x-autorespond", "x-auto-response-suppress", "x-vacation")


def detect(evidence: Evidence) -> None:
    """Recipients that a header names, and the signs of the kind of message."""
    headers = evidence.headers
    if not headers:
        return
    for field in evidence.failed:
        for low, high in addresses(evidence.text, *field.span):
            evidence.recipient(evidence.text[low:high], low, high, "header-failed-recipients", FIELD)
            evidence.sealed = True
    if to := headers.get("to"):
        _sign(evidence, "addressed", to, "header-to")
    sender = headers.get("from")
    if sender and (words.first(sender.value[:300].lower(), words.DAEMONS) or not sender.value.strip(" <>\"")):
        _sign(evidence, "daemon", sender, "header-daemon")
    elif sender and words.first(sender.value[:300].lower(), words.LIST_MANAGERS):
        _sign(evidence, "list-manager", sender, "header-list-manager")
    path = headers.get("return-path")
    if path and path.value.replace(" ", "").lower() in ("<>", "<mailer-daemon>"):
        _sign(evidence, "null-path", path, "header-null-path")
    if subject := headers.get("subject"):
        _subject(evidence, subject)
    _automatic(evidence)


def _sign(evidence: Evidence, value: str, field: Field, rule: str, trust: Trust = FIELD) -> None:
    evidence.add(SIGN, value, field.span.start, field.span.end, rule, trust)


def _subject(evidence: Evidence, subject: Field) -> None:
    low = words.folded(subject.value[:300])
    if not _ANSWERED.match(low):
        for value, known in _SUBJECTS:
            if words.first(low, known):
                _sign(evidence, value, subject, "header-subject", PROSE)
                break
    elif _HANDED_ON.match(low) and (words.first(low, words.REFUSED) or words.first(low, words.REPORTED)):
        _forwarded(evidence)


def _forwarded(evidence: Evidence) -> None:
    """A bounce that somebody passed on by hand: its own From line stands in the prose."""
    for start, end, _ in evidence.notices:
        for found in _FROM_LINE.finditer(evidence.text, max(0, start - 1), end):
            if words.first(found[1].lower(), words.DAEMONS):
                evidence.add(SIGN, "daemon", *found.span(1), "notice-forwarded", PROSE)
                return


def _automatic(evidence: Evidence) -> None:
    """Auto-Submitted (RFC 3834), report types (RFC 6522), lists, answers by machine."""
    headers = evidence.headers
    auto = headers.get("auto-submitted")
    if auto and not auto.value.lower().startswith("no"):
        _sign(evidence, "auto-replied" if "repl" in auto.value.lower() else "auto-generated", auto, "header-auto-submitted")
    kind = headers.get("content-type")
    if kind and "report" in (low := kind.value.lower()):
        for word, value in _REPORTS:
            if word in low:
                _sign(evidence, value, kind, "header-report-type")
                break
    for name in _ANSWERING:
        if (field := headers.get(name)) and field.value:
            _sign(evidence, "auto-reply-header", field, "header-auto-reply")
            break
    listed = headers.get("list-unsubscribe") or headers.get("list-id")
    if listed and listed.value:
        _sign(evidence, "list", listed, "header-list")
    if (field := headers.get("precedence")) and field.value.lower() in ("bulk", "list"):
        _sign(evidence, field.value.lower(), field, "header-precedence")
