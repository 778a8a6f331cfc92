"""The real window with many messages open, for the pictures, and how to wait until it is at rest."""

import tempfile
import time
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tools.bench_inputs import mailbox
from tools.picture_mails import returned

SAMPLES = Path(__file__).resolve().parents[1] / "resources" / "samples"


def settle(window) -> None:
    """Wait until the reading is done and the layouts are at rest."""
    worker = window.workspace.worker
    until = time.monotonic() + 20
    worker.wait()
    codes = window.frame.related.browse.list
    while codes.isVisible() and not codes.model().rowCount() and time.monotonic() < until:   # filled once the window stands
        QTest.qWait(20)
    still, before = 0, None
    while still < 3 and time.monotonic() < until:
        QTest.qWait(40)
        card = window.frame.card
        now = (card.widget(), card.widget() and card.widget().height(), card.geometry(), window.frame.related.switch.grab().toImage())   # what comes beside the card comes last
        still, before = (still + 1 if now == before else 0), now


def filtered(window) -> None:
    """Many open messages, of which a filter shows some."""
    window.workspace.inspect_files([str(each) for each in sorted(SAMPLES.iterdir()) if each.suffix != ".json"])
    settle(window)
    QTest.keyClicks(window.frame.batch.field, "5.1")


def late(window) -> None:
    """Of many open messages only those that are late, chosen by keyboard."""
    filtered(window)
    window.frame.batch.field.clear()
    late_ones = window.frame.batch.fates.buttons["delayed"]
    late_ones.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(late_ones, Qt.Key.Key_Space)


def overview(window) -> None:
    """A mailbox of bounces: what they have in common, where, and since when."""
    window.workspace.inspect_data(returned().encode(), "returned.mbox")
    settle(window)
    until = time.monotonic() + 10
    while not window.frame.batch.line.text().count(":") > 1 and time.monotonic() < until:   # since when is told once all is at rest
        QTest.qWait(50)


def one_cause(window) -> None:
    """Of those one cause, by the pointer."""
    overview(window)
    bar = window.frame.batch.shares.rankings["cause"].bar
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.pieces()[1][1].center().toPoint())


def stopped(window) -> None:
    """A mailbox of ten thousand messages; the reader has seen enough of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "returned-2026.mbox"
        mailbox(path, [each.read_bytes() for each in sorted(SAMPLES.glob("*.eml"))])
        window.workspace.inspect_files([str(path)])
        QTest.qWait(2500)
        window.workspace.cancel()
        settle(window)


def several_messages(window) -> None:
    window.workspace.inspect_files([str(SAMPLES / name) for name in ("server-full.log", "unknown-user.eml", "blocked-gmail.eml", "vacation.eml", "delay.eml")])
