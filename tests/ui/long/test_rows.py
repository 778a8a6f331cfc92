"""The rows of a long text against those that the ordinary reader shows."""

import re
from bisect import bisect_right

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.courier import LongText
from inspector.ui.long.rows import BLOCK, Rows
from inspector.ui.marks import LONGEST, Shown


def whole(text):
    rows = Rows(text)
    while rows.grow():
        pass
    return rows


def all_of(rows):
    return [rows.row(number) for number in range(rows.count)]


TEXTS = {
    "nothing": "", "a word": "word", "a line": "line\n", "lines": "a line of a log\n" * 5_000, "no line end": "a line of a log\n" * 5_000 + "end",
    "empty lines": "\n" * 50_000, "as many lines as a block has": "\n" * 2_000, "and two blocks": "\r\n" * 4_000, "and a word more": "\r\n" * 4_000 + "word", "one long line": "x" * 100_000, "a long line amid others": "one\n" * 900 + "y" * 30_000 + "\ntwo\n" * 900,
    "a line as long as a piece": "x" * LONGEST + "\n" + "y" * (2 * LONGEST) + "\nz", "a line as long as a block": "x" * BLOCK + "\nrest", "and one more": "x" * (BLOCK + 1) + "\nrest",
    "two characters of line end": "word and word\r\n" * 5_000, "line end across a block": "x" * (BLOCK - 1) + "\r\n" + "y" * (BLOCK - 3) + "\r\nz", "and behind it": "x" * BLOCK + "\r\n" + "y" * 40_000 + "\r\nz", "old line ends": "a\rb\r" * 9_000,
}


@pytest.mark.parametrize("name", TEXTS)
def test_rows_are_the_lines_that_the_ordinary_reader_shows(name):
    text = TEXTS[name]
    rows = whole(text)
    shown = [rows.words(row) + ("\u21a9" if row.is_cut else "") for row in all_of(rows)]
    assert shown == (Shown(text).text.split("\n") if "\r" not in text else re.split("\r\n?|\n", text)) or "\r" in text and max(map(len, shown)) <= LONGEST + 1
    assert rows.reached == len(text) and rows.is_whole


@pytest.mark.parametrize("name", TEXTS)
def test_rows_follow_one_another_and_are_found_by_their_characters(name):
    text = TEXTS[name]
    rows = whole(text)
    every = all_of(rows)
    assert every[0].start == 0 and every[-1].after == len(text)
    assert all(one.after == other.start for one, other in zip(every, every[1:], strict=False))
    assert [row.number for row in every] == list(range(rows.count))
    starts = [row.start for row in every]
    for char in {0, 1, len(text) // 2, len(text) - 1, len(text), LONGEST, LONGEST - 1, BLOCK, BLOCK + 1}:
        if 0 <= char <= len(text):
            assert rows.at(char) == every[bisect_right(starts, char) - 1]


@pytest.mark.parametrize("name", TEXTS)
def test_lines_are_numbered_as_an_editor_numbers_them(name):
    text = TEXTS[name]
    rows = whole(text)
    numbers = [row.line for row in all_of(rows) if row.is_first]
    assert numbers == list(range(1, len(re.split("\r\n?|\n", text)) + 1))
    assert rows.lines == numbers[-1]


@given(st.lists(st.sampled_from(["a", "bc", "\n", "\r\n", "\r", "x" * 4096, "y" * 9000, "\n" * 700, "z" * 16383]), max_size=30), st.integers(1, 40_000))
def test_pieces_make_no_difference(parts, size):
    text = "".join(parts)
    kept = whole(LongText(text[at:at + size] for at in range(0, len(text), size)))
    assert all_of(kept) == all_of(whole(text))


def test_what_is_known_stays():
    text = "a line of a log\n" * 20_000
    rows, full = Rows(text), whole(text)
    while True:
        assert all(rows.row(number) == full.row(number) for number in (*range(0, rows.count, 97), rows.count - 1))
        if not rows.grow():
            break
    assert rows.count == full.count


def test_the_place_on_the_scroll_bar_follows_the_rows():
    rows = whole("short\n" * 10_000 + "x" * 60_000 + "\n" + "short\n" * 10_000)
    for number in range(0, rows.count, 501):
        assert abs(rows.share(rows.row(number).start) - number / rows.count) < 0.02
