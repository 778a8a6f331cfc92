"""What the program is looking at: decides and announces. Panels wish, the workspace answers, nobody else knows the whole."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import PurePath
from typing import BinaryIO, NamedTuple
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, QTimer, Signal

from inspector import diagnosis, inspection
from inspector.courier import Errand, Turn
from inspector.diagnosis import Card
from inspector.inspection import Inspection
from inspector.knowledge import Library
from inspector.spans import Span
from inspector.ui import sweeping, words
from inspector.ui.reading import Answer, read_data, read_edited, read_files, read_stream
from inspector.ui.worker import Worker

KEPT = 50        # messages put away, and visits, that are remembered; what is open stays open, however much it is
NAMED = 3        # problems of one reading that are told in full


class Visit(NamedTuple):
    """One place in the history: a card, and the message it speaks of (None for a page browsed)."""

    message: Inspection | None
    card: Card | None


class Workspace(QObject):
    """The open messages, the card on show, the history, and the place pointed at."""

    inspected = Signal(object)        # Inspection or None: the message on show
    copied = Signal(object)           # Inspection: an edited copy, whether it is on show or not
    reread = Signal(object)           # Inspection: what has become of the message on show by editing it
    card_shown = Signal(object, object)   # Card or None, Inspection or None (None: a page without a message)
    selected = Signal(object)         # Span to point at, or None
    messages_changed = Signal(object)  # all open messages, newest first
    moved = Signal(bool, bool)        # back is possible, forward is possible
    told = Signal(str)                # a plain sentence for the user
    busy = Signal(bool)
    reading = Signal(str, int, int)   # what is read, how many of how many files are done; comes from a job's thread
    files_read = Signal(object)       # tuple of paths: files that were opened and held something

    def __init__(self, library: Library, parent: QObject | None = None, folders: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self.library = library
        self._messages: list[Inspection] = []
        self._away: list[Inspection] = []   # closed or pasted over, the last one last
        self._visits: list[Visit] = []
        self._at = -1
        self._shown: Inspection | None = None
        self._copy: Inspection | None = None   # the one that editing made, as long as it is being edited
        self._originals: WeakKeyDictionary[Inspection, Inspection] = WeakKeyDictionary()   # of every edited copy the message that came
        self._problems: list[str] = []   # of what was read since they were told last
        self._is_new = False             # whether what is on show has just come and its card has not
        self._rest = QTimer(self, singleShot=True, interval=0)
        self._rest.timeout.connect(self._show_rest)
        self._child, self._again = Errand(folders), Errand(folders)   # of what is opened, and of what is read anew: neither waits for the other, or ends it
        self.worker = Worker(self)
        self.worker.came.connect(self._take)
        self.worker.ended.connect(self._rest.start)
        self.worker.failed.connect(self._fail)
        self.worker.busy.connect(self.busy)

    # what comes in --------------------------------------------------------------------------------

    def inspect_text(self, text: str, beside: bool = False) -> None:
        """Inspect what was pasted, in place of the message on show or beside it."""
        if not text.strip():
            self.told.emit(self.tr("There is no text to read. Copy the whole bounce first, then paste it here."))
            return
        self._add(partial(read_data, text.encode("utf-8", "replace"), self.library, self._child.turn(), instead=None if beside else self._shown), self.tr("pasted text"))

    def inspect_files(self, paths: list[str]) -> None:
        """Inspect files, and those in folders, in order, when all that was asked for before is read; what cannot be read is said, the rest is shown."""
        if paths:
            self.worker.add(partial(read_files, tuple(paths), self.library, self._child.turn(), self.reading.emit))

    def inspect_data(self, data: bytes, name: str) -> None:
        """Inspect bytes, such as those of standard input."""
        self._add(partial(read_data, data, self.library, self._child.turn()), name)

    def inspect_stream(self, stream: BinaryIO, name: str) -> None:
        """Inspect what comes from standard input, once it has ended."""
        self._add(partial(read_stream, stream, self.library, self._child.turn()), name)

    def read_as(self, form: str) -> None:
        """Read the message on show as another format; "" is automatic again."""
        if self._shown is not None:
            message = self._shown.message
            self._ask(partial(read_data, message.source, self.library, self._newest_turn(), read_as=form, instead=self._shown), message.name)

    def inspect_edited(self, data: bytes, message: Inspection) -> None:
        """Inspect a message as it was changed; the one that came is put away, Ctrl+Z brings it back."""
        name = message.message.name
        if message not in self._originals:
            name = self.tr("Edited copy of %1").replace("%1", PurePath(name).name)
        self._ask(partial(read_edited, data, self.library, self._newest_turn(), original=message), name)

    def _add(self, work: Callable[..., Iterator[Answer]], name: str) -> None:
        """Read something new, after all that came before it."""
        self.worker.add(partial(self._named, work, name))

    def _ask(self, work: Callable[..., Iterator[Answer]], name: str) -> None:
        """Read what is open anew: only the newest wish counts."""
        self.worker.ask(partial(self._named, work, name))

    def _named(self, work: Callable[..., Iterator[Answer]], name: str) -> Iterator[Answer]:
        self.reading.emit(PurePath(name).name, 0, 1)
        return work(name=name)

    def _newest_turn(self) -> Turn:
        self._again.kill()   # what it does is not wanted any more
        return self._again.turn()

    def warm(self) -> None:
        """Get ready what the first message, the first search and the first large input would wait for."""
        self._child.warm()
        _ = inspection.inspect(b"550 5.1.1 unknown user", self.library).cards
        self.library.search("4.3.1", limit=1)
        sweeping.settle()

    def cancel(self) -> None:
        """Stop the reading under way; what is on show stays, and what was read until now is opened."""
        self.worker.cancel()
        self._child.kill()
        self._again.kill()

    def stop(self) -> None:
        """End all work; to be called before the window goes."""
        self._child.close()
        self._again.close()
        self.worker.stop()

    def _take(self, answer: Answer) -> None:
        if answer.edited:
            self._take_edited(answer)
        elif answer.found and answer.after is not None:
            self._take_more(answer.found, answer.after)
        elif answer.found:
            self._take_new(answer)
        if answer.files:
            self.files_read.emit(answer.files)
        self._problems += answer.problems
        self._rest.start()

    def _take_new(self, answer: Answer) -> None:
        first, old = answer.found[0], answer.instead
        if old in self._messages and old is not None:
            if old.message.source != first.message.source:
                self._put_away(old)   # pasted over, not read anew
            else:
                self._replace(old, first)
        self._messages = [*answer.found, *(one for one in self._messages if one is not old)]
        self.messages_changed.emit(tuple(self._messages))
        self._shown, self._is_new = first, True
        self.inspected.emit(first)

    def _take_more(self, found: tuple[Inspection, ...], after: Inspection) -> None:
        """Let further messages of one reading stand behind those that came before, wherever the reader is by now."""
        at = self._messages.index(after) + 1 if after in self._messages else 0   # it may have been closed meanwhile
        self._messages[at:at] = found
        self.messages_changed.emit(tuple(self._messages))

    def _replace(self, old: Inspection, new: Inspection) -> None:
        """Let a message that was read anew stand wherever the one before did."""
        self._visits = [Visit(new, new.cards[0] if new.cards else None) if one.message is old else one for one in self._visits]
        for copy, original in [*self._originals.items()]:
            if original is old:
                self._originals[copy] = new
        if old in self._originals:
            self._originals[new] = self._originals[old]
            self.copied.emit(new)

    def _show_rest(self) -> None:
        """The card of a message that has just come, and what could not be read: a turn of the event loop after the message, since both in one would hold it up too long."""
        if self._is_new and self._shown is not None:
            self.show_message(self._shown)
        self._is_new = False
        if self._problems and not self.worker.is_adding:   # the next message would take the words away
            more = len(self._problems) - NAMED
            said = [*self._problems[:NAMED], *([self.tr("Not named here: %1 more.").replace("%1", words.number(more))] if more > 0 else [])]
            self._problems = []
            self.told.emit(" ".join(said))

    def _take_edited(self, answer: Answer) -> None:
        old = answer.instead
        if not answer.found or old is None or old not in self._messages:   # meanwhile it was closed
            return
        new, is_shown = answer.found[0], old is self._shown   # else the reader went elsewhere with the last letters just typed
        visit = Visit(new, new.cards[0] if new.cards else None)
        self._originals[new] = self._originals.get(old, old)
        if old is self._copy:
            self._visits = [visit if one.message is old else one for one in self._visits]
        else:
            self._put_away(old)
            if is_shown:
                self._visits = [*self._visits[:self._at + 1], visit][-KEPT:]
                self._at = len(self._visits) - 1
        self._messages = [new if one is old else one for one in self._messages]
        self.copied.emit(new)
        if is_shown:
            self._shown = self._copy = new
        self.messages_changed.emit(tuple(self._messages))
        if is_shown:
            self.reread.emit(new)
            self.card_shown.emit(*self._now())
            self.moved.emit(self._at > 0, self._at + 1 < len(self._visits))

    def _fail(self, error: Exception) -> None:
        self._rest.start()
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
            self.show_message(self._away[-1])
            return
        if not self._messages:
            return
        at = self._messages.index(self._shown) + 1 if self._shown in self._messages else 0
        self.show_message(self._messages[at % len(self._messages)])

    def show_original(self) -> None:
        """Show the message that the copy on show was made from."""
        if self._shown in self._originals and self._shown is not None:
            self.show_message(self._originals[self._shown])

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
        if visit.message is not None and visit.message not in self._messages:   # the way back leads to a message that was closed, pasted over or edited: it is open again
            self._away = [one for one in self._away if one is not visit.message]
            self._messages.insert(0, visit.message)
            self.messages_changed.emit(tuple(self._messages))
        if (visit.message is not None or closed) and visit.message is not self._shown:
            self._shown = visit.message
            self.inspected.emit(self._shown)
        self.card_shown.emit(visit.card, visit.message)
        self.moved.emit(self._at > 0, self._at + 1 < len(self._visits))
