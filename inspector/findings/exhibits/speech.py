"""How a sentence speaks of a code: as of one that somebody got, or as of a word."""

import re

from inspector.findings import denial
from inspector.findings.words import folded

_WRAPPED = 60    # characters of a line of prose that was only broken, at least
_ASIDE = 90      # characters before and after a code that tell how it is spoken of
EXAMPLE, QUESTION = "example", "question"

# How a sentence speaks of a code that nobody got.
_EXAMPLE = re.compile(r"(?:\be\. ?g\.|\bfor example|(?<![.@-])\bexamples?:|\bsuch as|\bz\. ?b\.|\bzum beispiel|\bpar exemple|\bpor ejemplo|\bad esempio|\bbijvoorbeeld|например)[:,]?[ \t]{0,4}(?:[\"'`“„«(]{1,2}|(?:the |an? )?(?:code|error|answer|reply)?[ \t]?)[\"'`]?\Z", re.IGNORECASE)
_ASKED = re.compile(
    r"(?:\bwhat (?:does|do|is|are)|\bwas (?:bedeutet|bedeuten|heißt|ist)|\bque (?:signifie|veut dire)|\bqué (?:significa|es)|\bcosa significa|\bwat betekent|\bo que significa|что (?:означает|значит))(?: (?!mean|this|that|wrong|going)\w{1,16}){0,4} [\"'`„“]?\Z"
    r"|\b(?:would|should|could|can|to|make \w{2,20}|(?:that|which) always) (?:answer|return|say|send|reply|respond|reject)s?(?: with| by)?(?: \w{2,10})? [\"'`„“]?\Z|\bmy server to say [\"'`„“]?\Z|\bwhen (?:a|the|some|another) (?:\w{2,12} )?server (?:answers|says|replies|returns)(?: with)? [\"'`„“]?\Z"
    r"|\bservers (?:answer|reply|return|say|use|send)(?: with)? [\"'`„“]?\Z|\binstead of [\"'`„“]?\Z|\bthe (?:reply |error |smtp )?code [\"'`]?\Z", re.IGNORECASE)
_MEANT = re.compile(r"\A[\"'`”“)]{0,2},? (?:means?|stands? for|bedeutet|heißt|signifie|significa|betekent|eigentlich|explained|answers? with|for (?:unknown|all|any|every|each|non-?existent))\b", re.IGNORECASE)
# How a code stands in a sentence. What joins sentences follows it (no server begins its answer so); or several words stand before it, and behind it the sentence ends or goes on.
_JOINED = re.compile(r"\A[\"'`”“)]{0,2},? (?:when(?:ever)?|if|while|because|instead|unless|for|or|and|but|than|wenn|sobald|falls|weil|oder|und|statt|quand|lorsqu[e'’]|si|ou|et|cuando|quando|se|wanneer|als|of|en) ")
_SENTENCE = re.compile(r"(?:(?:[^\W\d_][\w'’-]{0,30},?|[245]\d\d|[245]\.\d\.\d{1,3}) ){3}[\"'`“(]{0,2}\Z")
_GOES_ON = re.compile(r"\A[\"'`”“)]{0,2}(?: ?[.,;?!)]{0,3}(?:[ \t]{0,4}\n|\Z)| ?[.,;?!)]{1,2} |[ \n][a-z]{1,20}[ ,.\n])")
_SAID = re.compile(r"\b(?:says?|said|answer(?:s|ed)|repl(?:ies|ied)|return(?:s|ed)|respond(?:s|ed)|rejected|refused|g[eo]ts?|errors?|fail(?:s|ed)|bounce[sd]?)(?: me| us| it)?(?: back)?(?: with| by| as)?:? [\"'`“(]{0,2}\Z", re.IGNORECASE)   # who tells so, by itself or with the words that came with it, has met the answer
_YOURS = re.compile(r"\b(?:your|this) (?:e-?mail|message|mail)\b|\bthe (?:e-?mail|message)\b|\b(?:ihre|deine|diese) (?:e-?mail|nachricht|mail)\b|\b(?:votre|ce|su|il suo|uw|sua) (?:e-?mail|message|courriel|mensaje|correo|messaggio|bericht|mensagem)\b", re.IGNORECASE)   # a notice speaks so to whoever sent it
# Who tells of the own mail has got what is quoted.
_OWN = re.compile(r"\b(?:my|our) (?:e-?mails?|messages?|mails?|newsletters?)\b|\b(?:i|we)(?:['’]m| am| are)? (?:keep |kept )?(?:get|got|getting|receiving|received?|tried|sent)\b|\b(?:comes?|came|bounc(?:es?|ed|ing)|returned?) back\b|\bmeine (?:e-?mails?|nachrichten?|mails?)\b|\bmes (?:e-?mails?|messages?)\b", re.IGNORECASE)
_CODES_BEHIND = re.compile(r"[245]\d\d[ -]\Z")
_CODES_NEXT = re.compile(r"\A[ -][245]\.\d{1,3}\.\d{1,3}")


class Speech:
    """What a whole text says of whom it happened to, by which its single sentences are judged. ``happened``: it says that something failed."""

    def __init__(self, text: str, happened: bool) -> None:
        self._text = text
        self._asks = "?" in text
        self._single = "\n" not in text.strip()
        self.own = tells_of_own(text)
        self.nobody = "@" not in text and not happened and not _YOURS.search(text)

    def of(self, start: int, end: int) -> str:
        """As what the code at [start, end) is spoken of: EXAMPLE, QUESTION, "" where somebody got it."""
        if self.own:
            return ""
        lead, rest = _CODES_BEHIND.sub("", self._lead(start)), self._text[end : end + _ASIDE]   # without the reply or the code that goes with it
        behind = _CODES_NEXT.sub("", rest)
        if _EXAMPLE.search(lead):
            return EXAMPLE
        if (self._asks and _ASKED.search(lead)) or _MEANT.match(rest) or _MEANT.match(behind):
            return QUESTION
        return QUESTION if self.nobody and self._is_word(lead, behind) else ""

    def _is_word(self, lead: str, rest: str) -> bool:
        """Whether a code is a word of a sentence: words lead up to it, and none of a server's answer follow."""
        if _JOINED.match(rest):
            return True
        told = (self._single or rest[1:2].isalpha()) and _SAID.search(lead) is not None
        return not told and _SENTENCE.search(lead) is not None and _GOES_ON.match(rest) is not None and denial.refused(folded(rest)) is None

    def _lead(self, start: int) -> str:
        """What stands before a code: on its line, and on the one above where that was only broken there."""
        low = self._text.rfind("\n", 0, start) + 1
        above = self._text[self._text.rfind("\n", 0, max(low - 1, 0)) + 1 : max(low - 1, 0)]
        return ((above + " " if len(above) > _WRAPPED and above[-1:].isalpha() else "") + self._text[low:start])[-_ASIDE:]


def tells_of_own(text: str) -> bool:
    """Whether somebody tells of the own mail."""
    return _OWN.search(text) is not None
