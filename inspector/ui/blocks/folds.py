"""The library's page under the answers: long blocks, folded."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from inspector.diagnosis import Card
from inspector.knowledge import Page
from inspector.report import commands
from inspector.ui import words
from inspector.ui.blocks import page_parts as parts
from inspector.ui.blocks.admins import admins, teaser
from inspector.ui.blocks.concerned import concerned
from inspector.ui.blocks.desk import Desk, column
from inspector.ui.blocks.fold import Fold
from inspector.ui.blocks.plays_out import PlaysOut
from inspector.ui.blocks.quoted import original, original_message, own_words, quotes
from inspector.ui.blocks.relation import short
from inspector.ui.blocks.soft_hard import SoftHard
from inspector.ui.blocks.when import from_to, when
from inspector.ui.labels import line, meta
from inspector.ui.told import told

_TR = QCoreApplication.translate

ALWAYS_OPEN = ("meaning",)          # unless the reader has folded them
BROWSING_OPEN = ("meaning", "glance", "plays")


class Part(NamedTuple):
    """One fold to be: its key, title, first line, and how to make its body."""

    key: str
    title: str
    teaser: str
    make: Callable[[], QWidget]


def folds(card: Card, desk: Desk) -> QWidget:
    """All folds, a hairline between them, and when the page was last reviewed."""
    usual = ALWAYS_OPEN if desk.message else BROWSING_OPEN
    made: list[QWidget | None] = []
    for part in contents(card, desk):
        is_open = (part.key in usual) != (part.key in desk.open_folds)   # remembered: the folds that differ from the usual
        fold = Fold(part.key, part.title, part.teaser, part.make, is_open)
        fold.toggled.connect(desk.wishes.fold_wanted)
        made += [column(line()), fold]
    made.append(column(line()))
    reviewed = _TR("folds", "Reviewed %s") % card.page.reviewed
    return column(*made, column(meta(reviewed), top=12), gap=0, edge=0)


def contents(card: Card, desk: Desk) -> list[Part]:
    """What the pages at hand have to tell, in the order of the reader's questions: what happened here first, then what the code says in general."""
    page, voice = card.page, card.voice
    name = card.title if page.code else page.title
    found = [Part("meaning", _TR("folds", "What it means"), voice.meaning, lambda: parts.meaning(voice, page)),
             Part("glance", _TR("folds", "At a glance"), f"{words.bounce(page.bounce)} \u00b7 {words.chip(page.category)} \u00b7 {page.standard}", lambda: parts.glance(page))]
    if ready := commands(card) if card.diagnoses else ():
        found.append(Part("admins", _TR("folds", "For mail admins"), teaser(ready), lambda: admins(ready, desk)))
    if len(card.recipients) > 1:
        found.append(Part("recipients", _TR("folds", "Recipients: %1").replace("%1", words.number(len(card.recipients))), ", ".join(card.recipients[:3]), lambda: concerned(card)))
    if card.timeline:
        found.append(Part("when", _TR("folds", "Timeline"), from_to(card.timeline), lambda: when(card.timeline, desk)))
    if said := quotes(card, desk.message):
        found.append(Part("words", _whose_words(card), said[0], lambda: own_words(said)))
    if fields := original(desk.message):
        subject = next((each.value for each in fields if each.name == "subject"), fields[0].value)
        found.append(Part("original", _TR("folds", "Original message"), subject, lambda: original_message(fields, desk)))
    if unseen := tuple(told(one) for one in card.not_seen):
        found.append(Part("unseen", _TR("folds", "What this message does not tell"), unseen[0], lambda: parts.bullets(unseen)))
    if page.dialects:
        found.append(Part("dialects", _TR("folds", "What providers mean by it"), ", ".join(one.name for one in page.dialects), lambda: parts.dialects(page)))
    found.append(Part("explanation", _TR("folds", "Explained at length"), voice.explanation[0], lambda: parts.paragraphs(voice.explanation)))
    if voice is not page:
        found.append(Part("general", _TR("folds", "What %1 means in general").replace("%1", card.title), page.meaning, lambda: parts.paragraphs((page.meaning, *page.explanation))))
    if page.samples:
        found.append(Part("samples", _TR("folds", "Sample lines"), page.samples[0].by, lambda: parts.samples(page)))
    if page.plays_out:
        found.append(Part("plays", _TR("folds", "How it plays out"), " \u2192 ".join(step.text for step in page.plays_out), lambda: column(PlaysOut(page))))
    if page.bounce != "none":
        found.append(Part("softhard", _TR("folds", "Soft or hard bounce?"), words.bounce(page.bounce), lambda: column(SoftHard(name, page.bounce))))
    found.append(Part("causes", _TR("folds", "Common causes"), voice.causes[0].text, lambda: parts.bullets(tuple(one.text for one in voice.causes))))
    found.append(Part("steps", _TR("folds", "How to fix it, for everyone involved"), "", lambda: parts.all_steps(voice)))
    if voice.questions:
        found.append(Part("questions", _TR("folds", "Questions and answers"), voice.questions[0].ask, lambda: parts.questions(voice, desk)))
    if page.related or page.confused:
        found.append(Part("related", _TR("folds", "Related codes"), _named(page, desk), lambda: parts.related(page, desk)))
    found.append(Part("sources", _TR("folds", "Sources"), desk.library.source(voice.cite[0]).name, lambda: parts.sources((voice, page), desk)))
    return found


def _named(page: Page, desk: Desk) -> str:
    """The related pages as a reader knows them: codes and replies by number, reasons by title."""
    pages = ((short(one.key), desk.library.page(one.key)) for one in page.related or page.confused)
    return ", ".join(number or (other.title if other else "") for number, other in pages)


def _whose_words(card: Card) -> str:
    """The heading over what is quoted: where nobody answered, it is the words of the server that reports."""
    answered = bool(card.diagnoses) and card.diagnoses[0].is_quoted
    return _TR("folds", "The other side\u2019s own words") if answered else _TR("folds", "The words of the report")
