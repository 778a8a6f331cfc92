"""The envelopes of bounces of our own writing: headers of a mail system around a body."""

ORIGINAL = (
    "Received: from desk.example.net (desk.example.net [192.0.2.77]) by mx.example.net with ESMTP id 4F2C140A21;\n\tMon, 2 Nov 2026 09:59:58 +0000\n"
    "From: Ana <ana@example.net>\nTo: bo@example.org\nSubject: lunch\nMessage-ID: <1@desk.example.net>\n\nHi, version 5.1.1 is out\n"
)
SYSTEM = "Mail Delivery System <MAILER-DAEMON@mx.example.net>"
SUBSYSTEM = "Mail Delivery Subsystem <MAILER-DAEMON@mx.example.net>"
POSTMASTER = "postmaster@mx.example.net"
BO, CY = "bo@example.org", "cy@example.com"


def head(sender: str, subject: str, extra: str = "", content: str = "") -> str:
    """The header block of a notice."""
    return f"{extra}From: {sender}\nTo: ana@example.net\nSubject: {subject}\nDate: Mon, 2 Nov 2026 10:00:00 +0000\n{content}\n"


def plain(body: str, subject: str = "Undelivered Mail Returned to Sender", sender: str = SYSTEM, extra: str = "") -> str:
    """A notice in plain text."""
    return head(sender, subject, extra) + body


def html(body: str, subject: str, sender: str = SYSTEM) -> str:
    """A notice in HTML alone."""
    return head(sender, subject, "", "MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n") + body


def report(prose: str, fields: str, subject: str = "Delivery Status Notification (Failure)", sender: str = SYSTEM, returned: str = ORIGINAL) -> str:
    """A notice with a delivery-status part (RFC 3464)."""
    return (
        head(sender, subject, "", 'MIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary="b"\n')
        + f"--b\nContent-Type: text/plain; charset=utf-8\n\n{prose}\n--b\nContent-Type: message/delivery-status\n\n{fields}\n--b\nContent-Type: message/rfc822\n\n{returned}\n--b--\n"
    )
