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


@pytest.mark.parametrize("said", ["550 BO is not a known user\n550 CY mailbox is full\n\nThe text you sent follows:", "   ----- Transcript of session follows -----\n550 bo... User unknown\n552 cy... mailbox is full\n\n   ----- Unsent message follows -----"])
def test_answers_about_names_go_to_the_addresses_that_begin_so(said, library):
    text = f"The mail you sent could not be delivered to:\n{said}\n\nFrom: ana@example.net\nTo: bo@example.org, cy@example.org, di@example.org\nSubject: lunch\n\nAt noon?\n"
    one = inspection.inspect(MAIL.format("MAILER-DAEMON@example.org", "Returned mail: User unknown", text).encode(), library)
    assert [(case.recipient, case.reason, case.address_is_dead) for case in one.diagnoses] == [("bo@example.org", "user-unknown", True), ("cy@example.org", "mailbox-full", False)]


def test_a_heading_takes_nothing_back(library):
    text = "Bad address -- <bo@example.org>\nError -- %MAIL-E-NOSUCHUSR, no such user BO at node VAX2\n"
    (case,) = inspection.inspect(MAIL.format("postmaster@example.org", "Undeliverable Mail", text).encode(), library).diagnoses
    assert (case.reason, case.address_is_dead) == ("user-unknown", True)


def test_the_address_behind_an_x400_name_is_read(library):
    text = "Your message was not delivered to the following recipients:\n\n  Recipient: G=Bo;S=Lind;O=Werk;ADMD=DBP;C=DE (bo.lind@example.org)\n  Reason: Transfer failure\n  Diagnostic: Content too long\n"
    (case,) = inspection.inspect(MAIL.format("X.400 Gateway <postmaster@gate.example.org>", "Non-Delivery Notification: plans", text).encode(), library).diagnoses
    assert (case.recipient, case.reason) == ("bo.lind@example.org", "too-large")


def test_each_of_two_attached_bounces_has_its_own_recipients(library):
    report = REPORT.format("<bo@example.org>: 550 5.1.1 unknown", "Final-Recipient: rfc822; bo@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 unknown\n")
    prose = MAIL.format("MAILER-DAEMON@mx.example.net", "failure notice", "Hi. This is the qmail-send program at mx.example.net.\n\n<cy@example.org>:\nRemote host said: 552 5.2.2 full\n")
    mail = "From: Dora <dora@example.net>\nTo: ana@example.net\nSubject: two of them\nMIME-Version: 1.0\nContent-Type: multipart/digest; boundary=d\n\n--d\n\n{}\n--d\n\n{}\n--d--\n"
    for both in ((report, prose), (prose, report)):
        one = inspection.inspect(mail.format(*both).encode(), library)
        assert sorted((case.recipient, str(case.code), case.reply) for case in one.diagnoses) == [("bo@example.org", "5.1.1", "550"), ("cy@example.org", "5.2.2", "552")]


def test_an_address_that_only_a_link_holds_is_read(library):
    html = 'From: postmaster@mx.example.net\nTo: ana@example.net\nSubject: Undeliverable: lunch\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>Your message to <a href="mailto:bo@example.org">Bo Lind</a> could not be delivered.</p><p>550 5.1.1 recipient unknown</p>{}\n'
    for more, who in (("", "bo@example.org"), ('<p>cy@example.org <a href="mailto:help@example.net">Help</a></p>', "cy@example.org")):
        one = inspection.inspect(html.format(more).encode(), library)
        assert [case.recipient for case in one.diagnoses] == [who]
    assert "Bo Lind <bo@example.org>" in inspection.inspect(html.format("").encode(), library).message.text


def test_a_workflow_that_rejects_is_no_bounce(library):
    for sender, subject, text in (("HR <noreply@hr.example.net>", "[Rejected] Leave request", "Your request has been rejected by bo@example.org."), ("Shop <noreply@shop.example.org>", "Your order could not be processed", "Write to bo@shop.example.org.")):
        assert inspection.inspect(MAIL.format(sender, subject, text).removeprefix("Return-Path: <>\n").encode(), library).kind == "not-a-bounce"


def test_a_copy_in_the_text_is_one_too_where_the_bounce_is_attached(library):
    """A bounce whose returned message is but a part of its text, passed on as an attachment."""
    bounce = MAIL.format("postmaster@novell.example.org", "Mail delivery error", 'Charon could not deliver your message:\n\nUser "bo" not known at this site.\n\n----- Returned mail follows -----\nFrom: ana@example.net\nTo: bo@example.org\nSubject: lunch\n\nAt noon?')
    mail = "From: Ana <ana@example.net>\nTo: help@example.com\nSubject: Fwd: Mail delivery error\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=f\n\n--f\nContent-Type: text/plain\n\nCan you help?\n\n--f\nContent-Type: message/rfc822\n\n{}\n--f--\n"
    for data in (bounce, mail.format(bounce)):
        assert [(case.recipient, case.reason) for case in inspection.inspect(data.encode(), library).diagnoses] == [("bo@example.org", "user-unknown")]


@pytest.mark.parametrize("said", ["bo@client.example: 550 5.1.1 User unknown", "<bo@client.example>: 550 5.1.1 User unknown", "mx.client.example: 550 5.1.1 <bo@client.example> unknown"])
def test_a_name_that_ends_like_an_example_is_none(said, library):
    one = inspection.inspect(f"Your message could not be delivered.\n\nThe following recipients failed:\n\n  {said}\n".encode(), library)
    assert (one.kind, [str(case.code) for case in one.diagnoses]) == ("failure", ["5.1.1"])


@pytest.mark.parametrize("said", [
    "A sua mensagem para bo@example.org não foi enviada porque a sua conta ana@example.net excedeu o limite.", "You are not authorized to send mail to bo@example.org from your\nana@example.net account.",
    "The document for bo@example.org could not be delivered, because the address ana@example.net is not on your approved list of senders.",
])
def test_who_sent_it_has_not_failed(said, library):
    assert [case.recipient for case in inspection.inspect(f"Undeliverable mail\n\n{said}\n".encode(), library).diagnoses] == ["bo@example.org"]
