"""Plain text: a pasted notice, log lines, an SMTP conversation. The whole text is one part, cut only where an original was pasted along."""

import re

import inspector.mail.charset as charset
import inspector.mail.pasted as pasted
from inspector.mail.formats.shape import Raw
from inspector.mail.message import Kind, Notice
from inspector.mail.reading import Message
from inspector.mail.scroll import Scroll

NAME = "text"


def why(raw: Raw) -> str:
    """Anything can be read as text."""
    return "it has no mail headers"


def read(raw: Raw, name: str, because: str) -> Message:
    """The whole text as a NOTICE, with a pasted original or report cut out of it."""
    return compose(raw, name, NAME, because, True)


def compose(raw: Raw, name: str, read_as: str, because: str, cut: bool) -> Message:
    """One text as one message; ``cut`` looks for an original and a report in it."""
    notices: list[Notice] = list(raw.notices)
    data = raw.buffer.data
    text, codec = charset.decode(data, "", notices)
    scroll = Scroll(notices)
    scroll.add(text, raw.buffer, 0, len(data), codec)
    for kind, start, end in pasted.segments(text) if cut else [(Kind.NOTICE, 0, len(text))]:
        scroll.section(kind, "text/plain", start, end, "")
    return Message(raw.source, name, text, tuple(scroll.sections), read_as, because, tuple(dict.fromkeys(notices)), tuple(scroll.pieces), ())
