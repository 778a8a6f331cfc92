"""Everything that was found, as a list: what each mark is, for eyes and for screen readers."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from inspector.findings import Finding
from inspector.mail import Message
from inspector.ui import theme, words
from inspector.ui.plain import visible
from inspector.ui.ring import Ring


class FindingsList(QListWidget):
    """One row a finding, in the order of the text."""

    finding_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self.setAccessibleName(self.tr("Findings"))
        Ring(self)
        self.setAcceptDrops(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setUniformItemSizes(True)
        self.setMinimumHeight(120)
        self.itemActivated.connect(self._wanted)
        self.itemClicked.connect(self._wanted)

    def show_findings(self, findings: list[Finding], message: Message) -> None:
        """List these."""
        self.clear()
        tall = theme.current().px(26)
        at, line, where = 0, 1, self.tr("line %1")
        for finding in findings[:2000]:   # in the order of the text, so that its lines are counted once
            line += message.text.count("\n", at, finding.span.start)
            at = finding.span.start
            quote = " ".join(message.quote(finding.span)[:120].split())
            item = QListWidgetItem(f"{words.finding(finding.kind)}   {visible(quote)}   ({where.replace('%1', words.number(line))})")
            item.setSizeHint(QSize(0, tall))
            self.addItem(item)

    def take(self, number: int) -> None:
        """Show which one is chosen."""
        if 0 <= number < self.count():
            self.setCurrentRow(number)
            self.scrollToItem(self.item(number))
        else:
            self.setCurrentRow(-1)

    def _wanted(self, item: QListWidgetItem) -> None:
        self.finding_wanted.emit(self.row(item))
