"""BYTES -> MESSAGE: reads mail, logs, conversations and pasted text into a Message."""

from inspector.mail.files import Loaded, UnreadableError, load_file
from inspector.mail.message import Field, Kind, Notice, Origin, Part, Section
from inspector.mail.reader import FORMATS, read, read_all
from inspector.mail.reading import Message

__all__ = ["FORMATS", "Field", "Kind", "Loaded", "Message", "Notice", "Origin", "Part", "Section", "UnreadableError", "load_file", "read", "read_all"]
