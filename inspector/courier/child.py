"""What the child does: waits for input, inspects it within limits, sends what it found."""

import contextlib
import gc
import io
import os
from collections.abc import Sequence
from typing import Any

import inspector.courier.frames as frames
import inspector.courier.parcel as parcel
from inspector import inspection, knowledge
from inspector.courier.limits import limit, limit_time
from inspector.courier.mistake import packed
from inspector.knowledge import Library

READY = b"550 5.1.1 unknown user"   # inspected before there is anything to do, so that the first input need not wait for what is loaded when first used


def serve(folders: Sequence[str] = ()) -> None:
    """Answer on standard output what comes on standard input, until that closes. ``folders`` hold an organisation's own pages, as the parent laid them over its library."""
    source, answers = io.FileIO(os.dup(0), "r"), io.FileIO(os.dup(1), "w")
    os.dup2(2, 1)   # nothing that prints can get between the frames
    trouble: Any = None
    try:
        _serve(source, answers, folders)
    except (frames.BrokenFrameError, BrokenPipeError):   # nobody asks any more
        return
    except MemoryError:
        trouble = "memory"   # said below, when what holds the memory is let go
    except Exception as error:
        trouble = packed(error)
    if trouble is not None:
        with contextlib.suppress(OSError):
            frames.send_trouble(answers, trouble)


def _serve(source: io.FileIO, answers: io.FileIO, folders: Sequence[str]) -> None:
    library = knowledge.load(*folders)
    inspection.inspect(READY, library)
    gc.disable()   # what is read holds no circles
    limit()
    while True:
        wanted = frames.receive(source)
        data = b"".join(frames.receive_bytes(source, wanted["size"]))
        limit_time()
        _answer(answers, data, wanted, library)


def _answer(answers: io.FileIO, data: bytes, wanted: dict[str, Any], library: Library) -> None:
    for one in inspection.inspect_all(data, library, name=wanted["name"], read_as=wanted["read_as"]):
        parcel.send(answers, one, data)
    frames.send(answers, "done")
