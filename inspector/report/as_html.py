"""The card as one self-contained HTML page: no script, nothing fetched, everything from the mail escaped."""

from collections.abc import Iterable
from html import escape

from inspector.diagnosis import Card
from inspector.knowledge import Library
from inspector.report.clean import one_line
from inspector.report.layout import Block, foot, outline
from inspector.report.svg import path_svg
from inspector.report.words import Quotes

STYLE = """body{font:15px/1.5 system-ui,sans-serif;color:#1B1F24;background:#fff;max-width:46rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.05rem;margin:1.6rem 0 .4rem}.code{font:600 1.3rem ui-monospace,monospace}.chip{border:1px solid #8A929C;border-radius:6px;padding:2px 8px;margin-left:.4rem}
table{border-collapse:collapse}td,th{text-align:left;padding:2px 14px 2px 0;vertical-align:top}th{font-weight:400;color:#57606A}pre{background:#F5F6F8;padding:.7rem;border-radius:6px;white-space:pre-wrap;overflow-wrap:anywhere}
.grade{color:#57606A}footer{margin-top:2rem;color:#57606A;font-size:.85rem}"""


def html_report(cards: tuple[Card, ...], library: Library, message: Quotes | None) -> str:
    """A whole document with one section for each card."""
    title = one_line(cards[0].headline) if cards else "Nothing to explain"
    sections = "".join(f"<section>{''.join(_drawn(block) for block in outline(card, library, message))}</section>\n" for card in cards)
    policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    return (
        f"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">{policy}<meta name=\"viewport\" content=\"width=device-width\"><title>{escape(title)}</title>"
        f"<style>{STYLE}</style></head><body>\n{sections}<footer>{escape(foot(library))}</footer></body></html>\n"
    )


def _drawn(block: Block) -> str:
    text = escape(block.text)
    if block.kind == "code":
        return f'<p><span class="code">{text}</span>' + "".join(f'<span class="chip">{escape(chip)}</span>' for chip in block.items) + "</p>"
    if block.kind == "path":
        return path_svg(block.path) if block.path else ""
    if block.kind == "table":
        return "<table>" + "".join(f"<tr><th>{escape(name)}</th><td>{escape(value)}</td></tr>" for name, value in block.pairs) + "</table>"
    if block.kind in ("numbers", "bullets"):
        return _list("ol" if block.kind == "numbers" else "ul", block.items)
    tag = {"headline": "h1", "heading": "h2", "text": "p", "words": "pre"}[block.kind]
    return f"<{tag}>{text}</{tag}>"


def _list(tag: str, items: Iterable[str]) -> str:
    return f"<{tag}>{''.join(f'<li>{escape(item)}</li>' for item in items)}</{tag}>"
