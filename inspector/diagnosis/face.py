"""The situation in which a reason is told. The same refusal asks something else of the reader where it was a forwarding that met it, or a gateway behind which it happened: then another page speaks."""

import re
from collections.abc import Callable

from inspector.diagnosis.actor import Ends, is_loopback, of_relaying, reports_for
from inspector.diagnosis.answer import LONGEST
from inspector.diagnosis.case import Case, dead
from inspector.diagnosis.choose import Told
from inspector.diagnosis.diagnosis import Outcome
from inspector.diagnosis.named import new_address
from inspector.diagnosis.owners import registered
from inspector.findings import ORIGINAL_RECIPIENT
from inspector.mail import Message
from inspector.patterns import later

# What is held against the server that hands a message over, or against the message because it came from there. A forwarding server is none of the sender's.
_OF_THE_SERVER = frozenset(("spf", "dkim", "dmarc", "no-ptr", "blocklisted-ip", "reputation", "helo", "sender-rate"))
_OF_CONTENT = frozenset(("blocklisted-domain", "spam-content", "policy"))
_A_LINK = later(r"\b(?:URLs?|links?)\b", re.IGNORECASE)
# What the words of a reason tell of its situation, where no rule does: which of the two sides insists on encryption, whether a server was tested, from what kind of line it called.
_CERTIFICATE = later(r"certificate (?:has |is )?expired|certificate-expired|certificate (?:does not|doesn.t) match|certificate not (?:trusted|verified)|TLSA|\bDANE\b|MTA-STS", re.IGNORECASE)
_DOMAIN_OFF = re.compile(r"\bdomain\b[^\n]{0,80}?\b(?:expired|suspended|switched off|on hold)\b|\b(?:expired|suspended) domain", re.IGNORECASE)
_BY_WORDS: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "tls-required": (
        ("tls-not-offered", later(r"not (?:offered|advertised)|(?:not|n.t) support (?:START)?TLS|starttls-not", re.IGNORECASE)),
        ("their-starttls", later(r"TLS (?:is )?(?:not|currently|temporarily) (?:un)?available", re.IGNORECASE)),
        ("tls-demanded", later(r"must issue|\brequire|needed|not using a TLS|sent over a TLS|\bstart TLS\b|(?:TLS|encrypted) (?:sessions?|connections?) only|only (?:accepts? )?(?:TLS|encrypted)", re.IGNORECASE)),
    ),
    "protocol-error": (("spoke-too-soon", later(r"pre-?greet|synchroni[sz]ation|pipelining|too soon|early talker|Protocol error|bare (?:<?LF|newline)|not following the SMTP", re.IGNORECASE)),),
    "restricted-recipient": (("list-members", later(r"(?:permission|allowed|permitted) to post|\b(?:not a|only|list) (?:\w{1,12} )?members?\b|\bmembers? only\b|subscri|\bpost(?:s|ing)? (?:is|are) (?:moderated|refused|restricted|closed)", re.IGNORECASE)),),
    "sender-rate": (("own-limit", later(r"daily (?:user )?(?:sending|message) (?:limit|quota)", re.IGNORECASE)),),
}
_AT_HOME = re.compile(r"\bdynamic(?:ally)?\b|residential|dial-?up|\bpbl\b|home (?:IP|connection|line|user|computer)|end-?user (?:IP|address|network)|consumer (?:IP|line|network)|bypassing [^\n]{0,40}\b(?:provider|ISP)", re.IGNORECASE)
_OF_HOMES = ("dynamic", "residential", "dial", "pbl", "home ", "user", "consumer", "bypassing")   # one of them stands in all that the pattern finds: a look, where it takes far longer to say no
_ON_THEIR_LIST = later(r"(?:black|block)[ -]?list|\bbanned\b|not welcome", re.IGNORECASE)   # said of the sender: a list that somebody keeps there
_HOST = re.compile(r"[0-9A-Za-z-]{1,63}(?:\.[0-9A-Za-z-]{1,63}){2,9}")   # names of hosts, which may hold the word
_OF_A_LINE = frozenset(("blocklisted-ip", "reputation", "no-ptr", "policy", "helo"))   # what a home line is refused for
_IPV6 = later(r"\bIPv6\b|\[(?:IPv6:)?[0-9a-f]{1,4}:[0-9a-f]{0,4}:[0-9a-f:]{0,32}|\b2[0-9a-f]{3}:[0-9a-f]{1,4}:[0-9a-f:]{2,32}", re.IGNORECASE)
_HOUSE_RULES = re.compile(r"TRANSPORT\.RULES|RESOLVER\.RST")   # what Exchange's own rules and restrictions say, on whichever side they stand
_OF_DOMAINS = frozenset(("domain-not-found", "mailbox-disabled"))
_BEFORE_RCPT = ("connect", "ehlo", "mail")   # no recipient has been named yet
_OF_HOUSES = frozenset(("policy", "restricted-recipient"))
_SHARED = (".outlook.com", ".office365.com")   # servers that all tenants share: they do not tell whose rule it was
_TENANTS = "onmicrosoft.com"
_UNREACHED = frozenset(("timeout", "cannot-connect", "expired", "dns-failure", "routing"))   # what a server says that met nobody to ask


def face_of(case: Case, told: Told, message: Message, ends: Callable[[], Ends]) -> str:
    """The reason page that tells this case, "" where code and reason say it all. The ends are asked for only where they matter."""
    name = case.reason.name
    if case.passed_on:
        return "forwarding"
    if name in _OF_THE_SERVER and _is_forwarded(case, told, ends):
        return "forwarding-refused"
    if name in _OF_HOUSES and _HOUSE_RULES.search(_words(case)) and _is_of_own_house(case, ends(), message):
        return "own-rule"
    if case.ruled and case.ruled.rule.face:
        return case.ruled.rule.face
    if by_words := _by_words(case, message):
        return by_words
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


def _words(case: Case) -> str:
    return case.words[0].value if case.words else case.reason.proof.value if case.reason.proof else ""


def _by_words(case: Case, message: Message) -> str:
    """The page for a situation that the words themselves tell."""
    name, proof = case.reason.name, case.reason.proof
    answer = _words(case)[:LONGEST]
    theirs = case.ruled is not None and case.ruled.rule.actor == "recipient"   # the rule knows that the recipient decides, whatever else the words speak of
    if not theirs and (face := next((face for face, said in _BY_WORDS.get(name, ()) if said.search(answer)), "")):
        return face
    if name in _OF_DOMAINS and _DOMAIN_OFF.search(_words(case)):
        return "domain-expired"
    if name == "domain-not-found":
        return "" if dead(case) or case.outcome is Outcome.SUPPRESSED or (case.phase and case.phase.value in _BEFORE_RCPT) else "domain-unsure"
    if name == "sender-rejected" and (theirs or (case.ruled is None and proof and _ON_THEIR_LIST.search(proof.value))):
        return "blocked-there"
    if name == "tls-required" and not case.reply and _CERTIFICATE.search(answer):
        return "their-tls"                   # the sending server looked at what the other one showed
    if name == "moved":
        return "moved-to" if new_address(message, [one.span for one in case.words], [case.who.value] if case.who else ()) else ""
    if name in _OF_A_LINE and ((proof and _calls_from_home(proof.value)) or (_calls_from_home(answer) and _calls_from_home(_HOST.sub(" ", answer)))):
        return "home-address"
    return "no-ptr-ipv6" if name == "no-ptr" and _IPV6.search(_words(case)) else ""


def _calls_from_home(words: str) -> bool:
    low = words.lower()
    return bool([stem for stem in _OF_HOMES if stem in low]) and _AT_HOME.search(words) is not None


def _is_of_own_house(case: Case, ends: Ends, message: Message) -> bool:
    """Whether the sender's own organisation wrote the report and no server of another's is named that refused: by the address of the writer, which is the organisation's own, or by the server."""
    if case.remote and not case.remote.value.lower().endswith(_SHARED):
        return False
    reporting, own = ends.reporting.lower(), _site(ends.sender)
    writer = message.header("from")
    house = _site(writer.value) if writer and (not reporting or reporting.endswith(_SHARED)) else registered(reporting)
    if house == _TENANTS and writer:
        return bool(own) and f"@{own.partition('.')[0]}.{_TENANTS}" in writer.value.lower()
    return bool(own) and house == own


def _has_another_sense(case: Case, name: str) -> bool:
    """Whether the words choose the registered meaning of a code whose page tells what servers use it for: 4.2.1 for a disabled mailbox and not a flood, 5.3.5 for the fault of the server that answers."""
    code, proof = case.code, case.reason.proof
    if code is None or proof is None:
        return False
    if code.family == "x.2.1":
        return name == "mailbox-disabled"
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
