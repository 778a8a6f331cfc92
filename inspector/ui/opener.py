"""Files that the system asks the running program to open: macOS sends them as events and names none on the command line."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QFileOpenEvent


class Opener(QObject):
    """Takes the events from the application that it is installed on."""

    files_wanted = Signal(list)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.FileOpen or not isinstance(event, QFileOpenEvent):
            return False
        if event.file():   # a web address has none, and nothing is fetched here
            self.files_wanted.emit([event.file()])
        return True
