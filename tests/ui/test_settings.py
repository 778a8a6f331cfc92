"""The settings file: whole or not at all, and never a reason not to start."""

import json

import pytest

from inspector.ui import settings
from inspector.ui.settings import Settings


def test_what_is_saved_is_loaded(tmp_path):
    wanted = Settings(theme="dark", zoom=125, role="developer", open_folds=("causes",), splitter=(400, 600))
    assert settings.save(wanted, tmp_path / "deep" / "settings.json") == ""
    assert settings.load(tmp_path / "deep" / "settings.json") == (wanted, "")


@pytest.mark.parametrize("field", Settings._fields)
def test_every_setting_is_saved_and_loaded(tmp_path, field):
    default = getattr(Settings(), field)
    other = {bool: lambda: not default, int: lambda: default + 1, str: lambda: f"{default}x", tuple: lambda: (7,) if field == "splitter" else ("a", "b")}[type(default)]()
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
    assert loaded == Settings(role="developer", open_folds=("a",), splitter=(1,))


def test_sizes_stay_within_reason(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text(json.dumps({"zoom": 100000, "width": -5, "height": 10**9}))
    loaded, _ = settings.load(file)
    assert (loaded.zoom, loaded.width, loaded.height) == (300, 480, 10000)


def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    (tmp_path / "file").write_text("x")
    assert "could not be saved" in settings.save(Settings(), tmp_path / "file" / "settings.json")


def test_a_failed_save_leaves_the_old_file(tmp_path, full_disk):
    file = tmp_path / "settings.json"
    settings.save(Settings(theme="dark"), file)
    with full_disk(100):
        assert "could not be saved" in settings.save(Settings(theme="light"), file)
    assert settings.load(file) == (Settings(theme="dark"), "")
