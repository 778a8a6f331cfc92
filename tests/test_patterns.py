"""Every compiled pattern of the core takes linear time: four times what is hostile to it takes about four times as long, never the sixteen of a quadratic one.

Machines are noisy: judged is only what takes long enough to be measured, and only growth seen three times in a row is a fault.
"""

import importlib
import inspect
import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

import inspector
from inspector.patterns import Later, later

HOUSE = Path(inspector.__file__).parent
ROOMS = ("codes", "letters", "courier", "diagnosis", "findings", "inspection", "knowledge", "mail", "report", "cli")
UNITS = {
    "digits": "5", "dotted": "5.1.", "hyphens": "550-", "blanks": " ", "tabs and breaks": " \n\t", "addresses": "<a@", "ats": "@", "words": "to ", "quotes": '"a" ', "colons": "a:",
    "breaks": "\n", "fields": "\nStatus: 5.1.1", "folds": "\nStatus: x\n y", "replies": "\n550 no", "angles": "\n>>> ", "keys": "to=<a@b.c>, relay=x, ", "json": '"email": "a\\\\', "log": "1tABCD-000123-Xy ** a ",
    "dashes": "\n-----", "reply to": "in reply to ", "letters": "a", "brackets": "((((", "commas": '"a,', "long names": "a.b-c_d", "said": "said: ", "tags": "<a b='", "parameters": "; charset=\"\\", "encoded": "=?utf-8?q?",
    "entities": "&a", "colon lines": "a:b\n", "indented": "\n  a:", "soft breaks": "=\n", "stamps": "Mar  5 10:11:12 ", "signs": "!!",
}
SMALL, TIMES = 10_000, 4


def inside(value: object) -> Iterator[re.Pattern]:
    if isinstance(value, re.Pattern | Later):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from inside(one)
    elif isinstance(value, tuple | list | frozenset | set):
        for one in value:
            yield from inside(one)


def patterns() -> list:
    out = {}
    for path in sorted(HOUSE.rglob("*.py")):   # by files: a folder of detectors is no package that could be walked
        info = ".".join(("inspector", *path.relative_to(HOUSE).with_suffix("").parts)).removesuffix(".__init__")
        if path.relative_to(HOUSE).parts[0].removesuffix(".py") in ROOMS:
            module = importlib.import_module(info)
            source = inspect.getsource(module)
            for name, value in vars(module).items():
                uses = set(re.findall(rf"\b{name}(?:\[\w+\])?\.([a-z]+)\(", source))
                for one in inside(value):
                    how = "match" if uses and uses <= {"match", "fullmatch"} else "finditer"
                    out.setdefault(one.pattern, pytest.param(one, how, id=f"{info.partition('.')[2]}.{name}-{len(out)}"))
    return list(out.values())


def cost(pattern: re.Pattern, how: str, text: str) -> float:
    subject = text.encode() if isinstance(pattern.pattern, bytes) else text
    start = time.process_time()
    if how == "match":
        pattern.match(subject)
    else:
        for _ in pattern.finditer(subject):
            pass
    return time.process_time() - start


def grows(pattern: re.Pattern, how: str, unit: str) -> bool:
    """Whether four times the text takes far more than four times as long."""
    small = (unit * (SMALL // len(unit) + 1))[:SMALL]
    one = cost(pattern, how, small)
    return one >= 0.000_2 and cost(pattern, how, small * TIMES) > 2.6 ** 2 * one + 0.01


def test_all_rooms_are_walked():
    rooms = {each.id.partition(".")[0] for each in patterns()}
    assert rooms >= {"diagnosis", "findings", "knowledge", "mail", "report"}
    written = sum(len(re.findall(r"^_?[A-Z][A-Z_]*\b[^=\n]* = (?:later|re\.compile)\(", path.read_text(encoding="utf-8"), re.MULTILINE)) for path in HOUSE.rglob("*.py") if "ui" not in path.relative_to(HOUSE).parts)
    assert len(patterns()) >= written > 300


def test_a_pattern_made_later_is_the_pattern():
    made = later(r"(?P<code>[245]\.[0-9]\.[0-9])", re.IGNORECASE)
    assert made.pattern == r"(?P<code>[245]\.[0-9]\.[0-9])"
    assert [made.search("550 5.1.1")["code"], made.match("5.1.1")[0], made.fullmatch("5.1.1 "), made.findall("5.1.1 4.2.2"), made.sub("x", "5.1.1")] == ["5.1.1", "5.1.1", None, ["5.1.1", "4.2.2"], "x"]
    with pytest.raises(AttributeError):
        made.nothing   # noqa: B018


@pytest.mark.parametrize(("pattern", "how"), patterns())
def test_every_pattern_is_linear(pattern, how):
    for name, unit in UNITS.items():
        assert not all(grows(pattern, how, unit) for _ in range(3)), name   # three times in a row, so that a busy machine is no fault


def test_the_test_barks():
    assert grows(re.compile(r"[0-9]+\.[0-9]+\.[0-9]+"), "finditer", "5")
