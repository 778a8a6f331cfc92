"""Counts the library: pages, words, advice, rules, phrases."""

import re
import statistics
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from inspector import knowledge  # noqa: E402  (the program is not installed, only lies here)
from inspector.knowledge import ROLES  # noqa: E402


def texts(page):
    """Every text that a reader sees on the page."""
    yield from (page.headline, page.meaning, page.happened, page.registered, page.off_spec, page.act, page.fault.why, page.retry.why, *page.explanation)
    yield from (one.text for one in (*page.causes, *page.plays_out, *page.samples, *page.related, *page.confused))
    yield from (one.text for role in ROLES for one in page.steps[role])
    yield from (text for one in page.questions for text in (one.ask, one.answer.text))
    yield from (one.meaning for one in page.dialects)


def main():
    library = knowledge.load()
    pages = library.pages()
    kinds = {"codes": [p for p in pages if p.code], "replies": [p for p in pages if p.key.startswith("reply:")], "reasons": [p for p in pages if p.key.startswith("reason:")]}
    rows = [("pages", len), ("words", lambda ps: sum(words(p) for p in ps)), ("median words a page", lambda ps: int(statistics.median(words(p) for p in ps))),
            ("causes", lambda ps: sum(len(p.causes) for p in ps)), ("steps", lambda ps: sum(len(s) for p in ps for s in p.steps.values())),
            ("questions", lambda ps: sum(len(p.questions) for p in ps)), ("sample lines", lambda ps: sum(len(p.samples) for p in ps)),
            ("relations", lambda ps: sum(len(p.related) + len(p.confused) for p in ps)), ("provider meanings", lambda ps: sum(len(p.dialects) for p in ps))]
    print(f"{'':<22}" + "".join(f"{name:>10}" for name in (*kinds, "all")))
    for name, count in rows:
        print(f"{name:<22}" + "".join(f"{count(ps):>10,}" for ps in (*kinds.values(), list(pages))))
    providers = library.providers.values()
    print(f"\nproviders {len(providers)}, rules {sum(len(one.rules) for one in providers):,}; mistakes in the library: {len(library.problems)}")
    per_language = Counter({name: sum(map(len, book["phrases"].values())) for name, book in library._plain["phrases"].items()})
    print("phrases", sum(per_language.values()), dict(per_language.most_common()))
    shared = Counter(sentence for p in pages for sentence in {s.strip().lower() for text in texts(p) for s in re.split(r"(?<=[.?!])\s+", text) if len(s.split()) >= 5})
    print("sentences of five words or more on more than three pages:", sum(count > 3 for count in shared.values()))


def words(page):
    return sum(len(text.split()) for text in texts(page))


if __name__ == "__main__":
    main()
