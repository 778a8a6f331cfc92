"""In the narrow list of all codes long titles go on below; nothing is cut that two lines can hold."""

from PySide6.QtGui import QFontMetricsF

from inspector.ui import theme
from inspector.ui.panels.page_list import PageList, PageRow, broken


def test_a_text_is_broken_between_words_and_nothing_is_lost(window):
    metrics = QFontMetricsF(theme.current().font())
    text = "Bad destination mailbox address syntax"
    for room in range(40, 400, 10):
        lines = broken(text, metrics, room / 2, room, 2)
        assert " ".join(lines) == text and 1 <= len(lines) <= 2
    assert broken(text, metrics, 1_000, 1_000, 2) == [text]
    assert broken(text, metrics, 10, 10, 1) == [text], "a list of single lines cuts it when it paints"


def test_rows_grow_with_their_titles_and_follow_the_width(window, qtbot, library):
    view = PageList("All", most_lines=2)
    qtbot.addWidget(view)
    view.resize(250, 300)
    view.pages.show(PageRow(library.page(key)) for key in ("2.0.0", "5.1.3"))
    view.show()
    qtbot.waitExposed(view)
    tall = [view.visualRect(view.pages.index(row, 0)).height() for row in (0, 1)]
    assert tall[1] > tall[0]
    view.resize(900, 300)
    qtbot.waitUntil(lambda: view.visualRect(view.pages.index(1, 0)).height() == tall[0])
