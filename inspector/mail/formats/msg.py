"""Messages that Outlook saved or that were dragged out of it (.msg)."""

import inspector.mail.formats.eml as eml
import inspector.mail.outlook as outlook
from inspector.mail.buffer import Buffer
from inspector.mail.formats.shape import Raw
from inspector.mail.message import Notice
from inspector.mail.reading import Message

NAME = "msg"


def why(raw: Raw) -> str:
    """Why the bytes are an Outlook message; "" where they are not."""
    return "it is an OLE2 file that holds an Outlook message" if outlook.is_message(raw.source) else ""


def read(raw: Raw, name: str, because: str) -> Message:
    """The message; no character of it stands in the file as it is shown, so every place leads to the whole file."""
    notices: list[Notice] = []
    data = outlook.as_mail(raw.source, notices)
    made = Buffer(data, Buffer(raw.source), 0, len(raw.source), "outlook")
    return eml.read(Raw(raw.source, (*raw.notices, *notices), made.folded()), name, because, NAME)
