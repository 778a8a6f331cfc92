"""The pages are written, not stamped: no sentence stands on more than three pages, and no two pages could swap their text."""

import re
from collections import defaultdict

from inspector.knowledge import ROLES

_END = re.compile(r"(?<=[.?!])\s+")


def sentences(page):
    """Every sentence of a page that says something (short exclamations such as «No.» do not count)."""
    texts = [page.headline, page.meaning, page.happened, page.off_spec, page.act, page.fault.why, page.retry.why, *page.explanation]
    texts += [one.text for one in page.causes] + [each.text for role in ROLES for one in page.steps[role] for each in (one, one.after) if each]
    texts += [one.answer.text for one in page.questions] + [one.text for one in page.confused]
    return {piece.strip() for text in texts for piece in _END.split(text) if len(piece.split()) >= 4} | {one.ask for one in page.questions}


def test_no_sentence_stands_on_more_than_three_pages(library):
    pages = defaultdict(set)
    for page in library.pages():
        for sentence in sentences(page):
            pages[sentence.lower()].add(page.key)
    shared = {text: sorted(keys) for text, keys in pages.items() if len(keys) > 3}
    assert shared == {}


def test_no_two_pages_could_swap_their_text(library):
    pages = [(page.key, sentences(page)) for page in library.pages() if page.code]
    for at, (one, mine) in enumerate(pages):
        for other, theirs in pages[at + 1 :]:
            if one[1:] == other[1:]:
                continue   # the classes of one detail share what is written once for both
            assert len(mine & theirs) <= 0.2 * min(len(mine), len(theirs)), (one, other)


def test_headlines_are_short_and_told_apart(library):
    seen = defaultdict(list)
    for page in library.pages():
        assert 2 <= len(page.headline.split()) <= 8, page.key
        if page.code:
            seen[page.headline.lower()].append(page.key)
    assert {text: keys for text, keys in seen.items() if len(keys) > 1} == {}


def test_only_a_vanished_mailbox_or_domain_is_dead(library):
    dead = {page.key for page in library.pages() if page.dead == "yes"}
    assert dead <= {"5.1.1", "5.1.2", "5.1.6", "5.1.10", "5.4.4", "reason:user-unknown", "reason:domain-not-found", "reason:moved", "reason:moved-to", "reason:null-mx", "reply:551", "reply:556"}
    for page in library.pages():
        if page.key.startswith("5.7.") or page.key.startswith("4."):
            assert page.dead in ("no", "maybe"), page.key


def test_no_page_of_a_living_address_advises_to_delete_it(library):
    advice = re.compile(r"\b(delete|remove|suppress|drop|unsubscribe)\b[^.]{0,40}\b(address|recipient|contact|subscriber)\b", re.IGNORECASE)
    denied = re.compile(r"\b(not|never|no reason|nothing|without|instead of|rather than|before|only|unless|if|when|once|until|wrong)\b", re.IGNORECASE)
    for page in library.pages():
        if page.dead != "no":
            continue
        for role in ROLES:
            for step in page.steps[role]:
                for said in (step, step.after):
                    assert not said or not advice.search(said.text) or denied.search(said.text), f"{page.key}: {said.text}"


def test_retired_claims_do_not_come_back(library):
    """Old wording and figures that other sites still copy."""
    wrong = re.compile(r"routing server failure|network congestion|destination mailbox address valid\b(?!.*\bold\b)|ALT-ADDRESS is required", re.IGNORECASE)
    for page in library.pages():
        assert not wrong.search(page.title), page.key
        for sentence in sentences(page):
            assert not re.search(r"\bRFC 7489\b(?!.*(former|replaced|older))", sentence), f"{page.key}: {sentence}"
            assert "5321bis" not in sentence
