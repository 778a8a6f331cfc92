"""The timeline: what happened when, down a line with a dot for each moment."""

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from inspector.diagnosis import Moment
from inspector.ui import icons, theme, words
from inspector.ui.blocks.desk import EDGE, Desk, column
from inspector.ui.controls import Row
from inspector.ui.labels import Prose
from inspector.ui.theme import META
from inspector.ui.told import told

_TR = QCoreApplication.translate
MOST = 12             # moments that are listed one by one
_FIRST, _LAST = 4, 7  # of more
_MARKS = {"delay": ("clock", "medium"), "break": ("close", "high"), "done": ("check", "low")}
_PAD = 5              # px above and below a moment's words


class Rail(QWidget):
    """The piece of the line beside one moment, with its dot."""

    def __init__(self, mark: str, is_first: bool, is_last: bool) -> None:
        super().__init__()
        self._mark, self._is_first, self._is_last = mark, is_first, is_last
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        side = theme.current().px(20)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x, y = self.width() / 2, _PAD + look.px(9.5)   # beside the first line of the words
        painter.setPen(QPen(look.colour("border"), 1, Qt.PenStyle.DashLine if self._mark in ("ahead", "gap") else Qt.PenStyle.SolidLine))
        painter.drawLine(QPointF(x, y if self._is_first else 0), QPointF(x, y if self._is_last else self.height()))
        if self._mark == "gap":
            return
        icon, role = _MARKS.get(self._mark, ("", "muted"))
        radius = look.px(8 if icon else 4)
        painter.setPen(QPen(look.colour(role), 1.5))
        painter.setBrush(look.colour(role if icon or self._mark == "way" else "page"))
        painter.drawEllipse(QPointF(x, y), radius, radius)
        if icon:
            side = radius * 1.3
            icons.draw(painter, icon, QRectF(x - side / 2, y - side / 2, side, side), "page")


def from_to(moments: tuple[Moment, ...]) -> str:
    """From when to when."""
    return f"{moments[0].when} \u2013 {moments[-1].when}"


def when(moments: tuple[Moment, ...], desk: Desk) -> QWidget:
    """One row a moment, each showing its place in the message; of very many the first and the last."""
    left_out = len(moments) - _FIRST - _LAST if len(moments) > MOST else 0
    last = len(moments) - 1
    rows: list[QWidget] = []
    for number, moment in enumerate(moments):
        if left_out and number == _FIRST:
            rows.append(_gap(left_out))
        if not left_out or number < _FIRST or number > last - _LAST:
            rows.append(_row(moment, number == 0, number == last, desk))
    return column(*rows, gap=0, edge=0)


def _row(moment: Moment, is_first: bool, is_last: bool, desk: Desk) -> Row:
    said = told(moment.text)
    after = words.later(moment.after) if moment.after is not None else ""
    clock = f"{moment.when} \u00b7 {after}" if after else moment.when
    row = Row(f"{said}. {clock}")
    _beside(row, row.hold(Rail(moment.mark, is_first, is_last)), row.hold(Prose(said)), row.hold(Prose(clock, META, "muted")))
    row.clicked.connect(lambda: desk.wishes.point_wanted.emit(moment.because[0]))
    row.hovered.connect(lambda on: desk.wishes.hint_wanted.emit(moment.because if on else ()))
    return row


def _gap(count: int) -> QWidget:
    holder = QWidget()
    _beside(holder, Rail("gap", False, False), Prose(_TR("when", "%1 more in between").replace("%1", words.number(count)), META, "muted"))
    return holder


def _beside(holder: QWidget, rail: QWidget, *texts: QWidget) -> None:
    across = QHBoxLayout(holder)
    across.setContentsMargins(EDGE, 0, EDGE, 0)
    across.setSpacing(10)
    across.addWidget(rail)
    down = QVBoxLayout()
    down.setContentsMargins(0, _PAD, 0, _PAD)
    down.setSpacing(1)
    for text in texts:
        down.addWidget(text)
    across.addLayout(down, 1)
