"""Find words in the message."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextDocument
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QWidget

from inspector.ui.controls import button
from inspector.ui.labels import Prose
from inspector.ui.panels.reader import Reader
from inspector.ui.theme import META


class FindBar(QFrame):
    """A field with next and previous; Esc closes it."""

    closed = Signal()

    def __init__(self, reader: Reader, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader = reader
        self.field = QLineEdit()
        self.field.setAcceptDrops(False)
        self.field.setAccessibleName(self.tr("Find in message"))
        self.field.setPlaceholderText(self.tr("Find in message"))
        self.field.textEdited.connect(self._typed)
        self.field.returnPressed.connect(self.next)
        self._said = Prose("", META + 1, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self._said, 0, Qt.AlignmentFlag.AlignVCenter)
        for icon, name, slot in (("up", self.tr("Find previous"), self.previous), ("down", self.tr("Find next"), self.next), ("close", self.tr("Close"), self.leave)):
            each = button("", icon, "quiet")
            each.setAccessibleName(name)
            each.setToolTip(name)
            each.clicked.connect(slot)
            row.addWidget(each)
        self.setVisible(False)

    def open(self) -> None:
        """Show the bar and take the focus."""
        self.setVisible(True)
        self.field.setFocus()
        self.field.selectAll()

    def leave(self) -> None:
        """Hide the bar and go back to the text."""
        self.setVisible(False)
        self._reader.setFocus()

    def next(self) -> None:
        """Find the next place, from the top again after the last."""
        self._find(QTextDocument.FindFlag(0))

    def previous(self) -> None:
        """Find the place before."""
        self._find(QTextDocument.FindFlag.FindBackward)

    def _typed(self) -> None:
        cursor = self._reader.textCursor()
        cursor.setPosition(cursor.selectionStart())
        self._reader.setTextCursor(cursor)
        self.next()

    def _find(self, flags: QTextDocument.FindFlag) -> None:
        words = self.field.text()
        if not words:
            self._said.setText("")
            return
        found = self._reader.find(words, flags)
        if not found:
            cursor = self._reader.textCursor()
            end = flags == QTextDocument.FindFlag.FindBackward
            cursor.movePosition(cursor.MoveOperation.End if end else cursor.MoveOperation.Start)
            self._reader.setTextCursor(cursor)
            found = self._reader.find(words, flags)
        self._said.setText("" if found else self.tr("not found"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)
