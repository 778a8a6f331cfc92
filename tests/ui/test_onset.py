"""A cause is said to begin only where it clearly does."""

import random

from inspector.ui.onset import Event, onset


def events(*runs):
    """Runs of (how many, cause, ...) in the order of time, a minute apart; the causes of a run take turns."""
    made = []
    for many, *causes in runs:
        made += [Event(60.0 * (len(made) + number), causes[number % len(causes)]) for number in range(many)]
    return made


def test_a_cause_of_which_there_was_none_before_begins():
    given = events((100, "5.1.1", "5.2.2"), (100, "5.7.26", "5.1.1"))
    random.Random(3).shuffle(given)   # files lie in any order
    assert onset(given) == ("5.7.26", 6000.0, 50, 100)


def test_what_was_there_from_the_beginning_does_not_begin():
    assert onset(events((200, "5.1.1", "5.2.2"))) is None
    assert onset(events((1, "5.7.26"), (100, "5.1.1"), (100, "5.7.26"))) is None, "one before is one before"


def test_few_are_left_to_chance():
    assert onset(events((9, "5.1.1"), (100, "5.7.26"))) is None, "nine before it may be chance"
    assert onset(events((100, "5.1.1"), (9, "5.7.26"))) is None
    assert onset(events((60, "5.1.1"), (1, "5.7.26"), (30, "5.1.1"), (9, "5.7.26"), (10, "5.1.1"))) is None


def test_what_is_over_is_not_told_as_going_on():
    assert onset(events((100, "5.1.1"), (50, "5.7.26"), (60, "5.1.1"))) is None
    assert onset(events((100, "5.1.1"), (50, "5.7.26", "5.1.1"), (3, "5.1.1"))) is not None


def test_by_chance_nothing_begins():
    dice = random.Random(11)
    for _ in range(200):
        assert onset(Event(float(at), dice.choice("abcdefgh")) for at in range(300)) is None


def test_of_several_the_most_frequent_and_never_what_has_no_beginning():
    assert onset(events((100, "5.1.1"), (60, "5.7.26", "5.7.26", "5.7.1"))).cause == "5.7.26"
    assert onset(events((100, "5.1.1"), (60, ""))) is None
    assert onset([]) is None
