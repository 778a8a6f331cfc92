"""What a server only supposes, or what is one of two things, calls nobody dead; in whatever language."""

import pytest

from inspector import inspection

NOTICE = "From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nYour message could not be delivered.\n\n{}\n"
UNSURE = (
    "This user probably does not exist", "It seems that the mailbox does not exist", "If the user does not exist, check the spelling", "Der Empfänger existiert möglicherweise nicht.", "Il est possible que l'utilisateur n'existe pas.",
    "Es posible que el usuario no exista.", "Forse l'utente non esiste", "Talvez o usuário não exista", "Возможно, пользователь не существует.", "可能是收件人不存在。", "宛先が存在しない可能性があります。",
    "宛先が存在しないか、受信拒否されています。", "送信先メールアドレスが見つからないか、送信先サーバの事情により送信できませんでした。", "该用户不存在或已被禁用。", "El buzón no existe o está temporalmente deshabilitado.", "L'adresse est inconnue ou le serveur refuse le message.",
)
SURE = ("This user does not exist", "User unknown. If you feel that this is an error, ask the recipient.", "Der Empfänger existiert nicht. Vielleicht hilft ein Anruf.", "L'utilisateur n'existe pas.", "Пользователь не существует.", "该用户不存在。", "宛先が存在しません。")


@pytest.mark.parametrize("said", UNSURE)
def test_what_is_only_supposed_kills_nobody(said, library):
    for answer in (f"<bo@example.org>: host mx.example.org[192.0.2.4] said: 550 5.1.1 {said} (in reply to RCPT TO command)", f"<bo@example.org>: 550 {said}", f"  bo@example.org\n\n{said}"):
        (case,) = inspection.inspect(NOTICE.format(answer).encode(), library).diagnoses
        assert (case.recipient, case.address_is_dead) == ("bo@example.org", False), answer


@pytest.mark.parametrize("said", SURE)
def test_a_word_of_doubt_elsewhere_is_none(said, library):
    (case,) = inspection.inspect(NOTICE.format(f"<bo@example.org>: 550 5.1.1 {said}").encode(), library).diagnoses
    assert (case.reason, case.address_is_dead) == ("user-unknown", True)


def test_a_missing_domain_holds_for_all_who_have_addresses_there(library):
    text = "Your message could not be delivered to bo@example.org, cy@example.org and di@example.com, because the domain example.org does not exist."
    one = inspection.inspect(NOTICE.format(text).encode(), library)
    assert [(case.recipient, case.address_is_dead) for case in one.diagnoses] == [("bo@example.org", True), ("cy@example.org", True), ("di@example.com", False)]


def test_whom_to_report_to_has_not_failed(library):
    mail = 'From: Security <security@desk.example.net>\nTo: ana@example.net\nSubject: Undelivered mail phishing: what to do\n\nBeware of mails titled "Undelivered Mail Returned to Sender" that ask you to log in. Report them to {}.\n'
    assert inspection.inspect(mail.format("security@example.net").encode(), library).kind == "not-a-bounce"
