"""From the paste to the copy without a mouse: every step is a key pressed where the keyboard is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.ui.blocks.fold import FoldTitle
from inspector.ui.controls import Row

Key, Mod = Qt.Key, Qt.KeyboardModifier


class Hands:
    """Ten fingers on the keyboard."""

    def __init__(self, reader):
        self.window, self.qtbot = reader.window, reader.qtbot
        self.window.resize(1280, 800)
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def at(self):
        return QApplication.focusWidget()

    def press(self, key, mod=Mod.NoModifier, times=1):
        for _ in range(times):
            QTest.keyClick(self.at or self.window, key, mod)

    def types(self, text):
        QTest.keyClicks(self.at, text)

    def tab_to(self, wanted, most=200):
        for _ in range(most):
            if wanted(self.at):
                return
            self.press(Key.Key_Tab)
        raise AssertionError("Tab does not come there")

    def shown(self):
        return self.window.workspace.card.key


@pytest.fixture
def hands(reader):
    return Hands(reader)


@pytest.fixture
def reading(hands, reader):
    """A bounce was pasted."""
    QApplication.clipboard().setText(reader.log_line)
    with reader.qtbot.waitSignal(hands.window.settled, timeout=10_000):
        hands.press(Key.Key_V, Mod.ControlModifier)
    return hands


def test_paste_and_walk_the_findings(reading):
    source = reading.window.frame.source
    reading.press(Key.Key_N)
    first = source.reader.chosen
    reading.press(Key.Key_N)
    assert source.reader.chosen > first
    reading.press(Key.Key_P)
    assert source.reader.chosen == first
    reading.press(Key.Key_F8)
    assert source.reader.chosen > first


def test_letters_are_letters_in_a_field(reading):
    reading.press(Key.Key_K, Mod.ControlModifier)
    reading.types("np/")
    assert reading.window.frame.top.search.text() == "np/"
    assert reading.window.frame.source.reader.chosen is None


def test_regions_by_number_and_round_with_f6(reading):
    frame = reading.window.frame
    places = {Key.Key_1: frame.left, Key.Key_2: frame.card, Key.Key_3: frame.related}
    for key, region in places.items():
        reading.press(key, Mod.ControlModifier)
        assert region is reading.at or region.isAncestorOf(reading.at), key
    seen = []
    for _ in range(4):
        reading.press(Key.Key_F6)
        seen.append(next(n for n, region in enumerate((frame.top, frame.left, frame.card, frame.dock)) if region is reading.at or region.isAncestorOf(reading.at)))
    assert seen == [0, 1, 2, 3]
    reading.press(Key.Key_F6, Mod.ShiftModifier)
    assert frame.card is reading.at


def test_regions_of_the_empty_window(hands):
    frame = hands.window.frame
    hands.press(Key.Key_F6, times=2)
    assert frame.top.isAncestorOf(hands.at) or frame.dock.isAncestorOf(hands.at)
    hands.press(Key.Key_2, Mod.ControlModifier)
    assert hands.at is frame.empty.area
    hands.press(Key.Key_3, Mod.ControlModifier)
    assert frame.related.isAncestorOf(hands.at)
    hands.qtbot.waitUntil(lambda: frame.related.browse.list.model().rowCount() > 0)
    hands.press(Key.Key_Down, times=2)
    hands.press(Key.Key_Return)
    assert hands.window.workspace.card is not None, "a code of the list opens"


def test_search_open_and_come_back(reading):
    reading.press(Key.Key_Slash)
    assert reading.at is reading.window.frame.top.search
    reading.types("5.7.26")
    reading.press(Key.Key_Return)
    assert reading.shown() == "5.7.26"
    reading.press(Key.Key_Left, Mod.AltModifier)
    assert reading.shown() == "4.3.1"
    reading.press(Key.Key_Right, Mod.AltModifier)
    assert reading.shown() == "5.7.26"
    reading.press(Key.Key_K, Mod.ControlModifier)
    reading.types("mailbox full")
    reading.press(Key.Key_Down)
    reading.press(Key.Key_Escape)
    assert reading.window.frame.top.search.text() == ""
    assert reading.at is reading.window.frame.card


def test_a_related_code_opens_by_keyboard(reading):
    reading.press(Key.Key_3, Mod.ControlModifier)
    assert isinstance(reading.at, Row)
    reading.press(Key.Key_Tab)
    key = reading.at.property("key")
    reading.press(Key.Key_Space)
    assert reading.shown() == key != "4.3.1"
    reading.press(Key.Key_Left, Mod.AltModifier)
    assert reading.shown() == "4.3.1"


def test_evidence_and_folds_by_keyboard(reading):
    reading.press(Key.Key_2, Mod.ControlModifier)
    reading.tab_to(lambda at: at.accessibleName().endswith("(stated)"))
    assert reading.window.frame.source.reader._hinted, "what proves the line is outlined while the keyboard rests on it"
    reading.press(Key.Key_Space)
    assert reading.window.frame.source.reader.chosen is not None
    reading.tab_to(lambda at: isinstance(at, FoldTitle) and not at.isChecked())
    title = reading.at
    reading.press(Key.Key_Space)
    assert title.isChecked()
    assert reading.at is title


def test_the_role_is_switched_with_arrows_and_the_steps_are_copied(reading):
    window = reading.window
    reading.press(Key.Key_2, Mod.ControlModifier)
    reading.tab_to(lambda at: at.property("key") == "sender")
    for role in ("help-desk", "sender-admin", "developer"):
        reading.press(Key.Key_Right)
        reading.qtbot.waitUntil(lambda role=role: window.settings.role == role)
    assert reading.at.property("key") == "developer", "the keyboard stays on the switch"
    reading.tab_to(lambda at: at.accessibleName() == "Copy steps")
    reading.press(Key.Key_Space)
    assert QApplication.clipboard().text().startswith("1. " + window.workspace.card.steps["developer"][0].text)


def test_copy_the_answer(reading):
    reading.press(Key.Key_C, Mod.ControlModifier)
    assert QApplication.clipboard().text().startswith("rcpt@example.org: ")
    reading.press(Key.Key_C, Mod.ControlModifier | Mod.ShiftModifier)
    assert "4.3.1" in QApplication.clipboard().text() and "\n" in QApplication.clipboard().text()


def test_the_message_is_closed_and_comes_back(reading):
    reading.press(Key.Key_W, Mod.ControlModifier)
    assert reading.window.workspace.message is None
    reading.press(Key.Key_Z, Mod.ControlModifier)
    assert reading.shown() == "4.3.1"
