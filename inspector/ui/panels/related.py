"""The side panel: pages related to the one on show, and all codes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from inspector.diagnosis import Card
from inspector.inspection import Inspection
from inspector.knowledge import Library, Page
from inspector.ui.blocks.desk import EDGE, Wishes, column
from inspector.ui.blocks.relation import relation
from inspector.ui.controls import Row, Segments
from inspector.ui.edges import edges
from inspector.ui.labels import Prose
from inspector.ui.panels.browse import BrowsePanel
from inspector.ui.theme import META


class RelatedPanel(QFrame):
    """Two faces: what is related to the card, and the whole library."""

    code_wanted = Signal(str)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("related")
        self._library = library
        self._face = "all"   # what the reader chose, or a new message brought
        self._message: Inspection | None = None
        self._wishes = Wishes(self)
        self._wishes.code_wanted.connect(self.code_wanted)
        self.switch = Segments((("related", self.tr("Related")), ("all", self.tr("All codes"))), "all", self.tr("Side panel shows"))
        self.switch.chosen.connect(self.show_face)
        self.browse = BrowsePanel(library)
        self.browse.code_wanted.connect(self.code_wanted)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(self.tr("Related codes"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)   # Tab goes to its rows
        self._stack = QStackedWidget()
        self._stack.addWidget(self._scroll)
        self._stack.addWidget(self.browse)
        down = QVBoxLayout(self)
        down.setContentsMargins(8, 16, 8, 0)
        down.setSpacing(10)
        top = QVBoxLayout()   # the switch stands where the words of the rows begin
        top.setContentsMargins(*edges(EDGE, 0, 0, 0))
        top.addWidget(self.switch)
        down.addLayout(top)
        down.addWidget(self._stack, 1)
        self.show_face("all")

    def show_face(self, face: str) -> None:
        """``related`` or ``all``; stays until the reader chooses or a new message comes."""
        self._face = face
        self._turn(face)

    def _turn(self, face: str) -> None:
        self.switch.take(face)
        self._stack.setCurrentWidget(self._scroll if face == "related" else self.browse)

    def take_focus(self) -> None:
        """Put the keyboard on the first related page, or on the list of all."""
        rows = self._scroll.findChildren(Row) if self._stack.currentWidget() is self._scroll else []
        (rows[0] if rows else self.browse.list if self.browse.isVisible() else self.switch).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_card(self, card: Card | None, message: Inspection | None, is_edited: bool = False) -> None:
        """Have ready what is related to a card, and turn to it for a new message. Whoever browses all codes, or edits a message, stays where they are; so does the keyboard."""
        if message is not None and message is not self._message:
            self._message = message
            self._face = self._face if is_edited else "related"
        held = QApplication.focusWidget()
        key = held.property("key") if held is not None and self._scroll.isAncestorOf(held) else None
        self._scroll.setWidget(self._rows(card.page, card.voice) if card is not None else QWidget())
        self._turn(self._face if card is not None else "all")
        self.browse.mark(card.page.key if card is not None else "")
        if key is not None:
            twin = next((row for row in self._scroll.findChildren(Row) if row.property("key") == key), None)
            if twin is not None:
                twin.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.take_focus()

    def _rows(self, page: Page, voice: Page) -> QWidget:
        """First what is near to what happened here, then what is near to the code."""
        confused = {one.key: one.text for one in (*voice.confused, *page.confused)}
        near = {one.key: one.text for one in (*voice.related, *page.related) if one.key not in (page.key, voice.key, *confused)}   # each once: the test that tells the two apart says more
        named = near.keys() | confused.keys()
        twin = self._twin(page)
        groups: list[tuple[str, list[tuple[str, str]]]] = [
            ("", list(near.items())),   # the switch above says what they are
            (self.tr("Often confused with"), list(confused.items())),
            (self.tr("Same detail, other class"), [(one.key, one.meaning) for one in twin if one.key not in named]),
        ]
        made: list[QWidget | None] = []
        for title, rows in groups:
            if rows:
                label = column(Prose(title, META, "muted", bold=True), edge=EDGE) if title else None
                made.append(column(label, *(relation(key, text, self._library, self._wishes) for key, text in rows), gap=2, edge=0))
        return column(*made, gap=16, edge=0, at_top=True)

    def _twin(self, page: Page) -> list[Page]:
        """The pages of the same detail in the other classes."""
        if page.code is None:
            return []
        keys = [f"{klass}.{page.code.subject}.{page.code.detail}" for klass in (2, 4, 5) if klass != page.code.klass]
        return [other for key in keys if (other := self._library.page(key)) is not None]
