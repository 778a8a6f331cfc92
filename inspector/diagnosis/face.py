"""The situation in which a reason is told. The same refusal asks something else of the reader where it was a forwarding that met it, or a gateway behind which it happened: then another page speaks."""

import re
from collections.abc import Callable

from inspector.diagnosis.actor import Ends, is_loopback, of_relaying, reports_for
from inspector.diagnosis.case import Case
from inspector.diagnosis.choose import Told
from inspector.diagnosis.diagnosis import Outcome
from inspector.diagnosis.owners import registered
from inspector.findings import ORIGINAL_RECIPIENT
from inspector.mail import Message

# What is held against the server that hands a message over, or against the message because it came from there. A forwarding server is none of the sender's.
_OF_THE_SERVER = frozenset(("spf", "dkim", "dmarc", "no-ptr", "blocklisted-ip", "reputation", "helo", "sender-rate"))
_OF_CONTENT = frozenset(("blocklisted-domain", "spam-content", "policy"))
_A_LINK = re.compile(r"\b(?:URLs?|links?)\b", re.IGNORECASE)
_UNREACHED = frozenset(("timeout", "cannot-connect", "expired", "dns-failure", "routing"))   # what a server says that met nobody to ask


def face_of(case: Case, told: Told, message: Message, ends: Callable[[], Ends]) -> str:
    """The reason page that tells this case, "" where code and reason say it all. The ends are asked for only where they matter."""
    name = case.reason.name
    if case.passed_on:
        return "forwarding"
    if name in _OF_THE_SERVER and _is_forwarded(case, told, ends):
        return "forwarding-refused"
    if case.ruled and case.ruled.rule.face:
        return case.ruled.rule.face
    if name in _OF_CONTENT and case.reason.proof and _A_LINK.search(case.reason.proof.value):
        return "link-refused"
    if name == "relay-denied":
        by_rule = case.ruled.rule.actor if case.ruled and case.ruled.rule.actor == "recipient-admin" else ""
        return {"recipient-admin": "domain-not-served", "sender": "auth-required"}.get(of_relaying(case, ends, message) or by_rule, "")
    if name == "unknown" and case.outcome is Outcome.DELAYED and not case.reply and (case.code is None or case.code.vague):
        return "still-trying"
    if name in _UNREACHED and case.remote and is_loopback(case.remote.value):
        return "own-filter-down"
    if name in _UNREACHED and case.outcome is Outcome.FAILED and case.who and not case.reply and reports_for(case.who.value, ends(), message):
        return "behind-their-gateway"
    if case.code and case.spoken.name == name and _has_another_sense(case, name):
        return name
    return ""


def _has_another_sense(case: Case, name: str) -> bool:
    """Whether the words choose the registered meaning of a code whose page tells what servers use it for: 4.2.1 for a disabled mailbox and not a flood, 5.3.5 for the fault of the server that answers."""
    code, proof = case.code, case.reason.proof
    if code is None or proof is None:
        return False
    if code.family == "x.2.1":
        return name == "mailbox-disabled" and code.klass == 4
    return code.family == "x.3.5" and name == "server-error" and bool(case.reply) and "config" not in proof.value.lower()


def _is_forwarded(case: Case, told: Told, ends: Callable[[], Ends]) -> bool:
    """Whether the message had reached the address written to, in another's domain, and was refused on its way on from there."""
    first = next(iter(told.own.get(ORIGINAL_RECIPIENT, ())), None)
    if first is None or case.who is None or first.value.lower() == case.who.value.lower():
        return False
    reporting, sender = ends()
    home, own = _site(first.value), _site(sender)
    if not home or home == own:
        return False      # the sender's own server has passed it on
    server = registered(reporting) if reporting else ""
    return server == home or (bool(own) and server != own)


def _site(address: str) -> str:
    """The part of an address's domain that one owner has."""
    domain = address.rpartition("@")[2].strip(" >")
    return registered(domain) if domain else ""
