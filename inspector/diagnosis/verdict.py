"""What kind of message this is: a failure, a delay, good news, or no bounce at all."""

from typing import NamedTuple

from inspector.diagnosis.diagnosis import Verdict
from inspector.findings import Finding, Trust, What
from inspector.mail import Message

_SENTENCES = {
    Verdict.FAILURE: "This is a bounce: a message could not be delivered.",
    Verdict.DELAY: "This is a delay notice: the message has not arrived yet, and the server is still trying.",
    Verdict.SUCCESS: "This is a delivery report with good news: the message was delivered or passed on.",
    Verdict.AUTO_REPLY: "This is an automatic reply from the recipient's side (out of office and the like), not a bounce: the message arrived.",
    Verdict.READ_RECEIPT: "This is a read receipt: it tells what became of the message after it arrived. It is not a bounce.",
    Verdict.COMPLAINT: "This is a complaint (feedback report): a recipient or provider reported the message as unwanted. It is not a bounce.",
    Verdict.NOT_A_BOUNCE: "This is not a bounce: nothing in it reports a failed delivery.",
}
_LIST = "This is mail from a list or newsletter, not a bounce."
_CHALLENGE = "This asks the sender to confirm the message (challenge and response). It is not a bounce: the message waits until somebody confirms."
_MENTION = "This mail mentions an SMTP reply or code, but it is not a bounce: no mail system wrote it."

_MACHINE = ("daemon", "null-path", "report")
_SAY_SO = ("header-subject", "words-failure", "words-delay", "words-success", "words-auto-reply")


class Ruling(NamedTuple):
    """The kind of message, a sentence that says it to people, and the findings that show it."""

    kind: Verdict
    sentence: str
    because: tuple[Finding, ...]


def rule(message: Message, findings: tuple[Finding, ...]) -> Ruling:
    """Decide from the signs and actions among the findings; ``message`` tells whether there are headers at all."""
    signs: dict[str, Finding] = {}
    actions: dict[str, Finding] = {}
    told: Finding | None = None         # a reply or code of refusal
    named: Finding | None = None        # a recipient that was named, not guessed
    for one in findings:
        if one.kind is What.SIGN:
            signs.setdefault(one.value, one)
        elif one.kind is What.ACTION:
            actions.setdefault(one.value, one)
        elif told is None and ((one.kind is What.REPLY and one.value[0] in "45") or (one.kind is What.CODE and one.value[0] in "45")) and one.trust > Trust.GUESS:
            told = one
        elif named is None and one.kind is What.RECIPIENT and one.trust > Trust.GUESS:
            named = one
    for value, kind in (("complaint", Verdict.COMPLAINT), ("read-receipt", Verdict.READ_RECEIPT)):
        if value in signs and "failed" not in actions:
            return _say(kind, signs[value])
    machine = next((signs[name] for name in _MACHINE if name in signs), None)
    sealed = next((one for one in findings if one.kind is What.RECIPIENT and one.trust is Trust.FIELD), None)
    if actions and (machine or sealed) and (machine or not message.headers or _reported(actions)):
        return _by_action(actions)
    if not message.headers:
        return _pasted(signs, told, named)
    return _mail(signs, told, named, machine, sealed, _returned(message, findings))


def _returned(message: Message, findings: tuple[Finding, ...]) -> Finding | None:
    """The proof that the message brings its own reader's mail back: the sender of the message inside is whom this one is addressed to."""
    field = message.header("to")
    to = field.value.lower() if field else ""
    return next((one for one in findings if one.kind is What.SENDER and one.rule == "original-sender" and one.value.lower() in to), None)


def _reported(actions: dict[str, Finding]) -> bool:
    """Whether the action stands in a delivery report: log lines quoted in somebody's mail make no bounce of it."""
    return any(one.rule.startswith(("report-", "json-")) for one in actions.values())


def _say(kind: Verdict, *because: Finding | None, sentence: str = "") -> Ruling:
    return Ruling(kind, sentence or _SENTENCES[kind], tuple(one for one in because if one))


def _by_action(actions: dict[str, Finding]) -> Ruling:
    for value, kind in (("failed", Verdict.FAILURE), ("delayed", Verdict.DELAY)):
        if value in actions:
            return _say(kind, actions[value])
    return _say(Verdict.SUCCESS, next(iter(actions.values())))


def _pasted(signs: dict[str, Finding], told: Finding | None, named: Finding | None) -> Ruling:
    """Text without headers: a reply or code in a fitting shape is enough, or words of failure about somebody."""
    delay, failure = signs.get("delay"), signs.get("failure")
    if told:
        soft = told.value[0] == "4" and not failure
        return _say(Verdict.DELAY if soft else Verdict.FAILURE, told, failure, delay)
    if named and (failure or delay):
        return _say(Verdict.DELAY if delay else Verdict.FAILURE, delay or failure, named)
    if "auto-reply" in signs:
        return _say(Verdict.AUTO_REPLY, signs["auto-reply"])
    return _say(Verdict.NOT_A_BOUNCE)


def _mail(signs: dict[str, Finding], told: Finding | None, named: Finding | None, machine: Finding | None, sealed: Finding | None,
          returned: Finding | None) -> Ruling:
    """A whole mail: who wrote it counts first, then what it says."""
    away = signs.get("auto-reply")
    subject_away = away if away and away.rule == "header-subject" else None
    failure, delay = signs.get("failure"), signs.get("delay")
    subject = next((one for one in (failure, delay) if one and one.rule == "header-subject"), None)
    if "challenge" in signs and not told:
        return _say(Verdict.NOT_A_BOUNCE, signs["challenge"], sentence=_CHALLENGE)
    if subject_away and not sealed and not told:
        return _say(Verdict.AUTO_REPLY, subject_away)
    daemon = signs.get("daemon") or signs.get("report")
    if sealed or (daemon and (told or failure or delay or named)) or (subject and (told or named or daemon)) or ((returned or "null-path" in signs) and (told or (failure and named))):
        late = delay and (not failure or delay.rule == "header-subject")
        if "success" in signs and not (told or failure or delay):
            return _say(Verdict.SUCCESS, signs["success"])
        return _say(Verdict.DELAY if late else Verdict.FAILURE, delay if late else failure, told, sealed or named, machine)
    if "auto-reply-header" in signs or "auto-replied" in signs or away:
        return _say(Verdict.AUTO_REPLY, away, signs.get("auto-reply-header"), signs.get("auto-replied"))
    if "list" in signs or "bulk" in signs:
        return _say(Verdict.NOT_A_BOUNCE, signs.get("list") or signs.get("bulk"), sentence=_LIST)
    if told:
        return _say(Verdict.NOT_A_BOUNCE, told, sentence=_MENTION)
    return _say(Verdict.NOT_A_BOUNCE)
