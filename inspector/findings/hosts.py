"""Which server gave an answer, as the words of mail servers name it.

Postfix: "host mx.example.org[192.0.2.4] said"; Exim: "host mx.example.org [192.0.2.4]"; Sendmail: "Connection timed out with mx.example.org."; qmail: "192.0.2.4 does not
like recipient"; Exchange: "mx.example.org #550 5.1.1", "Remote Server at mx.example.org (192.0.2.4) returned"; GMX: "host: mx.example.org (192.0.2.4)".
"""

import re

from inspector.patterns import later

_NAME = r"(?:[0-9A-Za-z_-]{1,63}\.){1,9}[0-9A-Za-z-]{1,63}"
_FREE = r"(?<![0-9A-Za-z._@-])"
_HOST = re.compile(_NAME)
_ADDRESS = re.compile(r"\[(?:IPv6:)?(?:[0-9]{1,3}(?:\.[0-9]{1,3}){3}|[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]{1,45}|private/[a-z-]{1,30}|/[0-9A-Za-z/_.-]{1,60})\]")
_OWN = re.compile(r"(?:client|client host|from|sender|your|ip|helo|ehlo|relay=?)[ \t\n]{0,4}\Z", re.IGNORECASE)   # what stands before the name of the server that sent
_ANSWERED = re.compile(r"(?<![0-9A-Za-z.])[245][0-9]{2}[ -]")
_SHAPES = (
    ("does not like", later(_FREE + "(" + _NAME + r") does not like")),
    ("iving up on ", later(r"iving up on (" + _NAME + ")")),
    ("onnected to ", later(r"onnected to (" + _NAME + ")")),
    ("failed after I", later(_FREE + "(" + _NAME + r") failed after I")),
    ("onnection ", later(r"onnection (?:refused by|timed out with|reset by|closed by|to|with)\s(" + _NAME + ")")),
    ("emote ", later(r"emote (?:[Ss]erver at|system: ?(?:dns;)?)\s?(" + _NAME + r")|^[ \t]{0,8}(" + _NAME + r")\nRemote [Ss]erver returned", re.MULTILINE)),
    (" #", later(r"^[ \t]{0,8}(" + _NAME + r") #<?[45]", re.MULTILINE)),
    ("Server at ", later(r"Server at (" + _NAME + r") \(")),
    ("ejected your message", later(r"^(" + _NAME + r") rejected your message|rejected your message: (" + _NAME + ")", re.MULTILINE)),
    # it begins with a letter and then looks back: the other way about it is tried at every place, which takes four times as long
    ("ost", re.compile(r"[Hh](?<![A-Za-z] [Hh])ost:?\s{1,4}(" + _NAME + r")\.?(?:\s{0,4}[():\n]|\s{1,4}(?:said|refused|rejected|responded|returned|replied|answered|says))")),
    ("erver <", later(r"[Ss]erver <(" + _NAME + r")> (?:rejected|refused|said)")),
    (": timed out]", later(r"\[(" + _NAME + r")\.? [0-9A-Fa-f.:]{3,45}: timed out\]")),
    ("): ", later(r"\[(" + _NAME + r")\.? \([0-9]{1,2}\): ")),
)


def host_of(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """The server that answered, where ``text[start:end]`` names it: name, start, end. Numbers are names where no other is given."""
    words = text[start:end]
    if "[" in words and (found := _with_address(words)):
        return words[slice(*found)], start + found[0], start + found[1]
    for gate, pattern in _SHAPES:
        if gate in words and (seen := pattern.search(text, start, end)):
            group = seen.lastindex or 1
            return seen[group], *seen.span(group)
    return None


def _with_address(words: str) -> tuple[int, int] | None:
    """A name with its network address in brackets, before any reply: what stands behind one may be the sender's."""
    at = words.find("[")
    for _ in range(3):
        if at < 0:
            return None
        if _ADDRESS.match(words, at):
            lead = words[max(0, at - 320) : at].rstrip(" .:\n")
            low = max(lead.rfind(" "), lead.rfind("\n"), lead.rfind("("), lead.rfind("<")) + 1
            if _HOST.fullmatch(lead, low):
                shift = at - len(words[max(0, at - 320) : at])
                if _OWN.search(lead, max(0, low - 20), low) or _ANSWERED.search(words, 0, at):
                    return None
                return shift + low, shift + len(lead)
        at = words.find("[", at + 1)
    return None
