"""The side panel's foot: a note of one's own on the page on show, and the organisation's."""

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from inspector.diagnosis import Card
from inspector.inspection import Inspection
from inspector.ui import theme
from inspector.ui.controls import Segments, button
from inspector.ui.labels import OneLine, line
from inspector.ui.notes import Note, Notes
from inspector.ui.ring import Ring
from inspector.ui.theme import META

PAUSE = 700   # ms without typing after which a note is saved
OWN, SHARED = "own", "shared"


class Unsaved(NamedTuple):
    """A text that could not be written: what it was made from, why, whether another text stands in its place, and what its page is called."""

    text: str
    read: Note
    trouble: str
    is_clash: bool
    name: str


class OwnNotePanel(QFrame):
    """A box that saves itself; switches between one's own note and the shared one where there is a shared folder. What cannot be saved is kept here until it can."""

    told = Signal(str)   # a sentence about what went wrong

    def __init__(self, own: Path, shared: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ownnote")
        self._notes = {OWN: Notes(own)} | ({SHARED: Notes(shared, is_own=False)} if shared else {})
        self._whose, self._key, self._name, self._read = OWN, "", "", Note()
        self._shown = ""   # the text of the box before the reader typed
        self._unsaved: dict[tuple[str, str], Unsaved] = {}   # by whose note and on which page
        self._is_warned = False
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
        self.both = button(self.tr("Keep both"), look="link")
        self.both.setToolTip(self.tr("Put your text under what somebody else wrote"))
        self.both.clicked.connect(self.keep_both)
        self.both.setVisible(False)
        foot = QHBoxLayout()
        foot.addWidget(self.says, 1)
        foot.addWidget(self.both)
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
        frame.setObjectName("writing")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.box)
        frame.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._fit()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        down.addWidget(frame)
        down.addLayout(foot)
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
            self._name = card.title if card.page.code else f"\u201c{card.page.title}\u201d"
            said = self.tr("Note on %1").replace("%1", self._name)
            self.title.setText(said)
            self.box.setAccessibleName(said)
            self._load()

    def choose(self, whose: str) -> None:
        """Show the other note on the same page."""
        self.save()
        self._whose = whose
        self.switch.take(whose)
        self._load()

    @property
    def text(self) -> str:
        """What the box holds, character for character: reading it as plain text would make spaces of no-break spaces."""
        return self.box.document().toRawText().replace("\u2029", "\n")

    def _load(self) -> None:
        kept = self._unsaved.get((self._whose, self._key))
        self._read = kept.read if kept else self._notes[self._whose].read(self._key)
        self._put(kept.text if kept else self._read.text)
        self.box.setReadOnly(not self._read.can_write)
        self._fit()
        self._say(kept.trouble if kept else self._read.trouble)

    def _put(self, text: str) -> None:
        self.box.blockSignals(True)
        self.box.setPlainText(text)
        self.box.blockSignals(False)
        self._shown = self.text

    def _changed(self) -> None:
        self._is_warned = False
        self._say("")
        self._timer.start()

    def save(self) -> None:
        """Write what was typed, now; where that fails it is kept, and shown again when the page is."""
        self._timer.stop()
        place, text = (self._whose, self._key), self.text
        if not self._key or not self._read.can_write or (text == self._shown and place not in self._unsaved):
            return
        trouble = self._notes[self._whose].write(self._key, text, before=self._read.text)
        if trouble:
            self._unsaved[place] = Unsaved(text, self._read, trouble, self._notes[self._whose].read(self._key).text != self._read.text, self._name)
            self.told.emit(trouble)
        else:
            self._unsaved.pop(place, None)
            self._read, self._shown = Note(text), text
        self._say(trouble or self.tr("Saved"))

    def keep_both(self) -> None:
        """Put what was typed under what somebody else has written meanwhile, and save that."""
        theirs, mine = self._notes[self._whose].read(self._key), self.text
        self._read = theirs
        self.box.setPlainText("\n\n".join(each for each in (theirs.text.rstrip("\n"), mine) if each))
        self.save()
        self.box.setFocus()

    def may_close(self) -> bool:
        """Save all there is; False, once, where something cannot be saved, and then it is told."""
        self.save()
        for (whose, key), kept in list(self._unsaved.items()):
            if not self._notes[whose].write(key, kept.text, before=kept.read.text):
                del self._unsaved[whose, key]
        if not self._unsaved or self._is_warned:
            return True
        self._is_warned = True
        names = ", ".join(dict.fromkeys(kept.name for kept in self._unsaved.values()))
        self.told.emit(self.tr("Not saved: your note on %1. Copy what you need; if you close the window again, it is lost.").replace("%1", names))
        return False

    def _say(self, words: str) -> None:
        kept = self._unsaved.get((self._whose, self._key))
        self.says.setText(words)
        self.says.setVisible(bool(words))
        self.both.setVisible(kept is not None and kept.is_clash)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "box"):
            self._fit()

    def _fit(self) -> None:
        """As tall as a few lines are at this zoom."""
        self.box.setFixedHeight(theme.current().px(76))
