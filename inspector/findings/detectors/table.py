"""Tables of delivery events: PowerMTA and Haraka accounting files, Exchange message tracking logs. A header line names the columns; a row is one recipient's fate."""

import re
from collections.abc import Iterator
from functools import partial

from inspector.findings.address import addresses
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ANSWER, FIELD, MOST_LINES, REMOTE_MTA
from inspector.findings.logbook import Entry, nothing_more, settle
from inspector.findings.statement import state

_HEADER = re.compile(r"\n(?:#Fields: ?)?([^\n]{0,2000}(?:dsnStatus|recipient[-_]status|dsnDiag|bounceCat|dsnMsg)[^\n]{0,2000})")
_TRACED = re.compile(r"##[^;\n]{0,200}?([A-Za-z]{4,9})\s{0,2}\Z")   # Exchange Online's extended trace: "bo@example.org##Receive, Fail", several after semicolons
_CELL = re.compile(r"(?:\"((?:[^\"\n]|\"\"){0,8000})\"|([^,\n]{0,8000}))(?:,|(?=\n)|\Z)")
_HOST_NAME = re.compile(r"[0-9A-Za-z._-]{1,254}[0-9A-Za-z]")
_FATES = {
    "fail": "failed", "failed": "failed", "badmail": "failed", "defer": "delayed", "delayed": "delayed", "deliver": "delivered", "relayed": "relayed",
    "delivered": "delivered", "expanded": "expanded", "b": "failed", "rb": "failed", "t": "delayed", "tq": "delayed", "d": "delivered", "bounce": "failed", "send": "relayed",
}
_RECIPIENT = ("recipient_status", "recipient-address", "rcpt", "rcpt_to", "recipient", "to")
_FATE = ("dsnaction", "event-id", "type", "event")
_STATUS = ("dsnstatus",)
_ANSWERED = ("dsndiag", "recipient-status", "dsnmsg", "dsn_msg", "response", "source-context")
_HOST = ("dsnmta", "server-hostname", "dlvhost", "host", "mx")
_MESSAGE = ("internal-message-id", "message-id", "jobid", "envid", "uuid")


def detect(evidence: Evidence) -> None:
    """Read every table in the notices."""
    text = evidence.text
    entries: list[Entry] = []
    for start, end, prose in evidence.notices:
        if not ("dsn" in prose or "recipient-status" in prose or "recipient_status" in prose):
            continue
        header = _HEADER.search("\n" + text[start:end] if not start else text, 0 if not start else start - 1)
        if header is None:
            continue
        shift = -1 if not start else 0
        names = [name.strip().strip('"').lower() for name in header[1].split(",")]
        row = header.end() + shift + 1
        first, count = row, 0
        while row < end and not evidence.full:
            stop = text.find("\n", row, end)
            stop = stop if stop >= 0 else end
            if text.count(",", row, stop) * 2 < len(names) and text[row:stop].strip():
                break    # what stands below the table
            entries += _row(evidence, names, row, stop)
            count += 1
            if count >= MOST_LINES:
                evidence.full = ("limit-lines", row, stop)
            row = stop + 1
        evidence.talked.append((header.start() + shift + 1, max(first, min(row, end))))
    settle(evidence, entries)


def _row(evidence: Evidence, names: list[str], start: int, end: int) -> list[Entry]:
    """A row's recipients. A row of an event that decides nothing (Exchange's RECEIVE, TRANSFER, DSN ...) has none."""
    text = evidence.text
    cells: dict[str, tuple[int, int]] = {}
    at = start
    for name in names:
        found = _CELL.match(text, at, end)
        if not found or at > end:
            break
        cells[name] = found.span(1) if found[1] is not None else found.span(2)
        at = found.end()
    who, what = _cell(cells, _RECIPIENT), _cell(cells, _FATE)
    fate = _FATES.get(text[slice(*what)].strip().lower(), "") if what else ""
    if not who or (what and not fate):
        return []
    if "recipient_status" in cells:
        return list(_traced(text, *who))
    message = _cell(cells, _MESSAGE)
    queue = text[slice(*message)] if message else ""
    return [Entry(queue, (0, 0), place, fate, what or (0, 0), "table-action", partial(_told, cells)) for place in addresses(text, *who)]


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
