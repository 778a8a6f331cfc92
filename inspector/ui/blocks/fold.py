"""A fold: a title with the first line of what is under it; opened, all of it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from inspector.ui import icons, theme
from inspector.ui.blocks.desk import EDGE
from inspector.ui.controls import Row
from inspector.ui.plain import visible


class FoldTitle(Row):
    """Title, teaser, and a chevron that tells open from closed."""

    def __init__(self, title: str, teaser: str) -> None:
        super().__init__(title)
        self.title, self.teaser = title, visible(teaser)
        self.setCheckable(True)
        self.setAccessibleDescription(self.teaser)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def hasHeightForWidth(self) -> bool:
        return False

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(240), theme.current().px(40))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        checked = self.isChecked()
        look, painter = theme.current(), QPainter(self)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = look.px(16)
        edge = look.px(EDGE) if look.zoom > 100 else EDGE
        room = QRectF(edge, 0, self.width() - 2 * edge, self.height())
        at = QRectF(room.left() if right_to_left else room.right() - side, (self.height() - side) / 2, side, side)
        icons.draw(painter, "up" if checked else "down", at, "muted")
        room = room.adjusted(side + 8, 0, 0, 0) if right_to_left else room.adjusted(0, 0, -side - 8, 0)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine | (Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft)
        font = look.font(bold=True)
        painter.setFont(font)
        painter.setPen(look.colour("text"))
        painter.drawText(room, flags, self.title)
        used = QFontMetricsF(font).horizontalAdvance(self.title) + look.px(12)
        room = room.adjusted(0, 0, -used, 0) if right_to_left else room.adjusted(used, 0, 0, 0)
        if not checked and room.width() > look.px(60):
            font = look.font(12)
            painter.setFont(font)
            painter.setPen(look.colour("muted"))
            painter.drawText(room, flags, QFontMetricsF(font).elidedText(self.teaser, Qt.TextElideMode.ElideRight, room.width()))


class Fold(QWidget):
    """One fold. Its body is made when it is first opened."""

    toggled = Signal(str, bool)

    def __init__(self, key: str, title: str, teaser: str, make: Callable[[], QWidget], is_open: bool) -> None:
        super().__init__()
        self.key, self._make = key, make
        self._body: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.title = FoldTitle(title, teaser)
        self._layout.addWidget(self.title)
        self.set_open(is_open)
        self.title.clicked.connect(self._clicked)

    def set_open(self, is_open: bool) -> None:
        """Show or hide the body."""
        if is_open and self._body is None:
            self._body = self._make()
            inner = self._body.layout()
            assert inner is not None   # a body is a column
            sides = inner.contentsMargins()
            inner.setContentsMargins(sides.left(), 4, sides.right(), 20)
            self._layout.addWidget(self._body)
        if self._body is not None:
            self._body.setVisible(is_open)
        self.title.setChecked(is_open)

    def _clicked(self, checked: bool) -> None:
        self.set_open(checked)
        self.toggled.emit(self.key, checked)

