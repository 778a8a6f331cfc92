"""Every action of the window: one row each."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeySequence

Key = QKeySequence.StandardKey


class Row(NamedTuple):
    """An action: its name, its text, its shortcuts, its icon, the window's slot it calls, and its menu."""

    id: str
    text: str
    keys: tuple[Key | str, ...]
    icon: str
    slot: str
    menu: str


ROWS = (
    Row("paste", QT_TRANSLATE_NOOP("actions", "Paste and inspect"), (Key.Paste,), "paste", "paste", "file"),
    Row("open", QT_TRANSLATE_NOOP("actions", "Open\u2026"), (Key.Open,), "open", "open_files", "file"),
    Row("close-message", QT_TRANSLATE_NOOP("actions", "Close message"), (Key.Close,), "close", "close_message", "file"),
    Row("quit", QT_TRANSLATE_NOOP("actions", "Quit"), (Key.Quit,), "", "close", "file"),
    Row("copy-line", QT_TRANSLATE_NOOP("actions", "Copy as one line"), ("Ctrl+Shift+C",), "copy", "copy_line", "edit"),
    Row("previous-message", QT_TRANSLATE_NOOP("actions", "Previous message"), (Key.Undo,), "", "previous_message", "edit"),
    Row("next-message", QT_TRANSLATE_NOOP("actions", "Next message"), ("Ctrl+Tab",), "", "next_message", "edit"),
    Row("find", QT_TRANSLATE_NOOP("actions", "Find in message"), (Key.Find,), "search", "find_in_message", "edit"),
    Row("search", QT_TRANSLATE_NOOP("actions", "Search codes and words"), ("Ctrl+K", "/"), "search", "focus_search", "go"),
    Row("back", QT_TRANSLATE_NOOP("actions", "Back"), ("Alt+Left",), "back", "back", "go"),
    Row("forward", QT_TRANSLATE_NOOP("actions", "Forward"), ("Alt+Right",), "forward", "forward", "go"),
    Row("next-finding", QT_TRANSLATE_NOOP("actions", "Next finding"), ("F8", "N"), "down", "next_finding", "go"),
    Row("previous-finding", QT_TRANSLATE_NOOP("actions", "Previous finding"), ("Shift+F8", "P"), "up", "previous_finding", "go"),
    Row("go-message", QT_TRANSLATE_NOOP("actions", "Go to the message"), ("Ctrl+1",), "", "focus_message", "go"),
    Row("go-card", QT_TRANSLATE_NOOP("actions", "Go to the explanation"), ("Ctrl+2",), "", "focus_card", "go"),
    Row("go-related", QT_TRANSLATE_NOOP("actions", "Go to related codes"), ("Ctrl+3",), "", "focus_related", "go"),
    Row("next-region", QT_TRANSLATE_NOOP("actions", "Next region"), ("F6",), "", "next_region", "go"),
    Row("previous-region", QT_TRANSLATE_NOOP("actions", "Previous region"), ("Shift+F6",), "", "previous_region", "go"),
    Row("side", QT_TRANSLATE_NOOP("actions", "Side panel"), ("Ctrl+B",), "side", "toggle_side", "view"),
    Row("zoom-in", QT_TRANSLATE_NOOP("actions", "Larger"), (Key.ZoomIn, "Ctrl+="), "", "zoom_in", "view"),
    Row("zoom-out", QT_TRANSLATE_NOOP("actions", "Smaller"), (Key.ZoomOut,), "", "zoom_out", "view"),
    Row("zoom-reset", QT_TRANSLATE_NOOP("actions", "Usual size"), ("Ctrl+0",), "", "zoom_reset", "view"),
    Row("theme-system", QT_TRANSLATE_NOOP("actions", "Colours of the system"), (), "", "theme_system", "view"),
    Row("theme-light", QT_TRANSLATE_NOOP("actions", "Light"), (), "", "theme_light", "view"),
    Row("theme-dark", QT_TRANSLATE_NOOP("actions", "Dark"), (), "", "theme_dark", "view"),
    Row("theme-contrast", QT_TRANSLATE_NOOP("actions", "High contrast"), (), "", "theme_contrast", "view"),
    Row("full-screen", QT_TRANSLATE_NOOP("actions", "Full screen"), ("F11",), "", "toggle_full_screen", "view"),
)

MENUS = (("file", QT_TRANSLATE_NOOP("actions", "File")), ("edit", QT_TRANSLATE_NOOP("actions", "Edit")), ("go", QT_TRANSLATE_NOOP("actions", "Go")), ("view", QT_TRANSLATE_NOOP("actions", "View")))
