"""CARD -> TEXT: the same answer for a terminal, a ticket, a document or another program."""

from inspector.report.as_html import html_report
from inspector.report.as_json import card_json, error_json, hit_json, message_json, page_json
from inspector.report.clean import clean, one_line
from inspector.report.commands import Command, commands
from inspector.report.mailto import Letter, letter, mailto
from inspector.report.note import postmaster_note, sender_note
from inspector.report.outline import Block, foot, outline
from inspector.report.plain import card_text
from inspector.report.redact import Redactor
from inspector.report.summary import markdown, summary_line, ticket
from inspector.report.svg import path_svg
from inspector.report.words import Quotes

__all__ = [
    "Block", "Command", "Letter", "Quotes", "Redactor", "card_json", "card_text", "clean", "commands", "error_json", "foot", "hit_json", "html_report", "letter", "mailto", "markdown",
    "message_json", "one_line", "outline", "page_json", "path_svg", "postmaster_note", "sender_note", "summary_line", "ticket",
]
