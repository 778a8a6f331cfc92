"""Situations that ask for a page of their own: whose encryption it is, what a server tests, from where somebody sent, whose rule it was, where somebody has gone."""

import pytest

from inspector.inspection import inspect
from inspector.report import card_text, markdown
from tests.diagnosis.servers.letters import BO, head, plain
from tests.diagnosis.test_cards import card_of

SAID = f"<{BO}>: host mx.example.org[192.0.2.3] said: "


@pytest.mark.parametrize(("notice", "page", "actor", "step"), [
    (f"<{BO}>: TLS is required, but was not offered by host mx.example.org[192.0.2.3]", "tls-not-offered", "sender-admin", "Look whether the other server offers it"),
    (f"<{BO}>: remote host mx.example.org does not support STARTTLS", "tls-not-offered", "sender-admin", "Look whether the other server offers it"),
    (SAID + "530 5.7.0 Must issue a STARTTLS command first (in reply to MAIL FROM command)", "tls-demanded", "sender-admin", "Switch outgoing TLS on"),
    (SAID + "421 4.7.0 TLS required for RCPT domain, closing connection", "tls-demanded", "sender-admin", "Switch outgoing TLS on"),
    (SAID + "454 4.7.0 TLS not available due to local problem (in reply to STARTTLS command)", "their-starttls", "recipient-admin", "Look in the mail log"),
    (SAID + "454 TLS currently unavailable", "their-starttls", "recipient-admin", "Look in the mail log"),
])
def test_who_must_act_on_encryption_depends_on_whose_side_asks_for_it(notice, page, actor, step, library):
    card, _ = card_of(plain(notice), library)
    assert (card.voice.key, card.actor) == (f"reason:{page}", actor)
    assert card.steps[actor][0].text.startswith(step)


@pytest.mark.parametrize("answer", [
    "550 5.5.1 Protocol error", "521 5.5.1 Protocol error", "521 5.7.1 Service unavailable; client [192.0.2.7] blocked using pregreet", "521 5.7.25 Service unavailable; pregreet",
    "554 SMTP synchronization error", "503 5.5.0 Improper use of SMTP command pipelining",
])
def test_who_fails_an_entrance_test_is_told_so(answer, library):
    card, text = card_of(plain(SAID + answer), library)
    assert (card.voice.key, card.actor) == ("reason:spoke-too-soon", "sender-admin")
    assert "asks for removal" not in text and "blocklist" not in card.happened


def test_microsoft_names_three_checks_and_so_does_the_card(library):
    answer = "550 5.7.515 Access denied, sending domain EXAMPLE.NET doesn't meet the required authentication level. Spf= Fail , Dkim= Pass , DMARC= None [AM0EUR02FT013.eop-EUR02.prod.protection.outlook.com]"
    card, _ = card_of(plain(SAID + answer), library)
    assert all(name in card.act for name in ("SPF", "DKIM", "DMARC")) and card.actor == "sender-admin"


@pytest.mark.parametrize("answer", [
    "550-5.7.1 [192.0.2.7] The IP you're using to send mail is not authorized to 550-5.7.1 send email directly to our servers. Please use the SMTP relay at your 550-5.7.1 service provider instead. 550 5.7.1 https://support.google.com/mail/?p=NotAuthorizedError - gsmtp",
    "550 We do not accept mail from dynamic addresses", "554 5.7.1 Connections from a residential IP are refused", "554 5.7.1 192.0.2.25 blocked by pbl.example.net",
])
def test_a_home_line_is_no_blocklist_entry_to_be_taken_off(answer, library):
    card, _ = card_of(plain(SAID + answer), library)
    assert (card.voice.key, card.actor) == ("reason:home-address", "sender-admin")
    assert "smarthost" in card.steps["sender-admin"][0].text


@pytest.mark.parametrize(("caller", "page"), [("2001:db8::7", "no-ptr-ipv6"), ("192.0.2.7", "no-ptr")])
def test_a_missing_name_of_an_ipv6_address_is_told_as_that(caller, page, library):
    card, _ = card_of(plain(SAID + f"550 5.7.1 [{caller}] does not have a PTR record"), library)
    assert card.voice.key == f"reason:{page}"
    assert ("IPv6" in card.act) == (page == "no-ptr-ipv6")


@pytest.mark.parametrize("notice", ["451 Authentication failed: Maximum credits exceeded", f"<{BO}>: SASL authentication failed; server smtp.sendgrid.net[192.0.2.9] said: 451 Authentication failed: Maximum credits exceeded"])
def test_used_up_credits_are_no_wrong_password(notice, library):
    card, _ = card_of(notice + "\n", library)
    assert (card.voice.key, card.diagnoses[0].reason) == ("reason:own-credits", "sender-rate")


@pytest.mark.parametrize(("notice", "page", "dead"), [
    (f"<{BO}>: Domain not found\n", "domain-unsure", False),
    (f"<{BO}>: Host or domain name not found. Name service error for name=example.org type=MX: Host not found, try again\n", "domain-unsure", False),
    (SAID + f"450 4.1.2 <{BO}>: Recipient address rejected: Domain not found (in reply to RCPT TO command)\n", "domain-unsure", False),
    (f"<{BO}>: Host or domain name not found. Name service error for name=example.org type=A: Host not found\n", "domain-not-found", True),
])
def test_a_domain_that_may_only_have_been_silent_is_told_with_both_possibilities(notice, page, dead, library):
    card, _ = card_of(notice, library)
    assert (card.voice.key, card.address_is_dead) == (f"reason:{page}", dead)
    if not dead:
        assert "Either" in card.happened and " or " in card.happened


@pytest.mark.parametrize("answer", ["551 5.1.6 User not local; please try <cy@example.com>", "551 User not local; please try <cy@example.com>", "550 5.1.6 The recipient has moved to cy@example.com"])
def test_the_new_address_of_somebody_who_moved_is_what_to_do_now(answer, library):
    mail = plain(SAID + answer + " (in reply to RCPT TO command)")
    card, text = card_of(mail, library)
    assert "cy@example.com" in card.act and "cy@example.com" in card.steps["sender"][0].text and "cy@example.com" in card.happened
    assert any("cy@example.com" in fact.text and inspect(mail.encode(), library).message.quote(fact.because[0]) == "cy@example.com" for fact in card.facts), "it points at the characters that name it"
    assert card.actor == "sender" and "{new_address}" not in text


def test_without_a_new_address_nothing_is_made_up(library):
    card, text = card_of(plain(SAID + "551 5.1.6 User not local (in reply to RCPT TO command)"), library)
    assert card.voice.key != "reason:moved-to" and "{" not in card.act + card.steps["sender"][0].text


def exchange(writer: str, server: str, refused: str, answer: str) -> str:
    """A report of Exchange Online, written by one of the two organisations."""
    return (
        head(f"Microsoft Outlook <MicrosoftExchange329e71ec88ae@{writer}>", "Undeliverable: lunch", "", 'MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\n')
        + f"--b\nContent-Type: text/plain\n\nYour message to {BO} couldn't be delivered.\n\nDiagnostic information for administrators:\n\nGenerating server: {server}\n\n{BO}\n{refused}Remote Server returned '{answer}'\n"
        + f"--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns;{server}\n\nFinal-Recipient: rfc822;{BO}\nAction: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp;{answer}\n"
        + f"--b\nContent-Type: message/rfc822\n\nFrom: Ana <ana@example.net>\nTo: {BO}\nSubject: lunch\n\nhi\n--b--\n")


RULE, RESTRICTED = "550 5.7.1 TRANSPORT.RULES.RejectMessage; the message was rejected by organization policy", "550 5.7.1 RESOLVER.RST.NotAuthorized; not authorized"


@pytest.mark.parametrize("answer", [RULE, RESTRICTED])
@pytest.mark.parametrize(("writer", "server", "refused", "ours"), [
    ("example.net", "AM0PR02MB0001.eurprd02.prod.outlook.com", "", True), ("example.onmicrosoft.com", "AM0PR02MB0001.eurprd02.prod.outlook.com", "", True), ("example.net", "mx.example.net", "", True),
    ("example.org", "AM0PR02MB0001.eurprd02.prod.outlook.com", "", False), ("example.org", "mx.example.org", "", False), ("example.net", "AM0PR02MB0001.eurprd02.prod.outlook.com", "mx.example.org\n", False),
])
def test_a_rule_of_exchange_is_of_the_organisation_that_wrote_the_report(writer, server, refused, ours, answer, library):
    card, _ = card_of(exchange(writer, server, refused, answer), library)
    assert (card.voice.key == "reason:own-rule", card.actor) == (ours, "sender-admin" if ours else "recipient-admin")


def test_the_senders_own_limit_of_size_is_not_told_as_the_recipients(library):
    card, _ = card_of(exchange("example.net", "AM0PR02MB0001.eurprd02.prod.outlook.com", "", "550 5.2.3 RESOLVER.RST.SendSizeLimit.Sender; message too large for this sender"), library)
    assert card.voice.key == "reason:too-large" and "recipient" not in card.headline.lower()


def test_an_answer_of_several_lines_is_quoted_in_one(library):
    answer = "550-5.7.1 [192.0.2.7] Our system has detected that this message is\n    550-5.7.1 likely suspicious. Please visit\n    550 5.7.1 https://support.google.com/mail/answer/188131 for more information. (in reply to end of DATA command)"
    one = inspect(plain(SAID + answer).encode(), library)
    for told in (card_text(one.cards[0], library, one.message), markdown(one.cards[0], library, one.message)):
        folded = " ".join(told.replace("\\", "").replace("> ", "").split())
        assert "550 5.7.1 [192.0.2.7] Our system has detected that this message is likely suspicious. Please visit https://support.google.com" in folded
    words = one.diagnoses[0].words[0]
    assert "550-5.7.1 likely" in one.message.quote(words), "the proof stays what stands there"


@pytest.mark.parametrize("answer", ["450 4.7.1 <bo@example.org>: Recipient address rejected: greylisted", "550 5.7.1 Client host [192.0.2.20] blocked using a blocklist", "550 5.4.4 unable to look up host"])
def test_nobody_must_put_right_what_the_report_names(answer, library):
    _, text = card_of(plain(SAID + answer), library)
    assert "what the report names" not in text


@pytest.mark.parametrize(("answer", "page", "actor", "step"), [
    ("550 5.7.1 Recipient address rejected: You are not allowed to post to this mailing list", "list-members", "sender", "Join the list"),
    ("550 Only members may post here", "list-members", "sender", "Join the list"),
    ("550 5.7.1 The domain example.org is suspended, contact your hosting provider", "domain-expired", "recipient", ""),
    ("550 5.1.2 Domain example.org has expired and no longer accepts mail", "domain-expired", "recipient", ""),
    ("550 5.4.5 Daily user sending quota exceeded", "own-limit", "sender", ""),
    ("554 Refused. You are not following the SMTP protocol.", "spoke-too-soon", "sender-admin", ""),
    ("550 sender blocked by recipient", "blocked-there", "recipient", ""),
])
def test_lists_domains_and_limits_have_pages_of_their_own(answer, page, actor, step, library):
    card, _ = card_of(plain(SAID + answer), library)
    assert (card.voice.key, card.actor, card.address_is_dead) == (f"reason:{page}", actor, False)
    assert not step or card.steps[actor][0].text.startswith(step)


def test_a_mail_server_without_a_name_kills_no_domain(library):
    card, _ = card_of(plain(f"<{BO}>: Host or domain name not found. Name service error for name=mail.example.org type=AAAA: Host not found"), library)
    assert (card.diagnoses[0].reason, card.actor, card.address_is_dead) == ("dns-failure", "recipient-admin", False)


@pytest.mark.parametrize(("answer", "reason"), [
    ("451 qq trouble in home directory (#4.3.0)", "server-error"), ("554 mx.example.org bizsmtp no DNS reverse for 192.0.2.7", "no-ptr"), ("550 You cannot say you are me. I am me.", "helo"), ("501 EHLO Invalid domain address.", "helo"),
    ("450 4.2.1 Mailbox received too much email in a short period of time", "recipient-rate"), ("550 Number messages per hour exceeded", "sender-rate"), ("550 Rejected due to bad file extension in attachment", "attachment-type"),
    ("550 5.7.10 Your sender domain is required to send via an encrypted SMTP session", "tls-required"),
])
def test_words_of_more_servers_tell_their_reason(answer, reason, library):
    assert card_of(plain(SAID + answer), library)[0].diagnoses[0].reason == reason


def test_a_rule_that_names_the_recipient_says_what_the_recipient_must_do(library):
    card, _ = card_of(plain(SAID + "550 5.7.1 Recipient doesn't want your mail"), library)
    assert (card.voice.key, card.actor) == ("reason:blocked-there", "recipient")
    assert "list" in card.act


@pytest.mark.parametrize(("notice", "page", "actor"), [
    (f"<{BO}>: TLS connection to mx.example.org[192.0.2.3]:25 failed: certificate has expired", "their-tls", "recipient-admin"),
    (SAID + "550 5.7.1 Mail from your IP address range is not accepted: dynamic range, use the smarthost of your provider", "home-address", "sender-admin"),
    (SAID + "554 5.7.1 Client host dynamic-pool.example.net [192.0.2.7] is blacklisted", "blocklisted-ip", "sender-admin"),
])
def test_the_whole_answer_tells_the_situation_and_no_name_of_a_host(notice, page, actor, library):
    card, _ = card_of(plain(notice), library)
    assert (card.voice.key, card.actor) == (f"reason:{page}", actor)


@pytest.mark.parametrize(("answer", "reason"), [
    ("554 5.7.1 Connection refused by SpamRATS", "blocklisted-ip"), ("550 Your IP has been banned", "blocklisted-ip"), ("554 5.7.1 host mail.example.net [192.0.2.7] black listed", "blocklisted-ip"), ("550 mail.example.net listed at relays.example.com", "blocklisted-ip"),
    ("450 Sender address rejected: Greylisted, come back", "greylisted"), ("550 5.7.1 only 200 recipients per hour", "sender-rate"), ("550 OUTGOING MAIL DAILY LIMIT", "sender-rate"), ("554 You have sent too many e-mails", "sender-rate"),
    ("452 The number of RCPT commands is over the limit", "too-many-recipients"), ("554 The length of the message has reached the maximum", "too-large"), ("552 exceeding max size", "too-large"),
    ("550 Forbidden file extension found", "attachment-type"), ("554 We do not want spam", "spam-content"), ("554 5.7.1 junk refused", "spam-content"), ("554 headers do not conform", "malformed"), ("554 empty message body", "malformed"),
    ("554 illegal relay", "relay-denied"), ("550 5.7.1 missing rDNS", "no-ptr"), ("550 this is not a proper EHLO", "helo"), ("501 HELO name not accepted", "helo"), ("501 illegal characters in local part", "bad-address"),
    ("553 sender must match the account", "sender-not-allowed"), ("501 sender domain must exist", "sender-rejected"), ("554 5.7.1 <bo@example.org>: Recipient address rejected: User quota exceeded", "mailbox-full"),
    ("550 Not accepting mail for this mailbox", "mailbox-disabled"), ("554 Rejected because of your current reputation", "reputation"), ("550 This group access denied: list access denied", "restricted-recipient"), ("450 mail queue unavailable", "server-error"),
    ("554 the message must be sent with TLS", "tls-required"), ("550 Naruszenie regulaminu", "policy"),
])
def test_a_reason_is_known_in_words_that_nobody_wrote_down_one_by_one(answer, reason, library):
    card, _ = card_of(plain(SAID + answer), library)
    assert (card.diagnoses[0].reason, card.address_is_dead) == (reason, False)


@pytest.mark.parametrize(("answer", "page", "actor"), [
    ("550 5.7.1 sender <ana@example.net> black listed", "blocked-there", "recipient"), ("550 mail from ana@example.net is not welcome here", "blocked-there", "recipient"),
    ("550 Verification failed for <ana@example.net>: the account may not exist, or may be blacklisted. Sender verify failed", "sender-rejected", "sender-admin"),
    ("554 5.7.1 Refused: client is bypassing the mail relay of its provider", "home-address", "sender-admin"),
])
def test_a_list_kept_there_is_no_fault_of_the_senders_address(answer, page, actor, library):
    card, _ = card_of(plain(SAID + answer), library)
    assert (card.voice.key, card.actor) == (f"reason:{page}", actor)
