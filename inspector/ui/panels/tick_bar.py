"""A scroll bar that shows where in the text marks stand."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from inspector.ui import theme

FAINT = 0.35   # of ticks that stand nearly everywhere: they tell less, and should say it less loudly


class TickBar(QScrollBar):
    """Ticks at given shares (0 to 1) of its length."""

    def __init__(self, ticks: Callable[[], list[float]], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._ticks = ticks

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, look, ticks = QPainter(self), theme.current(), self._ticks()
        places = {round(share * (self.height() - 3)) for share in ticks}
        is_dense = len(places) > self.height() / 4
        painter.setOpacity(FAINT if is_dense else 1)
        for place in places:
            painter.fillRect(QRectF(self.width() - 4, place, 4, 1 if is_dense else 2), look.colour("medium"))
