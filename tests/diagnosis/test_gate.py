"""What is told apart before anything is read: reports under an ordinary sender's name, bounces in languages that nobody taught, and mails that only look like bounces."""

import pytest

from inspector import inspection

APP = "From: {}\nTo: ops@example.net\nSubject: {}\n\n{}"
FAILURES = {   # name: (mail, rows of recipient, code, reply)
    "a web framework's error mail": (
        APP.format("root@web7.example.net", "[Shop] ERROR: Internal Server Error: /signup/", "Traceback (most recent call last):\n  File \"/srv/shop/mail.py\", line 12, in send\n"
                   "smtplib.SMTPRecipientsRefused: {'bo@example.org': (550, b'5.1.1 <bo@example.org>: User unknown')}\n"),
        [("bo@example.org", "5.1.1", "550")]),
    "a Java server's": (
        APP.format("Tracker <tracker@example.net>", "Mail queue error", "An error occurred while sending item 12.\n\njakarta.mail.SendFailedException: Invalid Addresses;\n  nested exception is:\n"
                   "\tcom.sun.mail.smtp.SMTPAddressFailedException: 553 5.1.2 <bo@nowhere.example>... Host unknown\n"),
        [("bo@nowhere.example", "5.1.2", "553")]),
    "a login refused": (APP.format("cron@example.net", "backup failed", "smtplib.SMTPAuthenticationError: (535, b'5.7.8 Username and Password not accepted')\n"), [("", "5.7.8", "535")]),
    "a mailing's closing list": (
        APP.format("News <news@example.net>", "Report: 2 errors", "Sent: 511, failed: 2. These could not be delivered:\n\nbo@example.org\t550 5.1.1 User unknown\ncy@example.com\t452 4.2.2 Mailbox full\n"),
        [("bo@example.org", "5.1.1", "550"), ("cy@example.com", "4.2.2", "452")]),
    "a help desk's words": (
        APP.format("Desk <support@example.net>", "Delivery failed: [#12] your question", "Hello,\n\nthis mail could not be delivered to its recipient:\n\n  To: bo@example.org\n  Subject: [#12] your question\n"),
        [("bo@example.org", None, None)]),
    "a CRM's words, the address behind the name": (
        APP.format("CRM <no-reply@example.net>", "Your email to Bo Berg bounced", "Your email to Bo Berg (bo@example.org) couldn't be delivered because the mailbox doesn't exist.\n"),
        [("bo@example.org", None, None)]),
    "certified mail in Italy": (
        "X-Ricevuta: errore-consegna\n" + APP.format("posta-certificata@pec.it.example", "AVVISO DI MANCATA CONSEGNA: fattura",
                   "Il giorno 12/03/2026 alle ore 10:15 nel messaggio \"fattura\" proveniente da \"ops@example.net\"\ne destinato all'utente \"bo@pec.example.org\"\n"
                   "è stato rilevato un errore 5.1.1 - Gestore Esempio - indirizzo non valido.\n"),
        [("bo@pec.example.org", "5.1.1", None)]),
    "a language nobody taught": (
        "Return-Path: <>\nAuto-Submitted: auto-replied\n" + APP.format("postmaster@mail.is.example", "Póstur komst ekki til skila", "Ekki tókst að koma pósti til bo@mail.is.example til skila.\n"),
        [("bo@mail.is.example", None, None)]),
    "nodemailer's": (APP.format("App <app@example.net>", "unhandledRejection", "Error: Message failed: 552 5.3.4 message file too big\n    at SMTPConnection._formatError (index.js:790)\n  code: 'EMESSAGE',\n  responseCode: 552,\n"), [("", "5.3.4", "552")]),
    "cron's": (APP.format("root@web7.example.net (Cron Daemon)", "Cron backup", "msmtp: recipient address bo@example.org not accepted by the server\nmsmtp: server message: 550 5.1.1 <bo@example.org>: User unknown\n"), [("bo@example.org", "5.1.1", "550")]),
    "a refusal in the form of a disposition notification": (
        "MIME-Version: 1.0\nContent-Type: multipart/report; report-type=disposition-notification; boundary=b\nAuto-Submitted: auto-replied (rejected)\n" + APP.format(
            "postmaster@mx.example.org", "Automatically rejected mail", "--b\nContent-Type: text/plain\n\nYour message was automatically rejected by Dovecot Mail Delivery Agent.\n\n--b\nContent-Type: message/disposition-notification\n\n"
            "Final-Recipient: rfc822; bo@example.org\nDisposition: automatic-action/MDN-sent-automatically; deleted\n\n--b--\n"), [("bo@example.org", None, None)]),
    "a mail system's own words for a full mailbox": (
        "Return-Path: <>\n" + APP.format("pošta@mail.si.example", "Sporočilo", "Poštni predal prejemnika <bo@mail.si.example> je poln.\n"), [("bo@mail.si.example", None, None)]),
    "a small program's, with the subject": (
        APP.format("webmail@school.example", "Kunde inte leverera", "Domänen för bo@gmial.example kunde inte hittas.\n"), [("bo@gmial.example", None, None)]),
    "a server's lines in a letter": (
        APP.format("Ina <ina@example.com>", "what is this", "Hello,\n\nI get this:\n\n<bo@example.org>: host mx.example.org[192.0.2.4] said: 550 5.7.1\n    Message refused by local policy (in reply to end of DATA command)\n\nIna\n"), [("bo@example.org", "5.7.1", "550")]),
    "a sending service's alert": (
        APP.format("Sender <notifications@mailer.example.com>", "A message to bo@example.org bounced", "A message from ops@example.net hard bounced.\n\nTo:           bo@example.org\nFrom:         ops@example.net\nSubject:      Invoice\n"
                   "Details:      smtp;550 5.1.1 <bo@example.org>: User unknown\n"), [("bo@example.org", "5.1.1", "550")]),
    "to oneself": (
        APP.format("MAILER-DAEMON@mx.example.net", "Undelivered Mail Returned to Sender", "<ops@example.net>: host mx.example.net[192.0.2.4] said: 452 4.2.2 Mailbox full\n"), [("ops@example.net", "4.2.2", "452")]),
}
OTHERS = {   # name: (mail, kind, words of the sentence)
    "somebody tells of a refusal": (APP.format("Ina <ina@example.com>", "mail to you bounces?", "Hi,\n\nbo@example.org told me that he gets \"550 5.1.1 user unknown\" when he writes to you.\n\nIna\n"), "not-a-bounce", ""),
    "somebody has a new address": (APP.format("Ina <ina@new.example.com>", "new address", "My old address ina@old.example.com is gone from Monday, mail to it will come back (User unknown).\nPlease use ina@new.example.com.\n"), "not-a-bounce", ""),
    "a trap": (APP.format("Mail Delivery System <noreply@vps.example.org>", "Undelivered messages", "Dear ops@example.net,\n5 messages could not be delivered to your mailbox (Error 550: quota 98% full).\n"
                          "Recipient: ops@example.net\nSign in within 24 hours: https://login.example.org/\n"), "not-a-bounce", "looks like a bounce"),
    "a trap that names somebody else": (APP.format("Mail Delivery System <info@phish.example.org>", "Mail delivery failed", "Your mail to bo@example.com could not be sent. Log in at http://phish.example.org/login to retry.\n"),
                                        "not-a-bounce", "looks like a bounce"),
    "an answer in a forum": (APP.format("Forum <do-not-reply@forum.example.org>", "SMTPRecipientsRefused in my web shop", "Ina commented on your post:\nsmtplib.SMTPRecipientsRefused: {'bo@example.org': (550, b'5.1.1 x')} tells that bo left.\n"), "not-a-bounce", "mentions"),
    "a tracker in bulk": ("Precedence: bulk\nAuto-Submitted: auto-generated\n" + APP.format("Tracker <tracker@example.org>", "(MAIL-7) Delivery failed for bo", "bo@example.org 550 5.1.1 unknown appears in the log.\n"), "not-a-bounce", "mentions"),
    "a letter that came back by post": (APP.format("Kundenservice <service@example.org>", "Ihre Rechnung kam als unzustellbar zurück", "Unser Schreiben kam an uns zurück. Bitte melden Sie sich bei uns, gern per E-Mail an service@example.org.\n\nKundennummer: 550 511 421\n"), "not-a-bounce", ""),
    "a full mailbox of the reader's own": ("Return-Path: <>\n" + APP.format("Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org>", "Your mailbox is full.", "Your mailbox is full.\n\nYour mailbox can no longer send or receive messages. Delete items you don't need.\n"), "not-a-bounce", ""),
    "a policy": (APP.format("System Administrator <it@example.org>", "Undeliverable: policy", "From Monday mail with programs in it will be undeliverable. Questions to it@example.org\n"), "not-a-bounce", ""),
    "a day of a server, counted": (APP.format("root <root@smtp.example.com>", "Postfix log summaries for Nov 5", "Grand Totals\n    790   delivered\n     12   deferred\n      9   bounced\n\nmessage bounce detail (by relay)\n  mx.example.org[192.0.2.12]:25 (total: 2)\n       2   550 5.1.1 <bo@example.org>: Recipient address rejected: User unknown (in reply to RCPT TO command)\n"), "not-a-bounce", ""),
    "held in quarantine": (APP.format("no-reply@example.org", "Undelivered messages: 2", "You have 2 undelivered messages in quarantine, the last to bo@example.org.\n"), "not-a-bounce", ""),
    "a bounce shown to a list": ("List-Id: <ops.lists.example.org>\nPrecedence: list\n" + APP.format("Ina <ina@example.org>", "[ops] strange refusals", "Since Friday we see:\n\n> <bo@example.org>: host mx.example.org said: 550 5.7.1 no\n"
                                 "> Final-Recipient: rfc822; bo@example.org\n> Action: failed\n> Status: 5.7.1\n\nAnyone else?\n"), "not-a-bounce", "list"),
    "a trap that names nobody": (APP.format("Mail Administrator <no-reply@cloud.example.org>", "[5] Undelivered incoming messages", "5 messages could not be delivered due to a storage error (552 5.2.2 mailbox full). RELEASE MESSAGES\n"),
                                 "not-a-bounce", "looks like a bounce"),
    "what senders will get": (APP.format("Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.net>", "Your mailbox is almost full", "When your mailbox is full, senders will get 5.2.2 non-delivery reports.\n"), "not-a-bounce", ""),
    "a meeting passed on": (APP.format("Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.net>", "Meeting Forward Notification: lunch",
                                      "Your meeting was forwarded\n\nBo has forwarded your meeting request to additional recipients.\n\ncy@example.org\n"), "not-a-bounce", ""),
    "a ticket about a failure": (APP.format("support@example.org", "Ticket created: mail to bo@example.org could not be delivered",
                                           "Your ticket was created: \"mail to bo@example.org could not be delivered\". An agent will answer.\n"), "not-a-bounce", ""),
    "good news in prose": (APP.format("MAILER-DAEMON@mx.example.net", "Mail delivered", "<bo@example.org>: delivery via mx.example.org: 250 2.0.0 Ok\n"), "success", "good news"),
    "a full mailbox foretold": (APP.format("Mail Delivery Subsystem <postmaster@example.net>", "Your mailbox is almost full", "Your mailbox ops@example.net uses 97% of its quota.\n"
                                           "When it is over quota, new messages will be rejected with \"552 5.2.2 Mailbox full\".\n"), "not-a-bounce", "own mailbox"),
    "the same, told to somebody else": (APP.format("postmaster@example.net", "Quota report", "The mailbox bo@example.net uses 97% of its quota.\n"
                                                   "When it is full, new messages will be rejected with \"552 5.2.2 Mailbox full\".\n"), "not-a-bounce", ""),
    "a tracker's mail about an error": ("List-ID: <mta.example.net>\nX-Auto-Response-Suppress: All\n" + APP.format("dev <notifications@example.org>", "[mta] smtplib error (Issue #4)",
                                        "smtplib.SMTPRecipientsRefused: {'bo@example.org': (550, b'5.1.1 User unknown')}\n"), "not-a-bounce", "list"),
    "an answer that quotes one": ("In-Reply-To: <1@example.net>\n" + APP.format("Ina <ina@example.org>", "Re: mail errors", "You mean this one?\n\nsmtplib.SMTPRecipientsRefused: {'bo@example.org': (550, b'5.1.1 User unknown')}\n"),
                                  "not-a-bounce", "mentions"),
    "a parcel": (APP.format("Parcels <noreply@example.org>", "Delivery failed", "Your parcel could not be delivered today. Status: 5.1.1\nQuestions? Write to help@example.org\n"), "not-a-bounce", ""),
    "a parcel to a mail address": (APP.format("noreply@parcels.example.org", "Delivery failed", "Your parcel to bo@example.org could not be delivered. Recipient not present.\n"), "not-a-bounce", ""),
    "a digest of held mail": ("Return-Path: <>\n" + APP.format("Mail Gateway <postmaster@gw.example.net>", "Quarantine summary", "Messages held for ops@example.net:\n\nbo@example.org  Buy now\ncy@example.com  You won\n\n"
                              "Release: https://gw.example.net/release\n"), "not-a-bounce", ""),
    "the first notice of lateness of certified mail": ("X-Ricevuta: preavviso-errore-consegna\n" + APP.format("posta-certificata@pec.it.example", "AVVISO DI MANCATA CONSEGNA: fattura",
                              "Il messaggio destinato all'utente \"bo@pec.example.org\" non è stato consegnato nelle prime dodici ore dal suo invio.\n"), "delay", ""),
    "certified mail accepted": ("X-Ricevuta: accettazione\n" + APP.format("posta-certificata@pec.it.example", "ACCETTAZIONE: fattura", "Il messaggio indirizzato a \"bo@pec.example.org\" è stato accettato.\n"), "not-a-bounce", ""),
    "certified mail delivered": ("X-Ricevuta: avvenuta-consegna\n" + APP.format("posta-certificata@pec.it.example", "CONSEGNA: fattura", "Il messaggio è stato consegnato nella casella bo@pec.example.org.\n"), "success", "good news"),
    "a sender to be confirmed": (APP.format("Bo <bo@example.org>", "Re: lunch (verification)", "Please complete the verification process.\nWe won't be able to deliver your message until you verify.\n"), "not-a-bounce", "confirm"),
    "a list's moderator": (APP.format("dev-bounces@lists.example.org", "Your message to Dev awaits moderator approval", "Your mail to 'Dev' is being held until the list moderator can review it for approval.\n"), "not-a-bounce", "moderator"),
}


@pytest.mark.parametrize("name", FAILURES)
def test_a_failure_is_seen(name, library):
    mail, rows = FAILURES[name]
    one = inspection.inspect(mail.encode(), library)
    assert one.kind.value == "failure"
    assert [(case.recipient, str(case.code) if case.code else None, case.reply) for case in one.diagnoses] == rows


@pytest.mark.parametrize("name", OTHERS)
def test_what_only_looks_like_one(name, library):
    mail, kind, sentence = OTHERS[name]
    one = inspection.inspect(mail.encode(), library)
    assert one.kind.value == kind
    assert sentence in one.sentence


WORDS = {   # a few words by themselves: what they are taken for, or nothing
    "Mailbox full": ("", "mailbox-full"), "bo@example.org: Mailbox full": ("bo@example.org", "mailbox-full"), "Hello, my mail comes back with \"Das Postfach des Empfängers ist voll\". What can I do?": ("", "mailbox-full"),
    "User unknown": ("", "user-unknown"), "받는 사람의 메일함이 가득 찼습니다": ("", "mailbox-full"), "My mailbox is full again": None, "Is my mailbox full?": None, "spam": None, "I marked it as spam.": None,
    "See you tomorrow, the user manual is full of errors": None,
}


@pytest.mark.parametrize("text", WORDS)
def test_a_few_known_words_are_answered_as_a_guess(text, library):
    one = inspection.inspect(text.encode(), library)
    assert [(case.recipient, case.reason, case.grade.value, case.address_is_dead) for case in one.diagnoses] == ([(*WORDS[text], "guessed", False)] if WORDS[text] else [])
    assert (one.kind.value == "failure") is bool(WORDS[text])
    assert bool(one.cards) is bool(WORDS[text])


@pytest.mark.parametrize("text", [
    "Thank you for your order!\n\nPos. 1   item 5.1.1   Gasket, rejected lot replaced   550   4.20\n\nbo@example.org will be informed by our carrier. If delivery failed, the parcel is returned to sender.\n",
    "SMTP codes, a short tutorial\n\n 450  mailbox busy\n 550  mailbox unavailable\n\nEnhanced codes: 5.1.1 Bad destination mailbox address,\n5.2.2 Mailbox full, 5.7.1 Delivery not authorized.\n",
])
def test_a_pasted_text_about_parcels_or_about_codes_is_none(text, library):
    one = inspection.inspect(text.encode(), library)
    assert (one.kind.value, one.diagnoses) == ("not-a-bounce", ())


@pytest.mark.parametrize("text", [
    "smtpd_recipient_restrictions =\n    permit_mynetworks,\n    reject_unauth_destination\nunknown_local_recipient_reject_code = 550\n# 554 5.7.1 Relay access denied is what clients see\n",
    "[Definition]\nfailregex = reject: RCPT from .*: 554 5.7.1\n            reject: RCPT from .*: 550 5.5.1 Protocol error\nignoreregex =",
])
def test_settings_are_no_bounce(text, library):
    assert inspection.inspect(text.encode(), library).kind.value == "not-a-bounce"
    assert inspection.inspect((text + "\nThe answer was:\n<bo@example.org>: 550 5.1.1 User unknown\n").encode(), library).kind.value == "failure"
