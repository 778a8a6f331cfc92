"""The about box: versions, licences, where things are kept."""

import platform
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, qVersion
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from inspector.knowledge import Library
from inspector.ui import theme
from inspector.ui.controls import button
from inspector.ui.dialogs.dialog import Dialog, copy, editor, scrolled
from inspector.ui.emblem import Emblem
from inspector.ui.labels import Prose, heading

_TR = QCoreApplication.translate
LICENCES = (
    "Bounce Inspector is free software under the MIT licence.\n\n"
    "It uses Qt and Qt for Python (PySide6) under the GNU Lesser General Public License, version 3. Qt is a separate library that you may replace with a "
    "version of your own; its source is at https://download.qt.io and its licence at https://www.gnu.org/licenses/lgpl-3.0.html. "
    "Qt is copyright The Qt Company Ltd. and other contributors.\n\n"
    "It uses PyYAML and RapidFuzz, both under the MIT licence, olefile under a BSD licence, and runs on Python under the PSF licence.\n\n"
    "Status codes and their registered meanings: IANA, SMTP Enhanced Status Codes Registry. Each page names its own sources."
)


def versions(program: str, library: Library) -> str:
    """What runs here, one thing a line, for the box and for a report of a mistake."""
    codes = sum(1 for page in library.pages() if page.code)
    return "\n".join((
        f"Bounce Inspector {program}",
        f"Library {library.version}, {codes} codes, {len(library.pages())} pages",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, Qt {qVersion()}",
        f"{platform.system()} {platform.release()} ({platform.machine()})",
    ))


class AboutDialog(Dialog):
    """Name, versions, privacy, licences, folders."""

    def __init__(self, program: str, library: Library, folders: tuple[tuple[str, Path], ...], parent: QWidget | None = None) -> None:
        super().__init__(_TR("about", "About Bounce Inspector"), parent, (560, 600))
        told = versions(program, library)
        head = QHBoxLayout()
        head.setSpacing(theme.current().px(16))
        head.addWidget(Emblem(56))
        names = QVBoxLayout()
        names.setSpacing(4)
        names.addWidget(Prose("Bounce Inspector", theme.HEADLINE, bold=True, leading=1.2))
        names.addWidget(Prose(_TR("about", "Explains a bounced mail, with proof. Nothing leaves this computer."), role="muted"))
        head.addLayout(names, 1)
        sheet = QWidget()   # in large print it is taller than a screen
        down = QVBoxLayout(sheet)
        down.setContentsMargins(0, 0, 0, 0)
        down.setSpacing(theme.current().px(12))
        down.addLayout(head)
        down.addWidget(Prose(told, leading=1.5))
        down.addWidget(heading(_TR("about", "Licences")))
        self.licences = editor(LICENCES, _TR("about", "Licences"), read_only=True, mono=False)
        self.licences.setMinimumHeight(theme.current().px(120))
        down.addWidget(self.licences, 1)
        for name, folder in folders:
            down.addWidget(Prose(str(folder), theme.META, "muted", lead=name))
        self.body.addWidget(scrolled(sheet, self.windowTitle()), 1)
        close = button(_TR("about", "Close"))
        close.clicked.connect(self.accept)
        copied = button(_TR("about", "Copy versions"), "copy")
        copied.clicked.connect(lambda: copy(told))
        self.add_feet(copied, close)
