"""Circles of objects are looked for between events, never amid Qt's work."""

import gc
import threading
import weakref

from PySide6.QtWidgets import QWidget

from inspector.ui import sweeping
from inspector.ui.worker import Worker


class _Ring(QWidget):
    """A widget that holds itself."""

    def __init__(self):
        super().__init__()
        self.me = self


def test_nothing_is_collected_where_a_widget_happens_to_be_made(window):
    assert not gc.isenabled()


def test_jobs_leave_it_so(window, qtbot):
    worker = Worker()
    with qtbot.waitSignal(worker.came) as seen:
        worker.ask(lambda: [gc.isenabled()])
    assert seen.args == [False]
    worker.wait()


def test_a_widget_in_a_circle_goes_in_the_end(window, qtbot):
    sweeping.rest(False)   # a worker of an earlier test may have ended without a word
    ring = weakref.ref(_Ring())
    assert ring() is not None
    kept = [[] for _ in range(10 * gc.get_threshold()[0])]   # so many new objects make a look due, whatever earlier tests leave to be freed meanwhile
    qtbot.waitUntil(lambda: ring() is None, timeout=5_000)
    assert kept


def test_none_is_looked_for_while_a_job_makes_values(window, qtbot):
    worker, gate = Worker(), threading.Event()
    worker.ask(lambda: [gate.wait(5)])
    ring = weakref.ref(_Ring())
    kept = [[] for _ in range(10 * gc.get_threshold()[0])]
    sweeping.sweep()
    assert ring() is not None
    with qtbot.waitSignal(worker.ended):
        gate.set()
    sweeping.sweep()
    assert ring() is None and kept


def test_a_job_that_ends_without_a_word_does_not_stop_it_for_ever(window, monkeypatch):
    sweeping.rest(True)
    ring = weakref.ref(_Ring())
    kept = [[] for _ in range(10 * gc.get_threshold()[0])]
    now = sweeping.time.monotonic()
    monkeypatch.setattr(sweeping.time, "monotonic", lambda: now + 60)
    sweeping.sweep()
    sweeping.rest(False)
    assert ring() is None and kept


def test_it_begins_once(window, qapp):
    sweeping.begin()
    sweeping.begin()
    assert len(qapp.findChildren(sweeping._Sweeper)) == 1


def test_what_the_start_has_made_is_looked_through_no_more(window):
    before = gc.get_freeze_count()
    window.workspace.warm()
    try:
        assert gc.get_freeze_count() > before + 10_000   # the library's index alone is more
        assert len(gc.get_objects()) < 10_000
    finally:
        gc.unfreeze()
        window.workspace.stop()
