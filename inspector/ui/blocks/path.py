"""The way of the message, drawn: the parties with their real names, the place where it stopped, and who must act."""

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.diagnosis import Card, DeliveryPath, Stop
from inspector.ui import theme, words
from inspector.ui.blocks.path_nodes import Break, Node, must_act, party
from inspector.ui.blocks.path_plan import DISC, Plan, Wanted, plan
from inspector.ui.controls import Chip
from inspector.ui.plain import visible
from inspector.ui.told import told

_TR = QCoreApplication.translate

ACTS = {"sender": "sender", "your-server": "sender-admin", "their-server": "recipient-admin", "mailbox": "recipient"}
_MOST = 5   # nodes side by side


def path_of(card: Card) -> DeliveryPath:
    """The card's path; for a page without a message the four parties without names."""
    if card.path is not None:
        return card.path
    said = _TR("path", "Nobody must act.") if card.actor == "nobody" else _TR("path", "Must act: %s.") % words.party(card.actor)
    return DeliveryPath(tuple(Stop(role, "", ()) for role in ACTS), None, False, "none", "", (), card.actor, said)


def sentence(path: DeliveryPath) -> str:
    """The whole picture in a sentence; for a page without a message who must act."""
    if not any(stop.name or stop.because for stop in path.stops):
        return path.sentence
    names = [f"{party(stop.role)} ({stop.name})" if stop.name else party(stop.role) for stop in path.stops]
    way = _TR("path", "The way of the message: %1.").replace("%1", ", ".join(names))
    if path.broke_at is None:
        return way + " " + _TR("path", "It arrived.")
    if path.mark == "none":
        return way + " " + _TR("path", "It was handed on by %1.").replace("%1", names[path.broke_at])
    stopped = {
        "delay": _TR("path", "It waits between %1 and %2: %3."), "suppressed": _TR("path", "It was held back between %1 and %2: %3."),
    }.get(path.mark, _TR("path", "It stopped between %1 and %2: %3."))
    there = names[min(path.broke_at + 1, len(names) - 1)]
    return f"{way} " + stopped.replace("%1", names[path.broke_at]).replace("%2", there).replace("%3", told(path.label))


def folded(path: DeliveryPath) -> list[tuple[int, Stop]]:
    """At most five stops: the ends and what stands next to the break; each with its index in the path."""
    stops = list(enumerate(path.stops))
    while len(stops) > _MOST:
        inner = [at for at, (index, stop) in enumerate(stops) if stop.role == "server" and index not in (path.broke_at, (path.broke_at or 0) + 1)]
        stops.pop(inner[0] if inner else len(stops) // 2)
    return stops


class PathStrip(QWidget):
    """Boxes joined by lines: solid as far as the message came, dotted beyond. Side by side, or one under another where the names need the room."""

    point_wanted = Signal(object)   # Span
    hint_wanted = Signal(object)    # spans

    def __init__(self, path: DeliveryPath, severity: str, named: bool, waits: bool = True) -> None:
        super().__init__()
        self._path, self._severity = path, severity
        self._label = visible(told(path.label))
        self.setAccessibleName(_TR("path", "The way of the message"))
        self.setAccessibleDescription(visible(sentence(path)))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._stops = folded(path)
        self._named = named
        self._nodes = [Node(stop, self._acts(stop), named, self._reached(index), self) for index, stop in self._stops]
        for node in self._nodes:
            node.clicked.connect(self._node_clicked)
            node.hovered.connect(self.hint_wanted)
        idle = _TR("path", "Nobody must act: wait") if waits else _TR("path", "Nobody must act")
        self._waits = Chip(idle, icon="clock" if waits else "", parent=self) if path.must_act == "nobody" else None
        self._break = Break(path, severity, self._label or sentence(path), self) if path.broke_at is not None and path.mark != "none" else None
        if self._break:
            self._break.clicked.connect(self._break_clicked)
            self._break.hovered.connect(self.hint_wanted)
        self._plans: dict[int, Plan] = {}

    def _acts(self, stop: Stop) -> bool:
        return ACTS.get(stop.role) == self._path.must_act

    def _reached(self, index: int) -> bool:
        return self._path.broke_at is None or index <= self._path.broke_at

    def _node_clicked(self) -> None:
        node = self.sender()
        if isinstance(node, Node) and node.stop.because:
            self.point_wanted.emit(node.stop.because[0])

    def _break_clicked(self) -> None:
        if self._path.because:
            self.point_wanted.emit(self._path.because[0])

    def _plan(self, width: int) -> Plan:
        """Where everything stands in this width, read from left to right."""
        if width not in self._plans:
            if len(self._plans) > 3:
                self._plans.clear()
            at = max((place for place, (index, _) in enumerate(self._stops) if self._reached(index)), default=0)
            wanted = Wanted(
                tuple(node.name for node in self._nodes) if self._named else (), tuple(party(stop.role) for _, stop in self._stops), at, self._path.on_node,
                self._break is not None, self._label if self._break else "", self._waits.sizeHint() if self._waits else QSize(),
                next((place for place, (_, stop) in enumerate(self._stops) if self._acts(stop)), -1), must_act(),
            )
            self._plans[width] = plan(wanted, width, theme.current())
        return self._plans[width]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._plan(width).height

    def sizeHint(self) -> QSize:
        wide = theme.current().px(440)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        wide = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else theme.current().px(440)
        return QSize(theme.current().px(240), self.heightForWidth(wide))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._plans.clear()
            self.updateGeometry()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        now = self._plan(self.width())
        for node, box in zip(self._nodes, now.boxes, strict=True):
            node.is_row, node.names_at = now.flat, now.names_at
            node.setGeometry(self._turned(box))
        if self._waits:
            self._waits.setGeometry(self._turned(now.chip))
        if self._break:
            side = theme.current().px(DISC)
            place = QRect(round(now.centre.x() - side / 2), round(now.centre.y() - side / 2), side, side)
            self._break.setGeometry(self._turned(place))
            self._break.raise_()

    def _turned(self, rect: QRect) -> QRect:
        """The same place where one reads from the right."""
        rect = QRect(rect)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.width() - rect.right() - 1)
        return rect

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, now = QPainter(self), self._plan(self.width())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stop = QRectF(self._break.geometry()).center() if self._break else None
        for place in range(1, len(self._nodes)):
            ends = self._ends(self._nodes[place - 1].geometry(), self._nodes[place].geometry(), now.flat)
            if self._reached(self._stops[place][0]):
                self._way(painter, *ends, True)
            elif self._reached(self._stops[place - 1][0]) and stop is not None and not self._path.on_node:
                self._way(painter, ends[0], stop, True)
                self._way(painter, stop, ends[1], False)
            else:
                self._way(painter, *ends, False)
        if self._label and self._break:
            self._write(painter, now, QRectF(self._break.geometry()).center())

    def _ends(self, one: QRect, two: QRect, flat: bool) -> tuple[QPointF, QPointF]:
        """Where the line from a box to the next begins and ends."""
        if flat:
            middle = theme.current().px(22)
            x = self.width() - middle if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else middle
            return QPointF(x, one.bottom() + 1), QPointF(x, two.top())
        y = QRectF(one).center().y()   # of whole pixels it would be half of one too high
        if one.x() < two.x():
            return QPointF(one.right() + 1, y), QPointF(two.left(), y)
        return QPointF(one.left(), y), QPointF(two.right() + 1, y)

    def _way(self, painter: QPainter, one: QPointF, two: QPointF, gone: bool) -> None:
        painter.setPen(QPen(theme.current().colour("border"), 1.5, Qt.PenStyle.SolidLine if gone else Qt.PenStyle.DotLine))
        painter.drawLine(one, two)

    def _write(self, painter: QPainter, now: Plan, centre: QPointF) -> None:
        """What was said at the break, whose middle is ``centre``: under it, or beside it between two rows."""
        look = theme.current()
        font = look.font(12)
        metrics = QFontMetricsF(font)
        room = QRectF(self._turned(now.label.toRect()))
        text = metrics.elidedText(self._label, Qt.TextElideMode.ElideRight, room.width() - 4)
        wide = metrics.horizontalAdvance(text) + 2
        painter.setPen(QPen(look.colour(self._severity), 1))
        if now.flat and not self._path.on_node:
            left = room.right() - wide if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else room.left()
        else:
            left = min(max(room.left(), centre.x() - wide / 2), room.right() - wide)
            if not self._path.on_node:
                painter.drawLine(QPointF(centre.x() + 0.5, centre.y() + look.px(12)), QPointF(centre.x() + 0.5, room.top()))
        painter.setFont(font)
        painter.drawText(QRectF(left, room.top(), wide, room.height()), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute, text)
