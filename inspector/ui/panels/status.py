"""The status bar: the privacy sentence, the library, what is not right."""

from PySide6.QtWidgets import QHBoxLayout, QStatusBar, QWidget

from inspector.knowledge import Library
from inspector.ui.controls import Picture
from inspector.ui.labels import Prose
from inspector.ui.theme import META


class StatusBar(QStatusBar):
    """Always says that nothing leaves this computer."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        codes = sum(1 for key in library.keys if key[0].isdigit())
        about = self.tr("Library %1, %n codes", "", codes).replace("%1", library.version)
        self._says = Prose("", META, "muted", leading=1.2)
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(14, 3, 14, 3)
        across.setSpacing(6)
        across.addWidget(Picture("shield", "muted", 14))
        across.addWidget(Prose(self.tr("Nothing leaves this computer"), META, "text", leading=1.2))
        across.addWidget(Prose("\u00b7", META, "muted", leading=1.2))
        across.addWidget(Prose(about, META, "muted", leading=1.2))
        across.addStretch(1)
        across.addWidget(self._says)
        self.addWidget(row, 1)
        if library.problems:
            self.say(self.tr("Problems in the library: %1").replace("%1", str(len(library.problems))))

    def say(self, words: str) -> None:
        """A short line at the right."""
        self._says.setText(words)
