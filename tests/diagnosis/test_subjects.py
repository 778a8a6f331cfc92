"""Whom a subject names, where nothing else in a mail system's notice names anybody."""

import pytest

from inspector import inspection

MAIL = "From: {}\nTo: ana@example.net\nSubject: {}\n\n{}\n"
DAEMON, SHOP = "Postmaster <postmaster@relay.example.net>", "Shop <orders@shop.example>"
REFUSED = "The attached mail was refused by the next server.\n\n   (5.5.4) invalid argument"
CASES = {   # name: (from, subject, body, rows; None: no bounce)
    "to": (DAEMON, "Undeliverable mail to bo@example.org", REFUSED, ["bo@example.org"]),
    "for": (DAEMON, "Delivery failed for <bo@example.org>", REFUSED, ["bo@example.org"]),
    "behind a colon": (DAEMON, "Undelivered mail: bo@example.org", REFUSED, ["bo@example.org"]),
    "german": (DAEMON, "Unzustellbar: Nachricht an bo@example.org", REFUSED, ["bo@example.org"]),
    "encoded": (DAEMON, "=?utf-8?Q?Unzustellbar_f=C3=BCr_bo=40example=2Eorg?=", REFUSED, ["bo@example.org"]),
    "late": (DAEMON, "Delivery delayed: mail to bo@example.org", "The next server does not answer. 4.4.1", ["bo@example.org"]),
    "the reader": (DAEMON, "Undeliverable mail to ana@example.net", REFUSED, [""]),
    "the sender": (DAEMON, "Undeliverable mail from cy@example.com", REFUSED, [""]),
    "two": (DAEMON, "Undeliverable mail: bo@example.org, cy@example.com", REFUSED, [""]),
    "the text knows better": (DAEMON, "Undeliverable mail to team@example.org", "<bo@example.org>: 550 5.1.1 unknown", ["bo@example.org"]),
    "an ordinary mail": (SHOP, "Your order could not be delivered: bo@example.org", "Please call us.", None),
    "an answer": (DAEMON, "Re: Undeliverable mail to bo@example.org", "Thank you, it is solved.", None),
}


@pytest.mark.parametrize("name", CASES)
def test_a_recipient_in_the_subject_is_the_last_resort(name, library):
    sender, subject, body, rows = CASES[name]
    found = inspection.inspect(MAIL.format(sender, subject, body).encode(), library)
    assert ([one.recipient for one in found.diagnoses] if found.kind in ("failure", "delay") else None) == rows


NOTICE = "Your message did not reach bo@example.org: user unknown."
QUOTED = ("Mail could not be delivered: invoice delayed", "Non délivré : Retard de paiement", "Onbestelbaar: Vertraging levering", "Onbestelbaar: Automatisch antwoord: offerte", "Delivery failed: quarantine rules", "Delivery Failure (Re: vacation plans)", "Не доставлено: Задержка оплаты")
LATE = ("Delivery problem: message delayed", "Zustellung: verzögert", "Warning: message 1abc delayed 24 hours", "Delivery delayed: not delivered yet")


@pytest.mark.parametrize("subject", QUOTED)
def test_the_subject_of_the_message_that_failed_decides_nothing(subject, library):
    text = MAIL.replace("Subject", "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nSubject").format("MAILER-DAEMON@relay.example.net", subject, NOTICE)
    assert inspection.inspect(text.encode(), library).kind == "failure"
    passed_on = MAIL.format("Ana <ana@example.com>", "FW: see below", f"-------- Forwarded message --------\nFrom: Mail Delivery System <MAILER-DAEMON@relay.example.net>\nTo: ana@example.com\nDate: Mon, 2 Nov 2026 10:00:00 +0000\nSubject: {subject}\n\n{NOTICE}")
    assert inspection.inspect(passed_on.encode(), library).kind == "failure"


@pytest.mark.parametrize("subject", LATE)
def test_a_subject_that_tells_of_a_delay_is_read_to_its_end(subject, library):
    assert inspection.inspect(MAIL.format("MAILER-DAEMON@relay.example.net", subject, "Your message to bo@example.org has not arrived.").encode(), library).kind == "delay"
