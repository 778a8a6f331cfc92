"""A list above what is chosen in it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

SHARE = 3   # the list takes one part in so many of the height, at most


class ListAbove(QSplitter):
    """Gives the list as much height as its rows ask for, up to a share, until somebody drags the edge between the two; from then on the edge stays where it was put."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._is_put = False
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
        self._is_put = True

    def _settle(self) -> None:
        list_, below = self.widget(0), self.widget(1)
        if self._is_put or list_ is None or below is None or list_.isHidden():
            return
        least, row = list_.sizeHint().height(), max(1, list_.sizeIncrement().height())
        lacks = least - (self.height() - self.handleWidth() - below.minimumSizeHint().height())
        if lacks > 0:   # a low window: no row is cut
            least = max(list_.minimumHeight(), least - (lacks + row - 1) // row * row)
        more = max(0, self.height() // SHARE - least) // row * row   # whole rows
        wanted = min(list_.maximumHeight(), least + more)
        if abs(self.sizes()[0] - wanted) > 1:
            self.setSizes([wanted, self.height() - wanted])
