"""A check box whose box and tick are drawn by role, so that they can be seen in every theme."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from inspector.ui import icons, theme


class CheckBox(QCheckBox):
    """The whole row can be pressed."""

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(round(QFontMetricsF(look.font()).horizontalAdvance(self.text())) + look.px(32), look.px(26))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, at: object) -> bool:
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        side = look.px(16)
        box = QRectF(self.width() - side - 3.5 if right_to_left else 3.5, (self.height() - side) / 2, side, side)
        checked = self.isChecked()
        painter.setPen(QPen(look.colour("accent" if checked else "border"), 1.2))
        painter.setBrush(look.colour("accent" if checked else "hover" if self.underMouse() else "page"))
        painter.drawRoundedRect(box, 4, 4)
        if checked:
            icons.draw(painter, "check", box.adjusted(1, 1, -1, -1), "on-accent")
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(box.adjusted(-2.5, -2.5, 2.5, 2.5), 6, 6)
        gap = side + look.px(12)
        words = QRectF(self.rect()).adjusted(0 if right_to_left else gap, 0, -gap if right_to_left else 0, 0)
        painter.setFont(look.font())
        painter.setPen(look.colour("text" if self.isEnabled() else "muted"))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft), self.text())
