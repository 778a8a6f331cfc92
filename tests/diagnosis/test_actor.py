"""Who must act depends on who said it; what a provider's words tell even where no host names it."""

import pytest

from inspector.inspection import inspect
from tests.diagnosis.shapes import daemon


def notice(block: str) -> bytes:
    """A Postfix notice with this block."""
    return daemon(block).encode()


def read(block: str, library):
    return inspect(notice(block), library).diagnoses[0]


@pytest.mark.parametrize(("host", "answer", "actor"), [
    ("in.example.org", "554 5.7.1 <bo@example.org>: Relay access denied", "recipient-admin"),          # its own domain
    ("example.org", "550 5.7.1 <bo@example.org>... Relaying denied", "recipient-admin"),
    ("mx7.hoster.example", "550 relay not permitted", "recipient-admin"),                               # another's, by the name of a published MX
    ("eu-smtp-inbound-2.filter.example", "550 relay not permitted", "recipient-admin"),
    ("relay.hoster.example", "550 we do not relay here: the MX of example.org points to us, but we do not serve it. Relaying denied", "recipient-admin"),
    ("smtp.hoster.example", "554 5.7.1 <bo@example.org>: Relay access denied", "sender-admin"),         # a relay of the sender's
    ("mx.example.net", "554 5.7.1 <bo@example.org>: Relay access denied", "sender-admin"),
    ("smtp.hoster.example", "550 relay not permitted, please log in first", "sender"),
    ("mail.co.uk", "550 relay not permitted", "sender-admin"),
])
def test_who_refuses_to_relay_tells_whose_affair_it_is(host, answer, actor, library):
    case = read(f"<bo@example.org>: host {host}[192.0.2.9] said: {answer} (in reply to RCPT TO command)\n", library)
    assert (case.reason, case.actor) == ("relay-denied", actor)


def test_what_a_mail_program_shows_is_its_users_affair(library):
    text = "Unable to send message. The mail server responded:\n550 relay not permitted\nfor bo@example.org\n"
    assert inspect(text.encode(), library).diagnoses[0].actor == "sender"


@pytest.mark.parametrize(("answer", "provider"), [
    ("554 Message refused, read https://senders.yahooinc.com/smtp-error-codes/", "yahoo"), ("554 refused - [PH01]", "yahoo"), ("550 5.7.1 no, 12si34.56 - gsmtp", "google"),
    ("550 no, see https://postmaster.web.de/en/case?c=r0101", "gmx"), ("554 refused, write to tosa@rx.t-online.de", "t-online"), ("550 5.7.1 no [AB1CDE01FT001.eop-CDE01.prod.protection.outlook.com]", "microsoft"),
    ("550 5.7.1 no, the account gsmtpd is closed", None), ("550 5.7.1 no, see https://example.org/yahooinc", None),
])
def test_a_provider_is_known_by_its_own_words(answer, provider, library):
    assert read(f"<bo@example.org>: host mx.example.org[192.0.2.9] said: {answer}\n", library).provider == provider


def test_the_host_goes_before_the_words(library):
    case = read("<bo@example.org>: host mx00.gmx.net[192.0.2.9] said: 550 quoted from https://senders.yahooinc.com/error-codes\n", library)
    assert case.provider == "gmx"


def test_no_sign_stands_for_two_providers(library):
    signs = [sign for one in library._plain["providers"].values() for sign in one.get("signs", ())]
    assert len(signs) > 40
    assert len(signs) == len(set(signs))


LOG = "Nov  2 10:00:00 mx postfix/smtp[81]: 4F2C140A21: to=<bo@example.org>, relay={}, delay=9, dsn={}, status=deferred ({})\n"


@pytest.mark.parametrize(("relay", "dsn", "words", "reason", "actor"), [
    ("smtp.isp.example[192.0.2.4]:587", "4.7.8", "SASL authentication failed; server smtp.isp.example[192.0.2.4] said: 535 5.7.8 Error: authentication failed: bad password", "auth-required", "sender-admin"),
    ("smtp.isp.example[192.0.2.4]:587", "4.7.0", "SASL authentication failed; server smtp.isp.example[192.0.2.4] said: 535 Incorrect authentication data", "auth-required", "sender-admin"),
    ("none", "4.4.1", "connect to 127.0.0.1[127.0.0.1]:10025: Connection refused", "cannot-connect", "sender-admin"),
    ("none", "4.4.1", "connect to mx.example.org[192.0.2.4]:25: Connection refused", "cannot-connect", "recipient-admin"),
    ("none", "4.3.0", "mail transport unavailable", "server-error", "sender-admin"),
])
def test_what_the_server_itself_lacks_is_its_own_admins_affair(relay, dsn, words, reason, actor, library):
    case = inspect(LOG.format(relay, dsn, words).encode(), library).diagnoses[0]
    assert (case.reason, case.actor) == (reason, actor)


def report(reporting: str, status: str, words: str) -> bytes:
    return (
        f"From: MAILER-DAEMON@{reporting}\nTo: ana@example.net\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt failed.\n\n--b\nContent-Type: message/delivery-status\n\n"
        f"Reporting-MTA: dns; {reporting}\n\nFinal-Recipient: rfc822; bo@example.org\nAction: failed\nStatus: {status}\nDiagnostic-Code: X-Server; {words}\n\n--b--\n"
    ).encode()


@pytest.mark.parametrize(("reporting", "words", "actor"), [
    ("out.example.net", "mail transport unavailable", "sender-admin"), ("in.example.org", "mail transport unavailable", "recipient-admin"),
    ("out.example.net", "mail for example.org loops back to myself", "sender-admin"), ("in.example.org", "mail for example.org loops back to myself", "recipient-admin"),
    ("out.example.net", "mail forwarding loop for bo@example.org", "recipient-admin"),
])
def test_a_fault_of_the_reporting_server_lies_with_the_side_where_it_stands(reporting, words, actor, library):
    assert inspect(report(reporting, "5.0.0", words), library).diagnoses[0].actor == actor


def test_a_name_that_the_dns_denies_is_dead_unless_the_report_calls_it_temporary(library):
    for status, words, dead, bounce in (
        ("5.1.2", "DNS Error: DNS type 'mx' lookup of example.org responded with code NXDOMAIN", True, "hard"),
        ("4.0.0", "DNS Error: DNS type 'mx' lookup of example.org responded with code NXDOMAIN", False, "hard"),
        ("4.0.0", "DNS Error: DNS type 'mx' lookup of example.org responded with code SERVFAIL", False, "soft"),
        ("4.0.0", "DNS Error: DNS type 'mx' lookup of relay.example.com responded with code NXDOMAIN", False, "soft"),
    ):
        case = inspect(report("googlemail.com", status, words), library).diagnoses[0]
        assert (case.address_is_dead, case.bounce_type) == (dead, bounce), words


def test_mx_records_that_lead_nowhere_are_no_dead_domain(library):
    for words in ("all relevant MX records point to non-existent hosts", "none of the MX hosts could be resolved"):
        case = inspect(report("out.example.net", "5.0.0", words), library).diagnoses[0]
        assert (case.reason, case.actor, case.address_is_dead) == ("routing", "recipient-admin", False)


@pytest.mark.parametrize(("status", "words", "reason"), [
    ("4.4.7", "550 4.4.7 QUEUE.Expired; message expired", "expired"), ("5.4.7", "550 5.4.7 Delivery expired", "expired"), ("5.4.300", "550 5.4.300 Message expired -> 421 4.4.1 Connection timed out", "timeout"),
    ("5.4.316", "550 5.4.316 Message expired, connection refused(Socket error code 10061)", "cannot-connect"), ("5.0.0", "Connection timed out: retry timeout exceeded", "timeout"),
])
def test_time_that_ran_out_is_soft_and_the_silent_sides_affair(status, words, reason, library):
    case = inspect(report("out.example.net", status, words), library).diagnoses[0]
    assert (case.reason, case.bounce_type, case.actor, case.address_is_dead) == (reason, "soft", "recipient-admin", False)


def test_exim_has_given_up_when_it_says_so(library):
    text = "bo@example.org\n    host in.example.org [192.0.2.4]\n    SMTP error from remote mail server after RCPT TO:<bo@example.org>:\n    451 4.3.0 no room just now: retry timeout exceeded\n"
    one = inspect(text.encode(), library)
    assert (one.kind.value, one.diagnoses[0].outcome.value, one.diagnoses[0].bounce_type) == ("failure", "failed", "soft")
    one = inspect(text.replace(": retry timeout exceeded", "").encode(), library)
    assert (one.kind.value, one.diagnoses[0].outcome.value) == ("delay", "delayed")


@pytest.mark.parametrize(("answer", "reason", "actor"), [
    ("550 5.7.1 ana@example.net is on the blocked senders list of this user", "sender-rejected", "recipient"), ("550 5.7.1 This mailbox is not monitored, write to our desk", "mailbox-disabled", "sender"),
    ("550 5.7.1 bo only accepts mail from people in his contacts", "restricted-recipient", "recipient"), ("550 You are not subscribed to this list", "restricted-recipient", "sender"),
    ("554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; too much", "sender-rate", "sender"), ("451 4.4.3 SERVFAIL while reading the SPF record of example.net", "spf", "sender-admin"),
    ("554 5.7.1 Connection refused, your IP 192.0.2.7 is listed in our list", "blocklisted-ip", "sender-admin"), ("550 5.7.1 Connection refused", "unknown", "sender-admin"),
    ("554 5.6.9 user rule based reject", "policy", "recipient-admin"), ("452 4.2.2 The domain's quota is used up", "server-full", "recipient-admin"),
    ("504 5.5.2 <pc>: Helo command rejected: need fully-qualified hostname", "helo", "sender-admin"), ("550 5.2.1 vom Server abgelehnt: verbotenen Anhang gefunden", "attachment-type", "sender"),
])
def test_the_words_tell_whose_affair_it_is(answer, reason, actor, library):
    case = read(f"<bo@example.org>: host mx.example.org[192.0.2.9] said: {answer}\n", library)
    assert (case.reason, case.actor, case.address_is_dead) == (reason, actor, False)


def test_a_dns_failure_reads_as_one(library):
    case = read("<bo@example.org>: Host or domain name not found. Name service error for name=example.org type=MX: Host not found, try again (4.4.3)\n", library)
    assert (case.reason, case.title) == ("dns-failure", "Domain not found, not known whether for good")


def test_exchanges_own_use_of_a_code_is_no_contradiction(library):
    case = read("<bo@example.org>: host mx.example.org[192.0.2.9] said: 550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found\n", library)
    assert (case.reason, case.disputes) == ("user-unknown", ())


def test_prose_in_other_languages_names_who_must_act(library):
    for words, reason, actor in (
        ("次の宛先へのメッセージを配信できませんでした。 bo@example.org 受信者の設定により拒否されました。", "sender-rejected", "recipient"),
        ("Ihre Nachricht an bo@example.org konnte nicht zugestellt werden, weil sie einen verbotenen Anhang enthält.", "attachment-type", "sender"),
        ("Votre message n'a pas pu être remis à bo@example.org : une pièce jointe d'un type non autorisé s'y trouve.", "attachment-type", "sender"),
    ):
        case = inspect(words.encode(), library).diagnoses[0]
        assert (case.reason, case.actor) == (reason, actor), words


LOGIN = "550 5.7.1 <bo@example.org>... Relaying denied. Proper authentication required."


@pytest.mark.parametrize(("host", "reason", "actor"), [
    ("mail.example.org", "relay-denied", "recipient-admin"), ("mx3.hoster.example", "relay-denied", "recipient-admin"),   # the recipient's own server, which does not know the domain
    ("smtp.example.net", "auth-required", "sender"), ("mx.example.net", "auth-required", "sender"), ("smtp.hoster.example", "auth-required", "sender"),
])
def test_a_login_is_wanted_by_the_senders_server_only(host, reason, actor, library):
    case = read(f"<bo@example.org>: host {host}[192.0.2.9] said: {LOGIN} (in reply to RCPT TO command)\n", library)
    assert (case.reason, case.actor) == (reason, actor)


@pytest.mark.parametrize("text", [
    daemon("The following recipient(s) could not be reached:\n\n      bo@example.org on 11/2/2026 10:00 AM\n            You do not have permission to send to this recipient.\n            <ex1.example.net #5.7.1 smtp;550 5.7.1 Unable to relay for bo@example.org>\n", "Undeliverable: lunch"),
    daemon("Failed recipient: bo@example.org\nReason:    <bo@example.org>... Relaying denied\n"),
    report("mx.example.net", "5.7.1", "550 5.7.1 <bo@example.org>: Relay access denied").decode(),
])
def test_a_server_that_reports_and_names_nobody_was_refused_by_the_recipients(text, library):
    case = inspect(text.encode(), library).diagnoses[0]
    assert (case.reason, case.actor) == ("relay-denied", "recipient-admin")


def test_a_program_that_could_not_send_was_refused_by_its_own_server(library):
    case = inspect(b"System.Net.Mail.SmtpFailedRecipientException: Mailbox unavailable. The server response was: 5.7.1 Unable to relay for bo@example.org\n   at System.Net.Mail.SmtpTransport.SendMail()\n", library).diagnoses[0]
    assert (case.reason, case.actor) == ("relay-denied", "sender-admin")
