"""Finding in hostile prose takes linear time; the patterns by themselves are tried in tests/test_patterns.py."""

import time

import pytest

from inspector.findings import find
from inspector.mail import read
from tests.test_patterns import UNITS

SMALL, TIMES = 10_000, 4


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
