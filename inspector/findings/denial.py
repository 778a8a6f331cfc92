"""Words of delivery that are taken back: "will not have been delivered", "wurde nicht erfolgreich zugestellt", "has been delivered to quarantine instead".

Compared in lower case without marks, white space folded to single blanks.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from inspector.findings.words import NOTICE_ARRIVED, NOTICE_REFUSED, NOTICE_STILL, Words, abroad_places
from inspector.letters import bare
from inspector.patterns import later

# What is said to have become of a message, without the endings that number and gender give it.
_DELIVERED = Words((
    "delivered", "zugestellt", "ausgeliefert", "remis", "livré", "délivré", "distribué", "consegnat", "recapitat", "entregad", "entregue", "bezorgd", "afgeleverd", "levere", "levert",
    "dostarcz", "doręcz", "doruč", "доставлен", "kézbesít", "teslim edil", "livrat",
))
# A "no" and what may stand between it and the word: helping verbs, how, to whom. No word such as "yet": what is not yet delivered is late.
_NO = later(bare(
    r"(?:\bnot|\bnever|n['’]t|\bcannot|\bnicht|\bnie|\bniemals|\bpas|\bjamais|\bn['’](?:a|ont) pu|\bnon|\bmai|\bno|\bei|\bnav|\bni|\bnije|\bније|\btidak|\bbelum|\bnunca|\bnão|\bniet|\bnooit|\binte|\baldrig|\bikke|\baldri|\bне|\bnem|\bnu)"
    r"(?: (?:have|has|had|be|been|being|get|got|successfully|actually|correctly|properly|completely|ever|safely|worden|werden|erfolgreich|korrekt|ordnungsgemäß|vollständig|(?:an )?(?:den|die|ihren) empfänger"
    r"|an [^\s@]{1,64}@[^\s@]{1,255}|été|être|correctement|è|sono|stat[oaie]|sarà|verrà|essere|può|correttamente|ha|han|sido|fue|fueron|será|serán|ser|puede|pudo|se|correctamente|foi|foram|pôde|pode"
    r"|met|wordt|is|zijn|succesvol|goed|har|kan|kunde|blev|ble|blevet|blitt|er|zosta[łl][aoy]?|może|być|będzie|było|был[аио]?|будет|может|быть|успешно|удалось|byla?|bylo|fost|a|putut|fi)){0,5} \Z"))
_INSTEAD = later(r"[^.]{0,60}?\b(?:instead|anstatt|statt|au lieu|invece|en lugar|en vez|em vez|in plaats|zamiast|вместо)\b")
_APART = later(r"[^.]{0,40}?(?:quarant|quarentena|cuarentena|karant|kwarantann|карантин|隔离|隔離)")
_YET = tuple(map(bare, ("noch ", "aún ", "todavía ", "ainda ", "nog ", "ännu ", "endnu ", "ennå ", "jeszcze ", "ještě ", "еще ", "ещё ", "ancora ")))   # what is not yet done is late
# A promise to try again that is none: "no se volverá a intentar".
_NONE = tuple(map(bare, (
    "not ", "no ", "never ", "nicht ", "nie ", "ne ", "non ", "não ", "nunca ", "niet ", "inte ", "ikke ", "ei ", "nav ", "ni ", "nu ", "nem ", "не ", "няма да ", "δεν ", "δε ", "tidak ", "không ", "no se ", "no es ", "non si ", "não se ", "nu se ", "neće ", "неће ", "nebude ", "لن ", "לא ",
)))
# Words for attempts, which have their "no" elsewhere in the clause: "es finden keine weiteren Versuche statt", "non verranno effettuati ulteriori tentativi", "kolejne próby nie będą podejmowane".
_ATTEMPT = later(bare(r"versuche|tentativ|forsök|forsøg|försök|prób|ponawian|pokus|kísérlet|probalkozas|попыт|спроб|опит|pogingen|încerc|attempt|katse|mėgin|bandy"))
_CLAUSE = r"(?:(?!\b(?:und|aber|and|but|et|mais|y|pero|e|ma|mas|en|maar|och|men|og|ale|и|но|та|але|és|si|dar)\b)[^.,;:!?\n。、，])"   # a character that ends no clause
_LEAD = later(bare(
    r"\b(?:kein\w{0,2}|nicht|no|not|neither|non|nessun\w?|pas d[e']|aucune?s?|não|nenhum\w?|ningún\w?|sin|geen|inga?|inte|ikke|ingen|nie|žádn\w{1,3}|nebud\w{1,3}|ne|больше|дальнейших|никаких|не|жодних|няма|nu|nem|ei)\b" + _CLAUSE + r"{0,32}\Z"))
_BEHIND = later(bare(_CLAUSE + r"{0,60}?\b(?:nicht|not|nie|ne|nem|nu|non|não|nebud\w{1,3}|inte|ikke|не|ukonč\w{1,3}|eingestellt)\b"))
_ONLY_IF = later(r"[^.;!?]{0,40}?\bonly (?:if|when|once|after) you\b")
# The scripts without spaces, and Turkish, have it at the end of the verb.
_UNSPACED = ("不再", "不会", "不會", "无法", "無法", "더 이상 ", "더 이상", "더는 ")
_ENDING = later(r"\w{0,12}(?: \w{1,8})?(?:ません|ない|ありません|않|없|지 마)|\w{0,8} ?\w{0,4}(?:meyecek|mayacak)")
_OTHER_NEWS = ("you may still receive notifications of mail ",)
_BEFORE = 160    # characters before the word in which the "no" is looked for; the longest address included
_LOOKS = 8       # places of one word that are looked at
_JOINED = "\u0590"   # from here on come scripts in which words stick to others


def arrived(low: str) -> tuple[int, int] | None:
    """Where a notice says that the message arrived, and does not take it back."""
    return next(((at, end) for at, end in _everywhere(NOTICE_ARRIVED, low) if not _denied(low, at) and not is_apart(low, end)), None)


@lru_cache(maxsize=2)
def refused(low: str) -> tuple[int, int] | None:
    """Where a notice says that the message did not arrive: in well-known words, else where a word of delivery is denied. Kept, for it is asked twice of a notice under an ordinary sender's name."""
    for at, end in _places(NOTICE_REFUSED, low):
        if low.endswith(_OTHER_NEWS, 0, at):
            continue     # Postfix, beside the news that the message arrived
        if low.startswith("mailbox is full", at) and low.endswith("your ", 0, at):
            continue     # the reader's own, as a server warns of it
        if not low.endswith(_YET, max(0, at - 10), at):
            return at, end
    for at, end in _places(_DELIVERED, low):
        if said := _denied(low, at):
            return said[0], end
        if low.startswith("delivered", at) and (instead := _INSTEAD.match(low, end)):
            return at, instead.end()
    return next(((at, end) for at, end in abroad_places(low, NOTICE_REFUSED.name) if not low.endswith(_YET, max(0, at - 10), at)), None)


def still(low: str) -> tuple[int, int] | None:
    """Where a notice promises that the server goes on trying, and not that it does no more."""
    return next(((at, end) for at, end in _everywhere(NOTICE_STILL, low) if not _is_given_up(low, at, end)), None)


def _is_given_up(low: str, at: int, end: int) -> bool:
    """Whether the words of trying again at [at, end) are denied, or no words by themselves: "nebude se znovu" holds "bude se znovu"."""
    if low.endswith((*_NONE, *_UNSPACED), max(0, at - 12), at) or (at and low[at - 1].isalpha() and low[at] < _JOINED) or _ENDING.match(low, end) or _ONLY_IF.match(low, end):
        return True
    return bool(_ATTEMPT.search(low, at, end) and (_LEAD.search(low, max(0, at - 48), at) or _BEHIND.match(low, end)))


def _everywhere(words: Words, low: str) -> Iterator[tuple[int, int]]:
    """Where the words stand, and those that abroad/ adds to them."""
    return chain(_places(words, low), abroad_places(low, words.name))


def _places(words: Words, low: str) -> Iterator[tuple[int, int]]:
    """Where the words stand, word by word, some places of each."""
    for word in words.plain if low.isascii() else words:
        if word in low:   # half of the time of a call, and most words stand nowhere
            at = -1
            for _ in range(_LOOKS):
                at = low.find(word, at + 1)
                if at < 0:
                    break
                yield at, at + len(word)


def is_apart(low: str, end: int) -> bool:
    """Whether what was delivered went elsewhere than to the recipient, as the words from ``end`` on say: into quarantine, or "instead"."""
    return bool(_APART.match(low, end) or _INSTEAD.match(low, end))


def _denied(low: str, at: int) -> tuple[int, int] | None:
    found = _NO.search(low, max(0, at - _BEFORE), at)
    return found.span() if found and not low.endswith(_YET, max(0, found.start() - 10), found.start()) else None
