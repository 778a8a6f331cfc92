"""The start shows an empty window first and makes the rest when that stands, or when it is asked for."""

import subprocess
import sys
from pathlib import Path

import pytest

from inspector.samples import samples
from inspector.ui.window import MainWindow

ROOT = Path(__file__).parents[2]
LATER = ("inspector.mail.reader", "inspector.findings.finder", "inspector.diagnosis.weigh", "inspector.ui.panels.source", "inspector.ui.panels.card", "inspector.ui.paper", "inspector.ui.dialogs.trouble", "html", "subprocess", "yaml")
START = """
import sys
from PySide6.QtWidgets import QApplication
from inspector import app
def first(): print(*sys.modules); return 0
QApplication.exec = staticmethod(first)
app.start([])
"""


@pytest.fixture
def first(qtbot, library, tmp_path):
    """The window as the start makes it, not shown yet."""
    made = MainWindow(library, tmp_path / "settings.json")
    qtbot.addWidget(made)
    yield made
    made.workspace.worker.stop()


def test_the_first_window_loads_nothing_that_only_a_message_needs(tmp_path):
    home = dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"), str(tmp_path)) | {"QT_QPA_PLATFORM": "offscreen"}
    for _ in range(2):   # the first one compiles the library
        done = subprocess.run([sys.executable, "-c", START], cwd=ROOT, env=home, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "inspector.ui.window" in loaded
    assert not loaded & set(LATER)


def test_what_shows_a_message_is_made_once_the_window_was_painted(first, qtbot):
    assert not first.findChildren(object, "source")
    first.show()
    qtbot.waitUntil(lambda: bool(first.findChildren(object, "source")))
    assert first.frame.stack.currentWidget() is first.frame.empty


def test_a_message_that_comes_before_that_is_shown(first, qtbot):
    first.workspace.inspect_files([str(samples()[0].path)])
    qtbot.waitUntil(lambda: first.frame.stack.currentWidget() is first.frame.splitter)
    assert first.frame.source.reader.toPlainText()
    assert first.frame.card.widget() is not None


@pytest.mark.parametrize("ask", ["next_finding", "find_next", "focus_message", "focus_card", "edit_message", "find_in_message"])
def test_every_wish_can_be_told_before_that(first, ask):
    getattr(first, ask)()


def test_a_page_can_be_opened_before_that(first):
    first.frame.top.search.code_wanted.emit("5.1.1")
    assert first.workspace.card.key == "5.1.1"
    assert first.frame.card.widget() is not None
