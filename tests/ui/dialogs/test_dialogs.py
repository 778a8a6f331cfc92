"""The other dialogs say what they should, by keyboard too, and every control has a name."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QListWidget, QPlainTextEdit, QScrollArea, QWidget

from inspector.ui import theme
from inspector.ui.dialogs.help import HelpDialog, matches
from inspector.ui.dialogs.help_text import SECTIONS
from inspector.ui.dialogs.shortcuts import in_the_right
from inspector.ui.keycap import KeyRow
from tests.ui.states import sample

OPENERS = ("show_help", "show_about", "show_shortcuts", "show_settings")


@pytest.mark.parametrize("name", OPENERS)
def test_every_control_has_a_name_and_all_text_is_plain(window, name):
    dialog = getattr(window.desktop, name)()
    for each in dialog.findChildren(QWidget):
        if isinstance(each, QAbstractButton | QComboBox | QLineEdit | QListWidget | QPlainTextEdit) and each.isVisibleTo(dialog) and each.focusPolicy() != Qt.FocusPolicy.NoFocus:
            assert QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name), each
        if isinstance(each, QLabel):
            assert each.textFormat() == Qt.TextFormat.PlainText
    dialog.close()


@pytest.mark.parametrize("name", OPENERS)
def test_escape_closes_it(window, qtbot, name):
    dialog = getattr(window.desktop, name)()
    with qtbot.waitSignal(dialog.finished):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_help_is_found_by_any_word(qtbot):
    dialog = HelpDialog()
    qtbot.addWidget(dialog)
    dialog.field.setText("stand-ins")
    assert [dialog.list.item(row).text() for row in range(dialog.list.count())] == ["Passing it on"]
    dialog.field.setText("zebra")
    assert dialog.list.count() == 0
    assert any(matches(section, "") for section in SECTIONS)


def test_help_names_only_shortcuts_that_exist(window):
    keys = {key.toString().replace("++", "+Plus").replace("+-", "+Minus") for action in window.actions_by_id.values() for key in action.shortcuts()}
    named = {word.strip(".,;:()") for section in SECTIONS for part in section.paragraphs for word in part.split() if word.startswith(("Ctrl+", "Alt+")) or word in ("F6", "F1")}
    assert named and named <= keys


def test_the_sheet_shows_every_action_that_has_a_shortcut(window):
    dialog = window.desktop.show_shortcuts()
    rows = {row.text for row in dialog.findChildren(KeyRow)}
    assert rows == {action.text() for action in window.actions_by_id.values() if action.shortcuts()} | {"Stop, close or go back to the explanation", "Show where the chosen finding stands"}
    dialog.close()


def test_about_names_versions_and_licences(window):
    dialog = window.desktop.show_about()
    said = " ".join(label.text() for label in dialog.findChildren(QLabel)) + dialog.licences.toPlainText()
    for word in ("Bounce Inspector 1.0.0", "Python 3.", "Qt 6.", "GNU Lesser General Public License", "MIT"):
        assert word in said
    dialog.close()


def test_settings_are_in_force_at_once_and_written(window):
    dialog = window.desktop.show_settings()
    box = dialog.findChild(QComboBox, "theme")
    box.setCurrentIndex(box.findData("dark"))
    box.activated.emit(box.currentIndex())
    assert theme.current().name == "dark" and '"theme": "dark"' in window._store.read_text()
    letters = dialog.findChild(QAbstractButton, "letters")
    letters.click()
    assert "N" not in {key.toString() for key in window.actions_by_id["next-finding"].shortcuts()}
    assert "F8" in {key.toString() for key in window.actions_by_id["next-finding"].shortcuts()}
    letters.click()
    assert "N" in {key.toString() for key in window.actions_by_id["next-finding"].shortcuts()}
    dialog.close()
    window.theme_light()


@pytest.mark.parametrize("fixture", ["window", "german"])
@pytest.mark.parametrize("name", ["show_settings", "show_shortcuts"])
def test_all_of_it_is_in_sight_without_scrolling(request, qtbot, fixture, name):
    dialog = getattr(request.getfixturevalue(fixture).desktop, name)()
    qtbot.waitExposed(dialog)
    qtbot.wait(50)
    bar = dialog.findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() == 0, "at its usual size, where the screen has room for that"
    dialog.close()


@pytest.mark.parametrize("rows", [[8, 9, 5, 12, 3], [3], [1, 1], [20, 1, 1, 1]])
def test_the_columns_of_shortcuts_are_as_even_as_they_can_be(rows):
    right = in_the_right(rows)
    sides = [sum(each + 2 for at, each in enumerate(rows) if (at in right) is side) for side in (False, True)]
    assert 0 not in right
    assert max(sides) == {5: 24, 1: 5, 2: 3, 4: 22}[len(rows)]


@pytest.mark.parametrize("name", [f"desktop.{name}" for name in OPENERS] + ["acting.write_note", "acting.save_report"])
def test_in_large_print_it_fits_the_screen(window, qtbot, name):
    sample("several-recipients.eml")(window, qtbot)
    window.resize(1000, 650)
    window.wear(zoom=200)
    try:
        room, name = window.screen().availableSize(), name.split(".")
        dialog = getattr(getattr(window, name[0]), name[1])() or QApplication.activeModalWidget()
        assert dialog.height() <= room.height() and dialog.width() <= room.width() * 1.1, "the screen of the tests is 800 px wide"
        dialog.close()
    finally:
        window.wear(zoom=100)


def test_in_large_print_all_commands_stay_inside_the_window(window):
    window.resize(1000, 650)
    window.wear(zoom=300)
    try:
        palette = window.desktop.show_palette()
        assert window.frameGeometry().contains(palette.geometry())
        palette.close()
    finally:
        window.wear(zoom=100)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_first_foot_stands_apart_in_either_direction(window, direction):
    QApplication.setLayoutDirection(direction)
    try:
        dialog = window.desktop.show_about()
        dialog.grab()
        first, last = (item.geometry() for item in dialog.feet._items)
        edge = theme.current().px(20)
        assert max(first.right(), last.right()) == dialog.width() - 1 - edge and min(first.left(), last.left()) == edge
        assert (first.left() < last.left()) == (direction == Qt.LayoutDirection.LeftToRight)
        dialog.close()
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
