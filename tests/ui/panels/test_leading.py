"""The lines of a mail's text stand apart, and every height between them still belongs to one of them."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtTest import QTest

from inspector.ui.leading import strip
from inspector.ui.panels.editor import Editor
from inspector.ui.panels.reader import Mark, Reader

TEXT = "\n".join(f"Line {number} of a text whose words go on for so long that the window has to break them." for number in range(60))


@pytest.fixture(params=[Reader, Editor])
def reader(request, qtbot, window):   # the window: it wears the theme
    made = request.param("Text")
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.show_text(TEXT, [])
    made.show()
    qtbot.waitExposed(made)
    return made


def places(reader, start, end):
    for position in range(start, end):
        cursor = QTextCursor(reader.document())
        cursor.setPosition(position)
        yield reader.cursorRect(cursor)


def test_lines_are_a_strip_apart(reader):
    tops = sorted({rect.top() for rect in places(reader, 0, 200)})
    apart = {below - above for above, below in zip(tops, tops[1:], strict=False)}
    assert len(tops) > 3 and apart == {strip(reader.font())} and strip(reader.font()) > reader.fontMetrics().height()


def test_a_click_in_the_air_between_two_lines_is_a_click_on_one_of_them(reader):
    rects = list(places(reader, 0, 200))
    x = rects[5].left() + 1
    column = {5} | {n for n, rect in enumerate(rects) if rect.left() == rects[5].left()}
    for y in range(rects[0].top(), rects[150].bottom()):
        QTest.mouseClick(reader.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, y))
        assert reader.textCursor().position() in column, f"at a height of {y} px the click went to the end of a line"


def test_it_stays_so_when_the_text_or_the_width_changes(reader):
    reader.resize(420, 400)
    reader.show_text(TEXT.replace("Line", "Row"), [])
    test_lines_are_a_strip_apart(reader)
    if not reader.isReadOnly():
        reader.moveCursor(QTextCursor.MoveOperation.Start)
        QTest.keyClicks(reader, "typed into the first line, which grows by that ")
        test_lines_are_a_strip_apart(reader)


def test_the_end_can_be_reached(reader):
    reader.moveCursor(QTextCursor.MoveOperation.End)
    reader.ensureCursorVisible()
    assert reader.viewport().rect().contains(reader.cursorRect())


def test_a_page_is_what_is_seen_of_it(reader):
    reader.moveCursor(QTextCursor.MoveOperation.Start)
    whole = [n for n, rect in enumerate(places(reader, 0, 1_500)) if rect.bottom() < reader.viewport().height()]
    reader.verticalScrollBar().triggerAction(reader.verticalScrollBar().SliderAction.SliderPageStepAdd)
    assert reader.cursorForPosition(QPoint(20, 8)).position() <= whole[-1] + 1, "nothing is passed over"


def test_marks_follow_the_lines(reader):
    start = TEXT.index("Line 2")
    [rect] = reader._rects(start, start + 6)
    cursor = QTextCursor(reader.document())
    cursor.setPosition(start)
    assert abs(rect.top() - reader.cursorRect(cursor).top()) <= 1


def test_a_mark_goes_round_the_indentation_of_the_lines_that_it_goes_on_in(reader):
    text = "one two\n    three\n\n\tfour five\n"
    reader.show_text(text, [Mark(4, text.index("four") + 4, "stated", False, "words")])
    painted = [each.cursor.selectedText() for each in reader.extraSelections()]
    assert painted == ["two", "three", "four"]
    reader.show_text(text, [Mark(8, 17, "stated", True, "begins with blanks")])
    assert [each.cursor.selectedText() for each in reader.extraSelections()] == ["    three"], "what a mark begins with is its own"


def test_marks_are_never_given_to_qt_while_it_takes_others(reader, monkeypatch, qtbot):
    """It lays lines out meanwhile and may scroll; the list that it is at must not be exchanged then."""
    inside, given = [], []
    take = reader.setExtraSelections

    def taken(selections):
        assert not inside, "in the midst of it"
        inside.append(1)
        take(selections)
        if len(given) == 0:
            reader.verticalScrollBar().setValue(reader.verticalScrollBar().value() + 3)
        inside.pop()
        given.append(len(selections))

    reader.show_text(TEXT, [Mark(0, 4, "stated", True, "x")])
    monkeypatch.setattr(reader, "setExtraSelections", taken)
    reader.verticalScrollBar().setValue(5)
    qtbot.waitUntil(lambda: len(given) >= 2, timeout=2000)   # what was asked for meanwhile is done afterwards


def test_a_line_that_is_gone_takes_no_room(reader):
    """Qt asks for it in the midst of a change of the text."""
    assert reader.document().documentLayout().blockBoundingRect(QTextBlock()).isEmpty()
