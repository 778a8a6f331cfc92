"""Text of a mail in labels, lists and tooltips: shown as it stands, with what would mislead made visible."""

import re

from inspector.letters import HIDDEN

LONGEST_TIP = 2000   # characters of a tooltip: one of a megabyte stops the window for a second

_MISLEADING = f"[{HIDDEN}]"   # joiners stay, since scripts and emoji need them; compiled when first met; the first window meets none


def visible(text: str) -> str:
    """The text with misleading characters written out, such as ``<U+202E>``."""
    return text if text.isprintable() else re.sub(_MISLEADING, lambda found: f"<U+{ord(found[0]):04X}>", text)


def tip(text: str) -> str:
    """The text as a tooltip that shows it literally. Qt guesses whether a tooltip is rich text; here it need not guess."""
    if not text:
        return ""
    plain = visible(text[:LONGEST_TIP])
    for char, name in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\n", "<br>")):   # the module html would read all names of HTML: 2 ms of every start
        plain = plain.replace(char, name)
    return f"<qt>{plain}</qt>"
