"""What many messages come to, in a sentence above their list."""

from collections import Counter

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.inspection import Inspection
from inspector.knowledge import Library
from inspector.ui import words
from inspector.ui.labels import OneLine
from inspector.ui.theme import META
from inspector.ui.told import told


class BatchLine(QWidget):
    """Shown where more than one message is open: how many, and which problem most of them share."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self.line = OneLine("", META + 1, "muted", bold=True)
        down = QVBoxLayout(self)
        down.setContentsMargins(16, 12, 16, 0)
        down.addWidget(self.line)
        self.setVisible(False)

    def show_messages(self, messages: tuple[Inspection, ...]) -> None:
        """Count these; by their diagnoses, since ten thousand cards would take seconds."""
        self.setVisible(len(messages) > 1)
        if len(messages) > 1:
            self.line.setText(self._sentence(messages))

    def _sentence(self, messages: tuple[Inspection, ...]) -> str:
        shared = Counter(one.diagnoses[0].page for one in messages if one.diagnoses).most_common(1)
        page = self._library.page(shared[0][0]) if shared else None
        number = words.number(len(messages))
        if page is None or shared[0][1] < 2:
            return self.tr("Open messages: %1").replace("%1", number)
        text = self.tr("All %1 are one problem: %3") if shared[0][1] == len(messages) else self.tr("%2 of %1 are one problem: %3")
        return text.replace("%1", number).replace("%2", words.number(shared[0][1])).replace("%3", told(page.headline))
