"""Where prose ends and a copied original or a pasted delivery report begins: a text part cut into segments."""

import re

from inspector.mail.message import Kind

_BLOCK = re.compile(r"(?:[!-9;-~]{1,76}+[ \t]*+:(?!//)[^\n]*+(?:\n|\Z)(?:[ \t]+[^\s][^\n]*+(?:\n|\Z))*+)++")
_NAME = re.compile(r"^([!-9;-~]{1,76}+)[ \t]*+:", re.M)
_STRONG = {
    "received", "return-path", "message-id", "mime-version", "dkim-signature", "delivered-to", "x-mailer", "content-transfer-encoding", "content-type",
    "received-spf", "authentication-results", "domainkey-signature", "x-originating-ip", "in-reply-to", "references", "arc-seal", "user-agent",
}
_KNOWN = _STRONG | {"from", "to", "subject", "date", "cc", "reply-to", "sender", "bcc", "importance", "x-priority", "errors-to", "precedence", "resent-from"}
_STARTS = tuple("\n" + name + ":" for name in ("received", "return-path", "message-id", "mime-version", "from", "to", "subject", "date", "dkim-signature", "delivered-to"))
_REPORT = {
    "reporting-mta", "final-recipient", "original-recipient", "action", "status", "remote-mta", "diagnostic-code", "arrival-date", "last-attempt-date",
    "original-envelope-id", "dsn-gateway", "received-from-mta", "final-log-id", "will-retry-until",
}
_MARKS = (
    "below this line is a copy of the message", "below this line is the original", "original message follows", "unsent message follows", "undelivered message follows",
    "returned message follows", "this is a copy of the message, including all the headers", "this is a copy of your message, including all the headers",
    "message header follows", "message text follows", "original message headers", "received message headers", "copy of the message header",
    "header of the original message", "headers of the original message", "original message header", "this is a copy of the headers",
)
_HEADERS_ONLY = re.compile(r"header", re.I)
_WHOLE = re.compile(r"including all the headers", re.I)

Segment = tuple[Kind, int, int]


def lower(text: str) -> str:
    """``text`` in lower case, never of another length."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def segments(text: str) -> list[Segment]:
    """``text`` as NOTICE, REPORT and ORIGINAL segments that cover it without overlap."""
    low = "\n" + lower(text)
    report = _report(text, low)
    original = _original(text, low)
    cuts: list[Segment] = []
    if original and report and original[0] <= report[0] < original[1]:
        original = (original[0], report[0])
    for segment in sorted(((kind, *found) for kind, found in ((Kind.REPORT, report), (Kind.ORIGINAL, original)) if found), key=lambda s: s[1]):
        at = cuts[-1][2] if cuts else 0
        if segment[1] > at:
            cuts.append((Kind.NOTICE, at, segment[1]))
        cuts.append((segment[0], max(segment[1], at), segment[2]))
    at = cuts[-1][2] if cuts else 0
    if at < len(text):
        cuts.append((Kind.NOTICE, at, len(text)))
    return cuts


def _report(text: str, low: str) -> tuple[int, int] | None:
    """The run of delivery-status field blocks (RFC 3464), where the text holds one."""
    at = low.find("\nfinal-recipient:")
    if at < 0:
        return None
    first = min(p for p in (at, low.find("\nreporting-mta:"), low.find("\noriginal-recipient:"), low.find("\noriginal-envelope-id:")) if p >= 0)
    end = start = first
    while block := _BLOCK.match(text, end):
        names = {name.lower() for name in _NAME.findall(block[0])}
        if not names & _REPORT:
            break
        end = block.end()
        while text[end:end + 1] == "\n":
            end += 1
    return (start, end) if end > start else None


def _original(text: str, low: str) -> tuple[int, int] | None:
    """The copied message: after a mark that announces it, or where lines begin to be header fields."""
    hits = sorted(at for at in (low.find(start) for start in _STARTS) if at >= 0)
    if len(hits) >= 3:
        seen = -1
        for at in hits:
            if at < seen:
                continue
            block = _BLOCK.match(text, at)
            if not block:
                continue
            seen = block.end()
            names = {name.lower() for name in _NAME.findall(block[0])} & _KNOWN
            if len(names) >= 3 and names & _STRONG:
                start = _upward(text, at)
                return start, _end(text, start, block.end())
    for mark in _MARKS:
        at = low.find(mark)
        if at >= 0:
            line = text.find("\n", at)
            if line >= 0 and text[line:].strip():
                return line + 1, len(text)
    return None


def _upward(text: str, at: int) -> int:
    """Where the block that holds the line at ``at`` begins: fields with unusual names may stand before the first known one."""
    paragraph = text.rfind("\n\n", max(at - 4000, 0), at)
    begin = paragraph + 2 if paragraph >= 0 else 0 if at < 4000 else at
    block = _BLOCK.match(text, begin, at)
    return begin if block and block.end() == at else at


def _end(text: str, start: int, block_end: int) -> int:
    """The end of the original: of its headers where only those were announced, else of the text."""
    before = text[max(start - 200, 0):start].rstrip()
    mark = before[before.rfind("\n") + 1:]
    return block_end if _HEADERS_ONLY.search(mark) and not _WHOLE.search(mark) else len(text)
