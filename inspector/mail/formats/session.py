"""SMTP conversations: telnet, swaks, the >>> and <<< of Sendmail, the C: and S: of MailKit."""

import re

import inspector.mail.formats.text as text
from inspector.mail.formats.shape import Raw
from inspector.mail.reading import Message
from inspector.patterns import later

NAME = "smtp-session"
_PREFIX = rb"^[ \t]{0,8}(?:\[?[0-9:. -]{0,30}\]? ?)?(?:[CS][:>] ?|>>> ?|<<< ?|-> |<-  ?|<\*\* ?|~> |<~  ?|[<>] )?"
_COMMAND = later(_PREFIX + rb"(?:EHLO|HELO|MAIL FROM:|RCPT TO:|DATA\b|QUIT\b|STARTTLS|AUTH )", re.M | re.I)
_REPLY = later(_PREFIX + rb"[2-5][0-9]{2}[ -]", re.M)
_START = later(rb"(?:=== |\*\*\* |Trying |Connected to |telnet |openssl |\$ |220[ -]|[CS][:>] |>>> |<<< |-> |<- |<\*\* |> |< |EHLO|HELO|MAIL FROM:|RCPT TO:)", re.I)


def why(raw: Raw) -> str:
    """Why the bytes are a conversation; "" where they are not."""
    start = raw.buffer.data[:16384].lstrip()
    if _START.match(start) and _COMMAND.search(start) and _REPLY.search(start):
        return "its lines are SMTP commands and replies"
    return ""


def read(raw: Raw, name: str, because: str) -> Message:
    """The whole conversation as one NOTICE."""
    return text.compose(raw, name, NAME, because, False)
