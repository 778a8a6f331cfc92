"""Where prose ends and a copied original or a pasted delivery report begins: a text part cut into segments."""

import re
from typing import NamedTuple

import inspector.mail.limits as limits
import inspector.mail.signs as signs
from inspector.mail.message import Kind
from inspector.patterns import later

BLOCK = re.compile(r"(?:[!-9;-~]{1,76}+[ \t]*+:(?!//)[^\n]*+(?:\n|\Z)(?:[ \t]++[^\s][^\n]*+(?:\n|\Z))*+)++")
_NAME = re.compile(r"\n[ \t>|]{0,12}+([!-9;-~]{1,76}+)[ \t]*+:")   # a literal line end first: far faster to search for than ^
_TRACE = {"received", "return-path", "dkim-signature", "delivered-to", "x-received", "arc-seal", "x-google-smtp-source", "x-originating-ip"}
_STRONG = _TRACE | {
    "message-id", "mime-version", "x-mailer", "content-transfer-encoding", "content-type", "received-spf", "authentication-results",
    "domainkey-signature", "in-reply-to", "references", "user-agent",
}
_KNOWN = _STRONG | {"from", "to", "subject", "date", "cc", "reply-to", "sender", "bcc", "importance", "x-priority", "errors-to", "precedence", "resent-from", "sent"}
_STARTS = tuple("\n" + name + ":" for name in ("received", "return-path", "message-id", "mime-version", "from", "to", "subject", "date", "dkim-signature", "delivered-to"))
_REPORT = {
    "reporting-mta", "final-recipient", "original-recipient", "action", "status", "remote-mta", "diagnostic-code", "arrival-date", "last-attempt-date",
    "original-envelope-id", "dsn-gateway", "received-from-mta", "final-log-id", "will-retry-until",
}
_REPORT_STARTS = ("\nreporting-mta:", "\noriginal-recipient:", "\noriginal-envelope-id:", "\nfinal-recipient:")
_SURE = {   # said by a mail server right before the copy, whatever the copy looks like; by a stem that all of them hold
    "line is": ("below this line is", "below the next line is"),
    " follow": ("message follows", "mail follows", "text follows", "text you sent follows", "header follows", "headers follow", "message header is following", "original message is following"),
    "copy of ": ("copy of the message", "copy of your message", "copy of the original message", "copy of message", "copy of this message"),
    "kopie ": ("kopie ihrer nachricht", "kopie der nachricht"), "copie d": ("copie de votre message", "copie du message"), "copia de": ("copia del messaggio", "copia del mensaje", "copia de su mensaje"),
    "including all": ("including all the headers",),
}
_LIKELY = {   # titles; the copy must also look like one
    "original m": ("original message", "original mail"),
    "returned m": ("returned message", "returned mail"),
    "header": ("message header", "header of the"),
    "sent message": ("unsent message",), "undelivered m": ("undelivered message",),
    "mensaje ": ("mensaje original", "mensaje devuelto"),
    "message d'origine": ("message d'origine",), "message original": ("message original",), "message initial": ("message initial",),
    "nachricht": ("ursprungliche nachricht", "originalnachricht"), "messaggio o": ("messaggio originale",), "mensagem o": ("mensagem original",),
}
_LIKELY_ABROAD = (
    "ursprüngliche nachricht", "oorspronkelijk bericht", "oorspronkelijke bericht", "исходное сообщение", "исходное письмо",
    "元のメッセージ", "元メッセージ", "原邮件", "原始邮件", "原始郵件", "原信",
)
_HEADERS_ONLY = ("header", "kopfzeile", "encabezado", "cabeç", "cabec", "en-tête", "entête", "intestazion", "ヘッダ", "заголов", "邮件头")
_ENDS = {
    "transcript": ("transcript of session follows", "smtp transcript"), "session log": ("session log",),
    "end of ": ("end of message", "end of original", "end of returned", "end of copy"),
}
TELLING = re.compile(r"[245](?<![0-9.].)(?:\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9.])|(?<=[45])[0-5][0-9][ -])")   # an enhanced code or a reply
_SAID = later(r"@[0-9A-Za-z.-]{3,255}>?:[ \n]")   # somebody is named, and something said of them
_FROM = later(r"\n([ \t>|]{0,12})(?:from|sender|date|received):")
_TORN = later(r"(?<=[^\n]{44})\n(?![0-9A-Za-z-]{1,40}[ \t]{0,4}:)[^\s][^\n]{0,400}(?:\n|\Z)(?:[ \t]{1,8}[^\s][^\n]{0,400}(?:\n|\Z)){0,8}")
_SOMETHING = re.compile(r"\S")
_QUOTING = " \t>|\n"   # what can stand before each line of a copy
_OPEN = -1   # the end of a copied message that is not looked for yet
_GREETING = 600   # characters of what people write above what they pass on
_MOST = 40   # segments in one text


class Segment(NamedTuple):
    """A stretch of a text; of an ORIGINAL also where its head ends (0 where it shows none)."""

    kind: Kind
    start: int
    end: int
    head: int = 0


class _Head(NamedTuple):
    """A header block amid the text."""

    start: int
    head: int
    names: set[str]


def lower(text: str) -> str:
    """``text`` in lower case, never of another length."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def segments(text: str, alone: bool = True, bounced: bool = False) -> list[Segment]:
    """``text`` as NOTICE, REPORT and ORIGINAL segments that cover it without overlap.

    ``alone`` says that the message has no other part for the original: then an announced copy is believed even where it does not look like a message.
    ``bounced`` says that the message is a bounce by its headers: then the few fields that a person reads (From, To, Subject) are a copied head, however they are announced.
    """
    if len(text) > limits.COPIES:   # what is so long is no notice with a copy in it, and each copy of it in memory counts
        *before, last = segments(text[:limits.COPIES], alone, bounced)
        return [*before, last._replace(end=len(text))]
    low = "\n" + lower(text)
    out: list[Segment] = []
    at, size, reported = 0, len(text), False
    while at < size and len(out) < _MOST:
        report = _report(text, low, at)
        original = _original(text, low, at, alone) or (_plain(text, low, at) if bounced and alone and not out else None)
        if original and report and original.start < report.start < original.end and not reported:
            original = original._replace(end=report.start)
        found = report if original is None else original if report is None or original.start < report.start else report
        if found is None:
            break
        reported = reported or found.kind is Kind.REPORT
        if _SOMETHING.search(text, at, found.start):
            out.append(Segment(Kind.NOTICE, at, found.start))
        else:
            found = found._replace(start=at)
        if not _SOMETHING.search(text, found.end):
            found = found._replace(end=size)
        out.append(found)
        at = found.end
    if at < size:
        out.append(Segment(Kind.NOTICE, at, size))
    return out


def _names(low: str, start: int, end: int) -> set[str]:
    """The field names that begin the lines ``start`` to ``end`` of the text."""
    return set(_NAME.findall(low, start, end + 1))


def _report(text: str, low: str, at: int) -> Segment | None:
    """The next run of delivery-status field blocks (RFC 3464), where there is one."""
    if low.find("\nfinal-recipient:", at) < 0:
        return None
    for start in sorted(place for place in (low.find(name, at) for name in _REPORT_STARTS) if place >= 0):
        end = start
        while block := BLOCK.match(text, end):
            if not _names(low, end, block.end()) & _REPORT:
                break
            end = block.end()
            while torn := _TORN.match(text, end - 1):   # a long line that a mail program broke
                end = torn.end()
            while text.startswith("\n", end):
                end += 1
        if end > start:
            return Segment(Kind.REPORT, start, end)
    return None


def _original(text: str, low: str, at: int, alone: bool) -> Segment | None:
    """The next copied message: after a line that announces it, or where lines begin to be header fields."""
    named = low.find("message-id:", at) >= 0
    copied = _copied(text, low, at) if named or low.find("\nfrom:", at) >= 0 or low.find("\nreceived:", at) >= 0 else None
    found = _marked(text, low, at, copied) if copied or alone else None
    if copied and (not found or found.start > copied.start):
        found = Segment(Kind.ORIGINAL, copied.start, _OPEN, copied.head)
    summary = _summary(text, low, at) if named else None
    if summary and (not found or summary.end <= found.start):
        return summary
    return found._replace(end=_end(text, low, max(found.head, found.start))) if found and found.end == _OPEN else found


def _copied(text: str, low: str, at: int) -> _Head | None:
    """The first header block in the text that looks like a message's own."""
    hits = sorted([place for start in _STARTS if (place := low.find(start, at)) >= 0])
    seen = -1
    for place in hits if len(hits) >= 3 else ():
        if place < seen:
            continue
        block = BLOCK.match(text, place)
        if not block:
            continue
        seen = block.end()
        names = _names(low, place, seen)
        if names & _TRACE:   # trace fields that lost their indentation: the whole paragraph belongs together
            blank = text.find("\n\n", place)
            end = blank + 1 if blank >= 0 else len(text)
            if end > seen:
                seen, names = end, _names(low, place, end)
        if len(names & _KNOWN) >= 3 and names & _STRONG:
            return _Head(_upward(text, place, at), seen, names)
    return None


def _plain(text: str, low: str, at: int) -> Segment | None:
    """The head of a copied message that shows no more than From, To and Subject or Date, behind words that name somebody: at the margin with all that follows, indented or quoted by itself."""
    seen, named = -1, text.find("@", at)
    for found in _FROM.finditer(low, at):
        if found.start() < seen:     # of the same run of fields: a thousand of them would be walked a thousand times
            continue
        start, end = _field_lines(text, low, found.start(), at)
        seen = end
        names = _names(low, start, end)
        if not {"from", "to"} <= names or not names & {"subject", "date"} or any(not name.startswith("x-") for name in names - _KNOWN):
            continue
        if not 0 <= named < start or signs.speaks_of_bounce(low[start:end + 1]):
            continue
        if found[1]:
            return Segment(Kind.ORIGINAL, start, end)
        return Segment(Kind.ORIGINAL, start, _end(text, low, end), end) if not TELLING.search(text, end) else None
    return None


def _field_lines(text: str, low: str, line: int, floor: int) -> tuple[int, int]:
    """The run of fields, with their folded lines, around the field that begins at ``line``; ``floor`` is where to stop upwards."""
    start = end = line
    while start > floor and _NAME.match(low, above := max(text.rfind("\n", floor, start - 1) + 1, floor)):
        start = above
    while end < len(text):
        below = text.find("\n", end) + 1 or len(text)
        if not _NAME.match(low, end) and (text[end] not in _QUOTING or not text[end:below].strip(_QUOTING)):
            break
        end = below
    return start, end


def _upward(text: str, place: int, floor: int) -> int:
    """Where the block that holds the line at ``place`` begins: fields with unusual names may stand before the first known one."""
    paragraph = text.rfind("\n\n", max(place - 4000, floor), place)
    begin = paragraph + 2 if paragraph >= 0 else floor if place - floor < 4000 else place
    block = BLOCK.match(text, begin, place)
    return begin if block and block.end() == place else place


def _summary(text: str, low: str, at: int) -> Segment | None:
    """An indented or quoted copy of header fields amid the prose: that block alone."""
    place = low.find("message-id:", at + 1) - 1
    if place < 0:
        return None
    line = max(text.rfind("\n", at, place) + 1, at)
    prefix = text[line:place]
    if not prefix or prefix.strip(" \t>|") or len(prefix) > 12:
        return None
    start, end = _paragraph(text, line, at)
    names = _names(low, start, end)
    return Segment(Kind.ORIGINAL, start, end) if len(names & _KNOWN) >= 3 and not names & _REPORT else None


def _paragraph(text: str, line: int, floor: int) -> tuple[int, int]:
    """The lines around the one that begins at ``line``, up and down to an empty one, be it indented or quoted itself; ``floor`` is where to stop upwards."""
    start = end = line
    while start > floor and text[(above := max(text.rfind("\n", floor, start - 1) + 1, floor)):start].strip(_QUOTING):
        start = above
    while end < len(text) and text[end:(below := text.find("\n", end) + 1 or len(text))].strip(_QUOTING):
        end = below
    return start, end


def _marked(text: str, low: str, at: int, copied: _Head | None) -> Segment | None:
    """What follows a line such as ``--- Below this line is a copy of the message.``"""
    first, stop = (max(at, copied.start - 800), copied.start + 1) if copied else (at, len(low))
    for place, sure in _marks(low, first, stop):
        line = low.rfind("\n", 0, place) + 1
        end = low.find("\n", place)
        title = low[line:end if end >= 0 else None].strip()
        start = end   # in text: the line after the mark
        if end < 0 or len(title) > 100 or line - 1 < at or not _SOMETHING.search(text, start) or not _is_title(title):
            continue
        while text.startswith("\n", start):
            start += 1
        if copied and copied.start - start > 600:
            continue
        drawn = not title[0].isalnum() or title.endswith(":")   # a sentence announces only what then looks like a message
        sure = sure or any(mark in title for marks in _SURE.values() for mark in marks)   # "Returned mail follows" holds a likely one too
        segment = _after(text, low, line, start, title, sure and drawn, copied)
        if segment:
            return segment
    return None


def _marks(low: str, at: int, stop: int) -> list[tuple[int, bool]]:
    """Where announcing words stand, and whether they are sure ones."""
    found = []
    window = low[at:stop]
    for table, sure in ((_SURE, True), (_LIKELY, False)):
        for stem, marks in table.items():
            if stem in window:
                found += [(low.find(mark, at, stop), sure) for mark in marks]
    if not low.isascii():
        found += [(low.find(mark, at, stop), False) for mark in _LIKELY_ABROAD]
    return sorted(each for each in found if each[0] >= 0) if found else found


def announces(above: str) -> bool:
    """Whether a text in lower case ends with the line by which a mail server announces the copy of what it returns: "original message follows"."""
    line = above.rstrip().rpartition("\n")[2]
    return any(mark in line for marks in _SURE.values() for mark in marks)


def _is_title(line: str) -> bool:
    """Whether a line stands by itself: drawn with dashes and the like, or ending as an announcement."""
    return not line[0].isalnum() or line[-1] in ":.-=*" and len(line) < 80


def _after(text: str, low: str, line: int, start: int, title: str, sure: bool, copied: _Head | None) -> Segment | None:
    """The copied message after a title; None where what follows is none."""
    if copied and copied.start == start:
        head, names = copied.head, copied.names
    else:
        block = BLOCK.match(text, start)
        head = block.end() if block else 0
        names = _names(low, start, head)
    if names & _REPORT or not sure and not copied and len(names & _KNOWN) < 2:
        return None
    if head and not names & _TRACE and (signs.speaks_of_bounce(low[start:head + 1]) or _is_letter(low[:line])):   # a forwarded bounce with its short head: still the notice
        return None
    if any(word in title for word in _HEADERS_ONLY) and "including all" not in title:
        blank = text.find("\n\n", start)
        end = blank + 1 if blank >= 0 else len(text)
        return Segment(Kind.ORIGINAL, start, end if TELLING.search(text, end) else len(text), head)
    if not sure and not copied and not names & _STRONG and head and TELLING.search(text, head) and not (len(names & _KNOWN) > 2 and _SAID.search(text, 0, start)):
        return Segment(Kind.ORIGINAL, start, head, head)
    return Segment(Kind.ORIGINAL, start, _OPEN, head)


def is_source(above: str, head: str) -> bool:
    """Whether a head in lower case is that of a whole mail as it came, way and all, below a few words that tell nothing: then the mail is what somebody asks about."""
    return _is_letter(above) and "\nfrom:" in head and any(f"\n{name}:" in head for name in _TRACE)


def _is_letter(above: str) -> bool:
    """Whether what stands above a copy tells of no failure and names nobody: then the copy is what somebody passes on, as Outlook does, and no returned message."""
    return len(above) < _GREETING and above.strip() != "" and "@" not in above and not signs.tells_of_failing(above) and not TELLING.search(above)


def _end(text: str, low: str, head: int) -> int:
    """The end of a copied message: where a drawn line says that it ends or that a session follows, else the end of the text."""
    for stem, marks in _ENDS.items():
        if low.find(stem, head + 1) < 0:
            continue
        for mark in marks:
            place = low.find(mark, head + 1)
            line = low.rfind("\n", 0, place) if place >= 0 else -1
            if line >= head and not low[line + 1:place].strip(" -=*_#<["):
                return line
    return len(text)
