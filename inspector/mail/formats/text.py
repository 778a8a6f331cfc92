"""Plain text: a pasted notice, log lines, an SMTP conversation. The whole text is one part, cut only where an original was pasted along."""

import inspector.mail.charset as charset
import inspector.mail.limits as limits
from inspector.mail.compose import Composer
from inspector.mail.formats.shape import Raw
from inspector.mail.leaf import Leaf
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
    data = raw.buffer.data
    notices: list[Notice] = list(raw.notices)
    text, codec = charset.decode(data, "", notices)
    scroll = Scroll(notices)
    leaf = Leaf(text, raw.buffer, 0, len(data), codec)
    composer = Composer(scroll, [])
    if cut:
        composer.text(leaf, "text/plain", "")
        composer.rest()
    else:
        scroll.add(text, raw.buffer, 0, len(data), codec)
        scroll.room = len(text)
        scroll.section(Kind.NOTICE, "text/plain", 0, len(text), "")
        if len(text) > limits.PROSE:
            notices.append(Notice("limit", f"The text is longer than {limits.PROSE // 1024} KB: beyond that only lines of logs, tables and conversations are looked for."))
    made = "".join(scroll.texts)
    return Message(raw.source, name, made, tuple(scroll.sections), read_as, because, tuple(dict.fromkeys(notices)), tuple(scroll.pieces), tuple(composer.nodes))
