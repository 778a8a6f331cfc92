"""Why the message was refused: what the words say, what the code says, and which of the two to believe.

Sources: the IANA registry for codes with one meaning; for the rest the words, since the same code stands for opposite things with different servers.
"""

import re
from typing import NamedTuple

from inspector.codes import StatusCode
from inspector.diagnosis.answer import SETTING, answer_of
from inspector.findings import GUESS, WORDS, Finding
from inspector.knowledge import Library, PhraseHit
from inspector.mail import Message
from inspector.patterns import later
from inspector.spans import Span

GONE = frozenset(("user-unknown", "domain-not-found", "moved", "null-mx"))

# Codes whose registered meaning is one reason. Class 4 of an address code is "not verified", not "gone".
BY_CODE = {
    "x.1.1": "user-unknown", "x.1.2": "domain-not-found", "x.1.3": "bad-address", "x.1.4": "bad-address", "x.1.6": "moved", "x.1.7": "sender-rejected", "x.1.8": "sender-rejected",
    "x.1.10": "null-mx", "x.2.1": "mailbox-disabled", "x.2.2": "mailbox-full", "x.2.3": "too-large", "x.2.4": "restricted-recipient", "x.3.1": "server-full", "x.3.2": "server-busy",
    "x.3.4": "too-large", "x.3.5": "server-error", "x.4.1": "cannot-connect", "x.4.2": "timeout", "x.4.3": "dns-failure", "x.4.4": "routing", "x.4.5": "server-busy", "x.4.6": "loop",
    "x.4.7": "expired", "x.5.3": "too-many-recipients", "x.6.1": "not-supported", "x.6.7": "not-supported", "x.7.2": "restricted-recipient", "x.7.8": "auth-required", "x.7.13": "sender-blocked",
    "x.7.20": "dkim", "x.7.21": "dkim", "x.7.22": "dkim", "x.7.23": "spf", "x.7.24": "spf", "x.7.25": "no-ptr", "x.7.26": "dmarc", "x.7.27": "sender-rejected",
    "x.5.1": "protocol-error", "x.5.2": "protocol-error", "x.5.5": "protocol-error", "x.7.10": "tls-required", "x.7.28": "sender-rate",
}
# Codes that servers use for many things: whatever the words say goes before them, and they alone prove little.
_LOOSE = frozenset(("x.2.1", "x.4.1", "x.4.4", "x.3.2", "x.4.2", "x.1.3", "x.7.23", "x.7.27", "x.7.24", "x.4.3", "x.3.5", "x.7.2", "x.1.8", "x.5.1", "x.5.2", "x.5.5", "x.7.10", "x.7.28"))


class Reason(NamedTuple):
    """A reason and the finding that shows it; ``strong`` unless it is a guess from weak words or a loose code."""

    name: str
    proof: Finding | None
    strong: bool
    by_words: bool


UNKNOWN = Reason("unknown", None, False, False)


def by_code(code: StatusCode | None, proof: Finding | None) -> Reason:
    """What the code alone says."""
    family = code.family if code else ""
    name = BY_CODE.get(family)
    return Reason(name, proof, family not in _LOOSE, False) if name else UNKNOWN


def by_words(message: Message, words: list[Finding], library: Library) -> Reason:
    """What the words say: the first source with a strong phrase, else the first weak one."""
    weak: Reason | None = None
    heard: list[str] = []
    for finding in words:
        if heard and any(finding.value in value for value in heard):
            continue
        heard.append(finding.value)
        start = finding.span.start
        hit = _telling(_heard(answer_of(message, finding), library))
        if hit is None:
            continue
        proof = Finding(WORDS, " ".join(message.text[start + hit.start : start + hit.end].split()), Span(start + hit.start, start + hit.end), f"phrase-{hit.reason}", GUESS, finding.group)
        if not hit.weak:
            return Reason(hit.reason, proof, True, True)
        weak = weak or Reason(hit.reason, proof, False, True)
    return weak or UNKNOWN


_HARDLY_ONE = frozenset(("unknown", "policy"))   # none, and that there is a rule
_AROUND = later(rf"{SETTING.pattern}|\brefused to talk to me:|recipient address rejected:", re.IGNORECASE)   # and what Postfix writes before whatever was said


def with_clue(reason: Reason, message: Message, words: list[Finding], library: Library) -> Reason:
    """The reason, unless it is hardly one (none, a general one, weak words of the answer, what only a code says that servers use for many things) and single words hint at another."""
    if reason.name not in _HARDLY_ONE and (reason.strong or reason.name in GONE or (reason.by_words and not _is_within(reason, words))):
        return reason
    hint = by_clue(message, words, library)
    return reason if hint.name in ("unknown", reason.name) else hint


def _is_within(reason: Reason, words: list[Finding]) -> bool:
    """Whether the reason was told by the answer itself, and not by the prose around it, which may speak of more."""
    return bool(words and reason.proof and words[0].span.start <= reason.proof.span.start < words[0].span.end)


def by_clue(message: Message, words: list[Finding], library: Library) -> Reason:
    """What the first answer speaks of that no phrase tells: a guess, which kills nobody."""
    for finding in words[:1]:
        start = finding.span.start
        if hit := library.clue_in(_AROUND.sub(lambda put: " " * len(put[0]), answer_of(message, finding))):
            span = Span(start + hit.start, start + hit.end)
            return Reason(hit.reason, Finding(WORDS, " ".join(message.quote(span).split()), span, f"clue-{hit.reason}", GUESS, finding.group), False, True)
    return UNKNOWN


_LINK = re.compile(r"\bhttps?://[^\s<>\"]{1,300}", re.IGNORECASE)


def _heard(answer: str, library: Library) -> list[PhraseHit]:
    """The phrases of an answer. Words within the address of a web page are its name and say nothing of the mailbox: only what names that very page counts there."""
    found = library.reasons_in(answer)
    if not found or "://" not in answer:
        return found
    links = [(link.start(), link.end()) for link in _LINK.finditer(answer)]
    if not any(_is_of_a_link(hit, answer, links) for hit in found):
        return found
    named = [hit for hit in found if not _is_of_a_link(hit, answer, links)]
    spoken = library.reasons_in(_LINK.sub(lambda link: " " * len(link[0]), answer))
    return sorted({*named, *spoken}, key=lambda hit: (hit.weak, hit.start - hit.end, hit.start))


def _is_of_a_link(hit: PhraseHit, answer: str, links: list[tuple[int, int]]) -> bool:
    said = answer[hit.start : hit.end]
    return "." not in said and "/" not in said and any(start < hit.start and hit.end <= end for start, end in links)


# What says least of why: that the server gave up, that a rule of its own applied, that a program was to deliver it. Any other clear word beside it goes before.
_GENERAL = frozenset(("expired", "policy", "delivery-agent"))
# What the sender's address was refused for, where that is said beside it: "Sender address rejected: SPF check failed".
_OF_SENDERS = frozenset(("spf", "dkim", "dmarc", "sender-rate", "greylisted", "no-ptr", "blocklisted-ip"))
# What passes and is told in general terms, beside which "greylisted" is the very cause.
_FAULTS = frozenset(("server-error", "server-busy"))
_YIELDING = _GENERAL | _FAULTS | frozenset(("sender-rejected",))


def _telling(hits: list[PhraseHit]) -> PhraseHit | None:
    """The most telling of the phrases in one text."""
    if hits and hits[0].weak and hits[0].reason in GONE:   # "Recipient address rejected: Please try again later"
        return next((hit for hit in hits if hit.reason == "server-busy" and hit.start >= hits[0].end), hits[0])
    if not hits or hits[0].weak or hits[0].reason not in _YIELDING:
        return hits[0] if hits else None
    inside = hits[0]
    if inside.reason in _FAULTS:
        return next((hit for hit in hits if not hit.weak and hit.reason == "greylisted"), inside)
    causes = [hit for hit in hits if not hit.weak and hit.reason not in _GENERAL and not (inside.start <= hit.start and hit.end <= inside.end)]
    return next((hit for hit in causes if inside.reason in _GENERAL or hit.reason in _OF_SENDERS), inside)


# What is said of the address that sends.
_SENDERS = frozenset(("sender-rejected", "sender-not-allowed"))
# What servers say beside "unknown" without taking it back: general words, and what follows from a missing address.
_NEUTRAL = GONE | frozenset(("unknown", "policy", "relay-denied", "bad-address", "expired", "routing", "delivery-agent", "protocol-error", "loop", "not-supported"))


def beside(reason: Reason, message: Message, words: list[Finding], library: Library) -> Reason:
    """What an answer that says "gone" speaks of in the same breath, and what takes it back: the sender, a filter, a full or suspended mailbox, a test that failed.

    Where only the code says "gone", any other word does.
    """
    neutral = _NEUTRAL if reason.by_words else GONE
    for finding in words[:1]:
        start = finding.span.start
        found = _heard(answer_of(message, finding), library)
        hits = [hit for hit in found if _takes_back(hit, found, neutral)]
        if hits:
            hit = next((hit for hit in hits if hit.reason in _SENDERS), hits[0])
            span = Span(start + hit.start, start + hit.end)
            return Reason(hit.reason, Finding(WORDS, " ".join(message.quote(span).split()), span, f"phrase-{hit.reason}", GUESS, finding.group), not hit.weak, True)
    return UNKNOWN


# What an answer may clearly name beside somebody "unknown", so that this is the cause and nobody is gone: the sender, or a fault or a limit that passes.
_INSTEAD = _SENDERS | frozenset(("server-error", "greylisted", "mailbox-full", "reputation"))


def goes_before(beside: Reason, reason: Reason) -> bool:
    """Whether what is clearly said beside "gone" is the cause: then "gone" was said of another, or by one who could not look."""
    return beside.strong and beside.name in _INSTEAD and reason.name in GONE


def _takes_back(hit: PhraseHit, found: list[PhraseHit], neutral: frozenset[str]) -> bool:
    """Whether a phrase says something else than "gone", and is not merely a part of a longer one or of the leading one."""
    if hit.reason in neutral or (hit.weak and hit.reason == "dns-failure"):
        return False
    return not any(one is not hit and one.start <= hit.start and hit.end <= one.end and (one is found[0] or one.end - one.start > hit.end - hit.start) and _is_part(hit, one) for one in found)


def _is_part(hit: PhraseHit, one: PhraseHit) -> bool:
    """Whether a phrase is a part of another's own words: what stands in the gap of "mailbox ... does not exist" is none of them."""
    return "..." not in one.say or hit.say.lower() in one.say.lower()


# How programs introduce themselves at the head of every notice: "This is the mail delivery agent at mx.example.net." Their name is no cause.
_GREETING = re.compile(r"^[ \t]*(?:Hi[.!,] )?This is (?:the|an?) [^\n.:]{3,60}? (?:at|on|from|running at|of) [^\n]{1,100}$", re.IGNORECASE | re.MULTILINE)


def _past_greetings(hits: list[PhraseHit], notice: str) -> list[PhraseHit]:
    """The phrases that do not stand in a program's greeting."""
    greetings = [(one.start(), one.end()) for one in _GREETING.finditer(notice)] if hits else []
    return [hit for hit in hits if not any(start <= hit.start and hit.end <= end for start, end in greetings)] if greetings else hits


def by_notice(message: Message, words: list[Finding], library: Library) -> Reason:
    """What prose says that quotes nobody: sure only where all of it speaks of one thing."""
    told: Reason = UNKNOWN
    for finding in words:
        start, end = finding.span
        notice = message.text[start:end]
        hits = _past_greetings(library.reasons_in(notice), notice)
        strong = {hit.reason for hit in hits if not hit.weak}
        if not hits:
            continue
        if strong & GONE:                    # a heading such as "Bad address" above "no such user"
            strong.discard("bad-address")
            hits = [hit for hit in hits if hit.reason != "bad-address"]
        hit = hits[0]
        if strong <= GONE:                   # "address not found", "the domain does not exist": one thing, and the domain says more
            hit = next((other for other in hits if other.reason == "domain-not-found" and not other.weak), hit)
            strong = {hit.reason} if strong else strong
        if hit.reason == "expired":          # that the server gave up is no cause
            hit = next((other for other in hits if not other.weak and other.reason != "expired"), hit)
            strong.discard("expired" if hit.reason != "expired" else "")
        span = Span(start + hit.start, start + hit.end)
        one = Reason(hit.reason, Finding(WORDS, " ".join(message.quote(span).split()), span, f"phrase-{hit.reason}", GUESS), len(strong) == 1, True)
        if one.strong:
            return one
        told = told if told.name != "unknown" else one
    return told


# What general words ("Service unavailable", "access denied") may be taken for beside a code of security or policy.
_SECURITY = frozenset((
    "policy", "spam-content", "blocklisted-ip", "blocklisted-domain", "reputation", "spf", "dkim", "dmarc", "no-ptr", "tls-required", "relay-denied",
    "auth-required", "sender-blocked", "sender-rejected", "sender-not-allowed", "restricted-recipient", "virus", "attachment-type", "greylisted", "sender-rate",
    "recipient-rate", "helo",
))


def settle(code: Reason, words: Reason, stated: StatusCode | None) -> Reason:
    """Which to believe: strong words, then a code of one meaning, then weak words that do not fly in the face of the stated code, then a loose code.

    Words of somebody or something gone, beside a code about the sender, speak of the sender.
    """
    if code.name == "sender-rejected" and words.name in GONE:
        return code._replace(strong=True)
    if not words.strong and stated and stated.subject == 7 and words.name not in _SECURITY and not (stated.klass == 4 and words.name == "server-busy" and code.name == "unknown"):
        words = UNKNOWN                      # but "try again later" beside a temporary code is what it says, where that code names no cause
    if not words.strong and words.name == "server-busy" and stated and stated.klass == 5:
        words = UNKNOWN                      # "service unavailable" is what Sendmail calls every permanent refusal without a class of its own
    if words.name == "cannot-connect" and stated and stated.subject == 7:
        words = UNKNOWN                      # "connection refused" beside a code of policy was said over a connection
    if code.name == "mailbox-full" and words.name == "server-full":
        return code                          # "no storage" beside the code of a full mailbox: it is that mailbox which has none
    if code.strong and words.name == "delivery-agent":
        return code                          # that a program delivers the mail is no cause; the code says what it answered
    if code.strong and words.name == "expired":
        return code                          # that time ran out is no cause; the code says what was answered all the while
    if code.name == "bad-address" and words.name == "user-unknown" and not words.strong:
        return code                          # "invalid address" beside the code of bad syntax is what the code says
    for each in (words if words.strong else None, code if code.strong else None, words, code):
        if each and each.name != "unknown":
            return each
    return UNKNOWN


# What is refused for good before a recipient has been named, and without a word of why: the calling server, the name it greets with, the sender.
_OF_PHASE = {"connect": "policy", "ehlo": "helo", "mail": "sender-rejected"}
# What words come to at a moment at which they can only be about who calls: the server has looked up nobody else yet, and nobody else's account is named.
_IN_PHASE = {("connect", "dns-failure"): "no-ptr", ("ehlo", "dns-failure"): "no-ptr", ("mail", "mailbox-disabled"): "sender-blocked", **{("mail", gone): "sender-rejected" for gone in GONE}}


def by_phase(reason: Reason, phase: Finding | None, reply: str | None, permanent: bool) -> Reason | None:
    """The reason where the moment tells more than the words: in answer to MAIL FROM no recipient has been named, so whoever is unknown there is not the recipient. None where it tells no more."""
    if phase is None:
        return None
    name = _IN_PHASE.get((phase.value, reason.name))
    if reason.name == "unknown" and permanent:
        name = _OF_PHASE.get(phase.value)
    elif reason.name == "cannot-connect" and phase.value == "connect" and reply and reason.proof and "refused" in reason.proof.value.lower():
        name = "policy"                      # it is a server that answers: the connection was made, and is not wanted
    return reason._replace(name=name, proof=reason.proof or phase) if name else None


def is_the_reply_itself(reason: Reason, code: StatusCode | None, reply: str | None) -> bool:
    """Whether the words are those by which the standard explains the reply, no more: "mailbox unavailable", which is a missing one, one that is shut to us, or a refusal by policy (RFC 5321 section 4.2.2)."""
    if not reply or reason.strong or reason.name != "user-unknown" or (code and not code.vague):
        return False
    return reason.proof is not None and reason.proof.value.lower().endswith("mailbox unavailable")
