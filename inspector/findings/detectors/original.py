"""The returned message: to whom it went, as a last resort; who sent it, its subject and identifier."""

import re

from inspector.findings import lists
from inspector.findings.address import addresses
from inspector.findings.evidence import Evidence
from inspector.findings.finding import FIELD, GUESS, MESSAGE_ID, PROSE, SENDER, SIGN, SUBJECT, Finding, What
from inspector.findings.head import Head
from inspector.findings.statement import quote, state
from inspector.mail import Message
from inspector.patterns import later
from inspector.spans import Span

_FOR = later(r"[ \t\n]for[ \t]+<?([^\s<>;@\"]{1,64}@[0-9A-Za-z.-]{3,255})>?[ \t\n]*;")   # in a Received line
_BY_NAME = re.compile(r"\n[ \t]{1,8}([^\s()@<>:]{1,64}) \(([^()\n]{4,120})\)[ \t]{0,8}(?=\n|\Z)")
_ANSWERED = re.compile(r"\n[ \t]{0,8}([45][0-9]{2}[ -](?:[45]\.[0-9]\.[0-9]{1,3} )?<?([^\s()@<>:;,]{1,64}?)>?(?:\.\.\.|:| is| -)? [A-Za-z][^\n]{3,120})")   # "550 bo... User unknown"
_MOST = 50      # recipients of the returned message that are looked at
_HEAD = 6_000   # characters of the returned message's head that are looked at


def detect(evidence: Evidence) -> None:
    """From the head of the first returned message what may decide: its sender and, where nobody was named, to whom it went. Where a report tells, nothing of it decides."""
    if evidence.sealed:
        return
    if head := _head(evidence):
        _sender(evidence, head)
        _by_name(evidence, head)
    if len(evidence.addresses) == 1 and _fits(evidence):
        if subscriber := evidence.subscriber():
            evidence.recipient(*subscriber, "header-subscriber", PROSE)
        elif head:
            _guess(evidence, head)


def _guess(evidence: Evidence, head: Head) -> None:
    """Nobody was named: for whom the returned message was received, else to whom it was written. A list that it was written to has not failed."""
    text = evidence.text
    received = {text[slice(*found.span(1))].lower(): found.span(1) for found in _FOR.finditer(text, *head.span)}
    if len(received) == 1 and not received.keys() & evidence.own:
        evidence.recipient(text[slice(*next(iter(received.values())))], *next(iter(received.values())), "original-received-for", GUESS)
        return
    passed = evidence.own | lists.named_by(head)
    places = [place for name in ("\nto:", "\nx-envelope-to:") if (field := head.place(name)) for place in addresses(text, *field)]
    if len(places) <= 5:
        for low, high in places:
            if text[low:high].lower() not in passed:
                evidence.recipient(text[low:high], low, high, "original-to", GUESS)


def _by_name(evidence: Evidence, head: Head) -> None:
    """Recipients whom a notice calls by the local part alone, as GroupWise does, "bo (mailbox full)": those of the returned message who are called so."""
    said = {found[1].lower(): found.span(2) for start, end, prose in evidence.notices if "\n\t" in prose or "\n " in prose for found in _BY_NAME.finditer(evidence.text, start, min(end, start + _HEAD))}
    answered = {found[2].lower(): found.span(1) for start, end, prose in evidence.notices if "\n5" in prose or "\n4" in prose for found in _ANSWERED.finditer(evidence.text, start, min(end, start + _HEAD))} if len(evidence.addresses) == 1 else {}
    if not (said or answered):
        return
    places = addresses(evidence.text, *field)[:_MOST] if (field := head.place("\nto:")) else []
    for low, high in places:
        address = evidence.text[low:high]
        name = address.partition("@")[0].lower()
        if address.lower() in evidence.own:
            continue
        if place := said.get(name):
            quote(evidence, *place, evidence.recipient(address, low, high, "original-to", GUESS), "notice-block", PROSE)
        elif place := answered.get(name):
            state(evidence, *place, evidence.recipient(address, low, high, "original-to", PROSE), "notice-reply", PROSE)


def tell(evidence: Evidence) -> None:
    """The rest of what that head tells."""
    if head := _head(evidence):
        _sender(evidence, head)
        _keep(evidence, SUBJECT, head.place("\nsubject:"), "original-subject")
        _keep(evidence, MESSAGE_ID, head.place("\nmessage-id:"), "original-message-id")


def sender_of(message: Message) -> Finding | None:
    """Who sent the returned message, for a case that turns on it although a report told all else."""
    evidence = Evidence(message)
    if head := _head(evidence):
        _sender(evidence, head)
    return evidence.found[0] if evidence.found else None


def reader_of(message: Message) -> Finding | None:
    """To whom the notice itself came: who sent the message, where nothing that came back tells."""
    to = message.header("to")
    if to is None:
        return None
    start, end = to.span
    field = message.text[start:end]   # cut out, since a long text from a child process cannot be searched
    for low, high in addresses(field, 0, len(field))[:1]:
        return Finding(SENDER, field[low:high], Span(start + low, start + high), "header-to", GUESS)
    return None


def _head(evidence: Evidence) -> Head | None:
    if not evidence.originals:
        return None
    text, (start, end) = evidence.text, evidence.originals[0].span
    end = min(end, start + _HEAD)
    while start < end and text[start] == "\n":
        start += 1
    blank = text.find("\n\n", start, end)
    return Head(text, start, blank if blank >= 0 else end)


def _sender(evidence: Evidence, head: Head) -> None:
    for name in ("\nfrom:", "\nreturn-path:"):
        for low, high in addresses(evidence.text, *field)[:1] if (field := head.place(name)) else ():
            evidence.add(SENDER, evidence.text[low:high], low, high, "original-sender", FIELD)


def _keep(evidence: Evidence, kind: What, place: tuple[int, int] | None, rule: str) -> None:
    if place and (value := " ".join(evidence.text[place[0] : place[1]].split())):
        evidence.add(kind, value, *place, rule, FIELD)


def _fits(evidence: Evidence) -> bool:
    """Whether the message shows any sign of being about a delivery: else it merely carries another message."""
    return any(one.kind is SIGN and one.value in ("failure", "delay", "daemon", "report", "null-path") for one in evidence.found) and not any(
        one.kind is SIGN and one.value in ("complaint", "read-receipt") for one in evidence.found
    )
