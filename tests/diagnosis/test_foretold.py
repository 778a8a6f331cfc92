"""What a server foretells for a case that may come is no failure; what it says that it does is one, in whatever tense."""

import pytest

from inspector import inspection

HEAD = "From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: {}\n\n"


@pytest.mark.parametrize("text", [
    "Ihre Nachricht an bo@example.org wird mit folgendem Fehler abgewiesen: 550 5.1.1 Benutzer unbekannt\n",
    "Die Zustellung an bo@example.org ist fehlgeschlagen; die Nachricht wird mit dem Fehler\n550 5.1.1 Benutzer unbekannt zurückgesandt.\n",
    "Your message to bo@example.org will be bounced with the following error:\n\n550 5.1.1 User unknown\n",
    "If you have questions, ask us. Your message to bo@example.org will be rejected with error 550 5.1.1 User unknown\n",
])
def test_what_a_server_says_that_it_does_is_a_failure(text, library):
    one = inspection.inspect((HEAD.format("Report") + text).encode(), library)
    assert one.kind == "failure"
    assert [(case.recipient, str(case.code), case.reply, case.address_is_dead) for case in one.diagnoses] == [("bo@example.org", "5.1.1", "550", True)]


@pytest.mark.parametrize("text", [
    "Your mailbox ana@example.net uses 97% of its quota.\nWhen it is full, messages will be rejected with \"552 5.2.2 Mailbox full\".\n",
    "Your mailbox ana@example.net is almost full. New mail will be rejected with 552 5.2.2 Mailbox full.\n",
    "Messages will be rejected with 552 5.2.2 Mailbox full as soon as your mailbox ana@example.net is full.\n",
    "Ihr Postfach ana@example.net ist fast voll. Sobald es voll ist, werden Nachrichten mit 552 5.2.2 abgewiesen.\n",
])
def test_what_is_foretold_for_a_case_is_none(text, library):
    one = inspection.inspect((HEAD.format("Your mailbox is almost full") + text).encode(), library)
    assert one.kind == "not-a-bounce"


def test_a_domain_that_will_expire_is_not_gone(library):
    text = "the domain example.org expires on 1 December. After that mail to bo@example.org will be rejected with 550 5.1.2 and cannot be delivered. Renew now.\n"
    assert not any(case.address_is_dead for case in inspection.inspect(text.encode(), library).diagnoses)
