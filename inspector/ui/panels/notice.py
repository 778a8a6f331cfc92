"""A plain sentence above the regions: what could not be done, and why."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from inspector.ui.announce import announce
from inspector.ui.controls import Picture, button
from inspector.ui.edges import edges
from inspector.ui.labels import Prose
from inspector.ui.plain import visible
from inspector.ui.theme import META


class NoticeBar(QFrame):
    """Hidden until something is to be said; goes when closed or when the next message is there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("troublebar")
        self._label = Prose("", widest=120)
        close = button("", "close", "quiet")
        close.setAccessibleName(self.tr("Close this notice"))
        close.setToolTip(self.tr("Close this notice"))
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(*edges(16, 6, 8, 6))
        row.setSpacing(10)
        row.addWidget(Picture("warning", "medium", 18))
        row.addWidget(self._label, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(close)
        self.setVisible(False)

    @property
    def text(self) -> str:
        """What is said."""
        return self._label.text()

    def tell(self, sentence: str) -> None:
        """Say this."""
        self._label.setText(sentence)
        self._label.setAccessibleName(visible(sentence))
        self.setVisible(bool(sentence))
        announce(self, visible(sentence))


def warning() -> tuple[QFrame, Prose]:
    """What the reader cut, replaced or repaired: the bar and its words."""
    bar = QFrame()
    bar.setObjectName("warning")
    row = QHBoxLayout(bar)
    row.setContentsMargins(10, 6, 10, 6)
    row.setSpacing(8)
    row.addWidget(Picture("warning", "medium"), 0, Qt.AlignmentFlag.AlignTop)
    said = Prose("", META + 1)
    row.addWidget(said, 1)
    bar.setVisible(False)
    return bar, said
