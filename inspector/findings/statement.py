"""What a server said: its words as findings, with the reply and the code in them."""

import re

from inspector.findings.evidence import Evidence
from inspector.findings.finding import CODE, GUESS, LOOK_ALIKE, PHASE, PROSE, REMOTE_MTA, REPLY, WORDS, Trust
from inspector.findings.hosts import host_of
from inspector.findings.tokens import Token, tokens
from inspector.patterns import later

LONGEST_WORDS = 2_000
_CODE_ALONE = re.compile(r"[245]\.(?:0|[1-9][0-9]{0,2})\.(?:0|[1-9][0-9]{0,2})(?=[ \n]|\Z)")


def tell(evidence: Evidence, token: Token, group: int, rule: str, trust: Trust) -> None:
    """One token as findings."""
    if evidence.text.startswith("Response:", token.start - 10) and "Sent:" in evidence.text[max(0, token.start - 400) : token.start]:
        if token.code:   # Exim's callout: what the sender's own server answered about the sender is quoted, not said
            evidence.add(LOOK_ALIKE, token.code, token.c0, token.c1, "no-code-quoted", GUESS, group)
        return
    if token.reply:
        evidence.add(REPLY, token.reply, token.r0, token.r1, rule, trust, group)
    if token.code:
        if token.sure:
            evidence.add(CODE, token.code, token.c0, token.c1, rule, trust, group)
        else:
            evidence.add(LOOK_ALIKE, token.code, token.c0, token.c1, f"no-code-{token.why}", GUESS, group)


def state(evidence: Evidence, start: int, end: int, group: int, rule: str, trust: Trust, words: bool = True) -> bool:
    """A stretch that is wholly a server's words (a field's value, a quoted reply). True where it held a reply or a code."""
    text = evidence.text
    told = False
    if not words and (plain := _CODE_ALONE.match(text, start, end)):
        evidence.add(CODE, plain[0], plain.start(), plain.end(), rule, trust, group)
        return True
    for token in tokens(text, start, end, diagnostic=True):
        tell(evidence, token, group, rule, trust)
        told = told or bool(token.sure)
    if words and end > start:
        quote(evidence, start, end, group, rule, trust)
    return told


def quote(evidence: Evidence, start: int, end: int, group: int, rule: str, trust: Trust) -> None:
    """The words themselves, their white space folded in the value."""
    end = min(end, start + LONGEST_WORDS)
    if start and evidence.text[start - 1] == "'":   # Exchange: Remote Server returned '550 5.1.1 ...'
        end = start + len(evidence.text[start:end].rstrip().removesuffix("'"))
    value = " ".join(evidence.text[start:end].split())
    if value:
        evidence.add(WORDS, value, start, end, rule, trust, group)
    tell_place(evidence, start, end, group, rule, trust)


def tell_place(evidence: Evidence, start: int, end: int, group: int, rule: str, trust: Trust) -> None:
    """The SMTP command that was answered, and the server that answered, where the words tell them."""
    if found := phase_of(evidence.text, start, end):
        evidence.add(PHASE, found[0], found[1], found[2], rule, trust, group)
    if group in evidence.answered:
        evidence.unread.append((start, end, group))   # which server answered is known: what else it is called is only told
    elif found := host_of(evidence.text, start, end):
        host, low, high = found
        evidence.add(REMOTE_MTA, host, low, high, "words-host", PROSE, group)
        evidence.answered.add(group)


def tell_hosts(evidence: Evidence) -> None:
    """What else the servers that answered are called."""
    for start, end, group in evidence.unread:
        if found := host_of(evidence.text, start, end):
            evidence.add(REMOTE_MTA, *found, "words-host", PROSE, group)


# How mail servers tell which command was answered, by the words before it: Postfix, Exim and GMX, qmail, DragonFly, the Yahoo family. In ASCII, for else the dotless ı and the long ſ would do for i and s.
_COMMAND = r"(end[ _\s]{1,6}of[ _\s]{1,6}data|final\s{1,6}data|mail\s{1,6}from|rcpt\s{1,6}to|rcpt command|mail command|data|ehlo|helo|lhlo|initial connection|connect|starttls|auth)"
_PHASES = (
    ("reply", re.compile(r"reply\s{1,8}to\s{1,8}(?ai:" + _COMMAND + ")")),
    ("after", later(r"after\s{1,8}(?:pipelined |sending )?(?ai:" + _COMMAND + r"|I (sent the message))")),
    ("not like", later(r"not like\s{1,4}(?:our )?(?ai:" + _COMMAND + r"|(recipient))")),
    ("failed on", later(r"failed on\s{1,4}(?ai:" + _COMMAND + ")")),
    ("rejected at", later(r"rejected at\s{1,4}(?ai:" + _COMMAND + ")")),
    (" was rejected", later(r"(sender|name) was rejected")),
    ("_TO]", later(r"\[(RCPT)_TO\]")),
    (" to me", later(r"refused to (talk) to me")),
    ("greeting", later(r"but (greeting) failed")),
)
_NAMES = {
    "end": "end-of-data", "fin": "end-of-data", "mai": "mail", "rcp": "rcpt", "dat": "data", "ehl": "ehlo", "hel": "ehlo", "lhl": "ehlo", "ini": "connect", "con": "connect",
    "sta": "ehlo", "aut": "auth", "rec": "rcpt", "sen": "end-of-data", "nam": "ehlo", "tal": "connect", "gre": "connect",
}


def phase_of(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """The SMTP command that was answered, as the words tell it: phase, start, end."""
    words = text[start:end]
    for gate, pattern in _PHASES:
        if gate in words and (found := pattern.search(text, start, end)):
            group = found.lastindex or 0
            word = found[group].lower()
            return "mail" if word == "sender" else _NAMES[word[:3]], found.start(group), found.end(group)
    return None
