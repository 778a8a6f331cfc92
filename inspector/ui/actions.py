"""Every action of the window: one row each."""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtGui import QKeySequence

Key = QKeySequence.StandardKey


class Row(NamedTuple):
    """An action: its name, its text, its shortcuts, its icon, the slot it calls (from the window on), its menu and the group there, and what it needs.

    ``needs`` is "" or ``card`` (any), ``message``, ``case`` (a card that speaks of a message).
    """

    id: str
    text: str
    keys: tuple[Key | str, ...]
    icon: str
    slot: str
    menu: str
    group: str = "a"
    needs: str = ""


ROWS = (
    Row("paste", QT_TRANSLATE_NOOP("actions", "Paste and inspect"), (Key.Paste,), "paste", "paste", "file"),
    Row("paste-new", QT_TRANSLATE_NOOP("actions", "Paste beside the open messages"), ("Ctrl+Shift+V",), "paste", "paste_new", "file"),
    Row("open", QT_TRANSLATE_NOOP("actions", "Open\u2026"), (Key.Open,), "open", "desktop.open_files", "file"),
    Row("open-folder", QT_TRANSLATE_NOOP("actions", "Open folder\u2026"), ("Ctrl+Shift+O",), "folder", "desktop.open_folder", "file"),
    Row("save-report", QT_TRANSLATE_NOOP("actions", "Save report\u2026"), (Key.Save,), "save", "acting.save_report", "file", "b", "card"),
    Row("save-source", QT_TRANSLATE_NOOP("actions", "Save the message as it came\u2026"), (), "", "acting.save_source", "file", "b", "message"),
    Row("save-table", QT_TRANSLATE_NOOP("actions", "Save a table of all open messages\u2026"), (), "save", "acting.save_table", "file", "b", "message"),
    Row("print", QT_TRANSLATE_NOOP("actions", "Print report\u2026"), (Key.Print,), "print", "acting.print_report", "file", "b", "card"),
    Row("close-message", QT_TRANSLATE_NOOP("actions", "Close message"), ("Ctrl+W", Key.Close), "close", "workspace.close_message", "file", "c", "message"),
    Row("settings", QT_TRANSLATE_NOOP("actions", "Settings\u2026"), (Key.Preferences, "Ctrl+,"), "settings", "desktop.show_settings", "file", "c"),
    Row("quit", QT_TRANSLATE_NOOP("actions", "Quit"), (Key.Quit,), "", "close", "file", "d"),
    Row("copy-line", QT_TRANSLATE_NOOP("actions", "Copy as one line"), (Key.Copy,), "copy", "acting.copy_line", "edit", "a", "card"),
    Row("copy-ticket", QT_TRANSLATE_NOOP("actions", "Copy for a ticket"), ("Ctrl+Shift+C",), "copy", "acting.copy_ticket", "edit", "a", "card"),
    Row("copy-markdown", QT_TRANSLATE_NOOP("actions", "Copy as Markdown"), (), "copy", "acting.copy_markdown", "edit", "a", "card"),
    Row("copy-json", QT_TRANSLATE_NOOP("actions", "Copy as JSON"), (), "copy", "acting.copy_json", "edit", "a", "case"),
    Row("copy-steps", QT_TRANSLATE_NOOP("actions", "Copy steps"), (), "copy", "acting.copy_steps", "edit", "a", "card"),
    Row("note", QT_TRANSLATE_NOOP("actions", "Write note to postmaster\u2026"), ("Ctrl+E",), "note", "acting.write_note", "edit", "b", "case"),
    Row("sender-note", QT_TRANSLATE_NOOP("actions", "Write note to the sender\u2026"), (), "note", "acting.write_sender_note", "edit", "b", "case"),
    Row("previous-message", QT_TRANSLATE_NOOP("actions", "Bring the previous message back"), (Key.Undo,), "", "workspace.previous_message", "edit", "c"),
    Row("next-message", QT_TRANSLATE_NOOP("actions", "Next message"), ("Ctrl+Tab",), "", "next_message", "go", "b"),
    Row("message-above", QT_TRANSLATE_NOOP("actions", "Previous message"), ("Ctrl+Shift+Tab",), "", "message_above", "go", "b"),
    Row("edit", QT_TRANSLATE_NOOP("actions", "Edit a copy of the message"), ("Ctrl+Shift+E",), "note", "edit_message", "edit", "c", "message"),
    Row("read-as", QT_TRANSLATE_NOOP("actions", "Read the message as\u2026"), ("Ctrl+R",), "", "frame.choose_reading", "edit", "c", "message"),
    Row("find", QT_TRANSLATE_NOOP("actions", "Find in message"), (Key.Find,), "search", "find_in_message", "edit", "d", "message"),
    Row("find-next", QT_TRANSLATE_NOOP("actions", "Find next"), (Key.FindNext,), "", "find_next", "edit", "d", "message"),
    Row("find-previous", QT_TRANSLATE_NOOP("actions", "Find previous"), (Key.FindPrevious,), "", "find_previous", "edit", "d", "message"),
    Row("search", QT_TRANSLATE_NOOP("actions", "Search codes and words"), ("Ctrl+K", "/"), "search", "focus_search", "go", "a"),
    Row("back", QT_TRANSLATE_NOOP("actions", "Back"), ("Alt+Left",), "back", "workspace.back", "go", "c"),
    Row("forward", QT_TRANSLATE_NOOP("actions", "Forward"), ("Alt+Right",), "forward", "workspace.forward", "go", "c"),
    Row("next-finding", QT_TRANSLATE_NOOP("actions", "Next finding"), ("F8", "N"), "down", "next_finding", "go", "d"),
    Row("previous-finding", QT_TRANSLATE_NOOP("actions", "Previous finding"), ("Shift+F8", "P"), "up", "previous_finding", "go", "d"),
    Row("go-message", QT_TRANSLATE_NOOP("actions", "Go to the message"), ("Ctrl+1",), "", "focus_message", "go", "e"),
    Row("go-card", QT_TRANSLATE_NOOP("actions", "Go to the explanation"), ("Ctrl+2",), "", "focus_card", "go", "e"),
    Row("go-related", QT_TRANSLATE_NOOP("actions", "Go to related codes"), ("Ctrl+3",), "", "focus_related", "go", "e"),
    Row("next-region", QT_TRANSLATE_NOOP("actions", "Next region"), ("F6",), "", "next_region", "go", "e"),
    Row("previous-region", QT_TRANSLATE_NOOP("actions", "Previous region"), ("Shift+F6",), "", "previous_region", "go", "e"),
    Row("side", QT_TRANSLATE_NOOP("actions", "Side panel"), ("Ctrl+B",), "side", "toggle_side", "view", "a"),
    Row("zoom-in", QT_TRANSLATE_NOOP("actions", "Larger"), (Key.ZoomIn, "Ctrl+="), "", "zoom_in", "view", "b"),
    Row("zoom-out", QT_TRANSLATE_NOOP("actions", "Smaller"), (Key.ZoomOut,), "", "zoom_out", "view", "b"),
    Row("zoom-reset", QT_TRANSLATE_NOOP("actions", "Reset zoom"), ("Ctrl+0",), "", "zoom_reset", "view", "b"),
    Row("theme-system", QT_TRANSLATE_NOOP("actions", "Colours of the system"), (), "", "theme_system", "view", "c"),
    Row("theme-light", QT_TRANSLATE_NOOP("actions", "Light"), (), "", "theme_light", "view", "c"),
    Row("theme-dark", QT_TRANSLATE_NOOP("actions", "Dark"), (), "", "theme_dark", "view", "c"),
    Row("theme-contrast", QT_TRANSLATE_NOOP("actions", "High contrast"), (), "", "theme_contrast", "view", "c"),
    Row("full-screen", QT_TRANSLATE_NOOP("actions", "Full screen"), ("F11",), "", "toggle_full_screen", "view", "d"),
    Row("help", QT_TRANSLATE_NOOP("actions", "Help"), (Key.HelpContents,), "question", "desktop.show_help", "help"),
    Row("shortcuts", QT_TRANSLATE_NOOP("actions", "Keyboard shortcuts"), ("Ctrl+/",), "list", "desktop.show_shortcuts", "help"),
    Row("palette", QT_TRANSLATE_NOOP("actions", "All commands\u2026"), ("Ctrl+Shift+P",), "search", "desktop.show_palette", "help"),
    Row("about", QT_TRANSLATE_NOOP("actions", "About Bounce Inspector"), (), "", "desktop.show_about", "help", "b"),
)

MENUS: tuple[tuple[str, str], ...] = (
    ("file", QT_TRANSLATE_NOOP("actions", "File")), ("edit", QT_TRANSLATE_NOOP("actions", "Edit")), ("view", QT_TRANSLATE_NOOP("actions", "View")),
    ("go", QT_TRANSLATE_NOOP("actions", "Go")), ("help", QT_TRANSLATE_NOOP("actions", "Help")),
)
