"""The situation in which a reason is told. The same refusal asks something else of the reader where it was the forwarding that met it, or the reader's own mailbox: then another page speaks."""

import re
from collections.abc import Callable

from inspector.diagnosis.actor import Ends, is_loopback, of_relaying, reports_for
from inspector.diagnosis.answer import answer_of
from inspector.diagnosis.case import Case
from inspector.diagnosis.choose import Told
from inspector.diagnosis.diagnosis import Outcome
from inspector.diagnosis.owners import registered
from inspector.findings import ORIGINAL_RECIPIENT
from inspector.mail import Message

# What is held against the server that hands a message over, or against the message because it came from there. A forwarding server is none of the sender's.
_OF_THE_SERVER = frozenset(("spf", "dkim", "dmarc", "no-ptr", "blocklisted-ip", "reputation", "helo", "sender-rate"))
# Whose mailbox is full where the sender's own server says so: Exchange takes a message up in STOREDRV.Submission, and lays it down in STOREDRV.Deliver.
_OWN_MAILBOX = re.compile(
    r"STOREDRV\.Submi|\bmailbox of (?:the )?sender\b|\bsender'?s mailbox\b|\byour own mailbox\b|\byou (?:can'?t|cannot|can not) send (?:messages|mail)|\beigenes Postfach\b|\bpropre boîte\b|\bpropio buzón\b", re.IGNORECASE)
_UNREACHED = frozenset(("timeout", "cannot-connect", "expired", "dns-failure", "routing"))   # what a server says that met nobody to ask
# The sender's own server or service knows the login, and the address in From is not its own: Postfix, Exchange, mail hosters, sending services.
_NOT_ALLOWED = re.compile(
    r"not owned by user|SendAsDenied|permissions? to send as|not allowed to send (?:as|from)|may not send (?:as|from)|sender address not allowed|Absenderadresse nicht erlaubt|e-?mail address is not verified|identities failed the check|not a verified (?:sender|address|domain|identity)|unverified (?:sender|from)"
    r"|not authori[sz]ed to (?:send (?:as|from|on behalf)|use this (?:sender|from))|sender (?:address )?does not match (?:the )?(?:login|authenticated)|does not belong to (?:the )?(?:authenticated )?user", re.IGNORECASE)
_OWN_SIGNS = ("storedrv.subm", "sender", "your own", "can't send", "cannot send", "can not send", "eigenes postfach", "propre", "propio")   # one of them stands in all that the pattern finds: a tenth of its time
_AROUND = 400   # characters before and behind the words of a notice that quotes nobody


def face_of(case: Case, told: Told, message: Message, ends: Callable[[], Ends]) -> str:
    """The reason page that tells this case, "" where code and reason say it all. The ends are asked for only where they matter."""
    name = case.reason.name
    if case.passed_on:
        return "forwarding"
    if name in _OF_THE_SERVER and _is_forwarded(case, told, ends):
        return "forwarding-refused"
    if name == "relay-denied":
        by_rule = case.ruled.rule.actor if case.ruled and case.ruled.rule.actor == "recipient-admin" else ""
        return {"recipient-admin": "domain-not-served", "sender": "auth-required"}.get(of_relaying(case, ends, message) or by_rule, "")
    if name == "unknown" and case.outcome is Outcome.DELAYED and not case.reply and (case.code is None or case.code.vague):
        return "still-trying"
    if name == "sender-rejected" and case.words and _NOT_ALLOWED.search(answer_of(message, case.words[0])):
        return "sender-not-allowed"
    if name in _UNREACHED and case.remote and is_loopback(case.remote.value):
        return "own-filter-down"
    if name in _UNREACHED and case.outcome is Outcome.FAILED and case.who and not case.reply and reports_for(case.who.value, ends(), message):
        return "behind-their-gateway"
    if name in ("mailbox-full", "server-error") and _is_own_mailbox(case, message):
        return "own-mailbox-full"
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


def _is_own_mailbox(case: Case, message: Message) -> bool:
    """Whether what has no room is the mailbox of who sent: by the answer or, where that only says "full", by the notice around it."""
    said = answer_of(message, case.words[0]) if case.words else ""
    if _says_own(said):
        return case.reason.name == "mailbox-full" or "quota" in said.lower()
    if case.reason.name != "mailbox-full" or case.words:
        return False
    start = case.reason.proof.span.start if case.reason.proof else 0
    return _says_own(message.text[max(0, start - _AROUND) : start + _AROUND])


def _says_own(text: str) -> bool:
    low = text.lower()
    return any(sign in low for sign in _OWN_SIGNS) and _OWN_MAILBOX.search(text) is not None


def _site(address: str) -> str:
    """The part of an address's domain that one owner has."""
    domain = address.rpartition("@")[2].strip(" >")
    return registered(domain) if domain else ""
