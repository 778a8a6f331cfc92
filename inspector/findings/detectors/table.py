"""Tables of delivery events: PowerMTA and Haraka accounting files, Exchange message tracking logs, what sending services export. A header line names the columns; a row is one recipient's fate."""

import re
from collections.abc import Iterator
from functools import partial

from inspector.findings.address import addresses
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ANSWER, FIELD, MOST_LINES, REMOTE_MTA
from inspector.findings.logbook import Entry, nothing_more, settle
from inspector.findings.statement import state
from inspector.findings.tokens import tokens
from inspector.patterns import later

_HEADER = later(r"\n(?:#Fields: ?)?([^\n]{0,2000}(?:dsnStatus|recipient[-_]status|dsnDiag|bounceCat|dsnMsg)[^\n]{0,2000})")
_EXPORT = later(r"\n((?:\"?[A-Za-z][A-Za-z0-9 _.#-]{0,30}\"?([,;\t]))(?:\"?[A-Za-z0-9 _.#-]{0,30}\"?\2){1,40}\"?[A-Za-z0-9 _.#-]{0,30}\"?)[ \t]{0,4}(?=\n)")   # a line of nothing but short names
_TRACED = later(r"##[^;\n]{0,200}?([A-Za-z]{4,9})\s{0,2}\Z")   # Exchange Online's extended trace: "bo@example.org##Receive, Fail", several after semicolons
_CELLS = {sign: re.compile(rf"(?:\"((?:[^\"\n]|\"\"){{0,8000}})\"|([^{sign}\n]{{0,8000}}))(?:{sign}|(?=\n)|\Z)") for sign in (",", ";", "\t")}
_HOST_NAME = later(r"[0-9A-Za-z._-]{1,254}[0-9A-Za-z]")
_FATES = {
    "fail": "failed", "failed": "failed", "badmail": "failed", "defer": "delayed", "delayed": "delayed", "deliver": "delivered", "relayed": "relayed",
    "delivered": "delivered", "expanded": "expanded", "b": "failed", "rb": "failed", "t": "delayed", "tq": "delayed", "d": "delivered", "bounce": "failed", "send": "relayed",
    "bounced": "failed", "hard bounce": "failed", "hard_bounce": "failed", "hardbounce": "failed", "soft bounce": "failed", "soft_bounce": "failed", "softbounce": "failed", "blocked": "failed", "dropped": "failed", "rejected": "failed",
    "invalid": "failed", "hard": "failed", "soft": "failed", "permanent": "failed", "transient": "delayed", "temporary": "delayed", "error": "failed", "undelivered": "failed", "deferred": "delayed", "sent": "delivered", "processed": "relayed",
}
_WORD = later(r"[^a-z]*([a-z]+(?:_[a-z]+)*)")
_BY_DIGIT = {"2": "delivered", "4": "delayed", "5": "failed"}
_RECIPIENT = ("recipient_status", "recipient-address", "rcpt", "rcpt_to", "recipient", "recipient address", "recipient_address", "email", "email address", "email_address", "to", "to address", "address")
_FATE = ("dsnaction", "event-id", "type", "event", "st_text", "state", "result", "status")
_STATUS = ("dsnstatus", "status", "code", "status code", "smtp code", "smtp_code", "enhanced code", "enhanced status code")
_ANSWERED = ("dsndiag", "recipient-status", "dsnmsg", "dsn_msg", "response", "source-context", "reason", "smtp response", "bounce reason", "error", "error message", "diagnostic", "diagnostic code", "details", "message", "description")
_NAMING, _ANSWERING = frozenset(_RECIPIENT), frozenset(_ANSWERED)
_REASONS = frozenset(("reason", "error", "response", "diagnostic"))
_HOST = ("dsnmta", "server-hostname", "dlvhost", "host", "mx")
_MESSAGE = ("internal-message-id", "message-id", "jobid", "envid", "uuid")


def detect(evidence: Evidence) -> None:
    """Read every table in the notices."""
    text = evidence.text
    entries: list[Entry] = []
    for start, end, _ in evidence.notices:
        head = _head(text, start, end)
        if head is None:
            continue
        top, row, sign, names = head
        first, count = row, 0
        while row < end and not evidence.full:
            stop = text.find("\n", row, end)
            stop = stop if stop >= 0 else end
            if text.count(sign, row, stop) * 2 < len(names) and text[row:stop].strip():
                break    # what stands below the table
            entries += _row(evidence, names, sign, row, stop)
            count += 1
            if count >= MOST_LINES:
                evidence.full = ("limit-lines", row, stop)
            row = stop + 1
        evidence.talked.append((top, max(first, min(row, end))))
    settle(evidence, entries)


def _head(text: str, start: int, end: int) -> tuple[int, int, str, list[str]] | None:
    """The line that names the columns: where it begins, where the first row does, what stands between cells, and the names."""
    shift = 0 if start else -1
    within, low, high = ("\n" + text[start:end], 0, end + 1) if not start else (text, start - 1, end)
    if found := _HEADER.search(within, low, high):
        return found.start() + shift + 1, found.end() + shift + 1, ",", _names(found[1], ",")
    for found in _EXPORT.finditer(within, low, high):
        names = _names(found[1], found[2])
        if not _ANSWERING.isdisjoint(names) and not _NAMING.isdisjoint(names):
            return found.start() + shift + 1, found.end() + shift + 1, found[2], names
    return None


def _names(line: str, sign: str) -> list[str]:
    names = [name.strip().strip('"').lower() for name in line.split(sign)]
    return [name if name in _ANSWERING or (last := name.rpartition(" ")[2]) not in _REASONS or last in names else last for name in names]   # "Skipped Reason"


def _row(evidence: Evidence, names: list[str], sign: str, start: int, end: int) -> list[Entry]:
    """A row's recipients. A row of an event that decides nothing (Exchange's RECEIVE, TRANSFER, DSN ...) has none."""
    text = evidence.text
    cells: dict[str, tuple[int, int]] = {}
    at = start
    for name in names:
        found = _CELLS[sign].match(text, at, end)
        if not found or at > end:
            break
        cells[name] = found.span(1) if found[1] is not None else found.span(2)
        at = found.end()
    who, what = _cell(cells, _RECIPIENT), _cell(cells, _FATE)
    fate = _fate(text[slice(*what)]) if what else ""
    if what and not fate:
        fate, what = _answered(text, cells, what)
    if not who or (what and not fate):
        return []
    if "recipient_status" in cells:
        return list(_traced(text, *who))
    message = _cell(cells, _MESSAGE)
    queue = text[slice(*message)] if message else ""
    return [Entry(queue, (0, 0), place, fate, what or (0, 0), "table-action", partial(_told, cells)) for place in addresses(text, *who)]


def _fate(cell: str) -> str:
    """What became of it, as a cell tells by all of its words or by the first: "Bounced (hard)"; "" where that is unknown."""
    low = cell.strip().lower()
    word = _WORD.match(low)
    return _FATES.get(low) or (_FATES.get(word[1], "") if word and len(word[1]) > 2 else "")


def _answered(text: str, cells: dict[str, tuple[int, int]], what: tuple[int, int]) -> tuple[str, tuple[int, int] | None]:
    """What became of it where the cell that should tell says something unknown, and where that stands: the server's answer tells it, unless it is a mail server's own event."""
    said = text[slice(*what)]
    if what == _cell(cells, _STATUS) and (said[:2] in ("4.", "5.") or (said[:1] in "45" and said.isdecimal() and len(said) == 3)):
        return "", None     # a column named status that holds codes
    answer = _cell(cells, _ANSWERED) if len(said) > 1 and what != cells.get("event-id") else None
    token = next((one for one in tokens(text, *answer, diagnostic=True) if one.sure), None) if answer else None
    return (_BY_DIGIT.get((token.reply or token.code)[:1], ""), (token.start, token.end)) if token else ("", what)


def _traced(text: str, start: int, end: int) -> Iterator[Entry]:
    """The recipients of one cell, each with the last of the events that befell it."""
    for place in addresses(text, start, end):
        stop = text.find(";", place[1], end)
        found = _TRACED.match(text, place[1], stop if stop >= 0 else end)
        fate = _FATES.get(found[1].lower(), "") if found else ""
        if found and fate:
            yield Entry("", (0, 0), place, fate, found.span(1), "table-action", nothing_more)


def _told(cells: dict[str, tuple[int, int]], evidence: Evidence, group: int) -> None:
    if status := _cell(cells, _STATUS):
        state(evidence, *status, group, "table-status", FIELD, words=False)
    if answer := _cell(cells, _ANSWERED):
        state(evidence, *answer, group, "table-answer", ANSWER)
    host = _cell(cells, _HOST)
    if host and (found := _HOST_NAME.match(evidence.text, *host)):
        evidence.add(REMOTE_MTA, found[0], *found.span(), "table-host", FIELD, group)


def _cell(cells: dict[str, tuple[int, int]], names: tuple[str, ...]) -> tuple[int, int] | None:
    return next((place for name in names if (place := cells.get(name)) and place[1] > place[0]), None)
