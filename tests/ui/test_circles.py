"""No widget is destroyed in a job's thread or while Qt dresses all of them."""

import gc

from inspector.ui.circles import NO_CIRCLES
from inspector.ui.worker import Worker


def test_a_job_runs_without_looking_for_circles(qtbot):
    worker = Worker()
    with qtbot.waitSignal(worker.done) as seen:
        worker.ask(gc.isenabled)
    assert seen.args == [False]
    worker.wait()
    qtbot.waitUntil(gc.isenabled)


def test_it_can_be_entered_twice_and_leaves_things_as_they_were():
    assert gc.isenabled()
    with NO_CIRCLES, NO_CIRCLES:
        assert not gc.isenabled()
    assert gc.isenabled()
    gc.disable()
    try:
        with NO_CIRCLES:
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
