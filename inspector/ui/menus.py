"""Actions and menus, made from the rows of ``actions.py``."""

from operator import attrgetter

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from inspector.ui import icons
from inspector.ui.actions import MENUS, ROWS

_TR = QCoreApplication.translate
CHOICES = ("side", "full-screen", "theme-system", "theme-light", "theme-dark", "theme-contrast")   # actions that are so or not, which a tick shows


def make_actions(window: QWidget) -> dict[str, QAction]:
    """One action for each row, by its id; a slot such as ``acting.copy_line`` is found from the window on."""
    made = {}
    for row in ROWS:
        action = QAction(_TR("actions", row.text), window)
        keys = [each for key in row.keys for each in (QKeySequence.keyBindings(key) if isinstance(key, QKeySequence.StandardKey) else [QKeySequence(key)])]
        action.setShortcuts(list(dict.fromkeys(keys)))
        if row.icon:
            action.setIcon(icons.icon(row.icon))
        action.setCheckable(row.id in CHOICES)
        action.triggered.connect(attrgetter(row.slot)(window))
        window.addAction(action)
        made[row.id] = action
    return made


def make_menu(window: QWidget, actions: dict[str, QAction], recent: QMenu) -> QMenu:
    """The menu of menus; the recent files stand after Open."""
    menu = QMenu(window)
    for key, title in MENUS:
        part = menu.addMenu(_TR("actions", title))
        group = ""
        for row in ROWS:
            if row.menu != key:
                continue
            if group and row.group != group:
                part.addSeparator()
            group = row.group
            part.addAction(actions[row.id])
            if row.id == "open-folder":
                part.addMenu(recent)
    return menu


def allow(actions: dict[str, QAction], has_card: bool, has_message: bool, is_about_message: bool) -> None:
    """Let only those actions be used that have something to act on."""
    has = {"card": has_card, "message": has_message, "case": has_card and is_about_message}
    for row in ROWS:
        if row.needs:
            actions[row.id].setEnabled(has[row.needs])
