"""Lines of a text, and strings in them."""

import re

_IN_STRING = re.compile(r"(?:\A|[\s(,=\[{:?!])'[^'\n]{0,160}\Z")


def count(text: str) -> int:
    """How many lines hold something."""
    return sum(1 for line in text.split("\n") if line.strip())


def is_quoted(text: str, at: int) -> bool:
    """Whether the place stands within a string that its line opens."""
    before = text[max(text.rfind("\n", 0, at) + 1, at - 400) : at]
    return before.count('"') % 2 == 1 or before.count("`") % 2 == 1 or _IN_STRING.search(before) is not None
