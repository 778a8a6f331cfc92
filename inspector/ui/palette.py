"""The command palette: every action by its name."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFontMetricsF, QKeyEvent, QKeySequence, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from rapidfuzz import fuzz

from inspector.ui import icons, theme
from inspector.ui.labels import Prose

_TR = QCoreApplication.translate
ACTION = int(Qt.ItemDataRole.UserRole)
STEPS = ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1), (Qt.Key.Key_PageDown, 8), (Qt.Key.Key_PageUp, -8))
SEEN = 12   # rows without scrolling
NEAR = 80   # of 100: how like a word must be that was typed with a mistake


def score(query: str, text: str) -> float:
    """How well a name fits what was typed; 0 where it does not. Every word must begin, stand in, or come near a word of the name."""
    total = 0.0
    names = text.lower().split()
    for word in query.lower().split():
        best = max((_fits(word, name, at) for at, name in enumerate(names)), default=0.0)
        if not best:
            return 0.0
        total += best
    return total or 1.0


def _fits(word: str, name: str, at: int) -> float:
    if name.startswith(word):
        return 4.0 - min(at, 9) / 10
    if word in name:
        return 2.0
    if _in_order(word, name) and name[0] == word[0]:
        return 1.0
    return 0.5 if len(word) > 3 and fuzz.ratio(word, name[:len(word) + 1]) >= NEAR else 0.0


def _in_order(word: str, name: str) -> bool:
    letters = iter(name)
    return all(letter in letters for letter in word)


def ranked(query: str, actions: Iterable[QAction]) -> list[QAction]:
    """The actions that can be used now and fit, best first."""
    fitting = [(score(query, name(each)), each) for each in actions if each.isEnabled()]
    return [each for points, each in sorted(fitting, key=lambda one: -one[0]) if points]


def name(action: QAction) -> str:
    """The text of an action without marks."""
    return action.text().replace("&", "").rstrip("\u2026.")


class _Delegate(QStyledItemDelegate):
    """Icon, name, and the shortcut at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: object) -> QSize:
        return QSize(0, theme.current().px(34))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: object) -> None:
        action: QAction = index.data(ACTION)   # type: ignore[attr-defined]
        look, rect = theme.current(), QRectF(option.rect)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("selection"))
            painter.drawRoundedRect(rect.adjusted(0, 1, 0, -1), 6, 6)
        side = look.px(16)
        icon = action.property("icon-name") or ""
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        room = rect.adjusted(look.px(12), 0, -look.px(12), 0)
        if icon:
            left = room.right() - side if right_to_left else room.left()
            icons.draw(painter, icon, QRectF(left, rect.center().y() - side / 2, side, side), "muted")
        words = room.adjusted(0, 0, -side - look.px(10), 0) if right_to_left else room.adjusted(side + look.px(10), 0, 0, 0)
        near, far = (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft) if right_to_left else (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        painter.setFont(look.font())
        painter.setPen(look.colour("text"))
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        free = words.width() - QFontMetricsF(look.font(12)).horizontalAdvance(key) - look.px(16)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | near, QFontMetricsF(look.font()).elidedText(name(action), Qt.TextElideMode.ElideRight, free))
        painter.setFont(look.font(12))
        painter.setPen(look.colour("muted"))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | far, key)
        painter.restore()


class Palette(QDialog):
    """A field with a list under it; Enter does the chosen action, Escape goes away."""

    def __init__(self, actions: Iterable[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.FramelessWindowHint | Qt.WindowType.Dialog)
        self.setObjectName("palette")
        self.setWindowTitle(_TR("palette", "Commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._actions = list(actions)
        look = theme.current()
        self.field = QLineEdit()
        self.field.setAcceptDrops(False)
        self.field.setAccessibleName(_TR("palette", "Name of a command"))
        self.field.setPlaceholderText(_TR("palette", "What do you want to do?"))
        self.field.textChanged.connect(self.look_for)
        self.field.installEventFilter(self)
        self.list = QListWidget()
        self.list.setAccessibleName(_TR("palette", "Commands"))
        self.list.setItemDelegate(_Delegate(self.list))
        self.list.setAcceptDrops(False)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._do)
        self._none = Prose(_TR("palette", "No command has such a name."), role="muted")
        down = QVBoxLayout(self)
        down.setContentsMargins(*(look.px(10),) * 4)
        down.setSpacing(look.px(8))
        down.addWidget(self.field)
        down.addWidget(self.list, 1)
        down.addWidget(self._none)
        self.look_for("")
        if parent is not None:   # under the top bar, in the middle
            place = parent.mapToGlobal(parent.rect().center())
            self.move(place.x() - self.width() // 2, parent.mapToGlobal(parent.rect().topLeft()).y() + look.px(60))

    def look_for(self, query: str) -> None:
        """List the actions for what was typed."""
        self.list.clear()
        for action in ranked(query, self._actions):
            item = QListWidgetItem(f"{name(action)} {action.shortcut().toString()}".strip())
            item.setData(ACTION, action)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._none.setVisible(not self.list.count())
        look = theme.current()
        rows = min(max(self.list.count(), 1), SEEN)
        parent = self.parentWidget()
        room = parent.size() if parent is not None else QSize(10_000, 10_000)
        self.resize(min(look.px(560), room.width() - look.px(20)), min(look.px(34) * rows + look.px(64), room.height() - look.px(80)))

    def _do(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            action: QAction = item.data(ACTION)
            self.accept()
            action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        step = next((by for key, by in STEPS if event.key() == key), 0)
        if step and self.list.count():
            self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self.list.currentItem())
            return True
        return False
