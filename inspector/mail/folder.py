"""Folders of mail: Maildir (``cur`` and ``new``, with its dotted sub-folders) and folders of saved messages, at any depth."""

import os
from collections.abc import Iterator
from pathlib import Path

MOST_FILES = 10_000
_ROOMS = ("new", "cur")


def files_in(folder: str | os.PathLike[str], most: int = MOST_FILES) -> list[Path]:
    """The files below a folder that may be mail, in the order of their paths, ``most`` at most. Hidden ones are left out, links to folders are not followed."""
    found: list[Path] = []
    for path in _walk(Path(folder)):
        found.append(path)
        if len(found) >= most:
            break
    return found


def _walk(top: Path) -> Iterator[Path]:
    waiting = [top]
    while waiting:
        here = waiting.pop()
        files, folders = _listed(here)
        is_maildir = {name for name in _ROOMS if here / name in folders} == {*_ROOMS}
        if is_maildir:   # what else lies beside the rooms are the server's own notes
            yield from (path for name in _ROOMS for path in _listed(here / name)[0])
            waiting += reversed([path for path in folders if path.name.startswith(".")])
        else:
            yield from files
            waiting += reversed([path for path in folders if not path.name.startswith(".")])


def _is_file(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_file()
    except OSError:   # a link that leads to itself
        return False


def _listed(folder: Path) -> tuple[list[Path], list[Path]]:
    """The plain files and the sub-folders of a folder, by name; nothing where it may not be read."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return [], []
    files = [Path(entry.path) for entry in entries if not entry.name.startswith(".") and _is_file(entry)]
    return files, [Path(entry.path) for entry in entries if entry.is_dir(follow_symlinks=False)]
