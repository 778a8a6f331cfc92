"""The shape of each severity: told by form as well as by colour."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from inspector.ui import theme

_POINTS = {
    "low": ((0.08, 0.18), (0.92, 0.18), (0.5, 0.9)),
    "medium": ((0.5, 0.02), (0.98, 0.5), (0.5, 0.98), (0.02, 0.5)),
    "high": ((0.5, 0.1), (0.92, 0.82), (0.08, 0.82)),
    "critical": ((0.3, 0.02), (0.7, 0.02), (0.98, 0.3), (0.98, 0.7), (0.7, 0.98), (0.3, 0.98), (0.02, 0.7), (0.02, 0.3)),
}
# The letter i and the exclamation mark: without them the circle and the octagon are one dot where they are small.
_SIGNS = {"info": ((0.42, 0.2, 0.16, 0.16), (0.42, 0.44, 0.16, 0.36)), "critical": ((0.42, 0.18, 0.16, 0.38), (0.42, 0.66, 0.16, 0.16))}


def outline(severity: str, rect: QRectF) -> QPainterPath:
    """The outline: circle with an i (info), triangle down (low), diamond (medium), triangle up (high), octagon with an exclamation mark (critical)."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.OddEvenFill)
    for sign in _SIGNS.get(severity, ()):   # left open, so that the ground shows
        path.addRect(QRectF(rect.x() + sign[0] * rect.width(), rect.y() + sign[1] * rect.height(), sign[2] * rect.width(), sign[3] * rect.height()))
    if severity not in _POINTS:
        path.addEllipse(rect)
        return path
    path.addPolygon(QPolygonF([QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height()) for x, y in _POINTS[severity]]))
    path.closeSubpath()
    return path


def draw(painter: QPainter, severity: str, rect: QRectF, role: str | None = None) -> None:
    """Paint the shape, filled in the colour of its severity or of another role."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(outline(severity, rect), theme.current().colour(role or severity))
    painter.restore()
