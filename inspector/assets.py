"""The one door to the files that come with the program."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_INSTALLED, _BESIDE = _HERE / "_resources", _HERE.parent / "resources"   # a wheel holds the folder inside the package; in the sources it lies beside it
RESOURCES = _INSTALLED if _INSTALLED.is_dir() else _BESIDE


def path(*names: str) -> Path:
    """Where a bundled file or folder lies, for example ``path("samples", "full.eml")``."""
    return RESOURCES.joinpath(*names)
