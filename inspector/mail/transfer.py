"""Content transfer encodings (RFC 2045 section 6; uuencode as mail programs wrote it before MIME): undoing them, and finding a decoded byte again."""

import binascii
from array import array
from bisect import bisect_right
from collections.abc import Callable
from typing import Any

from inspector.patterns import later

NAMES = {
    "base64": "base64", "quoted-printable": "quoted-printable",
    "x-uuencode": "uuencode", "uuencode": "uuencode", "uue": "uuencode", "x-uue": "uuencode",
}
TableMaker = Callable[[bytes], tuple["array[int]", "array[int]"]]
_NOT_BASE64 = later(rb"[^A-Za-z0-9+/]+")
_PROSE = later(rb"[^A-Za-z0-9+/=\s]")
_ALL_DIGITS = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/= \t\n\r\v\f"
_PADDING = later(rb"=[=\s]*")
_BLOCK = later(rb"[^=]+=*")
_NOT_TEXT = later("[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_BASE64 = later(rb"[A-Za-z0-9+/]+")
_QUOTED = later(rb"=(?:[0-9A-Fa-f]{2}|\n|=|\r[^\n]*\n?)")


def decode(raw: bytes, encoding: str) -> bytes:
    """``raw`` with ``encoding`` (a value of NAMES) undone. Damage is read past, never raised."""
    if encoding == "quoted-printable":
        return binascii.a2b_qp(raw)
    if encoding == "base64":
        return _base64(raw)
    return _uuencode(raw)


def place(raw: bytes, encoding: str, low: int, high: int, size: int, keeper: Any) -> tuple[int, int] | None:
    """Where the decoded bytes ``low`` to ``high`` (of ``size``) stand in ``raw``; None where only the whole can be told. ``keeper`` keeps the table."""
    if encoding == "quoted-printable":
        decoded, encoded = keeper.table(_quoted_table, raw)
        if decoded[-1] != size:
            return None
        return _quoted_place(decoded, encoded, low), _quoted_end(decoded, encoded, high, low)
    if encoding == "base64":
        digits, offsets = keeper.table(_base64_table, raw)
        if digits[-1] * 3 // 4 < high:   # in a text put behind the padding of the first
            return None
        last = (max(high, low + 1) - 1) // 3 * 4 + 3
        return _base64_place(digits, offsets, low // 3 * 4), min(_base64_place(digits, offsets, last) + 1, len(raw))
    return None


def _base64_table(raw: bytes) -> tuple["array[int]", "array[int]"]:
    """For each run of digits, how many digits come before it and where it begins; last, how many there are. What stands behind the padding is not counted."""
    digits, offsets, count, end = array("q"), array("q"), 0, _padded(raw)
    for found in _BASE64.finditer(raw, 0, end):
        digits.append(count)
        offsets.append(found.start())
        count += found.end() - found.start()
    digits.append(count)
    offsets.append(end)
    return digits, offsets


def _base64_place(digits: "array[int]", offsets: "array[int]", digit: int) -> int:
    if digit >= digits[-1]:
        return offsets[-1] - 1
    run = bisect_right(digits, digit, 0, len(digits) - 1) - 1
    return offsets[run] + digit - digits[run]


def _quoted_table(raw: bytes) -> tuple["array[int]", "array[int]"]:
    """Decoded and encoded place after every escape; last, the two lengths."""
    decoded, encoded, at, out = array("q", (0,)), array("q", (0,)), 0, 0
    for found in _QUOTED.finditer(raw):
        start, end = found.span()
        out += start - at
        at = end
        decoded.append(out)
        encoded.append(start)
        out += raw[start + 1] not in b"\r\n"
        decoded.append(out)
        encoded.append(end)
    decoded.append(out + len(raw) - at)
    encoded.append(len(raw))
    return decoded, encoded


def _quoted_place(decoded: "array[int]", encoded: "array[int]", at: int) -> int:
    entry = bisect_right(decoded, at, 0, len(decoded) - 1) - 1
    return min(encoded[entry] + at - decoded[entry], encoded[-1])


def _quoted_end(decoded: "array[int]", encoded: "array[int]", high: int, low: int) -> int:
    """The end of the last byte's encoding: a soft line break after it does not belong to it."""
    if high <= low:
        return _quoted_place(decoded, encoded, high)
    start = _quoted_place(decoded, encoded, high - 1)
    entry = bisect_right(encoded, start) - 1
    escaped = entry + 1 < len(encoded) and encoded[entry] == start and decoded[entry + 1] == decoded[entry] + 1 and encoded[entry + 1] == start + 3
    return start + (3 if escaped else 1)


def damaged(raw: bytes, encoding: str) -> bool:
    """Whether there stand characters in ``raw`` that its encoding does not have, or behind its end, and that were read past."""
    if encoding != "base64":
        return False
    strange = raw.translate(None, _ALL_DIGITS) != b"" or (end := _padded(raw)) < len(raw) and not _behind(raw[end:])
    return strange and not _never_encoded(raw)


def _never_encoded(raw: bytes) -> bool:
    """Whether a text is labelled base64 and is none: some gateways copy the label of the original. Junk amid true base64 is told by what comes out."""
    if not _PROSE.search(raw[:200]):
        return len(raw) < 76 and len(_NOT_BASE64.sub(b"", raw)) % 4 == 1
    clean = _NOT_BASE64.sub(b"", raw[:min(400, _padded(raw))])
    text = binascii.a2b_base64(clean[:len(clean) // 4 * 4]).decode("utf-8", "replace")
    return len(text) < 24 or _NOT_TEXT.search(text[:-1]) is not None   # the last character may be cut


def _base64(raw: bytes) -> bytes:
    if _never_encoded(raw):
        return raw
    end = _padded(raw)
    if end < len(raw):
        return _base64(raw[:end]) + _behind(raw[end:])
    try:
        return binascii.a2b_base64(raw)
    except binascii.Error:
        clean = _NOT_BASE64.sub(b"", raw.split(b"=", 1)[0])
        clean = clean[:-1] if len(clean) % 4 == 1 else clean
        return binascii.a2b_base64(clean + b"=" * (-len(clean) % 4))


def _padded(raw: bytes) -> int:
    """Where the padding ends that ends a base64 text; its length where nothing stands behind."""
    first = raw.find(b"=")
    if first < 0 or not raw[first:].strip(b"= \t\n\r"):   # nearly always
        return len(raw)
    count = at = 0
    for found in _PADDING.finditer(raw):
        count += len(_NOT_BASE64.sub(b"", raw[at:found.start()]))
        at = found.end()
        if count % 4 > 1 and count % 4 + found[0].count(b"=") >= 4:
            return at
    return len(raw)


def _behind(raw: bytes) -> bytes:
    """What stands behind the end of a base64 text, decoded where it is more base64 that holds text, as gateways add it; else b""."""
    try:
        data = b"".join(map(binascii.a2b_base64, _BLOCK.findall(raw)))
    except binascii.Error:
        return b""
    return data if not _NOT_TEXT.search(data.decode("utf-8", "replace")) and not _PROSE.search(raw) else b""


def _uuencode(raw: bytes) -> bytes:
    lines, out = raw.split(b"\n"), []
    begin = next((i for i, line in enumerate(lines) if line.startswith(b"begin ")), -1)
    for line in lines[begin + 1:]:
        if line.strip() in (b"end", b"`"):
            break
        size = (((line[0] - 32) & 63) * 4 + 5) // 3 if line else 0   # what follows the counted characters is padding
        for form in (line, line[:size]):
            try:
                out.append(binascii.a2b_uu(form))
                break
            except binascii.Error:
                continue
    return b"".join(out)
