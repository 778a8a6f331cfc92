"""Starts the window."""

import argparse
import os
import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

from inspector import knowledge
from inspector.knowledge import Library
from inspector.ui import crashes, emblem, settings, theme
from inspector.ui.desktop import SILENT
from inspector.ui.errors import Errors
from inspector.ui.opener import Opener
from inspector.ui.window import MainWindow

WARM_AFTER = 200   # ms: the first window is painted by then, and what is made ready in a thread no longer holds it up


def make_window(library: Library, store: Path | None = None) -> QMainWindow:
    """The main window over a library. ``store`` is the settings file (that of the user when None). An application must exist."""
    made = MainWindow(library, store)
    made.complete()
    return made


def parser() -> argparse.ArgumentParser:
    """What may be said at the start of the window."""
    made = argparse.ArgumentParser(prog="bounce-inspector", description="Opens the window and explains the bounces in files.")
    made.add_argument("files", nargs="*", metavar="FILE", help="a mail, a log, a mailbox; - is standard input")
    made.add_argument("--new-window", action="store_true", help="open a window of its own, though one is open already")
    made.add_argument("--pages", metavar="FOLDER", action="append", default=[], help="lay your organisation’s own pages over the library")
    return made


def run(arguments: list[str]) -> int:
    """Open the window, inspect the files named (``-`` is standard input), and return the exit status when it closes."""
    wanted = parser().parse_args(arguments)
    app = QApplication.instance() or theme.application(sys.argv[0], Opener)
    assert isinstance(app, QApplication)
    app.setApplicationName("bounce-inspector")
    app.setApplicationDisplayName("Bounce Inspector")
    app.setDesktopFileName(emblem.APP_ID)
    app.setWindowIcon(emblem.icon())
    files = [each for each in wanted.files if each != "-"]
    is_alone = wanted.new_window or "-" in wanted.files or bool(wanted.pages) or (app.platformName() in SILENT and not os.environ.get("BOUNCE_INSPECTOR_SINGLE"))
    if not is_alone:
        from inspector.ui.single import Single, door, hand_over  # 14 ms of QtNetwork, which windows of their own never load
        if hand_over(door(), files):
            return 0
    store = settings.default_path()
    now, trouble = settings.load(store)
    folders = (*([now.organisation] if now.organisation else []), *wanted.pages)
    window = MainWindow(knowledge.load(*folders), store, folders)
    window.frame.notice.tell(" ".join(filter(None, (crashes.watch(crashes.folder()), trouble))))
    if not is_alone:
        single = Single(door(), window)
        single.files_wanted.connect(window.come_forward)
        single.listen()
    if isinstance(app, Opener):
        app.files_wanted.connect(window.come_forward)
    errors = Errors(window)
    errors.counted.connect(window.say_errors)
    errors.watch()
    window.show()
    if "-" in wanted.files and sys.stdin is not None:   # a program without a terminal has none
        window.workspace.inspect_stream(sys.stdin.buffer, "standard input")
    elif not files:
        window.desktop.restore()
    window.workspace.inspect_files(files)
    QTimer.singleShot(WARM_AFTER, partial(window.workspace.worker.warm, window.workspace.warm))
    status = app.exec()
    errors.unwatch()
    crashes.unwatch(crashes.folder())
    if window.workspace.worker.is_held_up:   # by standard input that does not end, or a disk that does not answer: Qt would wait for it for ever
        os._exit(status)
    return status
