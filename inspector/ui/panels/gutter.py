"""Line numbers beside a text, and ticks where marks stand."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from inspector.ui import theme


class Gutter(QWidget):
    """The margin at the left of a reader, which says between which positions something is marked."""

    def __init__(self, reader: QPlainTextEdit, is_marked: Callable[[int, int], bool]) -> None:
        super().__init__(reader)
        self._reader, self._is_marked = reader, is_marked

    def wide(self) -> int:
        """Its width in px: room for the last number and the ticks."""
        look = theme.current()
        digits = max(2, len(str(max(1, self._reader.blockCount()))))
        return QFontMetrics(look.font(11, mono=True)).horizontalAdvance("9") * digits + look.px(18)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter, reader = theme.current(), QPainter(self), self._reader
        painter.setFont(look.font(11, mono=True))
        block = reader.firstVisibleBlock()
        top = reader.blockBoundingGeometry(block).translated(reader.contentOffset()).top()
        line = QFontMetrics(reader.font()).height()
        while block.isValid() and top <= self.height():
            place = QRectF(0, top, self.width() - look.px(8), line)
            marked = self._is_marked(block.position(), block.position() + block.length())
            painter.setPen(look.colour("muted"))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, str(block.blockNumber() + 1))
            if marked:
                painter.fillRect(QRectF(self.width() - look.px(4), top + 1, 2, line - 2), look.colour("medium"))
            top += reader.blockBoundingRect(block).height()
            block = block.next()
