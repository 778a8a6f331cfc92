"""The message: readable, raw or as its parts, with what was found in it marked."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from inspector.findings import Finding, Trust, What
from inspector.inspection import Inspection
from inspector.spans import Span
from inspector.ui import words
from inspector.ui.controls import Picture, Segments, button
from inspector.ui.labels import META, Prose, heading
from inspector.ui.marks import Shown
from inspector.ui.panels.find_bar import FindBar
from inspector.ui.panels.findings import FindingsList
from inspector.ui.panels.parts import PartsTree
from inspector.ui.panels.reader import Mark, Reader

GRADES = {Trust.FIELD: "stated", Trust.REPLY: "stated", Trust.PROSE: "deduced", Trust.GUESS: "guessed"}
QUIET = (What.WORDS, What.SUBJECT, What.SIGN)   # underlined only: other marks stand inside them


def told(findings: tuple[Finding, ...], with_signs: bool) -> list[Finding]:
    """The findings to mark, in the order of the text, each place and kind once; signs of the kind of message only where they are the answer."""
    seen: dict[tuple[Span, What], Finding] = {}
    for finding in findings:
        if finding.kind != What.LOOK_ALIKE and (with_signs or finding.kind != What.SIGN) and finding.span.end > finding.span.start:
            seen.setdefault((finding.span, finding.kind), finding)
    return sorted(seen.values(), key=lambda one: (one.span, one.kind))


class SourcePanel(QFrame):
    """Shows the message on show; says which finding was chosen."""

    finding_wanted = Signal(object)   # Finding
    read_as_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageframe")
        self._inspection: Inspection | None = None
        self._findings: list[Finding] = []
        self._shown = Shown("")
        self._at = -1
        self._raw = False
        self._views = Segments((("readable", self.tr("Readable")), ("raw", self.tr("Raw")), ("parts", self.tr("Parts"))), "readable", self.tr("Show the message as"))
        self._views.chosen.connect(self.show_view)
        self.reader = Reader(self.tr("Message"))
        self.reader.setObjectName("source")
        self.reader.mark_clicked.connect(self._mark_clicked)
        self.find_bar = FindBar(self.reader)
        self.parts = PartsTree()
        self.list = FindingsList()
        self.list.finding_wanted.connect(self._chosen_in_list)
        self._read_as = Prose("", META + 1, "muted", leading=1.3)
        self._notice = _notice()
        self._count = Prose("", META + 1, "muted", leading=1.3)
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
        down.addWidget(self._read_as)
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
        down.addWidget(frame, 3)
        down.addWidget(self.list, 1)
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
        self._list_button.toggled.connect(self.list.setVisible)
        bottom.addWidget(self._list_button)
        down.addLayout(bottom)
        self.list.setVisible(False)

    # what is shown --------------------------------------------------------------------------------

    def show_message(self, inspection: Inspection | None) -> None:
        """Show another message, readable first."""
        self._inspection = inspection
        if inspection is None:
            self._findings = []
            self.reader.show_text("", [])
            return
        message = inspection.message
        self._findings = told(inspection.findings, with_signs=not inspection.cards)
        self._at = -1
        self._read_as.setText(self.tr("Read as %1").replace("%1", f"{message.read_as}: {message.why}" if message.why else message.read_as))
        said = " ".join(notice.text for notice in message.notices)
        self._notice.findChild(Prose).setText(said)
        self._notice.setVisible(bool(said))
        self.list.show_findings(self._findings, message)
        self.parts.show_parts(message)
        self._views.take("readable")
        self.show_view("readable")
        self._tell_count()

    def show_view(self, view: str) -> None:
        """``readable``, ``raw`` or ``parts``."""
        if self._inspection is None:
            return
        self._stack.setCurrentWidget(self.parts if view == "parts" else self.reader)
        if view == "parts":
            return
        self._raw = view == "raw"
        message = self._inspection.message
        self._shown = Shown(message.source.decode("utf-8", "surrogateescape") if self._raw else message.text)
        self.reader.show_text(self._shown.text, [self._mark(finding) for finding in self._findings])

    def _span(self, span: Span) -> Span:
        """A span of the reading text in the text on show."""
        if not self._raw or self._inspection is None:
            return span
        origin, source = self._inspection.message.origin(span), self._inspection.message.source
        start = len(source[: origin.start].decode("utf-8", "surrogateescape"))
        return Span(start, start + len(source[origin.start : origin.end].decode("utf-8", "surrogateescape")))

    def _mark(self, finding: Finding) -> Mark:
        start, end = self._shown.units(self._span(finding.span))
        grade = GRADES[finding.trust]
        return Mark(start, end, grade, finding.kind not in QUIET, f"{words.finding(finding.kind)}: {finding.value[:200]} ({words.grade(grade)})")

    def find(self) -> None:
        """Open the find bar over the text."""
        if self._inspection is not None:
            self._stack.setCurrentWidget(self.reader)
            self.find_bar.open()

    # what is chosen -------------------------------------------------------------------------------

    def point(self, span: Span | None) -> None:
        """Frame a place of the message and bring it into view."""
        if span is None or self._inspection is None:
            self.reader.unchoose()
            return
        self._stack.setCurrentWidget(self.reader)
        self.reader.choose(*self._shown.units(self._span(span)))
        self._at = next((n for n, one in enumerate(self._findings) if one.span == span), self._at)
        self._tell_count()

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
        mark = self.reader.marks[number]
        self.finding_wanted.emit(next(one for one in self._findings if self._mark(one) == mark))

    def _chosen_in_list(self, number: int) -> None:
        self.finding_wanted.emit(self._findings[number])

    def _tell_count(self) -> None:
        count = len(self._findings)
        if not count:
            self._count.setText(self.tr("Nothing found to mark"))
        elif self._at < 0:
            self._count.setText(self.tr("Findings: %1").replace("%1", str(count)))
        else:
            one = self._findings[self._at]
            self._count.setText(self.tr("%1 of %2: %3").replace("%1", str(self._at + 1)).replace("%2", str(count)).replace("%3", words.finding(one.kind)))
        self.list.take(self._at)


def _notice() -> QFrame:
    """What the reader cut, replaced or repaired."""
    bar = QFrame()
    bar.setObjectName("bar")
    row = QHBoxLayout(bar)
    row.setContentsMargins(10, 6, 10, 6)
    row.setSpacing(8)
    row.addWidget(Picture("warning", "on-soft"), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Prose("", META + 1), 1)
    bar.setVisible(False)
    return bar
