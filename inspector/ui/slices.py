"""Long work in the window's own thread: a slice between two events, so that the window never stands still."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

_LONGEST = 0.004   # seconds of a slice; a frame has sixteen thousandths of one, and other work wants its part
_BEFORE = 50       # ms until the first slice; what came along with the work, such as a card, is shown first


class Slices(QObject):
    """Drives one generator at a time, whose steps are short."""

    progressed = Signal()   # after each slice but the last
    ended = Signal()        # after the last

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work: Iterator[None] | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._go)

    @property
    def is_busy(self) -> bool:
        """Whether there is work left."""
        return self._work is not None

    def begin(self, work: Iterator[None]) -> None:
        """Do this instead of what is under way, soon."""
        self._work = work
        self._timer.start(_BEFORE)

    def stop(self) -> None:
        """Do no more."""
        self._work = None
        self._timer.stop()

    def _go(self) -> None:
        work, until = self._work, perf_counter() + _LONGEST
        if work is None:
            return
        self._timer.setInterval(0)
        while perf_counter() < until:
            if next(work, work) is work:
                self.stop()
                self.ended.emit()
                return
        self.progressed.emit()
