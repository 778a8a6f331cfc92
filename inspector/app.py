"""The front door: looks at the arguments and opens the window or the command line."""

import gc
import os
import sys
from importlib.machinery import PathFinder  # importlib.util would add 3 ms to every start

COMMANDS = ("explain", "code", "search", "codes")
SET_UP = "Set it up with:  make run   (or: python -m pip install .)"
DEBIAN = "libglib2.0-0 libegl1 libgl1 libdbus-1-3 libfontconfig1 libxkbcommon0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"


def start(arguments: list[str] | None = None) -> int:
    """Run the program with these arguments (those of the process when None) and return its exit status."""
    words = sys.argv[1:] if arguments is None else arguments
    if _wants_command_line(words):
        if PathFinder.find_spec("yaml") is None:
            return _refuse(f"Bounce Inspector needs PyYAML, which is not installed for this Python. {SET_UP}")
        gc.set_threshold(100_000, 20, 50)   # loading makes many objects and no garbage: looking for it costs 10 ms of every start
        from inspector.cli import main  # 60 ms that the window does not need
        return main(words)
    trouble = cannot_open()
    if trouble:
        return _refuse(trouble)
    gc.disable()   # as above; from its first moment the window does this itself, between events
    try:
        from inspector.ui import run  # 150 ms of Qt, which the command line must not load
    except ImportError as error:
        return _refuse(f"Qt cannot be loaded: {error}. On Debian or Ubuntu:  apt-get install {DEBIAN}\nWithout a window:  python main.py explain FILE")
    return run(words)


def _wants_command_line(words: list[str]) -> bool:
    """Whether the first word that is not about ``--pages`` names a command or asks for help."""
    rest = iter(words)
    for word in rest:
        if word == "--pages":
            next(rest, "")   # its folder, whatever that is called
        elif not word.startswith("--pages="):
            return word in (*COMMANDS, "-h", "--help")
    return False


def cannot_open() -> str:
    """Why no window can be opened here, with the way out; "" if nothing stands against it."""
    for module, package in (("yaml", "PyYAML"), ("PySide6", "PySide6-Essentials"), ("rapidfuzz", "rapidfuzz")):
        if PathFinder.find_spec(module) is None:
            return f"Bounce Inspector needs {package}, which is not installed for this Python. {SET_UP}"
    if sys.version_info < (3, 12) and _qt_version() >= (6, 12):
        return "PySide6 6.12 stops with a fatal error on Python before 3.12. Install an older one:  python -m pip install 'PySide6-Essentials<6.12'"
    silent = sys.platform.startswith("linux") and not os.environ.get("QT_QPA_PLATFORM")
    if silent and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set). Without a window:  python main.py explain FILE"
    return ""


def _qt_version() -> tuple[int, ...]:
    """The version of PySide6 by the name of its folder of metadata: asking importlib.metadata costs 36 ms, importing it may abort."""
    found = PathFinder.find_spec("PySide6")
    home = os.path.dirname(os.path.dirname(found.origin)) if found and found.origin else ""
    names = os.listdir(home) if os.path.isdir(home) else []
    version = next((name.split("-")[1] for name in names if name.lower().startswith("pyside6_essentials-")), "")
    return tuple(int(part) for part in version.split(".")[:2] if part.isdigit())


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 2
