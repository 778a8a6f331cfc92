"""What can be done with the card on show: copied, saved, printed, made into a note."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from inspector import report
from inspector.diagnosis import Card
from inspector.inspection import Inspection
from inspector.ui import storage
from inspector.ui.blocks.desk import POSTMASTER, SENDER
from inspector.ui.workspace import Workspace

if TYPE_CHECKING:
    from inspector.ui.dialogs.export import ExportDialog
    from inspector.ui.dialogs.note import NoteDialog


class Acting(QObject):
    """The slots of the actions that act on the card. ``role`` gives whose steps are wanted."""

    said = Signal(str)      # a short line: what was done
    told = Signal(str)      # a sentence: what went wrong
    mail_wanted = Signal(str)   # a mailto: address, after a click
    failed = Signal(str)    # a sentence: why no mail program has opened

    def __init__(self, workspace: Workspace, window: QWidget, role: Callable[[], str]) -> None:
        super().__init__(window)
        self._work, self._window, self._role = workspace, window, role
        self._folder = Path()   # where something was saved last
        self.mail_wanted.connect(self.open_mail)

    @property
    def _card(self) -> Card | None:
        return self._work.card

    @property
    def _inspection(self) -> Inspection | None:
        """The message that the card speaks of; None while a page is browsed."""
        card = self._card
        return self._work.message if card is not None and card.diagnoses else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Copying in a text means what is selected there, and the card where nothing is."""
        asks = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Copy)
        if asks and isinstance(watched, QPlainTextEdit):
            event.setAccepted(watched.textCursor().hasSelection())   # accepted: the text gets the key, else the shortcut does
            return True
        return False

    def copy(self, text: str, what: str) -> None:
        """Put text on the clipboard and say what it was."""
        QApplication.clipboard().setText(text)
        self.said.emit(what)

    def copy_line(self) -> None:
        if self._card:
            self.copy(report.summary_line(self._card), self.tr("Copied as one line"))

    def copy_ticket(self) -> None:
        if self._card:
            self.copy(report.ticket(self._card, self._inspection.message if self._inspection else None), self.tr("Copied for a ticket"))

    def copy_markdown(self) -> None:
        if self._card:
            self.copy(report.markdown(self._card, self._work.library, self._inspection.message if self._inspection else None), self.tr("Copied as Markdown"))

    def copy_json(self) -> None:
        if self._card and self._inspection:
            self.copy(report.card_json(self._card, self._inspection.message, self._work.library), self.tr("Copied as JSON"))

    def copy_steps(self) -> None:
        """The steps for the role that the reader has chosen."""
        from inspector.ui.blocks.steps import as_text  # 5 ms of the card's blocks, which come with the first card

        if self._card:
            self.copy(as_text(self._card, self._role()), self.tr("Steps copied"))

    def save_report(self) -> "ExportDialog | None":
        """Ask for a format and save."""
        if self._card is None:
            return None
        from inspector.ui.dialogs.export import ExportDialog  # 5 ms, as for each dialog below, that the first window does not need

        dialog = ExportDialog(self._card, self._inspection, self._work.library, self._window)
        dialog.saved.connect(self.said)
        dialog.open()
        return dialog

    def save_source(self) -> None:
        """Save the message as it came, byte for byte."""
        if self._work.message is None:
            return
        from inspector.ui.dialogs.where import ask_where  # 1 ms, see below

        ask_where(self._window, self.tr("Save the message as it came"), str(self._folder / "message.eml"), "", self.write_source)

    def write_source(self, path: str) -> None:
        """Write the bytes that were read."""
        if self._work.message is not None:
            target = Path(path)
            self._folder = target.parent
            trouble = storage.save(target, self._work.message.message.source)
            (self.told if trouble else self.said).emit(trouble or self.tr("Saved as %1").replace("%1", target.name))

    def save_table(self) -> None:
        """Save what became of all open messages, a line for each recipient."""
        if not self._work.messages:
            return
        from inspector.ui.dialogs.where import ask_where  # 1 ms, see below

        ask_where(self._window, self.tr("Save a table of all open messages"), str(self._folder / "bounces.csv"), self.tr("Tables (*.csv)"), self.write_table)

    def write_table(self, path: str) -> None:
        """Write the table; spreadsheets know UTF-8 by its mark."""
        cases = [(Path(one.message.name).name, case) for one in reversed(self._work.messages) for case in one.diagnoses]
        target = Path(path)
        self._folder = target.parent
        trouble = storage.save(target, report.csv_table(cases, self._work.library).encode("utf-8-sig", "replace"))
        (self.told if trouble else self.said).emit(trouble or self.tr("Saved as %1").replace("%1", target.name))

    def print_report(self) -> QDialog | None:
        """Show the pages before they are printed."""
        if self._card is None:
            return None
        from inspector.ui import exports, paper  # 40 ms of drawing and printing that the first window does not need
        from inspector.ui.dialogs.printing import PrintDialog  # 6 ms of the system's printers that nobody needs before

        told = exports.told(self._card, self._inspection, all_causes=False)
        dialog = PrintDialog(lambda printer: paper.lay_out(paper.document(told.cards, self._work.library, told.message), printer), self._window)
        dialog.open()
        return dialog

    def write_note(self) -> "NoteDialog | None":
        """The note to the recipient's postmaster."""
        return self.note_to(POSTMASTER)

    def write_sender_note(self) -> "NoteDialog | None":
        """The note to the person who sent the mail."""
        return self.note_to(SENDER)

    def note_to(self, kind: str) -> "NoteDialog | None":
        """The ready note of a kind."""
        if self._card is None or self._inspection is None:
            return None
        from inspector.ui.dialogs.note import NoteDialog  # 5 ms

        dialog = NoteDialog(self._card, self._inspection, kind, self._window)
        dialog.open_wanted.connect(self.mail_wanted)
        self.failed.connect(dialog.say_unopened)   # the window is behind the dialog
        dialog.open()
        return dialog

    def open_mail(self, address: str) -> None:
        """Hand a mailto: address, and nothing else, to the system."""
        if address.startswith("mailto:") and not QDesktopServices.openUrl(QUrl.fromEncoded(address.encode("ascii"), QUrl.ParsingMode.StrictMode)):
            self.failed.emit(self.tr("No mail program could be opened. Copy the note, and paste it into a mail."))
