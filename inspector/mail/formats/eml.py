"""Internet mail (RFC 5322 and MIME), as saved by mail programs or taken from a server."""

import re

import inspector.mail.walk as walk
from inspector.mail.buffer import Buffer
from inspector.mail.compose import Composer
from inspector.mail.formats.shape import Raw
from inspector.mail.message import Notice
from inspector.mail.reading import Message
from inspector.mail.scroll import Scroll

NAME = "eml"
_BLOCK = re.compile(rb"(?:[!-9;-~]{1,998}+[ \t]*+:[^\n]*+(?:\n|\Z)(?:[ \t][^\n]*+(?:\n|\Z))*+)++")
_KNOWN = re.compile(
    rb"^(received|return-path|from|to|subject|date|message-id|mime-version|content-type|delivered-to|reply-to|sender|cc|x-failed-recipients|auto-submitted|"
    rb"dkim-signature|content-transfer-encoding|x-original-to|x-mailer|importance|thread-topic|errors-to|x-apparently-to|authentication-results)[ \t]*:", re.I | re.M)
_LEAD = re.compile(rb"(?:[ \t]*\n)*+(?:>?From [^\n]*+\n)?")


def why(raw: Raw) -> str:
    """Why the bytes are mail; "" where they are not."""
    start = _LEAD.match(raw.buffer.data).end()
    block = _BLOCK.match(raw.buffer.data, start, start + 65536)
    if not block:
        return ""
    names = {name.lower() for name in _KNOWN.findall(block[0])}
    if len(names) >= 2 or names and raw.buffer.data[block.end():block.end() + 1] in (b"\n", b""):
        return "it begins with mail headers"
    return ""


def read(raw: Raw, name: str, because: str) -> Message:
    """The one message that the bytes are."""
    notices: list[Notice] = list(raw.notices)
    data = raw.buffer.data
    start = _LEAD.match(data).end()
    nodes = walk.walk(raw.buffer, start, len(data), notices)
    scroll = Scroll(notices)
    Composer(scroll, nodes).run()
    return Message(raw.source, name, "".join(scroll.texts), tuple(scroll.sections), NAME, because, tuple(dict.fromkeys(notices)), tuple(scroll.pieces), tuple(nodes))
