"""Mailing lists among the addresses: whom a list's own bounce address stands for, and which address is the list itself (never one that failed).

List managers and sending services take bounces at an address of their own, such as ``talk-bounces@lists.example.org``. Many write the subscriber into it (VERP,
variable envelope return path): ``talk-bounces+ana=example.net@lists.example.org``.
"""

import re

from inspector.findings.address import addresses
from inspector.findings.head import Head
from inspector.patterns import later

_OWN = re.compile(r"(?:(?:owner|bounces?|errors?)-([^+=@]{1,64})|([^+=@]{1,64}?)-(?:bounces?|owner|admin|errors?|return|request)(?:[+-][^@]{0,200})?)@([^@\s]{3,255})\Z", re.IGNORECASE)
_VERP = later(r"(?:[+]|(?:bounces?|return|errors?|owner|request|admin|verp)-(?:[0-9]{1,12}-)?|-)(?:[0-9]{1,12}-(?:[0-9a-z]{3,8}-)?)?([^+=@\s<>\"]{1,64}=[0-9A-Za-z-]{1,63}(?:\.[0-9A-Za-z-]{1,63}){1,8})@", re.IGNORECASE)
_LISTED = ("\nx-beenthere:", "\nlist-post:", "\nx-mailing-list:", "\nsender:", "\nerrors-to:")


def may_be(to: str) -> bool:
    """Whether a To field can name such an address at all: one look for each word instead of two patterns for each mail."""
    low = to.lower()
    return "=" in low or "bounce" in low or "owner" in low or "error" in low or "admin" in low or "return" in low or "request" in low


def behind(address: str) -> str:
    """The list whose bounces or owner this is the address of, or ""."""
    found = _OWN.match(address)
    return f"{found[1] or found[2]}@{found[3]}".lower() if found else ""


def named_by(head: Head) -> set[str]:
    """The lists that a message's headers name, in lower case."""
    out: set[str] = set()
    for name in _LISTED:
        place = head.place(name)
        for low, high in addresses(head.text, *place)[:2] if place else ():
            address = head.text[low:high].lower()
            out.add(behind(address) or ("" if name in ("\nsender:", "\nerrors-to:") else address))
    return out - {""}


def subscriber(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """The subscriber written into the address that stands there: the address, and the characters that hold it with ``=`` for ``@``."""
    found = _VERP.search(text, start, end)
    if not found:
        return None
    user, _, domain = found[1].rpartition("=")
    return f"{user}@{domain}", *found.span(1)
