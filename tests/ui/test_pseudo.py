"""The window in a language that nobody speaks: what shows without its brackets is not translated, what does not fit is clipped in longer languages too."""

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QScrollArea, QToolButton, QWidget

from inspector import assets
from inspector.report import commands
from inspector.samples import samples
from inspector.ui import language, theme
from inspector.ui.blocks.fold import FoldTitle
from inspector.ui.controls import Chip
from inspector.ui.labels import OneLine, Prose
from tests.ui.conftest import opened
from tests.ui.states import DIALOGS, STATES, sample
from tools.pseudo import CLOSE, OPEN, Pseudo, pseudo

NOTICE = "Something could not be read."   # as a state says it
SAME = {"Bounce Inspector", "English", "Deutsch", "PDF", "HTML", "JSON"}   # names
KEYS = re.compile(r"\b(?:(?:Ctrl|Shift|Alt|Meta)\+)+\w*|\b(?:Home|End|Ins|Del|Tab|Return|Enter|Esc|Backspace|Undo|Copy|Paste|Open)\b(?=,|$)")   # in the words of the system
WORDS = re.compile(r"[A-Za-z]{3,}(?: [A-Za-z]+)*")


@pytest.fixture
def window(qtbot, library, tmp_path):
    app = QApplication.instance()
    language.speak(app, "en")
    translator = Pseudo()
    app.installTranslator(translator)
    made = opened(library, tmp_path / "settings.json", qtbot)
    yield made
    made.workspace.worker.stop()
    app.removeTranslator(translator)


def test_the_pseudo_language_is_longer_and_keeps_places():
    said = pseudo("Note on %1, and %Ln more of them here")
    assert "%1" in said and "%Ln" in said
    assert said.startswith(OPEN) and said.endswith(CLOSE) and len(said) >= 1.35 * len("Note on %1, and %Ln more of them here")


def english(window):
    """All that may be in English: the library, the message, paths, keys. What the core composes of a message may not."""
    found, seen, held = [], set(), []   # held, so that no number is given twice

    def gather(value, depth=0):
        if isinstance(value, str):
            found.append(value)
        elif depth < 8 and id(value) not in seen and not isinstance(value, int | float | bytes | type(None)):
            seen.add(id(value))
            held.append(value)
            if isinstance(value, dict):
                value = (*value.keys(), *value.values())
            if isinstance(value, tuple | list | frozenset | set):
                for one in value:
                    gather(one, depth + 1)
            elif hasattr(value, "__slots__") or hasattr(value, "__dict__"):
                for name in (*getattr(value, "__slots__", ()), *getattr(value, "__dict__", {})):
                    gather(getattr(value, name, None), depth + 1)
    work = window.workspace
    gather(work.library.pages())
    gather([work.library.source(cite) for page in work.library.pages() for cite in page.cite])
    cards = [work.card] if work.card else []
    if work.message:
        cards += work.message.cards
        gather(work.message.findings)
    for card in cards:
        gather((card.headline, card.happened, card.act, card.fault, card.retry, card.steps, card.provider_rule, card.provider_name, card.recipients, card.naming, card.name, card.registered))
        gather([(one.server, one.line) for one in commands(card)] if card.diagnoses else ())
        gather([one.value for one in card.naming] + [dispute.text.replace("\u201c", "|").replace("\u201d", "|").split("|")[1::2] for dispute in card.disputes])   # a reason by its name
    gather([NOTICE, str(window._store.parent)])
    if work.message:
        gather((work.message.message.text, work.message.message.why, work.message.message.name, work.message.message.notices))
        gather([(part.media_type, part.name, part.encoding, part.charset) for part in work.message.message.parts])
    return "\n".join(found).lower()


def texts(top):
    """What a window says to eyes and to screen readers: (widget, text)."""
    for each in [top, *top.findChildren(QWidget)]:
        if each.window() is not top or not each.isVisible():
            continue
        said = [each.toolTip(), each.accessibleName(), each.accessibleDescription()]
        if isinstance(each, QLabel | QAbstractButton):
            said.append(each.text())
        if isinstance(each, QLineEdit):
            said.append(each.placeholderText())
        if isinstance(each, QComboBox):
            said += [each.itemText(number) for number in range(each.count())]
        if isinstance(each, Chip | FoldTitle):
            said.append(each.text if isinstance(each, Chip) else each.title)
        if each.isWindow():
            said.append(each.windowTitle())
        yield from ((each, text) for text in said if text)


def untranslated(top, allowed):
    found = []
    for widget, text in texts(top):
        plain = re.sub(r"\[!! .*? !!\]", " ", text, flags=re.DOTALL)
        plain = KEYS.sub(" ", re.sub(r"&\w+;|<[^>]*>", " ", plain))
        for words in WORDS.findall(plain):
            if words.lower() not in allowed and words not in SAME and not text.startswith("/"):
                found.append(f"{type(widget).__name__}: {words!r} in {text[:90]!r}")
    return found


def clipped(top):
    """Words that do not fit where they stand; with dots at the end only where the whole can be had as a tooltip."""
    found = []
    for each in top.findChildren(QWidget):
        if each.window() is not top or not each.isVisible() or each.visibleRegion().isEmpty():
            continue
        room, wants = each.width(), each.sizeHint().width()
        if isinstance(each, OneLine):
            bad = wants > room + 2 and not each.toolTip()
        elif isinstance(each, Prose):
            bad = each.heightForWidth(room) > each.height() + 2
        elif isinstance(each, QPushButton | QToolButton | Chip):
            bad = wants > room + 1 and not (isinstance(each, QPushButton) and not each.text())
        elif isinstance(each, QCheckBox):
            bad = each.heightForWidth(room) > each.height() + 1
        elif isinstance(each, QComboBox):
            bad = QFontMetricsF(each.font()).horizontalAdvance(each.currentText()) > room - theme.current().px(28)
        elif isinstance(each, FoldTitle):
            bad = QFontMetricsF(each.font()).horizontalAdvance(each.title) * 1.1 > room - theme.current().px(40)
        elif isinstance(each, QScrollArea):
            bad = each.widget() is not None and each.widget().width() > each.viewport().width() and each.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        else:
            continue
        if bad:
            words = each.text() if isinstance(each, QLabel | QAbstractButton) and each.text() else each.accessibleName()
            found.append(f"{type(each).__name__} {words[:60]!r} has {room} of {wants}")
    return found


@pytest.mark.parametrize("width", [1280, 760])
@pytest.mark.parametrize("state", [state for state in STATES if state != "search"])
def test_every_state_is_translated_and_fits(window, qtbot, state, width):
    window.resize(width, 800)
    STATES[state](window, qtbot)
    qtbot.wait(20)
    assert "\n".join(untranslated(window, english(window))) == ""
    assert "\n".join(clipped(window)) == ""


@pytest.mark.parametrize("dialog", DIALOGS)
def test_every_dialog_is_translated_and_fits(window, qtbot, dialog):
    sample("unknown-user.eml")(window, qtbot)
    opened = DIALOGS[dialog](window)
    qtbot.addWidget(opened)
    qtbot.wait(20)
    allowed = english(window) + str(assets.RESOURCES).lower() + LEGAL
    assert "\n".join(untranslated(opened, allowed)) == ""
    assert "\n".join(clipped(opened)) == ""


LEGAL = "bounce inspector library codes pages python pyside linux qt darwin windows x86 aarch64 "   # versions and licences are as they are


def test_menus_and_actions_are_translated(window):
    texts = [action.text() for action in window.actions_by_id.values()]
    texts += [action.text() for action in window.frame.top.menu.menu().actions()]
    assert [text for text in texts if not text.startswith(OPEN)] == []


def test_examples_are_translated(window):
    chips = [each.text() for each in window.frame.empty.findChildren(QPushButton)]
    assert not [one.title for one in samples() if one.title in chips]


def test_lists_are_translated(window, qtbot):
    STATES["bars"](window, qtbot)
    rows = [window.frame.source.list.item(n).text() for n in range(window.frame.source.list.count())]
    assert rows and all(OPEN in row for row in rows)
    tree = window.frame.source.parts.headerItem()
    assert all(tree.text(n).startswith(OPEN) for n in range(tree.columnCount()))
