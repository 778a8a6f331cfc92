"""The way of the message, drawn: the parties with their real names, the place where it stopped, and who must act."""

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.diagnosis import Card, DeliveryPath, Stop
from inspector.ui import theme, words
from inspector.ui.blocks.path_nodes import Break, Node
from inspector.ui.controls import Chip
from inspector.ui.plain import visible

_TR = QCoreApplication.translate

ACTS = {"sender": "sender", "your-server": "sender-admin", "their-server": "recipient-admin", "mailbox": "recipient"}
_MOST = 5   # nodes side by side


def path_of(card: Card) -> DeliveryPath:
    """The card's path; for a page without a message the four parties without names."""
    if card.path is not None:
        return card.path
    said = _TR("path", "Nobody must act.") if card.actor == "nobody" else _TR("path", "Must act: %s.") % words.party(card.actor)
    return DeliveryPath(tuple(Stop(role, "", ()) for role in ACTS), None, False, "none", "", (), card.actor, said)


def folded(path: DeliveryPath) -> list[tuple[int, Stop]]:
    """At most five stops: the ends and what stands next to the break; each with its index in the path."""
    stops = list(enumerate(path.stops))
    while len(stops) > _MOST:
        inner = [at for at, (index, stop) in enumerate(stops) if stop.role == "server" and index not in (path.broke_at, (path.broke_at or 0) + 1)]
        stops.pop(inner[0] if inner else len(stops) // 2)
    return stops


class PathStrip(QWidget):
    """Boxes joined by lines: solid as far as the message came, dashed beyond."""

    point_wanted = Signal(object)   # Span
    hint_wanted = Signal(object)    # spans

    def __init__(self, path: DeliveryPath, severity: str, named: bool) -> None:
        super().__init__()
        self._path, self._severity = path, severity
        self.setAccessibleName(_TR("path", "The way of the message"))
        self.setAccessibleDescription(visible(path.sentence))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._stops = folded(path)
        self._named = named
        self._nodes = [Node(stop, ACTS.get(stop.role) == path.must_act, named, self._reached(index), self) for index, stop in self._stops]
        for node in self._nodes:
            node.clicked.connect(self._node_clicked)
            node.hovered.connect(self.hint_wanted)
        self._waits = Chip(_TR("path", "Nobody must act: wait"), icon="clock", parent=self) if path.must_act == "nobody" else None
        self._break = Break(path, severity, self) if path.broke_at is not None and path.mark != "none" else None
        if self._break:
            self._break.clicked.connect(self._break_clicked)
            self._break.hovered.connect(self.hint_wanted)

    def _reached(self, index: int) -> bool:
        return self._path.broke_at is None or index <= self._path.broke_at

    def _node_clicked(self) -> None:
        node = self.sender()
        if isinstance(node, Node) and node.stop.because:
            self.point_wanted.emit(node.stop.because[0])

    def _break_clicked(self) -> None:
        if self._path.because:
            self.point_wanted.emit(self._path.because[0])

    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(440), look.px(self._tall() + (30 if self._waits or self._path.label else 0)))

    def _tall(self) -> int:
        """How tall the boxes are, in px at 100 % zoom."""
        return 106 if self._named else 74

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.current().px(280), self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        look, count = theme.current(), len(self._nodes)
        gap = look.px(26 if self.width() > look.px(420) else 20)
        wide = (self.width() - (count - 1) * gap) / count
        tall = look.px(self._tall())
        for place, node in enumerate(self._nodes):
            node.setGeometry(self._turned(QRect(round(place * (wide + gap)), 0, round(wide), tall)))
        if self._waits:
            size = self._waits.sizeHint()
            left = 0 if self._break_at().x() > self.width() / 2 else self.width() - size.width()
            self._waits.setGeometry(self._turned(QRect(left, tall + look.px(6), size.width(), size.height())) if not self._path.label else QRect(left, tall + look.px(6), size.width(), size.height()))
        if self._break:
            side = look.px(24)
            centre = self._break_at()
            self._break.setGeometry(QRect(round(centre.x() - side / 2), round(centre.y() - side / 2), side, side))
            self._break.raise_()

    def _turned(self, rect: QRect) -> QRect:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            rect.moveLeft(self.width() - rect.right() - 1)
        return rect

    def _break_at(self) -> QPointF:
        """The middle of the break: on the line after the last stop reached, or at that stop's corner."""
        at = max((place for place, (index, _) in enumerate(self._stops) if self._reached(index)), default=0)
        here = QRectF(self._nodes[at].geometry())
        if self._path.on_node or at + 1 >= len(self._nodes):
            return QPointF(here.right() - theme.current().px(12), here.top() + theme.current().px(13))
        there = QRectF(self._nodes[at + 1].geometry())
        return QPointF((here.center().x() + there.center().x()) / 2, here.center().y())

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place in range(1, len(self._nodes)):
            reached = self._reached(self._stops[place][0])
            painter.setPen(QPen(look.colour("border"), 1.5, Qt.PenStyle.SolidLine if reached else Qt.PenStyle.DotLine))
            one, two = self._nodes[place - 1].geometry(), self._nodes[place].geometry()
            left, right = (one, two) if one.x() < two.x() else (two, one)
            painter.drawLine(left.right() + 1, left.center().y(), right.left() - 1, right.center().y())
        if self._path.label and self._break:
            self._label(painter)

    def _label(self, painter: QPainter) -> None:
        """What was said at the break, under it."""
        look, centre = theme.current(), self._break_at()
        font = look.font(12)
        room = self.width() - 4 - (self._waits.width() + look.px(12) if self._waits else 0)
        text = QFontMetricsF(font).elidedText(visible(self._path.label), Qt.TextElideMode.ElideRight, room)
        wide = QFontMetricsF(font).horizontalAdvance(text)
        left = min(max(0.0, centre.x() - wide / 2), self.width() - wide)
        if self._waits:   # beside the chip, which stands at the other side of the break
            taken = self._waits.geometry()
            gap = look.px(12)
            left = max(left, taken.right() + gap) if taken.left() <= 0 else min(left, taken.left() - gap - wide)
        bottom = self._nodes[0].height()
        painter.setPen(QPen(look.colour(self._severity), 1, Qt.PenStyle.SolidLine))
        if not self._path.on_node:
            painter.drawLine(QPointF(centre.x(), centre.y() + look.px(12)), QPointF(centre.x(), bottom + look.px(9)))
        painter.setFont(font)
        painter.drawText(QRectF(left, bottom + look.px(9), wide + 2, look.px(19)), Qt.AlignmentFlag.AlignVCenter, text)
