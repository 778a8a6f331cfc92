"""Long texts in pages, and bytes against characters."""

from hypothesis import given
from hypothesis import strategies as st

from inspector.ui.pages import LONGEST, MOST_LINES, Pages
from inspector.ui.raw import STEP, Raw


def whole(pages):
    return "".join(pages.text(number) for number in range(pages.count))


def test_pages_hold_the_whole_text_and_stay_small():
    for text in ("", "short", "line of a log\n" * 300_000, "x" * (3 * LONGEST + 5), "\n" * (3 * MOST_LINES)):
        pages = Pages(text)
        assert whole(pages) == text
        assert all(len(pages.text(n)) <= LONGEST and pages.text(n).count("\n") <= MOST_LINES for n in range(pages.count))


def test_pages_end_at_line_ends_and_know_their_characters():
    text = "line of a log\n" * 300_000
    pages = Pages(text)
    assert pages.count > 1
    for number in range(1, pages.count):
        assert text[pages.start(number) - 1] == "\n"
        assert pages.at(pages.start(number)) == number
        assert pages.at(pages.start(number) - 1) == number - 1


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
