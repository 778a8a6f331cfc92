"""Words in a long text, near and far, forth and back."""

import pytest

from inspector.courier import LongText
from inspector.ui.long.rows import Rows
from inspector.ui.long.seek import _PIECE, Seek, Tally


def whole(text):
    rows = Rows(text)
    while rows.grow():
        pass
    return rows


def counted(text, words, most=1000):
    tally = Tally(whole(text), words, most)
    for _ in tally.work():
        pass
    return tally.hits, tally.is_more


def found(text, words, start=0, backward=False):
    seek = Seek(whole(text), words, start, backward)
    for _ in seek.work():
        pass
    return seek.found


FILL = "nothing here\n" * 20_000


def test_the_first_place_from_here_on_and_then_from_the_start():
    text = FILL + "Needle one\n" + FILL + "needle two\n"
    first, second = text.index("Needle"), text.rindex("needle")
    assert found(text, "needle") == (first, first + 6)
    assert found(text, "NEEDLE", first + 1) == (second, second + 6)
    assert found(text, "needle", second + 1) == (first, first + 6)
    assert found(text, "needle", second, backward=True) == (first, first + 6)
    assert found(text, "needle", first, backward=True) == (second, second + 6)
    assert found(text, "absent") is None


@pytest.mark.parametrize("by", range(-7, 3))
@pytest.mark.parametrize("backward", [False, True])
def test_a_place_on_a_seam(by, backward):
    text = "." * (_PIECE + by) + "needle" + "." * _PIECE
    assert found(LongText([text[:_PIECE], text[_PIECE:]]), "needle", 0, backward) == (_PIECE + by, _PIECE + by + 6)


def test_letters_whose_lower_case_is_longer_do_not_shift_the_place():
    assert found("\u0130\u0130\u0130 Needle", "needle") == (4, 10)
    assert found("GR\u00dcSSE und gr\u00fc\u00dfe", "gr\u00fc\u00dfe") == (11, 16)


def test_a_no_break_space_is_a_space():
    assert found("mailbox\u00a0full", "mailbox full") == (0, 12)


def test_all_places_are_counted_up_to_a_limit():
    text = FILL + "Needle one\n" + FILL + "needle needle\n"
    first, last = text.index("Needle"), text.rindex("needle")
    assert counted(text, "needle") == ([(first, first + 6), (last - 7, last - 1), (last, last + 6)], False)
    assert counted(text, "NEEDLE", 2) == ([(first, first + 6), (last - 7, last - 1)], True)
    assert counted(text, "needle", 3)[1] is False
    assert counted(text, "absent") == ([], False)


@pytest.mark.parametrize("by", range(-7, 3))
def test_a_place_on_a_seam_is_counted_once(by):
    text = "." * (_PIECE + by) + "aaaaaa" + "." * _PIECE
    assert counted(text, "aaaa") == ([(_PIECE + by, _PIECE + by + 4)], False)
    assert counted(text, "aaa")[0] == [(_PIECE + by, _PIECE + by + 3), (_PIECE + by + 3, _PIECE + by + 6)]
    assert counted(text.replace("aaaaaa", "\u0130aaaaa"), "AAA")[0] == [(_PIECE + by + 1, _PIECE + by + 4)]
