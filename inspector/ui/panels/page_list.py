"""A list of pages: shape, code, title, and a line under it, with the words that were searched for marked."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from inspector.knowledge import Page
from inspector.ui import icons, shapes, theme
from inspector.ui.blocks.relation import short
from inspector.ui.ground import draw_ground
from inspector.ui.plain import tip
from inspector.ui.ring import Ring
from inspector.ui.suggestions import Suggestion

EDGE, LINE, UNDER = 6, 19, 17   # px at 100 % zoom: above and below a page's row, a line of its title, a line under that
ROW = int(Qt.ItemDataRole.UserRole)
_ROOT = QModelIndex()   # what rows stand under


class PageRow(NamedTuple):
    """A page with the words to mark in it, and perhaps a line to show instead of its headline; or, without a page, a suggestion or the heading of a group."""

    page: Page | None
    marks: tuple[str, ...] = ()
    heading: str = ""
    note: str = ""
    suggestion: Suggestion | None = None

    @property
    def can_be_chosen(self) -> bool:
        return self.page is not None or self.suggestion is not None


def tall_of(row: PageRow) -> int:
    """How tall a row is, in px at 100 % zoom."""
    return 2 * EDGE + LINE + UNDER if row.page else 30 if row.suggestion else 32


class PageModel(QAbstractListModel):
    """Rows for a list of pages."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PageRow] = []

    def show(self, rows: Iterable[PageRow]) -> None:
        """Take these rows instead."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if row.suggestion:
                return f"{row.suggestion.text} {row.suggestion.note}".strip()
            return f"{short(row.page.key)} {row.page.title}. {row.note or row.page.headline}".strip() if row.page else row.heading
        if role == Qt.ItemDataRole.ToolTipRole and row.page:   # the whole of what may be cut
            return tip(f"{short(row.page.key)} {row.page.title}\n{row.note or row.page.headline}".strip())
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        if not index.isValid() or not self.rows[index.row()].can_be_chosen:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class PageDelegate(QStyledItemDelegate):
    """Draws a row of a page or a heading."""

    def __init__(self, view: "PageList", most_lines: int) -> None:
        super().__init__(view)
        self._view, self._most = view, most_lines
        self._known: dict[tuple[str, str], tuple[list[str], list[str]]] = {}   # the lines of pages, for this room and look: the list asks for all of them at every change of its size
        self._known_for: tuple[float, theme.Theme] | None = None

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        row: PageRow = index.data(ROW)
        look = theme.current()
        tall = look.px(tall_of(row))
        if self._most > 1 and row.page:
            title, under = self._lines(row.page, row)
            tall = look.px(2 * EDGE + len(title) * LINE + len(under) * UNDER)
        return QSize(0, tall)

    def _lines(self, page: Page, row: PageRow) -> tuple[list[str], list[str]]:
        """What is written beside and below the code, in lines that fit beside a scroll bar, whether there is one now or not."""
        look = theme.current()
        room = self._view.width() - 2 * self._view.frameWidth() - self._view.verticalScrollBar().sizeHint().width() - look.px(10) - 3 * look.px(8)
        if self._known_for != (room, look):
            self._known, self._known_for = {}, (room, look)
        key = page.key, row.note
        if key not in self._known:
            code = short(page.key)
            used = QFontMetricsF(look.font(mono=True, bold=True)).horizontalAdvance(code) + look.px(8) if code else 0
            title = broken(page.title, QFontMetricsF(look.font(bold=not code)), room - used, room, self._most)
            self._known[key] = title, broken(row.note or page.headline, QFontMetricsF(look.font(12)), room, room, self._most)
        return self._known[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        row: PageRow = index.data(ROW)
        look, rect = theme.current(), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(option.rect)
        if not row.can_be_chosen:
            painter.setFont(look.font(11, bold=True))
            painter.setPen(look.colour("muted"))
            painter.drawText(rect.adjusted(look.px(8), look.px(8), -8, 0), Qt.AlignmentFlag.AlignVCenter, row.heading)
        else:
            draw_ground(painter, option, rect.adjusted(0, 1, 0, -1), 6)
            right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
            if row.suggestion:
                self._suggestion(painter, rect.adjusted(look.px(8), 0, -look.px(8), 0), row.suggestion, right_to_left)
            elif row.page:
                self._page(painter, rect.adjusted(look.px(8), look.px(EDGE), -look.px(8), -look.px(EDGE)), row.page, row, right_to_left)
        painter.restore()

    def _suggestion(self, painter: QPainter, rect: QRectF, one: Suggestion, right_to_left: bool) -> None:
        look, side = theme.current(), theme.current().px(14)
        at = QRectF(rect.right() - side if right_to_left else rect.left(), rect.center().y() - side / 2, side, side)
        icons.draw(painter, one.icon, at, "muted")
        gap = side + look.px(10)
        rect = rect.adjusted(0, 0, -gap, 0) if right_to_left else rect.adjusted(gap, 0, 0, 0)
        if one.text:
            used = self._text(painter, rect, one.text, look.font(), "text", (), right_to_left) + look.px(10)
            rect = rect.adjusted(0, 0, -used, 0) if right_to_left else rect.adjusted(used, 0, 0, 0)
        self._text(painter, rect, one.note, look.font(12), "muted", (), right_to_left)

    def _page(self, painter: QPainter, rect: QRectF, page: Page, row: PageRow, right_to_left: bool) -> None:
        """Title and line; ``turned`` sets each piece at the other side where one reads from there."""
        marks = row.marks
        title, under = self._lines(page, row)

        def turned(piece: QRectF) -> QRectF:
            if right_to_left:
                piece.moveLeft(rect.left() + rect.right() - piece.right())
            return piece

        look = theme.current()
        line = look.px(LINE)
        side = look.px(10)
        shapes.draw(painter, page.severity, turned(QRectF(rect.left(), rect.top() + (line - side) / 2, side, side)))
        edge = left = rect.left() + side + look.px(8)
        code = short(page.key)
        if code:
            font = look.font(mono=True, bold=True)
            left += self._text(painter, turned(QRectF(left, rect.top(), rect.right() - left, line)), code, font, "text", marks, right_to_left) + look.px(8)
        top = rect.top()
        written = [(each, look.font(bold=not code), "text", line) for each in title] + [(each, look.font(12), "muted", look.px(UNDER)) for each in under]
        for words, font, role, tall in written:
            self._text(painter, turned(QRectF(left, top, rect.right() - left, tall)), words, font, role, marks, right_to_left)
            left, top = edge, top + tall

    def _text(self, painter: QPainter, rect: QRectF, text: str, font: QFont, role: str, marks: tuple[str, ...], right_to_left: bool) -> float:
        """One line, cut to its room, the marked words on a ground; the width used."""
        look, metrics = theme.current(), QFontMetricsF(font)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        if right_to_left:
            rect = rect.adjusted(rect.width() - metrics.horizontalAdvance(text) - 1, 0, 0, 0)
        for start, end in found(text, marks):
            left = rect.left() + metrics.horizontalAdvance(text[:start])
            ground = QRectF(left, rect.center().y() - metrics.height() / 2, metrics.horizontalAdvance(text[start:end]), metrics.height())
            painter.fillRect(ground, look.colour("match"))
        painter.setFont(font)
        painter.setPen(look.colour(role))
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextSingleLine, text)
        return metrics.horizontalAdvance(text)


def broken(text: str, metrics: QFontMetricsF, first: float, room: float, most: int) -> list[str]:
    """A text in at most so many lines, broken between words; the last may be too long for its room."""
    lines, words = [""], text.split(" ")
    for number, word in enumerate(words):
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and len(lines) < most and metrics.horizontalAdvance(longer) > (first if len(lines) == 1 else room):
            lines.append(word)
            if len(lines) == most:
                lines[-1] = " ".join(words[number:])
                break
        else:
            lines[-1] = longer
    return lines


def found(text: str, marks: tuple[str, ...]) -> list[tuple[int, int]]:
    """Where the words stand in a text, at the beginning of words, without regard to case."""
    if not marks:
        return []
    pattern = r"(?<!\w)(?:" + "|".join(re.escape(mark) for mark in sorted(marks, key=len, reverse=True)) + ")"
    return [match.span() for match in re.finditer(pattern, text, re.IGNORECASE)]


class PageList(QListView):
    """A view of pages; enter or a click opens one. Title and line of a page take ``most_lines`` each where they need them."""

    def __init__(self, name: str, parent: QWidget | None = None, most_lines: int = 1) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        Ring(self)
        self.pages = PageModel(self)
        self.setModel(self.pages)
        self.setItemDelegate(PageDelegate(self, most_lines))
        self._wraps = most_lines > 1
        self.setAcceptDrops(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._wraps and event.size().width() != event.oldSize().width():   # another height changes no row
            self.scheduleDelayedItemsLayout()

    def row_at(self, index: QModelIndex) -> PageRow | None:
        """What stands in a row."""
        row: PageRow | None = index.data(ROW)
        return row

    def key_at(self, index: QModelIndex) -> str:
        """The key of the page in a row; "" for a heading."""
        row = index.data(ROW)
        return row.page.key if row and row.page else ""
