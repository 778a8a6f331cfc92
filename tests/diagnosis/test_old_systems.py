"""What mail systems of other decades and other nets write: gateways of the nineties, help desks, telephones, reports about international addresses."""

import pytest

from inspector import inspection

MAIL = "Return-Path: <>\nFrom: {}\nTo: ana@example.net\nSubject: {}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{}\n"
REPORT = ("Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n"
          "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\n{}\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n{}\n--b--\n")
TOLD = {   # name: (sender, subject, text, recipient, reason, whether the address is dead)
    "a gateway to cc:Mail": ("SMTPLINK@lan.example.org", "Message not deliverable", "Message is addressed to: bo@lan.example.org\ncc:Mail SMTPLINK Undeliverable Message\n\nUser bo not found\n", "bo@lan.example.org", "user-unknown", True),
    "Microsoft Mail": ("postmaster@example.org", "Mail failure", "[014] Mail was not received because it exceeded the size limit of the postoffice:\n\n    bo@example.org\n", "bo@example.org", "too-large", False),
    "a host without a name": ("postmaster@mx.example.net", "Undeliverable Message", "Your message could not be delivered.\n\nTo: bo@example.org\nReason: The host example.org does not exist in DNS.\n", "bo@example.org", "domain-not-found", True),
    "a telephone": ("postmaster@sms.example.org", "Undeliverable Message", "Error: Message Undeliverable\n\nTo: 5035550142@sms.example.org\n\nThe mobile number is not a valid subscriber of this network.\n", "5035550142@sms.example.org", "user-unknown", True),
    "certified mail": ("posta-certificata@pec.example.org", "AVVISO DI MANCATA CONSEGNA: pranzo", 'nel messaggio "pranzo" destinato all\'utente "bo@pec.example.org"\nè stato rilevato un errore 5.1.1 - Gestore - indirizzo non valido.\nIl messaggio è stato rifiutato dal sistema.\n', "bo@pec.example.org", "user-unknown", True),
    "a list's moderator": ("talk-help@lists.example.org", "Returned post for talk@lists.example.org", "I'm managing the\ntalk@lists.example.org mailing list.\n\nI'm sorry, your message (enclosed) was not accepted by the moderator.\n", "talk@lists.example.org", "restricted-recipient", False),
}


@pytest.mark.parametrize("name", TOLD)
def test_they_are_read(name, library):
    sender, subject, text, recipient, reason, dead = TOLD[name]
    one = inspection.inspect(MAIL.format(sender, subject, text).encode(), library)
    assert (one.kind, [(case.recipient, case.reason, case.address_is_dead) for case in one.diagnoses]) == ("failure", [(recipient, reason, dead)])


def test_a_closing_sentence_is_no_answer(library):
    prose = "This Message was undeliverable due to the following reason:\n\nThe following destination addresses were unknown (please check\nthe addresses and re-mail the message):\n\n     SMTP <bo@example.org>\n\nPlease reply to <Postmaster@mx.example.net>\nif you feel this message to be in error.\n"
    (case,) = inspection.inspect(REPORT.format(prose, "Final-Recipient: RFC822; <bo@example.org>\nAction: failed\nStatus: 5.1.1\n").encode(), library).diagnoses
    assert (case.reason, case.address_is_dead) == ("user-unknown", True)


@pytest.mark.parametrize(("written", "read"), [
    ("\\x{675C}\\x{752B}@xn--fsqu00a.example", "杜甫@xn--fsqu00a.example"), ("j\\x{FC}rgen@example.org", "jürgen@example.org"), ("bo\\x{40}x@example.org", "bo\\x{40}x@example.org"), ("bo\\x{10FFFF}@example.org", "bo\\x{10FFFF}@example.org"),
])
def test_letters_written_as_numbers_are_shown_as_letters(written, read, library):
    """RFC 6533 section 3; what would take the address apart stays as it is written."""
    (case,) = inspection.inspect(REPORT.format("One recipient failed.", f"Final-Recipient: utf-8;{written}\nAction: failed\nStatus: 5.6.7\n").encode(), library).diagnoses
    assert case.recipient == read


def test_a_help_desk_speaks_of_its_own_address(library):
    text = "Your message to desk@example.org was not delivered.\n\nThe ticket is closed. Please write a new message to help@example.org.\n"
    one = inspection.inspect(("Auto-Submitted: auto-replied\n" + MAIL.format("Desk <desk@example.org>", "Your message was not delivered: lunch", text)).encode(), library)
    assert (one.kind, [(case.recipient, case.address_is_dead) for case in one.diagnoses]) == ("failure", [("desk@example.org", False)])


def test_uucp_still_tries(library):
    text = "We have been unable to contact machine 'borneo' since you queued your job.\n\nThe job will be deleted in several days if the problem is not corrected.\n\n        Sincerely,\n        hub!uucp\n"
    assert inspection.inspect(MAIL.format("MAILER-DAEMON@hub.example.net", "Warning From uucp", text).encode(), library).kind == "delay"
