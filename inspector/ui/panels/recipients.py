"""The recipients of a message: one entry a cause, with how many it concerns."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from inspector.diagnosis import Card
from inspector.inspection import Inspection
from inspector.ui import theme, words
from inspector.ui.controls import Picture, Row, button
from inspector.ui.labels import OneLine
from inspector.ui.plain import tip
from inspector.ui.theme import META
from inspector.ui.told import told

if TYPE_CHECKING:
    from inspector.ui.dialogs.causes import CausesDialog

MOST = 40   # causes side by side; the rest stand in a list
FEW = 6     # seen without scrolling far; of more there is the list too


class RecipientsPanel(QScrollArea):
    """Shown where a message has more than one cause; each entry opens its card."""

    cause_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("recipients")
        self.setAccessibleName(self.tr("Recipients"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)   # Tab goes to its entries
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._rows: list[Row] = []
        self._message: Inspection | None = None
        self._zoom = theme.current().zoom
        self.setVisible(False)

    def show_card(self, card: Card | None, message: Inspection | None) -> None:
        """Show the causes of the message that the card speaks of, the card's own taken."""
        cards = message.cards[:MOST] if message else ()
        self.setVisible(len(cards) > 1)
        if message is not self._message or self._zoom != theme.current().zoom:
            self._message, self._zoom = message, theme.current().zoom
            self.setWidget(self._strip(cards, len(message.cards) if message else 0))
            self._fit()
        for row, one in zip(self._rows, cards, strict=False):
            row.setChecked(one is card)

    def _strip(self, cards: tuple[Card, ...], count: int) -> QWidget:
        strip = QFrame()
        across = QHBoxLayout(strip)
        across.setContentsMargins(16, 10, 16, 10)
        across.setSpacing(8)
        self._rows = [self._entry(number, card) for number, card in enumerate(cards)]
        if count > FEW:   # not all are in sight anyway: then what tells them apart need not be cut
            for row in self._rows:
                row.setMinimumWidth(min(theme.current().px(300), max(row.minimumWidth(), row.sizeHint().width())))
            every = button(self.tr("All %1 causes").replace("%1", words.number(count)), "list")
            every.clicked.connect(self.show_all)
            across.addWidget(every)   # in front, where it is seen before the others are scrolled through
        for row in self._rows:
            across.addWidget(row, 1)
        across.addStretch(0)
        return strip

    def show_all(self) -> "CausesDialog | None":
        """All causes as a list."""
        from inspector.ui.dialogs.causes import CausesDialog  # 2 ms that only messages of very many causes need

        if self._message is None:
            return None
        names = [f"{self._who(card)}: {words.title(card.title)}  {told(card.headline)}" for card in self._message.cards]
        dialog = CausesDialog(names, self.window())
        dialog.chosen.connect(self.cause_wanted)
        dialog.open()
        return dialog

    def _who(self, card: Card) -> str:
        names = card.recipients or (self.tr("unknown recipient"),)
        return names[0] if len(names) == 1 else self.tr("%1 and %Ln more", "", len(names) - 1).replace("%1", names[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As tall as the entries, and the bar under them where they have not all room."""
        strip = self.widget()
        if strip is not None:
            crowded = strip.minimumSizeHint().width() > self.width()
            self.setFixedHeight(theme.current().px(72) + (self.horizontalScrollBar().sizeHint().height() if crowded else 0))

    def _entry(self, number: int, card: Card) -> Row:
        who = self._who(card)
        row = Row(f"{who}: {told(card.headline)}", framed=True)
        row.setCheckable(True)
        row.setMaximumWidth(theme.current().px(360))
        row.setMinimumWidth(theme.current().px(200))
        down = QVBoxLayout(row)
        down.setContentsMargins(12, 6, 12, 6)
        down.setSpacing(0)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(row.hold(Picture(severity=card.severity, size=10)))
        name = OneLine(card.recipients[0] if card.recipients else who, bold=True)
        if len(card.recipients) > 1:   # how many is never what is left out
            top.addWidget(row.hold(name))
            more = OneLine(f"+{words.number(len(card.recipients) - 1)}", META + 1, "muted")
            more.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            top.addWidget(row.hold(more))
            top.addStretch(1)
            row.setToolTip(tip(who))
        else:
            top.addWidget(row.hold(name), 1)
        down.addLayout(top)
        down.addWidget(row.hold(OneLine(f"{words.title(card.title)}  {told(card.headline)}", META + 1, "muted")))
        row.clicked.connect(lambda: self.cause_wanted.emit(number))
        return row
