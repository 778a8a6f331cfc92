"""Tells a diagnosis on a card: the library's text with this message's names, and the proof beside it."""

import re

from inspector.diagnosis.actor import is_dialogue
from inspector.diagnosis.card import Advice, Card
from inspector.diagnosis.diagnosis import Diagnosis, Grade, Outcome
from inspector.diagnosis.facts import CROWDS, facts
from inspector.diagnosis.ledger import Ledger, group_of
from inspector.diagnosis.named import envelope_sender, new_address
from inspector.diagnosis.path import delivery_path
from inspector.diagnosis.timeline import Timeline
from inspector.diagnosis.voice import OUTGOING, fill, voice_of
from inspector.findings import Finding, What
from inspector.knowledge import Library, Page
from inspector.mail import Kind, Message

WORDS = {"yes": "Yes", "no": "No", "partly": "Partly", "maybe": "Maybe", "cannot-tell": "Cannot tell"}
KINDS = {Outcome.FAILED: "Permanent", Outcome.DELAYED: "Delayed", Outcome.SUPPRESSED: "Suppressed", Outcome.DELIVERED: "Delivered", Outcome.RELAYED: "Handed on", Outcome.EXPANDED: "Handed to a list"}
# What the actor has to do, where the page speaks of somebody else.
ACTS = {
    "sender": "change what the report names", "sender-admin": "put right what the report names", "recipient": "change a setting on their side",
    "recipient-admin": "put right what the report names", "nobody": "it settles by itself",
}
# The same for the sender, where the reason says more.
_SENDERS_ACTS = {
    "unknown": "check the address, and ask the recipient by another way", "user-unknown": "check the address, and ask the recipient by another way", "restricted-recipient": "ask to be let in, or join the list",
    "sender-rate": "wait, and then send less at a time", "recipient-rate": "wait, and then send again", "mailbox-full": "tell the recipient by another way that the mailbox is full",
    "too-large": "send it smaller, or as a link", "auth-required": "log in to your outgoing server", "relay-denied": "log in to your outgoing server",
}
# The last word on what only passes while the server still tries.
_AT_LAST = {"greylisted": "The repeated tries were never let in"}
_GIVEN_UP = frozenset((Outcome.FAILED, Outcome.SUPPRESSED))   # nothing is tried any more
_OWN_WORDS = 20   # characters of a wording that tells whose it is
_CASES = 50   # of the recipients' cases that are looked at for queue ids
_IDS = 3      # queue ids that are told
_CONDITION = re.compile(r"(?:For|If|When|Where|With|Once|Until|In|On|At|From|Nothing|Only|Just|Most|Not)\b")   # how a step begins that is none for everybody


def browse(page: Page, library: Library) -> Card:
    """The card of a page that is read without any message."""
    return Card(
        key=page.key, title=_title(page.key, page), name=page.title, registered="", page=page, voice=page, headline=page.headline, happened=fill(page.happened, {}), severity=page.severity, bounce_type=page.bounce,
        chips=(_kind_word(page.bounce), page.category), actor=page.actor, act=fill(page.act, {}), who=_who(page.actor, {}),
        fault=Advice(f"{WORDS[page.fault.answer]}: {page.fault.why}", page.cite[0]), fault_answer=page.fault.answer,
        retry=Advice(f"{WORDS[page.retry.answer]}: {page.retry.why}", page.cite[0]), retry_answer=page.retry.answer,
        steps=_steps(page, {}), address_is_dead=page.dead == "yes",
    )


class Teller:
    """Tells the cards of one message."""

    def __init__(self, message: Message, findings: tuple[Finding, ...], library: Library, forged: bool = False) -> None:
        self._message, self._library, self._forged = message, library, forged
        self._ledger = Ledger(findings)
        self._times = Timeline(message, self._ledger)

    def tell(self, cases: tuple[Diagnosis, ...]) -> Card | None:
        """One card for cases that share a cause (the first stands for all); None where the library has no page for them."""
        if self._forged and (page := self._library.page("reason:backscatter")):
            cases = tuple(one._replace(actor=page.actor, severity=page.severity, bounce_type=page.bounce) for one in cases)
            return _tell(cases, page, self._message, self._ledger, self._times, self._library)
        return _tell(cases, None, self._message, self._ledger, self._times, self._library)


def _tell(cases: tuple[Diagnosis, ...], told_by: Page | None, message: Message, ledger: Ledger, times: Timeline, library: Library) -> Card | None:
    """``told_by`` is the page whose words the card speaks with, where that is neither the code's nor the reason's."""
    case = cases[0]
    page = _page(case, library)
    if page is None:
        return None
    voice = told_by or _voice(case, page, library)
    rule = library.rule(case.provider_rule) if case.provider_rule else None
    names = _names(cases, ledger, message)
    actor = case.actor or voice.actor
    retry_answer, retry = _retry(case, voice, ledger, message)
    known = rule.provider if rule else case.provider
    provider = library.provider(known) if known else None
    return Card(
        key=case.page, title=_title(case.page, page), name=case.title, registered=case.registered_title, page=page, voice=voice, headline=_headline(case, voice), happened=_happened(case, voice, names),
        severity=case.severity or voice.severity,
        bounce_type=case.bounce_type, chips=(_chip(case), voice.category), actor=actor, act=fill(_act(case, voice, actor), names), who=_who(actor, names),
        fault=Advice(f"{WORDS[voice.fault.answer]}: {voice.fault.why}", voice.cite[0]), fault_answer=voice.fault.answer,
        retry=retry, retry_answer=retry_answer, steps=_steps(voice, names, case.outcome in _GIVEN_UP), facts=facts(case, message, library), disputes=case.disputes,
        provider_name=provider.name if provider and (known == case.provider or _is_telling(case)) else "", provider_rule=rule, address_is_dead=case.address_is_dead,
        recipients=tuple(dict.fromkeys(one.recipient for one in cases if one.recipient)), diagnoses=cases,
        path=delivery_path(case, message, ledger, actor) if case.reason != "not-understood" else None, timeline=times.of(case), not_seen=_not_seen(case, message), naming=_naming(cases, ledger),
    )


def headline(case: Diagnosis, library: Library) -> str:
    """What happened, in a line; "" where the library has no page for it."""
    page = _page(case, library)
    return _headline(case, _voice(case, page, library)) if page else ""


def _page(case: Diagnosis, library: Library) -> Page | None:
    return library.page(case.page) or (library.page_for(case.code) if case.code else None) or library.page(f"reason:{case.reason}") or library.page("reason:unknown")


def _voice(case: Diagnosis, page: Page, library: Library) -> Page:
    return voice_of(page, case.code, case.reason, case.face, library) or page


def _names(cases: tuple[Diagnosis, ...], ledger: Ledger, message: Message) -> dict[str, str]:
    case = cases[0]
    people = list(dict.fromkeys(one.recipient for one in cases if one.recipient))
    recipient = both = people[0] if people else ""
    if len(people) > 1:
        others = people[1] if len(people) == 2 else f"{len(people) - 1:,} others"
        recipient, both = f"{recipient} (and {others})", f"{recipient} and {others}"   # the pages' sentences speak of one
    domains = {one.rpartition("@")[2] for one in people}
    sender = ledger.first(What.SENDER)
    refused = envelope_sender(message) if case.phase == "mail" else ""
    first = ledger.own(case, What.ORIGINAL_RECIPIENT) if case.was_passed_on else None
    server = case.remote_mta or (OUTGOING if case.reason == "sender-not-allowed" or is_dialogue(message) else "")
    new = new_address(message, case.words, people) if case.face == "moved-to" else None
    return {
        "new_address": message.quote(new) if new else "",
        "recipient": recipient, "written_to": first.value if first else both, "domain": domains.pop() if len(domains) == 1 else "",
        "their_server": server, "your_server": case.reporting_mta if case.remote_mta else "", "sender": refused or (sender.value if sender else ""),
    }


def _naming(cases: tuple[Diagnosis, ...], ledger: Ledger) -> tuple[Finding, ...]:
    """The queue ids of this cause, the sender and message id, and when it happened."""
    groups = dict.fromkeys([0, *map(group_of, cases[:_CASES])])
    ids = {one.value: one for group in reversed(groups) for one in reversed(ledger.groups.get(group, {}).get(What.QUEUE_ID, []))}
    case = cases[0]
    known = (ledger.own(case, What.SENDER) or ledger.first(What.SENDER), ledger.own(case, What.MESSAGE_ID) or ledger.first(What.MESSAGE_ID), ledger.own(case, What.TIME))
    return (*list(reversed(ids.values()))[:_IDS], *(one for one in known if one))


def _title(key: str, page: Page) -> str:
    kind, _, name = key.partition(":")
    return key if not name else name if kind == "reply" else "no code"


def _kind_word(bounce: str) -> str:
    return {"soft": "Temporary", "hard": "Permanent", "none": "No bounce"}[bounce]


def _chip(case: Diagnosis) -> str:
    if case.reason == "not-understood":
        return "Not understood"
    if case.outcome == Outcome.FAILED:
        return "Given up" if case.bounce_type == "soft" else "Permanent"
    return KINDS[case.outcome]


def _headline(case: Diagnosis, voice: Page) -> str:
    if case.outcome == Outcome.FAILED and case.reason in _AT_LAST and voice.key == f"reason:{case.reason}":
        return _AT_LAST[case.reason]
    return {Outcome.DELIVERED: "Your message was delivered", Outcome.RELAYED: "Your message was handed on", Outcome.EXPANDED: "Your message reached the list"}.get(case.outcome, voice.headline)


def _is_telling(case: Diagnosis) -> bool:
    """Whether the words that a rule was known by are nobody else's: long ones of one program, not "over quota", which many say."""
    return any(one.rule == f"provider-{case.provider_rule}" and len(one.value) >= _OWN_WORDS and not one.rule.startswith(CROWDS) for one in case.because)


def _happened(case: Diagnosis, voice: Page, names: dict[str, str]) -> str:
    who = names["recipient"] or "the recipient"
    if case.outcome == Outcome.DELIVERED:
        return f"The report says that your message reached the mailbox of {who}."
    if case.outcome == Outcome.RELAYED:
        return f"The report says that your message for {who} was handed on to a server that sends no delivery reports."
    if case.outcome == Outcome.EXPANDED:
        return f"The report says that your message for {who} was passed to the members of a list."
    return fill(voice.happened, names)


def _act(case: Diagnosis, voice: Page, actor: str) -> str:
    if case.outcome in (Outcome.DELIVERED, Outcome.RELAYED, Outcome.EXPANDED):
        return "there is nothing to do"
    if actor == "sender" and voice.actor == "nobody" and case.outcome == Outcome.FAILED:
        return "send the message again later"
    if actor == "sender-admin" and case.reason == "greylisted" and case.outcome == Outcome.FAILED:
        return "find out why the repeated tries of your server were not let in"
    if actor == voice.actor:
        return voice.act
    if actor == "sender" and case.reason in _SENDERS_ACTS:
        return _SENDERS_ACTS[case.reason]
    return voice.acts.get(actor) or _first_step(voice, actor, case.outcome in _GIVEN_UP) or ACTS[actor]


def _first_step(voice: Page, actor: str, given_up: bool) -> str:
    """The first thing that the page asks of somebody who is not its own actor, as half a sentence; "" where it only holds under a condition."""
    for one in voice.steps.get(actor, ())[:1]:
        text = re.split(r"[:;]\s", ((one.after or one) if given_up else one).text)[0]
        return "" if _CONDITION.match(text) else text[:1].lower() + text[1:].rstrip(".")
    return ""


def _who(actor: str, names: dict[str, str]) -> str:
    domain, server, person = names.get("domain"), names.get("your_server"), names.get("written_to")
    return {
        "sender": "You", "nobody": "Nobody",
        "sender-admin": f"Your mail admin ({server})" if server else "Your mail admin",
        "recipient": f"The recipient ({person})" if person else "The recipient",
        "recipient-admin": f"The mail admin of {domain}" if domain else "The recipient’s mail admin",
    }[actor]


def _retry(case: Diagnosis, voice: Page, ledger: Ledger, message: Message) -> tuple[str, Advice]:
    """What the outcome says goes before what the code says: a temporary code in a failed report is not retried any more."""
    if case.outcome == Outcome.DELAYED:
        if until := ledger.own(case, What.RETRY_UNTIL):
            if until.rule == "notice-retry-until":   # in the server's own words, which tell how long and not until when
                return "yes", Advice(f"Yes: your server keeps trying, in its own words “{until.value}”", "RFC 5321 4.5.4.1")
            return "yes", Advice(f"Yes: your server keeps trying until {until.value}", "RFC 3464 2.3.9")
        return "yes", Advice("Yes: your server keeps trying by itself, usually for one to five days", "RFC 5321 4.5.4.1")
    if case.outcome == Outcome.FAILED and not case.remote_mta and is_dialogue(message):
        return "no", Advice("No: your mail program could not hand it over; it stays there until you send it again", "RFC 5321 3.3")
    if case.outcome == Outcome.FAILED and voice.retry.answer != "no" and case.reason != "not-understood":
        temporary = case.bounce_type == "soft"
        return "no", Advice("No: the reason was temporary, but your server has given up" if temporary else "No: your server has given up", "RFC 3464 2.3.3")
    if case.outcome == Outcome.SUPPRESSED:
        return "no", Advice("No: the sending service will not try while it holds the address back", voice.cite[0])
    if case.outcome in (Outcome.DELIVERED, Outcome.RELAYED, Outcome.EXPANDED):
        return "no", Advice("No: nothing is left to be sent", "RFC 3464 2.3.3")
    return voice.retry.answer, Advice(f"{WORDS[voice.retry.answer]}: {voice.retry.why}", voice.cite[0])


def _steps(page: Page, names: dict[str, str], given_up: bool = False) -> dict[str, tuple[Advice, ...]]:
    """The page's steps; where the server has given up, those that only wait for it give way to what they say of that."""
    chosen = {role: [(one.after or one) if given_up else one for one in steps] for role, steps in page.steps.items()}
    return {role: tuple(Advice(fill(one.text, names), one.cite) for one in steps) for role, steps in chosen.items()}


def _not_seen(case: Diagnosis, message: Message) -> tuple[str, ...]:
    """What a reader might look for and this message does not hold."""
    out = []
    if case.code is None:
        out.append("an enhanced status code")
    if case.reply is None:
        out.append("a reply code of the other server")
    if not case.remote_mta and not case.outcome.has_arrived:
        out.append("the name of the server that refused")
    if not any(section.kind == Kind.ORIGINAL for section in message.sections):
        out.append("a copy of your message")
    if case.grade == Grade.GUESSED and not case.words and not any(one.kind == What.WORDS for one in case.because):
        out.append("a reason in words")
    return tuple(out)
