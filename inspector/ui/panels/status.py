"""The status bar: the privacy sentence, the library, what is not right."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStatusBar, QWidget

from inspector.diagnosis import Card
from inspector.inspection import Inspection
from inspector.knowledge import Library
from inspector.ui import theme
from inspector.ui.announce import announce
from inspector.ui.controls import Picture, button
from inspector.ui.labels import Prose
from inspector.ui.theme import META

LINGER = 8000       # ms that a short line stands
_NAMED_FROM = 560   # px of width from which the library has room


class StatusBar(QStatusBar):
    """Always says that nothing leaves this computer; at the right how often the message on show contradicts itself."""

    disputes_wanted = Signal()

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        codes = sum(1 for key in library.keys if key[0].isdigit())
        about = self.tr("Library %1, %n codes", "", codes).replace("%1", library.version)
        self._standing = ""   # what is said while nothing else is
        self._card: Card | None = None
        self._fade = QTimer(self, singleShot=True, interval=LINGER)
        self._fade.timeout.connect(self._rest)
        self._says = Prose("", META, "text", leading=1.2)
        self._done = Picture("check", "accent", 14)   # before what was just done: that is far from where it was asked for
        self._done.hide()
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(14, 0, 14, 0)
        across.setSpacing(6)
        across.addWidget(Picture("shield", "muted", 14))
        across.addWidget(Prose(self.tr("Nothing leaves this computer"), META, "text", leading=1.2))
        self._about = (Prose("\u00b7", META, "muted", leading=1.2), Prose(about, META, "muted", leading=1.2))
        for each in self._about:
            across.addWidget(each)
        across.addStretch(1)
        across.addWidget(self._done)
        across.addWidget(self._says)
        self.disputes = button("", "warning", "quiet")
        self.disputes.setObjectName("disputes")
        tall = self.disputes.sizePolicy()
        tall.setRetainSizeWhenHidden(True)   # the bar is as tall with it as without
        self.disputes.setSizePolicy(tall)
        self.disputes.clicked.connect(self.disputes_wanted)
        self.disputes.hide()
        across.addWidget(self.disputes)
        self.addWidget(row, 1)
        if library.problems:
            self.stand(self.tr("Problems in the library: %1").replace("%1", str(len(library.problems))))

    def set_width(self, width: int) -> None:
        """Where there is little room the library is not named; the privacy sentence always stands."""
        for each in self._about:
            each.setVisible(width >= theme.current().px(_NAMED_FROM))

    def show_card(self, card: Card | None, message: Inspection | None) -> None:
        """Count the contradictions of the case on show."""
        if card is not self._card:
            self._card = card
            self._rest()
        count = len(card.disputes) if card is not None and message is not None else 0
        self.disputes.setVisible(count > 0)
        if count:
            self.disputes.setText(self.tr("%n contradictions", "", count))
            self.disputes.setAccessibleName(self.disputes.text())
            self.disputes.setToolTip(self.tr("Show where the message contradicts itself"))

    def say(self, words: str) -> None:
        """A short line at the right: what was just done. It goes after a while, and when there is another card."""
        self._says.setText(words)
        self._done.show()
        self._fade.start()
        announce(self, words)

    def stand(self, words: str) -> None:
        """A short line at the right that stays."""
        self._standing = words
        self._rest()

    def _rest(self) -> None:
        self._fade.stop()
        self._done.hide()
        self._says.setText(self._standing)
