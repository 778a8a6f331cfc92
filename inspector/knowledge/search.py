"""Search over all pages and provider rules: words, codes and parts of codes, tokens, typos, synonyms, scopes.

Scopes narrow what is found: ``category:security severity:high provider:gmail class:4 type:hard actor:recipient``.
"""

import math
from bisect import bisect_left
from collections.abc import Callable
from typing import Any

from rapidfuzz import fuzz, process

from inspector.codes import StatusCode
from inspector.knowledge.page import Page
from inspector.knowledge.query import EMPTY, Hit, Query, read_query, stem, words_of

# How often codes stand in real bounces decides between pages that fit equally well.
COMMON = (
    "5.1.1", "5.0.0", "5.7.1", "4.2.2", "5.2.2", "4.0.0", "4.4.7", "5.2.1", "5.5.0", "5.7.0", "5.2.0", "4.4.1", "5.1.8", "5.1.0", "5.4.4", "5.7.26",
    "5.3.0", "5.7.9", "5.1.6", "5.1.2", "4.3.0", "4.4.2", "4.3.1", "5.3.1", "4.3.2", "4.7.0", "4.7.1", "5.4.1", "5.3.4", "4.4.5", "5.1.10", "5.7.23",
    "5.7.25", "5.4.6",
)

WEIGHTS = {"title": 5.0, "headline": 5.0, "keywords": 4.0, "meaning": 3.0, "category": 2.0, "questions": 2.0, "causes": 1.6, "providers": 1.4, "explanation": 1.0,
           "registered": 1.0, "off_spec": 1.0, "act": 1.0, "confused": 0.8, "steps": 0.6, "samples": 0.6, "phrases": 1.5, "rules": 1.6}
TYPO_CUTOFF = 78


class Index:
    """The words of the library and the pages they stand on."""

    def __init__(self, plain: dict[str, Any], keys: tuple[str, ...]) -> None:
        self._keys = keys
        self._facets: dict[str, dict[str, str]] = {}
        self._postings: dict[str, dict[str, float]] = {}
        self._shown: dict[str, str] = {}
        self._tokens: dict[str, list[tuple[str, str]]] = {}
        self._own_codes: list[tuple[StatusCode, int, str, str]] = []   # codes of providers' own, up to which detail, the page and the rule
        self._titles: dict[str, set[str]] = {}
        self._by_key = set(keys)
        self._odd = {f"reply:{code}" for code in plain["replies"] if plain["replies"][code]["status"] not in ("standard", "extension")}
        for key in keys:
            self._add_page(plain, key)
        self._add_phrases(plain)
        self._add_rules(plain)
        self._vocabulary = sorted(self._postings)
        self._synonyms = _synonyms(plain.get("synonyms", []))

    # making -----------------------------------------------------------------------------------------

    def _add(self, key: str, text: str, weight: float) -> None:
        for word in set(words_of(text)):
            if word in EMPTY:
                continue
            root = stem(word)
            self._shown.setdefault(root, word)
            page = self._postings.setdefault(root, {})
            before = page.get(key, 0.0)   # the best place counts whole, every further one a little: a long page does not beat a fitting title
            page[key] = max(before, weight) + 0.12 * min(before, weight)

    def _add_page(self, plain: dict[str, Any], key: str) -> None:
        head, text = _page_texts(plain, key)
        self._facets[key] = {
            "category": head["category"].lower(), "severity": text["severity"], "class": key[0] if key[1] == "." else key[6:7] if key.startswith("reply") else "",
            "type": text["bounce"], "actor": text["actor"], "provider": " ".join(one["name"].lower() for one in text.get("providers", ())),
        }
        self._titles[key] = {stem(word) for word in words_of(f"{head['title']} {text['headline']}")}
        self._add(key, head["title"], WEIGHTS["title"])
        for field, value in text.items():
            if field in WEIGHTS:
                self._add(key, _flat(value), WEIGHTS[field])
        self._add(key, head["category"], WEIGHTS["category"])
        self._add(key, _flat(head.get("registered", {}).get("meaning", "")), WEIGHTS["registered"])

    def _add_phrases(self, plain: dict[str, Any]) -> None:
        """The words by which servers tell a reason lead to its page and to the codes that usually go with it."""
        for book in plain["phrases"].values():
            for reason, rows in book["phrases"].items():
                says = " ".join(row["say"] for row in rows)
                codes = [code for code in plain["reasons"].get(reason, {}).get("codes", ()) if code in self._by_key]
                for key in (f"reason:{reason}", *codes):
                    if key in self._by_key:
                        self._add(key, says, WEIGHTS["phrases"] * (0.6 if key in codes[2:] else 1.0))

    def _add_rules(self, plain: dict[str, Any]) -> None:
        for one in plain["providers"].values():
            names = " ".join((one["name"], *one.get("aliases", ())))
            for rule in one["rules"]:
                low, _, high = rule.get("code", "").partition("-")
                key = low if low in self._by_key else f"reason:{rule['reason']}"
                if key not in self._by_key:
                    continue
                if low not in self._by_key and (code := StatusCode.parse(low)):
                    self._own_codes.append((code, int(high or code.detail), key, rule["id"]))
                self._facets[key]["provider"] += f" {names.lower()} {one['provider']}"
                self._add(key, f"{rule.get('say', '')} {rule['meaning']} {names}", WEIGHTS["rules"] * 0.25)
                for word in words_of(rule.get("say", "")):
                    if any(char.isdigit() for char in word) or "_" in word:
                        self._tokens.setdefault(word, []).append((key, rule["id"]))

    # asking -----------------------------------------------------------------------------------------

    def search(self, text: str, limit: int, page: Callable[[str], Page | None]) -> tuple[Hit, ...]:
        """The best ``limit`` pages for what was typed. An empty query, or one that fits nothing, gives no hits."""
        query = read_query(text)
        scores: dict[str, float] = {}
        marks: dict[str, set[str]] = {}
        rules: dict[str, str] = {}
        self._score_codes(query, scores, marks)
        self._score_own_codes(query, scores, rules)
        self._score_tokens(query, scores, marks, rules)
        self._score_words(query, scores, marks)
        if query.scopes:
            if not (query.words or query.codes or query.replies):
                scores = dict.fromkeys(self._keys, 1.0)
            scores = {key: score for key, score in scores.items() if all(self._in_scope(key, *scope) for scope in query.scopes)}
        for key in scores:
            if scores[key] < 90:   # a code that was typed outright needs no help from its frequency
                scores[key] *= 0.6 if key in self._odd else _prior(key)
        best = sorted(scores.items(), key=lambda one: (-round(one[1], 6), self._keys.index(one[0])) if one[1] else (0, 0))
        best = _twins_in_order(best[:limit + 1])[:limit]   # the twin of the last may stand right behind the cut
        top = best[0][1] if best else 1.0
        return tuple(Hit(found, round(score / max(top, 1.0), 4), tuple(sorted(marks.get(key, ()))), rules.get(key, "")) for key, score in best if (found := page(key)))

    def _in_scope(self, key: str, scope: str, value: str) -> bool:
        have = self._facets[key].get(scope, "")
        if scope == "provider":
            return any(word in have for word in self._synonyms.get(stem(value), {value}) | {value})
        return have == value or (scope in ("category", "actor", "severity") and have.startswith(value))

    def _score_codes(self, query: Query, scores: dict[str, float], marks: dict[str, set[str]]) -> None:
        for klass, subject, detail in query.codes:
            for key in self._keys:
                code = StatusCode.parse(key) if key[1] == "." else None
                if code and (klass is None or code.klass == klass) and (subject is None or code.subject == subject) and (detail is None or code.detail == detail):
                    scores[key] = scores.get(key, 0.0) + 100.0 - code.detail * 0.01
                    marks.setdefault(key, set()).add(key)
        for reply in query.replies:
            if (key := f"reply:{reply}") in self._by_key:
                scores[key] = scores.get(key, 0.0) + 101.0
                marks.setdefault(key, set()).add(reply)

    def _score_own_codes(self, query: Query, scores: dict[str, float], rules: dict[str, str]) -> None:
        """Codes without a page of their own: what the provider that sends them means, one by one before whole ranges; else what their subject says of all its details."""
        for klass, subject, detail in query.codes:
            if None in (klass, subject, detail) or f"{klass}.{subject}.{detail}" in self._by_key:
                continue
            means = [(high - code.detail, key, rule) for code, high, key, rule in self._own_codes if code[:2] == (klass, subject) and code.detail <= (detail or 0) <= high]
            for wide, key, rule in sorted(means, key=lambda one: one[0]):
                if scores.get(key, 0.0) < 90:
                    scores[key] = scores.get(key, 0.0) + (92.0 if wide else 95.0)
                    rules.setdefault(key, rule)
            if not means and (key := f"{klass}.{subject}.0") in self._by_key:
                scores[key] = scores.get(key, 0.0) + 90.0

    def _score_tokens(self, query: Query, scores: dict[str, float], marks: dict[str, set[str]], rules: dict[str, str]) -> None:
        for word in (*query.words, *query.replies):
            for key, rule in self._tokens.get(word, ()):
                scores[key] = scores.get(key, 0.0) + 60.0
                marks.setdefault(key, set()).add(word)
                rules.setdefault(key, rule)

    def _score_words(self, query: Query, scores: dict[str, float], marks: dict[str, set[str]]) -> None:
        total = 0.0
        sums: dict[str, float] = {}
        in_title: dict[str, int] = {}
        for place, word in enumerate(query.words):
            forms = self._forms(word, query.open_end and place == len(query.words) - 1)
            if not forms:
                total += 3.0
                continue
            rarity = max(self._rarity(root) for root, _ in forms[:1])
            total += rarity
            gains: dict[str, tuple[float, str]] = {}
            for root, trust in forms:
                for key, weight in self._postings[root].items():
                    gain = trust * rarity * weight / (weight + 2.0)
                    if gain > gains.get(key, (0.0, ""))[0]:
                        gains[key] = (gain, root)
            for key, (gain, root) in gains.items():
                sums[key] = sums.get(key, 0.0) + gain
                marks.setdefault(key, set()).add(self._shown[root])
                in_title[key] = in_title.get(key, 0) + (root in self._titles[key])
        for key, gain in sums.items():
            share = gain / total if total else 0.0
            scores[key] = scores.get(key, 0.0) + 20.0 * share * share * (1.0 + 0.5 * in_title[key] / len(query.words))

    def _rarity(self, root: str) -> float:
        return math.log(1.0 + len(self._keys) / len(self._postings[root]))

    def _forms(self, word: str, growing: bool) -> list[tuple[str, float]]:
        """The index words that a typed word may mean, with how sure that is, the surest first."""
        root = stem(word)
        forms = {root: 1.0} if root in self._postings else {}
        for other in self._synonyms.get(root, ()):
            if other in self._postings:
                forms.setdefault(other, 0.75)
        if growing or not forms:
            at = bisect_left(self._vocabulary, word)
            while at < len(self._vocabulary) and self._vocabulary[at].startswith(word) and len(forms) < 24:
                forms.setdefault(self._vocabulary[at], 0.7)
                at += 1
        if root not in forms and len(word) >= 3:
            for found, score, _ in process.extract(root, self._vocabulary, scorer=fuzz.ratio, score_cutoff=TYPO_CUTOFF - (8 if len(word) > 5 else 0), limit=4):
                if abs(len(found) - len(root)) <= 2:
                    forms.setdefault(found, 0.6 * score / 100)
                    for other in self._synonyms.get(found, ()):
                        if other in self._postings:
                            forms.setdefault(other, 0.4 * score / 100)
        return sorted(forms.items(), key=lambda one: -one[1])


def _twins_in_order(best: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """Two classes of one detail that fit all but equally stand with the temporary one first: it is the one that settles by itself."""
    out = list(best)
    for at in range(len(out) - 1):
        (one, high), (other, low) = out[at], out[at + 1]
        if one[1:] == other[1:] and one[0] > other[0] and low >= 0.95 * high:
            out[at], out[at + 1] = (other, high), (one, low)
    return out


def _prior(key: str) -> float:
    if key in COMMON:
        return 1.3 - 0.006 * COMMON.index(key)
    return 0.9 if key.startswith("reply:") else 0.95 if key.startswith("reason:") else 0.75 if key.startswith("2.") else 1.0


def _page_texts(plain: dict[str, Any], key: str) -> tuple[dict[str, Any], dict[str, Any]]:
    kind, _, name = key.partition(":")
    if name:
        one = plain["replies" if kind == "reply" else "reasons"][name]
        return one, one
    head = plain["codes"][f"x{key[1:]}"]
    return head, head[key[0]]


def _flat(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return " ".join(_flat(one) for one in value.values())
    if isinstance(value, list):
        return " ".join(_flat(one) for one in value)
    return ""


def _synonyms(groups: list[list[str]]) -> dict[str, set[str]]:
    out: dict[str, set[str]] = {}
    for group in groups:
        roots = {stem(word) for word in group}
        for root in roots:
            out[root] = out.get(root, set()) | (roots - {root})
    return out
