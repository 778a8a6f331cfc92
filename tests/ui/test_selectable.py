"""Words of the card can be selected and copied, and stay plain text."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.ui.blocks.path_nodes import on_two_lines
from inspector.ui.labels import Prose
from inspector.ui.selectable import Selectable


@pytest.fixture
def words(qtbot):
    label = Selectable("550 5.1.1 <b>no</b> such user \U0001f4a5 here")
    qtbot.addWidget(label)
    label.resize(500, 40)
    label.show()
    label.setFocus()
    return label


def test_select_all_and_copy(words):
    QTest.keySequence(words, QKeySequence.StandardKey.SelectAll)
    QTest.keySequence(words, QKeySequence.StandardKey.Copy)
    assert QApplication.clipboard().text() == "550 5.1.1 <b>no</b> such user \U0001f4a5 here"


def test_select_by_keyboard(words):
    for _ in range(3):
        QTest.keyClick(words, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert words.selected == "550"
    QTest.keyClick(words, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    assert words.selected == words.text()


def test_select_by_mouse(words):
    QTest.mousePress(words, Qt.MouseButton.LeftButton, pos=QPoint(0, 10))
    QTest.mouseMove(words, QPoint(499, 10))
    words._select(words._from, words._at(QPoint(499, 10).toPointF()))
    assert words.selected == words.text()
    QTest.mouseDClick(words, Qt.MouseButton.LeftButton, pos=QPoint(12, 10))
    assert words.selected == "550"


def test_it_looks_like_any_other_text(words, qtbot):
    plain = Prose(words.text())
    qtbot.addWidget(plain)
    assert plain.heightForWidth(300) == words.heightForWidth(300)
    assert words.textFormat() == Qt.TextFormat.PlainText


class Twelve:
    """A font whose letters are one wide."""

    def horizontalAdvance(self, text):
        return len(text)

    def elidedText(self, text, _mode, room):
        return text if len(text) <= room else text[:int(room) // 2] + "\u2026" + text[-(int(room) // 2 - 1):]


@pytest.mark.parametrize(("name", "lines"), [
    ("mx.a.example", ["mx.a.example"]),
    ("ana.torres@example.org", ["ana.torres", "@example.org"]),
    ("mail.shop.example", ["mail.shop", ".example"]),
    ("not named at all", ["not na\u2026t all"]),
])
def test_a_long_name_stands_on_two_lines(name, lines):
    assert on_two_lines(name, Twelve(), 12) == lines
