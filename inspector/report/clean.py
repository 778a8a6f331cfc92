"""Text from a mail, made safe for a terminal, a log or a table: nothing in it can move the cursor, change colours or reverse the reading order."""

import re

# C0 and C1 controls except tab and line feed, and the marks that change the direction of text or hide in it.
_HIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]")


def clean(text: str) -> str:
    """The text with every hidden character written out, such as ``\\x1b`` or ``\\u202e``."""
    return _HIDDEN.sub(lambda found: f"\\x{ord(found[0]):02x}" if ord(found[0]) < 256 else f"\\u{ord(found[0]):04x}", text)


def one_line(text: str) -> str:
    """The same on a single line."""
    return clean(" ".join(text.split()))
