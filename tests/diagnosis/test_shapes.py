"""What must be read out of every shape of bounce, and out of what is none."""

import pytest

from inspector.diagnosis import diagnose
from inspector.findings import find
from inspector.mail import read
from tests.diagnosis.shapes import OTHERS, SHAPES


def judged(text: str, library):
    message = read(text.encode())
    return diagnose(message, find(message), library)


@pytest.mark.parametrize(("text", "kind", "rows"), [pytest.param(*case[1:], id=case[0]) for case in SHAPES])
def test_shapes(text, kind, rows, library):
    one = judged(text, library)
    assert [(case.recipient, case.outcome.value, str(case.code) if case.code else None, case.reply) for case in one.cases] == rows
    assert one.kind.value == kind
    assert all(case.because for case in one.cases)
    assert one.because or not one.cases


@pytest.mark.parametrize(("text", "kind"), [pytest.param(*case[1:], id=case[0]) for case in OTHERS])
def test_what_is_no_bounce(text, kind, library):
    one = judged(text, library)
    assert one.kind.value == kind
    assert one.sentence
    if kind not in ("failure", "delay", "success"):
        assert one.cases == ()


OURS = [pytest.param(case[1].encode(), id=case[0]) for case in (*SHAPES, *OTHERS)]


def makes_up_nothing(data: bytes, library) -> None:
    """What a diagnosis says stands in the text, and its page is that of what it says."""
    message = read(data)
    for case in diagnose(message, find(message), library).cases:
        if case.code:
            assert str(case.code) in message.text
        if case.reply:
            assert case.reply in message.text
        if case.page in ("5.7.4", "5.7.8", "5.7.9"):   # Google's misprints lead to the page that was meant
            continue
        assert case.page == (str(case.code) if case.code else f"reply:{case.reply}" if case.reply else f"reason:{case.reason}" if case.bounce_type != "none" else "2.0.0")


@pytest.mark.parametrize("data", OURS)
def test_no_code_is_ever_made_up(data, library):
    makes_up_nothing(data, library)


def test_no_code_is_ever_made_up_of_a_shared_mail(corpus, library):
    for _, data in corpus:
        makes_up_nothing(data, library)


def cases(data: bytes, library):
    message = read(data)
    one = diagnose(message, find(message), library)
    return one.kind, [(case.recipient, case.outcome, case.code, case.reply, case.reason, case.address_is_dead) for case in one.cases]


@pytest.mark.parametrize("ends", [pytest.param(b"\r\n", id="crlf"), pytest.param(b"\r", id="cr")])
@pytest.mark.parametrize("data", OURS)
def test_line_ends_give_the_same_diagnosis(data, ends, library):
    assert cases(data.replace(b"\n", ends), library) == cases(data, library)


def test_line_ends_give_the_same_diagnosis_of_a_shared_mail(corpus, library):
    for row, data in corpus:
        if row["variant"] == "bsd" and b"\r" not in data:
            assert cases(data.replace(b"\n", b"\r\n"), library) == cases(data, library), row["id"]
            assert cases(data.replace(b"\n", b"\r"), library) == cases(data, library), row["id"]


@pytest.mark.parametrize("text", ["550 5.1.1 User unknown", "5.1.1", "421", "bo@example.org: 550 no"])
def test_short_pastes_are_explained(text, library):
    assert judged(text, library).cases or text == "421"
