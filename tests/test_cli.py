"""The command line, as a user and another program meet it."""

import gzip
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from inspector import assets, cli
from inspector.samples import samples

ROOT = Path(__file__).parents[1]
SEED = (
    "Jun 10 11:02:18 mail postfix/smtp[8841]: 9F2C140A21: to=<rcpt@example.org>, relay=mx.example.org[198.51.100.20]:25, delay=4.2, status=deferred "
    "(host mx.example.org said: 452 4.3.1 Insufficient system resources)\n"
)


def run(*words, stdin=b"", env=None):
    """The program as its own process: (exit status, standard output, standard error)."""
    done = subprocess.run([sys.executable, "main.py", *words], cwd=ROOT, input=stdin, capture_output=True, env=env, check=False)
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def sample(name):
    return str(assets.path("samples", name))


def answers(capsys, *words):
    """(exit status, the JSON lines, standard error) of the command, in this process."""
    status = cli.main(list(words))
    said = capsys.readouterr()
    return status, [json.loads(line) for line in said.out.splitlines()], said.err


def test_the_first_page_of_the_project_is_explained_with_true_quotes(tmp_path, capsys):
    log = tmp_path / "mail.log"
    log.write_text(SEED)
    status, (answer,), _ = answers(capsys, "explain", "--json", str(log))
    assert status == 0
    assert (answer["source"], answer["message"], answer["kind"]) == (str(log), 1, "delay")
    (case,) = answer["recipients"]
    assert (case["address"], case["outcome"], case["code"], case["reply"]) == ("rcpt@example.org", "delayed", "4.3.1", "452")
    assert (case["page"], case["bounce_type"], case["actor"], case["address_is_dead"], case["grade"]) == ("4.3.1", "soft", "recipient-admin", False, "stated")
    assert case["because"]
    for one in case["because"]:
        assert one["quote"] == SEED[one["start"] : one["end"]]
    assert {"code": "4.3.1", "reply": "452"}.items() <= {one["what"]: one["value"] for one in case["because"]}.items()


def test_every_sample_is_answered(capsys):
    for one in samples():
        status, lines, _ = answers(capsys, "explain", "--json", str(one.path))
        assert status == (1 if "Not a bounce" in one.title else 0), one.title
        for line in lines:
            assert set(line) >= {"source", "message", "read_as", "kind", "recipients"}


@pytest.mark.parametrize(
    ("name", "kind", "cases"),
    [
        ("unknown-user.eml", "failure", [("ana.torres@example.org", "failed", "5.1.1", True)]),
        ("several-recipients.eml", "failure", [("parents-2b@example.org", "failed", "5.2.2", False), ("m.okafor@example.com", "failed", "5.1.1", True), ("library@town.example", "delayed", "4.4.1", False)]),
        ("no-code.eml", "failure", [("otto@example.com", "failed", None, False)]),
        ("delay.eml", "delay", [("press@paper.example", "delayed", "4.7.1", False)]),
        ("german.eml", "failure", [("bestellung@lager.example", "failed", None, False)]),
        ("suppressed.eml", "failure", [("old.customer@example.com", "suppressed", "5.1.1", False)]),
        ("vacation.eml", "auto-reply", []),
        ("exchange.eml", "failure", [("stock@mill.example", "failed", "5.1.10", True)]),
        ("conversation.txt", "failure", [("team@valley.example", "failed", "5.7.0", False)]),
    ],
)
def test_samples_say_what_they_are(capsys, name, kind, cases):
    _, (answer,), _ = answers(capsys, "explain", "--json", sample(name))
    assert answer["kind"] == kind
    assert [(one["address"], one["outcome"], one["code"], one["address_is_dead"]) for one in answer["recipients"]] == cases


def test_several_files_one_of_them_bad(tmp_path, capsys):
    gone = tmp_path / "gone.eml"
    status, lines, err = answers(capsys, "explain", "--json", str(gone), sample("unknown-user.eml"))
    assert status == 2
    assert lines[0]["source"] == str(gone)
    assert lines[0]["error"]
    assert lines[1]["recipients"][0]["code"] == "5.1.1"
    assert len(err.strip().splitlines()) == 1
    assert "Traceback" not in err


@pytest.mark.parametrize("make", ["folder", "gone", "unreadable"])
def test_what_cannot_be_read_is_one_clear_line(tmp_path, capsys, make):
    path = tmp_path / "x.eml"
    if make == "folder":
        path.mkdir()
    elif make == "unreadable":
        if os.geteuid() == 0:
            pytest.skip("root may read everything")
        path.write_text("x")
        path.chmod(0)
    assert cli.main(["explain", str(path)]) == 2
    said = capsys.readouterr()
    assert len(said.err.strip().splitlines()) == 1
    assert said.err.startswith(str(path))


@pytest.mark.parametrize(("name", "line"), [
    ("gone.eml", "gone.eml: there is no such file."), ("/dev/null", "/dev/null is a device, pipe or socket, not a file."),
    ("empty", "empty: This is a folder, and there is no mail in it."), ("scan.eml", "scan.eml: This is a PDF document. There is no mail in it that can be read."),
])
def test_the_line_about_what_cannot_be_read_names_it_once(tmp_path, monkeypatch, capsys, name, line):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "scan.eml").write_bytes(b"%PDF-1.7\n550 5.1.1\n")
    assert cli.main(["explain", name]) == 2
    assert capsys.readouterr() == ("", f"{line}\n")


@pytest.mark.parametrize("data", [b"", b"\n\n  \n", b"Hello, see you at five.\n", bytes(range(256)) * 20, b"From: a@example.org\nSubject: Summer sale\nList-Unsubscribe: <https://shop.example/u>\n\n50 % off\n"])
def test_what_is_no_bounce_is_read_and_said_so(tmp_path, capsys, data):
    path = tmp_path / "x.eml"
    path.write_bytes(data)
    status = cli.main(["explain", str(path)])
    said = capsys.readouterr()
    assert status in (1, 2)
    assert (said.out or said.err).strip()
    assert "Traceback" not in said.err


def test_the_codes_that_a_text_only_mentions_are_named_with_their_pages(tmp_path, capsys):
    path = tmp_path / "x.txt"
    path.write_text("What does 550 5.1.1 mean? It stands in a manual.\n")
    assert cli.main(["explain", str(path)]) == 1
    out = capsys.readouterr().out
    assert "The codes that it mentions:" in out and "5.1.1 " in out and "reply:550" in out and "Who must act" not in out


def test_standard_input_and_a_bare_reply():
    status, out, _ = run("explain", "-", stdin=b"550 5.1.1 User unknown\n")
    assert status == 0
    assert "5.1.1" in out


def test_a_closed_pipe_ends_quietly():
    done = subprocess.run(f"{sys.executable} main.py codes | head -1", shell=True, cwd=ROOT, capture_output=True, check=False)
    assert done.stderr == b""
    assert done.stdout.startswith(b"2.0.0")


def test_no_control_character_of_a_mail_reaches_the_terminal(tmp_path):
    path = tmp_path / "x.eml"
    path.write_bytes(b"From: MAILER-DAEMON@example.org\nSubject: Undelivered Mail\n\n<a\x1b[31m@example.org>: host mx[192.0.2.1] said: 550 5.1.1 \x1b]0;x\x07 \xe2\x80\xae unknown user\n")
    for words in (("explain",), ("explain", "--json")):
        _, out, err = run(*words, str(path))
        assert not any(ord(char) < 32 and char not in "\n\t" or char in "\u202e\x7f\x9b" for char in out + err)


def test_code_page_search_and_list(capsys):
    assert cli.main(["code", "4.3.1"]) == 0
    assert "out of space" in capsys.readouterr().out.lower()
    assert cli.main(["code", "550"]) == 0
    assert cli.main(["code", "greylisted"]) == 0
    capsys.readouterr()
    assert cli.main(["code", "9.9.9"]) == 1
    assert capsys.readouterr().err
    status, lines, _ = answers(capsys, "code", "5.7.26", "--json")
    assert status == 0
    assert lines[0]["code"] == "5.7.26"
    status, lines, _ = answers(capsys, "search", "mialbox", "ful", "--json")
    assert status == 0
    assert {lines[0]["code"], lines[1]["code"]} == {"4.2.2", "5.2.2"}
    assert all(set(line) == {"code", "title", "score"} for line in lines)
    assert cli.main(["search", "qqqqzzzz"]) == 1
    capsys.readouterr()
    status, lines, _ = answers(capsys, "codes", "--json")
    assert status == 0
    assert len(lines) >= 162
    assert all(set(line) == {"code", "title", "bounce_type", "severity", "category", "standard"} for line in lines)


@pytest.mark.parametrize("words", [("explain", "--nonsense"), ("search",), ("code",), ("search", "x", "--limit", "0"), ("search", "x", "--limit", "many")])
def test_wrong_usage_is_status_two(words):
    status, _, err = run(*words)
    assert status == 2
    assert "Traceback" not in err


def test_the_command_line_never_loads_qt_or_yaml():
    code = "import sys; from inspector import cli; cli.main(['explain', '--json', sys.argv[1]]); print([m for m in sys.modules if m.split('.')[0] in ('PySide6', 'shiboken6', 'rapidfuzz', 'socket', 'yaml')])"
    subprocess.run([sys.executable, "-c", code, sample("unknown-user.eml")], cwd=ROOT, capture_output=True, check=True)
    done = subprocess.run([sys.executable, "-c", code, sample("unknown-user.eml")], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


def test_no_screen_is_said_in_one_line():
    env = {key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")}
    if not sys.platform.startswith("linux"):
        pytest.skip("only Linux can lack a screen in this way")
    status, _, err = run(env=env)
    assert status == 2
    assert "explain" in err
    assert len(err.strip().splitlines()) == 1


def test_the_same_bytes_give_the_same_answer():
    one = run("explain", "--json", sample("several-recipients.eml"), env=os.environ | {"PYTHONHASHSEED": "1"})
    other = run("explain", "--json", sample("several-recipients.eml"), env=os.environ | {"PYTHONHASHSEED": "2"})
    assert one == other


def test_a_file_that_is_no_mail_is_refused_in_one_line(tmp_path):
    path = tmp_path / "scan.eml"
    path.write_bytes(b"%PDF-1.7\n550 5.1.1\n")
    status, out, err = run("explain", "--json", str(path))
    assert status == 2 and "PDF" in err and err.count("\n") == 1
    assert json.loads(out) == {"source": str(path), "error": err.strip().partition(": ")[2]}


def test_of_a_file_cut_short_the_beginning_is_explained_and_the_loss_is_an_error(tmp_path):
    path = tmp_path / "mail.gz"
    path.write_bytes(gzip.compress((SEED + "".join(f"{n:x} " for n in range(9999))).encode())[:-400])
    status, out, err = run("explain", "--json", str(path))
    assert status == 2 and "damaged" in err and json.loads(out)["recipients"][0]["code"] == "4.3.1"


def test_a_table_of_many_files_is_written(tmp_path, capsys):
    assert cli.main(["explain", "--csv", sample("unknown-user.eml"), sample("several-recipients.eml")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("message,recipient,domain,outcome,") and len(lines) == 5


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
@pytest.mark.parametrize("words", [("codes",), ("code", "5.1.1"), ("explain", "--csv", sample("unknown-user.eml"))])
def test_a_full_disk_is_one_line(words):
    with open("/dev/full", "wb") as full:
        done = subprocess.run([sys.executable, "main.py", *words], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (2, b"The answer could not be written: No space left on device.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl+C goes to a whole console there")
def test_ctrl_c_ends_quietly():
    """The first answer shows that it has begun; then it waits for standard input."""
    process = subprocess.Popen([sys.executable, "-u", "main.py", "explain", sample("unknown-user.eml"), "-"], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                               preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))   # in the background of a shell it is ignored
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, b"")


def test_without_a_console_nothing_is_written_and_the_status_is_given(monkeypatch):
    monkeypatch.setattr("sys.stdout", None)
    monkeypatch.setattr("sys.stderr", None)
    assert cli.main(["explain", sample("unknown-user.eml")]) == cli.main(["explain", "--csv", sample("unknown-user.eml")]) == 0
    assert cli.main(["code", "5.99.99"]) == 1


def test_line_ends_of_a_table_are_the_same_on_every_system(monkeypatch):
    made = io.BytesIO()
    monkeypatch.setattr("sys.stdout", io.TextIOWrapper(made, encoding="cp1252", newline="\r\n"))
    cli.main(["explain", "--csv", sample("unknown-user.eml")])
    assert made.getvalue().count(b"\r\n") == 2 and b"\r\r" not in made.getvalue()
