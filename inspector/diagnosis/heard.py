"""What tells of a failure by nothing but the reason: a mail server's own wording without the notice around it, a few words as people copy or quote them from an error window, the prose of a machine.

The wording of a mail server is known and as good as the whole notice; of a few words that are known to tell a reason no more than a guess is made. A mail that only a machine can have sent,
and that says of somebody else that the mailbox is full or the message too large, is a bounce in whatever words it says so.
"""

import re
from typing import NamedTuple

from inspector.diagnosis.diagnosis import Diagnosis, Grade, Verdict
from inspector.diagnosis.verdict import LISTING, SENTENCES, Ruling
from inspector.findings import CODE, GUESS, PROSE, RECIPIENT, REPLY, SIGN, WORDS, Finding
from inspector.knowledge import Library, Provider
from inspector.mail import Kind, Message
from inspector.patterns import later
from inspector.spans import Span

_LINE = 90       # characters of a line that is nothing but such words
_LETTER = 400    # characters of a question that quotes them
_QUOTED = later(r"[\"“„«‘'「『]([^\"“”„«»‘’'「」『』\n]{8,90})[\"”“»’'」』]")
_BESIDE = later(r"^\W{0,3}[^\s@]{1,64}@[^\s@]{1,255}\s|\s[^\s@]{1,64}@[^\s@]{1,255}$")   # an address before or behind them
# Somebody tells of mail that came back.
_CAME_BACK = later(
    r"\b(?:e-?mails?|mails?|messages?|newsletters?|letters?|it|everything|nachrichten?|alles|courriels?|mensajes?|correos?|messagg[io]|mensage(?:m|ns)|berichten?)\b[^.?!\n]{0,60}"
    r"\b(?:fail(?:s|ed)|bounc(?:es|ed|ing)|c[ao]mes? back|returns?|returned|rejected|refused|blocked|zurück|abgelehnt|geblockt|revien(?:t|nent)|revenue?s?|rejetée?s?|refusée?s?|devuelt[oa]s?|rechazad[oa]s?"
    r"|respint[oaie]|tornat[oaie]|devolvid[oa]s?|rejeitad[oa]s?|terug|geweigerd)\b", re.IGNORECASE)
_WAITING = ("greylisted", "server-busy", "server-overloaded")
_LATER = later(r"reattempted|retried|temporarily|try again|deferred|will keep trying", re.IGNORECASE)
_NOTICE = 1_500  # characters of what somebody copies out of a notice
_BRIEF = 700     # characters of what a program has to say
_WORDING = 26    # characters of a wording by which it is known by itself ...
_BEHIND = 8      # ... and behind a recipient
_WIDE = "\u2e80"   # the first character of the scripts in which a word is a character or two
# Only a machine sends so ...
_MACHINES = frozenset(("null-path", "daemon", "program", "gateway", "auto-generated", "auto-replied", "to-bounces", "list-manager"))
_SYSTEMS = frozenset(("null-path", "daemon"))   # what it says of an address is true; a shop's newsletter may mean its own list of customers
# ... and this is something else than a failure.
_OTHERWISE = frozenset((
    "list", "bulk", "login", "unsubscribe", "parcel", "discussed", "acknowledged", "answer", "auto-reply", "auto-reply-header", "vacation", "digest", "challenge", "held", "success", "served", "complaint", "read-receipt",
    "daemon-by-name", "foretold", "passed-on", "left",
))
_SHOWN = frozenset(("exhibit", "subscription"))   # what the text is, is known: settings, source text, a list's warning to its reader
# Reasons whose words speak of nothing but mail that did not arrive.
_REASONS = frozenset(("user-unknown", "mailbox-full", "mailbox-disabled", "domain-not-found", "too-large", "restricted-recipient", "expired", "cannot-connect", "null-mx", "spam-content", "virus", "attachment-type"))
_SUBJECTS = ("header-subject", "notice-subject")
_SENTENCE = "No mail system is quoted here, but these words are known from bounces: what they usually mean is a guess."
_QUOTES_A_SERVER = "This quotes what a mail server says when a message could not be delivered."


class Heard(NamedTuple):
    """What the words stand for, and whether that is no more than a guess."""

    ruling: Ruling
    guessed: bool


def hear(message: Message, findings: tuple[Finding, ...], library: Library) -> Heard | None:
    """What the words stand for; None for ordinary text, which holds much besides. Of mail with headers only what a machine reports is heard, and as a guess where it is no mail system."""
    text = message.text.strip()
    if any(len({one.value for one in findings if one.kind is kind and one.value[0] in "45"}) >= LISTING for kind in (CODE, REPLY)):
        return None    # a text that explains codes
    if not text or any(one.kind is SIGN and one.value in _SHOWN for one in findings):
        return None
    if any(section.kind is Kind.HEADERS for section in message.sections):
        ruling = _reported(message, findings, library)
        return Heard(ruling, guessed=not any(one.kind is SIGN and one.value in _SYSTEMS for one in findings)) if ruling else None
    if len(text) <= _NOTICE:
        blocks = [one.span for one in findings if one.kind is WORDS and one.rule == "notice-block"]
        for stretches, least in ((blocks, _BEHIND), ([Span(0, len(message.text))], _WORDING)):
            if ruling := _worded(message, stretches, least, library):
                return Heard(ruling, guessed=False)
            if ruling := _phrased(message, stretches, least, library):
                return Heard(ruling, guessed=True)
    if len(text) <= _LETTER and (ruling := _spoken(message, text, library) or _told(message, text, findings)):
        return Heard(ruling, guessed=True)
    return None


def _reported(message: Message, findings: tuple[Finding, ...], library: Library) -> Ruling | None:
    """The prose of a machine that names somebody else than its reader, and a reason; a short text of anybody's that says too that a message did not arrive."""
    signs = {one.value: one for one in findings if one.kind is SIGN}
    if ruling := _quoted_by_daemon(message, findings, signs, library):
        return ruling
    machine = bool(_MACHINES & signs.keys())
    failing = signs.get("failure") or signs.get("delay")
    if _OTHERWISE & signs.keys() or not (machine or (failing and failing.rule == "header-subject")):
        return None
    reader = message.quote(signs["addressed"].span).lower() if "addressed" in signs else ""
    sender = message.header("from")
    writer = sender.value.lower() if sender else ""
    sure = GUESS if _SYSTEMS & signs.keys() and not {"program", "link"} & signs.keys() or not machine else PROSE   # only a mail system names nobody but who failed
    who = next((one for one in findings if one.kind is RECIPIENT and one.trust >= sure and one.rule != "original-to" and one.value.lower() not in reader and one.value.lower() not in writer), None)
    for section in message.own_sections if who else ():
        if section.kind is Kind.NOTICE and (machine or section.span.end - section.span.start <= _BRIEF):
            words = message.quote(section.span)[:_NOTICE]
            hit = library.reason_of(words)
            if hit and not hit.weak and hit.reason in _REASONS:
                late = failing is not None and failing.value == "delay"
                ruling = _ruling(message, words, Span(section.span.start + hit.start, section.span.start + hit.end), f"phrase-{hit.reason}", hit.reason, "")
                kind = Verdict.DELAY if late else ruling.kind
                return ruling._replace(kind=kind, sentence=SENTENCES[kind])
    return None


def _quoted_by_daemon(message: Message, findings: tuple[Finding, ...], signs: dict[str, Finding], library: Library) -> Ruling | None:
    """A mail system's own wording in a notice that says in its subject that it failed, but names nobody besides its reader: "the group you tried to contact may not exist"."""
    if "daemon" not in signs or _OTHERWISE - {"passed-on"} & signs.keys() or not any(one.value == "failure" and one.rule in _SUBJECTS for one in findings):
        return None
    writer = library.provider_of((message.quote(signs["daemon"].span).rpartition("@")[2].strip("> "),))
    notices = [section.span for section in message.own_sections if section.kind is Kind.NOTICE]
    return _worded(message, notices, _WORDING, library, writer) if writer else None


def _worded(message: Message, stretches: list[Span], least: int, library: Library, provider: Provider | None = None) -> Ruling | None:
    """A mail server's wording, behind the recipient that it speaks of or by itself: "<bo@example.org>: mail for example.org loops back to myself"; where a provider is given, its own alone."""
    for span in stretches:
        words = message.quote(span)
        hit = library.rule_of(words, None, None, provider)
        if hit and hit.rule.reason != "unknown" and hit.end - hit.start >= least and (not provider or hit.rule in provider.rules):
            return _ruling(message, words, Span(span.start + hit.start, span.start + hit.end), f"provider-{hit.rule.id}", hit.rule.reason, _QUOTES_A_SERVER)
    return None


def _phrased(message: Message, stretches: list[Span], least: int, library: Library) -> Ruling | None:
    """A phrase that tells a reason and nothing else, of some length: "<bo@example.org>: maildir over quota"."""
    for span in stretches:
        words = message.quote(span)
        hit = library.reason_of(words)
        if hit and not hit.weak and hit.end - hit.start >= (least if words[hit.start] < _WIDE else least // 3):
            return _ruling(message, words, Span(span.start + hit.start, span.start + hit.end), f"phrase-{hit.reason}", hit.reason, _SENTENCE)
    return None


def _ruling(message: Message, words: str, proof: Span, rule: str, reason: str, sentence: str) -> Ruling:
    waits = reason in _WAITING or _LATER.search(words) is not None
    found = Finding(WORDS, " ".join(message.quote(proof).split()), proof, rule, GUESS)
    return Ruling(Verdict.DELAY if waits else Verdict.FAILURE, sentence, (found,))


def _spoken(message: Message, text: str, library: Library) -> Ruling | None:
    """A few words that are known to tell a reason, alone on a line or in quotation marks."""
    if len(text) <= _LINE and "\n" not in text and "?" not in text:
        line = _BESIDE.sub("", text).strip(" \t:|–-") if "@" in text else text
        if found := _known(message, line, library, 0.7 if line.isascii() else 0.6):
            return found
    return next((found for one in _QUOTED.finditer(text) if (found := _known(message, one[1], library, 0.85))), None)


def _told(message: Message, text: str, findings: tuple[Finding, ...]) -> Ruling | None:
    """A few words of somebody whose mail came back with a code: "it came back saying 5.1.10"."""
    codes = [one for one in findings if one.kind is CODE and one.value[0] in "45"]
    if not codes or "?" in text or not (found := _CAME_BACK.search(message.text)):
        return None
    proof = Finding(WORDS, found[0], Span(*found.span()), "words-told", GUESS)
    return Ruling(Verdict.DELAY if codes[0].value[0] == "4" else Verdict.FAILURE, _SENTENCE, (proof, codes[0]))


def _known(message: Message, words: str, library: Library, share: float) -> Ruling | None:
    """The ruling on words of which a known phrase makes up so much."""
    hit = library.reason_of(words) if words else None
    if not hit or hit.end - hit.start < (0.9 if hit.weak else share) * len(words) or (hit.weak and len(words) < 10):
        return None
    start = message.text.find(words) + hit.start
    proof = Finding(WORDS, words[hit.start : hit.end], Span(start, start + hit.end - hit.start), f"phrase-{hit.reason}", GUESS)
    return Ruling(Verdict.DELAY if hit.reason in _WAITING else Verdict.FAILURE, _SENTENCE, (proof,))


def as_guess(cases: tuple[Diagnosis, ...], library: Library) -> tuple[Diagnosis, ...]:
    """The same, as no more than a guess: nobody knows where the words come from."""
    return tuple(_unsure(case._replace(grade=Grade.GUESSED, address_is_dead=False), library) for case in cases)


def _unsure(case: Diagnosis, library: Library) -> Diagnosis:
    """A domain that is said not to be found is told as one that may only have failed to answer."""
    page = library.page("reason:domain-unsure") if case.reason == "domain-not-found" and not case.face else None
    return case._replace(face="domain-unsure", title=page.title) if page else case
