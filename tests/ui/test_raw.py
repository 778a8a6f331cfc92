"""Bytes against characters, of short sources and of long ones."""

from hypothesis import given
from hypothesis import strategies as st

from inspector.ui import raw as room
from inspector.ui.raw import STEP, LongRaw, Raw


def whole(source):
    """A long source of which everything is known."""
    raw = LongRaw(source)
    while raw.more():
        pass
    return raw


@given(st.binary(max_size=200))
def test_each_byte_has_its_character(source):
    raw = Raw(source)
    for at in range(len(source) + 1):
        char = raw.char(at)
        before = raw.text[:char].encode("utf-8", "surrogateescape")
        through = raw.text[: char + 1].encode("utf-8", "surrogateescape")
        assert len(before) <= at <= max(len(before), len(through))


def test_far_bytes_of_long_sources():
    source = ("z\u00fcrich \U0001f4e7\n" * 40_000).encode()
    raw = Raw(source)
    for at in (0, STEP - 1, STEP, STEP + 1, 5 * STEP + 2, len(source) // 2, len(source)):
        assert raw.text[: raw.char(at)] == source[:at].decode("utf-8", "ignore")


MIXED = ("z\u00fcrich \U0001f4e7\r\n" * 20_000).encode() + b"\xff\x80\xf0\x9f" * 9_000 + b"plain\n" * 20_000


def test_a_long_source_reads_as_a_short_one():
    short, long = Raw(MIXED), whole(MIXED)
    assert long[:] == short.text
    assert len(long) == len(short.text)
    for at in (0, 1, 4 * STEP // 3, STEP - 3, STEP - 2, STEP - 1, STEP, STEP + 1, len(MIXED) - 7, len(MIXED)):
        assert long.char(at) == short.char(at)
        assert long[at:at + 50] == short.text[at:at + 50]


@given(st.binary(max_size=60), st.integers(4, 12))
def test_blocks_of_any_size_make_the_same_text(source, step):
    before, room.STEP = room.STEP, step
    try:
        long = whole(source)
        assert long[:] == source.decode("utf-8", "surrogateescape")
        reached = [len(source[:at].decode("utf-8", "surrogateescape")) for at in range(len(source) + 1)]
        assert all(long.char(at) <= reached[at] for at in range(len(source) + 1))
    finally:
        room.STEP = before


def test_it_is_known_as_far_as_it_was_read():
    raw = LongRaw(b"x" * (3 * STEP))
    assert raw.knows(STEP - 1) and not raw.knows(STEP)
    assert raw.more() and raw.more() and not raw.more()
    assert raw.knows(3 * STEP)
