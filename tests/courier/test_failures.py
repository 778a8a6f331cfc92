"""Why there is no answer: stopped, too slow, too much, or a mistake of the program. Each is told apart."""

import select
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

import inspector.courier.frames as frames
from inspector.courier import Errand, GoneError, MistakeError, TooMuchError
from inspector.courier.mistake import MOST_PLACES, packed, unpacked
from inspector.ui.errors import report

ROOT = Path(__file__).parents[2]
SECRET = "secret of ana@example.org"
pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="about limits and signals")


@pytest.fixture
def errand():
    made = Errand()
    yield made
    made.close()


def run(code):
    done = subprocess.run([sys.executable, "-c", f"import resource\n{code}"], cwd=ROOT, capture_output=True, text=True, timeout=100)
    assert done.returncode == 0, done.stderr
    return done.stdout.split()


@pytest.mark.parametrize(("what", "hard", "then"), [("RLIMIT_AS", 900_000_000, 900_000_000), ("RLIMIT_AS", -1, 1024**3), ("RLIMIT_FSIZE", 5000, 0)])
def test_the_system_may_allow_less_than_is_wished_for(what, hard, then):
    code = f"resource.setrlimit(resource.{what}, ({hard}, {hard}))\nfrom inspector.courier.limits import limit\nlimit()\nprint(*resource.getrlimit(resource.{what}))"
    assert run(code) == [str(then), str(then)]


def test_the_time_that_the_system_allows_is_not_exceeded():
    code = "resource.setrlimit(resource.RLIMIT_CPU, (60, 60))\nfrom inspector.courier.limits import limit_time\nlimit_time()\nprint(*resource.getrlimit(resource.RLIMIT_CPU))"
    assert run(code) == ["59", "60"]


def test_what_takes_too_long_is_told_as_that(library):
    code = (
        "from inspector import knowledge\nfrom inspector.courier import Errand\nfrom inspector.ui.reading import read_data\nlibrary = knowledge.load()\nerrand = Errand()\n"
        "resource.setrlimit(resource.RLIMIT_CPU, (4, 4))\n"
        "data = b'Jun 10 11:02:18 mail postfix/smtp[8841]: 9F2C140A21: to=<a@b.example>, dsn=5.1.1, status=bounced (550 5.1.1 no)\\n' * 600_000\n"
        "print(*(said for answer in read_data(data, library, errand.turn(), 'a.log') for said in answer.problems))\nerrand.close()\n"
    )
    assert " ".join(run(code)) == "a.log takes more time than reading may take."


def asked(errand, library, end):
    """What comes of an input when ``end`` happens to the child while it is being sent."""
    seen, turn = [], errand.turn()
    errand.warm()
    process = errand._process
    process.send_signal(signal.SIGSTOP)   # so that it cannot be done before

    def ask():
        try:
            list(turn.inspect(b"x\n" * 500_000, library))
        except Exception as error:
            seen.append(type(error))

    asking = threading.Thread(target=ask)
    asking.start()
    while select.select([], [process.stdin], [], 0)[1]:   # until the pipe is full
        pass
    end(process)
    process.send_signal(signal.SIGCONT)
    asking.join(20)
    return seen


def test_a_child_that_the_system_killed_was_too_much(errand, library):
    assert asked(errand, library, lambda process: process.kill()) == [TooMuchError]   # as a system short of memory does


def test_a_child_that_breaks_is_a_mistake_of_the_program(errand, library):
    assert asked(errand, library, lambda process: process.send_signal(signal.SIGSEGV)) == [MistakeError]


def test_what_the_reader_stopped_is_told_as_that(errand, library):
    assert asked(errand, library, lambda process: errand.kill()) == [GoneError]


def test_an_error_in_the_child_arrives_with_its_name_and_places_and_without_its_text(errand, library):
    with pytest.raises(MistakeError) as caught:
        list(errand.turn().inspect(b"550 5.1.1 no", library, "x", read_as=[SECRET]))   # no name of a format
    text = report(caught.value, caught.value.__traceback__)
    assert text.splitlines()[2] == "TypeError"
    assert "inspector/courier/child.py" in text and "in _answer" in text and "inspector/mail/reader.py" in text
    assert "secret" not in text and "ana@" not in text and "Trouble" not in text
    [one] = errand.turn().inspect(b"550 5.1.1 no", library)
    assert one.cards[0].key == "5.1.1", "the next input is read by another child"


def fail(depth=0):
    if depth:
        fail(depth - 1)
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        raise ValueError(SECRET) from error


@pytest.mark.parametrize("depth", [0, 500])
def test_an_error_and_its_cause_come_out_as_they_went_in(depth):
    with pytest.raises(ValueError) as caught:
        fail(depth)
    values = packed(caught.value)
    assert SECRET not in str(values) and len(values[0][1]) <= MOST_PLACES
    back = unpacked(values)
    assert (type(back).__name__, type(back.__cause__).__name__) == ("ValueError", "KeyError")
    assert [line for line in report(back).splitlines()[2:] if "fail" not in line] == ["ValueError", "because of KeyError"] or depth == 0
    assert report(back).splitlines()[-1] == report(caught.value).splitlines()[-1]


def test_trouble_may_come_in_the_middle_of_anything(tmp_path):
    for receive in (frames.receive, lambda stream: list(frames.receive_bytes(stream, 5))):
        with open(tmp_path / "pipe", "w+b", buffering=0) as stream:
            frames.send_trouble(stream, "memory")
            stream.seek(0)
            with pytest.raises(frames.TroubleError) as caught:
                receive(stream)
            assert caught.value.value == "memory"
