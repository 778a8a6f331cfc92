"""Where there is no room for three columns the parts stand behind tabs; nothing is out of reach."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from inspector.ui import theme
from inspector.ui.blocks.evidence import Swatch
from inspector.ui.labels import Prose


def shown(window):
    frame = window.frame
    return {name for name, region in (("message", frame.left), ("card", frame.card), ("related", frame.related)) if region.isVisible()}


@pytest.mark.parametrize(("width", "expected"), [(1280, {"message", "card", "related"}), (1920, {"message", "card", "related"}), (1000, {"message", "card", "related"}),
                                                 (900, {"message", "card"}), (760, {"message", "card"}), (680, {"card"}), (480, {"card"})])
def test_the_columns_follow_the_width(window, reader, width, expected):
    window.resize(width, 600)
    reader.sample("unknown-user.eml")
    reader.sees(lambda: shown(window) == expected)
    assert window.width() == width
    window.resize(1280, 800)
    reader.sees(lambda: shown(window) == {"message", "card", "related"})


def test_two_columns_have_the_side_panel_behind_a_tab(window, reader):
    window.resize(900, 600)
    reader.sample("unknown-user.eml")
    window.frame.tabs.switch._buttons["related"].click()
    assert shown(window) == {"message", "related"}
    window.frame.related.code_wanted.emit("5.2.1")
    assert shown(window) == {"message", "card"}
    assert window.workspace.card.key == "5.2.1"


def test_the_start_is_whole_in_the_smallest_window(window, reader):
    window.resize(720, 480)
    start = window.frame.empty
    reader.sees(lambda: start.verticalScrollBar().maximum() == 0)
    examples = [each for each in start.findChildren(QPushButton) if each.property("look") == "listed"]
    assert len(examples) == 6 and len({each.width() for each in examples}) == 1, "in columns of one width"
    assert len({each.x() for each in examples}) == 2


def test_one_column_has_three_tabs(window, reader):
    window.resize(680, 600)
    reader.sample("unknown-user.eml")
    tabs = window.frame.tabs
    assert tabs.isVisible() and tabs.mapTo(window, tabs.rect().bottomLeft()).y() < window.frame.card.mapTo(window, window.frame.card.rect().topLeft()).y()
    for key, name in ((Qt.Key.Key_1, "message"), (Qt.Key.Key_3, "related"), (Qt.Key.Key_2, "card")):
        QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert shown(window) == {name}
    seen = []
    for _ in range(4):
        QTest.keyClick(window, Qt.Key.Key_F6)
        seen.append(frozenset(shown(window)))
    assert {frozenset({"message"}), frozenset({"card"}), frozenset({"related"})} <= set(seen)


def test_evidence_leads_to_the_message(window, reader):
    window.resize(680, 600)
    reader.sample("unknown-user.eml")
    row = window.frame.card.widget().findChild(Swatch).parentWidget()
    row.click()
    assert shown(window) == {"message"}
    assert window.frame.source.reader.chosen
    assert window.focusWidget() is window.frame.source.reader


def test_the_next_message_opens_at_its_explanation(window, reader):
    window.resize(680, 600)
    reader.sample("unknown-user.eml")
    window.focus_message()
    reader.paste(reader.log_line)
    assert shown(window) == {"card"}


def test_widths_of_columns_are_kept_only_while_both_are_there(window, reader):
    reader.sample("unknown-user.eml")
    window.frame.splitter.setSizes([300, 500])
    wide = tuple(window.frame.splitter.sizes())
    assert window.frame.columns() == wide
    window.resize(680, 600)
    assert window.frame.columns() == ()


def test_no_text_of_the_card_is_wider_than_reads_well(window, reader):
    window.resize(1920, 1000)
    reader.sample("unknown-user.eml")
    happened = window.frame.card.widget().findChild(object, "happened")
    assert happened.width() <= 640


def test_in_the_smallest_window_nothing_of_the_bars_is_cut(window, reader):
    reader.sample("several-recipients.eml")
    for width, zoom in ((480, 100), (720, 100), (900, 300)):
        window.resize(width, 640)
        window.wear(zoom=zoom)
        window.grab()
        top, look = window.frame.top, theme.current()
        assert top.paste.isVisible()
        reader.sees(lambda top=top: all(each.width() >= each.sizeHint().width() for each in (top.paste, top.open, top.copy) if each.isVisible()))
        assert top.search.width() >= look.px(90)
        texts = [each.text() for each in window.frame.status.findChildren(Prose) if each.isVisible()]
        assert "Nothing leaves this computer" in texts
        strip = window.frame.recipients
        assert not strip.verticalScrollBar().isVisible()
        reader.sees(lambda strip=strip: strip.widget().height() <= strip.viewport().height())
    window.wear(zoom=100)


def test_what_the_bar_has_no_room_for_is_reached_by_its_key(window, reader):
    window.resize(480, 640)
    reader.sample("unknown-user.eml")
    assert not window.frame.top.back.isVisible()
    window.workspace.show_page("4.2.2")
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.workspace.card.title == "5.1.1"


def test_the_keyboard_goes_along_to_another_tab(window, reader):
    window.resize(680, 600)
    reader.sample("unknown-user.eml")
    window.activateWindow()
    window.focus_card()
    assert window.frame.card.hasFocus()
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert shown(window) == {"related"}
    assert window.frame.related.isAncestorOf(window.focusWidget())
    QTest.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert shown(window) == {"card"} and window.frame.card.hasFocus()


@pytest.mark.parametrize("by", [-900, 900])
@pytest.mark.parametrize(("width", "zoom"), [(1280, 100), (720, 100), (1280, 150)])
def test_no_column_can_be_dragged_narrower_than_it_is_read(window, reader, width, zoom, by):
    window.resize(width, 700)
    window.wear(zoom=zoom)
    reader.sample("unknown-user.eml")
    edge = window.frame.splitter.handle(1)
    start = edge.rect().center()
    QTest.mousePress(edge, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(edge, start + QPoint(by, 0))
    QTest.mouseRelease(edge, Qt.MouseButton.LeftButton, pos=start + QPoint(by, 0))
    message, card = window.frame.splitter.sizes()
    look = theme.current()
    window.wear(zoom=100)
    assert message >= look.px(320) and card >= look.px(360) and min(message - look.px(320), card - look.px(360)) == 0, "as far as it goes"


def test_the_side_panel_is_as_wide_as_before_after_zoom_and_narrow_windows(window, reader):
    reader.sample("unknown-user.eml")
    wide = window.frame.dock.width()
    for zoom in (125, 200, 110, 100):
        window.wear(zoom=zoom)
    reader.sees(lambda: window.frame.dock.width() == wide)
    for width in (900, 1000, 480, 1280):
        window.resize(width, 700)
    reader.sees(lambda: window.frame.dock.width() == wide)


def test_what_is_looked_for_can_be_read_in_a_narrow_column(window, reader):
    window.resize(1000, 650)
    reader.sample("unknown-user.eml")
    window.find_in_message()
    QTest.keyClicks(window.frame.source.find_bar.field, "example.org")
    reader.sees(lambda: "of" in window.frame.source.find_bar.said)
    assert window.frame.source.find_bar.field.width() >= 120
