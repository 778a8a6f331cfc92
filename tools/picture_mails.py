"""The mails and logs that pictures are taken with, beside the program's own samples."""

QUESTION = """From: Milan <milan@shop.example>
To: help@it.example
Subject: I cannot write to Petra
Date: Thu, 8 Feb 2026 14:00:00 +0100
Message-ID: <1@shop.example>

Hello,

this is what my mail program shows, what shall I do?

   8.2.2026 13:55 - Server at mail.shop.example returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient petra@store.example not found'

Thank you, Milan
"""
NEWSLETTER = """From: News <news@shop.example>
To: ana@example.org
Subject: Autumn sale: everything must go
Date: Mon, 02 Nov 2026 09:00:00 +0100
Content-Type: text/plain

Dear Ana, this week all garden chairs are half the price.
"""
FORGED = """From: MAILER-DAEMON@mx.example.org
To: ana@example.net
Subject: failure notice

Hi. This is the qmail-send program at mx.example.org.

<bo@example.org>:
Sorry, no mailbox here by that name. (#5.1.1)

--- Below this line is a copy of the message.

Received: from host.example.com (host.example.com [203.0.113.5]) by mx.example.org with SMTP id 9ZZ;
\tMon, 2 Nov 2026 09:59:58 +0000
From: Ana <ana@example.net>
To: bo@example.org
Subject: cheap pills
Message-ID: <77@host.example.com>

Buy now
"""
UNREAD = """Return-Path: <>
From: MAILER-DAEMON@post.example
To: lena@garden.example
Subject: Bien arrivé

Votre courrier pour otto@example.com repose dans sa boîte.
"""
PHISH = """From: Mail Delivery System <mailer-daemon@cheap.example>
To: ana@example.org
Subject: 5 messages could not be delivered
Content-Type: text/plain

Your mailbox could not receive 5 messages. Log in at http://login.cheap.example to release them.
"""
MANY = "Reporting-MTA: dns; mail.example.net\n\n" + "".join(
    f"Final-Recipient: rfc822; person{number}@example.org\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mx.example.org\nDiagnostic-Code: smtp; 550 5.1.1 no such user\n\n" for number in range(10_000))


def tries(count: int) -> str:
    """A log of one message that was put off again and again, and refused at last."""
    line = "Jun {} {:02}:{:02}:04 mail postfix/smtp[8841]: 9F2C140A21: to=<rcpt@example.org>, relay=mx.example.org[198.51.100.20]:25, delay=3, dsn={}, status={} (host mx.example.org said: {})\n"
    put_off = "".join(line.format(10 + number // 24, number % 24, 15 if number else 0, "4.2.2", "deferred", "452 4.2.2 Mailbox full") for number in range(count))
    return put_off + line.format(10 + count // 24, count % 24, 45, "5.2.2", "bounced", "552 5.2.2 Mailbox full for too long")


def long_log(failure: str) -> str:
    """A log too long for a document, with this failure far down, beside a line of tricks and one without an end."""
    line = "Jun 10 11:02:18 mail postfix/smtp[8841]: {0:010X}: to=<user{0}@example.org>, relay=mx.example.org[198.51.100.20]:25, delay=4.2, status=sent (250 2.0.0 Ok)\n"
    tricks = "Jun 10 11:02:19 mail note: in\u202evoice\u202c.exe\u200b \u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd gr\u00fc\u00dfe and a bell \x07\n"
    lines = [line.format(number) for number in range(9_000)]
    return "".join((*lines[:6_000], tricks, failure, *lines[6_000:6_002], "x" * 9_000 + "\n", *lines[6_002:]))


def returned(count: int = 600) -> str:
    """A mailbox of bounces, six minutes apart: the usual ones, and from the middle on one provider refuses what is not signed."""
    usual = (("550 5.1.1 No such user", 9), ("552 5.2.2 Mailbox full", 5), ("554 5.7.1 Client host [192.0.2.7] blocked using a blocklist", 3), ("552 5.3.4 Message too big", 2), ("550 5.2.1 Mailbox disabled", 1))
    homes = (("bigmail.example", 7), ("example.org", 5), ("post.example", 4), ("uni.example", 2), ("shop.example", 1), ("garden.example", 1))
    replies, domains = ([said for said, often in each for _ in range(often)] for each in (usual, homes))
    made = []
    for number in range(count):
        is_new = number >= count // 2 and number % 3
        reply = "550 5.7.26 This mail is unauthenticated" if is_new else replies[number * 7 % len(replies)]
        domain = "bigmail.example" if is_new else domains[number * 11 % len(domains)]
        made.append(
            f"From MAILER-DAEMON Mon Nov  2 00:00:00 2026\nFrom: MAILER-DAEMON@mail.example.com\nTo: ana@example.com\nSubject: Undelivered Mail Returned to Sender\n"
            f"Date: {2 + number // 240} Nov 2026 {number // 10 % 24:02}:{number % 10 * 6:02}:00 +0000\n\nThis is the mail system at host mail.example.com.\n\n"
            f"<user{number}@{domain}>: host mx.{domain}[198.51.100.20] said: {reply} (in reply to RCPT TO command)\n\n"
        )
    return "".join(made)
