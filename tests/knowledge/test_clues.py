"""Clues prove themselves on their examples, and against the examples of all that is known for sure."""

from collections import Counter

import pytest

from inspector import knowledge
from inspector.knowledge.clues import Clue, Clues

# Reasons that an answer may be told by either way: both send the same person to the same place.
NEAR = (
    {"blocklisted-ip", "reputation", "blocklisted-domain", "policy"}, {"spam-content", "blocklisted-domain", "virus", "attachment-type", "policy"}, {"sender-rejected", "sender-not-allowed", "sender-blocked", "blocklisted-ip"},
    {"server-error", "server-busy", "server-full", "timeout", "cannot-connect", "dns-failure"}, {"malformed", "protocol-error"}, {"auth-required", "relay-denied", "sender-not-allowed"},
    {"user-unknown", "mailbox-disabled", "moved", "bad-address"}, {"sender-rate", "sender-blocked", "too-many-connections", "recipient-rate"},
)


def test_every_clue_hints_at_its_reason_on_its_example(library):
    rows = [row for clues in library._plain["clues"].values() for row in clues]
    assert len(rows) > 40
    assert [(row["words"], library.clue_in(row["example"])) for row in rows if getattr(library.clue_in(row["example"]), "reason", "") != row["reason"]] == []


def test_clues_seldom_contradict_what_phrases_tell_for_sure(library):
    told = [(language, reason, hit.reason) for language, book in library._plain["phrases"].items() for reason, rows in book["phrases"].items() for row in rows if (hit := library.clue_in(row["example"]))]
    near = Counter(language for language, reason, hint in told if hint == reason or any({hint, reason} <= group for group in NEAR))
    all_of = Counter(language for language, _, _ in told)
    assert near.total() > 2_500
    assert [(language, near[language], count) for language, count in all_of.items() if near[language] < 0.9 * count] == []


def test_the_span_covers_the_words_and_only_whole_ones_count():
    clue = Clue.read({"reason": "too-large", "words": "size|large + exceed*", "without": "quota"})
    text = "550 ÉXCEEDED by some bytes: the Size of it"
    assert Clues([clue]).find(text) == ("too-large", text.index("ÉX"), text.index("Size") + 4)
    assert Clues([clue]).find("550 resized, exceeded") is None
    assert Clues([clue]).find("550 size exceeds the quota") is None


@pytest.mark.parametrize("name", ["size@example.org", "https://size.example/x", "size.example.org", "<size.example.org[192.0.2.1]>"])
def test_names_say_nothing(name):
    assert Clues([Clue.read({"reason": "too-large", "words": "size"})]).find(f"550 see {name}") is None


def test_an_organisations_own_clues_come_first_and_a_mistake_is_named(tmp_path):
    (tmp_path / "phrases").mkdir()
    own = tmp_path / "phrases" / "en.yaml"
    head = "language: en\nname: English\nphrases: {}\nclues:\n"
    own.write_text(head + '  - {reason: policy, words: "elephant + spf", example: "550 the elephant dislikes SPF"}\n', encoding="utf-8")
    library = knowledge.load(tmp_path)
    assert library.problems == ()
    assert library.clue_in("550 the elephant dislikes SPF").reason == "policy"
    assert library.clue_in("550 SPF").reason == "spf"
    own.write_text(head + '  - {reason: policy, words: "two words", example: "550"}\n', encoding="utf-8")
    assert knowledge.load(tmp_path).problems == ("phrases/en.yaml, line 5: 'two words' is not one word",)


def test_in_a_script_without_spaces_a_word_may_stand_anywhere():
    clue = Clue.read({"reason": "too-large", "words": "大小 + 超过", "without": "邮箱"})
    text = "550 您的邮件大小超过了限制"
    assert Clues([clue]).find(text) == ("too-large", text.index("大小"), text.index("超过") + 2)
    assert Clues([clue]).find("550 邮箱大小超过了限制") is None
