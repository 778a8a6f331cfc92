"""python -m inspector."""

from inspector.app import start

raise SystemExit(start())
