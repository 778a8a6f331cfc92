"""A second start hands its files over, and nothing else comes through that door."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket

from inspector.ui.single import PIECE, Single, hand_over, paths_in, pieces_of

ROOT = Path(__file__).parents[2]
SECOND = "import sys\nfrom PySide6.QtCore import QCoreApplication\napp = QCoreApplication([])\nfrom inspector.ui.single import hand_over\nsys.exit(0 if hand_over(sys.argv[1], sys.argv[2:]) else 3)\n"


@pytest.fixture
def door(tmp_path):
    return str(tmp_path / "door")


@pytest.fixture
def single(qapp, door):
    made = Single(door)
    assert made.listen()
    yield made
    made.close()


def second_start(door, *files):
    return subprocess.Popen([sys.executable, "-c", SECOND, door, *files], cwd=ROOT)


def test_files_of_a_second_start_arrive_as_absolute_paths(single, door, qtbot):
    with qtbot.waitSignal(single.files_wanted, timeout=10_000) as got:
        other = second_start(door, "a.eml", "/b c/\u00fc.eml")
    assert got.args == [[str(ROOT / "a.eml"), "/b c/\u00fc.eml"]]
    assert other.wait(10) == 0


def test_a_start_without_files_only_brings_the_window_forward(single, door, qtbot):
    with qtbot.waitSignal(single.files_wanted, timeout=10_000) as got:
        other = second_start(door)
    assert got.args == [[]]
    assert other.wait(10) == 0


def test_nobody_there(qapp, door):
    assert not hand_over(door, ["/a"])


def test_a_socket_left_from_a_crash_is_taken_over(qapp, door):
    left = socket.socket(socket.AF_UNIX)
    left.bind(door)
    left.close()
    assert os.path.exists(door)
    assert not hand_over(door, ["/a"])
    made = Single(door)
    assert made.listen()
    made.close()


def test_only_the_same_user_may_come_in(single, door):
    assert os.stat(door).st_mode & 0o077 == 0


@pytest.mark.parametrize("data", [b"{}\n", b"\xff\n", b'["relative"]\n', b'["/a", 1]\n', b"[" * 100_000 + b"\n", b"x" * 300_000])
def test_anything_else_is_thrown_out(single, door, qtbot, data):
    got = []
    single.files_wanted.connect(got.append)
    stranger = QLocalSocket()
    stranger.connectToServer(door)
    assert stranger.waitForConnected(1000)
    with qtbot.waitSignal(stranger.disconnected, timeout=5000):
        stranger.write(data)
        stranger.flush()
    assert got == []


def test_a_list_of_paths_is_short():
    assert paths_in(b'["/a"]') == ["/a"]
    assert paths_in(("[" + ",".join(['"/a"'] * (PIECE + 1)) + "]").encode()) is None
    assert paths_in(b'["/a\\u0000b"]') is None


def test_the_window_comes_forward_with_the_files(window, qtbot, tmp_path):
    file = tmp_path / "a.txt"
    file.write_text("550 5.1.1 <x@example.org>: no such user\n")
    with qtbot.waitSignal(window.settled, timeout=10_000):
        window.come_forward([str(file)])
    assert window.workspace.card.key == "5.1.1"


def test_a_long_list_arrives_whole_and_at_once(single, door, qtbot):
    paths = [f"/tmp/{number:03}/" + "x" * 600 for number in range(150)]   # pieces by their number
    paths += [f"/tmp/{number:03}/" + "\u00fc" * 900 for number in range(60)]   # and by their length
    with qtbot.waitSignal(single.files_wanted, timeout=20_000) as got:
        other = second_start(door, *paths)
    assert got.args == [paths]
    assert other.wait(10) == 0


def test_pieces_are_short_enough_for_the_door():
    for paths in ([], ["/a"], ["/a"] * 250, ["/" + "\u00fc" * 1300] * 100):
        pieces = pieces_of(paths)
        assert all(len(piece) < 256_000 for piece in pieces)
        assert [path for piece in pieces for path in paths_in(piece)] == paths


def test_a_window_that_lives_keeps_its_door(single, door, qtbot):
    late = Single(door)
    assert not late.listen()
    with qtbot.waitSignal(single.files_wanted, timeout=10_000) as got:
        other = second_start(door, "/a")
    assert got.args == [["/a"]]
    assert other.wait(10) == 0
