"""Which reading wins where a message says several things, when an address is dead, and what is no bounce."""

import pytest

from inspector import inspection
from inspector.diagnosis import Grade, Outcome, diagnose
from inspector.findings import find
from inspector.mail import read
from tests.diagnosis.shapes import ORIGINAL, PLAIN, daemon

REPORT = """From: MAILER-DAEMON@mx.example.net
To: ana@example.net
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

{notice}

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; bo@{domain}
Action: {action}
Status: {status}
Remote-MTA: dns; mx.{domain}
Diagnostic-Code: smtp; {diagnostic}

--b--
"""


def report(status: str, diagnostic: str, action: str = "failed", notice: str = "It failed.", domain: str = "example.org") -> str:
    return REPORT.format(status=status, diagnostic=diagnostic, action=action, notice=notice, domain=domain)


def case_of(text: str, library):
    message = read(text.encode())
    return diagnose(message, find(message), library).cases[0]


def disputes(case) -> set[str]:
    return {one.what for one in case.disputes}


TO_BOUNCES = "From: Robot <robot@mail.example.org>\nTo: <talk-bounces{}@lists.example.net>\nSubject: {}\n\n{}\n"


@pytest.mark.parametrize(("verp", "subject", "words", "recipient"), [
    ("", "Undeliverable Mail", "Your message could not be sent to the following:\nMBX: bo@example.org\nReason: no match in the directory", "bo@example.org"),
    ("+bo=example.org", "Returned mail: user unknown", "<bo@example.org> is nobody here.", "bo@example.org"),
])
def test_what_comes_to_an_address_for_bounces_and_says_so_is_one(verp, subject, words, recipient, library):
    case = case_of(TO_BOUNCES.format(verp, subject, words), library)
    assert (case.recipient, case.outcome) == (recipient, "failed")


def test_the_subscriber_in_the_bounce_address_is_named_where_the_notice_names_nobody(library):
    text = PLAIN.format("Mail Delivery System <MAILER-DAEMON@mx.example.org>", "Returned mail: User unknown", "   ----- Transcript of session follows -----\n550 bo... User unknown\n\n   ----- Unsent message follows -----\n"
                        + ORIGINAL.replace("To: bo@example.org", "To: talk@lists.example.net")).replace("To: ana@example.net", "To: talk-bounces+bo=example.org@lists.example.net", 1)
    assert case_of(text, library).recipient == "bo@example.org"


@pytest.mark.parametrize("subject", ["Automatically rejected mail", "Rejected: lunch"])
def test_a_refusal_sent_as_a_disposition_notification_names_its_recipient(subject, library):
    text = ("From: Mail Delivery Subsystem <postmaster@mx.example.org>\nTo: ana@example.net\nSubject: {}\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n"
            "--b\n\nYour message was automatically rejected by Dovecot Mail Delivery Agent.\n\nThe following reason was given:\nNo advertisements, please.\n\n--b\nContent-Type: message/disposition-notification\n\n"
            "Final-Recipient: rfc822; bo@example.org\nDisposition: automatic-action/MDN-sent-automatically; deleted\n\n--b--\n")
    case = case_of(text.format(subject), library)
    assert (case.recipient, case.outcome, case.address_is_dead) == ("bo@example.org", "failed", False)


def test_fields_that_sum_a_message_up_name_the_recipient_where_nothing_else_does(library):
    text = PLAIN.format("MAILER-DAEMON@mx.example.org", "A message bounced", "Bounce type:  HardBounce\nTo:           bo@example.org\nFrom:         ana@example.net\nSubject:      Invoice\nDetails:      smtp;550 5.1.1 User unknown\n")
    case = case_of(text, library)
    assert (case.recipient, str(case.code)) == ("bo@example.org", "5.1.1")


TWO_SERVERS = """The original message was received from localhost

   ----- The following addresses had permanent fatal errors -----
<live@example.com>
<gone@example.org>

   ----- Transcript of session follows -----
... while talking to mx.example.com.:
>>> RCPT To:<live@example.com>
<<< 554 Message rejected as spam
554 5.0.0 Service unavailable
... while talking to mail.example.org.:
>>> DATA
<<< 550 5.1.1 User unknown
"""


def test_the_answer_of_another_server_is_not_given_to_whom_has_its_own(library):
    text = report("5.0.0", "554 Message rejected as spam", notice=TWO_SERVERS).replace("bo@example.org", "live@example.com").replace("mx.example.org", "mx.example.com").replace(
        "\n\n--b--", "\n\nFinal-Recipient: rfc822; gone@example.org\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mail.example.org\nDiagnostic-Code: smtp; 550 5.1.1 User unknown\n\n--b--")
    message = read(text.encode())
    live, gone = diagnose(message, find(message), library).cases
    assert (live.recipient, live.reply, live.reason, live.address_is_dead) == ("live@example.com", "554", "spam-content", False)
    assert (gone.recipient, str(gone.code), gone.address_is_dead) == ("gone@example.org", "5.1.1", True)


@pytest.mark.parametrize(("words", "is_dead"), [
    ("This person's account has used up all of its storage", False), ("The account sleeps since it is dormant", False), ("Delivery stopped by our reputation filter", False), ("xyzzy", True), ("", True),
])
def test_words_of_somebody_who_is_there_speak_against_a_code_that_says_unknown(words, is_dead, library):
    assert case_of(report("5.1.1", f"550 5.1.1 {words}"), library).address_is_dead is is_dead


def test_a_list_that_takes_bounces_has_not_failed(library):
    text = PLAIN.format("Mail Delivery System <MAILER-DAEMON@mx.example.org>", "Returned mail", "The mail could not be delivered: 550 no such user\n\n   ----- Unsent message follows -----\n"
                        + ORIGINAL.replace("To: bo@example.org", "To: talk@lists.example.net")).replace("To: ana@example.net", "To: owner-talk@lists.example.net", 1)
    assert case_of(text, library).recipient == ""


@pytest.mark.parametrize(("subject", "words"), [
    ("away from my mail", "Your mail regarding \"550 User unknown\" will be read when I return."),
    ("Re: Returned mail: User unknown", "MY MAIL TO bo@example.org WAS RETURNED, USER UNKNOWN. Does anyone have a new address?"),
])
def test_people_write_to_such_addresses_too(subject, words, library):
    message = read(TO_BOUNCES.format("", subject, words).encode())
    assert not diagnose(message, find(message), library).cases


def test_the_notice_of_two_recipients_makes_none_dead_by_its_general_words(library):
    text = report("5.1.2", "550 host unknown").replace("It failed.", "Host unknown: host not found").replace(
        "\n\n--b--", "\n\nFinal-Recipient: rfc822; list@example.com\nX-Actual-Recipient: rfc822; |/usr/bin/filter@mx.example.com\nAction: failed\nStatus: 5.0.0\n\n--b--")
    message = read(text.encode())
    gone, living = diagnose(message, find(message), library).cases
    assert (gone.address_is_dead, living.recipient, living.address_is_dead) == (True, "list@example.com", False)


CODES = [
    ("status says nothing", report("5.0.0", "550 5.1.1 User unknown"), "5.1.1", "550"),
    ("remote-before-filler", report("5.1.1", "550 5.7.1 IP address blocked"), "5.7.1", "550"),
    ("status-says-more", report("5.1.6", "551 5.0.0 gone"), "5.1.6", "551"),
    ("only-the-status", report("5.2.0", "550 : User unknown"), "5.2.0", "550"),
    ("nested-answer", report("5.0.0", "5.1.0 - Unknown address error 550-'5.7.1 Access denied'"), "5.7.1", "550"),
    ("answer-only-in-the-prose", report("5.0.0", "", notice="<bo@example.org>: 550 5.7.26 not authenticated"), "5.7.26", "550"),
    ("expired with 554", report("4.4.7", "554 4.4.7 Message expired"), "4.4.7", "554"),
    ("expired with 550", report("4.4.7", "550 4.4.7 QUEUE.Expired; message expired"), "4.4.7", "550"),
    ("earlier-reason", daemon(
        "Delivery has failed to these recipients:\n\nbo@example.org\nRemote Server at mx.example.org (192.0.2.4) returned '550 4.4.7 QUEUE.Expired; message expired'\n"
        "Remote Server at mx.example.org (192.0.2.4) returned '441 4.4.1 Error encountered while communicating with primary target IP address'\n"), "4.4.1", "441"),
    ("temporary reply, lasting code", report("5.7.32", "421 5.7.32 blocked"), "5.7.32", "421"),
    ("one of several codes that the status repeats", report("5.1.1", "550-5.7.1 not welcome\n 550-5.2.1 or disabled\n 550 5.1.1 User unknown"), "5.1.1", "550"),
    ("two servers in one session", daemon(
        "   ----- The following addresses had permanent fatal errors -----\n<bo@example.org>\n\n   ----- Transcript of session follows -----\n... while talking to mx1.example.org.:\n>>> RCPT To:<bo@example.org>\n<<< 451 4.7.1 Greylisted\n"
        "... while talking to mx2.example.org.:\n>>> RCPT To:<bo@example.org>\n<<< 554 5.7.0 Refused\n"), "5.7.0", "554"),
    ("code on each line", report("5.1.1", "550-5.1.1 The account\n 550 5.1.1 does not exist"), "5.1.1", "550"),
]


@pytest.mark.parametrize(("text", "code", "reply"), [pytest.param(*case[1:], id=case[0]) for case in CODES])
def test_which_code_wins(text, code, reply, library):
    case = case_of(text, library)
    assert (str(case.code), case.reply, case.page) == (code, reply, code)
    assert case.grade is Grade.STATED
    assert case.because[0].value == code


@pytest.mark.parametrize(("text", "what"), [
    pytest.param(report("5.0.0", "550 5.1.1 User unknown"), "status-against-text", id="status says nothing"),
    pytest.param(report("5.7.32", "421 5.7.32 blocked"), "reply-against-code", id="temporary reply, lasting code"),
    pytest.param(report("4.4.7", "554 4.4.7 Message expired"), "reply-against-code", id="expired with 554"),
    pytest.param(report("4.2.2", "452 4.2.2 Mailbox full"), "action-against-class", id="failed with class 4"),
    pytest.param(report("5.1.1", "550 5.1.1 User unknown", "delayed"), "action-against-class", id="delayed with class 5"),
    pytest.param(report("5.1.1", "552 5.1.1 Mailbox is full"), "code-against-words", id="unknown-user code for a full mailbox"),
])
def test_contradictions_are_shown(text, what, library):
    case = case_of(text, library)
    found = next(one for one in case.disputes if one.what == what)
    assert found.won != found.lost
    assert found.text.endswith(".")
    assert found.why


def test_agreement_is_no_dispute(library):
    assert disputes(case_of(report("5.1.1", "550 5.1.1 User unknown"), library)) == set()


@pytest.mark.parametrize(("text", "outcome", "bounce"), [
    pytest.param(report("4.4.1", "connection timed out"), Outcome.FAILED, None, id="class 4 given up"),
    pytest.param(report("4.4.1", "connection timed out", "delayed"), Outcome.DELAYED, "soft", id="class 4 and still trying"),
    pytest.param(report("4.2.2", "452 4.2.2 Mailbox full"), Outcome.FAILED, "soft", id="full mailbox given up"),
    pytest.param(report("5.1.1", "550 5.1.1 User unknown", "expanded"), Outcome.EXPANDED, "none", id="action-expanded"),
])
def test_outcomes(text, outcome, bounce, library):
    case = case_of(text, library)
    assert case.outcome is outcome
    if bounce:
        assert case.bounce_type == bounce


DEAD = [
    ("unknown", report("5.1.1", "550 5.1.1 <bo@example.org>: User unknown"), True),
    ("words-without-a-code", daemon("<bo@example.org>: host mx.example.org[192.0.2.4] said: 550 No such user (in reply to RCPT TO command)\n"), True),
    ("no-such-domain", report("5.1.2", "550 5.1.2 Host unknown"), True),
    ("null-mx", report("5.1.10", "556 5.1.10 Domain does not accept mail (nullMX)"), True),
    ("moved", report("5.1.6", "551 5.1.6 recipient no longer on server"), True),
    ("deferred-for-good", report("4.7.1", "421 4.7.1 [TS03] All messages from 192.0.2.9 will be permanently deferred", domain="yahoo.com"), False),
    ("deferred-for-good-553", report("5.7.2", "553 5.7.2 [TSS09] All messages from 192.0.2.9 will be permanently deferred", domain="yahoo.com"), False),
    ("rate-of-the-recipient", report("5.2.1", "550-5.2.1 The user you are trying to contact is receiving mail at a rate that 550 5.2.1 prevents additional messages", domain="gmail.com"), False),
    ("over-quota-for-now", report("4.2.2", "452 4.2.2 The recipient's inbox is out of storage space. OverQuotaTemp", domain="gmail.com"), False),
    ("policy", report("5.7.1", "550 5.7.1 Message rejected due to policy"), False),
    ("blocked", report("5.7.1", "554 5.7.1 Service unavailable; Client host [192.0.2.9] blocked using a blocklist"), False),
    ("554-without-a-reason", report("5.0.0", "554 Message refused"), False),
    ("overquota-in-one-word", report("5.1.1", "552 5.1.1 Recipient overquota"), False),
    ("vpopmail-over-quota", daemon("<bo@example.org>:\nSorry, user over quota. (#5.1.1)\n"), False),
    ("kddi-any-refusal", report("5.0.0", "550 : User unknown", domain="ezweb.ne.jp"), False),
    ("kddi-names-the-user", report("5.0.0", "550 <bo@ezweb.ne.jp>: User unknown", domain="ezweb.ne.jp"), True),
    ("not-verified-yet", report("4.1.1", "450 4.1.1 <bo@example.org>: Recipient address rejected: unverified address"), False),
    ("full", report("5.2.2", "552 5.2.2 Mailbox full"), False),
    ("550-denied", report("5.0.0", "550 Denied"), False),
    ("after-the-text", daemon("<bo@example.org>: host mx.example.org[192.0.2.4] said: 550 Unknown user (in reply to end of DATA command)\n"), False),
    ("delayed", report("4.1.1", "450 4.1.1 User unknown", "delayed"), False),
]


@pytest.mark.parametrize(("text", "dead"), [pytest.param(*case[1:], id=case[0]) for case in DEAD])
def test_an_address_is_dead_only_where_it_is_gone(text, dead, library):
    assert case_of(text, library).address_is_dead is dead


@pytest.mark.parametrize(("text", "reason"), [
    pytest.param(report("5.7.1", "550 5.7.1 No such user!"), "user-unknown", id="unknown-user"),
    pytest.param(report("5.7.1", "554 5.7.1 <bo@example.org>: Relay access denied"), "relay-denied", id="relay"),
    pytest.param(report("5.1.1", "552 5.1.1 Mailbox quota exceeded"), "mailbox-full", id="unknown-user code for a full mailbox"),
    pytest.param(report("5.0.0", "550 Mailbox is full"), "mailbox-full", id="full mailbox without a code"),
    pytest.param(report("4.4.1", "connect to mx.example.org[192.0.2.4]:25: Connection timed out"), "cannot-connect", id="timed-out"),
    pytest.param(daemon("<bo@example.org>:\nUnrouteable address\n"), None, id="qmail without a number"),
])
def test_the_words_tell_the_reason(text, reason, library):
    case = case_of(text, library)
    assert case.reason == reason if reason else case.reason != "unknown"


def test_several_recipients_have_one_diagnosis_each(library):
    text = report("5.1.1", "550 5.1.1 User unknown").replace("\n\n--b--", "\n\nFinal-Recipient: rfc822; cy@example.com\nAction: delayed\nStatus: 4.2.2\nDiagnostic-Code: smtp; 452 4.2.2 full\n\n--b--")
    message = read(text.encode())
    cases = diagnose(message, find(message), library).cases
    assert [(case.recipient, str(case.code), case.outcome.value) for case in cases] == [("bo@example.org", "5.1.1", "failed"), ("cy@example.com", "4.2.2", "delayed")]


def test_a_recipient_read_off_the_returned_message_is_deduced(library):
    case = case_of(daemon("Your mail could not be delivered: 550 5.1.1 no such user\n\n--- Below this line is a copy of the message.\n\n" + ORIGINAL), library)
    assert (case.recipient, case.grade) == ("bo@example.org", Grade.DEDUCED)


def test_without_code_and_reply_the_page_is_the_reason(library):
    case = case_of(daemon("<bo@example.org>:\nThe mailbox is full.\n"), library)
    assert (case.code, case.reply, case.page) == (None, None, "reason:mailbox-full")
    assert case.grade in (Grade.DEDUCED, Grade.GUESSED)


def test_who_refused_and_when_is_known(library):
    case = case_of(report("5.1.1", "550 5.1.1 User unknown (in reply to RCPT TO command)"), library)
    assert (case.phase, case.remote_mta, case.reporting_mta) == ("rcpt", "mx.example.org", "mx.example.net")


def test_a_message_inside_out_of_range_is_still_explained(library):
    assert case_of(report("5.7.999", "550 5.7.999 something new"), library).page == "5.7.999"


@pytest.mark.parametrize(("diagnostic", "page"), [
    pytest.param("504 5.7.40 unrecognized authentication type", "5.7.4", id="5.7.40 for 5.7.4"), pytest.param("535 5.7.80 credentials invalid", "5.7.8", id="5.7.80 for 5.7.8"),
    pytest.param("534 5.7.90 mechanism too weak", "5.7.9", id="5.7.90 for 5.7.9"), pytest.param("550 5.7.40 no DMARC record", "5.7.40", id="5.7.40 as meant"),
])
def test_google_s_misprints_lead_to_the_page_that_was_meant(diagnostic, page, library):
    case = case_of(report(diagnostic.split()[1], diagnostic, domain="gmail.com"), library)
    assert (case.page, str(case.code)) == (page, diagnostic.split()[1])


def test_a_bounce_to_oneself_names_its_recipient(library):
    case = case_of(daemon("<ana@example.net>: host mx.example.net[192.0.2.4] said: 452 4.3.2 too many connections\n"), library)
    assert (case.recipient, str(case.code)) == ("ana@example.net", "4.3.2")


@pytest.mark.parametrize("aside", [
    "Ref. 5.1.1", "Invoice 5.1.1", "--- fidogate 5.1.1", "This is MailGate 5.1.1 at gw.example.net.", 'Message: "[postfix] 5.1.1 User unknown"', "  Subject: User unknown? How to read 550 5.1.1", 'Your document "Order 5.1.1" came back.',
])
def test_a_number_that_is_barely_mentioned_does_not_outweigh_the_words(aside, library):
    text = f"From: postmaster@gw.example.net\nTo: ana@example.com\nSubject: Delivery failure\n\nYour message could not be delivered to bo@example.org because the mailbox is full.\n\n{aside}\n"
    (case,) = inspection.inspect(text.encode(), library).diagnoses
    assert (case.recipient, case.code, case.reason, case.address_is_dead) == ("bo@example.org", None, "mailbox-full", False)
