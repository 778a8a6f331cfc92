"""One question with two answers, in plain text."""

from PySide6.QtWidgets import QWidget

from inspector.ui.controls import button
from inspector.ui.dialogs.dialog import Dialog
from inspector.ui.labels import Prose


class QuestionDialog(Dialog):
    """``accepted`` where the reader wants it; Escape is the answer that changes nothing."""

    def __init__(self, title: str, question: str, yes: str, no: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent, (420, 130))
        self.body.addWidget(Prose(question))
        self.body.addStretch(1)
        self.yes, self.no = button(yes), button(no, look="primary")
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        self.add_feet(self.yes, self.no)
        self.no.setFocus()
