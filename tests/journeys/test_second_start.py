"""Two real starts of the program: the second hands its file to the first and ends."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the folders of a user are named otherwise there")


@pytest.fixture
def home(tmp_path):
    """A user of their own, who asks for one window though there is no screen."""
    (tmp_path / "run").mkdir(mode=0o700)
    names = {"XDG_RUNTIME_DIR": "run", "XDG_CONFIG_HOME": "config", "XDG_DATA_HOME": "data", "XDG_CACHE_HOME": "cache"}
    return {**os.environ, **{name: str(tmp_path / folder) for name, folder in names.items()}, "QT_QPA_PLATFORM": "offscreen", "BOUNCE_INSPECTOR_SINGLE": "1"}


def start(home, *arguments):
    return subprocess.Popen([sys.executable, "main.py", *arguments], cwd=ROOT, env=home, stderr=subprocess.PIPE)


def wait_for(condition, seconds=30):
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it did not happen in time"
        time.sleep(0.05)   # another process is waited for, there is no event to hear


def remembered(home):
    file = Path(home["XDG_CONFIG_HOME"]) / "bounce-inspector" / "settings.json"
    return json.loads(file.read_text())["recent"] if file.exists() else []


def test_the_file_of_a_second_start_is_opened_by_the_first(home, tmp_path):
    bounce = tmp_path / "one.txt"
    bounce.write_text("550 5.1.1 <x@example.org>: no such user\n")
    first = start(home)
    try:
        wait_for((Path(home["XDG_RUNTIME_DIR"]) / "bounce-inspector.socket").exists)
        second = start(home, str(bounce))
        assert second.wait(30) == 0 and second.stderr.read() == b""
        second.stderr.close()
        wait_for(lambda: remembered(home) == [str(bounce)])
        assert first.poll() is None
    finally:
        first.kill()
        first.wait()
        first.stderr.close()


def test_a_window_of_its_own_where_that_is_asked(home, tmp_path):
    bounce = tmp_path / "three.txt"
    bounce.write_text("550 5.1.1 <x@example.org>: no such user\n")
    apart = {**home, "XDG_CONFIG_HOME": str(tmp_path / "apart")}   # who remembers the file is who opened it
    first = start(home)
    other = None
    try:
        wait_for((Path(home["XDG_RUNTIME_DIR"]) / "bounce-inspector.socket").exists)
        other = start(apart, "--new-window", str(bounce))
        wait_for(lambda: remembered(apart) == [str(bounce)])
        assert other.poll() is None and remembered(home) == []
    finally:
        for each in (first, other):
            if each is not None:
                each.kill()
                each.wait()
                each.stderr.close()


def test_after_a_crash_the_next_start_listens_again(home, tmp_path):
    first = start(home)
    door = Path(home["XDG_RUNTIME_DIR"]) / "bounce-inspector.socket"
    wait_for(door.exists)
    first.kill()
    first.wait()
    first.stderr.close()
    left = door.stat().st_ctime_ns
    again = start(home)
    second = None
    try:
        wait_for(lambda: door.exists() and door.stat().st_ctime_ns != left)
        bounce = tmp_path / "two.txt"
        bounce.write_text("550 5.1.1 <x@example.org>: no such user\n")
        second = start(home, str(bounce))
        assert second.wait(30) == 0
        wait_for(lambda: remembered(home) == [str(bounce)])
    finally:
        for each in (again, second):
            if each is not None:
                each.kill()
                each.wait()
                each.stderr.close()
