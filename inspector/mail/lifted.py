"""What pasting and answering add to every line of a text: a quote mark, an indentation, an empty line behind it. Taken off before the text is read, so that its lines and paragraphs are what they were."""

import re

from inspector.mail.buffer import Buffer
from inspector.mail.message import Notice
from inspector.patterns import later

QUOTED, INDENTED, SPACED, LOST = "quoted lines", "indented lines", "spaced lines", "lost lines"
UNQUOTED = Notice("repair", "Quote marks (>) at the head of every line were left out.")
_SAID = {
    QUOTED: UNQUOTED,
    INDENTED: Notice("repair", "Every line was indented: the blanks before them were left out."),
    SPACED: Notice("repair", "Every line was followed by an empty one: they were left out."),
    LOST: Notice("repair", "The text came as one line: a new line begins where the fields of a report and the recipients show it."),
}
_MARK = later(rb"^>", re.M)
_MARK_AND_BLANK = later(rb"^>[ \t]?", re.M)
_TIGHT = later(rb"^>[^ \t>\n]", re.M)   # the mark alone: then a blank after it is the line's own
_UNMARKED = later(rb"^(?!>)[ \t]*[^\s>][^\n]*", re.M)
_SHOWN = later(rb"^>>> ", re.M)   # a line of an SMTP conversation (Sendmail)
_INDENT = later(rb"(?:[ \t]|\xc2\xa0)+")
_RUN = later(rb"\n+")
# Where a line began in a notice whose line ends were lost, as in a form's single field or a cell of a table: the fields of a report, a drawn line, an SMTP dialogue, a recipient and what is said of it.
_BEGINS = later(
    rb" (?=(?:Reporting-MTA|Received-From-MTA|Arrival-Date|X-[A-Za-z-]{3,30}|Final-Recipient|Original-Recipient|Action|Status|Remote-MTA|Diagnostic-Code|Last-Attempt-Date|Will-Retry-Until|Final-Log-ID"
    rb"|Received|Return-Path|From|To|Subject|Date|Message-I[Dd]|MIME-Version|Content-Type): ?[^ ]|-{3,} |>>> |<<< |\.\.\. while talking to "
    rb"|[<\"'][^\s<>@\"']{1,64}@[A-Za-z0-9.-]{3,253}[>\"']: |<?[^\s<>@\"'():]{1,64}@[A-Za-z0-9.-]{3,253}>? (?:host |\(reason: |\(expanded from: |\(generated from |#[45][0-9.]))")
_SHORT = 160     # characters of a text that may well be one line
_MOST = 64 * 1024
_ABOVE = 4       # lines of their own that people may set above what they quote ...
_LETTER = 40     # ... and in a mail
_LEAST = 3       # lines that show a habit
_LOOK = 64 * 1024
_LEVELS = 5
_SOON = 400      # bytes in which the first quote mark stands


def lift(buffer: Buffer) -> tuple[Buffer, tuple[Notice, ...]]:
    """The same text without what stands before or behind every line, and what was left out; the buffer itself where nothing was."""
    plain = _once(buffer)
    if plain is buffer:   # the everyday case
        return buffer, ()
    said: list[Notice] = []
    while plain is not buffer and len(said) < _LEVELS:
        said.append(_SAID[plain.step])
        buffer, plain = plain, _once(plain)
    return buffer, tuple(dict.fromkeys(said))


def unquote(buffer: Buffer) -> tuple[Buffer, tuple[Notice, ...]]:
    """The same for the text of a mail that quotes another below its own words: without the quote marks alone, one level of them."""
    if not _is_quoted(buffer.data[:_LOOK], _LETTER):
        return buffer, ()
    return _unmarked(buffer), (UNQUOTED,)


def _unmarked(buffer: Buffer) -> Buffer:
    data = buffer.data
    mark = _MARK if _TIGHT.search(data) else _MARK_AND_BLANK
    return Buffer(mark.sub(b"", data), buffer, 0, len(data), QUOTED).marked(mark)


def _once(buffer: Buffer) -> Buffer:
    data = buffer.data
    if (data[:1] == b">" or data.find(b"\n>", 0, _SOON) >= 0) and _is_quoted(data[:_LOOK], _ABOVE):
        return _unmarked(buffer)
    if data[:1] in (b" ", b"\t", b"\n", b"\xc2") and (indent := _indent(data[:_LOOK])):
        mark = re.compile(rb"^(?:" + re.escape(indent) + rb"|[ \t]+$)", re.M)
        return Buffer(mark.sub(b"", data), buffer, 0, len(data), INDENTED).marked(mark)
    first = data.find(b"\n")
    if first >= 0 and data[first + 1:first + 2] == b"\n" and _is_spaced(data[:_LOOK]):
        return Buffer(data.replace(b"\n\n", b"\n"), buffer, 0, len(data), SPACED)
    if (first < 0 or first >= len(data) - 2) and _SHORT < len(data) < _MOST and len(_BEGINS.findall(data)) > 1:
        return Buffer(_BEGINS.sub(b"\n", data), buffer, 0, len(data), LOST)
    return buffer


def _is_quoted(start: bytes, above: int) -> bool:
    """Whether all lines but so many above are quoted."""
    marks = len(_MARK.findall(start))
    if marks < _LEAST or _SHOWN.search(start):
        return False
    first = _MARK.search(start)
    below = first.start() if first else 0
    return start.count(b"\n", 0, below) <= above and _UNMARKED.search(start, below) is None


def _indent(start: bytes) -> bytes:
    """The white space that begins every line that is not empty, or b"": a mail's own head never begins so."""
    lines = [line for line in start.split(b"\n")[:-1] if line.strip()]
    if len(lines) < _LEAST:
        return b""
    found = _INDENT.match(lines[0])
    indent = found[0] if found else b""
    for line in lines:
        while indent and not line.startswith(indent):
            indent = indent[:-2] if indent.endswith(b"\xc2\xa0") else indent[:-1]
    return indent


def _is_spaced(start: bytes) -> bool:
    """Whether line ends come in pairs, and none alone: what was one is two, what were two are four."""
    runs = [len(run) for run in _RUN.findall(start.strip(b"\n"))]
    return len(runs) > _LEAST and all(run % 2 == 0 for run in runs) and any(run > 2 for run in runs)
