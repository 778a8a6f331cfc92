"""Why we think so: each line shows its place in the message; contradictions with the reading that won."""

from PySide6.QtCore import QCoreApplication, QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from inspector.diagnosis import Card, Dispute, Fact
from inspector.spans import Span
from inspector.ui import theme, words
from inspector.ui.blocks.desk import EDGE, Desk, column
from inspector.ui.controls import Picture, Row
from inspector.ui.labels import Prose, heading
from inspector.ui.theme import META
from inspector.ui.told import told

_TR = QCoreApplication.translate

class Proved(Row):
    """A line of the card with the places that prove it."""

    def __init__(self, name: str, because: tuple[Span, ...]) -> None:
        super().__init__(name)
        self.because = because


LINES = {"stated": Qt.PenStyle.SolidLine, "deduced": Qt.PenStyle.DashLine, "guessed": Qt.PenStyle.DotLine}


class Swatch(QWidget):
    """How a mark of this grade is underlined in the message."""

    def __init__(self, grade: str) -> None:
        super().__init__()
        self._grade = grade
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(20), theme.current().px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(0, look.px(2), self.width(), self.height() - look.px(4), look.colour("mark"))
        painter.setPen(QPen(look.colour("medium"), 2, LINES[self._grade]))
        base = self.height() - look.px(3)
        painter.drawLine(QPointF(0, base), QPointF(self.width(), base))


def evidence(card: Card, desk: Desk) -> QWidget | None:
    if not card.facts and not card.disputes:
        return None
    rows = [_fact(fact, desk) for fact in card.facts] + [_dispute(one, desk) for one in card.disputes]
    return column(column(heading(_TR("evidence", "Why we think so"))), column(*rows, gap=0, edge=0), gap=4, edge=0)


def _row(name: str, because: tuple[Span, ...], picture: QWidget, *parts: QWidget, beside: QWidget | None = None) -> Row:
    row = Proved(name, because)
    layout = QHBoxLayout(row)
    layout.setContentsMargins(EDGE, 6, EDGE, 6)
    layout.setSpacing(12)
    layout.addWidget(row.hold(picture), 0, Qt.AlignmentFlag.AlignTop)
    texts = QVBoxLayout()
    texts.setSpacing(2)
    for part in parts:
        texts.addWidget(row.hold(part))
    layout.addLayout(texts, 1)
    if beside is not None:
        layout.addWidget(row.hold(beside), 0, Qt.AlignmentFlag.AlignTop)
    return row


def _fact(fact: Fact, desk: Desk) -> Row:
    grade = words.grade(fact.grade)
    said = told(fact.text)
    row = _row(f"{said} ({grade})", fact.because, Swatch(fact.grade), Prose(said), beside=Prose(grade, META, "muted", leading=1.7))
    row.clicked.connect(lambda: desk.wishes.point_wanted.emit(fact.because[0]))
    row.hovered.connect(lambda on: desk.wishes.hint_wanted.emit(fact.because if on else ()))
    return row


def _dispute(dispute: Dispute, desk: Desk) -> Row:
    won = dispute.won.value
    followed = won if won[:1].isdigit() else _TR("evidence", "\u201c%1\u201d").replace("%1", won)   # a code, or words
    why = _TR("evidence", "We follow %1: %2").replace("%1", followed).replace("%2", words.sentence(told(dispute.why)))
    said = told(dispute.text)
    places = (dispute.won.span, dispute.lost.span)
    row = _row(f"{said} {why}", places, Picture("warning", "medium", 20), Prose(said), Prose(why, META, "muted"))
    row.setObjectName("dispute")
    row.clicked.connect(lambda: desk.wishes.point_wanted.emit(dispute.won.span))
    row.hovered.connect(lambda on: desk.wishes.hint_wanted.emit(places if on else ()))
    return row
