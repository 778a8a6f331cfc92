"""What the findings mean for one recipient."""

from enum import StrEnum
from typing import NamedTuple

from inspector.codes import StatusCode
from inspector.findings import Finding
from inspector.spans import Span


class Verdict(StrEnum):
    """What kind of message this is."""

    __hash__ = str.__hash__   # see findings.What

    FAILURE = "failure"
    DELAY = "delay"
    SUCCESS = "success"
    AUTO_REPLY = "auto-reply"
    READ_RECEIPT = "read-receipt"
    COMPLAINT = "complaint"
    NOT_A_BOUNCE = "not-a-bounce"


class Outcome(StrEnum):
    """What became of the message for one recipient."""

    __hash__ = str.__hash__   # see findings.What

    FAILED = "failed"
    DELAYED = "delayed"
    DELIVERED = "delivered"
    RELAYED = "relayed"
    EXPANDED = "expanded"
    SUPPRESSED = "suppressed"

    @property
    def has_arrived(self) -> bool:
        """Whether nothing is the matter: it was delivered or passed on."""
        return self in (Outcome.DELIVERED, Outcome.RELAYED, Outcome.EXPANDED)


class Grade(StrEnum):
    """How we know: the message states it, it follows from what is stated, or it is our best guess."""

    STATED = "stated"
    DEDUCED = "deduced"
    GUESSED = "guessed"


class Dispute(NamedTuple):
    """Two readings that contradict each other, the one that won, and the rule that decided."""

    what: str       # kind of conflict: status-against-text, reply-against-code, action-against-class, code-against-words
    text: str       # the conflict in one sentence
    won: Finding
    lost: Finding
    why: str        # the rule that decided, in half a sentence


_UNANSWERED = frozenset(("timeout", "cannot-connect", "dns-failure", "domain-not-found", "null-mx", "routing", "expired"))

_PASSED_ON = frozenset(("forwarding", "forwarding-refused"))


class Diagnosis(NamedTuple):
    """One recipient's case. Strings are empty and codes None where the message does not tell."""

    recipient: str
    outcome: Outcome
    code: StatusCode | None
    reply: str | None
    reason: str                    # a reason of the library, "unknown" at worst
    grade: Grade                   # how the page was reached
    page: str                      # key of the page that explains it: 5.1.1, reply:550, reason:greylisted
    title: str                     # what happened here, in a few words
    registered_title: str          # how the registry calls the code, where that is something else; else ""
    bounce_type: str               # soft, hard, none
    actor: str
    severity: str
    address_is_dead: bool
    face: str                      # the reason page that tells this case, where code and reason alone do not: "forwarding"; else ""
    provider: str | None           # id of a provider of the library
    provider_rule: str | None      # id of the provider rule that matched
    phase: str | None
    remote_mta: str
    reporting_mta: str
    words: tuple[Span, ...]        # the other side's own words
    because: tuple[Finding, ...]   # evidence, the decisive ones first; never empty
    disputes: tuple[Dispute, ...] = ()

    @property
    def was_passed_on(self) -> bool:
        """Whether another mailbox refused than the one that was written to."""
        return self.face in _PASSED_ON

    @property
    def is_answered(self) -> bool:
        """Whether a server was reached that said something: else the one that reports met nobody to ask."""
        return self.reply is not None or self.reason not in _UNANSWERED

    @property
    def is_quoted(self) -> bool:
        """Whether the words are the other side's: else the report's, which quotes nobody that answered."""
        if self.reason in _UNANSWERED:
            return self.reply is not None and bool(self.remote_mta)
        return self.reply is not None or bool(self.remote_mta)
