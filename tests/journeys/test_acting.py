"""From a bounce to something that can be passed on: copied, saved, printed."""

import csv
import io
import json
import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from inspector import assets
from inspector.ui.blocks.fold import Fold
from inspector.ui.dialogs.printing import PrintDialog
from inspector.ui.exports import FORMATS


def copied():
    return QApplication.clipboard().text()


@pytest.mark.parametrize(("action", "wants"), [
    ("copy-line", r"^rcpt@example\.org: The receiving server is out of space \(452 4\.3\.1\)\. [^\n]+$"),
    ("copy-ticket", r"(?s)^Problem: .*\nCode: +452 4\.3\.1\n.*Next steps:\n  1\. "),
    ("copy-markdown", r"^## The receiving server is out of space\n"),
    ("copy-steps", r"^1\. Wait\."),
])
def test_copies_can_be_read_as_plain_text(reader, action, wants):
    reader.paste(reader.log_line)
    reader.window.actions_by_id[action].trigger()
    assert re.search(wants, copied())


def test_the_copy_as_json_is_json(reader):
    reader.paste(reader.log_line)
    reader.window.actions_by_id["copy-json"].trigger()
    assert json.loads(copied())[0]["code"] == "4.3.1"


def test_ctrl_c_in_the_message_copies_the_card_unless_text_is_selected(reader):
    reader.paste(reader.log_line)
    text = reader.window.frame.source.reader
    reader.window.activateWindow()
    text.setFocus()
    QTest.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied().startswith("rcpt@example.org: ")
    text.selectAll()
    QTest.keyClick(text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert copied().startswith("Jun 10 11:02:18")


def test_nothing_can_be_done_without_a_card(reader):
    for name in ("copy-line", "copy-ticket", "save-report", "print", "note", "close-message"):
        assert not reader.window.actions_by_id[name].isEnabled()
    reader.window.workspace.show_page("5.1.1")
    assert reader.window.actions_by_id["copy-line"].isEnabled() and not reader.window.actions_by_id["note"].isEnabled()


@pytest.mark.parametrize("key", [one.key for one in FORMATS])
def test_a_report_is_saved_and_read_back(reader, tmp_path, key):
    reader.sample("unknown-user.eml")
    dialog = reader.window.acting.save_report()
    dialog.choose(key)
    assert dialog.save(str(tmp_path / f"report.{key}"))
    data = (tmp_path / f"report.{key}").read_bytes()
    assert data.startswith(b"%PDF-") if key == "pdf" else b"5.1.1" in data
    assert list(tmp_path.glob(".*")) == []


def test_a_full_disk_is_said_and_the_old_report_stays(reader, tmp_path):
    import resource
    reader.sample("unknown-user.eml")
    (tmp_path / "report.html").write_text("old")
    dialog = reader.window.acting.save_report()
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        assert not dialog.save(str(tmp_path / "report.html"))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert dialog.isVisible() and "could not be saved" in dialog.says.text()
    assert (tmp_path / "report.html").read_text() == "old"
    dialog.reject()


def test_the_message_is_saved_byte_for_byte(reader, tmp_path):
    reader.sample("german.eml")
    reader.window.acting.write_source(str(tmp_path / "copy.eml"))
    assert (tmp_path / "copy.eml").read_bytes() == assets.path("samples", "german.eml").read_bytes()


def test_the_pages_are_printed(reader, tmp_path):
    reader.sample("unknown-user.eml")
    dialog = reader.window.acting.print_report()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.paintRequested.emit(printer)
    dialog.close()
    assert (tmp_path / "printed.pdf").stat().st_size > 10_000


def test_commands_for_admins_are_copied_with_this_bounces_id(reader):
    reader.paste(reader.log_line)
    fold = next(each for each in reader.region("card").widget().findChildren(Fold) if each.key == "admins")
    QTest.mouseClick(fold.title, Qt.MouseButton.LeftButton)
    button = next(each for each in fold.findChildren(QAbstractButton) if "postqueue -i" in each.accessibleName())
    button.click()
    assert copied() == "postqueue -i 9F2C140A21"


def test_a_mail_program_is_opened_only_with_mailto(reader, qtbot, monkeypatch):
    opened = []
    monkeypatch.setattr("inspector.ui.acting.QDesktopServices.openUrl", lambda url: opened.append(url.toString()) or True)   # the system's own program would start
    reader.sample("unknown-user.eml")
    dialog = reader.window.acting.write_note()
    dialog.mail.click()
    reader.window.acting.mail_wanted.emit("file:///etc/passwd")
    assert len(opened) == 1 and opened[0].startswith("mailto:postmaster@example.org?")
    dialog.close()


def test_a_table_of_all_open_messages_opens_in_a_spreadsheet(reader, tmp_path):
    for name in ("unknown-user.eml", "several-recipients.eml"):
        reader.sample(name)
    reader.window.acting.write_table(str(tmp_path / "all.csv"))
    rows = list(csv.DictReader(io.StringIO((tmp_path / "all.csv").read_text(encoding="utf-8-sig"), newline="")))
    assert [row["recipient"] for row in rows][0] == "ana.torres@example.org" and len(rows) == 4
    assert rows[0]["address dead"] == "yes" and rows[0]["who must act"] == "sender" and rows[0]["code"] == "5.1.1"


def test_many_messages_are_summed_up_in_a_sentence(reader):
    line = reader.window.frame.batch
    reader.sample("unknown-user.eml")
    assert not line.isVisible()
    with reader.qtbot.waitSignal(reader.window.settled, timeout=10_000):
        reader.window.workspace.inspect_text("550 5.1.1 <cy@example.org>: no such user", beside=True)
    assert line.isVisible() and line.line.text() == "All 2 messages have the same problem: No such mailbox"
    reader.sample("server-full.log")
    assert line.line.text() == "2 of 3 messages have the same problem: No such mailbox"


def test_many_messages_can_be_filtered(reader):
    window, names = reader.window, [each.name for each in sorted(assets.path("samples").iterdir()) if each.suffix != ".json"]
    reader.opens(*(assets.path("samples", name) for name in names[:3]))
    assert not window.frame.batch.field.isVisible()               # three are seen at a glance
    reader.opens(*(assets.path("samples", name) for name in names[3:]))
    total = len(window.workspace.messages)
    field, rows = window.frame.batch.field, window.frame.messages.list
    QTest.keyClicks(field, "paper.example 4.7.1")
    assert [one.message.name.endswith("delay.eml") for one in rows.messages] == [True] and window.frame.batch.found.text() == f"1 of {total}"
    with reader.qtbot.waitSignal(window.settled, timeout=10_000):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert window.workspace.message is rows.messages[0]
    assert window.frame.batch.hidden.isHidden()
    field.clear()
    QTest.keyClicks(field, "no such thing anywhere")
    assert window.frame.batch.hidden.isVisible(), "what is on show is not among what is listed"
    assert rows.messages == () and window.frame.batch.found.text() == f"0 of {total}"
    QTest.keyClick(field, Qt.Key.Key_Return)                     # nothing to open
    for _ in range(total - 4):
        window.workspace.close_message()
    assert not field.isVisible() and len(rows.messages) == 4      # what is left is listed again


@pytest.mark.qt_log_ignore("does not support QPlatformServices::openUrl", extend=True)   # there is no mail program and no browser here
def test_where_no_program_opens_that_is_said(reader):
    reader.sample("unknown-user.eml")
    dialog = reader.window.acting.write_note()
    dialog.mail.click()
    assert dialog.says.text() == "No mail program could be opened. Copy the note, and paste it into a mail."
    dialog.close()
    reader.window.open_link("https://www.rfc-editor.org/rfc/rfc3463")
    assert reader.window.frame.notice.text == "No browser could be opened for https://www.rfc-editor.org/rfc/rfc3463"


@pytest.mark.parametrize("role", ["sender", "help-desk", "sender-admin", "developer", "nobody we know"])
@pytest.mark.parametrize("page", ["4.2.2", "5.7.26", "4.3.1"])
def test_the_steps_are_copied_the_same_from_the_card_and_from_the_menu(reader, role, page):
    reader.window.settings = reader.window.settings._replace(role=role)
    reader.window.complete()
    reader.window.frame.card.set_role(role)
    with reader.qtbot.waitSignal(reader.window.settled, timeout=10_000):
        reader.window.workspace.show_page(page)
    next(each for each in reader.region("card").widget().findChildren(QAbstractButton) if each.text() == "Copy steps").click()
    from_card = copied()
    QApplication.clipboard().clear()
    reader.window.actions_by_id["copy-steps"].trigger()
    assert from_card and copied() == from_card


def test_the_pages_to_be_printed_are_let_go(reader):
    reader.sample("unknown-user.eml")
    for _ in range(2):
        reader.window.acting.print_report().close()
    reader.sees(lambda: reader.window.findChildren(PrintDialog) == [])


def test_what_was_done_is_said_with_a_tick_until_the_next_card(reader):
    reader.paste(reader.log_line)
    status = reader.window.frame.status
    reader.window.actions_by_id["copy-ticket"].trigger()
    assert status._says.text() == "Copied for a ticket" and status._done.isVisible()
    reader.sample("unknown-user.eml")
    assert not status._says.text() and not status._done.isVisible()
