"""Text from a mail, made safe for a terminal, a log or a table: nothing in it can move the cursor, change colours or reverse the reading order."""

import re

from inspector.letters import HIDDEN, JOINERS

_HIDDEN = f"[{HIDDEN}{JOINERS}]"   # compiled when it is first used, for a start does not need it


def clean(text: str) -> str:
    """The text with every hidden character written out, such as ``\\x1b`` or ``\\u202e``."""
    return re.sub(_HIDDEN, lambda found: _written(ord(found[0])), text)


def _written(code: int) -> str:
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def one_line(text: str) -> str:
    """The same on a single line."""
    return clean(" ".join(text.split()))
