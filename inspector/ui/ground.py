"""The ground of a row in a list: where the choice is, and where the pointer is."""

from PySide6 import QtWidgets  # QStyle by its full name: its 4 ms of constants are not needed before a row is painted
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from inspector.ui import theme


def draw_ground(painter: QPainter, option: QtWidgets.QStyleOptionViewItem, place: QRectF, radius: float) -> bool:
    """Fill a rounded place for a row that is chosen or pointed at; nothing for the others. Returns whether it is chosen."""
    chosen = bool(option.state & QtWidgets.QStyle.StateFlag.State_Selected)
    if chosen or option.state & QtWidgets.QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.current().colour("selection" if chosen else "hover"))
        painter.drawRoundedRect(place, radius, radius)
    return chosen
