"""What comes by the clipboard or is dropped: files first, else text; links are never followed."""

import re

from PySide6.QtCore import QMimeData, QObject

from inspector.ui.workspace import Workspace

_LINK = re.compile(r"(?:https?|ftp|mailto):\S+", re.IGNORECASE)
_LONGEST = 10_000   # characters: what is longer is no link


def local_files(data: QMimeData) -> list[str]:
    """The files of this computer."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]


def is_link(data: QMimeData) -> bool:
    """Whether there is nothing but links, as a browser gives them."""
    text = data.text()
    if not text.strip():
        return data.hasUrls()
    return len(text) <= _LONGEST and all(_LINK.fullmatch(word) for word in text.split())


class Intake(QObject):
    """Looks at what was pasted or dropped, and asks the workspace to read it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._work = workspace

    def may_take(self, data: QMimeData) -> bool:
        """Whether there is something to read in it, or to say of it."""
        return bool(local_files(data)) or data.hasText()

    def take(self, data: QMimeData | None, beside: bool = False) -> None:
        """Read it; ``beside`` keeps the message on show open when it is text. Some systems give nothing at all for a clipboard that is empty."""
        if data is None:
            self._work.inspect_text("", beside)
        elif paths := local_files(data):
            self._work.inspect_files(paths)
        elif is_link(data):
            self._work.told.emit(self.tr("Links are not opened: this program never uses the network. Save the mail as a file, or copy its text."))
        else:
            self._work.inspect_text(data.text(), beside)
