"""The front of the room: bytes of any kind in, messages out."""

from collections.abc import Iterator

import inspector.mail.formats.eml as eml
import inspector.mail.formats.log as log
import inspector.mail.formats.session as session
import inspector.mail.formats.text as text
from inspector.mail.formats.shape import prepare
from inspector.mail.reading import Message

FORMATS = (eml, log, session, text)   # surest first: the first that says why is taken


def read_all(data: bytes, name: str = "", read_as: str = "") -> Iterator[Message]:
    """Every message in ``data``. ``read_as`` (the NAME of a format) overrules the choice. Never raises for any bytes."""
    raw = prepare(data)
    for each in FORMATS:
        because = "you chose it" if each.NAME == read_as else "" if read_as in _NAMES else each.why(raw)
        if because:
            yield each.read(raw, name, because)
            return


def read(data: bytes, name: str = "", read_as: str = "") -> Message:
    """The first message in ``data``."""
    return next(read_all(data, name, read_as))


_NAMES = {each.NAME for each in FORMATS}
