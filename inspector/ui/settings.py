"""What the program remembers between two starts: one JSON file, written whole or not at all."""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QStandardPaths

from inspector.ui import language, storage, theme

_TR = QCoreApplication.translate
ROLES = ("sender", "help-desk", "sender-admin", "developer")   # whose steps can be shown
MOST_LISTED = 50
LONGEST = 4096       # characters of a text
FARTHEST = 100_000   # px from the first screen
_unread: set[Path] = set()   # files that are there and could not be read


class Settings(NamedTuple):
    """All settings with their defaults. Sizes are in px. Not a dataclass, as nothing else that the first window needs: their module adds 4 ms to every start."""

    theme: str = "system"           # system, contrast, or a name of theme.NAMES
    zoom: int = 100                 # per cent
    language: str = "system"        # system, or a key of language.LANGUAGES; taken at the next start
    role: str = "sender"            # one of ROLES
    open_folds: tuple[str, ...] = ()
    side: bool = True               # side panel shown
    width: int = 1280
    height: int = 800
    splitter: tuple[int, ...] = ()
    side_width: int = 0
    list_height: int = 0            # of the list of messages; 0: as its rows ask for
    left: int = -1                  # where the window stood; -1: wherever the system puts it
    top: int = -1
    maximized: bool = False
    letters: bool = True            # single letters as shortcuts (WCAG 2.1.4 wants a way to turn them off)
    reduced_motion: bool = False
    organisation: str = ""          # a folder with own pages and notes, "" for none
    offer_clipboard: bool = False   # look at the clipboard when the window is entered
    keep_recent: bool = True
    restore: bool = False           # open the last files again at the start
    searches: tuple[str, ...] = ()   # what was searched for last
    recent: tuple[str, ...] = ()   # paths only, never contents
    last: tuple[str, ...] = ()     # files open when the window was closed


def default_path() -> Path:
    """Where the settings lie for this user."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)) / "settings.json"


def load(path: Path) -> tuple[Settings, str]:
    """The settings of a file and a sentence about what was wrong with it ("" for nothing).

    A missing file gives the defaults; a damaged one too, and is kept aside as ``settings.json.bad``. One that could not be read is whole, it may be: nothing is saved over
    it until it is read.
    """
    _unread.discard(path)
    try:
        given = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Settings(), ""
    except OSError as error:
        _unread.add(path)
        return Settings(), _TR("settings", "The settings could not be read (%1); the defaults are used.").replace("%1", storage.why(error))
    except (ValueError, RecursionError):
        return Settings(), _aside(path)
    if not isinstance(given, dict):
        return Settings(), _aside(path)
    return _checked(given), ""


def _aside(path: Path) -> str:
    kept = storage.aside(path)
    if not kept:
        return _TR("settings", "The settings are damaged; the defaults are used.")
    return _TR("settings", "The settings were damaged; the defaults are used, and the damaged file is kept as %1.").replace("%1", kept)


def _checked(given: dict[str, object]) -> Settings:
    """Only known fields, only values of the right type and within reason; the default for all others."""
    kept: dict[str, Any] = {}
    for name, default in Settings()._asdict().items():
        value, fits = given.get(name), _FITS.get(name, _is_text)
        if isinstance(default, tuple) and isinstance(value, list):
            kept[name] = tuple(one for one in value[:MOST_LISTED] if fits(one))
        elif type(value) is type(default) and (type(value) is bool or fits(value)):
            kept[name] = value
    settings = Settings(**kept)
    return settings._replace(zoom=min(300, max(80, settings.zoom)), width=min(10000, max(480, settings.width)),
                             height=min(10000, max(360, settings.height)), side_width=min(2000, max(0, settings.side_width)),
                             list_height=min(10000, max(0, settings.list_height)),
                             splitter=settings.splitter if len(settings.splitter) == 2 else ())


def _is_text(value: object) -> bool:
    """Whether a value is text that a widget can show and a file can hold."""
    return isinstance(value, str) and len(value) <= LONGEST and "\0" not in value and not any("\ud800" <= each <= "\udfff" for each in value)


def _is_path(value: object) -> bool:
    """Whether a value can name a file of this system, in whatever bytes its name is."""
    if not isinstance(value, str) or len(value) > LONGEST or "\0" in value:
        return False
    try:
        return bool(os.fsencode(value)) or not value
    except UnicodeEncodeError:
        return False


def _is_size(value: object) -> bool:
    return type(value) is int and 0 < value <= FARTHEST


def _is_number(value: object) -> bool:
    return type(value) is int


def _is_place(value: object) -> bool:
    return type(value) is int and abs(value) <= FARTHEST


_FITS: dict[str, Callable[[object], bool]] = {   # for each field, or each value of a list; text that is not named here need only be text
    "theme": lambda value: value in ("system", "contrast", *theme.NAMES),
    "language": lambda value: value in ("system", *dict(language.LANGUAGES)),
    "role": lambda value: value in ROLES,
    "zoom": _is_number, "width": _is_number, "height": _is_number, "side_width": _is_number, "list_height": _is_number,   # brought within bounds
    "left": _is_place, "top": _is_place, "splitter": _is_size,
    "organisation": _is_path, "recent": _is_path, "last": _is_path,
}


def save(settings: Settings, path: Path) -> str:
    """Write the settings; returns "" or a sentence about why that failed, the old file then being untouched."""
    if path in _unread:
        return _TR("settings", "The settings could not be read at the start and are left as they are; changes hold until the program ends.")
    data = (json.dumps(settings._asdict(), indent=1, ensure_ascii=True) + "\n").encode("ascii")
    return storage.save(path, data, storage.PRIVATE)
