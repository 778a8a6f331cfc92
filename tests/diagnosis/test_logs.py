"""Logs over time: the last line about a delivery counts, each refusal at the server's own door is one recipient's, and a line never speaks of another's recipient."""

import pytest

from inspector import inspection

SMTP = "Apr 10 08:0{}:44 mta1 postfix/smtp[112]: {}: to=<{}>, relay=mx.example.org[198.51.100.77]:25, delay=2.3, dsn={}, status={} ({})\n"
GREY = SMTP.format(0, "7AAB01200D", "bo@example.org", "4.7.1", "deferred", "host mx.example.org[198.51.100.77] said: 451 4.7.1 Greylisted, come back later (in reply to RCPT TO command)")
EXPIRED = "Apr 15 08:10:44 mta1 postfix/qmgr[77]: 7AAB01200D: from=<app@example.com>, status=expired, returned to sender\n"
REJECT = "Sep 12 03:11:0{} mx postfix/{}: {}: {} from unknown[203.0.113.7]{}; from=<x@example.net> to=<{}> proto=ESMTP helo=<x.example.net>{}\n"


def told(text: str, library):
    return [(one.recipient, one.outcome, str(one.code) if one.code else None, one.reply, one.reason) for one in inspection.inspect(text.encode(), library).diagnoses]


@pytest.mark.parametrize(("later", "outcome", "code", "reply"), [
    (SMTP.format(6, "7AAB01200D", "bo@example.org", "2.0.0", "sent", "250 2.0.0 Ok: queued as 9F00E12"), "delivered", "2.0.0", "250"),
    (SMTP.format(6, "7AAB01200D", "bo@example.org", "5.1.1", "bounced", "host mx.example.org[198.51.100.77] said: 550 5.1.1 User unknown (in reply to RCPT TO command)"), "failed", "5.1.1", "550"),
    (EXPIRED, "failed", "4.7.1", "451"),
    ("", "delayed", "4.7.1", "451"),
])
def test_the_last_line_about_a_delivery_counts(later, outcome, code, reply, library):
    ((_, *case, _),) = told(GREY + "Apr 10 08:01:00 mta1 dovecot: imap-login: Login: user=<x>\n" + later, library)
    assert case == [outcome, code, reply]


def test_of_two_messages_to_one_recipient_the_one_that_failed_is_told(library):
    text = SMTP.format(1, "AAAAAA1", "bo@example.org", "5.2.2", "bounced", "552 5.2.2 Mailbox full") + SMTP.format(2, "BBBBBB2", "bo@example.org", "2.0.0", "sent", "250 ok")
    assert told(text, library) == [("bo@example.org", "failed", "5.2.2", "552", "mailbox-full")]


def test_exim_gives_up_after_it_put_off(library):
    text = "2026-11-19 04:22:20 1GleFQ-0007Lt-00 == bo@example.net R=lookuphost T=remote_smtp defer (110): Connection timed out\n2026-11-19 04:22:20 1GleFQ-0007Lt-00 ** bo@example.net: retry timeout exceeded\n"
    ((_, outcome, *_, reason),) = told(text, library)
    assert (outcome, reason) == ("failed", "timeout")


def test_refusals_at_the_own_door_are_told_one_by_one(library):
    text = (
        REJECT.format(1, "smtpd[5122]", "NOQUEUE", "reject: RCPT", ": 550 5.1.1 <bo@example.com>: Recipient address rejected: User unknown in virtual mailbox table", "bo@example.com", "")
        + REJECT.format(2, "smtpd[5122]", "NOQUEUE", "reject: RCPT", ": 554 5.7.1 <cy@example.org>: Relay access denied", "cy@example.org", "")
        + REJECT.format(3, "smtpd[5130]", "NOQUEUE", "reject: RCPT", ": 450 4.2.0 <di@example.com>: Recipient address rejected: Greylisted", "di@example.com", "")
        + REJECT.format(4, "cleanup[3324]", "9D0B4C0A1F", "milter-reject: END-OF-MESSAGE", ": 5.7.1 Spam message rejected", "ed@example.com", "")
        + REJECT.format(5, "cleanup[3324]", "B7714C0A20", "reject: header Subject: Cheap meds", "", "fi@example.com", ": 5.7.1 message content rejected")
        + SMTP.format(6, "7AAB01200D", "gu@example.org", "5.2.2", "bounced", "552 5.2.2 Mailbox full"))
    assert told(text, library) == [
        ("bo@example.com", "failed", "5.1.1", "550", "user-unknown"), ("cy@example.org", "failed", "5.7.1", "554", "relay-denied"), ("di@example.com", "delayed", "4.2.0", "450", "greylisted"),
        ("ed@example.com", "failed", "5.7.1", None, "spam-content"), ("fi@example.com", "failed", "5.7.1", None, "spam-content"), ("gu@example.org", "failed", "5.2.2", "552", "mailbox-full")]


@pytest.mark.parametrize(("line", "case"), [
    ("2026-08-20 01:00:12 H=(mail.example.net) [203.0.113.8] F=<bulk@example.net> rejected RCPT <bo@example.com>: Unrouteable address", ("bo@example.com", "failed", None, None)),
    ("2026-08-20 01:00:12 H=(mail.example.net) [203.0.113.8] F=<bulk@example.net> temporarily rejected RCPT <bo@example.com>: greylisted", ("bo@example.com", "delayed", None, None)),
    ("Feb  9 11:47:05 gw sm-mta[22440]: ruleset=check_rcpt, arg1=<bo@example.org>, relay=[203.0.113.5], reject=550 5.7.1 <bo@example.org>... Relaying denied", ("bo@example.org", "failed", "5.7.1", "550")),
    ('Nov 22 10:31:11 puffy smtpd[7]: 2b1fca2e14bb90cd smtp failed-command command="RCPT TO:<bo@example.com>" result="550 Invalid recipient"', ("bo@example.com", "failed", None, "550")),
    ('Nov 22 10:31:40 puffy smtpd[7]: 0 mta delivery evpid=80ee0c33c1f8a911 from=<a@example.com> to=<bo@example.net> rcpt=<-> relay="203.0.113.2 (mx.example.net)" delay=30s result="TempFail" stat="421 4.3.2 try again"', ("bo@example.net", "delayed", "4.3.2", "421")),
    ("Aug  3 13:22:13 puffy smtpd[4]: relay: TempFail for 5510b1c9e0d2a4aa: session=0, from=<a@example.com>, to=<bo@example.net>, rcpt=<->, relay=203.0.113.71 (mail.example.net), delay=4h2m, stat=Network error on destination MXs", ("bo@example.net", "delayed", None, None)),
    ('time="2026-02-03T04:05:06Z" level=error msg="could not notify" to=bo@example.org err="450 4.2.1 receiving mail at a rate that prevents additional messages"', ("bo@example.org", "delayed", "4.2.1", "450")),
])
def test_other_servers_lines(line, case, library):
    (found,) = told(line + "\n", library)
    assert found[:4] == case


def test_events_that_decide_nothing_are_no_failures(library):
    text = ("#Software: Microsoft Exchange Server\n#Fields: date-time,server-hostname,source,event-id,internal-message-id,recipient-address,recipient-status\n"
            "t,EX01,SMTP,RECEIVE,1,bo@example.org;cy@example.com,\nt,EX01,DSN,DSN,2,ana@example.com,\nt,mx.example.org,SMTP,FAIL,1,bo@example.org,550 5.1.1 User unknown\nt,EX01,STOREDRIVER,DELIVER,1,cy@example.com,\n")
    assert [(who, outcome, code) for who, outcome, code, *_ in told(text, library)] == [("bo@example.org", "failed", "5.1.1"), ("cy@example.com", "delivered", None)]


def test_an_extended_trace_names_recipient_and_fate_in_one_cell_and_the_reason_below(library):
    text = ('"origin_timestamp_utc","sender_address","recipient_status","message_subject","total_bytes"\n"2026-07-22T05:31:12.00Z","ana@example.com","bo@example.org##Receive, Fail;cy@example.org##Receive, Deliver","Hi","8132"\n\n'
            "Details for bo@example.org:\n2026-07-22T05:31:15Z  Fail  Reason: [{LED=550 5.2.2 mailbox full [Stage: CreateMessage]}]\n")
    assert told(text, library) == [("bo@example.org", "failed", "5.2.2", "550", "mailbox-full"), ("cy@example.org", "delivered", None, None, "unknown")]


def test_a_damaged_code_in_qmails_log_is_none(library):
    text = "2026-01-02 10:00:00 starting delivery 7: msg 99 to remote bo@example.org\n2026-01-02 10:00:01 delivery 7: failure: 192.0.2.4_does_not_like_recipient./Remote_host_said:_550_#5.1.00_no_such_user/\n"
    assert [each[:4] for each in told(text, library)] == [("bo@example.org", "failed", None, "550")]


def test_what_failed_is_told_before_what_arrived(library):
    line = "Jun 10 11:02:{0} mail postfix/smtp[8841]: 9F2C140A{0}: to=<user{0}@example.org>, relay=mx.example.org[198.51.100.20]:25, delay=4.2, dsn={1}, status={2}\n"
    text = line.format(10, "2.0.0", "sent (250 2.0.0 Ok)") + line.format(11, "2.0.0", "sent (250 2.0.0 Ok)") + line.format(12, "5.1.1", "bounced (host mx.example.org said: 550 5.1.1 No such user)")
    one = inspection.inspect(text.encode(), library)
    assert [card.key for card in one.cards] == ["5.1.1", "2.0.0"]
    assert [case.recipient for case in one.diagnoses] == ["user10@example.org", "user11@example.org", "user12@example.org"]


GOOD = "Jun 10 11:02:{0:02} mail postfix/smtp[8841]: 9F2C1400{0:02}: to=<user{0}@example.org>, relay=mx.example.org[198.51.100.20]:25, delay=4.2, dsn=2.0.0, status=sent (250 2.0.0 Ok)\n"
LATE = "Jun 10 11:02:{0:02} mail postfix/smtp[8841]: 9F2C1400{0:02}: to=<user{0}@example.org>, relay=mx.example.org[198.51.100.20]:25, delay=4.2, dsn=4.7.1, status=deferred (host mx.example.org said: 451 4.7.1 later)\n"
GOOD_EXIM = "2026-06-10 11:02:{0:02} 1sGxYz-0001aB-{0:02} => user{0}@example.org R=dns T=remote_smtp H=mx.example.org [192.0.2.1]\n"
GOOD_QMAIL = "@4000 starting delivery {0}: msg 7{0} to remote user{0}@example.org\n@4000 delivery {0}: success: 192.0.2.1_accepted_message./Remote_host_said:_250_ok/\n"


@pytest.mark.parametrize("good", [GOOD, GOOD_EXIM, GOOD_QMAIL])
def test_a_failure_behind_thousands_of_good_lines_is_found(good, library, monkeypatch):
    monkeypatch.setattr("inspector.findings.logbook.MOST_ARRIVED", 3)
    bad = "2026-06-10 11:03:01 1sGxYz-0001aB-2C ** bo@example.org R=dns T=remote_smtp H=mx.example.org [192.0.2.1]: SMTP error from remote mail server after RCPT TO:<bo@example.org>: 550 5.1.1 no such user\n"
    one = inspection.inspect(("".join(good.format(number) for number in range(10, 30)) + bad).encode(), library)
    assert [card.key for card in one.cards][0] == "5.1.1" and len(one.diagnoses) == 4
    assert any("passed over" in notice.text for notice in one.message.notices), "and it is said what was not read"


def test_a_delay_that_ended_well_after_them_is_no_delay(library, monkeypatch):
    monkeypatch.setattr("inspector.findings.logbook.MOST_ARRIVED", 3)
    one = inspection.inspect((LATE.format(50) + "".join(GOOD.format(number) for number in range(10, 20)) + GOOD.format(50)).encode(), library)
    assert {case.recipient: case.outcome for case in one.diagnoses}["user50@example.org"] == "delivered"


def test_lines_of_json_are_read_one_by_one(library):
    text = ('{"ts":"2026-03-01T05:50:11Z","msg":"smtp","rcpt":"bo@example.org","result":"permfail","code":"550","enh":"5.1.1","text":"no such mailbox"}\n'
            '{"ts":"2026-03-01T05:50:12Z","msg":"smtp","rcpt":"cy@example.org","result":"ok","code":"250","enh":"2.6.0","text":"queued"}\n'
            '{"ts":"2026-03-01T05:50:13Z","msg":"smtp","rcpt":"di@example.org","result":"tempfail","code":"421","enh":"4.3.2","text":"not now"}\n')
    assert [each[:4] for each in told(text, library)] == [("bo@example.org", "failed", "5.1.1", "550"), ("cy@example.org", "delivered", "2.6.0", "250"), ("di@example.org", "delayed", "4.3.2", "421")]


def test_keys_may_be_parted_by_semicolons_and_codes_glued_to_words(library):
    text = "From: Gate <mailgate@example.org>\nTo: ana@example.net\nSubject: NDN: October\n\nSorry! The gate was not able to hand over your mail.\n\n  rcpt=bo@example.org;err=[550-5.1.1]NO_SUCH_ACCOUNT\n  rcpt=cy@example.org;err=[552-5.2.2]QUOTA_EXCEEDED\n"
    assert [each[:4] for each in told(text, library)] == [("bo@example.org", "failed", "5.1.1", "550"), ("cy@example.org", "failed", "5.2.2", "552")]


@pytest.mark.parametrize("line", [
    'level=info msg="subscription created" email=bo@example.org status=active plan=pro', 'level=info msg="login" email=bo@example.org status=200 ip=192.0.2.9', "audit recipient=bo@example.org result=unknown",
])
def test_a_programs_own_states_are_none_of_a_mail(line, library):
    assert inspection.inspect(f"2026-11-03T10:00:00Z {line}\n2026-11-03T10:00:05Z {line}\n".encode(), library).kind == "not-a-bounce"


@pytest.mark.parametrize(("line", "code"), [
    ("mta: to=<bo@example.org>, status=refused, reply=550 5.1.1 unknown", "5.1.1"), ("sendmail[12]: uA3A0x1b012345: to=<bo@example.org>, delay=00:00:01, mailer=esmtp, stat=User unknown", None), ("app: rcpt=bo@example.org status=rejected error=\"550 5.7.1 no\"", "5.7.1"),
])
def test_a_servers_own_states_are(line, code, library):
    (case,) = inspection.inspect(f"Nov  3 10:00:00 mx {line}\n".encode(), library).diagnoses
    assert (case.recipient, case.outcome, str(case.code) if case.code else None) == ("bo@example.org", "failed", code)
