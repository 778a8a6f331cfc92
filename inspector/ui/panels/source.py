"""The message: readable, raw or as its parts, with what was found in it marked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from inspector.diagnosis import Card
from inspector.findings import Finding, Trust, What
from inspector.inspection import Inspection
from inspector.knowledge import Library
from inspector.mail import FORMATS
from inspector.spans import Span
from inspector.ui import words
from inspector.ui.controls import Picture, Segments, button
from inspector.ui.labels import META, OneLine, Prose, heading
from inspector.ui.meanings import meaning_of
from inspector.ui.panels.find_bar import FindBar
from inspector.ui.panels.findings import FindingsList
from inspector.ui.panels.meaning import MeaningBar
from inspector.ui.panels.pager import Pager
from inspector.ui.panels.parts import PartsTree
from inspector.ui.panels.reader import Mark, Reader
from inspector.ui.view import View

GRADES = {Trust.FIELD: "stated", Trust.REPLY: "stated", Trust.PROSE: "deduced", Trust.GUESS: "guessed"}
QUIET = (What.WORDS, What.SUBJECT, What.SIGN)   # underlined only: other marks stand inside them


class SourcePanel(QFrame):
    """Shows the message on show; says which finding was chosen."""

    finding_wanted = Signal(object)   # Finding
    read_as_wanted = Signal(str)      # name of a format; "" is automatic

    code_wanted = Signal(str)         # key of a page

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageframe")
        self._library = library
        self._inspection: Inspection | None = None
        self._view: View | None = None
        self._findings: list[Finding] = []
        self._on_page: dict[Mark, Finding] = {}
        self._at = -1
        self._card: Card | None = None
        self._views = Segments((("readable", self.tr("Readable")), ("raw", self.tr("Raw")), ("parts", self.tr("Parts"))), "readable", self.tr("Show the message as"))
        self._views.chosen.connect(self.show_view)
        self.reader = Reader(self.tr("Message"))
        self.reader.setObjectName("source")
        self.reader.mark_clicked.connect(self._mark_clicked)
        self.reader.as_sent = self._as_sent
        self.meaning = MeaningBar()
        self.meaning.code_wanted.connect(self.code_wanted)
        self.find_bar = FindBar(self.reader)
        self.parts = PartsTree()
        self.list = FindingsList()
        self.list.finding_wanted.connect(self._chosen_in_list)
        self.pager = Pager()
        self.pager.page_wanted.connect(self._turn)
        self._read_as = OneLine("", META + 1, "muted")
        self._notice, self._notice_words = _notice()
        self._count = OneLine("", META + 1, "muted")
        self._lay_out()

    def _lay_out(self) -> None:
        down = QVBoxLayout(self)
        down.setContentsMargins(16, 16, 16, 12)
        down.setSpacing(8)
        top = QHBoxLayout()
        top.addWidget(heading(self.tr("Message")), 0, Qt.AlignmentFlag.AlignVCenter)
        top.addStretch(1)
        top.addWidget(self._views)
        down.addLayout(top)
        reading = QHBoxLayout()
        reading.addWidget(self._read_as, 1)
        reading.addWidget(self._change_button())
        down.addLayout(reading)
        down.addWidget(self._notice)
        down.addWidget(self.find_bar)
        frame = QFrame()
        frame.setObjectName("reading")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.reader)
        self._stack.addWidget(self.parts)
        inside.addWidget(self._stack)
        down.addWidget(self.pager)
        down.addWidget(frame, 3)
        down.addWidget(self.meaning)
        down.addWidget(self.list, 1)
        down.addLayout(self._foot())
        self.list.setVisible(False)

    def _foot(self) -> QHBoxLayout:
        bottom = QHBoxLayout()
        bottom.setSpacing(4)
        bottom.addWidget(self._count, 1, Qt.AlignmentFlag.AlignVCenter)
        for icon, name, slot in (("up", self.tr("Previous finding"), self.previous), ("down", self.tr("Next finding"), self.next)):
            arrow = button("", icon, "quiet")
            arrow.setAccessibleName(name)
            arrow.setToolTip(name)
            arrow.clicked.connect(slot)
            bottom.addWidget(arrow)
        self._list_button = button(self.tr("Findings"), "list", "quiet")
        self._list_button.setCheckable(True)
        self._list_button.toggled.connect(self._fill_list)
        bottom.addWidget(self._list_button)
        return bottom

    def _change_button(self) -> QWidget:
        change = button(self.tr("Change"), look="link")
        change.setToolTip(self.tr("Read this input as something else"))
        menu = QMenu(change)
        menu.addAction(self.tr("Find out by itself")).triggered.connect(lambda: self.read_as_wanted.emit(""))
        for each in FORMATS:
            name = words.form(each.NAME)
            menu.addAction(name[:1].upper() + name[1:]).triggered.connect(lambda _checked=False, form=each.NAME: self.read_as_wanted.emit(form))
        change.setMenu(menu)
        return change

    # what is shown --------------------------------------------------------------------------------

    def show_message(self, inspection: Inspection | None) -> None:
        """Show another message, readable first."""
        self._inspection, self._card = inspection, None
        self._at = -1
        self.meaning.hide()
        if inspection is None:
            self._findings, self._view, self._on_page = [], None, {}
            self.reader.show_text("", [])
            return
        message = inspection.message
        self._findings = list(inspection.marked)
        self._read_as.setText(self.tr("Read as %1").replace("%1", words.form(message.read_as) + (f": {message.why}" if message.why else "")))
        said = " ".join(notice.text for notice in message.notices)
        self._notice_words.setText(said)
        self._notice.setVisible(bool(said))
        self.parts.show_parts(message)
        self.show_view("readable")
        self._fill_list(self._list_button.isChecked())
        self._tell_count()

    def show_card(self, card: Card | None, message: Inspection | None) -> None:
        """Bring what decided the case into sight, when it is another one; the keyboard stays where it is."""
        if card is None or message is None or card is self._card:
            return
        self._card = card
        self._show_decisive()

    def _show_decisive(self) -> None:
        span = decisive(self._card) if self._card else None
        if span is None or self._view is None:
            return
        if self._view.units(span) is None:
            self._turn(self._view.page_of(span))
        if units := self._view.units(span):
            self.reader.bring(units[0])

    def show_view(self, view: str) -> None:
        """``readable``, ``raw`` or ``parts``."""
        if self._inspection is None:
            return
        self._views.take(view)
        self._stack.setCurrentWidget(self.parts if view == "parts" else self.reader)
        if view != "parts":
            self._view = View(self._inspection.message, raw=view == "raw")
            self._turn(0)
            self._show_decisive()

    def _turn(self, number: int) -> None:
        """Open a page of the view."""
        if self._view is None:
            return
        self._view.turn(number)
        self._on_page = {mark: finding for finding in self._view.near(self._findings) if (mark := self._mark(self._view, finding))}
        self.reader.show_text(self._view.shown.text, list(self._on_page))
        self.pager.show_page(number, self._view.count)

    def _as_sent(self, start: int, end: int) -> str:
        """What stands behind the characters shown."""
        return self._view.as_sent(start, end) if self._view else ""

    def _mark(self, view: View, finding: Finding) -> Mark | None:
        units = view.units(finding.span)
        if units is None:
            return None
        grade = GRADES[finding.trust]
        return Mark(*units, grade, finding.kind not in QUIET, f"{words.finding(finding.kind)}: {finding.value[:200]} ({words.grade(grade)})")

    def show_list(self, is_shown: bool) -> None:
        """Show or hide the list of findings."""
        self._list_button.setChecked(is_shown)

    def _fill_list(self, is_shown: bool) -> None:
        self.list.setVisible(is_shown)
        if is_shown and self._inspection is not None:
            self.list.show_findings(self._findings, self._inspection.message)
            self.list.take(self._at)

    def find(self) -> None:
        """Open the find bar over the text."""
        if self._inspection is not None:
            self._stack.setCurrentWidget(self.reader)
            self.find_bar.open()

    # what is chosen -------------------------------------------------------------------------------

    def point(self, span: Span | None) -> None:
        """Frame a place of the message and bring it into view."""
        if span is None or self._view is None:
            self.reader.unchoose()
            return
        self._stack.setCurrentWidget(self.reader)
        if self._view.units(span) is None:
            self._turn(self._view.page_of(span))
        units = self._view.units(span)
        if units is not None:
            self.reader.choose(*units)
        self._at = next((n for n, one in enumerate(self._findings) if one.span == span), -1)
        if self._at >= 0:
            self.meaning.show_meaning(meaning_of(self._findings[self._at], self._library))
        self._tell_count()

    def hint(self, spans: tuple[Span, ...]) -> None:
        """Outline what proves the line that the pointer rests on."""
        view = self._view
        self.reader.hint([units for span in spans if view and (units := view.units(span))])

    def next(self) -> None:
        """Choose the next finding."""
        self._step(1)

    def previous(self) -> None:
        """Choose the finding before."""
        self._step(-1)

    def _step(self, by: int) -> None:
        if self._findings:
            self._at = (self._at + by) % len(self._findings) if self._at >= 0 or by > 0 else len(self._findings) - 1
            self.finding_wanted.emit(self._findings[self._at])

    def _mark_clicked(self, number: int) -> None:
        self.finding_wanted.emit(self._on_page[self.reader.marks[number]])

    def _chosen_in_list(self, number: int) -> None:
        self.finding_wanted.emit(self._findings[number])

    def _tell_count(self) -> None:
        count = len(self._findings)
        if not count:
            self._count.setText(self.tr("Nothing found to mark"))
        elif self._at < 0:
            self._count.setText(self.tr("Findings: %1").replace("%1", words.number(count)))
        else:
            one = self._findings[self._at]
            self._count.setText(self.tr("%1 of %2: %3").replace("%1", words.number(self._at + 1)).replace("%2", words.number(count)).replace("%3", words.finding(one.kind)))
        self.list.take(self._at)


def decisive(card: Card) -> Span | None:
    """The place that decided the case; None for a page without a message."""
    if card.facts:
        return card.facts[0].because[0]
    return card.diagnoses[0].because[0].span if card.diagnoses else None


def _notice() -> tuple[QFrame, Prose]:
    """What the reader cut, replaced or repaired: the bar and its words."""
    bar = QFrame()
    bar.setObjectName("bar")
    row = QHBoxLayout(bar)
    row.setContentsMargins(10, 6, 10, 6)
    row.setSpacing(8)
    row.addWidget(Picture("warning", "on-soft"), 0, Qt.AlignmentFlag.AlignTop)
    said = Prose("", META + 1)
    row.addWidget(said, 1)
    bar.setVisible(False)
    return bar, said
