"""The program as it is installed: a wheel holds all of it, finds its resources, and answers."""

import importlib.util
import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
NOT_SHIPPED = {"pictures"}   # the README's
BUILD = "from setuptools import build_meta; build_meta.build_wheel({!r})"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    """The wheel, unpacked, built of a copy of the sources without a network."""
    if importlib.util.find_spec("setuptools") is None:
        pytest.skip("setuptools is not installed here")
    import setuptools
    if int(setuptools.__version__.split(".")[0]) < 77:
        pytest.skip(f"setuptools {setuptools.__version__} is older than pyproject.toml asks for")
    home = tmp_path_factory.mktemp("wheel")
    source, unpacked = home / "source", home / "unpacked"
    for name in ("inspector", "resources"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    built = subprocess.run([sys.executable, "-c", BUILD.format(str(home))], cwd=source, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    [packed] = home.glob("*.whl")
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(unpacked)
    return unpacked


def installed(wheel, *words):
    """(exit status, standard output, standard error) of the unpacked program, with nothing of the sources in reach."""
    done = subprocess.run([sys.executable, *words], cwd=wheel.parent, env=os.environ | {"PYTHONPATH": str(wheel)}, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout, done.stderr


def files(folder, *without):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts and path.relative_to(folder).parts[0] not in without}


def test_the_wheel_holds_every_file(wheel):
    assert files(wheel / "inspector", "_resources") == files(ROOT / "inspector")
    assert files(wheel / "inspector" / "_resources") == files(ROOT / "resources", *NOT_SHIPPED)
    assert {path.name.partition("-")[0] for path in wheel.iterdir()} == {"inspector", "bounce_inspector"}, "nothing else is put beside other people's packages"


def test_the_installed_program_explains_a_code(wheel):
    status, out, err = installed(wheel, "-m", "inspector", "code", "4.3.1")
    assert (status, err) == (0, "")
    assert "out of space" in out.lower()


def test_the_installed_window_opens(wheel):
    code = (
        "import sys; from pathlib import Path; from PySide6.QtWidgets import QApplication; app = QApplication([]); from inspector import assets, knowledge; from inspector.ui import make_window; "
        "window = make_window(knowledge.load(), Path(sys.argv[1])); window.show(); print(assets.RESOURCES, window.isVisible()); window.close(); window.workspace.worker.stop()"
    )
    status, out, err = installed(wheel, "-c", code, str(wheel.parent / "settings.json"))
    assert (status, out.split()) == (0, [str(wheel / "inspector" / "_resources"), "True"]), err


def test_the_programs_start_names_the_front_door():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for target in (*project["scripts"].values(), *project["gui-scripts"].values()):
        module, _, name = target.partition(":")
        assert callable(getattr(importlib.import_module(module), name))
