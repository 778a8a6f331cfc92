"""What a server said: its words as findings, with the reply and the code in them."""

import re

from inspector.findings.evidence import Evidence
from inspector.findings.finding import Trust, What
from inspector.findings.tokens import Token, tokens

LONGEST_WORDS = 2_000
_MISPRINTS = ("no-such-class", "leading-zero", "too-many-digits")


def tell(evidence: Evidence, token: Token, group: int, rule: str, trust: Trust) -> None:
    """One token as findings."""
    if token.reply:
        evidence.add(What.REPLY, token.reply, token.r0, token.r1, rule, trust, group)
    if token.code:
        if token.sure:
            evidence.add(What.CODE, token.code, token.c0, token.c1, rule, trust, group)
        else:
            evidence.add(What.LOOK_ALIKE, token.code, token.c0, token.c1, f"no-code-{token.why}", Trust.GUESS, group)


def state(evidence: Evidence, start: int, end: int, group: int, rule: str, trust: Trust, words: bool = True) -> bool:
    """A stretch that is wholly a server's words (a field's value, a quoted reply). True where it held a reply or a code."""
    text = evidence.text
    told = False
    for token in tokens(text, start, end, diagnostic=True):
        tell(evidence, token, group, rule, trust)
        told = told or bool(token.sure)
    if words and end > start:
        quote(evidence, start, end, group, rule, trust)
    return told


def quote(evidence: Evidence, start: int, end: int, group: int, rule: str, trust: Trust) -> None:
    """The words themselves, their white space folded in the value."""
    end = min(end, start + LONGEST_WORDS)
    value = " ".join(evidence.text[start:end].split())
    if value:
        evidence.add(What.WORDS, value, start, end, rule, trust, group)
    if found := phase_of(evidence.text, start, min(len(evidence.text), end + 40)):
        evidence.add(What.PHASE, found[0], found[1], found[2], rule, trust, group)


_PHASE = re.compile(
    r"(?:in reply to|after|during|in response to|like our|like|to|at|step:|\[|failed on|rejected at)[ \t\n]{1,6}(?:(?:the|our|i|pipelined|sending)[ \t\n]{1,4})?"
    r"(end[ _-]of[ _-](?:data|message)|final data|mail[ _\n]{1,3}from|rcpt[ _\n]{1,3}to|rcpt command|mail command|data command|data|ehlo|helo|lhlo|initial connection|connect|starttls|auth|recipient|sent the message)"
    r"(?![a-z])",
    re.IGNORECASE,
)
_PHASES = {
    "end": "end-of-data", "fina": "end-of-data", "mail": "mail", "rcpt": "rcpt", "data": "data", "ehlo": "ehlo", "helo": "ehlo", "lhlo": "ehlo",
    "init": "connect", "conn": "connect", "star": "ehlo", "auth": "auth", "reci": "rcpt", "sent": "end-of-data",
}


def phase_of(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """The SMTP command that was answered, as the words tell it: phase, start, end."""
    found = _PHASE.search(text, start, end)
    if not found:
        return None
    word = found[1].lower()
    if word == "data" and "final" in found[0].lower():
        word = "final data"
    return (_PHASES[word[:4].rstrip(" _-")] if word[:3] != "end" else "end-of-data"), found.start(1), found.end(1)
