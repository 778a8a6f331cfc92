"""CARD -> TEXT: the same answer for a terminal, a ticket, a document or another program."""

from inspector.report.as_json import card_json, error_json, hit_json, message_json, page_json
from inspector.report.clean import clean, one_line
from inspector.report.plain import card_text

__all__ = ["card_json", "card_text", "clean", "error_json", "hit_json", "message_json", "one_line", "page_json"]
