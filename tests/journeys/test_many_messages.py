"""Many mails at once: all of them open, and the text on show keeps its marks."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from inspector import assets
from inspector.ui import make_window


def copies(folder, count, name="unknown-user.eml"):
    """So many files that hold the same bounce, each with a subject of its own."""
    data = assets.path("samples", name).read_bytes()
    made = []
    for number in range(count):
        path = folder / f"{number:03}.eml"
        path.write_bytes(data.replace(b"Subject:", b"Subject: %d" % number, 1))
        made.append(path)
    return made


def marked(reader):
    """The words that are painted as marks."""
    return {each.cursor.selectedText() for each in reader.extraSelections()}


@pytest.mark.parametrize("size", [(1280, 800), (1000, 600)])
def test_twelve_copies_of_one_mail_are_opened(window, reader, tmp_path, size):
    window.resize(*size)
    reader.opens(*copies(tmp_path, 12))
    reader.sees(lambda: len(window.workspace.messages) == 12)
    reader.sees(lambda: "5.1.1" in marked(window.frame.source.reader))
    window.frame.source.show_view("raw")
    reader.sees(lambda: "5.1.1" in marked(window.frame.source.reader))


def test_a_dozen_real_mails_are_opened_and_each_is_shown(window, reader):
    paths = [path for path in sorted(assets.path("samples").iterdir()) if path.suffix != ".json"]
    assert len(paths) >= 12
    reader.opens(*paths)
    reader.sees(lambda: len(window.workspace.messages) == len(paths))
    for message in window.workspace.messages:
        window.workspace.show_message(message)
        for view in ("raw", "readable"):
            window.frame.source.show_view(view)
            reader.sees(lambda: bool(marked(window.frame.source.reader)))


def test_a_text_that_moves_under_its_marks_is_marked_once_more(window, reader):
    """The scroll bar moves while marks are being painted: what is in sight then has them too."""
    text = assets.path("samples", "unknown-user.eml").read_text()
    reader.paste(text.replace("\n\n", "\n\n" + "A line before the report.\n" * 300, 1))
    shown = window.frame.source.reader
    bar = shown.verticalScrollBar()
    bar.setValue(bar.maximum())
    reader.sees(lambda: bool(marked(shown)))
    bar.setValue(0)
    bar.setValue(bar.maximum())
    reader.sees(lambda: bool(marked(shown)))


def edge_moved(window, by):
    """The edge under the list, dragged with the mouse."""
    edge = window.frame.messages.parentWidget().handle(1)
    start = edge.rect().center()
    QTest.mousePress(edge, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(edge, start + QPoint(0, by))
    QTest.mouseRelease(edge, Qt.MouseButton.LeftButton, pos=start + QPoint(0, by))


def test_a_few_messages_are_all_in_sight_and_many_take_half_of_the_column(window, reader, tmp_path):
    window.resize(1280, 800)
    reader.opens(*copies(tmp_path, 5))
    reader.sees(lambda: window.frame.messages.verticalScrollBar().maximum() == 0)
    reader.opens(*copies(tmp_path, 40))
    both = window.frame.messages.parentWidget()
    reader.sees(lambda: 0.35 * both.height() < window.frame.messages.height() <= 0.5 * both.height())


def test_the_edge_under_the_list_stays_where_it_was_dragged_also_after_a_restart(window, reader, tmp_path, library, qtbot):
    window.resize(1280, 900)
    reader.opens(*copies(tmp_path, 40))
    reader.sees(lambda: len(window.workspace.messages) == 40)
    before = window.frame.messages.height()
    edge_moved(window, 60)
    tall = window.frame.messages.height()
    assert before + 50 < tall < before + 70
    window.close()
    again = make_window(library, window._store)
    qtbot.addWidget(again)
    again.show()
    with qtbot.waitSignal(again.settled, timeout=10_000):
        again.workspace.inspect_files([str(path) for path in sorted(tmp_path.glob("*.eml"))])
    reader.sees(lambda: again.frame.messages.height() == tall)
    again.workspace.stop()


def test_messages_of_one_mailbox_are_told_apart_by_their_dates(window, reader, tmp_path):
    mail = assets.path("samples", "unknown-user.eml").read_text().replace("\r\n", "\n")
    dated = mail.replace("Date: Tue, 16 Jun 2026 09:14:07 +0200 (CEST)", "Date: Wed, 17 Jun 2026 10:00:00 +0200")
    assert dated != mail
    (tmp_path / "two.mbox").write_text("".join(f"From MAILER-DAEMON Thu Jan  1 00:00:00 2026\n{each}\n\n" for each in (mail, dated)))
    reader.opens(tmp_path / "two.mbox")
    reader.sees(lambda: len(window.workspace.messages) == 2)
    rows = [window.frame.messages.list.data(window.frame.messages.list.index(row)) for row in range(2)]
    assert "16 Jun 2026 09:14:07 +0200" in rows[0] and "17 Jun 2026 10:00:00 +0200" in rows[1] and "two.mbox" not in rows[0]
    reader.opens(*copies(tmp_path, 1))
    reader.sees(lambda: "000.eml" in window.frame.messages.list.data(window.frame.messages.list.index(0)))
