"""Many messages at once: what most of them have, where, and since when."""

from datetime import UTC, datetime

from tests.ui.panels.test_shares import mailbox

BEGAN = datetime(2026, 11, 1, 16, 40, tzinfo=UTC).astimezone()
SINCE = f"{BEGAN.day}\u00a0Nov\u00a02026,\u00a0{BEGAN:%H:%M}"   # as the clock of this computer tells it


def reply(number):
    """User unknown now and then; from the hundredth on, at 16:40, nearly all mail to one domain is refused."""
    return "550 5.7.26 Unauthenticated mail is blocked" if number >= 100 and number % 8 else "550 5.1.1 User unknown" if number % 2 else "552 5.2.2 Mailbox full"


def opens(reader, path, count):
    reader.opens(path)
    reader.sees(lambda: len(reader.window.workspace.messages) == count)


def test_the_sentence_tells_since_when_most_have_a_new_problem(reader, tmp_path):
    opens(reader, mailbox(tmp_path / "box.mbox", 240, reply, lambda number: "example.org" if number >= 100 else f"{number % 9}.example"), 240)
    line = reader.window.frame.batch
    reader.sees(lambda: f"new since {SINCE}: " in line.line.text())
    assert line.line.text().startswith("123 of 240 messages have the same problem, new since ") and not line.since.isVisible()
    line.shares.rankings["cause"].buttons[0].click()
    assert reader.window.frame.messages.list.rowCount() == 123
    assert line.shares.rankings["domain"].bar.counts == {"example.org": 123}


def test_a_new_problem_that_is_not_the_most_frequent_has_a_sentence_of_its_own(reader, tmp_path):
    opens(reader, mailbox(tmp_path / "box.mbox", 160, lambda number: reply(number) if number < 100 or number % 2 else "550 5.7.1 Relaying denied"), 160)
    line = reader.window.frame.batch
    reader.sees(line.since.isVisible)
    assert line.since.text().startswith(f"New since {SINCE}, in 30 messages: ") and "since" not in line.line.text()
    for _ in range(20):
        reader.window.workspace.close_message()
    assert line.since.isVisible(), "to close some says nothing new of the others"


def test_nothing_is_said_to_be_new_where_it_was_there_from_the_beginning(reader, tmp_path):
    opens(reader, mailbox(tmp_path / "box.mbox", 130, lambda number: reply(number % 100)), 130)
    line = reader.window.frame.batch
    reader.sees(lambda: len(line._tally.events) == 130 and not line._dating.is_busy)
    assert line._onset is None and "since" not in line.line.text() and not line.since.isVisible()


def test_the_bars_grow_while_a_mailbox_is_read(reader, tmp_path):
    reader.opens(mailbox(tmp_path / "box.mbox", 1500))
    line = reader.window.frame.batch
    totals = set()

    def is_read():
        if "shares" in line.__dict__:
            totals.add(sum(line.shares.rankings["cause"].bar.counts.values()))
        return len(reader.window.workspace.messages) == 1500

    reader.sees(is_read)
    reader.sees(lambda: sum(line.shares.rankings["cause"].bar.counts.values()) == 1500)
    assert len(totals) > 1
