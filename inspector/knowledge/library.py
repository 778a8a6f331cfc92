"""The library: pages by key, reasons by their words, provider rules by host, code and words."""

from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from inspector.codes import StatusCode
from inspector.knowledge.build import build_page, build_provider
from inspector.knowledge.clues import Clue, ClueHit, Clues
from inspector.knowledge.page import Page, Provider, Rule, Source
from inspector.knowledge.phrases import Hit as PhraseMatch
from inspector.knowledge.phrases import PhraseBook
from inspector.knowledge.query import Hit

if TYPE_CHECKING:
    from inspector.knowledge.search import Index

LONGEST_TEXT = 65_536   # characters of a notice that are held against the phrases


class PhraseHit(NamedTuple):
    """The words that tell a reason: where they stand in the text given, which phrase of which language, and whether it is a weak one."""

    reason: str
    start: int
    end: int
    say: str
    weak: bool
    language: str


class RuleHit(NamedTuple):
    """A provider rule that fits, and the characters of the text it was known by (empty where the code alone told)."""

    rule: Rule
    start: int
    end: int


class Library:
    """Everything that is known, ready to be asked. Immutable in effect: parts are made when first wanted and kept."""

    def __init__(self, plain: dict[str, Any], problems: tuple[str, ...] = ()) -> None:
        self._plain = plain
        self.problems = problems
        self._made: dict[str, Page] = {}
        self._books: dict[str, PhraseBook] = {}
        self._known: dict[str, Provider] = {}
        self._heard: tuple[str, list[PhraseHit]] = "", []   # the last text and what it tells: an answer is asked for its reason, and then for what stands beside it

    # pages ----------------------------------------------------------------------------------------

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys of all pages: codes by number, then replies, then reasons in the order of the taxonomy."""
        return tuple(self._plain["keys"])

    def page(self, key: str) -> Page | None:
        """The page with exactly this key (``4.3.1``, ``reply:452``, ``reason:server-full``), or None."""
        page = self._made.get(key)
        if page is None and (page := build_page(self._plain, key)) is not None:
            self._made[key] = page
        return page

    def pages(self) -> tuple[Page, ...]:
        """All pages, in the order of ``keys``."""
        return tuple(page for key in self.keys if (page := self.page(key)))

    def page_for(self, code: StatusCode) -> Page | None:
        """The page that explains ``code``: its own, else that of its class and subject, else of its class alone (RFC 3463 section 2)."""
        return self.page(str(code)) or self.page(f"{code.klass}.{code.subject}.0") or self.page(f"{code.klass}.0.0")

    def source(self, key: str) -> Source:
        """The source behind a citation: an entry of sources.yaml, or an RFC and its section."""
        known = self._plain["sources"].get(key)
        if known:
            return Source(key, known["name"], known.get("url", ""))
        words = key.split(" ")
        if words[0] == "RFC" and len(words) >= 2:
            section = f", section {words[2]}" if len(words) > 2 else ""
            anchor = f"#section-{words[2]}" if len(words) > 2 else ""
            return Source(key, f"RFC {words[1]}{section}", f"https://www.rfc-editor.org/rfc/rfc{words[1]}{anchor}")
        return Source(key, key, "")

    @property
    def version(self) -> str:
        """The month of the latest review of any page."""
        return str(self._plain["reviewed"]).replace("-", ".")

    # words ----------------------------------------------------------------------------------------

    def _book(self, name: str) -> PhraseBook:
        book = self._books.get(name)
        if book is None:
            book = self._books[name] = PhraseBook(self._plain["books"][name])
        return book

    def reasons_in(self, text: str) -> list[PhraseHit]:
        """Every phrase that tells a reason in ``text``, the most telling first: strong before weak, long before short, early before late."""
        heard, known = self._heard
        if heard != text:
            hits = self._book("").find(text[:LONGEST_TEXT])
            hits.sort(key=lambda hit: (hit.value[2], -hit.size, hit.start))
            known = [PhraseHit(hit.value[0], hit.start, hit.end, *hit.value[1:]) for hit in hits]
            self._heard = text, known
        return known

    @cached_property
    def _clues(self) -> Clues:
        rows = self._plain["clues"]
        return Clues(Clue.read(row) for language in sorted(rows, key=lambda one: (one != "en", one)) for row in rows[language])

    def clue_in(self, text: str) -> ClueHit | None:
        """What the words of ``text`` speak of, by the first clue that fits; None where none does. A guess, for where no phrase tells a reason."""
        return self._clues.find(text[:LONGEST_TEXT])

    def reason_of(self, text: str) -> PhraseHit | None:
        """The reason that the words of ``text`` tell, or None."""
        hits = self.reasons_in(text)
        return hits[0] if hits else None

    # providers ------------------------------------------------------------------------------------

    @property
    def providers(self) -> dict[str, Provider]:
        """All providers by id."""
        return {name: self._provider(name) for name in sorted(self._plain["providers"])}

    def _provider(self, name: str) -> Provider:
        if name not in self._known:
            self._known[name] = build_provider(self._plain["providers"][name])
        return self._known[name]

    def provider(self, id_: str) -> Provider | None:
        """The provider with this id, or None."""
        return self._provider(id_) if id_ in self._plain["providers"] else None

    def rule(self, id_: str) -> Rule | None:
        """The provider rule with this id, or None."""
        named = self.provider(id_.rpartition("-")[0])   # the bundled rules bear their provider's name: all providers take 5 ms to build
        found = next((rule for rule in named.rules if rule.id == id_), None) if named else None
        return found or self._rules_by_id.get(id_)

    @cached_property
    def _rules_by_id(self) -> dict[str, Rule]:
        return {rule.id: rule for one in self.providers.values() for rule in one.rules}

    def provider_of(self, hosts: tuple[str, ...] | list[str], domain: str = "") -> Provider | None:
        """Whose server refused: known by the ends of the host names, the first host first; else by the recipient's domain."""
        by_host, by_domain = self._plain["hosts"], self._plain["domains"]
        for host in hosts:
            if found := _by_end(by_host, host):
                return self._provider(found)
        found = by_domain.get(domain.lower()) if domain else None
        return self._provider(found) if found else None

    def provider_by_words(self, text: str) -> Provider | None:
        """Whose words these are, by what stands in nobody else's: its help pages, its tokens. The longest sign counts, then the first."""
        hits = self._book("?").find(text)
        return self._provider(max(hits, key=lambda hit: (hit.size, -hit.start)).value) if hits else None

    def rule_of(self, text: str, code: StatusCode | None, reply: str | None, provider: Provider | None) -> RuleHit | None:
        """The rule that says what this reply means where it came from: words and code together before words alone before a code alone.

        ``provider`` first; then the rules that hold on any host (mail server software, blocklists), where a reply that the rule names must be this one.
        """
        text = text[:LONGEST_TEXT]
        fits = [(rule, hit) for rule, hit in self._rules_in(provider.id, text) if _agrees(rule, code, reply)] if provider else []
        if not fits:
            fits = [(rule, hit) for rule, hit in self._rules_in("*", text) if _agrees(rule, code, reply) and rule.reply in ("", reply)]
        if fits:
            rule, best = max(fits, key=lambda one: (bool(one[0].code and code), one[1].size, -one[1].start))
            return RuleHit(rule, best.start, best.end)
        for rule in provider.rules if provider and code else ():
            if not rule.say and _agrees(rule, code, reply):
                return RuleHit(rule, 0, 0)
        return None

    def _rules_in(self, book: str, text: str) -> list[tuple[Rule, PhraseMatch]]:
        return [(self._provider(hit.value[0]).rules[hit.value[1]], hit) for hit in self._book(book).find(text)]

    # search ---------------------------------------------------------------------------------------

    @cached_property
    def _index(self) -> "Index":
        from inspector.knowledge.search import Index  # 30 ms (rapidfuzz) that explaining a message does not need
        return Index(self._plain, self.keys)

    def search(self, query: str, limit: int = 10) -> tuple[Hit, ...]:
        """Pages for words, codes, parts of codes, tokens or a plain question, best first. See ``search.py`` for scopes."""
        return self._index.search(query, limit, self.page)


def _by_end(table: dict[str, str], host: str) -> str | None:
    end = host.lower().rstrip(".")
    while end:
        if found := table.get(end):
            return found
        end = end.partition(".")[2]
    return None


def _agrees(rule: Rule, code: StatusCode | None, reply: str | None) -> bool:
    """Whether nothing the rule names is contradicted. A rule known by its words may stand where the message gives no code."""
    if rule.reply and reply and rule.reply[0] != reply[0] and not rule.say:
        return False
    if not rule.code:
        return not (rule.reply and reply) or rule.reply == reply or bool(rule.say)
    if code is None:
        return bool(rule.say)
    return in_range(rule.code, code)


def in_range(codes: str, code: StatusCode) -> bool:
    """Whether ``code`` is the one named, or lies in a range such as ``5.7.606-649``."""
    low, _, high = codes.partition("-")
    first = StatusCode.parse(low)
    if first is None:
        return False
    last = int(high) if high else first.detail
    return first[:2] == code[:2] and first.detail <= code.detail <= last
