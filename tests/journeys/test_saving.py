"""A file that is there is replaced only after the reader has said so, whether its suffix was typed or not."""

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit, QMessageBox

SAVERS = {
    "report.html": lambda window: window.acting.save_report()._ask_where(),
    "note.txt": lambda window: window.acting.write_note()._ask_where(),
    "table.csv": lambda window: window.acting.save_table(),
    "mail.eml": lambda window: window.acting.save_source(),
}


def asked(window):
    """The dialog that asks where."""
    return next(each for each in window.findChildren(QFileDialog) if each.isVisible())


def answer(button, questions):
    """Press a button of the question whether to replace a file, when it is asked."""
    box = QApplication.activeModalWidget()
    if isinstance(box, QMessageBox):
        questions.append(box.text())
        box.button(button).click()
    else:
        QTimer.singleShot(10, lambda: answer(button, questions))


def save_as(dialog, path, button=None):
    """Give a name and press Save; returns what was asked."""
    questions = []
    dialog.findChild(QLineEdit).setText(str(path))   # keys would be completed
    if button is not None:
        answer(button, questions)
    dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save).click()
    return questions


@pytest.mark.parametrize("name", SAVERS)
def test_a_name_without_suffix_gets_one_before_the_question(reader, tmp_path, name):
    reader.sample("unknown-user.eml")
    file = tmp_path / name
    file.write_text("precious")
    SAVERS[name](reader.window)
    dialog = asked(reader.window)
    assert len(save_as(dialog, file.with_suffix(""), QMessageBox.StandardButton.No)) == 1
    assert file.read_text() == "precious" and dialog.isVisible()
    assert len(save_as(dialog, file.with_suffix(""), QMessageBox.StandardButton.Yes)) == 1
    assert "precious" not in file.read_text() and list(tmp_path.glob("[!s]*.*")) == [file]


@pytest.mark.parametrize("name", SAVERS)
def test_a_new_name_without_suffix_gets_one(reader, tmp_path, name):
    reader.sample("unknown-user.eml")
    SAVERS[name](reader.window)
    assert save_as(asked(reader.window), (tmp_path / name).with_suffix("")) == []
    assert (tmp_path / name).stat().st_size > 0
