"""The card: the answers, as real widgets in one column."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from inspector.diagnosis import Card
from inspector.inspection import Inspection
from inspector.knowledge import Library
from inspector.spans import Span
from inspector.ui import theme, words
from inspector.ui.blocks.answers import answers
from inspector.ui.blocks.desk import Desk, Wishes
from inspector.ui.blocks.evidence import Proved, evidence
from inspector.ui.blocks.folds import folds
from inspector.ui.blocks.head import head
from inspector.ui.blocks.no_card import no_card
from inspector.ui.blocks.provider import provider
from inspector.ui.blocks.steps import steps
from inspector.ui.ring import Ring
from inspector.ui.told import told

FIRST, BELOW = (head, answers, steps), (provider, evidence, folds)   # in the order of the reader's questions; what is below comes a turn of the event loop later
_WIDEST = 640   # px of the column at 100 % zoom


class CardPanel(QScrollArea):
    """Shows one card at a time; keeps nothing of the one before."""

    completed = Signal()   # the whole card is there

    def __init__(self, library: Library, role: str, open_folds: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(self.tr("Explanation"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        Ring(self)
        self._library, self._role = library, role
        self._open = set(open_folds)
        self._card: Card | None = None
        self._chosen: frozenset[Span] = frozenset()   # in the message
        self._below = QTimer(self, singleShot=True, interval=0)
        self._below.timeout.connect(self.complete)
        self._desk: Desk | None = None   # of the card that is not complete
        self.wishes = Wishes(self)
        self.wishes.fold_wanted.connect(self._fold)

    def show_card(self, card: Card | None, message: Inspection | None) -> None:
        """Tell a card; without one say what the message is."""
        same = card is not None and card is self._card
        at = self.verticalScrollBar().value() if same else 0
        self._chosen = self._chosen if same else frozenset()
        self._card = card
        hint = message.sentence.partition(". ")[2] if card is not None and message is not None else ""
        desk = Desk(self._library, self.wishes, message.message if message else None, self._role, frozenset(self._open), hint)
        held = self._keyboard_at() if same else None
        if card and not same:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)   # it comes with what is below; lines that are read by then must not break anew
        blocks = (*FIRST, *BELOW) if same else FIRST   # of a card that is on show already all at once: it stays where it was scrolled to
        put(self, _page(_built(blocks, card, desk) if card else [no_card(message, desk)] if message else []))
        self._desk = desk if card and not same else None
        if same:
            self.complete()
        else:
            self._below.start()
        if held is not None:
            self._give_keyboard(*held)
        self.verticalScrollBar().setValue(at)
        if not same and (said := spoken(card) if card is not None else told(message.sentence) if message is not None else ""):
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def complete(self) -> None:
        """Add what stands further down. The whole card in one turn of the event loop would hold it up too long."""
        self._below.stop()
        desk, self._desk = self._desk, None
        page = self.widget()
        column = page.findChild(QVBoxLayout, "column") if page is not None else None
        if desk is not None and self._card is not None and page is not None and column is not None:
            for part in _built(BELOW, self._card, desk):
                column.insertWidget(column.count() - 1, part)
                part.show()
            self._grow(page, column)
        self.light(self._chosen)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.completed.emit()

    def _grow(self, page: QWidget, column: QVBoxLayout) -> None:
        """Make the page as tall as what is on it now. Left to the next turn, one frame would show all of it pressed into the height from before."""
        column.activate()
        if (outside := page.layout()) is not None:
            outside.activate()
        QApplication.sendEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def _keyboard_at(self) -> tuple[type[QWidget], str] | None:
        """What has the focus inside the card: its kind and name."""
        focus = QApplication.focusWidget()
        return (type(focus), focus.accessibleName()) if focus is not None and focus is not self and self.isAncestorOf(focus) else None

    def _give_keyboard(self, kind: type[QWidget], name: str) -> None:
        page = self.widget()
        twin = next((each for each in (page.findChildren(kind) if page is not None else []) if each.accessibleName() == name), None)
        (twin or self).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_dispute(self) -> None:
        """Bring the first contradiction into sight, with the keyboard on it."""
        if self._below.isActive():
            self.complete()
        page = self.widget()
        row = page.findChild(QWidget, "dispute") if page is not None else None
        if row is not None:
            self.ensureWidgetVisible(row)
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def light(self, spans: frozenset[Span]) -> bool:
        """Let the lines stand out that rest on one of these places of the message; whether there are any."""
        self._chosen = spans
        lit = self._lit()
        for row in self.findChildren(Proved):
            row.light(row in lit)
        return bool(lit)

    def _lit(self) -> list[Proved]:
        return [row for row in self.findChildren(Proved) if self._chosen.intersection(row.because)]

    def go_to_lit(self) -> None:
        """Bring the first line that stands out into sight, with the keyboard on it."""
        for row in self._lit()[:1]:
            self.ensureWidgetVisible(row)
            row.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_role(self, role: str) -> None:
        """Show the steps of another role from the next card on."""
        self._role = role

    def open_folds(self) -> tuple[str, ...]:
        """The folds that stand otherwise than usual."""
        return tuple(sorted(self._open))

    def _fold(self, key: str, _is_open: bool) -> None:
        self._open ^= {key}

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.verticalScrollBar().setSingleStep(theme.current().px(20))


def put(area: QScrollArea, widget: QWidget) -> None:
    """Show another widget in a scroll area. The old one goes a little later, since it may be the one whose key or click asked for this."""
    if (old := area.takeWidget()) is not None:
        old.deleteLater()
    area.setWidget(widget)


def spoken(card: Card) -> str:
    """What a screen reader says of a new card: severity, kind, headline, who must act."""
    return f"{words.severity(card.severity)}, {', '.join(words.chip(one) for one in card.chips)}. {told(card.headline)}. {told(card.who)}: {told(card.act)}."


def _built(blocks: Iterable[Callable[[Card, Desk], QWidget | None]], card: Card, desk: Desk) -> list[QWidget]:
    return [part for block in blocks if (part := block(card, desk)) is not None]


def _page(parts: list[QWidget]) -> QWidget:
    """The column: no wider than reads well, its margins those of the page."""
    outside = QWidget()
    across = QHBoxLayout(outside)
    across.setContentsMargins(8, theme.current().px(17), 8, theme.current().px(32))
    across.setSpacing(0)
    column = QWidget()
    column.setMaximumWidth(theme.current().px(_WIDEST))
    down = QVBoxLayout(column)
    down.setObjectName("column")
    down.setContentsMargins(0, 0, 0, 0)
    down.setSpacing(theme.current().px(24))
    for part in parts:
        down.addWidget(part)
    down.addStretch(1)
    across.addStretch(0)
    across.addWidget(column, 1000)
    across.addStretch(0)
    return outside
