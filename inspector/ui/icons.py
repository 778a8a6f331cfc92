"""Line icons, drawn in the colour of a role of the theme that is worn when they are painted."""

from functools import cache

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from inspector import assets
from inspector.ui import theme

FAINT = 0.35   # of what cannot be used now
_MIRROR = {"back": "forward", "forward": "back", "left": "right", "right": "left"}   # what points along the reading direction


@cache
def _svg(name: str) -> str:
    return assets.path("icons", f"{name}.svg").read_text(encoding="utf-8")


@cache
def _renderer(name: str, colour: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_svg(name).replace("currentColor", colour).encode()))


def draw(painter: QPainter, name: str, rect: QRectF, role: str = "text") -> None:
    """Paint an icon of ``resources/icons`` into a square."""
    _renderer(name, theme.current().hex(role)).render(painter, rect)


class _Engine(QIconEngine):
    def __init__(self, name: str, role: str) -> None:
        super().__init__()
        self.name, self.role = name, role

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        painter.save()
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(FAINT)
        side = min(rect.width(), rect.height())   # a wider rectangle is room between the icon and its words
        right_to_left = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = rect.right() + 1 - side if right_to_left else rect.x()
        name = _MIRROR.get(self.name, self.name) if right_to_left else self.name
        draw(painter, name, QRectF(x, rect.y() + (rect.height() - side) / 2, side, side), self.role)
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self.name, self.role)


def icon(name: str, role: str = "text") -> QIcon:
    """An icon that follows the theme by itself."""
    return QIcon(_Engine(name, role))
