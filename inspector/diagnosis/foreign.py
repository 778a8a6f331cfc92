"""Backscatter: a bounce of a message that somebody else sent in the reader's name. Told as a hint; the bounce itself is a real one.

What a reader's own server handles bears its name somewhere: in the Message-ID, in a Received line, in a signature. Where none of these does, the From line alone claims it.
"""

import re

from inspector.diagnosis.diagnosis import Verdict
from inspector.diagnosis.owners import registered
from inspector.findings import RECIPIENT, REPORTING_MTA, Finding
from inspector.knowledge import Library
from inspector.mail import Message

HINT = (
    " Neither the Message-ID nor the way of the returned message bears the name of {domain}: if you did not send it, somebody put your address on it (backscatter). "
    "Then there is nothing to repair: do not answer, and do not open what it holds."
)
_HEAD = 6_000      # characters of the returned message's head that are looked at
_CLAIMS = ("from:", "to:", "cc:", "return-path:", "reply-to:", "sender:", "subject:", "errors-to:", "delivered-to:", "envelope-to:", "x-original-to:")   # lines that anybody can fill in
_PRIVATE = (".local", ".lan", ".localdomain", ".internal", ".intranet", ".intra", ".corp", ".home", ".home.arpa", ".private", ".localhost", ".box")   # names inside a company or a house: the program's own, which says nothing of whose it is
_BY = re.compile(r"\bby ([a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6})")
_LOGIN = ("esmtpa", "esmtpsa", "authenticated", "smtpa ")
_TELLING = frozenset(("original-message-id", "original-sender", "header-to", "original-to"))   # the last: a message whose recipient had to be guessed is no proof of anything


def backscatter(message: Message, kind: Verdict, findings: tuple[Finding, ...], library: Library) -> str:
    """A hint that the returned message was forged; "" where anything speaks for the reader."""
    if kind not in (Verdict.FAILURE, Verdict.DELAY):
        return ""
    told: dict[str, Finding] = {}
    for one in findings:
        if one.rule in _TELLING:
            told.setdefault(one.rule, one)
    identifier, sender = told.get("original-message-id"), told.get("original-sender")
    if not identifier or not sender or "original-to" in told:
        return ""
    domain, made = _site(sender.value), _site(identifier.value.strip("<> "))
    if not domain or not made or domain == made or made.endswith(_PRIVATE):
        return ""
    reader = told.get("header-to")
    if not reader or sender.value.lower() not in message.quote(reader.span).lower() or library.provider_of((made,)) or library.provider_of((), domain):
        return ""
    reporters = {_site("@" + one.value) for one in findings if one.kind is REPORTING_MTA}
    if domain in reporters or made in reporters:
        return ""
    head = _trail(message, identifier.span.start)
    if "received:" not in head or domain in head or any(word in head for word in _LOGIN):
        return ""
    if (_takers(head) & reporters) - {_site(one.value) for one in findings if one.kind is RECIPIENT}:
        return ""    # it had been handed to the server that reports, to be carried elsewhere: the reader's provider does that, and seldom writes down a login
    return HINT.format(domain=domain)


def _takers(head: str) -> set[str]:
    """Whose servers took the message over, by the Received lines."""
    return {_site("@" + one[1]) for one in _BY.finditer(head)} - {""}


def _site(address: str) -> str:
    """The part of an address's domain that somebody owns: example.org, example.co.jp."""
    domain = address.rpartition("@")[2].rstrip(".")
    return registered(domain) if "." in domain and "@" in address else ""


def _trail(message: Message, inside: int) -> str:
    """The head of the returned message around ``inside``, in lower case, without the lines that anybody can fill in."""
    section = next((one for one in message.sections if one.kind == "original" and one.span.start <= inside < one.span.end), None)
    if section is None:
        return ""
    block = message.text[section.span.start : min(section.span.end, section.span.start + _HEAD)].lstrip("\n").partition("\n\n")[0].lower()
    return "\n".join(line for line in block.replace("\n ", " ").replace("\n\t", " ").split("\n") if not line.startswith(_CLAIMS))
