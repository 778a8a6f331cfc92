"""The reader of long texts, as somebody uses it: scrolls, finds, selects, copies, looks at marks."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from inspector.inspection import inspect
from inspector.mail import read
from inspector.spans import Span
from inspector.ui import theme
from inspector.ui.long.view import LongView
from inspector.ui.marks import LONGEST
from inspector.ui.panels import long_reader
from inspector.ui.panels.long_reader import LongReader
from inspector.ui.panels.message_text import Signs
from inspector.ui.plain import tip

LINE = "Jun 10 11:02:18 mail postfix/smtp[8841]: {:06}: removed\n"
BOUNCE = "Jun 10 11:02:19 mail postfix/smtp[8842]: 9F2C140A22: to=<rcpt@example.org>, relay=mx.example.org[198.51.100.20]:25, delay=4.2, dsn=4.3.1, status=deferred (host mx.example.org[198.51.100.20] said: 452 4.3.1 Insufficient system resources)\n"
LOG = "".join(map(LINE.format, range(9_000))) + BOUNCE + "".join(map(LINE.format, range(9_000, 12_000)))
Key, Ctrl, Shift, Button = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier, Qt.MouseButton.LeftButton


class Screen:
    """A reader on show, and what stands on it."""

    def __init__(self, qtbot):
        self.qtbot = qtbot
        self.reader = LongReader("Message")
        qtbot.addWidget(self.reader)
        self.reader.resize(700, 420)
        self.reader.show()
        self.reader.activateWindow()
        self.reader.setFocus()
        self.findings = []

    def shows(self, text, raw=False, library=None):
        data = text if isinstance(text, bytes) else text.encode()
        message = read(data, read_as="text")
        if library:
            one = inspect(data, library)
            message, self.findings = one.message, list(one.marked)
        self.message, signs = message, Signs()
        self.reader.show_view(LongView(message, raw, self.findings), lambda number: signs.of(self.findings[number]))
        self.qtbot.waitUntil(lambda: self.reader.is_ready, timeout=20_000)
        return self

    @property
    def lines(self):
        return [laid.text for _, laid in self.reader.rows()]

    def key(self, key, *modifiers):
        held = Qt.KeyboardModifier.NoModifier
        for each in modifiers:
            held |= each
        QTest.keyClick(self.reader, key, held)

    def copied(self):
        QApplication.clipboard().clear()
        self.key(Key.Key_C, Ctrl)
        return QApplication.clipboard().text()

    def seek(self, words, backward=False):
        with self.qtbot.waitSignal(self.reader.sought, timeout=20_000) as found:
            self.reader.seek(words, backward, False)
        low, high = self.reader.selection
        return self.reader.view.text[low:high] if found.args[0] else None

    def spot(self, span):
        return next(self.reader.rects(*self.reader.view.place(span))).center()


@pytest.fixture
def screen(qtbot):
    return Screen(qtbot)


def numbers(screen):
    return [line.number for line in screen.reader._numbered()]


def test_the_first_line_is_on_show_at_once(screen):
    screen.reader.show_view(LongView(read(LOG.encode(), read_as="text"), False, []), lambda number: None)
    assert screen.lines[0] == LINE.format(0).strip()
    assert numbers(screen)[:2] == ["1", "2"]


def test_scrolled_to_the_end_the_last_line_stands_at_the_bottom(screen):
    screen.shows(LOG)
    bar = screen.reader.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert screen.lines[-2:] == [LINE.format(11_999).strip(), ""]
    assert numbers(screen)[-1] == "12002"
    assert screen.reader.spot(len(LOG)), "the end is in sight"
    bar.setValue(0)
    assert screen.lines[0] == LINE.format(0).strip()


def test_the_wheel_and_the_arrows_of_the_bar_go_by_lines_on_screen(screen):
    screen.shows("words " * 60_000)
    assert screen.reader.view.rows.count > 80 and screen.reader.pane.setter.laid(0).count > 20
    point = QPointF(screen.reader.viewport().rect().center())
    QApplication.sendEvent(screen.reader.viewport(), QWheelEvent(point, point, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False))
    assert screen.reader.pane.top == (0, 3)
    bar = screen.reader.verticalScrollBar()
    bar.triggerAction(bar.SliderAction.SliderSingleStepAdd)
    assert screen.reader.pane.top == (0, 4)
    bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
    assert screen.reader.pane.top == (0, 3 + screen.reader.page) or screen.reader.pane.top.row == 1


def test_a_line_too_long_is_broken_with_a_visible_mark(screen):
    screen.shows("x" * 300_000 + "\nend")
    assert screen.lines[0] == "x" * LONGEST + "\u21a9"
    screen.key(Key.Key_End, Ctrl)
    assert screen.lines[-1] == "end"
    assert "2" in numbers(screen) and "" in numbers(screen), "pieces of one line have one number"


def test_words_near_the_end_are_found_from_anywhere_and_copied(screen):
    screen.shows(LOG)
    assert screen.seek("insufficient SYSTEM") == "Insufficient system"
    assert screen.reader.spot(screen.reader.selection[0]), "found words come into sight"
    assert screen.copied() == "Insufficient system"
    assert screen.seek("011999") == "011999"
    assert screen.seek("insufficient") == "Insufficient", "from the top again"
    assert screen.seek("010000", backward=True) == "010000"
    assert screen.seek("not there at all") is None


def test_the_places_found_are_counted_and_marked_until_the_search_is_over(screen):
    def places():
        return sum(text.format.background().color() == theme.current().colour("selection") for _, laid in screen.reader.rows() for text in screen.reader.looks(laid))

    counts = []
    screen.reader.counted.connect(lambda *said: counts.append(said))
    screen.shows("one two\nOne three one\n" + LOG + "anyone\n")
    assert screen.seek("one") == "one"
    screen.qtbot.waitUntil(lambda: counts == [(1, 4, False)])
    assert places() == 4, "three places in sight, and what is selected"
    screen.seek("one")
    assert counts[-1] == (2, 4, False), "known at once"
    screen.seek("one", backward=True), screen.seek("one", backward=True)
    assert counts[-1] == (4, 4, False)
    screen.reader.cease()
    assert not screen.reader.hits


def test_a_search_can_be_stopped(screen):
    screen.shows(LOG)
    with screen.qtbot.assertNotEmitted(screen.reader.sought):
        screen.reader.seek("011999", False, False)
        screen.reader.cease()
        screen.qtbot.wait(1)
    assert not screen.reader.has_selection


def test_all_of_it_is_selected_and_copied(screen):
    screen.shows(LOG)
    screen.key(Key.Key_A, Ctrl)
    assert screen.copied() == LOG


def test_too_much_is_copied_in_part_and_that_is_said(screen, monkeypatch):
    monkeypatch.setattr(long_reader, "MOST_COPIED", 1_000)
    screen.shows(LOG)
    screen.key(Key.Key_A, Ctrl)
    with screen.qtbot.waitSignal(screen.reader.told) as said:
        assert screen.copied() == LOG[:1_000]
    assert "1,000 characters" in said.args[0]


def test_the_keyboard_walks_and_selects(screen):
    screen.shows(LOG)
    screen.key(Key.Key_Right)
    screen.key(Key.Key_Right, Shift)
    screen.key(Key.Key_Right, Shift)
    assert screen.copied() == LOG[1:3]
    screen.key(Key.Key_Home)
    screen.key(Key.Key_Down, Shift)
    assert screen.copied() == LINE.format(0)
    screen.key(Key.Key_Right, Ctrl)
    screen.key(Key.Key_Right, Ctrl, Shift)
    assert screen.copied() == "10 "
    screen.key(Key.Key_End)
    screen.key(Key.Key_Home, Shift)
    assert screen.copied() == LINE.format(1).strip()
    screen.key(Key.Key_End, Ctrl)
    assert screen.reader._caret.at == len(LOG) and screen.reader.spot(len(LOG))
    screen.key(Key.Key_PageUp)
    screen.key(Key.Key_Up)
    assert screen.reader.spot(screen.reader._caret.at), "the caret is in sight"
    assert len(LOG) - 40 * 60 < screen.reader._caret.at < len(LOG) - 10 * 60
    screen.key(Key.Key_Home, Ctrl, Shift)
    assert screen.reader.selection[0] == 0 and screen.reader.selection[1] > 500_000
    assert screen.reader.pane.top == (0, 0)


def test_the_caret_passes_line_ends_pieces_and_marks_one_step_each(screen):
    text = "ab\r\ncd\u202eef\n" + "x" * (LONGEST + 2) + "\n" * 7_000
    screen.shows(text.encode(), raw=True)
    places = [0]
    for _ in range(12):
        screen.key(Key.Key_Right)
        places.append(screen.reader._caret.at)
    assert places == [0, 1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]
    for at in reversed(places[:-1]):
        screen.key(Key.Key_Left)
        assert screen.reader._caret.at == at
    screen.reader._caret.put(10 + LONGEST - 1)
    screen.key(Key.Key_Right)
    screen.key(Key.Key_Right)
    assert screen.reader._caret.at == 10 + LONGEST + 1
    screen.key(Key.Key_Left)
    screen.key(Key.Key_Left)
    assert screen.reader._caret.at == 10 + LONGEST - 1


def test_the_mouse_selects_words_lines_and_what_it_is_drawn_over(screen):
    screen.shows(LOG)
    view = screen.reader.viewport()

    def at(char):
        return screen.reader.spot(char).center()

    QTest.mouseDClick(view, Button, pos=at(LOG.index("postfix") + 2))
    assert screen.copied() == "postfix"
    start, end = LOG.index("mail"), LOG.index(LINE.format(2)[:20], 70) + 6
    QTest.mousePress(view, Button, pos=at(start))
    QTest.mouseMove(view, at(end))
    QTest.mouseRelease(view, Button, pos=at(end))
    assert screen.copied() == LOG[start:end]
    QTest.mouseClick(view, Button, Shift, at(start + 4))
    assert screen.copied() == "mail"


@pytest.mark.parametrize("raw", [False, True])
def test_marks_stand_on_their_quotes(screen, library, raw):
    screen.shows(LOG, raw, library)
    assert len(screen.findings) >= 5
    for finding in screen.findings:
        screen.reader.choose(finding.span)
        quote = screen.message.quote(finding.span)
        assert screen.reader.view.text[slice(*screen.reader.chosen)] == quote
        painted = {laid.text[one.start:one.start + one.length] for _, laid in screen.reader.rows() for one in screen.reader.looks(laid)}
        assert quote in painted


def test_marks_are_painted_in_the_colours_of_the_theme(screen, library):
    screen.shows(LOG, library=library)
    code = next(each for each in screen.findings if each.value == "4.3.1")
    screen.reader.bring(code.span)
    rect = next(screen.reader.rects(*code.span))
    for name in ("light", "dark"):
        theme.apply(QApplication.instance(), theme.choose(name))
        picture = screen.reader.viewport().grab().toImage()
        ratio = picture.devicePixelRatio()
        colours = {picture.pixelColor(int(x * ratio), int((rect.top() + 2) * ratio)).name().upper() for x in range(int(rect.left()) + 1, int(rect.right()) - 1)}
        assert theme.current().hex("mark") in colours
        assert picture.pixelColor(picture.width() - 3, 3).name().upper() == theme.current().hex("panel")
        assert next(screen.reader.rects(*code.span)) == rect, "nothing moves when colours change"
    theme.apply(QApplication.instance(), theme.choose("light"))


def test_a_mark_tells_what_it_is_and_is_clicked(screen, library):
    screen.shows(LOG, library=library)
    number, code = next((number, each) for number, each in enumerate(screen.findings) if each.value == "4.3.1")
    screen.reader.bring(code.span)
    point = screen.spot(code.span).toPoint()
    view = screen.reader.viewport()
    QTest.mouseMove(view, point)
    assert screen.reader._over == tuple(code.span), "outlined under the pointer"
    assert view.cursor().shape() == Qt.CursorShape.PointingHandCursor
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, point, view.mapToGlobal(point)))
    assert QToolTip.text() == tip("Status code: 4.3.1 (stated)")
    QToolTip.hideText()
    with screen.qtbot.waitSignal(screen.reader.finding_clicked) as clicked:
        QTest.mouseClick(view, Button, pos=point)
    assert screen.findings[clicked.args[0]].span == code.span
    assert numbers(screen).count("9001") == 1
    assert [line.number for line in screen.reader._numbered() if line.is_marked] == ["9001"]


def test_ticks_stand_where_the_marks_are(screen, library):
    screen.shows(LOG, library=library)
    assert screen.reader.view.ticks == pytest.approx([9_000 / 12_002], abs=0.01)


def test_thousands_of_marks_on_one_line_do_not_stop_it(screen, library):
    screen.findings = [finding._replace(span=Span(at, at + 5)) for finding in inspect(BOUNCE.encode(), library).marked[:1] for at in range(0, 60_000, 6)]
    screen.shows("5.1.1 " * 60_000)
    assert all(len(screen.reader.looks(laid)) <= 200 for _, laid in screen.reader.rows())
    screen.reader.grab()


def test_hostile_characters_are_visible_and_copied_as_sent(screen):
    hostile = "a\u202egnp.exe\u200b\x1b[2J\x07\ufeff"
    screen.shows("x\n" * 7_000 + hostile + "\n" + "y\n" * 100)
    assert screen.seek("gnp.exe") == "gnp.exe"
    assert "a<U+202E>gnp.exe<U+200B><U+001B>[2J<U+0007><U+FEFF>" in screen.lines
    screen.key(Key.Key_Home)
    screen.key(Key.Key_End, Shift)
    assert screen.copied() == hostile


def test_right_to_left_letters_are_walked_and_selected(screen):
    hebrew = "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd 5.1.1"
    screen.shows(hebrew + "\n" + "x\n" * 7_000)
    for _ in range(3):
        screen.key(Key.Key_Right, Shift)
    assert len(screen.copied()) == 3
    assert screen.seek("5.1.1") == "5.1.1"
    rect = next(screen.reader.rects(*screen.reader.selection))
    assert 0 < rect.width() < 80
    assert screen.reader.char_at(rect.center()) in range(hebrew.index("5"), len(hebrew) + 1)
    assert screen.reader.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_zoom_keeps_the_line_at_the_top(screen):
    screen.shows(LOG)
    screen.reader.verticalScrollBar().setValue(screen.reader.verticalScrollBar().maximum() // 2)
    before, tall = screen.lines[0], screen.reader.fontMetrics().height()
    theme.apply(QApplication.instance(), theme.choose("light", 200))
    assert screen.reader.fontMetrics().height() > 1.5 * tall
    assert screen.lines[0] == before
    theme.apply(QApplication.instance(), theme.choose("light"))
    assert screen.lines[0] == before


def test_what_is_near_the_beginning_is_shown_with_it(screen):
    screen.reader.resize(700, 80)
    screen.shows(LOG)
    screen.reader.bring(Span(3 * 60, 3 * 60 + 5))
    assert screen.reader.pane.top.row == 2
    screen.reader.resize(700, 420)
    assert screen.reader.pane.top == (0, 0)
    screen.reader.bring(Span(3_000 * 60, 3_000 * 60 + 5))
    spot = screen.reader.spot(3_000 * 60)
    assert 0 < spot.top() < 140, "else it stands in the upper third"


def test_another_width_keeps_the_line_at_the_top(screen):
    screen.shows("word and word " * 50_000)
    screen.reader.verticalScrollBar().setValue(screen.reader.verticalScrollBar().maximum() // 3)
    laid = screen.reader.pane.setter.laid(screen.reader.pane.top.row)
    first = laid.ends_of(screen.reader.pane.top.line)[0]
    screen.reader.resize(420, 300)
    laid = screen.reader.pane.setter.laid(screen.reader.pane.top.row)
    low, high = laid.ends_of(screen.reader.pane.top.line)
    assert low <= first <= high


def test_a_screen_reader_is_told_where_the_caret_is(screen, monkeypatch):
    said = []

    class Heard:
        isActive = staticmethod(lambda: True)   # noqa: N815

        @staticmethod
        def updateAccessibility(event):
            said.append(event.message())

    monkeypatch.setattr(long_reader, "QAccessible", Heard)
    screen.shows(LOG)
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_End):
        screen.key(key)
    screen.key(Key.Key_End, Ctrl)
    screen.key(Key.Key_Up)
    screen.key(Key.Key_Right, Ctrl)
    assert said == [LINE.format(1).strip(), "u", LINE.format(11_999).strip(), "10"]


def test_it_says_what_it_is(screen):
    screen.shows(LOG)
    assert screen.reader.accessibleName() == "Message"
    assert "12,002" in screen.reader.accessibleDescription()
