"""A row that leads to another page and says how it differs."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from inspector.knowledge import Library
from inspector.ui import theme, words
from inspector.ui.blocks.desk import EDGE, Wishes
from inspector.ui.controls import Picture, Row
from inspector.ui.labels import Prose
from inspector.ui.theme import META


def short(key: str) -> str:
    """A page's key as it is shown: the code or reply number; "" for a reason."""
    kind, _, name = key.partition(":")
    return "" if kind == "reason" else name or kind


def relation(key: str, text: str, library: Library, wishes: Wishes) -> Row:
    """The other page's code and title, and under it the difference."""
    page = library.page(key)
    title = page.title if page else ""
    row = Row(f"{short(key)} {title}: {text}")
    row.setProperty("key", key)
    outer = QVBoxLayout(row)
    outer.setContentsMargins(EDGE, 6, EDGE, 7)
    outer.setSpacing(0)
    top = QHBoxLayout()
    top.setSpacing(8)
    if page:
        top.addWidget(row.hold(Picture(severity=page.severity, size=10, tall=19)), 0, Qt.AlignmentFlag.AlignTop)
    top.addWidget(row.hold(Prose(title, bold=not short(key), lead=short(key), mono_lead=True)), 1)
    outer.addLayout(top)
    under = QHBoxLayout()   # where the code begins, beside the shape
    under.setSpacing(0)
    under.addSpacing(theme.current().px(10) + 8)
    under.addWidget(row.hold(Prose(words.sentence(text), META + 1, "muted", leading=1.35)), 1)
    outer.addLayout(under)
    row.clicked.connect(lambda: wishes.code_wanted.emit(key))
    row.setEnabled(page is not None)
    return row
