"""How many of the open messages failed, are late, or report no failure: a bar, and under it the three as filters."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.ui import icons, theme
from inspector.ui.flow import Flow
from inspector.ui.kind import FATES
from inspector.ui.shares import ShareBar, ShareButton

_LOOKS = {"failed": ("dead", "high"), "delayed": ("clock", "medium"), "none": ("check", "info")}   # icon, role


class FateBar(ShareBar):
    """The worst first."""

    def order(self) -> Sequence[str]:
        return FATES

    def colour(self, key: str) -> QColor:
        return theme.current().colour(_LOOKS[key][1])


class FateButton(ShareButton):
    """One of the three."""

    def draw_sign(self, painter: QPainter, place: QRectF) -> None:
        icons.draw(painter, _LOOKS[self.key][0], place, _LOOKS[self.key][1])


class Fates(QWidget):
    """The bar and its buttons; one of them at most is taken, and pressed again it is let go."""

    chosen = Signal(str)   # failed, delayed, none; "" for all

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = FateBar()
        self.bar.pressed.connect(self._toggle)
        self._named = {"failed": self.tr("Failed"), "delayed": self.tr("Delayed"), "none": self.tr("No failure")}
        self.buttons = {key: FateButton() for key in FATES}
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

    def show_counts(self, counts: Mapping[str, int], total: int) -> None:
        """How many there are of each."""
        now = {key: counts[key] for key in FATES if counts.get(key)}
        self.bar.counts = now
        for key, made in self.buttons.items():
            made.say(key, self._named[key], now.get(key, 0), total)
            made.setVisible(key in now or key == self.taken)
        self.bar.says = {key: made.accessibleName() for key, made in self.buttons.items()}
        self.bar.update()

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
