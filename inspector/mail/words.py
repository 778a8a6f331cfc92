"""Encoded words in header fields (RFC 2047), with their places."""

import binascii
import re
from collections.abc import Callable

import inspector.mail.charset as charset
import inspector.mail.limits as limits
from inspector.mail.buffer import Buffer
from inspector.mail.message import Notice
from inspector.mail.scroll import Scroll

_WORD = re.compile(r"=\?([^?\s=]{1,60})\?([bBqQ])\?([^?\n]{0,4000})\?=")


def write(scroll: Scroll, buffer: Buffer, low: int, high: int) -> None:
    """Write the header lines ``buffer.data[low:high]`` with their encoded words decoded where they stand."""
    raw = buffer.data[low:high]
    text, codec = charset.decode(raw, "", scroll.notices)
    if "?" not in text or "=?" not in text:   # a single character is found in a tenth of the time
        scroll.add(text, buffer, low, high, codec)
        return
    at = 0
    place = _places(raw, text, codec, low)
    for start, end, decoded in _decoded(text, scroll.notices):
        if start > at:
            scroll.add(text[at:start], buffer, place(at), place(start), codec)
        scroll.add(decoded, buffer, place(start), place(end), "", "whole")
        at = end
    if at < len(text):
        scroll.add(text[at:], buffer, place(at), high, codec)


def _places(raw: bytes, text: str, codec: str, low: int) -> Callable[[int], int]:
    """From a place in ``text`` to one in the buffer."""
    if not codec or len(raw) == len(text):
        return lambda at: low + at
    unfolded = raw.decode(codec, "replace")
    return lambda at: low + len(unfolded[:at].encode(codec, "replace"))


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


def plain(raw: str) -> str:
    """A raw header value, unfolded, with its encoded words decoded: for a look at a subject or a file name."""
    if "=?" not in raw:
        return raw
    out: list[str] = []
    at = 0
    for start, end, decoded in _decoded(raw[:limits.HEADER_FIELD], []):
        out += (raw[at:start], decoded)
        at = end
    return "".join((*out, raw[at:]))
