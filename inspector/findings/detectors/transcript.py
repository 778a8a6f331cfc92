"""SMTP conversations: Sendmail's and Courier's transcripts (>>> and <<<), swaks, telnet, MailKit (C: and S:).

Each refusal is bound to the command that it answers (the phase) and to the recipient of the last RCPT TO, or the one that its own line names.
"""

import re

from inspector.findings.address import addresses
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ANSWER, PHASE, PROSE, REMOTE_MTA
from inspector.findings.hosts import host_of
from inspector.findings.statement import quote, tell
from inspector.findings.tokens import Token, tokens

_GATE = re.compile(r"\n[ \t>]{0,8}(?:>>>|<<<|<\*\*|<-  |<~[ *]|S: ?[2-5][0-9]{2}[ -]|(?:C: ?)?(?:EHLO|HELO|LHLO)[ \t])|Transcript of [Ss]ession")
_LINE = re.compile(
    r"\n[ \t]{0,8}(?:> ){0,3}(?:(?P<sent>>>>[ \t]?|[ \t]{0,2}[-~]>[ \t]{1,2}|C:[ \t]?)|(?P<got><<<[ \t]{0,2}|<[-~*][-*~ ][ \t]{0,2}|S:[ \t]?)|(?P<talk>\.\.\.[ \t]))?"
    r"(?P<body>[^\n]{0,2000})"
)
_COMMAND = re.compile(r"(EHLO|HELO|LHLO|AUTH|STARTTLS|MAIL[ \t]{1,3}FROM|RCPT[ \t]{1,3}TO|DATA|RSET|QUIT|BDAT)(?![A-Za-z])", re.IGNORECASE)
_PHASES = {"EHLO": "ehlo", "HELO": "ehlo", "LHLO": "ehlo", "AUTH": "auth", "STAR": "ehlo", "MAIL": "mail", "RCPT": "rcpt", "DATA": "data", "BDAT": "data"}
_NUMBERED = re.compile(r"[245][0-9]{2}(?:[ -]|\Z)")
_TALKING = re.compile(r"while talking to ([0-9A-Za-z._-]{1,255}[0-9A-Za-z])", re.IGNORECASE)
_REPORTED = re.compile(r"(?:reply|response|answer|said)[A-Za-z ]{0,30}: {0,2}[45][0-9]{2}[ -]", re.IGNORECASE)   # GroupWise: "Received reply from remote host: 550 ..."
_UNDELIVERED = re.compile(r"(?:([245][0-9]{2})[ -](?:[245]\.[0-9]{1,3}\.[0-9]{1,3} )?)?<?([^\s<>]{1,128}@[^\s<>]{1,255}?)>?\.\.\. ")
# A program behind the server: "mail.local: unknown user: ana", "procmail: Quota exceeded while writing".
_PROGRAM = re.compile(r"[a-z][0-9A-Za-z._/-]{2,40}: [A-Za-z]")
_AFTERMATH = re.compile(r"need rcpt|no valid recipients|need mail|bad sequence|rcpt first|mail first|no recipients", re.IGNORECASE)


def detect(evidence: Evidence) -> None:
    """Read the conversation of each notice that has one."""
    for start, end, _ in evidence.notices:
        if (found := _GATE.search(evidence.text, max(0, start - 1), end)):
            _read(evidence, found.start(), end)
            evidence.talked.append((found.start(), end))


def _read(evidence: Evidence, start: int, end: int) -> None:
    text = evidence.text
    phase, group, refused = "", 0, False
    place: tuple[int, int] = (0, 0)
    talk = text[start:end]
    marked = ">>>" in talk or "<<<" in talk or "ranscript of" in talk
    for line in _LINE.finditer(text, start, end):
        low, high = line.span("body")
        body = line["body"]
        if line["talk"] is not None or "alking to" in body:
            _talking(evidence, text, low, high, group)
            continue
        command = None if line["got"] is not None else _COMMAND.match(body)
        if command and (line["sent"] is not None or not marked):
            word = command[1].upper()
            phase, place = _PHASES.get(word[:4], phase), (low, low + command.end())
            if word.startswith("RCPT"):
                group, refused = _recipient(evidence, low, high), False
        elif line["got"] is not None or (not marked and _NUMBERED.match(body)):
            refused = _answer(evidence, low, high, group, phase, place, refused)
            if body.startswith("354"):
                phase = "end-of-data"
        elif body.endswith(">:") and body.startswith("<"):
            group, refused = _recipient(evidence, low, high), False
        elif body.endswith("]:") and (host := host_of(text, low, high)):
            evidence.add(REMOTE_MTA, *host, "transcript-host", PROSE, group)
        elif _NUMBERED.match(body) or "... " in body or _REPORTED.search(body):
            _own_words(evidence, low, high, group)
        elif _PROGRAM.match(body):
            quote(evidence, low, high, group, "transcript-program", PROSE)


def _talking(evidence: Evidence, text: str, low: int, high: int, group: int) -> None:
    if found := _TALKING.search(text, low, high):
        evidence.add(REMOTE_MTA, found[1], found.start(1), found.end(1), "transcript-talking-to", PROSE, group)


def _recipient(evidence: Evidence, low: int, high: int) -> int:
    """The recipient of an RCPT TO line."""
    places = addresses(evidence.text, low, high)
    if not places:
        return 0
    address = evidence.text[slice(*places[0])]
    known = evidence.group_of(address)
    if known or evidence.sealed:
        return known or 0
    return evidence.recipient(address, *places[0], "transcript-rcpt-to", ANSWER)


def _named(evidence: Evidence, low: int, high: int) -> int:
    """The known recipient that a line names, or 0."""
    for place in addresses(evidence.text, low, high):
        if group := evidence.group_of(evidence.text[slice(*place)]):
            return group
    return 0


def _answer(evidence: Evidence, low: int, high: int, group: int, phase: str, place: tuple[int, int], refused: bool) -> bool:
    """A server's line. Only refusals are kept, and of those not the ones that merely follow from an earlier one (503 need RCPT)."""
    text = evidence.text
    found = tokens(text, low, high, diagnostic=True)
    sure = [token for token in found if token.sure]
    body = text[low:high]
    if body[:1] in ("2", "3") and body[:3].isdecimal():
        return refused
    if refused and (body.startswith("503") or _AFTERMATH.search(body)):
        return refused
    group = _named(evidence, low, high) or group
    for token in sure[:2]:
        _tell_once(evidence, token, group)
    quote(evidence, low, high, group, "transcript-answer", ANSWER)
    if phase and sure:
        evidence.add(PHASE, phase, *place, "transcript-phase", ANSWER, group)
    return refused or bool(sure)


def _tell_once(evidence: Evidence, token: Token, group: int) -> None:
    tell(evidence, token, group, "transcript-answer", ANSWER)


def _own_words(evidence: Evidence, low: int, high: int, group: int) -> None:
    """What the reporting server itself adds: "550 5.1.1 <a@example.org>... User unknown", often a translation of the reply before it."""
    text = evidence.text
    named = _named(evidence, low, high)
    found = tokens(text, low, high, diagnostic=True)
    shape = _UNDELIVERED.match(text, low, high)
    if shape and not named and not evidence.sealed and "@" in shape[2]:
        named = evidence.recipient(shape[2], shape.start(2), shape.end(2), "transcript-own-words", PROSE)
    sure = [token for token in found if token.sure]
    if not sure and shape and named:
        quote(evidence, low, high, named, "transcript-own-words", PROSE)   # "<a@example.org>... Deferred: Connection refused by mx.example.org."
    if not sure or (text[low] == "2" and text[low : low + 3].isdecimal()):
        return
    # "554 <a@example.org>... 550 Host unknown": the inner reply is the cause.
    cause = sure[-1] if shape and len(sure) > 1 and sure[-1].reply and not sure[-1].code else sure[0]
    tell(evidence, cause, named or group, "transcript-own-words", PROSE)
    code = next((token for token in sure if token.code), None)
    if code and not cause.code and cause.reply != code.reply:
        tell(evidence, code, named or group, "transcript-own-words", PROSE)
    quote(evidence, low, high, named or group, "transcript-own-words", PROSE)
