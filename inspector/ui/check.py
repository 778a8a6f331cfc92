"""A check box whose box and tick are drawn by role, so that they can be seen in every theme."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from inspector.ui import icons, theme


class CheckBox(QCheckBox):
    """The whole row can be pressed."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _gap(self) -> int:
        return theme.current().px(26)

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(round(QFontMetricsF(look.font()).horizontalAdvance(self.text())) + self._gap() + look.px(4), look.px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(160), theme.current().px(26))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        look = theme.current()
        room = QRectF(0, 0, max(1, width - self._gap()), 10_000)
        return max(look.px(26), round(QFontMetricsF(look.font()).boundingRect(room, int(Qt.TextFlag.TextWordWrap), self.text()).height()) + look.px(8))

    def hitButton(self, at: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = look.px(16)
        box = QRectF(self.width() - side - 1 if right_to_left else 1, (self.height() - side) / 2, side, side)   # its edge stands where texts above begin
        checked = self.isChecked()
        painter.setPen(QPen(look.colour("accent" if checked else "border"), 1.2))
        painter.setBrush(look.colour("accent" if checked else "hover" if self.underMouse() else "page"))
        painter.drawRoundedRect(box, 4, 4)
        if checked:
            icons.draw(painter, "check", box.adjusted(1, 1, -1, -1), "on-accent")
        gap = self._gap()
        words = QRectF(self.rect()).adjusted(0 if right_to_left else gap, 0, -gap if right_to_left else 0, 0)
        painter.setFont(look.font())
        painter.setPen(look.colour("text" if self.isEnabled() else "muted"))
        flags = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft)
        painter.drawText(words, flags, self.text())
        if self.hasFocus():   # around the words: the box stands at the edge
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2))
            ring = QFontMetricsF(look.font()).boundingRect(words, int(flags), self.text()).adjusted(-4, -3, 4, 3)
            painter.drawRoundedRect(ring.intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1)), 4, 4)
