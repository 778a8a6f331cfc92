"""Rows laid out for a width: where their letters stand on screen, and which letter stands at a point."""

from collections import OrderedDict
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from inspector.ui.leading import strip
from inspector.ui.long.rows import Row, Rows
from inspector.ui.marks import BREAK, Shown

_MOST = 200_000   # characters that are kept laid out: a layout takes a hundred bytes for each
_MOST_EDGES = 400   # letters whose edges are looked at one by one


def x_at(line: QTextLine, unit: int) -> float:
    """Where in its line a UTF-16 unit stands."""
    # PySide's stubs say that cursorToX gives an object; it gives (x, position)
    return cast(tuple[float, int], line.cursorToX(unit))[0]


def extent(line: QTextLine, first: int, last: int, is_ascii: bool) -> tuple[float, float]:
    """From where to where letters of a line stand. Where scripts of both directions meet, the edges of the range alone do not tell."""
    if is_ascii or last - first > _MOST_EDGES:
        left, right = x_at(line, first), x_at(line, last)
    else:
        edges = [cast(tuple[float, int], line.cursorToX(unit, edge))[0] for unit in range(first, last) for edge in (QTextLine.Edge.Leading, QTextLine.Edge.Trailing)]
        left, right = min(edges), max(edges)
    return min(left, right), max(left, right)


class Laid:
    """One row: characters of the whole text outside, UTF-16 units of the layout inside. Points count from the row's upper left corner."""

    def __init__(self, row: Row, words: str, font: QFont, width: float) -> None:
        self.row = row
        self._shown = Shown(words)
        self._is_ascii = words.isascii()
        self.layout = QTextLayout(self._shown.text + (BREAK[0] if row.is_cut else ""), font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)   # each line by its own letters
        self.layout.setTextOption(option)
        self.layout.setCacheEnabled(True)
        self.tops = [0.0]   # of its lines on screen, and the bottom of the last
        wish = strip(font)
        self.layout.beginLayout()
        while (line := self.layout.createLine()).isValid():
            line.setLineWidth(width)
            tall = max(line.height(), wish)
            line.setPosition(QPointF(0, self.tops[-1] + (tall - line.height()) / 2))
            self.tops.append(self.tops[-1] + tall)
        self.layout.endLayout()

    @property
    def count(self) -> int:
        """How many lines it takes on screen."""
        return len(self.tops) - 1

    @property
    def height(self) -> float:
        return self.tops[-1]

    @property
    def text(self) -> str:
        """What is shown of it."""
        return self.layout.text()

    def unit(self, char: int) -> int:
        """The unit of a character of the row; its ends for those outside."""
        return self._shown.unit(char - self.row.start)

    def char(self, unit: int) -> int:
        """The character that a unit is a part of."""
        return self.row.start + self._shown.char(unit)

    def line_of(self, char: int) -> int:
        """The number of the line on screen that holds a character."""
        line = self.layout.lineForTextPosition(self.unit(char))
        return line.lineNumber() if line.isValid() else 0

    def ends_of(self, line: int) -> tuple[int, int]:
        """The first character of a line on screen, and the last place in it where a caret can stand."""
        one = self.layout.lineAt(line)
        end = one.textStart() + one.textLength()
        last = self.row.end if line + 1 >= self.count and not self.row.is_cut else self.char(max(self.layout.previousCursorPosition(end), one.textStart()))
        return self.char(one.textStart()), last

    def x_of(self, char: int) -> float:
        """How far from the left a character stands."""
        unit = self.unit(char)
        line = self.layout.lineForTextPosition(unit)
        return x_at(line, unit) if line.isValid() else 0.0

    def char_in(self, line: int, x: float) -> int:
        """The character of a line on screen where a caret for this point belongs."""
        one = self.layout.lineAt(line)
        if not one.isValid():
            return self.row.start
        char = self.char(one.xToCursor(x))
        first, last = self.ends_of(line)
        return min(max(char, first), max(first, last))

    def char_at(self, point: QPointF) -> int:
        """The same for a point."""
        line = next((number for number in range(self.count) if point.y() < self.tops[number + 1]), self.count - 1)
        return self.char_in(line, point.x())

    def rects(self, start: int, end: int) -> list[QRectF]:
        """Where a range stands, line by line."""
        low, high = self.unit(max(start, self.row.start)), self.unit(min(end, self.row.end))
        rects: list[QRectF] = []
        for number in range(self.count):
            line = self.layout.lineAt(number)
            first, last = max(low, line.textStart()), min(high, line.textStart() + line.textLength())
            if first < last:
                left, right = extent(line, first, last, self._is_ascii)
                rects.append(QRectF(left, line.y(), right - left, line.height()))
        return rects

    def next_char(self, char: int, words: bool) -> int:
        """Where the next letter or word begins; the row's end at its end."""
        mode = QTextLayout.CursorMode.SkipWords if words else QTextLayout.CursorMode.SkipCharacters
        unit = self.unit(char)
        while (after := self.layout.nextCursorPosition(unit, mode)) != unit:   # a visible mark is several letters for one character
            unit = after
            if self.char(unit) > char:
                return self.char(unit)
        return self.row.end

    def previous_char(self, char: int, words: bool) -> int:
        """Where the letter or word before begins; the row's start at its start."""
        mode = QTextLayout.CursorMode.SkipWords if words else QTextLayout.CursorMode.SkipCharacters
        before = self.layout.previousCursorPosition(self.unit(char), mode)
        return min(self.char(before), char)


class Setter:
    """Lays out rows, and keeps the latest."""

    def __init__(self, rows: Rows, font: QFont, width: float) -> None:
        self._rows, self._font, self._width = rows, font, max(width, 20.0)
        self._kept: OrderedDict[int, Laid] = OrderedDict()
        self._size = 0

    def laid(self, number: int) -> Laid:
        """A row by its number."""
        known = self._kept.get(number)
        if known is not None:
            self._kept.move_to_end(number)
            return known
        row = self._rows.row(number)
        made = Laid(row, self._rows.words(row), self._font, self._width)
        self._kept[number] = made
        self._size += len(made.text) + 50
        while self._size > _MOST and len(self._kept) > 1:
            self._size -= len(self._kept.popitem(last=False)[1].text) + 50
        return made

    def at(self, char: int) -> Laid:
        """The row that holds a character."""
        return self.laid(self._rows.at(char).number)
