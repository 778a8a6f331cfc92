"""What is dropped, pasted or opened comes, all of it, or the window says what does not."""

import gzip
import re

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from inspector import assets
from inspector.courier import Errand
from inspector.ui import reading

SAMPLES = assets.path("samples")
BOUNCE = "550 5.1.1 <user{}@example.org>: no such user\n"


def names(window):
    return [message.message.name.rpartition("/")[2] for message in window.workspace.messages]


def files(folder, count):
    folder.mkdir(exist_ok=True)
    made = [folder / f"{number:04}.txt" for number in range(count)]
    for number, path in enumerate(made):
        path.write_text(BOUNCE.format(number))
    return made


def mime(*paths, link=""):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths] or [QUrl(link)])
    if link:
        data.setText(link)
    return data


def drop(window, data):
    window.dropEvent(QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier))


def idle(window, reader):
    reader.sees(lambda: not window.workspace.worker.is_busy and not window.workspace._rest.isActive())


# one after another -----------------------------------------------------------------------------------------------


def test_files_dropped_while_others_are_read_wait_for_their_turn(window, reader):
    window.workspace.inspect_files([str(SAMPLES / "delay.eml")])
    window.come_forward([str(SAMPLES / "exchange.eml")])
    drop(window, mime(SAMPLES / "german.eml"))
    window.workspace.inspect_text(reader.log_line)
    idle(window, reader)
    assert names(window) == ["pasted text", "german.eml", "exchange.eml", "delay.eml"]


def test_reading_another_way_does_not_end_the_opening(window, reader):
    reader.sample("delay.eml")
    window.workspace.inspect_files([str(SAMPLES / "exchange.eml")])
    window.workspace.read_as("text")
    idle(window, reader)
    assert sorted(names(window)) == ["delay.eml", "exchange.eml"]


def test_what_could_not_be_read_is_still_told_after_the_next_message(window, reader, tmp_path):
    window.workspace.inspect_files([str(tmp_path / "gone.eml")])
    window.workspace.inspect_files([str(SAMPLES / "delay.eml")])
    idle(window, reader)
    assert names(window) == ["delay.eml"] and "gone.eml" in window.frame.notice.text


def test_cancel_opens_what_was_read_and_says_what_was_not(window, reader, tmp_path):
    many = files(tmp_path / "many", 1500)
    window.workspace.inspect_files([str(path) for path in many])
    reader.sees(lambda: bool((said := re.search(r"file ([0-9]+) of", window.frame.busy.text)) and int(said[1]) > 3))
    window.frame.busy.cancel_wanted.emit()
    assert not window.workspace.worker.is_busy
    reader.sees(lambda: bool(window.workspace.messages) and bool(window.frame.notice.text))
    count = len(window.workspace.messages)
    assert 3 <= count < 1500
    left = int(re.search(r"not read: ([0-9,]+)", window.frame.notice.text)[1].replace(",", ""))
    assert count + left == 1500


def test_many_messages_stay_open_when_one_more_comes(window, reader, tmp_path):
    reader.opens(*files(tmp_path / "many", 120))
    reader.sample("delay.eml")
    assert len(window.workspace.messages) == 121
    reader.paste(reader.log_line)
    assert len(window.workspace.messages) == 121, "pasted over the one that was on show, which Ctrl+Z brings back"
    window.workspace.previous_message()
    assert len(window.workspace.messages) == 122


# what takes long is shown as it grows ---------------------------------------------------------------------------


@pytest.fixture
def at_once(monkeypatch):
    """Every message is an answer of its own."""
    for name in ("PIECE", "_FIRST", "_LATER"):
        monkeypatch.setattr(reading, name, 0)


def mailbox(path, count, padding=0):
    """A mailbox file of so many bounces."""
    mail = "From: MAILER-DAEMON@example.org\nSubject: Undelivered Mail Returned to Sender\n\n<user{}@example.org>: 550 5.1.1 no such user\n" + "word " * padding
    path.write_text("".join(f"From MAILER-DAEMON Thu Jan  1 00:00:00 2026\n{mail.format(number)}\n\n" for number in range(count)))
    return path


@pytest.mark.parametrize("padding", [0, 2000], ids=["here", "in the child"])
def test_messages_of_a_mailbox_come_one_after_another_and_stand_in_its_order(window, reader, tmp_path, at_once, padding):
    reader.sample("delay.eml")
    counts = []
    window.workspace.messages_changed.connect(lambda messages: counts.append(len(messages)))
    window.workspace.inspect_files([str(mailbox(tmp_path / "box.mbox", 40, padding))])
    idle(window, reader)
    assert counts[:3] == [2, 3, 4] and counts[-1] == 41
    said = [message.diagnoses[0].recipient for message in window.workspace.messages]
    assert said[:40] == [f"user{number}@example.org" for number in range(40)] and names(window)[-1] == "delay.eml"
    assert window.workspace.message is window.workspace.messages[0], "the first one is on show"


def test_a_small_file_does_not_wait_for_the_large_one_behind_it(window, reader, tmp_path):
    counts = []
    window.workspace.messages_changed.connect(lambda messages: counts.append(len(messages)))
    (tmp_path / "large.txt").write_text("words and more words\n" * 20_000 + BOUNCE.format(1))
    window.workspace.inspect_files([str(SAMPLES / "delay.eml"), str(tmp_path / "large.txt")])
    idle(window, reader)
    assert counts == [1, 2] and names(window) == ["delay.eml", "large.txt"]


def test_what_the_reader_looks_at_stays_while_more_comes(window, reader, tmp_path, at_once):
    many = files(tmp_path / "many", 600)
    window.workspace.inspect_files([str(path) for path in many])
    reader.sees(lambda: len(window.workspace.messages) > 20)
    panel = window.frame.messages
    wanted = window.workspace.messages[15]
    panel.message_wanted.emit(wanted)
    reader.sees(lambda: panel.verticalScrollBar().maximum() > 60)
    panel.verticalScrollBar().setValue(60)
    resets = []
    panel.list.modelReset.connect(lambda: resets.append(1))
    idle(window, reader)
    assert window.workspace.message is wanted and panel.currentIndex().row() == 15
    assert panel.verticalScrollBar().value() == 60 and not resets, "the list keeps its place"
    assert panel.isVisible() and panel.list.rowCount() == 600
    assert "600" in window.frame.batch.line.text()


def test_the_first_files_of_many_are_the_ones_remembered(window, reader, tmp_path, at_once):
    many = files(tmp_path / "many", 40)
    window.workspace.inspect_files([str(path) for path in many])
    idle(window, reader)
    assert window.settings.recent == tuple(map(str, many[:12]))


def test_the_filter_holds_for_what_comes_later(window, reader, tmp_path, at_once):
    many = files(tmp_path / "many", 300)
    window.workspace.inspect_files([str(path) for path in many])
    reader.sees(lambda: len(window.workspace.messages) > 20)
    window.frame.batch.field.setText("user29")
    idle(window, reader)
    assert [one.diagnoses[0].recipient for one in window.frame.messages.list.messages] == ["user29@example.org", *(f"user29{number}@example.org" for number in range(10))]


def test_a_mailbox_that_is_stopped_keeps_what_was_read_and_says_so(window, reader, tmp_path, at_once):
    window.workspace.inspect_files([str(mailbox(tmp_path / "box.mbox", 3000, 200))])
    reader.sees(lambda: len(window.workspace.messages) > 3)
    window.workspace.cancel()
    reader.sees(lambda: bool(window.frame.notice.text))
    read = int(re.search(r"You stopped reading .*[.] Messages that were read: ([0-9,]+)", window.frame.notice.text)[1].replace(",", ""))
    assert 3 < len(window.workspace.messages) == read < 3000


def test_closing_the_last_row_while_more_comes_loses_nothing(window, reader, tmp_path, at_once):
    window.workspace.inspect_files([str(path) for path in files(tmp_path / "many", 200)])
    reader.sees(lambda: len(window.workspace.messages) > 5)
    window.workspace.show_message(window.workspace.messages[-1])
    window.workspace.close_message()
    idle(window, reader)
    assert len(window.workspace.messages) == 199


# all of them, or it is said --------------------------------------------------------------------------------------


def test_all_files_that_are_dropped_are_opened(window, reader, tmp_path):
    drop(window, mime(*files(tmp_path / "many", 25)))
    idle(window, reader)
    assert len(window.workspace.messages) == 25


def test_a_folder_that_is_dropped_is_opened_file_by_file(window, reader, tmp_path):
    files(tmp_path / "box", 3)
    files(tmp_path / "box" / "deep", 2)
    drop(window, mime(tmp_path / "box", SAMPLES / "delay.eml"))
    idle(window, reader)
    assert len(window.workspace.messages) == 6 and window.frame.notice.text == ""


def test_an_empty_folder_is_said_to_be_empty(window, reader, tmp_path):
    (tmp_path / "hollow").mkdir()
    window.workspace.inspect_files([str(tmp_path / "hollow")])
    idle(window, reader)
    assert window.frame.notice.text == "There is nothing to read in the folder hollow."


@pytest.mark.parametrize(("name", "most", "count", "said"), [
    ("MOST_FILES", 20, 23, "At most 20 files are opened at once. Files that were left out: 3"),
    ("MOST_BYTES", 3 * 1024**2, 4, "At most 3 MB are opened at once. Files that were left out: 1"),
])
def test_files_beyond_the_most_are_counted(qapp, library, tmp_path, monkeypatch, name, most, count, said):
    for path in files(tmp_path / "box", count):
        path.write_text("x" * 1024**2)
    monkeypatch.setattr(reading, name, most)
    errand = Errand()
    turn = errand.turn()
    errand.kill()   # nothing of it need be read for this
    [answer] = reading.read_files((str(tmp_path / "box"),), library, turn)
    assert answer.found == () and answer.problems == (said,)


def test_more_problems_than_are_named_are_counted(window, reader, tmp_path):
    window.workspace.inspect_files([str(tmp_path / f"{number}.eml") for number in range(6)])
    idle(window, reader)
    assert window.frame.notice.text.count("there is no such file") == 3
    assert window.frame.notice.text.endswith("Not named here: 3 more.")


def test_a_file_that_cannot_be_read_leaves_the_card_where_it_is(window, reader, tmp_path):
    reader.sample("delay.eml")
    window.workspace.show_page("5.7.26")
    window.open_path(str(tmp_path / "gone.eml"))
    idle(window, reader)
    assert window.workspace.card.key == "5.7.26" and "gone.eml" in window.frame.notice.text


# the clipboard ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("action", ["paste", "paste-new"])
def test_a_file_that_was_copied_is_opened_when_it_is_pasted(window, reader, action):
    reader.sample("delay.eml")
    QApplication.clipboard().setMimeData(mime(SAMPLES / "unknown-user.eml"))
    window.actions_by_id[action].trigger()
    idle(window, reader)
    assert names(window) == ["unknown-user.eml", "delay.eml"] and window.workspace.card.key == "5.1.1"


@pytest.mark.parametrize("link", ["https://example.org/x?code=5.1.1", "HTTP://example.org", "mailto:a@example.org"])
def test_a_link_is_not_opened_and_replaces_nothing(window, reader, link):
    reader.sample("delay.eml")
    before = window.workspace.message
    drop(window, mime(link=link))
    assert "never uses the network" in window.frame.notice.text
    window.frame.notice.tell("")
    QApplication.clipboard().setText(f" {link}\n")
    window.paste()
    assert "never uses the network" in window.frame.notice.text
    idle(window, reader)
    assert window.workspace.message is before and window.workspace.messages == (before,)


def test_text_that_holds_a_link_is_read(window, reader):
    reader.paste("550 5.7.1 see https://example.org/policy")
    assert window.workspace.card.key == "5.7.1"


def test_the_offer_goes_when_it_was_pasted_by_key(window, reader):
    window.keep(offer_clipboard=True)
    window.frame.offer.consider(reader.log_line)
    assert window.frame.offer.isVisible()
    reader.paste(reader.log_line)
    assert not window.frame.offer.isVisible()


def test_a_packed_mailbox_is_stopped_like_any_other(window, reader, tmp_path, at_once):
    box = tmp_path / "box.mbox"
    mailbox(box, 9_000)
    packed = tmp_path / "box.mbox.gz"
    packed.write_bytes(gzip.compress(box.read_bytes()))
    assert packed.stat().st_size < reading.LARGE, "little as it is, it unpacks to much"
    window.workspace.inspect_files([str(packed)])
    reader.sees(lambda: len(window.workspace.messages) > 5)
    window.workspace.cancel()
    reader.sees(lambda: not window.workspace.worker.is_busy)
    count = len(window.workspace.messages)
    window.workspace.worker.wait()
    QApplication.processEvents()
    assert len(window.workspace.messages) <= count + 500 < 9_000, "no more than what was on its way"


def test_hundreds_of_notices_leave_the_text_its_room(window, reader, tmp_path):
    part = "--b\nContent-Type: text/plain; charset=unknown-{0}\n\ngr\xfc\xdfe {0}\n"
    mail = tmp_path / "odd.eml"
    mail.write_bytes(("From: a@example.org\nTo: b@example.net\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n" + "".join(map(part.format, range(300))) + "--b--\n").encode("latin-1"))
    reader.opens(mail)
    assert len(window.workspace.message.message.notices) > 100
    assert window.minimumSizeHint().height() < 700
    assert "Further notices: " in window.frame.source._notice_words.text()


def test_an_encoding_of_many_letters_leaves_the_column_its_room(window, reader):
    reader.paste(f"From: a@example.org\nMIME-Version: 1.0\nContent-Type: text/plain\nContent-Transfer-Encoding: {'x' * 900}\u202e\n\nwords\n")
    tree = window.frame.source.parts
    assert all(len(item.text(1)) < 100 for item in tree.findItems("*", Qt.MatchFlag.MatchWildcard | Qt.MatchFlag.MatchRecursive))
