"""What a pasted text is that only shows a refusal: settings of a mail server, source text, a template, a page about codes, a question about one.

A code or reply counts as shown where its own line is such: a row of an access table, a string in a statement, an example in a sentence. One that stands by itself is an answer that somebody got.
"""

import re
from collections.abc import Iterator

from inspector.findings.evidence import Evidence
from inspector.findings.exhibits import pages
from inspector.findings.exhibits.lines import is_quoted
from inspector.findings.exhibits.settings import Settings
from inspector.findings.exhibits.source import Source, is_source, summed
from inspector.findings.exhibits.speech import EXAMPLE, Speech
from inspector.findings.finding import CODE, GUESS, PROSE, REPLY, SIGN, Finding

_LOOK = 20_000   # characters; what is longer is a log or a mailbox, and no page that somebody asks about
_MOST = 60       # codes of a text that are looked at
_LINE = 800      # characters of a line that are looked at

SETTINGS, SOURCE, TEMPLATE, PAGE, QUESTION = "exhibit-settings", "exhibit-source", "exhibit-template", "exhibit-page", "exhibit-question"

# Templates have names where a notice has values.
_PLACEHOLDER = re.compile(r"\$\{?[a-z][a-z_]{5,40}|\$\{[a-z]{2,12}|\{\{[ .]?[\w.]{2,40} ?\}\}|%\{[\w.]{2,40}\}")
_STATES = ("user unknown", "unknown user", "no such user", "mailbox is full", "permanent error", "undeliver", "bounced")   # of the words of failure, those that do not say that it came to it
_LIVE = ("log-", "transcript-", "report-", "table-", "queue-")


def detect(evidence: Evidence) -> None:
    """A sign of what the text is, where it has no writer and all codes and replies in it are only shown."""
    text = evidence.text
    if len(text) > _LOOK or evidence.reports:
        return
    if any(one.rule.startswith("exception-") or one.rule == "words-exception" for one in evidence.found) and (tests := summed(text)):
        evidence.add(SIGN, "exhibit", *tests.span(), SOURCE, PROSE)
    if not (evidence.head and evidence.head.place("\nfrom:")):
        _pasted(evidence, text)


def _pasted(evidence: Evidence, text: str) -> None:
    told = [one for one in evidence.found if (one.kind is REPLY or one.kind is CODE) and one.value[0] in "45" and one.trust > GUESS]
    signs = {one.value: one for one in reversed(evidence.found) if one.kind is SIGN}
    live = any(one.rule.startswith(_LIVE) for one in evidence.found) or ("exception" in signs and not is_quoted(text, signs["exception"].span.start))
    notice = "shown" in signs or "introduced" in signs
    names = [found for start, end, _ in evidence.notices for found in _PLACEHOLDER.finditer(text, start, end)] if not told and not live else []
    if len({found[0] for found in names}) > 1:
        evidence.add(SIGN, "exhibit", *names[0].span(), TEMPLATE, PROSE)
    elif evidence.originals:
        return
    elif page := pages.page(text, live, notice):
        section = evidence.message.section_at(page.start())
        place = page.span() if section and page.end() <= section.span.end else (told[0].span if told else None)
        if place:
            evidence.add(SIGN, "exhibit", *place, SOURCE if "diff --git " in text or "\n@@ -" in text else PAGE, PROSE)
    elif told and len(told) <= _MOST:
        _by_codes(evidence, told, live, notice, signs.get("failure"))
    elif not told and not live and "failure" in signs and is_source(text):
        evidence.add(SIGN, "exhibit", *signs["failure"].span, SOURCE, PROSE)


def _by_codes(evidence: Evidence, told: list[Finding], live: bool, notice: bool, failure: Finding | None) -> None:
    """Look at each code where it stands: all of them must be shown, or be several that happened to nobody."""
    text = evidence.text
    speech = Speech(text, failure is not None and text[slice(*failure.span)].lower() not in _STATES)
    settings, source = Settings(text, live, speech.nobody), Source(text, live)
    template = len(_PLACEHOLDER.findall(text)) > 1
    first = ""
    for one in told:
        for start, end in _places(text, one):
            line, before = _line(text, start, end)
            if settings.shows(line, before):
                rule = SETTINGS
            elif source.shows(line, before):
                rule = SOURCE
            elif template and _PLACEHOLDER.search(line):
                rule = TEMPLATE
            else:
                spoken = "" if live else speech.of(start, end)
                rule = PAGE if spoken == EXAMPLE else QUESTION if spoken else ""
            if not rule:   # an answer that somebody got, unless there are several and nobody
                second = pages.second(text, told) if speech.nobody and not (speech.own or live or notice) else None
                if second:
                    evidence.add(SIGN, "exhibit", *second.span, PAGE, PROSE)
                return
            first = first or rule
    evidence.add(SIGN, "exhibit", *told[0].span, first, PROSE)


def _line(text: str, start: int, end: int) -> tuple[str, str]:
    """The line of a code, and what stands before it there."""
    low, high = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    line = text[low : high if high >= 0 else len(text)][:_LINE]
    return line, line[: start - low]


def _places(text: str, one: Finding) -> Iterator[tuple[int, int]]:
    """Everywhere that the code stands, for it is found but once; of a reply, where something follows that it may say."""
    yield one.span.start, one.span.end
    pattern = rf"(?<![\w.]){re.escape(one.value)}(?![\w])" + (r"(?=[ -][\w<#:])" if one.kind is REPLY else r"(?!\.\d)")
    for count, found in enumerate(re.finditer(pattern, text)):
        if count < _MOST and found.start() != one.span.start:
            yield found.span()
