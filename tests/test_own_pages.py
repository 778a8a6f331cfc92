"""An organisation's own pages on the command line: ``--pages`` stands before or after the command, once or several times."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from inspector import app, assets

ROOT = Path(__file__).parents[1]


@pytest.fixture
def folders(tmp_path):
    """Two folders, each with one page under a title of its own; the second is called like a command."""
    for name, page, title in (("first", "x.3.1.yaml", "Mail system full"), ("codes", "x.2.2.yaml", "Mailbox full")):
        text = assets.path("knowledge", "codes", page).read_text(encoding="utf-8")
        assert f"title: {title}" in text
        (tmp_path / name / "codes").mkdir(parents=True)
        (tmp_path / name / "codes" / page).write_text(text.replace(f"title: {title}", f"title: Our {name} title"), encoding="utf-8")
    return tmp_path


def run(folder, *words):
    env = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, str(ROOT / "main.py"), *words], cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert done.stderr == ""
    return done.returncode, done.stdout


@pytest.mark.parametrize("words", [("--pages", "first", "code", "4.3.1"), ("code", "--pages", "first", "4.3.1")])
def test_own_pages_are_laid_over(folders, words):
    status, out = run(folders, *words)
    assert (status, "Our first title" in out) == (0, True)


@pytest.mark.parametrize("words", [("--pages", "first", "--pages", "codes", "codes"), ("--pages", "first", "codes", "--pages", "codes")])
def test_two_folders_are_both_laid_over(folders, words):
    status, out = run(folders, *words)
    assert (status, "Our first title" in out, "Our codes title" in out) == (0, True, True)


@pytest.mark.parametrize(("words", "pages"), [
    ("code 4.3.1", []), ("--pages A code 4.3.1", ["A"]), ("--pages=A code 4.3.1", ["A"]), ("code --pages A 4.3.1", ["A"]), ("code 4.3.1 --pages A", ["A"]), ("code 4.3.1 --pages=A", ["A"]),
    ("--pages A --pages B code 4.3.1", ["A", "B"]), ("--pages A code 4.3.1 --pages B", ["A", "B"]), ("code --pages A --pages B 4.3.1", ["A", "B"]),
    ("explain --pages A x.eml --json", ["A"]), ("search --pages A disk space", ["A"]), ("--pages codes codes --json", ["codes"]),
])
def test_the_option_may_stand_anywhere_and_the_later_folder_lies_above(monkeypatch, library, words, pages):
    given = []
    monkeypatch.setattr("inspector.cli.knowledge.load", lambda *folders: given.extend(folders) or library)
    monkeypatch.setattr("gc.set_threshold", lambda *_: None)
    assert app.start(words.split()) in (0, 2)
    assert given == pages


@pytest.mark.parametrize(("words", "wanted"), [
    ([], False), (["a.eml"], False), (["--pages", "codes", "a.eml"], False), (["--pages", "codes"], False), (["--pages"], False), (["--new-window", "a.eml"], False), (["a.eml", "codes"], False),
    (["codes"], True), (["--pages", "explain", "codes"], True), (["-h"], True), (["--pages", "a", "--help"], True),
])
def test_the_first_word_that_is_no_option_decides_between_window_and_command_line(monkeypatch, words, wanted):
    monkeypatch.setattr(app, "cannot_open", lambda: "the window is wanted")
    monkeypatch.setattr("inspector.cli.main", lambda words: 77)
    monkeypatch.setattr("gc.set_threshold", lambda *_: None)
    assert app.start(words) == (77 if wanted else 2)
