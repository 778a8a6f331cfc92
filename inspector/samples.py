"""The examples that come with the program, for people who have no bounce at hand."""

import json
from pathlib import Path
from typing import NamedTuple

from inspector import assets


class Sample(NamedTuple):
    """One example: what it shows in a few words, what kind of input it is, and where it lies."""

    title: str
    kind: str
    path: Path


def samples() -> tuple[Sample, ...]:
    """All examples, the most telling first."""
    rows = json.loads(assets.path("samples", "index.json").read_text(encoding="utf-8"))
    return tuple(Sample(row["title"], row["kind"], assets.path("samples", row["file"])) for row in rows)
