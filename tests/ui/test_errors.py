"""The program's own mistakes end in one dialog without a word of a mail."""

import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from inspector.ui.dialogs.trouble import TroubleDialog
from inspector.ui.errors import Errors, report

SECRET = "secret of ana@example.org"
PLACES = {str(Path(__file__).parents[2]), str(Path.home())} - {"/"}   # whose computer it is


@pytest.fixture
def errors(qtbot, monkeypatch):
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    made = Errors(window)
    made.watch()
    yield made
    made.unwatch()


def fail():
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        raise ValueError(SECRET) from error


def throw(times=1):
    for _ in range(times):
        try:
            fail()
        except ValueError as error:
            sys.excepthook(ValueError, error, error.__traceback__)


def dialogs():
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, TroubleDialog) and each.isVisible()]


def test_a_report_says_where_but_not_what():
    try:
        fail()
    except ValueError as error:
        text = report(error, error.__traceback__)
    assert "ValueError" in text and "because of KeyError" in text and "test_errors.py" in text and "in fail" in text
    assert "secret" not in text and "ana@" not in text and not any(place in text for place in PLACES)


def test_many_errors_end_in_one_dialog(errors, qtbot, capsys):
    counts = []
    errors.counted.connect(counts.append)
    throw(200)
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    throw(200)
    qtbot.waitUntil(lambda: True)
    assert len(dialogs()) == 1 and counts == [1]   # the others came within the same second
    box = dialogs()[0]
    assert SECRET not in box.report.toPlainText()
    assert capsys.readouterr().err.count("ValueError") == 1
    box.close()


def test_an_error_in_a_thread_ends_there_too(errors, qtbot, capsys):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    capsys.readouterr()
    dialogs()[0].close()


def test_the_program_goes_on(errors, qtbot, capsys):
    went = []
    throw()
    QTimer.singleShot(0, lambda: went.append(1))
    qtbot.waitUntil(lambda: went == [1] and bool(dialogs()))
    capsys.readouterr()
    dialogs()[0].close()
