"""How a reader moves in the real window."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from inspector import assets

LOG_LINE = (
    "Jun 10 11:02:18 mail postfix/smtp[8841]: 9F2C140A21: to=<rcpt@example.org>, relay=mx.example.org[198.51.100.20]:25, delay=4.2, "
    "status=deferred (host mx.example.org said: 452 4.3.1 Insufficient system resources)"
)


class Reader:
    """Somebody in front of the window: does things and waits until they are done."""

    log_line = LOG_LINE

    def __init__(self, window, qtbot):
        self.window, self.qtbot = window, qtbot

    def sees(self, condition):
        self.qtbot.waitUntil(condition, timeout=10_000)

    def paste(self, text):
        QApplication.clipboard().setText(text)
        with self.qtbot.waitSignal(self.window.settled, timeout=10_000):
            self.window.actions_by_id["paste"].trigger()

    def opens(self, *paths):
        with self.qtbot.waitSignal(self.window.settled, timeout=10_000):
            self.window.workspace.inspect_files([str(path) for path in paths])

    def sample(self, name):
        self.opens(assets.path("samples", name))

    def region(self, name):
        return self.window.findChild(QWidget, name)

    def text_of(self, name):
        return self.region("card").widget().findChild(QWidget, name).text()


@pytest.fixture
def reader(window, qtbot):
    return Reader(window, qtbot)
