"""The open messages, newest first, each with its severity."""

from pathlib import PurePath
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from inspector.diagnosis import of_mail
from inspector.inspection import Inspection
from inspector.knowledge import Library
from inspector.ui import shapes, theme, words
from inspector.ui.ground import draw_ground
from inspector.ui.kind import named
from inspector.ui.plain import visible
from inspector.ui.ring import Ring
from inspector.ui.tally import Facets, facets
from inspector.ui.told import told

PAUSE = 150       # ms without a key before the row that the keyboard is on is shown: holding an arrow would show every message on the way
FILTER_FROM = 8   # messages beyond which a filter helps
_CASES = 100      # recipients by whom a message can be found
ROW = int(Qt.ItemDataRole.UserRole)
_ROOT = QModelIndex()   # what rows stand under


class Line(NamedTuple):
    """What a row says: severity, code (none for what is no bounce), headline, and whom it is about."""

    severity: str
    code: str
    headline: str
    about: str


def lines(one: Inspection, is_of_many: bool = False) -> Line:
    """The row of a message; of those out of one file, which all have its name, it tells the date instead."""
    date = one.message.header("date") if is_of_many else None
    name = of_mail(date.value)[1] if date else PurePath(one.message.name).name
    if not one.cards:
        headline, _, severity = named(one)
        return Line(severity, "", headline, visible(name))
    card = one.cards[0]
    who = card.recipients[0] if card.recipients else ""
    more = f" +{len(one.cards) - 1}" if len(one.cards) > 1 else ""
    return Line(card.severity, words.title(card.title), f"{told(card.headline)}{more}", visible(" \u00b7 ".join(part for part in (who, name) if part)))


def haystack(one: Inspection, library: Library) -> str:
    """What a message can be found by, in lower case: file, recipients, servers, codes, providers and headlines. By its diagnoses: ten thousand cards would take seconds."""
    said = [PurePath(one.message.name).name, "" if one.diagnoses else f"{named(one)[0]} {told(one.sentence)}"]
    for case in one.diagnoses[:_CASES]:
        page = library.page(case.page)
        said += [case.recipient, case.remote_mta, str(case.code or ""), case.reply or "", case.provider or "", case.title, told(page.headline) if page else ""]
    return " ".join(said).lower()


class MessageModel(QAbstractListModel):
    """A virtual list: a row is worked out when it is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.messages: tuple[Inspection, ...] = ()
        self.is_one_file = False   # whether all come out of one: a mailbox, an archive

    def show(self, messages: tuple[Inspection, ...]) -> None:
        """Take these instead; where some have only been added in one place, whoever looks at the list keeps the place."""
        old, more = self.messages, len(messages) - len(self.messages)
        at = next((row for row, (one, other) in enumerate(zip(old, messages, strict=False)) if one is not other), len(old))
        if old and more > 0 and messages[at + more:] == old[at:]:
            self.beginInsertRows(_ROOT, at, at + more - 1)
            self.messages = messages
            self.endInsertRows()
        elif messages != old:
            self.beginResetModel()
            self.messages = messages
            self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.messages)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if role == ROW:
            return lines(self.messages[index.row()], self.is_one_file)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            line = lines(self.messages[index.row()], self.is_one_file)
            return ", ".join((line.severity, f"{line.code}  {line.headline}".strip(), line.about))
        return None


class MessageDelegate(QStyledItemDelegate):
    """Two lines and the shape of the severity."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, theme.current().px(46))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        look, rect = theme.current(), QRectF(option.rect)
        line: Line = index.data(ROW)
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft

        def turned(piece: QRectF) -> QRectF:
            if right_to_left:
                piece.moveLeft(rect.left() + rect.right() - piece.right())
            return piece

        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = draw_ground(painter, option, rect.adjusted(0, 1, 0, -1), 6)
        side, half = look.px(10), rect.height() / 2
        shapes.draw(painter, line.severity, turned(QRectF(rect.left() + look.px(8), rect.top() + (half - side) / 2 + look.px(3), side, side)))
        edge = rect.left() + look.px(8) + side + look.px(8)
        mono = look.font(bold=True, mono=True) if line.code[:1].isdigit() else look.font()
        code_wide = QFontMetricsF(mono).horizontalAdvance(line.code) + look.px(8) if line.code else 0
        flags = (Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
        first, second = rect.top() + look.px(4), rect.top() + half
        for text, left, top, font, role in (
            (line.code, edge, first, mono, "text"), (line.headline, edge + code_wide, first, look.font(bold=chosen), "text"), (line.about, edge, second, look.font(11), "muted"),
        ):
            wide = rect.right() - left - look.px(8)
            painter.setFont(font)
            painter.setPen(look.colour(role))
            shown = QFontMetricsF(font).elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, wide)
            painter.drawText(turned(QRectF(left, top, wide, half - look.px(4))), flags, shown)
        painter.restore()


class MessagesPanel(QListView):
    """Shown where more than one message is open."""

    message_wanted = Signal(object)   # Inspection
    look_wanted = Signal(object)      # Inspection: show it, the keyboard stays here
    left = Signal()                   # Enter: the keyboard goes to what is said of the message
    filtered = Signal(int, int, bool)   # how many of how many pass the filter, and whether it hides the one on show

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._all: tuple[Inspection, ...] = ()
        self._hay: dict[Inspection, str] = {}   # of each, made when first looked through
        self._facets: dict[Inspection, Facets] = {}   # likewise
        self._wish = ""
        self._taken: dict[str, str] = {}   # fate, cause or domain, and the only one that is listed
        self._chosen: Inspection | None = None
        self.setObjectName("messages")
        self.setAccessibleName(self.tr("Open messages"))
        Ring(self)
        self.list = MessageModel(self)
        self.setModel(self.list)
        self.setItemDelegate(MessageDelegate(self))
        self.setAcceptDrops(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._look)
        self.clicked.connect(self._wanted)
        self.activated.connect(self._enter)
        self.setVisible(False)

    def show_messages(self, messages: tuple[Inspection, ...]) -> None:
        """List these, as far as the filter lets them through."""
        self._all = messages
        self.list.is_one_file = len(messages) > 1 and len({one.message.name for one in messages}) == 1
        self._hay = {one: self._hay[one] for one in messages if one in self._hay}
        self._facets = {one: self._facets[one] for one in messages if one in self._facets}
        if len(messages) <= FILTER_FROM:
            self._taken = {}
        self.filter(self._wish if len(messages) > FILTER_FROM else "")
        self._appear()

    def filter(self, wish: str) -> None:
        """List those that hold all these words."""
        self._wish = wish
        words_ = wish.lower().split()
        if words_ and len(self._hay) < len(self._all):
            self._hay = {one: self._hay.get(one) or haystack(one, self._library) for one in self._all}
        kept = self._narrowed() if self._taken else self._all
        self.list.show(tuple(one for one in kept if all(word in self._hay[one] for word in words_)) if words_ else kept)
        self._mark()

    def narrow(self, facet: str, key: str) -> None:
        """List only what has this ``fate``, ``cause`` or ``domain``, as far as the filter lets it through; "" for all."""
        self._taken = {name: wanted for name, wanted in (self._taken | {facet: key}).items() if wanted}
        self.filter(self._wish)

    def _narrowed(self) -> tuple[Inspection, ...]:
        """Those that have all that is taken."""
        if len(self._facets) < len(self._all):
            self._facets = {one: self._facets.get(one) or facets(one) for one in self._all}
        wanted = [(Facets._fields.index(facet), key) for facet, key in self._taken.items()]
        return tuple(one for one in self._all if all(self._facets[one][at] == key for at, key in wanted))

    def open_first(self) -> None:
        """Show the first that passes the filter."""
        if self.list.messages:
            self.message_wanted.emit(self.list.messages[0])

    def step(self, by: int) -> None:
        """Show the next that passes the filter, below or above, from the other end again after the last."""
        shown = self.list.messages
        if shown and (len(shown) > 1 or self._chosen not in shown):
            at = shown.index(self._chosen) + by if self._chosen in shown else 0 if by > 0 else -1
            self.message_wanted.emit(shown[at % len(shown)])

    def show_chosen(self, message: Inspection | None) -> None:
        """Show which one is on show; the list hides while there is nothing to choose from."""
        self._chosen = message
        self._appear()
        self._mark()

    def _appear(self) -> None:
        self.setVisible(self._chosen is not None and len(self._all) > 1)

    def _mark(self) -> None:
        if self._chosen in self.list.messages:
            index = self.list.index(self.list.messages.index(self._chosen))
            if self.currentIndex() != index:
                self.setCurrentIndex(index)
                self.scrollTo(index)
        self.filtered.emit(len(self.list.messages), len(self._all), self._chosen is not None and self._chosen not in self.list.messages)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "list"):
            self._fit()

    def _fit(self) -> None:
        """At this zoom: two rows at least, four without being asked, as many as there are at most."""
        self.setMinimumHeight(self._tall(2))
        self.setMaximumHeight(self._tall(len(self._all)))
        self.setSizeIncrement(0, theme.current().px(46))
        self.updateGeometry()

    def _tall(self, rows: int) -> int:
        return theme.current().px(46) * min(rows, len(self._all)) + theme.current().px(12)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._tall(4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.currentIndex()
        super().keyPressEvent(event)
        if self.currentIndex() != before:
            self._pause.start()

    def _look(self) -> None:
        index = self.currentIndex()
        if index.isValid() and self.list.messages[index.row()] is not self._chosen:
            self.look_wanted.emit(self.list.messages[index.row()])

    def _enter(self, index: QModelIndex) -> None:
        self._wanted(index)
        self.left.emit()

    def _wanted(self, index: QModelIndex) -> None:
        self._pause.stop()
        self.message_wanted.emit(self.list.messages[index.row()])
