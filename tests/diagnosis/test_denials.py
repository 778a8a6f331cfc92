"""Words of delivery that are taken back are no good news, in whatever language and tense."""

import pytest

from inspector import inspection

HEAD = "From: Mail Administrator <postmaster@gate.example.org>\nTo: ana@example.net\nSubject: {}\n\n"
REFUSALS = (
    "The attachment was removed and the message to bo@example.org will not have been delivered.",
    "Your message to bo@example.org could not have been delivered.",
    "Your message to bo@example.org cannot have been delivered.",
    "Your message to bo@example.org was not successfully delivered.",
    "Your message to bo@example.org was never delivered.",
    "Your message to bo@example.org hasn't been delivered.",
    "Your message has been delivered to quarantine instead of the recipient bo@example.org.",
    "Your message to bo@example.org has been\ndelivered to the administrator instead.",
    "Ihre Nachricht an bo@example.org wurde nicht erfolgreich zugestellt.",
    "Ihre Nachricht wurde nicht an bo@example.org zugestellt.",
    "Die Nachricht an bo@example.org ist nie zugestellt worden.",
    "Votre message à bo@example.org n'a pas été remis.",
    "Votre message à bo@example.org n’a jamais été distribué.",
    "Votre message à bo@example.org n'a pu être livré.",
    "Il messaggio per bo@example.org non è stato correttamente consegnato.",
    "La Sua e-mail per bo@example.org non sarà recapitata.",
    "Su mensaje para bo@example.org no ha sido entregado.",
    "Su mensaje para bo@example.org nunca fue entregado.",
    "A sua mensagem para bo@example.org não será entregue.",
    "Uw bericht aan bo@example.org is niet succesvol afgeleverd.",
    "Ditt meddelande till bo@example.org har inte levererats.",
    "Din besked til bo@example.org er ikke blevet leveret.",
    "Wiadomość do bo@example.org nie została dostarczona.",
    "Сообщение для bo@example.org не было успешно доставлено.",
    "您发给 bo@example.org 的邮件未成功投递。",
    "bo@example.org 宛のメールは配信されませんでした。",
)
ARRIVED = (
    "Your message to bo@example.org was successfully delivered.",
    "Your message was delivered to bo@example.org.",
    "Not only a copy: your message to bo@example.org has been delivered.",
    "Ihre Nachricht an bo@example.org wurde zugestellt.",
    "Please do not answer. Your message to bo@example.org has been delivered.",
)


@pytest.mark.parametrize("subject", ["Notice", "Message status"])
@pytest.mark.parametrize("text", REFUSALS)
def test_a_delivery_that_is_denied_is_a_failure(text, subject, library):
    for data in (HEAD.format(subject) + text + "\n", text):
        found = inspection.inspect(data.encode(), library)
        assert found.kind == "failure"
        assert [(one.recipient, one.outcome) for one in found.diagnoses] == [("bo@example.org", "failed")]


@pytest.mark.parametrize("text", ARRIVED)
def test_good_news_stay_good_news(text, library):
    assert inspection.inspect((HEAD.format("Message status") + text + "\n").encode(), library).kind == "success"


@pytest.mark.parametrize("text", [
    "Your message to bo@example.org has not yet been delivered.", "Ihre Nachricht an bo@example.org konnte noch nicht zugestellt werden.", "Uw bericht aan bo@example.org is nog niet bezorgd.", "Сообщение для bo@example.org ещё не доставлено.",
])
def test_what_is_not_yet_delivered_is_late(text, library):
    assert inspection.inspect((HEAD.format("Message status") + text + "\n").encode(), library).kind == "delay"


@pytest.mark.parametrize("text", ["bo@example.org: delivered to quarantine", "Your message has been delivered to quarantine: bo@example.org"])
def test_quarantine_is_no_delivery(text, library):
    assert inspection.inspect((HEAD.format("Message status") + text + "\n").encode(), library).kind != "success"
