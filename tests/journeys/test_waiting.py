"""Long work says what is read and how far it is, and can be stopped."""

from PySide6.QtWidgets import QProgressBar

from inspector import assets


def test_of_many_files_the_bar_says_which_and_how_many(window, reader, qtbot):
    said = []
    window.workspace.reading.connect(lambda name, done, total: said.append((name, done, total)))
    reader.opens(*(assets.path("samples", name) for name in ("unknown-user.eml", "delay.eml", "server-full.log")))
    assert said[-3:] == [("unknown-user.eml", 0, 3), ("delay.eml", 1, 3), ("server-full.log", 2, 3)]
    assert window.frame.busy.text == "Reading file 3 of 3: server-full.log"
    assert window.frame.busy.isHidden(), "work that is done at once is never mentioned"


def test_the_bar_moves_with_the_files_and_runs_with_one(window):
    busy = window.frame.busy
    bar = busy.findChild(QProgressBar)
    busy.tell("b.eml", 640, 2000)
    assert busy.text == "Reading file 641 of 2,000: b.eml" and (bar.minimum(), bar.maximum(), bar.value()) == (0, 2000, 640)
    busy.tell("big.log", 0, 1)
    assert busy.text == "Reading big.log \u2026" and (bar.minimum(), bar.maximum()) == (0, 0)


def test_the_name_of_a_file_cannot_dress_up(window):
    window.frame.busy.tell("<b>x</b>\u202egnp.eml", 0, 1)
    assert "<b>x</b><U+202E>" in window.frame.busy.text


def test_reading_many_files_can_be_stopped(window, reader, qtbot):
    reader.sample("delay.eml")
    before = window.workspace.message
    window.workspace.inspect_files([str(assets.path("samples", "unknown-user.eml"))] * 400)
    window.frame.busy.show()
    window.frame.busy.cancel.click()
    reader.sees(lambda: not window.workspace.worker.is_busy)
    assert window.workspace.message is before and window.frame.busy.isHidden()
