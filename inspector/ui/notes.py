"""Notes of one's own on a page: plain text files, one for each page, in the user's data folder and in a folder that an organisation shares."""

import os
import re
import stat
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QStandardPaths

from inspector.ui import storage

MOST = 1_000_000   # bytes of one note
_KEY = re.compile(r"[a-z0-9][a-z0-9.:-]{0,80}")
_TR = QCoreApplication.translate


class Note(NamedTuple):
    """What a file says, and what was wrong with it ("" for nothing); a note that could not be read must not be written over."""

    text: str = ""
    trouble: str = ""
    can_write: bool = True


class Notes:
    """The notes in one folder. A note that is emptied loses its file."""

    def __init__(self, folder: Path, is_own: bool = True) -> None:
        self.folder = folder
        self._mode = storage.PRIVATE if is_own else storage.SHARED
        self._is_own = is_own

    def path(self, key: str) -> Path:
        """The file for a page: ``5.1.1.txt``, ``reply-550.txt``."""
        if not _KEY.fullmatch(key):
            raise ValueError(f"no key of a page: {key!r}")
        return self.folder / f"{key.replace(':', '-')}.txt"

    def read(self, key: str) -> Note:
        """The note on a page; empty where there is none. A damaged file of one's own is kept aside, a shared one is left where it is."""
        path = self.path(key)
        try:
            data = _first_bytes(path)
        except FileNotFoundError:
            return Note()
        except OSError as error:
            return Note("", _TR("notes", "The note %1 cannot be read: %2.").replace("%1", path.name).replace("%2", storage.why(error)), False)
        try:
            if len(data) > MOST or b"\0" in data:
                raise ValueError
            return Note(data.decode("utf-8-sig").replace("\r\n", "\n"))
        except ValueError:
            return self._damaged(path)

    def _damaged(self, path: Path) -> Note:
        kept = storage.aside(path) if self._is_own else ""
        if kept:
            return Note("", _TR("notes", "The note %1 was damaged; it is kept as %2.").replace("%1", path.name).replace("%2", kept))
        return Note("", _TR("notes", "The note %1 is no plain text and is left as it is.").replace("%1", path.name), False)

    def write(self, key: str, text: str, before: str | None = None) -> str:
        """Keep a note; gives "" or a sentence about why not. ``before`` is the text that was read: a note that somebody else has changed meanwhile is not written over."""
        path = self.path(key)
        now = self.read(key)
        if not now.can_write:
            return now.trouble
        if before is not None and now.text not in (before, text):
            return _TR("notes", "Somebody else has changed this note meanwhile; yours is not saved yet.")
        if not text.strip():
            try:
                path.unlink(missing_ok=True)
            except OSError as error:
                return _TR("notes", "The note could not be removed: %1.").replace("%1", storage.why(error))
            return ""
        if now.text == text:
            return ""
        return storage.save(path, text.encode("utf-8", "replace"), self._mode)


def _first_bytes(path: Path) -> bytes:
    """As much of an ordinary file as a note may have and one byte more; a pipe or a device in the folder would keep the window waiting for ever."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0))
    with open(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            raise OSError(22, _TR("storage", "this is no ordinary file"), str(path))
        return file.read(MOST + 1)


def own_folder() -> Path:
    """Where this user's notes lie."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)) / "notes"


def shared_folder(organisation: str) -> Path | None:
    """The notes inside an organisation's folder; None where none is set."""
    return Path(organisation) / "notes" if organisation else None
