"""Finding in hostile prose takes linear time; the patterns by themselves are tried in tests/test_patterns.py."""

import time

import pytest

from inspector.findings import find
from inspector.mail import read
from tests.test_patterns import UNITS

SMALL, TIMES = 10_000, 4
MANY = {   # name: what is written of so many recipients
    "asked before any answer": lambda count: "Transcript of session follows\n" + "".join(f">>> RCPT TO:<a{k}@example.org>\n" for k in range(count)) + "<<< 550 no\n" * count,
    "accepted, then refused": lambda count: "Transcript of session follows\n" + "".join(f">>> RCPT TO:<a{k}@example.org>\n<<< 250 ok\n" for k in range(count)) + ">>> DATA\n<<< 550 no\n",
    "below one another, deeper in": lambda count: "bo@example.org\n" + "".join(f"   a{k}@example.org said that this is a line of words and words\n" for k in range(count)),
    "fields of what failed": lambda count: "x@example.org\n" + "".join(f"To: a{k}@example.org\nwords words words words words words\n" for k in range(count)),
    "JSON about them all": lambda count: '{"event":"bounce","recipients":[' + ",".join(f'{{"email":"a{k}@example.org"}}' for k in range(count)) + "]" + ',"reason":"550 5.1.1 no"' * count + "}",
}


def cost(work) -> float:
    best = 9.0
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("unit", [pytest.param(unit, id=name) for name, unit in UNITS.items()])
def test_finding_in_hostile_prose_is_linear(unit):
    def prose(size: int):
        body = (unit * (size // len(unit) + 1))[:size]
        message = read(f"From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: failure\n\n{body}\n".encode())
        return cost(lambda: find(message))

    tries = [(prose(SMALL), prose(SMALL * TIMES)) for _ in range(2)]
    assert any(large < 2.6 ** 2 * small + 0.02 for small, large in tries), tries


@pytest.mark.parametrize("write", [pytest.param(write, id=name) for name, write in MANY.items()])
def test_finding_many_recipients_is_linear(write):
    def prose(count: int):
        message = read(f"From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: failure\n\n{write(count)}\n".encode())
        return cost(lambda: find(message))

    tries = [(prose(400), prose(1_600)) for _ in range(2)]
    assert any(large < 2.6 ** 2 * small + 0.02 for small, large in tries), tries


def test_what_is_said_of_too_many_recipients_is_not_told_of_all():
    event = '{"event":"bounce","recipients":[' + ",".join(f'{{"email":"a{k}@example.org"}}' for k in range(2_000)) + "]" + ',"reason":"550 5.1.1 no"' * 30 + "}"
    found = find(read(event.encode()))
    assert len([one for one in found if one.kind == "reply"]) == 2_000
    assert [one.rule for one in found if one.value == "limit"] == ["limit-told"]
