"""What became of many messages: counted in a bar, and each share a filter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from inspector import assets
from inspector.ui import theme
from inspector.ui.kind import fate
from inspector.ui.panels.fates import FateBar


@pytest.fixture
def many(window, qtbot):
    """All samples open."""
    names = sorted(each for each in assets.path("samples").iterdir() if each.suffix != ".json")
    with qtbot.waitSignal(window.settled, timeout=10_000):
        window.workspace.inspect_files([str(each) for each in names])
    return window


def listed(window):
    return [fate(one) for one in window.frame.messages.list.messages]


def test_each_message_is_counted_once(many):
    fates, total = many.frame.batch.fates, len(many.workspace.messages)
    assert fates.isVisible() and sum(fates.bar.counts.values()) == total
    assert fates.buttons["delayed"].text() == f"Delayed {listed(many).count('delayed')}"
    assert fates.buttons["none"].accessibleName() == f"No failure: {listed(many).count('none')} of {total}. Show only these"


def test_a_press_lists_only_these_and_another_all_again(many):
    line, total = many.frame.batch, len(many.workspace.messages)
    late = line.fates.buttons["delayed"]
    QTest.mouseClick(late, Qt.MouseButton.LeftButton)
    assert set(listed(many)) == {"delayed"} and late.isChecked()
    assert line.found.text() == f"{len(listed(many))} of {total}" and line.found.isVisible()
    QTest.mouseClick(line.fates.buttons["none"], Qt.MouseButton.LeftButton)
    assert set(listed(many)) == {"none"} and not late.isChecked(), "one of them at a time"
    QTest.mouseClick(line.fates.buttons["none"], Qt.MouseButton.LeftButton)
    assert len(listed(many)) == total and not line.found.isVisible()


def test_it_goes_together_with_the_words_of_the_filter(many):
    many.frame.batch.fates.buttons["failed"].click()
    QTest.keyClicks(many.frame.batch.field, "paper.example 4.7.1")   # the sample of a delay
    assert listed(many) == []
    many.frame.batch.fates.buttons["delayed"].click()
    assert listed(many) == ["delayed"]


def test_the_keyboard_reaches_it_and_escape_lets_go(many, qtbot):
    failed = many.frame.batch.fates.buttons["failed"]
    failed.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(failed, Qt.Key.Key_Space)
    assert set(listed(many)) == {"failed"}
    assert QAccessible.queryAccessibleInterface(failed).state().checked
    QTest.keyClick(failed, Qt.Key.Key_Escape)
    assert len(listed(many)) == len(many.workspace.messages) and not failed.isChecked()
    QTest.keyClick(failed, Qt.Key.Key_Tab)
    assert many.frame.batch.fates.buttons["delayed"].hasFocus()
    QTest.keyClick(many.frame.batch.fates.buttons["delayed"], Qt.Key.Key_Tab)
    QTest.keyClick(many.frame.batch.fates.buttons["none"], Qt.Key.Key_Tab)
    assert many.frame.batch.shares.toggle.hasFocus()


def test_a_share_of_the_bar_is_pressed_too(many):
    bar = many.frame.batch.fates.bar
    for key, piece in bar.pieces():
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=piece.center().toPoint())
        assert set(listed(many)) == {key}
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=piece.center().toPoint())


def test_one_among_thousands_is_seen_and_nothing_stands_outside(qtbot):
    bar = FateBar()
    qtbot.addWidget(bar)
    bar.resize(300, 6)
    bar.counts = {"failed": 9_998, "delayed": 1, "none": 1}
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        bar.setLayoutDirection(direction)
        places = dict(bar.pieces())
        assert all(piece.width() >= theme.current().px(4) and piece.left() >= 0 and piece.right() <= 300.01 for piece in places.values())
        assert (places["failed"].left() < places["none"].left()) == (direction == Qt.LayoutDirection.LeftToRight)


def test_what_is_left_of_few_is_listed_whole(many):
    many.frame.batch.fates.buttons["failed"].click()
    while len(many.workspace.messages) > 5:
        many.workspace.close_message()
    assert not many.frame.batch.fates.isVisible() and len(listed(many)) == 5


def test_a_low_window_cuts_no_row_of_the_list(many, qtbot):
    many.resize(760, 600)
    qtbot.wait(20)
    rows, tall = many.frame.messages, theme.current().px(46)
    assert rows.viewport().height() // tall >= 2
    assert rows.viewport().height() % tall <= theme.current().px(12)
