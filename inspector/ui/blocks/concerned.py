"""Everyone whom a card is about: a list that stays quick with ten thousand, with a filter where it is long."""

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from inspector.diagnosis import Card
from inspector.ui import theme, words
from inspector.ui.blocks.desk import column
from inspector.ui.labels import Prose
from inspector.ui.plain import visible
from inspector.ui.ring import Ring
from inspector.ui.theme import META

_TR = QCoreApplication.translate
FILTER_FROM = 20   # recipients beyond which a filter helps
ROWS = 8           # rows on show at once
ROW = 24           # px at 100 % zoom


class Concerned(QWidget):
    """A filter and a virtual list of addresses."""

    def __init__(self, recipients: tuple[str, ...]) -> None:
        super().__init__()
        self._all = [visible(each) for each in recipients]
        self._low = [each.lower() for each in self._all]
        self._model = QStringListModel(self._all, self)
        self.field = QLineEdit()
        self.field.setAcceptDrops(False)
        self.field.setClearButtonEnabled(False)
        self.field.setPlaceholderText(_TR("concerned", "Filter: a name or a domain"))
        self.field.setAccessibleName(_TR("concerned", "Filter the recipients"))
        self.field.textEdited.connect(self.filter)
        self.field.setVisible(len(recipients) > FILTER_FROM)
        self.list = QListView()
        self.list.setObjectName("addresses")
        self.list.setAccessibleName(_TR("concerned", "Recipients"))
        self.list.setModel(self._model)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.setFixedHeight(theme.current().px(ROW) * min(ROWS, len(recipients)) + 4)
        Ring(self.list)
        self._said = Prose("", META, "muted")
        self._say(len(self._all))
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(8)
        for each in (self.field, self.list, self._said):
            down.addWidget(each)

    @property
    def shown(self) -> list[str]:
        """The addresses that pass the filter."""
        return self._model.stringList()

    def filter(self, text: str) -> None:
        """List those that hold these letters."""
        wanted = text.strip().lower()
        kept = [each for each, low in zip(self._all, self._low, strict=True) if wanted in low] if wanted else self._all
        self._model.setStringList(kept)
        self._say(len(kept))

    def _say(self, count: int) -> None:
        total = words.number(len(self._all))
        self._said.setText(_TR("concerned", "%1 of %2").replace("%1", words.number(count)).replace("%2", total))


def concerned(card: Card) -> QWidget:
    return column(Concerned(card.recipients))
