"""A card as plain text for a terminal or a mail."""

import re
import textwrap
from array import array
from bisect import bisect_left
from functools import lru_cache

from inspector.diagnosis import Card
from inspector.knowledge import ROLES, Library
from inspector.letters import sentence
from inspector.report.clean import clean, one_line
from inspector.report.words import Quotes, said

WIDTH = 78
_PIECE = 1_000_000   # characters of a long text that are looked at together
ROLE_TITLES = {"sender": "If you sent it", "help-desk": "Help desk", "sender-admin": "Sender’s mail admin", "recipient-admin": "Recipient’s mail admin", "developer": "Developer"}


def card_text(card: Card, library: Library, message: Quotes | None = None, whole: bool = False) -> str:
    """The card from headline to sources. ``whole`` adds the page's long blocks: explanation, causes, samples, questions, relations."""
    out = [f"{card.title}  {card.name}  [{', '.join((card.severity, *card.chips))}]", *_registered(card), "", *_wrap(card.headline.upper()), *_wrap(card.happened), ""]
    if card.recipients:
        shown = ", ".join(card.recipients[:5]) + (f" and {len(card.recipients) - 5:,} more" if len(card.recipients) > 5 else "")
        out += _wrap(f"Recipients: {shown}")
    out += _wrap(f"Who must act: {card.who}: {card.act}" if card.actor == "nobody" else f"Who must act: {card.who} must {card.act}")
    out += _wrap(f"My fault? {card.fault.text}") + _wrap(f"Will it retry? {card.retry.text}")
    if card.provider_rule:
        out += _wrap(f"{meant_by(card)}: {card.provider_rule.meaning}")
    words = said(card.diagnoses[0] if card.diagnoses else None, message)
    if words:
        out += ["", whose_words(card)] + [line for one in words for line in _bullet(one)]
    out += _steps(card, ROLES if whole else ("sender", "sender-admin"))
    if card.facts:
        out += ["", "Why we think so"]
        for fact in card.facts:
            line = f" (line {_line_of(message.text, fact.because[0].start)})" if message else ""
            out += _bullet(f"{fact.text}{line}, {fact.grade}")
    for dispute in card.disputes:
        out += _bullet(f"Contradiction: {dispute.text} {sentence(dispute.why)}", "!")
    if card.timeline:
        out += ["", "When it happened"] + [line for one in card.timeline for line in _bullet(f"{one.when}: {one.text}")]
    if card.not_seen:
        out += _wrap(f"Not in this message: {', '.join(card.not_seen)}")
    return one_line_each(out + (_long(card) if whole else []) + ["", *_wrap("Sources: " + "; ".join(library.source(key).name for key in sources(card)))])


def meant_by(card: Card) -> str:
    """Whose meaning a rule tells: the provider's that refused, or what such words mean with anybody."""
    return f"{card.provider_name} means" if card.provider_name else "These words usually mean"


def whose_words(card: Card) -> str:
    """The heading over the words that are quoted."""
    return "The other side’s own words" if card.diagnoses and card.diagnoses[0].is_quoted else "The words of the report"


def sources(card: Card) -> tuple[str, ...]:
    """The sources of both pages that a card tells from, each once."""
    return tuple(dict.fromkeys((*card.voice.cite, *card.page.cite)))


def _line_of(text: str, at: int) -> int:
    """The number of the line in which a character stands, from 1."""
    return bisect_left(_breaks(text), at) + 1


@lru_cache(maxsize=1)
def _breaks(text: str) -> "array[int]":
    """Where the lines of a text end, for all the cards of one message."""
    pieces = range(0, len(text), _PIECE)   # a text from a child process may have no other way of being read
    return array("Q", (start + one.start() for start in pieces for one in re.finditer("\n", text[start : start + _PIECE])))


def _registered(card: Card) -> list[str]:
    return _wrap(f"The registry calls {card.title}: {card.registered}") if card.registered else []


def one_line_each(lines: list[str]) -> str:
    """Lines joined, each made safe for a terminal."""
    return "\n".join(clean(line) for line in lines)


def _steps(card: Card, roles: tuple[str, ...]) -> list[str]:
    out = []
    for role in roles:
        if card.steps.get(role):
            out += ["", ROLE_TITLES[role]]
            for number, step in enumerate(card.steps[role], 1):
                out += _bullet(step.text, f"{number}.")
    return out


def _long(card: Card) -> list[str]:
    page = card.page
    out = ["", "What it means", *_wrap(page.meaning)]
    for paragraph in page.explanation:
        out += ["", *_wrap(paragraph)]
    if page.off_spec:
        out += ["", "Against the registry", *_wrap(page.off_spec)]
    if page.plays_out:
        out += ["", "How it plays out", *_wrap(" -> ".join(f"[{step.text}]" if step.here else step.text for step in page.plays_out))]
    out += ["", "Causes, the likeliest first"] + [line for one in card.voice.causes for line in _bullet(one.text)]
    if page.dialects:
        out += ["", "What providers mean by it"] + [line for one in page.dialects for line in _bullet(f"{one.name}: {one.meaning}")]
    if page.samples:
        out += ["", "As mail servers print it"] + [line for one in page.samples for line in _bullet(f"{one.by}: {one_line(one.text)}")]
    out += ["", "Questions and answers"]
    for question in page.questions:
        out += _wrap(question.ask) + _wrap(question.answer.text, "  ")
    out += ["", "Related"] + [line for one in page.related for line in _bullet(f"{one.key}: {one.text}")]
    if page.confused:
        out += ["", "Often confused with"] + [line for one in page.confused for line in _bullet(f"{one.key}: {one.text}")]
    return out


def _wrap(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False) or [""]


def _bullet(text: str, mark: str = "-") -> list[str]:
    head = f"  {mark} "
    return textwrap.wrap(text, WIDTH, initial_indent=head, subsequent_indent=" " * len(head), break_on_hyphens=False, break_long_words=False)
