"""How the panels stand in the window, and how that changes with its width."""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from inspector.knowledge import Library
from inspector.ui import theme
from inspector.ui.list_above import ListAbove
from inspector.ui.notes import shared_folder
from inspector.ui.offer import ClipboardOffer
from inspector.ui.panels import BusyBar, EmptyPanel, NoticeBar, RelatedPanel, StatusBar, TopBar
from inspector.ui.panels.tabs import Tabs
from inspector.ui.reading_order import set_order
from inspector.ui.settings import Settings

if TYPE_CHECKING:
    from inspector.ui.panels import BatchLine, CardPanel, MessagesPanel, OwnNotePanel, RecipientsPanel, SourcePanel

SIDE_FROM = 1000     # px of width from which the side panel has room
COLUMNS_FROM = 700   # px of width from which message and card stand side by side
LEAST = (320, 360)   # px of message and card there, wherever the edges are dragged
WIDE, TWO, ONE = "wide", "two", "one"   # columns: message, card and side; message and card or side; one of the three


class Columns(QSplitter):
    """Message and card. What they need at least counts between the two, and not against the side panel while the window becomes narrower."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())


class Frame:
    """Makes the panels and puts them into a main window; those that show a message when they are first asked for."""

    def __init__(self, window: QMainWindow, library: Library, settings: Settings, notes: Path, offers: Callable[[], bool]) -> None:
        self.top = TopBar(library)
        self.notice = NoticeBar()
        self.offer = ClipboardOffer(offers)
        self.busy = BusyBar()
        self.empty = EmptyPanel()
        self.related = RelatedPanel(library)
        self.status = StatusBar(library)
        self._window, self._library, self._settings, self._notes = window, library, settings, notes
        self._side_wanted = settings.side
        self._mode, self._tab = WIDE, "card"
        self._zoomed = 1.0   # what became of the zoom while the side panel was away
        self._has_message = self._has_card = False
        self._set_top()
        self._set_middle()
        self._set_side(settings.side_width)
        window.setStatusBar(self.status)

    def _set_top(self) -> None:
        self._window.setMenuWidget(self.top)

    def _set_middle(self) -> None:
        self.splitter = Columns()
        self.left = QWidget()
        self._message = QVBoxLayout(self.left)
        self._message.setContentsMargins(0, 0, 0, 0)
        self._message.setSpacing(0)
        self._messages = ListAbove(self._settings.list_height)
        self._message.addWidget(self._messages, 1)
        self.splitter.addWidget(self.left)
        self.right = QWidget()
        self._column = QVBoxLayout(self.right)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.splitter.addWidget(self.right)
        self.tabs = Tabs()
        self.tabs.tab_wanted.connect(self.show_tab)
        self.splitter.setStretchFactor(0, 44)
        self.splitter.setStretchFactor(1, 56)
        self.splitter.setSizes([440, 560])
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.splitter)
        middle = QWidget()
        outer = self._outer = QVBoxLayout(middle)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self.notice)
        outer.addWidget(self.offer)
        outer.addWidget(self.busy)
        outer.addWidget(self.tabs)
        outer.addWidget(self.stack, 1)
        self._window.setCentralWidget(middle)

    def _set_side(self, width: int) -> None:
        self.dock = QDockWidget()
        self.dock.setObjectName("side")
        self.dock.setTitleBarWidget(QWidget())
        self.dock.setFeatures(QDockWidget.DockWidgetFeature.NoDockWidgetFeatures)
        side = self.side = QWidget()
        down = self._foot = QVBoxLayout(side)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(0)
        down.addWidget(self.related, 1)
        self.dock.setWidget(side)
        self.related.setMinimumWidth(220)
        is_mirrored = self._window.layoutDirection() == Qt.LayoutDirection.RightToLeft   # docks are not mirrored by Qt
        self._window.addDockWidget(Qt.DockWidgetArea.LeftDockWidgetArea if is_mirrored else Qt.DockWidgetArea.RightDockWidgetArea, self.dock)
        self._window.resizeDocks([self.dock], [width or theme.current().px(288)], Qt.Orientation.Horizontal)

    @cached_property
    def recipients(self) -> "RecipientsPanel":
        """The causes of a message, across the window."""
        from inspector.ui.panels import RecipientsPanel  # 2 ms that the first window does not need

        made = RecipientsPanel(self._window.centralWidget())
        self._outer.insertWidget(self._outer.indexOf(self.busy) + 1, made)
        return made

    @cached_property
    def own_note(self) -> "OwnNotePanel":
        """The note on the page on show, at the foot of the side panel."""
        from inspector.ui.panels import OwnNotePanel  # 5 ms with its widgets

        made = OwnNotePanel(self._notes, shared_folder(self._settings.organisation), self.side)
        self._foot.addWidget(made, 0)
        return made

    @cached_property
    def messages(self) -> "MessagesPanel":
        """The list of open messages, above the message."""
        from inspector.ui.panels import MessagesPanel  # 3 ms that the first window does not need

        made = MessagesPanel(self._library, self._messages)
        self._messages.insertWidget(0, made)
        return made

    @cached_property
    def batch(self) -> "BatchLine":
        """What the open messages come to, above their list."""
        from inspector.ui.panels import BatchLine  # 1 ms that the first window does not need

        made = BatchLine(self._library, self.left)
        self._message.insertWidget(0, made)
        return made

    @cached_property
    def source(self) -> "SourcePanel":
        """The message."""
        from inspector.ui.panels import SourcePanel  # 30 ms with its widgets

        made = SourcePanel(self._library, self._messages)
        self._messages.add(made)
        return made

    @cached_property
    def card(self) -> "CardPanel":
        """What the message means."""
        from inspector.ui.panels import CardPanel  # 12 ms with its blocks

        made = CardPanel(self._library, self._settings.role, self._settings.open_folds, self.right)
        self._column.insertWidget(self._column.indexOf(self.tabs) + 1, made, 1)
        return made

    def show_regions(self, has_message: bool, has_card: bool) -> None:
        """The start, the message with its card, or a card alone."""
        self._has_message, self._has_card = has_message, has_card
        self._show()

    def order(self) -> None:
        """Let Tab go as the eyes do; to be called when a part was made anew."""
        regions = (self.recipients, self.empty, self.tabs, self.batch, self.messages, self.source, self.card, self.related, self.own_note, self.status)
        set_order(self.top, self.notice, self.offer, self.busy, *regions)

    def fit(self, width: int, times: float = 1) -> None:
        """Follow the width of the window, and a change of the zoom by so many ``times``."""
        look = theme.current()
        mode = WIDE if width >= look.px(SIDE_FROM) else TWO if width >= look.px(COLUMNS_FROM) else ONE
        if mode != self._mode:
            self._rearrange(mode)
        self._show()
        self.dock.setMaximumWidth(max(look.px(SIDE_FROM), width) - look.px(sum(LEAST)))
        self._zoomed *= times
        if self._zoomed != 1 and self.dock.isVisible():
            self._window.resizeDocks([self.dock], [round(self.dock.width() * self._zoomed)], Qt.Orientation.Horizontal)
            self._zoomed = 1.0
        self.top.set_width(width)
        self.status.set_width(width)

    def _rearrange(self, mode: str) -> None:
        """Put the side panel into its dock or among the tabs, and the tabs above what they switch."""
        self._mode = mode
        if mode == WIDE:
            self.dock.setWidget(self.side)
        else:
            self._column.addWidget(self.side, 1)
            for layout in (self._column, self._outer):
                layout.removeWidget(self.tabs)
            if mode == TWO:
                self._column.insertWidget(0, self.tabs)
            else:
                self._outer.insertWidget(self._outer.indexOf(self.stack), self.tabs)
        self.tabs.offer_message(mode == ONE)

    def _show(self) -> None:
        """Show what the columns and the chosen tab say."""
        tab = "card" if self._tab == "message" and (self._mode == TWO or not self._has_message) else self._tab
        is_one, is_wide = self._mode == ONE, self._mode == WIDE
        has_any = self._has_message or self._has_card
        is_only_side = not has_any and not is_wide and tab == "related"   # asked for before there is anything to read
        self.stack.setCurrentWidget(self.splitter if has_any or is_only_side else self.empty)
        self.dock.setVisible(self._side_wanted and is_wide)
        self.tabs.setVisible(not is_wide and (has_any or is_only_side))
        self.tabs.take(tab)
        self.left.setVisible(self._has_message and (not is_one or tab == "message"))
        self.right.setVisible(not is_one or tab != "message")
        for column, least in zip((self.left, self.right), LEAST, strict=True):
            column.setMinimumWidth(0 if is_one or self.left.isHidden() else theme.current().px(least))
        if has_any or "card" in self.__dict__:
            self.card.setVisible(is_wide or tab != "related")
        self.side.setVisible(is_wide or tab == "related")

    def show_tab(self, tab: str) -> None:
        """``card``, ``message`` or ``related``, where there is not room for all. The keyboard goes along where it was in what is hidden now."""
        held = QApplication.focusWidget()
        self._tab = tab
        self._show()
        if held is None or held.isVisible() or not self._window.isAncestorOf(held):
            return
        if tab == "related":
            self.related.take_focus()
        elif tab == "message":
            self.source.take_focus(Qt.FocusReason.OtherFocusReason)
        else:
            self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_place(self, span: object) -> None:
        """Bring the message to the front where a place in it was asked for."""
        if span is not None and self._mode == ONE:
            self.show_tab("message")
            self.source.take_focus(Qt.FocusReason.OtherFocusReason)

    def light(self, span: object) -> None:
        """Let the lines of the card stand out that rest on the chosen place, and offer the way to them."""
        self.source.meaning.line.setVisible(self.card.light(self.source.same()))

    def show_line(self) -> None:
        """Bring the line of the card that rests on the chosen place into sight."""
        self.show_tab("card")
        self.card.go_to_lit()

    def show_dispute(self) -> None:
        """Bring the card's first contradiction into sight."""
        self.show_tab("card")
        self.card.show_dispute()

    def choose_reading(self) -> None:
        """Open the choice of what the message is read as, automatic first."""
        self.show_tab("message")
        change = next((each for each in self.source.findChildren(QPushButton) if each.menu() is not None), None)
        if change is not None:
            change.menu().popup(change.mapToGlobal(change.rect().bottomLeft()))

    def can_show(self, region: QWidget) -> bool:
        """Whether a region is on show, or behind a tab."""
        if region.isVisible():
            return True
        behind = self._mode != WIDE and (region in (self.card, self.side) or (region is self.left and self._has_message))
        return behind and self.stack.currentWidget() is self.splitter

    def columns(self) -> tuple[int, ...]:
        """The widths of message and card in px; none while one of them is hidden."""
        sizes = tuple(self.splitter.sizes())
        return sizes if all(sizes) and not self.left.isHidden() and not self.right.isHidden() else ()

    @property
    def list_height(self) -> int:
        """The height in px that the list of messages was dragged to; 0: by itself."""
        return self._messages.put

    @property
    def side_wanted(self) -> bool:
        """Whether the reader wants the side panel where there is room."""
        return self._side_wanted

    @property
    def shows_side(self) -> bool:
        """Whether the side panel is shown now, or wanted where there is room for it."""
        return self._side_wanted if self._mode == WIDE else self._tab == "related"

    def toggle_side(self, width: int) -> None:
        """Show or hide the side panel, or the tab that it is on."""
        if self._mode != WIDE:
            self.show_tab("card" if self._tab == "related" else "related")
            return
        self._side_wanted = not self._side_wanted
        self.fit(width)
