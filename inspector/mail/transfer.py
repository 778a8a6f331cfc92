"""Content transfer encodings (RFC 2045 section 6; uuencode as mail programs wrote it before MIME)."""

import binascii
import re

NAMES = {
    "base64": "base64", "quoted-printable": "quoted-printable",
    "x-uuencode": "uuencode", "uuencode": "uuencode", "uue": "uuencode", "x-uue": "uuencode",
}
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]+")


def decode(raw: bytes, encoding: str) -> bytes:
    """``raw`` with ``encoding`` (a value of NAMES) undone. Damage is read past, never raised."""
    if encoding == "quoted-printable":
        return binascii.a2b_qp(raw)
    if encoding == "base64":
        return _base64(raw)
    return _uuencode(raw)


def _base64(raw: bytes) -> bytes:
    try:
        return binascii.a2b_base64(raw)
    except binascii.Error:
        clean = _NOT_BASE64.sub(b"", raw.split(b"=", 1)[0])
        clean = clean[:-1] if len(clean) % 4 == 1 else clean
        return binascii.a2b_base64(clean + b"=" * (-len(clean) % 4))


def _uuencode(raw: bytes) -> bytes:
    lines, out = raw.split(b"\n"), []
    begin = next((i for i, line in enumerate(lines) if line.startswith(b"begin ")), -1)
    for line in lines[begin + 1:]:
        if line.strip() in (b"end", b"`"):
            break
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            size = (((line[0] - 32) & 63) * 4 + 5) // 3 if line else 0
            try:
                out.append(binascii.a2b_uu(line[:size]))
            except binascii.Error:
                continue
    return b"".join(out)
