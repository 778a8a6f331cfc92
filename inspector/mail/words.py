"""Encoded words in header fields (RFC 2047), with their places."""

import binascii
import codecs
import re

import inspector.mail.charset as charset
import inspector.mail.limits as limits
from inspector.mail.buffer import Buffer
from inspector.mail.message import Notice
from inspector.mail.scroll import Scroll
from inspector.patterns import later

_WORD = re.compile(r"=\?([^?\s=]{1,60})\?([bBqQ])\?([^?\n]{0,4000})\?=")
_LINE_END = later("\n")
_EDGE = later(rb"[= ]")


def write(scroll: Scroll, buffer: Buffer, low: int, high: int, name: str = "", joined: bytes = b"") -> None:
    """Write the header lines ``buffer.data[low:high]`` with their encoded words decoded where they stand.

    ``name`` is the character set that they are said to be in; ``joined`` are the same lines with a blank for each line end that parted a field.
    """
    raw = joined or buffer.data[low:high]
    text, codec = charset.decode(raw, name, scroll.notices)
    if not joined and ("?" not in text or "=?" not in text):   # a single character is found in a tenth of the time
        scroll.add(text, buffer, low, high, codec)
        return
    runs = _decoded(text, scroll.notices)
    if joined:
        runs = _with_joints(runs, charset.decode(buffer.data[low:high], name, [])[0], text)
    edges = _edges(raw, text, codec, low, runs)
    if edges is None:
        scroll.add(text, buffer, low, high, codec)
        return
    at, place = 0, low
    for (start, end, decoded), (first, last) in zip(runs, edges, strict=True):
        if start > at:
            scroll.add(text[at:start], buffer, place, first, codec)
        scroll.add(decoded, buffer, first, last, "", "whole")
        at, place = end, last
    if at < len(text):
        scroll.add(text[at:], buffer, place, high, codec)


def _with_joints(runs: list[tuple[int, int, str]], torn: str, text: str) -> list[tuple[int, int, str]]:
    """The runs, and where ``text`` has a blank for a line end of ``torn`` a run of its own, for there the bytes are not the text; none inside another."""
    joints = [found.start() for found in _LINE_END.finditer(torn) if text.startswith(" ", found.start())]
    inside = {place for start, end, _ in runs for place in range(start, end)}
    return sorted([*runs, *((place, place + 1, " ") for place in joints if place not in inside)])


def _edges(raw: bytes, text: str, codec: str, low: int, runs: list[tuple[int, int, str]]) -> list[tuple[int, int]] | None:
    """Where the runs begin and end in the buffer; None where that cannot be told. All begin and end with a blank or an equals sign, so these are counted."""
    if not codec or len(raw) == len(text):
        return [(low + start, low + end) for start, end, _ in runs]
    places: dict[int, int] = {}
    decoder = codecs.getincrementaldecoder(codec)("replace")
    count = at = 0
    try:
        for found in _EDGE.finditer(raw):
            count += len(decoder.decode(raw[at:found.start()]))
            said = decoder.decode(found[0])
            count, at = count + len(said), found.end()
            if said.endswith(("=", " ")):
                places[count - 1] = low + found.start()
        return [(places[start], places[end - 1] + 1) for start, end, _ in runs]
    except (UnicodeError, KeyError):   # a damaged escape sequence, or a charset that writes these characters otherwise
        return None


def _decoded(text: str, notices: list[Notice]) -> list[tuple[int, int, str]]:
    """Runs of encoded words (only white space between them): where each stands, and its text."""
    runs: list[tuple[int, int, list[tuple[str, bytes]]]] = []
    end, count = -1, 0
    for found in _WORD.finditer(text):
        between = text[end:found.start()] if end >= 0 else "\n"
        count = count + 1 if "\n" not in between.replace("\n ", "").replace("\n\t", "") else 1
        if count > limits.ENCODED_WORDS:
            if count == limits.ENCODED_WORDS + 1:
                notices.append(Notice("limit", f"More than {limits.ENCODED_WORDS} encoded words in one header field: the rest is shown undecoded."))
            end = found.end()
            continue
        word = (found[1].split("*", 1)[0], _bytes(found[2], found[3]))
        if runs and runs[-1][1] == end and not between.strip(" \t\n") and count > 1:
            runs[-1] = (runs[-1][0], found.end(), [*runs[-1][2], word])
        else:
            runs.append((found.start(), found.end(), [word]))
        end = found.end()
    return [(start, end, _joined(words, notices)) for start, end, words in runs]


def _bytes(form: str, text: str) -> bytes:
    raw = text.encode("utf-8", "replace")
    if form in "qQ":
        return binascii.a2b_qp(raw, header=True)
    try:
        return binascii.a2b_base64(raw + b"=" * (-len(raw) % 4))
    except binascii.Error:
        return raw


def _joined(words: list[tuple[str, bytes]], notices: list[Notice]) -> str:
    """The text of adjacent words; one character may be split over two of the same charset."""
    out: list[str] = []
    name, data = "", b""
    for each, raw in (*words, ("", b"")):
        if name and each.lower() != name.lower():
            out.append(charset.decode(data, name, notices)[0])
            data = b""
        name, data = each, data + raw
    return "".join(out).replace("\r", "").replace("\n", " ")


def _as_utf8(raw: str) -> str:
    """Bytes given as Latin-1 as the UTF-8 that they are (RFC 6532); as they are where they are none."""
    try:
        return raw.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return raw


def plain(raw: str) -> str:
    """A raw header value, its bytes as Latin-1, unfolded, with its encoded words decoded: for a look at a subject or a file name."""
    if not raw.isascii():
        raw = _as_utf8(raw)
    if "=?" not in raw:
        return raw
    out: list[str] = []
    at = 0
    for start, end, decoded in _decoded(raw[:limits.HEADER_FIELD], []):
        out += (raw[at:start], decoded)
        at = end
    return "".join((*out, raw[at:]))
