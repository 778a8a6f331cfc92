"""What the program is looking at: decides and announces. Panels wish, the workspace answers, nobody else knows the whole."""

from collections.abc import Sequence
from functools import partial
from pathlib import PurePath
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from inspector import diagnosis, inspection
from inspector.courier import Errand, Turn
from inspector.diagnosis import Card
from inspector.inspection import Inspection
from inspector.knowledge import Library
from inspector.spans import Span
from inspector.ui import sweeping
from inspector.ui.reading import Answer, read_data, read_edited, read_files
from inspector.ui.worker import Worker

KEPT = 50        # messages before the newest, and visits, that are remembered


class Visit(NamedTuple):
    """One place in the history: a card, and the message it speaks of (None for a page browsed)."""

    message: Inspection | None
    card: Card | None


class Workspace(QObject):
    """The open messages, the card on show, the history, and the place pointed at."""

    inspected = Signal(object)        # Inspection or None: the message on show
    reread = Signal(object)           # Inspection: what has become of the message on show by editing it
    card_shown = Signal(object, object)   # Card or None, Inspection or None (None: a page without a message)
    selected = Signal(object)         # Span to point at, or None
    messages_changed = Signal(object)  # all open messages, newest first
    moved = Signal(bool, bool)        # back is possible, forward is possible
    told = Signal(str)                # a plain sentence for the user
    busy = Signal(bool)
    reading = Signal(str, int, int)   # what is read, how many of how many files are done; may come from a job's thread

    def __init__(self, library: Library, parent: QObject | None = None, folders: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.library = library
        self._messages: list[Inspection] = []
        self._away: list[Inspection] = []   # closed or pasted over, the last one last
        self._visits: list[Visit] = []
        self._at = -1
        self._shown: Inspection | None = None
        self._copy: Inspection | None = None   # the one that editing made
        self._problems: tuple[str, ...] = ()   # of the latest answer
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._show_rest)
        self._child = Errand(folders)
        self.worker = Worker(self)
        self.worker.done.connect(self._take)
        self.worker.failed.connect(self._fail)
        self.worker.busy.connect(self.busy)

    # what comes in --------------------------------------------------------------------------------

    def inspect_text(self, text: str, beside: bool = False) -> None:
        """Inspect what was pasted, in place of the message on show or beside it."""
        if not text.strip():
            self.told.emit(self.tr("There is no text to read. Copy the whole bounce first, then paste it here."))
            return
        over = None if beside else self._shown
        name = self.tr("pasted text")
        self.reading.emit(name, 0, 1)
        self.worker.ask(partial(read_data, text.encode("utf-8", "replace"), self.library, self._turn(), name, instead=over))

    def inspect_files(self, paths: list[str]) -> None:
        """Inspect files, in order; what cannot be read is said, the rest is shown."""
        if paths:
            self.reading.emit(PurePath(paths[0]).name, 0, len(paths))
            self.worker.ask(partial(read_files, tuple(paths), self.library, self._turn(), self.reading.emit))

    def inspect_data(self, data: bytes, name: str) -> None:
        """Inspect bytes, such as those of standard input."""
        self.reading.emit(PurePath(name).name, 0, 1)
        self.worker.ask(partial(read_data, data, self.library, self._turn(), name))

    def read_as(self, form: str) -> None:
        """Read the message on show as another format; "" is automatic again."""
        if self._shown is not None:
            message = self._shown.message
            self.reading.emit(PurePath(message.name).name, 0, 1)
            self.worker.ask(partial(read_data, message.source, self.library, self._turn(), message.name, form, self._shown))

    def inspect_edited(self, data: bytes) -> None:
        """Inspect the message on show as it was changed; the one that came is put away, Ctrl+Z brings it back."""
        if self._shown is not None:
            name = self._shown.message.name
            if self._shown is not self._copy:
                name = self.tr("Edited copy of %1").replace("%1", PurePath(name).name)
            self.reading.emit(PurePath(name).name, 0, 1)
            self.worker.ask(partial(read_edited, data, self.library, self._turn(), name, self._shown))

    def warm(self) -> None:
        """Get ready what the first message, the first search and the first large input would wait for."""
        self._child.warm()
        _ = inspection.inspect(b"550 5.1.1 unknown user", self.library).cards
        self.library.search("4.3.1", limit=1)
        sweeping.settle()

    def cancel(self) -> None:
        """Stop the reading under way; what is on show stays."""
        self.worker.cancel()
        self._child.kill()

    def stop(self) -> None:
        """End all work; to be called before the window goes."""
        self._child.close()
        self.worker.stop()

    def _turn(self) -> Turn:
        if self.worker.is_busy:
            self._child.kill()   # what it does is not wanted any more
        return self._child.turn()

    def _take(self, answer: Answer) -> None:
        if answer.edited:
            self._take_edited(answer)
        elif answer.found:
            if answer.instead is not None and answer.instead.message.source != answer.found[0].message.source:
                self._put_away(answer.instead)   # pasted over, not read anew
            kept = [one for one in self._messages if one is not answer.instead][:KEPT]
            self._messages = [*answer.found, *kept]
            self.messages_changed.emit(tuple(self._messages))
            self._shown = answer.found[0]
            self.inspected.emit(self._shown)
        self._problems = answer.problems
        self._rest.start()

    def _show_rest(self) -> None:
        """The card of a message that has just come, and what could not be read: a turn of the event loop after the message, since both in one would hold it up too long."""
        if self._shown is not None and self._shown is not self._now()[1]:
            self.show_message(self._shown)
        if self._problems:
            self.told.emit(" ".join(self._problems[:3]))

    def _take_edited(self, answer: Answer) -> None:
        old = answer.instead
        if not answer.found or old is None or old is not self._shown:   # meanwhile the reader went elsewhere
            return
        new = answer.found[0]
        visit = Visit(new, new.cards[0] if new.cards else None)
        if old is self._copy:
            self._visits = [visit if one.message is old else one for one in self._visits]
        else:
            self._put_away(old)
            self._visits = [*self._visits[:self._at + 1], visit][-KEPT:]
            self._at = len(self._visits) - 1
        self._messages = [new if one is old else one for one in self._messages]
        self._shown = self._copy = new
        self.messages_changed.emit(tuple(self._messages))
        self.reread.emit(new)
        self.card_shown.emit(*self._now())
        self.moved.emit(self._at > 0, self._at + 1 < len(self._visits))

    def _fail(self, error: Exception) -> None:
        self.told.emit(self.tr("This could not be read: %s") % type(error).__name__)
        raise error   # a defect: errors.py tells of it

    # what is shown --------------------------------------------------------------------------------

    @property
    def message(self) -> Inspection | None:
        """The message on show."""
        return self._shown

    @property
    def messages(self) -> tuple[Inspection, ...]:
        """All open messages, newest first."""
        return tuple(self._messages)

    @property
    def card(self) -> Card | None:
        """The card on show."""
        return self._visits[self._at].card if self._visits else None

    def show_message(self, message: Inspection, number: int = 0) -> None:
        """Show a message and the card of one of its causes."""
        card = message.cards[number] if number < len(message.cards) else None
        self._go(Visit(message, card))

    def show_cause(self, number: int) -> None:
        """Show another cause of the message on show."""
        if self._shown is not None and 0 <= number < len(self._shown.cards):
            self._go(Visit(self._shown, self._shown.cards[number]))

    def show_page(self, key: str) -> None:
        """Browse to a page of the library; the message stays where it is."""
        page = self.library.page(key)
        if page is None:
            self.told.emit(self.tr("There is no page for %s.") % key)
            return
        self._go(Visit(None, diagnosis.browse(page, self.library)))

    def close_message(self) -> None:
        """Put the message on show away and show the next one; Ctrl+Z brings it back."""
        shown = self._shown
        if shown is None:
            return
        self._put_away(shown)
        at = self._messages.index(shown) if shown in self._messages else 0
        self._messages = [one for one in self._messages if one is not shown]
        self.messages_changed.emit(tuple(self._messages))
        if self._messages:
            self.show_message(self._messages[min(at, len(self._messages) - 1)])
        else:
            self._go(Visit(None, None))

    def _put_away(self, message: Inspection) -> None:
        self._away = [*self._away, message][-KEPT:]

    def previous_message(self) -> None:
        """Bring back the message that was closed or pasted over last; else show the one that was inspected before the one on show."""
        if self._away:
            one = self._away.pop()
            self._messages.insert(0, one)
            self.messages_changed.emit(tuple(self._messages))
            self.show_message(one)
            return
        if not self._messages:
            return
        at = self._messages.index(self._shown) + 1 if self._shown in self._messages else 0
        self.show_message(self._messages[at % len(self._messages)])

    def next_message(self) -> None:
        """Show the message that was inspected after the one on show."""
        if self._messages and self._shown in self._messages:
            self.show_message(self._messages[self._messages.index(self._shown) - 1])

    def point(self, span: Span | None) -> None:
        """Point at a place in the message."""
        self.selected.emit(span)

    def again(self) -> None:
        """Say once more what is on show, for panels that changed how they show it."""
        if self._visits:
            self.card_shown.emit(*self._now())

    # history --------------------------------------------------------------------------------------

    def back(self) -> None:
        self._step(-1)

    def forward(self) -> None:
        self._step(1)

    def _go(self, visit: Visit) -> None:
        del self._visits[self._at + 1:]
        if not self._visits or self._visits[-1] != visit:
            self._visits.append(visit)
        self._visits = self._visits[-KEPT:]
        self._at = len(self._visits) - 1
        self._announce(visit)

    def _step(self, by: int) -> None:
        if 0 <= self._at + by < len(self._visits):
            self._at += by
            self._announce(self._visits[self._at])

    def _now(self) -> tuple[Card | None, Inspection | None]:
        visit = self._visits[self._at] if self._visits else Visit(None, None)
        return visit.card, visit.message

    def _announce(self, visit: Visit) -> None:
        closed = visit.message is None and visit.card is None
        if (visit.message is not None or closed) and visit.message is not self._shown:
            self._shown = visit.message
            self.inspected.emit(self._shown)
        self.card_shown.emit(visit.card, visit.message)
        self.moved.emit(self._at > 0, self._at + 1 < len(self._visits))
