"""Turns the pages of a long message."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from inspector.ui import words
from inspector.ui.controls import button
from inspector.ui.labels import Prose
from inspector.ui.theme import META


class Pager(QFrame):
    """Shown only where there is more than one page."""

    page_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._number = 0
        self._said = Prose("", META + 1)
        self._back = button("", "left", "quiet")
        self._on = button("", "right", "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 2, 4, 2)
        row.addWidget(self._said, 1, Qt.AlignmentFlag.AlignVCenter)
        for each, name, slot in ((self._back, self.tr("Previous part"), self._turn_back), (self._on, self.tr("Next part"), self._turn_on)):
            each.setAccessibleName(name)
            each.setToolTip(name)
            each.clicked.connect(slot)
            row.addWidget(each)
        self.setVisible(False)

    def show_page(self, number: int, count: int) -> None:
        """Say which page is open."""
        self._number = number
        self.setVisible(count > 1)
        self._said.setText(self.tr("Long text: part %1 of %2").replace("%1", words.number(number + 1)).replace("%2", words.number(count)))
        self._back.setEnabled(number > 0)
        self._on.setEnabled(number + 1 < count)

    def _turn_back(self) -> None:
        self.page_wanted.emit(self._number - 1)

    def _turn_on(self) -> None:
        self.page_wanted.emit(self._number + 1)
