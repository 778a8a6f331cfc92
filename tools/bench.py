"""Speed and memory, as ratios within one run where that is possible: machines are noisy, ratios are not.

    make bench               everything
    tools/bench.py core      reading, searching, the command line
    tools/bench.py window    the window
"""

import email
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from inspector import inspection, knowledge  # noqa: E402  (the program is not installed, only lies here)
from inspector.report import plain  # noqa: E402

CORPUS = Path(os.environ.get("BOUNCE_CORPUS") or ROOT.parent / "shared" / "corpus")


def cpu(work, times=1):
    """CPU seconds of one call, the median of ``times``."""
    seconds = []
    for _ in range(times):
        start = time.process_time()
        work()
        seconds.append(time.process_time() - start)
    return statistics.median(seconds)


def show(name, value, unit="", note=""):
    print(f"{name:<58}{value:>10} {unit:<4} {note}", flush=True)


def mails():
    """The shared mails where they are present, and the program's own examples."""
    files = sorted(CORPUS.glob("mails/*/*.eml")) or sorted((ROOT / "resources" / "samples").glob("*.eml"))
    return [path.read_bytes() for path in files]


def bench_reading(library):
    many = mails()
    floor, ours = [], []
    for _ in range(7):
        floor.append(cpu(lambda: [email.message_from_bytes(one) for one in many]))
        ours.append(cpu(lambda: [inspection.inspect(one, library) for one in many]))
    ratio = statistics.median(o / f for o, f in zip(ours, floor, strict=True))
    show(f"inspect(), {len(many)} mails, against email.message_from_bytes", f"{ratio:.2f}", "x", f"{1000 * statistics.median(ours) / len(many):.3f} ms a mail")


def big_mail(size):
    """A delivery report whose returned original carries an attachment of ``size`` bytes."""
    sample = (ROOT / "resources" / "samples" / "unknown-user.eml").read_bytes()
    line = b"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVphYmNkZWZnaGlqa2xtbm9wcXJzdHV2d3h5ejAxMjM0\n"
    head, tail = sample.rsplit(b"\n--5E3AD2E0B1", 1)
    return head + b"\n" + line * (size // len(line)) + b"\n--5E3AD2E0B1" + tail


def long_log(size):
    """A Postfix log of about ``size`` bytes."""
    line = (ROOT / "resources" / "samples" / "server-full.log").read_bytes()
    return line * (size // len(line))


NOTICE = b"From: MAILER-DAEMON@mx.example.net\nSubject: Undelivered Mail Returned to Sender\n\n<bo@example.org>: host mx.example.org[192.0.2.4] said: 550 5.1.1 User unknown\n"
SHAPES = {
    "mail with an attachment": big_mail, "mail server log": long_log,
    "notice of endless prose": lambda size: NOTICE + b"Room 550 is on floor 4.1.2, and nothing else is said here.\r\n" * (size // 60),
    "notice of numbers": lambda size: NOTICE + b"550 " * (size // 4),
    "mail in one line": lambda size: NOTICE + b"x" * size,
    "returned original": lambda size: NOTICE + b"\n--- Below this line is a copy of the message.\n\nReceived: x\nFrom: ana@example.net\n\n" + b"words\n" * (size // 6),
}


def bench_linear(library):
    for name, make in SHAPES.items():
        one, ten = make(1_000_000), make(10_000_000)
        small = cpu(lambda: [inspection.inspect(one, library) for _ in range(10)], 3)  # noqa: B023
        large = cpu(lambda: inspection.inspect(ten, library), 3)  # noqa: B023
        show(f"10 MB {name} against ten of 1 MB", f"{large / small:.2f}", "x", f"{large:.2f} s")


def hosts_log(count):
    """A Postfix log of as many messages to as many servers: a card for each."""
    line = "Jun 10 11:02:18 mail postfix/smtp[8841]: {0:010X}: to=<bo@d{0}.example>, relay=mx.d{0}.example[198.51.100.20]:25, dsn=4.2.2, status=deferred (host mx.d{0}.example said: 452 4.2.2 Mailbox full)\n"
    return "".join(line.format(number) for number in range(count)).encode()


def bench_cards(library):
    def told(data):
        message = inspection.inspect(data, library)
        return [plain.card_text(card, library, message.message) for card in message.cards]

    small, large = hosts_log(400), hosts_log(4000)
    one, ten = cpu(lambda: [told(small) for _ in range(10)], 3), cpu(lambda: told(large), 3)
    show("4,000 cards of a log against ten times 400", f"{ten / one:.2f}", "x", f"{ten:.2f} s")


def bench_memory():
    code = (
        "import resource, sys; sys.path.insert(0, 'tools'); import bench; from inspector import inspection, knowledge\n"
        "library = knowledge.load(); data = bench.big_mail(50_000_000); one = inspection.inspect(data, library)\n"
        "print(one.diagnoses[0].code, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)"
    )
    said = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    show("memory at its highest, mail of 50 MB", said[-1], "MB", f"code {said[0]}")


def bench_command_line():
    command = [sys.executable, "main.py", "explain", "--json", "resources/samples/unknown-user.eml"]
    seconds = []
    for _ in range(9):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        seconds.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    show("command line, one small mail, start to end", f"{statistics.median(seconds):.3f}", "s", "CPU")


def bench_library(library):
    show("library from its compiled form", f"{1000 * cpu(knowledge.load, 9):.1f}", "ms")
    cold = cpu(lambda: library.search("warm up"))
    show("search index made", f"{1000 * cold:.1f}", "ms", "once, at the first search")
    queries = ["mialbox ful", "4.3", "why does gmail say not authenticated", "TSS04", "category:security spf", "disk space", "relay", "m", "ma", "mai"]
    times = [1000 * cpu(lambda: library.search(query), 5) for query in queries]  # noqa: B023
    show("search, the slowest of ten queries", f"{max(times):.1f}", "ms", f"median {statistics.median(times):.1f} ms")


def main():
    parts = sys.argv[1:] or ["core", "window"]
    if "core" in parts:
        library = knowledge.load()
        bench_reading(library)
        bench_linear(library)
        bench_cards(library)
        bench_memory()
        bench_command_line()
        bench_library(library)
    if "window" in parts:
        subprocess.run([sys.executable, str(ROOT / "tools" / "bench_window.py")], cwd=ROOT, env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, check=True)


if __name__ == "__main__":
    print(json.dumps({"python": sys.version.split()[0], "platform": sys.platform}))
    main()
