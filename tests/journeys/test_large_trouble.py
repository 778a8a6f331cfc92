"""Large input that could not be read: the reader hears why, and a mistake of the program ends in the dialog for that."""

import sys

import pytest
from PySide6.QtWidgets import QApplication

from inspector.ui.dialogs.trouble import TroubleDialog
from inspector.ui.errors import Errors

LINES = "550 5.1.1 secret@example.org: no such user\n" * 10_000


@pytest.fixture
def errors(window, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    made = Errors(window)
    made.watch()
    yield made
    made.unwatch()


def dialogs():
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, TroubleDialog) and each.isVisible()]


def test_a_mistake_in_the_child_ends_in_the_dialog(reader, errors, capsys):
    with reader.qtbot.waitSignal(reader.window.settled, timeout=60_000):
        reader.window.workspace.inspect_text(LINES)
    reader.window.workspace.read_as(["no name of a format"])
    reader.sees(lambda: bool(dialogs()))
    text = dialogs()[0].report.toPlainText()
    assert "TypeError" in text and "courier/child.py" in text and "secret" not in text
    reader.sees(lambda: reader.window.frame.notice.isVisible())
    assert reader.window.frame.notice.text == "pasted text could not be read: the program made a mistake."
    assert "TypeError" in capsys.readouterr().err
    dialogs()[0].close()
