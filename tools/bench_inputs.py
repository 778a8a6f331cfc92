"""Large inputs for the benchmarks of the window."""

import os


def hundred_mb_log(path):
    """A mail server's log of 100 MB whose lines differ."""
    line = "Jun 10 11:02:18 mail postfix/smtp[8841]: {0:010X}: to=<user{0}@example.org>, relay=mx.example.org[198.51.100.20]:25, delay=4.2, status=sent (250 2.0.0 Ok: queued as {0:X})\n"
    last = "Jun 10 11:02:18 mail postfix/smtp[8841]: 9F2C140A21: to=<rcpt@example.org>, relay=mx.example.org[198.51.100.20]:25, status=bounced (host mx.example.org said: 550 5.1.1 No such user)\n"
    with open(path, "w", encoding="ascii") as file:
        for block in range(60):
            file.write("".join(line.format(block * 10_000 + n) for n in range(10_000)))
        file.write(last)
    return os.path.getsize(path)


def plain_text(path):
    """100 MB of words, no mail at all."""
    with open(path, "w", encoding="utf-8") as file:
        for _ in range(100):
            file.write("Nothing to see here but words and more words, gr\u00fc\u00dfe, until the line ends at last.\n" * 11_500)


def one_line(path):
    """50 MB of words without a line end."""
    with open(path, "w", encoding="ascii") as file:
        for _ in range(50):
            file.write("word " * 200_000)


def report_of(recipients):
    """A delivery report about so many recipients."""
    blocks = "".join(
        f"\nFinal-Recipient: rfc822; user{n}@example.org\nAction: failed\nStatus: 5.{n % 7}.{n % 3 + 1}\nDiagnostic-Code: smtp; 550 5.{n % 7}.{n % 3 + 1} refused, number {n}\n"
        for n in range(recipients)
    )
    return (
        "From: MAILER-DAEMON@mail.example.com\nTo: ana@example.com\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n"
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"\n\n--b1\nContent-Type: text/plain\n\nSome could not be reached.\n\n'
        f"--b1\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.com\n{blocks}\n--b1--\n"
    ).encode()


def mailbox(path, mails):
    """A mailbox file of 10,000 messages: these again and again."""
    with open(path, "wb") as file:
        for number in range(10_000):
            mail = mails[number % len(mails)].replace(b"\r\n", b"\n").replace(b"\nFrom ", b"\n>From ")
            file.write(b"From MAILER-DAEMON Thu Jan  1 00:00:00 2026\n" + mail.rstrip() + b"\n\n")
