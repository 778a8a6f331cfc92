"""Where Python writes to when the program is ended by a fault of its own: kept for this user, told at the next start, never sent. It holds places in the program, no text of a mail."""

import contextlib
import faulthandler
import os
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

_TR = QCoreApplication.translate
_open: list[int] = []   # the file must stay open as long as the program runs


def folder() -> Path:
    """Where the program keeps what it notes of itself."""
    kind = getattr(QStandardPaths.StandardLocation, "StateLocation", QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(QStandardPaths.writableLocation(kind))


def watch(home: Path) -> str:
    """Note faults from now on, each window in a file of its own. Returns a sentence about a window that ended by one before, "" for none."""
    try:
        home.mkdir(parents=True, exist_ok=True)
        found = _collected(home)
        file = os.open(home / f"running-{os.getpid()}.log", os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    except OSError:
        return ""   # without a place to write to the program does its work all the same
    faulthandler.enable(file)
    _open.append(file)
    return _TR("crashes", "The program ended by a fault last time. What is known of it, and no text of a mail, is in %1").replace("%1", str(found)) if found else ""


def unwatch(home: Path) -> None:
    """The program ends as it should."""
    faulthandler.disable()
    while _open:
        os.close(_open.pop())
    with contextlib.suppress(OSError):
        (home / f"running-{os.getpid()}.log").unlink()


def _collected(home: Path) -> Path | None:
    """Put what windows that are gone have left where the user finds it; empty notes, of windows that were killed, go."""
    found = None
    for left in sorted(home.glob("running-*.log")):
        if _is_running(left.stem.partition("-")[2]):
            continue
        with contextlib.suppress(OSError):   # on Windows that of a window that runs cannot be moved
            if left.stat().st_size:
                left.replace(home / "crash.log")
                found = home / "crash.log"
            else:
                left.unlink()
    return found


def _is_running(number: str) -> bool:
    """Whether there is another process of that number: our own was that of a window before us, if a note of it lies there already.

    Windows has no harmless way to ask: a signal of 0 is Ctrl+C there.
    """
    if sys.platform == "win32" or not number.isdecimal() or int(number) == os.getpid():
        return False
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True   # somebody else's
    return True
