"""How the panels stand in the window, and how that changes with its width."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDockWidget, QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from inspector.knowledge import Library
from inspector.ui import theme
from inspector.ui.notes import shared_folder
from inspector.ui.offer import ClipboardOffer
from inspector.ui.panels import BusyBar, CardPanel, EmptyPanel, MessagesPanel, NoticeBar, RecipientsPanel, RelatedPanel, SourcePanel, StatusBar, TopBar
from inspector.ui.panels.own_note import OwnNotePanel
from inspector.ui.reading_order import set_order
from inspector.ui.settings import Settings

SIDE_FROM = 1000     # px of width from which the side panel has room
COLUMNS_FROM = 700   # px of width from which message and card stand side by side


class Frame:
    """Makes the panels and puts them into a main window."""

    def __init__(self, window: QMainWindow, library: Library, settings: Settings, notes: Path, offers: Callable[[], bool]) -> None:
        self.top = TopBar(library)
        self.notice = NoticeBar()
        self.offer = ClipboardOffer(offers)
        self.busy = BusyBar()
        self.empty = EmptyPanel()
        self.messages = MessagesPanel()
        self.source = SourcePanel(library)
        self.recipients = RecipientsPanel()
        self.card = CardPanel(library, settings.role, settings.open_folds)
        self.related = RelatedPanel(library)
        self.own_note = OwnNotePanel(notes, shared_folder(settings.organisation))
        self.status = StatusBar(library)
        self._window = window
        self._side_wanted = settings.side
        self._set_top()
        self._set_middle()
        self._set_side(settings.side_width)
        window.setStatusBar(self.status)

    def _set_top(self) -> None:
        self._window.setMenuWidget(self.top)

    def _set_middle(self) -> None:
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.left = QWidget()
        left = QVBoxLayout(self.left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.messages)
        left.addWidget(self.source, 1)
        self.splitter.addWidget(self.left)
        self.splitter.addWidget(self.card)
        self.splitter.setStretchFactor(0, 44)
        self.splitter.setStretchFactor(1, 56)
        self.splitter.setSizes([440, 560])
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.splitter)
        middle = QWidget()
        outer = QVBoxLayout(middle)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.notice)
        outer.addWidget(self.offer)
        outer.addWidget(self.busy)
        outer.addWidget(self.recipients)
        outer.addWidget(self.stack, 1)
        self._window.setCentralWidget(middle)

    def _set_side(self, width: int) -> None:
        self.dock = QDockWidget()
        self.dock.setObjectName("side")
        self.dock.setTitleBarWidget(QWidget())
        self.dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        side = QWidget()
        down = QVBoxLayout(side)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.related, 1)
        down.addWidget(self.own_note, 0)
        self.dock.setWidget(side)
        self.related.setMinimumWidth(220)
        is_mirrored = self._window.layoutDirection() == Qt.LayoutDirection.RightToLeft   # docks are not mirrored by Qt
        self._window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea if is_mirrored else Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self._window.resizeDocks([self.dock], [width or theme.current().px(288)], Qt.Orientation.Horizontal)

    def show_regions(self, has_message: bool, has_card: bool) -> None:
        """The start, the message with its card, or a card alone."""
        self.stack.setCurrentWidget(self.splitter if has_message or has_card else self.empty)
        self.left.setVisible(has_message)

    def order(self) -> None:
        """Let Tab go as the eyes do; to be called when a part was made anew."""
        side_by_side = [self.splitter.widget(number) for number in range(self.splitter.count())]
        set_order(self.top, self.notice, self.busy, self.offer, self.recipients, self.empty, *side_by_side, self.related, self.own_note, self.status)

    def fit(self, width: int) -> None:
        """Follow the width of the window."""
        look = theme.current()
        self.dock.setVisible(self._side_wanted and width >= look.px(SIDE_FROM))
        beside = Qt.Orientation.Horizontal if width >= look.px(COLUMNS_FROM) else Qt.Orientation.Vertical
        if self.splitter.orientation() != beside:
            self.splitter.setOrientation(beside)
            narrow = beside == Qt.Orientation.Vertical   # one column: the answer first, the message under it
            self.splitter.insertWidget(0, self.card if narrow else self.left)
            self.splitter.setSizes([620, 380] if narrow else [440, 560])
        self.top.set_width(width)

    @property
    def side_wanted(self) -> bool:
        """Whether the reader wants the side panel where there is room."""
        return self._side_wanted

    def toggle_side(self, width: int) -> None:
        """Show or hide the side panel."""
        self._side_wanted = not self._side_wanted
        self.fit(width)
