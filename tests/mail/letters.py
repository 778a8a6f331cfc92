"""Mails of our own writing, built in the tests."""

BOUNDARY = "=_part_1"
WORDS = (
    "This is the mail system at host mx.example.net.\n\n"
    "<ana@example.org>: host mail.example.org[192.0.2.7] said: 550 5.1.1\n    <ana@example.org>: User unknown (in reply to RCPT TO command)\n"
)
FIELDS = (
    "Reporting-MTA: dns; mx.example.net\nArrival-Date: Tue, 5 Mar 2024 10:11:12 +0000\n\n"
    "Final-Recipient: rfc822; ana@example.org\nAction: failed\nStatus: 5.1.1\n"
    "Diagnostic-Code: smtp; 550 5.1.1 <ana@example.org>:\n User unknown\n"
)
SENT = "Received: from a.example.com by mx.example.net; Tue, 5 Mar 2024 10:11:10 +0000\nFrom: Bo <bo@example.com>\nTo: ana@example.org\nSubject: Lunch\nMessage-ID: <1@example.com>\n\nAre you free at 550 Main Street?\n"
DAEMON = "From: MAILER-DAEMON@mx.example.net (Mail Delivery System)\nTo: bo@example.com\nSubject: Undelivered Mail Returned to Sender\nDate: Tue, 5 Mar 2024 10:11:12 +0000\nMIME-Version: 1.0\n"
PERSON = "From: Bo <bo@example.com>\nTo: help@example.com\nSubject: Fwd: what is this?\nDate: Tue, 5 Mar 2024 11:00:00 +0000\nMIME-Version: 1.0\n"


def part(media_type: str, body: str, *fields: str) -> str:
    """One MIME part, without its delimiter."""
    return "".join(f"{line}\n" for line in (f"Content-Type: {media_type}", *fields)) + "\n" + body


def multipart(head: str, *parts: str, kind: str = "mixed", boundary: str = BOUNDARY) -> str:
    """A multipart mail of those parts."""
    inside = "".join(f"--{boundary}\n{each}\n" for each in parts)
    return f'{head}Content-Type: multipart/{kind}; boundary="{boundary}"\n\n{inside}--{boundary}--\n'


def report(head: str = DAEMON, words: str = WORDS, fields: str = FIELDS, sent: str = SENT, boundary: str = BOUNDARY) -> str:
    """A delivery report as RFC 3462 and RFC 3464 want it."""
    return multipart(
        head, part("text/plain; charset=utf-8", words), part("message/delivery-status", fields), part("message/rfc822", sent), kind="report; report-type=delivery-status", boundary=boundary)


def plain(body: str, head: str = DAEMON, kind: str = "text/plain; charset=us-ascii") -> str:
    """A mail of one text."""
    return f"{head}Content-Type: {kind}\n\n{body}"
