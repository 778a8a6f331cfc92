"""A list above what is chosen in it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from inspector.ui import theme

BELOW = 300   # px at 100 % zoom that stay for what is below, and half of the height: beyond that the list takes no more rows


class ListAbove(QSplitter):
    """Gives the list as much height as its rows ask for, up to a half, until somebody drags the edge between the two; from then on the edge stays where it was put."""

    def __init__(self, put: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.put = put   # px of the list, where somebody dragged the edge; 0: by itself
        self.splitterMoved.connect(self._put)

    def add(self, below: QWidget) -> None:
        """Put this at the foot: what grows with the window."""
        self.addWidget(below)
        self.setStretchFactor(self.indexOf(below), 1)

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._settle()
        return done

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._settle()

    def _put(self) -> None:
        tall, list_ = self.sizes()[0], self.widget(0)
        self.put = tall if list_ is not None and tall < list_.maximumHeight() else 0   # the whole list in sight says nothing of a longer one

    def _settle(self) -> None:
        list_, below = self.widget(0), self.widget(1)
        if list_ is None or below is None or list_.isHidden():
            return
        least, row = list_.sizeHint().height(), max(1, list_.sizeIncrement().height())
        lacks = least - (self.height() - self.handleWidth() - below.minimumSizeHint().height())
        if lacks > 0:   # a low window: no row is cut
            least = max(list_.minimumHeight(), least - (lacks + row - 1) // row * row)
        room = min(self.height() // 2, self.height() - theme.current().px(BELOW))
        more = max(0, room - least) // row * row   # whole rows
        wanted = min(list_.maximumHeight(), self.put or least + more)
        if abs(self.sizes()[0] - wanted) > 1:
            self.setSizes([wanted, self.height() - wanted])
