"""Layouts that set their widgets like words: side by side, and on the next line where there is no room."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from inspector.ui import theme


class Flow(QLayout):
    """Left to right (or right to left), then down."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._wish = gap   # px at 100 % zoom
        self.setContentsMargins(0, 0, 0, 0)

    @property
    def _gap(self) -> int:
        return theme.current().px(self._wish)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        edges = self.contentsMargins()
        return self._place(QRect(0, 0, width - edges.left() - edges.right(), 0), move=False) + edges.top() + edges.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), move=True)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items if not item.isEmpty()]
        wide = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(wide, max((size.height() for size in sizes), default=0)).grownBy(self.contentsMargins())

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def _place(self, rect: QRect, move: bool) -> int:
        """Set the items row by row, each row as tall as its tallest, the others in its middle; the height used."""
        parent = self.parentWidget()
        is_mirrored = parent is not None and parent.layoutDirection() == Qt.LayoutDirection.RightToLeft
        y, gap = 0, self._gap
        for row in self._rows(rect.width(), gap):
            tall = max(size.height() for _, size in row)
            x = 0
            for item, size in row:
                if move:
                    place = QRect(QPoint(rect.x() + x, rect.y() + y + (tall - size.height()) // 2), size)
                    if is_mirrored:
                        place.moveLeft(rect.left() + rect.right() - place.right())
                    item.setGeometry(place)
                x += size.width() + gap
            y += tall + gap
        return max(0, y - gap)

    def _rows(self, width: int, gap: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        rows: list[list[tuple[QLayoutItem, QSize]]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            wish = item.sizeHint()
            size = wish if wish.width() <= width else wish.boundedTo(QSize(max(width, item.minimumSize().width()), 10000))
            if size.width() < wish.width() and item.hasHeightForWidth():
                size.setHeight(item.heightForWidth(size.width()))
            if not rows or used + size.width() > width:
                rows.append([])
                used = 0
            rows[-1].append((item, size))
            used += size.width() + gap
        return rows


class Columns(Flow):
    """The same in columns of one width, as many as have room; they fill the line."""

    def _rows(self, width: int, gap: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        items = [(item, item.sizeHint()) for item in self._items if not item.isEmpty()]
        if not items:
            return []
        widest = max(wish.width() for _, wish in items)
        count = max(1, min(len(items), (width + gap) // (widest + gap)))
        wide = (width - gap * (count - 1)) // count
        sized = [(item, QSize(wide, wish.height())) for item, wish in items]
        return [sized[at:at + count] for at in range(0, len(sized), count)]
