"""The switch between explanation, message and related codes where the window is too narrow for all."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from inspector.ui.controls import Segments


class Tabs(QFrame):
    """Stands above what it switches."""

    tab_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        choices = (("card", self.tr("Explanation")), ("message", self.tr("Message")), ("related", self.tr("Codes")))
        self.switch = Segments(choices, "card", self.tr("Show"))
        self.switch.chosen.connect(self.tab_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self.switch)
        row.addStretch(1)
        self.setVisible(False)

    def offer_message(self, is_offered: bool) -> None:
        """Whether the message is one of the choices, or stands beside them."""
        self.switch.offer("message", is_offered)

    def take(self, tab: str) -> None:
        """Show which one is open."""
        self.switch.take(tab)
