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


FINAL = (   # nobody goes on trying, whatever the words are like
    "Your message to bo@example.org was not delivered: user unknown. No further attempts will be made. Another attempt will be made only if you send it again.",
    "Your message to bo@example.org was not delivered: user unknown. It will not be attempted again; no other attempt will be made.",
    "Ihre Nachricht an bo@example.org konnte nicht zugestellt werden: Benutzer unbekannt.\nEs finden keine weitere Versuche statt.",
    "Ihre Nachricht an bo@example.org konnte auch nach mehreren Versuchen nicht zugestellt werden. Weitere Versuche werden nicht unternommen.\nGrund: Empfänger unbekannt",
    "Votre message n'a pas pu être remis à bo@example.org : utilisateur inconnu.\nIl n'y aura pas de nouvelles tentatives de remise.",
    "Su mensaje no pudo ser entregado a bo@example.org: usuario desconocido.\nNo se seguirá intentando la entrega.",
    "Su mensaje no pudo ser entregado a bo@example.org: usuario desconocido. El servidor no continuará intentando la entrega.",
    "Il messaggio non è stato consegnato a bo@example.org: casella inesistente\n\nNon verranno effettuati ulteriori tentativi di consegna.",
    "A sua mensagem não foi entregue a bo@example.org: utilizador desconhecido.\nNão serão feitas novas tentativas de entrega.",
    "Uw bericht aan bo@example.org kon niet worden bezorgd: gebruiker onbekend. De aflevering wordt niet opnieuw geprobeerd.",
    "Ditt meddelande kunde inte levereras till bo@example.org: okänd användare.\nInga nya försök kommer att göras.",
    "Din besked kunne ikke leveres til bo@example.org: ukendt bruger.\nDer vil ikke blive gjort nye forsøg.",
    "Wiadomość nie została dostarczona do bo@example.org: nieznany użytkownik.\nKolejne próby nie będą podejmowane.",
    "Zprávu nelze doručit na bo@example.org: neznámý uživatel. Další pokusy budou ukončeny, nebude se znovu zkoušet.",
    "Az üzenetet nem sikerült kézbesíteni: bo@example.org, ismeretlen felhasználó.\nTovábbi kísérlet nem történik.",
    "Ваше письмо не доставлено получателю bo@example.org.\nПричина: такого пользователя нет.\nБольше попыток доставки предприниматься не будет.",
    "Ваш лист не доставлено одержувачу bo@example.org: користувача не існує.\nПодальші спроби доставки не здійснюватимуться.",
    "bo@example.org 宛のメールを配信できませんでした。ユーザーが存在しません。再送信を試みることはありません。",
    "您发给 bo@example.org 的邮件无法投递：用户不存在。系统将不再继续尝试投递。",
    "bo@example.org 로 보낸 메일이 배달되지 않았습니다. 사용자를 찾을 수 없습니다. 더 이상 다시 시도할 예정이 없습니다.",
    "bo@example.org adresine iletiniz teslim edilemedi: kullanıcı bilinmiyor. Sunucu denemeye devam etmeyecektir.",
)
TRYING = (
    "Your message to bo@example.org was not delivered, but another attempt will be made in an hour.",
    "No further action is needed: another attempt will be made. Your message to bo@example.org is not lost.",
    "Ihre Nachricht an bo@example.org konnte nicht zugestellt werden, weitere Versuche folgen.",
    "Die Zustellung an bo@example.org ist nicht gelungen und weitere Zustellversuche finden statt.",
    "Votre message n'a pas pu être remis à bo@example.org ; de nouvelles tentatives auront lieu, il n'est pas nécessaire de le renvoyer.",
    "Su mensaje no pudo ser entregado a bo@example.org. El servidor continuará intentando la entrega.",
    "Il messaggio non è stato consegnato a bo@example.org e verranno effettuati ulteriori tentativi.",
    "A sua mensagem não foi entregue a bo@example.org, mas serão feitas novas tentativas.",
    "Wiadomość nie została dostarczona do bo@example.org, kolejne próby nastąpią.",
    "Az üzenetet nem sikerült kézbesíteni: bo@example.org. További kísérlet következik.",
    "Ваше письмо не доставлено получателю bo@example.org, но попытки доставки будут продолжены.",
    "您发给 bo@example.org 的邮件无法投递。系统将继续尝试投递。",
)
DAEMON = "From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: Message status\nContent-Type: text/plain; charset=utf-8\n\n{}\n"


@pytest.mark.parametrize("text", FINAL)
def test_a_promise_to_try_that_is_denied_is_none(text, library):
    found = inspection.inspect(DAEMON.format(text).encode(), library)
    assert (found.kind, [one.outcome for one in found.diagnoses]) == ("failure", ["failed"])


@pytest.mark.parametrize("text", TRYING)
def test_a_promise_to_try_stands_beside_what_is_denied(text, library):
    found = inspection.inspect(DAEMON.format(text).encode(), library)
    assert (found.kind, [one.outcome for one in found.diagnoses]) == ("delay", ["delayed"])
