"""From a span of the reading text back to the bytes of the source. Nothing here runs until somebody asks."""

import codecs
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter, itemgetter
from typing import Any

import inspector.mail.charset as charset
import inspector.mail.limits as limits
from inspector.mail.message import Origin
from inspector.mail.scroll import Piece
from inspector.spans import Span

_START = attrgetter("start")
_FIRST = itemgetter(0)
_SHIFTS = {"iso2022_kr": b"\x1b$)C"}   # what is written once, before the first line, and holds for all
_LONG_LINE = 65536   # in a longer line of a multi-byte charset only the line is told
_LONG_SPAN = 1024 * 1024   # a longer span, such as a section, is not compared with its bytes: that would take several times its memory


def locate(text: str, pieces: Sequence[Piece], span: Span, size: int, made: dict[Any, Any]) -> Origin:
    """The bytes of a span of ``text``; where it crosses pieces, from the first to the last. ``size`` is the length of the source; ``made`` keeps what is worked out."""
    if not pieces:
        return Origin(0, size, False)
    first = max(bisect_right(pieces, span.start, key=_START) - 1, 0)
    last = max(bisect_right(pieces, max(span.end - 1, span.start), key=_START) - 1, first)
    low, high, exact = size, 0, first == last and pieces[first].start <= span.start < span.end <= pieces[last].end
    for piece in pieces[first:last + 1]:
        start, end = max(span.start, piece.start), min(span.end, piece.end)
        if end <= start:   # between two pieces
            start = min(start, piece.end - 1)
            end = start + 1
        one, two, same = _within(text, piece, start - piece.start, end - piece.start, made)
        low, high, exact = min(low, one), max(high, two), exact and same
    low = min(low, max(size - 1, 0))
    return Origin(low, min(max(high, low + 1), size), exact)


def _within(text: str, piece: Piece, start: int, end: int, made: dict[Any, Any]) -> tuple[int, int, bool]:
    """The source bytes of the characters ``start`` to ``end`` of a piece."""
    if piece.form == "whole":
        return (*piece.buffer.back(piece.low, piece.high)[:2], False)
    if not piece.form and not piece.codec:
        return piece.buffer.back(piece.low + start, piece.low + end)
    same, at, length = True, piece.start, piece.end - piece.start
    if piece.form == "html":
        text = _text(piece, made)
        at, length = 0, len(text)
        start, end, same = _in_html(piece, text, start, end, made)
    low, high, told = _in_bytes(piece, length, start, end, made)
    if told and piece.codec:
        told = end - start <= _LONG_SPAN and charset.fold(piece.buffer.data[low:high].decode(piece.codec, "replace"), []) == text[at + start:at + end]
    first, last, exact = piece.buffer.back(low, high)
    return first, last, exact and same and told


def _text(piece: Piece, made: dict[Any, Any]) -> str:
    """The piece's characters before HTML was turned into text."""
    key = ("text", piece.start)
    if key not in made:
        made[key] = charset.fold(piece.buffer.data[piece.low:piece.high].decode(piece.codec or "ascii", "replace"), [])
    text: str = made[key]
    return text


def _in_html(piece: Piece, source: str, start: int, end: int, made: dict[Any, Any]) -> tuple[int, int, bool]:
    """Characters of the text made from HTML as characters of the HTML; exact where they stand there letter by letter."""
    key = ("html", piece.start)
    if key not in made:
        import inspector.mail.html as html  # 3 ms, as in leaf.py
        trace: html.Trace = []
        made[key] = html.to_text(source[:limits.HTML_TEXT], trace), trace
    text, trace = made[key]
    if not trace:
        return 0, len(source), False
    first = max(bisect_right(trace, start, key=_FIRST) - 1, 0)
    last = max(bisect_right(trace, max(end - 1, start), key=_FIRST) - 1, first)
    one, two = trace[first], trace[last]
    low = one[2] + min(start - one[0], one[3] - one[2] - 1) if one[1] - one[0] == one[3] - one[2] and start >= one[0] else one[2]
    high = two[2] + min(end - two[0], two[3] - two[2]) if two[1] - two[0] == two[3] - two[2] else two[3]
    return low, max(high, low + 1), source[low:high] == text[start:end]


def _in_bytes(piece: Piece, length: int, start: int, end: int, made: dict[Any, Any]) -> tuple[int, int, bool]:
    """Characters of a decoded piece, ``length`` in all, as bytes of its buffer."""
    raw_size = piece.high - piece.low
    if not piece.codec or raw_size == length and not piece.codec.startswith(("iso2022", "utf-7", "hz")):
        return piece.low + start, piece.low + end, True
    if piece.codec.startswith(("utf-16", "utf-32")):
        return piece.low, piece.high, False
    low, high = _byte(piece, start, made), _byte(piece, end, made)
    return low, max(high, low + 1), True


def _byte(piece: Piece, place: int, made: dict[Any, Any]) -> int:
    """Where the character at ``place`` begins: its line by a table, then along the line."""
    key = ("lines", piece.start)
    bytes_at: array[int]
    chars_at: array[int]
    raw, shift = piece.buffer.data, _SHIFTS.get(piece.codec, b"")
    if key not in made:
        bytes_at, chars_at, count, at = array("q", [piece.low]), array("q", [0]), 0, piece.low
        while at <= piece.high:
            end = raw.find(b"\n", at, piece.high)
            end = piece.high if end < 0 else end
            count += len((shift + raw[at:end]).decode(piece.codec, "replace")) + 1
            at = end + 1
            bytes_at.append(at)
            chars_at.append(count)
        made[key] = bytes_at, chars_at
    bytes_at, chars_at = made[key]
    line = bisect_right(chars_at, place) - 1
    low, high = bytes_at[line], min(bytes_at[min(line + 1, len(bytes_at) - 1)], piece.high)
    left = place - chars_at[line]
    if left <= 0 or low >= high:
        return min(low, piece.high)
    if high - low > _LONG_LINE:
        return low
    decoder = codecs.getincrementaldecoder(piece.codec)("replace")
    try:
        decoder.decode(shift)
        for at in range(low, high):
            left -= len(decoder.decode(raw[at:at + 1]))
            if left <= 0:
                return at + 1 if left == 0 else at
    except UnicodeError:   # a damaged escape sequence is too long for the decoder to keep: only the line is told
        return low
    return high
