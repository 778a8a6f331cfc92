"""What a message costs: time in step with its size, memory near its size, a start that nobody waits for."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from inspector import assets, inspection

ROOT = Path(__file__).parents[1]
HEAD = "From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n"
WORDS = "This is the mail system at host mx.example.net.\n\n<bo@example.org>: host mx.example.org[192.0.2.4] said: 550 5.1.1 User unknown\n"
FATE = "Mar  5 10:11:12 mx postfix/smtp[811]: 4B2C1D: to=<user{}@example.org>, relay=mx.example.org[192.0.2.7]:25, dsn=5.1.1, status=bounced (host said: 550 5.1.1 no)\n"
OTHER = "Mar  5 10:11:12 mx postfix/qmgr[811]: 4B2C1D: from=<ana@example.net>, size=1234, nrcpt=1 (queue active)\n" * 10
TO = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + WORDS + "\n--b\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\n"
SHAPES = {
    "attachment": lambda n: HEAD + TO + ("A" * 76 + "\n") * (n // 77) + "--b--\n",
    "log": lambda n: "".join(FATE.format(k) + OTHER for k in range(n // 1200)),
    "prose": lambda n: HEAD + "\n" + WORDS + "Room 550 is on floor 4.1.2, and nothing else is said here.\r\n" * (n // 60),
    "one line": lambda n: HEAD + "\n" + "x" * n + WORDS,
    "numbers": lambda n: HEAD + "\n" + WORDS + "550 " * (n // 4),
    "original": lambda n: HEAD + "\n" + WORDS + "\n--- Below this line is a copy of the message.\n\nReceived: x\nFrom: ana@example.net\nTo: bo@example.org\n\n" + "words\n" * (n // 6),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_ten_megabytes_cost_no_more_than_ten_times_one(shape, library):
    def cost(data: bytes, times: int) -> float:
        start = time.process_time()
        for _ in range(times):
            inspection.inspect(data, library)
        return time.process_time() - start

    one, ten = SHAPES[shape](1_000_000).encode(), SHAPES[shape](10_000_000).encode()
    assert any(cost(ten, 1) < 1.3 * cost(one, 10) + 0.2 for _ in range(3))   # once is enough: a busy machine is no fault


PEAK = "import sys, resource; from inspector.app import start; start(sys.argv[1:]); print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is told in other units elsewhere")
@pytest.mark.parametrize("shape", ["attachment", "prose"])
def test_fifty_megabytes_are_inspected_within_three_hundred(shape, tmp_path):
    path = tmp_path / "big.eml"
    path.write_text(SHAPES[shape](50_000_000), newline="")
    done = subprocess.run([sys.executable, "-c", PEAK, "explain", "--json", str(path)], cwd=ROOT, capture_output=True, text=True, check=True)
    assert '"5.1.1"' in done.stdout and int(done.stderr.split()[-1]) < 300 * 1024


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="needs the resource use of one child")
def test_the_command_line_starts_at_once():
    def cpu(*words: str) -> float:
        best = 9.0
        for _ in range(7):
            child = subprocess.Popen([sys.executable, *words], cwd=ROOT, stdout=subprocess.DEVNULL)
            used = os.wait4(child.pid, 0)[2]
            child.returncode = 0
            best = min(best, used.ru_utime + used.ru_stime)
        return best

    bare, ours = cpu("-c", "pass"), cpu("main.py", "explain", "--json", str(assets.path("samples", "unknown-user.eml")))
    assert ours < 0.15 or ours < 20 * bare, (bare, ours)
