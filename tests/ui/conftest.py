"""The real window, on no screen, with settings of its own."""

import resource
from contextlib import contextmanager

import pytest

from inspector.ui import make_window


@pytest.fixture
def window(qtbot, library, tmp_path):
    made = make_window(library, tmp_path / "settings.json")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.workspace.worker.stop()


@pytest.fixture
def full_disk():
    """``with full_disk(100):`` no file can grow beyond 100 bytes, as on a disk that is full; the write that meets the limit is cut short first."""
    @contextmanager
    def limit(size):
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
    return limit
