"""A file is written whole or not at all, whatever goes wrong."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from inspector.ui import storage

ROOT = Path(__file__).parents[2]


def test_a_new_file_in_a_new_folder(tmp_path):
    storage.write(tmp_path / "a" / "b.txt", b"one")
    assert (tmp_path / "a" / "b.txt").read_bytes() == b"one"
    assert os.listdir(tmp_path / "a") == ["b.txt"]


@pytest.mark.parametrize("limit", [0, 1, 100_000])
def test_a_full_disk_leaves_the_old_file_and_nothing_beside_it(tmp_path, full_disk, limit):
    file = tmp_path / "report.html"
    storage.write(file, b"old")
    with full_disk(limit):
        told = storage.save(file, b"x" * 3_000_000)
    assert "report.html could not be saved" in told and "Nothing was changed" in told
    assert file.read_bytes() == b"old" and os.listdir(tmp_path) == ["report.html"]


def test_a_write_protected_file_is_not_replaced(tmp_path, monkeypatch):
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")
    file.chmod(0o444)
    if os.geteuid() == 0:   # the system lets root write everywhere: ask as an ordinary user would be answered
        monkeypatch.setattr(os, "access", lambda path, mode: False)
    assert "write-protected" in storage.save(file, b"new")
    assert file.read_bytes() == b"old"


@pytest.mark.parametrize("make", [lambda path: path.mkdir(), lambda path: os.mkfifo(path)])
def test_only_ordinary_files_are_replaced(tmp_path, make):
    make(tmp_path / "x")
    assert storage.save(tmp_path / "x", b"new") != ""
    assert not (tmp_path / "x").is_file()


def test_a_link_stays_a_link_and_the_mode_stays(tmp_path):
    (tmp_path / "real.txt").write_bytes(b"old")
    (tmp_path / "real.txt").chmod(0o640)
    (tmp_path / "link.txt").symlink_to("real.txt")
    storage.write(tmp_path / "link.txt", b"new")
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new" and (tmp_path / "real.txt").stat().st_mode & 0o777 == 0o640


def test_private_files_are_for_the_user_alone(tmp_path):
    storage.write(tmp_path / "a", b"x", storage.PRIVATE)
    assert (tmp_path / "a").stat().st_mode & 0o077 == 0


def test_killed_while_saving_the_file_is_old_or_new(tmp_path):
    file = tmp_path / "settings.json"
    old, new = b"a" * 3_000_000, b"b" * 3_000_000
    code = (
        f"import sys; sys.path.insert(0, {str(ROOT)!r})\nfrom pathlib import Path\nfrom inspector.ui import storage\nprint('go', flush=True)\n"
        f"while True:\n    storage.write(Path({str(file)!r}), b'a' * 3_000_000)\n    storage.write(Path({str(file)!r}), b'b' * 3_000_000)\n"
    )
    storage.write(file, old)
    for _ in range(3):
        process = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE)
        process.stdout.readline()
        for _ in range(40):
            assert file.read_bytes() in (old, new)
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert file.read_bytes() in (old, new)


@pytest.mark.parametrize("mode", [0o600, 0o664, 0o666])
def test_a_file_keeps_its_mode_whatever_the_umask(tmp_path, mode):
    file = tmp_path / "shared.txt"
    file.write_bytes(b"old")
    file.chmod(mode)
    before = os.umask(0o022)
    try:
        storage.write(file, b"new")
    finally:
        os.umask(before)
    assert file.read_bytes() == b"new" and file.stat().st_mode & 0o777 == mode


def test_a_second_damaged_file_does_not_take_the_place_of_the_first(tmp_path):
    file = tmp_path / "a.txt"
    names = []
    for each in (b"first", b"second", b"third"):
        file.write_bytes(each)
        names.append(storage.aside(file))
    assert names == ["a.txt.bad", "a.txt.bad2", "a.txt.bad3"]
    assert [(tmp_path / name).read_bytes() for name in names] == [b"first", b"second", b"third"]
