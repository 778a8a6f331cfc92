"""The header fields inside a piece of text: a header block, the blocks of a delivery report, the head of an original."""

import re

import inspector.mail.limits as limits
from inspector.mail.message import Field, Kind
from inspector.spans import Span

# A field begins with its line end: a literal is far faster to search for than "^".
_STRICT = r"([!-9;-~]{1,76}+)[ \t]*+:(?!//)([^\n]*+(?:\n[ \t][^\n]*+)*+)"
_LOOSE = r"([A-Za-z][A-Za-z0-9-]{1,75}+)[ \t]*+:(?!//)([^\n]*+(?:\n(?![A-Za-z][A-Za-z0-9-]{1,75}[ \t]*:(?!//))[^\n]++)*+)"
_INDENTED = r"[ \t>|]{1,12}+([A-Za-z][A-Za-z0-9-]{1,75}+)[ \t]*+:(?!//)([^\n]*+(?:\n(?![ \t>|]{1,12}+[A-Za-z][A-Za-z0-9-]{1,75}[ \t]*:(?!//))[ \t>|]{0,40}[^\s>|][^\n]*+)*+)"
_FORMS = {form: (re.compile(form), re.compile(r"\n" + form)) for form in (_STRICT, _LOOSE, _INDENTED)}
_BLOCKS = 100   # a report may hold many recipients' blocks


def parse(text: str, kind: Kind, span: Span) -> tuple[Field, ...]:
    """All fields inside the span, in order; of an original only those of its head.

    In a report a line that lost its indentation is taken as the continuation of the field before it.
    """
    start, end = span
    while start < end and text[start] == "\n":
        start += 1
    if kind is Kind.ORIGINAL:
        blank = text.find("\n\n", start, end)
        end = blank + 1 if blank >= 0 else end
    form = _STRICT
    if kind is not Kind.HEADERS and text[start:start + 1] in (" ", "\t", ">", "|"):
        form = _INDENTED
    elif kind in (Kind.REPORT, Kind.OTHER):
        form = _LOOSE
    first, following = _FORMS[form]
    top = first.match(text, start, end)
    out = [_field(top)] if top else []
    most = limits.HEADER_FIELDS * (_BLOCKS if kind is Kind.REPORT else 1)
    for found in following.finditer(text, top.end() if top else max(start - 1, 0), end):
        out.append(_field(found))
        if len(out) >= most:
            break
    return tuple(out)


def first(text: str, low: str, name: str, span: Span) -> Field | None:
    """The first field of that name among the header fields of the span, without reading the others; ``low`` is the span's text in lower case, a line end before it."""
    at = low.find("\n" + name)
    while at >= 0:
        found = _FORMS[_STRICT][0].match(text, span.start + at, span.end)
        if found and found[1].lower() == name:
            return _field(found)
        at = low.find("\n" + name, at + 1)
    return None


def _field(found: re.Match[str]) -> Field:
    name, raw = found.groups()
    value = raw.strip()
    low = found.start(2)
    if value is not raw:
        low += len(raw) - len(raw.lstrip())
    return Field(name.lower(), " ".join(map(str.strip, value.split("\n"))) if "\n" in value else value, Span(low, low + len(value)))
