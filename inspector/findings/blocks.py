"""Recipient blocks: an address at the start of a line of prose, and the stretch that speaks of it.

Every mail server that writes for people begins a line with the recipient, bare, in brackets, behind a number, a bullet or a label.
"""

import re
from typing import NamedTuple

from inspector.findings.address import addresses, is_prompt
from inspector.patterns import later

_RULE = re.compile(r"\n[ \t]{0,12}(?:-{4,}|={4,}|_{4,}|\*{4,}|#{4,})")
_BEFORE = " \t>*-•·|<{\"'([‘“`\u00a0\u3000"   # what may stand before an address that begins a line
_LABELS = ("To:", "mailto:", "SMTP:", "o")
# Words before a colon that introduce a recipient at the start of a line.
_INTRODUCERS = (
    "recipient", "failed recipient", "failed address", "rejected recipient", "rejected address", "refused recipient", "address", "final recipient", "rcpt to", "user", "unknown user", "user unknown", "mailbox", "delivery failed", "undeliverable",
    "undelivered", "receiver not found", "empfänger", "adresse", "destinat", "ontvanger", "odbiorc", "mottagare", "modtager", "адрес", "получател", "宛先", "受信者", "收件人", "收件者", "받는 사람", "받는사람", "수신자", "수신인", "címzett", "alıcı", "příjemc", "adresát", "adresat", "παραλήπτ", "одержувач", "المستلم", "הנמען", "ผู้รับ", "người nhận", "penerima", "vastaanottaja", "saaja", "gavėjas", "saņēmējs",
)
_PERSON = later(r"\n[ \t]{1,16}([^\s@<>][^\n@<>]{1,60}) (?:on|am|le|el|il|op|em) [0-9]{1,4}[./-][0-9]{1,2}[./-][0-9]{2,4} [0-9]{1,2}:[0-9]{2}(?: [AP]M)?[ \t]{0,4}\n")
_LINK = 24      # the same in a sentence, line break and brackets included
_APART = 12     # characters between two addresses of one list, at most
_COMMAS = (",", ";", "、", "，")
_AND = re.compile(r"[>\"')\]]{0,2}[ \t\n]{0,8}(?:[,;、，][ \t\n]{0,8}(?:and|und|et|y|e|en|och|og|i|и)?|and|und|et|y|e|en|och|og|i|и|&|和|及|と)[ \t\n]{0,8}[<\"'(\[]{0,2}")   # between two addresses of a sentence
_TO = later(r"(?:(?:^|[ \t])(?:to|for|an|für|à|pour|a|para|al|aan|voor|till?|do|для|на|kepada)[ \t]{1,4}|给|发往|到)[ \t]{0,4}[<\"'(]{0,2}\Z", re.IGNORECASE)
_ASIDE = later(r">? \([^()\n]{1,160}\)[,;] {0,4}(?:and )?<?")
_COUNTED = later(r"\(?[0-9]{1,3}[.)]")   # the number of an item in a list
_NAME = re.compile(r"[^\W\d_][\w.'’-]{0,30}(?:,? [^\W\d_][\w.'’-]{0,30}){0,3}")
_GREETED = later(r"[>)]?[ \u3000]?(?:さん|様|さま|殿|님)[ \u3000]{0,4}(?:[,、，:：!！]|\n|\Z)")   # behind the address of the reader, who is spoken to
_BELOW = later(r">(?:[ \t:]{0,4}| (?:on|am|le|el|il|op|em) [0-9][^\n]{5,40})\n([ \t]{1,16})\S")
_COLUMN = later(r">(?:[ \t]{2,40}|[ \t]{0,4}\t[ \t]{0,4}|[ \t]{0,4}[|;][ \t]{0,4})[^\s<>@]")
_ALONE = later(r">[ \t]{0,8}(?:\n|\Z)")
_LISTING = later(r":[ \t]{0,4}\n(?:[ \t]{0,8}\n)?(?:[ \t]{0,12}[^\n<>@:]{1,60}<[^\s<>@]{1,64}@[^\s<>@]{1,255}>[ \t]{0,8}\n){0,20}\Z")   # a heading, and perhaps others of the list
_HEADING = 1_600   # characters of such a list
_PATHS = ("save to ", "pipe to ", "|")
_FILED = later(r"\n[ \t]{1,8}(?:save to |pipe to |\|)[^\n]{1,300}\n[ \t]{1,12}\(?generated (?:from|by) \Z")   # Exim names the file or the program, and below it whose it is
_WIDTH = 60     # characters of a line that may have been broken at a fixed width, at least
_REST = later(r"\n([0-9A-Za-z-]{1,63}(?:\.[0-9A-Za-z-]{1,63}){1,6})[ \t>]{0,4}(?:\n|\Z)")
# Words that introduce a recipient which ends its line, without a colon: CommuniGate, IMail.
_NAMING = frozenset(("failed to deliver to", "undeliverable to", "could not deliver to", "unable to deliver to", "cannot deliver to", "unable to send to", "failed to send to", "delivery failed to", "delivery to"))
_MAILS = ("email:", "e-mail:", "email address:")   # label of a recipient where the next line gives the reason; else of whom to ask
_REASON_BELOW = re.compile(r"\n[ \t]{0,8}(?i:reason|error|status|response|bounce|event)[\w ]{0,16}[:=]")
_NOWHERE = later(r"@[0-9A-Za-z-]{1,63}[ \t]{0,8}\n\Z")   # Sun's server: "Recipient address: bo@ims-ms-daemon" is a channel; the line below has the address


# The message that failed, summed up by fields of its own: whom it was written to is not yet who failed.
_WRITTEN_TO = re.compile(r"(?:\A|\n)[ \t>*]{0,8}(?:To|An|À|Para|Aan|Til|Till|Do|Кому|宛先|收件人)[ \t]{0,4}[:：][ \t]{0,24}[<\"']?\Z", re.IGNORECASE)
_SUMMED = later(
    r"\n[ \t>*]{0,8}(?:[^\n]{0,60}: )?(?:Subject|From|Sent|Date|Message-Id|Betreff|Gesendet|Objet|Envoyé|Asunto|Enviado|Oggetto|Inviato|Assunto|Onderwerp|Verzonden|Ämne|Emne|Temat|Тема|件名|主题)"
    r"[ \t]{0,4}[:：]", re.IGNORECASE)


_OTHERS = later(r"sender|from|originator|envelope|contact|absender|expéditeur|remitente|mittente|message.id", re.IGNORECASE)   # who is no recipient
_SUGGESTING = later(
    r"(?:near(?:est)?|close(?:st)?|possible|similar) (?:match|name|user|address|mailbox|recipient)[^\n]{0,60}:|did you mean|perhaps you mean|another address|zweitadresse|adresse alternative|dirección alternativa|suggest(?:ion|ed)[^\n]{0,60}:|ähnliche[^\n]{0,60}:|meinten sie", re.IGNORECASE)


class Block(NamedTuple):
    """An address at the start of a line, and the stretch that speaks of it."""

    address: str
    low: int
    high: int
    end: int
    indent: int
    said: bool    # something follows on its line
    place: tuple[int, int] | None = None   # where the address stands, if not there
    behind: bool = False   # what is said of it stands before it on its line, as in the lines around it


def blocks(text: str, start: int, end: int) -> list[Block]:
    """The recipient blocks of a stretch of prose."""
    raw = _raw(text, start, end)
    if not raw:
        return raw
    prose = text[start:end]
    if "#" in prose and " #" in prose:
        raw = sorted(raw + _people(text, start, end), key=_by_place)
    if may_suggest(text[start : raw[-1].low]):
        raw = [block for block in raw if not is_suggested(text, start, block.low)]
    rules = [found.start() for found in _RULE.finditer(text, start, end)] if raw and _is_ruled(prose) else []
    out, at = [], 0
    for k, block in enumerate(raw):
        stop = end
        if k + 1 < len(raw):   # the next one's label is no part of this one
            line = text.rfind("\n", block.high, raw[k + 1].low) + 1
            above = text.rfind("\n", block.high, line - 1) + 1 if line > block.high else 0
            if above > block.high and text[above:line].lstrip().startswith(_PATHS):
                line = above
            stop = line if line > block.high else raw[k + 1].low if block.said else block.high
        while at < len(rules) and rules[at] < block.high:
            at += 1
        out.append(block._replace(end=min(stop, rules[at] if at < len(rules) else stop)))
    return out


def _is_ruled(prose: str) -> bool:
    """Whether a line can be drawn in a notice: a single character is found in a thirtieth of the time that four take, and most are missing."""
    return "----" in prose or ("=" in prose and "====" in prose) or ("_" in prose and "____" in prose) or ("*" in prose and "****" in prose) or ("#" in prose and "####" in prose)


def _raw(text: str, start: int, end: int) -> list[Block]:
    """The addresses that begin a line, each up to the end of the stretch."""
    raw: list[Block] = []
    label = ""
    chain: list[tuple[int, int]] = []   # the addresses of a list within a sentence
    blanks: dict[int, int] = {}
    for low, high in addresses(text, start, end):
        if chain and low - chain[-1][1] <= _LINK and is_next(text, chain[-1][1], low):
            chain.append((low, high))
        else:
            chain = [(low, high)]
        if raw and label != "To:" and low - raw[-1].high <= _APART and (comma := text[raw[-1].high : low].strip(" \t\n<>\"'")) and comma in _COMMAS:   # one of several on a line
            raw[-1] = raw[-1]._replace(said=False)
            raw.append(Block(text[low:high], low, high, end, raw[-1].indent, False))
            continue
        if raw and text[raw[-1].high : raw[-1].high + 2] in (" (", "> ") and _ASIDE.fullmatch(text, raw[-1].high, low):   # "bo@example.org (unknown), cy@example.com (full)"
            raw.append(Block(text[low:high], low, high, end, raw[-1].indent, True))
            continue
        line = text.rfind("\n", start, low) + 1 or start
        lead = text[line:low]
        if len(lead) > 48 or not is_host(text, low, high):
            continue
        if is_greeted(text, high, end) or text.startswith("?subject", high):   # the last is a link by which a program takes a command
            continue
        named = lead.strip(_BEFORE)
        if named in ("generated from", "generated by") and _FILED.search(text, max(start, line - 320), low):
            raw.append(Block(text[low:high], low, high, end, _indent(text[text.rfind("\n", start, line - 1) + 1 : line]), False))
            continue
        if (named == "To:" and is_summed(text, start, low, end)) or (raw and named[:16].lower() == "original address" and text[raw[-1].high : line].strip(" \t>") == "\n"):   # PMDF: of the recipient in the line above
            continue
        in_column = bool(raw) and _is_in_column(text, raw[-1].high, line, high, label, named)
        if named and not in_column and not _introduces(text, line, named) and not _is_person(text, low, high, end, lead) or is_prompt(text, high, end):
            continue
        indent = _indent(lead)
        if raw and (raw[-1].high >= line or _continues(text, raw[-1], low, end, indent, blanks) or (named.lower() in ("rcpt to:", "to:") and _named_before(text, raw, low, high))):
            continue
        if len(chain) > 1 and not named and (not raw or raw[-1].high < chain[-2][0]) and _TO.search(text, max(start, chain[0][0] - 24), chain[0][0]):
            raw += [Block(text[one:stop], one, stop, end, indent, False) for one, stop in chain]   # "Your mail to ana@example.org," and the next line goes on with the list
            label = ""
            continue
        line_end = text.find("\n", high, end)
        rest = text[high : line_end if line_end >= 0 else end].strip(" \t>\"')]:;,.|\u00a0")
        whole = _whole(text, line, low, high, end) if text[high : high + 1] == "\n" else high
        if in_column:
            raw[-1] = raw[-1]._replace(behind=True)
        raw.append(Block(text[low:whole].replace("\n", ""), low, whole, end, indent, bool(rest), None, in_column))
        label = named
    return raw


def is_host(text: str, low: int, high: int) -> bool:
    """Whether the domain of the address at [low, high) is one: with a dot, a number in brackets; a bare name such as localhost only where a server answers about it, "<bo@localhost>: ..."."""
    return "." in text[low:high].rpartition("@")[2] or text[high - 1] == "]" or (text[low - 1 : low] == "<" and text[high : high + 2] in (">:", ">.", "> "))


def _is_in_column(text: str, above: int, line: int, high: int, label: str, named: str) -> bool:
    """Whether a line goes on with a list of reasons, each with whom it holds for behind it: "mailbox full: bo@example.org", below it "unknown user: cy@example.org" (IMail)."""
    return (
        label[-1:] == ":" and named[-1:] == ":" and " " in label and " " in named and text[high : high + 1] in ("\n", "")
        and text[above:line].strip(" \t>") == "\n" and not _OTHERS.search(named)
    )


def is_greeted(text: str, high: int, end: int) -> bool:
    """Whether a word of respect shows that an address is the reader's, who is spoken to."""
    return not text[high : high + 3].isascii() and _GREETED.match(text, high, end) is not None


def is_next(text: str, high: int, low: int) -> bool:
    """Whether two addresses are parts of one list: nothing but a comma or "and" stands between them."""
    return bool(_AND.fullmatch(text, high, low))


def may_suggest(prose: str) -> bool:
    """Whether a notice can hold suggestions at all: four looks instead of one at every address."""
    return "match" in prose or "mean" in prose or "imilar" in prose or "uggest" in prose or "meint" in prose or "nother" in prose or "weitadr" in prose or "lternativ" in prose or (not prose.isascii() and "hnlich" in prose)


def is_suggested(text: str, start: int, at: int) -> bool:
    """Whether the address at ``at`` is one of those that the server offers instead of an unknown one: under a heading such as "Nearest matches:". Beyond an empty line only a heading by its last sign speaks of it."""
    line = text.rfind("\n", start, at)
    apart = False
    for above in reversed(text[max(start, line - 600) : max(line, start)].split("\n")[-12:]):
        bare = above.strip(" \t>*")
        apart = apart or not bare
        if bare and "@" not in above:
            return _SUGGESTING.search(above) is not None and (not apart or bare[-1] in ":：?？")
    return False


def is_summed(text: str, start: int, at: int, end: int) -> bool:
    """Whether the address at ``at`` stands behind "To:" among other fields of the message that failed."""
    if not _WRITTEN_TO.search(text, max(start, at - 48), at):
        return False
    start, end = max(start, at - 1_000), min(end, at + 1_000)
    low, high = text.rfind("\n\n", start, at), text.find("\n\n", at, end)
    return bool(_SUMMED.search(text, max(low, start), high if high >= 0 else end))


def _introduces(text: str, line: int, label: str) -> bool:
    """Whether what stands before an address on its line is a label such as "Recipient:", or the number of an item."""
    low = label.lower()
    if low == "original address:":
        return bool(_NOWHERE.search(text, max(0, line - 160), line))
    if low in _NAMING or label in _LABELS or (len(label) < 5 and _COUNTED.fullmatch(label)):
        return True
    if low in _MAILS:
        return bool(_REASON_BELOW.match(text, text.find("\n", line)))
    return (label[-1] in ":：=" and low.startswith(_INTRODUCERS)) or label.removesuffix("[SMTP:").rstrip(" \t") in ("Recipient:", "To:")


def _indent(lead: str) -> int:
    return 0 if "| " in lead else len(lead.expandtabs(8)) - len(lead.lstrip(" \t\u00a0\u3000>"))


def is_named(text: str, line: int, low: int, high: int) -> bool:
    """Whether nothing but a person's name stands before an address in brackets on its line."""
    return text[low - 1] == "<" and text[high : high + 1] == ">" and _NAME.fullmatch(text[line:low].strip(_BEFORE)) is not None


def _is_person(text: str, low: int, high: int, end: int, lead: str) -> bool:
    """Whether a line holds nothing but a name and its address in brackets: what is said of it stands below, deeper in, or in a column behind it, or above, in the heading of a list."""
    line = low - len(lead)
    if not is_named(text, line, low, high):
        return False
    if _COLUMN.match(text, high, end):
        return True
    below = _BELOW.match(text, high, end)
    if below and len(below[1].expandtabs(8)) > _indent(lead):
        return True
    return bool(_ALONE.match(text, high, end) and _LISTING.search(text, max(0, line - _HEADING), line))


def _people(text: str, start: int, end: int) -> list[Block]:
    """The recipients of Exchange 5.5 to 2003 that go by a name from its address book: "Oskar Pohl on 5/9/2005 2:14 PM" and below it "<mx.example.org #5.2.3>"."""
    out = []
    for one in _PERSON.finditer(text, start, end):
        blank = text.find("\n\n", one.end(), end)
        hash_ = text.find(" #", one.end(), blank if blank >= 0 else end)
        # The server's answer has the address where the book had a name.
        low, high = next(iter(addresses(text, hash_, blank if blank >= 0 else end)), one.span(1)) if hash_ >= 0 else one.span(1)
        indent = len(one[0].expandtabs(8)) - len(one[0].lstrip("\n \t").expandtabs(8)) - 1
        out.append(Block(text[low:high], one.start(1), one.end(1), end, indent, True, (low, high)))
    return out


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


def _continues(text: str, block: Block, low: int, end: int, indent: int, blanks: dict[int, int]) -> bool:
    """Whether an address at a line start only goes on with the block before it: deeper in, and no empty line between. ``blanks`` keeps where the first one behind each block is."""
    if indent <= block.indent:
        return False
    if block.high not in blanks:
        blanks[block.high] = text.find("\n\n", block.high, end)
    return not -1 < blanks[block.high] < low - 1
