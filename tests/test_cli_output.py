"""What the options of the command line change, and what is noted below a card."""

import re

import pytest

from inspector import assets, cli
from inspector.inspection import inspect
from tests.diagnosis.servers.letters import plain
from tests.diagnosis.test_backscatter import BODY, FORGED


def said(capsys, *words):
    status = cli.main([str(word) for word in words])
    out = capsys.readouterr()
    assert (status, out.err) == (0, "")
    return out.out


@pytest.mark.parametrize("limit", [1, 3, 25])
def test_a_search_gives_as_many_pages_as_it_is_limited_to(capsys, limit):
    assert len(said(capsys, "search", "mailbox", "--limit", limit).splitlines()) == limit


def test_a_search_without_a_limit_gives_ten(capsys):
    assert len(said(capsys, "search", "mailbox").splitlines()) == 10


def test_the_whole_card_has_the_long_blocks_of_the_page(capsys, library):
    sample = assets.path("samples", "unknown-user.eml")
    page = library.page("5.1.1")
    short, whole = " ".join(said(capsys, "explain", sample).split()), " ".join(said(capsys, "explain", "--whole", sample).split())
    for block in (page.explanation[0], page.causes[-1].text, page.questions[0].ask):
        assert (block in short, block in whole) == (False, True)


def notes(out):
    return re.findall(r"^Note: (.*)$", out, re.MULTILINE)


def test_what_was_left_out_of_a_mail_is_noted(tmp_path, capsys):
    mail = assets.path("samples", "unknown-user.eml").read_text(encoding="utf-8")
    path = tmp_path / "quoted.txt"
    path.write_text("".join(f"> {line}\n" for line in mail.splitlines()), encoding="utf-8")
    assert notes(said(capsys, "explain", path)) == ["Quote marks (>) at the head of every line were left out."]
    assert notes(said(capsys, "explain", assets.path("samples", "unknown-user.eml"))) == []


def test_a_hint_about_the_message_is_noted(tmp_path, capsys, library):
    mail = plain(BODY + FORGED, "failure notice")
    path = tmp_path / "forged.eml"
    path.write_text(mail, encoding="utf-8")
    hint = inspect(mail.encode(), library).sentence.partition(". ")[2]
    assert "backscatter" in hint
    assert notes(said(capsys, "explain", path)) == [hint]
