"""A mistake of the program in the child, on its way to the parent: which error, and where it happened. Never its text, which may quote a mail."""

from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import Any

MOST_PLACES = 60   # of one error: recursion has thousands
MOST_CAUSES = 5
_LONGEST = 80      # characters of a name


class MistakeError(Exception):
    """An error in the child. What is raised is a kind of this one, with the name that the error had there and its places as the traceback."""


def packed(error: BaseException) -> list[list[Any]]:
    """The error and its causes as values that JSON can hold: name, and for each place file, line and function."""
    import traceback  # 1 ms that only a mistake needs

    found: list[list[Any]] = []
    one: BaseException | None = error
    while one is not None and len(found) < MOST_CAUSES:
        places = traceback.extract_tb(one.__traceback__, -MOST_PLACES)
        found.append([type(one).__name__, [["/".join(Path(place.filename).parts[-3:]), place.lineno or 1, place.name] for place in places]])
        one = one.__cause__ or one.__context__
    return found


def unpacked(value: Any) -> MistakeError:
    """The error that such values tell of."""
    made: MistakeError | None = None
    for name, places in reversed(value[:MOST_CAUSES]):
        error = _named(str(name)[:_LONGEST])
        error.__traceback__ = _trace([(str(file), int(line), str(function)) for file, line, function in islice(places, MOST_PLACES)])
        error.__cause__ = made
        made = error
    return made or MistakeError()


def _named(name: str) -> MistakeError:
    made: MistakeError = type(name, (MistakeError,), {})()
    return made


def _trace(places: list[tuple[str, int, str]]) -> TracebackType | None:
    """A traceback through these places: whatever reads tracebacks can then tell of the child as it tells of this process."""
    made: TracebackType | None = None
    for file, line, function in reversed(places):
        code = compile("raise StopIteration", file[:_LONGEST], "exec").replace(co_name=function[:_LONGEST], co_firstlineno=max(1, line))
        try:
            exec(code, {})
        except StopIteration as stop:
            assert stop.__traceback__ is not None
            here = stop.__traceback__.tb_next
            assert here is not None
            made = TracebackType(made, here.tb_frame, here.tb_lasti, here.tb_lineno)
    return made
