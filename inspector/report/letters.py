"""A note as a mailto: address (RFC 6068), for opening it in a mail program."""

import re
from typing import NamedTuple
from urllib.parse import quote

LONGEST = 1900   # characters; Windows hands no more than 2,048 to another program
_TO = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255}")


class Letter(NamedTuple):
    """A note taken apart; parts that it does not have are empty."""

    to: str
    subject: str
    body: str


def letter(note: str) -> Letter:
    """Read the lines ``To:`` and ``Subject:`` at the head of a note; the rest is the body."""
    fields = {"to": "", "subject": ""}
    lines = note.split("\n")
    while lines and (found := re.match(r"(To|Subject):[ \t]*(.*)", lines[0])):
        fields[found[1].lower()] = found[2].strip()
        lines.pop(0)
    return Letter(fields["to"] if _TO.fullmatch(fields["to"]) else "", fields["subject"], "\n".join(lines).strip("\n"))


def mailto(note: str, instead: str = "") -> tuple[str, bool]:
    """The address, and whether the body is in it: where it is too long, ``instead`` stands in its place.

    Only To, Subject and Body are ever given; every character that could begin another field is encoded.
    """
    one = letter(note)
    made = _address(one, one.body)
    return (made, True) if len(made) <= LONGEST else (_address(one, instead), False)


def _address(one: Letter, body: str) -> str:
    fields = "&".join(f"{name}={quote(value, safe='')}" for name, value in (("subject", one.subject), ("body", body.replace("\n", "\r\n"))) if value)
    return f"mailto:{quote(one.to, safe='@')}" + (f"?{fields}" if fields else "")
