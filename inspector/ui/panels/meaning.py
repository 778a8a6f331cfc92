"""What the chosen mark means, under the message."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from inspector.ui import words
from inspector.ui.controls import button
from inspector.ui.edges import edges
from inspector.ui.labels import OneLine, Prose
from inspector.ui.meanings import Meaning
from inspector.ui.theme import META


class MeaningBar(QFrame):
    """Shown while a mark is chosen; leads to the page of a code."""

    code_wanted = Signal(str)
    line_wanted = Signal()   # of the card, that rests on the mark

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._key = ""
        self.what = OneLine("", bold=True, role="on-soft")
        self.text = Prose("", META + 1, leading=1.35)
        self._more = button(self.tr("Open the page"), look="link")
        self._more.clicked.connect(self._wanted)
        self.line = button(self.tr("Show in the explanation"), look="link")
        self.line.clicked.connect(self.line_wanted)
        close = button("", "close", "quiet")
        close.setAccessibleName(self.tr("Close"))
        close.setToolTip(self.tr("Close"))
        close.clicked.connect(self.hide)
        down = QVBoxLayout(self)
        down.setContentsMargins(*edges(12, 4, 4, 8))
        down.setSpacing(0)
        top = QHBoxLayout()
        top.addWidget(self.what, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self._more)
        top.addWidget(close)
        down.addLayout(top)
        below = QVBoxLayout()
        below.setContentsMargins(*edges(0, 0, 8, 0))
        below.setSpacing(2)
        below.addWidget(self.text)
        below.addWidget(self.line, 0, Qt.AlignmentFlag.AlignLeft)
        down.addLayout(below)
        self.setVisible(False)

    def show_meaning(self, meaning: Meaning) -> None:
        """Explain this."""
        self._key = meaning.key
        self.what.setText(meaning.what)
        self.text.setText(words.sentence(meaning.text))
        self.text.setVisible(bool(meaning.text))
        self._more.setVisible(bool(meaning.key))
        self.line.hide()   # until the card knows
        self.show()

    def _wanted(self) -> None:
        self.code_wanted.emit(self._key)
