"""Starts the window."""

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication, QMainWindow

from inspector import knowledge
from inspector.knowledge import Library
from inspector.ui.errors import Errors
from inspector.ui.window import MainWindow


def make_window(library: Library, store: Path | None = None) -> QMainWindow:
    """The main window over a library. ``store`` is the settings file (that of the user when None). An application must exist."""
    return MainWindow(library, store)


def run(arguments: list[str]) -> int:
    """Open the window, inspect the files named (``-`` is standard input), and return the exit status when it closes."""
    app = QApplication.instance() or QApplication(sys.argv[:1])
    app.setApplicationName("bounce-inspector")
    app.setApplicationDisplayName("Bounce Inspector")
    app.setDesktopFileName("bounce-inspector")
    window = MainWindow(knowledge.load())
    errors = Errors(window)
    errors.watch()
    window.show()
    files = [each for each in arguments if each != "-"]
    if "-" in arguments:
        window.workspace.inspect_data(sys.stdin.buffer.read(), "standard input")
    window.workspace.inspect_files(files)
    window.workspace.worker.warm(window.workspace.warm)
    status = app.exec()
    errors.unwatch()
    return status
