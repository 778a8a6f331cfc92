"""Many messages as one table (CSV, RFC 4180): a line for each recipient, for spreadsheets and scripts."""

import csv
import io
from collections.abc import Iterable

from inspector.diagnosis import Diagnosis, headline
from inspector.findings import What
from inspector.knowledge import Library
from inspector.report.clean import one_line

COLUMNS = ("message", "recipient", "domain", "outcome", "code", "reply", "reason", "what it means", "severity", "type", "who must act", "address dead", "refused by", "reported by", "their words")
_FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")   # with one of these, or its full-width twin, a spreadsheet takes a cell for a formula
_WORDS = 300   # characters of the other side's words


def csv_table(cases: Iterable[tuple[str, Diagnosis]], library: Library) -> str:
    """The table of (name of the message, what became of it for one recipient), with its heading. Text from mail cannot become a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for name, case in cases:
        writer.writerow([_cell(each) for each in _row(name, case, library)])
    return out.getvalue()


def _row(name: str, case: Diagnosis, library: Library) -> tuple[str, ...]:
    page = library.page(case.page)
    words = max((one.value for one in case.because if one.kind == What.WORDS), key=len, default="")   # the others are parts of it that gave the reason
    return (
        name, case.recipient, case.recipient.rpartition("@")[2].lower(), case.outcome, str(case.code or ""), case.reply or "", case.reason, headline(case, library),
        case.severity or (page.severity if page else ""), case.bounce_type, case.actor or (page.actor if page else ""), "yes" if case.address_is_dead else "no", case.remote_mta, case.reporting_mta, words[:_WORDS],
    )


def _cell(text: str) -> str:
    """One line; an apostrophe before what a spreadsheet would work out."""
    text = one_line(text)
    return f"'{text}" if text.startswith(_FORMULA) else text
