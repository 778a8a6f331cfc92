"""Which part of a long text is on screen: the line at the top, moved by lines, and as a value of a scroll bar."""

from collections.abc import Iterator
from typing import NamedTuple

from inspector.ui.long.laid import Laid, Setter
from inspector.ui.long.rows import Rows

_FINE = 64            # steps of the scroll bar for a row that wraps, where there are not too many rows
_LARGEST = 2 ** 30    # value of a scroll bar


class Top(NamedTuple):
    """The line at the top of the screen: its row, and which of the lines that the row takes."""

    row: int = 0
    line: int = 0


class Pane:
    """Counts from rows that are laid out; knows no widget. The first line of the text stands a little lower than the edge."""

    def __init__(self, rows: Rows, setter: Setter, above: float) -> None:
        self.rows, self.setter, self._above = rows, setter, above
        self.top = Top()

    def visible(self, height: float) -> Iterator[tuple[float, Laid]]:
        """The rows on screen from the top one: where each begins, and the row."""
        number = self.top.row
        y = self._above if self.top == Top() else -self.setter.laid(number).tops[self.top.line]
        while y < height and number < self.rows.count:
            laid = self.setter.laid(number)
            yield y, laid
            y += laid.height
            number += 1

    def moved(self, top: Top, by: int) -> Top:
        """So many lines on, or back."""
        row, line = top.row, top.line + by
        while line < 0 and row > 0:
            row -= 1
            line += self.setter.laid(row).count
        while line >= (count := self.setter.laid(row).count) and row + 1 < self.rows.count:
            row, line = row + 1, line - count
        return Top(row, min(max(line, 0), self.setter.laid(row).count - 1))

    def last(self, height: float) -> Top:
        """The furthest top: the end of the text stands at the bottom of the screen."""
        return self.above(Top(self.rows.count - 1, self.setter.laid(self.rows.count - 1).count - 1), height)

    def above(self, top: Top, height: float) -> Top:
        """The top with which this line is the last that is wholly on screen."""
        row, line, left = top.row, top.line, height
        while True:
            tops = self.setter.laid(row).tops
            while line >= 0:
                left -= tops[line + 1] - tops[line]
                if left < 0:
                    return min(self.moved(Top(row, line), 1), top)
                line -= 1
            if row == 0:
                return Top()
            row -= 1
            line = self.setter.laid(row).count - 1

    def top_at(self, char: int) -> Top:
        """The line on screen that holds a character, as a top."""
        laid = self.setter.at(char)
        return Top(laid.row.number, laid.line_of(char))

    # as a scroll bar ------------------------------------------------------------------------------

    @property
    def fine(self) -> int:
        """Steps of the scroll bar for one row."""
        return max(1, min(_FINE, _LARGEST // max(self.rows.count, 1)))

    def value(self, top: Top) -> int:
        """A top as a value of the scroll bar."""
        return top.row * self.fine + (-(-top.line * self.fine // self.setter.laid(top.row).count) if top.line else 0)

    def top_of(self, value: int) -> Top:
        """A value of the scroll bar as a top."""
        row = min(value // self.fine, self.rows.count - 1)
        count = self.setter.laid(row).count
        return Top(row, min((value - row * self.fine) * count // self.fine, count - 1))
