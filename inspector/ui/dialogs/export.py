"""Saving a report: which format, how much, with or without pseudonyms."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from inspector.diagnosis import Card
from inspector.inspection import Inspection
from inspector.knowledge import Library
from inspector.ui import exports, storage, words
from inspector.ui.check import CheckBox
from inspector.ui.controls import Segments, button
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.dialogs.where import ask_where
from inspector.ui.exports import FORMATS, MOST_CAUSES
from inspector.ui.labels import Prose
from inspector.ui.told import told

_TR = QCoreApplication.translate


class ExportDialog(Dialog):
    """Three choices and one button."""

    saved = Signal(str)   # a sentence

    def __init__(self, card: Card, inspection: Inspection | None, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(_TR("export", "Save report"), parent, (600, 250))
        self._card, self._inspection, self._library = card, inspection if card.diagnoses else None, library
        self.format = FORMATS[0]
        switch = Segments([(one.key, _TR("exports", one.title)) for one in FORMATS], self.format.key, _TR("export", "Format"))
        switch.chosen.connect(self.choose)
        self.body.addWidget(Prose(_TR("export", "The report contains the explanation of \u201c%1\u201d.").replace("%1", told(card.headline))))
        self.body.addWidget(switch)
        causes = len(inspection.cards) if self._inspection and inspection else 0
        every = _TR("export", "All %1 causes in this message, not only the one on show")
        first = _TR("export", "The first %2 of the %1 causes in this message, not only the one on show")
        text = every if causes <= MOST_CAUSES else first
        self.all_causes = CheckBox(text.replace("%1", words.number(causes)).replace("%2", words.number(MOST_CAUSES)))
        self.all_causes.setVisible(causes > 1)
        self.all_causes.setChecked(causes > 1)
        self.redact = CheckBox(_TR("export", "Replace addresses, names, IP addresses and subjects with stand-ins"))
        self.redact.setVisible(self._inspection is not None)
        self.says = Prose("", role="high")
        self.says.hide()
        for each in (self.all_causes, self.redact, self.says):
            self.body.addWidget(each)
        close = button(_TR("export", "Close"))
        close.clicked.connect(self.reject)
        save = button(_TR("export", "Save\u2026"), "save", "primary")
        save.clicked.connect(self._ask_where)
        self.add_feet(close, save)
        save.setDefault(True)
        self.fit_height()

    def choose(self, key: str) -> None:
        """Take a format by its key."""
        self.format = next(one for one in FORMATS if one.key == key)

    def _ask_where(self) -> None:
        title = _TR("exports", self.format.title)
        ask_where(self, _TR("export", "Save report"), f"{self._name()}.{self.format.key}", f"{title} (*.{self.format.key})", self.save)

    def _name(self) -> str:
        """A file name from the page's key, which holds no text of a mail."""
        return "bounce-" + self._card.key.replace(":", "-")

    def save(self, where: str) -> bool:
        """Make the report and write it; a failure is said here, and the old file stays."""
        path = Path(where)
        told = exports.told(self._card, self._inspection, self.all_causes.isChecked(), self.redact.isChecked())
        trouble = storage.save(path, self.format.make(told, self._library))
        if trouble:
            self.says.setText(trouble)
            self.says.show()
            self.fit_height()
            return False
        self.saved.emit(_TR("export", "Saved as %1").replace("%1", path.name))
        self.accept()
        return True
