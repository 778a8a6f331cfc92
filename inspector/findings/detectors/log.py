"""Log lines of mail servers: Postfix, Sendmail, OpenSMTPD and others that write key=value; Exim's main log; qmail-send.

A line tells one recipient's fate: the recipient, the server asked, the status and the answer. Lines of other daemons between them are passed over.
"""

import re

from inspector.findings.evidence import Evidence
from inspector.findings.finding import ACTION, ANSWER, CODE, FIELD, QUEUE_ID, REMOTE_MTA, REPLY, WORDS
from inspector.findings.statement import quote, state, tell
from inspector.findings.tokens import tokens

_KEYED = re.compile(r"(?<![A-Za-z])to=<?([^\s<>,]{1,320})>?,?[ \t]([^\n]{1,8000})")
_QUEUE = re.compile(r"[ \]:]([0-9A-Za-z]{6,20}): \Z")
_KEY = re.compile(r"(?<![A-Za-z])(relay|dsn|status|stat|result|mx|reply|orig_to|host|source)=(\"[^\"\n]{0,4000}\"|[^\s,;]{0,400})")
_FATES = {
    "sent": "delivered", "bounced": "failed", "deferred": "delayed", "expired": "failed", "undeliverable": "failed", "deliverable": "delivered",
    "softbounce": "delayed", "failed": "failed", "ok": "delivered", "delivered": "delivered", "permfail": "failed", "tempfail": "delayed", "expire": "failed",
    "rejected": "failed", "delayed": "delayed", "queued": "delayed", "tempfailed": "delayed",
}
_EXIM = re.compile(
    r"(?<![0-9A-Za-z])([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}) (\*\*|==|=>|->|\*>) ([^\s<>:]{1,320})((?: <[^\s<>]{1,320}>)?)(:?[ \t][^\n]{0,8000})?"
)
_EXIM_FATE = {"**": "failed", "==": "delayed", "=>": "delivered", "->": "delivered", "*>": "delivered"}
_EXIM_HOST = re.compile(r"(?:H=|host )([0-9A-Za-z._-]{1,255}) ?\[")
_EXIM_ANSWER = re.compile(r"(?: defer \([^()\n]{1,20}\))?: ")
_QMAIL = re.compile(r"delivery ([0-9]{1,12}): (failure|deferral|success): ([^\n]{0,8000})")
_QMAIL_START = re.compile(r"starting delivery ([0-9]{1,12}): msg [0-9]{1,20} to (?:remote|local) ([^\s]{3,320})")
_QMAIL_FATE = {"failure": "failed", "deferral": "delayed", "success": "delivered"}
_QMAIL_CODE = re.compile(r"(?:_|:_|\b)([245][0-9]{2})[_-](?:#?([245]\.[0-9]{1,3}\.[0-9]{1,3})(?![0-9.]))?|\(#([245]\.[0-9]{1,3}\.[0-9]{1,3})\)")


def detect(evidence: Evidence) -> None:
    """Read the log lines of every notice."""
    text = evidence.text
    for start, end, prose in evidence.notices:
        if "to=<" in prose or " to=" in prose:
            for found in _KEYED.finditer(text, start, end):
                _keyed(evidence, found)
                if evidence.full:
                    break
        if " ** " in prose or " == " in prose or " => " in prose:
            for found in _EXIM.finditer(text, start, end):
                _exim(evidence, found)
                if evidence.full:
                    break
        if ": failure: " in prose or ": deferral: " in prose or ": success: " in prose:
            _qmail(evidence, start, end)


def _line(evidence: Evidence, found: re.Match[str]) -> None:
    """The whole line is read: the prose detector passes it over."""
    start = evidence.text.rfind("\n", 0, found.start()) + 1
    evidence.line(start, found.end())


def _keyed(evidence: Evidence, found: re.Match[str]) -> None:
    text = evidence.text
    low, high = found.span(2)
    keys = {one[1]: one.span(2) for one in _KEY.finditer(text, low, high)}
    fate = next((name for name in ("status", "stat", "result") if name in keys), "")
    if not fate or "@" not in found[1]:
        return
    group = evidence.recipient(found[1], *found.span(1), "log-recipient", FIELD)
    queue = _QUEUE.search(text, max(0, found.start() - 60), found.start())
    if queue:
        evidence.add(QUEUE_ID, queue[1], *queue.span(1), "log-queue-id", FIELD, group)
    _fate(evidence, *_bare(text, *keys[fate]), group, found.end(2))
    if "dsn" in keys:
        state(evidence, *keys["dsn"], group, "log-dsn", FIELD, words=False)
    for name in ("relay", "mx", "host"):
        if name in keys:
            _host(evidence, *_bare(text, *keys[name]), group)
            break
    _answer(evidence, fate, keys, low, high, group)
    _line(evidence, found)


def _fate(evidence: Evidence, low: int, high: int, group: int, end: int) -> None:
    word = evidence.text[low:high].lower().rstrip(":")
    word = next((known for known in _FATES if word.startswith(known)), "")
    if word:
        evidence.add(ACTION, _FATES[word], low, low + len(word), "log-status", FIELD, group)
    elif evidence.text[low:high]:
        # Sendmail writes "stat=Sent", "stat=Deferred" or the reason of a failure itself: "stat=User unknown".
        evidence.add(ACTION, "failed", low, high, "log-stat-reason", FIELD, group)


def _host(evidence: Evidence, low: int, high: int, group: int) -> None:
    found = re.compile(r"[0-9A-Za-z._-]{1,255}[0-9A-Za-z]").match(evidence.text, low, high)
    if found and found[0].lower() not in ("none", "local", "virtual", "127.0.0.1"):
        evidence.add(REMOTE_MTA, found[0], *found.span(), "log-relay", FIELD, group)


def _answer(evidence: Evidence, fate: str, keys: dict[str, tuple[int, int]], low: int, high: int, group: int) -> None:
    """The words of the line: in brackets after the status (Postfix), the stat itself (Sendmail, OpenSMTPD), or a reply."""
    text = evidence.text
    if "reply" in keys:
        start = keys["reply"][0]
        state(evidence, start, high, group, "log-answer", ANSWER)
        return
    name = "stat" if "stat" in keys else fate
    start, end = keys[name]
    quoted = text[start : start + 1] == '"'
    if name == "status":
        opening = text.find("(", end, high)
        if opening < 0:
            return
        start, end = opening + 1, high - (text[high - 1] == ")")
    else:
        start, end = (start + 1, end - 1) if quoted else (start, high)
    for token in tokens(text, start, end, diagnostic=True):
        tell(evidence, token, group, "log-answer", ANSWER)
    quote(evidence, start, end, group, "log-answer", ANSWER)


def _bare(text: str, low: int, high: int) -> tuple[int, int]:
    return (low + 1, high - 1) if text[low : low + 1] == '"' and high - low > 1 else (low, high)


def _exim(evidence: Evidence, found: re.Match[str]) -> None:
    place = found.span(3)
    if found[4]:
        place = found.start(4) + 2, found.end(4) - 1
    text = evidence.text
    if "@" not in text[slice(*place)]:
        return
    group = evidence.recipient(text[slice(*place)], *place, "log-recipient", FIELD)
    evidence.add(QUEUE_ID, found[1], *found.span(1), "log-queue-id", FIELD, group)
    evidence.add(ACTION, _EXIM_FATE[found[2]], *found.span(2), "log-status", FIELD, group)
    if found[5]:
        low, high = found.span(5)
        if host := _EXIM_HOST.search(text, low, high):
            evidence.add(REMOTE_MTA, host[1], *host.span(1), "log-relay", FIELD, group)
        answer = _EXIM_ANSWER.search(text, low, high)
        if found[2] in ("**", "=="):
            state(evidence, answer.end() if answer else low, high, group, "log-answer", ANSWER)
    _line(evidence, found)


def _qmail(evidence: Evidence, start: int, end: int) -> None:
    """qmail-send names the recipient when a delivery starts and tells its fate later; blanks are written as underscores."""
    text = evidence.text
    started = {found[1]: found for found in _QMAIL_START.finditer(text, start, end)}
    for found in _QMAIL.finditer(text, start, end):
        if evidence.full:
            break
        begin = started.get(found[1])
        group = evidence.recipient(begin[2], *begin.span(2), "log-recipient", FIELD) if begin and "@" in begin[2] else 0
        evidence.add(ACTION, _QMAIL_FATE[found[2]], *found.span(2), "log-status", FIELD, group)
        if found[2] != "success":
            for one in _QMAIL_CODE.finditer(text, *found.span(3)):
                if one[1]:
                    evidence.add(REPLY, one[1], *one.span(1), "log-answer", ANSWER, group)
                for k in (2, 3):
                    if one[k]:
                        evidence.add(CODE, one[k], *one.span(k), "log-answer", ANSWER, group)
            evidence.add(WORDS, " ".join(found[3].replace("_", " ").split()), *found.span(3), "log-answer", ANSWER, group)
        _line(evidence, found)
