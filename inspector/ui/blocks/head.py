"""The code line and what happened."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.diagnosis import Card, Dispute
from inspector.ui import language, words
from inspector.ui.blocks.desk import EDGE, Desk, column
from inspector.ui.controls import Chip, Picture, Row
from inspector.ui.flow import Flow
from inspector.ui.labels import Prose, meta
from inspector.ui.selectable import Selectable
from inspector.ui.theme import HEADLINE
from inspector.ui.told import told

_TR = QCoreApplication.translate

_ICONS = {"Temporary": "clock", "Delayed": "clock", "Permanent": "dead", "Given up": "dead", "Suppressed": "dead", "Delivered": "check", "Handed on": "forward", "Handed to a list": "forward"}


def head(card: Card, desk: Desk) -> QWidget:
    code_line = QWidget()
    flow = Flow(code_line, gap=8)
    named = card.page.code is not None or card.key.startswith("reply:")
    code = Prose(card.title if named else _TR("head", "No code"), HEADLINE, "text" if named else "muted", bold=named, mono=named, leading=1.2)
    code.setAccessibleName(words.title(card.title))
    flow.addWidget(code)
    flow.addWidget(Chip(_severity(card.severity), severity=card.severity))
    for word in card.chips:
        flow.addWidget(Chip(words.chip(word), icon=_ICONS.get(word, "")))
    headline = Prose(told(card.headline), HEADLINE, bold=True, leading=1.25, widest=44)
    headline.setObjectName("headline")
    happened = Selectable(told(card.happened))
    happened.setObjectName("happened")
    registry = _TR("head", "The registry calls %1: %2").replace("%1", card.title).replace("%2", card.registered)
    registered = meta(registry) if card.registered else None
    tongue = meta(_TR("head", "The library explains in English.")) if language.explains_in_another() else None
    disputed = column(*(_disputed(one, desk) for one in card.disputes), gap=0, edge=0) if card.disputes else None   # four at most
    return column(column(code_line, edge=EDGE), column(headline, happened, registered, tongue, gap=8), disputed, _hinted(desk.hint) if desk.hint else None, gap=12, edge=0)


def _severity(value: str) -> str:
    return words.severity(value) if value == "info" else _TR("head", "%s severity") % words.severity(value)


def _hinted(hint: str) -> QWidget:
    """What the reader must know of the message beside its cause."""
    holder = QWidget()
    across = QHBoxLayout(holder)
    across.setContentsMargins(EDGE, 4, EDGE, 4)
    across.setSpacing(8)
    across.addWidget(Picture("warning", "medium", 16, tall=20), 0, Qt.AlignmentFlag.AlignTop)
    said = Prose(told(hint))
    said.setObjectName("hint")
    across.addWidget(said, 1)
    return holder


def _disputed(dispute: Dispute, desk: Desk) -> QWidget:
    """A contradiction that the reader must know of before believing the rest."""
    said = told(dispute.text)
    row = Row(said)
    row.setObjectName("contradicted")
    across = QHBoxLayout(row)
    across.setContentsMargins(EDGE, 4, EDGE, 4)
    across.setSpacing(8)
    across.addWidget(row.hold(Picture("warning", "medium", 16, tall=20)), 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(row.hold(Prose(said)), 1)
    row.clicked.connect(lambda: desk.wishes.point_wanted.emit(dispute.won.span))
    return row
