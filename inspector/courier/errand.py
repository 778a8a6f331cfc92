"""The parent's side: starts the child, gives it work, kills it."""

import contextlib
import gc
import io
import os
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import inspector.courier.frames as frames
from inspector import inspection
from inspector.courier.limits import WORN
from inspector.courier.mistake import MistakeError, unpacked
from inspector.inspection import Inspection
from inspector.knowledge import Library

if TYPE_CHECKING:
    import subprocess

_HOUSE = Path(__file__).parents[2]


class GoneError(Exception):
    """The child was stopped by the reader before it answered."""


class SlowError(Exception):
    """The input needs more time than the child may take."""


class TooMuchError(Exception):
    """The input needs more memory than the child may take."""


class Turn(NamedTuple):
    """Leave to give the child work; over as soon as somebody stops it."""

    errand: "Errand"
    number: int

    @property
    def over(self) -> bool:
        """Whether the work is not wanted any more."""
        return self.number != self.errand.turns

    def inspect(self, data: bytes, library: Library, name: str = "", read_as: str = "") -> Iterator[Inspection]:
        """What ``inspection.inspect_all`` gives, each as it comes. Raises GoneError, SlowError, TooMuchError, or MistakeError for an error of the program in the child; what came before stands."""
        return self.errand.inspect(self, data, library, name, read_as)


class Errand:
    """One child, started when first needed or warmed, kept for the next input. May be used from any thread.

    ``folders`` are those that lie over the library of the window: the child loads the same library, so that large input is not explained without an organisation's own pages.
    """

    def __init__(self, folders: Sequence[str] = ()) -> None:
        self._folders = tuple(folders)
        self._work = threading.Lock()    # one input at a time
        self._state = threading.Lock()   # guards the process
        self._process: subprocess.Popen[bytes] | None = None
        self.turns = 0                   # how often the work was stopped
        self._closed = False

    def turn(self) -> Turn:
        """Leave to work until the next ``kill``."""
        return Turn(self, self.turns)

    def inspect(self, turn: Turn, data: bytes, library: Library, name: str, read_as: str) -> Iterator[Inspection]:
        """Inspect in the child, unless the turn is over. Whoever does not want the rest ends the child by that."""
        with self._work:
            process = self._ready(turn)
            if process is None:   # no process can be started here: the window may stop for a moment, but the answer comes
                yield from inspection.inspect_all(data, library, name=name, read_as=read_as)
                return
            failure: Exception
            with _at_rest():
                try:
                    yield from self._run(process, data, library, name, read_as)
                    return
                except frames.TroubleError as trouble:
                    self._drop(process)
                    failure = TooMuchError() if trouble.value == "memory" else unpacked(trouble.value)
                except (frames.BrokenFrameError, OSError, ValueError) as error:
                    failure = self._end(process, turn)
                    failure.__cause__ = error
                except BaseException:
                    self._drop(process)
                    raise
            raise failure   # out here, so that what a report tells of it is the child's alone

    def _run(self, process: "subprocess.Popen[bytes]", data: bytes, library: Library, name: str, read_as: str) -> Iterator[Inspection]:
        from inspector.courier import parcel  # 10 ms with all that it unpacks, which an empty window does not need

        to_child, from_child = process.stdin, process.stdout
        assert isinstance(to_child, io.FileIO) and isinstance(from_child, io.FileIO)
        with contextlib.suppress(OSError):   # where it has ended, the reason may stand in what it sent
            frames.send(to_child, {"name": name, "read_as": read_as, "size": len(data)})
            frames.send_bytes(to_child, data)
        while (head := frames.receive(from_child)) != "done":
            yield parcel.receive(from_child, head, data, library)
        if len(data) > WORN:   # ended from here: one that ended by itself could be taken for ready meanwhile
            self._drop(process)

    def _end(self, process: "subprocess.Popen[bytes]", turn: Turn) -> Exception:
        """Why the child ended without a word."""
        if turn.over:
            self._drop(process)
            return GoneError()
        status = _status(process)
        self._drop(process)
        if status == -getattr(signal, "SIGXCPU", 0):
            return SlowError()
        if status == -getattr(signal, "SIGKILL", 0):   # not by us: that is how a system short of memory takes some back
            return TooMuchError()
        return MistakeError()

    def warm(self) -> None:
        """Start the child and load what unpacks its answers, so that the first input need not wait for either."""
        import_module("inspector.courier.parcel")   # 10 ms that an empty window does not need

        with contextlib.suppress(GoneError):
            self._ready(self.turn())

    def _ready(self, turn: Turn) -> "subprocess.Popen[bytes] | None":
        """The child, unless the turn is over; None where none can be started."""
        with self._state:
            if self._closed or turn.over:
                raise GoneError
            if self._process is None or self._process.poll() is not None:
                self._put_away(self._process)
                self._process = _started(self._folders)
            return self._process

    def kill(self) -> None:
        """End the child and what it does now; the next input starts another."""
        with self._state:
            self.turns += 1
            self._put_away(self._process)
            self._process = None

    def close(self) -> None:
        """End the child and start no other."""
        self._closed = True
        self.kill()

    def _drop(self, process: "subprocess.Popen[bytes]") -> None:
        with self._state:
            if self._process is process:
                self._process = None
            self._put_away(process, shut=True)

    @staticmethod
    def _put_away(process: "subprocess.Popen[bytes] | None", shut: bool = False) -> None:
        if process is None:
            return
        process.kill()
        process.wait(1)
        if shut or process.stdout is None:   # while another thread reads a pipe it must not be closed under it
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    pipe.close()


@contextlib.contextmanager
def _at_rest() -> Iterator[None]:
    """A million new values hold no circles, and looking for some would stop the window for half a second."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def _status(process: "subprocess.Popen[bytes]") -> int | None:
    """How the child ended, None while it has not: its pipes close a moment before."""
    import subprocess  # 4 ms, see below

    try:
        return process.wait(1)
    except subprocess.TimeoutExpired:
        return None


def _started(folders: tuple[str, ...]) -> "subprocess.Popen[bytes] | None":
    import subprocess  # 4 ms that an empty window does not need

    if not sys.executable:
        return None
    path = os.pathsep.join(filter(None, (str(_HOUSE), os.environ.get("PYTHONPATH"))))
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "inspector.courier", *folders], bufsize=0, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": path}, creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except (OSError, ValueError):   # no process here, or a folder whose name no process can be told
        return None
