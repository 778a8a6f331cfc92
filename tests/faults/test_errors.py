"""A mistake of the program's own: one dialog, no flood, no word of the mail, and the window goes on."""

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from inspector.ui.dialogs.trouble import TroubleDialog
from inspector.ui.errors import Errors

SECRET = "the secret words of a mail"
pytestmark = [pytest.mark.qt_no_exception_capture, pytest.mark.qt_log_ignore("This plugin does not support")]


@pytest.fixture
def errors(window):
    made = Errors(window)
    made.watch()
    yield made
    made.unwatch()


def shown():
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, TroubleDialog) and each.isVisible()]


def fail():
    raise ValueError(SECRET)


def test_an_exception_in_a_slot_ends_in_one_dialog_without_mail_text(window, qtbot, errors, capsys):
    for _ in range(20):
        QTimer.singleShot(0, fail)
    qtbot.waitUntil(lambda: bool(shown()), timeout=5000)
    for _ in range(10):
        QApplication.processEvents()
    dialogs = shown()
    assert len(dialogs) == 1
    text = " ".join(each.toPlainText() for each in dialogs[0].findChildren(QPlainTextEdit))
    assert "ValueError" in text and "test_errors.py" in text
    assert SECRET not in text
    said = capsys.readouterr().err
    assert SECRET not in said
    assert said.count("ValueError") == 1, "twenty errors in a moment are one report"
    dialogs[0].close()
    with qtbot.waitSignal(window.settled, timeout=10_000):
        window.workspace.inspect_text("550 5.1.1 <a@example.org>: no such user")
    assert window.workspace.card.key == "5.1.1"


def test_painting_that_fails_each_time_opens_one_dialog(window, qtbot, errors):
    class Bad(QWidget):
        def paintEvent(self, event):
            raise ValueError(SECRET)

    bad = Bad()
    qtbot.addWidget(bad)
    bad.show()
    for _ in range(30):
        bad.update()
        QApplication.processEvents()
    assert len(shown()) <= 1
    bad.hide()
    for each in shown():
        each.close()


def test_an_exception_in_a_thread_is_told_too(window, qtbot, errors):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: bool(shown()), timeout=5000)
    shown()[0].close()


def test_a_defect_while_reading_is_told_and_the_window_reads_on(window, qtbot, errors):
    with qtbot.waitSignal(window.workspace.told, timeout=5000) as told:
        window.workspace.worker.ask(fail)
    assert SECRET not in told.args[0]
    with qtbot.waitSignal(window.settled, timeout=10_000):
        window.workspace.inspect_text("550 5.1.1 <a@example.org>: no such user")
    for each in shown():
        each.close()
