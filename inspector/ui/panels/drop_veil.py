"""What the window shows while something is dragged over it: that it may be dropped anywhere."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from inspector.ui import icons, theme

_EDGE = 8   # px between the window and the dashed frame


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
        veil.setAlphaF(0.94)
        painter.fillRect(self.rect(), veil)
        pen = QPen(look.colour("accent"), 2)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        edge = look.px(_EDGE)
        frame = QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)
        painter.drawRoundedRect(frame, 10, 10)
        self._say(painter, frame)

    def _say(self, painter: QPainter, frame: QRectF) -> None:
        """Icon and words on a plate of their own, so that nothing shines through them."""
        look, side = theme.current(), theme.current().px(40)
        font = look.font(theme.HEADLINE, bold=True)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        room = min(frame.width() - look.px(64), look.px(520))
        tall = QFontMetricsF(font).boundingRect(QRectF(0, 0, room, 1000), int(flags), self.words).height()
        plate = QRectF(0, 0, room + look.px(48), side + look.px(16) + tall + look.px(56))
        plate.moveCenter(frame.center())
        painter.setPen(QPen(look.colour("line"), 1))
        painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(plate, 10, 10)
        top = plate.top() + look.px(28)
        icons.draw(painter, "drop", QRectF(plate.center().x() - side / 2, top, side, side), "accent")
        painter.setFont(font)
        painter.setPen(look.colour("text"))
        painter.drawText(QRectF(plate.left() + look.px(24), top + side + look.px(16), room, tall + 4), flags, self.words)
