"""What is there again after a restart, and what is put away and comes back."""

import json

import pytest
from PySide6.QtWidgets import QListView

from inspector.mail import files_in
from inspector.ui import make_window


@pytest.fixture
def file(tmp_path):
    made = tmp_path / "mails" / "one.txt"
    made.parent.mkdir()
    made.write_text("550 5.1.1 <x@example.org>: no such user\n")
    return made


def restart(reader, library, qtbot):
    reader.window.close()
    again = make_window(library, reader.window._store)
    qtbot.addWidget(again)
    again.show()
    return again


def test_size_place_and_columns_are_restored(reader, library, qtbot):
    reader.paste(reader.log_line)
    reader.window.resize(1100, 700)
    reader.window.move(40, 30)
    reader.window.frame.splitter.setSizes([300, 500])
    sizes = reader.window.frame.splitter.sizes()
    again = restart(reader, library, qtbot)
    assert (again.width(), again.height(), again.x(), again.y()) == (1100, 700, 40, 30)
    assert again.settings.splitter == tuple(sizes)
    again.workspace.stop()


def test_a_place_on_a_screen_that_is_gone_is_not_used(reader, library, qtbot):
    reader.window.settings = reader.window.settings._replace(left=9000, top=9000)
    reader.window.desktop.place()
    assert reader.window.x() < 9000


def test_recent_files_hold_paths_and_can_be_forgotten(reader, library, qtbot, file):
    reader.opens(file)
    stored = json.loads(reader.window._store.read_text())
    assert stored["recent"] == [str(file)] and "no such user" not in reader.window._store.read_text()
    again = restart(reader, library, qtbot)
    again.desktop.recent_menu.aboutToShow.emit()
    assert again.desktop.recent_menu.actions()[0].text() == "one.txt"
    with qtbot.waitSignal(again.settled, timeout=10_000):
        again.desktop.recent_menu.actions()[0].trigger()
    again.desktop.forget_recent()
    assert json.loads(again._store.read_text())["recent"] == []
    again.workspace.stop()


def test_examples_and_pasted_text_are_not_remembered(reader):
    reader.sample("unknown-user.eml")
    reader.paste(reader.log_line)
    assert reader.window.settings.recent == ()


def test_nothing_is_remembered_where_that_is_not_wanted(reader, file):
    reader.window.keep(keep_recent=False)
    reader.opens(file)
    assert reader.window.settings.recent == ()


@pytest.mark.parametrize("wanted", [True, False])
def test_the_last_files_come_back_only_where_wanted(reader, library, qtbot, file, wanted):
    reader.window.keep(restore=wanted)
    reader.opens(file)
    again = restart(reader, library, qtbot)
    if wanted:
        with qtbot.waitSignal(again.settled, timeout=10_000):
            again.desktop.restore()
        assert again.workspace.card.key == "5.1.1"
    else:
        again.desktop.restore()
        assert again.settings.last == () and not again.workspace.worker.is_busy
    again.workspace.stop()


def test_a_note_is_there_again(reader, library, qtbot):
    reader.window.workspace.show_page("5.1.1")
    reader.window.frame.own_note.box.setPlainText("Ask Kim")
    reader.window.workspace.show_page("4.3.1")
    assert reader.window.frame.own_note.box.toPlainText() == ""
    reader.window.frame.own_note.box.setPlainText("Disk full again")
    again = restart(reader, library, qtbot)
    for key, text in (("5.1.1", "Ask Kim"), ("4.3.1", "Disk full again")):
        again.workspace.show_page(key)
        assert again.frame.own_note.box.toPlainText() == text
    assert (again._store.parent / "notes" / "5.1.1.txt").read_text() == "Ask Kim"
    again.workspace.stop()


def test_a_damaged_note_is_told_and_kept_aside(reader):
    folder = reader.window._store.parent / "notes"
    folder.mkdir()
    (folder / "5.1.1.txt").write_bytes(b"\xff\xfe\xfa")
    reader.window.workspace.show_page("5.1.1")
    assert "5.1.1.txt.bad" in reader.window.frame.own_note.says.text()
    assert (folder / "5.1.1.txt.bad").exists()


def test_damaged_settings_are_told_in_the_window(library, qtbot, tmp_path):
    (tmp_path / "settings.json").write_text('{"zoom": 1')
    made = make_window(library, tmp_path / "settings.json")
    qtbot.addWidget(made)
    assert "settings.json.bad" in made.frame.notice.text and made.settings.zoom == 100
    made.workspace.stop()


def test_an_organisations_folder_gives_a_shared_note(reader, library, qtbot, tmp_path):
    (tmp_path / "ours" / "notes").mkdir(parents=True)
    (tmp_path / "ours" / "notes" / "5.1.1.txt").write_text("The registrar moved in May.")
    reader.window.keep(organisation=str(tmp_path / "ours"))
    again = restart(reader, library, qtbot)
    again.workspace.show_page("5.1.1")
    again.frame.own_note.choose("shared")
    assert again.frame.own_note.box.toPlainText() == "The registrar moved in May."
    again.frame.own_note.box.setPlainText("It moved back.")
    again.frame.own_note.choose("own")
    assert (tmp_path / "ours" / "notes" / "5.1.1.txt").read_text() == "It moved back." and again.frame.own_note.box.toPlainText() == ""
    again.workspace.stop()


def test_pasting_takes_the_place_of_what_is_on_show_or_stands_beside_it(reader):
    messages = reader.window.findChild(QListView, "messages")
    reader.paste("550 5.1.1 <x@example.org>: no such user")
    reader.paste(reader.log_line)
    assert messages.model().rowCount() == 1
    reader.window.actions_by_id["previous-message"].trigger()
    assert reader.window.workspace.card.key == "5.1.1" and messages.model().rowCount() == 2
    with reader.qtbot.waitSignal(reader.window.settled, timeout=10_000):
        reader.window.actions_by_id["paste-new"].trigger()
    assert messages.model().rowCount() == 3
    reader.window.actions_by_id["close-message"].trigger()
    assert messages.model().rowCount() == 2


def test_a_folder_is_opened_file_by_file(reader, tmp_path):
    for name in ("b.txt", "a.txt", ".hidden", "deep/c.txt"):
        (tmp_path / "box" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "box" / name).write_text("550 5.1.1 <x@example.org>: no such user\n")
    found = files_in(tmp_path / "box")
    assert [each.name for each in found] == ["a.txt", "b.txt", "c.txt"]
    reader.opens(*found)
    assert reader.window.findChild(QListView, "messages").model().rowCount() == 3
