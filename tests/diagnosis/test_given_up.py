"""A server that has given up does not try again, whatever the last answer was."""

import pytest

from inspector import inspection

BLOCKS = (
    "bo@example.org\n    host mx.example.org [192.0.2.4]\n    SMTP error from remote mail server after RCPT TO:<bo@example.org>:\n    450 4.2.0 Greylisted, come back later: retry timeout exceeded\n",
    "bo@example.org\n    host mx.example.org [192.0.2.4]\n    SMTP error from remote mail server after MAIL FROM:<ana@example.net>:\n    452 4.3.1 Out of disk\n    retry timeout exceeded\n",
    "  bo@example.org\n    451 4.4.0 retry time not reached for any host after a long failure period\n",
    "<bo@example.org>:\n192.0.2.4 failed after I sent the message.\nRemote host said: 451 4.3.0 Temporary failure\nI'm not going to try again; this message has been in the queue too long.\n",
    "<bo@example.org>... 451 4.4.1 Connection timed out\nMessage could not be delivered for 5 days\nMessage will be deleted from queue\n",
)


@pytest.mark.parametrize("body", BLOCKS)
def test_a_bare_block_of_a_server_that_gave_up_is_a_failure(body, library):
    found = inspection.inspect(body.encode(), library)
    assert (found.kind, [(one.recipient, one.outcome) for one in found.diagnoses]) == ("failure", [("bo@example.org", "failed")])


def test_one_that_is_deferred_is_still_a_delay(library):
    found = inspection.inspect(b"bo@example.org\n    host mx.example.org [192.0.2.4]\n    450 4.2.0 Greylisted, come back later\n", library)
    assert (found.kind, [one.outcome for one in found.diagnoses]) == ("delay", ["delayed"])


def card_of(action: str, library):
    text = (
        "From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: Delivery report\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nSee below.\n\n"
        f"--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; bo@example.org\nAction: {action}\nStatus: 4.7.1\nDiagnostic-Code: smtp; 451 4.7.1 Greylisted, come back later\n\n--b--\n")
    return inspection.inspect(text.encode(), library).cards[0]


def test_nobody_is_told_to_wait_for_a_server_that_has_given_up(library):
    late, over = card_of("delayed", library), card_of("failed", library)
    assert late.steps["sender"][0].text.startswith("Wait; your server sends it again by itself.")
    assert over.steps["sender"][0].text.startswith("Send it again")
    assert (late.actor, over.actor) == ("nobody", "sender-admin")
    assert late.steps["sender"][1] == over.steps["sender"][1]


def test_no_page_begins_with_waiting_once_the_server_has_given_up(library):
    for page in library.pages():
        if (page.bounce == "soft" or page.key.startswith("reply:4")) and page.steps["sender"]:
            first = page.steps["sender"][0]
            assert not (first.after or first).text.startswith(("Wait;", "Wait.", "Wait,", "Do nothing", "Leave it", "Leave the message", "Sit it out")), page.key


HEAD = "From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: Mail System Notice\n\n"


@pytest.mark.parametrize("text", [
    "<bo@example.org>: host mx.example.org[192.0.2.4] said: 550 5.7.1 Rejected as spam. No action is required by the recipient. (in reply to end of DATA command)\n",
    "<bo@example.org>: host mx.example.org[192.0.2.4] said: 550 5.2.1 Ce compte n'est pas encore actif\n",
    "bo@example.org\n    SMTP error from remote mail server after RCPT TO:<bo@example.org>:\n    550 5.2.1 This account has not yet been activated\n",
])
def test_what_a_refusal_for_good_says_in_passing_makes_no_delay(text, library):
    assert inspection.inspect((HEAD + text).encode(), library).kind == "failure"


@pytest.mark.parametrize("text", [
    "<bo@example.org>: host mx.example.org[192.0.2.4] said: 450 4.7.1 Greylisted. No action is required by the sender.\n",
    "Your message has been delayed.\n\n<bo@example.org>: host mx.example.org[192.0.2.4] said: 550 5.7.1 Rejected for now. No action is required.\n",
])
def test_a_notice_that_tells_of_a_delay_beside_it_does(text, library):
    assert inspection.inspect((HEAD + text).encode(), library).kind == "delay"
