"""Every compiled pattern of the findings and the diagnosis takes linear time: doubling what is hostile to it at most doubles the cost (safety.md, B6)."""

import importlib
import pkgutil
import re
import time

import pytest

import inspector.diagnosis
import inspector.findings
from inspector.findings import find
from inspector.mail import read

UNITS = {
    "digits": "5", "dotted": "5.1.", "hyphens": "550-", "blanks": " ", "tabs and breaks": " \n\t", "addresses": "<a@", "ats": "@", "words": "to ", "quotes": '"a" ', "colons": "a:",
    "breaks": "\n", "fields": "\nStatus: 5.1.1", "folds": "\nStatus: x\n y", "replies": "\n550 no", "angles": "\n>>> ", "keys": "to=<a@b.c>, relay=x, ", "json": '"email": "a\\\\', "log": "1tABCD-000123-Xy ** a ",
    "dashes": "\n-----", "reply to": "in reply to ", "letters": "a", "brackets": "((((", "commas": '"a,', "long names": "a.b-c_d", "said": "said: ",
}
SMALL, TIMES = 10_000, 4


def patterns() -> list:
    out = {}
    for package in (inspector.findings, inspector.diagnosis):
        for info in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
            for name, value in vars(importlib.import_module(info.name)).items():
                for each in value if isinstance(value, tuple) else (value,):
                    for one in each if isinstance(each, tuple) else (each,):
                        if isinstance(one, re.Pattern):
                            out.setdefault(one.pattern, pytest.param(one, id=f"{info.name.rpartition('.')[2]}.{name}-{len(out)}"))
    return list(out.values())


def cost(work) -> float:
    best = 9.0
    for _ in range(3):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


@pytest.mark.parametrize("pattern", patterns())
def test_every_pattern_is_linear(pattern):
    for name, unit in UNITS.items():
        small = (unit * (SMALL // len(unit) + 1))[:SMALL]
        large = small * TIMES
        one = cost(lambda text=small: sum(1 for _ in pattern.finditer(text)))
        if one < 0.000_2:
            continue
        many = cost(lambda text=large: sum(1 for _ in pattern.finditer(text)))
        assert many < 2.6 ** 2 * one + 0.01, (name, one, many)


@pytest.mark.parametrize("unit", [pytest.param(unit, id=name) for name, unit in UNITS.items()])
def test_finding_in_hostile_prose_is_linear(unit):
    def prose(size: int):
        body = (unit * (size // len(unit) + 1))[:size]
        message = read(f"From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: failure\n\n{body}\n".encode())
        return cost(lambda: find(message))

    small, large = prose(SMALL), prose(SMALL * TIMES)
    assert large < 2.6 ** 2 * small + 0.02, (small, large)
    assert large < 2
