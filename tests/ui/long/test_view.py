"""Where findings stand in a long text, readable and raw."""

from typing import NamedTuple

from inspector.mail import Origin
from inspector.spans import Span
from inspector.ui.long.view import LongView, is_long


class Found(NamedTuple):
    span: Span


class Turned:
    """A message whose parts are read in another order than that of its bytes."""

    text = "a line\n" * 40_000
    source = b"a line\n" * 40_000

    def origin(self, span):
        return Origin(len(self.source) - span.end, len(self.source) - span.start, True)


def ready(raw, findings):
    view = LongView(Turned(), raw, findings)
    for _ in view.work():
        pass
    return view


FOUND = [Found(Span(at, at + 4)) for at in range(0, 280_000, 700)]


def test_findings_are_met_where_they_stand():
    view = ready(False, FOUND)
    assert [place.number for place in view.places_between(695, 1_402)] == [1, 2]
    assert view.places_between(5, 700) == []
    assert [place[:2] for place in view.places_between(0, 280_000)] == [tuple(one.span) for one in FOUND]


def test_also_where_the_bytes_come_in_another_order():
    view = ready(True, FOUND)
    places = view.places_between(0, 280_000)
    assert [place.number for place in places] == list(reversed(range(len(FOUND))))
    assert [place.number for place in view.places_between(*view.place(FOUND[7].span))] == [7]


def test_a_text_is_long_by_its_characters_or_its_lines():
    assert not is_long("word " * 1_000) and not is_long(b"word\n" * 1_000)
    assert is_long("word " * 100_000) and is_long(b"x" * 300_000)
    assert is_long("\n" * 7_000) and is_long(b"\n" * 7_000)
