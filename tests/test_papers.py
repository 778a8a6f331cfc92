"""README, FORM.md and the set-up say what is so: examples can be read, files and commands exist, lists agree."""

import re
from pathlib import Path

import pytest

from inspector import app, assets
from inspector.knowledge import REASONS
from inspector.knowledge.tree import parse

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
FORM = assets.path("knowledge", "FORM.md").read_text(encoding="utf-8")
EXAMPLES = [part for paper in (README, FORM) for block in re.findall(r"^```yaml\n(.*?)^```", paper, re.MULTILINE | re.DOTALL) for part in re.split(r"^(?=# \w+/\w\S*\.yaml)", block, flags=re.MULTILINE) if part.strip()]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda text: text.split()[1])
def test_each_example_of_a_page_is_yaml_as_the_library_reads_it(example):
    assert parse(example).value


def test_all_kinds_of_files_have_an_example():
    shown = {part.split()[1].partition("/")[0] for part in EXAMPLES if part.startswith("# ")}
    assert shown == {path.name for path in assets.path("knowledge").iterdir() if path.is_dir()}


def test_the_form_lists_the_reasons():
    listed = re.sub(r"\([^)]*\)", "", FORM.partition("## The reasons")[2].strip().partition("\n\n")[0])
    assert [one.strip() for one in listed.strip(" .").split(",")] == list(REASONS)


def test_the_readme_names_files_that_exist():
    """What stands in backquotes and looks like a path of ours; xx and x.3.1 stand for one's own."""
    named = {word.rstrip("/") for word in re.findall(r"`([\w./-]+/[\w./-]*)`", README)}
    missing = {name for name in named if "xx" not in name and name not in (".venv", "dist", "build/pictures", "shared/corpus")
               and not any((base / name).exists() for base in (ROOT, ROOT / "inspector", ROOT / "resources" / "knowledge"))}
    assert len(named) > 15 and missing == set()


def test_the_readme_names_commands_that_exist():
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"(?:^|`)make ([a-z]+)", README, re.MULTILINE)) <= targets


def test_the_packages_of_debian_are_the_same_wherever_they_are_named():
    script = (ROOT / "tools" / "setup.sh").read_text(encoding="utf-8")
    assert re.findall(r'^PACKAGES="(.*)"$', script, re.MULTILINE) == [app.DEBIAN]
