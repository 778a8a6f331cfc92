"""Which causes and which domains the open messages have most: a bar for each, and under it the largest shares as filters."""

from collections import Counter
from collections.abc import Callable
from functools import partial
from heapq import nlargest
from operator import itemgetter

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QColor, QFocusEvent, QFontMetricsF, QHideEvent, QKeyEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QMenu, QSizePolicy, QToolButton, QWidget

from inspector.ui import icons, theme, words
from inspector.ui.labels import OneLine
from inspector.ui.plain import tip, visible
from inspector.ui.shares import ShareBar, ShareButton
from inspector.ui.theme import META

NAMED = 4             # shares that are named where there is room
LISTED = 24           # others that the list of them names
OTHERS = "\0others"   # no cause and no domain
_STRENGTHS = (1.0, 0.74, 0.54, 0.38)   # of the accent, the largest share first
_NARROWEST, _READABLE, _WIDEST = 88, 120, 200   # px of a name on a button: of one of two, of one of more, and at most
_LISTED_WIDEST = 280                   # the same in the list of the others
_GAP = 8                               # px between the buttons


def _strength(rank: int) -> QColor:
    look = theme.current()
    ink, page, part = look.colour("accent"), look.colour("page"), _STRENGTHS[rank]
    red, green, blue = (round(one * part + other * (1 - part)) for one, other in ((ink.red(), page.red()), (ink.green(), page.green()), (ink.blue(), page.blue())))
    return QColor(red, green, blue)


class RankBar(ShareBar):
    """The largest first, the others last."""

    def colour(self, key: str) -> QColor:
        return theme.current().colour("border") if key == OTHERS else _strength([*self.counts].index(key))

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(40), theme.current().px(16))   # more than is drawn: it is pressed, too


class RankButton(ShareButton):
    """One of the largest, or the others; with a tick while it is chosen."""

    SIDE, GROWS = 10, False
    left = Signal()   # by the keyboard
    rank = 0

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def draw_sign(self, painter: QPainter, place: QRectF) -> None:
        if self.key == OTHERS or self.isChecked():
            icons.draw(painter, "down" if self.key == OTHERS else "check", place, "muted" if self.key == OTHERS else "accent")
            return
        painter.save()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_strength(self.rank))
        painter.drawRoundedRect(place, place.width() / 4, place.width() / 4)
        painter.restore()


class Ranking(QWidget):
    """One line of buttons: as many of the largest as it has room for, and the others. Its height never changes, whatever comes."""

    chosen = Signal(str)   # "" for all

    def __init__(self, title: str, named: Callable[[str], tuple[str, str]], parent: QWidget | None = None) -> None:
        """``named`` tells the name of a key, short and in full."""
        super().__init__(parent)
        self.setAccessibleName(title)
        self.label = OneLine(title, META, "muted")
        self.label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.bar = RankBar()
        self.bar.pressed.connect(self._press)
        self.buttons = [RankButton(self) for _ in range(NAMED)]
        self.others = RankButton(self)
        self.others.setCheckable(False)
        for each in (*self.buttons, self.others):
            each.clicked.connect(partial(self._clicked, each))
            each.left.connect(self._rank)
        self._named = named
        self._counts: Counter[str] = Counter()
        self._total = self._sum = 0
        self._top: list[str] = []
        self.taken = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.current().px(120), theme.current().px(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def show_counts(self, counts: Counter[str], total: int) -> None:
        """How many there are of each; where the pointer or the keyboard is, nothing changes places."""
        self._counts, self._total = counts, total
        self._rank()

    def _rank(self) -> None:
        counts = self._counts
        self._sum = sum(counts.values()) - counts[""]
        if not (self._is_held() and all(counts[key] for key in self._top)):
            self._top = [key for key, _ in nlargest(NAMED, ((key, count) for key, count in counts.items() if key), key=itemgetter(1))]
        self._fit()

    def _is_held(self) -> bool:
        return bool(self._top) and any(each.underMouse() or each.hasFocus() for each in (*self.buttons, self.others))

    def _fit(self) -> None:
        """Name as many as there is room for; what is taken is always among them."""
        shown, widths = self._shown(len(self._top)), [0] * len(self._top)
        for many in range(len(shown), 0, -1) if self.isVisible() else ():
            shown = self._shown(many)
            widths = self._widths(shown)
            if widths:
                break
        rest = self._rest(shown)
        self.bar.counts = {key: self._counts[key] for key in shown} | ({OTHERS: rest} if rest else {})
        self.bar.update()
        for rank, each in enumerate(self.buttons):
            each.setVisible(rank < len(shown))
            if rank < len(shown):
                each.rank = rank
                each.say(shown[rank], *self._said(shown[rank]))
                each.narrow(widths[rank] if widths else 1)
                each.setChecked(shown[rank] == self.taken)
        self.others.setVisible(rest > 0)
        if rest:
            self._say_others(rest, len(self._counts) - (1 if self._counts[""] else 0) - len(shown))
        self.bar.says = {each.key: each.accessibleName() for each in (*self.buttons, self.others)}
        self._place()

    def _shown(self, many: int) -> list[str]:
        top = self._top[:many]
        return top if not self.taken or self.taken in top else [*top[:many - 1], self.taken]

    def _rest(self, shown: list[str]) -> int:
        return self._sum - sum(self._counts[key] for key in shown)

    def _said(self, key: str) -> tuple[str, int, int, str]:
        short, whole = self._named(key)
        return short, self._counts[key], self._total, whole

    def _widths(self, shown: list[str]) -> list[int]:
        """How wide the names may be, the long ones cut alike; none where they have no room beside the others."""
        look, font, rest = theme.current(), RankButton.metrics(), self._rest(shown)
        numbers = [f" {words.number(self._counts[key])}" for key in shown] + ([f"+{words.number(rest)}"] if rest else [])
        room = self.width() - sum(map(font.horizontalAdvance, numbers)) - len(numbers) * (RankButton.around() + 2) - (len(numbers) - 1) * look.px(_GAP)
        wanted = [min(look.px(_WIDEST), int(font.horizontalAdvance(visible(self._named(key)[0]))) + 2) for key in shown]
        least = look.px(_NARROWEST if len(shown) <= 2 else _READABLE)
        if len(shown) > 1 and sum(min(each, least) for each in wanted) > room:
            return []
        most, left = look.px(_WIDEST), len(wanted)
        for each in sorted(wanted):
            most = max(1, int(room / left))
            if each > most:
                break
            room, left = room - each, left - 1
            most = each
        return [min(each, most) for each in wanted]

    def _say_others(self, rest: int, kinds: int) -> None:
        self.others.say(OTHERS, "", rest, self._total)
        self.others.setText(f"\u200e+{words.number(rest)}")   # the sign stays before the number, whichever way one reads
        says = self.tr("%1, others: %2 of %3, of %4 kinds. Choose one from a list").replace("%1", self.accessibleName())
        for place, number in (("%2", rest), ("%3", self._total), ("%4", kinds)):
            says = says.replace(place, words.number(number))
        self.others.setAccessibleName(says)
        self.others.setToolTip(tip(says))

    def _place(self) -> None:
        left, is_mirrored = 0, self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for each in (*self.buttons, self.others):
            if not each.isHidden():
                size = each.sizeHint()
                each.setGeometry(self.width() - left - size.width() if is_mirrored else left, 0, size.width(), size.height())
                left += size.width() + theme.current().px(_GAP)

    def clear(self) -> None:
        """Show all again."""
        if self.taken:
            self._take("")

    def _clicked(self, made: RankButton) -> None:
        self._press(made.key)

    def _press(self, key: str) -> None:
        if key == OTHERS:
            self._list_others()
        else:
            self._take("" if key == self.taken else key)

    def _take(self, key: str) -> None:
        self.taken = self.bar.chosen = key
        self._fit()
        self.chosen.emit(key)

    def _list_others(self) -> None:
        menu = QMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        shown, font = {*self.bar.counts}, QFontMetricsF(theme.current().font())
        rest = sorted(((key, count) for key, count in self._counts.items() if key and key not in shown), key=itemgetter(1), reverse=True)
        for key, count in rest[:LISTED]:
            name = font.elidedText(visible(self._named(key)[0]).replace("\t", " "), Qt.TextElideMode.ElideMiddle, theme.current().px(_LISTED_WIDEST))
            menu.addAction(f"{name.replace('&', '&&')}\t{words.number(count)}").setData(key)
        if len(rest) > LISTED:
            menu.addAction(self.tr("%1 more: the filter finds them").replace("%1", words.number(len(rest) - LISTED))).setEnabled(False)
        menu.triggered.connect(self._take_listed)
        below = self.others if self.others.isVisible() else self.bar
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def _take_listed(self, action: QAction) -> None:
        self._take(action.data())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._rank()   # what had to stay where it was

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.taken:
            self.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "taken"):
            self.updateGeometry()
            self._fit()


class Shares(QWidget):
    """Both rankings: unfolded with their names, or folded to one line with both bars."""

    chosen = Signal(str, str)   # cause or domain, and which; "" for all

    def __init__(self, cause_named: Callable[[str], tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rankings = {"cause": Ranking(self.tr("Causes"), cause_named), "domain": Ranking(self.tr("Domains"), lambda key: (key, key))}
        self.toggle = QToolButton()
        self.toggle.setObjectName("unfold")
        self.toggle.setCheckable(True)
        self.toggle.setAccessibleName(self.tr("Causes and domains by name"))
        self.toggle.setToolTip(tip(self.tr("Show or hide the causes and domains by name")))
        self.toggle.clicked.connect(self._turn)
        self._is_wanted: bool | None = None   # by the reader; None: as there is room
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for facet, each in self.rankings.items():
            each.chosen.connect(partial(self._choose, facet))
        self._arrange(False)

    @property
    def taken(self) -> dict[str, str]:
        """What is listed alone of each; "" for all."""
        return {facet: each.taken for facet, each in self.rankings.items()}

    @property
    def is_open(self) -> bool:
        """Whether the names are shown."""
        return self.toggle.isChecked()

    def clear(self) -> None:
        """Show all again."""
        for each in self.rankings.values():
            each.clear()

    def set_roomy(self, is_roomy: bool) -> None:
        """Whether there is room for the names; what the reader chose goes before it."""
        wanted = is_roomy if self._is_wanted is None else self._is_wanted
        if wanted != self.is_open:
            self._arrange(wanted)

    def _choose(self, facet: str, key: str) -> None:
        self._show_names()
        self.chosen.emit(facet, key)

    def _turn(self, is_open: bool) -> None:
        self._is_wanted = is_open
        self._arrange(is_open)

    def _arrange(self, is_open: bool) -> None:
        first, second = self.rankings.values()
        self.toggle.setChecked(is_open)
        self.toggle.setIcon(icons.icon("up" if is_open else "down", "muted"))
        self.toggle.setIconSize(QSize(theme.current().px(16), theme.current().px(16)))
        for part in (first.label, first.bar, first, self.toggle, second.label, second.bar, second):
            self._grid.removeWidget(part)
        self._grid.addWidget(first.label, 0, 0)
        self._grid.addWidget(first.bar, 0, 1, 1, 3 if is_open else 1)
        self._grid.addWidget(self.toggle, 0, 4)
        self._grid.addWidget(first, 1, 0, 1, 5)
        self._grid.addWidget(second.label, 2 if is_open else 0, 0 if is_open else 2)
        self._grid.addWidget(second.bar, 2 if is_open else 0, 1 if is_open else 3, 1, 4 if is_open else 1)
        self._grid.addWidget(second, 3, 0, 1, 5)
        for column in (1, 3):
            self._grid.setColumnStretch(column, 1)
        self._grid.setHorizontalSpacing(theme.current().px(8))
        self._grid.setVerticalSpacing(theme.current().px(2))
        self._grid.setRowMinimumHeight(2, theme.current().px(28) if is_open else 0)
        self._show_names()

    def _show_names(self) -> None:
        """Of what is folded only what is taken, which has to be seen."""
        for each in self.rankings.values():
            each.setVisible(self.is_open or bool(each.taken))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "_grid"):
            self._arrange(self.is_open)
