"""Text of a mail is text: nothing in the room can show it as anything else."""

import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QWidget

from inspector.ui.labels import OneLine, Prose

ROOM = Path(__file__).parents[2] / "inspector" / "ui"
FORBIDDEN = {"QTextBrowser", "QSettings", "QErrorMessage", "QWhatsThis", "QNetworkAccessManager", "QWebEngineView", "QInputDialog"}
SINKS = {"setHtml", "appendHtml", "insertHtml", "setMarkdown", "setWhatsThis"}
HOSTILE = "<img src='file:///etc/hostname'><b>bold</b>"


@pytest.mark.parametrize("file", sorted(ROOM.rglob("*.py")), ids=lambda file: file.name)
def test_no_rich_text_sink_is_used(file):
    names = {node.id for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Name)}
    attributes = {node.attr for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))) if isinstance(node, ast.Attribute)}
    assert not names & FORBIDDEN
    assert not attributes & SINKS


def test_labels_show_markup_as_it_stands(qtbot):
    for kind in (Prose, OneLine):
        label = kind(HOSTILE)
        qtbot.addWidget(label)
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert label.text() == HOSTILE
        assert "<img" not in label.toolTip()


def test_only_the_window_takes_drops(window):
    takers = [each for each in window.findChildren(QWidget) if each.acceptDrops() and isinstance(each, QAbstractItemView | QLineEdit)]
    assert takers == []
    assert window.acceptDrops()


def test_all_labels_of_the_window_are_plain(window, qtbot):
    with qtbot.waitSignal(window.settled, timeout=10_000):
        window.workspace.inspect_text(f"Final-Recipient: rfc822; x@example.org\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 {HOSTILE}\n")
    assert {label.textFormat() for label in window.findChildren(QLabel)} == {Qt.TextFormat.PlainText}
    assert HOSTILE in window.frame.source.reader.toPlainText()
