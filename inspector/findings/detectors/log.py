"""Log lines of mail servers: Postfix, Sendmail, OpenSMTPD and others that write key=value; Exim's main log; qmail-send.

A line tells one recipient's fate: the recipient, the server asked, the status and the answer. Lines of other daemons between them are passed over.
"""

import re
from collections.abc import Iterator
from functools import partial

from inspector.codes import StatusCode
from inspector.findings.detectors.rejection import rejections
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ACTION, ANSWER, CODE, FIELD, REMOTE_MTA, REPLY, WORDS
from inspector.findings.logbook import Entry, Tally, nothing_more, settle
from inspector.findings.statement import quote, state, tell
from inspector.findings.tokens import tokens
from inspector.patterns import later

_KEYED = later(r"(?<![A-Za-z_])(?:to|rcpt|rcpt_to|recipient|email)=[\"']?<?([^\s<>,;\"']{1,320})>?[\"']?(?:;|,?[ \t])([^\n]{1,8000})")
_QUEUE = later(r"(?:[ \]:]|\A)([0-9A-Za-z]{6,20}): \Z|evpid=([0-9a-f]{8,16}) \Z|(?:PermFail|TempFail|Ok) for ([0-9a-f]{8,16}): \Z")
_KEY = later(r"(?<![A-Za-z])(relay|dsn|status|stat|result|mx|reply|orig_to|host|source|err|error|response|reason)=(\"[^\"\n]{0,4000}\"|[^\s,;]{0,400})")
_FATES = {
    "sent": "delivered", "bounced": "failed", "deferred": "delayed", "expired": "failed", "undeliverable": "failed", "deliverable": "delivered",
    "softbounce": "delayed", "failed": "failed", "ok": "delivered", "delivered": "delivered", "permfail": "failed", "tempfail": "delayed", "expire": "failed",
    "rejected": "failed", "delayed": "delayed", "queued": "delayed", "tempfailed": "delayed",
}
_BEFORE = later(r"(PermFail|TempFail|Ok) for [^\n]{0,120}\Z")   # OpenSMTPD before version 6 writes the fate first
_HOST = later(r"[0-9A-Za-z._-]{1,255}[0-9A-Za-z]")
_NAMED = later(r"[0-9.:]{3,45} \(([0-9A-Za-z._-]{1,255}[0-9A-Za-z])\)")   # OpenSMTPD: relay="198.51.100.25 (mx1.example.org)"
_WELL = later(r"(?<![a-z])(?:status|stat|result)=\"?(?:sent|ok|delivered|deliverable)\b", re.IGNORECASE)
_EXPIRED = later(r"[ \]:]([0-9A-Za-z]{6,20}): from=<[^\s<>]{0,320}>, status=((?:force-)?expired), returned to sender")
_EXIM = later(
    r"(?<![0-9A-Za-z])([0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4}) (\*\*|==|=>|->|\*>) ([^\s<>:]{1,320})((?: <[^\s<>]{1,320}>)?)(:?[ \t][^\n]{0,8000})?"
)
_EXIM_FATE = {"**": "failed", "==": "delayed", "=>": "delivered", "->": "delivered", "*>": "delivered"}
_EXIM_HOST = later(r"(?:H=|host )([0-9A-Za-z._-]{1,255}) ?\[")
_EXIM_ANSWER = later(r"(?: defer \([^()\n]{1,20}\))?: ")
_EXIM_CONFIRMED = later(r" C=\"([^\"\n]{1,1000})\"")
_QMAIL = later(r"delivery ([0-9]{1,12}): (failure|deferral|success): ([^\n]{0,8000})")
_QMAIL_START = later(r"starting delivery ([0-9]{1,12}): msg ([0-9]{1,20}) to (?:remote|local) ([^\s]{3,320})")
_QMAIL_FATE = {"failure": "failed", "deferral": "delayed", "success": "delivered"}
_QMAIL_CODE = later(r"(?:_|:_|\b)([245][0-9]{2})[_-](?:#?([245]\.[0-9]{1,3}\.[0-9]{1,3})(?![0-9.]))?|\(#([245]\.[0-9]{1,3}\.[0-9]{1,3})\)")


def detect(evidence: Evidence) -> None:
    """Read the log lines of every notice."""
    entries: list[Entry] = []
    tally = Tally()
    for start, end, prose in evidence.notices:
        for reader in _readers(prose, tally):
            for one in reader(evidence, start, end):
                entries.append(one)
                tally.take(evidence.text[slice(*one.address)], one.fate)
                if evidence.full:
                    break
    evidence.passed_over = tally.passed_over
    entries.sort(key=lambda one: one.address[0])
    settle(evidence, entries)


def _readers(prose: str, tally: Tally) -> Iterator["partial[Iterator[Entry]]"]:
    """Those who can find something in a text."""
    if "to=" in prose or "rcpt=" in prose or "recipient=" in prose or "email=" in prose:
        yield partial(_keyed, tally)
    if " ** " in prose or " == " in prose or " => " in prose:
        yield partial(_exim, tally)
    if ": failure: " in prose or ": deferral: " in prose or ": success: " in prose:
        yield partial(_qmail, tally)
    if "reject" in prose or "failed-command" in prose:
        yield partial(rejections)


def _line(evidence: Evidence, found: re.Match[str]) -> None:
    """The whole line is read: the prose detector passes it over."""
    start = evidence.text.rfind("\n", 0, found.start()) + 1
    evidence.line(start, found.end())


def _skip(evidence: Evidence, found: re.Match[str]) -> None:
    """A line that is passed over is none for the prose detector either; one stretch for all that follow one another."""
    start, talked = evidence.text.rfind("\n", 0, found.start()) + 1, evidence.talked
    if talked and talked[-1][1] + 1 >= start:
        talked[-1] = talked[-1][0], found.end()
    else:
        talked.append((start, found.end()))


# key=value ----------------------------------------------------------------------------------------

def _keyed(tally: Tally, evidence: Evidence, start: int, end: int) -> Iterator[Entry]:
    text = evidence.text
    last: dict[str, Entry] = {}
    for found in _KEYED.finditer(text, start, end):
        if tally.is_full and _WELL.search(text, *found.span(2)) and tally.passes_over(found[1], found.span()):
            _skip(evidence, found)
            continue
        if one := _key_value(evidence, found):
            last[one.queue] = one
            yield one
            _line(evidence, found)
    for found in _EXPIRED.finditer(text, start, end) if last else ():
        one = last.get(found[1])
        if one and one.fate == "delayed":
            yield one._replace(fate="failed", fate_at=found.span(2), rule="log-expired", tell=nothing_more)


def _key_value(evidence: Evidence, found: re.Match[str]) -> Entry | None:
    text = evidence.text
    low, high = found.span(2)
    keys: dict[str, tuple[int, int]] = {}
    for one in _KEY.finditer(text, low, high):
        keys.setdefault(one[1], one.span(2))
    name = next((each for each in ("result", "status", "stat", "err", "error", "response", "reason") if each in keys), "")
    if not name or "@" not in found[1]:
        return None
    before = text[max(0, found.start() - 240) : found.start()]
    queue = next((one for one in (_QUEUE.search(text, max(0, found.start() - 60), found.start()), _QUEUE.search(text, max(0, found.start() - 200), text.rfind(" from=", max(0, found.start() - 400), found.start()) + 1)) if one), None)
    number = next((k for k in (1, 2, 3) if queue and queue[k]), 0)
    became, became_at, rule = _fate(text, name, keys, before.rpartition("\n")[2], found)
    if not rule:
        return None
    return Entry(queue[number] if queue else "", queue.span(number) if queue else (0, 0), found.span(1), became, became_at, rule, partial(_told, name, keys, high))


def _fate(text: str, name: str, keys: dict[str, tuple[int, int]], before: str, found: re.Match[str]) -> tuple[str, tuple[int, int], str]:
    """What became of it, the characters that say so, and the rule; no rule where a program's own word has nothing to do with mail: "email=bo@example.org status=active"."""
    if early := _BEFORE.search(before):
        place = found.start() - len(before) + early.start(1)
        return _FATES[early[1].lower()], (place, place + len(early[1])), "log-status"
    low, high = _bare(text, *keys[name])
    said = text[low:high].lower().rstrip(":")
    if name in ("result", "status", "stat"):
        word = next((known for known in _FATES if said.startswith(known)), "")
        if word:
            return _FATES[word], (low, low + len(word)), "log-status"
        # Sendmail writes "stat=Sent", "stat=Deferred" or the reason of a failure itself: "stat=User unknown".
        if name == "stat" or _is_coded(text, low, found.end(2)):
            return ("failed" if said else ""), (low, high), "log-stat-reason"
        return "", (0, 0), ""
    token = next((one for one in tokens(text, low, high, diagnostic=True) if one.sure), None)
    digit = (token.reply or token.code)[:1] if token else ""
    at = (token.r0, token.r1) if token and token.reply else (token.c0, token.c1) if token else (low, high)
    return {"4": "delayed", "5": "failed", "2": "delivered"}.get(digit, ""), at, "log-answer"


def _is_coded(text: str, low: int, high: int) -> bool:
    """Whether a mail server's code stands in a line, or a reply that the web has not: "status=500" is a web server's."""
    return any(one.sure and (one.code[:1] or one.reply[:1]) in ("4", "5") and (one.code or one.reply[:2] in ("45", "55")) for one in tokens(text, low, high, diagnostic=True))


def _told(name: str, keys: dict[str, tuple[int, int]], high: int, evidence: Evidence, group: int) -> None:
    """The code, the server and the answer of a line."""
    if "dsn" in keys:
        state(evidence, *keys["dsn"], group, "log-dsn", FIELD, words=False)
    for each in ("relay", "mx", "host"):
        if each in keys:
            _host(evidence, *_bare(evidence.text, *keys[each]), group)
            break
    _answer(evidence, name, keys, high, group)


def _host(evidence: Evidence, low: int, high: int, group: int) -> None:
    text = evidence.text
    if named := _NAMED.match(text, low, high + 260):
        evidence.add(REMOTE_MTA, named[1], *named.span(1), "log-relay", FIELD, group)
    elif (found := _HOST.match(text, low, high)) and found[0].lower() not in ("none", "local", "virtual", "127.0.0.1"):
        evidence.add(REMOTE_MTA, found[0], *found.span(), "log-relay", FIELD, group)


def _answer(evidence: Evidence, fate: str, keys: dict[str, tuple[int, int]], high: int, group: int) -> None:
    """The words of the line: in brackets after the status (Postfix), the stat itself (Sendmail, OpenSMTPD), or a reply."""
    text = evidence.text
    if "reply" in keys:
        state(evidence, keys["reply"][0], high, group, "log-answer", ANSWER)
        return
    name = "stat" if "stat" in keys else fate
    if name == "status" and text.find("(", keys[name][1], high) < 0:
        name = next((each for each in ("err", "error", "response", "reason") if each in keys), name)
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


# Exim ---------------------------------------------------------------------------------------------

def _exim(tally: Tally, evidence: Evidence, start: int, end: int) -> Iterator[Entry]:
    text = evidence.text
    for found in _EXIM.finditer(text, start, end):
        place = found.span(3)
        if found[4]:
            place = found.start(4) + 2, found.end(4) - 1
        if tally.is_full and found[2] not in ("**", "==") and tally.passes_over(text[slice(*place)], found.span()):
            _skip(evidence, found)
            continue
        if "@" in text[slice(*place)]:
            yield Entry(found[1], found.span(1), place, _EXIM_FATE[found[2]], found.span(2), "log-status", partial(_exim_told, found))
            _line(evidence, found)


def _exim_told(found: re.Match[str], evidence: Evidence, group: int) -> None:
    if not found[5]:
        return
    text = evidence.text
    low, high = found.span(5)
    if host := _EXIM_HOST.search(text, low, high):
        evidence.add(REMOTE_MTA, host[1], *host.span(1), "log-relay", FIELD, group)
    if found[2] in ("**", "=="):
        answer = _EXIM_ANSWER.search(text, low, high)
        state(evidence, answer.end() if answer else low, high, group, "log-answer", ANSWER)
    elif confirmed := _EXIM_CONFIRMED.search(text, low, high):
        state(evidence, *confirmed.span(1), group, "log-answer", ANSWER)


# qmail --------------------------------------------------------------------------------------------

def _qmail(tally: Tally, evidence: Evidence, start: int, end: int) -> Iterator[Entry]:
    """qmail-send names the recipient when a delivery starts and tells its fate later; blanks are written as underscores."""
    text = evidence.text
    started: dict[str, re.Match[str]] = {}
    starts = iter(_QMAIL_START.finditer(text, start, end))
    waiting = next(starts, None)
    for found in _QMAIL.finditer(text, start, end):
        while waiting and waiting.start() < found.start():   # the numbers of deliveries are used again
            started[waiting[1]] = waiting
            waiting = next(starts, None)
        begin = started.get(found[1])
        if tally.is_full and found[2] == "success" and begin and tally.passes_over(begin[3], found.span()):
            _skip(evidence, found)
            continue
        if begin and "@" in begin[3]:
            yield Entry(begin[2], (0, 0), begin.span(3), _QMAIL_FATE[found[2]], found.span(2), "log-status", partial(_qmail_told, found))
        else:
            evidence.add(ACTION, _QMAIL_FATE[found[2]], *found.span(2), "log-status", FIELD)
            _qmail_told(found, evidence, 0)
        _line(evidence, found)


def _qmail_told(found: re.Match[str], evidence: Evidence, group: int) -> None:
    if found[2] == "success":
        return
    for one in _QMAIL_CODE.finditer(evidence.text, *found.span(3)):
        if one[1]:
            evidence.add(REPLY, one[1], *one.span(1), "log-answer", ANSWER, group)
        for k in (2, 3):
            if one[k] and StatusCode.parse(one[k]):
                evidence.add(CODE, one[k], *one.span(k), "log-answer", ANSWER, group)
    evidence.add(WORDS, " ".join(found[3].replace("_", " ").split()), *found.span(3), "log-answer", ANSWER, group)
