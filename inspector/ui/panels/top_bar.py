"""The top bar: paste, open, the way back, search, the menu."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QToolButton, QWidget

from inspector.knowledge import Library
from inspector.ui import icons, theme
from inspector.ui.controls import button
from inspector.ui.edges import edges
from inspector.ui.panels.search import SearchBox

COPIES = ("copy-line", "copy-ticket", "copy-markdown", "copy-json", "copy-steps")
COMPACT = 900   # px of width below which the side panel is among the tabs
SMALL, LEAST = 600, 420   # below which the way back, and then Open, are left to the menu and the keys: the search needs the room


class TopBar(QFrame):
    """Always there; the search field takes the room that is left."""

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topbar")
        self.search = SearchBox(library)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.paste = button(self.tr("Paste"), "paste")
        self.open = button(self.tr("Open\u2026"), "open")
        self.copy = button(self.tr("Copy summary"), "copy")
        self.more = _tool("down")
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more.setMenu(QMenu(self.more))
        self.back = _tool("back")
        self.forward = _tool("forward")
        self.side = _tool("side")
        self.menu = _tool("menu")
        self.menu.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row = QHBoxLayout(self)
        row.setContentsMargins(*edges(16, 10, 12, 10))
        row.setSpacing(8)
        row.addWidget(self.paste)
        row.addWidget(self.open)
        row.addSpacing(4)
        row.addWidget(self.back)
        row.addWidget(self.forward)
        row.addWidget(self.search, 1)
        copies = QHBoxLayout()
        copies.setSpacing(2)
        copies.addWidget(self.copy)
        copies.addWidget(self.more)
        row.addLayout(copies)
        row.addWidget(self.side)
        row.addWidget(self.menu)

    def connect_actions(self, actions: dict[str, QAction], menu: QMenu) -> None:
        """Give the buttons their actions."""
        self._push(self.paste, actions["paste"])
        self._push(self.open, actions["open"])
        self._push(self.copy, actions["copy-line"])
        for tool, action in ((self.back, actions["back"]), (self.forward, actions["forward"]), (self.side, actions["side"])):
            tool.setDefaultAction(action)
            tool.setAccessibleName(action.text())
            tool.setToolTip(_tip(action))
        self.more.menu().addActions([actions[each] for each in COPIES])
        self.more.setAccessibleName(self.tr("Other ways to copy"))
        self.more.setToolTip(self.tr("Other ways to copy"))
        self.menu.setMenu(menu)
        self.menu.setAccessibleName(self.tr("Menu"))
        self.menu.setToolTip(self.tr("Menu"))

    def allow_copy(self, allowed: bool) -> None:
        """There is something to copy, or not."""
        self.copy.setEnabled(allowed)
        self.more.setEnabled(allowed)

    def _push(self, made: QPushButton, action: QAction) -> None:
        made.clicked.connect(action.trigger)
        made.setEnabled(action.isEnabled())
        made.setToolTip(_tip(action))

    def set_width(self, width: int) -> None:
        """Show as many words as the window has room for."""
        look = theme.current()
        self.copy.setVisible(width >= look.px(1000))
        self.more.setVisible(width >= look.px(1000))
        self.side.setVisible(width >= look.px(COMPACT))
        self.back.setVisible(width >= look.px(SMALL))
        self.forward.setVisible(width >= look.px(SMALL))
        self.open.setVisible(width >= look.px(LEAST))


class Tool(QToolButton):
    """A button that is an icon, as large as the zoom says."""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.StyleChange:
            side = theme.current().px(18)
            self.setIconSize(QSize(side, side))
        super().changeEvent(event)


def _tip(action: QAction) -> str:
    """What a button does and its key, in the words of the system."""
    return f"{action.text()} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})"


def _tool(icon: str) -> QToolButton:
    made = Tool()
    made.setIcon(icons.icon(icon))
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made
