"""What many messages come to, in a sentence and bars above their list, and the filters for it."""

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QDateTime, QEvent, QLocale, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from inspector import diagnosis  # what tells a headline is loaded when one is told
from inspector.inspection import Inspection
from inspector.knowledge import Library
from inspector.ui import theme, words
from inspector.ui.labels import Prose
from inspector.ui.onset import Onset, onset
from inspector.ui.panels.messages import FILTER_FROM
from inspector.ui.slices import Slices
from inspector.ui.tally import Tally
from inspector.ui.theme import META
from inspector.ui.told import told

if TYPE_CHECKING:
    from inspector.ui.panels.fates import Fates
    from inspector.ui.panels.shares import Ranking, Shares

ROOMY = 640   # px of the column at 100 % zoom from which causes and domains are named without being asked for ...
LOW = 480     # ... and below which they, and since when there is something new, would leave no room for list and message
_REST = 600   # ms without a further message after which it is looked for when a cause began


class FilterField(QLineEdit):
    """Escape clears it; when it is empty already, whoever holds it decides."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class BatchLine(QWidget):
    """Shown where more than one message is open: how many, and which problem most of them share; where there are many, what became of them, why, at which domains, and the filter."""

    filter_wanted = Signal(str)
    narrow_wanted = Signal(str, str)   # only one fate, cause or domain: which of the three, and its key; "" for all
    first_wanted = Signal()            # of those that pass

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._tally, self._total, self._is_many = Tally(), 0, False
        self._onset: Onset | None = None
        self._days = 0   # that all was written on
        self._dating = Slices(self)
        self._dating.ended.connect(self._look_for_onset)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._date)
        self.line = Prose("", META + 1, "muted", bold=True)
        self.since = Prose("", META, "muted", leading=1.3)
        down = self._down = QVBoxLayout(self)
        down.setContentsMargins(16, 12, 16, 0)
        down.setSpacing(8)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self.line)
        said.addWidget(self.since)
        down.addLayout(said)
        self.field = FilterField()
        self.field.setAcceptDrops(False)
        self.field.setPlaceholderText(self.tr("Filter: a code, a name, a domain, a file"))
        self.field.setAccessibleName(self.tr("Filter the open messages"))
        self.field.textChanged.connect(self.filter_wanted)
        self.field.returnPressed.connect(self.first_wanted)
        self.found = Prose("", META, "muted")
        across = QHBoxLayout()
        across.setSpacing(12)
        across.addWidget(self.field, 1)
        across.addWidget(self.found)
        down.addLayout(across)
        self.hidden = Prose(self.tr("The message shown is not in this list."), META, "muted")
        down.addWidget(self.hidden)
        for each in (self.since, self.field, self.found, self.hidden):
            each.setVisible(False)
        self.setVisible(False)
        if parent is not None:
            parent.installEventFilter(self)   # how tall the column is

    @cached_property
    def fates(self) -> "Fates":
        """What became of the messages."""
        from inspector.ui.panels.fates import Fates  # 4 ms with its widgets, for many messages only

        made = Fates(self)
        made.chosen.connect(partial(self._narrow, "fate"))
        self._down.insertWidget(1, made)
        return made

    @cached_property
    def shares(self) -> "Shares":
        """Their causes and domains."""
        from inspector.ui.panels.shares import Shares  # 7 ms, likewise

        made = Shares(self._cause_named, self)
        made.chosen.connect(self._narrow)
        self._down.insertWidget(2, made)
        made.lower()   # before the field for Tab, as they are for the eyes
        self.fates.lower()
        return made

    @property
    def _has_bars(self) -> bool:
        return "shares" in self.__dict__

    @property
    def _taken(self) -> dict[str, str]:
        return {"fate": self.fates.taken, **self.shares.taken} if self._has_bars else {}

    def show_messages(self, messages: tuple[Inspection, ...]) -> None:
        """Count these; by their diagnoses, since ten thousand cards would take seconds."""
        self._total = len(messages)
        is_many = self._total > FILTER_FROM
        if self._tally.take(messages):
            self._onset = None
            self._rest.start()
        if not is_many:
            self._onset = None
            self._rest.stop()
            self._dating.stop()
        self._say()
        self._is_many = is_many
        self.field.setVisible(is_many)
        if is_many or self._has_bars:
            self.fates.setVisible(is_many)
            self._let_go()
            self._count()
        if not is_many:
            self.field.clear()
            if self._has_bars:
                self.fates.clear()
                self.shares.clear()
        self._fit()
        self.setVisible(self._total > 1)

    def _let_go(self) -> None:
        """What is not there any more is not asked for either."""
        every: dict[str, Fates | Ranking] = {"fate": self.fates, **self.shares.rankings}
        for facet, each in every.items():
            if each.taken and not self._tally.counts(facet, {})[each.taken]:
                each.clear()

    def _count(self) -> None:
        """How many there are of each, among those that have what is taken of the others."""
        taken = self._taken
        self.fates.show_counts(self._tally.counts("fate", taken), self._total)
        for facet, each in self.shares.rankings.items():
            each.show_counts(self._tally.counts(facet, taken), self._total)

    def _narrow(self, facet: str, key: str) -> None:
        self.narrow_wanted.emit(facet, key)
        self._count()

    def show_found(self, shown: int, total: int, hides: bool) -> None:
        """How many pass the filter, and whether it ``hides`` the message on show."""
        is_used = bool(self.field.text().strip() or any(self._taken.values())) and self.field.isVisibleTo(self)
        self.found.setVisible(is_used)
        self.hidden.setVisible(is_used and hides)
        self.found.setText(self.tr("%1 of %2").replace("%1", words.number(shown)).replace("%2", words.number(total)))

    # the sentence ---------------------------------------------------------------------------------

    def _say(self) -> None:
        causes = self._tally.counts("cause", {})
        shared = max(((count, key) for key, count in causes.items() if key), default=(0, ""), key=lambda each: each[0])
        began = self._onset
        is_shared = began is not None and began.cause == shared[1]
        if self._total > 1:
            self.line.setText(self._sentence(*shared, began if is_shared else None))
        self.since.setText("")
        if began is not None and not is_shared:
            said = self.tr("New since %1, in %2 messages: %3").replace("%1", self._clock(began.at)).replace("%2", words.number(began.many))
            self.since.setText(said.replace("%3", self._cause_named(began.cause)[0]))

    def _sentence(self, count: int, key: str, began: Onset | None) -> str:
        number = words.number(self._total)
        if count < 2:
            return self.tr("Open messages: %1").replace("%1", number)
        if count == self._total:
            text = self.tr("All %1 messages have the same problem: %3")
        elif began is not None:
            text = self.tr("%2 of %1 messages have the same problem, new since %4: %3").replace("%4", self._clock(began.at))
        else:
            text = self.tr("%2 of %1 messages have the same problem: %3")
        return text.replace("%1", number).replace("%2", words.number(count)).replace("%3", self._cause_named(key)[0])

    def _date(self) -> None:
        self._dating.begin(self._tally.date())

    def _look_for_onset(self) -> None:
        events = self._tally.events
        self._onset = onset(events)
        self._days = len({QDateTime.fromSecsSinceEpoch(int(at)).date().toJulianDay() for at in (min(events).at, max(events).at)}) if events else 0
        self._say()
        self._fit()

    def _clock(self, at: float) -> str:
        """A time as this computer's clock shows it; without the day where all is of one."""
        form = self.tr("HH:mm", "a time of day for QDateTime") if self._days == 1 else self.tr("d MMM yyyy, HH:mm", "a day and a time for QDateTime")
        return QLocale().toString(QDateTime.fromSecsSinceEpoch(int(at)), form).replace(" ", "\u00a0")   # on one line

    def _cause_named(self, key: str) -> tuple[str, str]:
        """A cause by its headline, and with its code."""
        page = self._library.page(key)
        name = told(page.headline if page else diagnosis.headline(self._tally.examples[key], self._library))
        return name, f"{key} {name}" if key[:1].isdigit() else name

    # its place ------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_total"):
            self._fit()

    def _fit(self) -> None:
        """Show as much as the column has room for."""
        column, look = self.parentWidget(), theme.current()
        tall = column.height() if column is not None else look.px(ROOMY)
        self.since.setVisible(bool(self.since.text()) and tall >= look.px(LOW))
        if self._has_bars:
            self.shares.setVisible(self._is_many and (tall >= look.px(LOW) or any(self.shares.taken.values())))
            self.shares.set_roomy(tall >= look.px(ROOMY))
