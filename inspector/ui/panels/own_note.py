"""The side panel's foot: a note of one's own on the page on show, and the organisation's."""

from pathlib import Path

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from inspector.diagnosis import Card
from inspector.inspection import Inspection
from inspector.ui import theme
from inspector.ui.controls import Segments
from inspector.ui.labels import OneLine, line
from inspector.ui.notes import Note, Notes
from inspector.ui.ring import Ring
from inspector.ui.theme import META

PAUSE = 700   # ms without typing after which a note is saved
OWN, SHARED = "own", "shared"


class OwnNotePanel(QFrame):
    """A box that saves itself; switches between one's own note and the shared one where there is a shared folder."""

    told = Signal(str)   # a sentence about what went wrong

    def __init__(self, own: Path, shared: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ownnote")
        self._notes = {OWN: Notes(own)} | ({SHARED: Notes(shared, is_own=False)} if shared else {})
        self._whose, self._key, self._read = OWN, "", Note()
        self.title = OneLine(self.tr("Your note"), META, "muted", bold=True)
        self.switch = Segments(((OWN, self.tr("Mine")), (SHARED, self.tr("Everybody\u2019s"))), OWN, self.tr("Whose note"))
        self.switch.setVisible(shared is not None)
        self.switch.chosen.connect(self.choose)
        self.box = QPlainTextEdit()
        self.box.setObjectName("box")
        self.box.setTabChangesFocus(True)
        self.box.setAcceptDrops(False)
        Ring(self.box)
        self.box.setPlaceholderText(self.tr("Who to call, what helped last time \u2026"))
        self.says = OneLine("", META, "muted")
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.switch)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(line())   # where the list above is cut
        down = QVBoxLayout()
        down.setContentsMargins(16, 12, 16, 12)
        down.setSpacing(8)
        outer.addLayout(down)
        down.addLayout(top)
        frame = QFrame()
        frame.setObjectName("reading")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.box)
        frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fit()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        down.addWidget(frame)
        down.addWidget(self.says)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.save)
        self.box.textChanged.connect(self._changed)
        self.setVisible(False)

    def show_card(self, card: Card | None, message: Inspection | None) -> None:
        """Show the note on the page of a card; keep the one before."""
        if card is not None and card.key == self._key:
            return
        self.save()
        self._key = card.key if card is not None else ""
        self.setVisible(card is not None)
        if card is not None:
            said = self.tr("Note on %1").replace("%1", card.title) if card.page.code else self.tr("Note on \u201c%1\u201d").replace("%1", card.page.title)
            self.title.setText(said)
            self.box.setAccessibleName(said)
            self._load()

    def choose(self, whose: str) -> None:
        """Show the other note on the same page."""
        self.save()
        self._whose = whose
        self.switch.take(whose)
        self._load()

    def _load(self) -> None:
        self._read = self._notes[self._whose].read(self._key)
        self.box.blockSignals(True)
        self.box.setPlainText(self._read.text)
        self.box.blockSignals(False)
        self.box.setReadOnly(not self._read.can_write)
        self._fit()
        self._say(self._read.trouble)

    def _changed(self) -> None:
        self._say("")
        self._timer.start()

    def save(self) -> None:
        """Write what was typed, now."""
        self._timer.stop()
        text = self.box.toPlainText()
        if not self._key or not self._read.can_write or text == self._read.text:
            return
        trouble = self._notes[self._whose].write(self._key, text, before=self._read.text)
        if trouble:
            self.told.emit(trouble)
        else:
            self._read = Note(text)
        self._say(trouble or self.tr("Saved"))

    def _say(self, words: str) -> None:
        self.says.setText(words)
        self.says.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "box"):
            self._fit()

    def _fit(self) -> None:
        """As tall as a few lines are at this zoom."""
        self.box.setFixedHeight(theme.current().px(76))
