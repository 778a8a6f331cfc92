"""Long work: says what is going on and how to stop it. Work that is done at once is never mentioned."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from inspector.ui import theme, words
from inspector.ui.controls import button
from inspector.ui.labels import OneLine

PATIENCE = 300   # milliseconds before the bar shows


class BusyBar(QFrame):
    """A bar with Cancel."""

    cancel_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticebar")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self.show)
        moving = self._moving = QProgressBar()
        moving.setRange(0, 0)
        moving.setTextVisible(False)
        moving.setFixedWidth(160)
        moving.setAccessibleName(self.tr("Reading"))
        self._says = OneLine(self.tr("Reading \u2026"))
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancel_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        row.addWidget(moving)
        row.addWidget(self._says, 1)
        row.addWidget(self.cancel)
        self.setVisible(False)

    @property
    def text(self) -> str:
        """What is said to be going on."""
        return self._says.text()

    def tell(self, name: str, done: int, total: int) -> None:
        """What is being read; of several files how many are done."""
        one, many = self.tr("Reading %3 \u2026"), self.tr("Reading file %1 of %2: %3")
        said = many.replace("%1", words.number(done + 1)).replace("%2", words.number(total)) if total > 1 else one
        self._says.setText(said.replace("%3", name))
        self._moving.setRange(0, total if total > 1 else 0)   # of one file nobody knows how much is left
        self._moving.setValue(done)

    def set_busy(self, is_busy: bool) -> None:
        """Work began or ended."""
        if is_busy:
            self._moving.setVisible(theme.moves())   # the words stay
            self._timer.start()
        else:
            self._timer.stop()
            self.hide()
