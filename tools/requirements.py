"""Prints the requirements that pyproject.toml names, one a line: the program's own, or those of an extra (``requirements.py test``)."""

import sys
import tomllib
from pathlib import Path

project = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text(encoding="utf-8"))["project"]
extra = sys.argv[1] if len(sys.argv) > 1 else ""
print("\n".join(project["optional-dependencies"][extra] if extra else project["dependencies"]))
