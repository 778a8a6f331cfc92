"""The shape of each severity: told by form as well as by colour."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPolygonF

from inspector.ui import theme

_POINTS = {
    "low": ((0.08, 0.18), (0.92, 0.18), (0.5, 0.9)),
    "medium": ((0.5, 0.02), (0.98, 0.5), (0.5, 0.98), (0.02, 0.5)),
    "high": ((0.5, 0.1), (0.92, 0.82), (0.08, 0.82)),
    "critical": ((0.3, 0.02), (0.7, 0.02), (0.98, 0.3), (0.98, 0.7), (0.7, 0.98), (0.3, 0.98), (0.02, 0.7), (0.02, 0.3)),
}


def outline(severity: str, rect: QRectF) -> QPainterPath:
    """The outline: circle (info), triangle down (low), diamond (medium), triangle up (high), octagon (critical)."""
    path = QPainterPath()
    if severity not in _POINTS:
        path.addEllipse(rect.adjusted(0.5, 0.5, -0.5, -0.5))
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
