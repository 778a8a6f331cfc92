"""What of the window is about its looks, and how a change of a setting is kept."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMainWindow

from inspector.ui import settings, theme
from inspector.ui.frame import Frame
from inspector.ui.settings import Settings
from inspector.ui.workspace import Workspace


class DressedWindow(QMainWindow):
    """The base of the main window, which makes all that is named here."""

    workspace: Workspace
    frame: Frame
    settings: Settings
    actions_by_id: dict[str, QAction]
    _store: Path

    def dress(self) -> None:
        """Put on the theme and zoom of the settings."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, theme.choose(self.settings.theme, self.settings.zoom))
        self.show_choices()

    def keep(self, **changes: Any) -> None:
        """Change settings, put them in force and write them down at once."""
        if "offer_clipboard" in changes:
            self.frame.empty.show_offer(changes["offer_clipboard"])
        if changes.keys() & {"theme", "zoom"}:
            self.wear(**changes)
        else:
            self.settings = self.settings._replace(**changes)
        if "role" in changes:
            self.frame.card.set_role(self.settings.role)
            self.workspace.again()
        if trouble := settings.save(self.settings, self._store):
            self.frame.notice.tell(trouble)

    def wear(self, **changes: Any) -> None:
        """Change settings of the looks and put them on at once."""
        before = self.settings.zoom
        self.settings = self.settings._replace(**changes)
        self.dress()
        self.frame.fit(self.width(), self.settings.zoom / before)
        self.workspace.again()

    def choose_role(self, role: str) -> None:
        """Show the steps of this role from now on."""
        self.keep(role=role)

    def theme_system(self) -> None:
        self.keep(theme="system")

    def theme_light(self) -> None:
        self.keep(theme="light")

    def theme_dark(self) -> None:
        self.keep(theme="dark")

    def theme_contrast(self) -> None:
        self.keep(theme="contrast")

    def zoom_in(self) -> None:
        self.keep(zoom=next((zoom for zoom in theme.ZOOMS if zoom > self.settings.zoom), theme.ZOOMS[-1]))

    def zoom_out(self) -> None:
        self.keep(zoom=next((zoom for zoom in reversed(theme.ZOOMS) if zoom < self.settings.zoom), theme.ZOOMS[0]))

    def zoom_reset(self) -> None:
        self.keep(zoom=100)

    def toggle_side(self) -> None:
        self.frame.toggle_side(self.width())
        self.show_choices()

    def toggle_full_screen(self) -> None:
        """The other bits stay: a window that was maximized is so again."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
        self.show_choices()

    def show_choices(self) -> None:
        """Let the menu tick what is so."""
        so = {"side": self.frame.shows_side, "full-screen": self.isFullScreen()}
        so |= {f"theme-{each}": self.settings.theme == each for each in ("system", "light", "dark", "contrast")}
        for name, is_so in so.items():
            self.actions_by_id[name].setChecked(is_so)
