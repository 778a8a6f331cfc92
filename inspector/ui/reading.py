"""The work of a job: from files or bytes to inspections, small input here, large input in the child. What is found is given in pieces, as it comes."""

import contextlib
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path, PurePath
from typing import BinaryIO, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from inspector import inspection, mail
from inspector.courier import GoneError, MistakeError, SlowError, TooMuchError, Turn
from inspector.inspection import Inspection
from inspector.knowledge import Library
from inspector.ui.told import told

MOST_FILES = 10_000   # that are opened at once
MOST_BYTES = 512 * 1024 * 1024   # of several files together: what is open is held in memory
_COUNTED = 100_000   # files of a folder that are looked for, so that it can be said how many were left out
LARGE = 256 * 1024   # bytes from which the child does the work
LARGE_PACKED = 8 * 1024   # the same of what may unpack to more than thirty times as much
_PACKED = (b"\x1f\x8b", b"PK\x03\x04")   # how gzip and zip begin
HEAD = 8 * 1024 * 1024   # bytes that are read of input that is too much
PIECE = 0.3   # seconds of reading in one answer: what takes longer is shown as it grows
_FIRST, _LATER = 0.2, 0.05   # seconds in which nothing is read, so that the window shows undisturbed what has come: the first card, and further rows
_TR = QCoreApplication.translate


class Answer(NamedTuple):
    """What a job found since its last answer, what could not be read (a sentence each), and the inspection that is read anew (None for a new message)."""

    found: tuple[Inspection, ...]
    problems: tuple[str, ...] = ()
    instead: Inspection | None = None
    edited: bool = False   # what was found comes of editing ``instead``
    files: tuple[str, ...] = ()   # those that something was found in: a job tells all of them with its last answer
    after: Inspection | None = None   # the message of the same job that these follow


_NOW = Answer(())   # before something large is begun: what was found until now need not wait for it


def read_data(data: bytes, library: Library, turn: Turn, name: str, read_as: str = "", instead: Inspection | None = None) -> Iterator[Answer]:
    """Inspect bytes."""
    return _pieces(_read_data(data, library, turn, name, read_as, instead))


def read_stream(stream: BinaryIO, library: Library, turn: Turn, name: str) -> Iterator[Answer]:
    """Inspect what comes from standard input until it ends."""
    loaded = mail.load_stream(stream)
    if turn.over:
        return
    yield Answer((), tuple(told(notice.text) for notice in loaded.notices))
    if loaded.data:
        yield from read_data(loaded.data, library, turn, name)


def read_edited(data: bytes, library: Library, turn: Turn, name: str, original: Inspection) -> Iterator[Answer]:
    """Inspect the text that a message was changed into: one message, whatever it has become."""
    answers = list(_read_data(data, library, turn, name))
    found = [one for answer in answers for one in answer.found]
    yield Answer(tuple(found[:1]), tuple(said for answer in answers for said in answer.problems), original, edited=True)


def read_files(paths: tuple[str, ...], library: Library, turn: Turn, tell: Callable[[str, int, int], object] = lambda name, done, total: None) -> Iterator[Answer]:
    """Inspect files, and those in folders, in order; one that cannot be read does not stop the others. ``tell`` hears which is next, and how many of how many are done."""
    return _pieces(_read_files(paths, library, turn, tell))


def _pieces(answers: Iterable[Answer]) -> Iterator[Answer]:
    """The same answers, those of one stretch of time together."""
    found: list[Inspection] = []
    problems: list[str] = []
    files: list[str] = []
    instead: Inspection | None = None
    after: Inspection | None = None
    begun = time.monotonic()
    for answer in answers:
        found += answer.found
        problems += answer.problems
        files += answer.files
        instead = instead or answer.instead
        if found and (answer is _NOW or time.monotonic() - begun >= PIECE):
            yield Answer(tuple(found), tuple(problems), instead, after=after)
            time.sleep(_FIRST if after is None else _LATER)
            after, instead, begun = found[-1], None, time.monotonic()
            found, problems = [], []
    yield Answer(tuple(found), tuple(problems), instead, files=tuple(files), after=after)


def _read_data(data: bytes, library: Library, turn: Turn, name: str, read_as: str = "", instead: Inspection | None = None) -> Iterator[Answer]:
    read = 0
    if len(data) > LARGE:
        yield _NOW
    try:
        for one in _inspected(data, library, turn, name, read_as):
            if not read:
                _ = one.cards, one.marked   # worked out here, so that the window need not
            read += 1
            yield Answer((one,), instead=instead)
            instead = None   # of several messages the first takes its place
    except GoneError:
        if read or not turn.over:
            yield _fell_short(_TR("reading", "You stopped reading %1."), name, read)
    except SlowError:
        yield _fell_short(_TR("reading", "%1 takes more time than reading may take."), name, read)
    except TooMuchError:
        if read or len(data) <= HEAD:
            yield _fell_short(_TR("reading", "%1 needs more memory than reading may take."), name, read)
        else:
            said = _TR("reading", "%1 needs more memory than reading may take: only its first %2 bytes were read.").replace("%2", QLocale().toString(HEAD))
            yield Answer((), (said.replace("%1", name),))
            yield from _read_data(data[:HEAD], library, turn, name, read_as, instead)
    except MistakeError as error:
        sys.excepthook(type(error), error, error.__traceback__)   # a defect: errors.py tells of it, and the other files are read all the same
        yield _fell_short(_TR("reading", "%1 could not be read: the program made a mistake."), name, read)


def _fell_short(said: str, name: str, read: int) -> Answer:
    """Why input was not read to its end, and how many messages of it were."""
    count = " " + _TR("reading", "Messages that were read: %1").replace("%1", QLocale().toString(read)) if read else ""
    return Answer((), (said.replace("%1", name) + count,))


def _inspected(data: bytes, library: Library, turn: Turn, name: str, read_as: str) -> Iterator[Inspection]:
    large = len(data) > (LARGE_PACKED if data.startswith(_PACKED) else LARGE) and not getattr(sys, "frozen", False)   # a frozen program has no interpreter to start
    return turn.inspect(data, library, name, read_as) if large else _until_over(inspection.inspect_all(data, library, name=name, read_as=read_as), turn)


def _until_over(found: Iterator[Inspection], turn: Turn) -> Iterator[Inspection]:
    for one in found:
        if turn.over:
            raise GoneError
        yield one


def _read_files(paths: tuple[str, ...], library: Library, turn: Turn, tell: Callable[[str, int, int], object]) -> Iterator[Answer]:
    files, problems = _unfolded(paths)
    yield Answer((), tuple(problems))
    found = False
    for done, path in enumerate(files):
        holds = False
        if not turn.over:
            tell(PurePath(path).name, done, len(files))
            for answer in _read_file(path, library, turn):
                holds = holds or bool(answer.found)
                yield answer
        if holds:
            found = True
            yield Answer((), files=(path,))
        elif turn.over:
            if found:
                yield Answer((), (_TR("reading", "You stopped the reading. Files that were not read: %1").replace("%1", QLocale().toString(len(files) - done)),))
            return


def _read_file(path: str, library: Library, turn: Turn) -> Iterator[Answer]:
    try:
        loaded = mail.load_file(path)
    except mail.UnreadableError as error:
        yield Answer((), (told(str(error)),))
        return
    yield Answer((), tuple(f"{path}: {told(notice.text)}" for notice in loaded.notices))
    if loaded.data:
        yield from _read_data(loaded.data, library, turn, path)


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
    most = _most(files)
    if most < len(files):
        said = _TR("reading", "At most %1 files are opened at once. Files that were left out: %2").replace("%1", QLocale().toString(MOST_FILES))
        if most < MOST_FILES:
            said = _TR("reading", "At most %1 MB are opened at once. Files that were left out: %2").replace("%1", QLocale().toString(MOST_BYTES // 1024**2))
        problems.insert(0, said.replace("%2", QLocale().toString(len(files) - most)))
    return files[:most], problems


def _most(files: list[str]) -> int:
    """How many of these may be opened at once: one in any case."""
    total = 0
    for count, path in enumerate(files[:MOST_FILES]):
        with contextlib.suppress(OSError, ValueError):   # what cannot be looked at is told when its turn comes
            total += os.path.getsize(path)
        if count and total > MOST_BYTES:
            return count
    return min(len(files), MOST_FILES)
