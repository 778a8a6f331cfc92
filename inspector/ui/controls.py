"""Small controls that the panels are made of: chips, rows that are buttons, segments."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QPushButton, QSizePolicy, QWidget

from inspector.ui import icons, shapes, theme
from inspector.ui.flow import Flow
from inspector.ui.plain import visible


class Chip(QWidget):
    """A word in a rounded frame, with the shape of a severity or a line icon before it."""

    def __init__(self, text: str, severity: str = "", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text, self.severity, self.icon = text, severity, icon
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _mark(self) -> int:
        return theme.current().px(10 if self.severity else 14) if self.severity or self.icon else 0

    def sizeHint(self) -> QSize:
        look = theme.current()
        words = QFontMetricsF(look.font(12, bold=bool(self.severity))).horizontalAdvance(self.text)
        return QSize(round(words + self._mark() + (look.px(6) if self._mark() else 0)) + look.px(20), look.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        filled = self.severity == "critical"
        role = self.severity or "muted"
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look.colour(role if self.severity else "border"), 1))
        painter.setBrush(look.colour("critical" if filled else f"tint-{self.severity}" if self.severity else "page"))
        painter.drawRoundedRect(frame, frame.height() / 2, frame.height() / 2)
        ink = "on-critical" if filled else role if self.severity else "text"
        left, size = float(look.px(10)), self._mark()
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        if size:
            at = QRectF(self.width() - left - size if right_to_left else left, (self.height() - size) / 2, size, size)
            if self.severity:
                shapes.draw(painter, self.severity, at, ink)
            else:
                icons.draw(painter, self.icon, at, "muted")
            left += size + look.px(6)
        painter.setFont(look.font(12, bold=bool(self.severity)))   # one bold word in the line: how bad it is
        painter.setPen(look.colour(ink))
        words = QRectF(look.px(10) if right_to_left else left, 0, self.width() - left - look.px(10), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.text)


class Row(QAbstractButton):
    """A button that holds other widgets: its children show, the whole row is pressed."""

    hovered = Signal(bool)

    def __init__(self, name: str, framed: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._framed = framed
        self._is_lit = False
        self.setAccessibleName(visible(name))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.hovered.emit(True)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.hovered.emit(True)   # what the pointer lights up, the keyboard lights up too

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hovered.emit(False)

    def light(self, is_lit: bool) -> None:
        """Stand out while what belongs to it is chosen elsewhere."""
        if is_lit != self._is_lit:
            self._is_lit = is_lit
            self.update()

    def hold(self, widget: QWidget) -> QWidget:
        """Take a child that lets the mouse through."""
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        return widget

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        ground = "pressed" if self.isDown() else "hover" if self.underMouse() or self._is_lit else ""
        if ground:
            painter.setBrush(look.colour(ground))
            painter.drawRoundedRect(self.rect(), 6, 6)
        if self._framed:
            painter.setBrush(look.colour("soft") if self.isChecked() else Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent" if self.isChecked() else "border"), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        if self.hasFocus() or self._is_lit:
            wide = 2 if self.hasFocus() else 1
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), wide))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2), 6, 6)


class Picture(QWidget):
    """A line icon, or the shape of a severity, that stands by itself."""

    def __init__(self, icon: str = "", role: str = "muted", size: int = 16, severity: str = "", tall: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.icon, self.role, self.severity = icon, role, severity
        self._size, self._tall = size, tall or size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(self._size), theme.current().px(self._tall))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, size = QPainter(self), theme.current().px(self._size)
        rect = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        if self.severity:
            shapes.draw(painter, self.severity, rect)
        else:
            icons.draw(painter, self.icon, rect, self.role)


class Segments(QFrame):
    """A choice of a few words, one of them taken."""

    chosen = Signal(str)

    def __init__(self, choices: Sequence[tuple[str, str]], taken: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("segments")
        self.setAccessibleName(name)
        row = Flow(self, gap=0)   # on two lines where there is no room
        row.setContentsMargins(1, 1, 1, 1)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for key, text in choices:
            button = QPushButton(text)
            button.setCheckable(True)
            button.setChecked(key == taken)
            button.setAccessibleName(text)
            button.setProperty("key", key)
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button)
        self._group.buttonClicked.connect(self._clicked)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def _clicked(self, button: QAbstractButton) -> None:
        self.chosen.emit(button.property("key"))

    def offer(self, key: str, is_offered: bool) -> None:
        """Show or hide a choice."""
        self._buttons[key].setVisible(is_offered)

    def take(self, key: str) -> None:
        """Mark a choice as taken without saying so."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)


class Button(QPushButton):
    """A push button whose icon grows with the zoom and stands a little away from the words."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._fit()

    def _fit(self) -> None:
        side = theme.current().px(16)
        self.setIconSize(QSize(side + theme.current().px(4) if self.text() else side, side))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            self._fit()
        super().changeEvent(event)


def button(text: str, icon: str = "", look: str = "") -> QPushButton:
    """A push button in one of the looks of the style sheet: plain, ``primary``, ``quiet``, ``listed`` or ``link``."""
    made = Button(text)
    made.setAccessibleName(text)
    if look:
        made.setProperty("look", look)
    if icon:
        made.setIcon(icons.icon(icon, {"primary": "on-accent", "link": "link"}.get(look, "text")))
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made
