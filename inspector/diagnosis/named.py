"""Whom or what a server could not find: the recipient, or the sender, the calling server, a relay on the way."""

import re
from collections.abc import Iterable

from inspector.diagnosis.answer import LONGEST, SETTING, answer_of
from inspector.findings import CODE, Finding
from inspector.mail import Message
from inspector.patterns import later
from inspector.spans import Span

PROSE_RULE = "whole-notice"   # the rule of words that are a whole notice

# The places where servers name what they looked up: Postfix, Sendmail, Exchange, qmail, James, programs in Go.
_LOOKED_UP = later(r"(?:\bname=|\bname server: ?|\b(?:domain|host(?:name| named)?|lookup(?: of)?|name service error for)[ \t\r\n]{1,12})((?:[a-z0-9_-]{1,63}\.){1,8}[a-z][a-z0-9-]{1,62})\b", re.IGNORECASE)
# The same in prose that quotes nobody, where a host may be named for many reasons: "Host mx.example.org not found" (Netscape and its heirs).
_NOT_FOUND = later(
    r"\bhost (?:name )?((?:[a-z0-9_-]{1,63}\.){1,8}[a-z][a-z0-9-]{1,62}) (?:was |could )?not (?:be )?found\b"
    r"|\bname service error for[ \t\r\n]{1,12}(?:name=|domain[ \t\r\n]{1,12}|host[ \t\r\n]{1,12})?((?:[a-z0-9_-]{1,63}\.){1,8}[a-z][a-z0-9-]{1,62})\b", re.IGNORECASE)

# The other party of the conversation, named near the words that say "gone": they may be about it.
_CALLER = later(r"\b(?:sender|from address|mail ?from|envelope[ -]from|return[ -]path|reverse[ -]path|helo|ehlo|client host|from header|header from|authentication database|your (?:e-?mail )?(?:domain|address|host ?name|host|server|ip|mx|login|authentication))\b", re.IGNORECASE)
_CALLED = ("sender", "from", "return", "reverse", "helo", "ehlo", "your", "client host", "authentication database")   # one of them stands in all that the pattern finds: a tenth of its time
_NEAR = 60
_HEAD = 12   # characters of the words themselves that may be the end of what names the caller
_TOLD = re.compile(r"[0-9] <([^\s@<>\"'(),;:]{1,64}@[0-9A-Za-z-]{1,63}(?:\.[0-9A-Za-z-]{1,63}){1,6})>(?::|\.\.\.)?[ \t\n]{1,12}\Z")   # "550 5.1.1 <dora@example.com>... User unknown"
_NAMED = re.compile(r"[:,]?[ \t]{1,2}[\"'<(]{0,2}([^\s@<>\"'(),;:]{1,64}@[0-9A-Za-z-]{1,63}(?:\.[0-9A-Za-z-]{1,63}){1,6})")
_AROUND = later(r"([^\s@<>\"'(),;:]{1,64}@[0-9A-Za-z-]{1,63}(?:\.[0-9A-Za-z-]{1,63}){1,6})[>\"')]{0,2}:?[ \t\n]{1,4}(?:(?:is|was)[ \t\n]{1,4})?not")   # words that begin within an address: "dora@example.com not known here"
_LISTED = later(r"([^\s@<>\"'(),;:]{1,64}@[0-9A-Za-z-]{1,63}(?:\.[0-9A-Za-z-]{1,63}){1,6})>?[\"')]{0,2}:?[ \t\n]{1,4}(?:(?:is|was|are|has|been|found|listed|currently)[ \t\n]{1,4}){0,3}\Z")   # "ana@example.net is" on our blacklist
# The long patterns from here on look at text in lower case: without a flag for that they take a third of the time.
# What is said of somebody who is there: it speaks against a code that says "unknown" where no known words say the same.
_THERE = later(
    r"quota|\bfull\b|over ?limit|exceed|storage|\bspace\b|suspend|disabl|inactiv|dormant|\block(?:ed)?\b|hijack|compromis|frozen|pending|in progress|under (?:review|maintenance|construction)|maintenance|migrat|expir|temporar|later|spam|\bblock|black ?list|reputation|grey ?list|too (?:large|big|many)"
    r"|unverified|not verif|n.t verif|verif[a-z]{2,8} (?:of [a-z ]{0,20})?fail|(?:un|not )available at|not yet|(?:ed|ive) yet|look-?up|(?:directory|database|internal) error|internal mail|from outside|external|not enabled|\bis down|offline|protected|ended\b|polic|not (?:allowed|permitted|authori[sz]ed)|limit|rate\b|virus|authenticat|\bspf\b|dkim|dmarc|relay|retry|try again")
# What says that somebody is missing, in whatever words and languages.
_MISSING = later(
    r"unknown|\bno (?:such|one|body|user|mailbox|account|recipient|person|valid)\b|nobody|\bnot? (?:been )?(?:found|exist|known|listed|here|valid|recogni[sz]ed|registered|ours?|an? (?:valid|known|user|mailbox|recipient|customer|local)|in )|n['’]?t (?:exist|found|know|have|find|got)|invalid|illegal|bad (?:destination|address|recipient|mailbox|user)"
    r"|non-?exist|inexist|cannot find|can ?not be found|delet|remov|closed|\bgone\b|\bleft\b|no longer|mailbox unavailable|address (?:error|rejected)|undeliverable|unrout|obsolete|expired|wrong|incorrect|misspel|terminat|cancel"
    r"|unbekannt|inconnu|desconocid|desconhecid|sconosciut|onbekend|ukjent|ukendt|okänd|tuntematon|ismeretlen|necunoscut|bilinm|nieznan|nezn[aá]m|неизвест|невідом|άγνωστ|nicht (?:vorhanden|gefunden|bekannt|mehr|existent)|existiert|gel[oö]scht|introuvable"
    r"|n['’]existe|no existe|non esiste|n[aã]o existe|bestaat niet|finnes ikke|findes ikke|finns inte|nie istnieje|neexist|nem l[eé]tezik|nu exist|mevcut değil|не (?:найден|существует)|не знайден|не існує|r[eé]pertori|不存在|无此|無此|查无|查無|没有|沒有|ありません|おりません|存在しません|없")
_WORD = later(r"(?<![\w.@/:=-])[^\W\d_]{2,40}(?![\w@/=]|[.:][\w/])")   # none of an address, a link, an identifier
_WIDE = later("[\u0e00-\u0eff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]{4}")   # as many letters of a script without spaces are more than one word
# A list of users that could not be asked: whoever is not found then may well be there.
_BOOKS = r"(?:directory|ldap|database|sql|nis|active directory|authentication|back-?end|look-?up|user list)(?: (?:server|service|host|connection|query))?"
_NO_LOOK = later(
    rf"\b{_BOOKS}(?: (?:is|was|has|currently|temporarily)){{0,2}} (?:down|offline|unavailable|unreachable|busy|time-?out|timed out|lost|not (?:reachable|available|responding))\b"
    rf"|\bnot found[.,;:]? (?:please )?try again\b|\bunauthenticated\b|\blog ?in first\b|\btemporarily\b|\bundeliverable address: (?:mail for|connect to|conversation with|delivery|unable|temporar)"
    rf"|\b(?:could not|cannot|can't|unable to|failed to) (?:contact|reach|query|connect to) (?:the )?{_BOOKS}\b|\b(?:connection to|contact with) (?:the )?{_BOOKS} (?:was |is )?lost\b|\bplease retry\b")

_LOOKING = ("unavail", "unreach", "offline", " down", "busy", "time", "lost", "not re", "not av", "contact", "query", "connect", "retry", "try again", "unauth", "first", "temporar", "undeliverable")   # one of them stands in all that the pattern finds
# One of two, and only the other is the death of an address: "does not exist or refuses your mail", "user unknown or not allowed".
_ALIVE = r"(?:refus|reject|block|not (?:allowed|permitted|accept)|den(?:y|ied)|disabl|suspend|inactiv|\bfull\b|over quota|busy|black-?list|not willing|restrict|may not have permission|temporar|temporal|temporair|temporane|vorübergehend|refus[eé]|bloqué|désactiv|deaktiv|desactiv|desativ|deshabil|disabilit|gesperrt|abgelehnt|rechaz|recus|rifiut|bloccat|bloqu|\bplein|\bllen[oa]|\bche[ií][oa]|\bpien[oa]|\bvoll?\b)"
_GONE = r"(?:not exist|n.t exist|unknown|not found|no such|n'existe|existiert nicht|no existe|non esiste|não existe|inconnu|unbekannt|desconocid|desconhecid|sconosciut|inexist|onbekend)"
_EITHER = later(rf"{_ALIVE}[^.;\n]{{0,80}}\b(?:or|ou|oder|o|of)\b[^.;\n]{{0,60}}{_GONE}|{_GONE}[^.;\n]{{0,60}}\b(?:or|ou|oder|o|of)\b[^.;\n]{{0,60}}{_ALIVE}|\beither\b[^.;\n]{{0,80}}{_GONE}[^.;\n]{{0,60}}\bor\b")
_EITHER_ABROAD = later(r"(?:不存在|无此用户|無此用戶|存在しない|見つからない|見つかりません|不明|존재하지 않)[^。.\n]{0,16}(?:或|または|あるいは|もしくは|か、|거나|또는)")   # what follows may be anything
# Words by which a server only supposes that somebody is gone, right before the words that say so, and behind them.
_PERHAPS = (
    r"\b(?:probably|possibly|perhaps|maybe|likely|may|might|seems?|appears?|believes?|suspects?|assumes?|if|whether|möglicherweise|vielleicht|vermutlich|wahrscheinlich|offenbar|anscheinend|scheint|falls|wenn|ob|peut-être|probablement|semble|si (?:le|la|el|il|votre|su)"
    r"|possible que|posible que|possível que|possibile che|quizás?|tal vez|posiblemente|probablemente|parece|puede que|talvez|possivelmente|provavelmente|forse|probabilmente|sembra|misschien|mogelijk|waarschijnlijk|kanske|troligen|kanskje|måske|muligvis|ehkä|być może|prawdopodobnie|możliwe|možná|pravděpodobně"
    r"|возможно|вероятно|похоже|видимо|можливо|ймовірно|olabilir|belki|muhtemelen|talán|valószínűleg|se poate ca|poate că|probabil|ίσως|πιθανόν|mungkin)\b|可能|也许|或许|似乎|かもしれ|恐らく|おそらく|아마|có thể|có lẽ|อาจ|ربما|אולי|ייתכן")
_SUPPOSED = later(rf"(?:{_PERHAPS})[,、，]?[^.,;:!?\n。，、]{{0,60}}\Z")
_WITHIN = later(_PERHAPS)
_BREAKS = ".;:!?"   # where nothing that stands before belongs to the words behind
_SUPPOSED_AFTER = later(r"[^。.\n]{0,10}?(?:可能性|かもしれ|と思われ|ようです|것 같|수 있)")
_BY_NAME = later(r"\n[ \t]{0,8}[^\n@<>]{3,60} on (?:[A-Z][a-z]{2}, |[0-9]{1,2}[/. -])[^\n@]{4,40}[0-9]{1,2}:[0-9]{2}[^\n@]{0,20}\n[^@]{0,400}\Z")
_ABOVE = 600     # characters before words in which a name may stand
_LOOK = 64 * 1024   # characters of a section that are looked at for a conversation
# How a server that knows where somebody went leads on to the new address: "please try <cy@example.com>", "has moved to cy@example.com".
_LEADS_ON = later(
    r"\b(?:(?:please )?(?:try|use|contact|mail to|write to|e-?mail)|(?:has )?(?:moved|changed) to|(?:new|current)(?: e-?mail)? address(?: is)?|replaced by|now)[ \t\r\n]{0,4}:?[ \t\r\n]{0,4}(?:at )?[<\"'(]{0,2}"
    r"([^\s@<>\"'(),;:]{1,64}@[0-9A-Za-z-]{1,63}(?:\.[0-9A-Za-z-]{1,63}){1,6})", re.IGNORECASE)
_MAIL_FROM = later(r"\bMAIL FROM: ?<([^<>\s@]{1,128}@[^<>\s]{1,255})>", re.IGNORECASE)
_OR = re.compile(r" (?:or|ou|oder|o|of)\b")   # a look before the long pattern
_BEFORE = 90     # characters before the words that say "gone" in which a word of doubt stands


def about_caller(message: Message, proof: Finding | None) -> bool:
    """Whether the words that say "gone" may speak of the sender or of the server that called: one of them is named right before or after, on the same line."""
    if proof is None:
        return False
    text, (start, end) = message.text, proof.span
    before = text[max(0, start - _NEAR) : start].rpartition("\n")[2] + text[start : min(end, start + _HEAD)]   # "your | domain has expired"
    after = text[end : end + _NEAR // 2].partition("\n")[0]
    return _names_caller(before) or _names_caller(after)


def _names_caller(words: str) -> bool:
    low = words.lower()
    stems = [stem for stem in _CALLED if stem in low]   # a look, where the pattern takes far longer to say no
    return bool(stems) and _CALLER.search(words) is not None


def is_there(message: Message, words: list[Finding]) -> bool:
    """Whether the server's words, of which none is known, say something of the mailbox or the message, or something else than that nobody is there: then a code alone is no proof."""
    return any(_THERE.search(answer) or _says_otherwise(answer) for answer in (answer_of(message, one).lower() for one in words))


def _says_otherwise(low: str) -> bool:
    """Whether an answer has words, and none that miss anybody."""
    if _MISSING.search(low) is not None:
        return False
    said = SETTING.sub(" ", low)
    return len(_WORD.findall(said)) > 1 or _WIDE.search(said) is not None


def could_not_look(message: Message, words: list[Finding]) -> bool:
    """Whether the answer that says "gone" says too that the list of users could not be asked, that it is worth while to come again, or that it is one of two things."""
    for one in words[:1]:
        low = answer_of(message, one).lower()
        if [stem for stem in _LOOKING if stem in low] and _NO_LOOK.search(low):
            return True
        if (_OR.search(low) and _EITHER.search(low)) or (not low.isascii() and _EITHER_ABROAD.search(low)):
            return True
    return False


def only_supposes(message: Message, proof: Finding | None, words: list[Finding]) -> bool:
    """Whether a server says no more than that somebody may be gone: "the mailbox probably does not exist". Where only a code says "gone", a word of doubt anywhere in the answer does."""
    if proof is None:
        return False
    if proof.kind is CODE:
        return any(_WITHIN.search(answer_of(message, one).lower()) for one in words[:1])
    text, (start, end) = message.text, proof.span
    lead = text[max(0, start - _BEFORE) : start].lower()
    if lead.rstrip()[-1:] not in _BREAKS and _SUPPOSED.search(lead):
        return True
    return bool(_WITHIN.search(text[start:end].lower()) or (text[end - 1 : end] >= "\u0590" and _SUPPOSED_AFTER.match(text, end)))


def is_another(message: Message, proof: Finding | None, who: Finding | None) -> bool:
    """Whether the words that say "gone" name another mailbox right behind or before them, to which the recipient's forwards: "unknown user dora@example.com".

    A host of the same domain may know the recipient by a login of its own; in the very same domain another name is another mailbox.
    """
    if proof is None or who is None:
        return False
    text, (start, end) = message.text, proof.span
    within = text[start : start + 1] == "@"
    if within:
        found = _AROUND.match(text, _start_of_word(text, start))
    else:
        found = _NAMED.match(text, end) or (_TOLD.search(text, max(0, start - 200), start) if ">" in text[max(0, start - 16) : start] else None) or _NAMED.search(text, start, end)
    if not found:
        return within                        # something else stands between the address and the words
    user, _, domain = found[1].lower().rpartition("@")
    mine, _, home = who.value.lower().rpartition("@")
    return user.partition("+")[0] != mine.partition("+")[0] and (domain == home or not _related(domain, home))


def _start_of_word(text: str, at: int) -> int:
    """Where the local part of an address begins whose "@" stands at ``at``."""
    start = at
    while start > max(0, at - 64) and text[start - 1] not in " \t\n@<>\"'(),;:":
        start -= 1
    return start


def lists_sender(message: Message, proof: Finding | None, who: Finding | None) -> bool:
    """Whether it is an address, not a host, that the words right behind it find on a list: no recipient stands there, so it is the sender's."""
    if proof is None or "@" not in message.text[max(0, proof.span.start - 2 * _NEAR) : proof.span.start]:
        return False
    found = _LISTED.search(message.text, max(0, proof.span.start - 2 * _NEAR), proof.span.start)
    return found is not None and not (who and found[1].lower() == who.value.lower())


def missing(message: Message, words: list[Finding], who: Finding | None, ours: list[Finding | None]) -> str:
    """The reason where the words name only hosts that are not the recipient's domain, which may be well: "routing" for a relay of our own, "dns-failure" for another name; else ""."""
    domain = who.value.rpartition("@")[2].lower() if who else ""
    if not domain or not words:
        return ""
    looked_up = [_NOT_FOUND.finditer(one.value) if one.rule == PROSE_RULE else _LOOKED_UP.finditer(answer_of(message, one)) for one in words]
    named = [found for each in looked_up for found in each]
    hosts = {found[found.lastindex or 1].lower() for found in named}
    if not hosts or any(host == domain or domain.endswith("." + host) for host in hosts):
        return ""
    if any(host.endswith("." + domain) for host in hosts):   # below a domain that is there: its mail server, which Postfix names exactly
        return "dns-failure" if all("name=" in found[0].lower() for found in named) else ""
    homes = {_home(one.value) for one in ours if one} - {_home(domain)}
    return "routing" if any(_home(host) in homes for host in hosts) else "dns-failure"


def names_home(proof: Finding | None, who: Finding | None) -> bool:
    """Whether the words that say "gone" name the recipient's own domain: then they hold for all who have addresses there."""
    domain = who.value.rpartition("@")[2].lower() if who else ""
    return bool(proof and domain and domain in re.split(r"[^\w.-]+", proof.value.lower()))


def _related(host: str, domain: str) -> bool:
    return host == domain or host.endswith("." + domain) or domain.endswith("." + host)


def _home(name: str) -> str:
    """The last two labels: enough to tell whether two hosts belong together, since the recipient's own are known by then."""
    return ".".join(name.rpartition("@")[2].lower().rstrip(".").split(".")[-2:])


def is_of_a_name(message: Message, proof: Finding | None) -> bool:
    """Whether words stand below somebody whom Exchange 5.5 to 2003 named from its address book, without an address: "Moss, Vera on Thu, 20 Jan 2000 10:31:50"."""
    if proof is None:
        return False
    at = proof.span.start
    return _BY_NAME.search(message.text, max(0, at - _ABOVE), at) is not None


def envelope_sender(message: Message) -> str:
    """The sender as the envelope named it (RFC 5321 section 4.1.1.2), "" where no conversation is told; the From line of a web server's mail has mostly another."""
    found = next((one for section in message.own_sections if (one := _MAIL_FROM.search(message.text[section.span.start : min(section.span.end, section.span.start + _LOOK)]))), None)
    return found[1] if found else ""


def new_address(message: Message, words: Iterable[Span], people: Iterable[str]) -> Span | None:
    """Where the address stands to which the answer of a server leads on that no longer has a mailbox; None where it names none but the old one."""
    old = {one.lower() for one in people}
    for start, end in words:
        for found in _LEADS_ON.finditer(message.text[start : min(end, start + LONGEST)]):
            if found[1].lower() not in old:
                return Span(start + found.start(1), start + found.end(1))
    return None
