"""The loader names every mistake with file, line and what was expected, and never stops the program."""

import os
import shutil

import pytest

from inspector import assets, knowledge
from inspector.knowledge.compile import compile_folder
from inspector.knowledge.tree import MistakeError, parse

GOOD = (assets.path("knowledge", "codes", "x.3.1.yaml")).read_text(encoding="utf-8")


def test_the_bundled_library_has_no_mistake(library):
    assert library.problems == ()


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("a: 1\nb: *x\n", 2, "alias"),
        ("a: &x 1\n", 1, "anchors"),
        ("a: !!python/object:os.system 1\n", 1, "tags"),
        ("a: 1\nb: 2\na: 3\n", 3, "twice"),
        ("a: {<<: {b: 1}}\n", 1, "merge keys"),
        ("a: [1\n", 2, "not valid YAML"),
        ("", 1, "empty"),
        ("[" * 11 + "]" * 11, 1, "deeper"),
    ],
)
def test_the_tree_refuses_what_the_form_does_not_need(text, line, said):
    with pytest.raises(MistakeError) as caught:
        parse(text)
    assert said in str(caught.value)
    assert caught.value.line == line


def test_words_stay_words():
    tree = parse("a: no\nb: 5.10\nc: 2026-11-01\n")
    assert [node.value for node in tree.value.values()] == ["no", "5.10", "2026-11-01"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("severity: medium", "severity: terrible", "'terrible' is not one of: info, low"),
        ("title: Mail system full", "titel: Mail system full", "unknown key 'titel'"),
        ("code: x.3.1", "code: x.3.2", "'x.3.2' is not one of: x.3.1"),
        ("reviewed: 2026-11", "reviewed: last week", "is no month"),
        ("headline: The receiving server is out of space", "headline: " + "word " * 9, "has 9 words"),
        ("[RFC 5321 4.5.4.1]", "[RFC what]", "unknown source 'RFC what'"),
        ("{code: 4.3.2, difference", "{code: 4.03.2, difference", "'4.03.2' names no page"),
        ("{their_server} could", "{their_sever} could", "unknown name {their_sever}"),
        ("  cite: [iana, RFC 3463 3.4, observed]\n", "", "'cite' is missing"),
        ("    - here: Their server answers 452 4.3.1", "    - Their server answers 452 4.3.1", "exactly one step"),
    ],
)
def test_a_mistake_is_named_with_file_line_and_expectation(tmp_path, old, new, said):
    (tmp_path / "codes").mkdir()
    shutil.copy(assets.path("knowledge", "sources.yaml"), tmp_path)
    assert old in GOOD
    (tmp_path / "codes" / "x.3.1.yaml").write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    plain, problems = compile_folder(tmp_path)
    texts = [str(one) for one in problems]
    assert any(said in text for text in texts), texts
    assert all(text.startswith("codes/x.3.1.yaml, line ") for text in texts)
    assert plain["codes"] == {}


def test_a_dead_link_is_a_mistake(tmp_path):
    (tmp_path / "codes").mkdir()
    shutil.copy(assets.path("knowledge", "sources.yaml"), tmp_path)
    shutil.copy(assets.path("knowledge", "codes", "x.3.1.yaml"), tmp_path / "codes")
    _, problems = compile_folder(tmp_path)
    assert any("leads to '4.2.2', which has no page" in str(one) for one in problems)


def test_own_pages_lie_over_ours_and_a_broken_one_is_only_reported(tmp_path):
    (tmp_path / "codes").mkdir()
    own = GOOD.replace("headline: The receiving server is out of space", "headline: Ask the night shift")
    (tmp_path / "codes" / "x.3.1.yaml").write_text(own, encoding="utf-8")
    (tmp_path / "codes" / "x.2.2.yaml").write_text("code: [broken", encoding="utf-8")
    (tmp_path / "codes" / "x.2.1.yaml").write_bytes(b"\xff\xfe\x00")
    library = knowledge.load(tmp_path)
    assert library.page("4.3.1").headline == "Ask the night shift"
    assert library.page("4.2.2").headline
    assert sorted(text.split(",")[0] for text in library.problems) == ["codes/x.2.1.yaml", "codes/x.2.2.yaml"]


REPLY = (assets.path("knowledge", "replies", "550.yaml")).read_text(encoding="utf-8")


@pytest.mark.parametrize(("room", "name", "text", "said"), [
    ("codes", "mycode", GOOD.replace("code: x.3.1", "code: mycode", 1), "'mycode' is no name of a code's file"),
    ("codes", "x.3.1.1", GOOD.replace("code: x.3.1", "code: x.3.1.1", 1), "'x.3.1.1' is no name of a code's file"),
    ("codes", "x.3.1000", GOOD.replace("code: x.3.1", "code: x.3.1000", 1), "'x.3.1000' is no name of a code's file"),
    ("replies", "My-550", REPLY.replace('reply: "550"', "reply: My-550", 1), "'My-550' is no name of a reply's file"),
    ("phrases", "en", "language: en\nname: English\nshapes:\n  mailbox-full: ['the {blue|red} elephant is full']\n", "'phrases' is missing"),
])
def test_an_own_file_with_a_name_or_a_form_of_its_own_is_only_reported(tmp_path, room, name, text, said):
    (tmp_path / room).mkdir()
    (tmp_path / room / f"{name}.yaml").write_text(text, encoding="utf-8")
    library = knowledge.load(tmp_path)
    assert library.problems and all(one.startswith(f"{room}/{name}.yaml, line ") for one in library.problems)
    assert any(said in one for one in library.problems)
    assert library.page("4.3.1") and library.page("reply:550") and f"reply:{name}" not in library.keys


def test_file_names_with_foreign_digits_are_put_in_order(tmp_path):
    (tmp_path / "codes").mkdir()
    for name in ("\u00b23.yaml", "\u06633.yaml", "x.3.1.yaml"):
        (tmp_path / "codes" / name).write_text(GOOD, encoding="utf-8")
    assert len({one.split(",")[0] for one in knowledge.load(tmp_path).problems}) == 2


def test_a_missing_folder_is_a_sentence_and_not_a_crash(tmp_path):
    library = knowledge.load(tmp_path / "gone")
    assert "cannot be opened" in library.problems[0]
    assert library.page("5.1.1")


def test_the_compiled_form_follows_every_change(tmp_path, monkeypatch):
    folder = tmp_path / "knowledge"
    shutil.copytree(assets.path("knowledge"), folder)
    monkeypatch.setattr(assets, "RESOURCES", tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    assert knowledge.load().page("4.3.1").headline == "The receiving server is out of space"
    page = folder / "codes" / "x.3.1.yaml"
    page.write_text(GOOD.replace("is out of space", "has no room"), encoding="utf-8")
    assert knowledge.load().page("4.3.1").headline == "The receiving server has no room"


def test_a_change_that_keeps_size_and_time_is_seen_too(tmp_path, monkeypatch):
    folder = tmp_path / "knowledge"
    shutil.copytree(assets.path("knowledge"), folder)
    monkeypatch.setattr(assets, "RESOURCES", tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    knowledge.load()
    page = folder / "codes" / "x.3.1.yaml"
    times = page.stat()
    page.write_text(GOOD.replace("is out of space", "is OUT OF SPACE"), encoding="utf-8")
    os.utime(page, ns=(times.st_atime_ns, times.st_mtime_ns))
    assert knowledge.load().page("4.3.1").headline == "The receiving server is OUT OF SPACE"


def test_a_damaged_compiled_form_is_made_anew(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    knowledge.load()
    (kept,) = (tmp_path / "bounce-inspector").glob("library-*.jsonl")
    kept.write_bytes(kept.read_bytes()[:1000])
    assert knowledge.load().page("5.1.1")


def test_damage_inside_the_compiled_form_is_mended_for_this_start_and_the_next(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    whole = knowledge.load().page("5.1.1")
    (kept,) = (tmp_path / "bounce-inspector").glob("library-*.jsonl")
    good = kept.read_bytes()
    head, body = good.split(b"\n", 1)
    damaged = bytearray(body)
    damaged[::50] = bytes(len(damaged[::50]))
    kept.write_bytes(head + b"\n" + damaged)
    library = knowledge.load()
    assert library.page("5.1.1") == whole and library.search("mailbox full", 1)
    assert kept.read_bytes() == good


def test_a_full_disk_leaves_no_half_cache(tmp_path, monkeypatch, full_disk):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with full_disk(100_000):
        assert knowledge.load().page("5.1.1")
    assert list((tmp_path / "bounce-inspector").iterdir()) == []


def test_a_cache_that_cannot_be_written_does_no_harm(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert knowledge.load().page("5.1.1")


def test_own_phrases_and_rules_are_added_to_ours_and_take_none_away(tmp_path):
    for room, name, text in (
        ("phrases", "en", "language: en\nname: English\nphrases:\n  policy:\n    - {say: \"the blue elephant objects\", example: \"550 the blue elephant objects\"}\n"),
        ("providers", "postfix", "provider: postfix\nname: Postfix\nrules:\n  - {id: house-1, say: \"the red elephant objects\", meaning: \"Ask the front desk\", reason: policy, actor: sender, dead: no, bounce: hard, retry: no, confidence: observed, source: observed, example: \"550 the red elephant objects\"}\n"),
    ):
        (tmp_path / room).mkdir()
        (tmp_path / room / f"{name}.yaml").write_text(text, encoding="utf-8")
    own = knowledge.load(tmp_path)
    assert own.problems == ()
    assert [own.reason_of(words).reason for words in ("the blue elephant objects", "mailbox is full")] == ["policy", "mailbox-full"]
    postfix = own.provider("postfix")
    assert postfix.rules[0].id == "house-1" and len(postfix.rules) > 100
    assert own.rule("house-1").meaning == "Ask the front desk" and own.rule("postfix-664") is not None
