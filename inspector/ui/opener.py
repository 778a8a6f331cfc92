"""Files that the system asks the running program to open: macOS sends them as events and names none on the command line."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Opener(QApplication):
    """The application that hears of them. A filter on it would do as well, and be asked of each event of every part of the window: a tenth of the start."""

    files_wanted = Signal(list)

    def event(self, event: QEvent) -> bool:
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return super().event(event)
        if event.file():   # a web address has none, and nothing is fetched here
            self.files_wanted.emit([event.file()])
        return True
