"""Mail addresses as they stand in notices and report fields."""

import re

from inspector.patterns import later

LONGEST_LOCAL = 256   # the inner names of Exchange are longer than RFC 5321 allows
_AFTER = re.compile(r"@(?:[\w*][\w.*-]{0,253}|\[[0-9A-Fa-fIPpv:.]{3,45}\])")   # no ranges beyond Latin: they cost 7 ms to compile
_NOT_LOCAL = frozenset(" \t\n\r\f\v\u00a0\u3000<>()[]\",:;@\\：；，、。（）「」『』【】《》〈〉“”„«»")
_LEADING = frozenset("'`=*|.‘’")
_TRAILING = frozenset(".-'’")
_EMPHASIS = _TRAILING | {"_"}   # around an address in Markdown; else it is a part of the name, and without it another's domain would stand there
_LOCAL = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&'*+-./=?^_`{|}~"   # of _NOT_LOCAL none
_RESULT = later(r"(?:smtp|header|policy)\.[a-z-]{1,20}=", re.IGNORECASE)   # RFC 8601: what was tested stands before the address
_KEY = later(r"(?:to|from|rcpt(?:_to)?|recipients?|sender|e?mail|addr(?:ess)?|user(?:name)?|login|auth|account|destinataire|expéditeur|émetteur|empfänger|absender|destinatari[oa]|remitente|mittente|remetente)='?", re.IGNORECASE)   # a setting or a column, and its value behind it
_QUOTED = later(r"[\[({]{0,2}[ubr]?'")   # how Python writes texts: {u'bo@example.org': ...
_BEFORE = (("'", _QUOTED), (".", _RESULT), ("=", _KEY))
_GLUED = later(r"because(?= (?:the|it|their|your) )")   # Google's page loses the blank behind an address in bold when it is copied
_PROMPT = later(r":[^\s:]{0,80} ?[$#](?:\s|\Z)")
_DAMAGED = 64    # characters of a local part before its last blank, at most
_TITLES = frozenset(("user", "recipient", "mailbox", "address", "account", "to", "from", "for", "rcpt", "unknown", "sender", "alias", "email", "e-mail", "mail"))
_WIDE = "\u2e80"   # the first character of the scripts that stick
_ESCAPED = later(r"\\x\{(10[0-9A-F]{4}|[0-9A-F]{2,5})\}", re.IGNORECASE)


def addresses(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Where the addresses of a stretch of text stand, first to last (RFC 5322 section 3.4.1, the forms that occur)."""
    out = []
    at = text.find("@", start, end)
    while at >= 0:
        after = _AFTER.match(text, at, end)
        if after:
            low = local_start(text, start, at)
            high = after.end()
            if not after[0].isascii():
                high = _domain_end(text, at + 1, high)
            if not text[high - 1].isalnum():
                high = _without_signs(text, low, at, high)
            if text[high - 1] == "e" and _GLUED.match(text, high - 7):
                high -= 7
            if low > start and text[low - 1] == " " and text[high : high + 1] == ">":
                low = _with_blanks(text, start, low, at)
            if not text[low:at].isalnum():
                low = _behind_signs(text, low, at)
            if text[low] == "{" and text[high : high + 1] in ("}", ";"):   # PowerShell sets lists so
                low += 1
            elif low and text[low - 1] == "\\":
                if text[low : low + 5].lower() == "u003c":   # as careful writers of JSON write a "<"
                    low += 5
                elif text[low] in "nrt" and low + 1 < at:   # and programs a line break
                    low += 1
            if low < at < high - 1 and (text.find("/", low, at) < 0 or not _is_in_link(text, low, at)):
                out.append((low, high))
            at = text.find("@", high, end)
        else:
            at = text.find("@", at + 1, end)
    return out


def _without_signs(text: str, low: int, at: int, high: int) -> int:
    """Where an address ends of which signs behind it are no part."""
    trailing = _TRAILING if text[low] != "_" and text[low - 1 : low] != "_" else _EMPHASIS
    while high > at + 1 and (text[high - 1] in trailing or (text[high - 1] == "*" and text[high - 2] not in "*.")):
        high -= 1
    return high - 2 if text[high - 2 : high] == "**" == text[max(0, low - 2) : low] else high   # bold in Markdown; stars behind alone stand for what was made unreadable


def _behind_signs(text: str, low: int, at: int) -> int:
    """Where an address begins behind the quote marks, the test or the key that stick to it."""
    for sign, pattern in _BEFORE:
        if sign in text[low:at] and (found := pattern.match(text, low, at)):
            low = found.end()
    return low


def _is_in_link(text: str, low: int, at: int) -> bool:
    """Whether a local part is the end of a web address: ``https://www.example.org/u?e=bo@example.org``."""
    return text.find("//", low, at) >= 0 or -1 < text.find("?", low, at) < text.find("=", low, at)


def _with_blanks(text: str, start: int, low: int, at: int) -> int:
    """Where an address in angle brackets begins: one that holds blanks is damaged, and its last word would be another person's; taken whole, as it was written."""
    opening = text.rfind("<", max(start, low - _DAMAGED), low)
    if opening < 0:
        return low
    words = text[opening + 1 : low - 1].split(" ")
    if len(words) > 2 or not all(word and not word.strip(_LOCAL) for word in words) or words[0].lower() in _TITLES:
        return low
    user = text[low:at].lower()
    return low if any(word.lower() in user for word in words) else opening + 1   # "<Bo bo.lind@example.org>": a name and an address


def _domain_end(text: str, start: int, end: int) -> int:
    """Where a domain ends. Chinese, Japanese and Korean text sticks to it without a space: it goes on in those scripts only where it begins in them."""
    if text[start] >= _WIDE:
        return end
    return next((k for k in range(start, end) if text[k] >= _WIDE), end)


def local_start(text: str, start: int, at: int) -> int:
    """Where the local part that ends before ``at`` begins."""
    floor = at - LONGEST_LOCAL if at - LONGEST_LOCAL > start else start
    low = at
    if low > floor and text[low - 1] == '"':
        opening = text.rfind('"', floor, low - 1)
        return opening if opening >= 0 and "\n" not in text[opening:low] else at
    low = floor + len(text[floor:at].rstrip(_LOCAL))   # nearly always all of it, in one call
    plain = low
    while low > floor and text[low - 1] not in _NOT_LOCAL:
        low -= 1
    while low < at and text[low] in _LEADING:
        low += 1
    if low < plain and text[at - 1] < _WIDE and not text[low:plain].isascii():
        low = max((k + 1 for k in range(low, plain) if text[k] >= _WIDE), default=low)
    return low


def mailbox(address: str) -> str:
    """Whose mailbox an address is, whatever host holds it: the local part in lower case, without what a detail behind a plus adds (RFC 5233)."""
    return address.lower().rpartition("@")[0].partition("+")[0] or address.lower().rpartition("@")[2].partition("+")[0]


def is_prompt(text: str, high: int, end: int) -> bool:
    """Whether what ends at ``high`` is no address but the beginning of a shell's prompt: ``root@mail.example.org:/var/log#``."""
    return text[high : high + 1] == ":" and bool(_PROMPT.match(text, high, end))


def spelled(address: str) -> str:
    """An address in which other scripts are written as "\\x{675C}" (RFC 6533 section 3), in its own letters; what is no letter stays as it is written."""
    return _ESCAPED.sub(_letter, address) if "\\x{" in address else address


def _letter(found: re.Match[str]) -> str:
    char = chr(int(found[1], 16))
    return char if char.isprintable() and char not in _NOT_LOCAL else found[0]
