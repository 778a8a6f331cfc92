"""Log lines of a server that turned a message away at its own door: Postfix's smtpd, postscreen and milters, Exim, Sendmail's rulesets, OpenSMTPD.

Each line is one recipient's refusal. Who refused is the server that wrote the log.
"""

import re
from collections.abc import Iterator
from functools import partial

from inspector.findings.evidence import Evidence
from inspector.findings.finding import ANSWER, PHASE
from inspector.findings.logbook import Entry
from inspector.findings.statement import quote, tell
from inspector.findings.tokens import tokens
from inspector.patterns import later

_POSTFIX = later(r"[ \]]([0-9A-Za-z]{6,20}): (?:milter-)?(reject|hold|discard): ([A-Za-z-]{4,16})(?: [^\n]{1,600}?)? from ([^\n]{1,4000})")
_CLIENT = later(r"[^\s\[\]]{0,255}\[[0-9A-Fa-f.:]{2,60}\](?::[0-9]{1,5})?[:;] ")
_ENVELOPE = later(r"; from=<[^<>\n]{0,320}>,? to=<([^<>\n]{3,320})>[^\n]{0,600}?(?:helo=<[^<>\n]{0,255}>|\Z)(?:: )?")
_EXIM = later(r"(temporarily )?(rejected) (?:RCPT|after DATA|by [^\n]{1,40} ACL)[^\n<]{0,60}<([^\s<>]{3,320})>:? ([^\n]{1,2000})")
_SENDMAIL = later(r"(?:([0-9A-Za-z]{10,20}): )?ruleset=check_rcpt, arg1=<?([^\s<>,]{3,320})>?, [^\n]{0,400}?reject=([^\n]{3,2000})")
_OPENSMTPD = later(r"failed-command [^\n]{0,200}?command=\"RCPT TO:<([^\s<>\"]{3,320})>[^\n\"]{0,200}\" result=\"([^\n\"]{3,2000})\"")
_PHASES = {
    "RCPT": "rcpt", "MAIL": "mail", "DATA": "data", "END-OF-MESSAGE": "end-of-data", "BDAT": "data", "CONNECT": "connect", "EHLO": "ehlo", "HELO": "ehlo",
    "header": "end-of-data", "body": "end-of-data", "mime": "end-of-data",
}


def rejections(evidence: Evidence, start: int, end: int) -> Iterator[Entry]:
    """Every refusal that names a recipient."""
    text = evidence.text
    for found in _POSTFIX.finditer(text, start, end):
        yield from _postfix(evidence, found)
    for found in _EXIM.finditer(text, start, end):
        yield _entry(evidence, found, "", (0, 0), found.span(3), found.span(4), found.span(1) if found[1] else found.span(2), bool(found[1]))
    for found in _SENDMAIL.finditer(text, start, end):
        yield _entry(evidence, found, found[1] or "", found.span(1) if found[1] else (0, 0), found.span(2), found.span(3))
    for found in _OPENSMTPD.finditer(text, start, end):
        yield _entry(evidence, found, "", (0, 0), found.span(1), found.span(2))


def _postfix(evidence: Evidence, found: re.Match[str]) -> Iterator[Entry]:
    """The answer stands between client and envelope, or behind the envelope where a header or the text was refused."""
    text = evidence.text
    client = _CLIENT.match(text, found.start(4), found.end())
    envelope = _ENVELOPE.search(text, found.start(4), found.end())
    if not envelope or "@" not in envelope[1]:
        return
    behind = envelope.end() < found.end() and text[envelope.end() - 2 : envelope.end()] == ": "
    place = (envelope.end(), found.end()) if behind else (client.end() if client else found.start(4), envelope.start())
    queue = found.span(1) if found[1] != "NOQUEUE" else (0, 0)
    phase = found.span(3) if found[3] in _PHASES else None
    yield _entry(evidence, found, found[1], queue, envelope.span(1), place, found.span(2), False, phase)


def _entry(
    evidence: Evidence, found: re.Match[str], queue: str, queue_at: tuple[int, int], address: tuple[int, int], answer: tuple[int, int],
    word: tuple[int, int] | None = None, is_late: bool = False, phase: tuple[int, int] | None = None,
) -> Entry:
    """A refusal; whether it is for good is told by the answer, else by ``is_late``."""
    text = evidence.text
    token = next((one for one in tokens(text, *answer, diagnostic=True) if one.sure), None)
    number = (token.reply or token.code) if token else ""
    at = word or ((token.r0, token.r1) if token and token.reply else answer)
    fate = "delayed" if number[:1] == "4" or not number and is_late else "failed"
    evidence.line(text.rfind("\n", 0, found.start()) + 1, found.end())
    return Entry(queue, queue_at, address, fate, at, "log-rejected", partial(_told, answer, phase))


def _told(answer: tuple[int, int], phase: tuple[int, int] | None, evidence: Evidence, group: int) -> None:
    text = evidence.text
    for token in tokens(text, *answer, diagnostic=True):
        tell(evidence, token, group, "log-answer", ANSWER)
    quote(evidence, *answer, group, "log-answer", ANSWER)
    if phase:
        evidence.add(PHASE, _PHASES[text[slice(*phase)]], *phase, "log-rejected", ANSWER, group)
