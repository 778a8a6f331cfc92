"""Who the program is: its picture, in the about box and as the icon of its window, and its version."""

from functools import cache

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector import assets
from inspector.ui import theme

APP_ID = "io.github.bounce_inspector.BounceInspector"


@cache
def _renderer() -> QSvgRenderer:
    return QSvgRenderer(str(assets.path("desktop", f"{APP_ID}.svg")))


def icon() -> QIcon:
    """The icon of the window."""
    return QIcon(str(assets.path("desktop", f"{APP_ID}.svg")))


def version() -> str:
    """The version of the program; of a source tree that was never installed, the one in its pyproject.toml."""
    import importlib.metadata  # 40 ms that only the about box and a report of a mistake need

    try:
        return importlib.metadata.version("bounce-inspector")
    except importlib.metadata.PackageNotFoundError:
        lines = (assets.RESOURCES.parent / "pyproject.toml").read_text(encoding="utf-8").splitlines()
        return next((line.partition('"')[2].rstrip('"') for line in lines if line.startswith("version")), "")


class Emblem(QWidget):
    """The picture, ``size`` px at 100 % zoom."""

    def __init__(self, size: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = theme.current().px(self._size)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        _renderer().render(QPainter(self), QRectF(self.rect()))
