"""The one door to the files that come with the program."""

from pathlib import Path

RESOURCES = Path(__file__).resolve().parents[1] / "resources"


def path(*names: str) -> Path:
    """Where a bundled file or folder lies, for example ``path("samples", "full.eml")``."""
    return RESOURCES.joinpath(*names)
