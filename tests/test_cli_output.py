"""What the options of the command line change, and what is noted below a card."""

import io
import json
import re

import pytest

from inspector import assets, cli
from inspector.inspection import inspect
from inspector.mail import limits
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


def told(capsys, *words):
    """(exit status, standard output, standard error)."""
    status = cli.main([str(word) for word in words])
    out = capsys.readouterr()
    return status, out.out, out.err


@pytest.fixture
def small(monkeypatch):
    """Files are read up to a thousand bytes."""
    for name, size in (("FILE_BYTES", 1000), ("FILE_HEAD", 600), ("FILE_TAIL", 200)):
        monkeypatch.setattr(limits, name, size)


def test_of_a_file_that_is_read_in_part_it_is_said(tmp_path, capsys, small):
    log = tmp_path / "long.txt"
    log.write_text("550 5.1.1 unknown user <a@example.org>\n" + "x\n" * 2000)
    line = "The file has 4,039 bytes: only its first 600 and last 200 are read."
    for option in ((), ("--csv",)):
        status, out, err = told(capsys, "explain", *option, log)
        assert (status, err) == (0, f"{log}: {line}\n") and "5.1.1" in out
    status, out, err = told(capsys, "explain", "--json", log)
    assert (status, err) == (0, "") and {"kind": "limit", "text": line} in json.loads(out)["notices"]


def test_an_empty_file_is_called_empty(tmp_path, capsys):
    (tmp_path / "empty.eml").touch()
    status, _, err = told(capsys, "explain", tmp_path / "empty.eml")
    assert (status, err) == (1, f"{tmp_path / 'empty.eml'}: The file is empty (0 bytes).\n")


def test_standard_input_has_the_limit_of_a_file(capsys, monkeypatch, small):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"550 5.1.1 unknown user\n" + b"x\n" * 1000)))
    status, out, err = told(capsys, "explain", "-")
    assert (status, err) == (0, "-: Standard input is longer than 1,000 bytes: only that much is read.\n") and "5.1.1" in out


def test_without_a_standard_input_one_line_says_so(capsys, monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    assert told(capsys, "explain") == (2, "", "There is no standard input here.\n")


def test_the_files_of_a_folder_that_are_left_out_are_counted(tmp_path, capsys, monkeypatch):
    monkeypatch.setattr(cli, "MOST_FILES", 3)
    for name in "abcde":
        (tmp_path / f"{name}.eml").touch()
    (tmp_path / "z.eml").write_text("550 5.1.1 unknown user")
    line = "At most 3 files of a folder are read; 3 were left out."
    assert told(capsys, "explain", tmp_path) == (2, "", f"{tmp_path}: {line}\n")
    status, out, _ = told(capsys, "explain", "--json", tmp_path)
    assert (status, json.loads(out)) == (2, {"source": str(tmp_path), "error": line})
