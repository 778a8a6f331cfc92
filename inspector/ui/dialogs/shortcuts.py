"""The sheet of shortcuts, made from the actions themselves."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.ui import theme
from inspector.ui.controls import button
from inspector.ui.dialogs.dialog import Dialog, scrolled
from inspector.ui.edges import edges
from inspector.ui.keycap import KeyRow
from inspector.ui.labels import heading

_TR = QCoreApplication.translate
TWO_FROM = 720   # px of width from which two columns have room


def native(action: QAction) -> list[str]:
    """The shortcuts of an action as this system writes them; special keys such as \"Copy\" that few keyboards have are left out."""
    return [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts() if not _is_special(key[0].key())]   # type: ignore[index]  # the stubs know no []


def _key(key: Qt.Key) -> str:
    """A key that belongs to no action, as this system writes it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _is_special(key: Qt.Key) -> bool:
    return key == Qt.Key.Key_Help or Qt.Key.Key_Back <= key <= Qt.Key.Key_MediaLast


def in_the_right(rows: Sequence[int]) -> frozenset[int]:
    """Which groups of so many rows stand in the right column, so that the taller of the two is as short as can be; the first stands in the left."""
    tall = [each + 2 for each in rows]   # its heading and the room before it
    choices = [frozenset(at for at in range(1, len(tall)) if picked >> at & 1) for picked in range(0, 1 << len(tall), 2)]
    return min(choices, key=lambda right: max(sum(tall[at] for at in right), sum(tall) - sum(tall[at] for at in right)))


class ShortcutsDialog(Dialog):
    """Groups of actions with their keys, in two columns."""

    def __init__(self, groups: Iterable[tuple[str, Iterable[QAction]]], parent: QWidget | None = None) -> None:
        super().__init__(_TR("shortcuts", "Keyboard shortcuts"), parent, (960, 720))
        sheet = QWidget()
        across = QHBoxLayout(sheet)
        across.setContentsMargins(*edges(0, 0, theme.current().px(8), 0))
        across.setSpacing(theme.current().px(40))
        made = [(title, rows) for title, actions in groups if (rows := [(each.text().replace("&", ""), native(each)) for each in actions if each.shortcuts()])]
        made.append((_TR("shortcuts", "Everywhere"), [
            (_TR("shortcuts", "Stop, close or go back to the explanation"), [_key(Qt.Key.Key_Escape)]), (_TR("shortcuts", "Show where the chosen finding stands"), [_key(Qt.Key.Key_Return)]),
        ]))
        wide = self.width() >= theme.current().px(TWO_FROM)
        right = in_the_right([len(rows) for _, rows in made]) if wide else frozenset()
        columns = [QVBoxLayout() for _ in range(2 if wide else 1)]
        for number, (title, rows) in enumerate(made):
            column = columns[number in right]
            if column.count():
                column.addSpacing(theme.current().px(16))
            column.addWidget(heading(title))
            for name, texts in rows:
                column.addWidget(KeyRow(name, texts))
        for column in columns:
            column.setSpacing(0)
            column.addStretch(1)
            across.addLayout(column, 1)
        self.body.addWidget(scrolled(sheet, _TR("shortcuts", "Keyboard shortcuts")))
        close = button(_TR("shortcuts", "Close"))
        close.clicked.connect(self.accept)
        self.add_feet(close)
