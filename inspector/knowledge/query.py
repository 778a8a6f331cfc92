"""What a person typed into the search field, taken apart; and what a search finds."""

from typing import NamedTuple

from inspector.knowledge.page import Page
from inspector.patterns import later

_SCOPE = later(r"\b(category|cat|severity|sev|provider|class|type|actor|who)\s?:\s?([a-z0-9_.-]{1,40})")
_CODE = later(r"(?<![0-9.])([245xX*])\.([0-9]{1,3}|[xX*])?(?:\.([0-9]{1,3}|[xX*])?)?(?![0-9])")
_DIGITS = later(r"(?<![0-9a-z_.])[1-5][0-9]{2,4}(?![0-9a-z_.])")
_WORD = later(r"[^\W_]+(?:_[^\W_]+)*")
_SHORT = {"cat": "category", "sev": "severity", "who": "actor"}

# Words that carry the grammar of a question and not its subject.
EMPTY = frozenset((
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do", "does", "for", "from", "get", "got", "had", "has",
    "have", "he", "her", "his", "how", "i", "if", "in", "is", "it", "its", "me", "my", "of", "on", "or", "our", "she", "should", "so", "some", "than",
    "that", "the", "their", "them", "then", "there", "these", "they", "this", "to", "was", "we", "were", "what", "when", "where", "which", "who", "why",
    "will", "with", "would", "you", "your", "says", "say", "said", "saying", "mean", "means", "meaning", "am", "mail", "email", "e", "message",
    "messages", "error", "code", "bounce", "bounced", "bounces", "back", "please", "about", "because", "just", "keep", "keeps", "getting", "not", "fix",
    "itself", "myself", "use", "using", "need", "needs", "want", "any", "all", "also",
))


class Query(NamedTuple):
    """The parts of a query. ``codes`` are (class, subject, detail) with None for what was left open."""

    words: tuple[str, ...]
    codes: tuple[tuple[int | None, int | None, int | None], ...]
    replies: tuple[str, ...]
    scopes: tuple[tuple[str, str], ...]
    open_end: bool   # the last word may still be growing


class Hit(NamedTuple):
    """A page found, how well it fits, the words that matched (as they stand in the library), and the provider rule that led here, if one did."""

    page: Page
    score: float
    matches: tuple[str, ...]
    rule: str = ""


def read_query(text: str) -> Query:
    """Take a query apart: ``4.3``, ``x.7.26``, ``571``, ``550``, ``severity:high``, words."""
    low = " ".join(text.lower().split())[:400]
    scopes = tuple((_SHORT.get(name, name), value) for name, value in _SCOPE.findall(low))
    low = _SCOPE.sub(" ", low)
    codes = [(_number(klass), _number(subject), _number(detail)) for klass, subject, detail in _CODE.findall(low)]
    low = _CODE.sub(" ", low)
    replies = []
    for digits in _DIGITS.findall(low):
        if len(digits) == 3:
            replies.append(digits)
        if digits[0] in "245":
            codes.append((int(digits[0]), int(digits[1]), int(digits[2:])))
    rest = _DIGITS.sub(" ", low)
    words = tuple(dict.fromkeys(_WORD.findall(rest)))
    full = tuple(word for word in words if word not in EMPTY) or words
    return Query(full, tuple(codes), tuple(replies), scopes, bool(low) and low[-1:].isalnum())


def _number(part: str) -> int | None:
    return int(part) if part.isdigit() else None


def words_of(text: str) -> list[str]:
    """The words of a text as the index holds them."""
    return _WORD.findall(text.lower())


def stem(word: str) -> str:
    """The word without its commonest English endings: enough that ``rejected`` and ``rejects`` meet."""
    for end in ("ications", "ication", "ations", "ation", "icated", "icates", "icate", "ated", "ates", "ate", "ings", "ing", "edly", "ied", "ies", "ed", "es", "s", "e"):
        if word.endswith(end) and len(word) - len(end) >= (4 if "at" in end else 3) and not word.endswith("ss"):
            base = word[: -len(end)]
            return base + "y" if end in ("ied", "ies") else base
    return word
