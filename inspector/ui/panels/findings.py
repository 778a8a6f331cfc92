"""Everything that was found, as a list: what each mark is, for eyes and for screen readers."""

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from inspector.findings import Finding
from inspector.mail import Message
from inspector.ui import theme, words
from inspector.ui.ground import draw_ground
from inspector.ui.plain import visible
from inspector.ui.ring import Ring

MOST = 2_000         # rows; a log can have tens of thousands
_ROW = 26            # px of a row at 100 % zoom
_PARTS = int(Qt.ItemDataRole.UserRole)
_KINDS = 0.4         # of the width, at most, for the column of kinds


class Parts(NamedTuple):
    """What a row says: what the finding is, its words in the message, and their line."""

    kind: str
    quote: str
    line: str


class FindingDelegate(QStyledItemDelegate):
    """Draws a row in three columns; numbers of lines end at one edge."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self.kinds: tuple[str, ...] = ()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(0, theme.current().px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        look, rect = theme.current(), QRectF(option.rect)
        one: Parts = index.data(_PARTS)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_ground(painter, option, rect, 4)
        plain, mono, small = look.font(), look.font(12, mono=True), look.font(12)
        inner = rect.adjusted(look.px(8), 0, -look.px(8), 0)
        kinds = min(max(map(QFontMetricsF(plain).horizontalAdvance, self.kinds), default=0.0) + 1, inner.width() * _KINDS)
        lines = QFontMetricsF(small).horizontalAdvance(one.line) + 1
        at = inner.left() + kinds + look.px(16)
        right_to_left = option.direction == Qt.LayoutDirection.RightToLeft
        first, last = (Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignLeft) if right_to_left else (Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight)
        for text, place, wide, font, role, side in (
            (one.kind, inner.left(), kinds, plain, "text", first), (one.quote, at, inner.right() - at - lines - look.px(12), mono, "text", first),
            (one.line, inner.right() - lines, lines, small, "muted", last),
        ):
            piece = QRectF(place, rect.top(), max(0.0, wide), rect.height())
            if right_to_left:
                piece.moveLeft(rect.left() + rect.right() - piece.right())
            painter.setFont(font)
            painter.setPen(look.colour(role))
            shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, piece.width())
            painter.drawText(piece, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
        painter.restore()


class FindingsList(QListWidget):
    """One row a finding, in the order of the text; no row is cut."""

    finding_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findings")
        self.setAccessibleName(self.tr("Findings"))
        Ring(self)
        self.setAcceptDrops(False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.NoDragDrop)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setMinimumHeight(theme.current().px(4 * _ROW))
        self._rows = FindingDelegate(self)
        self.setItemDelegate(self._rows)
        self.itemActivated.connect(self._wanted)
        self.itemClicked.connect(self._wanted)

    def show_findings(self, findings: list[Finding], message: Message) -> None:
        """List these."""
        self.clear()
        at, line, where = 0, 1, self.tr("line %1")
        for finding in findings[:MOST]:   # in the order of the text, so that its lines are counted once
            line += message.text.count("\n", at, finding.span.start)
            at = finding.span.start
            quote = " ".join(message.quote(finding.span)[:120].split())
            parts = Parts(words.finding(finding.kind), visible(quote), where.replace("%1", words.number(line)))
            item = QListWidgetItem(", ".join(parts))
            item.setData(_PARTS, parts)
            self.addItem(item)
        self._rows.kinds = tuple({words.finding(finding.kind) for finding in findings[:MOST]})
        if len(findings) > MOST:
            more = self.tr("Further findings, which are not listed: %1").replace("%1", words.number(len(findings) - MOST))
            last = QListWidgetItem(more)
            last.setData(_PARTS, Parts("", more, ""))
            last.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(last)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setViewportMargins(0, 0, 0, (self.height() - 2 * self.frameWidth()) % theme.current().px(_ROW))   # as many rows as are whole

    def take(self, number: int) -> None:
        """Show which one is chosen."""
        if 0 <= number < min(self.count(), MOST):
            self.setCurrentRow(number)
            self.scrollToItem(self.item(number))
        else:
            self.setCurrentRow(-1)

    def _wanted(self, item: QListWidgetItem) -> None:
        if item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self.finding_wanted.emit(self.row(item))
