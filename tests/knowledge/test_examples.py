"""Every phrase and every provider rule proves itself on the example that it carries."""

import pytest

from inspector.codes import StatusCode
from inspector.knowledge.library import in_range
from inspector.knowledge.phrases import PhraseBook, sort_phrases


def test_every_phrase_tells_its_reason_on_its_example(library):
    wrong, count = [], 0
    for language, book in library._plain["phrases"].items():
        for reason, rows in book["phrases"].items():
            for row in rows:
                count += 1
                hit = library.reason_of(row["example"])
                if hit is None or hit.reason != reason:
                    wrong.append((language, reason, row["say"], hit and (hit.reason, hit.say)))
    assert count > 300
    assert wrong == []


def test_every_rule_is_found_on_its_example(library):
    wrong, count = [], 0
    for provider in library.providers.values():
        for rule in provider.rules:
            count += 1
            low = StatusCode.parse(rule.code.partition("-")[0]) if rule.code else None
            hit = library.rule_of(rule.example, low, rule.reply or None, provider)
            if hit is None or hit.rule.id != rule.id:
                wrong.append((rule.id, rule.say, hit and hit.rule.id))
    assert count > 700
    assert wrong == []


def test_dead_is_only_said_of_vanished_mailboxes_and_domains(library):
    for provider in library.providers.values():
        for rule in provider.rules:
            assert rule.dead != "yes" or rule.reason in ("user-unknown", "domain-not-found", "moved", "null-mx"), rule.id


@pytest.mark.parametrize(
    ("codes", "code", "inside"),
    [("5.7.606-649", "5.7.606", True), ("5.7.606-649", "5.7.649", True), ("5.7.606-649", "5.7.650", False), ("5.7.606-649", "4.7.610", False), ("5.1.1", "5.1.10", False)],
)
def test_ranges(codes, code, inside):
    assert in_range(codes, StatusCode.parse(code)) is inside


@pytest.mark.parametrize(
    ("say", "text", "found"),
    [
        ("user unknown", "550 User\n   unknown here", "User\n   unknown"),
        ("user unknown", "superuser unknown", None),
        ("can't be delivered", "It can’t be delivered", "can’t be delivered"),
        ("connect to ... timed out", "connect to mx.example.org[192.0.2.1]:25: Connection timed out", "connect to mx.example.org[192.0.2.1]:25: Connection timed out"),
        ("connect to ... timed out", "connect to " + "x" * 90 + " timed out", None),
        ("メールボックスがいっぱい", "お客様のメールボックスが いっぱいです", "メールボックスが いっぱい"),
        ("does not exist", "550-5.1.1 The account does\n550-5.1.1 not exist here", "does\n550-5.1.1 not exist"),
        ("does not exist", "550 5.1.1 The account does not\n550 5.1.1 exist here", "does not\n550 5.1.1 exist"),
        ("[TSS04]", "421 4.7.0 [TSS04] Messages", "[TSS04]"),
    ],
)
def test_phrases_fold_case_space_and_quotes(say, text, found):
    hits = PhraseBook(sort_phrases([(say, "x")])).find(text)
    assert (text[hits[0].start : hits[0].end] if hits else None) == found


def test_a_phrase_without_spaces_is_found_once_beside_a_single_hebrew_letter():
    [hit] = PhraseBook(sort_phrases([("邮箱不存在", "x")])).find("ה 邮箱不存在")
    assert (hit.start, hit.end) == (2, 7)
