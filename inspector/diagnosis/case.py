"""One recipient's case: what was found and chosen for it, and what follows for the address."""

import re
from typing import NamedTuple

from inspector.codes import StatusCode
from inspector.diagnosis.choose import Choice
from inspector.diagnosis.diagnosis import Grade, Outcome
from inspector.diagnosis.provider import Ruled
from inspector.diagnosis.reasons import GONE, Reason
from inspector.findings import GUESS, Finding
from inspector.knowledge import Page

_FAILED, _DELAYED, _SUPPRESSED = Outcome.FAILED, Outcome.DELAYED, Outcome.SUPPRESSED   # by themselves: see findings.finding

# The recipient is alive and the cause passes, whichever class the server chose: a full mailbox can be emptied, a limit is counted anew.
_PASSING = frozenset(("mailbox-full", "own-mailbox-full", "greylisted", "sender-rate", "recipient-rate", "too-many-connections", "server-full", "server-busy", "timeout", "cannot-connect", "expired"))
_UNREADABLE = re.compile(r"@[^@]*\*|@(?:x{2,}\.)+x{2,}\Z", re.IGNORECASE)   # a domain whose letters somebody put stars in the place of, or the letter x
_NEAR = 80   # characters between the words that say "gone" and the address they say it of


class Case(NamedTuple):
    """What speaks for one recipient."""

    choice: Choice
    code: StatusCode | None
    reply: str                 # "" where the message gives none
    outcome: Outcome
    action: Finding | None
    who: Finding | None        # the recipient
    remote: Finding | None     # the server that refused
    phase: Finding | None
    words: list[Finding]
    source: str | None         # provider of the server that refused
    ruled: Ruled | None        # provider rule that fits
    spoken: Reason             # what the words say
    coded: Reason              # what the code alone says
    reason: Reason             # what was settled on
    doubted: bool              # the words say "gone" and in the same breath something that passes or lies elsewhere
    passed_on: bool            # it is a mailbox at the end of a forwarding that is gone


def grade(case: Case) -> Grade:
    """How the page was reached. A recipient that was only guessed lowers it."""
    decisive = case.choice.code or case.choice.reply
    if decisive:
        return Grade.STATED if decisive.trust > GUESS and (not case.who or case.who.trust > GUESS) else Grade.DEDUCED
    return Grade.DEDUCED if case.reason.strong else Grade.GUESSED


def bounce_type(case: Case, page: Page | None) -> str:
    """soft or hard: what the server is still doing, then what the provider's rule knows, then whether the cause passes, then the code's page, then the first digit."""
    if case.outcome is _DELAYED:
        return "soft"
    if case.ruled and case.ruled.rule.bounce != "none":
        return case.ruled.rule.bounce
    if case.outcome is _SUPPRESSED:
        return "hard"
    if names_nothing(case):
        return "hard"
    if case.reason.name in _PASSING and (case.reason.strong or not case.code or case.code.vague):
        return "soft"
    if case.code:
        return page.bounce if page else "hard" if case.code.klass == 5 else "soft"
    if case.reply:
        return "hard" if case.reply[0] == "5" else "soft"
    return page.bounce if page and case.reason.name != "unknown" else "hard"


def names_nothing(case: Case) -> bool:
    """Whether the DNS itself said that there is no such domain (RFC 8020): no server was asked, so the class, which the reporting server chose, tells nothing."""
    proof = case.reason.proof
    return case.outcome is _FAILED and case.reason.name == "domain-not-found" and not case.reply and bool(proof and "nxdomain" in proof.value.lower())


def _names_the_missing(case: Case) -> bool:
    """Whether the answer that says "gone" names this very recipient close by: "mailbox bo@example.org is unavailable: user not found" speaks of no message."""
    proof = case.reason.proof
    if not (case.who and case.words and proof and case.reason.strong and case.reason.by_words):
        return False
    answer, said = _folded(case.words[0].value), _folded(proof.value)
    at = answer.find(said)
    return at >= 0 and case.who.value.lower() in answer[max(0, at - _NEAR) : at + len(said) + _NEAR]


def _folded(words: str) -> str:
    return " ".join(words.lower().split())


def dead(case: Case) -> bool:
    """Whether mailbox or domain is gone for good. Advice to delete a good address does harm, so every doubt says no."""
    code, reason, ruled = case.code, case.reason, case.ruled
    temporary = code.klass == 4 if code else case.reply[:1] == "4"
    if case.outcome is not _FAILED or reason.name not in GONE or temporary:   # a temporary class holds back even where the DNS said that there is no such domain
        return False
    phase = case.phase.value if case.phase else ""
    if phase in ("connect", "ehlo", "mail"):
        return False                         # no recipient had been named yet: whatever is gone, it is not the recipient
    if case.who and _UNREADABLE.search(case.who.value):
        return False                         # a domain that somebody made unreadable is nobody's
    if case.who and case.who.value.upper().startswith("IMCEAEX-"):
        return False                         # an old inner name that the sender's program kept: the person behind it is mostly there, under the ordinary address
    if ruled and ruled.proof and ruled.rule.provider == case.source and ruled.rule.dead == "yes":
        return True                          # the provider's own words, understood as the provider uses them
    if case.doubted or (code and code.subject == 7 and phase != "rcpt"):
        return False                         # beside a code of security and policy "unknown" may be what a filter says to strangers, unless it was said of the recipient
    if reason.name == "user-unknown" and not (code and code.subject == 1):
        # A server that took the address at RCPT TO and refuses after the text knows the mailbox: it is the message that it does not want, unless it says whom it misses.
        if phase == "end-of-data" and not _names_the_missing(case):
            return False
        if code and code.family == "x.2.1" and not ruled:
            return phase == "rcpt"
    if ruled and (ruled.rule.dead != "maybe" or ruled.rule.provider == case.source or case.spoken.name not in GONE or not case.spoken.strong):
        return ruled.rule.dead == "yes"      # a "maybe" of the server that refused is a doubt; one of mail software in general leaves it to the words
    return reason.strong
