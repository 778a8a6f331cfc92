"""CARD -> TEXT: the same answer for a terminal, a ticket, a document or another program."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from inspector.report.clean import clean, one_line

if TYPE_CHECKING:
    from inspector.report.as_html import html_report
    from inspector.report.as_json import card_json, error_json, hit_json, message_json, page_json
    from inspector.report.layout import Block, foot, outline
    from inspector.report.letters import Letter, letter, mailto
    from inspector.report.note import postmaster_note, sender_note
    from inspector.report.pages import mentioned
    from inspector.report.plain import card_text
    from inspector.report.redact import Redactor
    from inspector.report.shell import Command, commands
    from inspector.report.summary import markdown, summary_line, ticket
    from inspector.report.svg import path_svg
    from inspector.report.table import csv_table
    from inspector.report.words import Quotes

__all__ = [
    "Block", "Command", "Letter", "Quotes", "Redactor", "card_json", "card_text", "clean", "commands", "csv_table", "error_json", "foot", "hit_json", "html_report", "letter", "mailto", "markdown",
    "mentioned", "message_json", "one_line", "outline", "page_json", "path_svg", "postmaster_note", "sender_note", "summary_line", "ticket",
]

_HOMES = {
    "html_report": "as_html", "card_json": "as_json", "error_json": "as_json", "hit_json": "as_json", "message_json": "as_json", "page_json": "as_json",
    "Command": "shell", "commands": "shell", "Letter": "letters", "letter": "letters", "mailto": "letters",
    "mentioned": "pages", "postmaster_note": "note", "sender_note": "note", "Block": "layout", "foot": "layout", "outline": "layout", "card_text": "plain", "Redactor": "redact",
    "markdown": "summary", "summary_line": "summary", "ticket": "summary", "path_svg": "svg", "csv_table": "table", "Quotes": "words",
}


def __getattr__(name: str) -> Any:
    """Each form of report is loaded when first used: all of them cost 25 ms, and the command line needs one."""
    if name not in _HOMES:
        raise AttributeError(name)
    found = globals()[name] = getattr(import_module(f"inspector.report.{_HOMES[name]}"), name)
    return found
