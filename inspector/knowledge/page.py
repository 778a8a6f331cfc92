"""A page of the library: what a code, a reply or a reason means and what to do about it.

The fields are those of ``resources/knowledge/FORM.md``.
"""

from typing import NamedTuple

from inspector.codes import StatusCode

ROLES = ("sender", "help-desk", "sender-admin", "recipient-admin", "developer")
ACTORS = ("sender", "sender-admin", "recipient", "recipient-admin", "nobody")
SEVERITIES = ("info", "low", "medium", "high", "critical")
CATEGORIES = ("Other", "Addressing", "Mailbox", "System", "Network", "Protocol", "Content", "Security")
BOUNCES = ("soft", "hard", "none")
REASONS = (
    "user-unknown", "mailbox-full", "own-mailbox-full", "mailbox-disabled", "moved", "domain-not-found", "null-mx", "greylisted", "sender-rate", "recipient-rate",
    "too-many-connections", "too-many-recipients", "blocklisted-ip", "blocklisted-domain", "reputation", "spf", "dkim", "dmarc", "no-ptr", "tls-required",
    "relay-denied", "auth-required", "sender-blocked", "sender-rejected", "sender-not-allowed", "too-large", "attachment-type", "virus", "spam-content", "policy",
    "restricted-recipient", "malformed", "not-supported", "protocol-error", "helo", "bad-address", "loop", "expired", "timeout", "cannot-connect",
    "dns-failure", "routing", "server-full", "server-busy", "server-error", "delivery-agent", "suppressed", "unknown", "not-understood", "backscatter", "forwarding",
    "forwarding-refused", "domain-not-served", "still-trying", "behind-their-gateway", "own-filter-down",
    "own-organisation", "organisation-blocked", "own-limit", "own-failures", "complained", "blocked-there", "blocklist-broken", "their-tls", "mx-points-back", "link-refused",
    "tls-not-offered", "tls-demanded", "their-starttls", "spoke-too-soon", "unauthenticated-domain", "home-address", "no-ptr-ipv6", "own-credits", "domain-unsure", "moved-to", "own-rule", "list-members", "domain-expired",
)


class Source(NamedTuple):
    """Where a statement comes from: ``name`` to show, ``url`` to open (may be empty)."""

    key: str
    name: str
    url: str


class Said(NamedTuple):
    """A sentence of the library and the source it rests on; ``after`` takes its place once the server has given up (None where it holds then too)."""

    text: str
    cite: str
    after: "Said | None" = None


class Answer(NamedTuple):
    """The short answer (yes, no, partly, maybe, cannot-tell) and why."""

    answer: str
    why: str


class Relation(NamedTuple):
    """Another page and how it differs (or the test that tells the two apart)."""

    key: str
    text: str


class Sample(NamedTuple):
    """A line as one mail server prints it."""

    by: str
    text: str


class Question(NamedTuple):
    """A question that people ask, and its answer."""

    ask: str
    answer: Said


class Dialect(NamedTuple):
    """What one provider means by the code."""

    name: str
    meaning: str
    cite: tuple[str, ...]


class Step(NamedTuple):
    """One step of how it plays out; ``here`` marks the one where this code is said."""

    text: str
    here: bool


class Page(NamedTuple):
    """One page. ``key`` is ``4.3.1``, ``reply:452`` or ``reason:server-full``."""

    key: str
    code: StatusCode | None
    title: str
    standard: str                 # RFC 3463, RFC 5321 ... or "not in a standard"
    category: str
    use: str                      # registered, off-spec, session (codes); the status of a reply; "" for a reason
    registered: str               # the registry's meaning in our words, or ""
    reviewed: str
    headline: str
    meaning: str
    happened: str                 # with {recipient} {domain} {their_server} {your_server} {sender}
    explanation: tuple[str, ...]  # paragraphs
    bounce: str
    severity: str
    actor: str
    act: str
    fault: Answer
    retry: Answer
    dead: str                     # yes, no, maybe
    plays_out: tuple[Step, ...]
    causes: tuple[Said, ...]
    steps: dict[str, tuple[Said, ...]]   # by role
    samples: tuple[Sample, ...]
    questions: tuple[Question, ...]
    related: tuple[Relation, ...]
    confused: tuple[Relation, ...]
    dialects: tuple[Dialect, ...]
    off_spec: str
    keywords: tuple[str, ...]
    cite: tuple[str, ...]
    acts: dict[str, str] = {}     # what another than the actor has to do, by actor; where nothing stands, his first step tells it
    codes: tuple[str, ...] = ()   # reasons: the codes that usually go with it


class Rule(NamedTuple):
    """What one provider or mail server means by a text or a code."""

    id: str
    provider: str
    say: str
    reply: str
    code: str                     # a code, a range such as 5.7.606-649, or ""
    meaning: str
    reason: str
    actor: str
    dead: str
    bounce: str
    retry: str
    confidence: str
    source: str
    example: str
    face: str = ""                # the situation whose page tells it, "" where the reason's does


class Provider(NamedTuple):
    """A provider or mail server and how to know it."""

    id: str
    name: str
    aliases: tuple[str, ...]
    hosts: tuple[str, ...]
    domains: tuple[str, ...]
    rules: tuple[Rule, ...]
