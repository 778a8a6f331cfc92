"""What many messages come to, in a sentence and a bar above their list, and the filters for it."""

from collections import Counter
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from inspector.inspection import Inspection
from inspector.knowledge import Library
from inspector.ui import words
from inspector.ui.labels import Prose
from inspector.ui.panels.messages import FILTER_FROM
from inspector.ui.theme import META
from inspector.ui.told import told

if TYPE_CHECKING:
    from inspector.ui.panels.fates import Fates


class FilterField(QLineEdit):
    """Escape clears it; when it is empty already, whoever holds it decides."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class BatchLine(QWidget):
    """Shown where more than one message is open: how many, and which problem most of them share; where there are many, what became of them and the filter."""

    filter_wanted = Signal(str)
    fate_wanted = Signal(str)     # only what failed, what is late, what reports no failure; "" for all
    first_wanted = Signal()       # of those that pass

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.line = Prose("", META + 1, "muted", bold=True)
        down = self._down = QVBoxLayout(self)
        down.setContentsMargins(16, 12, 16, 0)
        down.setSpacing(8)
        down.addWidget(self.line)
        self.field = FilterField()
        self.field.setAcceptDrops(False)
        self.field.setPlaceholderText(self.tr("Filter: a code, a name, a domain, a file"))
        self.field.setAccessibleName(self.tr("Filter the open messages"))
        self.field.textChanged.connect(self.filter_wanted)
        self.field.returnPressed.connect(self.first_wanted)
        self.found = Prose("", META, "muted")
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self.field, 1)
        across.addWidget(self.found)
        down.addLayout(across)
        self.hidden = Prose(self.tr("The message shown is not in this list."), META, "muted")
        down.addWidget(self.hidden)
        for each in (self.field, self.found, self.hidden):
            each.setVisible(False)
        self.setVisible(False)

    @cached_property
    def fates(self) -> "Fates":
        """What became of the messages."""
        from inspector.ui.panels.fates import Fates  # 4 ms with its widgets, for many messages only

        made = Fates(self)
        made.chosen.connect(self.fate_wanted)
        self._down.insertWidget(1, made)
        made.lower()   # before the field for Tab, as it is for the eyes
        return made

    @property
    def _has_fates(self) -> bool:
        return "fates" in self.__dict__

    def show_messages(self, messages: tuple[Inspection, ...]) -> None:
        """Count these; by their diagnoses, since ten thousand cards would take seconds."""
        self.setVisible(len(messages) > 1)
        if len(messages) > 1:
            self.line.setText(self._sentence(messages))
        is_many = len(messages) > FILTER_FROM
        self.field.setVisible(is_many)
        if is_many or self._has_fates:
            self.fates.setVisible(is_many)
            self.fates.show_messages(messages)
        if not is_many:
            self.field.clear()
            if self._has_fates:
                self.fates.clear()

    def show_found(self, shown: int, total: int, hides: bool) -> None:
        """How many pass the filter, and whether it ``hides`` the message on show."""
        is_used = bool(self.field.text().strip() or self._has_fates and self.fates.taken) and self.field.isVisibleTo(self)
        self.found.setVisible(is_used)
        self.hidden.setVisible(is_used and hides)
        self.found.setText(self.tr("%1 of %2").replace("%1", words.number(shown)).replace("%2", words.number(total)))

    def _sentence(self, messages: tuple[Inspection, ...]) -> str:
        shared = Counter(one.diagnoses[0].page for one in messages if one.diagnoses).most_common(1)
        page = self._library.page(shared[0][0]) if shared else None
        number = words.number(len(messages))
        if page is None or shared[0][1] < 2:
            return self.tr("Open messages: %1").replace("%1", number)
        text = self.tr("All %1 messages have the same problem: %3") if shared[0][1] == len(messages) else self.tr("%2 of %1 messages have the same problem: %3")
        return text.replace("%1", number).replace("%2", words.number(shared[0][1])).replace("%3", told(page.headline))
