"""Line numbers beside a text, and ticks where marks stand."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from inspector.ui import theme


class Numbered(NamedTuple):
    """A line on screen: where it begins, its number ("" for one that goes on from above), and whether something in it is marked."""

    top: float
    height: float
    number: str
    is_marked: bool


class Gutter(QWidget):
    """The margin at the left of a reader, which says what lines are on screen and how many there are at all."""

    def __init__(self, reader: QWidget, lines: Callable[[], Iterable[Numbered]], count: Callable[[], int]) -> None:
        super().__init__(reader)
        self._lines, self._count = lines, count

    def wide(self) -> int:
        """Its width in px: room for the last number and the ticks."""
        look = theme.current()
        digits = max(2, len(str(max(1, self._count()))))
        return QFontMetrics(look.font(11, mono=True)).horizontalAdvance("9") * digits + look.px(18)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setFont(look.font(11, mono=True))
        for line in self._lines():
            place = QRectF(0, line.top, self.width() - look.px(8), line.height)
            painter.setPen(look.colour("muted"))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, line.number)
            if line.is_marked:
                painter.fillRect(QRectF(self.width() - look.px(4), line.top + 1, 2, line.height - 2), look.colour("medium"))
