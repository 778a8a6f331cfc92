"""Causes that are told in words of their own: the reason, who must act, and whether the address is dead."""

import pytest

from inspector.inspection import inspect
from tests.diagnosis.servers.letters import plain
from tests.diagnosis.shapes import PLAIN, daemon

REPORT = (
    "From: postmaster@mx.example.net\nTo: ana@example.net\nSubject: Delivery Status Notification (Failure)\nMIME-Version: 1.0\n"
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: text/plain\n\n{notice}\n\n--b\nContent-Type: message/delivery-status\n\n"
    "Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; {who}\nAction: {action}\nStatus: {status}\n{diagnostic}\n--b--\n"
)


def report(status: str, diagnostic: str = "", notice: str = "It failed.", action: str = "failed", who: str = "bo@example.org") -> bytes:
    """A delivery report of mx.example.net about one recipient."""
    return REPORT.format(status=status, diagnostic=f"Diagnostic-Code: {diagnostic}\n" if diagnostic else "", notice=notice, action=action, who=who).encode()


def case_of(data: bytes | str, library):
    found = inspect(data.encode() if isinstance(data, str) else data, library)
    assert len(found.diagnoses) == 1
    return found.diagnoses[0]


@pytest.mark.parametrize(("host", "reason", "dead"), [("example.org", "domain-not-found", True), ("relay.example.net", "routing", False), ("mx9.example.com", "dns-failure", False)])
def test_a_host_without_dns_entries_is_the_domain_only_where_it_is_named(host, reason, dead, library):
    case = case_of(report("5.0.0", f"X-James; There are no DNS entries for the hostname {host}. I cannot determine where to send this message."), library)
    assert (case.reason, case.address_is_dead) == (reason, dead)


NOT_FOUND = (
    "This Message was undeliverable due to the following reason:\n\nYour message was not delivered because the destination computer was\nnot found.  Carefully check that it was spelled correctly and try\n"
    "sending it again if there were any mistakes.\n\nIt is also possible that a network problem caused this situation,\nso if you are sure the address is correct you might want to try to\nsend it again.\n\n"
    "     Host {} not found\n\nThe following recipients did not receive your message:\n\n     <bo@example.org>\n\nPlease reply to postmaster@example.net\nif you feel this message to be in error.\n"
)


@pytest.mark.parametrize(("host", "reason", "dead"), [("example.org", "domain-not-found", True), ("relay.example.net", "dns-failure", False)])
def test_a_subject_that_stands_over_every_notice_tells_no_reason(host, reason, dead, library):
    text = PLAIN.format("Postmaster@mx.example.net", "Mail System Error - Returned Mail", NOT_FOUND.format(host))
    case = case_of("Return-Path: <>\n" + text, library)
    assert (case.reason, case.address_is_dead) == (reason, dead)


@pytest.mark.parametrize(("status", "words"), [
    ("4.4.7", "smtp; 451 Unable to establish TLS connection"), ("4.0.0", "X-Server; TLS error from 'mx.example.org': Certificate does not match TLSA records (DANE)"),
    ("5.0.0", "X-Server; MX mx.example.org not authorized by MTA-STS policy"), ("4.4.7", "X-Server; STARTTLS failed: message expired"),
])
def test_encryption_that_failed_is_the_cause_whatever_the_code_says_of_time(status, words, library):
    assert case_of(report(status, words), library).reason == "tls-required"


@pytest.mark.parametrize(("answer", "reason", "actor"), [
    ("550 Sender address ana@example.net rejected by blacklist", "sender-rejected", "recipient"), ("550 5.7.1 <ana@example.net> is on our blacklist", "sender-rejected", "recipient"),
    ("550 ana@example.net: blacklisted", "sender-rejected", "recipient"), ("550 5.7.1 192.0.2.7 is on our blacklist", "blocklisted-ip", "sender-admin"),
    ("550 5.7.1 <bo@example.org>: 192.0.2.7 is on our blacklist", "blocklisted-ip", "sender-admin"), ("550 5.7.1 <bo@example.org>: on our blacklist", "blocklisted-ip", "sender-admin"),
    ("550 5.7.1 sender IP 192.0.2.7 is on our blacklist", "blocklisted-ip", "sender-admin"), ("550 sender ana@example.net is on our blacklist", "sender-rejected", "recipient"),
    ("554 5.7.1 Client host blocked by reputation list A-3", "reputation", "sender-admin"), ("554 5.7.1 Client host blocked by local list", "blocklisted-ip", "sender-admin"),
])
def test_who_stands_on_a_list(answer, reason, actor, library):
    case = case_of(daemon(f"<bo@example.org>: host mx.example.org[192.0.2.9] said: {answer}\n"), library)
    assert (case.reason, case.actor, case.address_is_dead) == (reason, actor, False)


def test_aols_own_servers_are_told_from_its_later_owners(library):
    assert case_of(daemon("<bo@example.org>: host air-xn02.mail.aol.com[192.0.2.9] said: 550 MAILBOX FULL\n"), library).provider == "aol"


@pytest.mark.parametrize(("answer", "dead"), [
    ("550 Message was not accepted -- invalid mailbox. Local mailbox bo@example.org is unavailable: user not found", True), ("550 <bo@example.org>: User unknown", True), ("550 User unknown", False),
    ("550 Message was not accepted. Local mailbox cy@example.org is unavailable: user not found", False), ("550 message for bo@example.org refused as spam, user unknown", False),
    ("450 Local mailbox bo@example.org is unavailable: user not found", False),
])
def test_after_the_text_only_words_that_name_the_recipient_call_it_dead(answer, dead, library):
    case = case_of(daemon(f"<bo@example.org>: host mx.example.org[192.0.2.9] said: {answer} (in reply to end of DATA command)\n"), library)
    assert (case.phase, case.address_is_dead) == ("end-of-data", dead)


@pytest.mark.parametrize("answer", ["553 no mailbox by that name here", "550 unknown subscriber", "550 5.1.1 subscriber does not exist"])
def test_a_missing_mailbox_by_other_names(answer, library):
    case = case_of(daemon(f"<bo@example.org>: host mx.example.org[192.0.2.9] said: {answer} (in reply to RCPT TO command)\n"), library)
    assert (case.reason, case.address_is_dead) == ("user-unknown", True)


@pytest.mark.parametrize("words", [
    "550 5.7.1 Delivery not authorized, message refused: sender may not post to this distribution list", "message is not authorized by policy: do_it=reject,quiet; reason=send_subscriber",
    "550 5.7.1 Nur Abonnenten der Liste dürfen schreiben", "550 5.7.1 Seuls les abonnés de la liste peuvent écrire", "550 5.7.1 Solo los suscriptores pueden escribir", "550 5.7.1 Solo gli iscritti possono scrivere",
    "550 unknown subscriber of this list",
])
def test_a_list_that_takes_mail_from_its_members_is_a_restricted_recipient(words, library):
    case = case_of(report("5.7.1", f"smtp; {words}"), library)
    assert (case.reason, case.address_is_dead) == ("restricted-recipient", False)


@pytest.mark.parametrize("why", ["No answer from remote; too many attempts to dial", "Busy signal detected", "No carrier detected"])
def test_a_fax_that_nobody_took_is_no_answer(why, library):
    text = f"Your facsimile job 14 to +15550100@fax.example.org was not completed because:\n\n    {why}\n\nThe message was not delivered to the following recipient:\n\n    <+15550100@fax.example.org>\n"
    case = case_of(PLAIN.format("The Fax Agent <fax@fax.example.org>", "facsimile job 14 to +15550100@fax.example.org failed", text), library)
    assert (case.reason, case.bounce_type, case.address_is_dead) == ("timeout", "soft", False)


@pytest.mark.parametrize(("said", "reason", "bounce", "actor", "dead"), [
    ('Reason: User "Bo_Berg" is not listed in the post office directory.', "user-unknown", "hard", "sender", True), ("Receiver not found: bo", "user-unknown", "hard", "sender", True),
    ("Sebep: Böyle bir kullanıcı bulunmamaktadır.", "user-unknown", "hard", "sender", True), ("Bu alıcı adresi mevcut değildir.", "user-unknown", "hard", "sender", True),
    ("Alıcının posta kutusu dolmuştur.", "mailbox-full", "soft", "recipient", False), ("Gönderen adresi bulunmamaktadır.", "sender-rejected", "hard", "sender-admin", False),
    ("la casella del destinatario ha superato lo spazio\ndisponibile.", "mailbox-full", "soft", "recipient", False), ("El destinatario ha superado el espacio disponible.", "mailbox-full", "soft", "recipient", False),
    ("Le destinataire a dépassé l'espace alloué.", "mailbox-full", "soft", "recipient", False), ("O destinatário ultrapassou o espaço disponível.", "mailbox-full", "soft", "recipient", False),
    ("Der Empfänger hat den verfügbaren Speicherplatz überschritten.", "mailbox-full", "soft", "recipient", False), ("De ontvanger heeft de beschikbare ruimte overschreden.", "mailbox-full", "soft", "recipient", False),
    ("почтовый ящик абонента отключен за неуплату.", "mailbox-disabled", "hard", "recipient", False), ("Teilnehmer nicht erreichbar, Gültigkeitsdauer abgelaufen.", "expired", "soft", "recipient-admin", False),
    ('It matched the filter "Stop executable attachments".', "attachment-type", "hard", "sender", False), ("Non consegnato, si prega di riprovare tra qualche giorno.", "server-busy", "soft", ..., False),
])
def test_what_a_notice_says_in_its_own_language(said, reason, bounce, actor, dead, library):
    case = case_of(PLAIN.format("Postmaster <postmaster@example.org>", "Undeliverable mail", f"Your message was not delivered.\n\n{said}\n\nRecipient: bo@example.org\n"), library)
    assert (case.reason, case.bounce_type, case.address_is_dead) == (reason, bounce, dead)
    assert actor is ... or case.actor == actor


@pytest.mark.parametrize(("answer", "reason"), [
    ("550 5.7.1 Rejected: only certified mail (PEC) is accepted here", "restricted-recipient"), ("550 5.7.1 La casella accetta solo posta certificata", "restricted-recipient"),
    ("550 5.7.1 Service unavailable, client [192.0.2.7] blocked by bl.example.net", "blocklisted-ip"), ("550 5.7.1 Service unavailable, client [192.0.2.7] blocked by list.example.net", "blocklisted-ip"),
    ("550 5.7.1 client [192.0.2.7] blocked by policy", "policy"), ("554 Message refused: looks like bulk mail", "spam-content"), ("554 5.7.1 blocked: FortiSandbox detected file(s)", "virus"),
    ("554 5.7.1 <ana@example.net>: Sender address rejected: SPF check failed", "spf"), ("554 5.7.1 <ana@example.net>: Sender address rejected: failed DMARC evaluation", "dmarc"),
    ("554 5.7.1 <ana@example.net>: Sender address rejected: Domain not found", "sender-rejected"), ("554 5.7.1 <ana@example.net>: Sender address rejected: not welcome", "sender-rejected"),
])
def test_the_more_exact_words_tell_the_reason(answer, reason, library):
    case = case_of(daemon(f"<bo@example.org>: host mx.example.org[192.0.2.9] said: {answer} (in reply to RCPT TO command)\n"), library)
    assert (case.reason, case.address_is_dead) == (reason, False)


@pytest.mark.parametrize(("words", "reason", "dead"), [
    ("domain\n    example.org: Host not found", "domain-not-found", True), ("domain\n    relay.example.net: Host not found", "dns-failure", False), ("mx9.example.com: Host not found", "dns-failure", False),
    ("domain example.org: Host not found, try again", "dns-failure", False),
])
def test_an_old_name_service_error_is_the_domain_only_where_it_is_named(words, reason, dead, library):
    case = case_of(daemon(f"<bo@example.org>: Name service error for {words}\n"), library)
    assert (case.reason, case.address_is_dead) == (reason, dead)
    case = case_of(PLAIN.format("Postmaster <postmaster@example.org>", "Undeliverable mail", f"Your message was not delivered.\n\nName service error for {words}\n\nRecipient: bo@example.org\n"), library)
    assert (case.reason, case.address_is_dead) == (reason, dead)


def test_orange_gives_the_reason_in_brackets(library):
    answer = "421 mwinf5c40 ME Service refuse. Veuillez essayer plus tard. Service refused, please try later. OFR_999"
    for last, reason in (("", "reputation"), (" [104]", "too-many-connections")):
        case = case_of(report("4.0.0", f"smtp; {answer}{last}\nRemote-MTA: dns; smtp-in.orange.fr", action="delayed"), library)
        assert (case.reason, case.bounce_type, case.actor) == (reason, "soft", "sender-admin")


@pytest.mark.parametrize(("server", "actor"), [("192.0.2.13", "recipient-admin"), ("10.0.0.5", "sender-admin")])
def test_qmail_was_refused_by_the_server_that_the_domain_publishes(server, actor, library):
    text = f"<bo@example.org>:\n{server} does not like recipient.\nRemote host said: 553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)\nGiving up on {server}.\n"
    case = case_of("this came back today:\n\nHi. This is the qmail-send program at mx.example.net.\n" + text, library)
    assert (case.reason, case.actor, case.address_is_dead) == ("relay-denied", actor, False)


@pytest.mark.parametrize(("answer", "reason", "actor", "dead"), [
    ("550 Requested action not taken: mailbox unavailable", "unknown", "sender", False), ("550 5.0.0 Mailbox unavailable <bo@example.org>", "unknown", "sender", False),
    ("550 5.1.1 Mailbox unavailable", "user-unknown", "sender", True), ("550 mailbox unavailable: no such user", "user-unknown", "sender", True), ("550 mailbox unavailable, quota exceeded", "mailbox-full", "recipient", False),
])
def test_the_bare_words_of_the_standard_tell_no_more_than_the_reply(answer, reason, actor, dead, library):
    for host in ("mx.example.org", "mx00.emig.gmx.net"):
        case = case_of(daemon(f"<bo@example.org>: host {host}[192.0.2.9] said: {answer} (in reply to RCPT TO command)\n"), library)
        assert (case.reason, case.bounce_type, case.actor) == (reason, "soft" if reason == "mailbox-full" else "hard", actor)
        assert case.address_is_dead == dead or host != "mx.example.org"


@pytest.mark.parametrize(("answer", "reason", "actor"), [
    ("550 Unknown user in reverse path news@lists.example.net", "sender-rejected", "sender-admin"), ("550 5.1.0 <ana@example.net> No such user here (sender verify)", "sender-rejected", "sender-admin"),
    ("550 user unknown: LDAP server unavailable, try later", "server-error", "recipient-admin"), ("550 unknown user: directory server not reachable", "server-error", "recipient-admin"),
    ("550 5.1.1 Sender callout: user unknown", "sender-rejected", "sender-admin"), ("550 5.1.1 Client host 192.0.2.25 unknown, no PTR", "no-ptr", "sender-admin"),
    ("550 5.1.1 user unknown (lookup failure)", "user-unknown", "sender"), ("550 5.1.1 user unknown, try later", "user-unknown", "sender"),
    ("550 5.1.1 you are not a member of the list; unknown poster", "restricted-recipient", "sender"),
    ("550 5.1.1 The URL http://shop.example/user-unknown in your message is listed", "spam-content", "sender"),
    ("550 5.1.1 <bo@example.org>: Recipient address rejected: undeliverable address: host b.example.org[192.0.2.8] said: 452 4.2.2 Mailbox full", "mailbox-full", "recipient"),
])
def test_unknown_beside_words_about_another_or_of_what_passes_calls_nobody_gone(answer, reason, actor, library):
    case = case_of(daemon(f"<bo@example.org>: host mx.example.org[192.0.2.9] said: {answer} (in reply to RCPT TO command)\n"), library)
    assert (case.reason, case.actor, case.address_is_dead) == (reason, actor, False)


@pytest.mark.parametrize(("answer", "dead"), [
    ("550 5.1.1 <bo@example.org>: user unknown, see http://www.example.org/mailbox-full/", True), ("550 see http://www.example.org/no-such-user", False),
])
def test_words_in_the_address_of_a_page_say_nothing(answer, dead, library):
    assert case_of(daemon(f"<bo@example.org>: host mx.example.org[192.0.2.9] said: {answer} (in reply to RCPT TO command)\n"), library).address_is_dead is dead


@pytest.mark.parametrize(("answer", "reason", "actor", "bounce"), [
    ("550 5.7.1 APPROVAL.ApprovalRejected; moderator rejected message", "restricted-recipient", "recipient-admin", "hard"),
    ("550 5.7.1 Message content rejected, id=123-01 - VIRUS: Eicar-Test", "virus", "sender", "hard"), ("550 Message rejected: virus found", "virus", "sender", "hard"),
    ("554 5.7.1 Message content rejected, id=123-01 - BANNED: .exe", "attachment-type", "sender", "hard"), ("550 5.7.1 Message content rejected, UBE", "spam-content", "sender", "hard"),
    ("550 5.7.1 Mail appeared to be SPAM or forged. Ask your Mail/DNS-Administrator to correct HELO and DNS MX settings or to get removed from DNSBLs", "reputation", "sender-admin", "hard"),
    ("550 Ящик получателя переполнен", "mailbox-full", "recipient", "soft"), ("550 переполнен ящик bo@example.org", "mailbox-full", "recipient", "soft"),
    ("550 5.1.1 Message rejected: unknown client reputation for IP 192.0.2.25", "reputation", "sender-admin", "hard"), ("550 5.1.1 HELO name does not exist in DNS", "helo", "sender-admin", "hard"),
    ("550 5.1.1 temporary lookup failure, greylisted for 300 seconds", "greylisted", "sender-admin", "soft"), ("550 Your IP does not exist in PTR: domain not found", "no-ptr", "sender-admin", "hard"),
    ("550 DKIM signing domain not found (no key for selector)", "dkim", "sender-admin", "hard"), ("550 Domain has been suspended by registrar", "domain-not-found", "recipient-admin", "hard"),
    ("550 Too many unknown recipients; your IP is blocked for directory harvest", "reputation", "sender-admin", "hard"),
])
def test_the_cause_is_what_the_words_name_and_nobody_is_dead(answer, reason, actor, bounce, library):
    case = case_of(daemon(f"<bo@example.org>: host mx.example.org[192.0.2.9] said: {answer} (in reply to RCPT TO command)\n"), library)
    assert (case.reason, case.actor, case.bounce_type, case.address_is_dead) == (reason, actor, bounce, False)


@pytest.mark.parametrize(("answer", "reason"), [
    ("553 Mailbox bo@example.org not known here.", "user-unknown"), ("550 bo@example.org not known here", "user-unknown"), ("550 This account has been terminated.", "user-unknown"),
    ("550 The domain name example.org has expired.", "domain-not-found"), ("550 5.1.2 domain has expired", "domain-not-found"), ("550 the subscriber's number is not in service", "user-unknown"), ("550 bo has no account on this system", "user-unknown"),
    ("550 RCPT (bo@example.org) does not exist", "user-unknown"), ("550 This address is no longer valid, please remove it", "user-unknown"), ("550 כתובת הדואר אינה קיימת", "user-unknown"),
])
def test_plain_words_for_somebody_gone(answer, reason, library):
    case = case_of(daemon(f"<bo@example.org>: host mx.example.org[192.0.2.9] said: {answer} (in reply to RCPT TO command)\n"), library)
    assert (case.reason, case.address_is_dead) == (reason, True)


@pytest.mark.parametrize("answer", [
    "550 sender ana@example.net not known here", "550 Your account has been terminated for sending spam", "550 5.7.1 your domain has expired", "550 domain example.org not known here",
    "550 your domain name example.net has expired", "550 The certificate of the domain name example.org has expired", "550 your address is no longer valid", "550 ana@example.net not known here", "550 RCPT (ana@example.net) does not exist", "550 your domain has expired",
    "550 <bo@example.org>: client 192.0.2.7 not known here",
])
def test_the_same_words_about_the_sender_call_nobody_gone(answer, library):
    assert not case_of(daemon(f"<bo@example.org>: host mx.example.org[192.0.2.9] said: {answer} (in reply to RCPT TO command)\n"), library).address_is_dead


def test_a_rule_that_applies_before_anybody_is_named_is_about_the_calling_server(library):
    for answer in ("421-example.org Nemesis ESMTP Service not available 421-Service unavailable 421 Reject due to policy restrictions.", "554 5.7.1 Refused by local policy (in reply to EHLO command)"):
        case = case_of(daemon(f"<bo@example.org>: host mx.example.org[192.0.2.9] refused to talk to me: {answer}\n"), library)
        assert (case.reason, case.actor) == ("policy", "sender-admin")


def test_what_the_recipients_own_filter_sends_back(library):
    for own, reason in (("Please write to the office instead.", "restricted-recipient"), ("Quota exceeded (mailbox for user is full)", "mailbox-full")):
        case = case_of(daemon(f"Your message to <bo@example.org> was automatically rejected:\n{own}\n", "Automatically rejected mail"), library)
        assert (case.reason, case.actor, case.address_is_dead) == (reason, "recipient", False)


def test_the_name_of_a_program_in_its_greeting_is_no_reason(library):
    text = "This is the mail delivery agent at mx.example.net.\nI was not able to deliver your message to the following addresses.\n\nIntended Recipients: <bo@example.org>\nFailure Reason: some hosts failed\n"
    assert case_of(report("5.0.0", "smtp; Some recipients failed: <bo@example.org>", text), library).reason == "unknown"


@pytest.mark.parametrize("said", ["could not contact the directory server", "SQL server down", "connection to the database lost", "user list temporarily unavailable", "authentication server is not responding", "please retry"])
def test_nobody_is_gone_whom_a_server_could_not_look_up(said, library):
    assert not case_of(daemon(f"<bo@example.org>: host mx.example.org[192.0.2.9] said: 550 5.1.1 user unknown: {said} (in reply to RCPT TO command)\n"), library).address_is_dead


@pytest.mark.parametrize("said", ["User unknown in LDAP directory", "not found in directory", "User unknown in virtual mailbox table; check the address and try again", "lookup of user: User unknown"])
def test_somebody_who_was_looked_up_and_is_not_there_is_gone(said, library):
    assert case_of(daemon(f"<bo@example.org>: host mx.example.org[192.0.2.9] said: 550 5.1.1 {said} (in reply to RCPT TO command)\n"), library).address_is_dead


def test_what_is_said_of_a_name_kills_no_address_below_it(library):
    """Exchange 5.5 to 2003 tells of some recipients by their names in its address book."""
    notice = ("Your message\n\n  To:      Vera Moss\n  Subject: Budget\n\ndid not reach the following recipient(s):\n\nMoss, Vera on Thu, 20 Jan 2000 10:31:50 -0500\n    The recipient name is not recognized\n\n"
              "bo@example.org on Thu, 20 Jan 2000 10:31:52 -0500\n    The recipient was unavailable to take delivery of the message\n")
    cases = inspect(plain(notice, "Undeliverable: Budget", "System Administrator <postmaster@example.com>").encode(), library).diagnoses
    assert not any(case.address_is_dead for case in cases if case.recipient == "bo@example.org")
    alone = notice.replace("Moss, Vera on Thu, 20 Jan 2000 10:31:50 -0500\n    The recipient name is not recognized\n\n", "").replace("was unavailable to take delivery of the message", "name is not recognized")
    assert [case.address_is_dead for case in inspect(plain(alone, "Undeliverable: Budget", "System Administrator <postmaster@example.com>").encode(), library).diagnoses] == [True]


def test_where_the_report_gives_no_words_the_notice_tells_why(library):
    case = case_of(report("5.7.1", notice="Your message for list talk was rejected:\n\n- message distribution in the list is restricted to list subscribers."), library)
    assert (case.reason, case.actor, case.address_is_dead) == ("restricted-recipient", "sender", False)


@pytest.mark.parametrize(("diagnostic", "reason", "actor"), [
    ("501 5.5.4 Invalid domain name", "helo", "sender-admin"),
    ("421 Temporarily rejected. Reverse DNS for this IP failed. IB108", "no-ptr", "sender-admin"),
    ("421 4.3.2 Your IP(192.0.2.25) is filtered and this connection will be closed. You must register your IP to http://realip.example.org", "blocklisted-ip", "sender-admin"),
    ("550 You are registered as spammer (by user's reject list)", "sender-rejected", "recipient"),
    ("550 5.7.1 XGEMAIL_0003 Command rejected", "dmarc", "sender-admin"),
    ("550 5.7.1 XGEMAIL_0011 Command rejected", "user-unknown", "sender"),
    ("503 Rcptto account isn't a local account", "relay-denied", "recipient-admin"),
])
def test_who_must_act_follows_what_the_server_means(diagnostic, reason, actor, library):
    case = case_of(report("5.0.0", f"smtp; {diagnostic}"), library)
    assert (case.reason, case.actor, case.address_is_dead) == (reason, actor, False)


@pytest.mark.parametrize(("why", "reason"), [
    ("Sorry, I don't accept messages of MIME Content-Type 'multipart/alternative' (#5.2.3)", "attachment-type"),
    ("Sorry, I don't accept message with empty Subject (#5.7.0)", "policy"),
    ("Sorry, only subscribers may post. (#5.7.2)", "restricted-recipient"),
])
def test_a_list_of_ezmlm_names_its_rule_in_words_and_not_by_the_code(why, reason, library):
    case = case_of(daemon(f"<talk@lists.example.org>:\nezmlm-reject: fatal: {why}\n"), library)
    assert (case.reason, case.actor, case.address_is_dead) == (reason, "sender", False)


@pytest.mark.parametrize(("host", "reason", "actor", "dead"), [("relay.example.net", "routing", "sender-admin", False), ("example.org", "domain-not-found", "sender", True)])
def test_a_name_that_is_not_known_is_the_recipients_only_where_it_is_named(host, reason, actor, dead, library):
    case = case_of(report("5.4.4", f"X-Postfix; unable to look up host {host}: Name or service not known"), library)
    assert (case.reason, case.actor, case.address_is_dead) == (reason, actor, dead)


@pytest.mark.parametrize(("said", "reason", "actor"), [
    ("Grund: Das Postfach des Empfängers hat seine Größenbeschränkung überschritten.", "mailbox-full", "recipient"),
    ("Причина: письмо отклонено фильтром спама.", "spam-content", "sender"),
    ("받는 사람이 회원님의 메일을 수신차단 하였습니다.", "restricted-recipient", "recipient"),
])
def test_what_a_plain_notice_gives_as_its_reason(said, reason, actor, library):
    case = case_of(daemon(f"bo@example.org\n\n{said}\n"), library)
    assert (case.reason, case.actor, case.address_is_dead) == (reason, actor, False)


@pytest.mark.parametrize("said", [
    "Recipient is on sabbatical, mail is returned until March", "The recipient declined your message", "You must register before writing to this recipient", "Captcha not solved, message returned",
    "User database is being rebuilt", "Mailbox is corrupted, contact administrator", "mailbox busy", "Recipient verification in progress", "this mailbox is locked by security", "Postfach wegen Wartung geschlossen",
    "郵箱已被凍結",
])
def test_a_code_for_nobody_kills_nobody_beside_words_that_say_otherwise(said, library):
    assert not case_of(report("5.1.1", f"smtp; 550 5.1.1 {said}"), library).address_is_dead


@pytest.mark.parametrize("said", ["", "<bo@example.org> unknown", "List unknown", "User hasn't got the service mapped", "http://mail.example.org/help?answer=6596 ad1si19pbd.83 - gsmtp", "Recipient bo@example.org not in our books"])
def test_a_code_for_nobody_counts_where_the_words_miss_somebody_or_say_nothing(said, library):
    assert case_of(report("5.1.1", f"smtp; 550 5.1.1 {said}"), library).address_is_dead


def test_unknown_is_the_sender_where_the_message_comes_from_there(library):
    case = case_of(report("5.7.1", "smtp; 554 5.7.1 Message from unknown user rejected by greeting policy"), library)
    assert (case.reason, case.address_is_dead) == ("sender-rejected", False)
