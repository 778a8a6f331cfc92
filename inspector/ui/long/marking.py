"""How marks and the selection look on rows that are laid out."""

from typing import NamedTuple

from PySide6.QtGui import QTextCharFormat, QTextLayout

from inspector.ui import theme
from inspector.ui.long.laid import Laid

LINES = {"stated": QTextCharFormat.UnderlineStyle.SingleUnderline, "deduced": QTextCharFormat.UnderlineStyle.DashUnderline, "guessed": QTextCharFormat.UnderlineStyle.DotLine}
_MOST = 200   # marks painted on one row: painting them is quadratic, and more stand there only where somebody tries to stop the program


class Sign(NamedTuple):
    """What is to be seen of a finding: its grade, whether it has a ground, and what to say of it."""

    grade: str
    ground: bool
    tip: str


def dress(form: QTextCharFormat, grade: str, ground: bool) -> None:
    """Give marked letters their look."""
    look = theme.current()
    if ground:
        form.setBackground(look.colour("mark"))
        form.setForeground(look.colour("on-mark"))
    form.setUnderlineStyle(LINES[grade])
    form.setUnderlineColor(look.colour("medium"))


def marked(laid: Laid, signs: list[tuple[int, int, Sign]]) -> list[QTextLayout.FormatRange]:
    """The marks of a row: (from, to, look); those with a ground lie over those without."""
    ranges = []
    for start, end, sign in sorted(signs[:_MOST], key=lambda one: one[2].ground):
        made = _range(laid, start, end)
        if start < laid.row.start:   # it goes on from the row before: the blanks at the head of this one are not of it
            text = laid.layout.text()
            indent = len(text) - len(text.lstrip())
            made.start, made.length = made.start + indent, max(0, made.length - indent)
        dress(made.format, sign.grade, sign.ground)
        ranges.append(made)
    return ranges


def selected(laid: Laid, places: list[tuple[int, int]]) -> list[QTextLayout.FormatRange]:
    """What of a row is selected, or was looked for."""
    ranges = []
    for start, end in places[:_MOST]:
        if end > laid.row.start and start < laid.row.end:
            made = _range(laid, start, end)
            made.format.setBackground(theme.current().colour("selection"))
            made.format.setForeground(theme.current().colour("text"))
            ranges.append(made)
    return ranges


def _range(laid: Laid, start: int, end: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start = laid.unit(start)
    made.length = laid.unit(end) - made.start
    made.format = QTextCharFormat()
    return made
