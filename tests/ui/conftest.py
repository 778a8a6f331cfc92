"""The window in German."""

import json

import pytest
from PySide6.QtWidgets import QApplication

from inspector import assets
from inspector.ui import language, make_window


def opened(library, store, qtbot):
    """The window with these settings, on show."""
    made = make_window(library, store)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def german(qtbot, library, tmp_path):
    """The window in German."""
    if not assets.path("translations", "bounce_de.qm").exists():
        pytest.skip("make test builds the translations")
    store = tmp_path / "settings.json"
    store.write_text(json.dumps({"language": "de"}), encoding="utf-8")
    made = opened(library, store, qtbot)
    yield made
    made.workspace.worker.stop()
    language.speak(QApplication.instance(), "en")
