"""From a span of the reading text back to the bytes of the source."""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from inspector.mail.message import Origin
from inspector.mail.scroll import Piece
from inspector.spans import Span


def locate(pieces: Sequence[Piece], span: Span, size: int) -> Origin:
    """The bytes of ``span``; where it crosses pieces, from the first to the last. ``size`` is the length of the source."""
    if not pieces:
        return Origin(0, size, False)
    first = max(bisect_right(pieces, span.start, key=attrgetter("start")) - 1, 0)
    last = max(bisect_right(pieces, max(span.end - 1, span.start), key=attrgetter("start")) - 1, first)
    low, high, exact = size, 0, first == last
    for piece in pieces[first:last + 1]:
        start, end, same = _within(piece, max(span.start, piece.start), min(span.end, piece.end))
        low, high, exact = min(low, start), max(high, end), exact and same
    return Origin(low, max(high, low + 1), exact and span.end > span.start)


def _within(piece: Piece, start: int, end: int) -> tuple[int, int, bool]:
    low, high, exact = piece.low, piece.high, False
    if not piece.form and not piece.codec:
        low, high, exact = piece.low + start - piece.start, piece.low + end - piece.start, True
    first, last, same = piece.buffer.back(low, high)
    return first, last, exact and same
