"""Enhanced mail system status codes (RFC 3463 section 2)."""

import re
from typing import NamedTuple

_FORM = re.compile(r"([245])\.(0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2})\Z")

CLASSES = {2: "Success", 4: "Persistent transient failure", 5: "Permanent failure"}


class StatusCode(NamedTuple):
    """An enhanced status code: class, subject and detail."""

    klass: int
    subject: int
    detail: int

    @classmethod
    def parse(cls, text: str) -> "StatusCode | None":
        """Read exactly ``4.3.1``; None for anything else (RFC 3463 section 2: classes 2, 4 and 5, no leading zeros, at most three digits)."""
        found = _FORM.match(text)
        return cls(int(found[1]), int(found[2]), int(found[3])) if found else None

    def __str__(self) -> str:
        return f"{self.klass}.{self.subject}.{self.detail}"

    @property
    def family(self) -> str:
        """The registered detail without its class: ``x.3.1``."""
        return f"x.{self.subject}.{self.detail}"

    @property
    def vague(self) -> bool:
        """Whether the code says nothing beyond its class and subject (X.n.0)."""
        return self.detail == 0
