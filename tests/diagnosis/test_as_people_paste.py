"""Bounces as people paste them into a question: cut off, with addresses masked or glued to the next word, out of a program's log."""

import pytest

from inspector.inspection import inspect

GOOGLE = "Your message wasn't delivered to bo@example.orgbecause the address couldn't be found, or is unable to receive mail.\nThe response was: 550 #5.1.0 Address rejected."
PASTED = (   # text, kind, recipients, code, reply
    (GOOGLE, "failure", ["bo@example.org"], "5.1.0", "550"),
    ("SMTPRecipientsRefused: {u'bo@example.org': (501, '5.1.3 Bad recipient address syntax')}", "failure", ["bo@example.org"], "5.1.3", "501"),
    ("ERROR :: notify.py :: Failed to send email: (550, b'5.7.1 message content rejected').", "failure", [""], "5.7.1", "550"),
    ("<bo@***.example.org>: host mx.example.org[192.0.2.5] said: 550 5.1.1 <bo@***.example.org>: Recipient address rejected: User unknown", "failure", ["bo@***.example.org"], "5.1.1", "550"),
    ("Mailer Error: The following From address failed: info@example.com : Called Mail() without being connected, 530 5.7.0 Must issue a STARTTLS command first", "failure", [""], "5.7.0", "530"),
    ("recipient <bo@example.org> rejected: 550 5.7.1 Service unavailable; Client host [203.0.113.128] blocked using FBLW15; To request removal from this list please forward this message to delist@example.com", "failure", ["bo@example.org"], "5.7.1", "550"),
    ("This is the mail system at host spam.example.org.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\n<xxxx@vonexample", "failure", [""], None, None),
    ("This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a temporary error. The following address(es) deferred:\n\n"
     "  bo@example.org\n    Domain example.net has exceeded the max emails per hour (124/100 (124%)) allowed.  Message will be reattempted later\n", "delay", ["bo@example.org"], None, None),
    ("SMTP Error: Could not connect to SMTP host.", "failure", [""], None, None),
    ("<**bo@example.org**>: host mx.example.org[192.0.2.5] said: 550 5.1.1 No such user here (in reply to RCPT TO command)", "failure", ["bo@example.org"], "5.1.1", "550"),
    ("The mail comes back:\n\n    454 4.7.1 <support@example.org>: Relay access denied", "delay", ["support@example.org"], "4.7.1", "454"),
    ("CLIENT -> SERVER: RCPT TO:<abuse@example.org>\nSMTP ERROR: RCPT TO command failed: 452 Insufficient system storage\nSMTP Error: The following recipients failed: abuse@example.org", "failure", ["abuse@example.org"], None, "452"),
    ("Couldn't send (sender=shop@example.com, recipient=bo@example.org): delivery failed", "failure", ["bo@example.org"], None, None),
    ("Your message couldn't be delivered. Despite repeated attempts to contact the recipient's email system it didn't respond.\n\nContact them by other means.", "failure", [""], None, None),
    ("| To | State | Answer |\n| --- | --- | --- |\n| `bo@example.org` | bounced | 550 5.7.1 Refused by policy |\n| `cy@example.com` | bounced | 550 5.7.1 Refused by policy |\n", "failure", ["bo@example.org", "cy@example.com"], "5.7.1", "550"),
    ("Time\tTo Address\tKind\tSkipped Reason\n1 hour ago\tbo@example.org\tdigest\tCustom: 550 5.7.1 <bo@example.org>: refused\n2 days ago\tcy@example.com\tdigest\tCustom: 550 5.7.1 <cy@example.com>: refused\n", "failure", ["bo@example.org", "cy@example.com"], "5.7.1", "550"),
    ('Se ha producido un error al enviar el mensaje. El servidor de correo respondió:\nRequested action not taken. Por favor, compruebe el destinatario "bo@example.org" e inténtelo de nuevo.', "failure", ["bo@example.org"], None, None),
    ("Soft Fail\n\nA temporary SMTP delivery error when sending to mx.example.org\n\n451 4.7.1 Try again later", "delay", [""], "4.7.1", "451"),
    ("queue: delivery attempt failed {\"msg_id\":\"2f6f\",\"rcpt\":\"bo@example.org\",\"reason\":\"no such user\",\"smtp_code\":550,\"smtp_enchcode\":\"5.1.1\"}", "failure", ["bo@example.org"], "5.1.1", "550"),
    ("Hi, what does this mean?\n\nThis is the mail system at host smtp.example.net.\n\nTHIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE.\n\nYour message could not be delivered for more than 2 hour(s).\nIt will be retried until it is 4 day(s) old.\n\nThanks!", "delay", [""], None, None),
    ("Hi, what does this mean?\n\nUser mailbox exceeds allowed size: bo@example.org\n\n\nOriginal message follows.\n\nThanks!", "failure", ["bo@example.org"], None, None),
    ("Your message could not be sent.\nThe number of attempts made: 1\n\nFailed to send to identified host,\nbo@example.org: [192.0.2.244], 554 Service currently unavailable\n--- Message non-deliverable.", "failure", ["bo@example.org"], None, "554"),
    ("再送信を試みましたが、送信先メールサーバの事由により送信できませんでした。\n\nYour message was not delivered within 0 days and 1 hours.\nRemote host is not responding.\n\n<bo@example.org>", "failure", ["bo@example.org"], None, None),
    ("This is the DragonFly Mail Agent v0.13 at df.example.net.\n\nThere was an error delivering your mail to <bo@example.org>.\n\nmx.example.org [192.0.2.25] did not like our RCPT TO:\n525 5.7.13 <bo@example.org>: Recipient address rejected: Disabled recipient address\n\n"
     "Original message follows.\n\nReceived: from root (uid 0)\n\tid e0003\n\tby df.example.net (DragonFly Mail Agent v0.13);\n\tFri, 06 Nov 2026 09:39:51 +0000\nSubject: lunch\nTo: <bo@example.org>\nDate: Fri, 06 Nov 2026 09:39:51 +0000\nMessage-Id: <6668@df.example.net>\nFrom: <postmaster@df.example.net>\n\nHi\n", "failure", ["bo@example.org"], "5.7.13", "525"),
    ("| Recipient | When | Answer |\n| --- | --- | --- |\n| bo@example.org | 9:10 | 550 5.7.1 Refused by policy |\n  | cy@example.com | 9:11 | 550 5.7.1 Refused by policy |\n", "failure", ["bo@example.org", "cy@example.com"], "5.7.1", "550"),
)


def test_recipients_are_kept_whose_fields_were_not_pasted(library):
    text = ("This is the mail system at host mx.example.net.\n\n<bo@example.org>: Looks like spam\n\n<cy@example.com>: Looks like spam\n\nReporting-MTA: dns; mx.example.net\n\n"
            "Final-Recipient: rfc822; bo@example.org\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: X-Postfix; Looks like spam\n")
    one = inspect(text.encode(), library)
    assert [(case.recipient, str(case.code or "")) for case in one.diagnoses] == [("bo@example.org", "5.7.1"), ("cy@example.com", "")]


def test_of_two_blocks_under_headings_each_has_its_recipient(library):
    block = "Unable to send to {}@example.org\nBounce reason: ({}@example.org) is not there.\n550 No such user\n\n"
    one = inspect((block.format("abuse", "abuse") + block.format("bo", "bo")).encode(), library)
    assert {(case.recipient, case.reply, case.reason) for case in one.diagnoses} == {("abuse@example.org", "550", "user-unknown"), ("bo@example.org", "550", "user-unknown")}


@pytest.mark.parametrize("text, kind, people, code, reply", PASTED)
def test_what_people_paste_is_read(text, kind, people, code, reply, library):
    one = inspect(text.encode(), library)
    assert one.kind.value == kind
    assert [(case.recipient, str(case.code) if case.code else None, case.reply) for case in one.diagnoses] == [(who, code, reply) for who in people]


def test_a_mail_programs_dialog_is_a_failure_whatever_the_class(library):
    one = inspect('Beim Senden der Nachricht ist ein Fehler aufgetreten: Der Mail-Server antwortete:\n4.2.2 <bo@example.org>: Mailbox quota exceeded.\nBitte überprüfen Sie die Adresse des Empfängers "bo@example.org".'.encode(), library)
    assert (one.kind, one.diagnoses[0].outcome, one.sentence) == ("failure", "failed", "This is a bounce: a message could not be delivered.")


GOOD_NEWS = (
    "This is the mail system at host mx.example.net.\n\nYour message was successfully delivered to the destination(s)\nlisted below. Otherwise you may still receive\nnotifications of mail delivery errors from other systems.\n\n"
    "<bo@example.org>: delivery via mx.example.org[192.0.2.4]:25: 250 2.0.0 Ok: queued",
    "Delivery to these recipients or groups is complete, but no delivery notification was sent by the destination server:\n\nbo@example.org\n\nSubject: lunch\n",
)


@pytest.mark.parametrize("text", GOOD_NEWS)
def test_good_news_that_is_pasted_is_good_news(text, library):
    one = inspect(text.encode(), library)
    assert (one.kind, [(case.recipient, case.address_is_dead) for case in one.diagnoses]) == ("success", [("bo@example.org", False)])


def test_a_complaint_that_is_pasted_is_one(library):
    one = inspect(b"This is an email abuse report for a message received from IP 192.0.2.55.\n\nFeedback-Type: abuse\nUser-Agent: Feedback/2.0\nVersion: 0.1\nOriginal-Rcpt-To: bo@example.org\n", library)
    assert one.kind == "complaint" and not one.diagnoses


def test_where_a_list_of_failures_names_its_recipients_an_office_is_one(library):
    text = "Delivery to the following recipient failed permanently:\n\n     abuse@example.org\n\nThe error that the other server returned was:\n550 5.1.1 The email account does not exist.\n"
    assert [case.recipient for case in inspect(text.encode(), library).diagnoses] == ["abuse@example.org"]


EXPLAINING = (
    "From 1 February we refuse unsigned mail. Senders will then see the error \"550 5.7.26 not authenticated\".\n\nQuestions: support@example.net\n",
    "件名: メール配信エラーのお知らせ\n\nbo@example.jp 様\n\n5 通のメッセージが受信トレイに配信されませんでした。\n下のボタンをクリックしてください。\n",
    "Der Betrag konnte nicht zugestellt werden. Rückfragen an kasse@example.org.\n",
    "421 HL:REP too many unknown recipients;\n450 MI:CEL too many wrong commands;\n451 DT:SPM looks like spam, please try again\n553 Requested action not taken: NULL sender is not allowed",
    "try {\n    client.Send(message);\n} catch (SmtpException e) {\n    log.Warn(\"not sent to bo@example.org\");\n}\n",
    "try:\n    server.sendmail(me, [\"bo@example.org\"], text)\nexcept smtplib.SMTPRecipientsRefused:\n    print(\"refused\")\n",
    "smtpd_recipient_restrictions =\n   reject_unknown_recipient_domain,\n   permit\nunknown_local_recipient_reject_code = 550\n",
)


@pytest.mark.parametrize("text", EXPLAINING)
def test_lists_of_replies_and_settings_are_no_bounces(text, library):
    assert inspect(text.encode(), library).kind.value == "not-a-bounce"


@pytest.mark.parametrize("line", ["bo@example.jp 様宛のメールは配信できませんでした。", "宛先: bo@example.jp 様へのメールは配信できませんでした。"])
def test_a_recipient_named_with_respect_is_one(line, library):
    one = inspect(f"メールを配信できませんでした。\n\n{line}\n".encode(), library)
    assert [case.recipient for case in one.diagnoses] == ["bo@example.jp"]


@pytest.mark.parametrize(("text", "kind", "code"), [
    ("It came back saying 5.1.10", "failure", "5.1.10"), ("the mail failed with 5.2.2 mailbox full", "failure", "5.2.2"), ("Meine Mail kam zurück mit 5.7.1", "failure", "5.7.1"),
    ("the newsletter fails with 4.7.28", "delay", "4.7.28"),
])
def test_a_few_words_of_somebody_whose_mail_came_back_are_a_guess(text, kind, code, library):
    found = inspect(text.encode(), library)
    assert (found.kind, [(str(case.code), case.grade, case.address_is_dead) for case in found.diagnoses]) == (kind, [(code, "guessed", False)])


@pytest.mark.parametrize("text", ["the server says 554 5.7.1 relay access denied", "Remote server returned 5.7.705"])
def test_who_tells_what_a_server_said_has_met_it(text, library):
    assert inspect(text.encode(), library).kind == "failure"


@pytest.mark.parametrize("text", ["Does mail with 5.1.1 come back?", "The mail client release 5.1.1 fails on Windows", "Our newsletter of 4.3.1 was rejected by the board"])
def test_a_number_beside_failed_mail_may_be_anything(text, library):
    assert inspect(text.encode(), library).kind == "not-a-bounce"
