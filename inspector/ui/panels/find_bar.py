"""Find words in the message."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from inspector.ui import words
from inspector.ui.controls import button
from inspector.ui.labels import Prose
from inspector.ui.panels.long_reader import LongReader
from inspector.ui.panels.reader import Reader
from inspector.ui.theme import META


class FindBar(QFrame):
    """A field with next and previous; Esc closes it. Where finding takes long it says how far it is, and Cancel or Esc ends it."""

    def __init__(self, *readers: Reader | LongReader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("find")
        self._reader = readers[0]
        self._is_looking = False
        for reader in readers:
            reader.sought.connect(self._sought)
            reader.seeking.connect(self._seeking)
            reader.counted.connect(self._counted)
        self.field = QLineEdit()
        self.field.setAcceptDrops(False)
        self.field.setAccessibleName(self.tr("Find in message"))
        self.field.setPlaceholderText(self.tr("Find in message"))
        self.field.textEdited.connect(self._typed)
        self.field.returnPressed.connect(self.next)
        self._said = Prose("", META + 1, "muted")
        self.cancel = button(self.tr("Cancel"), look="link")
        self.cancel.clicked.connect(self.cease)
        self.cancel.setVisible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addSpacing(4)
        row.addWidget(self._said, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignVCenter)
        for icon, name, slot in (("up", self.tr("Find previous"), self.previous), ("down", self.tr("Find next"), self.next), ("close", self.tr("Close"), self.leave)):
            each = button("", icon, "quiet")
            each.setAccessibleName(name)
            each.setToolTip(name)
            each.clicked.connect(slot)
            row.addWidget(each)
        self.setVisible(False)

    def serve(self, reader: Reader | LongReader) -> None:
        """Look in the text of another reader from now on."""
        self.cease()
        self._reader = reader

    def open(self) -> None:
        """Show the bar and take the focus."""
        self.setVisible(True)
        self.field.setFocus()
        self.field.selectAll()

    def leave(self) -> None:
        """Hide the bar and go back to the text."""
        self.cease()
        self.setVisible(False)
        self._reader.setFocus()

    @property
    def said(self) -> str:
        """What came of it, or how far it is."""
        return self._said.text()

    def next(self) -> None:
        """Find the next place, from the top again after the last."""
        self._find(backward=False)

    def previous(self) -> None:
        """Find the place before."""
        self._find(backward=True)

    def cease(self) -> None:
        """Look no further."""
        self._reader.cease()
        self._tell("")

    def _typed(self) -> None:
        self._find(backward=False, stay=True)

    def _find(self, backward: bool, stay: bool = False) -> None:
        if self.field.text():
            self._reader.seek(self.field.text(), backward, stay)
        else:
            self.cease()

    def _sought(self, is_found: bool) -> None:
        self._tell("" if is_found else self.tr("not found"))

    def _counted(self, number: int, count: int, is_more: bool) -> None:
        text = (self.tr("%1 of more than %2") if number <= count else self.tr("more than %2")) if is_more else self.tr("%1 of %2")
        self._tell(text.replace("%1", words.number(number)).replace("%2", words.number(count)))

    def _seeking(self, share: int) -> None:
        self._tell(self.tr("Searching: %1 %").replace("%1", words.number(share)), is_looking=True)

    def _tell(self, sentence: str, is_looking: bool = False) -> None:
        self._is_looking = is_looking
        self._said.setText(sentence)
        self.cancel.setVisible(is_looking)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cease() if self._is_looking else self.leave()
            return
        super().keyPressEvent(event)
