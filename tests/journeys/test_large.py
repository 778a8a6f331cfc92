"""Large input: the child does the work, and the window shows all of it, however long."""

from PySide6.QtWidgets import QListView

LINE = "Jun 10 11:02:18 mail postfix/smtp[8841]: 9F2C140A21: removed\n"
BOUNCE = (
    "Jun 10 11:02:19 mail postfix/smtp[8842]: 9F2C140A22: to=<rcpt@example.org>, relay=mx.example.org[198.51.100.20]:25, delay=4.2, dsn=4.3.1, "
    "status=deferred (host mx.example.org[198.51.100.20] said: 452 4.3.1 Insufficient system resources)\n"
)


def test_a_long_log_is_read_by_the_child_and_shown_whole(reader):
    text = LINE * 30_000 + BOUNCE
    with reader.qtbot.waitSignal(reader.window.settled, timeout=60_000):
        reader.window.workspace.inspect_text(text)
    window, source = reader.window, reader.window.frame.source
    assert window.workspace.card.key == "4.3.1"
    assert window.workspace.message.message.source == text.encode()
    assert source.text.now is source.long_reader and reader.region("source") is source.long_reader
    reader.sees(lambda: source.long_reader.is_ready)
    assert source.long_reader.view.rows.lines == 30_002
    window.workspace.point(window.workspace.card.facts[0].because[0])
    start, end = source.long_reader.chosen
    assert text[start:end] == "4.3.1"
    assert source.long_reader.spot(start), "it is in sight"


def test_a_short_message_after_a_long_one_is_shown_by_the_ordinary_reader(reader):
    with reader.qtbot.waitSignal(reader.window.settled, timeout=60_000):
        reader.window.workspace.inspect_text(LINE * 30_000 + BOUNCE)
    reader.paste(reader.log_line)
    source = reader.window.frame.source
    assert source.text.now is source.reader and reader.region("source") is source.reader
    assert source.reader.toPlainText() == reader.log_line
    assert source.long_reader.view is None, "the long text is not held any longer than needed"


def test_cancel_keeps_what_is_on_show(reader):
    reader.paste(reader.log_line)
    before = reader.window.workspace.message
    reader.window.workspace.inspect_text(LINE * 100_000 + BOUNCE)
    reader.window.frame.busy.cancel_wanted.emit()
    reader.window.workspace.worker.wait()
    reader.qtbot.wait(50)
    assert reader.window.workspace.message is before
    assert not reader.window.frame.busy.isVisible()


def test_a_mailbox_file_opens_as_a_list(reader, tmp_path):
    mails = "".join(
        f"From MAILER-DAEMON Mon Jun  1 10:00:0{n} 2026\nFrom: MAILER-DAEMON@example.com\nTo: a@example.com\nSubject: Undelivered Mail Returned to Sender\n\n"
        f"<user{n}@example.org>: host mx.example.org[192.0.2.1] said: 550 5.1.1 User unknown (in reply to RCPT TO command)\n\n"
        for n in range(3)
    )
    path = tmp_path / "box.mbox"
    path.write_text(mails)
    reader.opens(path)
    messages = reader.window.findChild(QListView, "messages")
    assert messages.isVisible()
    assert messages.model().rowCount() == 3
    with reader.qtbot.waitSignal(reader.window.settled, timeout=5000):
        messages.clicked.emit(messages.model().index(2, 0))
    assert "user2@example.org" in reader.text_of("happened")


def test_read_as_something_else_and_back(reader):
    reader.sample("unknown-user.eml")
    workspace = reader.window.workspace
    with reader.qtbot.waitSignal(workspace.inspected, timeout=5000):
        reader.window.frame.source.read_as_wanted.emit("text")
    assert workspace.message.message.read_as == "text"
    with reader.qtbot.waitSignal(workspace.inspected, timeout=5000):
        reader.window.frame.source.read_as_wanted.emit("")
    assert workspace.message.message.read_as == "eml"
    assert not reader.window.frame.messages.isVisible(), "the same message read anew stands in for the one before"
