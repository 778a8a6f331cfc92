"""All causes of a message that has too many to stand side by side: a list with a filter."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector.ui import theme
from inspector.ui.blocks.concerned import Concerned
from inspector.ui.controls import button
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.plain import visible

_TR = QCoreApplication.translate
_NO_LIMIT = 16_777_215   # px, Qt's own


class CausesDialog(Dialog):
    """Each cause with its number, whom it concerns and what it is; Enter or a click shows its card."""

    chosen = Signal(int)

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(_TR("causes", "Causes in this message"), parent, (680, 520))
        lines = tuple(f"{number}. {name}" for number, name in enumerate(names, 1))
        self._numbers = {visible(line): number for number, line in enumerate(lines)}
        self.causes = Concerned(lines)
        self.causes.field.setPlaceholderText(_TR("causes", "Filter: an address, a code or words"))
        self.causes.field.setAccessibleName(_TR("causes", "Filter the causes"))
        self.causes.field.returnPressed.connect(self._take_first)
        self.causes.list.setAccessibleName(_TR("causes", "Causes in this message"))
        self.causes.list.setMaximumHeight(_NO_LIMIT)   # as tall as the dialog has room
        self.causes.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.causes.list.setSpacing(theme.current().px(4))   # rows that a finger hits
        self.causes.list.activated.connect(self._take)
        self.causes.list.clicked.connect(self._take)
        self.body.addWidget(self.causes, 1)
        close = button(_TR("causes", "Close"))
        close.clicked.connect(self.reject)
        self.add_feet(close)
        self.causes.field.setFocus()

    def _take(self, index: QModelIndex) -> None:
        self._choose(index.data())

    def _take_first(self) -> None:
        if shown := self.causes.shown:
            self._choose(shown[0])

    def _choose(self, line: str) -> None:
        self.chosen.emit(self._numbers[line])
        self.accept()
