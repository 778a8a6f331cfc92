"""Who must act: whom the provider's rule or the page names, unless the place where it was said makes it another's affair."""

import re
from collections.abc import Callable
from typing import NamedTuple

from inspector.diagnosis.answer import answer_of
from inspector.diagnosis.case import Case
from inspector.diagnosis.diagnosis import Outcome
from inspector.diagnosis.owners import SECOND
from inspector.knowledge import Page
from inspector.mail import Kind, Message
from inspector.patterns import later

_FAILED, _DELAYED = Outcome.FAILED, Outcome.DELAYED   # by themselves: see findings.finding

# Names of hosts that take a domain's mail, as published MX records bear them: mx1, mxa-0012, mailin, smtp-in, eu-smtp-inbound-1.
_PUBLISHED = later(r"(?:[a-z0-9]{1,12}[-.])?mx[a-z]{0,2}[0-9]{0,3}[-.]|(?:mail|smtp|mta)-?in[0-9]{0,3}\.|[a-z0-9-]{0,30}inbound")
_POINTS_HERE = later(r"\bMX\b[^\n]{0,60}\b(?:points?|pointing|record)\b|\bpoints?\b[^\n]{0,40}\bMX\b", re.IGNORECASE)
# A server that speaks to its own user: the writer's program has not logged in.
_TO_ITS_USER = later(r"\b(?:authenticat\w{1,10}|log(?:ged)? ?in|login|smtp[- ]auth|pop3?(?:/imap)? (?:server|before)|check(?:ed)? your mail|e-?mail client|outgoing server)\b", re.IGNORECASE)
# What mail programs write above the answer of the server to which they hand their user's mail.
_DIALOGUE = later(
    r"error occurred while sending mail|mail server responded|sending reported error|send test e-?mail message|unable to send (?:the )?message|cannot send (?:mail|message)|0x800CCC[0-9A-F]{2}|copy has been placed in your outbox"
    r"|Senden der Nachricht ist ein Fehler aufgetreten|Mail-Server antwortete|E-?Mail kann nicht gesendet werden|erreur est survenue lors de l['’]envoi|serveur de messagerie a répondu|error al enviar el (?:correo|mensaje)|servidor de correo respondió"
    r"|errore durante l['’]invio|server di posta ha risposto|fout opgetreden bij het verzenden", re.IGNORECASE)
_DAEMON = later(r"daemon|postmaster|mail (?:delivery|administrator)|system administrator", re.IGNORECASE)
_OWN_LOGIN = later(r"SASL authentication failed; (?:server|cannot)|authentication (?:attempts? )?failed: ?[45]|but authentication was rejected|AUTH rejected", re.IGNORECASE)
_AT_THE_MAILBOX = later(r"forwarding loop|delivered-to", re.IGNORECASE)   # a loop that is found where the mailbox is

# qmail names every server by its address alone, and asks those that the recipient's domain publishes.
_BY_ADDRESS = later(r"(?:does not like recipient|failed after I sent the message)\.[ \t\r\n]{1,8}Remote host said:[^\n]{0,8}\Z", re.IGNORECASE)
_ADDRESS = later(r"\[?(?:[0-9]{1,3}\.){3}[0-9]{1,3}\]?|\[?(?:IPv6:)?[0-9a-f]{0,4}:[0-9a-f:.]{2,40}\]?", re.IGNORECASE)
_PRIVATE = later(r"\[?(?:127\.|10\.|192\.168\.|172\.(?:1[6-9]|2[0-9]|3[01])\.|IPv6:::1|::1|f[cd]|fe80)", re.IGNORECASE)   # RFC 1918, RFC 4193: hosts of one's own

_IN_OWN_WORDS = later(r"\bautomatically rejected\b", re.IGNORECASE)   # the recipient's own filter (RFC 5429) sends it back, with a text that the recipient wrote

_OWN_FAULTS = frozenset(("loop", "server-error", "server-full", "cannot-connect", "dns-failure", "delivery-agent", "routing"))
_LASTING = {"timeout": "recipient-admin", "greylisted": "sender-admin"}   # who has to look, where it did not settle: greylisting lets in whoever repeats in time and from one address
_SETTLED = frozenset(("forwarding", "forwarding-refused", "still-trying", "behind-their-gateway", "own-rule", "list-members"))   # faces that know who must act
# Exim as cPanel sets it up says so to whoever brings mail for a domain that it does not know: to its own users, and to servers that the MX record sends there.
_SERVER_CALLED = later(r"\b(?:mail|smtp|mx|mta|out|relay|bounce|m[0-9])[a-z0-9-]{0,40}(?:\.[a-z0-9-]{1,60}){2,6} ?\)?\s{0,3}\[[0-9a-f.:]{3,40}\](?::[0-9]{1,5})?\s{1,3}is not permitted to relay", re.IGNORECASE)
_LOOPBACK = ("127.", "localhost", "::1", "[::1", "[127.")
_BEFORE_ANYBODY = ("connect", "ehlo")
_BEFORE = 100      # characters before an answer: who gave it
_HEAD = 2_000      # characters of a dialogue that are looked at


class Ends(NamedTuple):
    """The two ends of the way, as far as they are known: the server that reports, and the address that sent."""

    reporting: str
    sender: str


def actor_of(case: Case, voice: Page | None, face: str, message: Message, ends: Callable[[], Ends]) -> str:
    """Who must act. The ends are asked for only where they matter."""
    name, ruled = case.reason.name, case.ruled
    if name == "routing" and case.spoken.name == "domain-not-found" and not ruled:
        return "sender-admin"                # a relay of our own has no name: see "missing"
    if relaying := of_relaying(case, ends, message):
        return relaying
    if name == "relay-denied" and not _is_dialect(case):
        return ruled.rule.actor if ruled else "sender-admin"
    if name == "auth-required" and _logs_in_itself(case, ends()):
        return "sender-admin"
    if face in _SETTLED:
        return voice.actor if voice else "recipient"   # whoever set the forwarding up, whose gateway it is: a rule knows nothing of that
    if name == "unknown" and case.spoken.name == "user-unknown" and (case.code is None or case.code.vague):
        return "sender"                      # the mailbox or a rule: who wrote can check the address, whatever page the code has
    if not ruled and name == "policy" and case.phase and case.phase.value in _BEFORE_ANYBODY:
        return "sender-admin"                # no sender and no recipient had been named: it is the calling server that the rule is about
    if not ruled and name == "restricted-recipient" and case.reason.proof and _IN_OWN_WORDS.search(case.reason.proof.value):
        return "recipient"
    actor = ruled.rule.actor if ruled else voice.actor if voice else "sender"
    if name in _OWN_FAULTS and not case.reply and (not case.remote or is_loopback(case.remote.value)):
        return _of_own_fault(case, actor, ends())
    return _given_up(case, actor, voice) if actor == "nobody" and case.outcome is _FAILED else actor


def _given_up(case: Case, actor: str, voice: Page | None) -> str:
    """Once the server has given up, nothing settles by itself: who is silent for days must be repaired, and so must who is never let in by greylisting; the rest may be sent again."""
    if case.reason.name in _LASTING:
        return _LASTING[case.reason.name]
    return voice.actor if voice and voice.actor != actor else "sender"


def of_relaying(case: Case, ends: Callable[[], Ends], message: Message) -> str:
    """Whose affair it is that a server does not relay: that of the domain whose own server says so of its own mail, or of the user who has not logged in; else "", as for any other reason."""
    if case.reason.name != "relay-denied" or _is_dialect(case):
        return ""
    return _of_relaying(case, ends(), message)


def _is_dialect(case: Case) -> bool:
    """Whether the rule that fits is of the very provider that refused: it knows whose affair it is."""
    return case.ruled is not None and case.ruled.rule.provider == case.source


def _of_relaying(case: Case, ends: Ends, message: Message) -> str:
    host = _host(case)
    answer = answer_of(message, case.words[0]) if case.words else ""
    if calls_a_server(answer):
        return "recipient-admin"
    if is_theirs(host, case.who.value if case.who else "", ends):
        return "recipient-admin"
    if _POINTS_HERE.search(answer):
        return "recipient-admin"
    if _TO_ITS_USER.search(answer) or (not host and is_dialogue(message)):
        return "sender"
    if host and case.words and _ADDRESS.fullmatch(host) and not _PRIVATE.match(host) and _BY_ADDRESS.search(message.text[max(0, case.words[0].span.start - _BEFORE) : case.words[0].span.start]):
        return "recipient-admin"
    # A server that reports had taken the message itself: where it names nobody, the next one on the way refused, and that is mostly the recipient's.
    return "recipient-admin" if not host and (ends.reporting or _is_from_a_server(message)) else ""


def calls_a_server(answer: str) -> bool:
    """Whether who may not relay is a mail server by its name, which no login would help: "mail-lf1.example.net [192.0.2.7]:43521 is not permitted to relay"."""
    return _SERVER_CALLED.search(answer) is not None


def reports_for(address: str, ends: Ends, message: Message) -> bool:
    """Whether the recipient's own side wrote the report, and not also the sender's: by the name of the server, or where none is told by the address of the writer."""
    writer = message.header("from") if not ends.reporting else None
    host = ends.reporting.lower() if not writer else _domain(writer.value) if _DAEMON.search(writer.value) else ""
    return bool(host) and belongs(host, _domain(address)) and not belongs(host, _domain(ends.sender))


def is_theirs(host: str, address: str, ends: Ends) -> bool:
    """Whether a host is the recipient's server by its name: it belongs to the domain, or is named as published MX records are and is none of the sender's."""
    host = host.lower()
    if not host or belongs(host, _domain(address)):
        return bool(host)
    return _PUBLISHED.match(host) is not None and not any(belongs(host, one) for one in (_domain(ends.sender), ends.reporting.lower()) if one)


def _is_from_a_server(message: Message) -> bool:
    """Whether the sender of the message calls itself a mail system: what was pasted, or mailed by a program that could not send, does not."""
    sender = message.header("from")
    return sender is not None and _DAEMON.search(sender.value) is not None


def is_dialogue(message: Message) -> bool:
    """Whether the text is what a mail program showed: it has no headers and says that sending failed."""
    return all(section.kind is not Kind.HEADERS for section in message.sections) and bool(_DIALOGUE.search(message.text[:_HEAD]))


def _logs_in_itself(case: Case, ends: Ends) -> bool:
    """Whether it was a server that could not log in at its own relay, not a person's program."""
    if case.words and _OWN_LOGIN.search(case.words[0].value[:200]):
        return True
    return bool(case.phase and case.phase.value == "auth" and ends.reporting)


def _of_own_fault(case: Case, actor: str, ends: Ends) -> str:
    """Who looks after the server that reports a fault of its own: the sender's side, unless it stands at the recipient's."""
    domain = _domain(case.who.value if case.who else "")
    loop = case.reason.name == "loop" and not (case.reason.proof and _AT_THE_MAILBOX.search(case.reason.proof.value))
    if not loop and actor != "sender-admin":
        return actor
    theirs = bool(ends.reporting) and belongs(ends.reporting.lower(), domain) and not belongs(ends.reporting.lower(), _domain(ends.sender))
    return "recipient-admin" if theirs else "sender-admin"


def belongs(host: str, domain: str) -> bool:
    """Whether a host is the domain's own by its name: within it, or in the domain that it is a part of."""
    host = host.rstrip(".")
    if not host or not domain:
        return False
    if host == domain or host.endswith("." + domain):
        return True
    home = host.partition(".")[2]
    labels = home.split(".")
    shared = len(labels) < 2 or (len(labels) == 2 and labels[0] in SECOND and len(labels[1]) == 2)
    return not shared and (domain == home or domain.endswith("." + home))


def _host(case: Case) -> str:
    return case.remote.value.lower() if case.remote else ""


def _domain(address: str) -> str:
    return address.rpartition("@")[2].lower().rstrip(" >")


def is_loopback(host: str) -> bool:
    return host.lower().startswith(_LOOPBACK)
