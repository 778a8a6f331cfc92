"""Margins of a layout, written as one reads: Qt does not mirror them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


def edges(before: int, above: int, after: int, below: int) -> tuple[int, int, int, int]:
    """Left, top, right and bottom, where reading goes from ``before`` to ``after``."""
    is_mirrored = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    return (after, above, before, below) if is_mirrored else (before, above, after, below)
