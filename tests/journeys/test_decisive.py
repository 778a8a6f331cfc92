"""The place that decides the case is in sight when a message opens, and moves with the recipient."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest


@pytest.fixture(autouse=True)
def low(window):
    window.resize(1280, 460)   # so that the text goes on far enough below what is looked for


def in_the_upper_third(window):
    source, card = window.frame.source, window.workspace.card
    cursor = QTextCursor(source.reader.document())
    cursor.setPosition(source.text.view.units(card.facts[0].because[0])[0])
    rect = source.reader.cursorRect(cursor)
    return rect.top() >= 0 and rect.bottom() <= source.reader.viewport().height() / 3


def test_the_decisive_place_stands_in_the_upper_third(window, reader):
    reader.sample("unknown-user.eml")
    reader.sees(lambda: in_the_upper_third(window))
    assert window.frame.source.reader.verticalScrollBar().value() > 0
    assert not window.frame.source.reader.hasFocus()


def test_what_is_at_the_top_already_stays(window, reader):
    reader.paste(reader.log_line)
    assert window.frame.source.reader.verticalScrollBar().value() == 0


def test_another_recipient_shows_another_place(window, reader):
    reader.sample("several-recipients.eml")
    seen = set()
    for number, card in enumerate(window.workspace.message.cards):
        window.frame.recipients.cause_wanted.emit(number)
        assert window.workspace.card is card
        reader.sees(lambda: in_the_upper_third(window))
        seen.add(window.frame.source.reader.verticalScrollBar().value())
    assert len(seen) == len(window.workspace.message.cards)


def test_it_keeps_its_place_through_a_change_of_size_until_the_reader_moves(window, reader):
    reader.sample("unknown-user.eml")
    panel = window.frame.source.reader
    window.resize(1000, 420)
    reader.sees(lambda: in_the_upper_third(window))
    panel.setFocus()
    QTest.keyClick(panel, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    panel.verticalScrollBar().triggerAction(panel.verticalScrollBar().SliderAction.SliderToMinimum)
    window.resize(1100, 700)
    reader.sees(lambda: window.width() == 1100)
    assert panel.verticalScrollBar().value() == 0


@pytest.mark.parametrize("view", ["raw", "readable"])
def test_every_view_opens_at_the_decisive_place(window, reader, view):
    reader.sample("unknown-user.eml")
    window.frame.source.show_view("parts")
    window.frame.source.show_view(view)
    reader.sees(lambda: in_the_upper_third(window))


def test_theme_and_role_leave_the_place_alone(window, reader):
    reader.sample("unknown-user.eml")
    bar = window.frame.source.reader.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    window.choose_role("developer")
    assert bar.value() == 0
