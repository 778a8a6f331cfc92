"""Header blocks as bytes: where they end, the raw value of a field, and a parameter of it (RFC 5322 section 2.2, RFC 2045 section 5.1, RFC 2231)."""

import re

import inspector.mail.charset as charset
import inspector.mail.limits as limits
from inspector.patterns import later

_FIELD = re.compile(rb"[!-9;-~]{1,998}+[ \t]*+:")
_NO_FIELD = re.compile(rb"\n(?![!-9;-~]{1,998}+[ \t]*+:|[ \t]|\Z)")   # a line that neither begins nor goes on a field; only line starts are looked at
_GOES_ON = later(
    rb"[^\n]{0,998}\n(?:[^\n]+\n){0,200}?(?:content-[a-z-]{1,40}|mime-version|subject|from|to|date|message-id|received|x-[a-z0-9-]{1,60})[ \t]*:|"
    rb"(?:boundary|charset|name|filename|type|report-type|format)\*?=", re.I)
_LOST_FOLD = later(rb"\n(?![!-9;-~]{1,998}[ \t]*:|[ \t]|\Z)")
_BLANKS = (b" ", b"\t")
_PERCENT = later(rb"%([0-9A-Fa-f]{2})")
_PARAMETERS = {
    name: re.compile(rf'(?:;|^|\s){name}\s{{0,9}}=\s{{0,9}}(?:"([^"\\]*+(?:\\.[^"\\]*+)*+)"?|([^\s;"]+))', re.I | re.S)
    for name in ("boundary", "charset", "name", "filename")
}


def block_end(data: bytes, start: int, end: int) -> tuple[int, int, bool]:
    """Where the header block that begins at ``start`` ends, where the body begins, and whether lines had lost their indentation.

    The body begins after the empty line, or at the first line that is no field where the empty line is missing.
    """
    if data.startswith(b"\n", start, end):
        return start, start + 1, False
    last = start
    if _FIELD.match(data, start, end):
        found = _NO_FIELD.search(data, start, end)
        if found is None:
            return end, end, False
        last = found.start() + 1
        if data.startswith(b"\n", last, end):   # the everyday case: the empty line is the first that is no field
            return last, last + 1, False
    elif start == end:
        return end, end, False
    blank = data.find(b"\n\n", start, end)
    stop = end if blank < 0 else blank + 1
    if start < last and blank >= 0 and stop - start <= limits.HEADER_BLOCK and _GOES_ON.match(data, last, stop):
        return stop, stop + 1, True
    return last, last, False


def refold(head: bytes) -> bytes:
    """The block with a blank for each line end after which the indentation was lost; the length stays."""
    return _LOST_FOLD.sub(b" ", head)


def holds_more_fields(head: bytes, most: int) -> bool:
    """Whether more fields than ``most`` begin in the block."""
    return len(head) > 3 * most and head.count(b"\n") >= most and sum(line[:1] not in _BLANKS for line in head.split(b"\n") if line) > most


def raw_value(head: bytes, low: bytes, name: bytes) -> str:
    """The unfolded value of the first field ``name`` (given as ``b"\\nsubject:"``), undecoded; "" where there is none.

    ``low`` is the lower-case block with a line end put before it.
    """
    at = low.find(name)
    if at < 0:
        return ""
    at += len(name) - 1
    end = head.find(b"\n", at)
    if head[end + 1:end + 2] not in _BLANKS:
        return head[at:end if end >= 0 else None].decode("latin-1").strip()
    while head[end + 1:end + 2] in _BLANKS and 0 <= end < at + limits.HEADER_FIELD:
        end = head.find(b"\n", end + 1)
    return head[at:end if end >= 0 else None].replace(b"\n", b"").decode("latin-1").strip()



def parameter(value: str, name: str) -> str:
    """A parameter of a structured value, unquoted, RFC 2231 forms included; "" where it is absent."""
    pattern, found = _PARAMETERS[name], None
    at = (low := value.lower()).find(name)
    while at >= 0 and not (found := pattern.match(value, max(at - 1, 0))):   # a fifth of the time of a search
        at = low.find(name, at + 1)
    if found:
        quoted = found[1]
        return found[2] if quoted is None else re.sub(r"\\(.)", r"\1", quoted) if "\\" in quoted else quoted
    return _extended(value, name) if "*" in value else ""


def _extended(value: str, name: str) -> str:
    """An RFC 2231 parameter: ``name*=utf-8''...``, or ``name*0*=``, ``name*1=`` put together."""
    form = rf'[;\s]{name}\*(?:([0-9]{{1,3}})(\*?))?\s{{0,9}}=\s{{0,9}}(?:"([^"]*)"|([^\s;"]+))'
    found = re.findall(form, value[:limits.HEADER_FIELD], re.I)[:limits.PARAMETERS]
    pieces = sorted(((int(number or 0), bool(star) or not number, quoted or bare) for number, star, quoted, bare in found), key=lambda piece: piece[0])
    name_of_set, out = "utf-8", b""
    for number, encoded, text in pieces:
        if encoded and number == 0 and text.count("'") >= 2:
            name_of_set, _, text = text.split("'", 2)
        out += _PERCENT.sub(lambda hexed: bytes([int(hexed[1], 16)]), text.encode("latin-1", "replace")) if encoded else text.encode("latin-1", "replace")
    return charset.decode(out, name_of_set or "utf-8", [])[0]
