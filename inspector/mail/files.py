"""Files, opened safely: regular files only, never blocking, with a cap on what is read."""

import os
import stat
from io import FileIO
from typing import BinaryIO, NamedTuple

import inspector.mail.limits as limits
from inspector.mail.message import Notice


class Loaded(NamedTuple):
    """The bytes of a file, and what is to be said about them."""

    data: bytes
    notices: tuple[Notice, ...]


class UnreadableError(Exception):
    """A file cannot be read; its text is one sentence for the user."""


def load_file(path: str | os.PathLike[str]) -> Loaded:
    """Read a regular file. Raises UnreadableError for anything else. Beyond the limit the head and the tail are read, and a notice says so."""
    shown = os.fspath(path)
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise UnreadableError(f"{shown}: {_reason(error)}") from error
    try:
        state = os.fstat(handle)
        if stat.S_ISDIR(state.st_mode):
            raise UnreadableError(f"{shown} is a folder, not a file.")
        if not stat.S_ISREG(state.st_mode):
            raise UnreadableError(f"{shown} is a device, pipe or socket, not a file.")
        with os.fdopen(os.dup(handle), "rb", buffering=0) as stream:
            return _read(stream, handle, state)
    except OSError as error:
        raise UnreadableError(f"{shown}: {_reason(error)}") from error
    finally:
        os.close(handle)


def load_stream(stream: BinaryIO) -> Loaded:
    """What another program hands over, to its end but no more than of a file; what was cut is said. It may never end: who waits for it must be able to wait."""
    data = stream.read(limits.FILE_BYTES + 1)
    if len(data) <= limits.FILE_BYTES:
        return Loaded(data, () if data else (Notice("damage", "Standard input is empty."),))
    return Loaded(data[: limits.FILE_BYTES], (Notice("limit", f"Standard input is longer than {limits.FILE_BYTES:,} bytes: only that much is read."),))


def _read(stream: FileIO, handle: int, state: os.stat_result) -> Loaded:
    notices = []
    if state.st_size > limits.FILE_BYTES:
        head = _exactly(stream, limits.FILE_HEAD)
        stream.seek(-limits.FILE_TAIL, os.SEEK_END)
        tail = _exactly(stream, limits.FILE_TAIL)
        data = head + b"\n" + tail
        notices.append(Notice("limit", f"The file has {state.st_size:,} bytes: only its first {len(head):,} and last {len(tail):,} are read."))
    else:
        data = _exactly(stream, limits.FILE_BYTES)
    after = os.fstat(handle)
    if (after.st_size, after.st_mtime_ns) != (state.st_size, state.st_mtime_ns):
        notices.append(Notice("damage", "The file changed while it was being read."))
    if not data:
        notices.append(Notice("damage", "The file is empty (0 bytes)."))
    return Loaded(data, tuple(notices))


def _exactly(stream: FileIO, size: int) -> bytes:
    """Up to ``size`` bytes, however few each read gives."""
    chunks = []
    while size > 0 and (chunk := stream.read(min(size, 1 << 24))):
        chunks.append(chunk)
        size -= len(chunk)
    return b"".join(chunks)


def _reason(error: Exception) -> str:
    if isinstance(error, FileNotFoundError):
        return "there is no such file."
    if isinstance(error, PermissionError):
        return "you are not allowed to read it."
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read ({error.strerror})."
    return "cannot be read (the name is not a valid path)."
