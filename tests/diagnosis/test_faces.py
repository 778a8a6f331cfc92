"""The same refusal in another situation: forwarded, said by the recipient's own server or by the reader's, about the reader's own mailbox, or no refusal yet."""

import json

import pytest

from inspector.inspection import inspect
from inspector.report import message_json
from tests.diagnosis.servers.letters import BO, CY, plain, report
from tests.diagnosis.test_backscatter import BODY, FORGED
from tests.diagnosis.test_cards import MTA, card_of, failed, fields

SPF = "550-5.7.26 Your email has been blocked because the sender is unauthenticated. SPF [example.net] with ip: [192.0.2.20] = did not pass"


def forwarded(first, answer, by):
    return report(f"<{CY}> (expanded from <{first}>): host mx.example.com said: {answer}", f"Reporting-MTA: dns; {by}\n\n" + fields(CY, "failed", answer[4:10].strip(), f"smtp; {answer}", f"Original-Recipient: rfc822;{first}\nRemote-MTA: dns; mx.example.com\n"))


@pytest.mark.parametrize("answer", [SPF, "550 5.7.1 Client host [192.0.2.20] blocked using a blocklist", "550 5.7.25 The IP address sending this message does not have a PTR record setup"])
def test_what_a_forwarding_server_is_refused_for_is_not_the_senders_affair(answer, library):
    card, text = card_of(forwarded(BO, answer, "mx.example.org"), library)
    assert (card.voice.key, card.actor, card.fault_answer) == ("reason:forwarding-refused", "recipient", "no")
    told = " ".join(text.split())
    assert f"The recipient ({BO})" in told and "Do not add the forwarder\u2019s address to your SPF record." in told


def test_what_the_senders_own_server_passes_on_stays_its_affair(library):
    card, _ = card_of(forwarded("staff@example.net", SPF, "mx.example.net"), library)
    assert card.actor == "sender-admin"


def test_a_sender_without_a_name_leaves_it_open_unless_the_server_is_the_forwarders(library):
    bare = forwarded(BO, SPF, "relay.example.edu").replace("To: ana@example.net\n", "", 1).replace("From: Ana <ana@example.net>\n", "")
    assert card_of(bare, library)[0].actor == "sender-admin"


LATE = "This message was created automatically by mail delivery software.\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 4 hours on the queue on mail.example.net.\n\nThe address to which the message has not yet been delivered is:\n\n  bo@example.org\n\nNo action is required on your part. "


@pytest.mark.parametrize("promise, told", [
    ("Delivery attempts will continue for\nsome time.", "usually for one to five days"),
    ("Delivery attempts will continue for the next 1 days, 19 hours and 51 minutes.", "“for the next 1 days, 19 hours and 51 minutes”"),
    ("It will be retried for 3 more days.", "“for 3 more days”"),
    ("Will keep trying until message is 5 days old", "“until message is 5 days old”"),
    ("Der Server versucht, die Nachricht in den nächsten 1 Tagen, 19 Stunden und 51 Minuten zuzustellen.", "“in den nächsten 1 Tagen, 19 Stunden und 51 Minuten”"),
])
def test_a_delay_without_a_reason_is_a_delay_and_says_how_long(promise, told, library):
    card, text = card_of(plain(LATE + promise + "\n", "Warning: message delayed"), library)
    assert (card.voice.key, card.actor, card.retry_answer) == ("reason:still-trying", "nobody", "yes")
    assert told in card.retry.text, "nothing is told of the four hours that are over"
    assert "do not send the message again" in text and "does not say why" not in text.lower()


@pytest.mark.parametrize("answer", ["connect to 10.0.0.5[10.0.0.5]:25: Connection timed out", "connect to inside.example.org[192.0.2.5]:25: No route to host", "delivery temporarily suspended: lost connection with 10.0.0.5"])
@pytest.mark.parametrize("by, key", [("mx.example.org", "reason:behind-their-gateway"), ("mx.example.net", "")])
def test_a_gateway_that_does_not_reach_its_own_server_is_none_of_the_readers(by, key, answer, library):
    card, text = card_of(report(f"<{BO}>: {answer}", f"Reporting-MTA: dns; {by}\n\n" + fields(BO, "failed", "4.4.1", f"X-Postfix; {answer}")), library)
    assert (card.voice.key == "reason:behind-their-gateway") == bool(key)
    if key:
        assert (card.actor, card.fault_answer) == ("recipient-admin", "no")


def test_a_server_that_may_not_relay_is_not_told_to_log_in(library):
    answer = "550-Please turn on SMTP Authentication in your mail client. 550-mail-lf1.example.com [192.0.2.7]:43521 is not permitted to relay 550 through this server without authentication."
    card, text = card_of(failed("5.7.1", f"smtp; {answer}"), library)
    assert (card.voice.key, card.actor, card.fault_answer) == ("reason:domain-not-served", "recipient-admin", "no")
    assert "password again" not in text


@pytest.mark.parametrize("text", [
    "Beim Senden der Nachricht ist ein Fehler aufgetreten. Der Mail-Server antwortete:\n5.7.1 <bo@example.org>: Relay access denied.\nBitte überprüfen Sie die E-Mail-Adresse des Empfängers \"bo@example.org\" und wiederholen Sie den Vorgang.",
    "An error occurred while sending mail. The mail server responded:\n550 5.7.1 <bo@example.org>: Relay access denied.\nPlease check the message recipient \"bo@example.org\" and try again.",
    "Cannot Send Mail. A copy has been placed in your Outbox. The recipient \"bo@example.org\" was rejected by the server because it does not allow relaying.",
])
def test_what_a_mail_program_shows_was_said_by_the_readers_own_server(text, library):
    card, _ = card_of(text, library)
    assert (card.actor, card.voice.key) == ("sender", "reason:auth-required")
    assert "your outgoing server wanted a valid login" in card.happened


@pytest.mark.parametrize("text", [
    "Your mailbox is full. You can't send messages until you reduce your mailbox size.\n550 5.2.0 STOREDRV.Submission; quota exceeded",
    f"Ihre E-Mail an {BO} konnte nicht gesendet werden: Ihr eigenes Postfach ist voll.",
    "Remote Server returned '554 5.2.0 STOREDRV.Submission.Exception:QuotaExceededException; Failed to process message due to a permanent exception with message Mailbox of sender has exceeded its quota'",
])
def test_the_readers_own_full_mailbox_is_theirs_to_empty(text, library):
    card, _ = card_of(text, library)
    assert (card.voice.key, card.actor, card.fault_answer) == ("reason:own-mailbox-full", "sender", "yes")


@pytest.mark.parametrize("text", [
    f"[14.06.23, 17:20] Ana: This is a permanent error. The following address(es) failed: {BO} 552 5.2.2 Mailbox size limit exceeded\n[14.06.23, 17:21] Cy: ihr Postfach ist voll\n",
    f"<{BO}>: host mx.example.org said: 554 5.2.2 STOREDRV.Deliver; mailbox full",
])
def test_the_recipients_full_mailbox_is_the_recipients(text, library):
    assert card_of(text, library)[0].actor == "recipient"


def test_a_mailbox_that_is_switched_off_for_now_is_no_flood(library):
    card, text = card_of(f"<{BO}>: host mx.example.org[192.0.2.3] said: 450 4.2.1 <{BO}>: Recipient address rejected: Account disabled (in reply to RCPT TO command)", library)
    assert (card.voice.key, card.actor) == ("reason:mailbox-disabled", "recipient")
    assert "flood" not in text.partition("The other side’s own words")[0]


def test_the_fault_of_the_server_that_answers_is_not_the_senders_admins(library):
    assert card_of(failed("5.3.5", f"smtp; 550 5.3.5 <{BO}>... Internal System Error"), library)[0].actor == "recipient-admin"
    assert card_of(failed("5.3.5", "smtp; 553 5.3.5 system config error"), library)[0].actor == "sender-admin"


@pytest.mark.parametrize("output, reason", [("lda(bo): Fatal: Quota exceeded (mailbox for user is full)", "mailbox-full"), ("bo: Mailbox does not exist", "user-unknown"), ("sh: not found", "delivery-agent")])
def test_what_a_delivery_program_says_goes_before_its_failing(output, reason, library):
    assert inspect(f"<{BO}>: Command died with status 75: \"/usr/lib/dovecot/deliver\". Command output: {output}\n".encode(), library).diagnoses[0].reason == reason


def test_the_refused_sender_is_the_envelopes(library):
    mail = report(f"<{BO}>: host mx.example.org said: 553 5.1.8 <www@web.example.net>: Sender address rejected: Domain not found (in reply to MAIL FROM command)\n>>> MAIL FROM:<www@web.example.net>",
                  MTA + fields(BO, "failed", "5.1.8", "smtp; 553 5.1.8 <www@web.example.net>: Sender address rejected: Domain not found", "Remote-MTA: dns; mx.example.org\n"))
    card, _ = card_of(mail, library)
    assert "www@web.example.net" in card.happened and "ana@example.net" not in card.happened


@pytest.mark.parametrize("returned", [
    FORGED.replace("<77@host.example.com>", "<77@laptop.local>"),
    FORGED.replace("by mx.example.org with", "by mail7.example.edu with"),
], ids=["the program's own name for the Message-ID", "carried by the server that reports"])
def test_a_provider_that_logs_no_login_makes_no_forgery(returned, library):
    notice = BODY.replace("mx.example.org", "mail7.example.edu")
    one = inspect(plain(notice + returned, "failure notice").encode(), library)
    assert not one.forged and one.cards[0].actor == "sender"


def test_the_category_for_programs_is_that_of_the_card(library):
    one = inspect(failed("5.0.0", "smtp; 550 5.0.0 <bo@example.org>: mailbox is full").encode(), library)
    told = json.loads(message_json("", 1, one.message, one.kind, one.diagnoses, library))
    assert told["recipients"][0]["category"] == one.cards[0].voice.category == "Mailbox"


DIALOGUE = "An error occurred while sending mail. The mail server responded:\n{}\nPlease check and try again."


@pytest.mark.parametrize("answer", ["4.7.1 <ana@example.net>: Sender address rejected: Rate limit exceeded.", "450 4.7.1 Client host rejected, try again later", "550 5.7.1 <ana@example.net>: Sender address rejected: not owned by user bo@example.net"])
def test_nothing_waits_in_a_queue_that_a_mail_program_could_not_hand_over(answer, library):
    card, _ = card_of(DIALOGUE.format(answer), library)
    assert card.retry_answer == "no" and "until you send it again" in card.retry.text
    assert card.happened[0].isupper() and "receiving server" not in card.happened


def test_a_limit_of_the_sender_goes_before_the_address_it_is_said_of(library):
    case = inspect(f"<{BO}>: host mx.example.org[192.0.2.3] said: 450 4.7.1 <ana@example.net>: Sender address rejected: Rate limit exceeded".encode(), library).diagnoses[0]
    assert case.reason == "sender-rate"


@pytest.mark.parametrize("kind, sentence", [("auth-failure", "Nobody complained"), ("not-spam", "the opposite of a complaint"), ("abuse", "This is a complaint")])
def test_a_feedback_report_is_a_complaint_only_where_somebody_complained(kind, sentence, library):
    mail = ("From: fbl@example.org\nTo: ana@example.net\nSubject: report\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=feedback-report; boundary=b\n\n"
            f"--b\nContent-Type: text/plain\n\nThis is an email report.\n--b\nContent-Type: message/feedback-report\n\nFeedback-Type: {kind}\nVersion: 1\n--b\nContent-Type: text/rfc822-headers\n\nFrom: ana@example.net\n--b--\n")
    one = inspect(mail.encode(), library)
    assert one.kind.value == "complaint" and sentence in one.sentence and not one.diagnoses


@pytest.mark.parametrize("answer", ["550 5.7.60 SMTP; Client does not have permissions to send as this sender", "554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied; Failed to process message", "553 5.7.1 <ana@example.net>: Sender address rejected: not owned by user bo@example.net"])
def test_who_may_not_send_in_that_name_chooses_another(answer, library):
    card, _ = card_of(f"<{BO}>: {answer}", library)
    assert (card.voice.key, card.actor) == ("reason:sender-not-allowed", "sender")
    assert card.happened.startswith("Your outgoing server")


def test_a_filter_on_the_very_same_machine_is_not_the_receiving_server(library):
    line = f"Nov 13 07:12:01 web1 postfix/smtp[9911]: 9AB12: to=<{BO}>, relay=none, delay=0.02, dsn=4.4.1, status=deferred (connect to 127.0.0.1[127.0.0.1]:10024: Connection refused)"
    card, _ = card_of(line, library)
    assert (card.voice.key, card.actor, card.fault_answer) == ("reason:own-filter-down", "sender-admin", "no")


def test_a_type_without_a_name_is_no_server(library):
    card, text = card_of(report(f"<{BO}>: it failed", MTA + fields(BO, "failed", "5.1.2", "SMTP; 550 5.1.2 Host unknown", "Remote-MTA: DNS; \n")), library)
    assert "DNS is the server" not in text and "The words of the report" in text


def test_a_log_has_no_status_field(library):
    line = f"Jun 10 11:02:18 mail postfix/smtp[8841]: 9F2C140A21: to=<{BO}>, relay=mx.example.org[198.51.100.20]:25, dsn=4.3.1, status=deferred (host mx.example.org[198.51.100.20] said: 550 5.1.1 User unknown (in reply to RCPT TO command))"
    card, _ = card_of(line, library)
    assert "the log’s own field says 4.3.1" in card.disputes[0].text


@pytest.mark.parametrize(("answer", "face", "actor"), [
    ("550 5.7.703 Your message can't be delivered because one or more recipients are blocked by your organization's tenant allow/block list: Tenant Allow Block List", "own-organisation", "sender-admin"),
    ("550 5.7.705 Access denied, tenant has exceeded threshold", "organisation-blocked", "sender-admin"),
    ("550-5.4.5 Daily user sending limit exceeded. For more information go to https://support.google.com/a/answer/166852 x12si - gsmtp", "own-limit", "sender"),
    ("550 Domain example.net has exceeded the max defers and failures per hour (5/5 (100%)) allowed. Message discarded.", "own-failures", "sender-admin"),
    ("554 5.7.1 Service unavailable; Client host [192.0.2.55] blocked using dnsbl.sorbs.net", "blocklist-broken", "recipient-admin"),
    ("554 5.7.1 Service unavailable; Client host [192.0.2.55] blocked using zen.spamhaus.org; Error: open resolver; https://check.spamhaus.org/returnc/pub/192.0.2.53", "blocklist-broken", "recipient-admin"),
    ("550 5.7.323 tlsa-invalid: The domain failed DANE validation", "their-tls", "recipient-admin"),
    ("553 sorry, your envelope sender is in my badmailfrom list (#5.7.1)", "blocked-there", "recipient-admin"),
    ("550 5.7.1 Refused: ana@example.net is on the recipient's block list", "blocked-there", "recipient"),
    ("550 5.3.2 System not accepting network messages, scheduled maintenance", "server-busy", "sender"),
    ("550 5.7.1 Message rejected: URL reputation", "link-refused", "sender"),
])
def test_what_a_rule_or_the_words_know_of_the_situation_is_told_with_its_page(answer, face, actor, library):
    card, text = card_of(report(f"<{BO}>: host mx.example.org[192.0.2.4] said: {answer}", f"Reporting-MTA: dns; {MTA}\n\n" + fields(BO, "failed", "5.0.0", f"smtp; {answer}")), library)
    assert (card.voice.key, card.actor) == (f"reason:{face}", actor)
    assert library.page(f"reason:{face}").steps["sender"][-1].text[:30] in " ".join(text.split())


def test_a_server_that_would_call_itself_has_sent_nothing_in_circles(library):
    card, text = card_of(report(f"<{BO}>: mail for example.org loops back to myself", f"Reporting-MTA: dns; {MTA}\n\n" + fields(BO, "failed", "5.4.6", "X-Postfix; mail for example.org loops back to myself")), library)
    assert card.voice.key == "reason:mx-points-back" and "circles" not in card.happened
