"""What the child does: waits for input, inspects it within limits, sends what it found."""

import gc
import io
import os
import sys
from typing import Any

import inspector.courier.frames as frames
import inspector.courier.parcel as parcel
from inspector import inspection, knowledge
from inspector.knowledge import Library

try:
    import resource
except ImportError:   # Windows has no such limits
    resource = None  # type: ignore[assignment]

MEMORY = 1024**3                # bytes of address space
SECONDS = 120                   # of processor time for one input
READY = b"550 5.1.1 unknown user"   # inspected before there is anything to do, so that the first input need not wait for what is loaded when first used
WORN = 16 * 1024 * 1024         # bytes of input after which the child ends, so that its memory goes back


def serve() -> None:
    """Answer on standard output what comes on standard input, until that closes."""
    source, answers = io.FileIO(os.dup(0), "r"), io.FileIO(os.dup(1), "w")
    os.dup2(2, 1)   # nothing that prints can get between the frames
    library = knowledge.load()
    inspection.inspect(READY, library)
    gc.disable()   # what is read holds no circles
    _limit()
    while True:
        try:
            wanted = frames.receive(source)
            data = b"".join(frames.receive_bytes(source, wanted["size"]))
        except frames.BrokenFrameError:
            return
        _limit_time()
        try:
            _answer(answers, data, wanted, library)
        except MemoryError:
            data = b""
            frames.send(answers, "memory")
            return
        except BrokenPipeError:
            return
        if len(data) > WORN:
            return


def _answer(answers: io.FileIO, data: bytes, wanted: dict[str, Any], library: Library) -> None:
    for one in inspection.inspect_all(data, library, name=wanted["name"], read_as=wanted["read_as"]):
        parcel.send(answers, one, data)
    frames.send(answers, "done")


def _limit() -> None:
    """Memory as agreed, and no file can be written."""
    if resource is None or sys.platform == "darwin":   # macOS knows the names and refuses the values
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _limit_time() -> None:
    if resource is not None:
        used = resource.getrusage(resource.RUSAGE_SELF)
        resource.setrlimit(resource.RLIMIT_CPU, (int(used.ru_utime + used.ru_stime) + SECONDS, resource.RLIM_INFINITY))
