"""Pictures of the real window in every state, to be looked at: python tools/pictures.py [FOLDER] [WORD...]

Writes PNGs to build/pictures/ (or FOLDER); with words only the states whose names hold one of them. Needs no screen.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt  # noqa: E402  the platform must be chosen first
from PySide6.QtGui import QColor, QPainter, QPixmap  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from inspector import knowledge  # noqa: E402
from inspector.ui import make_window  # noqa: E402
from inspector.ui.dialogs.trouble import TroubleDialog  # noqa: E402
from inspector.ui.errors import report  # noqa: E402
from inspector.ui.panels.busy import PATIENCE  # noqa: E402
from tools.pseudo import Pseudo  # noqa: E402

PSEUDO = Pseudo()
SAMPLES = ROOT / "resources" / "samples"
NEWSLETTER = """From: News <news@shop.example>
To: ana@example.org
Subject: Autumn sale: everything must go
Date: Mon, 02 Nov 2026 09:00:00 +0100
Content-Type: text/plain

Dear Ana, this week all garden chairs are half the price.
"""


class State(NamedTuple):
    """One picture: its name, how to get there, and the size of the window."""

    name: str
    go: Callable[[object], None]
    themes: tuple[str, ...] = ("light", "dark")
    size: tuple[int, int] = (1280, 800)
    scale: str = "1"
    tongue: str = "en"   # en, de, pseudo, or rtl: English, mirrored


def sample(name: str) -> Callable[[object], None]:
    return lambda window: window.open_path(str(SAMPLES / name))


def page(key: str) -> Callable[[object], None]:
    return lambda window: window.workspace.show_page(key)


def search(window) -> None:
    sample("server-full.log")(window)
    settle(window)
    window.focus_search()
    QTest.keyClicks(window.frame.top.search, "mailbox full")


def not_a_bounce(window) -> None:
    window.workspace.inspect_text(NEWSLETTER)


def pointed(window) -> None:
    sample("server-full.log")(window)
    settle(window)
    window.workspace.point(window.workspace.card.facts[0].because[0])


def scrolled(window) -> None:
    sample("server-full.log")(window)
    settle(window)
    for fold in ("glance", "explanation", "samples", "plays", "softhard", "causes"):
        window.frame.card.wishes.fold_wanted.emit(fold, True)
    window.workspace.again()
    settle(window)
    bar = window.frame.card.verticalScrollBar()
    bar.setValue(int(bar.maximum() * 0.3))


def folds_end(window) -> None:
    sample("server-full.log")(window)
    settle(window)
    for fold in ("questions", "related", "sources", "steps", "dialects"):
        window.frame.card.wishes.fold_wanted.emit(fold, True)
    window.workspace.again()
    settle(window)
    bar = window.frame.card.verticalScrollBar()
    bar.setValue(int(bar.maximum() * 0.55))


def several_messages(window) -> None:
    window.workspace.inspect_files([str(SAMPLES / name) for name in ("server-full.log", "unknown-user.eml", "blocked-gmail.eml", "vacation.eml", "delay.eml")])


def raw(window) -> None:
    sample("german.eml")(window)
    settle(window)
    window.frame.source.show_view("raw")


def listed(window) -> None:
    sample("unknown-user.eml")(window)
    settle(window)
    window.frame.source.show_list(True)
    window.next_finding()


def unreadable(window) -> None:
    sample("server-full.log")(window)
    settle(window)
    window.open_path("/nowhere/gone.eml")


def words_open(window) -> None:
    sample("unknown-user.eml")(window)
    settle(window)
    for fold in ("words", "original", "meaning"):
        window.frame.card.wishes.fold_wanted.emit(fold, True)
    window.workspace.again()
    settle(window)
    bar = window.frame.card.verticalScrollBar()
    bar.setValue(int(bar.maximum() * 0.62))


def editing(window) -> None:
    sample("server-full.log")(window)
    settle(window)
    window.edit_message()
    editor = window.frame.source.editor
    editor.setPlainText(editor.text.replace("452 4.3.1 Insufficient system resources", "550 5.1.1 User unknown"))
    editor.tell()


def search_start(window) -> None:
    window.frame.top.search.searches = ("mailbox full", "TSS04")
    window.focus_search()


def search_scope(window) -> None:
    window.focus_search()
    QTest.keyClicks(window.frame.top.search, "TSS04")


def tab(name: str) -> Callable[[object], None]:
    def go(window) -> None:
        sample("unknown-user.eml")(window)
        settle(window)
        window.frame.show_tab(name)
    return go


def dialog(opens: Callable[[object], object], name: str = "unknown-user.eml") -> Callable[[object], None]:
    """A state with a dialog over the window."""
    def go(window) -> None:
        sample(name)(window)
        settle(window)
        opens(window)
    return go


def trouble(window) -> None:
    try:
        raise ValueError("never shown: it may quote a mail")
    except ValueError as error:
        TroubleDialog(report(error), window).open()


def palette(window) -> None:
    QTest.keyClicks(window.desktop.show_palette().field, "copy")


def previewed(window) -> None:
    """The preview of the pages, once it has laid them out."""
    window.acting.print_report()
    QTest.qWait(200)


def busy(window) -> None:
    sample("server-full.log")(window)
    settle(window)
    window.frame.busy.set_busy(True)
    QTest.qWait(PATIENCE + 50)


def offered(window) -> None:
    window.frame.offer.consider((SAMPLES / "unknown-user.eml").read_text(encoding="utf-8", errors="replace"))


def found(window) -> None:
    sample("unknown-user.eml")(window)
    settle(window)
    window.find_in_message()
    QTest.keyClicks(QApplication.focusWidget(), "example")


def parts(window) -> None:
    sample("unknown-user.eml")(window)
    settle(window)
    window.frame.source.show_view("parts")


STATES = (
    State("empty", lambda window: None),
    State("4.3.1-log", sample("server-full.log")),
    State("4.3.1-log-pointed", pointed, ("light",)),
    State("4.3.1-log-scrolled", scrolled),
    State("4.3.1-log-folds", folds_end),
    State("5.1.1-report", sample("unknown-user.eml")),
    State("several-recipients", sample("several-recipients.eml")),
    State("no-code", sample("no-code.eml")),
    State("blocked-gmail", sample("blocked-gmail.eml"), ("light",)),
    State("contradiction", sample("contradiction.eml")),
    State("suppressed", sample("suppressed.eml"), ("light",)),
    State("not-a-bounce", not_a_bounce),
    State("vacation", sample("vacation.eml"), ("light",)),
    State("search", search),
    State("browse", page("5.7.26")),
    State("reason", page("reason:greylisted"), ("light",)),
    State("right-to-left", sample("several-recipients.eml"), ("light",), tongue="rtl"),
    State("german", sample("server-full.log"), tongue="de"),
    State("german-empty", lambda window: None, ("light",), tongue="de"),
    State("pseudo", sample("several-recipients.eml"), ("light",), tongue="pseudo"),
    State("several-messages", several_messages),
    State("raw", raw, ("light",)),
    State("findings-list", listed, ("dark",)),
    State("unreadable", unreadable, ("light",)),
    State("delay", sample("delay.eml")),
    State("words-open", words_open, ("light",)),
    State("editing", editing),
    State("search-start", search_start, ("light",)),
    State("search-token", search_scope, ("dark",)),
    State("one-column-card", tab("card"), ("light",), (680, 600)),
    State("one-column-message", tab("message"), ("dark",), (680, 600)),
    State("two-columns-related", tab("related"), ("light",), (900, 700)),
    State("width-1000", sample("unknown-user.eml"), ("light",), (1000, 700)),
    State("width-1920", sample("unknown-user.eml"), ("light", "dark"), (1920, 1080)),
    State("smallest", sample("unknown-user.eml"), ("light",), (720, 480)),
    State("smallest-empty", lambda window: None, ("light",), (720, 480)),
    State("zoom-300", lambda window: (window.wear(zoom=300), sample("unknown-user.eml")(window)), ("light",)),
    State("contrast", sample("server-full.log"), ("contrast-light", "contrast-dark")),
    State("4.3.1-log-760", sample("server-full.log"), ("light", "dark"), (760, 600)),
    State("4.3.1-log-200", sample("server-full.log"), ("light", "dark"), (1280, 800), "2"),
    State("zoom-300", lambda window: (window.wear(zoom=300), sample("server-full.log")(window)), ("light",)),
    State("zoom-200", lambda window: (window.wear(zoom=200), sample("server-full.log")(window)), ("light",)),
    State("find", found, ("light",)),
    State("parts", parts, ("light",)),
    State("busy", busy),
    State("offer", offered, ("light",)),
    State("dialog-settings", dialog(lambda window: window.desktop.show_settings())),
    State("dialog-about", dialog(lambda window: window.desktop.show_about())),
    State("dialog-shortcuts", dialog(lambda window: window.desktop.show_shortcuts())),
    State("dialog-help", dialog(lambda window: window.desktop.show_help())),
    State("dialog-report", dialog(lambda window: window.acting.save_report())),
    State("dialog-note", dialog(lambda window: window.acting.write_note())),
    State("dialog-sender-note", dialog(lambda window: window.acting.write_sender_note()), ("light",)),
    State("dialog-palette", dialog(palette)),
    State("dialog-trouble", dialog(trouble)),
    State("dialog-print", dialog(previewed)),
    State("dialog-settings-german", dialog(lambda window: window.desktop.show_settings()), ("light",), tongue="de"),
    State("dialog-help-german", dialog(lambda window: window.desktop.show_help()), ("light",), tongue="de"),
)


def settle(window) -> None:
    """Wait until the reading is done and the layouts are at rest."""
    worker = window.workspace.worker
    until = time.monotonic() + 20
    worker.wait()
    while time.monotonic() < until:
        before = window.frame.card.widget()
        QTest.qWait(40)
        if window.frame.card.widget() is before:
            return


def speak(app: QApplication, tongue: str, store: Path) -> None:
    """Let the next window, with this settings file, speak a language."""
    store.write_text(json.dumps({"language": "de" if tongue == "de" else "en"}), encoding="utf-8")
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft if tongue == "rtl" else Qt.LayoutDirection.LeftToRight)
    app.removeTranslator(PSEUDO)
    if tongue == "pseudo":
        app.installTranslator(PSEUDO)


def picture(window) -> QPixmap:
    """The window, and over it the dialog that is open, where it stands."""
    whole = window.grab()
    over = QApplication.activeModalWidget()
    if over is not None:
        painter = QPainter(whole)
        painter.fillRect(window.rect(), QColor(0, 0, 0, 90))
        place = over.geometry().translated(-window.geometry().topLeft())
        if not window.rect().contains(place):
            place.moveCenter(window.rect().center())
        painter.drawPixmap(place.topLeft(), over.grab())
        painter.end()
        over.close()
    return whole


def take(states: list[State], folder: Path) -> None:
    app = QApplication.instance() or QApplication(["pictures"])
    library = knowledge.load()
    for state in states:
        for look in state.themes:
            with tempfile.TemporaryDirectory() as empty:
                store = Path(empty) / "settings.json"
                speak(app, state.tongue, store)
                window = make_window(library, store)
                window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                window.resize(*state.size)
                window.wear(theme=look)
                window.show()
                settle(window)
                state.go(window)
                settle(window)
                window.grab()   # what is laid out anew by being drawn
                QTest.qWait(20)
                file = folder / f"{state.name}-{look}.png"
                if not picture(window).save(str(file)):
                    raise SystemExit(f"cannot write {file}")
                window.close()
                app.processEvents()


def main(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else ROOT / "build" / "pictures"
    words = arguments[1:]
    folder.mkdir(parents=True, exist_ok=True)
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    wanted = [state for state in STATES if not words or any(word in state.name for word in words)]
    take([state for state in wanted if state.scale == scale], folder)
    if scale == "1":
        for other in sorted({state.scale for state in wanted} - {"1"}):
            subprocess.run([sys.executable, __file__, str(folder), *words], env={**os.environ, "QT_SCALE_FACTOR": other}, check=True)
        print(f"{folder}: {len(list(folder.glob('*.png')))} pictures")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
