"""What the provider at hand means by it, above the general meaning."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from inspector.diagnosis import Card
from inspector.ui import words
from inspector.ui.blocks.desk import Desk, column
from inspector.ui.blocks.sources import source_link
from inspector.ui.labels import Prose

_TR = QCoreApplication.translate


def provider(card: Card, desk: Desk) -> QWidget | None:
    if card.provider_rule is None:
        return None
    frame = QFrame()
    frame.setObjectName("bar")
    layout = QVBoxLayout(frame)
    layout.setContentsMargins(16, 12, 16, 10)
    layout.setSpacing(4)
    layout.addWidget(Prose(_TR("provider", "What %s means by it") % card.provider_name if card.provider_name else _TR("provider", "What these words usually mean"), bold=True, role="on-soft"))
    layout.addWidget(Prose(words.sentence(card.provider_rule.meaning)))
    layout.addWidget(source_link(card.provider_rule.source, desk))
    return column(frame)
