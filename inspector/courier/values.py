"""Values of the core as JSON and back: the classes named here and no others."""

from enum import Enum
from typing import Any

from inspector.codes import StatusCode
from inspector.diagnosis import Diagnosis, Dispute, Grade, Outcome, Verdict
from inspector.findings import Finding, Trust, What
from inspector.mail import Kind, Notice, Origin, Part, Section
from inspector.spans import Span

CLASSES: dict[str, Any] = {each.__name__: each for each in (
    Diagnosis, Dispute, Finding, Grade, Kind, Notice, Origin, Outcome, Part, Section, Span, StatusCode, Trust, Verdict, What,
)}


class UnknownValueError(Exception):
    """A value of a class that does not travel."""


class Packer:
    """Turns values into lists; a finding that was packed before is only pointed at."""

    def __init__(self) -> None:
        self._known: dict[Finding, int] = {}

    def pack(self, value: Any) -> Any:
        """Text, numbers and None as they are; all else as a list that begins with its class."""
        if value is None or type(value) in (str, int, bool):
            return value
        name = type(value).__name__
        if isinstance(value, Enum) and name in CLASSES:
            return [name, value.value]
        if type(value) is tuple:
            return ["", *map(self.pack, value)]
        if type(value) is Finding:
            return self._finding(value)
        if isinstance(value, tuple) and CLASSES.get(name) is type(value):
            return [name, *map(self.pack, value)]
        raise UnknownValueError(name)

    def _finding(self, value: Finding) -> list[Any]:
        known = self._known.get(value)
        if known is not None:
            return ["=", known]
        self._known[value] = len(self._known)
        return ["Finding", *map(self.pack, value)]


class Unpacker:
    """The way back, in the same order."""

    def __init__(self) -> None:
        self._known: list[Finding] = []

    def unpack(self, value: Any) -> Any:
        """The value; UnknownValueError for what no Packer has packed."""
        if type(value) is not list:
            return value
        name, *rest = value
        if name == "=":
            return self._known[rest[0]]
        parts = [self.unpack(one) if type(one) is list else one for one in rest]
        if name == "":
            return tuple(parts)
        made = CLASSES.get(name)
        if made is None:
            raise UnknownValueError(str(name))
        one = made(*parts)
        if made is Finding:
            self._known.append(one)
        return one
