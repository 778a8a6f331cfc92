"""The words for the values of the library, translated."""

from PySide6.QtCore import QCoreApplication, QLocale

from inspector.letters import sentence as sentence  # handed on, with the other words

_TR = QCoreApplication.translate


def severity(value: str) -> str:
    return {"info": _TR("words", "Info"), "low": _TR("words", "Low"), "medium": _TR("words", "Medium"),
            "high": _TR("words", "High"), "critical": _TR("words", "Critical")}.get(value, value)


def bounce(value: str) -> str:
    """The kind of bounce as the glance table names it."""
    return {"soft": _TR("words", "Soft (temporary)"), "hard": _TR("words", "Hard (permanent)"),
            "none": _TR("words", "Not a bounce")}.get(value, value)


def chip(value: str) -> str:
    """What became of the message, or the category, as a word of its own."""
    return {
        "Temporary": _TR("words", "Temporary"), "Permanent": _TR("words", "Permanent"), "Delayed": _TR("words", "Delayed"), "Suppressed": _TR("words", "Suppressed"),
        "Delivered": _TR("words", "Delivered"), "Given up": _TR("words", "Given up"), "Handed on": _TR("words", "Handed on"), "Handed to a list": _TR("words", "Handed to a list"),
        "No bounce": _TR("words", "No bounce"), "Not understood": _TR("words", "Not understood"), "Other": _TR("words", "Other"), "Addressing": _TR("words", "Addressing"), "Mailbox": _TR("words", "Mailbox"),
        "System": _TR("words", "System"), "Network": _TR("words", "Network"), "Protocol": _TR("words", "Protocol"), "Content": _TR("words", "Content"),
        "Security": _TR("words", "Security"),
    }.get(value, value)


def title(value: str) -> str:
    """The code line of a card: a code or reply, which is the same in every language, or that there is none."""
    return _TR("words", "no code") if value == "no code" else value


def number(value: int) -> str:
    """A number as the language of the window writes it."""
    return QLocale().toString(value)


def sample(title: str) -> str:
    """What an example of the program shows."""
    return {
        "Mailbox full, and two more": _TR("samples", "Three recipients, three causes"), "Address not found": _TR("samples", "Address not found"),
        "Blocked: not authenticated": _TR("samples", "Blocked: not authenticated"), "Server out of space": _TR("samples", "Server out of space"),
        "Delayed, still trying": _TR("samples", "Delayed, still trying"), "A bounce without any code": _TR("samples", "A bounce without any code"),
        "Not found at Microsoft 365": _TR("samples", "Not found at Microsoft 365"), "Code and words disagree": _TR("samples", "Code and words disagree"),
        "On a blocklist": _TR("samples", "On a blocklist"), "Sending too fast": _TR("samples", "Sending too fast"), "Encryption required": _TR("samples", "Encryption required"),
        "Postfach voll": _TR("samples", "Mailbox full, in German"), "Held back by the service": _TR("samples", "Held back by the service"),
        "Not a bounce: vacation reply": _TR("samples", "Not a bounce: vacation reply"),
    }.get(title, title)


def role(value: str) -> str:
    """The reader's role as the switch names it."""
    return {"sender": _TR("words", "Me"), "help-desk": _TR("words", "Help desk"), "sender-admin": _TR("words", "Mail admin"),
            "recipient-admin": _TR("words", "Their admin"), "developer": _TR("words", "Developer")}.get(value, value)


def role_title(value: str) -> str:
    """The reader's role in full."""
    return {"sender": _TR("words", "The sender"), "help-desk": _TR("words", "Help desk"), "sender-admin": _TR("words", "The sender\u2019s mail admin"),
            "recipient-admin": _TR("words", "The recipient\u2019s mail admin"), "developer": _TR("words", "Developers of sending software")}.get(value, value)


def party(actor: str) -> str:
    """Who a party is, seen from the person who sent the message."""
    return {"sender": _TR("words", "You"), "sender-admin": _TR("words", "Your mail service"),
            "recipient-admin": _TR("words", "Their mail service"), "recipient": _TR("words", "The recipient"),
            "nobody": _TR("words", "Nobody")}.get(actor, actor)


def answer(value: str) -> str:
    return {"yes": _TR("words", "Yes"), "no": _TR("words", "No"), "partly": _TR("words", "Partly"), "maybe": _TR("words", "Maybe"),
            "cannot-tell": _TR("words", "Cannot tell")}.get(value, value)


def grade(value: str) -> str:
    return {"stated": _TR("words", "stated"), "deduced": _TR("words", "deduced"), "guessed": _TR("words", "guess")}.get(value, value)


def outcome(value: str) -> str:
    return {"failed": _TR("words", "Failed"), "delayed": _TR("words", "Delayed"), "delivered": _TR("words", "Delivered"),
            "relayed": _TR("words", "Relayed"), "expanded": _TR("words", "Expanded"), "suppressed": _TR("words", "Suppressed")}.get(value, value)


def finding(kind: str) -> str:
    """What a mark in the message is."""
    return {
        "recipient": _TR("words", "Recipient"), "original-recipient": _TR("words", "Recipient as written"), "action": _TR("words", "What was done"),
        "code": _TR("words", "Status code"), "reply": _TR("words", "Reply code"), "words": _TR("words", "The other side\u2019s words"),
        "phase": _TR("words", "Where in the conversation"), "remote-mta": _TR("words", "Server that refused"),
        "reporting-mta": _TR("words", "Server that reports"), "sender": _TR("words", "Sender"), "subject": _TR("words", "Subject"),
        "message-id": _TR("words", "Message id"), "queue-id": _TR("words", "Queue id"), "time": _TR("words", "Time"),
        "retry-until": _TR("words", "Tries until"), "look-alike": _TR("words", "Looks like a code, is none"), "sign": _TR("words", "Kind of message"),
    }.get(kind, kind)


def later(seconds: float) -> str:
    """How long after the moment before something happened; two units at most."""
    whole = round(seconds)
    minutes, hours, days = whole // 60, whole // 3600, whole // 86400
    if whole < 1:
        return _TR("words", "in the same second")
    if whole < 60:
        return _TR("words", "%1 s later").replace("%1", number(whole))
    if hours < 1:
        return _TR("words", "%1 min later").replace("%1", number(minutes))
    large, small, with_both, alone = (
        (hours, minutes % 60, _TR("words", "%1 h %2 min later"), _TR("words", "%1 h later")) if days < 1
        else (days, hours % 24, _TR("words", "%1 d %2 h later"), _TR("words", "%1 d later")))
    return (with_both if small else alone).replace("%1", number(large)).replace("%2", number(small))


def form(name: str) -> str:
    """What an input was read as."""
    return {
        "eml": _TR("words", "a mail"), "log": _TR("words", "a mail server\u2019s log"), "smtp-session": _TR("words", "an SMTP conversation"),
        "text": _TR("words", "pasted text"), "mbox": _TR("words", "a mailbox file"), "msg": _TR("words", "an Outlook message"), "zip": _TR("words", "a zip archive"),
        "gzip": _TR("words", "a gz file"), "tar": _TR("words", "a tar archive"), "foreign": _TR("words", "another kind of file"),
    }.get(name, name)
