"""The prose of a notice: an address at the start of a line and the diagnosis that follows it; replies and codes wherever else they stand.

This is the shape of Postfix, qmail (QSBMF), Exim, OpenSMTPD, Courier, Exchange, DragonFly, Yahoo, GMX and most home-made bounces: a recipient begins a
line, what is said of it goes on until the next recipient, a rule or an empty line and a new subject.
"""

import re
from typing import NamedTuple

from inspector.findings.address import addresses, is_prompt
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ACTION, GUESS, PROSE, SIGN
from inspector.findings.statement import quote, tell, tell_place
from inspector.findings.tokens import Token, tokens

_RULE = re.compile(r"\n[ \t]{0,12}(?:-{4,}|={4,}|_{4,}|\*{4,}|#{4,})")
_BEFORE = " \t>*-•·|<\"'([‘“\u00a0\u3000"   # what may stand before an address that begins a line
_MOST = 512 * 1024   # characters between the lines of a log that are read; the reader cuts other texts there, and says so
_LABELS = ("", "To:", "mailto:", "SMTP:", "o")
# Words before a colon that introduce a recipient at the start of a line.
_INTRODUCERS = (
    "recipient", "failed recipient", "failed address", "address", "final recipient", "rcpt to", "user", "unknown user", "user unknown", "mailbox", "delivery failed", "undeliverable",
    "undelivered", "receiver not found", "empfänger", "adresse", "destinat", "ontvanger", "odbiorc", "mottagare", "modtager", "адрес", "получател", "宛先", "受信者", "收件人", "收件者", "받는 사람", "수신자",
)
# What is foretold is not told: "when it is full, new mail will be rejected with 552 5.2.2".
_FORETOLD = re.compile(
    r"(?:(?:will|would|may|might)\s{1,3}(?:then\s|also\s|automatically\s)?be\s{1,3}(?:reject|refus|bounc|block|turned\saway|denied)|(?:werden|wird)\s{1,3}(?:dann\s)?mit\s"
    r"|seront\s{1,3}(?:rejet|refus)|serán\s{1,3}rechaz|saranno\s{1,3}(?:respint|rifiutat)|serão\s{1,3}(?:rejeit|recus))[^.]{0,40}\Z", re.IGNORECASE)
_AHEAD = 80
_SAID = re.compile(r"[>\"')\]]{0,2}[ \t]{0,4}(?::[ \t\n]|[|,;:–—-]?[ \t]{0,24}[245][0-9]{2}[ -])")
_PERSON = re.compile(r"\n[ \t]{1,16}([^\s@<>][^\n@<>]{1,60}) (?:on|am|le|el|il|op|em) [0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{2,4} [0-9]{1,2}:[0-9]{2}(?: [AP]M)?[ \t]{0,4}\n")
_WIDTH = 60     # characters of a line that may have been broken at a fixed width, at least
_REST = re.compile(r"\n([0-9A-Za-z-]{1,63}(?:\.[0-9A-Za-z-]{1,63}){1,6})[ \t>]{0,4}(?:\n|\Z)")
_REPLIED = re.compile(r"[>\"')\]]{0,2}[ \t]{0,4}[|,;:–—-]?[ \t]{0,24}[45][0-9]{2}[ -]")
# What became of it, right behind an address: a table whose columns were lost.
_STATE = re.compile(r"[>\"')\]]{0,2}[ \t]{0,24}[|,;:–—-]?[ \t]{0,24}(?i:(deliver|relay|fail|bounce|reject|undeliver|defer|delay)(?:r?ed|d)\b|sent\b|(2[0-9]{2})[ -])")
_STATES = {"deliver": "delivered", "sent": "delivered", "relay": "relayed", "defer": "delayed", "delay": "delayed"}
# Words that introduce a recipient which ends its line, without a colon: CommuniGate, IMail.
_NAMING = ("failed to deliver to", "undeliverable to", "could not deliver to", "unable to deliver to", "cannot deliver to", "delivery failed to", "delivery to")
_NOWHERE = re.compile(r"@[0-9A-Za-z-]{1,63}[ \t]{0,8}\n\Z")   # Sun's server: "Recipient address: bo@ims-ms-daemon" is a channel; the line below has the address
_ROLES = frozenset((
    "postmaster", "mailer-daemon", "mailerdaemon", "support", "abuse", "noreply", "no-reply", "helpdesk", "webmaster", "hostmaster", "administrator", "admin", "root",
    "info",
))


class Block(NamedTuple):
    """An address at the start of a line, and the stretch that speaks of it."""

    address: str
    low: int
    high: int
    end: int
    indent: int
    said: bool    # something follows on its line


def detect(evidence: Evidence) -> None:
    """Read the prose of every notice, but for what was read as a conversation or a log."""
    room = _MOST
    for start, end, _ in evidence.notices:
        for low, high in _gaps(start, end, evidence.talked):
            if room > 0:
                _read(evidence, low, min(high, low + room))
                room -= high - low


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
    found = tokens(text, start, end)
    blocks = _blocks(text, start, end)
    groups = _recipients(evidence, blocks)
    marks = [(block.low, block.end, group) for block, group in zip(blocks, groups, strict=True)]
    at, told, answered = 0, start, set()
    for token in found:
        while at < len(marks) and marks[at][1] <= token.start:
            at += 1
        inside = at < len(marks) and marks[at][0] < token.start
        stop = marks[at][1] if inside else marks[at][0] if at < len(marks) else end
        told = _tell(evidence, token, marks[at][2] if inside else 0, stop, told)
        if inside and token.reply:
            answered.add(marks[at][0])
    for block, group in zip(blocks, groups, strict=True):
        if group and block.said and not evidence.sealed and (state := _STATE.match(text, block.high, block.end)):
            evidence.add(ACTION, _STATES.get((state[1] or "sent").lower(), "failed"), *state.span(state.lastindex or 0), "notice-state", PROSE, group)
        if group and block.end > block.high:
            low, high = _paragraph(text, block.high, block.end)
            if block.low in answered:
                tell_place(evidence, low, high, group, "notice-block", PROSE)
            elif high > low:
                quote(evidence, low, high, group, "notice-block", PROSE)


def _tell(evidence: Evidence, token: Token, group: int, end: int, told: int) -> int:
    """A token of the prose, and with a reply the words that go with it; those before ``told`` are quoted already. How far they are quoted now."""
    rule = "notice-reply" if token.reply else "notice-code" if token.sure > 1 else "notice-mention"
    lead = evidence.text[max(0, token.start - _AHEAD) : token.start]
    if (" be" in lead or " mit" in lead or "ser" in lead or "saranno" in lead) and _FORETOLD.search(lead):
        evidence.add(SIGN, "foretold", token.start, token.end, "notice-foretold", PROSE)
        tell(evidence, token, 0, "notice-mention", GUESS)
        return told
    tell(evidence, token, group, rule, GUESS if rule == "notice-mention" else PROSE)
    if token.start < told or not (token.reply or token.sure > 1):
        return told
    high = _sentence_end(evidence.text, token.end, end)
    quote(evidence, token.start, high, group, rule, PROSE)
    return high


def _sentence_end(text: str, start: int, end: int) -> int:
    """Where the words that began with a reply stop: at an empty line."""
    stop = text.find("\n\n", start, end)
    return stop if stop >= 0 else end


def _paragraph(text: str, start: int, end: int) -> tuple[int, int]:
    """The words after an address: to the first empty line, or past it where nothing stands before it."""
    low = start
    while low < end and text[low] in " \t\n:>\"')]|.,-\u00a0":
        low += 1
    return low, min(_sentence_end(text, low, end), end)


def _blocks(text: str, start: int, end: int) -> list[Block]:
    """The recipient blocks of a stretch of prose."""
    raw: list[Block] = []
    for low, high in addresses(text, start, end):
        line = text.rfind("\n", start, low) + 1 or start
        lead = text[line:low]
        if len(lead) > 48 or not _introduces(text, line, lead.strip(_BEFORE)) or ("." not in text[low:high].rpartition("@")[2] and text[high - 1] != "]"):
            continue
        if is_prompt(text, high, end):
            continue
        indent = len(lead.expandtabs(8)) - len(lead.lstrip(" \t\u00a0\u3000>"))
        if raw and (raw[-1].high >= line or _continues(text, raw[-1], low, indent) or (lead.strip(_BEFORE).lower() in ("rcpt to:", "to:") and _named_before(text, raw, low, high))):
            continue
        line_end = text.find("\n", high, end)
        rest = text[high : line_end if line_end >= 0 else end].strip(" \t>\"')]:;,.|\u00a0")
        whole = _whole(text, line, low, high, end) if text[high : high + 1] == "\n" else high
        raw.append(Block(text[low:whole].replace("\n", ""), low, whole, end, indent, bool(rest)))
    if raw and " #" in text[start:end]:
        raw = sorted(raw + _people(text, start, end), key=_by_place)
    if not raw:
        return raw
    prose = text[start:end]
    rules = [found.start() for found in _RULE.finditer(text, start, end)] if "----" in prose or "====" in prose or "____" in prose or "****" in prose or "####" in prose else []
    out, at = [], 0
    for k, block in enumerate(raw):
        stop = max(block.high, text.rfind("\n", block.high, raw[k + 1].low) + 1) if k + 1 < len(raw) else end   # the next one's label is no part of this one
        while at < len(rules) and rules[at] < block.high:
            at += 1
        out.append(block._replace(end=min(stop, rules[at] if at < len(rules) else stop)))
    return out


def _introduces(text: str, line: int, label: str) -> bool:
    """Whether what stands before an address on its line is nothing, or a label such as "Recipient:"."""
    if label.lower() == "original address:":
        return bool(_NOWHERE.search(text, max(0, line - 160), line))
    if label.lower() in _NAMING:
        return True
    return label in _LABELS or (label[-1] in ":：=" and label.lower().startswith(_INTRODUCERS)) or label.rstrip("[SMTP:").rstrip(" \t") in ("Recipient:", "To:")


def _people(text: str, start: int, end: int) -> list[Block]:
    """The recipients of Exchange 5.5 to 2003 that go by a name from its address book: "Oskar Pohl on 5/9/2005 2:14 PM" and below it "<mx.example.org #5.2.3>"."""
    return [Block(one[1], *one.span(1), end, len(one[0].expandtabs(8)) - len(one[0].lstrip("\n \t").expandtabs(8)) - 1, True) for one in _PERSON.finditer(text, start, end)]


def _by_place(block: Block) -> int:
    return block.low


def _whole(text: str, line: int, low: int, high: int, end: int) -> int:
    """Where an address ends that a fixed line width broke inside its domain: the rest of the domain stands alone on the next line."""
    if high - line < _WIDTH or not (rest := _REST.match(text, high, end)):
        return high
    domain = text[low:high].rpartition("@")[2]
    return high if ("." + rest[1]).endswith("." + domain) else rest.end(1)


def _named_before(text: str, blocks: list[Block], low: int, high: int) -> bool:
    """Whether a recipient that a label names has been named already: details such as "RCPT TO: bo@example.org" after the reason add nothing."""
    address = text[low:high].lower()
    return any(block.address.lower() == address for block in blocks[-64:])


def _continues(text: str, block: Block, low: int, indent: int) -> bool:
    """Whether an address at a line start only goes on with the block before it: deeper in, and no empty line between."""
    return indent > block.indent and "\n\n" not in text[block.high : low]


def _recipients(evidence: Evidence, blocks: list[Block]) -> list[int]:
    """The group of each block: 0 for what is no recipient, and for lists whose reason follows for all."""
    if not blocks:
        return []
    text = evidence.text
    if evidence.sealed:
        groups = _with_the_unreported(evidence, blocks, [evidence.group_of(block.address) or 0 for block in blocks])
    else:
        groups = [_accept(evidence, block) for block in blocks]
        if not any(groups):
            groups = [_take(evidence, block) if block.said or block.address.lower() not in evidence.own else 0 for block in blocks]
    # A bare list, one address under the other, and then one reason: it holds for all of them.
    for k in range(len(blocks) - 1, 0, -1):
        this, previous = blocks[k], blocks[k - 1]
        if groups[k] and groups[k - 1] and not previous.said and previous.indent == this.indent and _side_by_side(text, previous, this):
            if not this.said:
                blocks[k] = this._replace(end=this.high)
            blocks[k - 1] = previous._replace(end=previous.high)
    return groups


def _with_the_unreported(evidence: Evidence, blocks: list[Block], groups: list[int]) -> list[int]:
    """The same, with recipients that the report leaves out: those that the notice lists with a reply, next to one of the report's in the same form."""
    if len(blocks) < 2 or all(groups):
        return groups
    listed = [bool(block.said and _REPLIED.match(evidence.text, block.high)) for block in blocks]
    if not any(known and one for known, one in zip(groups, listed, strict=True)):
        return groups
    return [known or (_accept(evidence, block) if one else 0) for known, one, block in zip(groups, listed, blocks, strict=True)]


def _side_by_side(text: str, previous: Block, this: Block) -> bool:
    """Whether nothing stands between two addresses, or no more than the label that the first has too."""
    between = text[previous.high : this.low].strip(" \t\n<>\"',;*•-")
    return not between or "\n" not in between and between == text[text.rfind("\n", 0, previous.low) + 1 : previous.low].strip(" \t<\"'")


def _accept(evidence: Evidence, block: Block) -> int:
    """A block's group, where its address may be a recipient at first sight."""
    low = block.address.lower()
    if low in evidence.own or (low.partition("@")[0] in _ROLES and not _is_listed(evidence.text, block)):
        return 0
    return _take(evidence, block)


def _is_listed(text: str, block: Block) -> bool:
    """Whether what is said of an address follows it behind a colon or as a reply: then it is a recipient, be it that of a postmaster."""
    return bool(block.said and _SAID.match(text, block.high))


def _take(evidence: Evidence, block: Block) -> int:
    return evidence.recipient(block.address, block.low, block.high, "notice-address", PROSE)
