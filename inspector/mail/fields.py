"""The header fields inside a piece of text: a header block, the blocks of a delivery report, the head of an original."""

import re

import inspector.mail.limits as limits
from inspector.mail.message import Field, Kind, Section
from inspector.spans import Span

_FIELD = re.compile(r"^([!-9;-~]{1,76}+)[ \t]*+:(?!//)[ \t]*+([^\n]*+(?:\n[ \t][^\n]*+)*+)", re.M)
_LOOSE = re.compile(r"^[ \t]{0,8}+([A-Za-z][A-Za-z0-9-]{1,75}+)[ \t]*+:(?!//)[ \t]*+([^\n]*+(?:\n(?![ \t]{0,8}[A-Za-z][A-Za-z0-9-]{1,75}[ \t]*:(?!//))[^\n]++)*+)", re.M)
_FOLD = re.compile(r"\s*\n[ \t]*")


def parse(text: str, kind: Kind, section: Section | None = None) -> tuple[Field, ...]:
    """All fields of the section in order. A report's lines that lost their indentation are taken as the field's continuation."""
    start, end = section.span if section else (0, len(text))
    if kind is Kind.ORIGINAL:
        while text.startswith("\n", start) and start < end:
            start += 1
        blank = text.find("\n\n", start, end)
        end = blank + 1 if blank >= 0 else end
    form = _LOOSE if kind is Kind.REPORT or kind is Kind.OTHER else _FIELD
    out = []
    for found in form.finditer(text, start, end):
        low, high = found.span(2)
        value = found[2].rstrip()
        high = low + len(value)
        if "\n" in value:
            value = _FOLD.sub(" ", value)
        out.append(Field(found[1].lower(), value, Span(low, high)))
        if len(out) >= limits.HEADER_FIELDS * (50 if kind is Kind.REPORT else 1):
            break
    return tuple(out)
