"""A note that was typed is never lost without a word, and one that was only looked at stays as it is."""

import pytest
from PySide6.QtTest import QTest

MINE, THEIRS = "my long note", "somebody else wrote this"


@pytest.fixture
def panel(reader):
    reader.window.workspace.show_page("4.2.2")
    return reader.window.frame.own_note


@pytest.fixture
def file(reader):
    folder = reader.window._store.parent / "notes"
    folder.mkdir()
    return folder / "4.2.2.txt"


def visit(reader, key):
    reader.window.workspace.show_page(key)


def test_a_note_that_cannot_be_saved_is_there_again_on_return(reader, panel, file):
    QTest.keyClicks(panel.box, MINE)
    file.write_text(THEIRS)
    visit(reader, "5.1.1")
    assert "yours is not saved yet" in reader.window.frame.notice.text and panel.text == ""
    visit(reader, "4.2.2")
    assert panel.text == MINE and "Somebody else" in panel.says.text() and panel.both.isVisible()
    visit(reader, "5.1.1")
    visit(reader, "4.2.2")
    assert panel.text == MINE and file.read_text() == THEIRS


def test_both_notes_can_be_kept(reader, panel, file):
    QTest.keyClicks(panel.box, MINE)
    file.write_text(THEIRS)
    panel.save()
    panel.both.click()
    assert file.read_text() == panel.text == f"{THEIRS}\n\n{MINE}"
    assert not panel.both.isVisible() and panel.says.text() == "Saved"
    assert reader.window.close()


def test_a_note_is_saved_as_soon_as_it_can_be(reader, panel, file):
    file.parent.rmdir()
    file.parent.write_text("a file where the folder should be")
    QTest.keyClicks(panel.box, MINE)
    visit(reader, "5.1.1")
    visit(reader, "4.2.2")
    assert panel.text == MINE and not panel.both.isVisible()
    visit(reader, "5.1.1")
    file.parent.unlink()
    assert reader.window.close()
    assert file.read_text() == MINE


def test_closing_stops_once_where_a_note_would_be_lost(reader, panel, file):
    QTest.keyClicks(panel.box, MINE)
    file.write_text(THEIRS)
    visit(reader, "5.1.1")
    assert not reader.window.close() and reader.window.isVisible()
    assert reader.window.frame.notice.text == "Not saved: your note on 4.2.2. Copy what you need; if you close the window again, it is lost."
    visit(reader, "4.2.2")
    QTest.keyClicks(panel.box, " and more")
    assert not reader.window.close(), "there is more to be lost now"
    assert reader.window.close()
    assert file.read_text() == THEIRS


def test_a_note_that_is_only_looked_at_is_not_written(reader, panel, file):
    text = "Attention\u00a0: 10\u202f000\u00a0\u20ac\u2028 x\r\n\u2029end\ufeff".encode()
    file.write_bytes(text)
    before = file.stat().st_mtime_ns, file.stat().st_ino
    for key in ("5.1.1", "4.2.2", "5.1.1"):
        visit(reader, key)
    assert reader.window.close()
    assert file.read_bytes() == text and (file.stat().st_mtime_ns, file.stat().st_ino) == before


def test_typing_leaves_the_rest_of_a_note_as_it_is(reader, panel, file):
    file.write_text("Attention\u00a0: 10\u202f000\u00a0\u20ac\n", encoding="utf-8")
    visit(reader, "5.1.1")
    visit(reader, "4.2.2")
    QTest.keyClicks(panel.box, "x")
    panel.save()
    assert file.read_text(encoding="utf-8") == "xAttention\u00a0: 10\u202f000\u00a0\u20ac\n"
