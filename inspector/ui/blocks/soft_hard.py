"""Soft against hard bounce, with this code's column marked."""

from PySide6.QtCore import QCoreApplication, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from inspector.ui import theme
from inspector.ui.controls import Picture
from inspector.ui.edges import edges
from inspector.ui.labels import Prose

_TR = QCoreApplication.translate


def rows() -> tuple[tuple[str, str, str], ...]:
    """The comparison: (label, soft, hard)."""
    return (
        ("", _TR("softhard", "Soft bounce"), _TR("softhard", "Hard bounce")),
        (_TR("softhard", "Nature"), _TR("softhard", "Temporary"), _TR("softhard", "Permanent")),
        (_TR("softhard", "SMTP class"), _TR("softhard", "4xx"), _TR("softhard", "5xx")),
        (_TR("softhard", "What your server does"), _TR("softhard", "Keeps it and tries again"), _TR("softhard", "Stops and returns it")),
        (_TR("softhard", "What to do"), _TR("softhard", "Let it retry"), _TR("softhard", "Mend the cause, then send again")),
        (_TR("softhard", "Recoverable?"), _TR("softhard", "Often, without your help"), _TR("softhard", "Not by waiting")),
    )


class SoftHard(QWidget):
    """The table; the column of this code is framed and says so."""

    def __init__(self, code: str, bounce: str) -> None:
        super().__init__()
        self._column = {"soft": 1, "hard": 2}.get(bounce, 0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._grid = QGridLayout(self)
        self._grid.setSpacing(0)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        for column, share in enumerate((3, 4, 4)):
            self._grid.setColumnStretch(column, share)
        table = rows()
        for row, cells in enumerate(table):
            for column, text in enumerate(cells):
                self._grid.addWidget(self._cell(text, row == 0, column), row, column)
        self._grid.addWidget(self._cell(_TR("softhard", "%s is") % code, False, 0), len(table), 0)
        for column in (1, 2):
            self._grid.addWidget(self._here(column == self._column), len(table), column)
        self.setAccessibleName(_TR("softhard", "Soft against hard bounce"))

    def _cell(self, text: str, bold: bool, column: int) -> QWidget:
        return _padded(Prose(text, 12, "muted" if column == 0 else "text", bold=bold), column)

    def _here(self, here: bool) -> QWidget:
        cell = QWidget()
        line = QHBoxLayout(cell)
        line.setContentsMargins(12, 6, 12, 8)
        line.setSpacing(6)
        if here:
            line.addWidget(Picture("check", "on-soft", 14))
            line.addWidget(Prose(_TR("softhard", "this code"), 12, "on-soft", bold=True), 1)
        return cell

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._column:
            area = QRectF(self._rect(0, self._column).united(self._rect(self._grid.rowCount() - 1, self._column)))
            painter.setPen(QPen(look.colour("accent"), 1))
            painter.setBrush(look.colour("soft"))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(QPen(look.colour("line"), 1))
        for row in range(1, self._grid.rowCount()):
            y = self._rect(row, 0).top()
            painter.drawLine(0, y, self.width(), y)

    def _rect(self, row: int, column: int) -> QRect:
        """A cell on screen (``cellRect`` knows nothing of rows whose height depends on their width)."""
        item = self._grid.itemAtPosition(row, column)
        assert item is not None   # every cell is filled
        return item.geometry()


def _padded(label: Prose, column: int) -> QWidget:
    cell = QWidget()
    line = QHBoxLayout(cell)
    line.setContentsMargins(*edges(12 if column else 0, 6, 12 if column else 4, 6))
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    line.addWidget(label)
    return cell


