"""Who must act, is it my fault, will it retry: the three answers beside the rule in the severity's colour."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from inspector.diagnosis import Card
from inspector.ui import theme, words
from inspector.ui.blocks.desk import Desk, column
from inspector.ui.blocks.path import PathStrip, path_of
from inspector.ui.labels import Prose
from inspector.ui.plain import visible
from inspector.ui.told import told

_TR = QCoreApplication.translate


class _Ruled(QWidget):
    """A panel with a rule in the severity's colour at its reading edge."""

    def __init__(self, severity: str) -> None:
        super().__init__()
        self._severity = severity
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("panel-edge"), 1))   # seen where the ground is that of the page
        painter.setBrush(look.colour("panel"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)
        painter.setPen(Qt.PenStyle.NoPen)
        edge = self.rect()
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            edge.setLeft(edge.right() - 3)
        else:
            edge.setRight(3)
        painter.setClipRect(edge)
        painter.setBrush(look.colour(self._severity))
        painter.drawRoundedRect(self.rect(), 10, 10)


def answers(card: Card, desk: Desk) -> QWidget:
    panel = _Ruled(card.severity)
    look = theme.current()
    grid = QGridLayout(panel)
    grid.setContentsMargins(look.px(16), look.px(14), look.px(16), look.px(14))
    grid.setHorizontalSpacing(look.px(16))
    grid.setVerticalSpacing(look.px(8))
    grid.setColumnStretch(1, 1)
    rows = (
        (_TR("answers", "Who must act?"), *_who(card), "who"),
        (_TR("answers", "Is it my fault?"), *_answer(card.fault_answer, card.fault.text), "fault"),
        (_TR("answers", "Will it retry?"), *_answer(card.retry_answer, card.retry.text), "retry"),
    )
    for row, (ask, lead, rest, name) in enumerate(rows):
        label = Prose(ask, role="muted")
        answer = Prose(rest, lead=lead)
        answer.setObjectName(name)
        answer.setAccessibleName(visible(f"{ask} {lead} {rest}"))
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(answer, row, 1)
    strip = PathStrip(path_of(card), card.severity, named=card.path is not None, waits=card.retry_answer == "yes")
    strip.point_wanted.connect(desk.wishes.point_wanted)
    strip.hint_wanted.connect(desk.wishes.hint_wanted)
    return column(strip, panel, gap=24)


def _answer(value: str, text: str) -> tuple[str, str]:
    """The short answer in bold and why; the text may begin with the short answer itself."""
    lead = words.answer(value)
    first, colon, rest = text.partition(": ")
    english = value.replace("-", " ").capitalize()   # what is explained is in English, whatever the window speaks
    return f"{lead}.", words.sentence(told(rest if colon and first == english else text))


def _who(card: Card) -> tuple[str, str]:
    """The acting party in bold and what it must do."""
    if card.actor == "nobody":
        return _TR("answers", "Nobody: wait.") if card.retry_answer == "yes" else _TR("answers", "Nobody."), words.sentence(told(card.act))
    must = _TR("answers", "must %s", "you") if card.actor == "sender" else _TR("answers", "must %s")   # in other languages it is another word
    said = words.sentence(must % told(card.act))
    return told(card.who) or words.party(card.actor), said[:1].lower() + said[1:]   # the party begins the sentence
