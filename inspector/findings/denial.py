"""Words of delivery that are taken back: "will not have been delivered", "wurde nicht erfolgreich zugestellt", "has been delivered to quarantine instead".

Compared in lower case without marks, white space folded to single blanks.
"""

import re
from collections.abc import Iterator

from inspector.findings.words import NOTICE_ARRIVED, NOTICE_REFUSED, NOTICE_STILL, Words, abroad, first
from inspector.letters import bare

# What is said to have become of a message, without the endings that number and gender give it.
_DELIVERED = Words((
    "delivered", "zugestellt", "ausgeliefert", "remis", "livré", "délivré", "distribué", "consegnat", "recapitat", "entregad", "entregue", "bezorgd", "afgeleverd", "levere", "levert",
    "dostarcz", "doręcz", "doruč", "доставлен", "kézbesít", "teslim edil", "livrat",
))
# A "no" and what may stand between it and the word: helping verbs, how, to whom. No word such as "yet": what is not yet delivered is late.
_NO = re.compile(bare(
    r"(?:\bnot|\bnever|n['’]t|\bcannot|\bnicht|\bnie|\bniemals|\bpas|\bjamais|\bn['’](?:a|ont) pu|\bnon|\bmai|\bno|\bei|\bnav|\bni|\bnije|\bније|\btidak|\bbelum|\bnunca|\bnão|\bniet|\bnooit|\binte|\baldrig|\bikke|\baldri|\bне|\bnem|\bnu)"
    r"(?: (?:have|has|had|be|been|being|get|got|successfully|actually|correctly|properly|completely|ever|safely|worden|werden|erfolgreich|korrekt|ordnungsgemäß|vollständig|(?:an )?(?:den|die|ihren) empfänger"
    r"|an [^\s@]{1,64}@[^\s@]{1,255}|été|être|correctement|è|sono|stat[oaie]|sarà|verrà|essere|può|correttamente|ha|han|sido|fue|fueron|será|serán|ser|puede|pudo|se|correctamente|foi|foram|pôde|pode"
    r"|met|wordt|is|zijn|succesvol|goed|har|kan|kunde|blev|ble|blevet|blitt|er|zosta[łl][aoy]?|może|być|będzie|było|был[аио]?|будет|может|быть|успешно|удалось|byla?|bylo|fost|a|putut|fi)){0,5} \Z"))
_INSTEAD = re.compile(r"[^.]{0,60}?\b(?:instead|anstatt|statt|au lieu|invece|en lugar|en vez|em vez|in plaats|zamiast|вместо)\b")
_APART = re.compile(r"[^.]{0,40}?(?:quarant|quarentena|cuarentena|karant|kwarantann|карантин|隔离|隔離)")
_YET = tuple(map(bare, ("noch ", "aún ", "todavía ", "ainda ", "nog ", "ännu ", "endnu ", "ennå ", "jeszcze ", "ještě ", "еще ", "ещё ", "ancora ")))   # what is not yet done is late
# A promise to try again that is none: "no se volverá a intentar".
_NONE = tuple(map(bare, (
    "not ", "no ", "never ", "nicht ", "nie ", "ne ", "non ", "não ", "nunca ", "niet ", "inte ", "ikke ", "ei ", "nav ", "ni ", "nu ", "nem ", "не ", "няма да ", "δεν ", "δε ", "tidak ", "không ", "neće ", "неће ", "nebude ", "لن ", "לא ",
)))
_BEFORE = 160    # characters before the word in which the "no" is looked for; the longest address included
_LOOKS = 8       # places of one word that are looked at


def arrived(low: str) -> tuple[int, int] | None:
    """Where a notice says that the message arrived, and does not take it back."""
    known = next(((at, end) for at, end in _places(NOTICE_ARRIVED, low) if not _denied(low, at) and not is_apart(low, end)), None)
    more = known or abroad(low, NOTICE_ARRIVED.name)
    return more if more and not _denied(low, more[0]) and not is_apart(low, more[1]) else None


def refused(low: str) -> tuple[int, int] | None:
    """Where a notice says that the message did not arrive: in well-known words, else where a word of delivery is denied."""
    for at, end in _places(NOTICE_REFUSED, low):
        if low.startswith("mailbox is full", at) and low.endswith("your ", 0, at):
            continue     # the reader's own, as a server warns of it
        if not low.endswith(_YET, max(0, at - 10), at):
            return at, end
    for at, end in _places(_DELIVERED, low):
        if said := _denied(low, at):
            return said[0], end
        if low.startswith("delivered", at) and (instead := _INSTEAD.match(low, end)):
            return at, instead.end()
    more = abroad(low, NOTICE_REFUSED.name)
    return more if more and not low.endswith(_YET, max(0, more[0] - 10), more[0]) else None


def still(low: str) -> tuple[int, int] | None:
    """Where a notice promises that the server goes on trying, and not that it does no more."""
    said = first(low, NOTICE_STILL)
    return said if said and not low.endswith(_NONE, max(0, said[0] - 12), said[0]) else None


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
