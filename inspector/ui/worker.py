"""Work that may take longer than a frame: one pool, numbered jobs, one after another or only the newest. A job gives its answers as it finds them."""

import sys
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal

from inspector.ui import sweeping

# Seconds after which a job gives way to the window. One turn of the event loop takes the interpreter dozens of times: at Python's own 5 ms a long job made the window stop for 0.14 s.
_TURN = 0.001


class _Answers(QObject):
    came = Signal(int, object)
    ended = Signal(int)
    failed = Signal(int, object)


class _Job(QRunnable):
    def __init__(self, number: int, work: Callable[[], Iterable[Any]], answers: _Answers) -> None:
        super().__init__()
        self.number, self.work, self.answers = number, work, answers

    def run(self) -> None:
        try:
            for answer in self.work():
                self.answers.came.emit(self.number, answer)
        except Exception as error:   # told to the user by who asked; a job must not end the pool
            self.answers.failed.emit(self.number, error)
        else:
            self.answers.ended.emit(self.number)


class Worker(QObject):
    """Runs jobs in two lanes, side by side: in one each job waits for its turn and none is lost, in the other the newest overtakes all before it."""

    came = Signal(object)     # an answer of a job
    ended = Signal()          # a job has given its last
    failed = Signal(object)
    busy = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        sys.setswitchinterval(_TURN)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(3)   # one may still be at work on what nobody waits for any more
        self._number = 0
        self._newest = self._turn = 0   # the job of each lane, 0 for none
        self._stopped: set[int] = set()   # jobs of the first lane that were told to stop: what they did until then is taken
        self._waiting: deque[Callable[[], Iterable[Any]]] = deque()
        self.is_busy = False
        self._answers = _Answers(self)
        self._answers.came.connect(self._take)
        self._answers.ended.connect(self._take_end)
        self._answers.failed.connect(self._take_failure)

    def add(self, work: Callable[[], Iterable[Any]]) -> None:
        """Do this when all that was added before is done."""
        self._waiting.append(work)
        self._next()

    def ask(self, work: Callable[[], Iterable[Any]]) -> None:
        """Do this now; what was asked before no longer matters. What was added does."""
        number = self._number + 1

        def unless_overtaken() -> Iterable[Any]:   # by the time a thread is free
            return work() if self._newest == number else ()

        self._newest = number
        self._start(unless_overtaken)
        self._say()

    def warm(self, work: Callable[[], object]) -> None:
        """Do this some time; nobody waits for an answer."""
        self._pool.start(_Job(-1, lambda: [work()], self._answers))

    @property
    def is_adding(self) -> bool:
        """Whether something that was added is still to be done."""
        return bool(self._turn or self._waiting)

    def _start(self, work: Callable[[], Iterable[Any]]) -> int:
        self._number += 1
        self._pool.start(_Job(self._number, work, self._answers))
        return self._number

    def _next(self) -> None:
        if not self._turn and self._waiting:
            self._turn = self._start(self._waiting.popleft())
        self._say()

    def _say(self) -> None:
        was_busy, self.is_busy = self.is_busy, bool(self._turn or self._newest)
        sweeping.rest(self.is_busy)
        if self.is_busy != was_busy:
            self.busy.emit(self.is_busy)

    def cancel(self) -> None:
        """Do nothing of what waits, and wait for nothing; a job that was added gives what it has done, if it knows how to stop."""
        if self._turn:
            self._stopped.add(self._turn)
        self._newest = self._turn = 0
        self._waiting.clear()
        self._say()

    def _is_wanted(self, number: int) -> bool:
        """Whether somebody waits for what this job gives."""
        return number in (self._newest, self._turn) or number in self._stopped

    def _leave(self, number: int) -> None:
        """The job is over: its lane is free."""
        self._stopped.discard(number)
        self._newest = 0 if number == self._newest else self._newest
        self._turn = 0 if number == self._turn else self._turn
        self._next()

    def _take(self, number: int, answer: object) -> None:
        if self._is_wanted(number):
            sweeping.rest(self.is_busy)
            self.came.emit(answer)

    def _take_end(self, number: int) -> None:
        if self._is_wanted(number):
            self._leave(number)
            self.ended.emit()

    def _take_failure(self, number: int, error: object) -> None:
        if self._is_wanted(number):
            self._leave(number)
            self.failed.emit(error)

    def wait(self) -> None:
        """Wait for the jobs under way; their answers come with the next events."""
        self._pool.waitForDone()

    @property
    def is_held_up(self) -> bool:
        """Whether a job is under way, told to stop or not."""
        return self._pool.activeThreadCount() > 0

    def stop(self) -> None:
        """Wait for the jobs under way, a second at most; to be called before the window goes. The pool itself would wait for ever when it is taken apart: see ``is_held_up``."""
        self._newest = self._turn = 0
        self._stopped.clear()
        self._waiting.clear()
        sweeping.rest(False)
        self._pool.clear()
        self._pool.waitForDone(1000)
