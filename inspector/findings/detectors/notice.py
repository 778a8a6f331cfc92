"""The prose of a notice: an address at the start of a line and the diagnosis that follows it; replies and codes wherever else they stand.

This is the shape of Postfix, qmail (QSBMF), Exim, OpenSMTPD, Courier, Exchange, DragonFly, Yahoo, GMX and most home-made bounces: a recipient begins a
line, what is said of it goes on until the next recipient, a rule or an empty line and a new subject.
"""

import re

from inspector.findings import denial, words
from inspector.findings.address import addresses
from inspector.findings.blocks import Block, blocks, is_named
from inspector.findings.detectors.inline import REFUSED_SENDER
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ACTION, ANSWER, GUESS, LOOK_ALIKE, PROSE, REPLY, SIGN, WORDS
from inspector.findings.listed import recipients
from inspector.findings.shown import INNER, shown
from inspector.findings.statement import quote, tell, tell_place
from inspector.findings.tokens import UNSURE, Token, tokens
from inspector.patterns import later

_MOST = 512 * 1024   # characters between the lines of a log that are read; the reader cuts other texts there, and says so
# What is foretold is not told: "when it is full, new mail will be rejected with 552 5.2.2".
_FORETOLD = later(
    r"(?:(?:will|would|may|might)\s{1,3}(?:then\s|also\s|automatically\s)?(?:be\s{1,3}(?:reject|refus|bounc|block|turned\saway|denied)|(?:get|receive|see)\b)|(?:werden|wird)\s{1,3}(?:dann\s)?mit\s"
    r"|seront\s{1,3}(?:rejet|refus)|serán\s{1,3}rechaz|saranno\s{1,3}(?:respint|rifiutat)|serão\s{1,3}(?:rejeit|recus))[^.]{0,40}\Z", re.IGNORECASE)
# It is only where its sentence has a condition, or speaks of mail to come: "your message will be bounced with 550 5.1.1" tells what has happened.
_IF = later(
    r"\b(?:when|once|if|until|unless|as soon as|after(?:wards| that| this| which| then)|thereafter|from then on|from that (?:day|date) on|danach|ab dann|ensuite|a partir de entonces|dopodiché|daarna|senders|new (?:e-?mails?|mails?|messages?)|(?:incoming|further|future) (?:e-?mails?|mails?|messages?)|wenn|sobald|falls|sofern|neue (?:e-?mails?|nachrichten)|(?:weitere|eingehende) (?:e-?mails?|nachrichten)"
    r"|quand|lorsqu|dès|si|nouveaux|cuando|nuevos|quando|appena|nuovi|se|novas|wanneer|zodra|als|nieuwe)\b", re.IGNORECASE)
_SENTENCE = later(r"[.!?][ \n\t]|\n[ \t]{0,8}\n")
_AHEAD = 80
_SPAN = 240   # characters of a sentence before a reply, and behind it
# What became of it, right behind an address: a table whose columns were lost.
_STATE = later(r"[>\"')\]`]{0,2}[ \t]{0,24}[|,;:–—-]?[ \t]{0,24}(?i:(deliver|relay|fail|bounce|reject|undeliver|defer|delay)(?:r?ed|d)\b|sent\b|ok\b|success|(2[0-9]{2})[ -])")
_HEADING = later(r"(?i:succeeded|successful|delivered to)[^\n]{0,60}(?::|-{3,})[ \t]{0,4}\Z")
_DENIED = later(r"(?i:\bnot\b|n't|n’t|unsuccess|undeliver|never|fail|\bno\b|cannot|quarantin|instead)")
_ANSWER = later(r" {0,4}(?:[245][0-9]{2}[ -]|<?[^\s<>@]{1,64}@)")   # a server's answer, or the next recipient, that is quoted so
_NEXT = re.compile(r"[^\n]{1,80}:\s{0,8}")   # the heading of what follows
_REMARK = later(r"[^\n\[\]:@0-9]{6,120}")
_STAMP = re.compile(   # the time that begins a line of a log
    r"[ \t]{0,4}(?:[A-Z], |(?:time|ts)=)?[\[(<\"]?(?:[0-9]{2}/[A-Z][a-z]{2}/[0-9]{4}[: ][0-9]{2}:[0-9]{2}|[0-9]{4}[-/.][0-9]{2}[-/.][0-9]{2}(?=[,;\t\"])|[0-9]{4}[-/.][0-9]{2}[-/.][0-9]{2}[T ,][0-9]{2}:[0-9]{2}|[0-9]{2}[-/.][0-9]{2}[-/.][0-9]{2,4}[T ,][0-9]{2}:[0-9]{2}|[0-9]{2}:[0-9]{2}:[0-9]{2}"
    r"|(?:[A-Z][a-z]{2},? )?(?:[A-Z][a-z]{2} [0-9 ][0-9]|[0-9]{1,2} [A-Z][a-z]{2}(?: [0-9]{4})?) [0-9]{2}:[0-9]{2}:[0-9]{2})")
_ABUTS = later(r"[^\w\n]{0,12}|[\"']?[,;|\t][\"']?[A-Za-z_ -]{1,24}[\"']?[,;|\t][\"' ]{0,4}")   # what stands between an address and the reply about it: nothing, or one more column
_SENT_BY = later(r"(?i:from|sender|user|auth|login|by)[ =:<\"'(]{0,4}\Z")
_SUBJECT = re.compile(r"[ \t>*|$]{0,12}(?:The )?(?:Message |E-?mail )?(?:" + "|".join(words.SUBJECTS) + r")(?: was| is| line)?\*?[ \t]{0,24}[:：=]", re.IGNORECASE)
_CAUSE = re.compile(r"\n[ \t]{0,12}(?i:failure|reason|cause|problem|grund|fehler|motif|raison|motivo|causa|oorzaak|reden|przyczyna|причина|原因|理由)[ \t]{0,12}[:：][ \t]{0,12}([^\n:@0-9]{6,160})\n")
_SPOKEN = 8   # characters between "Subject:" and a reply that is told there
_STATES = {"deliver": "delivered", "sent": "delivered", "relay": "relayed", "defer": "delayed", "delay": "delayed"}
_QUOTES = re.compile(r">[^\n:]{0,40}:[ \t]{0,4}\n(?:[ \t]{0,4}\n)?[ \t]{0,4}>")   # behind an address: "> wrote:", and below it words with a > before each line
_UNQUOTED = later(r">[^\n:]{2,40}:[ \t]{0,4}\n")   # the same where the marks were left out: "> wrote:", for qmail ends the line of a recipient with ">:"
_FROM_YOUR = later(r"\bfrom your[ \t]{0,4}\n<?\Z", re.IGNORECASE)
_FIRST = 200        # findings that are looked at for replies: a log has a stretch of prose between any two of its lines
_LOG_LINE = 1_000   # characters around a reply in a line of a log that are looked at


def detect(evidence: Evidence) -> None:
    """Read the prose of every notice, but for what was read as a conversation or a log."""
    room = _MOST
    sealed = evidence.sealed
    for start, end, _ in evidence.notices:
        evidence.sealed = sealed and not evidence.is_apart(start)
        for low, high in _gaps(start, end, evidence.talked):
            if room > 0:
                _read(evidence, low, min(high, low + room))
                room -= high - low
    evidence.sealed = sealed


def _gaps(start: int, end: int, taken: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """What is left of a stretch."""
    if not taken:
        return [(start, end)]
    out = []
    for low, high in sorted(one for one in taken if start <= one[0] < end):
        if low > start:
            out.append((start, low))
        start = max(start, high)
    if start < end:
        out.append((start, end))
    return out


def _read(evidence: Evidence, start: int, end: int) -> None:
    text = evidence.text
    if _is_answered(evidence, start, end):
        told = start
        for token in tokens(text, start, end):
            if not _in_subject(evidence, token, start):
                told = _tell(evidence, token, 1, end, told)
        return
    plain = evidence.message.is_unquoted
    listed = [block for block in blocks(text, start, end) if not _attributes(text, block, plain)]
    if listed and (quoted := _quoted(text, listed[0], end)) < end:
        end = quoted
        listed = [block for block in blocks(text, start, end) if not _attributes(text, block, plain)]
    if listed and not evidence.sealed and not evidence.by_daemon and (covers := evidence.heads(start, end)):
        listed = [block for block in listed if not any(one.start <= block.low < one.end for one in covers)]   # whom a bounce went to that somebody passes on
    if listed and not evidence.sealed and any(block.address[:8] == INNER for block in listed):
        listed = shown(text, listed, start, evidence.own)
    found = [token for token in tokens(text, start, end) if not _in_subject(evidence, token, start)]
    groups = recipients(evidence, listed)
    if listed and not evidence.sealed and ("ucceeded" in text[start:end] or "uccessful" in text[start:end] or "elivered to" in text[start:end]):
        _arrived(evidence, listed, groups, start, end)
    starts = _starts(text, listed, start)
    marks = [(low, block.end, group) for low, block, group in zip(starts, listed, groups, strict=True)] or _by_line(evidence, found, start, end)
    at, told = 0, start
    answered: dict[int, list[Token]] = {}   # the replies about each
    class_ = _class_of_replies(evidence, found)
    for token in found:
        if class_ and token.sure == UNSURE and not token.reply and token.code[0] != class_:   # a bare mention: the version of something
            evidence.add(LOOK_ALIKE, token.code, token.c0, token.c1, "no-code-other-class", GUESS)
            continue
        while at < len(marks) and marks[at][1] <= token.start:
            at += 1
        inside = at < len(marks) and marks[at][0] < token.start
        stop = marks[at][1] if inside else marks[at][0] if at < len(marks) else end
        told = _tell(evidence, token, marks[at][2] if inside else 0, stop, told)
        if inside and token.reply:
            answered.setdefault(marks[at][0], []).append(token)
    for first, block, group in zip(starts, listed, groups, strict=True):
        if not group:
            continue
        replies = answered.get(first)
        if not evidence.sealed:
            _state(evidence, block, group, replies)
        if not replies and first < block.low:
            quote(evidence, first, block.low, group, "notice-block", PROSE)
        if block.end > block.high:
            low, high = _paragraph(text, block.high, block.end)
            if replies:
                tell_place(evidence, low, high, group, "notice-block", PROSE)
                if block.said and _REMARK.fullmatch(text, low, replies[0].start):   # "bo@example.org - no such user (550)"
                    quote(evidence, low, replies[0].start, group, "notice-block", PROSE)
                elif cause := _CAUSE.search(text, block.high, replies[0].start):   # "Failure: Mailbox is disabled", and below it the server's reply
                    quote(evidence, *cause.span(1), group, "notice-block", PROSE)
            elif high > low and not block.behind:
                if not _NEXT.fullmatch(text, low, high):
                    quote(evidence, low, high, group, "notice-block", PROSE)
            elif not block.said and (line := text.rfind("\n", start, block.low) + 1 or start) < block.low - 8 and not is_named(text, line, block.low, block.high):   # "Mailbox full: bo@example.org"
                quote(evidence, line, block.high, group, "notice-block", PROSE)


def _is_answered(evidence: Evidence, start: int, end: int) -> bool:
    """Whether a report has given its only recipient's answer, and the prose names nobody else: then only its numbers may speak against that."""
    if not evidence.settled or len(evidence.addresses) != 2 or not any(one.kind is WORDS and one.trust is ANSWER for one in evidence.found):
        return False
    return evidence.text[start:end].lower().count(evidence.addresses[1].lower()) >= evidence.text.count("@", start, end)


def _class_of_replies(evidence: Evidence, found: list[Token]) -> str:
    """The first digit of all replies, where codes are barely mentioned and the replies agree; else ""."""
    if not [token for token in found if token.sure == UNSURE and not token.reply]:
        return ""
    classes = {token.reply[0] for token in found if token.reply} | {one.value[0] for one in evidence.found[:_FIRST] if one.kind is REPLY}
    return classes.pop() if len(classes) == 1 else ""


def _in_subject(evidence: Evidence, token: Token, start: int) -> bool:
    """Whether a number stands in the subject of the message that failed, as a notice sums it up: "Subject: XPress 4.0.4 updater". A reply with its code may be told there, if not behind other words."""
    text = evidence.text
    line = text.rfind("\n", start, token.start) + 1 or start
    named = _SUBJECT.match(text, line, token.start) if line < token.start else None   # nothing is named before what begins a line
    if named is None or (token.reply and token.code and token.start - named.end() <= _SPOKEN):
        return False
    if token.code:
        evidence.add(LOOK_ALIKE, token.code, token.c0, token.c1, "no-code-quoted", GUESS)
    return True


def _starts(text: str, listed: list[Block], start: int) -> list[int]:
    """Where what is said of each recipient begins: at the address, or with the paragraph above it that names it already."""
    starts = [block.low for block in listed]
    if len(listed) > 1 and all(_stands_below(text, block) for block in listed):   # Lotus: the reason, under it the address, an empty line
        for k, block in enumerate(listed):
            starts[k] = max(text.rfind("\n\n", start, block.low), listed[k - 1].high if k else start)
            listed[k] = block._replace(end=min(block.end, block.high + 1))
        return starts
    for k in range(len(listed) - 1):
        block = listed[k]
        blank = text.find("\n\n", block.high, block.end)
        if blank >= 0 and listed[k + 1].address in text[blank : block.end]:
            listed[k], starts[k + 1] = block._replace(end=blank + 1), blank + 1
    return starts


def _stands_below(text: str, block: Block) -> bool:
    """Whether an address stands alone under a line of words and ends its paragraph."""
    line = text.rfind("\n", 0, block.low) + 1
    above = text[text.rfind("\n", 0, max(line - 1, 0)) + 1 : max(line - 1, 0)].strip()
    return bool(not block.said and above and "@" not in above and above[-1] not in ":-=" and text[block.high : block.high + 3].lstrip("> ").startswith("\n\n"))


def _quoted(text: str, first: Block, end: int) -> int:
    """Where the reader's own words come back, quoted below what is said of the recipients; ``end`` where they do not, or where all is quoted."""
    at = text.find("\n\n> ", first.high, end)
    if at < 0 or _ANSWER.match(text, at + 4) or ">" in text[text.rfind("\n", 0, first.low) + 1 : first.low]:
        return end
    return at + 2


def _attributes(text: str, block: Block, plain: bool) -> bool:
    """Whether an address only says whose words are quoted below it: "On Tuesday the mail system <", and on the next line "mailer-daemon@example.org> wrote:"."""
    if text.endswith(("your\n", "your\n<"), 0, block.low) and _FROM_YOUR.search(text, max(0, block.low - 40), block.low):
        return True   # "from your", and on the next line the account: who sent it
    return bool((_UNQUOTED if plain else _QUOTES).match(text, block.high)) and not text[text.rfind("\n", 0, block.low) + 1 : block.low].lstrip().startswith(">")


def _arrived(evidence: Evidence, listed: list[Block], groups: list[int], start: int, end: int) -> None:
    """Recipients under a heading that says that the message reached them: what follows the list does not speak of them."""
    text = evidence.text
    for k, block in enumerate(listed):
        line = text.rfind("\n", start, block.low) + 1 or start
        above = [one for one in text[max(start, line - 2_000) : line].split("\n") if one.strip() and "@" not in one]
        heading = " ".join(above[-2:] if len(above) > 1 and above[-2].rstrip()[-1] not in ":.-" else above[-1:])   # it may run over two lines
        if groups[k] and _HEADING.search(heading) and not _DENIED.search(heading):
            evidence.add(ACTION, "delivered", block.low, block.high, "notice-state", PROSE, groups[k])
            close = text.find("\n", block.high, end)
            listed[k] = block._replace(end=min(block.end, close if close >= 0 else end))


def _state(evidence: Evidence, block: Block, group: int, replies: list[Token] | None) -> None:
    """What became of the message for a recipient, where a word behind the address says it, the heading above it, or nothing but good replies."""
    text = evidence.text
    if block.said and (state := _STATE.match(text, block.high, block.end)) and not denial.is_apart(words.folded(text[state.end() : min(block.end, state.end() + _AHEAD)]), 0):
        evidence.add(ACTION, _STATES.get((state[1] or "sent").lower(), "failed"), *state.span(state.lastindex or 0), "notice-state", PROSE, group)
    elif replies and all(one.reply == "250" for one in replies) and "\n" not in text[block.high : replies[0].start]:
        evidence.add(ACTION, "delivered", replies[0].r0, replies[0].r1, "notice-state", PROSE, group)


def _by_line(evidence: Evidence, found: list[Token], start: int, end: int) -> list[tuple[int, int, int]]:
    """Where no recipient begins a line but replies do, each with a recipient behind it, "550 5.1.1 bo@example.org unknown": start, end and group of every such line."""
    if evidence.sealed or not found:
        return []
    text = evidence.text
    lines: dict[int, tuple[int, tuple[int, int], Token]] = {}
    stamped = False
    for token in found:
        line = text.rfind("\n", start, token.start) + 1 or start
        if not token.reply or line - 1 in lines:
            continue
        close = text.find("\n", token.end, end)
        stop = close if close >= 0 else end
        logged = _STAMP.match(text, line, token.start) is not None
        place = _beside(text, line, stop, token) if logged else _behind(text, stop, token) if not text[line : token.start].strip(" \t>*-") else None
        if place and text[slice(*place)].lower() not in evidence.own and not REFUSED_SENDER.match(text, place[1], stop):
            lines[line - 1] = stop, place, token
            stamped = stamped or logged
    if len({text[slice(*place)].lower() for _, place, _ in lines.values()}) < (1 if stamped else 2):
        return []
    out = []
    for low, (high, place, token) in lines.items():
        group = evidence.recipient(text[slice(*place)], *place, "notice-address", PROSE)
        if token.reply[0] == "2":
            evidence.add(ACTION, "delivered", token.r0, token.r1, "notice-state", PROSE, group)
        out.append((low, high, group))
    return out


def _behind(text: str, stop: int, token: Token) -> tuple[int, int] | None:
    """The address right behind a reply that begins a line."""
    place = next(iter(addresses(text, token.end, min(stop, token.end + 300))), None)
    return place if place and place[0] - token.end <= 4 else None


def _beside(text: str, line: int, stop: int, token: Token) -> tuple[int, int] | None:
    """The address right before or behind a reply in a line of a log, "12:00:01 app: bo@example.org: 550 5.1.1 unknown", or the only one on it."""
    places = [one for one in addresses(text, max(line, token.start - _LOG_LINE), min(stop, token.end + _LOG_LINE))[:4] if not _SENT_BY.search(text, max(line, one[0] - 24), one[0])]
    near = next((one for one in places if _ABUTS.fullmatch(text, one[1], token.start) or 0 <= one[0] - token.end <= 4), None)
    return near or (places[0] if len({text[slice(*one)].lower() for one in places}) == 1 else None)


def _tell(evidence: Evidence, token: Token, group: int, end: int, told: int) -> int:
    """A token of the prose, and with a reply the words that go with it; those before ``told`` are quoted already. How far they are quoted now."""
    rule = "notice-reply" if token.reply else "notice-code" if token.sure > 1 else "notice-mention"
    lead = evidence.text[max(0, token.start - _AHEAD) : token.start] if not evidence.sealed else ""
    if lead and (" be" in lead or "ill " in lead or " mit" in lead or " ser" in lead or "saranno" in lead) and _FORETOLD.search(lead) and _IF.search(_around(evidence.text, token)):
        evidence.add(SIGN, "foretold", token.start, token.end, "notice-foretold", PROSE)
        tell(evidence, token, 0, "notice-mention", GUESS)
        return told
    tell(evidence, token, group, rule, GUESS if rule == "notice-mention" else PROSE)
    if token.start < told or not (token.reply or token.sure > 1):
        return told
    high = _sentence_end(evidence.text, token.end, end)
    quote(evidence, token.start, high, group, rule, PROSE)
    return high


def _around(text: str, token: Token) -> str:
    """The sentence in which a reply stands, or what is near it."""
    before = _SENTENCE.split(text[max(0, token.start - _SPAN) : token.start])[-1]
    return before + _SENTENCE.split(text[token.end : token.end + _SPAN], 1)[0]


def _sentence_end(text: str, start: int, end: int) -> int:
    """Where the words that began with a reply stop: at an empty line; in a log, whose lines begin with the time, at the next of them."""
    stop = text.find("\n\n", start, end)
    stop = stop if stop >= 0 else end
    line = text.rfind("\n", 0, start) + 1
    if _STAMP.match(text, line, start):
        at = text.find("\n", start, stop)
        while at >= 0:
            if _STAMP.match(text, at + 1, stop):
                return at
            at = text.find("\n", at + 1, stop)
    return stop


def _paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """The words after an address: to the first empty line, or past it where nothing stands before it."""
    low = start
    while low < end and text[low] in " \t\n:>\"')]|.,-\u00a0":
        low += 1
    return low, min(_sentence_end(text, low, end), end)
