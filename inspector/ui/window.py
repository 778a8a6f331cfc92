"""The main window: makes the workspace and the panels and connects them."""

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path, PurePath

from PySide6.QtCore import QEvent, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from inspector.diagnosis import Card
from inspector.inspection import Inspection
from inspector.knowledge import Library
from inspector.ui import language, settings, sweeping, theme, words
from inspector.ui.acting import Acting
from inspector.ui.blocks.sources import SCHEMES
from inspector.ui.desktop import Desktop
from inspector.ui.frame import Frame
from inspector.ui.intake import Intake
from inspector.ui.looks import DressedWindow
from inspector.ui.menus import allow, make_actions, make_menu
from inspector.ui.notes import own_folder
from inspector.ui.panels.drop_veil import DropVeil
from inspector.ui.plain import visible
from inspector.ui.workspace import Workspace

_FRAMES = 30   # ms after which what was painted is on the screen


class MainWindow(DressedWindow):
    """One window, one workspace."""

    settled = Signal()   # the card that was asked for is on show, with all that stands beside it

    def __init__(self, library: Library, store: Path | None = None, folders: Sequence[str] | None = None) -> None:
        """``folders`` are those that lie over the library; None: that of the settings, where there is one."""
        home = store or settings.default_path()
        now, trouble = settings.load(home)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.wear(app, theme.choose(now.theme, now.zoom))   # before the window is made, which would keep the font of the system
        super().__init__()
        sweeping.begin()
        self._store, self.settings = home, now
        self.language = language.speak(app, now.language)
        self.setWindowTitle(self.tr("Bounce Inspector"))
        self.setAcceptDrops(True)
        self.setMinimumSize(480, 400)
        own = (now.organisation,) if now.organisation else ()
        self.workspace = Workspace(library, self, own if folders is None else folders)
        self.intake = Intake(self.workspace)
        self._is_complete = self._is_browsing = False
        self._on_show: tuple[Card | None, Inspection | None] = (None, None)
        self._side = QTimer(self, singleShot=True, interval=_FRAMES)   # what stands beside the card comes when that is on the screen
        self._side.timeout.connect(self._show_side)
        notes = self._store.parent / "notes" if store else own_folder()
        self.frame = Frame(self, library, self.settings, notes, lambda: self.settings.offer_clipboard)
        self.acting = Acting(self.workspace, self, lambda: self.settings.role)
        self.desktop = Desktop(self, library, (self._store.parent, notes), lambda: self.settings, self.keep, self.workspace.inspect_files)
        self.actions_by_id = make_actions(self)
        self.desktop.take_actions(self.actions_by_id)
        self.desktop.place()
        self.frame.top.connect_actions(self.actions_by_id, make_menu(self, self.actions_by_id, self.desktop.recent_menu))
        self._connect()
        self._history(False, False)
        allow(self.actions_by_id, False, False, False)
        self.frame.top.allow_copy(False)
        self.frame.notice.tell(trouble)
        self.frame.top.search.searches = self.settings.searches
        self.frame.top.search.searches_changed.connect(lambda searches: self.keep(searches=searches))
        self.dress()
        self.frame.fit(self.width())
        self.veil = DropVeil(self)
        self.frame.empty.show_offer(self.settings.offer_clipboard)
        self.frame.empty.area.setFocus()
        if self.settings.splitter:
            self.frame.splitter.setSizes(list(self.settings.splitter))
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.dress)

    # made once ------------------------------------------------------------------------------------

    def _connect(self) -> None:
        work, frame = self.workspace, self.frame
        for coming in (work.busy, frame.top.search.code_wanted, frame.related.code_wanted):
            coming.connect(self.complete)   # before there is something to show
        work.moved.connect(self._history)
        work.told.connect(frame.notice.tell)
        work.busy.connect(frame.busy.set_busy)
        work.reading.connect(frame.busy.tell)
        self.acting.said.connect(frame.status.say)
        self.acting.told.connect(frame.notice.tell)
        frame.busy.cancel_wanted.connect(work.cancel)
        frame.related.code_wanted.connect(work.show_page)
        frame.top.search.code_wanted.connect(work.show_page)
        frame.top.search.left.connect(self.focus_card)
        frame.top.search.paste_wanted.connect(self.paste)
        frame.empty.paste_wanted.connect(self.paste)
        frame.offer.paste_wanted.connect(self.paste)
        frame.empty.open_wanted.connect(self.desktop.open_files)
        frame.empty.sample_wanted.connect(self.open_path)
        frame.empty.offer_wanted.connect(lambda wanted: self.keep(offer_clipboard=wanted))
        frame.status.disputes_wanted.connect(frame.show_dispute)

    def complete(self) -> None:
        """Make what shows a message, soon after the empty window was seen: that is up in two thirds of the time without it."""
        if self._is_complete:
            return
        self._is_complete = True
        work, frame = self.workspace, self.frame
        work.inspected.connect(frame.source.show_message)
        work.inspected.connect(lambda message: frame.show_regions(message is not None, self._on_show[0] is not None))
        work.card_shown.connect(frame.card.show_card)
        work.card_shown.connect(frame.recipients.show_card)
        work.card_shown.connect(self._regions)
        work.card_shown.connect(frame.own_note.show_card)
        work.card_shown.connect(frame.source.show_card)
        work.card_shown.connect(frame.status.show_card)
        frame.card.completed.connect(self._side.start)
        work.copied.connect(frame.source.note_copy)
        work.reread.connect(frame.source.show_edited)
        work.reread.connect(frame.messages.show_chosen)
        work.selected.connect(frame.show_place)
        work.selected.connect(frame.source.point)
        work.selected.connect(frame.light)
        frame.source.meaning.line_wanted.connect(frame.show_line)
        work.messages_changed.connect(frame.messages.show_messages)
        work.messages_changed.connect(frame.batch.show_messages)
        work.messages_changed.connect(self.desktop.note_open)
        work.files_read.connect(self.desktop.note_read)
        work.inspected.connect(frame.messages.show_chosen)
        frame.own_note.told.connect(frame.notice.tell)
        frame.recipients.cause_wanted.connect(work.show_cause)
        frame.source.reader.installEventFilter(self.acting)
        frame.messages.message_wanted.connect(work.show_message)
        frame.messages.look_wanted.connect(self.look_at)
        frame.messages.left.connect(self.focus_card)
        frame.messages.filtered.connect(frame.batch.show_found)
        frame.batch.filter_wanted.connect(frame.messages.filter)
        frame.batch.narrow_wanted.connect(frame.messages.narrow)
        frame.batch.first_wanted.connect(frame.messages.open_first)
        frame.source.read_as_wanted.connect(work.read_as)
        frame.source.edited.connect(work.inspect_edited)
        frame.source.original_wanted.connect(work.show_original)
        frame.source.told.connect(frame.notice.tell)
        frame.source.code_wanted.connect(work.show_page)
        frame.source.finding_wanted.connect(lambda finding: work.point(finding.span))
        wishes = frame.card.wishes
        wishes.point_wanted.connect(work.point)
        wishes.hint_wanted.connect(frame.source.hint)
        wishes.code_wanted.connect(work.show_page)
        wishes.link_wanted.connect(self.open_link)
        wishes.role_wanted.connect(self.choose_role, Qt.ConnectionType.QueuedConnection)   # an arrow key moves the focus after it presses
        wishes.copy_wanted.connect(self.copy_text)
        wishes.note_wanted.connect(self.acting.note_to)
        wishes.example_wanted.connect(self.open_path)
        wishes.fold_wanted.connect(frame.order)
        frame.order()

    # what the workspace says ----------------------------------------------------------------------

    def _regions(self, card: Card | None, message: Inspection | None) -> None:
        self.frame.show_regions(self.workspace.message is not None, card is not None or message is not None)
        allow(self.actions_by_id, card is not None, self.workspace.message is not None, message is not None)
        self.frame.top.allow_copy(card is not None)
        is_new = self._on_show[0] is not card or self._on_show[1] is not message
        self._on_show = card, message
        if message is not None and is_new:
            self.frame.notice.tell("")
        if is_new:
            self._name(message)
        if self._is_browsing:
            return
        if message is not None and is_new and not self.frame.source.is_editing:
            self._focus_card(Qt.FocusReason.OtherFocusReason)
        elif card is not None and is_new and not self.frame.source.is_editing:
            self.frame.show_tab("card")

    def _name(self, message: Inspection | None) -> None:
        """Say in the title which message is on show, or which page."""
        name = self.workspace.message.message.name if self.workspace.message is not None else ""
        shown = words.title(self._on_show[0].title) if message is None and self._on_show[0] is not None else visible(PurePath(name).name)
        self.setWindowFilePath(name if os.path.isfile(name) else "")
        self.setWindowTitle(f"{shown} \u2013 {self.tr('Bounce Inspector')}" if shown else self.tr("Bounce Inspector"))

    def _show_side(self) -> None:
        """What is related to the card on show."""
        self.frame.related.show_card(*self._on_show, is_edited=self.frame.source.is_editing)
        self.frame.order()
        self.settled.emit()

    def _history(self, can_go_back: bool, can_go_forward: bool) -> None:
        self.actions_by_id["back"].setEnabled(can_go_back)
        self.actions_by_id["forward"].setEnabled(can_go_forward)

    # what the reader wants ------------------------------------------------------------------------

    def paste(self) -> None:
        """Inspect what is on the clipboard."""
        self.frame.offer.hide()
        self.intake.take(QApplication.clipboard().mimeData())

    def paste_new(self) -> None:
        """Inspect what is on the clipboard; the message on show stays open."""
        self.frame.offer.hide()
        self.intake.take(QApplication.clipboard().mimeData(), beside=True)

    def open_path(self, path: str) -> None:
        """Inspect one file."""
        self.workspace.inspect_files([path])

    def open_link(self, address: str) -> None:
        """Open a source in the browser; only the library's http and https addresses come here."""
        if address.startswith(SCHEMES) and not QDesktopServices.openUrl(QUrl(address)):
            self.frame.notice.tell(self.tr("No browser could be opened for %1").replace("%1", address))

    def copy_text(self, text: str) -> None:
        """Put text on the clipboard and say so."""
        QApplication.clipboard().setText(text)
        self.frame.status.say(self.tr("Copied"))

    def next_finding(self) -> None:
        self.frame.source.next()

    def previous_finding(self) -> None:
        self.frame.source.previous()

    def edit_message(self) -> None:
        """Let the text be changed, or end that."""
        self.frame.show_tab("message")
        self.frame.source.set_editing(not self.frame.source.is_editing)

    def find_in_message(self) -> None:
        self.frame.show_tab("message")
        self.frame.source.open_find()

    def find_next(self) -> None:
        if self._can_find():
            self.frame.source.find_bar.next()

    def find_previous(self) -> None:
        if self._can_find():
            self.frame.source.find_bar.previous()

    def _can_find(self) -> bool:
        """Whether it is known what to look for; the text that is looked through is brought to the front."""
        source = self.frame.source
        if not source.text.isVisible() or not source.find_bar.field.text():
            self.find_in_message()
        return bool(source.find_bar.field.text())

    def next_message(self) -> None:
        """The one below in the list, as that is filtered."""
        self.frame.messages.step(1)

    def message_above(self) -> None:
        """The one above in the list, as that is filtered."""
        self.frame.messages.step(-1)

    def look_at(self, message: Inspection) -> None:
        """Show a message while the keyboard goes through the list, and stays there."""
        self._is_browsing = True
        try:
            self.workspace.show_message(message)
        finally:
            self._is_browsing = False

    def come_forward(self, paths: list[str]) -> None:
        """Show this window and the files that a second start handed over."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self.workspace.inspect_files(paths)

    def say_errors(self, count: int) -> None:
        """Errors after the first only count up in the status bar."""
        self.frame.status.stand(self.tr("Mistakes of the program: %1").replace("%1", str(count)))

    # focus ----------------------------------------------------------------------------------------

    def focus_search(self) -> None:
        self.frame.top.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.frame.top.search.selectAll()

    def focus_message(self) -> None:
        self.frame.show_tab("message")
        self.frame.source.take_focus(Qt.FocusReason.ShortcutFocusReason)

    def focus_card(self) -> None:
        self._focus_card(Qt.FocusReason.ShortcutFocusReason)

    def _focus_card(self, why: Qt.FocusReason) -> None:
        self.frame.show_tab("card")
        (self.frame.card if self.frame.stack.currentWidget() is self.frame.splitter else self.frame.empty.area).setFocus(why)

    def focus_related(self) -> None:
        self.frame.show_tab("related")
        self.frame.related.take_focus()

    def next_region(self) -> None:
        self._cycle(1)

    def previous_region(self) -> None:
        self._cycle(-1)

    def _cycle(self, by: int) -> None:
        """From region to region, over those that are hidden."""
        frame = self.frame
        every: tuple[tuple[QWidget, Callable[[], None]], ...] = (
            (frame.top, self.focus_search), (frame.left, self.focus_message), (frame.empty, self.focus_card), (frame.card, self.focus_card), (frame.side, self.focus_related),
        )
        regions = [(region, go) for region, go in every if frame.can_show(region)]
        focus = QApplication.focusWidget()
        at = next((n for n, (region, _) in enumerate(regions) if focus is not None and (region is focus or region.isAncestorOf(focus))), -1 if by > 0 else 0)
        regions[(at + by) % len(regions)][1]()

    # events ---------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_complete:
            QTimer.singleShot(_FRAMES, self.complete)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow() and hasattr(self, "frame"):
            self.frame.offer.look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape, where nothing else takes it, stops the reading that one waits for, else it goes back to the card."""
        if event.key() == Qt.Key.Key_Escape and self.frame.busy.isVisible():
            self.workspace.cancel()
        elif event.key() == Qt.Key.Key_Escape:
            self.focus_card()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "frame"):
            self.frame.fit(self.width())
            self.show_choices()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.intake.may_take(event.mimeData()):
            event.acceptProposedAction()
            self.veil.cover()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.veil.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.veil.hide()
        self.intake.take(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.frame.own_note.may_close():
            event.ignore()
            return
        self.workspace.stop()
        self.settings = self.settings._replace(
            open_folds=self.frame.card.open_folds(), side=self.frame.side_wanted, splitter=self.frame.columns() or self.settings.splitter,
            list_height=self.frame.list_height,
            side_width=self.frame.dock.width() if self.frame.dock.isVisible() else self.settings.side_width,
        )
        self.settings = self.desktop.remembered(self.settings)
        if trouble := settings.save(self.settings, self._store):
            print(trouble, file=sys.stderr)   # the window is gone in a moment, and must not be kept open for its own size
        super().closeEvent(event)

