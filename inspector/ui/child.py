"""A child process that inspects large input: killable, with limits on memory and time.

One regular expression over 50 MB holds the interpreter for 0.6 s, so a thread does not keep a window alive (``safety.md`` section 2).
"""

import multiprocessing
import pickle
import threading
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

from inspector import inspection, knowledge

try:
    import resource
except ImportError:   # Windows has no such limits
    resource = None  # type: ignore[assignment]

MEMORY = 2 * 1024**3   # bytes of address space: a 200 MB file, its text and its findings, with Qt's libraries mapped
SECONDS = 120          # of processor time for one input


class Parcel(NamedTuple):
    """An inspection as it travels: all of it but the library and the bytes of the source, which the parent has."""

    message: Any
    kind: Any
    sentence: str
    findings: tuple[Any, ...]
    diagnoses: tuple[Any, ...]


class GoneError(Exception):
    """The child ended before it answered: stopped by the reader, or at a limit."""


def serve(pipe: Connection) -> None:
    """Answer until the pipe closes: (name, read_as) and bytes in, a list of parcels out."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    library = knowledge.load()
    while True:
        try:
            name, read_as = pipe.recv()
            data = pipe.recv_bytes()
        except EOFError:
            return
        if resource is not None:
            spent = int(resource.getrusage(resource.RUSAGE_SELF).ru_utime)
            resource.setrlimit(resource.RLIMIT_CPU, (spent + SECONDS, resource.RLIM_INFINITY))
        found = [_parcel(one, data) for one in inspection.inspect_all(data, library, name=name, read_as=read_as)]
        pipe.send_bytes(pickle.dumps(found, protocol=5))


def _parcel(one: inspection.Inspection, data: bytes) -> Parcel:
    message = one.message
    if message.source is data:
        message = type(message)(**{**{name: getattr(message, name) for name in message.__slots__ if name != "_made"}, "source": None})
    return Parcel(message, one.kind, one.sentence, one.findings, one.diagnoses)


class Child:
    """The process, started when first needed and kept for the next input."""

    def __init__(self) -> None:
        self._lock = threading.Lock()   # one input at a time; the next waits until the one before has answered or was killed
        self._closed = False
        self._process: Any = None
        self._pipe: Connection | None = None

    def inspect(self, data: bytes, library: knowledge.Library, name: str, read_as: str) -> list[inspection.Inspection]:
        """What ``inspection.inspect_all`` gives. Blocks until the answer is there; GoneError when the child ended first."""
        with self._lock:
            if self._closed:
                raise GoneError
            pipe = self._start()
            try:
                pipe.send((name, read_as))
                pipe.send_bytes(data)
                parcels: list[Parcel] = pickle.loads(pipe.recv_bytes())
            except (EOFError, OSError) as error:
                self.kill()
                raise GoneError from error
        return [_unpacked(parcel, data, library) for parcel in parcels]

    def _start(self) -> Connection:
        if self._process is None or not self._process.is_alive() or self._pipe is None:
            context = multiprocessing.get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(theirs,), daemon=True)
            self._process.start()
            theirs.close()
        return self._pipe

    def kill(self) -> None:
        """End it now; the next input starts another."""
        process, self._process = self._process, None
        if process is not None and process.is_alive():
            process.kill()
            process.join(1)

    def close(self) -> None:
        """End it and start no other."""
        self._closed = True
        self.kill()


def _unpacked(parcel: Parcel, data: bytes, library: knowledge.Library) -> inspection.Inspection:
    message = parcel.message
    if message.source is None:
        object.__setattr__(message, "source", data)   # its bytes did not travel; nobody else has seen this message yet
    return inspection.Inspection(message, parcel.kind, parcel.sentence, parcel.findings, parcel.diagnoses, library)
