"""SMTP conversations as programs write them down: whoever was accepted is not told as failed, and each answer stands with the command it answers."""

import pytest

from inspector import inspection

TALK = [   # what one side said and the other answered; the same for every program
    ("", "220 mx.example.org ESMTP"), ("EHLO web.example.com", "250-mx.example.org\n250 SIZE 1000"), ("MAIL FROM:<shop@example.com>", "250 2.1.0 Ok"),
    ("RCPT TO:<ok@example.org>", "250 2.1.5 Ok"), ("RCPT TO:<gone@example.org>", "550 5.1.1 <gone@example.org>: User unknown"), ("DATA", "354 go on"), (".", "250 2.0.0 queued as 5F1"), ("QUIT", "221 Bye"),
]


def written(sent: str, got: str, before: str = "", behind: str = "") -> str:
    lines = [before] if before else []
    for asked, answer in TALK:
        lines += [f"{sent}{asked}{behind}"] if asked else []
        lines += [f"{got}{line}{behind}" for line in answer.split("\n")]
    return "\n".join(lines) + "\n"


PROGRAMS = {
    "telnet": written("", "", "Trying 192.0.2.4...\nConnected to mx.example.org."),
    "swaks": written(" -> ", "<-  ", "=== Trying mx.example.org:25...\n=== Connected to mx.example.org."),
    "curl": written("> ", "< ", "* Connected to mx.example.org (192.0.2.4) port 25"),
    "MailKit": written("C: ", "S: ", "Connected to smtp://mx.example.org:25/"),
    "PHPMailer": written("2026-06-14 18:22:01\tCLIENT -> SERVER: ", "2026-06-14 18:22:01\tSERVER -> CLIENT: "),
    "nodemailer": written("[2026-06-14 18:22:01] DEBUG [k3J] C: ", "[2026-06-14 18:22:01] DEBUG [k3J] S: "),
    "Thunderbird": written("2026-06-14 18:22:01.550 UTC - [Main]: I/SMTP SMTP Send: ", "2026-06-14 18:22:01.550 UTC - [Main]: I/SMTP SMTP Response: "),
    "hMailServer": written('"SMTPC"\t34\t5\t"2026-06-14 12:44:10.550"\t"192.0.2.4"\t"SENT: ', '"SMTPC"\t34\t5\t"2026-06-14 12:44:10.550"\t"192.0.2.4"\t"RECEIVED: ', behind='"'),
    "smtplib": written("send: '", "reply: b'", behind="\\r\\n'"),
    "a tree": written("CLIENT:\n└──", "SERVER:\n└──"),
    "Haraka": written("2026-06-14T18:22:01.550Z [PROTOCOL] [A1] [outbound] C: ", "2026-06-14T18:22:01.550Z [PROTOCOL] [A1] [outbound] S: "),
    "Outlook": written("2026.06.14 18:22:01 SMTP (x): [tx] ", "2026.06.14 18:22:01 SMTP (x): <rx> "),
}


def cases(text: str, library):
    return {one.recipient: one for one in inspection.inspect(text.encode(), library).diagnoses}


@pytest.mark.parametrize("name", PROGRAMS)
def test_who_was_accepted_is_not_among_those_that_failed(name, library):
    found = cases(PROGRAMS[name], library)
    gone = found["gone@example.org"]
    assert (gone.outcome, str(gone.code), gone.reply, gone.phase) == ("failed", "5.1.1", "550", "rcpt")
    assert found["ok@example.org"].outcome == "relayed"
    assert set(found) == {"gone@example.org", "ok@example.org"}


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_refusal_of_the_text_concerns_all_who_were_accepted(name, library):
    text = PROGRAMS[name].replace("250 2.0.0 queued as 5F1", "552 5.3.4 Message too big")
    found = cases(text, library)
    assert (found["ok@example.org"].outcome, str(found["ok@example.org"].code), found["ok@example.org"].phase) == ("failed", "5.3.4", "end-of-data")
    assert str(found["gone@example.org"].code) == "5.1.1"


def test_answers_to_commands_sent_at_once_keep_their_order(library):
    text = "EHLO a.example\n250-mx\n250 PIPELINING\nMAIL FROM:<a@example.com>\nRCPT TO:<one@example.org>\nRCPT TO:<two@example.org>\nDATA\n250 ok\n550 no such user\n250 ok\n354 go\n.\n250 queued\n"
    found = cases(text, library)
    assert (found["one@example.org"].reply, found["two@example.org"].outcome) == ("550", "relayed")


@pytest.mark.parametrize(("talk", "phase", "reply"), [
    ("220 mx\nEHLO a\n250 mx\nMAIL FROM:<a@example.com>\n550 5.1.8 <a@example.com> no\nRCPT TO:<bo@example.org>\n503 need MAIL\nQUIT\n221 bye\n", "mail", "550"),
    ("220 mx\nEHLO a\n550 5.7.1 no\nMAIL FROM:<a@example.com>\n503 first EHLO, bad sequence\nRCPT TO:<bo@example.org>\n503 bad sequence\n", "ehlo", "550"),
    ("220 mx\nHELO a\n550 5.7.1 no\nQUIT\n221 bye\n", "ehlo", "550"),
    ("220 mx\nEHLO a\n250 mx\nAUTH LOGIN\n334 VXNlcm5hbWU6\n334 UGFzc3dvcmQ6\n535 5.7.8 wrong password\n", "auth", "535"),
])
def test_what_follows_from_an_earlier_refusal_is_not_the_reason(talk, phase, reply, library):
    (case,) = cases("Connected to mx.example.org.\n" + talk, library).values()
    assert (case.phase, case.reply) == (phase, reply)


def test_a_refused_greeting_has_no_recipient_but_its_server(library):
    text = "* Connected to mx.example.org (192.0.2.4) port 25\n< 554-mx.example.org\n< 554 Your access has been rejected due to poor reputation\n* Closing connection 0\n"
    (case,) = cases(text, library).values()
    assert (case.recipient, case.reply, case.remote_mta) == ("", "554", "mx.example.org")


def test_command_and_answer_on_one_line(library):
    row = "03/18/26 10:02:1{}\tSMTP-OU\t9A2B.MAI\t1204\t192.0.2.25\t{}\t{}\t{}\t34\t83\n"
    text = "".join(row.format(k, *each) for k, each in enumerate((
        ("EHLO", "EHLO web.example.com", "250-mx.example.org"), ("MAIL", "MAIL FROM:<shop@example.com> SIZE=20", "250 2.1.0 Ok"),
        ("RCPT", "RCPT TO:<bo@example.org>", "550 5.1.1 no such user"), ("QUIT", "QUIT", "221 bye"))))
    (case,) = cases(text, library).values()
    assert (case.recipient, str(case.code), case.phase) == ("bo@example.org", "5.1.1", "rcpt")


def test_blanks_written_as_plus_signs(library):
    text = ("#Software: Microsoft Internet Information Services 6.0\n2026-05-13 14:02:20 198.51.100.40 OutboundConnectionCommand SMTPSVC1 WEB01 - 25 RCPT - TO:<bo@example.org> 0 0 4 0 234 SMTP - - - -\n"
            "2026-05-13 14:02:21 198.51.100.40 OutboundConnectionResponse SMTPSVC1 WEB01 - 25 - - 550+5.1.1+unknown+or+illegal+alias 0 0 52 0 1031 SMTP - - - -\n")
    (case,) = cases(text, library).values()
    assert (case.recipient, str(case.code), case.reply, case.phase) == ("bo@example.org", "5.1.1", "550", "rcpt")


def test_a_conversation_begins_where_its_heading_stands_not_where_it_is_spoken_of(library):
    text = ("From: MAILER-DAEMON@mx.example.com\nTo: ana@example.com\nSubject: Mail System Error\n\nThe reason is listed in the section\nlabeled: \"----- Transcript of Session Follows -----\".\n\n"
            "   ----- The following addresses had permanent fatal errors -----\n<bo@example.org>\n\n   ----- Transcript of Session Follows -----\n... while talking to mx.example.org.:\n>>> RCPT To:<bo@example.org>\n<<< 550 MAILBOX NOT FOUND\n550 <bo@example.org>... User unknown\n")
    (case,) = inspection.inspect(text.encode(), library).diagnoses
    assert (case.recipient, case.reply, case.phase) == ("bo@example.org", "550", "rcpt")


@pytest.mark.parametrize(("text", "is_dead"), [
    ("550 5.1.1 User unknown\n", True),      # the bare answer: whoever was written to
    ("The test expected \"550 5.1.1 User unknown\" and failed.\n", False),
])
def test_where_nobody_is_named_only_a_bare_answer_calls_somebody_gone(text, is_dead, library):
    (case,) = inspection.inspect(text.encode(), library).diagnoses
    assert (case.recipient, str(case.code), case.reason, case.address_is_dead) == ("", "5.1.1", "user-unknown", is_dead)


REFUSED = ("550 5.1.1 User unknown", "552 5.2.2 Mailbox full")
NOTICE = "From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: Returned mail\n\n"
NAMESAKES = {   # a user of that name in two domains, as two conversations or one
    "sendmail": NOTICE + "   ----- Transcript of session follows -----\n... while talking to mx.example.org.:\n>>> RCPT To:<info@example.org>\n<<< {0}\n550 5.1.1 <info@example.org>... User unknown\n"
                         "... while talking to mx.example.com.:\n>>> RCPT To:<info@example.com>\n<<< {1}\n552 5.2.2 <info@example.com>... Mailbox full\n",
    "courier": NOTICE + "UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<info@example.org>:\n    mx.example.org [192.0.2.4]:\n    >>> RCPT TO:<info@example.org>\n    <<< {0}\n\n"
                        "<info@example.com>:\n    mx.example.com [192.0.2.5]:\n    >>> RCPT TO:<info@example.com>\n    <<< {1}\n",
    "swaks": "=== Connected to mx.example.net.\n<-  220 mx.example.net ESMTP\n -> EHLO desk.example.net\n<-  250 mx.example.net\n -> MAIL FROM:<ana@example.net>\n<-  250 2.1.0 Ok\n"
             " -> RCPT TO:<info@example.org>\n<** {0}\n -> RCPT TO:<info@example.com>\n<** {1}\n -> QUIT\n<-  221 2.0.0 Bye\n",
}


@pytest.mark.parametrize("name", NAMESAKES)
def test_the_same_user_of_two_domains_is_two_recipients(name, library):
    found = cases(NAMESAKES[name].format(*REFUSED), library)
    assert {whom: (str(one.code), one.reply) for whom, one in found.items()} == {"info@example.org": ("5.1.1", "550"), "info@example.com": ("5.2.2", "552")}


def test_where_a_report_named_the_recipient_the_user_alone_will_do(library):
    text = ("From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\n   ----- Transcript of session follows -----\n"
            "... while talking to mx.example.org.:\n>>> RCPT To:<bo@mail.example.org>\n<<< 550 5.1.1 User unknown\n\n--b\nContent-Type: message/delivery-status\n\nFinal-Recipient: rfc822; bo@example.org\nAction: failed\nStatus: 5.0.0\n\n--b--\n")
    (case,) = inspection.inspect(text.encode(), library).diagnoses
    assert (case.recipient, case.reply, case.phase) == ("bo@example.org", "550", "rcpt")


def test_what_the_client_typed_into_its_message_is_no_reason(library):
    text = ("235 2.0.0 Authentication succeeded\nmail from: <ana@example.net>\n250 2.0.0 Ok\nrcpt to: <bo@example.org>\n250 2.1.5 Recipient ok\ndata\n354 Go ahead\n"
            "Subject: the mailbox is full, and greylisting\n\ntest\n.\n550 so not\n")
    [case] = inspection.inspect(text.encode(), library).diagnoses
    assert (case.recipient, case.reply, case.phase, case.reason) == ("bo@example.org", "550", "end-of-data", "unknown")
