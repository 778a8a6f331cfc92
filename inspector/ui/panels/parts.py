"""The MIME tree of the message."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from inspector.mail import Message
from inspector.ui import words
from inspector.ui.plain import tip, visible
from inspector.ui.ring import Ring

_BYTES = 2   # the column of sizes
_STEP = 16      # px from a part to what is in it: the names of types are long
_LONGEST = 60   # characters of an encoding and a charset, as their names are


class PartsTree(QTreeWidget):
    """One row a part: type, name, encoding, charset, size in bytes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Parts of the message"))
        self.header().setAccessibleName(self.tr("Parts of the message"))
        Ring(self)
        self.setHeaderLabels([self.tr("Part"), self.tr("Encoding"), self.tr("Bytes")])
        self.setAcceptDrops(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setUniformRowHeights(True)
        self.setIndentation(_STEP)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        head = self.header()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.headerItem().setTextAlignment(_BYTES, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def show_parts(self, message: Message) -> None:
        """Show the tree of a message; a single row for what is no mail."""
        self.clear()
        made: dict[str, QTreeWidgetItem] = {}
        for part in message.parts[:1000]:
            name = f"{part.media_type}  {part.name}".rstrip()
            item = _row([visible(name), visible(f"{part.encoding} {part.charset}".strip()[:_LONGEST]), words.number(part.end - part.start)])
            parent = made.get(part.number.rpartition(".")[0]) or made.get("")
            if parent is None or not part.number:
                self.addTopLevelItem(item)
            else:
                parent.addChild(item)
            made[part.number] = item
        if not made:
            self.addTopLevelItem(_row([words.form(message.read_as), "", words.number(len(message.source))]))
        self.expandAll()


def _row(texts: list[str]) -> QTreeWidgetItem:
    """A row whose number lines up with the others; what is cut can be had as a tooltip."""
    item = QTreeWidgetItem(texts)
    item.setTextAlignment(_BYTES, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    item.setToolTip(0, tip(texts[0]))
    return item
