"""The lines of an SMTP conversation: who spoke, and what (RFC 5321 section 4.1.1 for the commands, 4.2 for the replies).

Every program writes its own mark before a line: ``>>>`` and ``<<<``, swaks' arrows, ``C:`` and ``S:``, ``SERVER -> CLIENT:``, a time and a thread, or nothing. IIS writes ``RCPT - TO:<...>`` and ``+`` for blanks. So a line
is known by the command or reply in it, and by what stands before that being no prose.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from inspector.patterns import later

_WORDS = (
    r"(?:(?P<word>EHLO|HELO|LHLO)[ \t]{1,4}[^\s\"'<>]|(?P<mail>MAIL)[ \t]{1,3}(?:- )?FROM:|(?P<rcpt>RCPT)[ \t]{1,3}(?:- )?TO:|(?P<data>DATA|STARTTLS|RSET|QUIT|\.)(?=\s*\Z|\\[rR]|[\"'\t])"
    r"|(?P<bdat>BDAT) [0-9]|(?P<auth>AUTH)[ \t]{1,3}[A-Z])"
)
_COMMAND, _SHOUTED = re.compile(_WORDS, re.IGNORECASE), re.compile(_WORDS)   # the second for a line in capitals: a fifth of the time
_REPLY = re.compile(r"[2-5](?<![0-9A-Za-z.,:/_-].)[0-9]{2}(?:[ +-](?![0-9]{2}[ :.-])|(?=\s*\Z|\\r|[\"']\s*\Z))")
_MARK = later(r"(?:[\]<>)|:=~*,\u2190-\u21ff\u2500-\u257f»›-]|\t|\A[ \t]*|[0-9])[ \t\"']*b?[\"']?[ \t]*\Z")   # what ends the mark before a line: a sign, a time, or a column's end
_TOLD = later(r"(?:said|error|failed|failure|returned)[ \t]*:[ \t]*\Z", re.IGNORECASE)   # somebody tells of an answer that was given before
_VERBS = ("RCPT", "FROM:", "HLO", "HELO", "DATA", "QUIT", "RSET", "STARTTLS", "AUTH", "BDAT")   # of MAIL what prose seldom has
_DOT = re.compile(r"(\.)(?=\s*\Z|\\r|[\"'\t])")
_LONGEST_MARK = 160
LONGEST_LINE = 2_000


class Line(NamedTuple):
    """A line of a conversation: ``command`` is the verb sent ("RCPT", "."), ``reply`` the number got; both are empty where the line is neither. [low, high) is what was said."""

    command: str
    reply: str
    goes_on: bool    # a reply of several lines, of which this is not the last
    low: int
    high: int
    start: int       # of the whole line


def lines(text: str, start: int, end: int) -> Iterator[Line]:
    """Every line of ``text[start:end]``, in order."""
    while start < end:
        stop = text.find("\n", start, end)
        stop = end if stop < 0 else stop
        cut = min(stop, start + LONGEST_LINE)
        line = text[start:cut]
        sent = _command(line)
        got = _first(_REPLY, line)
        if sent and (not got or sent.start() < got.start()):
            shared = got if got and "\t" in line[sent.end():got.start()] else None   # command and reply on one line, as in MailEnable's log
            word = next(group for group in sent.groups() if group).upper()
            yield Line(word, "", False, start + sent.start(), start + (shared.start() if shared else len(line.rstrip())), start)
            if shared:
                yield _reply(line, start, shared.start())
        elif got:
            yield _reply(line, start, got.start())
        else:
            yield Line("", "", False, start, cut, start)
        start = stop + 1


def _reply(line: str, start: int, at: int) -> Line:
    """The line as one whose reply stands at ``at``."""
    return Line("", line[at:at + 3], line[at + 3:at + 4] == "-", start + at, start + len(line.rstrip(" \t\"'")), start)


def _command(line: str) -> re.Match[str] | None:
    """The first command in a line. The pattern of them all costs twenty times as much as a look for their verbs, and most lines hold none but a dot at best."""
    upper = line[:_LONGEST_MARK + 40].upper()
    for verb in _VERBS:
        if verb in upper:
            return _first(_SHOUTED, line, upper) if line.isascii() else _first(_COMMAND, line)
    return _first(_DOT, line) if "." in line else None


def _first(pattern: re.Pattern[str], line: str, upper: str = "") -> re.Match[str] | None:
    """The first command or reply in a line, or in the same line in capitals, that has nothing but a mark before it."""
    for found in pattern.finditer(upper or line, 0, _LONGEST_MARK + 40):
        mark = line[:found.start()]
        if not mark.strip(" \t<>") or _MARK.search(mark) and not _TOLD.search(mark):
            return found
        if pattern is _REPLY and len(mark) > 60:
            return None
    return None
