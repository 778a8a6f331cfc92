"""The one way in which the window writes files: whole or not at all.

A file is written beside its place, synced, every length checked, and then put into place in one step; a full disk, a limit or a crash leaves the old
file as it was. What cannot be read back is kept aside and never overwritten.
"""

import contextlib
import os
import stat
from itertools import count
from pathlib import Path

from PySide6.QtCore import QCoreApplication

_TR = QCoreApplication.translate
PRIVATE, SHARED = 0o600, 0o666   # before the user's umask
BAD = ".bad"


def write(path: Path, data: bytes, mode: int = SHARED) -> None:
    """Put ``data`` at ``path``. Raises OSError, and then what stood there before is untouched.

    A link is followed, an existing file keeps its mode, one that the user may not write is not replaced, and nothing but a regular file is.
    """
    target = Path(os.path.realpath(path))
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        old = os.stat(target)
    except FileNotFoundError:
        old = None
    kept = None
    if old is not None:
        if not stat.S_ISREG(old.st_mode):
            raise OSError(22, _TR("storage", "this is no ordinary file"), str(target))
        if not os.access(target, os.W_OK):
            raise PermissionError(13, _TR("storage", "the file is write-protected"), str(target))
        kept = stat.S_IMODE(old.st_mode)
    beside = target.with_name(f".{target.name[:100]}.{os.urandom(4).hex()}.new")
    try:
        _fill(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode if kept is None else PRIVATE), data)
        if kept is not None:
            _give_mode(beside, kept)
        os.replace(beside, target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _give_mode(path: Path, mode: int) -> None:
    """The mode of the file that stood there, past the user's umask; not every file system has modes."""
    with contextlib.suppress(OSError):
        os.chmod(path, mode)


def _fill(handle: int, data: bytes) -> None:
    try:
        left = memoryview(data)
        while left:
            done = os.write(handle, left)
            if done <= 0:
                raise OSError(28, _TR("storage", "not everything could be written"))
            left = left[done:]
        os.fsync(handle)
    finally:
        os.close(handle)


def _sync_folder(folder: Path) -> None:
    """So that the new name survives a power cut too; not every system can."""
    try:
        handle = os.open(folder, os.O_RDONLY)
    except OSError:
        return
    try:
        os.fsync(handle)
    except OSError:
        pass
    finally:
        os.close(handle)


def save(path: Path, data: bytes, mode: int = SHARED) -> str:
    """The same, telling what went wrong as a sentence; "" when all is well."""
    try:
        write(path, data, mode)
    except OSError as error:
        return _TR("storage", "%1 could not be saved: %2. Nothing was changed.").replace("%1", path.name).replace("%2", why(error))
    return ""


def why(error: OSError) -> str:
    """The reason of an error in a few words."""
    return (error.strerror or type(error).__name__).rstrip(".")


def aside(path: Path) -> str:
    """Keep a damaged file as ``NAME.bad``, or ``NAME.bad2`` and so on beside earlier ones; gives that name, or "" where it could not be moved."""
    names = (path.with_name(f"{path.name}{BAD}{number if number > 1 else ''}") for number in count(1))
    kept = next(each for each in names if not os.path.lexists(each))
    try:
        os.replace(path, kept)
    except OSError:
        return ""
    return kept.name
