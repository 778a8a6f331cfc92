"""Only the newest answer counts."""

import sys
import threading

from inspector.ui.worker import Worker


def test_an_overtaken_answer_is_dropped(qtbot):
    worker, gate, got = Worker(), threading.Event(), []
    worker.came.connect(got.append)
    worker.ask(lambda: gate.wait(5) and ["old"])
    worker.ask(lambda: ["new"])
    with qtbot.waitSignal(worker.came, timeout=5000):
        gate.set()
    assert got == ["new"]
    worker.stop()


def test_a_failure_is_told_and_the_next_job_runs(qtbot):
    worker = Worker()
    with qtbot.waitSignal(worker.failed, timeout=5000) as failed:
        worker.ask(lambda: 1 // 0)
    assert isinstance(failed.args[0], ZeroDivisionError)
    with qtbot.waitSignal(worker.came, timeout=5000) as done:
        worker.ask(lambda: [7])
    assert done.args == [7]
    worker.stop()


def test_a_cancelled_job_says_nothing(qtbot):
    worker, got = Worker(), []
    worker.came.connect(got.append)
    worker.ask(lambda: ["x"])
    worker.cancel()
    worker.wait()
    qtbot.wait(20)
    assert got == []


def test_a_job_gives_way_to_the_window_within_a_millisecond(qtbot):
    Worker()
    assert sys.getswitchinterval() <= 0.0011


def test_what_was_added_is_done_one_after_another(qtbot):
    worker, got = Worker(), []
    worker.came.connect(got.append)
    for number in range(5):
        worker.add(lambda number=number: [number])
    qtbot.waitUntil(lambda: len(got) == 5, timeout=5000)
    assert got == [0, 1, 2, 3, 4] and not worker.is_busy
    worker.stop()


def test_the_newest_wish_does_not_end_what_was_added(qtbot):
    worker, gate, got = Worker(), threading.Event(), []
    worker.came.connect(got.append)
    worker.add(lambda: gate.wait(5) and ["added"])
    worker.ask(lambda: ["newest"])
    qtbot.waitUntil(lambda: got == ["newest"], timeout=5000)
    assert worker.is_busy and worker.is_adding
    gate.set()
    qtbot.waitUntil(lambda: got == ["newest", "added"], timeout=5000)
    assert not worker.is_busy
    worker.stop()


def test_cancel_takes_what_was_done_and_forgets_what_waits(qtbot):
    worker, gate, got = Worker(), threading.Event(), []
    worker.came.connect(got.append)
    worker.add(lambda: gate.wait(5) and ["half"])
    worker.add(lambda: ["never"])
    worker.cancel()
    assert not worker.is_busy
    worker.add(lambda: ["next"])
    gate.set()
    qtbot.waitUntil(lambda: sorted(got) == ["half", "next"], timeout=5000)
    worker.stop()


def test_a_failure_does_not_hold_up_what_waits(qtbot):
    worker, got = Worker(), []
    worker.came.connect(got.append)
    worker.add(lambda: 1 // 0)
    worker.add(lambda: ["next"])
    qtbot.waitUntil(lambda: got == ["next"], timeout=5000)
    worker.stop()
