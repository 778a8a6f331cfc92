"""The card in short: one line, a ticket's summary, Markdown."""

import re

from inspector.diagnosis import Card
from inspector.knowledge import Library
from inspector.letters import sentence
from inspector.report.clean import clean, one_line
from inspector.report.plain import sources
from inspector.report.words import Quotes, said

_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#+!|~])")


def summary_line(card: Card) -> str:
    """Everything in one line: who, what, code, who must act."""
    who = f"{card.recipients[0]}" + (f" (+{len(card.recipients) - 1})" if len(card.recipients) > 1 else "") if card.recipients else ""
    numbers = _numbers(card)
    parts = [who, f"{card.headline}{f' ({numbers})' if numbers else ''}", f"{card.who} must {card.act}" if card.actor != "nobody" else f"Nobody must act: {card.act}", card.retry.text]
    return one_line(": ".join(part for part in parts[:2] if part) + ". " + ". ".join(parts[2:]) + ".")


def ticket(card: Card, message: Quotes | None) -> str:
    """A summary to paste into a ticket: readable as plain text, one fact a line."""
    case = card.diagnoses[0] if card.diagnoses else None
    rows = [
        ("Problem", card.headline), ("Recipient", ", ".join(card.recipients[:10]) + (f" and {len(card.recipients) - 10} more" if len(card.recipients) > 10 else "")),
        ("Code", _numbers(card) or "none stated"), ("Refused by", case.remote_mta if case else ""), ("Reported by", case.reporting_mta if case else ""),
        ("Their words", " / ".join(said(case, message))),
        ("Who must act", f"{card.who}: {card.act}"), ("My fault", card.fault.text), ("Retry", card.retry.text), ("Address dead", "yes" if card.address_is_dead else "no"),
        ("Contradictions", "; ".join(one.text for one in card.disputes)),
    ]
    lines = [f"{name + ':':<15}{one_line(value)}" for name, value in rows if value]
    steps = card.steps.get("help-desk", ())
    lines += ["Next steps:", *(f"  {number}. {step.text}" for number, step in enumerate(steps, 1))] if steps else []
    return clean("\n".join(lines))


def markdown(card: Card, library: Library, message: Quotes | None) -> str:
    """The card as Markdown; text from the mail is escaped, so that it cannot become a link or an image."""
    case = card.diagnoses[0] if card.diagnoses else None
    lines = [f"## {_md(card.headline)}", "", f"**{_md(card.title)}** · {_md(card.name)} · {_md(card.severity)} · {_md(', '.join(card.chips))}", "", _md(card.happened), ""]
    lines += [f"- **Who must act:** {_md(card.who)}: {_md(card.act)}", f"- **My fault?** {_md(card.fault.text)}", f"- **Will it retry?** {_md(card.retry.text)}"]
    if card.registered:
        lines.append(f"- **The registry calls {_md(card.title)}:** {_md(card.registered)}")
    if card.recipients:
        lines.append(f"- **Recipients:** {_md(', '.join(card.recipients[:50]))}")
    lines += [line for words in said(case, message) for line in ("", "> " + _md(words))]
    if card.steps.get("sender"):
        lines += ["", "### What to do now", "", *(f"{number}. {_md(step.text)}" for number, step in enumerate(card.steps["sender"], 1))]
    if card.facts:
        lines += ["", "### Why we think so", "", *(f"- {_md(fact.text)} *({fact.grade})*" for fact in card.facts)]
    lines += [f"- **Contradiction:** {_md(one.text)} {_md(sentence(one.why))}" for one in card.disputes]
    lines += ["", "Sources: " + "; ".join(_md(library.source(key).name) for key in sources(card)), ""]
    return clean("\n".join(lines))


def _numbers(card: Card) -> str:
    reply = (card.diagnoses[0].reply or "") if card.diagnoses else ""
    return " ".join(dict.fromkeys(part for part in (reply, card.title if card.title != "no code" else "") if part))


def _md(text: str) -> str:
    return _MARKDOWN.sub(r"\\\1", one_line(text))
