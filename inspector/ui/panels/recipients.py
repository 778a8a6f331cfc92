"""The recipients of a message: one entry a cause, with how many it concerns."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from inspector.diagnosis import Card
from inspector.inspection import Inspection
from inspector.ui import theme, words
from inspector.ui.controls import Picture, Row
from inspector.ui.labels import OneLine
from inspector.ui.theme import META
from inspector.ui.told import told

MOST = 40   # causes side by side


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
            self.setWidget(self._strip(cards, len(message.cards) - len(cards) if message else 0))
            self._fit()
        for row, one in zip(self._rows, cards, strict=False):
            row.setChecked(one is card)

    def _strip(self, cards: tuple[Card, ...], left_out: int) -> QWidget:
        strip = QFrame()
        across = QHBoxLayout(strip)
        across.setContentsMargins(16, 10, 16, 10)
        across.setSpacing(8)
        self._rows = [self._entry(number, card) for number, card in enumerate(cards)]
        for row in self._rows:
            across.addWidget(row, 1)
        if left_out:
            across.addWidget(OneLine(self.tr("%n more causes", "", left_out), META + 1, "muted"))
        across.addStretch(0)
        return strip

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
        names = card.recipients or (self.tr("unknown recipient"),)
        who = names[0] if len(names) == 1 else self.tr("%1 and %Ln more", "", len(names) - 1).replace("%1", names[0])
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
        top.addWidget(row.hold(OneLine(who, bold=True)), 1)
        down.addLayout(top)
        down.addWidget(row.hold(OneLine(f"{words.title(card.title)}  {told(card.headline)}", META + 1, "muted")))
        row.clicked.connect(lambda: self.cause_wanted.emit(number))
        return row
