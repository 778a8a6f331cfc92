"""The library without a message: search by keyboard, related pages, back and forward."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox

from inspector.ui.blocks.fold import Fold
from inspector.ui.controls import Row


def test_search_with_the_keyboard_only(reader):
    window = reader.window
    window.actions_by_id["search"].trigger()
    field = reader.region("search")
    assert field.hasFocus()
    QTest.keyClicks(field, "disk space")
    assert field.popup.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.workspace.card.key == "4.3.1"
    assert not field.popup.isVisible()
    assert field.text() == ""


def test_escape_leaves_the_search(reader):
    field = reader.region("search")
    reader.window.focus_search()
    QTest.keyClicks(field, "4.3")
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.popup.isVisible()
    assert not field.hasFocus()


def test_a_search_for_nothing_says_so(reader):
    field = reader.region("search")
    reader.window.focus_search()
    QTest.keyClicks(field, "qqqqqqqq")
    assert "qqqqqqqq" in field.popup._none.text()


def test_a_related_code_opens_and_back_returns_to_the_message(reader):
    reader.paste(reader.log_line)
    window = reader.window
    reader.sees(lambda: any(row.property("key") for row in reader.region("related").findChildren(Row)))
    rows = [row for row in reader.region("related").findChildren(Row) if row.property("key")]
    key = rows[0].property("key")
    QTest.mouseClick(rows[0], Qt.MouseButton.LeftButton)
    assert window.workspace.card.key == key
    browsed = window.workspace.card.key
    window.workspace.back()
    assert window.workspace.card.key == "4.3.1"
    assert window.workspace.card.facts, "back leads to the message's card, not to the page"
    window.workspace.forward()
    assert window.workspace.card.key == browsed
    assert not window.actions_by_id["forward"].isEnabled()


def test_browsing_keeps_the_message(reader):
    reader.paste(reader.log_line)
    reader.window.workspace.show_page("5.1.1")
    assert "4.3.1" in reader.region("source").toPlainText()


def test_filters_narrow_the_list_of_all_codes(reader):
    browse = reader.window.frame.related.browse
    reader.sees(lambda: browse.list.pages.rowCount() > 0)   # filled once the window stands
    everything = browse.list.pages.rowCount()
    severity = browse.findChildren(QComboBox)[0]
    severity.setCurrentIndex(severity.findData("low"))
    shown = [row.page for row in browse.list.pages.rows if row.page]
    assert 0 < len(shown) < everything
    assert {page.severity for page in shown} == {"low"}


def test_every_page_can_be_shown(reader):
    for page in reader.window.workspace.library.pages():
        reader.window.workspace.show_page(page.key)
        assert reader.text_of("headline") == page.headline


def listed(reader):
    """The list of all codes, on show and filled."""
    related = reader.window.frame.related
    related.switch._buttons["all"].click()
    reader.sees(lambda: related.browse.list.pages.rowCount() > 0)
    return related.browse.list


def settled(reader, do):
    with reader.qtbot.waitSignal(reader.window.settled, timeout=10_000):
        do()


def test_whoever_browses_all_codes_stays_there(reader):
    reader.paste(reader.log_line)
    pages, related = listed(reader), reader.window.frame.related
    reader.window.activateWindow()
    pages.setFocus()
    for key in ("5.1.1", "4.2.2"):
        row = next(number for number, row in enumerate(pages.pages.rows) if row.page and row.page.key == key)
        pages.setCurrentIndex(pages.pages.index(row))
        settled(reader, lambda: pages.activated.emit(pages.currentIndex()))
        assert reader.window.workspace.card.key == key and pages.isVisible() and pages.hasFocus()
    for do in (reader.window.zoom_in, reader.window.zoom_reset, lambda: reader.window.choose_role("developer"), reader.window.workspace.back):
        settled(reader, do)
        assert pages.isVisible() and pages.hasFocus()
    settled(reader, reader.window.workspace.back)
    assert reader.window.workspace.card.facts and pages.isVisible(), "back at the message, with all codes beside it"
    reader.paste("550 5.1.1 <x@example.org>: no such user")
    assert not pages.isVisible() and related.findChildren(Row), "a new message brings what is related to it"


def test_editing_does_not_turn_the_side_panel(reader):
    reader.paste(reader.log_line)
    pages = listed(reader)
    reader.window.edit_message()
    editor = reader.window.frame.source.editor
    editor.setPlainText(editor.text.replace("4.3.1", "4.2.2"))
    settled(reader, editor.tell)
    assert reader.window.workspace.card.key == "4.2.2" and pages.isVisible()


def test_the_keyboard_stays_on_a_related_code_when_the_window_is_zoomed(reader):
    reader.paste(reader.log_line)
    reader.window.activateWindow()
    reader.window.focus_related()
    row = reader.window.focusWidget()
    key = row.property("key")
    assert isinstance(row, Row) and key
    settled(reader, reader.window.zoom_in)
    assert reader.window.focusWidget() is not row and reader.window.focusWidget().property("key") == key
    settled(reader, reader.window.zoom_reset)


def test_what_is_related_is_named_as_readers_know_it(window):
    window.workspace.show_page("5.1.1")
    window.frame.card.complete()
    teaser = next(each.title.teaser for each in window.frame.card.widget().findChildren(Fold) if each.key == "related")
    assert "5.1.10" in teaser and "Recipient unknown" in teaser and "reason:" not in teaser


def test_the_list_of_all_codes_shows_which_page_is_on_show(window, reader):
    codes = window.frame.related.browse.list
    reader.sees(lambda: codes.pages.rowCount() > 100)
    assert not codes.currentIndex().isValid()
    for key in ("5.7.26", "4.2.2", "reason:greylisted"):
        window.workspace.show_page(key)
        reader.sees(lambda key=key: codes.key_at(codes.currentIndex()) == key)
        assert codes.viewport().rect().contains(codes.visualRect(codes.currentIndex()).center())


def test_where_nothing_was_found_nothing_leads_to_it(window, reader):
    reader.paste("hello")
    source = window.frame.source
    assert all(not each.isEnabled() for each in source._steps)
    reader.paste(reader.log_line)
    assert all(each.isEnabled() for each in source._steps)
