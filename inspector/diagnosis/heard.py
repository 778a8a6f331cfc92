"""A few words by themselves, as people copy or quote them from an error window: "Mailbox full". Answered as a guess where they are known to tell a reason."""

import re

from inspector.diagnosis.diagnosis import Diagnosis, Grade, Verdict
from inspector.diagnosis.verdict import Ruling
from inspector.findings import GUESS, WORDS, Finding
from inspector.knowledge import Library
from inspector.mail import Kind, Message
from inspector.spans import Span

_LINE = 90       # characters of a line that is nothing but such words
_LETTER = 400    # characters of a question that quotes them
_QUOTED = re.compile(r"[\"“„«‘'「『]([^\"“”„«»‘’'「」『』\n]{8,90})[\"”“»’'」』]")
_BESIDE = re.compile(r"^\W{0,3}[^\s@]{1,64}@[^\s@]{1,255}\s|\s[^\s@]{1,64}@[^\s@]{1,255}$")   # an address before or behind them
_WAITING = ("greylisted", "server-busy", "server-overloaded")
_SENTENCE = "No mail system is quoted here, but these words are known from bounces: what they usually mean is a guess."


def hear(message: Message, library: Library) -> Ruling | None:
    """What the words stand for; None for ordinary text, which holds much besides."""
    text = message.text.strip()
    if not text or len(text) > _LETTER or any(section.kind is Kind.HEADERS for section in message.sections):
        return None
    if len(text) <= _LINE and "\n" not in text and "?" not in text:
        line = _BESIDE.sub("", text).strip(" \t:|–-") if "@" in text else text
        if found := _known(message, line, library, 0.7 if line.isascii() else 0.6):
            return found
    return next((found for one in _QUOTED.finditer(text) if (found := _known(message, one[1], library, 0.85))), None)


def _known(message: Message, words: str, library: Library, share: float) -> Ruling | None:
    """The ruling on words of which a known phrase makes up so much."""
    hit = library.reason_of(words) if words else None
    if not hit or hit.end - hit.start < (0.9 if hit.weak else share) * len(words) or (hit.weak and len(words) < 10):
        return None
    start = message.text.find(words) + hit.start
    proof = Finding(WORDS, words[hit.start : hit.end], Span(start, start + hit.end - hit.start), f"phrase-{hit.reason}", GUESS)
    return Ruling(Verdict.DELAY if hit.reason in _WAITING else Verdict.FAILURE, _SENTENCE, (proof,))


def as_guess(cases: tuple[Diagnosis, ...]) -> tuple[Diagnosis, ...]:
    """The same, as no more than a guess: nobody knows where the words come from."""
    return tuple(case._replace(grade=Grade.GUESSED, address_is_dead=False) for case in cases)
