"""The help: sections beside their text, found by any word in them."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from inspector.ui import theme
from inspector.ui.controls import button
from inspector.ui.dialogs.dialog import Dialog, scrolled
from inspector.ui.dialogs.help_text import SECTIONS, Section
from inspector.ui.edges import edges
from inspector.ui.labels import Prose
from inspector.ui.plain import tip
from inspector.ui.ring import Ring

_TR = QCoreApplication.translate


def matches(section: Section, query: str) -> bool:
    """Whether every word of the query stands somewhere in a section."""
    text = " ".join(_TR("help", part) for part in (section.title, *section.paragraphs)).lower()
    return all(word in text for word in query.lower().split())


class HelpDialog(Dialog):
    """A field, a list of sections, and the section that is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_TR("help", "Help"), parent, (820, 560))
        look = theme.current()
        self.field = QLineEdit()
        self.field.setAcceptDrops(False)
        self.field.setAccessibleName(_TR("help", "Search the help"))
        self.field.setPlaceholderText(_TR("help", "Search the help"))
        self.field.textChanged.connect(self.look_for)
        self.list = QListWidget()
        self.list.setObjectName("sections")
        self.list.setAccessibleName(_TR("help", "Sections"))
        self.list.setAcceptDrops(False)
        Ring(self.list)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.list.setFixedWidth(min(look.px(230), self.width() * 2 // 5))
        self.list.setSpacing(1)
        self.list.setWordWrap(True)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentItemChanged.connect(self._show)
        left = QVBoxLayout()
        left.setSpacing(look.px(8))
        left.addWidget(self.field)
        left.addWidget(self.list, 1)
        self._page = scrolled(QWidget(), _TR("help", "Answer"))
        across = QHBoxLayout()
        across.setSpacing(look.px(20))
        across.addLayout(left)
        across.addWidget(self._page, 1)
        self.body.addLayout(across, 1)
        close = button(_TR("help", "Close"))
        close.clicked.connect(self.accept)
        self.add_feet(close)
        self.look_for("")
        self.field.setFocus()

    def look_for(self, query: str) -> None:
        """List the sections that hold the words."""
        self.list.clear()
        for section in SECTIONS:
            if matches(section, query):
                item = QListWidgetItem(_TR("help", section.title))
                item.setData(Qt.ItemDataRole.UserRole, section)
                item.setToolTip(tip(item.text()))
                self.list.addItem(item)
        if self.list.count():
            self.list.setCurrentRow(0)
        else:
            self._tell([Prose(_TR("help", "The help does not speak of that. Try another word."), role="muted")])

    def _show(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            section: Section = item.data(Qt.ItemDataRole.UserRole)
            title = Prose(_TR("help", section.title), theme.HEADLINE, bold=True, leading=1.25)
            self._tell([title, *(Prose(_TR("help", paragraph)) for paragraph in section.paragraphs)])

    def _tell(self, parts: list[Prose]) -> None:
        page = QWidget()
        down = QVBoxLayout(page)
        down.setContentsMargins(*edges(0, 0, theme.current().px(12), 0))
        down.setSpacing(theme.current().px(12))
        for part in parts:
            down.addWidget(part)
        down.addStretch(1)
        self._page.setWidget(page)
