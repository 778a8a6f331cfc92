"""Only the newest answer counts."""

import sys
import threading

from inspector.ui.worker import Worker


def test_an_overtaken_answer_is_dropped(qtbot):
    worker, gate, got = Worker(), threading.Event(), []
    worker.done.connect(got.append)
    worker.ask(lambda: gate.wait(5) and "old")
    worker.ask(lambda: "new")
    with qtbot.waitSignal(worker.done, timeout=5000):
        gate.set()
    assert got == ["new"]
    worker.stop()


def test_a_failure_is_told_and_the_next_job_runs(qtbot):
    worker = Worker()
    with qtbot.waitSignal(worker.failed, timeout=5000) as failed:
        worker.ask(lambda: 1 // 0)
    assert isinstance(failed.args[0], ZeroDivisionError)
    with qtbot.waitSignal(worker.done, timeout=5000) as done:
        worker.ask(lambda: 7)
    assert done.args == [7]
    worker.stop()


def test_a_cancelled_job_says_nothing(qtbot):
    worker, got = Worker(), []
    worker.done.connect(got.append)
    worker.ask(lambda: "x")
    worker.cancel()
    worker.wait()
    qtbot.wait(20)
    assert got == []


def test_a_job_gives_way_to_the_window_within_a_millisecond(qtbot):
    Worker()
    assert sys.getswitchinterval() <= 0.0011
