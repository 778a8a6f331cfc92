"""The reports that can be saved as files: one row each."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP

from inspector.diagnosis import Card
from inspector.inspection import Inspection
from inspector.knowledge import Library
from inspector.report import Quotes, Redactor, card_json, card_text, html_report, markdown

MOST_CAUSES = 100   # in one report; who saves it is told


class Told(NamedTuple):
    """What a report is made of: the cards, and the message that they speak of (None for a page browsed)."""

    cards: tuple[Card, ...]
    message: Quotes | None


class Format(NamedTuple):
    """One kind of file: its key and suffix, its name, and how its bytes are made."""

    key: str
    title: str
    make: Callable[[Told, Library], bytes]


def told(card: Card, inspection: Inspection | None, all_causes: bool = False, redacted: bool = False) -> Told:
    """The card on show, or all causes of its message (``MOST_CAUSES`` at most), with or without pseudonyms."""
    if inspection is None or not card.diagnoses:
        return Told((card,), None)
    cards = inspection.cards[:MOST_CAUSES] if all_causes else (card,)
    if not redacted:
        return Told(cards, inspection.message)
    redactor = Redactor(inspection.message, inspection.findings)
    return Told(tuple(redactor.card(one) for one in cards), redactor.message())


def _text(one: Told, library: Library) -> bytes:
    rule = "\n\n" + "=" * 78 + "\n\n"
    return (rule.join(card_text(card, library, one.message, whole=True) for card in one.cards) + "\n").encode()


def _markdown(one: Told, library: Library) -> bytes:
    return "\n---\n\n".join(markdown(card, library, one.message) for card in one.cards).encode()


def _json(one: Told, library: Library) -> bytes:
    if one.message is None:
        return b"[]\n"
    lists = [card_json(card, one.message, library)[1:-1].strip("\n") for card in one.cards]
    return ("[\n" + ",\n".join(each for each in lists if each) + "\n]\n").encode("ascii")


def _pdf(one: Told, library: Library) -> bytes:
    from inspector.ui import paper  # 40 ms of drawing and printing that the first window does not need

    return paper.pdf(one.cards, library, one.message)


FORMATS = (
    Format("html", QT_TRANSLATE_NOOP("exports", "Web page (HTML)"), lambda one, library: html_report(one.cards, library, one.message).encode()),
    Format("pdf", QT_TRANSLATE_NOOP("exports", "PDF"), _pdf),
    Format("txt", QT_TRANSLATE_NOOP("exports", "Plain text"), _text),
    Format("md", QT_TRANSLATE_NOOP("exports", "Markdown"), _markdown),
    Format("json", QT_TRANSLATE_NOOP("exports", "JSON"), _json),
)
