"""A bounce comes in; the answer is there, and every mark and every line of evidence meet."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from inspector import assets
from inspector.samples import samples
from inspector.ui.blocks.evidence import Swatch
from inspector.ui.controls import Row


def test_paste_shows_the_card(reader):
    reader.paste(reader.log_line)
    assert reader.text_of("headline") == "The receiving server is out of space"
    assert "rcpt@example.org" in reader.text_of("happened")
    assert reader.text_of("who").startswith("The mail admin of example.org must")
    assert reader.text_of("fault").startswith("No.")
    assert reader.text_of("retry").startswith("Yes.")


def test_the_card_is_never_pressed_into_the_height_of_its_first_half(window, reader):
    seen = []
    window.frame.card.completed.connect(lambda: seen.append((window.frame.card.widget().height(), window.frame.card.widget().minimumSizeHint().height())))
    reader.sample("several-recipients.eml")
    reader.sees(lambda: bool(seen))
    tall, least = seen[-1]
    assert tall >= least > window.frame.card.viewport().height(), "as tall as what is on it before the next frame"


def test_ctrl_v_works_without_a_click(window, qtbot, reader):
    QApplication.clipboard().setText(reader.log_line)
    with qtbot.waitSignal(window.settled, timeout=10_000):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.card.key == "4.3.1"


def drop(window, data):
    window.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))


def test_files_and_text_can_be_dropped(window, qtbot, reader):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(assets.path("samples", "unknown-user.eml")))])
    with qtbot.waitSignal(window.settled, timeout=10_000):
        drop(window, data)
    assert window.workspace.card.key == "5.1.1"
    data = QMimeData()
    data.setText(reader.log_line)
    with qtbot.waitSignal(window.settled, timeout=10_000):
        drop(window, data)
    assert window.workspace.card.key == "4.3.1"


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.path.name)
def test_every_example_opens_and_its_marks_equal_the_quotes(reader, sample):
    reader.opens(sample.path)
    inspected = reader.window.workspace.message
    source = reader.window.frame.source
    assert inspected.cards or inspected.sentence
    for view in ("readable", "raw"):
        source.show_view(view)
        assert len(source.text.finding_of) >= len({finding.span for finding in source._findings})
        for mark, finding in source.text.finding_of.items():
            cursor = QTextCursor(source.reader.document())
            cursor.setPosition(mark.start)
            cursor.setPosition(mark.end, QTextCursor.MoveMode.KeepAnchor)
            if view == "readable":
                assert cursor.selectedText().replace("\u2029", "\n").replace("\u00a0", " ") == inspected.message.quote(finding.span).replace("\u00a0", " ")
            else:
                assert cursor.hasSelection()


def test_an_evidence_line_frames_its_place(reader, qtbot):
    reader.paste(reader.log_line)
    lines = [row for row in reader.region("card").widget().findChildren(Row) if row.findChild(Swatch)]
    assert len(lines) == len(reader.window.workspace.card.facts)
    QTest.mouseClick(lines[0], Qt.MouseButton.LeftButton)
    start, end = reader.window.frame.source.reader.chosen
    fact = reader.window.workspace.card.facts[0]
    assert (start, end) == tuple(fact.because[0])


def test_n_and_p_walk_the_findings(reader):
    reader.paste(reader.log_line)
    source = reader.window.frame.source
    reader.window.next_finding()
    first = source.reader.chosen
    reader.window.next_finding()
    assert source.reader.chosen > first
    reader.window.previous_finding()
    assert source.reader.chosen == first


def test_several_recipients_have_one_card_a_cause(reader):
    reader.sample("several-recipients.eml")
    strip = reader.region("recipients")
    assert strip.isVisible()
    entries = strip.widget().findChildren(Row)
    cards = reader.window.workspace.message.cards
    assert len(entries) == len(cards) > 1
    QTest.mouseClick(entries[1], Qt.MouseButton.LeftButton)
    assert reader.window.workspace.card is cards[1]
    assert entries[1].isChecked() and not entries[0].isChecked()


def test_what_is_no_bounce_is_said_to_be_none(reader):
    reader.paste("From: a@example.org\nTo: b@example.org\nSubject: Lunch\n\nShall we eat at noon?\n")
    said = " ".join(label.text() for label in reader.region("card").widget().findChildren(QLabel))
    assert "An ordinary mail, not a bounce" in said
    assert reader.window.workspace.card is None


def test_an_empty_paste_keeps_the_message_and_says_why(reader):
    reader.paste(reader.log_line)
    before = reader.window.workspace.message
    QApplication.clipboard().setText("   ")
    reader.window.paste()
    assert "no text" in reader.window.frame.notice.text
    assert reader.window.workspace.message is before


@pytest.mark.parametrize("make", [lambda p: p.mkdir(), lambda p: None, lambda p: p.write_bytes(b"")], ids=["folder", "gone", "empty"])
def test_what_cannot_be_read_is_said_and_nothing_is_lost(reader, tmp_path, make):
    reader.paste(reader.log_line)
    before = reader.window.workspace.message
    path = tmp_path / "x.eml"
    make(path)
    with reader.qtbot.waitSignal(reader.window.workspace.told, timeout=10_000) as told:
        reader.window.workspace.inspect_files([str(path)])
    assert "x.eml" in told.args[0]
    assert reader.window.frame.notice.isVisible()
    assert reader.window.workspace.message is before


def test_one_bad_file_does_not_stop_the_others(reader, tmp_path):
    reader.opens(tmp_path / "gone.eml", assets.path("samples", "unknown-user.eml"))
    assert reader.window.workspace.card.key == "5.1.1"


def test_the_message_before_comes_back(reader):
    reader.paste(reader.log_line)
    reader.sample("unknown-user.eml")
    reader.window.workspace.previous_message()
    assert reader.window.workspace.card.key == "4.3.1"
    reader.window.workspace.close_message()
    assert reader.window.workspace.card.key == "5.1.1", "the other one that is open"
    reader.window.workspace.close_message()
    assert reader.window.workspace.message is None
    assert reader.window.frame.stack.currentWidget() is reader.window.frame.empty
    reader.window.workspace.previous_message()
    assert reader.window.workspace.card.key == "5.1.1"
    reader.window.workspace.previous_message()
    assert reader.window.workspace.card.key == "4.3.1"
