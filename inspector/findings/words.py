"""The words by which a message tells what kind it is, in many languages. Compared in lower case, white space folded to single blanks one for one.

Letters go without their marks in both: "não existe" is "nao existe" (see letters.py). Plain strings, not patterns: finding sixty of them in a notice costs less than one pattern with sixty branches.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from inspector.letters import bare


class Words(tuple[str, ...]):
    """A list of words, without marks, that also knows those in plain ASCII: others cannot stand in a text of plain ASCII. ``name`` leads to more of the kind in abroad/."""

    plain: tuple[str, ...]
    name: str

    def __new__(cls, words: tuple[str, ...], name: str = "") -> "Words":
        """The list, with the plain ones by themselves, in its order."""
        made = super().__new__(cls, dict.fromkeys(map(bare, words)))
        made.plain = tuple(filter(str.isascii, made))
        made.name = name
        return made


DAEMONS = (
    "mailer-daemon", "mailer_daemon", "mailer daemon", "mailerdaemon", "mail-daemon", "maildaemon", "mail daemon", "postmaster", "post_master", "poostmaster", "post master",
    "mail deliver", "mmdf@", "interscan", "mailsweeper", "mimesweeper", "mailmarshal", "maildeliver", "mail-deliver", "delivery subsystem", "mail system", "mail-system", "mdaemon", "microsoftexchange", "mail administrat", "mail router", "undeliver",
    "non-delivery", "nondelivery", "mailgate@", "sysadmin", "uucp@", "gwia@", "mail server", "content-filter", "content filter", "no-reply@sns.amazonaws", "@amazonses", "mail delivery",
)
LIST_MANAGERS = ("-admin@", "-owner@", "+owner@", "owner-", "-request@", "-bounces@", "majordomo", "listserv", "list manager", "list server", "sympa@", "ezmlm")
RETURNED = ("undelivered mail returned", "undeliverable: ", "undeliverable mail", "failure notice", "returned mail: ", "mail delivery failed: ", "delivery status notification (failure)", "unzustellbar: ", "non remis : ", "non recapitabile: ", "no se puede entregar: ")   # how the usual subjects begin
REFUSED = Words((
    "undeliver", "email issue -- ", "automatically rejected", "(failure)", "delivery fail", "delivery problem", "delivery error", "delivery incomplete", "delivery has failed",
    "delivery was not", "not member article", "we reject", "failure notice", "failure delivery", "failed delivery", "failed mail", "failure mail", "delivery_fail", "returned mail",
    "returned to sender", "returned message", "return to sender", "unsent mail", "non-deliver", "not delivered", "not be delivered", "could not be sent", "couldn't be sent",
    "could not deliver", "could not be delivered", "couldn't be delivered", "couldn't deliver", "mail error", "mail system error", "error sending message", "mail fail", "message you sent blocked",
    "was not sent", "ndn:", "postmaster notify", "rejected posting", "post denied", "rejected:", "has been rejected", "has been refused", "a été rejeté", "ha sido rechazad", "wurde abgelehnt", "wurde zurückgewiesen", "stato respinto", "foi rejeitad", "was rejected", "bounced ", "bounced:", "bounce notif", "bounce report", "bounce message", "mail rejected", "message rejected", "message refused", "mail refused", "user unknown", "unknown user", "message blocked", "message failure", "message failed", "mail could not be processed", "message could not be processed", "ticket creation failed", "could not create ticket", "sending failed", "error condition re: ", "could not create a ticket", "unable to deliver",
    "delivery: fail", "unzustellbar", "nicht zugestellt", "zustellung", "zustellbar", "non remis", "non distribu", "échec", "non recapitab", "mancato recapito",
    "mancata consegna", "no se puede entregar", "no entregad", "no se ha podido entregar", "devuelto", "não foi entreg", "não entreg", "não é possível entregar", "onbestelbaar",
    "niet bezorgd", "недоставлен", "не доставлен", "не удалось", "nie można dostarczyć", "niedostarcz", "nedoruč", "kunde inte levereras", "olevererbar", "kan ikke leveres",
    "toimittamatta", "iletilemedi", "退信", "无法投递", "無法傳遞", "無法投遞", "未送达", "投递失败", "配信できません", "配信不能", "配信エラー", "配送できません", "送信できません", "エラーメール",
    "宛先不明", "届けられません", "届きません", "배달되지", "반송", "전송 실패",
    "message not sent", "mail not sent", "mail was turned away", "message was turned away", "cannot send", "could not send", "failed to send", "unable to send", "not sent:", "delivery unsuccessful", "kam nicht an", "nicht angekommen", "nicht versendet", "nicht gesendet", "nicht versandt",
    "zurückgewiesen", "zurueckgewiesen", "rückläufer", "non délivré", "non livré", "retour à l'expéditeur", "message retourné", "message rejeté", "correo devuelto", "devolución de", "rechazado", "entrega fallida", "fallo en la entrega",
    "fallo de entrega", "error de entrega", "no se pudo entregar", "devolvid", "rejeitad", "falha na entrega", "falha de entrega", "não entregue", "messaggio respinto", "errore di consegna", "non consegnat", "impossibile consegnare",
    "niet afgeleverd", "kon niet worden bezorgd", "ej levererbar", "ej leverera", "kunde inte leverer", "olevererba", "misslyckad leverans", "kunne ikke lever", "ikke leveret", "ikke levert", "ulevert", "levering mislyk", "levering feil",
    "toimitus epäonnistui", "ei voitu toimittaa", "zwrot:", "zwrot wiadomości", "niedoręcz", "nelze doručit", "nebyla doruč", "vrácená", "kézbesíthetetlen", "kézbesítési hiba", "sikertelen kézbesítés",
    "nem kézbesíthető", "nelivrat", "nu a putut fi livrat", "eroare de livrare", "neisporuč", "nije isporuč", "недоставен", "возврат", "возвращен", "δεν παραδόθηκε", "αδυναμία παράδοσης", "αποτυχία παράδοσης", "μη παραδοτ", "teslim edilemedi",
    "ulaştırılamadı", "iletilemeyen", "تعذر تسليم", "تعذر التسليم", "لم يتم تسليم", "فشل تسليم", "فشل التسليم", "לא נמסר", "לא נמסרה", "כשל במסירה", "ไม่สามารถส่ง", "ส่งไม่สำเร็จ", "ตีกลับ", "không gửi được", "không thể gửi", "không chuyển được",
    "bị trả lại", "tidak terkirim", "gagal dikirim", "gagal terkirim", "tidak dapat dikirim", "配信失敗", "送信エラー", "送信失敗", "不達", "未達", "寄送失敗", "退件", "傳送失敗", "发送失败", "无法送达", "배달 실패", "전달 실패", "발송 실패",
    "kohale toimetamata", "nepristatyt", "nepiegād", "no lliurat",
), "REFUSED")
_VAGUE = ("delivery problem", "delivery error", "delivery incomplete", "mail error", "mail system error", "zustellung")   # of these, what may go before a delay
REPORTED = ("delivery status", "delivery report", "delivery notif", "mail delivery", "delivery not")   # a subject that says no more than that something is reported
LATE = Words((
    "delayed", "(delay)", "delay)", "delivery delay", "still being retried", "could not send message for past", "could not send mail for past", "warning: message", "warning: could",
    "warning: mail", "warning--could", "delivery temporarily", "verzöger", "verzoeger", "noch nicht zugestellt", "bisher nicht", "retard de", "demora", "fördröj", "forsinke", "viivästy", "opóźnion", "opóźnieni", "zpožděn", "oneskoren", "késlelt", "întârzi", "gecik",
    "пока не", "затримк", "затримано", "暂未", "暫未", "尚未送达", "تأخر", "تأخير", "지연", "trì hoãn", "tertunda", "延遲", "retardé", "ritard", "retrasad", "atrasad", "задержк", "задержан", "遅延", "延迟", "延誤",
), "LATE")
AWAY = Words((
    "automatic reply", "automated reply", "auto reply", "auto-reply", "autoreply", "auto response", "auto-response", "autorespon", "automatic response", "automated response",
    "out of office", "out of the office", "vacation", "away from", "abwesen", "automatische antwort", "réponse automatique", "absence du bureau", "respuesta automática",
    "fuera de la oficina", "respuesta automatica", "ausencia tempor", "ausência tempor", "risposta automatica", "fuori ufficio", "resposta automática", "resposta automatica", "automatisch antwoord", "afwezig", "автоответ", "自動返信", "自動応答", "自动回复", "自動回覆",
    "不在通知", "부재",
), "AWAY")
SUBJECTS = ("subject", "betreff", "objet", "asunto", "oggetto", "assunto", "onderwerp", "ämne", "emne", "aihe", "temat", "předmět", "tárgy", "konu", "тема", "件名", "主题", "主旨", "제목", "נושא", "الموضوع", "θέμα", "subiect")   # what mail programs call the line
INTRODUCED = (   # how mail servers begin their notices, whatever the headers say
    "this is the mail system at", "this is the qmail-send program", "created automatically by mail delivery software", "automatically generated delivery status notification",
    "this is the mailer-daemon", "this is the postfix program", "this is a delivery status notification from", "this is the dragonfly mail agent",
)
SHOWN = Words((   # what stands in the middle of mail servers' notices, and in nobody's own words
    "your email message to gitlab could not be processed",
    "automatically rejected by sieve", "automatically rejected by dovecot", "automatic response sent by sympa", "posting of your message titled",
    "this is the mail system at", "this is the qmail-send program", "created automatically by mail delivery software", "following address(es) failed", "following addresses failed", "following address failed", "had permanent fatal errors", "had permanent delivery errors",
    "had transient non-fatal errors", "transcript of session follows", "delivery has failed to these recipients", "diagnostic information for administrators", "remote server returned '", "remote server returned an error", "generating server:",
    "despite repeated attempts to contact", "the email address you entered couldn", "the e-mail address you entered couldn", "this message was rejected by the recipient e-mail system", "because the recipient's email provider rejected", "a communication failure occurred during the delivery", "message rejected by google groups", "sending of the message failed",
    "(in reply to ", "the mail server responded", "the mail server replied", "le serveur de courrier a répondu", "le serveur de messagerie a répondu", "der mail-server antwortete", "der mailserver antwortete", "mail-server hat geantwortet", "el servidor de correo respondió",
    "il server di posta ha risposto", "de mailserver antwoordde", "o servidor de correio respondeu", "serwer poczty odpowiedział", "почтовый сервер ответил", "fjärrservern svarade", "您的邮件无法投递到", "您的邮件无法送达", "smtp error from remote", "error from remote mail server", "remote host said:", "the response was:", "response from the remote server was", "the response from the remote server", "that the other server returned was", "technical details of permanent failure",
    "wasn't delivered to", "wasn’t delivered to", "did not reach the following recipient", "did not reach some or all of the intended", "could not be delivered to one or more", "could not be delivered to the following", "the following recipient(s) cannot be reached",
    "undeliverable to the following", "delivery to the following recipient", "unable to deliver your message to", "wasn't able to deliver your message", "was not delivered to:", "status=bounced", "status=deferred", "final-recipient:", "diagnostic-code:",
    "fehler bei der nachrichtenzustellung", "diagnoseinformationen für administratoren", "generierender server:", "generierter server:", "konnte nicht an folgende", "ihre nachricht wurde nicht zugestellt", "ihre nachricht an", "die antwort war:", "die antwort lautete", "antwort des remoteservers",
    "échec de la remise à ces destinataires", "informations de diagnostic pour les administrateurs", "informations de diagnostic à l'attention", "serveur de génération", "la réponse était", "la réponse du serveur", "n'a pas été distribué à", "n'a pas été remis à",
    "información de diagnóstico para", "servidor de generación", "error al entregar a estos destinatarios", "la respuesta fue", "no se ha entregado a", "informazioni di diagnostica per", "server di generazione", "recapito non riuscito a questi", "la risposta è stata",
    "informações de diagnóstico para", "servidor de geração", "falha na entrega a estes", "a resposta foi", "diagnostische informatie voor", "server die de melding", "bezorging aan de volgende geadresseerden", "diagnostikinformation för", "diagnostiske oplysninger til",
    "diagnosticeringsoplysninger for", "diagnostikkinformasjon for", "informacje diagnostyczne dla", "diagnostické informace pro", "diagnosztikai információ", "диагностические сведения для", "сведения диагностики для", "yöneticiler için tanılama", "järjestelmänvalvojien diagnostiikka",
    "管理者向け診断情報", "管理者向けの診断情報", "返されたエラー", "管理员的诊断信息", "系統管理員的診斷資訊", "生成服务器", "관리자용 진단 정보", "معلومات تشخيصية", "odpowiedź serwera:", "ответ сервера:", "el servidor remoto devolvió", "le serveur distant a renvoyé", "der remoteserver hat", "der remoteserver gab",
))
CHALLENGED = Words((   # the message waits for its sender
    "verify your email", "verify your message", "confirm your message", "confirm delivery", "challenge", "please confirm", "request for confirmation", "bitte bestätigen sie", "veuillez confirmer", "confirme su mensaje", "confermi il messaggio", "confirm that you", "requires verification", "verify#",
))
HELD = ("awaits moderator approval", "awaiting moderator approval", "awaiting moderation", "waiting for moderat", "held for moderation", "held for approval")
NOTICE_CHALLENGED = Words(("until you verify", "verification process", "was waitlisted", "do not know your address", "don't know your address", "does not know your address", "not on the list of known senders", "has not been verified", "confirm your address once", "prove that you are a human", "prove you are human", "only need to do this once", "only have to do this once", "müssen dies nur einmal tun", "à le faire qu'une seule fois", "à le faire qu’une seule fois", "qu'une seule fois à effectuer", "solo tendrá que hacerlo una vez", "klicken sie zum zustellen", "ohne bestätigung", "cliquez pour confirmer", "haga clic para confirmar"))
NOTICE_HELD = ("until the list moderator", "until the moderator", "held for moderation", "review it for approval", "moderator's decision")

# The server goes on trying: that stands above whatever else the notice says of failing.
NOTICE_STILL = Words((
    "will keep trying", "will be retried", "another attempt is due", "still holding your message", "still in our queue", "next attempt will", "next attempt is", "another attempt will be", "will be attempted again", "keep at it for", "keep at it until", "will continue trying", "this is a warning only", "this is a warning message only", "still being retried", "only a temporary failure",
    "address(es) deferred", "addresses deferred", "will be reattempted", "do not need to resend", "don't need to resend", "do not need to re-send", "will continue to be tried", "will continue to be attempted", "attempts will continue",
    "will continue to try", "transient non-fatal", "wird weiter versucht", "wird weiterhin versucht", "stunden lang versucht", "tage lang versucht", "stunden weiter", "tage weiter", "versuchen es noch", "weitere zustellversuche", "weitere versuche", "se seguirá intentando",
    "seguiremos intentando", "continuará intentando", "continuera à essayer", "continuera d'essayer", "nouvelles tentatives", "continuerà a tentare", "continueremo a tentare", "ulteriori tentativi", "continuará tentando", "continuará a tentar", "novas tentativas", "blijven proberen",
    "wordt opnieuw geprobeerd", "fortsätter att försöka", "nya försök", "fortsætter med at forsøge", "fortsetter å prøve", "ponawian", "kolejne próby", "pokusy budou pokračovat", "bude se znovu", "további kísérlet", "va continua să", "попытки доставки будут", "попытки будут", "попыток доставки",
    "будет продолжать попытки", "спроби доставки", "denemeye devam", "سنستمر في", "سيستمر الخادم", "继续尝试", "继续投递", "无需重新发送", "無需重新傳送", "繼續嘗試", "引き続き配信", "再送を続け", "再送信を試みます", "再送信を試みて", "계속 시도", "다시 시도할", "sẽ tiếp tục thử", "akan terus mencoba",
), "NOTICE_STILL")
NOTICE_LATE = Words((
    "been unable to contact machine",   # UUCP
    "전송이 지연",
    "has been delayed", "have been delayed", "is delayed", "was delayed", "been temporarily delayed", "been deferred", "will retry", "still undelivered",
    "no action is required", "not yet been delivered", "has not yet been", "will try again", "delivery incomplete", "temporary problem delivering", "temporary smtp delivery error", "konnte noch nicht",
    "noch nicht zugestellt", "sera retenté", "pas encore", "aún no", "todavía no", "ainda não", "nog niet", "ännu inte", "endnu ikke", "bisher nicht", "dosud nebyla", "zatím nebyla", "még nem", "încă nu", "пока не", "поки не", "henüz", "لم يتم بعد", "暂时未能", "暂时无法", "暫時", "아직 배달", "chưa được gửi", "ancora stato", "ennå ikke", "jeszcze nie", "non è ancora stato", "еще не", "ещё не", "まだ配信されて", "再送し", "稍后重试",
), "NOTICE_LATE")
NOT_YET = Words((   # what a message is not yet is no failure: "iletiniz henüz teslim edilemedi"
    "not yet", "noch nicht", "pas encore", "aún no", "todavía no", "ainda não", "encara no", "non ancora", "non è ancora", "încă nu", "nog niet", "ännu inte", "endnu ikke", "ennå ikke", "jeszcze nie", "ještě ne", "zatím ne", "dosud ne", "ešte nebol",
    "zatiaľ ne", " še ni ", " še ne ", "zaenkrat ni", " još ni", " još ne", " још ни", " още не", " еще не", " ещё не", "пока не", " ще не", "поки не", "henüz", "még nem", "ακόμη", "ακόμα", "dar nepri", "dar nebuvo", "vēl nav", "veel ei", "vielä ei", "ei vielä", "ei ole vielä",
    "まだ", "尚未", "아직", "chưa được", "ยังไม่", "belum", "هنوز", "טרם", "עדיין לא", "अभी तक",
))
NOTICE_REFUSED = Words((
    ") didn't work.", "was automatically rejected", "impossible to distribute your message", "impossible de diffuser votre message", "unable to be delivered", "nepodařilo doručit", "无法被正确投递", "not be delivered", "not been delivered", "not delivered", "wasn't delivered", "isn't delivered", "couldn't be delivered", "couldn’t be delivered", "could not deliver",
    "couldn't deliver", "mail could not be processed", "message could not be processed", "your email message to gitlab could not be processed", "could not create a ticket", "permission to create tickets", "could not load a valid user", "returned to you unprocessed", "delivery of the email was stopped", "לנמענים הבאים נכשלה", "לנמענים אלה נכשלה", "could not process your message", "could not process your mail", "could not process your e", "cannot be delivered", "can not be delivered", "cannot deliver", "not be sent", "not be relayed", "was not relayed", "not be accepted", "not be reached",
    "not reach", "undeliver", "unable to deliver", "unable to relay", "unable to send", "was not delivered", "wasn't able to deliver", "wasn’t able to deliver", "failed to deliver", "failure to deliver",
    "delivery failed", "delivery has failed", "delivery fail", "delivery error", "delivery problem", "permanent error", "permanent fatal", "fatal error", "permanent failure",
    "recipients failed", "recipient failed", "failed permanently", "addresses failed", "address failed", "address(es) failed", "been rejected", "been returned", "been blocked", "been refused", "was rejected", "was refused",
    "was blocked", "was returned", "bounced", "rejected by", "refused by", "rejected your message", "returned mail", "returned message", "returned to sender", "error delivering", "problem delivering",
    "error has occurred while", "error occurred while", "sending of the message failed", "ist ein fehler aufgetreten", "ocurrido un error al enviar", "producido un error al enviar", "erreur est survenue lors de l'envoi", "erreur est survenue lors de l’envoi", "un errore durante l'invio", "un errore durante l’invio", "fout opgetreden bij het verzenden", "ocorreu um erro ao enviar", "wystąpił błąd podczas wysyłania",
    "did not get", "did not receive", "nondelivery", "non-delivery", "non delivery", "have failed", "has failed", "delivery errors",
    "permission to post", "not allow posting", "automatically rejected", "exited with status", "not kept", "don't forward mail", "do not forward mail", "unknown user", "user unknown", "invalid final delivery", "unrecognized mailbox", "unrecognised mailbox", "mailbox is full", "no such user",
    "retry timeout exceeded", "long failure period", "have been failing for a long time", "in the queue too long", "not going to try again", "will not be retried", "will be deleted from queue",
    "nicht zugestellt", "konnte nicht", "konnten nicht", "nicht übermittelt", "unzustellbar", "fehlgeschlagen", "nicht ausgeliefert", "n'a pas pu", "n’a pas pu", "n'ont pas pu", "impossible de remettre",
    "impossible de livrer", "impossible de distribuer", "échec de la remise", "échec de l'envoi", "échec de l’envoi", "a échoué", "no se pudo entregar", "no se ha podido", "no ha podido", "no pudo ser", "no fue posible", "no ha sido posible",
    "imposible entregar", "non è stato possibile", "non è stato recapitat", "non è stato consegnat", "impossibile recapitare", "não foi entreg", "não foi possível", "não pôde ser",
    "kon niet", "konden niet", "niet worden bezorgd", "niet worden afgeleverd", "kunde inte", "kunne ikke", "ei voitu", "nie można", "nie mogła", "nie został", "nelze doručit",
    "nebyla doruč", "не может быть доставлен", "не удалось доставить", "не было доставлен", "не доставлен", "недоставлен", "не удалось", "iletilemedi", "teslim edilemedi",
    "送信できません", "配信できません", "配送できません", "配信に失敗", "送信に失敗", "届きません", "お届けでき", "届けることができ", "存在しません", "エラーが", "無法傳遞", "無法投遞", "無法送達", "无法投递", "无法送达", "无法发送",
    "退信", "退回", "投递失败", "未能送达", "未送达", "未送達", "未成功", "没有送达", "没有成功", "被拒", "配信されませんでした", "配信されていません", "配送されませんでした", "届いていません", "届きませんでした", "전달되지", "배달되지", "배달하지", "배달할 수 없", "전송되지", "전송하지", "전송할 수 없", "실패",
    "nem sikerült kézbesíteni", "nem kézbesíthető", "nu a putut fi livrat", "tidak dapat dikirim", "gagal dikirim", "tidak terkirim", "nije moguće isporučiti", "nije isporučen", "nepavyko pristatyti",
    "nepodarilo sa doručiť", "ni bilo mogoče dostaviti", "no s'ha pogut lliurar", "no s’ha pogut lliurar", "ei õnnestunud", "tidak dapat disampaikan", "không thể gửi", "không gửi được", "ไม่สามารถส่ง", "δεν παραδόθηκε", "δεν ήταν δυνατή η παράδοση",
    "kam nicht an", "nicht angekommen", "nicht angenommen", "zurückgewiesen", "wurde abgewiesen", "wurde abgelehnt", "vom server abgelehnt", "rejeté par le serveur", "rifiutato dal server", "rechazado por el servidor", "recusado pelo servidor", "geweigerd door de server", "avvisades av servern", "wurde verweigert", "nicht versendet", "a été rejeté", "a été refusé", "n'est pas arrivé", "n’est pas arrivé", "fue devuelto", "ha sido devuelt", "fue rechazad",
    "ha sido rechazad", "foi devolvid", "foi rejeitad", "foi recusad", "non e' stato", "stato respinto", "stato rifiutato", "stata respinta", "impossibile consegnare", "geweigerd", "teruggestuurd", "niet afgeleverd", "kommit fram", "kom inte fram", "kunde ej", "blev afvist",
    "ble avvist", "blevet afvist", "odrzucon", "zwrócon", "byla odmítnuta", "bol vrátený", "visszautasít", "a fost respins", "je odbijen", "был отклонен", "было отклонено", "отклонено", "отвергнут", "відхилено", "απορρίφθηκε", "gönderilemedi", "reddedildi", "ulaşmadı", "ulaştırılamadı",
    "لم نتمكن من تسليم", "لم يتم تسليم", "فشل تسليم", "تم رفض", "לא הצלחנו למסור", "נדחתה", "ไม่สามารถจัดส่ง", "ถูกปฏิเสธ", "không thể chuyển", "bị từ chối", "ditolak", "не вдалося доставити", "не доставлено", "не може да бъде доставен", "nevarēja piegādāt", "nav piegādāt", "neizdevās piegādāt", "वितरित नहीं", "नहीं भेजा जा सका", "डिलीवर नहीं", "לא נמסרה", "לא ניתן למסור", "تعذر تسليم", "تحویل داده نشد",
), "NOTICE_REFUSED")
NOTICE_ARRIVED = Words((
    "successfully delivered", "was passed on to the mail server", "is now in the inbox", "now sitting in the inbox", "has arrived in the mailbox", "has been handed over to", "was handed over to", "successful delivery notification", "successfully relayed", "was delivered to", "has been delivered", "have been delivered", "was relayed", "has been relayed", "wurde zugestellt",
    "erfolgreich zugestellt", "a été remis",
    "is complete, but no delivery notification", "wurde abgeschlossen, aber", "wurde abgeschlossen, es wurde jedoch", "ist abgeschlossen, aber", "vom zielserver wurde jedoch keine", "est terminée, mais aucune", "est effectuée, mais aucune", "se completó la entrega", "se ha completado la entrega", "è stato completato, ma",
    "is voltooid, maar", "foi concluída, mas", "har slutförts, men", "er fuldført, men", "er fullført, men", "zostało ukończone, ale", "była úspěšná, ale",
), "NOTICE_ARRIVED")
NOTICE_AWAY = Words((
    "out of office", "out of the office", "on vacation", "on holiday", "on leave", "away from my", "will respond", "will reply", "will be back", "will return", "limited access to e",
    "limited access to my", "automatic reply", "auto-reply", "automatic response", "automated response", "no longer in use", "no longer monitored", "abwesen", "nicht im büro",
    "nicht im haus", "je suis absent", "en vacances", "fuera de la oficina", "de vacaciones", "fuori sede", "in ferie", "休暇", "不在", "休假", "в отпуске",
), "NOTICE_AWAY")

# A robot that calls its answer automatic and all the same says that the message reached nobody.
TURNED_AWAY = Words((
    "was not delivered", "your message has not been delivered", "your message could not be delivered", "your mail was not delivered", "your mail has not been delivered", "your email was not delivered",
    "your e-mail was not delivered", "your message is being returned", "and has not been delivered", "and was not delivered", "n'a pas été remis", "n’a pas été remis", "ihre nachricht wurde nicht zugestellt", "ihre e-mail wurde nicht zugestellt", "votre message n'a pas été remis", "su mensaje no ha sido entregado",
    "su mensaje no fue entregado", "il suo messaggio non è stato consegnato", "uw bericht is niet bezorgd", "sua mensagem não foi entregue",
))
LEFT = Words((   # whoever answers by itself says that nobody reads there any more
    "no longer valid", "no longer in use", "no longer active", "no longer monitored", "no longer works for", "no longer with ", "no longer employed", "no longer at ", "has left ", "have left ", "mailbox is closed", "address is closed",
    "nicht mehr gültig", "nicht mehr aktiv", "nicht mehr für ", "nicht mehr bei ", "nicht mehr im unternehmen", "nicht mehr gelesen", "ausgeschieden", "n'est plus valide", "n’est plus valide", "n'existe plus", "n’existe plus", "ne travaille plus",
    "ya no trabaja", "ya no es válid", "ya no está", "non è più attiv", "non lavora più", "não trabalha mais", "não é mais válid", "niet meer in gebruik", "niet meer werkzaam", "nedlagt", "ikke længere", "ikke lenger", "inte längre", "används inte", "ei ole enää",
    "już nie pracuje", "nie jest już", "больше не работает", "больше не используется", "退職", "已离职", "已離職", "퇴사",
))
ABSENT = Words((   # somebody is there, and reads it later
    "out of office", "out of the office", "on vacation", "on holiday", "on leave", "away from my", "will be back", "will return", "upon my return", "when i return", "abwesen", "nicht im büro", "nicht im haus", "urlaub", "je suis absent",
    "en vacances", "en congé", "fuera de la oficina", "de vacaciones", "fuori sede", "in ferie", "de férias", "休暇", "不在", "休假", "в отпуске",
))

# What programs print when the mail library they use could not send: names of exceptions and the libraries' own sentences.
PROGRAMS = (
    "SMTPRecipientsRefused", "SMTPSenderRefused", "SMTPDataError", "SMTPResponseException", "SMTPConnectError", "SMTPHeloError", "SMTPAuthenticationError",   # Python
    "SMTPAddressFailedException", "SMTPSenderFailedException", "SMTPSendFailedException", "SendFailedException", "MailSendException",   # Java
    "SmtpFailedRecipient", "SmtpException", "SmtpCommandException", "SmtpProtocolException",   # .NET
    "TransportException", "Expected response code", "Horde_Smtp_Exception", "SMTP Error: ", "SMTP server error: ", "Invalid response code received from server",   # PHP
    "Net::SMTP", "SMTPFatalError", "SMTPServerBusy", "SMTPSyntaxError", "EENVELOPE", "responseCode", "SMTPConnection.", "all recipients were rejected", "msmtp: ", "esmtp: ", "gomail: could not send", "lettre::",
)
MACHINES = (   # the names that programs give themselves as senders
    "no-reply", "noreply", "no_reply", "do-not-reply", "donotreply", "notification", "notify", "alert", "support", "helpdesk", "service desk", "servicedesk", "bounce", "robot", "system",
    "monitor", "crm", "daemon@", "server@", "mailserver", "webmail", "webbmail", "smtp@", "mta@", "demone@", "servidor@", "serveur@", "szerver@", "serwer@", "pelayan@", "poczta@", "postmeister@", "mailmaster", "root@", "nobody@", "www-data", "cron",
)
GATEWAYS = ("filter@", "filtre@", "spamfilter", "spamwall", "antispam", "appliance", "cc:mail link", "antivirus@", "mailscanner", "administrator@", "hostmaster@", "gateway@", "fax mail", "faxmaster", "fax server", "faxserver", "fax@")   # programs that have to do with mail, whatever the subject says
SERVED = "smtp server: errors from "   # Postfix: what another host tried at the reader's own server
QUARANTINES = Words(("quarantine", "quarantäne", "quarantaine", "cuarentena", "quarantena", "spam digest", "spam report", "spam summary", "log summar", "logwatch", "mail statistics", "mailstatistik", "statistiques de messagerie"))   # and what counts a server's day
PARCELS = Words(("quarantine", "quarantäne", "quarantaine", "cuarentena", "quarantena", "parcel", "package", "shipment", "courier", "paket", "sendung", "colis", "paquete", "pacco", "spedizione", "encomenda", "pakket", "zending", "посылк", "包裹", "荷物", "택배"), "PARCELS")
ORDERS = Words(("parcel", "shipment", "thank you for your order", "your order", "ihre bestellung", "votre commande", "su pedido", "suo ordine", "colis", "paquete", "посылк", "包裹", "택배"))
ACKNOWLEDGED = Words((   # a help desk that only confirms that something arrived there
    "ticket was created", "ticket has been created", "ticket has been opened", "ticket has been received", "request has been received", "received your request", "received your message", "got your request", "thank you for contacting",
    "thanks for contacting", "ihre anfrage erhalten", "ticket wurde erstellt", "anfrage ist bei uns eingegangen", "votre demande a été", "hemos recibido", "abbiamo ricevuto",
), "ACKNOWLEDGED")
DISCUSSED = Words((   # somebody writes about an error to others
    " wrote:", "commented", "new comment", "new answer", "got an answer", "opened an issue", "issue opened", "opened issue", "was assigned", "reply to this email directly", "view it on",
    "pull request", "merge request", "changed the page", "edited the page", "schrieb:", "kommentiert", "a écrit :", "escribió:", "ha scritto:",
))
RECEIPTS = Words(("this is a return receipt for the mail", "dies ist eine empfangsbestätigung für eine", "ceci est un accusé de réception pour le", "este es un acuse de recibo", "questa è una ricevuta di ritorno per"))   # how Thunderbird begins them
# A list tells its reader that what it sent them came back (ezmlm, Mailman); what the list asks is for the reader, and nobody else's mail failed.
SUBSCRIPTION = ("mailing list has received a number of bounces from you", "mailing list seem to have been bouncing", "mailing list seems to have been bouncing", "mailing list have bounced from your address", "bounced from your address", "your membership in the mailing list", "we have received some recent bounces from your address", "your membership has been disabled due to")
UNSUBSCRIBE = Words(("unsubscribe", "abbestellen", "abmelden", "se désabonner", "désinscri", "darse de baja", "cancelar suscripción", "disiscri", "descadastr", "uitschrijven", "отписаться", "退订", "配信停止"), "UNSUBSCRIBE")

# A mailing list that refuses a post; which list that is stands in the header.
POST_REFUSED = Words((
    "not allowed to post to this", "not permitted to post to this", "has been rejected by the list moderator", "posting of your message titled",
    "your message has been automatically rejected", "your message was automatically rejected", "sie dürfen an diese liste nicht", "n'êtes pas autorisé à poster", "no está autorizado a enviar",
    "mail is rejected since", "your message posting was rejected", "you are not a list subscriber", "you are not a member of this", "only subscribers may post", "restricted to list subscribers", "not allowed to send this message", "autorisé à envoyer ce message",
))

# What a message that wants the reader's password talks of, next to a link.
LOGIN = Words((
    "password", "log in", "login", "log on", "sign in", "signin", "verify your", "validate", "release message", "release your", "release pending", "release all", "release now", "pending message",
    "held message", "messages held", "review message", "recover message", "retrieve message", "allow message", "confirm your account", "passwort", "anmelden", "mot de passe", "contraseña", "senha",
    "пароль", "密码", "パスワード",
), "LOGIN")


def lower(text: str) -> str:
    """``text`` in lower case, of the same length: what would become longer, the Turkish İ, stays as it is."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


@lru_cache(maxsize=4)
def folded(text: str) -> str:
    """``text`` in lower case without marks, line breaks and tabs as blanks, of the same length, so that places found in it hold in ``text`` too. Kept, for a notice is held against many lists."""
    return bare(lower(text)).replace("\n", " ").replace("\t", " ")


def first(low: str, words: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the first of ``words`` that occurs at all stands in ``low``; of a list with a name, else one of its kind from abroad."""
    return known(low, words) or (abroad(low, words.name) if type(words) is Words and words.name else None)


def telling(subject: str) -> str:
    """The part of a subject, with a colon behind it, that tells by itself that a message failed, where there is one: what follows is quoted. Else all of it."""
    colon = subject.replace("：", ":").find(":") + 1
    said = first(subject[:colon], REFUSED) if colon else None
    return subject[:colon] if said and not subject.startswith(_VAGUE, said[0]) else subject


def known(low: str, words: tuple[str, ...]) -> tuple[int, int] | None:
    """The same for the list alone."""
    for word in words.plain if type(words) is Words and low.isascii() else words:
        if word in low:
            at = low.find(word)
            return at, at + len(word)
    return None


def abroad(low: str, name: str) -> tuple[int, int] | None:
    """Where the first of the words stands that abroad/ adds to the list of that name; not looked for in plain English."""
    return next(abroad_places(low, name), None)


def abroad_places(low: str, name: str) -> Iterator[tuple[int, int]]:
    """The same, everywhere."""
    if low.isascii() and (" your " in low or (" the " in low and (" of " in low or " is " in low or " was " in low))):   # "the" alone may be Vietnamese without its marks, "to" Czech
        return
    heads, beginnings = _index(name), _beginnings(low)
    for at, head in sorted((at, each) for each in heads.keys() & beginnings.keys() for at in beginnings[each]):
        for word in heads[head]:
            if low.startswith(word, at):
                yield at, at + len(word)


def names_new_address(lead: str) -> bool:
    """Whether words such as "skriv i stedet til" end right before an address: that is the new one of somebody who moved."""
    low = bare(lower(lead)).replace("\n", " ").replace("\t", " ").rstrip(" :<>\"'(")
    if low.endswith(_NEW_ADDRESS):
        return True
    if low.isascii() and any(word in low for word in _ENGLISH):
        return False
    from inspector.findings.abroad import ABROAD  # 1 ms, as below
    return low.endswith(ABROAD["NEW_ADDRESS"])


_NEW_ADDRESS = ("please use instead", "new address", "new address is", "new email address is", "please email me at", "can now be reached at")
_ENGLISH = (" your ", "the ", "message to", "mail to", "delivered", "recipient", "following")   # of these, one stands before most addresses, and in no other language
_HEAD, _WIDE_HEAD = 3, 2   # letters by which a word is looked up; in a script without spaces many a word has but two
_WORD = re.compile(r"\w+")
_UNSPACED = "\u0e00"   # from here on scripts are written without spaces, but for Korean: a word may begin anywhere


@lru_cache(maxsize=4)
def _beginnings(low: str) -> dict[str, list[int]]:
    """Where words begin in a text, by their first letters; kept, for a text is held against several lists in a row."""
    out: dict[str, list[int]] = {}
    for found in _WORD.finditer(low):
        start, end = found.span()
        wide = low[start] >= _UNSPACED
        for at in range(start, end) if wide else (start,):
            out.setdefault(low[at : at + (_WIDE_HEAD if wide else _HEAD)], []).append(at)
    return out


@cache
def _index(name: str) -> dict[str, list[str]]:
    from inspector.findings.abroad import ABROAD  # 1 ms that a mail in English does not need
    out: dict[str, list[str]] = {}
    for word in ABROAD[name]:
        out.setdefault(word[: _WIDE_HEAD if word[0] >= _UNSPACED else _HEAD], []).append(word)
    return out
