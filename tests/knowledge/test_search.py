"""Search finds what people type: code fragments, words, questions, tokens, typos, scopes."""

import pytest

QUERIES = {
    "code fragments": [
        ("4.3.1", "4.3.1"), ("4.3", "4.3.0"), ("x.7.26", "5.7.26"), ("571", "5.7.1"), ("550 5.1.1", "5.1.1"), ("5.7.2", "5.7.2"), ("452", "reply:452"),
        ("5.4.", "5.4.0"), ("#5.2.2", "5.2.2"), ("421 4.7.0", "4.7.0"),
    ],
    "words": [
        ("disk space", "4.3.1"), ("mailbox full", "5.2.2"), ("user unknown", "5.1.1"), ("greylisting", "reason:greylisted"), ("message too large", "5.3.4"),
        ("routing loop", "5.4.6"), ("null mx", "5.1.10"), ("relay denied", "reason:relay-denied"), ("expired", "4.4.7"), ("domain not found", "reason:domain-not-found"),
    ],
    "questions": [
        ("why does gmail say not authenticated", "5.7.26"), ("is the mailbox of the recipient full?", "5.2.2"), ("does the address still exist", "5.1.1"),
        ("how long does a message wait in the queue before it expired", "4.4.7"), ("why is my ip address on a blocklist", "reason:blocklisted-ip"), ("what is reverse dns ptr", "5.7.25"),
        ("how do I fix too many recipients", "4.5.3"), ("my attachment was refused", "reason:attachment-type"), ("why do I have to use encryption tls", "reason:tls-required"),
        ("what does the server is shutting down mean", "4.3.2"),
    ],
    "tokens": [
        ("TSS04", "4.7.0"), ("S3150", "5.7.1"), ("OFR_506", None), ("OverQuotaTemp", "4.2.2"), ("RESOLVER.ADR.RecipientNotFound", "5.1.10"), ("S3140", "5.7.1"),
        ("queue_minfree", "4.3.1"), ("OverQuotaPerm", "5.2.2"), ("STARTTLS", "5.7.0"), ("DBEB", "5.4.1"),
    ],
    "typos": [
        ("mialbox ful", "5.2.2"), ("greylistd", "reason:greylisted"), ("unkown usr", "5.1.1"), ("mesage to large", "5.3.4"), ("pasword wrnog", "5.7.8"),
        ("blaklist", "reason:blocklisted-ip"), ("quotta exceded", "5.2.2"), ("conection timd out", "4.4.2"), ("dmrac", "reason:dmarc"), ("virsu", "reason:virus"),
    ],
    "scopes": [
        ("category:security spf", "5.7.23"), ("class:4 full", "4.2.2"), ("provider:gmail authenticated", "5.7.26"), ("severity:high unknown user", "5.1.1"), ("type:soft greylisted", "4.7.1"),
        ("category:mailbox full", "5.2.2"), ("class:5 relay", "5.7.1"), ("actor:nobody greylist", "reason:greylisted"), ("category:network dns", "4.4.3"), ("cat:content attachment", "reason:attachment-type"),
    ],
}


@pytest.mark.parametrize("kind", QUERIES)
def test_the_expected_page_is_among_the_first_three(library, kind):
    missed = []
    for query, want in QUERIES[kind]:
        hits = [hit.page.key for hit in library.search(query, 3)]
        if want is None and hits:
            continue
        if want not in hits:
            missed.append((query, want, hits))
    assert len(missed) <= 1, missed


def test_all_kinds_together_miss_at_most_three_of_sixty(library):
    rows = [row for kind in QUERIES.values() for row in kind]
    assert len(rows) == 60
    missed = [(query, want) for query, want in rows if want and want not in [hit.page.key for hit in library.search(query, 3)]]
    assert len(missed) <= 3, missed


def test_both_classes_of_a_full_mailbox_come_first_despite_typos(library):
    assert {hit.page.key for hit in library.search("mialbox ful", 2)} == {"4.2.2", "5.2.2"}


def test_scopes_keep_everything_else_out(library):
    hits = library.search("category:security class:4", 50)
    assert hits
    assert all(hit.page.category == "Security" and hit.page.key.startswith("4") or hit.page.key.startswith("reply:4") for hit in hits)


def test_matched_words_are_reported_for_marking(library):
    hit = next(hit for hit in library.search("disk space", 3) if hit.page.key == "4.3.1")
    assert {"disk", "space"} <= set(hit.matches)


def test_a_token_of_a_provider_names_its_rule(library):
    hit = library.search("TSS04", 1)[0]
    assert library.rule(hit.rule).provider == "yahoo"


@pytest.mark.parametrize("query", ["", "   ", "qqqqxzzz", "\x00", "😀", "a" * 5000, "category:", "x.", "((((", "4." * 200])
def test_strange_queries_are_answered_quietly(library, query):
    assert isinstance(library.search(query), tuple)


def test_the_same_query_gives_the_same_answer(library):
    assert library.search("blocked by spam filter") == library.search("blocked by spam filter")


@pytest.mark.parametrize(("query", "key"), [("5.7.705", "reason:sender-blocked"), ("550 5.7.705", "reason:sender-blocked"), ("5.7.620", "reason:blocklisted-ip"), ("5.7.599", "5.7.0"), ("4.2.99", "4.2.0")])
def test_a_code_without_a_page_leads_to_what_its_provider_means_or_to_its_subject(library, query, key):
    hits = library.search(query, 3)
    hit = next(hit for hit in hits if hit.page.key == key)
    assert hit is hits[0] or "550" in query
    assert bool(hit.rule) == key.startswith("reason:")


def test_a_code_that_has_a_page_is_found_without_its_subject(library):
    assert "5.7.0" not in [hit.page.key for hit in library.search("5.7.26", 5)]
