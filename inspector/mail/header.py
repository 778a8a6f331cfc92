"""Header blocks as bytes: where they end, the raw value of a field, and a parameter of it (RFC 5322 section 2.2, RFC 2045 section 5.1, RFC 2231)."""

import re
from urllib.parse import unquote_to_bytes

import inspector.mail.limits as limits

_BLOCK = re.compile(rb"(?:[!-9;-~]{1,998}+[ \t]*+:[^\n]*+(?:\n|\Z)(?:[ \t][^\n]*+(?:\n|\Z))*+)*+")
_PARAMETERS = {
    name: re.compile(rf'(?:;|^|\s){name}\s*=\s*(?:"((?:[^"\\]|\\.)*+)"?|([^\s;"]+))', re.I | re.S)
    for name in ("boundary", "charset", "name", "filename", "report-type", "type")
}


def block_end(data: bytes, start: int, end: int) -> tuple[int, int]:
    """Where the header block that begins at ``start`` ends, and where the body begins (after the empty line, or at the first line that is no field)."""
    if data[start:start + 1] == b"\n":
        return start, start + 1
    blank = data.find(b"\n\n", start, end)
    stop = end if blank < 0 else blank + 1
    found = _BLOCK.match(data, start, stop)
    last = found.end() if found else start
    return (last, last) if last < stop else (stop, min(stop + 1, end))


def raw_value(head: bytes, low: bytes, name: bytes) -> str:
    """The unfolded value of the first field ``name`` (given as ``b"\\nsubject:"``), undecoded; "" where there is none.

    ``low`` is the lower-case block with a line end put before it.
    """
    at = low.find(name)
    if at < 0:
        return ""
    at += len(name) - 1
    end = head.find(b"\n", at)
    while end >= 0 and head[end + 1:end + 2] in (b" ", b"\t") and end - at < limits.HEADER_FIELD:
        end = head.find(b"\n", end + 1)
    value = head[at:end if end >= 0 else None]
    return value.replace(b"\n", b"").decode("latin-1").strip()


def parameter(value: str, name: str) -> str:
    """A parameter of a structured value, unquoted, RFC 2231 forms included; "" where it is absent."""
    found = _PARAMETERS[name].search(value)
    if found:
        quoted = found[1]
        return found[2] if quoted is None else re.sub(r"\\(.)", r"\1", quoted) if "\\" in quoted else quoted
    return _extended(value, name) if "*" in value else ""


def _extended(value: str, name: str) -> str:
    """An RFC 2231 parameter: ``name*=utf-8''...``, or ``name*0*=``, ``name*1=`` put together."""
    found = re.findall(rf'[;\s]{name}\*(?:([0-9]{{1,3}})(\*?))?\s*=\s*(?:"([^"]*)"|([^\s;"]+))', value, re.I)
    pieces = sorted(((int(number or 0), bool(star) or not number, quoted or bare) for number, star, quoted, bare in found[:limits.PARAMETERS]), key=lambda piece: piece[0])
    charset, out = "utf-8", b""
    for number, encoded, text in pieces:
        if encoded and number == 0 and text.count("'") >= 2:
            charset, _, text = text.split("'", 2)
        out += unquote_to_bytes(text) if encoded else text.encode("latin-1", "replace")
    try:
        return out.decode("utf-8" if charset.lower() not in ("iso-8859-1", "us-ascii", "windows-1252") else "cp1252", "replace")
    except (LookupError, ValueError):
        return out.decode("latin-1")
