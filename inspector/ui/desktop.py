"""What makes a window a good desktop program: help, palette, settings, recent files, and what is remembered until the next start."""

from collections.abc import Callable, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMainWindow, QMenu

from inspector import assets
from inspector.inspection import Inspection
from inspector.knowledge import Library
from inspector.ui import recent, theme
from inspector.ui.actions import MENUS, ROWS
from inspector.ui.emblem import version
from inspector.ui.settings import Settings

_TR = QCoreApplication.translate

EFFECTS = (Qt.UIEffect.UI_AnimateMenu, Qt.UIEffect.UI_FadeMenu, Qt.UIEffect.UI_AnimateCombo, Qt.UIEffect.UI_AnimateTooltip, Qt.UIEffect.UI_FadeTooltip)
SILENT = ("offscreen", "minimal")   # platforms without a screen, whose size says nothing: tests and pictures
UNPLACED = (-1, -1)   # left and top of a window that was never placed; one alone is a place, on a screen left of the first or above it
REACH = 100_000       # px from the first screen's corner beyond which no screen is
HANDLE = 120          # px of the top edge, and a third as much of the left one, that must be on a screen to be taken hold of


class Desktop(QObject):
    """The slots of the actions that are about the program and not about a message.

    ``folders`` are those of the settings and of the notes; ``settings`` gives what is in force, ``change`` takes a changed field and its value, ``opened`` opens files.
    """

    def __init__(
        self, window: QMainWindow, library: Library, folders: tuple[Path, Path], settings: Callable[[], Settings], change: Callable[..., object], opened: Callable[[list[str]], object],
    ) -> None:
        super().__init__(window)
        self._window, self._library, self._folders = window, library, folders
        self._settings, self._change, self._opened = settings, change, opened
        self.actions_by_id: dict[str, QAction] = {}
        self._open: list[str] = []
        self._forgotten: set[str] = set()   # open, and not to be remembered all the same
        self._flash = QApplication.cursorFlashTime()
        self._effects = [effect for effect in EFFECTS if QApplication.isEffectEnabled(effect)]   # that the system has
        self.recent_menu = QMenu(self.tr("Open recent"), window)
        self.recent_menu.aboutToShow.connect(self._fill_recent)

    def take_actions(self, actions: dict[str, QAction]) -> None:
        """Know the actions of the window, for the palette, the sheet and the single letters."""
        self.actions_by_id = actions
        for row in ROWS:
            actions[row.id].setProperty("icon-name", row.icon)
        self.allow_letters(self._settings().letters)
        self.allow_motion(not (self._settings().reduced_motion or theme.wants_stillness()))

    def allow_letters(self, wanted: bool) -> None:
        """Single letters as shortcuts, or only those with a modifier or a function key."""
        for row in ROWS:
            action = self.actions_by_id[row.id]
            letters = [key for key in row.keys if isinstance(key, str) and len(key) == 1]
            if letters:
                others = [key for key in action.shortcuts() if key.toString() not in letters]
                action.setShortcuts([*others, *(QKeySequence(each) for each in letters)] if wanted else others)

    def allow_motion(self, wanted: bool) -> None:
        """Menus that fade and a text cursor that blinks; the system's own wish stands where nothing is asked."""
        theme.let_move(wanted)
        for effect in self._effects:
            QApplication.setEffectEnabled(effect, wanted)
        QApplication.setCursorFlashTime(self._flash if wanted else 0)

    # dialogs --------------------------------------------------------------------------------------

    def show_palette(self) -> QDialog:
        from inspector.ui.palette import Palette  # 5 ms, and as much for each dialog below, that the first window does not need

        palette = Palette([self.actions_by_id[row.id] for row in ROWS if row.id != "palette"], self._window)
        palette.open()
        return palette

    def show_shortcuts(self) -> QDialog:
        from inspector.ui.dialogs.shortcuts import ShortcutsDialog  # 5 ms

        groups = [(_TR("actions", title), [self.actions_by_id[row.id] for row in ROWS if row.menu == key]) for key, title in MENUS]
        return _opened(ShortcutsDialog(groups, self._window))

    def show_help(self) -> QDialog:
        from inspector.ui.dialogs.help import HelpDialog  # 8 ms

        return _opened(HelpDialog(self._window))

    def show_about(self) -> QDialog:
        from inspector.ui.dialogs.about import AboutDialog  # 5 ms

        folders = ((self.tr("Settings:"), self._folders[0]), (self.tr("Notes:"), self._folders[1]))
        return _opened(AboutDialog(version(), self._library, folders, self._window))

    def show_settings(self) -> QDialog:
        from inspector.ui.dialogs.settings import SettingsDialog  # 9 ms

        dialog = SettingsDialog(self._settings(), self._window)
        dialog.changed.connect(self._take)
        dialog.recent_clear_wanted.connect(self.forget_recent)
        return _opened(dialog)

    def _take(self, field: str, value: Any) -> None:
        if field == "letters":
            self.allow_letters(value)
        if field == "reduced_motion":
            self.allow_motion(not value)
        if field == "keep_recent" and not value:
            self.forget_recent()
        self._change(**{field: value})

    # files ----------------------------------------------------------------------------------------

    def remember(self, paths: Sequence[str]) -> None:
        """Note files that were opened, unless the reader does not want that; the program's examples are no files of the reader."""
        own = [str(Path(path).absolute()) for path in paths if not Path(path).is_relative_to(assets.path("samples"))]
        if own and self._settings().keep_recent:
            self._change(recent=recent.added(self._settings().recent, own))

    def note_read(self, paths: Sequence[str]) -> None:
        """Remember files that were just opened: here and nowhere else, so that what was forgotten stays so."""
        self._forgotten.difference_update(paths)
        self.remember(paths[:recent.MOST])

    def note_open(self, messages: Sequence[Inspection]) -> None:
        """Know what is open; whether it is a file is looked at when that matters, since there may be thousands."""
        self._open = list(dict.fromkeys(one.message.name for one in messages))

    def open_files(self) -> None:
        """Ask for files and open them."""
        kinds = self.tr("All files (*);;Mail (*.eml *.msg *.mbox);;Text and logs (*.txt *.log)")
        paths, _ = QFileDialog.getOpenFileNames(self._window, self.tr("Open bounces"), self.last_folder(), kinds)
        if paths:
            self._opened(paths)

    def open_folder(self) -> None:
        """Ask for a folder and open the files in it."""
        folder = QFileDialog.getExistingDirectory(self._window, self.tr("Open all files of a folder"), self.last_folder())
        if folder:
            self._opened([folder])

    def last_folder(self) -> str:
        """Where the file stood that was opened last, as far as that is remembered; "" for wherever the system begins."""
        folder = Path(self._settings().recent[0]).parent if self._settings().recent else None
        return str(folder) if folder and folder.is_dir() else ""

    def forget_recent(self) -> None:
        """Forget all paths, those of the files that are open too."""
        self._forgotten.update(self._open)
        self._change(recent=(), last=())

    def _fill_recent(self) -> None:
        recent.fill(self.recent_menu, self._settings().recent, lambda path: self._opened([path]), self.forget_recent)

    # from start to start --------------------------------------------------------------------------

    def place(self) -> None:
        """Put the window where it was, if that place is on a screen that is there."""
        now = self._settings()
        size, place = placed(now, [screen.availableGeometry() for screen in QGuiApplication.screens()])
        self._window.resize(size if QGuiApplication.platformName() not in SILENT else QSize(now.width, now.height))
        if place is not None:
            self._window.move(place)
        if now.maximized:
            self._window.setWindowState(self._window.windowState() | Qt.WindowState.WindowMaximized)

    def restore(self) -> None:
        """Open the files of the last time again, those that are still there, if the reader wants that."""
        files = [path for path in self._settings().last if Path(path).is_file()]
        if self._settings().restore and files:
            self._opened(files)

    def remembered(self, now: Settings) -> Settings:
        """The settings with the window's place and the open files, for the next start."""
        is_large = self._window.isMaximized() or self._window.isFullScreen()
        if not is_large:
            now = now._replace(left=self._window.x(), top=self._window.y(), width=self._window.width(), height=self._window.height())
            if (now.left, now.top) == UNPLACED:
                now = now._replace(left=0)
        still = (str(Path(path).absolute()) for path in self._open if path not in self._forgotten and Path(path).is_file())
        return now._replace(maximized=self._window.isMaximized(), last=tuple(islice(still, recent.MOST)) if now.restore else ())


def placed(now: Settings, screens: Sequence[QRect]) -> tuple[QSize, QPoint | None]:
    """How large the window may be, and where it stands; None for wherever the system puts it. The first screen is the one for a window that was never placed."""
    known = (now.left, now.top) != UNPLACED and max(abs(now.left), abs(now.top)) < REACH
    here = next((screen for screen in screens if known and screen.intersects(QRect(now.left, now.top, HANDLE, HANDLE // 3))), None)
    room = here or screens[0]
    size = QSize(now.width, now.height).boundedTo(room.size())
    if here is None:
        return size, None
    left = max(here.left() - size.width() + HANDLE, min(now.left, here.right() - HANDLE))
    return size, QPoint(left, max(here.top(), min(now.top, here.bottom() - HANDLE // 3)))


def _opened(dialog: QDialog) -> QDialog:
    dialog.open()
    return dialog
