"""A long text on screen, with line numbers and a scroll bar: only the rows in sight are laid out, and nothing holds up the window."""

from collections.abc import Callable, Iterator
from time import monotonic

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QTextLayout, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QFrame, QWidget

from inspector.ui import theme
from inspector.ui.leading import strip
from inspector.ui.long.laid import Laid, Setter
from inspector.ui.long.pane import Pane, Top
from inspector.ui.long.view import LongView
from inspector.ui.panels.gutter import Gutter, Numbered
from inspector.ui.panels.tick_bar import TickBar
from inspector.ui.slices import Slices

MARGIN = 10   # px at 100 % zoom between the numbers and the text, and above its first line
UPPER = 0.7   # of the upper third that stays above what is brought into sight
WHEEL = 3     # lines for one notch
SELDOM = 0.15   # seconds between two paintings while a text is being made ready
_NOTCH = 120  # what Qt says of one notch
Action = QAbstractSlider.SliderAction


class LongPage(QAbstractScrollArea):
    """Shows a LongView while that is still being made ready; scrolls by lines on screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)   # mail and logs are written so; each line still follows its own letters
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)   # no jump of the text when the bar comes
        self.setAcceptDrops(False)
        self.view: LongView | None = None
        self.pane: Pane | None = None
        self._last: tuple[int, int, Top] | None = None   # rows, height, and the furthest top for them
        self._brought: tuple[Callable[[int], None], int] | None = None   # how a character was brought into sight, where it stays until the reader moves
        self._painted = 0.0                # when
        self._turned = 0                   # of the wheel, less than a line
        self._work = Slices(self)
        self._work.progressed.connect(self._grown)
        self._work.ended.connect(self._ended)
        self.setVerticalScrollBar(TickBar(lambda: self.view.ticks if self.view else [], self.chosen_share))
        self.gutter = Gutter(self, self._numbered, lambda: self.view.rows.lines if self.view else 1)
        self.verticalScrollBar().valueChanged.connect(self._bar_moved)
        self.verticalScrollBar().actionTriggered.connect(self._bar_acted)
        self._dress()

    def chosen_share(self) -> float | None:
        """How far down the place stands that is framed, from 0 to 1."""
        return None

    def open(self, view: LongView | None) -> None:
        """Show another text from its start."""
        self._work.stop()
        self._brought = self._last = None
        self.view = view
        self.pane = Pane(view.rows, self._setter(view), theme.current().px(MARGIN)) if view else None
        if view:
            self._work.begin(view.work())
        self._grown()
        self._repaint()

    @property
    def is_ready(self) -> bool:
        """Whether all of the text is known."""
        return self.view is not None and self.view.is_ready

    def _grown(self) -> None:
        """More of the text is known, or of its marks. Painting all the time would take longer than learning."""
        self._make_room()
        self._fit_bar()
        if monotonic() - self._painted > SELDOM:
            self._repaint()

    def _ended(self) -> None:
        """All of it is known, its marks too."""
        self._grown()
        self.go(self.pane.top if self.pane else Top())
        self.verticalScrollBar().update()

    def _repaint(self) -> None:
        self._painted = monotonic()
        self.viewport().update()
        self.verticalScrollBar().update()
        self.gutter.update()

    # looks ----------------------------------------------------------------------------------------

    def _setter(self, view: LongView) -> Setter:
        return Setter(view.rows, self.font(), self.viewport().width() - 2 * theme.current().px(MARGIN))

    def _dress(self) -> None:
        self.setFont(theme.current().font(12, mono=True))
        self._make_room()
        self._lay_anew()

    def _lay_anew(self) -> None:
        """Lay out for another width or font; the line at the top stays there."""
        if self.pane and self.view:
            top = self.pane.top
            first = self.pane.setter.laid(top.row).ends_of(top.line)[0]
            self.pane = Pane(self.view.rows, self._setter(self.view), theme.current().px(MARGIN))
            self.pane.top = top if top == Top() else self.pane.top_at(first)
            self._last = None
            self._fit_bar()
            self._repaint()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "gutter"):
            self._dress()

    def _make_room(self) -> None:
        self.setViewportMargins(self.gutter.wide(), 0, 0, 0)
        inside = self.contentsRect()
        self.gutter.setGeometry(QRect(inside.left(), inside.top(), self.gutter.wide(), inside.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
        self._lay_anew()
        if self._brought:
            self._brought[0](self._brought[1])

    # scrolling ------------------------------------------------------------------------------------

    @property
    def page(self) -> int:
        """How many lines a page has."""
        return max(1, self.viewport().height() // strip(self.font()))

    def furthest(self) -> Top:
        """The top where the end of the text stands at the bottom; while it is not known, the last row."""
        if self.pane is None or self.view is None:
            return Top()
        rows, height = self.view.rows, self.viewport().height() - theme.current().px(MARGIN)
        if not rows.is_whole:
            return Top(rows.count - 1)
        if self._last is None or self._last[:2] != (rows.count, height):
            self._last = rows.count, height, self.pane.last(height)
        return self._last[2]

    def go(self, top: Top) -> None:
        """Scroll so that this line is at the top."""
        if self.pane:
            self.pane.top = max(Top(), min(top, self.furthest()))
            self._fit_bar()
            self._repaint()

    def by(self, lines: int) -> None:
        """Scroll by so many lines."""
        if self.pane:
            self.go(self.pane.moved(self.pane.top, lines))

    def _fit_bar(self) -> None:
        bar, pane = self.verticalScrollBar(), self.pane
        bar.setSingleStep(pane.fine if pane else 1)
        bar.setPageStep(self.page * (pane.fine if pane else 1))
        bar.setMaximum(pane.value(self.furthest()) if pane else 0)
        bar.setValue(pane.value(pane.top) if pane else 0)

    def _bar_moved(self, value: int) -> None:
        if self.pane and value != self.pane.value(self.pane.top):
            self.pane.top = min(self.pane.top_of(value), self.furthest())
        self._repaint()

    def _bar_acted(self, action: int) -> None:
        """Steps are lines on screen, of which a row can have many."""
        self._brought = None
        by = {Action.SliderSingleStepAdd: 1, Action.SliderSingleStepSub: -1, Action.SliderPageStepAdd: self.page - 1, Action.SliderPageStepSub: 1 - self.page}.get(Action(action))
        if by is not None and self.pane:
            self.by(by)
            self.verticalScrollBar().setSliderPosition(self.pane.value(self.pane.top))

    def wheelEvent(self, event: QWheelEvent) -> None:
        turned = self._turned - event.angleDelta().y() * WHEEL
        lines = int(turned / _NOTCH)
        self._turned = turned - lines * _NOTCH
        self._brought = None
        self.by(lines)
        event.accept()

    def bring_char(self, char: int) -> None:
        """Scroll so that a character stands in the upper third, where it does not yet; it stays there through changes of size until the reader moves."""
        self._brought = self.bring_char, char
        if self.pane is None or self.viewport().height() < 40:
            return
        third, line, here = self.viewport().height() / 3, strip(self.font()), self.pane.top_at(char)
        if here < self.pane.moved(Top(), int(third // line) - 1):   # what is near the beginning is best seen with it
            self.go(Top())
        elif (spot := self.spot(char)) is None or spot.bottom() > third:
            self.go(self.pane.moved(here, -int(third * UPPER // line)))

    def centre(self, char: int) -> None:
        """Scroll so that a character stands in the middle, where it is not well in sight; it stays there as well."""
        self._brought = self.centre, char
        spot = self.spot(char)
        if self.pane and (spot is None or not QRect(0, 24, self.viewport().width(), self.viewport().height() - 48).contains(spot)):
            self.go(self.pane.moved(self.pane.top_at(char), -(self.page // 2)))

    def follow(self, char: int) -> None:
        """Scroll no further than needed to have a character in sight."""
        if self.pane:
            line = self.pane.top_at(char)
            lowest = self.pane.above(line, self.viewport().height())
            self.go(min(max(self.pane.top, lowest), line))

    # what is on screen ----------------------------------------------------------------------------

    def rows(self) -> Iterator[tuple[float, Laid]]:
        """The rows in sight: where each begins, and the row."""
        if self.pane:
            yield from self.pane.visible(self.viewport().height())

    @property
    def left(self) -> int:
        """Where the text begins, in px from the left."""
        return theme.current().px(MARGIN)

    def spot(self, char: int) -> QRect | None:
        """Where a caret at a character stands; None where that is out of sight."""
        for y, laid in self.rows():
            if laid.row.start <= char <= laid.row.end and (char < laid.row.end or not laid.row.is_cut):
                line = laid.layout.lineAt(laid.line_of(char))
                spot = QRect(round(self.left + laid.x_of(char)), round(y + line.y()), 1, round(line.height()))
                return spot if spot.top() >= 0 and spot.bottom() <= self.viewport().height() else None
        return None

    def char_at(self, point: QPointF) -> int:
        """The character nearest to a point."""
        nearest = 0
        for y, laid in self.rows():
            nearest = laid.char_at(point - QPointF(self.left, y))
            if point.y() < y + laid.height:
                break
        return nearest

    def _numbered(self) -> Iterator[Numbered]:
        line = strip(self.font())
        for y, laid in self.rows():
            yield Numbered(y, line, str(laid.row.line) if laid.row.is_first else "", self.is_marked(laid))

    def is_marked(self, laid: Laid) -> bool:
        """Whether something in a row is marked."""
        return bool(self.view and self.view.places_between(laid.row.start, laid.row.after))

    def looks(self, laid: Laid) -> list[QTextLayout.FormatRange]:
        """What of a row looks otherwise than plain text."""
        return []

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme.current().colour("panel"))
        painter.setPen(theme.current().colour("text"))
        for y, laid in self.rows():
            laid.layout.draw(painter, QPointF(self.left, y), self.looks(laid))
        self.paint_over(painter)

    def paint_over(self, painter: QPainter) -> None:
        """Paint what lies over the text."""
