"""A copy of the message can be changed: the explanation follows, and the original comes back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


def replace(editor, old, new):
    """Select words with the cursor and type others over them."""
    at = editor.text.index(old)
    cursor = editor.textCursor()
    cursor.setPosition(at)
    cursor.setPosition(at + len(old), QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    QTest.keyClicks(editor, new)


@pytest.fixture
def editor(window, reader):
    reader.paste(reader.log_line)
    window.actions_by_id["edit"].trigger()
    return window.frame.source.editor


def marked(editor):
    return {editor.text[mark.start:mark.end] for mark in editor.marks}


def test_the_explanation_follows_while_typing(window, reader, editor):
    assert window.frame.source.is_editing
    assert "4.3.1" in marked(editor)
    replace(editor, "452 4.3.1 Insufficient system resources", "550 5.1.1 User unknown")
    reader.sees(lambda: window.workspace.card.key == "5.1.1")
    assert window.frame.source.is_editing
    assert "5.1.1" in marked(editor)
    assert window.frame.source.edit_bar.text == "You are editing a copy." and window.frame.source._edit.isHidden()
    assert "550 5.1.1 User unknown" in editor.text


def test_typing_keeps_the_keyboard(window, qtbot, reader, editor):
    window.activateWindow()
    editor.setFocus()
    had = editor.hasFocus()
    replace(editor, "4.3.1", "4.2.2")
    reader.sees(lambda: window.workspace.card.key == "4.2.2")
    assert editor.hasFocus() == had
    QTest.keyClicks(editor, "npnp/")   # letters that are shortcuts elsewhere
    assert "npnp/" in editor.text


def test_leaving_keeps_the_copy_and_undo_brings_the_original(window, reader, editor):
    original = window.workspace.message
    replace(editor, "452 4.3.1", "550 5.1.1")
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    reader.sees(lambda: window.workspace.card.key == "5.1.1" and not window.frame.source.is_editing)
    assert "550 5.1.1" in window.frame.source.reader.toPlainText()
    assert window.frame.source.edit_bar.isVisible() and "edited copy" in window.frame.source.edit_bar.text and not window.frame.source._edit.isHidden()
    window.actions_by_id["previous-message"].trigger()
    assert window.workspace.message is original
    assert window.workspace.card.key == "4.3.1"
    assert not window.frame.source.edit_bar.isVisible()
    assert len(window.frame.messages.list.messages) == 2


def test_the_way_back_stands_on_the_bar(window, reader, editor):
    original = window.workspace.message
    replace(editor, "4.3.1", "4.2.2")
    reader.sees(lambda: window.workspace.card.key == "4.2.2")
    window.frame.source.edit_bar._original.click()
    assert window.workspace.message is original
    assert not window.frame.source.is_editing


def test_editing_many_times_is_one_copy(window, reader, editor):
    for old, new in (("4.3.1", "4.2.2"), ("4.2.2", "5.1.1"), ("5.1.1", "5.7.1")):
        replace(editor, old, new)
        reader.sees(lambda new=new: window.workspace.message.cards and str(window.workspace.card.diagnoses[0].code) == new)
    assert len(window.frame.messages.list.messages) == 1
    window.workspace.back()
    assert window.workspace.card.key == "4.3.1"


def test_without_a_change_nothing_is_kept(window, reader, editor):
    original = window.workspace.message
    window.frame.source.leave_edit()
    assert window.workspace.message is original
    assert not window.frame.source.edit_bar.isVisible()


def test_what_is_edited_is_what_came(window, reader, tmp_path):
    """Windows line ends, letters beyond ASCII and beyond 16 bits; marks stand where they should."""
    data = "Return-Path: <>\r\nSubject: R\u00fcckl\u00e4ufer \U0001f4a5\r\nFrom: MAILER-DAEMON@mail.example\r\n\r\n<ana@example.org>: 550 5.1.1 User unknown\r\n".encode()
    path = tmp_path / "a.eml"
    path.write_bytes(data)
    reader.opens(path)
    window.edit_message()
    editor = window.frame.source.editor
    assert editor.text == data.decode().replace("\r\n", "\n")
    units = editor.text.encode("utf-16-le")
    assert "5.1.1" in {units[2 * mark.start:2 * mark.end].decode("utf-16-le") for mark in editor.marks}
    assert "R\u00fcckl\u00e4ufer" in editor.text


def test_direction_marks_are_written_out(window, reader, tmp_path):
    path = tmp_path / "a.eml"
    path.write_bytes("Subject: \u202efdp.exe\nFrom: MAILER-DAEMON@mail.example\n\n<ana@example.org>: 550 5.1.1 no\n".encode())
    reader.opens(path)
    window.edit_message()
    assert "\u202e" not in window.frame.source.editor.text
    assert "<U+202E>" in window.frame.source.editor.text


@pytest.mark.parametrize("data", [b"\0binary 550 5.1.1", b"550 5.1.1 " + b"x" * 300_000, b"550 5.1.1 " + b"y" * 9_000])
def test_what_an_editor_cannot_hold_is_not_edited(window, reader, tmp_path, data):
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    reader.opens(path)
    window.edit_message()
    assert not window.frame.source.is_editing


def test_another_message_ends_the_editing(window, reader, editor):
    reader.sample("unknown-user.eml")
    assert not window.frame.source.is_editing
    assert window.workspace.card.key == "5.1.1"


def test_pasting_into_the_editor_pastes_text(window, reader, editor):
    QApplication.clipboard().setText("550 5.7.1 no")
    editor.selectAll()
    editor.paste()
    reader.sees(lambda: window.workspace.card.key == "5.7.1")
    assert editor.text == "550 5.7.1 no"


def test_what_was_just_typed_is_kept_when_another_message_comes(window, reader, editor):
    original = window.workspace.message
    replace(editor, "4.3.1", "4.2.2")
    reader.sample("unknown-user.eml")
    reader.sees(lambda: any(b"4.2.2" in each.message.source for each in window.workspace.messages))
    assert window.workspace.card.key == "5.1.1" and len(window.workspace.messages) == 2
    copy = next(each for each in window.workspace.messages if each is not window.workspace.message)
    window.workspace.show_message(copy)
    assert window.frame.source.edit_bar.isVisible() and "4.2.2" in window.frame.source.reader.toPlainText()
    window.frame.source.edit_bar._original.click()
    assert window.workspace.message is original


def test_a_copy_that_is_read_another_way_is_still_a_copy(window, reader, editor):
    replace(editor, "4.3.1", "4.2.2")
    window.frame.source.leave_edit()
    reader.sees(lambda: window.workspace.card.key == "4.2.2")
    with reader.qtbot.waitSignal(window.workspace.inspected, timeout=10_000):
        window.workspace.read_as("text")
    assert window.frame.source.edit_bar.isVisible()


def test_who_undoes_every_change_has_the_message_as_it_came(window, reader, editor):
    original = window.workspace.message
    replace(editor, "452 4.3.1", "550 5.1.1")
    reader.sees(lambda: window.workspace.card.key == "5.1.1")
    while editor.document().isUndoAvailable():
        QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    reader.sees(lambda: window.workspace.message is original)
    reader.qtbot.wait(300)
    assert window.workspace.message is original and not window.frame.source.is_editing and not window.frame.source.edit_bar.isVisible()
    assert "Edited copy" not in window.windowTitle()
