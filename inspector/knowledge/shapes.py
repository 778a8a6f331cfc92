"""Many phrases in one line: ``{mailbox|account} ... {is full|over quota}`` stands for every combination."""

import re

MOST = 2_000   # phrases of one line
_CHOICE = re.compile(r"\{([^{}]*)\}")


def expand(shape: str) -> list[str]:
    """The phrases that a shape stands for, in its order. Raises ValueError where braces do not match or the phrases are too many."""
    pieces = _CHOICE.split(shape)
    if any("{" in piece or "}" in piece for piece in pieces):
        raise ValueError("braces must come in pairs, one not inside the other")
    out = [""]
    for number, piece in enumerate(pieces):
        choices = piece.split("|") if number % 2 else [piece]
        if len(out) * len(choices) > MOST:
            raise ValueError(f"this stands for more than {MOST:,} phrases")
        out = [head + choice for head in out for choice in choices]
    return [" ".join(each.split()) for each in out]


def sample(phrase: str, reason: str) -> str:
    """A sentence with the phrase in it: what may stand in a gap is an address, or a domain where the phrase speaks of one."""
    return phrase.replace("...", "example.org" if reason in ("domain-not-found", "cannot-connect", "timeout", "server-busy", "dns-failure") else "rcpt@example.org")
