"""Mail from a postmaster's address: notices, and what people who look after a mail system write and count."""

import pytest

from inspector import inspection

MAIL = "From: {}\nTo: ana@example.net\nSubject: {}\n\n{}"
LETTER = "Hi Ana,\n\nyou wrote that your mail was rejected with 552 5.2.2. Bo's mailbox was full; I made it larger, so please send again.\n\nBen\n"
COUNTS = "Delivered: 120\nBounced: 12\nTop bounced: bo@example.org (550 5.1.1)\n"
REFUSAL = "<bo@example.org>: 550 5.1.1 User unknown\n"


@pytest.mark.parametrize(("sender", "subject", "text"), [
    ("Ben Lind <postmaster@example.org>", "Your mail to bo@example.org", LETTER), ('"Ben Lind" <postmaster@example.org>', "Your mail to bo@example.org", LETTER.replace("\nBen", "\n-- \nBen")),
    ("postmaster@example.net", "Weekly report", COUNTS), ("Mail Administrator <postmaster@example.net>", "Weekly report", "Last week:\n\n  * Messages received: 2400\n  * Rejected messages = 3\n" + COUNTS),
])
def test_letters_and_counts_of_a_postmaster_are_no_bounces(sender, subject, text, library):
    one = inspection.inspect(MAIL.format(sender, subject, text).encode(), library)
    assert (one.kind, [case.recipient for case in one.diagnoses if case.address_is_dead]) == ("not-a-bounce", [])


@pytest.mark.parametrize("sender", ["Mail Delivery System <postmaster@example.net>", "Postmaster <postmaster@example.net>", "Posta Sistemi <postmaster@example.net>", "Ben Lind <postmaster@example.net>", "MAILER-DAEMON@example.net"])
@pytest.mark.parametrize("text", [REFUSAL, REFUSAL + "\nThe postmaster\n", "Delivered: 1\n\n" + REFUSAL, REFUSAL + "\nMail\n", REFUSAL + "\nPosta Sistemi\n"])
def test_a_notice_is_one_under_whatever_name(sender, text, library):
    one = inspection.inspect(MAIL.format(sender, "Undeliverable", text).encode(), library)
    assert (one.kind, [(case.recipient, case.address_is_dead) for case in one.diagnoses]) == ("failure", [("bo@example.org", True)])


def test_a_machines_own_path_shows_a_notice_whoever_signs_it(library):
    one = inspection.inspect(("Return-Path: <>\n" + MAIL.format("Ben Lind <postmaster@example.org>", "Your mail", f"{REFUSAL}\nBen\n")).encode(), library)
    assert (one.kind, [case.recipient for case in one.diagnoses]) == ("failure", ["bo@example.org"])
