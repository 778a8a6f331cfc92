"""What an answer means: the reason, who must act, whether the address is dead, what the title says. The answers stand in answers.py."""

import pytest

from inspector.inspection import inspect
from tests.diagnosis.answers import ALIVE, GONE, OTHERS
from tests.diagnosis.shapes import daemon


def case_of(answer: str, library, host: str = "", phase: str = ""):
    """The reading of a Postfix notice in which the server of bo@example.org gave this answer."""
    where = f" (in reply to {phase} command)" if phase else ""
    notice = daemon(f"<bo@example.org>: host {host or 'mx.example.org'}[192.0.2.9] said: {answer}{where}\n")
    return inspect(notice.encode(), library)


@pytest.mark.parametrize(("answer", "reason", "actor", "host", "dead"), [pytest.param(*row, dead, id=row[0][:60]) for rows, dead in ((GONE, True), (ALIVE, False), (OTHERS, False)) for row in rows])
def test_an_expert_reads_the_answer_so(answer, reason, actor, host, dead, library):
    case = case_of(answer, library, host).diagnoses[0]
    assert (case.reason, case.address_is_dead, case.actor) == (reason, dead, actor)


@pytest.mark.parametrize(("answer", "host"), [
    ("550 Unknown user bo@docomo.ne.jp", "mfsmax.docomo.ne.jp"), ("550 Invalid recipient: <bo@softbank.ne.jp>", "mx.softbank.ne.jp"), ("550 5.1.1 <bo@i.softbank.jp>", "mx.i.softbank.jp"),
    ("550 : User unknown", "lsean.ezweb.ne.jp"), ("550 user unknown", "lsean.ezweb.ne.jp"),
])
def test_japanese_carriers_say_unknown_to_filtered_senders_too(answer, host, library):
    assert not case_of(answer, library, host).diagnoses[0].address_is_dead


def test_unknown_beside_a_code_of_policy_is_believed_only_of_the_recipient(library):
    for phase, dead in (("RCPT TO", True), ("end of DATA", False), ("", False)):
        assert case_of("550 5.7.1 No such user", library, phase=phase).diagnoses[0].address_is_dead is dead


def test_who_is_unknown_in_answer_to_mail_from_is_the_sender(library):
    for answer in ("550 5.1.1 User unknown", "550 Domain not found", "550 5.7.1 Command rejected"):
        case = case_of(answer, library, phase="MAIL FROM").diagnoses[0]
        assert (case.reason, case.address_is_dead, case.actor) == ("sender-rejected", False, "sender-admin")


@pytest.mark.parametrize("answer", [
    "550 HELO mail.example.net: host does not exist", "550 MAIL FROM domain has no MX or A record", "550 your host is unknown: no such host", "550 5.1.1 sender ana@example.net: user unknown",
    "550 client host not found in DNS: unknown host", "553 your envelope-from domain is unknown: unknown domain", "550 no MX record found for domain of your address example.net",
])
def test_words_about_the_one_who_called_kill_nobody(answer, library):
    assert not case_of(answer, library).diagnoses[0].address_is_dead


@pytest.mark.parametrize(("words", "reason", "dead"), [
    ("Host or domain name not found. Name service error for name=example.org type=MX: Host not found", "domain-not-found", True),
    ("Host or domain name not found. Name service error for name=relay.example.net type=A: Host not found", "routing", False),
    ("Host or domain name not found. Name service error for name=mx9.example.com type=A: Host not found", "dns-failure", False),
])
def test_a_missing_relay_is_no_missing_domain(words, reason, dead, library):
    text = (
        "From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\nIt failed.\n\n--b\nContent-Type: message/delivery-status\n\n"
        f"Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; bo@example.org\nAction: failed\nStatus: 5.4.4\nDiagnostic-Code: X-Postfix; {words}\n\n--b--\n"
    )
    case = inspect(text.encode(), library).diagnoses[0]
    assert (case.reason, case.address_is_dead) == (reason, dead)
    assert case.actor == {"domain-not-found": "sender", "routing": "sender-admin", "dns-failure": "recipient-admin"}[reason]


@pytest.mark.parametrize("answer", [
    "552 5.2.2 Mailbox full", "550 5.1.1 Mailbox full", "554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException", "452 4.2.2 Over quota", "552 Over quota",
    "552 5.2.2 The mailbox is over quota", "550 5.2.1 Mailbox unavailable: quota exceeded",
])
def test_a_full_mailbox_is_soft_whatever_its_number(answer, library):
    case = case_of(answer, library).diagnoses[0]
    assert (case.reason, case.bounce_type, case.address_is_dead) == ("mailbox-full", "soft", False)


TITLES = [
    ("550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup", "", "Recipient unknown", "Recipient address has null MX"),
    ("550 5.4.1 Recipient address rejected: Access denied", "mx.mail.protection.outlook.com", "Recipient unknown", "No answer from host"),
    ("552 5.1.1 Mailbox full", "", "Mailbox full", "Bad destination mailbox address"),
    ("550-5.7.27 blocked, help - gsmtp", "gmail-smtp-in.l.google.com", "SPF check failed", "Sender address has null MX"),
    ("550 5.7.29 blocked, help - gsmtp", "gmail-smtp-in.l.google.com", "Encryption required or failed", "ARC validation failure"),
    ("450 4.2.1 The user is receiving mail at a rate that prevents additional messages", "", "Recipient gets too much mail", "Mailbox disabled, not accepting messages"),
    ("550 5.1.1 User unknown", "", "Bad destination mailbox address", ""),
    ("550 5.7.606 Access denied, banned sending IP [192.0.2.1]", "", "IP address on a blocklist", ""),
    ("550 5.7.60 SMTP; Client does not have permissions to send as this sender", "", "Not allowed to send from this address", ""),
    ("550 5.7.99 xyzzy", "", "Other or undefined security status (of 5.7.99 only class and subject are known)", ""),
    ("550 5.7.515 xyzzy", "", "SPF, DKIM and DMARC are all demanded", ""),
]


@pytest.mark.parametrize(("answer", "host", "title", "registered"), TITLES)
def test_the_title_says_what_happened_and_the_registered_one_stands_beside_it(answer, host, title, registered, library):
    one = case_of(answer, library, host)
    case, card = one.diagnoses[0], one.cards[0]
    assert (case.title, case.registered_title) == (title, registered)
    assert (card.name, card.registered) == (title, registered)


def test_once_the_server_has_given_up_nobody_waits(library):
    for answer, actor, act in (("452 4.5.3 Too many recipients per hour, please come back later", "sender", "send the message again later"),
                               ("450 4.2.0 Greylisted, please come back later", "sender-admin", "find out why the repeated tries of your server were not let in")):
        one = case_of(answer, library)
        assert (one.diagnoses[0].outcome.value, one.diagnoses[0].actor, one.cards[0].act) == ("failed", actor, act)


def test_a_delay_warning_is_no_expiry(library):
    text = daemon("<bo@example.org>: delivery delayed, will keep trying: 4.4.7 delivery delayed\n").replace("Undelivered Mail", "Delayed Mail (still being retried)")
    case = inspect(text.encode(), library).diagnoses[0]
    assert case.outcome.value != "delayed" or case.reason != "expired"


def test_qmail_writes_its_log_with_underscores(library):
    log = (
        "@4000000065a1b2c30a1b2c3d starting delivery 7: msg 1234 to remote bo@example.org\n"
        "@4000000065a1b2c30a1b2c3e delivery 7: failure: 192.0.2.9_does_not_like_recipient./Remote_host_said:_550_5.1.1_<bo@example.org>:_User_unknown/Giving_up_on_192.0.2.9./\n"
    )
    case = inspect(log.encode(), library).diagnoses[0]
    assert (case.recipient, case.reason, case.address_is_dead) == ("bo@example.org", "user-unknown", True)


def test_an_outdated_exchange_entry_kills_nobody_by_whichever_name(library):
    for address in ("IMCEAEX-_O=EXAMPLE_OU=FIRST_CN=RECIPIENTS_CN=BO@example.org", "bo@example.org"):
        text = daemon(f"Delivery has failed to these recipients or groups:\n\n{address}\n\nDiagnostic information for administrators:\n\n{address}\n#550 5.1.1 RESOLVER.ADR.ExRecipNotFound; not found ##\n")
        case = inspect(text.encode(), library).diagnoses[0]
        assert (case.recipient.lower(), case.reason, case.actor, case.address_is_dead) == (address.lower(), "user-unknown", "sender", False)


@pytest.mark.parametrize(("answer", "dead"), [
    ("550 5.1.1 <dora@example.com>... User unknown", False), ("550 5.1.1 unknown user dora@example.com", False), ("550 5.1.1 <bo@store.internal.example>... User unknown", True),
    ("550 5.1.1 <dora@example.org>... User unknown", False), ("550 5.1.1 unknown user bo@example.org", True), ("550 5.1.1 <bo+x@example.org>... User unknown", True),
])
def test_an_address_lives_where_the_one_it_forwards_to_is_gone(answer, dead, library):
    assert case_of(answer, library).diagnoses[0].address_is_dead is dead


@pytest.mark.parametrize("answer", [
    "550 No such user (bo@example.org) for unauthenticated senders; login first", "554 5.7.1 <bo@example.org>: Recipient address rejected: user unknown or not allowed",
    "550 5.4.4 Host or domain name not found. Try again", "550 5.1.1 <bo@example.org>: Recipient address rejected: undeliverable address: mail for example.org loops back to myself",
    "550 5.1.1 recipient either does not exist or is refusing your mail", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; mailbox temporarily in migration",
    "550 5.1.1 <bo@example.org>: Recipient address rejected: undeliverable address: connect to mx2.example.org[192.0.2.2]:25: Connection timed out",
])
def test_what_may_be_one_of_two_things_or_could_not_be_looked_up_kills_nobody(answer, library):
    assert not case_of(answer, library, phase="RCPT TO").diagnoses[0].address_is_dead


@pytest.mark.parametrize("answer", ["550 5.1.1 No such user or alias", "550 5.1.1 User unknown or mailbox misspelled", "550 5.2.1 This account has been closed and deleted", "550 5.1.1 invalid mailbox or user does not exist"])
def test_two_names_of_the_same_thing_are_no_doubt(answer, library):
    assert case_of(answer, library, phase="RCPT TO").diagnoses[0].address_is_dead


def test_service_unavailable_says_nothing_beside_a_permanent_code(library):
    line = "Nov  6 10:00:00 mx sendmail[551]: aBCDE: to=<bo@example.org>, relay=mx.example.org. [192.0.2.4], dsn=5.0.0, stat=Service unavailable\n"
    assert inspect(line.encode(), library).diagnoses[0].reason == "unknown"
    assert case_of("451 4.3.2 Service unavailable", library).diagnoses[0].reason == "server-busy"


def test_that_time_ran_out_is_no_cause_beside_a_code_that_names_one(library):
    case = case_of("452 4.2.2 Mailbox over quota (delivery time expired)", library).diagnoses[0]
    assert (case.reason, case.actor) == ("mailbox-full", "recipient")
