"""What to do now: numbered steps for the chosen role."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from inspector.diagnosis import Advice, Card
from inspector.ui import theme, words
from inspector.ui.blocks.desk import POSTMASTER, SENDER, Desk, column
from inspector.ui.controls import Segments, button
from inspector.ui.flow import Flow
from inspector.ui.labels import Prose, heading
from inspector.ui.settings import ROLES

_TR = QCoreApplication.translate


class Number(QWidget):
    """The number of a step, in a disc."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(20), theme.current().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("soft-edge"), 1))
        painter.setBrush(look.colour("soft"))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(look.colour("on-soft"))
        painter.setFont(look.font(11, bold=True))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


def numbered(texts: Sequence[str]) -> QWidget:
    """A numbered list."""
    widget = QWidget()
    look = theme.current()
    grid = QGridLayout(widget)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(look.px(12))
    grid.setVerticalSpacing(look.px(8))
    grid.setColumnStretch(1, 1)
    for row, text in enumerate(texts):
        step = Prose(text, code=True)
        step.setAccessibleName(f"{row + 1}. {text}")
        grid.addWidget(Number(row + 1), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(step, row, 1)
    return widget


def steps(card: Card, desk: Desk) -> QWidget | None:
    role = _known(desk.role)
    top = QWidget()
    flow = Flow(top, gap=12)
    flow.addWidget(heading(_TR("steps", "What to do now")))
    switch = Segments([(one, words.role(one)) for one in ROLES], role, _TR("steps", "Show the steps for"))
    switch.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
    switch.chosen.connect(desk.wishes.role_wanted)
    flow.addWidget(switch)
    chosen, theirs = _advice(card, role)
    parts: list[QWidget | None] = [top, numbered([one.text for one in chosen])]
    if theirs:
        parts += [Prose(_TR("steps", "If you run the receiving server"), bold=True), numbered([one.text for one in theirs])]
    parts.append(_buttons(card, desk, role))
    return column(*parts)


def _known(role: str) -> str:
    return role if role in ROLES else "sender"


def _advice(card: Card, role: str) -> tuple[Sequence[Advice], Sequence[Advice]]:
    """The steps for a role, and for an admin those for the other side's too."""
    return card.steps.get(role, ()), card.steps.get("recipient-admin", ()) if role == "sender-admin" else ()


def _buttons(card: Card, desk: Desk, role: str) -> QWidget:
    """The note that fits the role, in the first place where the other side must act; and the steps to take along."""
    holder = QWidget()
    flow = Flow(holder, gap=8)
    copy = button(_TR("steps", "Copy steps"), "copy")
    copy.clicked.connect(lambda: desk.wishes.copy_wanted.emit(as_text(card, role)))
    if card.diagnoses:
        to = SENDER if role == "help-desk" else POSTMASTER
        label = _TR("steps", "Write note to the sender") if to == SENDER else _TR("steps", "Write note to postmaster")
        note = button(label, "note", "primary" if to == POSTMASTER and card.actor == "recipient-admin" else "")
        note.clicked.connect(lambda: desk.wishes.note_wanted.emit(to))
        flow.addWidget(note)
    flow.addWidget(copy)
    return holder


def as_text(card: Card, role: str) -> str:
    """The steps that are shown for a role, as lines of plain text."""
    chosen, theirs = _advice(card, _known(role))
    return "\n".join(f"{number}. {one.text}" for number, one in enumerate((*chosen, *theirs), 1))
