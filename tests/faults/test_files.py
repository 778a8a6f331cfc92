"""Files that are none, and files that change under the reader: one clear sentence, and the window goes on."""

import os
import socket
import threading

import pytest

from inspector import assets

BOUNCE = assets.path("samples", "unknown-user.eml")


def fifo(path):
    os.mkfifo(path)


def sock(path):
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(os.path.relpath(path))


def loop(path):
    path.symlink_to(path)


def device(path):
    path.symlink_to("/dev/zero")


def gone(path):
    path.symlink_to(path.parent / "nowhere")


def folder(path):
    path.mkdir()


@pytest.mark.skipif(os.name != "posix", reason="these exist on Unix only")
@pytest.mark.parametrize("make", [fifo, sock, loop, device, gone, folder])
def test_what_is_no_file_is_said_and_what_is_on_show_stays(window, qtbot, tmp_path, make, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with qtbot.waitSignal(window.settled, timeout=10_000):
        window.workspace.inspect_files([str(BOUNCE)])
    before = window.workspace.message
    path = tmp_path / "odd.eml"
    make(path)
    with qtbot.waitSignal(window.workspace.told, timeout=10_000) as told:
        window.workspace.inspect_files([str(path)])
    assert "odd.eml" in told.args[0]
    assert "Traceback" not in told.args[0]
    assert window.workspace.message is before
    assert window.frame.notice.isVisible()


def test_a_file_that_is_gone_when_it_is_read(window, qtbot, tmp_path):
    path = tmp_path / "gone.eml"
    path.write_bytes(BOUNCE.read_bytes())
    listed = [str(path)]
    path.unlink()
    with qtbot.waitSignal(window.workspace.told, timeout=10_000) as told:
        window.workspace.inspect_files(listed)
    assert "no such file" in told.args[0]


def test_a_file_that_grows_while_it_is_read(window, qtbot, tmp_path):
    path = tmp_path / "grows.log"
    line = b"Jun 10 11:02:18 mail postfix/smtp[8841]: 9F2C140A21: removed\n"
    path.write_bytes(line * 20_000)
    stop = threading.Event()

    def grow():
        with open(path, "ab", buffering=0) as file:
            while not stop.is_set() and file.tell() < 30_000_000:
                file.write(line * 100)

    growing = threading.Thread(target=grow)
    growing.start()
    try:
        with qtbot.waitSignal(window.settled, timeout=60_000):
            window.workspace.inspect_files([str(path)])
    finally:
        stop.set()
        growing.join()
    source = window.workspace.message.message.source
    assert source.startswith(line) and len(source) >= 20_000 * len(line)


def test_a_file_of_ten_gigabytes_is_read_at_both_ends(window, qtbot, tmp_path):
    path = tmp_path / "sparse.log"
    with open(path, "wb") as file:
        file.write(b"Jun 10 11:02:18 mail postfix/smtp[8841]: 9F2C140A21: removed\n")
        file.truncate(10 * 1024**3)
    if path.stat().st_blocks * 512 > 10 * 1024**2:
        pytest.skip("this file system keeps no holes")
    said = []
    window.workspace.told.connect(said.append)
    window.workspace.inspect_files([str(path)])
    qtbot.waitUntil(lambda: bool(said), timeout=120_000)
    assert any("bytes" in sentence for sentence in said)


def test_closing_while_a_large_file_is_read_ends_within_a_second_or_two(window, qtbot, tmp_path):
    path = tmp_path / "large.log"
    path.write_bytes(b"Jun 10 11:02:18 mail postfix/smtp[8841]: 9F2C140A21: to=<a@example.org>, status=deferred (451 4.3.0 try later)\n" * 100_000)
    window.workspace.inspect_files([str(path)])
    child = window.workspace._child
    qtbot.waitUntil(lambda: child._process is not None, timeout=10_000)
    process = child._process
    window.close()
    assert process.poll() is not None, "the child is gone when the window is"
    assert not window.workspace.worker.is_busy or window.workspace.worker._pool.waitForDone(1000)


def test_the_child_killed_by_somebody_else_costs_one_answer(window, qtbot, tmp_path):
    path = tmp_path / "large.log"
    path.write_bytes(b"Jun 10 11:02:18 mail postfix/smtp[8841]: 9F2C140A21: to=<a@example.org>, status=deferred (451 4.3.0 try later)\n" * 30_000)
    window.workspace._child.warm()
    window.workspace._child._process.kill()
    window.workspace._child._process.wait(5)
    with qtbot.waitSignal(window.settled, timeout=60_000):
        window.workspace.inspect_files([str(path)])
    assert window.workspace.card is not None
