"""The card: the answers to the reader's questions, each line with its proof.

A card explains one cause. With a message it speaks of that message (names filled in, evidence given); without one it is a page being browsed.
"""

from typing import NamedTuple, Self

from inspector.diagnosis.diagnosis import Diagnosis, Dispute, Grade
from inspector.findings import Finding, What
from inspector.knowledge import Page, Rule
from inspector.spans import Span


class _Fact(NamedTuple):
    text: str
    because: tuple[Span, ...]
    grade: Grade = Grade.STATED


class Fact(_Fact):
    """A statement about this message. It refuses to exist without the characters that prove it."""

    __slots__ = ()

    def __new__(cls, text: str, because: tuple[Span, ...], grade: Grade = Grade.STATED) -> Self:
        if not because:
            raise ValueError(f"a fact needs its proof: {text}")
        return super().__new__(cls, text, because, grade)


class _Advice(NamedTuple):
    text: str
    cite: str


class Advice(_Advice):
    """A statement of the library. It refuses to exist without its source."""

    __slots__ = ()

    def __new__(cls, text: str, cite: str) -> Self:
        if not cite:
            raise ValueError(f"advice needs its source: {text}")
        return super().__new__(cls, text, cite)


class Stop(NamedTuple):
    """One node of the delivery path: who, the name as this message gives it ("" where it does not), and the spans that it was read from."""

    role: str              # sender, your-server, server, their-server, mailbox
    name: str
    because: tuple[Span, ...]


class DeliveryPath(NamedTuple):
    """The way of the message and where it stopped: between ``stops[broke_at]`` and the next, or on the last one."""

    stops: tuple[Stop, ...]
    broke_at: int | None   # index of the last stop that the message reached; None where it arrived
    on_node: bool          # True where it stopped on that node itself (after acceptance, in the mailbox), not on the way to the next
    mark: str              # break, delay, suppressed, none
    label: str             # "said 452 4.3.1 after RCPT TO"
    because: tuple[Span, ...]
    must_act: str          # actor
    sentence: str          # the whole picture in one sentence, for screen readers


class Moment(NamedTuple):
    """One step on the timeline."""

    when: str                  # as the message gives it, without the day of the week and remarks
    text: str                  # what happened, in a few words
    because: tuple[Span, ...]  # the time first
    mark: str                  # way, delay, break, done, ahead
    after: float | None        # seconds since the moment before; None where the message does not tell, or its clocks disagree


class Card(NamedTuple):
    """What the window and the reports tell."""

    key: str               # of the page
    title: str             # the code line: "4.3.1" or "550", or "no code"
    name: str              # what happened here, in a few words: the reason's title where provider or words give the code another sense
    registered: str        # the title under which the registry holds the code, where that is something else; else ""
    page: Page             # of the code or reply: what is told of it in general
    voice: Page            # whose words the card speaks with: this page, or the reason's
    headline: str
    happened: str
    severity: str
    bounce_type: str       # soft, hard, none
    chips: tuple[str, ...] # Temporary/Permanent/Delayed/Suppressed/Delivered, category
    actor: str
    act: str               # "free disk space on the server"
    who: str               # the actor with the real name: "The mail admin of example.org"
    fault: Advice          # "No: your message and the address are fine"
    fault_answer: str      # yes, no, partly, cannot-tell
    retry: Advice
    retry_answer: str      # yes, no, maybe
    steps: dict[str, tuple[Advice, ...]]
    facts: tuple[Fact, ...] = ()              # why we think so
    disputes: tuple[Dispute, ...] = ()
    provider_name: str = ""                   # of the provider that refused; "" where its rule was only known by the words
    provider_rule: Rule | None = None         # the provider's own meaning, shown above the general one
    address_is_dead: bool = False
    recipients: tuple[str, ...] = ()          # all recipients with this cause
    diagnoses: tuple[Diagnosis, ...] = ()
    path: DeliveryPath | None = None
    timeline: tuple[Moment, ...] = ()         # when what happened; fewer than two moments are none
    not_seen: tuple[str, ...] = ()            # what this message does not tell
    naming: tuple[Finding, ...] = ()           # what logs and people know this message by: queue ids of this cause, sender, message id, time

    def named(self, kind: What) -> str:
        """The first of a kind among what names the message; "" where there is none."""
        return next((one.value for one in self.naming if one.kind == kind), "")
