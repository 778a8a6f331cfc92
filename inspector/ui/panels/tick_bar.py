"""A scroll bar that shows where in the text marks stand."""

from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from inspector.ui import theme

_STEP = 5                 # px from tick to tick where they would run into one another
_FAINT, _FULL = 0.35, 1   # how strong such a tick is: faint where no more stand for it than for most


class TickBar(QScrollBar):
    """Ticks at given shares (0 to 1) of its length, and one across it where the chosen place stands."""

    def __init__(self, ticks: Callable[[], list[float]], chosen: Callable[[], float | None], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setObjectName("ticks")   # in a lane of their own, beside the handle
        self._ticks, self._chosen = ticks, chosen

    def strokes(self) -> list[tuple[int, float]]:
        """Where a tick is drawn, and how strongly; so many that they would be one bar are drawn as a row of ticks, stronger where more stand."""
        places = [round(share * (self.height() - 3)) for share in self._ticks()]
        if len(set(places)) <= self.height() / _STEP:
            return [(place, _FULL) for place in sorted(set(places))]
        crowds = Counter(place // _STEP for place in places)
        usual = sorted(crowds.values())[len(crowds) // 2]
        return [(step * _STEP, min(_FULL, _FAINT * max(1.0, count / usual))) for step, count in sorted(crowds.items())]

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, look = QPainter(self), theme.current()
        for place, strength in self.strokes():
            painter.setOpacity(strength)
            painter.fillRect(QRectF(self.width() - 4, place, 4, 2), look.colour("medium"))
        chosen = self._chosen()
        if chosen is not None:
            painter.setOpacity(_FULL)
            painter.fillRect(QRectF(0, round(chosen * (self.height() - 3)), self.width(), 3), look.colour("focus"))
