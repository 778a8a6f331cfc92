"""What a marked place means, in a sentence or two: the page for codes, the meaning of the field for the rest."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from inspector.codes import StatusCode
from inspector.findings import Finding, What
from inspector.knowledge import Library
from inspector.ui import words

_TR = QCoreApplication.translate


class Meaning(NamedTuple):
    """What stands there, what it means, and the page that tells more ("" for none)."""

    what: str
    text: str
    key: str = ""


def meaning_of(finding: Finding, library: Library) -> Meaning:
    """The meaning of one finding."""
    what = f"{words.finding(finding.kind)}: {finding.value[:120]}"
    if finding.kind == What.CODE and (code := StatusCode.parse(finding.value)):
        page = library.page_for(code)
        return Meaning(what, page.meaning, page.key) if page else Meaning(what, _TR("meanings", "This code is not in the library."))
    if finding.kind == What.REPLY:
        page = library.page(f"reply:{finding.value}")
        return Meaning(what, page.meaning, page.key) if page else Meaning(what, _reply(finding.value))
    return Meaning(what, _fields().get(finding.kind, ""))


def _reply(value: str) -> str:
    """A three-digit reply by its first digit (RFC 5321 section 4.2.1)."""
    return {
        "2": _TR("meanings", "The server agreed."), "3": _TR("meanings", "The server waits for more."),
        "4": _TR("meanings", "The server refused for now; a later attempt may succeed."), "5": _TR("meanings", "The server refused for good; the same attempt will fail again."),
    }.get(value[:1], "")


def _fields() -> dict[What, str]:
    return {
        What.RECIPIENT: _TR("meanings", "The address that this part of the report is about, as the last server knew it."),
        What.ORIGINAL_RECIPIENT: _TR("meanings", "The address as the sender wrote it, before any forwarding."),
        What.ACTION: _TR("meanings", "What the server did with the message for this recipient: failed, delayed, delivered, relayed or expanded."),
        What.WORDS: _TR("meanings", "What the other server answered, in its own words. They often tell more than the code."),
        What.PHASE: _TR("meanings", "The step of the conversation between the servers at which this was said."),
        What.REMOTE_MTA: _TR("meanings", "The server that gave this answer; the report only passes it on."),
        What.REPORTING_MTA: _TR("meanings", "The server that wrote this report, usually that of the sender."),
        What.SENDER: _TR("meanings", "Who sent the message that came back."),
        What.SUBJECT: _TR("meanings", "The subject of the message that came back."),
        What.MESSAGE_ID: _TR("meanings", "The name that the sender\u2019s program gave to the message; servers log it."),
        What.QUEUE_ID: _TR("meanings", "The name of the message in the queue of the reporting server. Administrators search their log for it."),
        What.TIME: _TR("meanings", "When this happened, by the clock of the server that says so."),
        What.RETRY_UNTIL: _TR("meanings", "When the server will give up."),
        What.SIGN: _TR("meanings", "This tells what kind of message it is."),
    }
