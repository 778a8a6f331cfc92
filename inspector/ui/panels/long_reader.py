"""A long text to be read: with marks, a caret, a selection, and words to be found, as in the reader of short ones."""

from bisect import bisect_left
from collections.abc import Callable, Iterator
from time import monotonic

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPen,
    QTextLayout,
)
from PySide6.QtWidgets import QApplication, QMenu, QToolTip, QWidget

from inspector.spans import Span
from inspector.ui import theme, words
from inspector.ui.announce import LONGEST, announce
from inspector.ui.long.caret import KEYS, Caret
from inspector.ui.long.laid import Laid
from inspector.ui.long.marking import Sign, marked, selected
from inspector.ui.long.seek import MOST_HITS, Seek, Tally
from inspector.ui.long.view import LongView
from inspector.ui.long.voice import Voice
from inspector.ui.panels.long_page import LongPage
from inspector.ui.plain import tip
from inspector.ui.ring import Ring
from inspector.ui.slices import Slices

MOST_COPIED = 5_000_000   # characters: a clipboard holds up the window, and who receives it, for longer than anybody waits
PATIENCE = 0.3            # seconds before a search tells how far it is
_DRAG = 40                # ms between two lines while the pointer drags beyond the edge
Key = QKeySequence.StandardKey


class LongReader(LongPage):
    """Says which finding was clicked, by its number."""

    finding_clicked = Signal(int)
    told = Signal(str)       # a sentence for the user
    sought = Signal(bool)    # whether words were found
    counted = Signal(int, int, bool)   # which place of how many, and whether there are more; told later than sought
    seeking = Signal(int)    # per cent of the text that was looked at, where that takes long

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        self._caret: Caret | None = None
        self._voice = Voice()
        self._sign: Callable[[int], Sign] | None = None
        self._wish: tuple[Callable[[tuple[int, int]], None], Span] | None = None   # waits until the text is known so far
        self._chosen: tuple[int, int] | None = None
        self._hinted: tuple[Span, ...] = ()
        self._over: tuple[int, int] | None = None    # the mark under the pointer
        self._clicks = 0                             # of one place, as far as they belong together
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        Ring(self)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._seek: Seek | None = None
        self._looking = Slices(self)
        self._looking.progressed.connect(self._tell_share)
        self._looking.ended.connect(self._tell_found)
        self._tally: Tally | None = None
        self._counting = Slices(self)
        self._counting.ended.connect(self._tell_count)
        self._began = 0.0
        self._drag = QTimer(self)
        self._drag.setInterval(_DRAG)
        self._drag.timeout.connect(self._drag_on)

    def show_view(self, view: LongView | None, sign: Callable[[int], Sign]) -> None:
        """Show a text; ``sign`` tells how the finding of a number is marked."""
        self.cease()
        self._sign, self._chosen, self._hinted, self._over, self._wish = sign, None, (), None, None
        self._caret, self._voice = None, Voice()
        self.open(view)
        self._caret = Caret(self.pane) if self.pane else None

    def _grown(self) -> None:
        super()._grown()
        if self._wish and self.view and (place := self.view.place(self._wish[1])):
            wish, self._wish = self._wish[0], None
            wish(place)

    def _ended(self) -> None:
        super()._ended()
        if self.view:
            self.setAccessibleDescription(self.tr("A long text. Lines: %1").replace("%1", words.number(self.view.rows.lines)))

    def _lay_anew(self) -> None:
        super()._lay_anew()
        if self._caret and self.pane:
            self._caret.pane = self.pane

    # what the panel wants -------------------------------------------------------------------------

    def _when_known(self, do: Callable[[tuple[int, int]], None], span: Span) -> None:
        place = self.view.place(span) if self.view else None
        if place:
            self._wish = None
            do(place)
        else:
            self._wish = do, span

    def choose(self, span: Span) -> None:
        """Frame a place and scroll to it."""
        self._when_known(self._choose, span)

    def _choose(self, place: tuple[int, int]) -> None:
        self._chosen = place
        if self._caret:
            self._caret.put(place[0])
        self.centre(place[0])
        self._repaint()

    def bring(self, span: Span) -> None:
        """Scroll so that a place stands in the upper third."""
        self._when_known(lambda place: self.bring_char(place[0]), span)

    def unchoose(self) -> None:
        """Frame nothing."""
        self._chosen = None
        self._repaint()

    @property
    def chosen(self) -> tuple[int, int] | None:
        """The framed place, in characters of the text shown."""
        return self._chosen

    def chosen_share(self) -> float | None:
        return self.view.rows.share(self._chosen[0]) if self.view and self._chosen else None

    def hint(self, spans: tuple[Span, ...]) -> None:
        """Outline places for as long as the pointer rests on what they prove; none to end it."""
        if spans != self._hinted:
            self._hinted = spans
            self.viewport().update()

    # words to be found ----------------------------------------------------------------------------

    def seek(self, words: str, backward: bool, stay: bool) -> None:
        """Select the next place of these words, from the other end again after the last; with ``stay`` where the selection begins is good too."""
        if self.view and self._caret:
            low, high = self._caret.selection
            self._seek = Seek(self.view.rows, words, low if backward or stay else high, backward)
            self._began = monotonic()
            self._looking.begin(self._seek.work())

    def cease(self) -> None:
        """Look no further, and mark no more what was looked for."""
        self._looking.stop()
        self._counting.stop()
        self._tally = None
        self.viewport().update()

    def _tell_share(self) -> None:
        if self._seek and monotonic() - self._began > PATIENCE:
            self.seeking.emit(int(100 * self._seek.share))

    def _tell_found(self) -> None:
        seek, self._seek = self._seek, None
        found = seek.found if seek else None
        if found and self._caret:
            self._caret.put(found[0])
            self._caret.put(found[1], keep=True)
            self.centre(found[0])
            self._repaint()
        self.sought.emit(found is not None)
        around = self.view.as_sent(found[0], min(found[0] + LONGEST, self.view.rows.reached)) if found and self.view else self.tr("Not found")
        announce(self, around.partition("\n")[0])
        self._count(seek.words if seek and found else "")

    def _count(self, words: str) -> None:
        """Tell which place of how many was found; the first time they must be counted."""
        if self._tally is None or self._tally.words != words:
            self._counting.stop()
            self._tally = Tally(self.view.rows, words, MOST_HITS) if self.view and words else None
            if self._tally:
                self._counting.begin(self._tally.work())
        elif not self._counting.is_busy:
            self._tell_count()

    def _tell_count(self) -> None:
        if self._tally:
            number = bisect_left(self._tally.hits, (self.selection[0],)) + 1
            self.counted.emit(number, len(self._tally.hits), self._tally.is_more)
            self.viewport().update()

    @property
    def hits(self) -> list[tuple[int, int]]:
        """The places of the words that were found, in characters of the text, as far as they are counted."""
        return self._tally.hits if self._tally else []

    # what is selected -----------------------------------------------------------------------------

    @property
    def selection(self) -> tuple[int, int]:
        """The range selected, in characters of the text."""
        return self._caret.selection if self._caret else (0, 0)

    @property
    def has_selection(self) -> bool:
        return self.selection[0] < self.selection[1]

    def select_all(self) -> None:
        """Select the whole text; the screen stays where it is."""
        if self._caret and self.view:
            self._caret.put(0)
            self._caret.put(self.view.rows.reached, keep=True)
            self._repaint()

    def copy(self) -> None:
        """Put what is selected on the clipboard, as it was sent; of very much only the beginning, and that is said."""
        low, high = self.selection
        if self.view and low < high:
            QApplication.clipboard().setText(self.view.as_sent(low, min(high, low + MOST_COPIED)))
            if high - low > MOST_COPIED:
                self.told.emit(self.tr("Only the first %1 characters of the selection were copied. The whole message can be saved as it came.").replace("%1", words.number(MOST_COPIED)))

    # marks ----------------------------------------------------------------------------------------

    def looks(self, laid: Laid) -> list[QTextLayout.FormatRange]:
        if self.view is None or self._sign is None:
            return []
        places, hits = self.view.places_between(laid.row.start, laid.row.end), self.hits
        looked_for = hits[max(bisect_left(hits, (laid.row.start,)) - 1, 0):bisect_left(hits, (laid.row.end,))]
        return marked(laid, [(start, end, self._sign(number)) for start, end, number in places]) + selected(laid, [*looked_for, self.selection])

    def rects(self, start: int, end: int) -> Iterator[QRectF]:
        """Where a range stands on screen, line by line."""
        for y, laid in self.rows():
            if laid.row.start < end and laid.row.end > start:
                yield from (rect.translated(self.left, y) for rect in laid.rects(start, end))

    def number_at(self, point: QPointF) -> int:
        """The finding whose mark a point is on, the shortest of several; -1 for none."""
        if self.view is None:
            return -1
        char = self.char_at(point)
        places = [place for place in self.view.places_between(char - 1, char + 1) if any(rect.contains(point) for rect in self.rects(place.start, place.end))]
        return min(places, key=lambda place: place.end - place.start).number if places else -1

    def paint_over(self, painter: QPainter) -> None:
        look, view = theme.current(), self.view
        if view is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hinted = [place for span in self._hinted if (place := view.place(span))] + ([self._over] if self._over else [])
        for wide, places in ((1, hinted), (2, ([self._chosen] if self._chosen else []) + ([self.selection] if self.selection in self.hits else []))):
            painter.setPen(QPen(look.colour("focus"), wide))
            for rect in (rect for place in places for rect in self.rects(*place)):
                painter.drawRoundedRect(rect.adjusted(-2, -1, 2, 1), 3, 3)
        spot = self.spot(self._caret.at) if self._caret and self.hasFocus() else None
        if spot:
            painter.fillRect(spot, look.colour("text"))

    # the pointer ----------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._caret is None:
            return
        self._brought = None
        self._clicks = 1
        self._caret.put(self.char_at(event.position()), keep=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        self._repaint()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._caret and event.button() == Qt.MouseButton.LeftButton:
            self._clicks = 2
            self._caret.select_word(self.char_at(event.position()))
            self._repaint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._caret and self._clicks == 1:
            self._caret.put(self.char_at(event.position()), keep=True)
            inside = 0 <= event.position().y() <= self.viewport().height()
            self._drag.stop() if inside else self._drag.start()
            self._repaint()
            return
        number = self.number_at(event.position())
        over = next((place[:2] for place in self.view.places_between(*self._around(event.position())) if place.number == number), None) if self.view and number >= 0 else None
        if over != self._over:
            self._over = over
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)
            self.viewport().update()

    def _around(self, point: QPointF) -> tuple[int, int]:
        char = self.char_at(point)
        return char - 1, char + 1

    def _drag_on(self) -> None:
        """The pointer is held beyond the edge: the text comes by."""
        point = QPointF(self.viewport().mapFromGlobal(self.cursor().pos()))
        if self._caret:
            self.by(-1 if point.y() < 0 else 1)
            self._caret.put(self.char_at(QPointF(point.x(), min(max(point.y(), 0.0), float(self.viewport().height() - 1)))), keep=True)
            self._repaint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag.stop()
        if event.button() != Qt.MouseButton.LeftButton:
            return
        clipboard = QApplication.clipboard()
        if self.has_selection and self.view and clipboard.supportsSelection():
            low, high = self.selection
            clipboard.setText(self.view.as_sent(low, min(high, low + MOST_COPIED)), clipboard.Mode.Selection)
        if not self.has_selection and (number := self.number_at(event.position())) >= 0:
            self.finding_clicked.emit(number)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._over = None
        self.hint(())
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            number = self.number_at(QPointF(event.pos()))
            if number >= 0 and self._sign:
                QToolTip.showText(event.globalPos(), tip(self._sign(number).tip), self.viewport())
            else:
                QToolTip.hideText()
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        copy = menu.addAction(self.tr("Copy"))
        copy.setEnabled(self.has_selection)
        copy.triggered.connect(self.copy)
        menu.addAction(self.tr("Select all")).triggered.connect(self.select_all)
        spot = self.spot(self._caret.at) if self._caret and event.reason() == event.Reason.Keyboard else None
        menu.popup(self.viewport().mapToGlobal(spot.bottomLeft() if spot else QPoint(self.left, 0)) if event.reason() == event.Reason.Keyboard else event.globalPos())

    # the keyboard ---------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Copying means what is selected here, and the card where nothing is."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            mine = event.matches(Key.SelectAll) or event.matches(Key.Copy) and self.has_selection or _move(event) is not None
            if mine:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _move(event)
        if event.matches(Key.SelectAll):
            self.select_all()
        elif event.matches(Key.Copy) and self.has_selection:
            self.copy()
        elif move and self._caret:
            self._brought = None
            self._caret.move(*move, max(1, self.page - 1))
            self.follow(self._caret.at)
            self._repaint()
            if QAccessible.isActive() and (said := self._voice.after(self._caret, move[0])):
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()


def _move(event: QKeyEvent) -> tuple[str, bool] | None:
    """What a key does to the caret, and whether it selects."""
    for how, plain, selecting in KEYS:
        if event.matches(plain):
            return how, False
        if event.matches(selecting):
            return how, True
    return None
