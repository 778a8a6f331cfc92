"""Pictures of the real window in every state, to be looked at: python tools/pictures.py [FOLDER] [WORD...]

Writes PNGs to build/pictures/ (or FOLDER); with words only the states whose names hold one of them. Needs no screen.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt  # noqa: E402  the platform must be chosen first
from PySide6.QtGui import QColor, QPainter, QPixmap  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from inspector import knowledge  # noqa: E402
from inspector.ui import make_window  # noqa: E402
from tools.picture_many import settle  # noqa: E402
from tools.picture_states import STATES, State  # noqa: E402
from tools.pseudo import Pseudo  # noqa: E402

PSEUDO = Pseudo()


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
