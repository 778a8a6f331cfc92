"""Answers in words that nobody has listed: single words in them hint at why, and at who must act."""

import pytest

from inspector.inspection import inspect
from tests.diagnosis.shapes import daemon
from tests.diagnosis.test_causes import case_of


def refused(answer: str, command: str = "RCPT TO") -> str:
    return daemon(f"<bo@example.org>: host mx.example.org[192.0.2.9] said: {answer} (in reply to {command} command)\n")


@pytest.mark.parametrize(("answer", "command", "reason", "actor"), [
    ("550 whatever your SPF says, it is not us", "MAIL FROM", "spf", "sender-admin"),
    ("550 5.7.1 <bo@example.org>: Recipient address rejected: the bytes of this mail are over what we allow", "RCPT TO", "too-large", "sender"),
    ("554 a worm sits in there", "end of DATA", "virus", "sender"),
    ("451 our clamd is in trouble just now", "end of DATA", "server-error", "recipient-admin"),
    ("550 that IP is one of those we have banned", "RCPT TO", "blocklisted-ip", "sender-admin"),
    ("550 the inbox there, alas, is more than full", "RCPT TO", "mailbox-full", "recipient"),
    ("550 MSG: blacklisted high risk file extension", "end of DATA", "attachment-type", "sender"),   # beside weak words
    ("450 Hourly send rate reached, retry later", "MAIL FROM", "sender-rate", "sender-admin"),
])
def test_single_words_hint_at_reason_and_actor(answer, command, reason, actor, library):
    case = case_of(refused(answer, command), library)
    assert (case.reason, case.actor, case.address_is_dead) == (reason, actor, False)


def test_the_card_calls_it_a_hint_and_points_at_the_words(library):
    found = inspect(refused("554 a worm sits in there", "end of DATA").encode(), library)
    [fact] = [one for card in found.cards for one in card.facts if "hints at the reason" in one.text]
    assert fact.text == "“worm” hints at the reason: Virus or malware found"
    assert [found.message.quote(span) for span in fact.because] == ["worm"]


@pytest.mark.parametrize("answer", ["550 that recipient? the list of ours has nothing found", "550 this user, sadly, nonexistent"])
def test_a_hint_kills_nobody(answer, library):
    case = case_of(refused(answer), library)
    assert (case.reason, case.address_is_dead) == ("user-unknown", False)


def test_what_reports_write_around_an_answer_is_no_hint(library):
    assert case_of(refused("554 we do not want this"), library).reason == "unknown"
    assert case_of(daemon("<bo@example.org>: host mx.example.org[192.0.2.9] refused to talk to me: 554 go away\n"), library).reason == "policy"


@pytest.mark.parametrize(("notice", "phase", "reason", "actor"), [
    ("<bo@example.org>: host mx.example.org[192.0.2.9] refused to talk to me: 554 go away\n", "connect", "policy", "sender-admin"),
    ("<bo@example.org>:\nConnected to 192.0.2.9 but greeting failed.\nRemote host said: 554 go away\n", "connect", "policy", "sender-admin"),
    (refused("550 I do not believe it", "EHLO"), "ehlo", "helo", "sender-admin"),
    (refused("550 go away", "MAIL FROM"), "mail", "sender-rejected", "sender-admin"),
    (refused("525 5.7.13 Account disabled", "MAIL FROM"), "mail", "sender-blocked", "sender"),
    ("<bo@example.org>: host mx.example.org[192.0.2.9] refused to talk to me: 421 connection refused from [192.0.2.7]\n", "connect", "policy", "sender-admin"),
    ("<bo@example.org>: host mx.example.org[192.0.2.9] refused to talk to me: 421 failure in DNS look-up\n", "connect", "no-ptr", "sender-admin"),
    (refused("450 go away", "EHLO"), "ehlo", "unknown", "sender"),   # what passes may be about anything
])
def test_what_is_refused_before_anybody_is_named_is_about_whoever_calls(notice, phase, reason, actor, library):
    case = case_of(notice if notice.startswith("From") else daemon(notice), library)
    assert (case.phase, case.reason, case.actor) == (phase, reason, actor)
