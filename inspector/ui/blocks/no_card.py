"""A message without a cause to explain: not a bounce, or a success. Says what it is and what to do."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from inspector import assets
from inspector.inspection import Inspection
from inspector.report import mentioned
from inspector.ui.blocks.desk import Desk, column
from inspector.ui.blocks.page_parts import bullets
from inspector.ui.blocks.relation import relation
from inspector.ui.controls import Chip, button
from inspector.ui.kind import named
from inspector.ui.labels import Prose, heading
from inspector.ui.theme import HEADLINE
from inspector.ui.told import told

_TR = QCoreApplication.translate
EXAMPLE = "unknown-user.eml"


def no_card(message: Inspection, desk: Desk) -> QWidget:
    title, chip, severity = named(message)
    chips = column(Chip(chip, severity=severity), edge=0)
    tips = bullets((
        _TR("nocard", "A bounce comes from a mail server, often from \u201cMail Delivery System\u201d or \u201cpostmaster\u201d."),
        _TR("nocard", "Copy the whole text, with the lines that hold numbers such as 550 or 5.1.1."),
        _TR("nocard", "Better still, save the message as a file (.eml) and open that."),
    ), edge=0)   # it stands in a column that has the edge
    example = button(_TR("nocard", "Show me what a bounce looks like"), "mailbox")
    example.clicked.connect(lambda: desk.wishes.example_wanted.emit(str(assets.path("samples", EXAMPLE))))
    pages = mentioned(message.findings, desk.library) if message.kind == "not-a-bounce" else []
    mentions = column(column(heading(_TR("nocard", "The codes that it mentions"))), *(relation(page.key, page.meaning, desk.library, desk.wishes) for page in pages), gap=4, edge=0) if pages else None
    return column(
        column(chips, Prose(title, HEADLINE, bold=True, leading=1.25, widest=44), Prose(told(message.sentence)), gap=10),
        mentions,
        column(heading(_TR("nocard", "If you expected a bounce")), tips, example),
        gap=24, edge=0,
    )
