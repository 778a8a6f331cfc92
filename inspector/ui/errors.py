"""Unhandled errors: one dialog with a report to copy, without any text of a mail."""

import platform
import sys
import time
import traceback
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

_PAUSE = 1.0   # seconds between two errors that are reported: painting can fail on every repaint


class Errors(QObject):
    """Takes the place of ``sys.excepthook`` while the window is open."""

    happened = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._last = 0.0
        self._told = False
        self._before = sys.excepthook
        self.happened.connect(self.tell, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """From now on errors end in the dialog."""
        sys.excepthook = self._take

    def unwatch(self) -> None:
        """Leave errors to whoever took them before."""
        sys.excepthook = self._before

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        now = time.monotonic()
        if now - self._last < _PAUSE:
            return
        self._last = now
        text = report(kind, trace)
        print(text, file=sys.stderr)
        self.happened.emit(text)

    def tell(self, text: str) -> None:
        """Show the dialog, once a session."""
        if self._told:
            return
        self._told = True
        box = QMessageBox(self._window)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Something went wrong"))
        box.setText(self.tr("The program met a mistake of its own and goes on. The report below holds nothing of your mail; you can copy it and send it to the authors."))
        box.setDetailedText(text)
        copy = box.addButton(self.tr("Copy report"), QMessageBox.ButtonRole.ActionRole)
        box.addButton(QMessageBox.StandardButton.Close)
        copy.clicked.connect(lambda: QApplication.clipboard().setText(text))
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def report(kind: type[BaseException], trace: TracebackType | None) -> str:
    """What happened and where. The error's own text is left out, since it may quote a mail."""
    lines = [f"{frame.filename.rpartition('/inspector/')[2]}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)]
    system = f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, {platform.system()} {platform.release()}"
    return "\n".join(["Bounce Inspector", system, kind.__name__, *lines])
