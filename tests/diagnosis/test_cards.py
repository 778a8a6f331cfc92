"""What a card says of this very message: whose words it quotes, who has to act, and nothing that is true of another case."""

import pytest

from inspector.inspection import inspect
from inspector.report import card_text, csv_table, postmaster_note, sender_note
from tests.diagnosis.servers.letters import BO, CY, plain, report

MTA = "Reporting-MTA: dns; mx.example.net\n\n"


def fields(who, action, status, diagnostic="", more=""):
    return f"Final-Recipient: rfc822; {who}\nAction: {action}\nStatus: {status}\n" + (f"Diagnostic-Code: {diagnostic}\n" if diagnostic else "") + more + "\n"


def failed(status, diagnostic, more="", who=BO):
    return report(f"<{who}>: it failed", MTA + fields(who, "failed", status, diagnostic, more))


def one_of(mail, library):
    return inspect(mail.encode(), library)


def card_of(mail, library):
    one = one_of(mail, library)
    return one.cards[0], card_text(one.cards[0], library, one.message)


@pytest.mark.parametrize("answer", ["550 5.7.1 Command rejected", "550 5.7.1 Access denied", "550 5.7.1 go away", "550 5.7.1 Mail from 203.0.113.5 not welcome here"])
def test_what_sendmail_makes_of_an_answer_is_no_word_of_the_other_side(answer, library):
    talk = f"   ----- The following addresses had permanent fatal errors -----\n<{BO}>\n\n   ----- Transcript of session follows -----\n... while talking to mx.example.org.:\n>>> RCPT To:<{BO}>\n<<< {answer}\n550 5.1.1 <{BO}>... User unknown\n"
    case = one_of(report(talk, MTA + fields(BO, "failed", "5.7.1")), library).diagnoses[0]
    assert (case.address_is_dead, case.reason == "user-unknown") == (False, False)


def test_an_answer_that_says_nothing_of_the_mailbox_kills_nobody_whatever_code_sendmail_adds(library):
    talk = f"   ----- Transcript of session follows -----\n... while talking to mx.example.org.:\n>>> RCPT To:<{BO}>\n<<< 550 Your mail server has been reported\n550 5.1.1 <{BO}>... User unknown\n"
    assert one_of(report(talk, MTA + fields(BO, "failed", "5.1.1")), library).diagnoses[0].address_is_dead is False


FORWARDED = (
    report(f"<{CY}> (expanded from <{BO}>): host mx.example.com said: 550 5.1.1 User unknown", MTA + fields(CY, "failed", "5.1.1", "smtp; 550 5.1.1 User unknown", f"Original-Recipient: rfc822;{BO}\n")),
    plain(f"A message that you sent could not be delivered to one or more of its recipients. The following address(es) failed:\n\n  {CY}\n    (generated from {BO})\n    host mx.example.com [192.0.2.26]\n"
          f"    SMTP error from remote mail server after RCPT TO:<{CY}>:\n    550 5.1.1 User unknown\n"),
    failed("5.1.1", f"smtp; 550 5.1.1 <{CY}>: Recipient address rejected: User unknown"),
)


@pytest.mark.parametrize("mail", FORWARDED)
def test_a_dead_mailbox_behind_an_alias_is_the_affair_of_whoever_forwards(mail, library):
    card, text = card_of(mail, library)
    assert (card.actor, card.voice.key) == ("recipient", "reason:forwarding")
    assert BO in text and "correct the address" not in text


def test_who_is_gone_and_who_only_forwards_get_a_card_each(library):
    mail = report("both failed", MTA + fields(BO, "failed", "5.1.1", "smtp; 550 5.1.1 User unknown") + fields(CY, "failed", "5.1.1", "smtp; 550 5.1.1 User unknown", "Original-Recipient: rfc822;dora@example.org\n"))
    assert sorted((card.recipients, card.actor) for card in one_of(mail, library).cards) == [((BO,), "sender"), ((CY,), "recipient")]


def test_an_inner_name_of_the_same_mailbox_is_no_forwarding(library):
    card, _ = card_of(report("it failed", MTA + fields("bo@host7.example.org", "failed", "5.1.1", "smtp; 550 5.1.1 User unknown", f"Original-Recipient: rfc822;{BO}\n")), library)
    assert card.actor == "sender"


def test_a_quoted_name_is_the_same_mailbox(library):
    card, _ = card_of(report("it failed", MTA + fields('"bo..ch."@example.org', "failed", "5.1.1", "smtp; 550 5.1.1 User unknown", "Original-Recipient: rfc822;bo..ch.@example.org\n")), library)
    assert card.voice.key != "reason:forwarding" and card.actor == "sender"


def test_a_deadline_is_told_of_its_own_recipient_alone(library):
    mail = report("late", MTA + fields(BO, "delayed", "4.4.1", "X-Postfix; connect to mx.example.org[192.0.2.25]:25: Connection timed out")
                  + fields(CY, "delayed", "4.2.2", "smtp; 452 4.2.2 Mailbox full", "Will-Retry-Until: Mon, 30 Nov 2026 09:00:00 +0000\n"))
    said = {card.recipients[0]: card.retry.text for card in one_of(mail, library).cards}
    assert "30 Nov" in said[CY] and "30 Nov" not in said[BO]


def test_a_newsletter_kills_nobody(library):
    mail = "Return-Path: <bounce@news.example>\nFrom: Newsletter <noreply@news.example>\nTo: ana@example.net\nSubject: Address problem\n\nwe have tried to deliver your newsletter to bo@example.org. The user does not exist.\n"
    assert not any(case.address_is_dead for case in one_of(mail, library).diagnoses)


def test_a_shop_that_speaks_of_a_failed_delivery_is_told_so(library):
    one = one_of("Return-Path: <shop@shop.example>\nFrom: Shop <shop@shop.example>\nTo: ana@example.net\nSubject: Your message could not be delivered\n\nDear customer, the parcel could not be delivered.\n", library)
    assert one.kind.value == "not-a-bounce" and "nothing in it reports" not in one.sentence


@pytest.mark.parametrize("action, status", [("relayed", "2.0.0"), ("expanded", "2.1.5")])
def test_what_was_handed_on_is_not_called_arrived(action, status, library):
    card, _ = card_of(report("fine", MTA + fields(BO, action, status, more="Remote-MTA: dns; mx.example.org\n"), "Successful Mail Delivery Report"), library)
    assert "arrived" not in card.path.sentence and card.path.broke_at == 2
    assert "the name of the server that refused" not in card.not_seen


NOBODY_ASKED = (("5.4.4", "X-Postfix; Host or domain name not found. Name service error for name=example.org type=MX: Host not found"), ("4.4.1", "X-Postfix; connect to mx.example.org[192.0.2.25]:25: Connection timed out"))


@pytest.mark.parametrize("status, diagnostic", NOBODY_ASKED)
def test_where_nobody_answered_the_words_are_the_reports(status, diagnostic, library):
    card, text = card_of(failed(status, diagnostic), library)
    assert "The other side’s own words" not in text and "server that answered" not in text and "said " + status not in card.path.label
    assert "Your mail server refused" not in postmaster_note(card, one_of(failed(status, diagnostic), library).message)


def test_an_answer_is_the_other_sides(library):
    card, text = card_of(failed("5.2.2", "smtp; 552 5.2.2 Mailbox full", "Remote-MTA: dns; mx.example.org\n"), library)
    assert "The other side’s own words" in text and "said 552 5.2.2" in card.path.label


def test_a_relay_of_our_own_without_a_name_is_no_fault_of_the_recipients_domain(library):
    card, text = card_of(failed("5.4.4", "X-Postfix; Host or domain name not found. Name service error for name=relay.example.net type=AAAA: Host not found"), library)
    assert card.actor == "sender-admin" and "DOMAIN CANNOT BE FOUND" not in text


def test_that_time_ran_out_contradicts_nothing(library):
    card, _ = card_of(failed("4.4.7", "X-Postfix; delivery temporarily suspended: connect to mx.example.org[192.0.2.25]:25: Connection refused"), library)
    assert not [one for one in card.disputes if one.what == "code-against-words"]


def test_the_rule_that_decided_is_the_one_that_is_told(library):
    card, _ = card_of(failed("5.2.2", "smtp; 552 5.2.2 Insufficient system storage"), library)
    assert all("the words say what happened here" not in one.why for one in card.disputes if one.won.kind.value == "code")


def test_a_meaning_is_laid_to_nobody_who_is_not_known_to_be_there(library):
    card, text = card_of(failed("5.2.2", "smtp; 552 5.2.2 Mailbox full, user over quota", "Remote-MTA: dns; mx.example.org\n"), library)
    assert not card.provider_rule or "These words usually mean" in text
    known, said = card_of(failed("5.1.1", "smtp; 550-5.1.1 The email account that you tried to reach does not exist. gsmtp", "Remote-MTA: dns; gmail-smtp-in.l.google.com\n", "bo@gmail.com"), library)
    assert known.provider_name.startswith("Google") and f"{known.provider_name} means" in said


def test_who_is_never_let_in_by_greylisting_has_lost_a_message(library):
    card, _ = card_of(failed("4.7.1", "smtp; 450 4.7.1 Recipient address rejected: Greylisted, please try again in 300 seconds", "Remote-MTA: dns; mx.example.org\n"), library)
    assert card.severity != "info" and "delay" not in card.headline.lower()


def test_the_table_tells_the_reason_that_it_names(library):
    one = one_of(failed("5.7.1", "smtp; 554 5.7.1 Service unavailable; Client host [203.0.113.5] blocked using zen.spamhaus.org", "Remote-MTA: dns; mx.example.org\n"), library)
    assert one.diagnoses[0].reason == "blocklisted-ip" and one.cards[0].headline in csv_table([("a.eml", one.diagnoses[0])], library)


def test_steps_for_the_sender_name_no_provider_where_none_is_quoted(library):
    card, _ = card_of(failed("5.0.0", "smtp; 550 Requested action not taken: mailbox unavailable", "Remote-MTA: dns; mx.example.org\n"), library)
    assert "provider" not in card.act


def test_notes_say_what_is_true_of_this_message(library):
    relayed, _ = card_of(report("fine", MTA + fields(BO, "relayed", "2.0.0"), "Successful Mail Delivery Report"), library)
    assert "refused" not in postmaster_note(relayed, one_of(FORWARDED[0], library).message)
    doubted, _ = card_of(failed("5.1.1", "smtp; 550 5.1.1 does not exist or refuses your mail", "Remote-MTA: dns; mx.example.org\n"), library)
    note = sender_note(doubted)
    assert note.startswith("To: ana@example.net\n") and not ("not one of its mailboxes" in note and "nothing here says that it is gone" in note)


@pytest.mark.parametrize("answer, name", [
    ("550 5.1.1 <bo@example.org>: Recipient address rejected: User unknown in virtual mailbox table", "Postfix means"), ("550 5.1.1 User unknown", "These words usually mean"),
    ("554 5.7.1 Service unavailable; Client host [203.0.113.5] blocked using zen.spamhaus.org", "These words usually mean"),
])
def test_a_program_is_named_by_a_wording_that_is_its_own(answer, name, library):
    card, text = card_of(failed(answer.split()[1], f"smtp; {answer}", "Remote-MTA: dns; mx.example.org\n"), library)
    assert not card.provider_rule or f"{name}:" in text
    assert "blocklists means" not in text


@pytest.mark.parametrize(("names", "told"), [("bo cy", "that bo@example.org (and cy@example.org) is not"), ("bo cy di", "that bo@example.org (and 2 others) is not")])
def test_several_recipients_of_one_cause_are_told_in_a_sentence_about_one(names, told, library):
    rows = "".join(f"\nFinal-Recipient: rfc822; {name}@example.org\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.example.org\nDiagnostic-Code: smtp; 550 5.1.1 no such user\n" for name in names.split())
    card = inspect(f"Reporting-MTA: dns; mx.example.com\n{rows}".encode(), library).cards[0]
    assert told in card.happened
