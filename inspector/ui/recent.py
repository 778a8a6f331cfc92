"""The files that were opened last: their paths, the newest first, never what is in them."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu

MOST = 12
_TR = QCoreApplication.translate


def added(recent: Sequence[str], paths: Sequence[str]) -> tuple[str, ...]:
    """The list with these paths in front, each once; examples of the program are not remembered by who calls this."""
    return tuple(dict.fromkeys((*paths, *recent)))[:MOST]


def titles(paths: Sequence[str]) -> list[str]:
    """A name for each path: the file's, with its folder where two share a name."""
    names = [Path(path).name for path in paths]
    return [name if names.count(name) == 1 else f"{name}  ({Path(path).parent.name})" for name, path in zip(names, paths, strict=True)]


def fill(menu: QMenu, paths: Sequence[str], opened: Callable[[str], object], cleared: Callable[[], object]) -> None:
    """Put the files into a menu, as plain text, and a row that forgets them."""
    menu.clear()
    for title, path in zip(titles(paths), paths, strict=True):
        action = menu.addAction("".join(char if char.isprintable() else "\ufffd" for char in title)[:80].replace("&", "&&"))
        action.setData(path)
        action.triggered.connect(partial(_open, opened, path))
    if not paths:
        menu.addAction(_TR("recent", "No files yet")).setEnabled(False)
    menu.addSeparator()
    forget = menu.addAction(_TR("recent", "Forget these files"))
    forget.setEnabled(bool(paths))
    forget.triggered.connect(lambda: cleared())


def _open(opened: Callable[[str], object], path: str, _checked: bool = False) -> None:
    opened(path)
