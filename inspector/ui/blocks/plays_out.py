"""How it plays out, drawn as a strip of steps with the one where this code is said marked."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.knowledge import Page
from inspector.ui import theme

_TR = QCoreApplication.translate

_NARROW = 96   # px a step needs to stand beside the others


class _Step(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def here(self) -> bool: ...


class PlaysOut(QWidget):
    """Dots on a line with words under them; one under another where there is no room."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._steps, self._severity = page.plays_out, page.severity
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        here = _TR("plays", "here")
        self.setAccessibleName(_TR("plays", "How it plays out"))
        self.setAccessibleDescription(" ".join(f"{n}. {step.text}{f' ({here})' if step.here else ''}." for n, step in enumerate(self._steps, 1)))

    def _across(self, width: int) -> bool:
        return width >= len(self._steps) * theme.current().px(_NARROW)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(480), self.heightForWidth(theme.current().px(480)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(160), theme.current().px(60))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._walk(width, None))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._walk(self.width(), painter)

    def _walk(self, width: int, painter: QPainter | None) -> float:
        """Lay out (and paint, with a painter); the height used."""
        return self._row(width, painter) if self._across(width) else self._list(width, painter)

    def _row(self, width: int, painter: QPainter | None) -> float:
        look, count = theme.current(), len(self._steps)
        room, radius = width / count, look.px(9)
        top, tall = look.px(2) + radius, 0.0
        if painter:
            painter.setPen(QPen(look.colour("border"), 1))
            painter.drawLine(QPointF(radius, top), QPointF((count - 1) * room + radius, top))
        for number, step in enumerate(self._steps):
            place = number if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else count - 1 - number
            words = QRectF(place * room, top + radius + look.px(8), room - look.px(10), 1000)
            tall = max(tall, self._words(painter, words, step))
            if painter:
                self._dot(painter, QPointF(place * room + radius, top), number, step)
        return top + radius + look.px(8) + tall + look.px(2)

    def _list(self, width: int, painter: QPainter | None) -> float:
        look, radius, at = theme.current(), theme.current().px(9), 0.0
        for number, step in enumerate(self._steps):
            words = QRectF(2 * radius + look.px(12), at + look.px(2), width - 2 * radius - look.px(12), 1000)
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                words.moveLeft(0)
            tall = max(self._words(painter, words, step), 2.0 * radius)
            if painter:
                x = width - radius if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else radius
                if number < len(self._steps) - 1:
                    painter.setPen(QPen(look.colour("border"), 1))
                    painter.drawLine(QPointF(x, at + radius), QPointF(x, at + tall + look.px(12) + radius))
                self._dot(painter, QPointF(x, at + radius), number, step)
            at += tall + look.px(12)
        return at - look.px(12) + 2

    def _dot(self, painter: QPainter, centre: QPointF, number: int, step: _Step) -> None:
        look, radius = theme.current(), theme.current().px(9)
        filled = self._severity if step.here else "page"
        painter.setPen(QPen(look.colour(self._severity if step.here else "border"), 1))
        painter.setBrush(look.colour(filled))
        painter.drawEllipse(centre, radius, radius)
        painter.setPen(look.colour("page" if step.here else "muted"))
        painter.setFont(look.font(11, bold=True))
        painter.drawText(QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius), Qt.AlignmentFlag.AlignCenter, str(number + 1))

    def _words(self, painter: QPainter | None, rect: QRectF, step: _Step) -> float:
        look = theme.current()
        font = look.font(12, bold=step.here)
        side = Qt.AlignmentFlag.AlignLeft if self.layoutDirection() == Qt.LayoutDirection.LeftToRight else Qt.AlignmentFlag.AlignRight
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        used = QFontMetricsF(font).boundingRect(rect, int(flags.value if hasattr(flags, "value") else flags), step.text)
        if painter:
            painter.setFont(font)
            painter.setPen(look.colour(self._severity if step.here else "text"))
            painter.drawText(rect, flags, step.text)
        return used.height()
