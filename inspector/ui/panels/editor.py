"""The message as text that can be changed, and the bar that says so."""

from PySide6.QtCore import QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from inspector.ui.controls import Picture, button
from inspector.ui.edges import edges
from inspector.ui.labels import Prose
from inspector.ui.panels.reader import Mark, Reader
from inspector.ui.theme import META

WAIT = 250   # ms without a key before the text is read again


class Editor(Reader):
    """Plain text with marks; says what it holds a moment after the last key."""

    changed = Signal(str)
    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self.setReadOnly(False)
        self.setUndoRedoEnabled(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextEditorInteraction)
        self.setTabChangesFocus(True)
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(WAIT)
        self._timer.timeout.connect(self.tell)
        self.textChanged.connect(self._timer.start)

    def begin(self, text: str, marks: list[Mark]) -> None:
        """Take a text to be edited."""
        self.show_text(text, marks)
        self._told = self.text
        self._timer.stop()

    @property
    def text(self) -> str:
        """What it holds, character for character: reading a document as plain text would fold spaces."""
        return self.document().toRawText().replace("\u2029", "\n")

    def tell(self) -> None:
        """Say what it holds now, if that was not said before."""
        self._timer.stop()
        if self.text != self._told:
            self._told = self.text
            self.changed.emit(self._told)

    def stop(self) -> None:
        """Say nothing more."""
        self._timer.stop()

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self.textCursor().selectedText().replace("\u2029", "\n"))
        return data

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


class EditBar(QFrame):
    """Says that what is shown is being edited, or was, and leads back."""

    done_wanted = Signal()
    original_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._said = Prose("", META + 1)
        self._original = button(self.tr("Back to the original"), look="link")
        self._original.clicked.connect(self.original_wanted)
        self._done = button(self.tr("Done"), look="quiet")
        self._done.clicked.connect(self.done_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(*edges(10, 4, 6, 4))
        row.setSpacing(8)
        row.addWidget(Picture("note", "on-soft"), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._said, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._original)
        row.addWidget(self._done)
        self.setVisible(False)

    @property
    def text(self) -> str:
        """What is said."""
        return self._said.text()

    def tell(self, is_editing: bool, is_copy: bool) -> None:
        """Say how things stand; nothing where the message is the one that came."""
        if is_editing and not is_copy:
            self._said.setText(self.tr("Type: the explanation follows. The original is kept."))
        else:
            self._said.setText(self.tr("You are editing a copy.") if is_editing else self.tr("This is an edited copy, not what came."))
        self._original.setVisible(is_copy)
        self._done.setVisible(is_editing)
        self.setVisible(is_editing or is_copy)
