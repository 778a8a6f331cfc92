"""The numbers of a stretch of text: SMTP replies, enhanced codes, both together, and what only looks like a code.

RFC 5321 section 4.2 (replies), RFC 2034 and RFC 3463 (codes). One pass; what stands around a number decides.
"""

import re
from typing import NamedTuple

from inspector.findings.lookalike import LIKELY, SURE, UNSURE, Seen, judge, shape
from inspector.patterns import later

_NUMBER = re.compile(r"[0-9](?<![0-9A-Za-z.].)(?:[0-9]{2}(?![0-9A-Za-z@=%/]|\.[0-9]|_(?![245]\.[0-9]))|[0-9]{0,4}(?:\.[0-9]{1,5}){2,7})")
_PLAIN = re.compile(r"[245]\.[0-9]\.(?:0|[1-9][0-9]{0,2})[ \n]")   # the everyday case, which needs no further look
_GLUE = "_+ \t\n-:,;#'\"([<>|\u00a0–—‘’“”"   # the last five are what editors make of - ' and "
_LEAD_WORDS = (
    "said", "says", "smtp", "reply", "replied", "response", "error", "errors", "reason", "was", "is", "returned", "answered", "failed",
    "failure", "rejected", "refused", "deferred", "bounced", "status", "code", "message", "diagnostic", "host", "server", "with",
    "command", "data", "connection", "antwortete", "meldete", "meldet", "répondu", "respondió", "respondeu", "risposto", "antwoordde", "svarade", "svarede", "ответил",
)
_LEAD_SIGNS = "\n>;'\"([|]#-*=.:：)–,"   # what else can end a lead-in
_SURE_SIGNS = "\n>;'\"([|]#"   # of these, what is one by itself
_LEAD_IN = re.compile(   # of words in lower case
    r"(?:^|[\n>;'\"(\[|\]#]|<-|\*\*|->|(?<!=)=|\.\.\."
    r"|(?:^|[^a-z])(?:" + "|".join(_LEAD_WORDS) + r")[ \t]{0,2}:?"
    r"|[0-9a-z_)\]>.-][ \u00a0]?:|\.[0-9]{1,3}\],|[：]|\([0-9a-f]{8}\)|[a-z>)] [–-]|(?:response|error|reply|status)_?code)[ \t]{0,8}\Z",
)
_MEASURES = re.compile(
    r"[ \t](?:bytes?|octets|[kKMG]i?[Bb]|characters|messages|mails|emails|recipients|users|days?|hours?|minutes?|seconds?|secs?|times|lines?|[kMG]?Hz|EUR|USD|GBP|CHF|euros?|dollars?|of|and|or|to|is|"
    r"[0-9]{2}:)(?![0-9A-Za-z])"
)
_SIZES = ("port", "size", "lines", "bytes", "length", "number", "count", "id", "phone", "tel", "fax", "ext", "room", "box", "line", "limit", "max", "year")
_SIZE_WORDS = later(r"(?<![A-Za-z])(?:" + "|".join(_SIZES) + r")[ \t]{0,2}[:=]?[ \t]{0,2}\Z", re.IGNORECASE)


_GROUPS = frozenset("0123456789ABCDEFabcdef:")
_LONGEST_ADDRESS = 45
# What numbers are given to things: "JobID: 551", "Group: 550", "Ticket-Nr. 554". Only what stands behind a sign could be taken for a reply.
_NUMBERED = re.compile(
    r"(?:[a-z](?:ID|Id)|(?i:[_-](?:id|no|nr|num)|\b(?:job|group|pages?|ticket|order|invoice|customer|pid|"
    r"seiten?|gruppe|auftrag|vorgang|rechnung|kunde|página|groupe|tâche|commande|facture|trabajo|grupo|pedido|pagina|gruppo|ordine|fattura|strona|страница|задание|группа|заказ)"
    r"(?:[ _-]?(?:ids?|no|nr|num|number|nummer))?)\.?)[ \t]{0,2}[:=：][ \t]{0,2}[\"']?\Z")

_SETTING = later(r"(?:[a-z]_code[ \t]{0,4}=[ \t]{0,4}|(?:^|[ \t])S=)\Z")   # Postfix: "unknown_local_recipient_reject_code = 550"; Exim's log: "P=esmtp S=550", the size
_PORT = later(r"(?:^|[\s(\[/])[0-9A-Za-z-]{1,63}(?:\.[0-9A-Za-z-]{1,63}){1,4}:\Z")   # a host before a number: mx.example.org:465

# A code that a fixed line width broke behind a dot, where the number cannot be complete: "550 5.7." and "1 Service unavailable" on the next line.
_BROKEN = re.compile(r"[ -]([245]\.(?:(?:0|[1-9][0-9]{0,2})\.)?)[ \t]{0,4}\n[ \t]{0,8}((?:0|[1-9][0-9]{0,2})(?:\.(?:0|[1-9][0-9]{0,2}))?)(?![0-9.])")

_SIGNS = (":", "=", "：")
_made = tuple.__new__   # see evidence.py
_MISPRINTS = ("no-such-class", "leading-zero", "too-many-digits")


class Token(NamedTuple):
    """A number understood. Either half may be missing (empty span): ``reply`` at [r0, r1), ``code`` at [c0, c1)."""

    start: int
    end: int
    reply: str
    r0: int
    r1: int
    code: str
    c0: int
    c1: int
    sure: int     # SURE, LIKELY, UNSURE; 0 for a look-alike
    why: str      # the rule that accepted or refused it


def tokens(text: str, start: int, end: int, diagnostic: bool = False) -> list[Token]:
    """The tokens of ``text[start:end]`` in order. ``diagnostic``: the stretch is a server's own words and may begin with a reply."""
    out: list[Token] = []
    waiting: tuple[int, int] | None = None
    for found in _NUMBER.finditer(text, start, end):
        low, high = found.span()
        if high - low == 3:
            if waiting:
                _alone(text, start, end, waiting, diagnostic, out)
            waiting = (low, high) if text[low] in "245" and not (out and low < out[-1].end) else None
            if waiting and ":" in text[low - 1 : high + 1] and _in_network_address(text, low, high):
                waiting = None
            continue
        if waiting:
            if low - waiting[1] == 1 and _PLAIN.match(text, low, high + 1):
                out.append(_made(Token, (waiting[0], high, text[waiting[0] : waiting[1]], waiting[0], waiting[1], text[low:high], low, high, SURE, "reply-with-code")))
                waiting = None
                continue
            if low - waiting[1] <= 16 and not text[waiting[1] : low].strip(_GLUE):
                seen = shape(text, low, high)
                if seen.code or seen.why in _MISPRINTS:
                    _pair(text, waiting, low, high, seen, out)
                    waiting = None
                    continue
            _alone(text, start, end, waiting, diagnostic, out)
            waiting = None
        _code(text, low, high, judge(text, low, high, max(start, text.rfind("\n", start, low) + 1)), out)
    if waiting:
        _alone(text, start, end, waiting, diagnostic, out)
    return out


def _in_network_address(text: str, low: int, high: int) -> bool:
    """Whether a number is a group of an IPv6 address (RFC 4291 section 2.2): ``[2001:db8:551::25]:25``."""
    while low > 0 and text[low - 1] in _GROUPS and high - low < _LONGEST_ADDRESS:
        low -= 1
    while text[high : high + 1] and text[high] in _GROUPS and high - low < _LONGEST_ADDRESS:
        high += 1
    if low and text[low - 1].isalnum() and not text.startswith("IPv", low - 3):
        return False
    written = text[low:high].removeprefix("6:") if text.startswith("IPv", low - 3) else text[low:high]
    signs = written.count(":")
    if "::" not in written:
        return signs >= 7
    return signs > 2 or text[low - 1 : low] == "[" or not written.split(":")[0].isdecimal()


def _pair(text: str, reply: tuple[int, int], low: int, high: int, seen: Seen, out: list[Token]) -> None:
    if seen.code:
        out.append(Token(reply[0], high, text[slice(*reply)], *reply, text[low:high], low, high, SURE, "reply-with-code"))
        return
    out.append(Token(reply[0], reply[1], text[slice(*reply)], *reply, "", 0, 0, LIKELY, "reply-with-a-misprint"))
    out.append(Token(low, high, "", 0, 0, text[low:high], low, high, 0, seen.why))


def _code(text: str, low: int, high: int, seen: Seen, out: list[Token]) -> None:
    if seen.code or text[low] in "245" or seen.why == "leading-zero":
        out.append(_made(Token, (low, high, "", 0, 0, text[low:high], low, high, seen.strength if seen.code else 0, seen.why)))


def _leads_in(lead: str) -> bool:
    """Whether a reply can stand behind these words: mostly told by a look at the last sign or word, where the pattern takes twenty times as long."""
    size, bare = len(lead), lead.rstrip(" \t")
    last = bare[-1:]
    if last and last in _SURE_SIGNS and size - len(bare) <= 8:
        return True
    if last and last not in _LEAD_SIGNS and not (last.isalpha() and bare[-10:].lower().endswith(_LEAD_WORDS)):
        return False
    return _LEAD_IN.search(lead.lower(), size - 24) is not None   # what is looked for stands at the end, and is never longer


def _is_size(lead: str) -> bool:
    """Whether a number behind these words counts or names something."""
    return lead.rstrip(" \t:=")[-6:].lower().endswith(_SIZES) and _SIZE_WORDS.search(lead, len(lead) - 12) is not None


def _alone(text: str, start: int, end: int, reply: tuple[int, int], diagnostic: bool, out: list[Token]) -> None:
    """A three-digit number with no code behind it: a reply only where a reply can stand."""
    low, high = reply
    if (text[low + 1] > "5" and text[low:high] not in _ODD_REPLIES) or (not diagnostic and text[low:high] in _OF_THE_WEB):
        return
    lead = text[max(start, low - 40) : low]
    after = text[high : high + 1]
    first = diagnostic and not lead.strip()
    if lead.endswith(":") and _PORT.search(lead):
        return
    if lead and lead.rstrip(" \t\"'")[-1:] in _SIGNS and not lead.rstrip(" \t\"':=：").lower().endswith(_LEAD_WORDS) and _NUMBERED.search(lead):
        return
    if lead.endswith(("=", "= ")) and _SETTING.search(lead):
        return
    if after not in ("", " ", "-", "+", ":", "\n", ",", ")", "'", '"', "\t", ".", ";", "]") or (text[low - 1 : low] in ("-", "+", "/", "_", "@", "$", "#", "&") and low > start):
        return
    if after in (" ", "-") and (code := _BROKEN.match(text, high, end)) and (code[1] + code[2]).count(".") == 2:
        out.append(Token(low, code.end(), text[low:high], low, high, code[1] + code[2], code.start(1), code.end(), SURE, "reply-with-code"))
        return
    if not first and (not _leads_in(lead) or _MEASURES.match(text, high) or _is_size(lead)):
        return
    at_line = first or not lead.rpartition("\n")[2].strip(" \t><*|\"'(-")
    out.append(Token(low, high, text[low:high], low, high, "", 0, 0, LIKELY if at_line else UNSURE, "line-start" if at_line else "after-words"))


_OF_THE_WEB = frozenset(["200", "201", "202", "204", "401", "403", "404", "405", "408", "409", "410", "429"])   # HTTP has them, no mail server answers so
_ODD_REPLIES = frozenset(["471", "571", "572", "573", "574", "577", "580", "582", "590"])

__all__ = ["LIKELY", "SURE", "UNSURE", "Token", "tokens"]
