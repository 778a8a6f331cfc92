"""For mail admins: commands for the mail server at hand with this bounce's ids, each with a button that copies it."""

from itertools import groupby

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.report import Command
from inspector.ui import theme
from inspector.ui.blocks.desk import Desk, column
from inspector.ui.controls import button
from inspector.ui.labels import Prose
from inspector.ui.theme import META
from inspector.ui.told import told

_TR = QCoreApplication.translate


def admins(found: tuple[Command, ...], desk: Desk) -> QWidget:
    """Commands grouped by mail server."""
    parts: list[QWidget | None] = [Prose(_TR("admins", "To be run on your own server. Nothing is run from here."), role="muted")]
    for server, rows in groupby(found, key=lambda one: one.server):
        parts.append(Prose(server, bold=True))
        parts += [_row(one, desk) for one in rows]
    return column(*parts, gap=8)


def teaser(found: tuple[Command, ...]) -> str:
    """The mail servers that there are commands for."""
    return ", ".join(dict.fromkeys(one.server for one in found))


def _row(one: Command, desk: Desk) -> QWidget:
    holder = QWidget()
    across = QHBoxLayout(holder)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(theme.current().px(8))
    line = Prose(one.line, 12, mono=True)
    line.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    across.addWidget(column(Prose(told(one.does), META, "muted", leading=1.3), line, gap=2, edge=0), 1)
    copy = button("", "copy", "quiet")
    copy.setAccessibleName(_TR("admins", "Copy: %1").replace("%1", one.line))
    copy.setToolTip(_TR("admins", "Copy this command"))
    copy.clicked.connect(lambda: desk.wishes.copy_wanted.emit(one.line))
    across.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
    return holder
