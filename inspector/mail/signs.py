"""Whether a header block is that of a bounce: decides what a message/rfc822 part inside it is (the original, or a bounce that was forwarded)."""

import re

import inspector.mail.words as words
from inspector.mail.walk import Node

_SENDER = re.compile(
    r"mailer[-_. ]?daemon|mail[-_. ]?daemon|postmaster|mail delivery|delivery sub|microsoftexchange|mdaemon|mail administrat|mail[-_ ]?system|"
    r"undeliver|non-?delivery|bounce|^\s*<>|mail server|mailgateway|email engine|no-reply@\S*amazonses", re.I)
_SUBJECT = re.compile(
    r"undeliver|delivery (?:status|fail|report|problem|error|notif|delay|incomplete|has)|mail delivery|failure notice|returned mail|return(?:ed)? to sender|"
    r"not? deliver|non-?deliver|could ?n[o']t be|mail (?:error|system|failed)|warning: (?:could|message)|unzustellbar|nicht zugestellt|zustell|non remis|"
    r"non recapitab|mancato recapito|no se puede entregar|no entregado|n[aã]o (?:foi )?entreg|onbestelbaar|niet bezorgd|недоставлен|не доставлен|"
    r"退信|无法投递|無法傳遞|配信|送信でき|エラー|undelivered|delayed", re.I)
_FORWARDED = re.compile(r"\s*(?:fwd?|wg|tr|rv|enc|i|r|re|aw|sv|vs|doorst|転送)\s*[:：]", re.I)


def is_bounce(node: Node) -> bool:
    """Whether the part's header block is a bounce's own (RFC 3464 form, null return path, or the names such mail is sent under)."""
    low = node.low
    if node.media_type == "multipart/report" and b"disposition-notification" not in node.content_type.lower().encode("latin-1"):
        return True
    if b"\nx-failed-recipients:" in low:
        return True
    if b"\nreturn-path:" in low and node.value(b"\nreturn-path:").startswith("<>"):
        return True
    if _SENDER.search(words.plain(node.value(b"\nfrom:"))):
        return True
    subject = words.plain(node.value(b"\nsubject:"))
    return bool(_SUBJECT.search(subject)) and not _FORWARDED.match(subject)
