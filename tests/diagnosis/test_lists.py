"""Mailing lists that refuse a post: the list is whom the message did not reach, never its owner; what a list's owner is only told is no bounce."""

import pytest

from inspector import inspection

MAIL = "{}From: {}\nTo: ana@example.net\nSubject: {}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{}\n"
REFUSALS = {   # name: (more fields, sender, subject, text)
    "mailman": ("X-BeenThere: talk@lists.example.org\nPrecedence: bulk\n", "Mailman <mailman-bounces@lists.example.org>", "Request to mailing list Talk rejected",
                "Your request to the talk@lists.example.org mailing list\n\n    Posting of your message titled \"lunch\"\n\nhas been rejected by the list moderator.\n\nAny questions or comments should be directed to the list administrator\nat:\n\n    talk-owner@lists.example.org"),
    "sympa": ("", "SYMPA <sympa@lists.example.org>", "Your message for list talk has been rejected",
              "Your message for list talk (attached below) was rejected.\n\nYou are not allowed to send this message for the following reason:\nMessage distribution in the list talk@lists.example.org is restricted to list subscribers."),
    "sympa in French": ("", "SYMPA <sympa@lists.example.org>", "Votre message pour la liste talk a été rejeté",
                        "Votre message pour la liste talk a été rejeté.\n\nVous n'êtes pas autorisé à envoyer ce message : la liste talk@lists.example.org est réservée à ses abonnés.\n\nPour toute information : talk-request@lists.example.org"),
    "majordomo": ("", "Majordomo@lists.example.org", "BOUNCE talk@lists.example.org: Non-member submission",
                  "Your posting to talk@lists.example.org was returned, as only\nsubscribers may post to this list. To join send \"subscribe talk\" to\nMajordomo@lists.example.org."),
    "mailman, of a domain with DMARC": ("", "talk-bounces@lists.example.org", "lunch",
                                        "You are not allowed to post to this mailing list From: a domain which\npublishes a DMARC policy of reject or quarantine, and your message has\nbeen automatically rejected.  If you think that your "
                                        "messages are\nbeing rejected in error, contact the mailing list owner at\ntalk-owner@lists.example.org."),
    "fml": ("X-ML-Name: talk\nPrecedence: list\n", "talk-admin@lists.example.org", "You ana@example.com are not member (talk ML)",
            "ana@example.com さん\n\nYour mail is rejected since you are not a member of this ML <talk@lists.example.org>.\n\nOriginal mail as follows:\n\n   From: ana@example.com\n   To: talk@lists.example.org"),
}


@pytest.mark.parametrize("name", REFUSALS)
def test_the_list_is_whom_the_message_did_not_reach(name, library):
    one = inspection.inspect(MAIL.format(*REFUSALS[name]).encode(), library)
    assert one.kind == "failure"
    assert [(case.recipient, case.address_is_dead) for case in one.diagnoses] == [("talk@lists.example.org", False)]


def test_a_post_that_comes_back_with_the_reason_is_a_bounce(library):
    """Mailman 3 names the list only in the post."""
    mail = ("From: talk-bounces@lists.example.org\nTo: ana@example.net\nSubject: Re: lunch\nPrecedence: bulk\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
            "Your message to the Talk mailing-list was rejected for the following\nreasons:\n\nThe message is not from a list member\n\n--b\nContent-Type: message/rfc822\n\n"
            "From: {}\nTo: talk@lists.example.org\nSubject: lunch\n\nAt noon?\n--b--\n")
    one = inspection.inspect(mail.format("ana@example.net").encode(), library)
    assert (one.kind, [(case.recipient, case.reason, case.address_is_dead) for case in one.diagnoses]) == ("failure", [("talk@lists.example.org", "restricted-recipient", False)])
    assert inspection.inspect(mail.format("somebody@example.com").encode(), library).kind == "not-a-bounce", "another's post, of which a moderator is told"


def test_what_a_stranger_tried_at_ones_own_server_is_no_bounce(library):
    session = "Transcript of session follows.\n\n Out: 220 mx.example.net ESMTP\n In:  HELO spam\n Out: 250 mx.example.net\n In:  AUTH LOGIN\n Out: 503 5.5.1 Error: authentication not enabled\n\nSession aborted, reason: lost connection"
    one = inspection.inspect(MAIL.format("Return-Path: <>\n", "Mail Delivery System <MAILER-DAEMON@mx.example.net>", "Postfix SMTP server: errors from unknown[203.0.113.77]", session).encode(), library)
    assert one.kind == "not-a-bounce" and "own server" in one.sentence


def test_a_bounce_that_a_list_could_not_read_is_read(library):
    text = ("From: talk-bounces@lists.example.org\nTo: talk-owner@lists.example.org\nSubject: Uncaught bounce notification\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n"
            "The attached message was received as a bounce, but either the bounce\nformat was not recognized, or no member addresses could be extracted\nfrom it.\n\n--b\nContent-Type: message/rfc822\n\n"
            "From: postmaster@mx.example.com\nTo: talk-bounces@lists.example.org\nSubject: Undeliverable mail\n\nThe mailbox bo@example.com does not exist any more.\n--b--\n")
    one = inspection.inspect(text.encode(), library)
    assert [case.recipient for case in one.diagnoses] == ["bo@example.com"]
