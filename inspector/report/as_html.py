"""The card as one self-contained HTML page: no script, nothing fetched, everything from the mail escaped."""

from collections.abc import Iterable
from html import escape

from inspector.diagnosis import Card
from inspector.knowledge import Library
from inspector.report.clean import one_line
from inspector.report.plain import ROLE_TITLES
from inspector.report.svg import path_svg
from inspector.report.words import Quotes, said_lines

STYLE = """body{font:15px/1.5 system-ui,sans-serif;color:#1B1F24;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.05rem;margin:1.6rem 0 .4rem}.code{font:600 1.3rem ui-monospace,monospace}.chip{border:1px solid #8A929C;border-radius:6px;padding:2px 8px;margin-left:.4rem}
table{border-collapse:collapse}td,th{text-align:left;padding:2px 14px 2px 0;vertical-align:top}th{font-weight:400;color:#57606A}pre{background:#F5F6F8;padding:.7rem;border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere}
.grade{color:#57606A}footer{margin-top:2rem;color:#57606A;font-size:.85rem}"""


def html_report(cards: tuple[Card, ...], library: Library, message: Quotes | None) -> str:
    """A whole document with one section for each card."""
    title = cards[0].headline if cards else "Nothing to explain"
    body = "".join(_card(card, library, message) for card in cards)
    policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    return (
        f"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">{policy}<title>{_x(title)}</title><style>{STYLE}</style></head><body>\n"
        f"{body}<footer>Made by Bounce Inspector, knowledge base {_x(library.version)}. Nothing left the computer it was made on.</footer></body></html>\n"
    )


def _card(card: Card, library: Library, message: Quotes | None) -> str:
    case = card.diagnoses[0] if card.diagnoses else None
    rows = [("Who must act", f"{card.who}: {card.act}"), ("My fault?", card.fault.text), ("Will it retry?", card.retry.text), ("Recipients", ", ".join(card.recipients[:200]))]
    out = [
        f'<section><p><span class="code">{_x(card.title)}</span>' + "".join(f'<span class="chip">{_x(chip)}</span>' for chip in (card.severity, *card.chips)) + "</p>",
        f"<h1>{_x(card.headline)}</h1><p>{_x(card.happened)}</p>", path_svg(card.path) if card.path else "",
        "<table>" + "".join(f"<tr><th>{_x(name)}</th><td>{_x(value)}</td></tr>" for name, value in rows if value) + "</table>",
    ]
    if card.provider_rule:
        out.append(f"<h2>What {_x(card.provider_name or 'the mail server')} means by it</h2><p>{_x(card.provider_rule.meaning)}</p>")
    for role, steps in card.steps.items():
        out.append(_list(ROLE_TITLES[role], [step.text for step in steps], "ol") if steps else "")
    out.append(_list("Why we think so", [f"{fact.text} ({fact.grade})" for fact in card.facts]))
    out.append(_list("Contradictions", [f"{one.text} {one.why}" for one in card.disputes]))
    if words := said_lines(case, message):
        out.append(f"<h2>The other side's own words</h2><pre>{escape(words)}</pre>")
    out.append(_list("Likely causes", [one.text for one in card.page.causes]))
    out.append(_list("Sources", [library.source(key).name for key in card.page.cite]))
    return "".join((*out, "</section>\n"))


def _list(title: str, items: Iterable[str], tag: str = "ul") -> str:
    rows = "".join(f"<li>{_x(item)}</li>" for item in items)
    return f"<h2>{_x(title)}</h2><{tag}>{rows}</{tag}>" if rows else ""


def _x(text: str) -> str:
    return escape(one_line(text))
