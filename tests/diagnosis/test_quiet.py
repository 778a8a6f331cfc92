"""Whole mails and pasted texts that speak of refusals and are no bounces; beside each what comes near and is one."""

import pytest

from inspector import inspection

BUILD = (
    "From: Build <build@ci.example>\nTo: dev@example.org\nSubject: main is red\nAuto-Submitted: auto-generated\n\n"
    "    def test_refused(server):\n>       send('lena@example.org')\nE       smtplib.SMTPRecipientsRefused: {'lena@example.org': (550, b'5.1.1 Unknown')}\n\n"
)
ANSWER = (
    "From: Bo Berg <bo@example.com>\nTo: Ana Lind <ana@example.org>\nSubject: Re: it came back\nIn-Reply-To: <1@example.org>\n\nThat mailbox was closed last year, please take her new address.\n\nBo\n\n"
)
NOTICE = "Delivery has failed to these recipients or groups:\n\nlena@example.net\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found'\n"
QUIET = {
    "a run of tests": BUILD + "==== 1 failed, 40 passed in 3.1s ====\n",
    "an answer to the reader, who had passed a bounce on": ANSWER + "-----Original Message-----\nFrom: Ana Lind\nSent: 4 March 2026 14:55\nTo: Bo Berg\nSubject: FW: Undeliverable: Offer\n\nDo you know this one?\n\n" + NOTICE,
    "an answer to the reader's quoted words": ANSWER + "On 4 March Ana Lind wrote:\n" + "".join(f"> {line}\n" for line in NOTICE.splitlines()),
    "a filter's list of what it keeps": "From: filter@mx.example.com\nTo: ana@example.org\nSubject: Quarantine: 2 messages\n\nSender: postmaster@bulk.example\nSubject: Undeliverable: hi\nDate: 3/6/2026\n[Release]\n\nSender: win@bulk.example\nSubject: You won\nDate: 3/6/2026\n[Release]\n",
    "a list of old messages": "Return-Path: <>\nFrom: Archive <archive@example.org>\nTo: ana@example.org\nSubject: Old messages\nAuto-Submitted: auto-generated\n\nThese will be removed:\n\n2023-04-01  mailer-daemon@example.net  Undelivered Mail Returned to Sender\n2023-04-02  ina@example.com  Lunch\n",
    "an article that somebody passes on": "From: Bo <bo@example.com>\nTo: ana@example.org\nSubject: Fwd: reading\n\n---------- Forwarded message ---------\nFrom: Letter <hi@letter.example>\nDate: Mon, 2 Mar 2026\nSubject: Four bounce messages explained\nTo: Bo <bo@example.com>\n\n1. 550 5.1.1: remove it.\n2. 552 5.2.2: mailbox is full, wait.\n3. 554 5.7.1: ask why.\n",
    "a change of a page": "From: Wiki <noreply@wiki.example>\nTo: ana@example.org\nSubject: Bounces\nAuto-Submitted: auto-generated\n\nBo changed the page Bounces:\n\n+ 550 5.1.1 <lena@example.net>: user unknown, take it off the list\n",
    "a postmaster's guide": "Return-Path: <postmaster@example.org>\nFrom: Postmaster <postmaster@example.org>\nTo: staff@example.org\nSubject: Reading returned mail\n\n* 550 5.1.1: wrong address\n* 552 5.2.2: mailbox full\n* 451 4.4.1: wait\nAnything else: send it to postmaster@example.org.\n",
    "what a postmaster counts": "Return-Path: <tools@example.com>\nFrom: noreply-postmaster@example.com\nTo: ana@example.org\nSubject: Your reputation\n\nMessages may be delayed (421 4.7.28) or were rejected (550 5.7.1) yesterday.\n",
}
ANSWERS = {   # sign by themselves, to somebody
    "a firm, which names but itself": "Return-Path: <>\nFrom: Jobs <jobs@example.com>\nTo: ana@example.org\nSubject: Ihre Bewerbung\nAuto-Submitted: auto-replied\n\nVielen Dank. Zu große Anhänge konnten nicht gelesen werden, senden Sie diese bitte an jobs@example.com.\n",
    "a help desk": "From: Desk <helpdesk@example.com>\nTo: ana@example.org\nSubject: Request 12: cannot send to a list\nAuto-Submitted: auto-generated\n\nThank you for contacting us. Short description: 550 5.7.133 not authenticated.\n",
}


@pytest.mark.parametrize("text", QUIET.values(), ids=list(QUIET))
def test_a_mail_that_only_speaks_of_refusals_is_no_bounce(text, library):
    one = inspection.inspect(text.encode(), library)
    assert (one.kind, one.diagnoses) == ("not-a-bounce", ())


@pytest.mark.parametrize("text", ANSWERS.values(), ids=list(ANSWERS))
def test_who_answers_by_itself_reports_no_failure(text, library):
    assert inspection.inspect(text.encode(), library).kind == "auto-reply"


def test_a_lists_robot_and_a_receipt_are_told_as_what_they_are(library):
    one = inspection.inspect(b"From: talk-request@lists.example\nTo: ana@example.org\nSubject: confirm 12ab\nPrecedence: bulk\nAuto-Submitted: auto-replied\n\nReply to this message to join talk@lists.example.\n", library)
    assert (one.kind, "list" in one.sentence) == ("not-a-bounce", True)
    one = inspection.inspect(b"From: Bo <bo@example.com>\nTo: ana@example.org\nSubject: Return Receipt (displayed) - Lunch\n\nThis is a Return Receipt for the mail that you sent to bo@example.com.\n", library)
    assert one.kind == "read-receipt"


@pytest.mark.parametrize("text", [
    BUILD,
    ANSWER + "This is what I get:\n\n" + NOTICE + "\nOn 4 March Ana Lind wrote:\n> Please send me the whole bounce.\n",
    ANSWER.replace("Re: it", "Fwd: it") + "From: Microsoft Outlook <postmaster@example.com>\nTo: Bo Berg <bo@example.com>\nSubject: Undeliverable: Offer\n\n" + NOTICE,
    "Return-Path: <>\nFrom: Archive <postmaster@example.org>\nTo: ana@example.org\nSubject: Undelivered Mail Returned to Sender\n\n2023-04-01 lena@example.net Undelivered Mail Returned to Sender\n",
], ids=["an error of a program that ran no tests", "the bounce stands above what is answered", "a bounce passed on", "a bounce"])
def test_what_comes_near_is_a_bounce(text, library):
    assert inspection.inspect(text.encode(), library).kind == "failure"


FEEDBACK = "From: fbl@example.com\nTo: abuse@example.org\nSubject: report\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n--b\n\nA report.\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: {}\nVersion: 1\n\n--b--\n"


@pytest.mark.parametrize(("kind", "said"), [("abuse", "reported the message as unwanted"), ("auth-failure", "failed DMARC"), ("not-spam", "opposite of a complaint")])
def test_what_a_feedback_report_is_about_is_said(kind, said, library):
    one = inspection.inspect(FEEDBACK.format(kind).encode(), library)
    assert (one.kind, said in one.sentence) == ("complaint", True)
    assert said in inspection.inspect(f"Feedback-Type: {kind}\nUser-Agent: fbl/1\nVersion: 1\n".encode(), library).sentence
