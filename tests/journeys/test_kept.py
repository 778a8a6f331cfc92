"""What is kept from start to start, and what is forgotten when that is asked."""

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QFileDialog

from inspector import assets
from inspector.ui.desktop import placed
from inspector.ui.settings import Settings

SCREENS = [QRect(0, 30, 1920, 1050), QRect(-1600, 0, 1600, 900)]


def stored(window):
    return json.loads(window._store.read_text())


@pytest.fixture
def mails(tmp_path):
    made = []
    for name in ("a.eml", "b.eml", "c.eml"):
        path = tmp_path / "mails" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(assets.path("samples", "delay.eml").read_bytes())
        made.append(path)
    return made


# files -----------------------------------------------------------------------------------------------------------


def test_what_was_forgotten_stays_forgotten(window, reader, mails):
    window.keep(restore=True)
    reader.opens(*mails)
    assert len(window.settings.recent) == 3
    window.desktop.forget_recent()
    window.workspace.close_message()
    reader.paste(reader.log_line)
    window.workspace.previous_message()
    assert window.settings.recent == ()
    window.close()
    assert stored(window)["recent"] == [] and stored(window)["last"] == []


def test_a_file_that_is_opened_after_that_is_remembered(window, reader, mails):
    reader.opens(*mails)
    window.desktop.forget_recent()
    reader.opens(mails[1])
    assert window.settings.recent == (str(mails[1]),)


def test_editing_writes_no_settings(window, reader, mails):
    reader.opens(*mails)
    before = window._store.stat().st_mtime_ns, window._store.stat().st_ino
    window.edit_message()
    editor = window.frame.source.editor
    for _ in range(3):
        shown = window.workspace.message
        editor.insertPlainText("x")
        editor.tell()
        reader.sees(lambda shown=shown: window.workspace.message is not shown)
    assert (window._store.stat().st_mtime_ns, window._store.stat().st_ino) == before


def test_the_next_file_is_looked_for_where_the_last_one_was(window, reader, mails, monkeypatch):
    asked = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda parent, title, folder, kinds: (asked.append(folder), ([], ""))[1])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda parent, title, folder: (asked.append(folder), "")[1])
    window.actions_by_id["open"].trigger()
    reader.opens(mails[0])
    window.actions_by_id["open"].trigger()
    window.actions_by_id["open-folder"].trigger()
    assert asked == ["", str(mails[0].parent), str(mails[0].parent)]


# looks -----------------------------------------------------------------------------------------------------------


def test_a_choice_is_kept_at_once(window, reader):
    reader.sample("delay.eml")
    window.theme_dark()
    window.zoom_in()
    window.choose_role("developer")
    assert {key: stored(window)[key] for key in ("theme", "role", "zoom")} == {"theme": "dark", "role": "developer", "zoom": window.settings.zoom}
    assert window.settings.zoom > 100


def test_the_menu_ticks_what_is_so(window):
    window.resize(1280, 800)
    def ticked():
        return {key for key, action in window.actions_by_id.items() if action.isChecked()}

    assert ticked() == {"theme-system", "side"}
    window.actions_by_id["theme-dark"].trigger()
    window.actions_by_id["side"].trigger()
    assert ticked() == {"theme-dark"} and not window.frame.dock.isVisible()
    window.actions_by_id["theme-dark"].trigger()
    assert ticked() == {"theme-dark"}, "choosing it again does not take it off"
    window.actions_by_id["side"].trigger()
    assert ticked() == {"theme-dark", "side"}


def test_the_title_names_what_is_on_show(window, reader, tmp_path):
    path = assets.path("samples", "delay.eml")
    reader.opens(path)
    assert window.windowTitle() == "delay.eml \u2013 Bounce Inspector" and Path(window.windowFilePath()) == path
    odd = tmp_path / "a\u202elme.exe"
    odd.write_text(reader.log_line)
    reader.opens(odd)
    assert window.windowTitle().startswith("a<U+202E>lme.exe ")
    window.workspace.show_page("5.7.26")
    assert window.windowTitle().startswith("5.7.26 ")
    window.workspace.close_message()
    window.workspace.close_message()
    assert window.windowTitle() == "Bounce Inspector" and window.windowFilePath() == ""


# the window's place ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("at", "place"), [
    ((-1, -1), None), ((-1500, 40), QPoint(-1500, 40)), ((-1, 40), QPoint(-1, 40)), ((100, 100), QPoint(100, 100)), ((-40, 950), QPoint(-40, 950)), ((9000, 9000), None), ((10**12, 5), None),
    ((100, 0), QPoint(100, 30)),
])
def test_a_window_stands_where_it_stood_if_it_can_be_seen_there(at, place):
    assert placed(Settings(left=at[0], top=at[1]), SCREENS)[1] == place


def test_a_window_is_no_larger_than_its_screen():
    assert placed(Settings(width=5000, height=4000), SCREENS)[0] == QSize(1920, 1050)
    assert placed(Settings(left=-1600, top=0, width=5000, height=4000), SCREENS) == (QSize(1600, 900), QPoint(-1600, 0))


def test_full_screen_and_back_is_maximized_again(window, qtbot):
    window.showMaximized()
    qtbot.waitUntil(window.isMaximized)
    window.toggle_full_screen()
    qtbot.waitUntil(window.isFullScreen)
    assert window.actions_by_id["full-screen"].isChecked()
    window.toggle_full_screen()
    qtbot.waitUntil(lambda: not window.isFullScreen())
    assert window.isMaximized()
    window.toggle_full_screen()
    window.close()
    assert stored(window)["maximized"]


def test_the_next_thing_is_saved_where_the_last_one_was(window, reader, tmp_path):
    def asked(action):
        window.actions_by_id[action].trigger()
        return next(each for each in window.findChildren(QFileDialog) if each.isVisible())

    reader.sample("delay.eml")
    first = asked("save-source")
    first.fileSelected.emit(str(tmp_path / "message.eml"))
    first.close()
    second = asked("save-table")
    folder = second.directory().absolutePath()
    second.close()
    assert folder == str(tmp_path) and (tmp_path / "message.eml").exists()
    (tmp_path / "message.eml").unlink()   # Qt remembers the folder for the next dialog, which would choose the file again
