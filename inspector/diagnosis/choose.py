"""Which of several codes, replies and words speaks for a recipient.

The order of belief: the remote server's own reply, quoted in a report or log; the Status field, which the reporting server fills in and often only by class;
the reply in the prose; what the reporting server adds of its own; a code that is merely mentioned. A code that says something (4.7.1) goes before one that says
nothing beyond its class (5.0.0), within the same class.
"""

from typing import NamedTuple

from inspector.codes import StatusCode
from inspector.findings import ANSWER, CODE, FIELD, GUESS, PROSE, REPLY, Finding, What

NEAR = 16   # characters between a reply and the code that belongs to it, at most

OWN = "transcript-own-words"   # what the reporting program makes of an answer
_SESSION = "transcript-answer"


class Told(NamedTuple):
    """All that was found about one recipient, by kind, in the order found; what holds for the whole message comes after its own."""

    own: dict[What, list[Finding]]
    common: dict[What, list[Finding]]

    def all(self, kind: What) -> list[Finding]:
        """The recipient's own findings of a kind, then the common ones."""
        own, common = self.own.get(kind), self.common.get(kind)
        return own + common if own and common else own or common or []

    def first(self, kind: What) -> Finding | None:
        """The first finding of a kind, the recipient's own before the common ones."""
        found = self.own.get(kind) or self.common.get(kind)
        return found[0] if found else None


class Choice(NamedTuple):
    """The code and the reply that speak for the recipient, and the codes that were passed over."""

    code: Finding | None
    reply: Finding | None
    lost: tuple[Finding, ...]


def choose(told: Told) -> Choice:
    """Pick the code and the reply."""
    codes = [one for one in told.all(CODE) if one.value[0] in "45"]
    replies = [one for one in told.all(REPLY) if one.value[0] in "45"]
    code = _cause(_code(codes, replies), codes, replies)
    reply = _reply(code, replies)
    lost = tuple([one for one in codes if one.value != code.value]) if code and len(codes) > 1 else ()
    return Choice(code, reply, lost)


def _code(codes: list[Finding], replies: list[Finding]) -> Finding | None:
    if len(codes) < 2:
        return codes[0] if codes else None
    status = next((one for one in codes if one.trust is FIELD), None)
    remote = _answer([one for one in codes if one.trust is ANSWER], replies, status)
    if remote and status:
        return status if says(status) > says(remote) and remote.value[0] == status.value[0] else remote
    if remote or (status and says(status) == 2):
        return remote or status
    prose = _best([one for one in codes if one.trust is PROSE and one.rule != OWN], replies)
    if status:
        return prose if prose and says(prose) > says(status) and prose.value[0] == status.value[0] else status
    if prose:
        return prose
    return next((one for one in codes if one.rule == OWN), codes[0])


def _answer(answers: list[Finding], replies: list[Finding], status: Finding | None) -> Finding | None:
    """The code of the remote server's answer: of several the one that the Status field repeats, else one of its class; of several answers to a session the one that ended the matter."""
    if len(answers) < 2:
        return answers[0] if answers else None
    if status:
        if says(status) == 2 and (same := next((one for one in answers if one.value == status.value), None)):
            return same
        answers = [one for one in answers if one.value[0] == status.value[0]] or answers
    elif all(one.rule == _SESSION for one in answers):   # a server that says 4 is asked again, or another is; one that says 5 is the last
        answers = [one for one in answers if one.value[0] == "5"] or answers
    return _best(answers, replies)


def _cause(code: Finding | None, codes: list[Finding], replies: list[Finding]) -> Finding | None:
    """In place of a code that only says that time ran out (X.4.7) the one that says what was waited for, where the message states it of the same class."""
    if not code or not _ran_out(code):
        return code
    return _best([one for one in codes if one.value[0] == code.value[0] and says(one) == 2 and not _ran_out(one) and one.trust > GUESS], replies) or code


def _ran_out(code: Finding) -> bool:
    return code.value.endswith(".4.7")


def says(code: Finding) -> int:
    """How much a code says: 0 its class alone (X.0.0), 1 also the subject (X.n.0) or no subject (Exchange's X.0.350: another server's answer follows), 2 what happened."""
    return 0 if code.value.endswith(".0.0") else 1 if code.value.endswith(".0") or code.value[1:4] == ".0." else 2


def _best(codes: list[Finding], replies: list[Finding]) -> Finding | None:
    """Of several codes of one source the first that stands right behind a reply, and that says something."""
    if len(codes) < 2:
        return codes[0] if codes else None
    paired = [one for one in codes if beside(one, replies)] or codes
    return max(paired, key=says)


def beside(code: Finding, replies: list[Finding]) -> Finding | None:
    """The reply right before a code, or None."""
    for reply in replies:
        if 0 <= code.span.start - reply.span.end <= NEAR:
            return reply
    return None


def _reply(code: Finding | None, replies: list[Finding]) -> Finding | None:
    """The reply that goes with the code, else the remote server's, else the prose's."""
    if not replies:
        return None
    if code and (own := beside(code, replies)) and not (code.rule == OWN and any(one.rule != OWN and one.trust > GUESS for one in replies)):
        return own
    for trust in (FIELD, ANSWER, PROSE, GUESS):
        of_kind = [one for one in replies if one.trust is trust and one.rule != OWN]
        if of_kind:
            same = [one for one in of_kind if code and one.value[0] == code.value[0]]
            return (same or of_kind)[0]
    return replies[0]


def parse(code: Finding | None) -> StatusCode | None:
    """The value of a code finding as a code."""
    return StatusCode.parse(code.value) if code else None
