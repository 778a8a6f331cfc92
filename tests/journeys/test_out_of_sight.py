"""No key acts on what is hidden, nothing old is left standing, and what is said on screen is said aloud."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from inspector import assets
from inspector.ui.blocks.quoted import original
from inspector.ui.reading_order import stops


def press(window, key, mod=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget() or window, key, mod)


@pytest.fixture
def awake(window, qtbot):
    """The window has the keyboard."""
    def be(width, height):
        window.resize(width, height)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window
    return be


@pytest.fixture
def spoken(monkeypatch):
    """What a screen reader is told."""
    said = []

    class Listening:
        @staticmethod
        def updateAccessibility(event):
            said.append(event.message())

    monkeypatch.setattr("PySide6.QtGui.QAccessible", Listening)
    return said


def taken(source):
    return next(key for key, each in source._views._buttons.items() if each.isChecked())


# keys in a narrow window -----------------------------------------------------------------------------------------


def test_finding_and_editing_bring_the_message_to_the_front(awake, reader):
    window = awake(520, 640)
    reader.sample("delay.eml")
    press(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.frame.source.find_bar.field.isVisible() and window.frame.source.find_bar.field.hasFocus()
    window.frame.show_tab("card")
    press(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.frame.source.editor.isVisible() and window.frame.source.editor.hasFocus()


@pytest.mark.parametrize("width", [900, 520])
def test_the_side_panel_can_be_had_before_anything_is_open(awake, reader, width):
    window = awake(width, 700)
    window.toggle_side()
    assert window.frame.related.isVisible() and window.frame.tabs.isVisible()
    window.toggle_side()
    assert not window.frame.related.isVisible() and window.frame.empty.isVisible()
    window.focus_related()
    assert window.frame.related.isAncestorOf(QApplication.focusWidget())
    press(window, Qt.Key.Key_Escape)
    assert window.frame.empty.isVisible() and window.frame.empty.area.hasFocus()
    window.focus_related()
    reader.sample("delay.eml")
    assert window.frame.card.isVisible() and not window.frame.related.isVisible()


def test_find_next_while_editing_searches_what_is_seen(awake, reader):
    window = awake(1280, 800)
    reader.sample("unknown-user.eml")
    window.find_in_message()
    source = window.frame.source
    source.find_bar.field.setText("550")
    window.edit_message()
    window.find_next()
    assert source.reader.isVisible() and source.find_bar.isVisible() and source.reader.textCursor().selectedText() == "550"
    source.find_bar.field.clear()
    source.find_bar.leave()
    window.find_next()
    assert source.find_bar.field.hasFocus(), "there is nothing to look for yet"


@pytest.mark.parametrize("view", ["readable", "raw"])
def test_from_the_parts_to_a_place_in_the_text_the_switch_follows(window, reader, view):
    reader.sample("unknown-user.eml")
    source = window.frame.source
    for go in (window.find_in_message, window.next_finding):
        source.show_view(view)
        source.show_view("parts")
        go()
        assert source.text.isVisible() and taken(source) == view


def test_the_raw_view_is_kept_for_the_next_mail(window, reader):
    reader.sample("unknown-user.eml")
    window.frame.source.show_view("raw")
    reader.sample("delay.eml")
    assert taken(window.frame.source) == "raw"
    assert window.frame.source.reader.toPlainText().startswith(window.workspace.message.message.source[:20].decode())


# nothing old -----------------------------------------------------------------------------------------------------


def test_the_meaning_goes_when_another_place_is_pointed_at(window, reader):
    reader.sample("unknown-user.eml")
    source = window.frame.source
    window.next_finding()
    assert source.meaning.isVisible()
    place = next(each.span for each in original(window.workspace.message.message) if source._number_of(each.span) < 0)
    window.workspace.point(place)
    assert not source.meaning.isVisible()


def test_what_was_done_is_said_for_a_while(window, reader):
    reader.sample("delay.eml")
    status = window.frame.status
    window.acting.copy_ticket()
    assert status._says.text() == "Copied for a ticket"
    reader.sample("german.eml")
    assert status._says.text() == ""
    status._fade.setInterval(20)
    window.acting.copy_line()
    reader.sees(lambda: status._says.text() == "")


def test_a_mistake_of_the_program_stays_said(window, reader):
    window.say_errors(2)
    reader.sample("delay.eml")
    window.acting.copy_line()
    window.workspace.show_page("5.1.1")
    assert window.frame.status._says.text() == "Mistakes of the program: 2"


# the keyboard, and the ear ---------------------------------------------------------------------------------------


def test_tab_goes_down_the_column_of_the_message(window, reader):
    window.resize(1280, 1000)
    reader.opens(*sorted(each for each in assets.path("samples").iterdir() if each.suffix != ".json"))
    window.find_in_message()
    window.next_finding()
    window.frame.source.show_list(True)
    window.frame.order()
    left = window.frame.left
    inside = {id(each) for each in stops(left) if each.isVisible()}
    walked, at = [], window.frame.top.search.nextInFocusChain()
    while at is not window.frame.top.search:
        if id(at) in inside:
            walked.append(at)
        at = at.nextInFocusChain()
    assert len(walked) > 8
    tops = [each.mapTo(window, QPoint(0, each.height() // 2)).y() for each in walked]
    assert all(below - above > -12 for above, below in zip(tops, tops[1:], strict=False)), [(type(each).__name__, y) for each, y in zip(walked, tops, strict=True)]


def test_escape_stops_the_reading(awake, reader):
    window = awake(1280, 800)
    window.workspace.inspect_files([str(assets.path("samples", "unknown-user.eml"))] * 1500)
    reader.sees(window.frame.busy.isVisible)
    window.frame.empty.area.setFocus()
    press(window, Qt.Key.Key_Escape)
    assert not window.workspace.worker.is_busy and not window.frame.busy.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, None])
def test_the_area_at_the_start_pastes(awake, reader, key):
    window = awake(1280, 800)
    QApplication.clipboard().setText(reader.log_line)
    area = window.frame.empty.area
    with reader.qtbot.waitSignal(window.settled, timeout=10_000):
        if key is None:
            QTest.mouseClick(area, Qt.MouseButton.LeftButton, pos=QPoint(12, 12))
        else:
            QTest.keyClick(area, key)
    assert window.workspace.card.key == "4.3.1" and len(window.workspace.messages) == 1


def test_what_was_copied_told_or_found_is_said_aloud(window, reader, spoken):
    reader.sample("unknown-user.eml")
    window.copy_text("x")
    window.frame.notice.tell("This could not be done.")
    window.find_in_message()
    bar = window.frame.source.find_bar
    bar.field.setText("no-such-words")
    bar.next()
    bar.field.setText("User unknown")
    bar.next()
    assert spoken[0] == "Copied" and "This could not be done." in spoken and "Not found" in spoken
    assert "User unknown" in spoken[-1]


def test_the_list_of_a_narrow_window_stays_in_sight_while_arrows_walk_it(awake, reader):
    window = awake(520, 700)
    reader.opens(assets.path("samples", "delay.eml"), assets.path("samples", "german.eml"))
    window.focus_message()
    rows = window.frame.messages
    rows.setFocus()
    before = window.workspace.message
    QTest.keyClick(rows, Qt.Key.Key_Down)
    reader.sees(lambda: window.workspace.message is not before)
    assert rows.isVisible() and rows.hasFocus()
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert window.frame.card.isVisible() and window.findChild(QPushButton) is not None
