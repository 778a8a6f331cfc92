"""The binding keeps its references: PySide6 6.12.0 on Python before 3.12 loses one to None with every call, and aborts after some thousand."""

import sys

from PySide6.QtWidgets import QApplication, QPlainTextEdit


def test_twenty_thousand_calls_lose_no_reference_to_none(qtbot):
    widget = QPlainTextEdit()
    qtbot.addWidget(widget)
    before = sys.getrefcount(None)
    for number in range(4000):
        widget.update()
        widget.setPlainText(str(number))
        widget.resize(100 + number % 50, 100)
        widget.setEnabled(bool(number % 2))
        QApplication.processEvents()
    assert sys.getrefcount(None) - before >= -100
