"""A paragraph whose words can be selected and copied, by mouse and keyboard. It is plain text like any other label."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QApplication, QMenu

from inspector.ui import theme
from inspector.ui.labels import Prose
from inspector.ui.ring import Ring
from inspector.ui.theme import BODY

Key = Qt.Key


class Selectable(Prose):
    """Positions are UTF-16 units of its text, as everywhere in Qt."""

    _from = _to = 0

    def __init__(self, text: str = "", size: int = BODY, mono: bool = False) -> None:
        super().__init__(text, size, mono=mono)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        Ring(self)

    @property
    def selected(self) -> str:
        """The words that are selected."""
        units = self.text().encode("utf-16-le", "surrogatepass")
        low, high = sorted((self._from, self._to))
        return units[2 * low:2 * high].decode("utf-16-le", "replace")

    def select_all(self) -> None:
        self._select(0, self._length())

    def copy(self) -> None:
        """Put what is selected on the clipboard."""
        if self.selected:
            QApplication.clipboard().setText(self.selected)

    def _length(self) -> int:
        return len(self.text().encode("utf-16-le", "surrogatepass")) // 2

    def _select(self, start: int, end: int) -> None:
        self._from, self._to = start, end
        self.update()

    def selections(self) -> list[QTextLayout.FormatRange]:
        if self._from == self._to:
            return []
        one = QTextLayout.FormatRange()
        one.start, one.length, one.format = min(self._from, self._to), abs(self._to - self._from), QTextCharFormat()
        one.format.setBackground(theme.current().colour("selection"))
        one.format.setForeground(theme.current().colour("text"))
        return [one]

    def _at(self, point: QPointF) -> int:
        layout, origin = self.laid_out()
        lines = [layout.lineAt(number) for number in range(layout.lineCount())]
        y = point.y() - origin.y()
        line = next((each for each in lines if y < each.y() + each.height()), lines[-1] if lines else None)
        return line.xToCursor(point.x() - origin.x()) if line is not None else 0

    # events ---------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            at = self._at(event.position())
            self._select(self._from if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else at, at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._select(self._from, self._at(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        layout, _ = self.laid_out()
        at = self._at(event.position())
        start = layout.previousCursorPosition(layout.nextCursorPosition(at, QTextLayout.CursorMode.SkipWords), QTextLayout.CursorMode.SkipWords)
        words = self.text().encode("utf-16-le", "surrogatepass")[2 * start:].decode("utf-16-le", "replace").split(None, 1)
        self._select(start, start + len(words[0].encode("utf-16-le")) // 2 if words else start)

    def event(self, event: QEvent) -> bool:
        """Copying means what is selected here, and the card where nothing is."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            copies = event.matches(QKeySequence.StandardKey.Copy) and bool(self.selected)
            if copies or event.matches(QKeySequence.StandardKey.SelectAll):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        extends = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        layout, _ = self.laid_out()
        mode = QTextLayout.CursorMode.SkipWords if event.modifiers() & Qt.KeyboardModifier.ControlModifier else QTextLayout.CursorMode.SkipCharacters
        if event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.matches(QKeySequence.StandardKey.Copy) and self.selected:
            self.copy()
        elif extends and event.key() in (Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End):
            to = {Key.Key_Left: layout.previousCursorPosition(self._to, mode), Key.Key_Right: layout.nextCursorPosition(self._to, mode), Key.Key_Home: 0, Key.Key_End: self._length()}
            self._select(self._from, to[Key(event.key())])
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self._select(0, 0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"))
        copy.setEnabled(bool(self.selected))
        copy.triggered.connect(self.copy)
        menu.addAction(self.tr("Select all")).triggered.connect(self.select_all)
        menu.popup(event.globalPos())
