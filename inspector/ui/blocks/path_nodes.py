"""The parts of the delivery path: a party, and the place where the message stopped."""

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from inspector.diagnosis import DeliveryPath, Stop
from inspector.spans import Span
from inspector.ui import icons, theme, words
from inspector.ui.blocks.path_plan import ICON, PAD, in_two
from inspector.ui.plain import tip, visible

_TR = QCoreApplication.translate

_ICONS = {"sender": "person", "mailbox": "mailbox"}
_MARKS = {"break": "close", "delay": "clock", "suppressed": "dead"}


def party(role: str) -> str:
    """A stop's role as the strip names it."""
    return {"sender": words.party("sender"), "your-server": words.party("sender-admin"), "their-server": words.party("recipient-admin"),
            "mailbox": words.party("recipient"), "server": _TR("path", "On the way")}.get(role, role)


def must_act() -> str:
    return _TR("path", "must act")


def on_two_lines(name: str, metrics: QFontMetricsF, room: float) -> list[str]:
    """A name on one line where it has room, else on two. The middle of what is still too wide is left out."""
    return [metrics.elidedText(part, Qt.TextElideMode.ElideMiddle, room) for part in in_two(name, metrics, room)]


class Spot(QAbstractButton):
    """A part of the strip that knows what proves it, and says so while the pointer or the focus rests on it."""

    hovered = Signal(object)   # spans

    def __init__(self, because: tuple[Span, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._because = because
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.hovered.emit(self._because)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.hovered.emit(self._because)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hovered.emit(())


class Node(Spot):
    """A party: icon, who it is, its name in this message; filled where it must act. A box, or a row where rows stand one under another."""

    def __init__(self, stop: Stop, acts: bool, named: bool, reached: bool, parent: QWidget) -> None:
        super().__init__(stop.because, parent)
        self.stop, self._acts, self._named, self._reached = stop, acts, named, reached
        self.name = visible(stop.name) or _TR("path", "not named")
        self.is_row, self.names_at = False, 0
        missing, must = _TR("path", "not in this message"), must_act()
        said = f"{party(stop.role)}: {visible(stop.name) or missing}" if named else party(stop.role)
        self.setAccessibleName(f"{said} ({must})" if acts else said)
        if named and stop.name:
            self.setToolTip(tip(said))
        points = bool(stop.because)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if named else Qt.FocusPolicy.NoFocus)   # of a page without a message it is only a drawing
        if points:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter)
        ink = "on-accent" if self._acts else "muted"
        if self.is_row:
            self._row(painter, ink)
        else:
            self._box(painter, ink)

    def _ground(self, painter: QPainter) -> None:
        """Filled as far as the message came; hollow where the message names nobody."""
        look = theme.current()
        unknown = self._named and not self.stop.name
        edge = "focus" if self.hasFocus() else "accent" if self._acts else "muted" if self.underMouse() and self.stop.because else "border"
        inside = 1 if self.hasFocus() else 0.5   # a line of one pixel on whole pixels, else it fades into two
        painter.setPen(QPen(look.colour(edge), 2 if self.hasFocus() else 1, Qt.PenStyle.DashLine if unknown and not self._acts else Qt.PenStyle.SolidLine))
        painter.setBrush(look.colour("accent" if self._acts else "panel" if self._reached and not unknown else "page"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inside, inside, -inside, -inside), 10, 10)
        if self.hasFocus() and self._acts:   # the ring must be seen on the filled box too
            painter.setPen(QPen(look.colour("on-accent"), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5), 8, 8)

    def _box(self, painter: QPainter, ink: str) -> None:
        look, box = theme.current(), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        side, top = look.px(20), box.top() + look.px(9)
        said = must_act() if self._acts else ""
        wide = QFontMetricsF(look.font(11)).horizontalAdvance(said) + look.px(5) if said else 0
        if side + wide > box.width() - look.px(8):
            said, wide = "", 0
        left = box.center().x() - (side + wide) / 2
        icons.draw(painter, _ICONS.get(self.stop.role, "server"), QRectF(left, top, side, side), ink)
        painter.setFont(look.font(11))
        painter.setPen(look.colour(ink))
        painter.drawText(QRectF(left + side + look.px(5), top, wide, side), Qt.AlignmentFlag.AlignVCenter, said)
        painter.setFont(_fitting(party(self.stop.role), box.width() - look.px(PAD)))
        painter.setPen(look.colour(ink if self._acts else "text"))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        area = QRectF(box.left() + look.px(PAD) / 2, top + side + look.px(1), box.width() - look.px(PAD), look.px(33))
        painter.drawText(area, flags, party(self.stop.role))
        if self._named:
            font = look.font(11)
            painter.setFont(font)
            painter.setPen(look.colour(ink))
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)   # addresses and hosts are written so; their dots stay where they are
            step = look.px(15)
            lines = on_two_lines(self.name, QFontMetricsF(font), self.width() - look.px(PAD))
            first = area.bottom() + (look.px(32) - step * len(lines)) / 2
            for place, text in enumerate(lines):
                painter.drawText(QRectF(area.left(), first + place * step, area.width(), step), Qt.AlignmentFlag.AlignCenter, text)

    def _row(self, painter: QPainter, ink: str) -> None:
        """Icon, party and name from the reading edge on, the name beside the party or under it; who must act says so at the end."""
        look, right_to_left = theme.current(), self.layoutDirection() == Qt.LayoutDirection.RightToLeft

        def turned(left: float, top: float, wide: float, tall: float) -> QRectF:
            return QRectF(self.width() - left - wide if right_to_left else left, top, wide, tall)

        edge = (Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        side, tall, left = look.px(20), self.height(), look.px(ICON)
        icons.draw(painter, _ICONS.get(self.stop.role, "server"), turned(look.px(12), (tall - side) / 2, side, side), ink)
        two = tall > look.px(42)
        bold, small = look.font(12, bold=True), look.font(12)
        who = party(self.stop.role)
        painter.setFont(bold)
        painter.setPen(look.colour(ink if self._acts else "text"))
        wide = self.width() - left if two else self.names_at - left
        top = look.px(6) if two else 0
        line = (tall - 2 * top) / 2 if two else tall
        painter.drawText(turned(left, top, wide, line), edge, who)
        painter.setFont(small)
        painter.setPen(look.colour(ink))
        if self._acts:
            painter.drawText(turned(self.width() - look.px(12) - look.px(120), top, look.px(120), line), _other(edge), must_act())
        at, under = (left, top + line) if two else (self.names_at, 0.0)
        room = self.width() - at - look.px(12)
        if QFontMetricsF(small).horizontalAdvance(self.name) > room:
            small = look.font(11)
            painter.setFont(small)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        painter.drawText(turned(at, under, room, line), edge, QFontMetricsF(small).elidedText(self.name, Qt.TextElideMode.ElideMiddle, room))


def _other(edge: Qt.AlignmentFlag) -> Qt.AlignmentFlag:
    """The opposite edge."""
    return edge ^ (Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignRight)


def _fitting(text: str, room: float) -> QFont:
    """The largest font in which the text's longest word fits and two lines hold it all; the smallest where none does."""
    look = theme.current()
    for size, bold in ((12, True), (11, True), (11, False), (10, False)):
        font = look.font(size, bold=bold)
        metrics = QFontMetricsF(font)
        lines = metrics.boundingRect(QRectF(0, 0, room, 1000), int(Qt.TextFlag.TextWordWrap), text).height() / metrics.lineSpacing()
        if lines < 2.5 and max(metrics.horizontalAdvance(word) for word in text.split()) <= room:
            break
    return font


class Break(Spot):
    """The place where the message stopped, or waits."""

    def __init__(self, path: DeliveryPath, severity: str, said: str, parent: QWidget) -> None:
        super().__init__(path.because, parent)
        self._mark, self._severity = path.mark, severity
        self.setAccessibleName(visible(said))
        self.setToolTip(tip(said))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        disc = QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(look.colour("focus" if self.hasFocus() else "page"), 2))
        painter.setBrush(look.colour(self._severity))
        painter.drawEllipse(disc)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("page"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(disc.adjusted(2, 2, -2, -2))
        side = disc.width() * 0.62
        icons.draw(painter, _MARKS.get(self._mark, "close"), QRectF(disc.center().x() - side / 2, disc.center().y() - side / 2, side, side), "page")
