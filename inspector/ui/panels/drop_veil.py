"""What the window shows while something is dragged over it: that it may be dropped anywhere."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from inspector.ui import icons, theme

_EDGE = 16   # px between the window and the dashed frame


class DropVeil(QWidget):
    """Lies over the whole window; takes neither the mouse nor the keyboard."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words = self.tr("Drop it anywhere: it is read at once")
        self.setAccessibleName(self.words)
        self.hide()

    def cover(self) -> None:
        """Show over all of the window."""
        window = self.parentWidget()
        if window is not None:
            self.setGeometry(window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = QColor(look.colour("page"))
        veil.setAlphaF(0.92)
        painter.fillRect(self.rect(), veil)
        pen = QPen(look.colour("accent"), 2)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        edge = look.px(_EDGE)
        frame = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(frame, 10, 10)
        side = look.px(40)
        icons.draw(painter, "drop", QRectF(frame.center().x() - side / 2, frame.center().y() - side - look.px(8), side, side), "accent")
        painter.setFont(look.font(theme.HEADLINE, bold=True))
        painter.setPen(look.colour("text"))
        words = QRectF(frame.left(), frame.center().y() + look.px(8), frame.width(), look.px(80))
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self.words)
