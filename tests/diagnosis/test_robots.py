"""Mails that do not look like bounces and are: robots, lists that refuse a post, gateways of the past; and what these mails quote without saying it."""

import pytest

from inspector import inspection

BO, LIST = "bo@example.org", "talk-bounces@lists.example.net"


def mail(sender: str, subject: str, body: str, to: str = "ana@example.net", more: str = "") -> str:
    return f"From: {sender}\nTo: {to}\nSubject: {subject}\n{more}\n{body}\n"


CASES = {   # name: (mail, kind, rows of recipient, code, reason)
    "a program that runs elsewhere": (
        mail("uucp@gate.example.org", "remote execution [uucp job gateC01 (3/4-12:00:01)]", "remote execution [uucp job gateC01 (3/4-12:00:01)]\n\trmail hawk!bo (bo@example.org)\nexited with status 67\n", LIST),
        "failure", [(BO, None, "user-unknown")]),
    "a mailbox that throws back": (
        mail("Quota guard <postmaster@example.org>", "mail for bo bounced: too much of it", f"The mailbox of\n\n    {BO}\n\nis bigger than the 20 megabytes allowed. Your mail (5120 bytes) was NOT kept.\n", LIST, "Precedence: junk\n"),
        "failure", [(BO, None, "mailbox-full")]),
    "a home-made forwarder": (
        mail("nobody@www.example.org", "sorry", f'The club alias "{BO}" expired in May.\nWe do not forward mail for former members.\n\n$id = <35A2.1@example.com>\n', LIST), "failure", [(BO, None, "mailbox-disabled")]),
    "a robot that says that nothing was delivered": (
        mail("bo@example.org (mail robot)", "bo@example.org is no longer valid", f"This is an automatic reply. Your message was not delivered.\n\nBo has left, and the account\n{BO} has been removed.\n", LIST, "Precedence: junk\n"),
        "failure", [(BO, None, "mailbox-disabled")]),
    "somebody who is only away": (
        mail("bo@example.org (Bo)", "Re: lunch", "This is an automatic reply. I am on vacation; your message was not delivered to anybody else.\n", "ana@example.net", "Precedence: junk\n"), "auto-reply", []),
    "a list that takes posts of members only": (
        mail("talk-owner@lists.example.org", 'Request to mailing list "talk" rejected',
             "Your message to the talk mailing-list was rejected for the following reasons:\n\nThe message is not from a list member\n\n----- Original message -----\nReceived: from a.example.net by b.example.org; Mon, 5 May 2025\nMessage-ID: <1@example.net>\n"
             "From: ana@example.net\nTo: talk@lists.example.org\nSubject: hello\n\nhi\n", more="Precedence: bulk\n"), "failure", [("talk@lists.example.org", None, "restricted-recipient")]),
    "a list server that refuses a post": (
        mail('"EXAMPLE.ORG LISTSERV Server (17.0)" <LISTSERV@LISTSERV.EXAMPLE.ORG>', "Rejected posting to FINCH-L@LISTSERV.EXAMPLE.ORG",
             "You are not authorized to send mail to the FINCH-L list from your\nana@example.net account.\n"), "failure", [("FINCH-L@LISTSERV.EXAMPLE.ORG", None, "restricted-recipient")]),
    "a list of reasons, each with whom it holds for": (
        mail("Postmaster <postmaster@example.net>", "Undeliverable Mail", f"mailbox full: {BO}\nunknown user: cy@example.org\nmessage too large: di@example.org\n\nOriginal message follows.\n\nFrom: ana@example.net\nSubject: x\n"),
        "failure", [(BO, None, "mailbox-full"), ("cy@example.org", None, "user-unknown"), ("di@example.org", None, "too-large")]),
    "somebody who left, and where to write now": (
        mail(f"Autoresponder <{BO}>", "Re: events", f"The address {BO} is no longer in use. Your mail was NOT\ndelivered and nobody will read it.\n\nPlease send your message again to bo.new@example.com.\n\nThis is an automated reply.\n",
             more="Return-Path: <>\nAuto-Submitted: auto-replied\nPrecedence: junk\n"), "failure", [(BO, None, ...)]),
    "an office that gave up an address": (
        mail("Mairie <ne-pas-repondre@example.org>", "R\u00e9ponse automatique : adresse supprim\u00e9e", f"L'adresse {BO} a \u00e9t\u00e9 supprim\u00e9e. Votre message n'a pas \u00e9t\u00e9\nremis.\n\nMerci d'utiliser d\u00e9sormais le formulaire https://www.example.org/ ou\n"
             "l'adresse accueil@example.org.\n", more="X-Auto-Response-Suppress: All\n"), "failure", [(BO, None, ...)]),
    "a filter that threw the message away": (
        mail("filter@example.org", "Message refused", f"Your message to {BO} was identified as spam and has not\nbeen delivered.\n", more="Auto-Submitted: auto-replied\n"), "failure", [(BO, None, "spam-content")]),
    "a filter of one's own mail that wants a click": (
        mail("Ralf <ralf@example.org>", "Bitte best\u00e4tigen Sie Ihre Nachricht", "Ihre Nachricht an ralf@example.org wurde noch nicht zugestellt. Klicken Sie zum Zustellen einmalig auf diesen Link: https://example.org/c=5501\n", more="Return-Path: <>\nAuto-Submitted: auto-replied\n"),
        "not-a-bounce", []),
    "a mailbox that a server does not recognise": (
        mail("MDaemon@example.org", "Warning: example.org User unknown!", f"example.org has received a message from you addressed to an\nunrecognized mailbox:\n\n{BO}\n", more="Precedence: bulk\n"), "failure", [(BO, None, "user-unknown")]),
    "an answer to a bounce, with the bounce below it": (
        mail("Joost <joost@example.net>", "RE: Onbestelbaar: nieuws", f"Kun jij haar bellen?\n\nVan: System Administrator\nVerzonden: vrijdag 14 maart 2025 19:31\nAan: Joost\nOnderwerp: Onbestelbaar: nieuws\n\nUw bericht heeft de geadresseerde niet bereikt.\n\n"
             f"      '{BO}' op 14-3-2025 19:31\n            550 5.2.2 <{BO}>... Mailbox vol\n"), "failure", [(BO, "5.2.2", "mailbox-full")]),
    "a program whose library lists the refused": (
        "Error: Can't send mail - all recipients were rejected: 550 5.7.1 Command rejected\n    at SMTPConnection (/app/index.js:790:19) {\n  code: 'EENVELOPE',\n  command: 'RCPT TO',\n  rejected: [ 'bo@example.org' ],\n"
        "  envelope: { from: 'ana@example.net', to: [ 'bo@example.org' ] }\n}\n", "failure", [(BO, "5.7.1", ...)]),
    "a mailbox that was closed, and the new one": (
        mail("Jo <jo@example.org>", "I have moved! Re: lunch", "This mailbox has been closed. Your message to jo@example.org\nwas NOT delivered.\n\nPlease use my new address instead: jo.new@example.com\n", LIST, "Precedence: junk\nX-Autoreply: yes\n"),
        "failure", [("jo@example.org", None, "mailbox-disabled")]),
    "a help desk that answers by itself": (
        mail("Helpdesk <support@example.org>", f"[#550511] Mails to {BO} bounce", f"Your ticket has been received.\n\nYou wrote:\n> Our mails to {BO} bounce with 550 5.7.1, what can we do?\n", more="Return-Path: <>\nAuto-Submitted: auto-replied\n"), "auto-reply", []),
    "what a filter keeps": (
        mail("Quarantine <quarantine@example.net>", "Spam Quarantine Summary: 4 messages not delivered", f"The following messages to ana@example.net were quarantined and have not been delivered.\n\n{BO}   You won 550 000\n", more="Return-Path: <>\n"), "not-a-bounce", []),
    "a newsletter about bounces": (
        mail("Postmaster Weekly <weekly@postmasters.example>", "This week: Undelivered Mail Returned to Sender",
             "1. Why 550 5.1.1 does not always mean \"user unknown\"\n2. Gmail now rejects with 550 5.7.26\n\nUnsubscribe: https://postmasters.example/u?e=ana@example.net\n",
             more="List-Id: <weekly.postmasters.example>\nList-Unsubscribe: <https://postmasters.example/u>\n"), "not-a-bounce", []),
    "a number in the subject that is told": (
        mail("postmaster@example.net", "Email Delivery Failure", f"An email you sent to {BO} failed.\n\nThe email subject was: 553 reasons to read this\n\nThe remote mail server answered: 550 Administrative prohibition\n", more="Return-Path: <>\n"), "failure", [(BO, None, ...)]),
    "a second address to try": (
        mail("Mail Delivery System <mailer-daemon@example.org>", "Unzustellbare Nachricht", f"Ihre Nachricht konnte nicht zugestellt werden.\n\n  Empf\u00e4nger: {BO}\n  Grund: 552 5.2.2 Postfach voll\n\nSie erreichen den Teilnehmer evtl. unter einer Zweitadresse, z. B.\n"
             "bo-2@example.org.\n", more="Return-Path: <>\n"), "failure", [(BO, "5.2.2", "mailbox-full")]),
    "one by name beside one by address": (
        mail("Postmaster@gw.example.org", "Message status - undeliverable", "The message that you sent was undeliverable to the following:\n\tcy (user not found)\n\tPO1.DOM2:bo@example.org (mailbox is full)\n\nPossibly truncated original message follows:\n\n"
             f"From: Ana <ana@example.net>\nTo: cy@example.org, {BO}, di@example.org\nSubject: lunch\n", more="Return-Path: <>\n"), "failure", [(BO, None, "mailbox-full"), ("cy@example.org", None, "user-unknown")]),
    "an address and what it was before": (
        mail("postmaster@example.net", "Delivery Notification: Delivery has failed", "Your message cannot be delivered to the following recipients:\n\n  Recipient address: bo@vax.example.org\n  Original address: bo@example.org\n  Reason: Illegal host/domain name found\n",
             more="Return-Path: <>\n"), "failure", [("bo@vax.example.org", None, ...)]),
    "a vacation note that quotes a bounce": (
        mail("Prof. K. <k@example.org>", "Re: did my mail not arrive?", f"I am away until 2.9. Urgent: {BO}, room 550, extension 5.1.1.\n\nYou wrote:\n> my last mail came back with \"550 User unknown\".\n",
             more="Return-Path: <>\nAuto-Submitted: auto-replied (vacation)\nPrecedence: bulk\n"), "auto-reply", []),
    "a help desk that got a bounce shown": (
        mail("jane@example.org", "Re: Undelivered mail", f"Thanks, ticket 5123 is yours.\n\n> <{BO}>: host mx.example.org said: 550 5.1.1 User unknown\n", more="Return-Path: <>\nAuto-Submitted: auto-replied\nIn-Reply-To: <1@example.net>\n"),
        "auto-reply", []),
    "a robot that wants to see a human": (
        mail("bo@example.org", "Your email requires verification verify#aBcD-1355", "The message you sent requires that you verify that you are a live human being. Until then your message has NOT been delivered.\n",
             more="Return-Path: <>\nAuto-Submitted: auto-replied\n"), "not-a-bounce", []),
    "a list that takes no post of strangers": (
        mail("talk-owner@lists.example.org", "hello", "You are not allowed to post to this mailing list, and your message has\nbeen automatically rejected.\n", more="Precedence: bulk\nX-BeenThere: talk@lists.example.org\nList-Id: <talk.lists.example.org>\n"),
        "failure", [("talk@lists.example.org", None, "restricted-recipient")]),
    "a list that holds a post": (
        mail("talk-owner@lists.example.org", "Your message to talk awaits moderator approval", "Your mail to 'talk' is being held until the list moderator can review it for approval.\n\nThe reason: Post by non-member to a members-only list\n",
             more="Precedence: bulk\nX-BeenThere: talk@lists.example.org\nList-Id: <talk.lists.example.org>\n"), "not-a-bounce", []),
    "a group that takes posts of members only": (
        mail("Groups <noreply@groups.example>", "Message to birds@groups.example.org rejected", "We are unable to deliver your message to the group birds@groups.example.org because this email address (ana@example.net) is not subscribed to it.\n",
             more="Auto-Submitted: auto-generated\n"), "failure", [("birds@groups.example.org", None, "restricted-recipient")]),
    "a queue of tickets that takes none from strangers": (
        mail("rt@example.org", "Permission denied", "Your message to <helpdesk@example.org> could not be delivered: ana@example.net has no permission to open tickets here.\n\n--- Original message ---\nFrom: ana@example.net\nTo: helpdesk@example.org\n"
             "Subject: key\nMessage-ID: <1@example.net>\n\nHi\n", more="Auto-Submitted: auto-replied (rejected)\nPrecedence: bulk\n"), "failure", [("helpdesk@example.org", None, "policy")]),
    "a forwarding service that got it, and could not hand it on": (
        mail("Mail Delivery System <mailer-daemon@example.org>", "Undeliverable mail", f"Your message to shop@example.com was received by our forwarding service\nbut could not be forwarded to {BO}:\n\n  host mx.example.org[192.0.2.27] said: 550 5.7.26 DMARC policy\n",
             more="Return-Path: <>\n"), "failure", [(BO, "5.7.26", "dmarc")]),
    "suggestions are not who failed": (
        mail("postmaster@example.org", "Undeliverable", f"Your message was not delivered.\n\nThe user you wrote to, '{BO}', is not known here.\n\nDid you mean one of these?\n     'bob@example.org'\n     'boris@example.org'\n"),
        "failure", [(BO, None, "user-unknown")]),
    "the mailbox in the form of a gateway": (
        mail("MAILER-DAEMON@gate.example.net", "Returned mail: User unknown",
             "   ----- Transcript of session follows -----\n>>> RCPT To:<bo@vax.east.example.org>\n<<< 550 <bo@vax.east.example.org>... User unknown\n550 bo%vax.east@example.org... User unknown\n"),
        "failure", [("bo@vax.east.example.org", None, "user-unknown")]),
    "a version in the subject of the message that failed": (
        mail("Mail Administrator <postmaster@example.org>", "Undeliverable", f"The user's mail has been turned off on this server.\n\nUndeliverable to:  <{BO}>\nSubject:  Layout 4.0.4 updater\n"),
        "failure", [(BO, None, "mailbox-disabled")]),
    "lines of a log, each with its own answer": (
        "May  5 10:00:01 mx app[12]: bo@example.org: 550 5.1.1 No such user\nMay  5 10:00:03 mx app[12]: check: relay denied for 192.0.2.9\nMay  5 10:00:04 mx app[12]: cy@example.com: 452 4.2.2 Mailbox full\nMay  5 10:00:05 mx app[12]: done\n",
        "failure", [(BO, "5.1.1", "user-unknown"), ("cy@example.com", "4.2.2", "mailbox-full")]),
    "a table with the day in its first column": (
        "date,recipient,status,response\n2025-03-03,bo@example.org,bounced,550 5.1.1 User unknown\n2025-03-03,cy@example.com,deferred,451 4.7.1 Greylisted\n2025-03-03,di@example.org,delivered,250 2.0.0 Ok\n",
        "failure", [(BO, "5.1.1", "user-unknown"), ("cy@example.com", "4.7.1", "greylisted"), ("di@example.org", "2.0.0", "unknown")]),
    "the log of a program in Ruby": (
        "E, [2025-03-03T10:00:01.123456 #12] ERROR -- : Net::SMTPFatalError: 550 5.1.1 <bo@example.org>: user unknown\nI, [2025-03-03T10:00:02.123456 #12]  INFO -- : next\n", "failure", [(BO, "5.1.1", "user-unknown")]),
    "a letter that grows in lower case, in the subject": (
        mail("MAILER-DAEMON@mx.example.net", "İleti teslim edilemedi", f"İletiniz {BO} adresine teslim edilemedi.\nNeden: alıcının posta kutusu dolu\n", more="Content-Type: text/plain; charset=utf-8\n"),
        "failure", [(BO, None, "mailbox-full")]),
    "a notice in Hindi": (
        mail("MAILER-DAEMON@mx.example.net", "संदेश", f"आपका संदेश {BO} को वितरित नहीं किया जा सका।\nकारण: मेलबॉक्स भरा हुआ है\n", more="Content-Type: text/plain; charset=utf-8\n"),
        "failure", [(BO, None, "mailbox-full")]),
    "the cause under a label, above the reply": (
        mail("postmaster@example.org", "Undeliverable", f"could not be delivered to:\n\n   Address:  {BO}\n   Failure:  Mailbox is disabled by the administrator\n   Reply  :  550 Requested action not taken: mailbox unavailable\n"),
        "failure", [(BO, None, "mailbox-disabled")]),
    "a post that was let through": (mail("talk-owner@lists.example.org", "Request to mailing list Talk approved", "Your message was approved and sent to talk@lists.example.org.\n"), "not-a-bounce", []),
    "who got it, and below who did not": (
        mail("MAILER-DAEMON@mx.example.net", "Partial failure", f"Delivered to:\n  cy@example.com\n\nFailed:\n  {BO}: 550 5.1.1 no such user\n"), "failure", [("cy@example.com", None, "unknown"), (BO, "5.1.1", "user-unknown")]),
    "a service that introduces itself as one": (
        mail("staff@mail.example.org", "Delivery Status Notification (Failure)",
             f"This is an automatically generated Delivery Status Notification.\n\nUnable to deliver message to the following recipients, being unable to connect successfully to the destination mail server.\n\n    {BO}\n"),
        "failure", [(BO, None, "cannot-connect")]),
    "a returned message that speaks of replies": (
        mail("MAILER-DAEMON@mx.example.net", "Undelivered Mail Returned to Sender",
             f"<{BO}>: connect to mx.example.org[192.0.2.5]:25: Operation timed out\n\n----- Original message -----\nFrom: ana@example.net\nTo: {BO}\nSubject: full?\n\nDoes it say 552 5.2.2?\n"), "failure", [(BO, None, "cannot-connect")]),
    "a notice in Latvian": (
        mail("postmaster@example.org", "Vēstule nav piegādāta", f"Vēstuli adresātam {BO} nevarēja piegādāt: lietotājs neeksistē.\n", more="Content-Type: text/plain; charset=utf-8\n"), "failure", [(BO, None, "user-unknown")]),
    "recipients by their local part, each with its reason": (
        mail("postmaster@example.org", "Message status - undeliverable",
             f"The message that you sent was undeliverable to the following:\n\tbo (user not found)\n\tcy (mailbox full)\n\n----- Original message -----\nReceived: from a.example.net by b.example.org\nMessage-ID: <1@example.net>\nFrom: ana@example.net\nTo: {BO}, cy@example.org\nSubject: hello\n\nhi\n"),
        "failure", [(BO, None, "user-unknown"), ("cy@example.org", None, "mailbox-full")]),
    "a ticket that quotes a bounce": (
        mail("ticket@svc.example.com", "[#123] Ticket received: Undelivered mail", f"Your request has been received.\n\n> <{BO}>: 550 5.1.1 unknown\n"), "not-a-bounce", []),
    "a log with keys": (
        'time="2025-03-03T10:00:00Z" level=error msg="550 5.1.1 User unknown" rcpt=bo@example.org\ntime="2025-03-03T10:00:01Z" level=error msg="452 4.2.2 Over quota" rcpt=cy@example.com\n',
        "failure", [(BO, "5.1.1", "user-unknown"), ("cy@example.com", "4.2.2", "mailbox-full")]),
    "a log that says what became of each": (
        "[03/Mar/2025:10:00:00 +0100] smtp: bo@example.org -> mx.example.org: 554 5.7.1 Spam rejected\n[03/Mar/2025:10:00:09 +0100] smtp: cy@example.com -> mx.example.com: 250 OK\n",
        "failure", [(BO, "5.7.1", "spam-content"), ("cy@example.com", None, "unknown")]),
    "a page that was not found": ("Error 404 page not found, see bo@example.org\n", "not-a-bounce", []),
    "an answer told in French": ("Le serveur a répondu 550 5.1.1 utilisateur inconnu pour bo@example.org\n", "failure", [(BO, "5.1.1", "user-unknown")]),
    "an answer told in German": ("Fehler beim Senden an bo@example.org: Der Server antwortete 552 Postfach voll\n", "failure", [(BO, None, "mailbox-full")]),
    "a gateway's statistics": (mail("GWIA@example.org", "Daily report", "Messages in: 500. Messages out: 421. Errors: 0\n"), "not-a-bounce", []),
    "a payment that was returned": (mail("notify@bank.example.com", "Payment returned: insufficient funds", f"Your transfer to {BO} was returned and could not be delivered.\n"), "not-a-bounce", []),
    "Sendmail may not start a program": (
        mail("MAILER-DAEMON@mx.example.net", "Returned mail: see transcript for details",
             f"   ----- The following addresses had permanent fatal errors -----\n\"|/home/bo/notify bo\"\n    (expanded from: <{BO}>)\n\n   ----- Transcript of session follows -----\nsh: notify not available for sendmail programs\n554 5.0.0 Service unavailable\n"),
        "failure", [(BO, "5.0.0", "delivery-agent")]),
    "a service that sends nothing to an address that bounced": (
        '[{"email":"bo@example.org","timestamp":1700000000,"event":"dropped","reason":"Bounced Address","status":"5.0.0"}]', "failure", [(BO, "5.0.0", "suppressed")]),
    "a number in the returned message": (
        mail("mailer-daemon@example.org", "Undeliverable mail", f"The following mail could not be delivered to:\n\n    {BO}   is not a known user.\n\n-------- Returned mail follows --------\nFrom: ana@example.net\nTo: talk@lists.example.net\nSubject: patterns\n\nUse 5.1.1 in. of cloth.\n"),
        "failure", [(BO, None, "user-unknown")]),
    "a postmaster who writes to colleagues of a new mail system": (
        mail("Mail Administrator <postmaster@example.net>", "New mail system on Monday",
             'On Monday the mail system moves, and messages may be delayed. Nothing is lost. If you see "Undelivered Mail", pass it on to me.\n', more="Return-Path: <postmaster@example.net>\n"), "not-a-bounce", []),
    "a robot that wants a confirmation, from the path of bounces": (
        mail("Mailfilter <noreply@filter.example.org>", "Votre message à bo@example.org est en attente",
             f"Votre message à {BO} n'a pas encore été remis. Merci de confirmer votre adresse par ce lien,\nvous n'aurez à le faire qu'une seule fois :\n\nhttps://filter.example.org/c/1\n", more="Return-Path: <>\nAuto-Submitted: auto-replied\n"),
        "not-a-bounce", []),
    "a forum that knows no such address": (
        mail("Birds Forum <noreply@forum.example.org>", "[Birds Forum] Email issue -- Unknown To: address",
             'We\'re sorry, but your email message to ["brids@forum.example.org"] (titled lunch) didn\'t work.\n\nNone of the destination addresses are recognized.\n', more="Return-Path: <>\nAuto-Submitted: auto-generated\n"),
        "failure", [("brids@forum.example.org", None, "bad-address")]),
    "a list, and the address by which one gets past its filter": (
        mail("MAILER-DAEMON@lists.example.org", "failure notice",
             "Hi. This is the qmail-send program at lists.example.org.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n"
             "<talk@lists.example.org>:\nMail rejected: List address must be in To: or Cc: headers.\n\nYou can add yourself to the allow list\nby sending email *from*the*blocked*email*address* to:\n\n     talk-allow-ana=example.net@lists.example.org\n"),
        "failure", [("talk@lists.example.org", None, "policy")]),
}


def test_answers_that_belong_to_nobody_kill_nobody(library):
    text = "2024-05-05 10:00:01 delivering to bo@example.org\n2024-05-05 10:00:02 answered 550 5.1.1 No such user\n2024-05-05 10:00:03 delivering to cy@example.com\n2024-05-05 10:00:04 answered 452 4.2.2 Mailbox full\n"
    assert not any(case.address_is_dead for case in inspection.inspect(text.encode(), library).diagnoses)


@pytest.mark.parametrize("name", CASES)
def test_it_is_read(name, library):
    text, kind, rows = CASES[name]
    one = inspection.inspect(text.encode(), library)
    assert one.kind == kind
    assert [(case.recipient, str(case.code) if case.code else None, reason if reason is ... else case.reason) for case, (*_, reason) in zip(one.diagnoses, rows, strict=True)] == rows


@pytest.mark.parametrize(("text", "kind", "who"), [
    ("Your message was automatically rejected by Sieve, a mail\nfiltering language.\n\nThe following reason was given:\nno more offers, please\n", "failure", []),
    ("This is an automatic response sent by Sympa Mailing Lists Manager.\nImpossible to distribute your message for list 'birds@lists.example.org' for the following reason:\n\n"
     "The following address is not a known mailing list:\n\n\tbirds@lists.example.org\n\nTo find out the correct listname, ask for this server's lists directory:\n\n\tmailto:sympa@lists.example.org?subject=WHICH\n", "failure", ["birds@lists.example.org"]),
    (f"Votre message à {BO} n'a pas encore été remis. Merci de confirmer votre adresse,\nvous n'aurez à le faire qu'une seule fois :\n\nhttps://filter.example.org/c/1\n", "not-a-bounce", []),
])
def test_what_was_copied_out_of_it_is_read_as_well(text, kind, who, library):
    one = inspection.inspect(text.encode(), library)
    assert (one.kind, [case.recipient for case in one.diagnoses if case.recipient]) == (kind, who)


@pytest.mark.parametrize(("subject", "body", "left"), [
    ("Automatic reply: lunch", "Bo no longer works for this company. This mailbox is not read; please write to office@example.org.\n", True),
    ("Automatische Antwort: Mittag", "Diese E-Mail-Adresse ist nicht mehr gültig und wird nicht mehr gelesen.\n", True),
    ("Autosvar: frokost", "Denne postkasse er nedlagt, og din mail bliver ikke læst.\n", True),
    ("Automatic reply: lunch", "I am on vacation until Monday and no longer at my desk.\n", False),
    ("Automatic reply: lunch", "I will answer soon.\n", False),
])
def test_an_answer_says_when_nobody_reads_there_any_more(subject, body, left, library):
    one = inspection.inspect(mail(BO, subject, body, more="Auto-Submitted: auto-replied\n").encode(), library)
    assert (one.kind, one.diagnoses, "nobody seems to read" in one.sentence) == ("auto-reply", (), left)
