"""Many messages are counted once each, whatever comes and goes."""

from collections import Counter

import pytest

from inspector import inspection
from inspector.ui.tally import Tally, facets

REPLIES = {"full": "552 5.2.2 Mailbox full", "unknown": "550 5.1.1 User unknown", "late": "452 4.2.2 Mailbox full"}


def bounce(reply, who, library, date="Thu, 26 Nov 2026 09:12:00 +0000"):
    """A bounce in the words of Postfix."""
    said = f"<{who}>: host mx.example.org[192.0.2.1] said: {REPLIES[reply]} (in reply to RCPT TO command)"
    head = f"From: MAILER-DAEMON@example.com\nTo: a@example.com\nDate: {date}\nSubject: Undelivered Mail Returned to Sender\n\n"
    return inspection.inspect(f"{head}This is the mail system at host mail.example.com.\n\n{said}\n".encode(), library)


@pytest.fixture(scope="module")
def mails(library):
    return tuple(bounce(reply, who, library) for reply, who in (
        ("full", "ana@Example.org"), ("unknown", "bo@example.org"), ("unknown", "cy@example.net"), ("late", "di@example.net"), ("unknown", "ed@example.org"),
    ))


def test_a_message_is_counted_by_what_it_says_of_the_first_it_did_not_reach(mails, library):
    assert facets(mails[0]) == ("failed", "5.2.2", "example.org")
    assert facets(inspection.inspect(b"From: ana@example.org\nSubject: Lunch?\n\nAt noon?\n", library)) == ("none", "", "")
    both = "".join(f"\nFinal-Recipient: rfc822; {who}\nAction: {action}\nStatus: {status}\n" for who, action, status in (("a@example.net", "delivered", "2.0.0"), ("b@example.org", "failed", "5.1.1")))
    report = f"Subject: Report\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nSee below.\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.com\n{both}\n--b--\n"
    assert facets(inspection.inspect(report.encode(), library)) == ("failed", "5.1.1", "example.org")


def test_what_comes_is_added_and_what_goes_is_taken_off(mails):
    tally = Tally()
    assert tally.take(mails[:2]) and tally.take(mails)
    assert tally.counts("cause", {}) == {"5.1.1": 3, "5.2.2": 1, "4.2.2": 1}
    assert tally.counts("domain", {}) == {"example.org": 3, "example.net": 2}
    assert not tally.take(mails[2:]), "nothing new"
    assert tally.counts("cause", {}) == {"5.1.1": 2, "4.2.2": 1}
    assert tally.take((*mails[:1], *mails[3:])) and tally.counts("domain", {}) == Counter(facets(one).domain for one in (*mails[:1], *mails[3:]))


def test_each_is_counted_among_those_that_have_what_is_taken_of_the_others(mails):
    tally = Tally()
    tally.take(mails)
    taken = {"fate": "", "cause": "5.1.1", "domain": ""}
    assert tally.counts("domain", taken) == {"example.org": 2, "example.net": 1} and tally.counts("fate", taken) == {"failed": 3}
    assert tally.counts("cause", taken)["4.2.2"] == 1, "the others of its own kind can still be chosen instead"
    assert tally.counts("cause", {"fate": "failed", "domain": "example.org"}) == {"5.1.1": 2, "5.2.2": 1}


def test_a_time_is_read_of_each_once_and_only_refusals_can_begin(mails, library):
    tally = Tally()
    tally.take(mails)
    assert tally.events == [], "not dated yet"
    assert sum(1 for _ in tally.date()) == 5 and sum(1 for _ in tally.date()) == 0
    assert Counter(each.cause for each in tally.events) == {"5.1.1": 3, "5.2.2": 1, "": 1} and {each.at for each in tally.events} == {1795684320.0}
    tally.take((*mails, bounce("full", "x@example.org", library, date="yesterday")))
    list(tally.date())
    assert tally.events == [], "one of six does not say when it was written"


def test_what_was_counted_is_not_looked_at_again(mails, monkeypatch):
    looked = []
    monkeypatch.setattr("inspector.ui.tally.facets", lambda one: looked.append(one) or facets(one))
    tally = Tally()
    for count in range(1, len(mails) + 1):
        tally.take(mails[:count])
    assert looked == list(mails)
