"""Stable pseudonyms for everything personal, so that a report can be shared.

Addresses, names, hosts of the people's own domains, IP addresses, subjects and ids are replaced; the same original always becomes the same
pseudonym within one report, so that the story stays readable. Values are redacted before they are escaped for HTML, JSON or Markdown: afterwards
an original would hide behind ``&#x27;`` or ``\\u00e9``.
"""

import re
from collections.abc import Callable
from ipaddress import ip_address
from typing import Any

from inspector.diagnosis import Card, registered
from inspector.findings import Finding, What
from inspector.mail import Kind, Message
from inspector.report.people import ROLE_ACCOUNTS, people_in
from inspector.spans import Span

# An address may hold any RFC 5322 atom character, or a quoted local part; its domain may be a literal such as [192.0.2.1].
_ADDRESS = r'(?:"[^"\n<>]{1,64}"|[\w.!#$%&\'*+/=?^`{|}~-]{1,256})@(?:\[[0-9A-Fa-f:.IPv]{2,60}\]|[\w-]{1,63}(?:\.[\w-]{1,63}){0,8})'
_IP = r"(?<![\w.])(?:IPv6:)?(?:[0-9A-Fa-f]{0,4}:){2,8}(?:(?:[0-9]{1,3}\.){3}[0-9]{1,3}|[0-9A-Fa-f]{0,4})(?![\w:])|(?<![0-9.])(?:[0-9]{1,3}\.){3}[0-9]{1,3}(?!\.?[0-9])"
_WORD = r"\w(?:[\w.+=&'-]{0,255}\w)?"   # a word, a name, an id or a host
_ADDRESS_ONLY = re.compile(_ADDRESS)
_WORD_ONLY = re.compile(_WORD)
_HOST_ONLY = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_INNER = re.compile(r"[^\W\d_]{3,}")
_KEYS = (   # by which logs call an address; any other word before "=" may be somebody's: ana=example.org@list.example holds the address of ana
    "to|orig_to|from|rcpt|recipient|sender|user|login|account|mailbox|mail|email|mailfrom|addr|address|ctladdr|envelope[-_]from|reply-to|return-path|"
    r"smtp\.mailfrom|smtp\.rcptto|header\.from|header\.i|id|msgid|message-id|uid|ruser"
)
_LEAD = re.compile(rf"(?:(?:{_KEYS})=)?[^\w\"]*", re.IGNORECASE)   # "from=", a quotation mark
_KEPT = frozenset(("postmaster", "mailer-daemon", "abuse", "noreply", "no-reply"))
_COMMON = frozenset(("the", "and", "for", "von", "van", "der", "den", "des", "del", "dos", "las", "los", "mail", "team"))   # in names, but nobody's
_IN_HOST = re.compile(r"(?<![0-9])[0-9]{1,3}([.-])[0-9]{1,3}\1[0-9]{1,3}\1[0-9]{1,3}(?![0-9])")
_NETS = ("192.0.2", "198.51.100", "203.0.113")   # kept for examples, RFC 5737
_LINES = re.compile(r"[^\n]+")
_PIECE = 1_000_000   # characters that are looked at together
_SEARCHED = 200_000   # characters of the text in which addresses are looked for beforehand
_OURS = frozenset((    # fields whose value is the library's or ours, never the mail's; some are keys that reports look up
    "key", "title", "page", "voice", "headline", "severity", "bounce_type", "chips", "actor", "fault", "fault_answer", "retry_answer", "provider_name",
    "provider_rule", "not_seen", "role", "mark", "must_act", "kind", "rule", "what", "grade", "phase", "provider", "reason", "outcome", "reply", "code", "why",
))


class RedactedMessage:
    """Stands in for a message in a report: quotes are redacted, of the text only the line ends are left."""

    def __init__(self, message: Message, redact: Callable[[str], str]) -> None:
        self._message, self._redact = message, redact
        pieces = range(0, len(message.text), _PIECE)   # a long text has no other way of being read
        self.text = "".join(_LINES.sub(lambda line: " " * len(line[0]), message.text[start : start + _PIECE]) for start in pieces)

    def quote(self, span: Span) -> str:
        return self._redact(self._message.quote(span))


class Redactor:
    """Replaces what is personal in texts about one message."""

    def __init__(self, message: Message, findings: tuple[Finding, ...]) -> None:
        self._message = message
        self._made: dict[str, dict[str, str]] = {"person": {}, "domain": {}, "ip": {}, "name": {}, "id": {}, "subject": {}}
        self._literals: dict[str, str] = {}
        for one in findings:
            self._take_finding(one)
        for found in _ADDRESS_ONLY.finditer(message.text[:_SEARCHED]):
            self._address(found[0])
        for section in message.sections:
            if section.kind in (Kind.HEADERS, Kind.ORIGINAL):
                self._take_people(message, section)
        phrases = sorted((one for one in self._literals if not _WORD_ONLY.fullmatch(one) and not _ADDRESS_ONLY.fullmatch(one)), key=lambda one: (-len(one), one))
        known = "|".join(r"\s+".join(re.escape(word) for word in one.split()) for one in phrases)
        self._pattern = re.compile(rf"(?P<phrase>(?<!\w)(?:{known or '(?!)'})(?!\w))|(?P<address>{_ADDRESS})|(?P<ip>{_IP})|(?P<word>{_WORD})", re.IGNORECASE)

    # what is personal -----------------------------------------------------------------------------

    def _take_finding(self, one: Finding) -> None:
        if one.kind == What.SUBJECT:
            self._literal(one.value, "subject")
        elif one.kind in (What.MESSAGE_ID, What.QUEUE_ID):
            self._literal(one.value.strip("<> "), "id")
        elif one.kind in (What.REPORTING_MTA, What.REMOTE_MTA):
            self._domain(registered(one.value))
        elif one.kind in (What.RECIPIENT, What.ORIGINAL_RECIPIENT, What.SENDER) and _ADDRESS_ONLY.fullmatch(one.value):
            self._address(one.value)

    def _take_people(self, message: Message, section: Any) -> None:
        for field in message.fields(section):
            if field.name == "subject":
                self._literal(field.value, "subject")
            elif field.name in ("message-id", "in-reply-to"):
                self._literal(field.value.strip("<> "), "id")
            for name in people_in(field):
                self._literal(name, "name")
                for word in _INNER.findall(name):
                    if word.lower() not in _COMMON:
                        self._literal(word, "name")

    def _literal(self, text: str, kind: str) -> None:
        text = " ".join(text.split())
        if text and text.lower() not in self._literals:
            made = self._made[kind]
            self._literals[text.lower()] = f"[{kind}]" if kind == "subject" and not made else f"[{kind} {len(made) + 1}]"
            made[text] = text

    # pseudonyms -----------------------------------------------------------------------------------

    def _domain(self, domain: str) -> str:
        made = self._made["domain"]
        return made.setdefault(domain.lower(), f"domain{len(made) + 1}.example")

    def _address(self, address: str) -> str:
        lead = _LEAD.match(address)[0]   # type: ignore[index]  # always matches
        made, low = self._made["person"], address[len(lead):].lower()
        if low in self._literals:   # a message id looks like an address
            return lead + self._literals[low]
        if low not in made:
            local, _, domain = low.rpartition("@")
            made[low] = f"{local if local in _KEPT else f'person{len(made) + 1}'}@{self._domain(domain)}"
            if len(local) > 2 and local not in ROLE_ACCOUNTS and local[0] != '"':
                self._literals.setdefault(local, made[low].partition("@")[0])   # "mailbox ana.torres not found"
        return lead + made[low]

    def _word(self, word: str) -> str:
        """A word that is a literal, a host of a known domain, or holds a person's name."""
        low = word.lower()
        if low in self._literals:
            return self._literals[low]
        if _HOST_ONLY.fullmatch(word):
            labels = low.split(".")
            for k in range(len(labels) - 1):
                if (end := ".".join(labels[k:])) in self._made["domain"]:
                    return f"host.{self._made['domain'][end]}" if k else self._made["domain"][end]
            if _IN_HOST.search(word):   # dial-up and cloud hosts spell their IP address
                return self._domain(word)
        return _INNER.sub(lambda found: self._literals.get(found[0].lower(), found[0]), word)

    def _ip(self, text: str) -> str:
        prefix, bare = (text[:5], text[5:]) if text[:5].lower() == "ipv6:" else ("", text)
        try:
            kind = ip_address(bare)
        except ValueError:   # a time of day, a version
            return text
        made = self._made["ip"]
        number = len(made) + 1
        if kind.version == 6:
            pseudonym = f"2001:db8::{number:x}"
        else:
            net, host = divmod(number - 1, 254)
            pseudonym = f"{_NETS[net]}.{host + 1}" if net < len(_NETS) else f"240.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
        return prefix + made.setdefault(str(kind), pseudonym)

    def _found(self, found: re.Match[str]) -> str:
        make = {"address": self._address, "ip": self._ip, "word": self._word}.get(str(found.lastgroup))
        return make(found[0]) if make else self._literals[" ".join(found[0].split()).lower()]

    # what is asked for ----------------------------------------------------------------------------

    def redact(self, text: str) -> str:
        """The text with every personal token replaced."""
        return self._pattern.sub(self._found, text)

    def message(self) -> RedactedMessage:
        """The message as a redacted report may quote it."""
        return RedactedMessage(self._message, self.redact)

    def card(self, card: Card) -> Card:
        """The card with everything that came from the mail replaced; the library's page stays as it is."""
        redacted: Card = self._inside(card)
        return redacted

    def _inside(self, value: Any) -> Any:
        if type(value) is str:
            return self.redact(value)
        if isinstance(value, tuple):
            if hasattr(value, "_asdict"):
                return value._replace(**{name: self._inside(one) for name, one in value._asdict().items() if name not in _OURS})   # type: ignore[attr-defined]  # a NamedTuple
            return tuple(self._inside(one) for one in value)
        if isinstance(value, dict):   # steps: the library's words, into which addresses and hosts were filled
            return {key: tuple(one._replace(text=self._pattern.sub(self._filled, one.text)) for one in steps) for key, steps in value.items()}
        return value

    def _filled(self, found: re.Match[str]) -> str:
        """What cannot be an ordinary word."""
        return self._found(found) if "@" in found[0] or "." in found[0] else found[0]
