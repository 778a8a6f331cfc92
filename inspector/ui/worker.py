"""Work that may take longer than a frame: one pool, numbered jobs, only the newest answer taken."""

import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from inspector.ui import sweeping

# Seconds after which a job gives way to the window. One turn of the event loop takes the interpreter dozens of times: at Python's own 5 ms a long job made the window stop for 0.14 s.
_TURN = 0.001


class _Answers(QObject):
    done = Signal(int, object)
    failed = Signal(int, object)


class _Job(QRunnable):
    def __init__(self, number: int, work: Callable[[], Any], answers: _Answers) -> None:
        super().__init__()
        self.number, self.work, self.answers = number, work, answers

    def run(self) -> None:
        try:
            result = self.work()
        except Exception as error:   # told to the user by who asked; a job must not end the pool
            self.answers.failed.emit(self.number, error)
        else:
            self.answers.done.emit(self.number, result)


class Worker(QObject):
    """Runs jobs; the answer of a job that was overtaken is dropped."""

    done = Signal(object)
    failed = Signal(object)
    busy = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)   # one may still be at work on what nobody waits for any more
        self._number = 0
        self.is_busy = False
        self._answers = _Answers(self)
        self._answers.done.connect(self._take)
        self._answers.failed.connect(self._take_failure)

    def ask(self, work: Callable[[], Any]) -> None:
        """Do this next; what was asked before no longer matters."""
        self._number += 1
        self._pool.clear()
        self._say(True)
        self._pool.start(_Job(self._number, work, self._answers))

    def warm(self, work: Callable[[], Any]) -> None:
        """Do this some time; nobody waits for an answer."""
        self._pool.start(_Job(-1, work, self._answers))

    def _say(self, is_busy: bool) -> None:
        self.is_busy = is_busy
        sweeping.rest(is_busy)
        self.busy.emit(is_busy)

    def cancel(self) -> None:
        """Forget the job under way."""
        self._number += 1
        self._pool.clear()
        self._say(False)

    def _take(self, number: int, result: object) -> None:
        if number == self._number:
            self._say(False)
            self.done.emit(result)

    def _take_failure(self, number: int, error: object) -> None:
        if number == self._number:
            self._say(False)
            self.failed.emit(error)

    def wait(self) -> None:
        """Wait for the job under way; its answer comes with the next events."""
        self._pool.waitForDone()

    def stop(self) -> None:
        """Wait for the job under way, a second at most; to be called before the window goes."""
        self._number += 1
        sweeping.rest(False)
        self._pool.clear()
        self._pool.waitForDone(1000)
