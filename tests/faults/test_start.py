"""What stands against a start is said in one line that helps, never as a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CLEAN = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH")}


def start(*command, **environment):
    return subprocess.run([sys.executable, *command], cwd=ROOT, env=CLEAN | environment, capture_output=True, text=True, timeout=60)


def refused(done, lines=1):
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Traceback" not in done.stderr
    assert len(done.stderr.splitlines()) == lines
    return done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a screen")
def test_without_a_screen():
    said = refused(start("main.py"))
    assert "DISPLAY" in said
    assert "explain" in said, "there is another way, and it is named"


@pytest.mark.parametrize(("module", "package"), [("yaml", "PyYAML"), ("PySide6", "PySide6-Essentials"), ("rapidfuzz", "rapidfuzz")])
def test_without_a_package(module, package):
    code = (
        "import sys; from importlib.machinery import PathFinder; found = PathFinder.find_spec\n"
        f"PathFinder.find_spec = staticmethod(lambda name, *more: None if name == {module!r} else found(name, *more))\n"
        "from inspector import app; sys.exit(app.start([]))"
    )
    said = refused(start("-c", code, QT_QPA_PLATFORM="offscreen"))
    assert package in said and "make run" in said


def test_without_a_library_that_qt_needs(tmp_path):
    broken = tmp_path / "PySide6"
    broken.mkdir()
    (broken / "__init__.py").write_text("raise ImportError('libEGL.so.1: cannot open shared object file: No such file or directory')\n")
    said = refused(start("main.py", PYTHONPATH=str(tmp_path), QT_QPA_PLATFORM="offscreen"), lines=2)
    assert "libEGL.so.1" in said and "apt-get install" in said and "libegl1" in said


@pytest.mark.parametrize(("version", "bad"), [("6.12.0", True), ("6.12.1", True), ("6.11.3", False)])
def test_the_binding_that_aborts_is_refused(tmp_path, version, bad):
    (tmp_path / "PySide6").mkdir()
    (tmp_path / "PySide6" / "__init__.py").write_text("")
    known = tmp_path / f"PySide6_Essentials-{version}.dist-info"
    known.mkdir()
    (known / "METADATA").write_text(f"Metadata-Version: 2.1\nName: PySide6-Essentials\nVersion: {version}\n")
    done = start("-c", "from inspector import app; print(app.cannot_open())", PYTHONPATH=str(tmp_path), QT_QPA_PLATFORM="offscreen")
    assert ("pip install" in done.stdout and "<6.12" in done.stdout) == (bad and sys.version_info < (3, 12))   # the fault is in the pair with an older Python


def test_a_home_that_does_not_exist_does_not_matter(tmp_path):
    code = (
        "import sys; from PySide6.QtWidgets import QApplication; from PySide6.QtCore import QTimer\n"
        "real = QApplication.exec\n"
        "QApplication.exec = staticmethod(lambda: (QTimer.singleShot(200, QApplication.closeAllWindows), real())[1])\n"
        "from inspector import app; sys.exit(app.start(['resources/samples/unknown-user.eml']))"
    )
    gone = tmp_path / "file"
    gone.write_text("")   # a file where a folder is due: nothing below it can be made
    done = start("-c", code, QT_QPA_PLATFORM="offscreen", HOME=str(gone), XDG_CONFIG_HOME=str(gone / "c"), XDG_CACHE_HOME=str(gone / "k"), XDG_DATA_HOME=str(gone / "d"))
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr


def test_standard_input_that_does_not_end_holds_up_neither_the_window_nor_its_end():
    code = (
        "import sys\nfrom PySide6.QtCore import QTimer\nfrom PySide6.QtWidgets import QApplication\nfrom inspector.ui import start\n"
        "app = QApplication([])\nQTimer.singleShot(300, lambda: (print('alive', flush=True), [each.close() for each in app.topLevelWidgets()]))\n"
        "sys.exit(start.run(['-']))"
    )
    process = subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, env=CLEAN | {"QT_QPA_PLATFORM": "offscreen"}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout.readline() == "alive\n"
        assert process.wait(30) == 0
    finally:
        process.kill()
        process.stdin.close()
        process.stdout.close()
        process.wait()


def test_a_file_that_the_system_asks_for_is_opened(tmp_path):
    """As the Finder does for a program that runs already; a web address is none."""
    code = (
        "import sys\nfrom PySide6.QtCore import QTimer, QUrl\nfrom PySide6.QtGui import QFileOpenEvent\nfrom PySide6.QtWidgets import QApplication\nfrom inspector.ui import start\n"
        "def ask():\n    for name in (sys.argv[1], QUrl('https://example.org/delay.eml')):\n        QApplication.sendEvent(QApplication.instance(), QFileOpenEvent(name))\n"
        "    window = next(each for each in QApplication.topLevelWidgets() if hasattr(each, 'workspace'))\n"
        "    window.settled.connect(lambda: (print([str(one.kind) for one in window.workspace.messages]), window.close()))\n"
        "QTimer.singleShot(0, ask)\nsys.exit(start.run(['--new-window']))"
    )
    done = start("-c", code, str(ROOT / "resources" / "samples" / "delay.eml"), QT_QPA_PLATFORM="offscreen", XDG_CONFIG_HOME=str(tmp_path), XDG_DATA_HOME=str(tmp_path), XDG_CACHE_HOME=str(tmp_path))
    assert (done.returncode, done.stdout) == (0, "['delay']\n"), done.stderr
