"""Speed and memory of the window, from the scenes of bench_scenes.py.

    tools/bench_window.py              all parts
    tools/bench_window.py start keys   some of them: start, paste, keys, big, marks, recipients, batch
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
STARTS = 9      # pairs of starts: a bare window, then ours


def show(name, value, unit="", note=""):
    print(f"{name:<58}{value:>10} {unit:<4} {note}", flush=True)


def run_scene(name):
    with tempfile.TemporaryDirectory() as home:
        env = os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": home, "XDG_DATA_HOME": home, "XDG_RUNTIME_DIR": home}
        env.pop("PYTHONDONTWRITEBYTECODE", None)   # no reader's Python compiles the program anew at every start
        done = subprocess.run([sys.executable, str(Path(__file__).with_name("bench_scenes.py")), name], cwd=ROOT, env=env, capture_output=True, text=True, timeout=300)
    if done.returncode:
        raise SystemExit(f"scene {name}: {done.stderr[-2000:]}")
    return json.loads(done.stdout.splitlines()[-1])


def bench_start():
    spent = {"bare": [], "ours": []}
    memory = {}
    for _ in range(STARTS + 1):   # the first pair warms the disk cache and is dropped
        for name in spent:
            begin = time.monotonic()
            said = run_scene(name)
            spent[name].append(said["at"] - begin)
            memory[name] = said["memory"]
    ratio = statistics.median(ours / bare for ours, bare in zip(spent["ours"][1:], spent["bare"][1:], strict=True))
    bare, ours = (1000 * statistics.median(spent[name][1:]) for name in ("bare", "ours"))
    show("start to first painted window, against a bare window", f"{ratio:.2f}", "x", f"{ours:.0f} ms against {bare:.0f} ms (goal 1.5)")
    show("memory of the empty window", memory["ours"], "MB", f"bare {memory['bare']} MB")


def bench_pastes():
    for name, size, goal in (("paste_100k", "100 KB", 100), ("paste_5m", "5 MB", 300)):
        said = run_scene(name)
        show(f"paste of {size} to its card", f"{said['usual']:.0f}", "ms", f"first {said['first']:.0f}, worst {said['worst']:.0f} ms (goal {goal})")


def bench_keys():
    said = run_scene("keys")
    show("search, one key stroke with its list painted", f"{said['usual']:.1f}", "ms", f"95 of 100 under {said['slow']:.1f}, worst {said['worst']:.1f} ms (goal 16)")


def bench_big():
    for name, title in (("hundred_mb", "100 MB of text"), ("hundred_mb_log", "100 MB mail server log"), ("one_line", "one line of 50 MB")):
        try:
            said = run_scene(name)
        except (SystemExit, subprocess.TimeoutExpired) as error:
            show(f"{title}: not shown", "-", "", str(error).strip().rpartition("\n")[2][:120])
            continue
        show(f"{title}: longest stop of the event loop", f"{said['gap']:.0f}", "ms",
             f"shown after {said['seconds']:.1f} s, scrolling {said['scrolling']:.0f} ms, {said['memory']} MB, child {said['child']} MB (goal 50)")


def bench_marks():
    said = run_scene("marks")
    show(f"repaint after scrolling, {said['marks']:,} findings", f"{said['usual']:.1f}", "ms", f"worst {said['worst']:.1f}, next finding {said['jump']:.1f} ms")


def bench_recipients():
    said = run_scene("recipients")
    show("report about 10,000 recipients to its card", f"{said['seconds']:.2f}", "s", f"longest stop {said['gap']:.0f} ms, {said['causes']} causes, {said['memory']} MB")


def bench_batch():
    said = run_scene("batch")
    show(f"mailbox of {said['messages']:,} messages, all of them read", f"{said['seconds']:.1f}", "s", f"the first rows after {said['first']:.1f} s, longest stop {said['gap']:.0f} ms, {said['memory']} MB (goal 30 and 1 s)")


PARTS = {"start": bench_start, "paste": bench_pastes, "keys": bench_keys, "big": bench_big, "marks": bench_marks, "recipients": bench_recipients, "batch": bench_batch}


def main():
    for part in sys.argv[1:] or PARTS:
        PARTS[part]()


if __name__ == "__main__":
    main()
