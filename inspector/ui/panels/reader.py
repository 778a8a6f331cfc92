"""A read-only text with line numbers and marks; shows mail and never runs it."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from inspector.ui import theme
from inspector.ui.announce import announce
from inspector.ui.leading import AiryLayout, on_line, snapped, strip
from inspector.ui.long.laid import extent
from inspector.ui.long.marking import dress
from inspector.ui.long.seek import MOST_HITS
from inspector.ui.panels.gutter import Gutter, Numbered
from inspector.ui.panels.tick_bar import TickBar
from inspector.ui.plain import tip
from inspector.ui.ring import Ring

MOST_TICKS = 1_000   # looked up for the scroll bar; of more every second, third ... is
MOST = 500   # marks painted at once: more stand on one screen only where somebody tries to stop the program
UPPER = 0.7   # of the upper third that stays above what is brought into sight


class Mark(NamedTuple):
    """Marked text, in UTF-16 units of the widget: from, to, its grade, whether it has a ground, and what to say of it."""

    start: int
    end: int
    grade: str
    ground: bool
    tip: str


class Reader(QPlainTextEdit):
    """Text with marks; says which mark was clicked."""

    mark_clicked = Signal(int)   # place of the mark in the list given
    sought = Signal(bool)        # whether words were found
    counted = Signal(int, int, bool)   # which place of how many, and whether there are more
    seeking = Signal(int)        # per cent of the text that was looked at, where that takes long; here it does not

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._lines = AiryLayout(self.document())   # held: Qt takes it over, and Python would let go of what it adds
        self.document().setDocumentLayout(self._lines)
        Ring(self)
        self.setReadOnly(True)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)   # mail and logs are written so; each line still follows its own letters
        self.setAcceptDrops(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.as_sent: Callable[[int, int], str] = lambda start, end: self.toPlainText()[start:end]   # the text behind what is shown, by UTF-16 units
        self._marks: list[Mark] = []
        self._starts: list[int] = []
        self._longest = 0
        self._chosen: tuple[int, int] | None = None
        self._hinted: list[tuple[int, int]] = []
        self._looked_for = ""
        self._hits: list[tuple[int, int]] = []   # the places of the words looked for
        self._ticks: list[float] = []
        self._is_marking = False
        self._once_more = QTimer(self, singleShot=True, interval=0)
        self._once_more.timeout.connect(self._paint_marks)
        self._brought: int | None = None   # a place to keep in sight until the reader moves
        self.setVerticalScrollBar(TickBar(self._shares, self._chosen_share))
        self.gutter = Gutter(self, self._numbered, self.blockCount)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._paint_marks)
        self.verticalScrollBar().actionTriggered.connect(self._let_go)
        self.cursorPositionChanged.connect(self._let_go)
        self.blockCountChanged.connect(self._make_room)
        self._dress()

    def show_text(self, text: str, marks: list[Mark]) -> None:
        """Show a text and its marks."""
        self._let_go()
        self._looked_for, self._hits = "", []
        self._marks, self._starts = [], []   # those of the text before are no places of this one
        self.setPlainText(text)
        self.show_marks(marks)

    def show_marks(self, marks: list[Mark]) -> None:
        """Mark these places instead."""
        self._marks = sorted(marks)
        self._starts = [mark.start for mark in self._marks]
        self._longest = max((mark.end - mark.start for mark in self._marks), default=0)
        self._chosen, self._hinted = None, []
        blocks = max(1, self.blockCount())
        self._ticks = sorted({self.document().findBlock(mark.start).blockNumber() / blocks for mark in self._marks[::len(self._marks) // MOST_TICKS + 1]})
        self._make_room()
        self._paint_marks()

    @property
    def marks(self) -> list[Mark]:
        """The marks in the order of the text."""
        return self._marks

    def choose(self, start: int, end: int) -> None:
        """Frame a place and scroll to it."""
        self._chosen = (start, end)
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        if not self.viewport().rect().adjusted(0, 24, 0, -24).contains(self.cursorRect()):
            self.centerCursor()
        self.viewport().update()
        self.verticalScrollBar().update()
        self.gutter.update()

    def bring(self, place: int) -> None:
        """Scroll so that a place stands in the upper third, where it does not yet; it stays there through changes of size until the reader moves."""
        self._brought = place
        self._bring()

    def _bring(self) -> None:
        if self._brought is None or self.viewport().height() < 40:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._brought)
        bar, block, third = self.verticalScrollBar(), cursor.block(), self.viewport().height() / 3
        for _ in range(3):   # lines that were never shown are counted only when they come near
            if not block.isVisible() or self.cursorRect(cursor).top() >= 0 and self.cursorRect(cursor).bottom() <= third:
                return
            bar.setValue(block.firstLineNumber())
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
            down = block.layout().lineForTextPosition(cursor.positionInBlock())
            room = third - (top + (down.y() + down.height() if down.isValid() else 0))
            bar.setValue(bar.value() - int(room * UPPER // strip(self.font())))

    def _let_go(self) -> None:
        self._brought = None

    def unchoose(self) -> None:
        """Frame nothing."""
        self._chosen = None
        self.verticalScrollBar().update()
        self.viewport().update()

    @property
    def chosen(self) -> tuple[int, int] | None:
        """The framed place, in UTF-16 units."""
        return self._chosen

    def hint(self, ranges: list[tuple[int, int]]) -> None:
        """Outline places for as long as the pointer rests on what they prove; none to end it."""
        if ranges != self._hinted:
            self._hinted = ranges
            self.viewport().update()

    def seek(self, words: str, backward: bool, stay: bool) -> None:
        """Select the next place of these words, from the other end again after the last; with ``stay`` where the selection begins is good too."""
        if stay:
            cursor = self.textCursor()
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)
        flags = QTextDocument.FindFlag.FindBackward if backward else QTextDocument.FindFlag(0)
        found = self.find(words, flags)
        if not found:
            self.moveCursor(QTextCursor.MoveOperation.End if backward else QTextCursor.MoveOperation.Start)
            found = self.find(words, flags)
        self._mark_all(words)
        self.sought.emit(found)
        if found:
            start = self.textCursor().selectionStart()
            self.counted.emit(bisect_left(self._hits, (start, start)) + 1, min(len(self._hits), MOST_HITS), len(self._hits) > MOST_HITS)
        announce(self, self.textCursor().block().text() if found else self.tr("Not found"))   # the keyboard stays in the field

    def _mark_all(self, words: str) -> None:
        """Mark every place of these words, as far as they can be counted."""
        if words != self._looked_for:
            self._looked_for, self._hits = words, []
            at = self.document().find(words, 0)
            while not at.isNull() and len(self._hits) <= MOST_HITS:
                self._hits.append((at.selectionStart(), at.selectionEnd()))
                at = self.document().find(words, at)
        self._paint_marks()

    def cease(self) -> None:
        """Look no further, and mark no more what was looked for."""
        self._looked_for, self._hits = "", []
        self._paint_marks()

    def _shares(self) -> list[float]:
        return self._ticks

    def _chosen_share(self) -> float | None:
        return self.document().findBlock(self._chosen[0]).blockNumber() / max(1, self.blockCount()) if self._chosen else None

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied is what was sent, not the marks that stand for it."""
        cursor, data = self.textCursor(), QMimeData()
        data.setText(self.as_sent(cursor.selectionStart(), cursor.selectionEnd()))
        return data

    # looks ----------------------------------------------------------------------------------------

    def _dress(self) -> None:
        self.setFont(theme.current().font(12, mono=True))
        self.document().setDocumentMargin(theme.current().px(10))
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "gutter"):
            self._dress()
            self._paint_marks()

    def _make_room(self) -> None:
        self.setViewportMargins(self.gutter.wide(), 0, 0, 0)
        self._place_gutter()

    def _place_gutter(self) -> None:
        inside = self.contentsRect()
        self.gutter.setGeometry(QRect(inside.left(), inside.top(), self.gutter.wide(), inside.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_gutter()
        if self._brought is not None:
            QTimer.singleShot(0, self._bring)   # scrolling in the midst of a change of size ends the program
        self._paint_marks()

    # marks ----------------------------------------------------------------------------------------

    def visible(self) -> tuple[int, int]:
        """First and last position on screen."""
        top = self.cursorForPosition(QPoint(0, 0)).block().position()
        bottom = self.cursorForPosition(QPoint(self.viewport().width(), self.viewport().height())).block()
        return top, bottom.position() + bottom.length()

    def marks_between(self, start: int, end: int) -> list[Mark]:
        """Marks that meet a range, found without walking all of them."""
        first = bisect_left(self._starts, start - self._longest)
        last = bisect_left(self._starts, end)
        return [mark for mark in self._marks[first:last] if mark.end > start]

    def _numbered(self) -> Iterator[Numbered]:
        block, line = self.firstVisibleBlock(), strip(self.font())
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= self.gutter.height():
            yield Numbered(top, line, str(block.blockNumber() + 1), bool(self.marks_between(block.position(), block.position() + block.length())))
            top += self.blockBoundingRect(block).height()
            block = block.next()

    def _paint_marks(self) -> None:
        """Give Qt the marks on screen. While it takes them it may lay lines out, and so scroll, and so lead here again: a second list in the midst of the first ends the program."""
        if self._is_marking:
            self._once_more.start()
            return
        self._is_marking = True
        try:
            self.setExtraSelections(self._marks_on_screen() + self._hits_on_screen())
        finally:
            self._is_marking = False
        self.gutter.update()

    def _marks_on_screen(self) -> list[QTextEdit.ExtraSelection]:
        selections, length, (top, bottom) = [], self.document().characterCount(), self.visible()
        for mark in sorted(self.marks_between(top, bottom)[:MOST], key=lambda one: one.ground):
            if mark.end >= length:   # text that is being edited may have grown shorter since
                continue
            for start, end in self._by_line(max(mark.start, top), min(mark.end, bottom)):
                selection = self._selection(start, end)
                dress(selection.format, mark.grade, mark.ground)
                selections.append(selection)
        return selections[:2 * MOST]

    def _selection(self, start: int, end: int) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = QTextCursor(self.document())
        made.cursor.setPosition(start)
        made.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        return made

    def _by_line(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """A range line by line, in all but the first without the blanks that the line begins with."""
        block = self.document().findBlock(start)
        first = start
        while block.isValid() and first < end:
            last = min(end, block.position() + block.length() - 1)
            if first < last:
                yield first, last
            block = block.next()
            text = block.text()
            first = block.position() + len(text) - len(text.lstrip())

    def _hits_on_screen(self) -> list[QTextEdit.ExtraSelection]:
        selections, (top, bottom) = [], self.visible()
        for start, end in self._hits[bisect_left(self._hits, (top, 0)):bisect_left(self._hits, (bottom, 0))][:MOST]:
            selection = self._selection(start, end)
            selection.format.setBackground(theme.current().colour("selection"))
            selection.format.setForeground(theme.current().colour("text"))
            selections.append(selection)
        return selections

    def _hit_chosen(self) -> list[tuple[int, int]]:
        """The place of the words looked for that is selected."""
        cursor = self.textCursor()
        chosen = (cursor.selectionStart(), cursor.selectionEnd())
        return [chosen] if self._hits and chosen in self._hits else []

    def _mark_at(self, point: QPoint) -> int:
        position = self.cursorForPosition(QPoint(point.x(), round(on_line(self, point.y())))).position()
        found = [mark for mark in self.marks_between(position, position + 1) if mark.start <= position <= mark.end]
        if not found:
            return -1
        return self._marks.index(min(found, key=lambda mark: mark.end - mark.start))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            at = self._mark_at(event.position().toPoint())
            if at >= 0:
                self.mark_clicked.emit(at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = self._mark_at(event.position().toPoint())
        over = at >= 0
        self.hint([self._marks[at][:2]] if over else [])
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self._mark_at(event.pos())
            if at >= 0:
                QToolTip.showText(event.globalPos(), tip(self._marks[at].tip), self.viewport())
            else:
                QToolTip.hideText()
            return True
        if isinstance(event, QMouseEvent):
            on = snapped(self, event)
            taken = super().viewportEvent(on)
            event.setAccepted(on.isAccepted())
            return taken
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        hit = self._hit_chosen()
        if self._chosen is None and not self._hinted and not hit:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for wide, ranges in ((1, self._hinted), (2, hit + ([self._chosen] if self._chosen else []))):
            painter.setPen(QPen(theme.current().colour("focus"), wide))
            for rect in (rect for each in ranges for rect in self._rects(*each)):
                painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), 3, 3)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hint([])

    def _rects(self, start: int, end: int) -> list[QRectF]:
        """Where a range stands on screen, line by line."""
        rects: list[QRectF] = []
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < max(end, start + 1) and len(rects) < 200:
            top = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
            layout = block.layout()
            for number in range(layout.lineCount()):
                line = layout.lineAt(number)
                first = max(start - block.position(), line.textStart())
                last = min(end - block.position(), line.textStart() + line.textLength())
                if first < last:
                    left, right = extent(line, first, last, block.text().isascii())
                    rects.append(QRectF(top.x() + left, top.y() + line.y(), right - left, line.height()))
            block = block.next()
        return rects

