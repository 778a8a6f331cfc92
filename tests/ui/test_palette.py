"""Every action is found by its name, by parts of it, and in spite of a slip."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest

from inspector.ui.palette import Palette, name, ranked, score

NAMES = ("Copy as one line", "Copy for a ticket", "Open\u2026", "Write note to postmaster\u2026", "Keyboard shortcuts", "High contrast", "Bring the previous message back")


@pytest.fixture
def actions(qapp):
    return [QAction(each) for each in NAMES]


@pytest.mark.parametrize(("typed", "first"), [
    ("copy", "Copy as one line"), ("tick", "Copy for a ticket"), ("postm", "Write note to postmaster"), ("note write", "Write note to postmaster"),
    ("shortcuts", "Keyboard shortcuts"), ("contarst", "High contrast"), ("prv", "Bring the previous message back"), ("", "Copy as one line"), ("OPEN", "Open"),
])
def test_what_is_typed_finds_the_action(actions, typed, first):
    assert name(ranked(typed, actions)[0]) == first


def test_every_word_must_fit():
    assert score("copy zebra", "Copy as one line") == 0
    assert score("copy line", "Copy as one line") > score("line", "Copy as one line")


def test_actions_that_cannot_be_used_are_left_out(actions):
    actions[0].setEnabled(False)
    assert actions[0] not in ranked("copy", actions)


def test_it_is_worked_by_keyboard_alone(window, qtbot):
    palette = window.desktop.show_palette()
    assert isinstance(palette, Palette)
    QTest.keyClicks(palette.field, "dark")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.settings.theme == "dark"


def test_down_chooses_the_next_and_escape_does_nothing(window, qtbot):
    palette = window.desktop.show_palette()
    QTest.keyClicks(palette.field, "zoom is no word here")
    assert palette.list.count() == 0
    palette.field.setText("theme")
    palette.field.setText("colours")
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.rejected):
        QTest.keyClick(palette, Qt.Key.Key_Escape)
    assert window.settings.theme == "system"


def test_the_palette_knows_every_action_but_itself(window):
    palette = window.desktop.show_palette()
    usable = {name(action) for key, action in window.actions_by_id.items() if action.isEnabled() and key != "palette"}
    assert {name(palette.list.item(row).data(Qt.ItemDataRole.UserRole)) for row in range(palette.list.count())} == usable
    palette.reject()
