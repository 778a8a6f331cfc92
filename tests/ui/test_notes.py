"""Notes are plain text files that are never lost."""

import os
import threading

import pytest

from inspector.ui.notes import Note, Notes


@pytest.fixture
def notes(tmp_path):
    return Notes(tmp_path / "notes")


def test_what_is_written_is_read_as_a_plain_file(notes):
    assert notes.write("reply:550", "ask Kim\nfirst ü") == ""
    assert notes.read("reply:550") == Note("ask Kim\nfirst ü")
    assert (notes.folder / "reply-550.txt").read_text(encoding="utf-8") == "ask Kim\nfirst ü"


def test_an_emptied_note_loses_its_file(notes):
    notes.write("5.1.1", "x")
    assert notes.write("5.1.1", "  \n") == ""
    assert list(notes.folder.iterdir()) == []


@pytest.mark.parametrize("key", ["../5.1.1", "a/b", "", ".hidden", "x\0", "A" * 200])
def test_a_key_cannot_leave_the_folder(notes, key):
    with pytest.raises(ValueError):
        notes.path(key)


@pytest.mark.parametrize("bad", [b"\xff\xfe\xfa", b"a\0b", b"x" * 1_000_001])
def test_a_damaged_note_is_kept_aside_and_told(notes, bad):
    notes.folder.mkdir()
    (notes.folder / "5.1.1.txt").write_bytes(bad)
    note = notes.read("5.1.1")
    assert note.text == "" and "5.1.1.txt.bad" in note.trouble
    assert (notes.folder / "5.1.1.txt.bad").read_bytes() == bad


def test_a_shared_note_that_cannot_be_read_is_left_alone(tmp_path):
    shared = Notes(tmp_path, is_own=False)
    (tmp_path / "5.1.1.txt").write_bytes("grün".encode("latin-1"))
    assert not shared.read("5.1.1").can_write
    assert shared.write("5.1.1", "mine") != ""
    assert (tmp_path / "5.1.1.txt").read_bytes() == "grün".encode("latin-1")


def test_a_note_that_somebody_else_changed_is_not_written_over(notes):
    notes.write("5.1.1", "first")
    notes.write("5.1.1", "theirs")
    assert "Somebody else" in notes.write("5.1.1", "mine", before="first")
    assert notes.read("5.1.1").text == "theirs"


def test_a_full_disk_leaves_the_old_note(notes, full_disk):
    notes.write("5.1.1", "old")
    with full_disk(10):
        assert "5.1.1.txt could not be saved" in notes.write("5.1.1", "new and longer")
    assert notes.read("5.1.1").text == "old"


def test_a_folder_that_is_a_file_is_told(tmp_path):
    (tmp_path / "notes").write_text("x")
    notes = Notes(tmp_path / "notes")
    assert notes.write("5.1.1", "x") != ""


@pytest.mark.parametrize("is_own", [True, False])
def test_a_pipe_in_place_of_a_note_keeps_nobody_waiting(tmp_path, is_own):
    os.mkfifo(tmp_path / "4.2.2.txt")
    notes = Notes(tmp_path, is_own)
    waiting = threading.Thread(target=lambda: said.append(notes.read("4.2.2")), daemon=True)
    said = []
    waiting.start()
    waiting.join(10)
    [note] = said
    assert "4.2.2.txt cannot be read: this is no ordinary file" in note.trouble and not note.can_write
