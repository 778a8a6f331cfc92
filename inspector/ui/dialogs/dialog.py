"""What all dialogs share: margins, the way they open and close, a row of buttons."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from inspector.ui import theme
from inspector.ui.flow import Flow
from inspector.ui.ring import Ring


class Feet(Flow):
    """The first of several at the edge where reading begins, all others at the other end; one under another where the zoom leaves no room for a row."""

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        items = [item for item in self._items if not item.isEmpty()]
        if not items or len(self._rows(rect.width(), self._gap)) > 1:
            return
        rest = items[1:] or items
        parent = self.parentWidget()
        is_mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        by = rect.left() - rest[-1].geometry().left() if is_mirrored else rect.right() - rest[-1].geometry().right()
        for item in rest:
            item.setGeometry(item.geometry().translated(by, 0))


class Dialog(QDialog):
    """A window-modal dialog that forgets itself when it is closed. Content goes into ``body``, buttons into ``feet``."""

    def __init__(self, title: str, parent: QWidget | None = None, size: tuple[int, int] = (560, 420)) -> None:
        super().__init__(parent)
        look = theme.current()
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        room = self.screen().availableSize() if self.screen() else None
        wide, tall = look.px(size[0]), look.px(size[1])
        self.resize(min(wide, room.width()) if room else wide, min(tall, room.height()) if room else tall)
        down = QVBoxLayout(self)
        down.setContentsMargins(look.px(20), look.px(20), look.px(20), look.px(16))
        down.setSpacing(look.px(12))
        self.body = QVBoxLayout()
        self.body.setSpacing(look.px(12))
        down.addLayout(self.body, 1)
        self.feet = Feet()
        down.addLayout(self.feet)

    def fit_height(self) -> None:
        """Become as tall as what is in it needs at this width; for a dialog without a part that takes what room there is."""
        down, room = self.layout(), self.screen().availableSize() if self.screen() else None
        tall = down.totalHeightForWidth(self.width()) if down is not None else self.height()
        self.resize(self.width(), min(tall, room.height()) if room else tall)

    def add_feet(self, *buttons: QPushButton) -> None:
        """Buttons at the foot, the first at the left edge, the others at the right; none of them is pressed by Enter in a text."""
        for button in buttons:
            button.setAutoDefault(False)
            self.feet.addWidget(button)


def editor(text: str, name: str, read_only: bool = False, mono: bool = True) -> QPlainTextEdit:
    """A box of plain text."""
    box = QPlainTextEdit()
    box.setObjectName("box")
    box.setAccessibleName(name)
    box.setPlainText(text)
    box.setReadOnly(read_only)
    box.setTabChangesFocus(True)
    Ring(box)
    box.setAcceptDrops(False)
    box.setFont(theme.current().font(12, mono=mono))
    if read_only:
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse)
    return box


def scrolled(widget: QWidget, name: str) -> QScrollArea:
    """A widget in a scroll area without a frame, moved by the keyboard too."""
    area = QScrollArea()
    area.setAccessibleName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setWidget(widget)
    Ring(area)
    return area


def copy(text: str) -> None:
    """Put text on the clipboard."""
    QApplication.clipboard().setText(text)
