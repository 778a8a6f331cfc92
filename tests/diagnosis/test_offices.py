"""Addresses of offices, and of lists' owners: mail to them fails as to anybody; elsewhere they stand in a notice as those to ask."""

import pytest

from inspector import inspection

DAEMON = "From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: Undelivered Mail Returned to Sender\n\n"
BO, INFO, WEB, ADMIN = "bo@example.org", "info@example.com", "web@example.org", "web-admin@example.org"
BOTH = [(BO, "5.1.1", "550"), (INFO, "5.2.2", "552")]
LISTED = {   # name: (notice, rows of recipient, code, reply)
    "qmail": (f"Hi. This is the qmail-send program at mx.example.net.\n\n<{BO}>:\n192.0.2.4 does not like recipient.\nRemote host said: 550 5.1.1 User unknown\nGiving up on 192.0.2.4.\n\n"
              f"<{INFO}>:\n192.0.2.5 does not like recipient.\nRemote host said: 552 5.2.2 Mailbox full\nGiving up on 192.0.2.5.\n", BOTH),
    "exim": (f"The following address(es) failed:\n\n  {BO}\n    SMTP error from remote mail server after RCPT TO:<{BO}>:\n    550 5.1.1 User unknown\n  {INFO}\n    SMTP error from remote mail server after RCPT TO:<{INFO}>:\n    552 5.2.2 Mailbox full\n", BOTH),
    "exchange": (f"Delivery has failed to these recipients or groups:\n\n{BO}\nThe email address you entered couldn't be found.\n\n{INFO}\nThe recipient's mailbox is full.\n\nDiagnostic information for administrators:\n\n"
                 f"{BO}\nmx.example.org #550 5.1.1 not found ##\n\n{INFO}\nmx.example.com #552 5.2.2 mailbox full ##\n", BOTH),
    "gmx": (f"The following address\nfailed:\n\n{BO}:\nSMTP error from remote server for RCPT TO command, host: mx.example.org (192.0.2.4) reason: 550 5.1.1 unknown\n\n"
            f"{INFO}:\nSMTP error from remote server for RCPT TO command, host: mx.example.com (192.0.2.5) reason: 552 5.2.2 full\n", BOTH),
    "yahoo": (f"Sorry, we were unable to deliver your message to the following address.\n\n<{BO}>:\n550: 5.1.1 no such user\n\n<{INFO}>:\n552: 5.2.2 mailbox full\n", BOTH),
    "an owner beside the list, Postfix": (f"<{WEB}>: host mx.example.org[192.0.2.4] said: 550 5.1.1 unknown\n\n<{ADMIN}>: host mx.example.org[192.0.2.4] said: 552 5.2.2 Mailbox full\n", [(WEB, "5.1.1", "550"), (ADMIN, "5.2.2", "552")]),
    "an owner beside the list, Exim": (f"  {WEB}\n    550 5.1.1 User unknown\n  {ADMIN}\n    552 5.2.2 Mailbox full\n", [(WEB, "5.1.1", "550"), (ADMIN, "5.2.2", "552")]),
}
ASKED = {   # name: notice, in which one recipient failed
    "behind the list": f"The following address(es) failed:\n\n  {BO}\n    550 5.1.1 User unknown\n\nIf you need help, write to\n\n  {INFO}\n",
    "at the end": f"{BO}\nThis mailbox is gone (550 5.1.1 User unknown).\n\nBest regards\n{INFO}\nExample Ltd\n",
    "above": f"This comes from the mail system. Questions to:\npostmaster@example.net\n\n<{BO}>:\n550 5.1.1 User unknown\n",
    "whose words are quoted": f"<{BO}>:\n550 5.1.1 User unknown\n\nOn Monday Mail Delivery System <\nmailer-daemon@example.net>:\n\n> Hi\n",
}


@pytest.mark.parametrize("name", LISTED)
def test_an_office_that_is_listed_as_others_are_is_a_recipient(name, library):
    text, rows = LISTED[name]
    assert [(one.recipient, str(one.code), one.reply) for one in inspection.inspect((DAEMON + text).encode(), library).diagnoses] == rows


@pytest.mark.parametrize("name", ASKED)
def test_an_office_to_ask_is_none(name, library):
    assert [(one.recipient, str(one.code)) for one in inspection.inspect((DAEMON + ASKED[name]).encode(), library).diagnoses] == [(BO, "5.1.1")]


def test_two_users_of_one_name_beside_a_report_of_one(library):
    fields = f"Final-Recipient: rfc822; {INFO}\nAction: failed\nStatus: 5.1.1\n"
    text = (f"{DAEMON[:-1]}Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\n<{INFO}>: 550 5.1.1 unknown\n<info@example.org>: 452 4.2.2 Mailbox full\n\n--b\nContent-Type: message/delivery-status\n\n{fields}\n--b--\n")
    assert [(one.recipient, str(one.code)) for one in inspection.inspect(text.encode(), library).diagnoses] == [(INFO, "5.1.1"), ("info@example.org", "4.2.2")]


def test_an_offer_of_another_address_is_no_list_of_them(library):
    text = f"<{BO}>: host mx.example.org[192.0.2.4] said: 550 5.1.1 Mailbox closed, please write to\n    another address\n\n<{INFO}>: host mx.example.com[192.0.2.5] said: 552 5.2.2 Mailbox full\n"
    assert [(one.recipient, str(one.code)) for one in inspection.inspect((DAEMON + text).encode(), library).diagnoses] == [(BO, "5.1.1"), (INFO, "5.2.2")]
    offered = f"<{BO}>: 550 5.1.1 No such user\n\nYou may want another address:\n\n  {INFO}\n    552 5.2.2 \n"
    assert [one.recipient for one in inspection.inspect((DAEMON + offered).encode(), library).diagnoses] == [BO]
