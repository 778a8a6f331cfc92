"""The card as a row of blocks: what every laid-out report (HTML, PDF, print) says, in which order. How it looks is for who draws it."""

from typing import NamedTuple

from inspector.diagnosis import Card, DeliveryPath
from inspector.knowledge import Library
from inspector.letters import sentence
from inspector.report.clean import one_line
from inspector.report.plain import ROLE_TITLES, sources, whose_words
from inspector.report.words import Quotes, said_lines

MOST_RECIPIENTS = 200


class Block(NamedTuple):
    """One block. Kinds: ``code`` (text, chips as items), ``headline``, ``text``, ``path``, ``table`` (pairs), ``heading``, ``numbers``, ``bullets``, ``words`` (text with line breaks).

    All text is cleaned of control characters and not yet escaped.
    """

    kind: str
    text: str = ""
    items: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    path: DeliveryPath | None = None


def outline(card: Card, library: Library, message: Quotes | None) -> tuple[Block, ...]:
    """The blocks of one card from the code line to the sources."""
    out = [Block("code", one_line(card.title), tuple(one_line(chip) for chip in (_severity(card.severity), *card.chips)))]
    out += [Block("headline", one_line(card.headline)), Block("text", one_line(card.happened))]
    if card.path:
        out.append(Block("path", one_line(card.path.sentence), path=card.path))
    rows = (
        ("Who must act?", _who(card)), ("Is it my fault?", _answer(card.fault_answer, card.fault.text)), ("Will it retry?", _answer(card.retry_answer, card.retry.text)),
        ("Recipients", _people(card)), ("Registered as", card.registered),
    )
    out.append(Block("table", pairs=tuple((name, one_line(value)) for name, value in rows if value)))
    if card.provider_rule:
        meant = f"What {card.provider_name} means by it" if card.provider_name else "What these words usually mean"
        out += [Block("heading", one_line(meant)), Block("text", one_line(sentence(card.provider_rule.meaning)))]
    for role, steps in card.steps.items():
        out += _listed(ROLE_TITLES[role], tuple(step.text for step in steps), "numbers")
    out += _listed("Why we think so", tuple(f"{fact.text} ({fact.grade})" for fact in card.facts))
    out += _listed("Contradictions", tuple(f"{one.text} {sentence(one.why)}" for one in card.disputes))
    out += _listed("When it happened", tuple(f"{one.when}: {one.text}" for one in card.timeline))
    if words := said_lines(card.diagnoses[0] if card.diagnoses else None, message):
        out += [Block("heading", whose_words(card)), Block("words", words)]
    out += _listed("Likely causes", tuple(one.text for one in card.voice.causes))
    out += _listed("Sources", tuple(library.source(key).name for key in sources(card)))
    return tuple(out)


def foot(library: Library) -> str:
    """The last line of a report."""
    return f"Made by Bounce Inspector, knowledge base {one_line(library.version)}. Nothing left the computer it was made on."


def _severity(value: str) -> str:
    return value.capitalize() if value == "info" else f"{value.capitalize()} severity"


def _who(card: Card) -> str:
    """The acting party and what it must do."""
    if card.actor == "nobody":
        return f"Nobody{': wait' if card.retry_answer == 'yes' else ''}. {sentence(card.act)}"
    return sentence(f"{card.who} must {card.act}")


def _answer(value: str, text: str) -> str:
    """The short answer and why; the text may begin with the short answer itself."""
    short = value.replace("-", " ").capitalize()
    first, colon, rest = text.partition(": ")
    return f"{short}. {sentence(rest if colon and first == short else text)}"


def _people(card: Card) -> str:
    more = len(card.recipients) - MOST_RECIPIENTS
    return ", ".join(card.recipients[:MOST_RECIPIENTS]) + (f" and {more:,} more" if more > 0 else "")


def _listed(title: str, items: tuple[str, ...], kind: str = "bullets") -> list[Block]:
    return [Block("heading", title), Block(kind, items=tuple(one_line(item) for item in items))] if items else []
