"""What people copy out of a notice or quote below a question of their own: the words of a mail server are known without the frame that it sent them in."""

import pytest

from inspector import inspection
from inspector.diagnosis import Grade

BO = "bo@example.org"

WORDINGS = {   # name: (text, kind, recipient, reason)
    "no such domain": (f"<{BO}>: Host or domain name not found. Name service error for\n    name=example.org type=MX: Host not found\n", "failure", BO, "domain-not-found"),
    "its own loop": (f"<{BO}>: mail for example.org loops back to myself\n", "failure", BO, "loop"),
    "no route": (f"<{BO}>: connect to mail.example.org[2001:db8::7]:25: Network is unreachable\n", "failure", BO, "cannot-connect"),
    "the domain wants no mail": (f"<{BO}>: Domain example.org does not accept mail (nullMX)\n", "failure", BO, "null-mx"),
    "too big for the next server": (f"<{BO}>: message size 40960000 exceeds size limit 20480000 of server\n    mail.example.org[192.0.2.7]\n", "failure", BO, "too-large"),
    "a hosting account at its limit": (f"{BO}\n    Domain shop.example has exceeded the max emails per hour (201/200 (100%)) allowed.  Message discarded.\n", "failure", BO, "sender-rate"),
    "the same, tried again": (f"{BO}\n    Domain shop.example has exceeded the max emails per hour (201/200 (100%)) allowed.  Message will be reattempted later\n", "delay", BO, "sender-rate"),
}


@pytest.mark.parametrize("name", WORDINGS)
def test_a_mail_servers_wording_alone_is_enough(name, library):
    text, kind, recipient, reason = WORDINGS[name]
    one = inspection.inspect(text.encode(), library)
    assert one.kind == kind
    assert [(case.recipient, case.reason) for case in one.diagnoses] == [(recipient, reason)]
    assert one.cards[0].facts, "the words that prove it are shown"


def test_of_plain_words_about_somebody_a_guess_is_made(library):
    one = inspection.inspect(f"<{BO}>: cannot write: maildir over quota.\n".encode(), library)
    [case] = one.diagnoses
    assert (case.recipient, case.reason, case.grade, case.address_is_dead) == (BO, "mailbox-full", Grade.GUESSED, False)


def test_a_group_that_takes_no_posts_is_known_by_its_words(library):
    one = inspection.inspect(b"The group you wrote to may not exist, or you may not have permission to post messages to the group.\n", library)
    assert one.kind == "failure" and one.diagnoses[0].reason == "restricted-recipient"


def test_in_japanese_a_few_characters_say_as_much(library):
    one = inspection.inspect("受信者の迷惑メール設定により、お届けを見合わせました。\n宛先: bo@jp.example\n".encode(), library)
    assert one.kind == "failure" and [(case.recipient, case.address_is_dead) for case in one.diagnoses] == [("bo@jp.example", False)]


@pytest.mark.parametrize("text", [
    "bo@example.org: see you at the meeting at five, bring the keys\n",
    "Hi Bo, the server room key hangs at the door. The mail room is open until six.\n",
    "From the minutes: bo@example.org: will write to the members about the new rooms\n",
])
def test_ordinary_text_is_none(text, library):
    assert inspection.inspect(text.encode(), library).kind == "not-a-bounce"


def letter(sender: str, subject: str, body: str, to: str = "help@example.net", more: str = "") -> bytes:
    return f"From: {sender}\nTo: {to}\nSubject: {subject}\nDate: Fri, 5 Jun 2026 10:00:00 +0200\n{more}\n{body}".encode()


NOTICE = f"> Your message could not be delivered.\n>\n> 550 5.1.1 <{BO}>: Recipient address rejected: User unknown\n"
QUOTED = {   # how mail programs say whose words are quoted
    "one line": "On Fri, 5 Jun 2026 at 09:41, Mail Delivery System <mailer-daemon@mx.example.com> wrote:\n\n",
    "broken before the address": "On Fri, 5 Jun 2026 at 09:41, Mail Delivery System <\nmailer-daemon@mx.example.com> wrote:\n\n",
    "German": "Am 05.06.2026 um 09:41 schrieb Mail Delivery System <mailer-daemon@mx.example.com>:\n\n",
    "no empty line": "Le 5 juin 2026 \u00e0 09:41, Mail Delivery System <mailer-daemon@mx.example.com> a \u00e9crit :\n",
}


@pytest.mark.parametrize("name", QUOTED)
def test_a_bounce_quoted_below_a_question_is_read(name, library):
    one = inspection.inspect(letter("Ana <ana@example.com>", "what is this?", f"I got this, what shall I do?\n\n{QUOTED[name]}{NOTICE}", more="MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"), library)
    assert one.kind == "failure" and [(case.recipient, str(case.code)) for case in one.diagnoses] == [(BO, "5.1.1")]


def test_on_a_list_it_is_talked_about(library):
    one = inspection.inspect(letter("Ana <ana@example.com>", "Re: odd bounces", f"Look at this one.\n\n{QUOTED['one line']}{NOTICE}", "talk@lists.example.net", "List-Id: <talk.lists.example.net>\nPrecedence: list\n"), library)
    assert one.kind == "not-a-bounce"


REPORT = (
    "Return-Path: <>\nFrom: Mail Delivery System <mailer-daemon@mx.example.com>\nTo: ana@example.com\nSubject: Undelivered mail\nMIME-Version: 1.0\n"
    'Content-Type: multipart/report; report-type=delivery-status; boundary="in"\n\n--in\nContent-Type: text/plain\n\nIt could not be delivered.\n\n'
    f"--in\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.com\n\nFinal-Recipient: rfc822; {BO}\nAction: failed\nStatus: 5.2.1\nDiagnostic-Code: smtp; 550 5.2.1 disabled\n\n--in--\n"
)


@pytest.mark.parametrize("encoded", [False, True])
@pytest.mark.parametrize("before", ["", "From mailer-daemon@mx.example.com Fri Nov  6 10:00:00 2026\n", "X-Store-Info:4r51+eLowCe79NzwdU2kR3P+ctWZsO+J\n"], ids=["", "out of a mailbox", "a field without a space"])
def test_a_bounce_attached_as_a_file_is_opened(before, encoded, library):
    import base64
    body = base64.encodebytes((before + REPORT).encode()).decode() if encoded else before + REPORT
    how = "Content-Transfer-Encoding: base64\n" if encoded else ""
    mail = letter("Ana <ana@example.com>", "please look", f'--out\nContent-Type: text/plain\n\nSee the file.\n\n--out\nContent-Type: application/octet-stream; name="bounce.eml"\n{how}\n{body}\n--out--\n',
                  more='MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="out"\n')
    one = inspection.inspect(mail, library)
    assert [(case.recipient, str(case.code), case.reply) for case in one.diagnoses] == [(BO, "5.2.1", "550")]


def test_what_only_has_the_name_of_a_mail_stays_an_attachment(library):
    mail = letter("Ana <ana@example.com>", "please look", '--out\nContent-Type: text/plain\n\nSee the file.\n\n--out\nContent-Type: application/octet-stream; name="bounce.eml"\n\n\x01\x02 no mail at all\n--out--\n',
                  more='MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="out"\n')
    one = inspection.inspect(mail, library)
    assert one.kind == "not-a-bounce" and "[attachment: \u201cbounce.eml\u201d" in one.message.text


GROUPS = "From: Mail Delivery Subsystem <mailer-daemon@googlemail.com>\nTo: ana@example.com\nSubject: Delivery Status Notification (Failure)\n\n{}\n\nGoogle Groups\n"
ENGLISH = "Hello ana@example.com,\n\nWe're writing to let you know that the group you tried to contact (staff) may not exist, or you may not have permission to post messages to the group."
CZECH = "Dobrý den, ana@example.com,\n\nskupina, kterou se pokoušíte kontaktovat (staff), pravděpodobně neexistuje.\n\nnavštivte https://groups.google.com/support/."


@pytest.mark.parametrize("words", [ENGLISH, CZECH], ids=["English", "known by its help page"])
@pytest.mark.parametrize("cover", ["", "From: Ana <ana@example.com>\nTo: help@example.com\nSubject: Fwd: problem\n\nCan you help?\n\n---------- Forwarded message ---------\n"], ids=["as it came", "passed on"])
def test_a_group_that_refuses_is_known_by_googles_own_words(cover, words, library):
    one = inspection.inspect((cover + GROUPS.format(words)).encode(), library)
    assert one.kind == "failure" and [(case.reason, case.address_is_dead) for case in one.diagnoses] == [("restricted-recipient", False)]
    told = one.cards[0].provider_rule
    assert told and "group does not exist" in told.meaning.lower(), "what Google means by it stands on the card"


def test_the_same_words_from_a_stranger_who_has_a_link_prove_nothing(library):
    stranger = GROUPS.replace("googlemail.com", "mail.example.net").format("Hello,\n\nyour mailbox quota exceeded. Sign in at https://login.example.net/ to release your messages.")
    assert inspection.inspect(stranger.encode(), library).kind == "not-a-bounce"


def test_a_list_that_passes_on_a_bounce_hides_it_no_more(library):
    mail = letter("talk-bounces@lists.example.net", "Uncaught bounce", f"--out\nContent-Type: text/plain\n\nThis came to the list and was not understood.\n\n--out\nContent-Type: message/rfc822\n\n{REPORT}\n--out--\n",
                  "talk-owner@lists.example.net", 'List-Id: <talk.lists.example.net>\nPrecedence: bulk\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="out"\n')
    one = inspection.inspect(mail, library)
    assert one.kind == "failure" and [(case.recipient, str(case.code)) for case in one.diagnoses] == [(BO, "5.2.1")]


SENDERS = {   # who reports it, the subject, the words
    "a gateway": ("<administrator@mail.example.com>", "Delivery failure notice", f"Your message\n\n  To: {BO}\n\ndid not reach the following recipient(s):\n\n{BO}\n   No such user here.\n"),
    "a sending service": ("Mail service <noreply@service.example>", "Bounce notification: lunch", f"<An> email you sent has bounced.\n\nTo: {BO}\nDetails: This address does not exist.\nIt could not be delivered.\n"),
    "a list that refuses": ("talk+owner@lists.example.net", "Post to talk@lists.example.net denied: lunch", "The message to <talk@lists.example.net> was unable to be delivered because you are not a subscriber.\n"),
    "a fax server": ("Fax server <faxmaster@fax.example.com>", "job 12 failed", "Your message to 4930551105@fax.example.org could not be delivered: the line was busy.\n"),
    "the list's owner is told": ("SYMPA <sympa@lists.example.net>", "a member cannot be reached", f"A message could not be delivered to a subscriber:\n\n   {BO}\n\nThe server answered:\n\n   550 5.1.1 no such user\n"),
}


@pytest.mark.parametrize("name", SENDERS)
def test_programs_with_ordinary_names_report_failures_too(name, library):
    sender, subject, body = SENDERS[name]
    to = "talk-request@lists.example.net" if name.startswith("the list") else "ana@example.com"
    one = inspection.inspect(letter(sender, subject, body, to), library)
    assert one.kind == "failure" and one.diagnoses[0].recipient.endswith(("@example.org", "@lists.example.net", "@fax.example.org"))


def test_a_frequency_is_no_reply(library):
    one = inspection.inspect(letter("noreply@groups.example", f"Your message to {BO} was rejected", f'Your message to {BO} with the subject "550 kHz antenna" was not\ndelivered because you are not a member with the address\nana@example.com. Write to the owner.\n', "ana@example.com"), library)
    assert [(case.recipient, case.reply or None) for case in one.diagnoses] == [(BO, None)]
