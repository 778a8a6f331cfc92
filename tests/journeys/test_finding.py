"""Words are found in the message: how many, where, and which of them the reader is at; the findings stand in columns."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.ui.panels import reader as reading
from inspector.ui.panels.findings import _ROW


def grounds(text):
    """How many places have the ground of what was looked for."""
    colour = reading.theme.current().colour("selection")
    return sum(each.format.background().color() == colour for each in text.extraSelections())


def look_for(window, words):
    window.find_in_message()
    bar = window.frame.source.find_bar
    bar.field.clear()
    QTest.keyClicks(bar.field, words)
    return bar


def test_all_places_are_counted_and_marked(window, reader):
    reader.paste("one two\n\nOne three, one four, someone\n")
    text, bar = window.frame.source.reader, look_for(window, "one")
    assert bar.said == "1 of 4" and grounds(text) == 4
    bar.next()
    assert bar.said == "2 of 4" and text.textCursor().selectedText() == "One"
    bar.previous()
    bar.previous()
    assert bar.said == "4 of 4", "before the first stands the last"
    QTest.keyClicks(bar.field, "x")
    assert bar.said == "not found" and grounds(text) == 0


def test_the_marks_go_with_the_bar_and_with_the_message(window, reader):
    reader.paste("one two one\n")
    text = window.frame.source.reader
    look_for(window, "one")
    assert grounds(text) == 2
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert grounds(text) == 0
    look_for(window, "one")
    reader.paste("one more\n")
    assert grounds(text) == 0


def test_very_many_places_are_counted_only_so_far(window, reader, monkeypatch):
    monkeypatch.setattr(reading, "MOST_HITS", 3)
    reader.paste("a b a b a b a b\n")
    bar = look_for(window, "a")
    assert bar.said == "1 of more than 3"
    for _ in range(3):
        bar.next()
    assert bar.said == "more than 3"


def test_the_list_of_findings_has_columns_and_only_whole_rows(window, reader):
    reader.sample("unknown-user.eml")
    source = window.frame.source
    source.show_list(True)
    reader.sees(source.list.isVisible)
    assert source.list.item(0).text().count(", ") >= 2 and ", line " in source.list.item(0).text(), "kind, words and line are read aloud"
    for tall in (600, 700, 800):
        window.resize(1280, tall)
        reader.sees(lambda: source.list.viewport().height() % reading.theme.current().px(_ROW) == 0)
        assert source.list.viewport().height() > 0
