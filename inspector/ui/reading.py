"""The work of a job: from files or bytes to inspections, small input here, large input in the child."""

import os
import sys
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from inspector import inspection, mail
from inspector.courier import GoneError, MistakeError, SlowError, TooMuchError, Turn
from inspector.inspection import Inspection
from inspector.knowledge import Library
from inspector.ui.told import told

MOST_FILES = 2000    # that are opened at once
_COUNTED = 100_000   # files of a folder that are looked for, so that it can be said how many were left out
LARGE = 256 * 1024   # bytes from which the child does the work
HEAD = 8 * 1024 * 1024   # bytes that are read of input that is too much
_TR = QCoreApplication.translate


class Answer(NamedTuple):
    """What a job found, what could not be read (a sentence each), and the inspection that is read anew (None for a new message)."""

    found: tuple[Inspection, ...]
    problems: tuple[str, ...] = ()
    instead: Inspection | None = None
    edited: bool = False   # what was found comes of editing ``instead``
    files: tuple[str, ...] = ()   # those that something was found in


def read_data(data: bytes, library: Library, turn: Turn, name: str, read_as: str = "", instead: Inspection | None = None) -> Answer:
    """Inspect bytes."""
    try:
        found = _inspect(data, library, turn, name, read_as)
    except GoneError:
        return Answer(()) if turn.over else Answer((), (_TR("reading", "%1 was not read to its end: you stopped it.").replace("%1", name),))
    except SlowError:
        return Answer((), (_TR("reading", "%1 takes more time than reading may take.").replace("%1", name),))
    except TooMuchError:
        if len(data) <= HEAD:
            return Answer((), (_TR("reading", "%1 needs more memory than reading may take.").replace("%1", name),))
        head = read_data(data[:HEAD], library, turn, name, read_as, instead)
        said = _TR("reading", "%1 needs more memory than reading may take: only its first %2 bytes were read.").replace("%2", QLocale().toString(HEAD))
        return head._replace(problems=(said.replace("%1", name), *head.problems))
    except MistakeError as error:
        sys.excepthook(type(error), error, error.__traceback__)   # a defect: errors.py tells of it, and the other files are read all the same
        return Answer((), (_TR("reading", "%1 could not be read: the program made a mistake.").replace("%1", name),))
    return Answer(found, instead=instead)


def read_edited(data: bytes, library: Library, turn: Turn, name: str, original: Inspection) -> Answer:
    """Inspect the text that a message was changed into: one message, whatever it has become."""
    answer = read_data(data, library, turn, name, instead=original)
    return answer._replace(found=answer.found[:1], edited=True)


def read_files(paths: tuple[str, ...], library: Library, turn: Turn, tell: Callable[[str, int, int], object] = lambda name, done, total: None) -> Answer:
    """Inspect files, and those in folders, in order; one that cannot be read does not stop the others. ``tell`` hears which is next, and how many of how many are done.

    When the turn is over, what was read until then is the answer.
    """
    files, problems = _unfolded(paths)
    found: list[Inspection] = []
    held: list[str] = []
    for done, path in enumerate(files):
        tell(PurePath(path).name, done, len(files))
        answer = _read_file(path, library, turn)
        if turn.over:
            if found:
                problems.append(_TR("reading", "You stopped the reading. Files that were not read: %1").replace("%1", QLocale().toString(len(files) - done)))
            break
        found.extend(answer.found)
        problems.extend(answer.problems)
        held += [path] if answer.found else []
    return Answer(tuple(found), tuple(problems), files=tuple(held))


def _read_file(path: str, library: Library, turn: Turn) -> Answer:
    if turn.over:
        return Answer(())
    try:
        loaded = mail.load_file(path)
    except mail.UnreadableError as error:
        return Answer((), (told(str(error)),))
    notices = tuple(f"{path}: {told(notice.text)}" for notice in loaded.notices)
    if not loaded.data:
        return Answer((), notices)
    answer = read_data(loaded.data, library, turn, path)
    return answer._replace(problems=(*notices, *answer.problems))


def _unfolded(paths: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """The files to be read, those of folders in the place of these, and what is to be said of it."""
    files: list[str] = []
    problems: list[str] = []
    for path in paths:
        if os.path.isdir(path):
            inside = [str(each) for each in mail.files_in(path, _COUNTED)]
            files += inside
            if not inside:
                problems.append(_TR("reading", "There is nothing to read in the folder %1.").replace("%1", Path(path).name or path))
        else:
            files.append(path)
    if len(files) > MOST_FILES:
        said = _TR("reading", "At most %1 files are opened at once. Files that were left out: %2")
        problems.insert(0, said.replace("%1", QLocale().toString(MOST_FILES)).replace("%2", QLocale().toString(len(files) - MOST_FILES)))
    return files[:MOST_FILES], problems


def _inspect(data: bytes, library: Library, turn: Turn, name: str, read_as: str) -> tuple[Inspection, ...]:
    large = len(data) > LARGE and not getattr(sys, "frozen", False)   # a frozen program has no interpreter to start
    found = tuple(turn.inspect(data, library, name, read_as) if large else inspection.inspect_all(data, library, name=name, read_as=read_as))
    for one in found[:1]:
        _ = one.cards, one.marked   # worked out here, so that the window need not
    return found
