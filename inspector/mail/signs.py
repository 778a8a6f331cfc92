"""Whether a header block is that of a bounce: decides what a message inside a message is (the original, or a bounce that was forwarded)."""


import inspector.mail.words as words
from inspector.mail.walk import Node
from inspector.patterns import later

_SENDERS = (
    "mailer-daemon", "mailer_daemon", "mailer daemon", "mailerdaemon", "mail-daemon", "mail daemon", "postmaster", "mail delivery", "delivery sub",
    "microsoftexchange", "mdaemon", "mail administrat", "mail system", "mail-system", "mailsystem", "undeliver", "nondelivery", "non-delivery", "bounce",
    "mail server", "mailgateway",
)
_SUBJECTS = (
    "undeliver", "delivery status", "delivery fail", "delivery report", "delivery problem", "delivery error", "delivery notif", "delivery delay",
    "delivery incomplete", "delivery has", "mail delivery", "failure notice", "returned mail", "returned to sender", "failed mail", "mail failure", "return to sender", "not deliver",
    "nondeliver", "non-deliver", "could not be", "couldn't be", "mail error", "mail system", "mail failed", "warning: could", "warning: message", "delayed",
    "unzustellbar", "nicht zugestellt", "zustell", "non remis", "non recapitab", "mancato recapito", "mancata consegna", "no se puede entregar", "no entregado", "não entreg",
    "não foi entreg", "onbestelbaar", "niet bezorgd", "недоставлен", "не доставлен", "退信", "无法投递", "無法傳遞", "配信", "送信でき", "エラー", "반송",
)
_OWN_WORDS = tuple(word for word in _SUBJECTS if word not in ("could not be", "couldn't be", "delayed", "delivery has", "zustell", "配信", "エラー"))
_FORWARDED = later(r"\s*(?:fwd?|wg|tr|rv|enc|i|r|re|aw|sv|vs|doorst|転送)\s*[:：]")


def is_bounce(node: Node) -> bool:
    """Whether the part's header block is a bounce's own (RFC 3464 form, null return path, or the names such mail is sent under)."""
    low = node.low
    if node.media_type == "multipart/report" and "disposition-notification" not in node.content_type.lower():
        return True
    if b"\nx-failed-recipients:" in low or b"\nreturn-path:" in low and node.value(b"\nreturn-path:").startswith("<>"):
        return True
    return _names_bounce(node.value(b"\nfrom:"), node.value(b"\nsubject:"))


def speaks_of_bounce(low: str) -> bool:
    """The same for a header block that stands in a text: given in lower case, with a line end before it."""
    return is_surely_bounce(low) or _names_bounce(_value(low, "\nfrom:"), _value(low, "\nsubject:"))


def is_surely_bounce(low: str) -> bool:
    """Whether such a block is a bounce's by its fields, whoever wrote it."""
    return "\nx-failed-recipients:" in low or _value(low, "\nreturn-path:").startswith("<>") or _value(low, "\ncontent-type:").startswith("multipart/report")


def tells_of_failing(low: str, surely: bool = False) -> bool:
    """Whether a text in lower case holds one of the words that stand over a bounce, or names a mail system. ``surely``: none that letters hold as well."""
    return bool(_held(low, _OWN_WORDS if surely else _SUBJECTS) or _held(low, _SENDERS))


def names_system(low: str) -> bool:
    """Whether a text in lower case names a mail system as the author of something."""
    return bool(_held(low, _SENDERS))


def _value(low: str, name: str) -> str:
    """The unfolded value of the first field of that name (given as ``"\\nsubject:"``) in a header block; "" where there is none."""
    at = low.find(name)
    if at < 0:
        return ""
    end = low.find("\n", at + len(name))
    while end >= 0 and low.startswith((" ", "\t"), end + 1):
        end = low.find("\n", end + 1)
    return low[at + len(name):end if end >= 0 else None].replace("\n", "").strip()


def _names_bounce(sender: str, subject: str) -> bool:
    sender = words.plain(sender).lower()
    if sender.startswith("<>") or sender.strip(" \"'") in ("microsoft outlook", "system administrator") or _held(sender, _SENDERS):
        return True
    subject = words.plain(subject).lower()
    return bool(_held(subject, _SUBJECTS)) and not _FORWARDED.match(subject)


def _held(value: str, known: tuple[str, ...]) -> str:
    """The first of the words that stands in it, or ""."""
    for word in known:
        if word in value:
            return word
    return ""
