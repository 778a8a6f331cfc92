"""A report about ten thousand recipients is one card, and its list answers at once."""

import pytest

from inspector.ui.blocks.concerned import Concerned
from inspector.ui.blocks.fold import Fold

HEAD = (
    "Return-Path: <>\nFrom: MAILER-DAEMON@mail.example\nTo: news@shop.example\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n"
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nNot delivered.\n"
    "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example\n"
)
ONE = "\nFinal-Recipient: rfc822; user{0}@list{1}.example.org\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.example.org\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n"


def report(count):
    return HEAD + "".join(ONE.format(number, number % 7) for number in range(count)) + "\n--b--\n"


def listed(window):
    fold = next(each for each in window.frame.card.widget().findChildren(Fold) if each.key == "recipients")
    fold.set_open(True)
    return fold.findChild(Concerned)


@pytest.fixture
def many(window, reader, tmp_path):
    path = tmp_path / "many.eml"
    path.write_text(report(10_000))
    with reader.qtbot.waitSignal(window.settled, timeout=30_000):
        window.workspace.inspect_files([str(path)])
    return window


def test_one_card_for_all(many):
    assert len(many.workspace.message.cards) == 1
    assert len(many.workspace.card.recipients) == 10_000
    assert not many.frame.recipients.isVisible()


def test_the_list_is_filtered_at_once(many):
    concerned = listed(many)
    assert len(concerned.shown) == 10_000
    concerned.field.textEdited.emit("user77@")
    assert concerned.shown == ["user77@list0.example.org"]
    concerned.filter("LIST3.")
    assert all("@list3." in each for each in concerned.shown)
    concerned.filter("")
    assert len(concerned.shown) == 10_000


def test_a_few_need_no_filter(window, reader, tmp_path):
    path = tmp_path / "few.eml"
    path.write_text(report(3))
    reader.opens(path)
    concerned = listed(window)
    assert concerned.shown == [f"user{number}@list{number}.example.org" for number in range(3)]
    assert concerned.field.isHidden()
