"""A scroll bar that shows where in the text marks stand."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget

from inspector.ui import theme


class TickBar(QScrollBar):
    """Ticks at given shares (0 to 1) of its length."""

    def __init__(self, ticks: Callable[[], list[float]], parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._ticks = ticks

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, look = QPainter(self), theme.current()
        for share in self._ticks():
            painter.fillRect(QRectF(self.width() - 4, share * (self.height() - 3), 4, 2), look.colour("medium"))
