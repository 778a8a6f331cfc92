"""The ready notes: editable, redacted on wish, copied, saved, or handed to a mail program after a click."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from inspector import assets, inspection
from inspector.ui.dialogs.note import POSTMASTER, SENDER, NoteDialog
from inspector.ui.dialogs.question import QuestionDialog


@pytest.fixture
def one(library):
    return inspection.inspect(assets.path("samples", "unknown-user.eml").read_bytes(), library)


@pytest.fixture
def note(one, qtbot):
    return shown(one, qtbot)


def shown(one, qtbot):
    """The note in front of a window, which lets it go when it is closed."""
    window = QWidget()
    qtbot.addWidget(window)
    made = NoteDialog(one.cards[0], one, POSTMASTER, window)
    made.window_kept = window
    made.show()
    return made


def test_it_opens_with_the_facts(note):
    assert note.text.startswith("To: postmaster@example.org\n") and "ana.torres@example.org" in note.text
    assert not note.box.isReadOnly()


def test_redaction_goes_on_and_off(note):
    before = note.text
    note.redact.setChecked(True)
    assert "ana.torres" not in note.text and "example.org" not in note.text and "5.1.1" in note.text
    note.redact.setChecked(False)
    assert note.text == before


def test_what_was_changed_by_hand_is_kept_and_redacted_too(note):
    note.box.setPlainText(note.text + "\nCall ana.torres@example.org")
    changed = note.text
    note.choose(SENDER)
    assert "Is it your fault?" in note.text
    note.choose(POSTMASTER)
    assert note.text == changed
    note.redact.setChecked(True)
    assert "Call person" in note.text and "torres" not in note.text
    note.choose(SENDER)
    assert "torres" not in note.text
    note.choose(POSTMASTER)
    note.redact.setChecked(False)
    assert note.text == changed


def test_changes_after_redaction_are_never_undone(note):
    note.redact.setChecked(True)
    note.box.setPlainText(note.text + "\nMy own line")
    note.redact.setChecked(False)
    assert note.text.endswith("My own line") and "torres" not in note.text
    assert "stays replaced" in note.says.text()


def test_copy_and_mail(note, qtbot):
    note.copy_note()
    assert QApplication.clipboard().text() == note.text
    with qtbot.waitSignal(note.open_wanted) as got:
        note.mail.click()
    assert got.args[0].startswith("mailto:postmaster@example.org?subject=Mail%20to%20example.org")


def test_a_long_note_goes_by_the_clipboard(note, qtbot):
    note.box.setPlainText(note.text + "x" * 5000)
    with qtbot.waitSignal(note.open_wanted) as got:
        note.open_mail()
    assert len(got.args[0]) < 2000 and QApplication.clipboard().text() == note.text


def test_saved_and_read_back(note, tmp_path):
    assert note.save(str(tmp_path / "note.txt"))
    assert (tmp_path / "note.txt").read_text(encoding="utf-8") == note.text.rstrip("\n") + "\n"


def test_a_full_disk_is_said_and_the_old_note_stays(note, tmp_path, full_disk):
    (tmp_path / "note.txt").write_text("old")
    with full_disk(10):
        assert not note.save(str(tmp_path / "note.txt"))
    assert "could not be saved" in note.says.text()
    assert (tmp_path / "note.txt").read_text() == "old"


def box(note):
    """The question on show, if any."""
    return next((each for each in note.findChildren(QuestionDialog) if each.isVisible()), None)


def test_escape_asks_before_a_changed_note_goes(note, qtbot):
    QTest.keyClicks(note.box, "half an hour of work")
    QTest.keyClick(note.box, Qt.Key.Key_Escape)
    box(note).no.click()
    qtbot.waitUntil(lambda: box(note) is None)
    assert note.isVisible() and note.text.startswith("half an hour of work")
    note.close()   # the window's cross
    QTest.keyClick(box(note), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: box(note) is None)
    assert note.isVisible()
    note.close()
    with qtbot.waitSignal(note.finished):
        box(note).yes.click()


@pytest.mark.parametrize("keep", [lambda note, folder: note.copy_note(), lambda note, folder: note.save(str(folder / "note.txt")), lambda note, folder: note.open_mail()])
def test_what_was_taken_along_goes_without_a_question(note, qtbot, tmp_path, keep):
    QTest.keyClicks(note.box, "mine ")
    keep(note, tmp_path)
    with qtbot.waitSignal(note.finished):
        QTest.keyClick(note.box, Qt.Key.Key_Escape)


def test_a_change_in_the_other_note_is_asked_for_too(note):
    QTest.keyClicks(note.box, "mine ")
    note.copy_note()
    note.choose(SENDER)
    QTest.keyClicks(note.box, "mine too ")
    note.choose(POSTMASTER)
    QTest.keyClick(note.box, Qt.Key.Key_Escape)
    assert box(note) is not None and note.isVisible()


def test_a_note_that_nobody_changed_goes_without_a_question(note, qtbot):
    note.choose(SENDER)
    with qtbot.waitSignal(note.finished):
        QTest.keyClick(note.box, Qt.Key.Key_Escape)


def test_spaces_stay_what_they_are(note):
    note.box.insertPlainText("10\u202f000\u00a0\u20ac ")
    assert note.text.startswith("10\u202f000\u00a0\u20ac ")


def test_no_mail_program_is_said_and_the_note_is_not_taken_for_sent(note, qtbot):
    QTest.keyClicks(note.box, "mine ")
    note.open_mail()
    note.say_unopened("No mail program.")
    assert note.says.text() == "No mail program."
    QTest.keyClick(note.box, Qt.Key.Key_Escape)
    assert note.isVisible()
