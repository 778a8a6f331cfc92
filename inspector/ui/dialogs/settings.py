"""The settings, in force as soon as they are changed."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QFormLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from inspector.ui import theme, words
from inspector.ui.check import CheckBox
from inspector.ui.controls import button
from inspector.ui.dialogs.dialog import Dialog, scrolled
from inspector.ui.labels import Prose, heading
from inspector.ui.language import LANGUAGES
from inspector.ui.settings import ROLES, Settings

_TR = QCoreApplication.translate


class SettingsDialog(Dialog):
    """Each control changes one field and says so."""

    changed = Signal(str, object)   # field, value
    recent_clear_wanted = Signal()

    def __init__(self, now: Settings, parent: QWidget | None = None) -> None:
        super().__init__(_TR("settings", "Settings"), parent, (640, 740))
        sheet = QWidget()
        down = QVBoxLayout(sheet)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.current().px(10))
        themes = [("system", _TR("settings", "Like the system")), ("light", _TR("settings", "Light")), ("dark", _TR("settings", "Dark")), ("contrast", _TR("settings", "High contrast"))]
        languages = [("system", _TR("settings", "Like the system")), *LANGUAGES]
        down.addWidget(heading(_TR("settings", "Appearance and language")))
        down.addLayout(_form(
            (_TR("settings", "Colours"), self._choice("theme", themes, now.theme)),
            (_TR("settings", "Text size"), self._choice("zoom", [(zoom, f"{zoom} %") for zoom in theme.ZOOMS], now.zoom)),
            (_TR("settings", "Language"), self._choice("language", languages, now.language)),
        ))
        down.addWidget(Prose(_TR("settings", "The language changes at the next start. Explanations stay in English."), role="muted"))
        down.addWidget(self._switch("reduced_motion", _TR("settings", "No fading menus and no blinking cursor"), now.reduced_motion))
        down.addSpacing(theme.current().px(12))
        down.addWidget(heading(_TR("settings", "Reading")))
        down.addLayout(_form((_TR("settings", "Show the steps for"), self._choice("role", [(role, words.role(role)) for role in ROLES], now.role))))
        down.addWidget(self._switch("letters", _TR("settings", "Single letters as shortcuts (N and P for findings, / for search)"), now.letters))
        down.addWidget(self._switch("offer_clipboard", _TR("settings", "Look at the clipboard when you switch to the window, and offer to paste a bounce"), now.offer_clipboard))
        down.addSpacing(theme.current().px(12))
        down.addWidget(heading(_TR("settings", "Files")))
        down.addWidget(self._switch("restore", _TR("settings", "Reopen the last files at startup"), now.restore))
        down.addWidget(self._switch("keep_recent", _TR("settings", "Remember which files were opened (their paths, never what is in them)"), now.keep_recent))
        clear = button(_TR("settings", "Forget recent files"))
        clear.clicked.connect(self.recent_clear_wanted)
        down.addWidget(clear)
        down.addSpacing(theme.current().px(12))
        down.addWidget(heading(_TR("settings", "Your organisation")))
        down.addWidget(Prose(_TR("settings", "A folder with your own pages, and notes that everybody who uses the folder sees. Pages are read at the next start."), role="muted"))
        down.addLayout(self._folder(now.organisation))
        down.addStretch(1)
        self.body.addWidget(scrolled(sheet, _TR("settings", "Settings")), 1)
        close = button(_TR("settings", "Close"))
        close.clicked.connect(self.accept)
        self.add_feet(close)

    def _choice(self, field: str, choices: Sequence[tuple[object, str]], taken: object) -> QComboBox:
        box = QComboBox()
        box.setObjectName(field)
        box.setMinimumContentsLength(10)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for value, text in choices:
            box.addItem(text, value)
        box.setCurrentIndex(max(0, box.findData(taken)))
        box.activated.connect(lambda at: self.changed.emit(field, box.itemData(at)))
        return box

    def _switch(self, field: str, text: str, is_on: bool) -> CheckBox:
        box = CheckBox(text)
        box.setObjectName(field)
        box.setChecked(is_on)
        box.toggled.connect(lambda now: self.changed.emit(field, now))
        return box

    def _folder(self, path: str) -> QHBoxLayout:
        self.organisation = QLineEdit(path)
        self.organisation.setObjectName("organisation")
        self.organisation.setAcceptDrops(False)
        self.organisation.setAccessibleName(_TR("settings", "Folder of your organisation"))
        self.organisation.setPlaceholderText(_TR("settings", "No folder"))
        self.organisation.editingFinished.connect(self._take_folder)
        browse = button(_TR("settings", "Choose\u2026"), "folder")
        browse.clicked.connect(self._ask_folder)
        row = QHBoxLayout()
        row.addWidget(self.organisation, 1)
        row.addWidget(browse)
        return row

    def _ask_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(self, _TR("settings", "Folder of your organisation"), self.organisation.text())
        if path:
            self.organisation.setText(path)
            self._take_folder()

    def _take_folder(self) -> None:
        text = self.organisation.text().strip()
        self.changed.emit("organisation", str(Path(text).expanduser()) if text else "")


def _form(*rows: tuple[str, QComboBox]) -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(theme.current().px(16))
    form.setVerticalSpacing(theme.current().px(8))
    for text, box in rows:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(box)
        label.setMinimumWidth(theme.current().px(168))
        form.addRow(label, box)
        box.setAccessibleName(text)
    return form
