"""The sheet of shortcuts, made from the actions themselves."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.ui import theme
from inspector.ui.controls import button
from inspector.ui.dialogs.dialog import Dialog, scrolled
from inspector.ui.keycap import KeyRow
from inspector.ui.labels import heading

_TR = QCoreApplication.translate
TWO_FROM = 720   # px of width from which two columns have room


def native(action: QAction) -> list[str]:
    """The shortcuts of an action as this system writes them; special keys such as \"Copy\" that few keyboards have are left out."""
    return [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts() if not _is_special(key[0].key())]   # type: ignore[index]  # the stubs know no []


def _is_special(key: Qt.Key) -> bool:
    return key == Qt.Key.Key_Help or Qt.Key.Key_Back <= key <= Qt.Key.Key_MediaLast


class ShortcutsDialog(Dialog):
    """Groups of actions with their keys, in two columns."""

    def __init__(self, groups: Iterable[tuple[str, Iterable[QAction]]], parent: QWidget | None = None) -> None:
        super().__init__(_TR("shortcuts", "Keyboard shortcuts"), parent, (960, 720))
        sheet = QWidget()
        across = QHBoxLayout(sheet)
        across.setContentsMargins(0, 0, theme.current().px(8), 0)
        across.setSpacing(theme.current().px(40))
        made = [(title, rows) for title, actions in groups if (rows := [(each, native(each)) for each in actions if each.shortcuts()])]
        wide = self.width() >= theme.current().px(TWO_FROM)
        columns, used = [QVBoxLayout() for _ in range(2 if wide else 1)], [0] * (2 if wide else 1)
        for title, rows in made:
            shorter = used.index(min(used))
            column = columns[shorter]
            used[shorter] += len(rows) + 2
            column.addWidget(heading(title))
            for action, texts in rows:
                column.addWidget(KeyRow(action.text().replace("&", ""), texts))
            column.addSpacing(theme.current().px(16))
        for column in columns:
            column.setSpacing(2)
            column.addStretch(1)
            across.addLayout(column, 1)
        self.body.addWidget(scrolled(sheet, _TR("shortcuts", "Keyboard shortcuts")))
        close = button(_TR("shortcuts", "Close"))
        close.clicked.connect(self.accept)
        self.add_feet(close)
