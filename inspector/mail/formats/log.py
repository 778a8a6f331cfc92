"""Mail server logs: Postfix, Sendmail, Exim, qmail, OpenSMTPD, Exchange tracking, PowerMTA and Haraka accounting."""

import re

import inspector.mail.formats.text as text
from inspector.mail.formats.shape import Raw
from inspector.mail.reading import Message
from inspector.patterns import later

NAME = "log"
_STAMP = rb"(?:<[0-9]{1,3}>(?:[0-9] )?)?(?:[A-Z][a-z]{2} [ 0-3][0-9] [0-9:]{8}|[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:]{8}[0-9.,+:Z-]{0,16}|@[0-9a-f]{24}|[0-9]{10}(?:\.[0-9]{1,6})?) "
_LINE = later(rb"^" + _STAMP + rb"[^\n]{0,400}(?:postfix|sendmail|sm-mta|exim|qmail|smtpd|dovecot|haraka|opensmtpd|relay=|dsn=|stat=|status=|rejected |delivery |evpid=|(?:\*\*|==|=>|<=|->) )", re.M)
_HEAD = later(rb"(?:#(?:Software|Version|Log-type|Fields|Date): |type,timeLogged,|[a-zA-Z_-]{2,30}(?:,[a-zA-Z_-]{2,30}){4})")
_BARE = later(rb"^(?:[0-9A-Za-z]{6,20}: to=<|[0-9A-Za-z]{6}-[0-9A-Za-z]{6,11}-[0-9A-Za-z]{2,4} (?:\*\*|==|=>) |delivery [0-9]{1,9}: (?:failure|deferral|success): )", re.M)


def why(raw: Raw) -> str:
    """Why the bytes are a log; "" where they are not."""
    start = raw.buffer.data[:16384].lstrip()
    if _LINE.match(start) or _BARE.match(start):
        return "it begins with a mail server’s log line"
    if _HEAD.match(start):
        return "its first line names the columns of a log"
    return ""


def read(raw: Raw, name: str, because: str) -> Message:
    """All lines as one NOTICE."""
    return text.compose(raw, name, NAME, because, False)
