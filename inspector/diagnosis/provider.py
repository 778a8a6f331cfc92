"""Whose server refused, and what its words mean there."""

from typing import NamedTuple

from inspector.codes import StatusCode
from inspector.diagnosis.answer import answer_of
from inspector.findings import GUESS, WORDS, Finding
from inspector.knowledge import Library, Rule
from inspector.mail import Message
from inspector.spans import Span

# No registry and no other mail server gives details of three digits: 5.7.606 is Exchange Online's wherever it is quoted.
_MICROSOFT = "microsoft"


class Ruled(NamedTuple):
    """A provider rule that fits, and the words it was known by (None where the code alone told)."""

    rule: Rule
    proof: Finding | None


def of(library: Library, host: str, address: str) -> str | None:
    """The id of the provider, known by the server that refused, else by the recipient's domain."""
    found = library.provider_of((host,) if host else (), address.rpartition("@")[2])
    return found.id if found else None


def by_words(library: Library, message: Message, words: list[Finding]) -> str | None:
    """The same, known by the answer itself where no host tells: it names the provider's help page, or bears its token."""
    found = library.provider_by_words(answer_of(message, words[0])) if words else None
    return found.id if found else None


def rule_for(library: Library, message: Message, words: list[Finding], code: StatusCode | None, reply: str | None, source: str | None) -> Ruled | None:
    """The rule that says what these words mean where they came from."""
    known = library.provider(source) if source else library.provider(_MICROSOFT) if code and code.detail >= 100 else None
    for finding in words[:1]:
        start = finding.span.start
        hit = library.rule_of(answer_of(message, finding), code, reply, known)
        if hit and hit.rule.reason != "unknown":   # a rule that only knows the sender of the words tells no cause
            if hit.end <= hit.start:
                return Ruled(hit.rule, None)
            span = Span(start + hit.start, start + hit.end)
            proof = Finding(WORDS, " ".join(message.quote(span).split()), span, f"provider-{hit.rule.id}", GUESS, finding.group)
            return Ruled(hit.rule, proof)
    return None
