"""What all dialogs share: margins, the way they open and close, a row of buttons, a list of rows with two columns."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QGridLayout, QHBoxLayout, QPlainTextEdit, QPushButton, QScrollArea, QVBoxLayout, QWidget

from inspector.ui import theme
from inspector.ui.labels import Prose, heading
from inspector.ui.ring import Ring


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
        self.feet = QHBoxLayout()
        self.feet.setSpacing(look.px(8))
        down.addLayout(self.feet)

    def add_feet(self, *buttons: QPushButton) -> None:
        """Buttons at the foot, the first at the left edge, the others at the right; none of them is pressed by Enter in a text."""
        for number, button in enumerate(buttons):
            button.setAutoDefault(False)
            self.feet.addWidget(button)
            if number == 0 and len(buttons) > 1:
                self.feet.addStretch(1)
        if len(buttons) == 1:
            self.feet.insertStretch(0, 1)


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


def pairs(groups: Iterable[tuple[str, Iterable[tuple[str, str]]]]) -> QWidget:
    """Groups of rows with two columns, the left one muted."""
    look = theme.current()
    widget = QWidget()
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, look.px(8), 0)
    grid.setHorizontalSpacing(look.px(16))
    grid.setVerticalSpacing(look.px(6))
    grid.setColumnStretch(1, 1)
    at = 0
    for title, rows in groups:
        if at:
            grid.setRowMinimumHeight(at, look.px(10))
            at += 1
        if title:
            grid.addWidget(heading(title), at, 0, 1, 2)
            at += 1
        for left, right in rows:
            name = Prose(left, role="muted")
            name.setMinimumWidth(look.px(150))
            grid.addWidget(name, at, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(Prose(right), at, 1, Qt.AlignmentFlag.AlignTop)
            at += 1
    grid.setRowStretch(at, 1)
    return widget


def keys(text: str) -> str:
    """A key sequence as this system writes it."""
    return QKeySequence(text).toString(QKeySequence.SequenceFormat.NativeText)


def copy(text: str) -> None:
    """Put text on the clipboard."""
    QApplication.clipboard().setText(text)
