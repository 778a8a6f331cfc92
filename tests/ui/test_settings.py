"""The settings file: whole or not at all, and never a reason not to start."""

import json
from pathlib import Path

import pytest

from inspector.ui import make_window, settings
from inspector.ui.settings import Settings


def test_what_is_saved_is_loaded(tmp_path):
    wanted = Settings(theme="dark", zoom=125, role="developer", open_folds=("causes",), splitter=(400, 600))
    assert settings.save(wanted, tmp_path / "deep" / "settings.json") == ""
    assert settings.load(tmp_path / "deep" / "settings.json") == (wanted, "")


@pytest.mark.parametrize("field", Settings._fields)
def test_every_setting_is_saved_and_loaded(tmp_path, field):
    default = getattr(Settings(), field)
    known = {"theme": "dark", "language": "de", "role": "developer", "splitter": (400, 600)}   # of these only some values are taken
    other = known.get(field) or {bool: lambda: not default, int: lambda: default + 1, str: lambda: f"{default}x", tuple: lambda: ("a", "b")}[type(default)]()
    wanted = Settings()._replace(**{field: other})
    assert settings.save(wanted, tmp_path / "settings.json") == ""
    assert settings.load(tmp_path / "settings.json") == (wanted, "")


def test_no_file_gives_the_defaults(tmp_path):
    assert settings.load(tmp_path / "none.json") == (Settings(), "")


@pytest.mark.parametrize("bad", [b"", b"{", b"[]", b"\xff\xfe\x00", b'"x"', b"1" * 5000])
def test_a_damaged_file_is_kept_aside_and_told(tmp_path, bad):
    file = tmp_path / "settings.json"
    file.write_bytes(bad)
    loaded, told = settings.load(file)
    assert loaded == Settings()
    assert "settings.json.bad" in told
    assert (tmp_path / "settings.json.bad").read_bytes() == bad


def test_values_of_the_wrong_kind_are_left_out(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"zoom": "large", "theme": 3, "role": "developer", "open_folds": ["a", 1], "splitter": [1, "x"], "unknown": 1, "side": 1}))
    loaded, _ = settings.load(file)
    assert loaded == Settings(role="developer", open_folds=("a",))


def test_sizes_stay_within_reason(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"zoom": 100000, "width": -5, "height": 10**9}))
    loaded, _ = settings.load(file)
    assert (loaded.zoom, loaded.width, loaded.height) == (300, 480, 10000)


HOSTILE = {
    "a word": "neon", "huge": 10**12, "deep below": -10**12, "a fraction": 1.5, "nothing": None, "true": True, "a list": [], "a tree": {}, "huge sizes": [10**12, 3],
    "a zero byte": "\0", "half a character": "\ud800", "endless": "x" * 100_000, "odd texts": ["\0", "\ud800", "x" * 100_000, "ok"], "lists": [[1], {}], "nothings": [None, None], "empty": "",
}


def fits(name, value):
    """Whether the window can live with a value."""
    if name in ("theme", "language", "role"):
        return value in {"theme": ("system", "contrast", "light", "dark", "contrast-light", "contrast-dark"), "language": ("system", "en", "de"), "role": settings.ROLES}[name]
    if name == "splitter":
        return value == () or (len(value) == 2 and all(0 < each <= 100_000 for each in value))
    if isinstance(value, tuple):
        return all(fits("", each) for each in value)
    return len(value) < 5000 and "\0" not in value and value != "\ud800" if isinstance(value, str) else abs(value) <= 100_000


@pytest.mark.parametrize("name", Settings._fields)
def test_a_hostile_value_of_one_field_gives_a_fit_one_and_leaves_the_others_alone(tmp_path, name):
    file = tmp_path / "settings.json"
    for value in HOSTILE.values():
        file.write_text(json.dumps({"letters": False, "searches": ["a"], name: value}))
        loaded, told = settings.load(file)
        kept = loaded._asdict()
        assert told == "" and type(kept[name]) is type(getattr(Settings(), name)) and fits(name, kept[name]), value
        assert (name == "letters" or not loaded.letters) and (name == "searches" or loaded.searches == ("a",))


@pytest.mark.parametrize("value", HOSTILE.values(), ids=HOSTILE)
def test_the_window_starts_whatever_stands_in_the_file(qtbot, library, tmp_path, value):
    store = tmp_path / "settings.json"
    store.write_text(json.dumps(dict.fromkeys(Settings._fields, value) | {"language": "en", "restore": True}))
    window = make_window(library, store)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    window.desktop.restore()
    window.desktop.recent_menu.aboutToShow.emit()
    window.desktop.show_settings().close()
    assert window.close()
    assert settings.load(store)[1] == ""


def test_what_is_good_stays(tmp_path):
    file = tmp_path / "settings.json"
    good = Settings(theme="contrast", language="de", role="help-desk", left=-1200, top=40, splitter=(300, 700), organisation="/srv/caf\udce9", recent=("/a/caf\udce9",), searches=("postf\u00e4cher",))
    settings.save(good, file)
    assert settings.load(file) == (good, "")


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("x")
    assert "could not be saved" in settings.save(Settings(), tmp_path / "file" / "settings.json")


def test_a_failed_save_leaves_the_old_file(tmp_path, full_disk):
    file = tmp_path / "settings.json"
    settings.save(Settings(theme="dark"), file)
    with full_disk(100):
        assert "could not be saved" in settings.save(Settings(theme="light"), file)
    assert settings.load(file) == (Settings(theme="dark"), "")


def test_settings_that_could_not_be_read_once_are_not_lost(qtbot, library, tmp_path, monkeypatch, capsys):
    """A disk or a network share that fails for a moment; the window is told of it, and at its end leaves the file alone."""
    file = tmp_path / "settings.json"
    settings.save(Settings(zoom=150, recent=("/a/b.eml",)), file)
    before, read = file.read_bytes(), Path.read_text

    def fails(path, *given, **named):
        if path == file:
            raise OSError(5, "Input/output error")
        return read(path, *given, **named)

    monkeypatch.setattr(Path, "read_text", fails)
    window = make_window(library, file)
    qtbot.addWidget(window)
    monkeypatch.setattr(Path, "read_text", read)
    assert "could not be read (Input/output error)" in window.frame.notice.text
    window.keep(role="developer")
    assert window.settings.role == "developer" and "left as they are" in window.frame.notice.text
    window.close()
    assert file.read_bytes() == before and "left as they are" in capsys.readouterr().err
    assert settings.load(file)[0].zoom == 150 and settings.save(Settings(zoom=120), file) == ""
