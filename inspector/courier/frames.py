"""Frames on a pipe: a kind, a length, and that many bytes.

A frame is JSON (``J``), bytes (``B``), the length of JSON that follows as bytes (``L``), or what went wrong on the other side as JSON (``E``), which may come in place of any other. None is large, so that no single step of reading holds the
interpreter for long, and a length beyond the limit is refused before anything is reserved for it. JSON and not pickle: whoever is on the other side of the pipe can send values, never code.
"""

import json
import struct
from collections.abc import Iterator
from typing import Any, Protocol

LARGEST = 4 * 1024 * 1024   # bytes in one frame
_LONGEST = 64 * LARGEST     # bytes of one value: findings that quote lines of many thousand characters
_HEAD = struct.Struct(">cI")


class Readable(Protocol):
    """An unbuffered stream."""

    def readinto(self, buffer: memoryview, /) -> int | None: ...


class Writable(Protocol):
    """An unbuffered stream; it may take less than it is given."""

    def write(self, data: bytes | memoryview, /) -> int | None: ...


class BrokenFrameError(Exception):
    """The other side is gone, or what it sent is no frame."""


class TroubleError(Exception):
    """The other side says what went wrong instead of what was asked for: ``value``."""

    def __init__(self, value: Any) -> None:
        super().__init__()
        self.value = value


def send(stream: Writable, value: Any) -> None:
    """Send a value that JSON can hold."""
    body = json.dumps(value, separators=(",", ":")).encode("ascii")
    if len(body) <= LARGEST:
        _send(stream, b"J", body)
    else:
        _send(stream, b"L", str(len(body)).encode("ascii"))
        send_bytes(stream, body)


def send_trouble(stream: Writable, value: Any) -> None:
    """Say what went wrong, in the middle of anything."""
    _send(stream, b"E", json.dumps(value, separators=(",", ":")).encode("ascii"))


def send_bytes(stream: Writable, data: bytes) -> None:
    """Send bytes of any length, cut into frames."""
    whole = memoryview(data)
    for start in range(0, len(whole), LARGEST):
        _send(stream, b"B", whole[start:start + LARGEST])


def _send(stream: Writable, kind: bytes, body: bytes | memoryview) -> None:
    if len(body) > LARGEST:
        raise BrokenFrameError("a frame is too long")
    for piece in (_HEAD.pack(kind, len(body)), body):
        rest = memoryview(piece)
        while rest:
            rest = rest[stream.write(rest) or 0:]


def receive(stream: Readable) -> Any:
    """The next value. Raises BrokenFrameError when there is none, and TroubleError."""
    kind, body = _receive(stream)
    if kind == b"B":
        raise BrokenFrameError("bytes where a value was due")
    try:
        value = json.loads(body)
        if kind == b"L":
            if not 0 < value <= _LONGEST:
                raise BrokenFrameError("a value is too long")
            value = json.loads(b"".join(receive_bytes(stream, value)))
        return value
    except (ValueError, TypeError) as error:
        raise BrokenFrameError("no JSON") from error


def receive_bytes(stream: Readable, size: int) -> Iterator[bytearray]:
    """``size`` bytes, a frame at a time."""
    while size > 0:
        kind, body = _receive(stream)
        if kind != b"B" or not 0 < len(body) <= size:
            raise BrokenFrameError("not the bytes that were announced")
        size -= len(body)
        yield body


def _receive(stream: Readable) -> tuple[bytes, bytearray]:
    kind, size = _HEAD.unpack(_exactly(stream, _HEAD.size))
    if size > LARGEST:
        raise BrokenFrameError("a frame is too long")
    body = _exactly(stream, size)
    if kind != b"E":
        return kind, body
    try:
        value = json.loads(body)
    except ValueError as error:
        raise BrokenFrameError("no JSON") from error
    raise TroubleError(value)


def _exactly(stream: Readable, size: int) -> bytearray:
    body = bytearray(size)
    rest = memoryview(body)
    while rest:
        count = stream.readinto(rest)
        if not count:
            raise BrokenFrameError("the other side is gone")
        rest = rest[count:]
    return body
