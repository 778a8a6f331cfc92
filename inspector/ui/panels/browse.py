"""All codes, replies and reasons, to browse without any message."""

from collections.abc import Iterator

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from inspector.knowledge import CATEGORIES, SEVERITIES, Library, Page
from inspector.ui import words
from inspector.ui.blocks.desk import EDGE
from inspector.ui.flow import Columns
from inspector.ui.panels.page_list import PageList, PageRow

_AT_ONCE = 40   # pages made in one go
_PAUSE = 10     # ms after the first painting: what else is painted then goes first


class BrowsePanel(QWidget):
    """The library by category, with filters for severity and kind of bounce."""

    code_wanted = Signal(str)

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._pages: tuple[Page, ...] = ()
        self._shown = ""   # key of the page on show
        self._ready = 0   # how many pages are made
        self._making = QTimer(self)
        self._making.setInterval(_PAUSE)
        self._making.timeout.connect(self._make_some)
        self._severity = QComboBox()
        self._severity.setAccessibleName(self.tr("Severity"))
        self._severity.addItem(self.tr("All severities"), "")
        for one in SEVERITIES:
            self._severity.addItem(words.severity(one), one)
        self._bounce = QComboBox()
        self._bounce.setAccessibleName(self.tr("Kind of bounce"))
        for key, text in (("", self.tr("Soft and hard")), ("soft", self.tr("Soft")), ("hard", self.tr("Hard")), ("none", self.tr("No bounce"))):
            self._bounce.addItem(text, key)
        self.list = PageList(self.tr("All codes"), most_lines=2)
        self.list.clicked.connect(self._open)
        self.list.activated.connect(self._open)
        filters = QWidget()
        row = Columns(filters, gap=8)   # one under the other where words are long
        row.setContentsMargins(EDGE, 0, EDGE, 0)
        row.addWidget(self._severity)
        row.addWidget(self._bounce)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        down.addWidget(filters)
        down.addWidget(self.list, 1)
        self._severity.currentIndexChanged.connect(self.refresh)
        self._bounce.currentIndexChanged.connect(self.refresh)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The list is filled once the window stands, a few pages at a time: nobody waits 70 ms for what is beside the message."""
        super().paintEvent(event)
        if not self._pages:
            self._making.start()

    def _make_some(self) -> None:
        for key in self._library.keys[self._ready:self._ready + _AT_ONCE]:
            self._library.page(key)
        self._making.setInterval(0)
        self._ready += _AT_ONCE
        if self._ready >= len(self._library.keys):
            self._making.stop()
            self.refresh()

    def refresh(self) -> None:
        """List what passes the filters."""
        self._pages = self._library.pages()
        severity, bounce = self._severity.currentData(), self._bounce.currentData()
        kept = [page for page in self._pages if severity in ("", page.severity) and bounce in ("", page.bounce)]
        self.list.pages.show(self._rows(kept))
        self._mark()

    def mark(self, key: str) -> None:
        """Show which page is on show; "" for none."""
        self._shown = key
        self._mark()

    def _mark(self) -> None:
        at = next((at for at, row in enumerate(self.list.pages.rows) if row.page and row.page.key == self._shown), -1)
        if at != self.list.currentIndex().row():
            self.list.setCurrentIndex(self.list.pages.index(at) if at >= 0 else QModelIndex())   # which brings it into sight

    def _rows(self, pages: list[Page]) -> Iterator[PageRow]:
        """Codes by category, then replies, then reasons."""
        groups = [(words.chip(category), [page for page in pages if page.code and page.category == category]) for category in CATEGORIES]
        groups.append((self.tr("Three-digit replies"), [page for page in pages if page.key.startswith("reply:")]))
        groups.append((self.tr("Reasons, for bounces without a code"), [page for page in pages if page.key.startswith("reason:")]))
        for title, members in groups:
            if members:
                yield PageRow(None, heading=f"{title} \u00b7 {words.number(len(members))}")
                yield from (PageRow(page) for page in members)

    def _open(self, index: QModelIndex) -> None:
        if key := self.list.key_at(index):
            self.code_wanted.emit(key)
