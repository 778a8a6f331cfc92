"""Bounces that somebody passes on: known by their own head in whatever language, several in one mail, and never the reader's own address as the one that failed."""

import pytest

from inspector import inspection

MAIL = "From: Ana <ana@example.com>\nTo: help@example.net\nSubject: {}\nMessage-ID: <1@example.com>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nWhat is this?\n\n{}"
GMAIL = "{} Mail Delivery Subsystem <mailer-daemon@googlemail.com>\n{} 11.07.2024 11:58\n{} Delivery Status Notification (Failure)\n{} <ana@example.com>\n\n{}\n\n550 5.1.1 The email account that you tried to reach does not exist.\n"
NAMES = {
    "English": ("From:", "Date:", "Subject:", "To:"), "Finnish": ("Lähettäjä:", "Päiväys:", "Aihe:", "Vastaanottaja:"), "Arabic": ("من:", "التاريخ:", "الموضوع:", "إلى:"),
    "Japanese": ("差出人：", "日時：", "件名：", "宛先："), "Turkish": ("Kimden:", "Tarih:", "Konu:", "Kime:"), "quoted": ("> Feladó:", "> Dátum:", "> Tárgy:", "> Címzett:"),
}
REPORT = """From: MAILER-DAEMON@mx.example.org
To: ana@example.com
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="in{0}"

--in{0}
Content-Type: text/plain

<{1}@example.org>: 550 {2} refused

--in{0}
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.org

Final-Recipient: rfc822; {1}@example.org
Action: failed
Status: {2}

--in{0}
Content-Type: message/rfc822

From: ana@example.com
To: {1}@example.org
Subject: lunch

Hi
--in{0}--
"""


def told(text: str, library):
    found = inspection.inspect(text.encode(), library)
    return found.kind.value, [(case.recipient, str(case.code or ""), case.address_is_dead) for case in found.diagnoses]


@pytest.mark.parametrize("subject", ["Fwd: Delivery Status Notification (Failure)", "Vl: lunch", "İLT: lunch", "WG: lunch"])
@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
def test_a_forwarded_notice_is_known_by_its_head_in_any_language(names, subject, library):
    body = "---------- Forwarded ---------\n" + GMAIL.format(*names, "メールは bo@example.org に配信されませんでした。")
    assert told(MAIL.format(subject, body), library) == ("failure", [("bo@example.org", "5.1.1", True)])


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
def test_the_reader_of_a_pasted_forward_is_not_the_one_who_failed(names, library):
    kind, cases = told("Hello,\n\n" + GMAIL.format(*names, "Zpráva nebyla doručena."), library)
    assert kind == "failure" and "ana@example.com" not in [address for address, *_ in cases]


@pytest.mark.parametrize("sender", ["Microsoft Outlook", "System Administrator", "Mail Delivery System <mailer-daemon@example.com>"])
def test_outlook_shows_its_own_reports_without_an_address(sender, library):
    body = (f"-----Original Message-----\nFrom: {sender}\nSent: Wednesday, October 4, 2017 4:02 PM\nTo: Ana\nSubject: Teslim Edilemedi: lunch\n\nTeslim edilemedi:\n\n"
            "bo@example.org (bo@example.org)\n\nbo@example.org\nmx.example.org #<mx.example.org #5.1.1 smtp; 550 5.1.1 unknown: bo@example.org> #SMTP#\n")
    assert told(MAIL.format("FW: lunch", body), library) == ("failure", [("bo@example.org", "5.1.1", True)])


def test_a_letter_passed_on_is_no_bounce(library):
    body = "-----Original Message-----\nFrom: Bo <bo@example.org>\nSent: Wednesday, October 4, 2017 4:02 PM\nTo: Ana\nSubject: lunch\n\nThe daemon said 550 5.1.1 unknown to cy@example.org.\n"
    assert told(MAIL.format("FW: lunch", body), library)[0] == "not-a-bounce"


@pytest.mark.parametrize("kind", ["mixed", "digest"])
@pytest.mark.parametrize("sender", ["Ana <ana@example.com>", "Bounce Collector <collector@example.net>"])
def test_every_report_in_one_mail_is_read(kind, sender, library):
    inner = [REPORT.format(number, name, code) for number, (name, code) in enumerate((("bo", "5.1.1"), ("cy", "5.2.2"), ("di", "5.7.1")))]
    label = "" if kind == "digest" else "Content-Type: message/rfc822\n"
    parts = "".join(f"--out\n{label}\n{one}\n" for one in inner)
    body = f"From: {sender}\nTo: help@example.net\nSubject: These came back\nMIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary=out\n\n{parts}--out--\n"
    assert told(body, library) == ("failure", [("bo@example.org", "5.1.1", True), ("cy@example.org", "5.2.2", False), ("di@example.org", "5.7.1", False)])


def test_a_quoted_notice_two_answers_down_is_found(library):
    body = ("On Sun, 10 Mar 2024 at 20:58, Mia <mia@example.net> wrote:\n> look\n>\n> On Sun, Mar 10, 2024, Mail Delivery Subsystem <mailer-daemon@googlemail.com> wrote:\n>> ** Address not found **\n>>\n"
            ">> Your message wasn't delivered to bo@example.org because the domain example.org couldn't be found.\n>>\n>> DNS Error: DNS type 'mx' lookup of example.org responded with code NXDOMAIN\n>> Domain name not found: example.org\n")
    kind, cases = told(MAIL.format("Re: gig", body), library)
    assert kind == "failure" and [address for address, *_ in cases] == ["bo@example.org"]


@pytest.mark.parametrize("mark", ["---------- Forwarded message ---------", "-------- Weitergeleitete Nachricht --------", "Begin forwarded message:\n", "-----Original Message-----"])
@pytest.mark.parametrize(("sender", "subject", "expected"), [
    ("Hotmail Staff <staff@mail.example.com>", "Message Delivery Failure", "failure"), ("Post <robot@mail.example.com>", "Zustellung verzögert", "delay"),
    ("Bo <bo@example.org>", "Re: Returned mail: lunch", "not-a-bounce"), ("Bo <bo@example.org>", "Why was my mail returned to sender?", "not-a-bounce"), ("Bo <bo@example.org>", "lunch", "not-a-bounce"),
])
def test_the_subject_of_what_is_passed_on_tells_too(mark, sender, subject, expected, library):
    body = f"{mark}\nFrom: {sender}\nDate: Fri, Nov 6, 2026 at 9:00 AM\nSubject: {subject}\nTo: Ana <ana@example.com>\n\nYour message to cy@example.net could not be delivered.\n"
    kind, cases = told(MAIL.format("Fwd: " + subject, body), library)
    assert kind == expected and [address for address, *_ in cases] == ([] if expected == "not-a-bounce" else ["cy@example.net"])


@pytest.mark.parametrize(("sender", "notice"), [
    ("<>", "Your message could not be sent.\nFailed to send to identified host,\nbo@example.org: [192.0.2.244], 554 Service currently unavailable"),
    ("no-reply@isp.example", "Your mail sent on: Fri, 6 Nov 2026 10:00:00 +0000\n  Could not be delivered to: <bo@example.org>\n  As their mailbox is full."),
], ids=["the empty sender", "a robot's address"])
def test_whoever_wrote_what_is_passed_on_may_tell_that_it_is_a_bounce(sender, notice, library):
    text = MAIL.format("Fwd: lunch", f"---------- Forwarded message ---------\nFrom: {sender}\nDate: Fri, Nov 6, 2026\nSubject: lunch\nTo: <ana@example.com>\n\n{notice}\n")
    one = inspection.inspect(text.encode(), library)
    assert one.kind == "failure" and [case.recipient for case in one.diagnoses] == ["bo@example.org"]


def test_a_trap_passed_on_is_no_bounce(library):
    body = ("---------- Forwarded message ---------\nFrom: Mail Delivery System <support@shop.example.org>\nDate: Fri, Nov 6, 2026 at 9:00 AM\nSubject: (7) Undelivered incoming messages\nTo: Ana <ana@example.com>\n\n"
            "7 incoming messages could not be delivered.\n\nError: 552 mailbox quota exceeded (98%)\n\nRelease messages\n")
    assert told(MAIL.format("Fwd: (7) Undelivered incoming messages", body), library)[0] == "not-a-bounce"


def test_what_a_postmaster_sent_and_got_back_is_no_bounce_inside_a_bounce(library):
    body = ("---------- Forwarded message ---------\nFrom: MAILER-DAEMON@mx.example.net\nDate: Fri, Nov 6, 2026 at 9:00 AM\nSubject: failure notice\nTo: <postmaster@example.net>\n\n<cy@example.net>:\n"
            "192.0.2.4 does not like recipient.\nRemote host said: 550 5.1.1 User unknown\n\n--- Enclosed is a copy of the message.\n\n"
            "Return-Path: <postmaster@example.net>\nReceived: by mx.example.net; Fri, 6 Nov 2026 08:00:00 +0000\nDate: Fri, 6 Nov 2026 08:00:00 +0000\nMessage-ID: <1@example.net>\nFrom: postmaster@example.net\nTo: cy@example.net\nSubject: hello\n\nHi\n")
    assert told(MAIL.format("Fwd: failure notice", body), library) == ("failure", [("cy@example.net", "5.1.1", True)])


SOURCE = "Received: from mx.example.org (mx.example.org [192.0.2.7])\n\tby mx.example.com with ESMTP id 1;\n\tFri, 6 Nov 2026 10:00:00 +0000\nFrom: Alerts <alerts@example.org>\nTo: ana@example.com\nSubject: {}\nMessage-ID: <1@example.org>\nDate: Fri, 6 Nov 2026 10:00:00 +0000\n\n{}\n"


@pytest.mark.parametrize(("subject", "body", "kind", "people"), [
    ("Undelivered: lunch", "Your message to bo@example.org was rejected:\n550 5.1.1 No such user\n", "failure", ["bo@example.org"]),
    ("lunch", "Shall we meet at noon?", "not-a-bounce", []),
])
def test_the_source_of_a_mail_below_a_greeting_is_that_mail(subject, body, kind, people, library):
    one = inspection.inspect(("Hello support,\nhere is the source:\n----------\n" + SOURCE.format(subject, body)).encode(), library)
    assert one.kind == kind and [case.recipient for case in one.diagnoses] == people
    assert one.message.header("message-id").value == "<1@example.org>"
