"""Shares of a whole side by side, as a bar and as buttons that choose one of them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QToolTip, QWidget

from inspector.ui import theme, words
from inspector.ui.plain import tip, visible

_TALL, _GAP, _LEAST = 6, 2, 4   # px of the bar: its height, between its pieces, and of the shortest of them


class ShareBar(QWidget):
    """The shares side by side. A picture of what the buttons say: the keyboard and screen readers have those."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts: dict[str, int] = {}
        self.says: dict[str, str] = {}   # of each share, what is told of it where the pointer rests
        self.chosen = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def order(self) -> Sequence[str]:
        """The shares from the beginning of the line to its end."""
        return tuple(self.counts)

    def colour(self, key: str) -> QColor:
        """What a share is drawn in while nothing else is chosen."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        return QSize(0, theme.current().px(_TALL))

    def pieces(self) -> list[tuple[str, QRectF]]:
        """Where each share is drawn; one of a few among thousands is seen too."""
        look, counts = theme.current(), [(key, self.counts[key]) for key in self.order() if self.counts.get(key)]
        gap, least, tall = look.px(_GAP), look.px(_LEAST), look.px(_TALL)
        room = max(0, self.width() - gap * (len(counts) - 1) - least * len(counts))
        total, left, made = sum(count for _, count in counts), 0.0, []
        for key, count in counts:
            wide = least + room * count / total
            made.append((key, QRectF(left, (self.height() - tall) / 2, wide, tall)))
            left += wide + gap
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            for _, piece in made:
                piece.moveLeft(self.width() - piece.right())
        return made

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for key, piece in self.pieces():
            is_left_out = self.chosen not in ("", key)   # thinner too: seen without colours
            thin = piece.height() / 3 if is_left_out else 0
            painter.setBrush(look.colour("border") if is_left_out else self.colour(key))
            painter.drawRoundedRect(piece.adjusted(0, thin, 0, -thin), piece.height() / 2 - thin, piece.height() / 2 - thin)

    def _at(self, x: float) -> str | None:
        return next((key for key, piece in self.pieces() if piece.left() <= x <= piece.right()), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        key = self._at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and key is not None:
            self.pressed.emit(key)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), tip(self.says.get(self._at(event.pos().x()) or "", "")), self)
            return True
        return super().event(event)


class ShareButton(QAbstractButton):
    """One of them: its sign, its word and how many there are."""

    SIDE = 14         # px of the sign
    GROWS = True      # whether its word is bold while it is chosen

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = self.word = self._number = ""
        self.widest = 0   # px of the word; 0: all of it is shown
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def draw_sign(self, painter: QPainter, place: QRectF) -> None:
        """What tells it apart besides its word."""
        raise NotImplementedError

    def say(self, key: str, word: str, number: int, total: int, whole: str = "") -> None:
        """Say how many of how many; ``whole`` is the word in full for tooltip and screen reader."""
        self.key, self.word = key, visible(word)
        self._number = words.number(number)
        self._write()
        says = self.tr("%1: %2 of %3. Show only these").replace("%2", self._number).replace("%3", words.number(total)).replace("%1", visible(whole or word))
        self.setAccessibleName(says)
        self.setToolTip(tip(says))

    def narrow(self, widest: int) -> None:
        """Show so many px of the word at most."""
        self.widest = widest
        self._write()

    def _write(self) -> None:
        word = self.metrics().elidedText(self.word, Qt.TextElideMode.ElideRight, self.widest) if self.widest else self.word
        self.setText(f"{word} {self._number}")
        self.updateGeometry()

    @classmethod
    def metrics(cls) -> QFontMetricsF:
        """Of its words as they are when chosen, so that nothing moves then."""
        return QFontMetricsF(theme.current().font(12, bold=cls.GROWS))

    @classmethod
    def around(cls) -> int:
        """What it takes beside its words, in px."""
        return theme.current().px(cls.SIDE + 6 + 16)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(round(self.metrics().horizontalAdvance(self.text())) + self.around(), theme.current().px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = "pressed" if self.isDown() else "soft" if self.isChecked() else "hover" if self.underMouse() else "page"
        painter.setBrush(look.colour(ground))
        painter.setPen(QPen(look.colour("accent" if self.isChecked() else "border"), 1))
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        edge, side = look.px(8), look.px(self.SIDE)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.draw_sign(painter, QRectF(self.width() - edge - side if is_mirrored else edge, (self.height() - side) / 2, side, side))
        painter.setFont(look.font(12, bold=self.isChecked() and self.GROWS))
        painter.setPen(look.colour("text"))
        beside = edge + side + look.px(6)
        painter.drawText(QRectF(edge if is_mirrored else beside, 0, self.width() - beside - edge, self.height()), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2))
            around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(around, around.height() / 2, around.height() / 2)
