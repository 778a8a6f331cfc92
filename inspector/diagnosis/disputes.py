"""Where the message contradicts itself: both readings, the one that won, and why."""

from inspector.diagnosis.choose import Choice, beside, says
from inspector.diagnosis.diagnosis import Dispute, Outcome
from inspector.diagnosis.reasons import GONE, Reason
from inspector.findings import FIELD, GUESS, Finding

_MOST = 4
_SAME = frozenset((("null-mx", "user-unknown"),))   # Exchange gives 5.1.10 to unknown recipients too: both are known uses of the code


def find(choice: Choice, action: Finding | None, outcome: Outcome, reason: Reason, by_code: Reason, spoken: Reason) -> tuple[Dispute, ...]:
    """All contradictions about one recipient, the weightiest first."""
    out = []
    code, reply = choice.code, choice.reply
    if code:
        if choice.lost:
            out += [_codes(code, lost) for lost in _distinct(choice.lost)]
        if reply and reply.value[0] != code.value[0] and beside(code, [reply]):
            out.append(_classes(code, reply))
        if action and (found := _fate(code, action, outcome)):
            out.append(found)
    if _disagree(code, by_code, spoken):
        by_word = reason.name == spoken.name
        won, lost = (spoken, by_code) if by_word else (by_code, spoken)
        if won.proof and lost.proof:
            text = f"The code says {_plain(by_code.name)}, the words say {_plain(spoken.name)}."
            why = "servers choose a code loosely; the words say what happened here" if by_word else "the words are general; the code says what happened here"
            out.append(Dispute("code-against-words", text, won.proof, lost.proof, why))
    return tuple(out[:_MOST])


def _disagree(code: Finding | None, by_code: Reason, spoken: Reason) -> bool:
    """Whether code and words name two causes. That time ran out is none; and an address code of class 4 only says that nobody could be asked."""
    if not (by_code.strong and by_code.proof and spoken.strong and spoken.proof) or by_code.name == spoken.name or "expired" in (by_code.name, spoken.name):
        return False
    return (by_code.name, spoken.name) not in _SAME and not (by_code.name in GONE and code and code.value[0] == "4")


def _distinct(lost: tuple[Finding, ...]) -> list[Finding]:
    """Each losing code once, and only where a server stated it."""
    return list({one.value: one for one in reversed(lost) if one.trust > GUESS}.values())


def _codes(won: Finding, lost: Finding) -> Dispute:
    if lost.value.endswith(".4.7") and not won.value.endswith(".4.7"):
        why = "that time ran out is no cause; the other code says what was waited for"
    elif won.trust is FIELD:
        why = "the Status field says more than the reply’s code" if says(lost) < says(won) else "the Status field is meant for machines; the other code stands in prose"
    elif says(lost) < says(won):
        why = "a code that says what happened goes before one that only gives the class"
    elif lost.trust is FIELD:
        why = "the remote server’s own answer goes before what the reporting server made of it"
    else:
        why = "the answer of the server that refused goes before other mentions"
    in_log = lost.rule.startswith("log-")
    place = "message also says" if lost.trust is not FIELD else "log’s own field says" if in_log else "Status field says"
    return Dispute("status-against-text", f"The answer says {won.value}, but the {place} {lost.value}.", won, lost, why)


def _classes(code: Finding, reply: Finding) -> Dispute:
    """RFC 2034 section 4: the first digits must agree. The reply code governs what the client does."""
    text = f"The reply {reply.value} is {_class(reply)}, but its code {code.value} is {_class(code)}."
    return Dispute("reply-against-code", text, reply, code, "mail servers act on the reply code; RFC 2034 wants both to agree")


def _fate(code: Finding, action: Finding, outcome: Outcome) -> Dispute | None:
    if outcome is Outcome.FAILED and code.value[0] == "4":
        text = f"The code {code.value} is temporary, but the report says that delivery has failed."
        return Dispute("action-against-class", text, action, code, "the report’s Action is final: the server has given up, whatever the last answer was")
    if outcome is Outcome.DELAYED and code.value[0] == "5":
        text = f"The code {code.value} is permanent, but the server says that it is still trying."
        return Dispute("action-against-class", text, action, code, "the Action tells what the server does; trying again after a permanent refusal seldom helps")
    return None


def _class(one: Finding) -> str:
    return "temporary" if one.value[0] == "4" else "permanent"


def _plain(reason: str) -> str:
    return f"“{reason.replace('-', ' ')}”"
