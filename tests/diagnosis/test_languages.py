"""Failures and delays in the words of many languages, with and without the marks on their letters; a delay is never called a failure, whatever language says so."""

import pytest

from inspector import inspection

MAIL = "Return-Path: <>\nFrom: {}\nTo: ana@example.net\nSubject: {}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n{}\n"
BO = "bo@example.org"
FAILED = {   # language: (sender, subject, text)
    "German": ("Postamt <postmaster@post.example.org>", "Ihre Nachricht kam nicht an", f"Ihr Brief an {BO} wurde abgewiesen: das Postfach wurde gelöscht."),
    "Italian with apostrophes": ("Webmail <noreply@post.example.org>", "Mancata consegna", f"Il messaggio inviato a {BO} non e' stato recapitato."),
    "Portuguese without marks": ("Correio <postmaster@post.example.org>", "Mensagem devolvida", f"Sua mensagem para:\n\n   {BO}\n\nfoi devolvida porque o usuario nao existe neste servidor."),
    "Swedish": ("E-post <postmaster@post.example.org>", "Ej levererbart: lunch", f"Ditt meddelande har inte kommit fram.\n\n{BO}\n  e-postkontot är borttaget."),
    "Arabic": ("postmaster@post.example.org", "تعذر تسليم الرسالة", f"لم نتمكن من تسليم رسالتك إلى:\n\n{BO}\n\nالسبب: عنوان البريد الإلكتروني غير موجود."),
    "Danish": ("Post <postmaster@post.example.org>", "Din mail kunne ikke leveres", f"Din mail til {BO} blev afvist."),
    "Vietnamese": ("postmaster@post.example.org", "Thư không gửi được", f"Thư của bạn gửi tới {BO} không thể chuyển được vì địa chỉ người nhận không tồn tại."),
    "Romanian": ("Robot <robot@post.example.org>", "Mesaj nelivrat", f"Mesajul către {BO} nu a putut fi livrat."),
}
DELAYED = {
    "German": ("Verzögerung bei der Zustellung", f"Ihre Nachricht an {BO} konnte bisher nicht zugestellt werden. Wir versuchen es noch 3 Tage lang."),
    "Polish": ("Wiadomość opóźniona", f"Wiadomość do {BO} nie została jeszcze dostarczona. Próby będą ponawiane."),
    "Polish without marks": ("Wiadomosc opozniona", f"Wiadomosc do {BO} nie zostala jeszcze dostarczona. Proby beda ponawiane."),
    "Italian": ("Ritardo nella consegna", f"Il messaggio per {BO} non è stato ancora consegnato. Il server continuerà a tentare."),
    "Russian": ("Письмо пока не доставлено", f"Не удалось доставить письмо для {BO}. Попытки доставки будут продолжаться."),
    "Chinese": ("您的邮件暂未送达", f"您发往 {BO} 的邮件暂时未能送达，系统将继续尝试投递，您无需重新发送。"),
    "French": ("Retard de livraison", f"Le message pour {BO} n'a pas pu être remis. Le serveur continuera à essayer pendant 3 jours."),
    "Japanese": ("配信遅延のお知らせ", f"{BO} へのメールはまだ配信されていません。引き続き配信を試みます。"),
    "Dutch": ("Vertraging: uw bericht is nog niet bezorgd", f"Uw bericht aan {BO} is na 4 uur nog niet bezorgd. Er wordt nog 2 dagen geprobeerd het te bezorgen."),
    "Turkish": ("Uyarı: iletiniz henüz teslim edilemedi", f"{BO} adresine gönderdiğiniz ileti 4 saattir teslim edilemedi. Sunucu 5 gün boyunca denemeye devam edecektir."),
    "Slovenian": ("Sporočilo še ni bilo dostavljeno", f"Vašega sporočila za {BO} zaenkrat še nismo mogli dostaviti. Strežnik bo poskušal še 2 dni."),
    "Czech": ("Varování: zpráva zatím nebyla doručena", f"Vaše zpráva pro {BO} nebyla zatím doručena. Server bude pokračovat v pokusech ještě 3 dny."),
}
WAITING = {   # that a message waits in the queue, or that the server tries again, is said without any word of failing
    "English": ("Still with us", f"Recipient: {BO}\n\nThe other side asked us to come back later. Another attempt is due in an hour."),
    "French": ("Retard d'acheminement", f"Destinataire : {BO}\n\nVotre courrier reste en file d'attente et une nouvelle tentative aura lieu dans quelques minutes."),
    "Czech": ("Zpráva čeká ve frontě", f"Příjemce: {BO}\n\nZpráva zůstává ve frontě a další pokus proběhne automaticky."),
    "Romanian": ("Mesajul așteaptă în coadă", f"Destinatar: {BO}\n\nMesajul rămâne în coadă și vom încerca din nou mai târziu."),
    "Czech, mailbox full": ("Vaše zpráva se zpozdila", f"Zprávu pro {BO} se nám zatím nepodařilo předat, protože schránka příjemce je momentálně plná. Budeme to zkoušet dál."),
    "Bulgarian": ("Съобщението чака", f"Съобщението до {BO} все още не е доставено, защото кутията е пълна. Ще опитваме на всеки час."),
    "Hebrew": ("ההודעה ממתינה בתור", f"נמען: {BO}\n\nההודעה נשארת בתור וננסה שוב מאוחר יותר."),
    "Chinese": ("郵件仍在佇列中", f"收件者: {BO}\n\n郵件仍保留在佇列中，稍後會再次嘗試寄送。"),
}
GIVEN_UP = {   # a promise to try again that is none
    "Spanish": ("Entrega abandonada", f"Tras cinco días de intentos, desistimos de entregar su mensaje a {BO}. No se volverá a intentar."),
    "Italian": ("Consegna abbandonata", f"Il server ha riprovato più volte, ma il messaggio per {BO} non è stato consegnato. Non verranno effettuati altri tentativi."),
    "Indonesian": ("Pengiriman dihentikan", f"Pesan Anda tidak dapat dikirim ke {BO}. Kami tidak akan mencoba lagi."),
    "Hungarian": ("Feladtuk a kézbesítést", f"Öt napon át próbáltuk kézbesíteni levelét a következő címre: {BO}. Most feladjuk, több kísérlet nem lesz."),
}
ARRIVED = {
    "Polish": ("Potwierdzenie doręczenia", f"Wiadomość została pomyślnie doręczona do {BO}."),
    "Hungarian": ("Kézbesítési igazolás", f"Levelét sikeresen kézbesítettük a következő címzettnek: {BO}"),
    "Russian": ("Письмо доставлено", f"Ваше письмо попало в ящик {BO}."),
    "Thai": ("ยืนยัน", f"อีเมลของคุณถึงกล่องจดหมายของ {BO} เรียบร้อยแล้ว"),
    "English": ("Delivery receipt", f"Your message was passed on to the mail server for {BO}."),
    "Persian": ("تأیید تحویل", f"پیام شما با موفقیت به {BO} تحویل داده شد."),
    "German": ("Zugestellt: Vertrag", f"Ihre Nachricht wurde den folgenden Empfängern zugestellt:\n\n{BO}"),
    "Spanish": ("Entregado: contrato", f"Su mensaje a {BO} ha sido entregado."),
    "Italian": ("Consegnato: contratto", f"Il suo messaggio a {BO} è stato consegnato."),
    "Portuguese": ("Entregue: contrato", f"Sua mensagem foi entregue aos seguintes destinatários:\n\n{BO}"),
    "Dutch": ("Afgeleverd: contract", f"Uw bericht aan {BO} is bezorgd."),
}


def told(sender: str, subject: str, text: str, library) -> tuple[str, list[str]]:
    one = inspection.inspect(MAIL.format(sender, subject, text).encode(), library)
    return one.kind.value, [case.recipient for case in one.diagnoses]


@pytest.mark.parametrize("language", FAILED)
def test_a_failure_is_known(language, library):
    assert told(*FAILED[language], library) == ("failure", [BO])


@pytest.mark.parametrize("language", DELAYED)
def test_a_delay_is_known(language, library):
    one = inspection.inspect(MAIL.format("MAILER-DAEMON@post.example.org", *DELAYED[language]).encode(), library)
    assert one.kind == "delay"
    assert [(case.recipient, case.outcome.value, case.bounce_type, case.address_is_dead) for case in one.diagnoses] == [(BO, "delayed", "soft", False)]


@pytest.mark.parametrize("language", WAITING)
def test_what_waits_in_the_queue_has_not_failed(language, library):
    assert told("postmaster@post.example.org", *WAITING[language], library) == ("delay", [BO])


@pytest.mark.parametrize("language", GIVEN_UP)
def test_a_server_that_tries_no_more_has_failed(language, library):
    assert told("postmaster@post.example.org", *GIVEN_UP[language], library) == ("failure", [BO])


@pytest.mark.parametrize("language", ARRIVED)
def test_good_news_is_known(language, library):
    assert told("postmaster@post.example.org", *ARRIVED[language], library) == ("success", [BO])


@pytest.mark.parametrize("text", ["Su mensaje a bo@example.org no ha sido entregado.", "Il suo messaggio a bo@example.org non è stato consegnato.", "Sua mensagem para bo@example.org não foi entregue."])
def test_a_delivery_denied_is_no_good_news(text, library):
    assert told("postmaster@post.example.org", "lunch", text, library) == ("failure", [BO])


@pytest.mark.parametrize("text, reason", [
    (f"ההודעה ששלחת אל {BO} לא נמסרה מכיוון שתיבת הדואר של הנמען מלאה.", "mailbox-full"),
    (f"تعذر تسليم الرسالة إلى {BO} وصندوق البريد ممتلئ", "mailbox-full"),
])
def test_a_reason_is_known_behind_a_prefix(text, reason, library):
    one = inspection.inspect(MAIL.format("postmaster@post.example.org", "Undeliverable: lunch", text).encode(), library)
    assert [(case.recipient, case.reason) for case in one.diagnoses] == [(BO, reason)]


@pytest.mark.parametrize("subject, text", [
    ("Message non distribué : voeux", f"Votre message à destination de {BO} n'a pas pu être envoyé : le domaine example.org n'existe pas."),
    ("Message non remis", f"Personne ne répond au nom de {BO} chez nous ; ce compte a été fermé."),
    ("Mensagem devolvida", f"A caixa de {BO} está cheia há mais de uma semana."),
    ("Missatge retornat", f"El domini de {BO} ja no existeix."),
])
def test_whose_mailbox_or_domain_it_is_no_sender(subject, text, library):
    assert told("postmaster@post.example.org", subject, text, library) == ("failure", [BO])


NOBODY = {
    "Spanish": f"En nuestra casa no hay nadie con la dirección {BO}.", "Czech": f"Nikoho s adresou {BO} u nás nemáme.", "Russian": f"Никого с адресом {BO} у нас нет.", "Greek": f"Δεν υπάρχει κανείς εδώ με τη διεύθυνση {BO}.",
    "Hindi": f"हमारे यहाँ {BO} पते वाला कोई नहीं है।", "Chinese": f"本校查無 {BO} 此人。", "Indonesian": f"Di tempat kami tidak ada orang dengan alamat {BO}.", "English": f"Nobody here goes by {BO}.",
}


@pytest.mark.parametrize("language", NOBODY)
def test_nobody_of_that_name_is_a_dead_address(language, library):
    one = inspection.inspect(MAIL.format("postmaster@post.example.org", "Undeliverable: lunch", NOBODY[language]).encode(), library)
    assert [(case.recipient, case.reason, case.address_is_dead) for case in one.diagnoses] == [(BO, "user-unknown", True)]


@pytest.mark.parametrize("said, reason", [("550 não existe este usuario aqui: usuario não existe", "user-unknown"), ("550 usuario nao existe", "user-unknown"), ("552 boite de bo@example.org saturee", "mailbox-full"), ("550 uzytkownik nieznany", "user-unknown")])
def test_a_reason_is_known_with_and_without_marks(said, reason, library):
    one = inspection.inspect(MAIL.format("MAILER-DAEMON@post.example.org", "failure notice", f"<{BO}>: {said}").encode(), library)
    assert [case.reason for case in one.diagnoses] == [reason]


def test_what_a_mail_system_says_has_not_come_about_yet_is_late_and_a_shop_is_none(library):
    subject, text = "A sua mensagem ainda não seguiu", f"Guardámos a mensagem para {BO}."
    assert told("postmaster@post.example.org", subject, text, library) == ("delay", [BO])
    shop = MAIL.replace("Return-Path: <>\n", "").format("Loja <loja@shop.example.org>", "A sua encomenda ainda não seguiu", f"Dúvidas? {BO}")
    assert inspection.inspect(shop.encode(), library).kind == "not-a-bounce"


def test_what_nobody_here_can_read_is_said_to_be_a_guess(library):
    unread = inspection.inspect(MAIL.format("MAILER-DAEMON@post.example.org", "Bien arrivé", f"Votre courrier pour {BO} repose dans sa boîte.").encode(), library)
    read = inspection.inspect(MAIL.format("MAILER-DAEMON@post.example.org", "Non remis", f"Votre courrier pour {BO} n'a pas pu être remis.").encode(), library)
    assert [(one.kind.value, one.diagnoses[0].reason == "not-understood") for one in (unread, read)] == [("failure", True), ("failure", False)]
    case, card = unread.diagnoses[0], unread.cards[0]
    assert (case.address_is_dead, case.bounce_type, card.chips[0], card.path) == (False, "none", "Not understood", None)
    assert not any("given up" in said or "not delivered" in said for said in (card.happened, card.retry.text, unread.sentence))


def test_being_told_to_send_again_is_no_promise(library):
    text = f"{BO}\n550 5.1.1 User unknown\n\nE-posta adresini kontrol edip iletiyi yeniden göndermeyi deneyin."
    assert told("postmaster@post.example.org", "Teslim edilemedi: selam", text, library) == ("failure", [BO])


def test_where_no_reason_is_given_a_delay_is_nobodys_affair(library):
    one = inspection.inspect(MAIL.format("postmaster@post.example.org", "Delivery delayed: lunch", f"Delivery to these recipients has been delayed:\n\n{BO}\n").encode(), library)
    assert [(case.outcome.value, case.actor) for case in one.diagnoses] == [("delayed", "nobody")]


def test_words_of_two_letters_are_found_amid_a_sentence_without_spaces(library):
    assert inspection.inspect("From: Li <li@example.org>\nTo: ana@example.net\nSubject: Re: hello\n\n我正在出差，下周一回来。\n".encode(), library).kind == "auto-reply"
