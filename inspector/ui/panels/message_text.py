"""The text of the message, readable or raw: a short one in the reader, a long one in the reader of long ones. Nobody outside need know which."""

from functools import cached_property

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from inspector.findings import Finding, Trust, What
from inspector.mail import Message
from inspector.spans import Span
from inspector.ui import words
from inspector.ui.long.marking import Sign
from inspector.ui.long.view import LongView, is_long
from inspector.ui.panels.long_reader import LongReader
from inspector.ui.panels.reader import Mark, Reader
from inspector.ui.view import View

GRADES = {Trust.FIELD: "stated", Trust.REPLY: "stated", Trust.PROSE: "deduced", Trust.GUESS: "guessed"}
QUIET = (What.WORDS, What.SUBJECT, What.SIGN)   # underlined only: other marks stand inside them


class Signs:
    """How findings are marked; asks for each word once, not once a mark."""

    @cached_property
    def _kinds(self) -> dict[What, str]:
        return {kind: words.finding(kind) for kind in What}

    @cached_property
    def _grades(self) -> dict[str, str]:
        return {grade: words.grade(grade) for grade in set(GRADES.values())}

    def of(self, finding: Finding) -> Sign:
        """The look of one finding, and what to say of it."""
        grade = GRADES[finding.trust]
        return Sign(grade, finding.kind not in QUIET, f"{self._kinds[finding.kind]}: {finding.value[:200]} ({self._grades[grade]})")

    def mark(self, finding: Finding, units: tuple[int, int]) -> Mark:
        """The same as a mark of a reader."""
        sign = self.of(finding)
        return Mark(*units, sign.grade, sign.ground, sign.tip)


class MessageText(QStackedWidget):
    """Says which finding was clicked."""

    finding_wanted = Signal(object)   # Finding
    told = Signal(str)
    turned = Signal(object)           # the reader that is on show from now on

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reader = Reader(self.tr("Message"))
        self.reader.mark_clicked.connect(self._mark_clicked)
        self.reader.as_sent = self._as_sent
        self.long_reader = LongReader(self.tr("Message"))
        self.long_reader.finding_clicked.connect(self._number_clicked)
        self.long_reader.told.connect(self.told)
        self.view: View | LongView | None = None
        self.signs = Signs()
        self._findings: list[Finding] = []
        self.finding_of: dict[Mark, Finding] = {}   # those that the reader shows
        self.addWidget(self.reader)
        self.addWidget(self.long_reader)
        self._turn_to(self.reader)

    @property
    def now(self) -> Reader | LongReader:
        """The reader on show."""
        return self.long_reader if self.currentWidget() is self.long_reader else self.reader

    def take_focus(self, why: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Give the keyboard to the text."""
        self.now.setFocus(why)

    def clear(self) -> None:
        """Show nothing."""
        self._findings, self.finding_of, self.view = [], {}, None
        self.reader.show_text("", [])
        self.long_reader.show_view(None, self._sign)
        self._turn_to(self.reader)

    def show_message(self, message: Message, raw: bool, findings: list[Finding]) -> None:
        """Show a message with what was found in it."""
        self._findings, self.finding_of = findings, {}
        if is_long(message.source if raw else message.text):
            self.view = LongView(message, raw, findings)
            self._turn_to(self.long_reader)
            self.reader.show_text("", [])
            self.long_reader.show_view(self.view, self._sign)
        else:
            self.view = view = View(message, raw)
            self.finding_of = {self.signs.mark(finding, view.units(finding.span)): finding for finding in findings}
            self._turn_to(self.reader)
            self.long_reader.show_view(None, self._sign)
            self.reader.show_text(view.shown.text, list(self.finding_of))

    def _turn_to(self, reader: Reader | LongReader) -> None:
        had_focus = self.now is not reader and self.now.hasFocus()
        self.setCurrentWidget(reader)
        for each in (self.reader, self.long_reader):
            each.setObjectName("source" if each is reader else "")
        if had_focus:
            reader.setFocus()
        self.turned.emit(reader)

    def choose(self, span: Span) -> None:
        """Frame a place and bring it into view."""
        if isinstance(self.view, LongView):
            self.long_reader.choose(span)
        elif self.view is not None:
            self.reader.choose(*self.view.units(span))

    def unchoose(self) -> None:
        """Frame nothing."""
        self.now.unchoose()

    def bring(self, span: Span) -> None:
        """Bring a place into the upper third; the caret stays where it is."""
        if isinstance(self.view, LongView):
            self.long_reader.bring(span)
        elif self.view is not None:
            self.reader.bring(self.view.units(span)[0])

    def hint(self, spans: tuple[Span, ...]) -> None:
        """Outline places for a while."""
        if isinstance(self.view, LongView):
            self.long_reader.hint(spans)
        elif self.view is not None:
            self.reader.hint([self.view.units(span) for span in spans])

    def _sign(self, number: int) -> Sign:
        return self.signs.of(self._findings[number])

    def _as_sent(self, start: int, end: int) -> str:
        return self.view.as_sent(start, end) if isinstance(self.view, View) else ""

    def _mark_clicked(self, number: int) -> None:
        self.finding_wanted.emit(self.finding_of[self.reader.marks[number]])

    def _number_clicked(self, number: int) -> None:
        self.finding_wanted.emit(self._findings[number])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.signs = Signs()
        super().changeEvent(event)
