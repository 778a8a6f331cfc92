"""How many of the open messages failed, are late, or report no failure: a bar, and under it the three as filters."""

from collections import Counter
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from inspector.inspection import Inspection
from inspector.ui import icons, theme, words
from inspector.ui.flow import Flow
from inspector.ui.kind import FATES, fate
from inspector.ui.plain import tip

_LOOKS = {"failed": ("dead", "high"), "delayed": ("clock", "medium"), "none": ("check", "info")}   # icon, role
_TALL, _GAP, _LEAST = 6, 2, 4   # px of the bar: its height, between its pieces, and of the shortest of them


class FateBar(QWidget):
    """The shares side by side. A picture of what the buttons say: the keyboard and screen readers have those."""

    pressed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts: dict[str, int] = {}
        self.chosen = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(0, theme.current().px(_TALL))

    def pieces(self) -> list[tuple[str, QRectF]]:
        """Where each share is drawn; one of a few among thousands is seen too."""
        look, counts = theme.current(), [(key, self.counts[key]) for key in FATES if self.counts.get(key)]
        gap, least = look.px(_GAP), look.px(_LEAST)
        room = self.width() - gap * (len(counts) - 1) - least * len(counts)
        total, left, made = sum(count for _, count in counts), 0.0, []
        for key, count in counts:
            wide = least + room * count / total
            made.append((key, QRectF(left, 0, wide, self.height())))
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
            painter.setBrush(look.colour(_LOOKS[key][1] if self.chosen in ("", key) else "line"))
            painter.drawRoundedRect(piece, piece.height() / 2, piece.height() / 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = event.position()
        if event.button() == Qt.MouseButton.LeftButton:
            for key, piece in self.pieces():
                if piece.left() <= at.x() <= piece.right():
                    self.pressed.emit(key)


class FateButton(QAbstractButton):
    """One of them: its sign, its word and how many there are."""

    def __init__(self, key: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key, self._word = key, word
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def count(self, number: int, total: int) -> None:
        """Say how many of how many."""
        self.setText(f"{self._word} {words.number(number)}")
        says = self.tr("%1: %2 of %3. Show only these").replace("%1", self._word).replace("%2", words.number(number)).replace("%3", words.number(total))
        self.setAccessibleName(says)
        self.setToolTip(tip(says))
        self.setVisible(number > 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(round(QFontMetricsF(look.font(12, bold=True)).horizontalAdvance(self.text())) + look.px(14 + 6 + 16), look.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icon, role = _LOOKS[self.key]
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = "pressed" if self.isDown() else "soft" if self.isChecked() else "hover" if self.underMouse() else "page"
        painter.setBrush(look.colour(ground))
        painter.setPen(QPen(look.colour("accent" if self.isChecked() else "border"), 1))
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        edge, side = look.px(8), look.px(14)
        is_mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        icons.draw(painter, icon, QRectF(self.width() - edge - side if is_mirrored else edge, (self.height() - side) / 2, side, side), role)
        painter.setFont(look.font(12, bold=self.isChecked()))
        painter.setPen(look.colour("text"))
        beside = edge + side + look.px(6)
        painter.drawText(QRectF(edge if is_mirrored else beside, 0, self.width() - beside - edge, self.height()), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2))
            around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(around, around.height() / 2, around.height() / 2)


class Fates(QWidget):
    """The bar and its buttons; one of them at most is taken, and pressed again it is let go."""

    chosen = Signal(str)   # failed, delayed, none; "" for all

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = FateBar()
        self.bar.pressed.connect(self._toggle)
        named = {"failed": self.tr("Failed"), "delayed": self.tr("Delayed"), "none": self.tr("No failure")}
        self.buttons = {key: FateButton(key, named[key]) for key in FATES}
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(self.bar)
        row = Flow()
        for key, made in self.buttons.items():
            made.clicked.connect(partial(self._toggle, key))
            row.addWidget(made)
        down.addLayout(row)
        self.setAccessibleName(self.tr("What became of the open messages"))

    @property
    def taken(self) -> str:
        """What is listed alone; "" for all."""
        return self.bar.chosen

    def show_messages(self, messages: tuple[Inspection, ...]) -> None:
        """Count these."""
        counts = Counter(fate(one) for one in messages)
        if counts != self.bar.counts:
            self.bar.counts = counts
            for key, made in self.buttons.items():
                made.count(counts[key], len(messages))
            self.bar.update()
        if self.taken and not counts[self.taken]:
            self.clear()

    def clear(self) -> None:
        """Show all again."""
        if self.taken:
            self._toggle(self.taken)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.taken:
            self.clear()
        else:
            super().keyPressEvent(event)

    def _toggle(self, key: str, _: bool = False) -> None:
        self.bar.chosen = "" if key == self.taken else key
        for each, made in self.buttons.items():
            made.setChecked(each == self.taken)
        self.bar.update()
        self.chosen.emit(self.taken)
