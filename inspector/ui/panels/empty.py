"""The window before anything was opened: what to do, and examples to try."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from inspector.samples import Sample, samples
from inspector.ui import theme, words
from inspector.ui.check import CheckBox
from inspector.ui.controls import Picture, button
from inspector.ui.flow import Columns
from inspector.ui.labels import Prose, heading
from inspector.ui.theme import HEADLINE

_WIDEST = 640
_LOW = 480  # px of height below which the room around things is smaller, so that the examples are in sight
SHOWN = 6   # examples with a button of their own; the others are in a menu


class DropArea(QWidget):
    """The dashed area that asks for a bounce; it has the focus at the start, so that Ctrl+V needs no click. A click, Enter or Space paste as well."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Paste a bounce here"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.wanted.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.wanted.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(look.colour("focus" if self.hasFocus() else "border"), 1.5)
        pen.setDashPattern([5, 4])
        painter.setPen(pen)
        painter.setBrush(look.colour("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)


class EmptyPanel(QScrollArea):
    """Paste, open, drop, or try an example."""

    paste_wanted = Signal()
    open_wanted = Signal()
    sample_wanted = Signal(str)   # path
    offer_wanted = Signal(bool)   # whether the clipboard may be looked at

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Start"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)   # Tab goes to what is in it
        page = QWidget()
        across = QHBoxLayout(page)
        across.setContentsMargins(0, 0, 0, 0)
        column = self._column = QWidget()
        column.setMaximumWidth(theme.current().px(_WIDEST))
        across.addStretch(1)
        across.addWidget(column, 1000)
        across.addStretch(1)
        down = self._down = QVBoxLayout(column)
        down.addStretch(2)
        down.addWidget(self._area())
        down.addWidget(self._examples())
        self.offer = CheckBox(self.tr("Offer to paste a bounce that I have copied, whenever I come to this window"))
        self.offer.setAccessibleDescription(self.tr("The clipboard is looked at only while this is on"))
        self.offer.toggled.connect(self.offer_wanted)
        down.addWidget(self.offer)
        down.addStretch(3)
        self.setWidget(page)

    def show_offer(self, wanted: bool) -> None:
        """Show what the settings say."""
        self.offer.blockSignals(True)
        self.offer.setChecked(wanted)
        self.offer.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_column"):
            self._column.setMaximumWidth(theme.current().px(_WIDEST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        low = event.size().height() < theme.current().px(_LOW)
        self._picture.setVisible(not low)
        self._inside.setContentsMargins(32, *((20, 32, 20) if low else (40, 32, 40)))
        self._down.setContentsMargins(24, *((12, 24, 12) if low else (24, 24, 24)))
        self._down.setSpacing(16 if low else 24)
        super().resizeEvent(event)

    def _area(self) -> QWidget:
        area = self.area = DropArea()
        area.wanted.connect(self.paste_wanted)
        down = self._inside = QVBoxLayout(area)
        down.setSpacing(8)
        self._picture = Picture("drop", "accent", 40, tall=48)
        down.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        for each in (Prose(self.tr("Paste a bounce here"), HEADLINE, bold=True, leading=1.25),
                     Prose(self.tr("A bounced mail, a log line or an SMTP reply. Or drop the file on this window."), role="muted")):
            each.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            down.addWidget(each)
        down.addSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.paste = button(self.tr("Paste"), "paste", "primary")
        self.paste.clicked.connect(self.paste_wanted)
        self.open = button(self.tr("Open\u2026"), "open")
        self.open.clicked.connect(self.open_wanted)
        row.addStretch(1)
        row.addWidget(self.paste)
        row.addWidget(self.open)
        row.addStretch(1)
        down.addLayout(row)
        return area

    def _examples(self) -> QWidget:
        holder = QWidget()
        down = QVBoxLayout(holder)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(12)
        offered = samples()
        top = QHBoxLayout()
        top.addWidget(heading(self.tr("Or try an example")), 1)
        if offered[SHOWN:]:
            top.addWidget(self._more(offered[SHOWN:]))
        down.addLayout(top)
        chips = QWidget()
        grid = Columns(chips, gap=8)
        for sample in offered[:SHOWN]:
            grid.addWidget(self._chip(sample))
        down.addWidget(chips)
        return holder

    def _more(self, offered: tuple[Sample, ...]) -> QWidget:
        more = button(self.tr("More examples"), "down", "quiet")
        menu = QMenu(more)
        for sample in offered:
            menu.addAction(words.sample(sample.title)).triggered.connect(lambda _checked=False, path=str(sample.path): self.sample_wanted.emit(path))
        more.setMenu(menu)
        return more

    def _chip(self, sample: Sample) -> QWidget:
        chip = button(words.sample(sample.title), "log" if sample.path.suffix == ".log" else "mailbox", "listed")
        chip.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)   # all as wide as their column
        chip.clicked.connect(lambda: self.sample_wanted.emit(str(sample.path)))
        return chip
