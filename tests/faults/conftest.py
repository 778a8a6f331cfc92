"""The real window, on no screen, with settings of its own."""

import pytest

from inspector.ui import make_window


@pytest.fixture
def window(qtbot, library, tmp_path):
    made = make_window(library, tmp_path / "settings.json")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.workspace.stop()
