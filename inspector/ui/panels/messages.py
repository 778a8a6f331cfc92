"""The open messages, newest first, each with its severity."""

from pathlib import PurePath

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from inspector.inspection import Inspection
from inspector.ui import shapes, theme, words
from inspector.ui.plain import visible
from inspector.ui.ring import Ring
from inspector.ui.told import told

ROW = int(Qt.ItemDataRole.UserRole)
_ROOT = QModelIndex()   # what rows stand under


def lines(one: Inspection) -> tuple[str, str, str]:
    """What a row says: severity, headline, and whom it is about."""
    name = PurePath(one.message.name).name
    if not one.cards:
        return "info", told(one.sentence), visible(name)
    card = one.cards[0]
    who = card.recipients[0] if card.recipients else ""
    more = f" +{len(one.cards) - 1}" if len(one.cards) > 1 else ""
    return card.severity, f"{words.title(card.title)}  {told(card.headline)}{more}", visible(" \u00b7 ".join(part for part in (who, name) if part))


class MessageModel(QAbstractListModel):
    """A virtual list: a row is worked out when it is seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.messages: tuple[Inspection, ...] = ()

    def show(self, messages: tuple[Inspection, ...]) -> None:
        """Take these instead."""
        self.beginResetModel()
        self.messages = messages
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.messages)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        if role == ROW:
            return lines(self.messages[index.row()])
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(lines(self.messages[index.row()]))
        return None


class MessageDelegate(QStyledItemDelegate):
    """Two lines and the shape of the severity."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, theme.current().px(46))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        look, rect = theme.current(), QRectF(option.rect)
        severity, first, second = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selection" if chosen else "hover"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        side, half = look.px(10), rect.height() / 2
        shapes.draw(painter, severity, QRectF(rect.left() + look.px(8), rect.top() + (half - side) / 2 + look.px(3), side, side))
        left = rect.left() + look.px(8) + side + look.px(8)
        wide = rect.right() - left - look.px(8)
        for text, top, font, role in ((first, rect.top() + look.px(4), look.font(bold=chosen), "text"), (second, rect.top() + half, look.font(11), "muted")):
            painter.setFont(font)
            painter.setPen(look.colour(role))
            shown = QFontMetricsF(font).elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, wide)
            painter.drawText(QRectF(left, top, wide, half - look.px(4)), Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        painter.restore()


class MessagesPanel(QListView):
    """Shown where more than one message is open."""

    message_wanted = Signal(object)   # Inspection

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self.clicked.connect(self._wanted)
        self.activated.connect(self._wanted)
        self.setVisible(False)

    def show_messages(self, messages: tuple[Inspection, ...]) -> None:
        """List these."""
        self.list.show(messages)

    def show_chosen(self, message: Inspection | None) -> None:
        """Show which one is on show; the list hides while there is nothing to choose from."""
        self.setVisible(message is not None and len(self.list.messages) > 1)
        if message in self.list.messages:
            index = self.list.index(self.list.messages.index(message))
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "list"):
            self._fit()

    def _fit(self) -> None:
        """Four rows at most, at this zoom."""
        look = theme.current()
        self.setFixedHeight(min(look.px(46) * len(self.list.messages), look.px(46) * 4) + look.px(12))

    def _wanted(self, index: QModelIndex) -> None:
        self.message_wanted.emit(self.list.messages[index.row()])
