"""The head of a bounce that somebody passed on by hand, above the notice: who wrote it, when, to whom, in whatever language the mail program names the lines."""

import re
from typing import NamedTuple

from inspector.findings import words
from inspector.letters import bare
from inspector.patterns import later

_LINE = later(r"[>*| \t]{0,8}[^\s:：>*|][^\n:：]{0,30}[:：]\*{0,2}[ \t\u00a0]*([^\n]{0,400})(?:\n|\Z)")
_SENDER = re.compile("|".join(map(re.escape, ("system administrator", "microsoft outlook", "microsoft exchange", *words.DAEMONS))))
FROM = "from|von|de|da|van|från|fra|od|від|от|kimden|lähettäjä|feladó|expeditor|από|מאת|من|差出人|发件人|寄件者|寄件人|보낸 ?사람"   # how mail programs call the line of the sender
_FROM = re.compile(rf"(?:\A|\n)[>*| \t]{{0,8}}(?:{FROM})\*{{0,2}}[ \t]{{0,4}}[:：]")
# How mail programs begin the subject of what is passed on and of an answer; "VS" is the one in Norwegian and the other in Finnish.
_ON = bare("fwd?|wg|tr|rv|enc|i|doorst|vl|vb|pd|[iı]̇?lt|továbbítás|redir|πρθ|הועבר|إعادة توجيه|전달|転送|转发|轉寄")
HANDED_ON = later(rf"[ \t]{{0,4}}(?:{_ON})[ \t]{{0,2}}[:：]", re.IGNORECASE)
ANSWERED = re.compile(rf"[ \t]{{0,4}}(?:{_ON}|re|aw|sv|vs|antw|odp|ynt|va|απ|res|r|auto|回复|回覆|답장)[ \t]{{0,2}}[:：]", re.IGNORECASE)
_ADDRESS = later(r"[^\s@]{1,64}@[^\s@]{1,255}")   # a name that sounds like failing tells nothing
# How mail programs say above what they pass on that they do; above that people greet and ask, and name nobody yet.
_PASSING_ON = ("forward", "weitergeleitet", "transfer", "reenviad", "encaminhad", "inoltrat", "doorgestuurd", "vidarebefordra", "videresend", "przekazan", "пересл", "пересыл", "転送", "转发", "轉寄", "전달")
_GREETING = 600   # characters
_LOOK = 8_000   # characters of a notice that are looked at
_LEAST = 3      # lines of a head
_FIRST = 2      # lines among which the sender stands
_MOST = 8       # heads of one notice, and lines of a head
FAILURE, DELAY = "failure", "delay"


class Cover(NamedTuple):
    """A head, and what it tells of what stands below it, if anything: where a mail system stands as the sender, and where its subject tells of FAILURE or DELAY."""

    start: int
    end: int
    daemon: tuple[int, int] | None = None
    tells: str = ""
    subject: tuple[int, int] = (0, 0)
    people: tuple[tuple[int, int], ...] = ()   # the lines that name who wrote and who read it


def heads(text: str, start: int, end: int) -> list[Cover]:
    """The heads of what is passed on between two places, in their order."""
    end = min(end, start + _LOOK)
    low = words.lower(text[start:end])
    out: list[Cover] = []
    at = start
    for place in sorted({hit.start() for hit in _SENDER.finditer(low)} | {hit.end() - 1 for hit in _FROM.finditer(low)}):
        place += start
        if place < at or len(out) == _MOST:
            continue
        line = text.rfind("\n", start, place) + 1 or start
        if (found := _LINE.match(text, line, end)) and (head := _around(text, line, start, end)) and (cover := _told(text, start, head, found)):
            out.append(cover._replace(people=_people(text, *head)))
            at = cover.end
    return out


def _told(text: str, start: int, head: tuple[int, int], sender: re.Match[str]) -> Cover | None:
    """What a head tells, by who wrote it and by its subject. None for what may be the head of the message that failed."""
    tells, place = _subject(text, *head)
    if _SENDER.search(words.lower(sender[1])) or sender[1].strip() == "<>":   # the empty sender is a mail system's own (RFC 5321 section 4.5.5)
        return Cover(*head, sender.span(1), tells, place)
    if "@" not in text[head[0] : head[1]] or not _FROM.match("\n" + words.lower(sender[0])):
        return None
    above = text[start : head[0]]
    return Cover(*head, None, tells, place) if tells or (len(above) < _GREETING and "@" not in above and _announces(above)) else None


def _subject(text: str, at: int, end: int) -> tuple[str, tuple[int, int]]:
    """What the subject among the lines of a head tells, and where it stands."""
    while at < end and (line := _LINE.match(text, at, end)):
        if line[0].lstrip(">*| \t").lower().startswith(words.SUBJECTS):
            said = _ADDRESS.sub("", words.folded(line[1]) + " ")
            said = said if ANSWERED.match(said) else words.telling(said)
            if ANSWERED.match(said) or "?" in said or words.first(said, words.AWAY):
                break     # somebody writes about a failure, or a robot repeats what was written
            for tells, known in ((DELAY, words.LATE), (FAILURE, words.REFUSED)):
                if words.first(said, known):
                    return tells, line.span(1)
        at = line.end()
    return "", (0, 0)


def _people(text: str, at: int, end: int) -> tuple[tuple[int, int], ...]:
    """The lines of a head that hold addresses, but for the subject, which may name whoever failed."""
    out = []
    while at < end and (line := _LINE.match(text, at, end)):
        if "@" in line[1] and not line[0].lstrip(">*| \t").lower().startswith(words.SUBJECTS):
            out.append(line.span(1))
        at = line.end()
    return tuple(out)


def _announces(above: str) -> bool:
    """Whether the last line of what stands above a head is drawn, or says that something is passed on."""
    line = above.rstrip("> |*\t\n").rpartition("\n")[2].strip("> |*\t")
    return line.startswith("---") and line.endswith("---") or words.first(words.folded(line), _PASSING_ON) is not None


def _around(text: str, line: int, start: int, end: int) -> tuple[int, int] | None:
    """The run of such lines around the sender's; None where there are too few, or too many stand above it."""
    low, above = line, 0
    while low > start and above < _MOST and _LINE.match(text, before := text.rfind("\n", start, low - 1) + 1 or start, low):
        low, above = before, above + 1
    high, count = line, above
    while high < end and count < 2 * _MOST and (found := _LINE.match(text, high, end)):
        high, count = found.end(), count + 1
    return (low, high) if count >= _LEAST and above < _FIRST else None
