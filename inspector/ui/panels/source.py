"""The message: readable, raw or as its parts, with what was found in it marked."""

from bisect import bisect_left
from weakref import WeakSet

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from inspector.diagnosis import Card
from inspector.findings import Finding
from inspector.inspection import Inspection
from inspector.knowledge import Library
from inspector.mail import FORMATS
from inspector.spans import Span
from inspector.ui import words
from inspector.ui.controls import Segments, button
from inspector.ui.draft import Draft, can_be_edited
from inspector.ui.labels import OneLine, heading
from inspector.ui.meanings import meaning_of
from inspector.ui.panels.editor import EditBar, Editor
from inspector.ui.panels.find_bar import FindBar
from inspector.ui.panels.findings import FindingsList
from inspector.ui.panels.meaning import MeaningBar
from inspector.ui.panels.message_text import MessageText
from inspector.ui.panels.notice import warning
from inspector.ui.panels.parts import PartsTree
from inspector.ui.panels.reader import Mark
from inspector.ui.theme import META
from inspector.ui.told import told

NOTICES = 4   # that are told in full: a mail can have hundreds, and the text needs its room


class SourcePanel(QFrame):
    """Shows the message on show; says which finding was chosen."""

    finding_wanted = Signal(object)   # Finding
    read_as_wanted = Signal(str)      # name of a format; "" is automatic
    code_wanted = Signal(str)         # key of a page
    edited = Signal(object, object)   # bytes: the message as it was changed, and the Inspection of which
    original_wanted = Signal()
    told = Signal(str)                # a sentence for the user

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("messageframe")
        self._library = library
        self._inspection: Inspection | None = None
        self._draft: Draft | None = None   # while the text is being edited
        self._begun: str | None = None     # the text of the original, where that was what one began to edit
        self._copies: WeakSet[Inspection] = WeakSet()   # those that were edited
        self._findings: list[Finding] = []
        self._steps: list[QWidget] = []   # the buttons that lead from finding to finding
        self._at = -1
        self._as_text = "readable"   # or raw: what the text was shown as last
        self._card: Card | None = None
        self._views = Segments((("readable", self.tr("Readable")), ("raw", self.tr("Raw")), ("parts", self.tr("Parts"))), "readable", self.tr("Show the message as"))
        self._views.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._views.chosen.connect(self.show_view)
        self.text = MessageText()
        self.text.finding_wanted.connect(self.finding_wanted)
        self.text.told.connect(self.told)
        self.reader, self.long_reader = self.text.reader, self.text.long_reader
        self.meaning = MeaningBar()
        self.meaning.code_wanted.connect(self.code_wanted)
        self.find_bar = FindBar(self.reader, self.long_reader)
        self.text.turned.connect(self.find_bar.serve)
        self.editor = Editor(self.tr("Message, to be edited"))
        self.editor.changed.connect(self._changed)
        self.editor.left.connect(self.leave_edit)
        self.edit_bar = EditBar()
        self.edit_bar.done_wanted.connect(self.leave_edit)
        self.edit_bar.original_wanted.connect(self._back_to_original)
        self.parts = PartsTree()
        self.list = FindingsList()
        self.list.finding_wanted.connect(self._chosen_in_list)
        self._read_as = OneLine("", META + 1, "muted")
        self._notice, self._notice_words = warning()
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
        reading.addWidget(self._edit_button())
        down.addLayout(reading)
        down.addWidget(self._notice)
        down.addWidget(self.edit_bar)
        down.addWidget(self.find_bar)
        frame = QFrame()
        frame.setObjectName("reading")
        inside = QVBoxLayout(frame)
        inside.setContentsMargins(1, 1, 1, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.text)
        self._stack.addWidget(self.parts)
        self._stack.addWidget(self.editor)
        inside.addWidget(self._stack)
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
            self._steps.append(arrow)
            bottom.addWidget(arrow)
        self._list_button = button(self.tr("List"), "list", "quiet")
        self._list_button.setAccessibleName(self.tr("List of the findings"))
        self._list_button.setToolTip(self.tr("List of the findings"))
        self._list_button.setCheckable(True)
        self._list_button.toggled.connect(self._fill_list)
        self._steps.append(self._list_button)
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

    def _edit_button(self) -> QWidget:
        self._edit = button(self.tr("Edit"), look="link")
        self._edit.clicked.connect(lambda: self.set_editing(True))
        return self._edit

    # what is shown --------------------------------------------------------------------------------

    def show_message(self, inspection: Inspection | None) -> None:
        """Show another message, readable or raw as the one before."""
        if self.is_editing:
            self.editor.tell()   # what was typed last is kept
        self._inspection, self._card = inspection, None
        self._stop_editing()
        self._at = -1
        self.meaning.hide()
        if inspection is None:
            self._findings = []
            self.edit_bar.tell(False, False)
            self.text.clear()
            return
        message = inspection.message
        self._findings = list(inspection.marked)
        read_as = self.tr("Read as %1").replace("%1", words.form(message.read_as))
        self._read_as.setText(f"{read_as}: {told(message.why)}" if message.why else read_as)
        self._read_as.set_short(read_as)
        more = len(message.notices) - NOTICES
        said = " ".join([*(told(notice.text) for notice in message.notices[:NOTICES]), *([self.tr("Further notices: %1").replace("%1", words.number(more))] if more > 0 else [])])
        self._notice_words.setText(said)
        self._notice.setVisible(bool(said))
        self.parts.show_parts(message)
        editable = can_be_edited(message.source)
        self._edit.setEnabled(editable)
        self._edit.setToolTip(self.tr("Change a copy of the text and see what becomes of the explanation") if editable else self.tr("This is too large, or no text: it cannot be edited here"))
        self.edit_bar.tell(False, inspection in self._copies)
        self._card = inspection.cards[0] if inspection.cards else None   # its card comes a turn later
        self.show_view(self._as_text)
        self._fill_list(self._list_button.isChecked())
        self._tell_count()

    def show_card(self, card: Card | None, message: Inspection | None) -> None:
        """Bring what decided the case into sight, when it is another one; the keyboard stays where it is."""
        if card is None or message is None or card is self._card:
            return
        self._card = card
        if not self.is_editing:
            self._show_decisive()

    def _show_decisive(self) -> None:
        if span := decisive(self._card) if self._card else None:
            self.text.bring(span)

    def show_view(self, view: str) -> None:
        """``readable``, ``raw`` or ``parts``."""
        if self._inspection is None:
            return
        if self.is_editing:
            self.leave_edit()
        self._turn_to(view)
        if view != "parts":
            self.text.show_message(self._inspection.message, view == "raw", self._findings)
            self._show_decisive()

    def _turn_to(self, view: str) -> None:
        """Bring the parts or the text to the front, and let the switch say so."""
        self._views.take(view)
        self._stack.setCurrentWidget(self.parts if view == "parts" else self.text)
        if view != "parts":
            self._as_text = view

    def show_list(self, is_shown: bool) -> None:
        """Show or hide the list of findings."""
        self._list_button.setChecked(is_shown)

    def _fill_list(self, is_shown: bool) -> None:
        self.list.setVisible(is_shown)
        if is_shown and self._inspection is not None:
            self.list.show_findings(self._findings, self._inspection.message)
            self.list.take(self._at)

    def open_find(self) -> None:
        """Open the find bar over the text."""
        if self._inspection is not None:
            self.leave_edit()
            self._turn_to(self._as_text)
            self.find_bar.open()

    # editing --------------------------------------------------------------------------------------

    @property
    def is_editing(self) -> bool:
        """Whether the text can be changed now."""
        return self._stack.currentWidget() is self.editor

    def set_editing(self, is_on: bool) -> None:
        """Let the text be changed, or end that."""
        if not is_on:
            self.leave_edit()
        elif self._inspection is not None and self._edit.isEnabled() and not self.is_editing:
            self._draft = draft = Draft(self._inspection.message)
            self._begun = None if self._inspection in self._copies else draft.text
            self.editor.begin(draft.text, self._all_marks(draft))
            self._stack.setCurrentWidget(self.editor)
            self._edit.hide()   # the bar below ends it
            self.meaning.hide()
            self.edit_bar.tell(True, self._inspection in self._copies)
            if self._card and (span := decisive(self._card)):
                self.editor.bring(draft.units(span)[0])
            self.editor.setFocus()

    def leave_edit(self) -> None:
        """Show what was made of the text; without a change, or when all of them were undone, that is the message as it was."""
        if self.is_editing and self.editor.text == self._begun and self._inspection in self._copies:
            self._back_to_original()
        elif self.is_editing:
            self.editor.tell()
            self._stop_editing()
            self.edit_bar.tell(False, self._inspection in self._copies)
            self.show_view(self._as_text)

    def _stop_editing(self) -> None:
        self.editor.stop()
        self._edit.show()
        if self.is_editing:
            self._stack.setCurrentWidget(self.text)
        self._draft = None

    def _changed(self, text: str) -> None:
        if self._draft is not None:
            self.edited.emit(self._draft.bytes_of(text), self._inspection)

    def _back_to_original(self) -> None:
        self._stop_editing()
        self.original_wanted.emit()

    def note_copy(self, inspection: Inspection) -> None:
        """Know that this is no message that came."""
        self._copies.add(inspection)

    def show_edited(self, inspection: Inspection) -> None:
        """What came of the edited text: only its marks change while it is being edited."""
        if not self.is_editing:
            self.show_message(inspection)
            return
        self._inspection, self._card, self._at = inspection, None, -1
        self._findings = list(inspection.marked)
        self.edit_bar.tell(True, True)
        draft = Draft(inspection.message)
        if draft.text == self.editor.text:   # else a newer text is on its way
            self._draft = draft
            self.editor.show_marks(self._all_marks(draft))
        self.parts.show_parts(inspection.message)
        self._fill_list(self._list_button.isChecked())
        self._tell_count()

    def _all_marks(self, draft: Draft) -> list[Mark]:
        return [self.text.signs.mark(finding, draft.units(finding.span)) for finding in self._findings]

    def take_focus(self, why: Qt.FocusReason) -> None:
        """Give the keyboard to the text, or to what it is edited in."""
        if self.is_editing:
            self.editor.setFocus(why)
        else:
            self.text.take_focus(why)

    # what is chosen -------------------------------------------------------------------------------

    def point(self, span: Span | None) -> None:
        """Frame a place of the message and bring it into view."""
        if span is None:
            self.editor.unchoose()
            self.text.unchoose()
            return
        if self._draft is not None:
            self.editor.choose(*self._draft.units(span))
        elif self._inspection is not None:
            self._turn_to(self._as_text)
            self.text.choose(span)
        self._at = self._number_of(span)
        if self._at < 0:
            self.meaning.hide()   # it explains another place
        else:
            self.meaning.show_meaning(meaning_of(self._findings[self._at], self._library))
        self._tell_count()

    def same(self) -> frozenset[Span]:
        """Wherever what is chosen stands: a reply is often told twice, and one of the two is the proof."""
        if not 0 <= self._at < len(self._findings):
            return frozenset()
        one = self._findings[self._at]
        return frozenset(each.span for each in self._findings if each.kind == one.kind and each.value == one.value)

    def _number_of(self, span: Span) -> int:
        """The finding that stands there, the one that was chosen before others; -1 for none."""
        if 0 <= self._at < len(self._findings) and self._findings[self._at].span == span:
            return self._at
        first = bisect_left(self._findings, span, key=_span)
        return first if first < len(self._findings) and self._findings[first].span == span else -1

    def hint(self, spans: tuple[Span, ...]) -> None:
        """Outline what proves the line that the pointer rests on."""
        if self._draft is not None:
            self.editor.hint([self._draft.units(span) for span in spans])
        else:
            self.text.hint(spans)

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

    def _chosen_in_list(self, number: int) -> None:
        self.finding_wanted.emit(self._findings[number])

    def _tell_count(self) -> None:
        count = len(self._findings)
        for each in self._steps:
            each.setEnabled(count > 0)
        if not count:
            self._count.setText(self.tr("Nothing found to mark"))
        elif self._at < 0:
            self._count.setText(self.tr("Findings: %1").replace("%1", words.number(count)))
        else:
            place = self.tr("%1 of %2").replace("%1", words.number(self._at + 1)).replace("%2", words.number(count))
            self._count.setText(f"{place}: {words.finding(self._findings[self._at].kind)}")
            self._count.set_short(place)   # the bar above says what it is
        self.list.take(self._at)


def _span(finding: Finding) -> Span:
    return finding.span


def decisive(card: Card) -> Span | None:
    """The place that decided the case; None for a page without a message."""
    if card.facts:
        return card.facts[0].because[0]
    return card.diagnoses[0].because[0].span if card.diagnoses else None
