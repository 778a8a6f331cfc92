"""What every test may ask for: the library, the window, and the shared mails where they are present."""

import json
import os
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from inspector import knowledge

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(LC_ALL="C.UTF-8", LANGUAGE="en")   # the window speaks English wherever the tests run

ROOT = Path(__file__).parents[1]
CORPUS = Path(os.environ.get("BOUNCE_CORPUS") or ROOT.parent / "shared" / "corpus")   # cases.jsonl: a line for each mail, with its "path" in the folder


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory):
    """Tests compile the library into a folder of their own and leave the user's alone."""
    before = os.environ.get("XDG_CACHE_HOME")
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))
    yield
    if before is None:
        del os.environ["XDG_CACHE_HOME"]
    else:
        os.environ["XDG_CACHE_HOME"] = before


@pytest.fixture(scope="session")
def qapp(qapp):
    """Whatever shows a widget sweeps as the program does."""
    from inspector.ui import sweeping  # the core is tested on machines without Qt
    sweeping.begin()
    return qapp


@pytest.fixture(autouse=True)
def swept():
    """Circles go between tests too: many end before the event loop has swept once."""
    yield
    if sweeping := sys.modules.get("inspector.ui.sweeping"):
        sweeping.sweep()


@pytest.fixture(scope="session")
def library(own_cache):
    return knowledge.load()


@pytest.fixture
def window(qtbot, library, tmp_path):
    """The real window, on no screen, with settings of its own."""
    from inspector.ui import make_window  # the core is tested on machines without Qt
    made = make_window(library, tmp_path / "settings.json")
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.workspace.stop()


@pytest.fixture(scope="session")
def corpus():
    """(case, bytes) of every shared mail; the test is skipped where they are not present."""
    cases = CORPUS / "cases.jsonl"
    if not cases.exists():
        pytest.skip("no folder of shared mails: set BOUNCE_CORPUS")
    rows = [json.loads(line) for line in cases.read_text(encoding="utf-8").splitlines()]
    return [(row, (CORPUS / row["path"]).read_bytes()) for row in rows]


@pytest.fixture
def full_disk():
    """``with full_disk(100):`` no file can grow beyond 100 bytes, as on a disk that is full; the write that meets the limit is cut short first."""
    resource = pytest.importorskip("resource", reason="Windows has no such limits")

    @contextmanager
    def limit(size):
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
    return limit
