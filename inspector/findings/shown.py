"""Exchange's inner names of recipients, ``IMCEAEX-_O=FIRM_OU=...@example.org``: the part of a notice that people read has the address which the reader knows."""

from inspector.findings.address import addresses
from inspector.findings.blocks import Block

INNER = "IMCEAEX-"
_NAME = 80   # characters of the name before an address on its line, at most


def shown(text: str, listed: list[Block], start: int, own: frozenset[str]) -> list[Block]:
    """The blocks, those under an inner name with the address that the list above has for it: the addresses there that no other block is about, where there are as many as inner names."""
    inner = [block for block in listed if block.address.upper().startswith(INNER)]
    if not inner:
        return listed
    places: dict[str, tuple[int, int]] = {}
    for low, high in addresses(text, start, inner[0].low):
        if _is_listed(text, low, high) and text[low:high].lower() not in own:
            places.setdefault(text[low:high].lower(), (low, high))
    last = max(places.values(), default=(0, 0))[0]
    for block in listed:   # of those the notice says further down what happened
        if block.low > last:
            places.pop(block.address.lower(), None)
    if len(places) != len(inner):
        return listed
    known = dict(zip([block.low for block in inner], places.values(), strict=True))
    return [block._replace(address=text[slice(*known[block.low])], place=known[block.low]) if block.low in known else block for block in listed]


def _is_listed(text: str, low: int, high: int) -> bool:
    """Whether an address stands alone on its line, or in brackets behind a name: "Bo Lind (bo@example.org)"."""
    line = text.rfind("\n", 0, low) + 1
    lead = text[line:low]
    rest = text[high : high + 1]
    return not lead.strip() if rest in ("\n", "<", " ", "") else rest in (")", ">") and low - line <= _NAME and lead[-1:] in ("(", "<") and ":" not in lead
