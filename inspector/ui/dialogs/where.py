"""Asking where to save."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget


def ask_where(parent: QWidget, title: str, name: str, kinds: str, taken: Callable[[str], object]) -> QFileDialog:
    """Let a file be chosen; ``name`` is offered, and its suffix is added to a name without one.

    The dialog adds it, and not who writes the file: so the dialog knows which file it is, and asks before that is replaced.
    """
    dialog = QFileDialog(parent, title, "", kinds)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.selectFile(name)
    dialog.fileSelected.connect(taken)
    dialog.open()
    return dialog
