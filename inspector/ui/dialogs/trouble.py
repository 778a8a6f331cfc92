"""The dialog for the program's own mistakes."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector.ui import theme
from inspector.ui.controls import Picture, button
from inspector.ui.dialogs.dialog import Dialog, copy, editor
from inspector.ui.labels import Prose

_TR = QCoreApplication.translate


class TroubleDialog(Dialog):
    """What happened, in plain words, and a report to copy that holds nothing of a mail."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(_TR("trouble", "Something went wrong"), parent, (600, 380))
        head = QHBoxLayout()
        head.setSpacing(theme.current().px(12))
        head.addWidget(Picture("warning", "high", 24))
        head.addWidget(Prose(_TR("trouble", "Something went wrong; the program keeps running."), theme.GROUP, bold=True), 1)
        self.body.addLayout(head)
        self.body.addWidget(Prose(_TR("trouble", "The report below holds nothing of your mail. You can copy it and send it to the authors; nothing is sent by itself.")))
        self.report = editor(report, _TR("trouble", "Report"), read_only=True)
        self.body.addWidget(self.report, 1)
        copied = button(_TR("trouble", "Copy report"), "copy", "primary")
        copied.clicked.connect(lambda: copy(report))
        close = button(_TR("trouble", "Close"))
        close.clicked.connect(self.accept)
        self.add_feet(close, copied)
