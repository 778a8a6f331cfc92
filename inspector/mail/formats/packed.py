"""Compressed and packed files: gzip, zip and tar, unpacked within a budget. Read here by hand: zipfile and tarfile would add 20 ms to every start."""

import struct
import zlib
from collections.abc import Iterator

from inspector.mail.formats.shape import Member
from inspector.mail.message import Notice

_LIMIT = "It unpacks to more than the limit: only its first {:,} bytes are read."
_DAMAGED = "It is damaged: only its first {:,} bytes could be unpacked."
_CLOSED = "A file of the archive is encrypted, or packed in a way that is not read here: it is left out."
_GZIP = 31   # zlib's word for a stream with gzip's head
_FIRST_STEP, _LAST_STEP = 512, 1 << 20   # bytes
_ENTRY = struct.Struct("<4s6H3I5H2I")   # central directory header (APPNOTE section 4.3.12)


def inflate(data: bytes, window: int, budget: int) -> tuple[bytes, tuple[Notice, ...]]:
    """``data`` unpacked, at most ``budget`` bytes; what was cut or damaged is said. gzip members may follow one another."""
    out: list[bytes] = []
    at, left = 0, budget
    view = memoryview(data)
    while at < len(data) and left > 0:
        engine = zlib.decompressobj(window)
        step = _FIRST_STEP   # what is left behind a member's end is copied: little at a time, or many small ones would take quadratic time
        while not engine.eof and at < len(data) and left > 0:
            chunk = view[at:at + step]
            try:
                piece = engine.decompress(chunk, left)
            except zlib.error:
                return _cut(out, _DAMAGED)
            at += len(chunk) - len(engine.unused_data) - len(engine.unconsumed_tail)
            left -= len(piece)
            step = min(2 * step, _LAST_STEP)
            out.append(piece)
        if not engine.eof:
            return _cut(out, _DAMAGED if left > 0 else _LIMIT)
        if window != _GZIP or data[at:at + 2] != b"\x1f\x8b":
            return b"".join(out), ()
    return _cut(out, _LIMIT) if at < len(data) else (b"".join(out), ())


def _cut(out: list[bytes], sentence: str) -> tuple[bytes, tuple[Notice, ...]]:
    done = b"".join(out)
    return done, (Notice("loss", sentence.format(len(done))),)


def zip_members(data: bytes, budget: int) -> Iterator[Member]:
    """The files in a zip, in the order of its directory."""
    tail = data.rfind(b"PK\x05\x06")
    if tail < 0 or tail + 22 > len(data):
        return
    at = struct.unpack_from("<I", data, tail + 16)[0]
    cut = False
    while at + _ENTRY.size <= len(data) and data.startswith(b"PK\x01\x02", at) and not cut:
        fields = _ENTRY.unpack_from(data, at)
        flags, method, packed, name_size, extra_size, note_size, where = fields[3], fields[4], fields[8], fields[10], fields[11], fields[12], fields[16]
        name = data[at + _ENTRY.size:at + _ENTRY.size + name_size].decode("utf-8" if flags & 0x800 else "cp437", "replace")
        at += _ENTRY.size + name_size + extra_size + note_size
        if name.endswith("/") or where + 30 > len(data):
            continue
        if flags & 1 or method not in (0, 8):
            yield Member(name, b"", (Notice("loss", _CLOSED),))
            continue
        start = where + 30 + sum(struct.unpack_from("<2H", data, where + 26))
        raw = data[start:start + packed]
        body, notices = inflate(raw, -15, budget) if method == 8 else (raw[:budget], (Notice("loss", _LIMIT.format(budget)),) if len(raw) > budget else ())
        budget -= len(body)
        cut = budget <= 0 and bool(notices)
        yield Member(name, body, notices)


def tar_members(data: bytes) -> Iterator[Member]:
    """The regular files in a tar."""
    at = 0
    while at + 512 <= len(data) and data[at]:
        head = data[at:at + 512]
        written = head[124:136].strip(b" \0") or b"0"
        if written.strip(b"01234567"):   # no size at all, or one below nothing
            yield Member("", b"", (Notice("loss", _DAMAGED.format(at)),))
            return
        size = int(written, 8)
        if head[156:157] in (b"0", b"\0"):
            prefix = head[345:500].split(b"\0", 1)[0]
            name = (prefix + b"/" if prefix else b"") + head[:100].split(b"\0", 1)[0]
            body = data[at + 512:at + 512 + size]
            yield Member(name.decode("utf-8", "replace"), body, (Notice("loss", _DAMAGED.format(len(body))),) if len(body) < size else ())
        at += 512 + (size + 511) // 512 * 512
