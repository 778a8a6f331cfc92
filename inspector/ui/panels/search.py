"""Search over all pages while typing: a field, and under it the hits."""

from functools import cached_property

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout, QWidget

from inspector.codes import StatusCode
from inspector.knowledge import Hit, Library
from inspector.ui import icons, theme
from inspector.ui.labels import OneLine, Prose
from inspector.ui.panels.page_list import PageList, PageRow, tall_of
from inspector.ui.suggestions import Suggestion, added, completions, recent, rule_said, scopes
from inspector.ui.theme import META

MOST = 10
STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
ASKING = (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class SearchBox(QLineEdit):
    """The field; its hits hang below it inside the window."""

    code_wanted = Signal(str)
    left = Signal()
    paste_wanted = Signal()    # of a text of several lines: that is no search
    searches_changed = Signal(object)   # tuple of the searches made last, newest first

    def __init__(self, library: Library, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("search")
        self._library = library
        self.searches: tuple[str, ...] = ()
        self.setAcceptDrops(False)
        self.setAccessibleName(self.tr("Search codes and words"))
        self.setPlaceholderText(self.tr("Search codes and words: 4.3.1, mailbox full, DMARC \u2026   (Ctrl+K)"))
        self.textEdited.connect(self.look_up)
        self.installEventFilter(self)

    @cached_property
    def popup(self) -> "Hits":
        """The hits, made when first looked for."""
        made = Hits()
        made.list.clicked.connect(self._open)
        return made

    @property
    def is_open(self) -> bool:
        """Whether hits are on show."""
        return "popup" in vars(self) and self.popup.isVisible()

    def _close(self) -> None:
        if self.is_open:
            self.popup.hide()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._make_room()
        super().changeEvent(event)

    def _make_room(self) -> None:
        """For the magnifier, at the edge where reading begins."""
        room = theme.current().px(26)
        right_to_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self.setTextMargins(*((0, 0, room, 0) if right_to_left else (room, 0, 0, 0)))
        self.setAlignment((Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.current().px(16)
        left = theme.current().px(10)
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            left = self.width() - left - side
        icons.draw(QPainter(self), "search", QRectF(left, (self.height() - side) / 2, side, side), "muted")

    def look_up(self, text: str) -> None:
        """Show the hits for what was typed."""
        query = text.strip()
        if query:
            offers = completions(text, self._library)
            hits = () if query.endswith(":") else self._library.search(query, limit=MOST)
            self.popup.show_hits(hits, query, self._library, offers)
        else:
            self.popup.show_start(recent(self.searches), scopes())
        self._place()
        self.popup.show()
        self.popup.raise_()

    def _place(self) -> None:
        window = self.window()
        if self.popup.parent() is not window:
            self.popup.setParent(window)
        look = theme.current()
        corner = self.mapTo(window, QPoint(0, self.height() + 4))
        rows = self.popup.list.pages.rows
        tall = sum(look.px(tall_of(row)) for row in rows) + look.px(10) if rows else look.px(64)
        self.popup.setGeometry(corner.x(), corner.y(), max(self.width(), look.px(320)), min(tall + look.px(30), window.height() - corner.y() - look.px(40)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() == QEvent.Type.FocusOut:
            self._close()
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusIn and event.reason() in ASKING or event.type() == QEvent.Type.MouseButtonPress:
            self.look_up(self.text())
        if event.type() == QEvent.Type.Resize and self.is_open:
            self._place()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        step = STEPS.get(event.key(), 0)
        if step and self.is_open:
            self.popup.step(step)
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.is_open:
            self._open(self.popup.list.currentIndex())
            return True
        if event.matches(QKeySequence.StandardKey.Paste) and "\n" in QGuiApplication.clipboard().text().strip():
            self._close()
            self.paste_wanted.emit()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self._close()
            self.left.emit()
            return True
        return False

    def _open(self, index: QModelIndex) -> None:
        row = self.popup.list.row_at(index)
        if row is not None and row.suggestion is not None:
            self._fill(row.suggestion)
        elif key := self.popup.list.key_at(index):
            self._remember(added(self.searches, self.text()))
            self.popup.hide()
            self.clear()
            self.left.emit()
            self.code_wanted.emit(key)

    def _fill(self, one: Suggestion) -> None:
        """Search for what was suggested; the one without a text forgets all."""
        if not one.text:
            self._remember(())
        self.setText(one.text)
        self.look_up(one.text)

    def _remember(self, searches: tuple[str, ...]) -> None:
        if searches != self.searches:
            self.searches = searches
            self.searches_changed.emit(searches)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(420), super().sizeHint().height())


class Hits(QFrame):
    """The hits, grouped: codes, replies, reasons."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("popup")
        self.setVisible(False)
        self.list = PageList(self.tr("Search hits"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._none = Prose("", role="muted")
        self._foot = OneLine("", META, "muted")
        down = QVBoxLayout(self)
        down.setContentsMargins(5, 5, 5, 6)
        down.setSpacing(2)
        down.addWidget(self.list, 1)
        said = QVBoxLayout()
        said.setContentsMargins(8, 4, 8, 2)
        said.addWidget(self._none)
        said.addWidget(self._foot)
        down.addLayout(said)

    def show_start(self, recent: list[Suggestion], scopes: list[Suggestion]) -> None:
        """Show what to begin with, nothing taken: Enter in an empty field does nothing."""
        groups = ((self.tr("Searched before"), recent), (self.tr("Narrow a search"), scopes))
        self.list.pages.show([row for title, members in groups if members for row in (PageRow(None, heading=title), *(PageRow(None, suggestion=one) for one in members))])
        self.list.setCurrentIndex(QModelIndex())
        self.list.show()
        self._none.hide()
        self._foot.setText(self.tr("Type a code, a word of the message or a question"))

    def show_hits(self, hits: tuple[Hit, ...], query: str, library: Library, offers: list[Suggestion]) -> None:
        """Show hits, best first, the first one taken; a scope being typed shows its values above them."""
        groups = ((self.tr("Codes"), ""), (self.tr("Three-digit replies"), "reply"), (self.tr("Reasons"), "reason"))
        rows: list[PageRow] = []
        order = dict.fromkeys(hit.page.key.rpartition(":")[0] for hit in hits)
        titles = {kind: title for title, kind in groups}
        if StatusCode.parse(query) and all(str(hit.page.code) != query and not hit.rule for hit in hits):
            titles[""] = self.tr("There is no page for %1. Its subject in general:").replace("%1", query)
        for kind in order:
            rows.append(PageRow(None, heading=titles[kind]))
            rows += [PageRow(hit.page, hit.matches, note=rule_said(library, hit.rule)) for hit in hits if hit.page.key.rpartition(":")[0] == kind]
        offered = [PageRow(None, suggestion=one) for one in offers]
        is_scope = ":" in query.split()[-1]
        rows = [*offered, *rows] if is_scope else [*rows, *offered]
        self.list.pages.show(rows)
        self.list.setVisible(bool(rows))
        self._none.setVisible(not rows)
        self._none.setText(self.tr("Nothing fits \u201c%s\u201d. Try a code such as 4.3.1, or a word of the message.") % query)
        self._foot.setText(self.tr("Up and Down to choose, Enter to open. Narrow with category:security, severity:high, provider:gmail"))
        if rows:
            first = next((at for at, row in enumerate(rows) if row.page), 0)
            self.list.setCurrentIndex(self.list.pages.index(first))
            self.list.scrollToTop()

    def step(self, by: int) -> None:
        """Take the next or the previous hit, over the headings."""
        at, rows = self.list.currentIndex().row() + by, self.list.pages.rows
        while 0 <= at < len(rows) and not rows[at].can_be_chosen:
            at += by
        if 0 <= at < len(rows):
            self.list.setCurrentIndex(self.list.pages.index(at))
