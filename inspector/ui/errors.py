"""Unhandled errors: one dialog with a report to copy, without any text of a mail."""

import sys
import threading
import time
import traceback
from pathlib import Path
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from inspector.ui.emblem import version

PAUSE = 1.0   # seconds between two errors that are reported: painting can fail on every repaint


class Errors(QObject):
    """Takes the place of ``sys.excepthook`` and ``threading.excepthook`` while the window is open."""

    happened = Signal(str)
    counted = Signal(int)   # how many there were, those that were passed over too

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._last = -PAUSE
        self._told = False
        self._count = 0
        self._before = sys.excepthook, threading.excepthook
        self.happened.connect(self.tell, Qt.ConnectionType.QueuedConnection)   # an error may come in the middle of painting, or from a thread

    def watch(self) -> None:
        """From now on errors end in the dialog."""
        sys.excepthook, threading.excepthook = self._take, self._take_thread

    def unwatch(self) -> None:
        """Leave errors to whoever took them before."""
        sys.excepthook, threading.excepthook = self._before

    def _take_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self._take(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        self._count += 1
        now = time.monotonic()
        if now - self._last < PAUSE:
            return
        self._last = now
        text = report(error, trace)
        print(text, file=sys.stderr)
        self.counted.emit(self._count)
        self.happened.emit(text)

    def tell(self, text: str) -> None:
        """Show the dialog, once a session."""
        from inspector.ui.dialogs.trouble import TroubleDialog  # 2 ms that the first window does not need

        if not self._told:
            self._told = True
            TroubleDialog(text, self._window).open()


def report(error: BaseException, trace: TracebackType | None = None) -> str:
    """What happened and where, the causes too. The errors' own texts are left out, since they may quote a mail; of paths only the end stays."""
    import platform  # 1 ms, see above

    system = f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, {platform.system()} {platform.release()}"
    lines = [f"Bounce Inspector {version()}", system]
    seen: set[int] = set()
    one: BaseException | None = error
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        lines.append(("" if one is error else "because of ") + type(one).__name__)
        lines += [f"  {'/'.join(Path(frame.filename).parts[-3:])}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace if one is error and trace else one.__traceback__)]
        one = one.__cause__ or one.__context__
    return "\n".join(lines)
