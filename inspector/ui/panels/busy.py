"""Long work: says what is going on and how to stop it. Work that is done at once is never mentioned."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from inspector.ui import theme
from inspector.ui.controls import button
from inspector.ui.labels import Prose

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
        self.cancel = button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancel_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        row.addWidget(Prose(self.tr("Reading \u2026")))
        row.addWidget(moving)
        row.addStretch(1)
        row.addWidget(self.cancel)
        self.setVisible(False)

    def set_busy(self, is_busy: bool) -> None:
        """Work began or ended."""
        if is_busy:
            self._moving.setVisible(theme.moves())   # the words stay
            self._timer.start()
        else:
            self._timer.stop()
            self.hide()
