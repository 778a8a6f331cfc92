"""An offer to paste what looks like a bounce on the clipboard. Nothing is looked at before the reader has turned it on in the settings."""

import re
from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QWidget

from inspector.ui.controls import Picture, button
from inspector.ui.edges import edges
from inspector.ui.labels import Prose

LOOKED_AT = 20_000   # characters
_SIGNS = (   # compiled when first needed; most never turn this on
    r"(?<![0-9A-Za-z.])[245]\.[0-9]{1,3}\.[0-9]{1,3}(?![0-9A-Za-z]|\.[0-9A-Za-z])|^(?:Final-Recipient|Diagnostic-Code|Reporting-MTA):"
    r"|(?:undeliver|could not be delivered|delivery (?:status|failure|has failed)|mail delivery|returned to sender|mailer-daemon)"
)


def looks_like_a_bounce(text: str) -> bool:
    """Whether it is worth asking; the inspection itself decides."""
    return len(text) > 20 and re.search(_SIGNS, text[:LOOKED_AT], re.IGNORECASE | re.MULTILINE) is not None


class ClipboardOffer(QFrame):
    """A bar with a question; comes when the window is entered, once for each text. ``is_wanted`` gives the setting."""

    paste_wanted = Signal()

    def __init__(self, is_wanted: Callable[[], bool], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noticebar")
        self._is_wanted = is_wanted
        self._seen = 0
        take = button(self.tr("Paste it"), "paste")
        take.clicked.connect(self._take)
        leave = button("", "close", "quiet")
        leave.setAccessibleName(self.tr("No, thank you"))
        leave.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(*edges(16, 6, 8, 6))
        row.setSpacing(10)
        row.addWidget(Picture("paste", "on-soft", 18))
        row.addWidget(Prose(self.tr("Paste the bounce you copied?")), 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(take)
        row.addWidget(leave)
        self.setVisible(False)

    def look(self) -> None:
        """Look at the clipboard, if that is wanted; text that this program copied itself is no news."""
        if self._is_wanted() and not (clipboard := QApplication.clipboard()).ownsClipboard():
            self.consider(clipboard.text())

    def consider(self, text: str) -> None:
        """Ask about a text that was not asked about before."""
        sum_ = hash(text)
        if sum_ != self._seen:
            self._seen = sum_
            self.setVisible(looks_like_a_bounce(text))

    def _take(self) -> None:
        self.hide()
        self.paste_wanted.emit()
