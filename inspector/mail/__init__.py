"""BYTES -> MESSAGE: reads mail, logs, conversations and pasted text into a Message."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from inspector.mail.message import Field, Kind, Notice, Origin, Part, Section

if TYPE_CHECKING:
    from inspector.mail.files import Loaded, UnreadableError, load_file, load_stream
    from inspector.mail.folder import MOST_FILES, files_in
    from inspector.mail.reader import FORMATS, is_readable, read, read_all
    from inspector.mail.reading import Message

__all__ = [
    "FORMATS", "MOST_FILES", "Field", "Kind", "Loaded", "Message", "Notice", "Origin", "Part", "Section", "UnreadableError", "files_in", "is_readable", "load_file", "load_stream", "read", "read_all",
]

_HOMES = {
    "Loaded": "files", "UnreadableError": "files", "load_file": "files", "load_stream": "files", "files_in": "folder", "MOST_FILES": "folder", "FORMATS": "reader", "is_readable": "reader", "read": "reader", "read_all": "reader",
    "Message": "reading",
}


def __getattr__(name: str) -> Any:
    """What reads is loaded when first used: its patterns are 10 ms that an empty window does not need."""
    if name not in _HOMES:
        raise AttributeError(name)
    found = globals()[name] = getattr(import_module(f"inspector.mail.{_HOMES[name]}"), name)
    return found
