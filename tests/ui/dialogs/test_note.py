"""The ready notes: editable, redacted on wish, copied, saved, or handed to a mail program after a click."""

import pytest
from PySide6.QtWidgets import QApplication

from inspector import assets, inspection
from inspector.ui.dialogs.note import POSTMASTER, SENDER, NoteDialog


@pytest.fixture
def one(library):
    return inspection.inspect(assets.path("samples", "unknown-user.eml").read_bytes(), library)


@pytest.fixture
def note(one, qtbot):
    made = NoteDialog(one.cards[0], one, POSTMASTER)
    qtbot.addWidget(made)
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
