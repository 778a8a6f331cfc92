"""What make bench does with the window: each scene runs in a process of its own, on no screen, and prints what it measured as JSON.

    tools/bench_scenes.py NAME
"""

import json
import os
import resource
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "tools"))

from bench_inputs import hundred_mb_log, mailbox, one_line, plain_text, report_of  # noqa: E402

PASTES = 9


def peak(who=resource.RUSAGE_SELF):
    """The most memory used so far, in MB."""
    return resource.getrusage(who).ru_maxrss // 1024


# start ------------------------------------------------------------------------------------------------


def until_painted(window):
    """Run events until the window has painted once."""
    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QApplication

    class Watch(QObject):
        painted = False

        def eventFilter(self, _, event):  # noqa: N802 (a Qt method)
            self.painted = self.painted or event.type() == QEvent.Type.Paint
            return False

    watch = Watch()
    inside = window.centralWidget() or window
    inside.installEventFilter(watch)
    while not watch.painted:
        QApplication.processEvents()
    QApplication.processEvents()
    inside.removeEventFilter(watch)


def scene_bare():
    """A window with every kind of widget that ours has, of buttons, labels, menus and the rest as many as our first window: what Qt itself costs.

    It has no library, no translations, no icons, and two rules of style instead of a hundred.
    """
    from PySide6 import QtCore, QtGui
    from PySide6 import QtWidgets as q  # noqa: N813

    def holding(block, layout, parts):
        held = layout(block)
        for part in parts:
            held.addWidget(part)
        return block

    def row(*parts):
        return holding(q.QWidget(), q.QHBoxLayout, parts)

    def column(*parts):
        return holding(q.QFrame(), q.QVBoxLayout, parts)

    app = q.QApplication(sys.argv[:1])
    window = q.QMainWindow()
    menu = q.QMenu(window)
    for number in range(71):
        if number % 12 == 0:
            part = menu.addMenu(f"Menu {number}")
        action = QtGui.QAction(f"Action {number}", window)
        action.setShortcut(f"Ctrl+Alt+F{number % 12 + 1}")
        part.addAction(action)
        window.addAction(action)
    tools = [q.QToolButton() for _ in range(4)]
    tools[-1].setMenu(menu)
    window.setMenuWidget(row(*(q.QPushButton(word) for word in ("Paste", "Open", "Copy")), q.QLineEdit(), *tools))
    start = q.QScrollArea()
    start.setWidgetResizable(True)
    examples = [row(*(q.QPushButton(f"Example {number}") for number in range(3))) for _ in range(3)]
    start.setWidget(column(q.QLabel("Paste a bounce here"), q.QLabel("Or drop a file"), row(q.QPushButton("Paste"), q.QPushButton("Open")), q.QLabel("Examples"), *examples, q.QCheckBox("Offer")))
    splitter = q.QSplitter()
    splitter.addWidget(column(q.QPlainTextEdit("a message\n" * 20), q.QTreeWidget()))
    splitter.addWidget(q.QScrollArea())
    stack = q.QStackedWidget()
    stack.addWidget(start)
    stack.addWidget(splitter)
    bars = [row(q.QLabel("A notice"), q.QPushButton("Do"), q.QPushButton("Close")), row(q.QLabel("Busy"), q.QProgressBar(), q.QPushButton("Cancel")), q.QScrollArea(),
            row(*(q.QPushButton(word) for word in ("One", "Two", "Three")))]
    for bar in bars:
        bar.hide()
    window.setCentralWidget(column(*bars, stack))
    combos = [q.QComboBox(), q.QComboBox()]
    for combo in combos:
        combo.addItems(["All", "Some", "Few", "None"])
    rows = q.QListView()
    faces = q.QStackedWidget()
    faces.addWidget(column(row(*combos), rows))
    faces.addWidget(q.QScrollArea())
    note = column(row(q.QLabel("Note"), q.QPushButton("Mine"), q.QPushButton("All")), q.QPlainTextEdit(), q.QLabel("Saved"))
    note.hide()
    dock = q.QDockWidget()
    dock.setWidget(column(row(q.QPushButton("Related"), q.QPushButton("All codes")), faces, note))
    window.addDockWidget(QtCore.Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.statusBar().addWidget(row(*(q.QLabel(word) for word in ("Nothing leaves", "this computer", "Library", "Codes", "Ready"))))
    app.setStyleSheet("QLabel { color: #1B1F24 } QPushButton { border: 1px solid #8A929C; border-radius: 6px; padding: 4px }")
    window.resize(1280, 800)
    window.show()
    until_painted(window)
    return {"at": time.monotonic(), "memory": peak()}


def scene_ours():
    """The program as it is started, up to its first painted window."""
    from PySide6.QtWidgets import QApplication, QMainWindow

    from inspector import app

    def painted():
        until_painted(next(each for each in QApplication.topLevelWidgets() if isinstance(each, QMainWindow)))
        print(json.dumps({"at": time.monotonic(), "memory": peak()}), flush=True)
        os._exit(0)

    QApplication.exec = staticmethod(painted)
    app.start([])


# the real window ----------------------------------------------------------------------------------------


class Stage:
    """The real window with a heartbeat that notes its longest gap."""

    def __init__(self):
        from PySide6.QtCore import Qt, QTimer
        from PySide6.QtWidgets import QApplication

        from inspector import knowledge
        from inspector.ui import make_window

        self.app = QApplication(sys.argv[:1])
        self.window = make_window(knowledge.load(), Path(os.environ["XDG_CONFIG_HOME"]) / "settings.json")
        self.window.show()
        until_painted(self.window)
        self.cards = 0
        self.window.frame.card.completed.connect(self._count)   # the whole card, folds and all
        self.gap = self.last = 0.0
        self.gaps = []
        self.timer = QTimer()
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.setInterval(5)
        self.timer.timeout.connect(self._beat)
        self.timer.start()
        self.window.workspace.worker.warm(self.window.workspace.warm)   # as the program's start does
        self.run(2.5)   # what is made ready after the start

    def _count(self, *_):
        self.cards += 1

    def _beat(self):
        now = time.perf_counter()
        self.gap = max(self.gap, now - self.last)
        self.last = now

    def listen(self):
        """Begin to note gaps anew."""
        self.gap, self.last = 0.0, time.perf_counter()

    def longest(self):
        """The longest gap since ``listen``, in ms."""
        self.app.processEvents()
        return 1000 * max(self.gap, time.perf_counter() - self.last)

    def run(self, seconds, enough=lambda: False):
        """Let the event loop run."""
        from PySide6.QtCore import QEventLoop

        end = time.monotonic() + seconds
        while time.monotonic() < end and not enough():
            self.app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)   # the heartbeat wakes it; turning idly would take the worker's time

    def shown(self, ask, seconds=120):
        """Seconds from asking to the card on screen."""
        before, start = self.cards, time.perf_counter()
        ask()
        self.run(seconds, lambda: self.cards > before)
        assert self.cards > before, "no card came"
        self.app.processEvents()
        return time.perf_counter() - start

    def end(self, **said):
        self.window.close()
        return said | {"memory": peak(), "child": peak(resource.RUSAGE_CHILDREN)}


def paste(size):
    import bench

    text = bench.big_mail(size).decode()
    stage = Stage()
    times = []
    for number in range(PASTES):
        stage.app.processEvents()
        times.append(1000 * stage.shown(lambda: stage.window.workspace.inspect_text(text.replace("5E3AD2E0B1", f"5E3AD2E0{number:02}"))))  # noqa: B023
        stage.run(0.3)
    return stage.end(first=times[0], usual=statistics.median(times), worst=max(times))


def scene_paste_100k():
    return paste(100_000)


def scene_paste_5m():
    return paste(5_000_000)


def scene_keys():
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QWidget

    stage = Stage()
    field = stage.window.findChild(QWidget, "search")
    stage.window.focus_search()
    times = []
    for word in ("mailbox full", "4.3.1", "category:security spf", "why does gmail say not authenticated", "mialbox"):
        for letter in word:
            start = time.perf_counter()
            QTest.keyClick(field, letter)
            stage.app.processEvents()
            times.append(1000 * (time.perf_counter() - start))
        field.clear()
        stage.app.processEvents()
    return stage.end(usual=statistics.median(times), slow=sorted(times)[int(len(times) * 0.95)], worst=max(times), first=times[0])


def big_file(make):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "big.log"
        make(path)
        stage = Stage()
        stage.listen()
        seconds = stage.shown(lambda: stage.window.workspace.inspect_files([str(path)]))
        stage.run(4)
        opening = stage.longest()
        stage.listen()
        for step in (5, 50, 95, 100, 0):
            bars = [bar for bar in stage.window.frame.source.findChildren(scroll_bar()) if bar.isVisible() and bar.orientation().value == 2]
            for bar in bars:
                bar.setValue(bar.maximum() * step // 100)
            stage.run(0.1)
        return stage.end(seconds=seconds, gap=opening, scrolling=stage.longest())


def scroll_bar():
    from PySide6.QtWidgets import QScrollBar
    return QScrollBar


def scene_hundred_mb():
    return big_file(plain_text)


def scene_hundred_mb_log():
    return big_file(hundred_mb_log)


def scene_one_line():
    return big_file(one_line)


def scene_marks():
    stage = Stage()
    stage.shown(lambda: stage.window.workspace.inspect_data(report_of(400), "marks"))
    source = stage.window.frame.source
    times = []
    bar = source.reader.verticalScrollBar()
    for step in range(200):
        bar.setValue(bar.maximum() * step // 200)
        start = time.perf_counter()
        source.reader.repaint()
        times.append(1000 * (time.perf_counter() - start))
    start = time.perf_counter()
    for _ in range(50):
        source.next()
    stage.app.processEvents()
    jump = 1000 * (time.perf_counter() - start) / 50
    return stage.end(usual=statistics.median(times), worst=max(times), marks=len(stage.window.workspace.message.findings), jump=jump)


def scene_recipients():
    stage = Stage()
    data = report_of(10_000)
    stage.listen()
    seconds = stage.shown(lambda: stage.window.workspace.inspect_data(data, "many"))
    stage.run(2)
    return stage.end(seconds=seconds, gap=stage.longest(), causes=len(stage.window.workspace.message.cards))


def scene_batch():
    import bench

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "many.mbox"
        mailbox(path, bench.mails())
        stage = Stage()
        work = stage.window.workspace
        stage.listen()
        begun = time.perf_counter()
        work.inspect_files([str(path)])
        stage.run(120, lambda: len(work.messages) > 1)
        first = time.perf_counter() - begun
        stage.run(300, lambda: not work.worker.is_busy)
        seconds = time.perf_counter() - begun
        stage.run(1)
        return stage.end(first=first, seconds=seconds, gap=stage.longest(), messages=len(work.messages))


if __name__ == "__main__":
    print(json.dumps(globals()[f"scene_{sys.argv[1]}"]()), flush=True)
    os._exit(0)   # a bare window has nothing to put away
