"""A fault that ends the program leaves a note for its user, and the next start tells of it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from inspector.ui import crashes

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes end otherwise there")


def run(home, then):
    """A program that watches for faults and then does this; it prints what it was told at its start."""
    lines = ["from pathlib import Path", "from inspector.ui import crashes", f"home = Path({str(home)!r})", "print(crashes.watch(home), flush=True)", then]
    return subprocess.run([sys.executable, "-c", "\n".join(lines)], cwd=ROOT, capture_output=True, text=True, timeout=60)


def test_the_next_start_tells_of_a_fault_and_only_that_one(tmp_path):
    home = tmp_path / "state"
    assert run(home, "import faulthandler; faulthandler._sigsegv()").returncode != 0
    again = run(home, "crashes.unwatch(home)")
    assert again.returncode == 0 and str(home / "crash.log") in again.stdout
    assert "Segmentation fault" in (home / "crash.log").read_text()
    assert run(home, "crashes.unwatch(home)").stdout.strip() == ""
    assert [each.name for each in home.iterdir()] == ["crash.log"], "a start that ends well leaves nothing"


def test_a_window_that_was_killed_is_no_fault(tmp_path):
    run(tmp_path, "import os; os._exit(9)")
    assert run(tmp_path, "crashes.unwatch(home)").stdout.strip() == ""
    assert not list(tmp_path.iterdir())


def test_the_note_of_a_window_that_runs_is_left_alone(tmp_path):
    mine = tmp_path / f"running-{os.getpid()}.log"
    mine.write_text("Fatal Python error")
    assert run(tmp_path, "crashes.unwatch(home)").stdout.strip() == ""
    assert mine.exists()


def test_without_a_place_to_write_to_the_program_starts(tmp_path):
    (tmp_path / "file").write_text("")
    assert crashes.watch(tmp_path / "file" / "state") == ""


def test_a_fault_of_a_window_whose_number_is_now_ours_is_told(tmp_path):
    told = run(tmp_path, "import os; Path(home, f'running-{os.getpid()}.log').write_text('Fatal Python error'); print(crashes.watch(home)); crashes.unwatch(home)")
    assert str(tmp_path / "crash.log") in told.stdout
    assert (tmp_path / "crash.log").read_text() == "Fatal Python error"
