"""The ready notes: to the recipient's postmaster or to the sender, editable, with pseudonyms on wish; copied, saved or opened in a mail program."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.diagnosis import Card
from inspector.inspection import Inspection
from inspector.report import Redactor, mailto, postmaster_note, sender_note
from inspector.ui import storage
from inspector.ui.blocks.desk import POSTMASTER, SENDER
from inspector.ui.check import CheckBox
from inspector.ui.controls import Segments, button
from inspector.ui.dialogs.dialog import Dialog, copy, editor
from inspector.ui.dialogs.question import QuestionDialog
from inspector.ui.dialogs.where import ask_where
from inspector.ui.labels import Prose

_TR = QCoreApplication.translate


class NoteDialog(Dialog):
    """Nothing is sent: the mail program opens with the note only after a click, and its user decides."""

    open_wanted = Signal(str)   # a mailto: address

    def __init__(self, card: Card, inspection: Inspection, kind: str = POSTMASTER, parent: QWidget | None = None) -> None:
        super().__init__(_TR("note", "Ready note"), parent, (680, 560))
        self._card, self._inspection = card, inspection
        self._redactor: Redactor | None = None
        self._kind = kind
        self._made = ""                    # the text as it was last put into the box by us
        self._kept: dict[str, str] = {}    # texts that were changed by hand, by kind
        self._before: dict[str, str] = {}  # the same before their tokens were replaced
        self._taken: set[str] = set()      # texts that were copied or saved
        self.switch = Segments(((POSTMASTER, _TR("note", "To their postmaster")), (SENDER, _TR("note", "To the sender"))), kind, _TR("note", "Note to"))
        self.switch.chosen.connect(self.choose)
        self.redact = CheckBox(_TR("note", "Replace addresses, names, IP addresses and subjects with stand-ins"))
        self.redact.setAccessibleDescription(_TR("note", "The same original always becomes the same stand-in"))
        self.redact.toggled.connect(self._redact)
        top = QHBoxLayout()
        top.addWidget(self.switch)
        top.addStretch(1)
        self.body.addLayout(top)
        self.box = editor("", _TR("note", "Text of the note"))
        self.body.addWidget(self.box, 1)
        self.body.addWidget(self.redact)
        self.says = Prose("", role="muted")
        self.body.addWidget(self.says)
        close = button(_TR("note", "Close"))
        close.clicked.connect(self.reject)
        save = button(_TR("note", "Save\u2026"), "save")
        save.clicked.connect(self._ask_where)
        self.mail = button(_TR("note", "Open in mail program"), "external")
        self.mail.clicked.connect(self.open_mail)
        copied = button(_TR("note", "Copy"), "copy", "primary")
        copied.clicked.connect(self.copy_note)
        self.add_feet(close, save, self.mail, copied)
        self._fill()
        self.say("")
        self.box.setFocus()

    @property
    def text(self) -> str:
        """The note as it stands in the box, character for character: reading it as plain text would make spaces of no-break spaces."""
        return self.box.document().toRawText().replace("\u2029", "\n")

    def choose(self, kind: str) -> None:
        """Show the other note; what was changed by hand is kept."""
        self._keep()
        self._kind = kind
        self.switch.take(kind)
        self._fill()

    def _keep(self) -> None:
        if self.text != self._made:
            self._kept[self._kind] = self.text

    def _fill(self) -> None:
        text = self._kept.get(self._kind)
        self.box.setPlainText(self._ready(self.redact.isChecked()) if text is None else text)
        self._made = self.text

    def _ready(self, redacted: bool) -> str:
        card, message = self._card, self._inspection.message
        if redacted:
            redactor = self._pseudonyms()
            card = redactor.card(card)
            return postmaster_note(card, redactor.message()) if self._kind == POSTMASTER else sender_note(card)
        return postmaster_note(card, message) if self._kind == POSTMASTER else sender_note(card)

    def _pseudonyms(self) -> Redactor:
        if self._redactor is None:
            self._redactor = Redactor(self._inspection.message, self._inspection.findings)
        return self._redactor

    def _redact(self, wanted: bool) -> None:
        """A note changed by hand is redacted as it stands; taking that back brings it back unless it was changed again."""
        changed = self.text != self._made
        self._keep()
        if wanted:
            self._before = dict(self._kept)
            self._kept = {kind: self._pseudonyms().redact(text) for kind, text in self._kept.items()}
        elif changed:
            self.say(_TR("note", "You changed the note, so what was replaced in it stays replaced."))
            return
        else:
            self._kept = self._before
        self._fill()
        self.say("")

    def say(self, words: str) -> None:
        """Say this under the note; "" for what always stands there."""
        self.says.setText(words or _TR("note", "You can change the text. Nothing is sent from here."))

    def say_unopened(self, sentence: str) -> None:
        """Say why no mail program has taken the note."""
        self._taken.discard(self.text)
        self.say(sentence)

    def copy_note(self) -> None:
        """Put the note on the clipboard."""
        copy(self.text)
        self._taken.add(self.text)
        self.say(_TR("note", "Copied"))

    def open_mail(self) -> None:
        """Ask for the mail program to be opened; a note too long for an address goes by the clipboard."""
        address, whole = mailto(self.text, _TR("note", "(The note is on the clipboard: paste it here.)"))
        self._taken.add(self.text)
        if not whole:
            copy(self.text)
            self.say(_TR("note", "The note is too long to be handed over; it is on the clipboard, paste it into the mail."))
        self.open_wanted.emit(address)

    def _ask_where(self) -> None:
        ask_where(self, _TR("note", "Save note"), "note.txt", _TR("note", "Text (*.txt);;All files (*)"), self.save)

    def save(self, where: str) -> bool:
        """Write the note; a failure is said in the dialog, and the old file stays."""
        path = Path(where)
        trouble = storage.save(path, (self.text.rstrip("\n") + "\n").encode("utf-8", "replace"))
        self.say(trouble or _TR("note", "Saved as %1").replace("%1", path.name))
        if not trouble:
            self._taken.add(self.text)
        return not trouble

    def reject(self) -> None:
        """Escape and the window's cross: what was changed by hand and neither copied nor saved goes only after a question."""
        texts = self._kept | ({self._kind: self.text} if self.text != self._made else {})
        if set(texts.values()) <= self._taken:
            super().reject()
            return
        ask = _TR("note", "You changed the note. Close it without keeping that?")
        question = QuestionDialog(self.windowTitle(), ask, _TR("note", "Discard"), _TR("note", "Go on writing"), self)
        question.accepted.connect(self._discard)
        question.open()

    def _discard(self) -> None:
        super().reject()
