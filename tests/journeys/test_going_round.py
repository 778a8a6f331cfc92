"""From message to message: by the list, by the way back, and from an edited copy to what came."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector import assets
from inspector.ui import theme

FOUR = ("delay.eml", "exchange.eml", "german.eml", "no-code.eml")


def name(message):
    return message.message.name.rpartition("/")[2]


@pytest.fixture
def four(window, reader, qtbot):
    window.resize(1280, 800)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    reader.opens(*(assets.path("samples", each) for each in FOUR))
    return window


def by_name(window, wanted):
    return next(each for each in window.workspace.messages if name(each) == wanted)


def edit(window, reader):
    """Add a line to the message on show."""
    before = window.workspace.message
    window.edit_message()
    editor = window.frame.source.editor
    editor.setPlainText(editor.text + "\nx")
    editor.tell()
    reader.sees(lambda: window.workspace.message is not before)
    window.edit_message()
    return window.workspace.message


# copies and originals --------------------------------------------------------------------------------------------


def test_back_to_the_original_means_the_one_that_the_copy_was_made_of(four, reader):
    original = four.workspace.message
    copy = edit(four, reader)
    four.workspace.show_message(by_name(four, "exchange.eml"))
    four.workspace.close_message()
    four.workspace.show_message(copy)
    four.frame.source.edit_bar._original.click()
    assert four.workspace.message is original and original in four.workspace.messages
    assert four.workspace.messages.count(original) == 1


def test_a_copy_that_is_edited_again_keeps_its_name_and_its_original(four, reader):
    original = four.workspace.message
    first = edit(four, reader)
    four.workspace.show_message(by_name(four, "exchange.eml"))
    edit(four, reader)
    four.workspace.show_message(first)
    again = edit(four, reader)
    assert again is not first and again.message.name == "Edited copy of delay.eml"
    four.frame.source.edit_bar._original.click()
    assert four.workspace.message is original


def test_a_message_read_anew_is_still_the_original_of_its_copy(four, reader):
    copy = edit(four, reader)
    four.workspace.previous_message()
    with reader.qtbot.waitSignal(four.workspace.inspected, timeout=10_000):
        four.workspace.read_as("text")
    anew = four.workspace.message
    four.workspace.show_message(copy)
    four.workspace.show_original()
    assert four.workspace.message is anew


# the way back ----------------------------------------------------------------------------------------------------


def test_the_way_back_to_a_closed_message_opens_it_again(four):
    closed = four.workspace.message
    four.workspace.close_message()
    assert closed not in four.workspace.messages
    four.workspace.back()
    assert four.workspace.message is closed and closed in four.workspace.messages
    assert closed in four.frame.messages.list.messages
    four.workspace.previous_message()
    assert four.workspace.messages.count(closed) == 1


def test_the_way_back_to_what_was_pasted_over_opens_it_again(window, reader):
    reader.paste(reader.log_line)
    over = window.workspace.message
    reader.paste("550 5.1.1 <x@example.org>: no such user")
    assert over not in window.workspace.messages
    window.workspace.back()
    assert window.workspace.message is over and over in window.workspace.messages


# the list --------------------------------------------------------------------------------------------------------


def test_the_keys_walk_the_list_down_and_up(four):
    listed = [name(each) for each in four.frame.messages.list.messages]
    seen = []
    for _ in listed:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        seen.append(name(four.workspace.message))
    assert seen == [*listed[1:], listed[0]]
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backtab, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert name(four.workspace.message) == listed[-1]


def test_the_keys_walk_only_what_passes_the_filter(window, reader):
    reader.opens(*sorted(each for each in assets.path("samples").iterdir() if each.suffix != ".json"))
    window.frame.batch.field.setText("5.1")
    shown = window.frame.messages.list.messages
    assert 1 < len(shown) < len(window.workspace.messages)
    seen = []
    for _ in shown:
        window.actions_by_id["next-message"].trigger()
        seen.append(window.workspace.message)
    assert set(seen) == set(shown)


def test_arrows_in_the_list_show_the_message_and_stay_there(four, reader):
    rows = four.frame.messages
    rows.setFocus()
    first = four.workspace.message
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert four.workspace.message is first, "holding the key shows only where it stops"
    QTest.keyClick(rows, Qt.Key.Key_Down)
    reader.sees(lambda: name(four.workspace.message) == FOUR[2])
    reader.sees(lambda: four.frame.card.widget() is not None)
    assert rows.hasFocus() and rows.currentIndex().row() == 2
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert four.frame.card.hasFocus() and name(four.workspace.message) == FOUR[2]


def test_escape_clears_the_filter_first(window, reader):
    reader.opens(*sorted(each for each in assets.path("samples").iterdir() if each.suffix != ".json"))
    window.activateWindow()
    field = window.frame.batch.field
    field.setFocus()
    QTest.keyClicks(field, "5.1")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "" and len(window.frame.messages.list.messages) == len(window.workspace.messages)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    reader.sees(window.frame.card.hasFocus)


def rows_seen(window):
    return window.frame.messages.viewport().height() / theme.current().px(46)


def test_the_list_has_as_many_rows_as_the_window_has_room_for(window, reader, qtbot):
    window.resize(1280, 700)
    reader.opens(*sorted(each for each in assets.path("samples").iterdir() if each.suffix != ".json"))
    assert 4 <= rows_seen(window) < 5
    window.resize(1280, 1700)
    qtbot.waitUntil(lambda: rows_seen(window) > 9)
    assert window.frame.messages.height() <= window.frame.messages.parentWidget().height() / 2, "the message keeps at least as much"


def test_the_edge_of_the_list_stays_where_it_was_dragged(window, reader, qtbot):
    window.resize(1280, 900)
    reader.opens(*sorted(each for each in assets.path("samples").iterdir() if each.suffix != ".json"))
    rows = window.frame.messages
    handle = rows.parent().handle(1)
    qtbot.mousePress(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    qtbot.mouseMove(handle, handle.rect().center() + QPoint(0, 140))
    qtbot.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
    put = rows.height()
    assert put > theme.current().px(46) * 6
    window.resize(1280, 1000)
    assert rows.height() == pytest.approx(put, abs=40), "and not where it would be by itself"
    reader.opens(assets.path("samples", FOUR[0]))
    assert rows.height() == pytest.approx(put, abs=40)
