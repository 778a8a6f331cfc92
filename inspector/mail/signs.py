"""Whether a header block is that of a bounce: decides what a message inside a message is (the original, or a bounce that was forwarded)."""

import re

import inspector.mail.words as words
from inspector.mail.walk import Node

_SENDER = re.compile(
    r"mailer[-_. ]?daemon|mail[-_. ]?daemon|postmaster|mail delivery|delivery sub|microsoftexchange|mdaemon|mail administrat|mail[-_ ]?system|"
    r"undeliver|non-?delivery|bounce|^\s*<>|mail server|mailgateway", re.I)
_SUBJECT = re.compile(
    r"undeliver|delivery (?:status|fail|report|problem|error|notif|delay|incomplete|has)|mail delivery|failure notice|returned mail|return(?:ed)? to sender|"
    r"not? deliver|non-?deliver|could ?n[o']t be|mail (?:error|system|failed)|warning: (?:could|message)|unzustellbar|nicht zugestellt|zustell|non remis|"
    r"non recapitab|mancato recapito|no se puede entregar|no entregado|n[aã]o (?:foi )?entreg|onbestelbaar|niet bezorgd|недоставлен|не доставлен|"
    r"退信|无法投递|無法傳遞|配信|送信でき|エラー|delayed", re.I)
_FORWARDED = re.compile(r"\s*(?:fwd?|wg|tr|rv|enc|i|r|re|aw|sv|vs|doorst|転送)\s*[:：]", re.I)
_FROM = re.compile(r"^[ \t>|]{0,12}from[ \t]*:([^\n]*)", re.I | re.M)
_TITLE = re.compile(r"^[ \t>|]{0,12}subject[ \t]*:([^\n]*)", re.I | re.M)
_REPORT = re.compile(r"^content-type[ \t]*:[ \t]*multipart/report|^return-path[ \t]*:[ \t]*<>|^x-failed-recipients[ \t]*:", re.I | re.M)


def is_bounce(node: Node) -> bool:
    """Whether the part's header block is a bounce's own (RFC 3464 form, null return path, or the names such mail is sent under)."""
    low = node.low
    if node.media_type == "multipart/report" and "disposition-notification" not in node.content_type.lower():
        return True
    if b"\nx-failed-recipients:" in low or b"\nreturn-path:" in low and node.value(b"\nreturn-path:").startswith("<>"):
        return True
    return _names_bounce(node.value(b"\nfrom:"), node.value(b"\nsubject:"))


def speaks_of_bounce(block: str) -> bool:
    """The same for a header block that stands in a text."""
    if _REPORT.search(block):
        return True
    sender, subject = _FROM.search(block), _TITLE.search(block)
    return _names_bounce(sender[1].strip() if sender else "", subject[1].strip() if subject else "")


def _names_bounce(sender: str, subject: str) -> bool:
    if sender and _SENDER.search(words.plain(sender)):
        return True
    subject = words.plain(subject)
    return bool(_SUBJECT.search(subject)) and not _FORWARDED.match(subject)
