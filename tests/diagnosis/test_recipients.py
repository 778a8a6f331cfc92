"""Whom a bounce is about, and which reply belongs to whom, where the text makes it hard to tell."""

import pytest

from inspector import inspection

DAEMON = "From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: Undelivered Mail Returned to Sender\n"


def notice(body: str) -> str:
    return f"{DAEMON}\n{body}"


def report(fields: str, prose: str = "Your message could not be delivered.\n", original: str = "From: ana@example.net\nTo: bo@example.org\nSubject: lunch\n") -> str:
    return (f"{DAEMON}MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\n{prose}\n"
            f"--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.net\n\n{fields}\n--b\nContent-Type: text/rfc822-headers\n\n{original}\n--b--\n")


BO, CY = "bo@example.org", "cy@example.com"
CASES = {   # name: (mail, rows of recipient, outcome, code, reply)
    "an X.400 name beside an address": (report(f"Final-Recipient: x400; c=us;a= ;p=corp;s=berg\nOriginal-Recipient: rfc822; {BO}\nAction: failed\nStatus: 5.1.1\n"), [(BO, "failed", "5.1.1", None)]),
    "an internal user beside an address": (report(f"Final-Recipient: LOCAL; bo.po1.dom1\nOriginal-Recipient: rfc822; {BO}\nAction: failed\nStatus: 5.1.1\n"), [(BO, "failed", "5.1.1", None)]),
    "an internal channel beside an address": (report(f"Final-Recipient: rfc822; bo@ims-ms-daemon\nOriginal-Recipient: rfc822; {BO}\nAction: failed\nStatus: 5.2.2\n"), [(BO, "failed", "5.2.2", None)]),
    "a local part alone, the rest in the returned head": (report("Final-Recipient: rfc822; bo\nAction: failed\nStatus: 5.1.1\n"), [(BO, "failed", "5.1.1", None)]),
    "an encoded word as the recipient": (report("Final-Recipient: rfc822; =?utf-8?Q?bo=40example=2Eorg?=\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; =?utf-8?Q?550_5=2E1=2E1_unbekannt?=\n"), [(BO, "failed", "5.1.1", "550")]),
    "values in the wrong fields": (report(f"Final-Recipient: rfc822; {BO}\nAction: failed\nStatus: 550\nDiagnostic-Code: 5.1.1; no such mailbox\nRemote-MTA: dns; 550 mx.example.org\n"), [(BO, "failed", "5.1.1", "550")]),
    "the port of a web server": (report(f"Final-Recipient: rfc822; {BO}\nAction: failed\nStatus: 5.3.0\nDiagnostic-Code: x-unix; An Error Occurred ====== 500 Can't connect to rt.example.org:443\n"), [(BO, "failed", "5.3.0", None)]),
    "the notice tells of more than the report": (
        report(f"Final-Recipient: rfc822; {BO}\nAction: failed\nStatus: 5.1.1\n", f"<{BO}>: 550 5.1.1 User unknown\n<{CY}>: 552 5.2.2 Mailbox full\n"), [(BO, "failed", "5.1.1", "550"), (CY, "failed", "5.2.2", "552")]),
    "the server's answer stands only in the notice": (
        report(f"Final-Recipient: rfc822;{CY}\nAction: failed\nStatus: 4.2.2\n\nFinal-Recipient: rfc822;<{BO}>\nAction: failed\nStatus: 5.0.0\n",
               f"Failed to deliver to '{CY}'\nLOCAL module(account cy) reports:\n account is full\n\nFailed to deliver to '<{BO}>'\nSMTP module(domain example.org) reports:\n host mx.example.org says:\n 550 5.1.1 <{BO}>: unknown user\n"),
        [(CY, "failed", "4.2.2", None), (BO, "failed", "5.1.1", "550")]),
    "a quoted answer about the sender": (
        notice(f"<{BO}>: host mx.example.org[192.0.2.4] said: 550-Verification failed\n    for <ana@example.net> 550-Called:   192.0.2.9 550-Sent:     RCPT\n    TO:<ana@example.net> 550-Response: 550 5.1.1 <ana@example.net>: User unknown\n    550 Sender verify failed\n"),
        [(BO, "failed", None, "550")]),
    "an administrator's address in the list": (
        notice(f"An error has occurred while attempting to deliver a message for\nthe following list of recipients:\n\nadmin@example.org: 550 5.7.1 Access denied\nadmin@void.example: Domain does not exist\n{CY}: Network error on destination MXs\n"),
        [("admin@example.org", "failed", "5.7.1", "550"), ("admin@void.example", "failed", None, None), (CY, "failed", None, None)]),
    "a table that lost its columns": (
        f"Recipient Status Message\n{BO} Failed 550 5.1.1 User unknown\ndi@example.com Delivered 250 2.0.0 OK\n{CY} Deferred 451 4.7.1 Try again later\n",
        [(BO, "failed", "5.1.1", "550"), ("di@example.com", "delivered", "2.0.0", "250"), (CY, "delayed", "4.7.1", "451")]),
    "a shell's prompt": ("admin@fw.example.com:~$ telnet mx.example.org 25\n220 mx.example.org ESMTP\nEHLO fw.example.com\n421 4.7.0 Error: too many connections\n", [("", "delayed", "4.7.0", "421")]),
    "a code broken behind its dot": (notice(f"Delivery has failed to these recipients:\n\n{BO}\nRemote Server returned '550 5.7.\n1 Service unavailable, blocked'\n"), [(BO, "failed", "5.7.1", "550")]),
    "an address broken inside its domain": (
        notice("Delivery to the following recipient failed permanently:\n\n     a.person.with.a.very.long.name@a-very-long-subdomain.departm\nent.example.org\n\nThe error was:\n550 #5.1.0 Address rejected.\n"),
        [("a.person.with.a.very.long.name@a-very-long-subdomain.department.example.org", "failed", "5.1.0", "550")]),
    "a name from Exchange's address book": (
        notice(f"The following recipient(s) could not be reached:\n\n      {BO} on 5/9/2005 2:13 PM\n            The account does not exist.\n            <mx.example.net #5.1.1>\n\n"
               "      Cy Clark on 5/9/2005 2:14 PM\n            This message is too large.\n            <mx.example.net #5.2.3>\n"), [(BO, "failed", "5.1.1", None), ("Cy Clark", "failed", "5.2.3", None)]),
    "a name in the book, the address in the answer": (
        notice(f"The following recipient(s) could not be reached:\n\n      {BO} on 5/9/2005 2:13 PM\n            The account does not exist.\n            <mx.example.net #5.1.1>\n\n"
               f"      Cy Clark on 5/9/2005 2:14 PM\n            No permission.\n            <mx.example.net #5.7.1 smtp;550 5.7.1 <{CY}>... Access denied>\n"), [(BO, "failed", "5.1.1", None), (CY, "failed", "5.7.1", "550")]),
    "a sender that was refused": ("Task 'ana@example.net - Sending' reported error: 'The server responded: 550 5.1.0 <ana@example.net> sender rejected'", [("", "failed", "5.1.0", "550")]),
    "the reader's own words quoted below": (notice(f"<{BO}>: 550 5.1.1 unknown\n\n> Hi Bo,\n> {CY}: 452 4.2.2 full\n"), [(BO, "failed", "5.1.1", "550")]),
    "a copy announced in German": (notice(f"{BO}: 550 5.1.1 unbekannt\n\nDies ist eine Kopie Ihrer Nachricht:\n\nBetreff: Test\n\n{CY} 552 5.2.2\n"), [(BO, "failed", "5.1.1", "550")]),
    "words above a bounce that is passed on": (
        f"From: list-help@lists.example.net\nTo: ana@example.net\nSubject: warning\n\nI manage the\ndev@lists.example.net list. A copy of the first bounce:\n\n--- Below this line is a copy of the message.\n\n"
        f"Return-Path: <>\nFrom: MAILER-DAEMON@lists.example.net\nTo: dev-return@lists.example.net\nSubject: failure notice\n\n<{BO}>:\nRemote host said: 552 5.2.2 Mailbox full\n", [(BO, "failed", "5.2.2", "552")]),
    "numbered": (notice(f"1. {BO}: 550 5.1.1 no such user\n2) {CY}: 452 4.2.2 over quota\n"), [(BO, "failed", "5.1.1", "550"), (CY, "failed", "4.2.2", "452")]),
    "several on one line": (notice(f"{BO}, {CY}: 554 5.7.1 Message refused\n"), [(BO, "failed", "5.7.1", "554"), (CY, "failed", "5.7.1", "554")]),
    "the reply before each": (notice(f"550 5.1.1 {BO} User unknown\n452 4.2.2 {CY} Mailbox full\n"), [(BO, "failed", "5.1.1", "550"), (CY, "failed", "4.2.2", "452")]),
    "the name before each": (
        notice(f"The following failed:\n\n* Bo Berg <{BO}>\n  Host mx.example.org said 550 5.1.1 unknown\n* Cy Clark <{CY}>\n  Host mx.example.com said 552 5.2.2 full\n"),
        [(BO, "failed", "5.1.1", "550"), (CY, "failed", "5.2.2", "552")]),
    "the answer above the address it is about": (
        notice(f"Unknown user: {BO}\n\nRCPT TO generated following response:\n550 not local host example.com, not a gateway for {CY}\n\nundeliverable to {CY}\n"), [(BO, "failed", None, None), (CY, "failed", None, "550")]),
    "in brackets behind each": (notice(f"Rejected recipients: {BO} (550 5.1.1 unknown), {CY} (552 5.2.2 full)\n"), [(BO, "failed", "5.1.1", "550"), (CY, "failed", "5.2.2", "552")]),
    "those whom it reached": (
        notice(f"Failed:\n  {BO}\n\nSucceeded:\n  {CY}\n\nReason: 550 5.1.1 User unknown\n"), [(BO, "failed", "5.1.1", "550"), (CY, "delivered", None, None)]),
    "one of two was accepted": (f"{BO}  550 5.1.1 User unknown\n{CY}  OK\n", [(BO, "failed", "5.1.1", "550"), (CY, "delivered", None, None)]),
    "a name, an address and a date": (notice(f"did not reach the following recipient(s):\n\nBerg, Bo <{BO}> on 29/01/98 17:01:03\n    The message is too large for the recipient.\n"), [(BO, "failed", None, None)]),
    "a file instead of an address": (
        notice(f"The following address(es) failed:\n\n  {CY}\n    (generated from cy@example.net)\n    550 5.1.1 User unknown\n  save to /home/bo/mail/lists\n    (generated from {BO})\n    disk quota exceeded\n"),
        [(CY, "failed", "5.1.1", "550"), (BO, "failed", None, None)]),
    "a new address": (notice(f"The address {BO} has changed to bo.berg@example.com. Your message was not delivered.\n"), [(BO, "failed", None, None)]),
    "dashes and quotes that an editor changed": (notice(f"The following message to <{BO}> was undeliverable.\nThe reason for the problem:\n5.1.0 – Unknown address error 550–‘5.1.1 <{BO}>… User unknown’\n"), [(BO, "failed", "5.1.1", "550")]),
}


@pytest.mark.parametrize("name", CASES)
def test_whom_it_is_about(name, library):
    mail, rows = CASES[name]
    one = inspection.inspect(mail.encode(), library)
    assert [(case.recipient, case.outcome.value, str(case.code) if case.code else None, case.reply) for case in one.diagnoses] == rows


def test_the_reason_may_stand_in_the_label(library):
    one = inspection.inspect(notice(f"User unknown: {BO}\nMailbox full: {CY}\n").encode(), library)
    assert [(case.recipient, case.reason) for case in one.diagnoses] == [(BO, "user-unknown"), (CY, "mailbox-full")]


def test_a_program_is_no_part_of_what_is_said_of_the_recipient_before(library):
    mail = notice(f"The following address(es) failed:\n\n  {BO}\n    Unrouteable address\n  pipe to |/home/cy/handler\n    generated by {CY}\n    local delivery failed\n")
    first, second = inspection.inspect(mail.encode(), library).diagnoses
    assert (first.recipient, second.recipient) == (BO, CY)
    assert all("pipe to" not in mail[span.start : span.end] for span in first.words)


def test_the_reason_may_stand_above_the_address(library):
    one = inspection.inspect(notice(f"------- Failure Reasons  --------\n\nUser not listed in public Name & Address Book\n{BO}\n\nRouter: Database disk quota exceeded\n{CY}\n\n------- Returned Message --------\n").encode(), library)
    assert [(case.recipient, case.reason) for case in one.diagnoses] == [(BO, "user-unknown"), (CY, "mailbox-full")]


def test_a_remark_before_the_reply_tells_the_reason(library):
    one = inspection.inspect(notice(f"{BO} - no such user (550)\n{CY} - over quota (552)\n").encode(), library)
    assert [(case.recipient, case.reason) for case in one.diagnoses] == [(BO, "user-unknown"), (CY, "mailbox-full")]


def test_an_alias_lives_where_the_mailbox_behind_it_is_gone(library):
    mail = report("Final-Recipient: rfc822; bo@alumni.example.edu\nX-Actual-Recipient: rfc822; berg92@isp.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n")
    (case,) = inspection.inspect(mail.encode(), library).diagnoses
    assert (case.recipient, case.reason, case.address_is_dead) == ("bo@alumni.example.edu", "user-unknown", False)
