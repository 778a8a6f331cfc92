"""The window speaks German, from the settings on; without built translations it speaks English."""

import json

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton

from inspector import assets
from inspector.ui import language, make_window, words
from tests.ui.states import DIALOGS, STATES, sample
from tests.ui.test_pseudo import clipped


@pytest.mark.parametrize(("wish", "spoken"), [("de", "de"), ("de-AT", "de"), ("de_CH", "de"), ("en", "en"), ("xx", "en"), ("", "en"), ("DE", "de")])
def test_a_wish_becomes_a_language_that_we_have(wish, spoken):
    assert language.choose(wish) == spoken


def test_a_german_window(german, qtbot):
    said = {each.text() for each in german.frame.empty.findChildren(QLabel)} | {each.text() for each in german.frame.empty.findChildren(QPushButton)}
    assert {"R\u00fcckl\u00e4ufer hier einf\u00fcgen", "Einf\u00fcgen", "Adresse nicht gefunden"} <= said
    assert german.actions_by_id["copy-line"].text() == "Als eine Zeile kopieren"
    assert "Strg+V" in german.frame.top.paste.toolTip()
    assert words.number(1234567) == "1.234.567"
    sample("server-full.log")(german, qtbot)
    shown = {each.text() for each in german.frame.card.widget().findChildren(QLabel)}
    assert {"Wer ist am Zug?", "Was jetzt zu tun ist"} <= shown
    assert "Ja. Ihr Server versucht es von selbst weiter, meist ein bis fünf Tage lang." in shown, "the answer is said once, in one language"


@pytest.mark.parametrize(("count", "said"), [(1, "Bibliothek 7, 1 Code"), (2, "Bibliothek 7, 2 Codes"), (0, "Bibliothek 7, 0 Codes")])
def test_plurals(german, count, said):
    assert QCoreApplication.translate("StatusBar", "Library %1, %n codes", "", count).replace("%1", "7") == said


@pytest.mark.parametrize("width", [1280, 760])
@pytest.mark.parametrize("state", [state for state in STATES if state != "search"])
def test_german_fits(german, qtbot, state, width):
    german.resize(width, 800)
    STATES[state](german, qtbot)
    qtbot.wait(20)
    assert "\n".join(clipped(german)) == ""


@pytest.mark.parametrize("zoom", [80, 150, 300])
@pytest.mark.parametrize("state", ["empty", "log", "several recipients", "not a bounce"])
def test_german_fits_at_every_size(german, qtbot, state, zoom):
    german.wear(zoom=zoom)
    STATES[state](german, qtbot)
    qtbot.waitUntil(lambda: not clipped(german))   # layouts come to rest in a few rounds
    assert "\n".join(clipped(german)) == ""


@pytest.mark.parametrize("dialog", DIALOGS)
def test_german_fits_in_dialogs(german, qtbot, dialog):
    sample("unknown-user.eml")(german, qtbot)
    opened = DIALOGS[dialog](german)
    qtbot.addWidget(opened)
    qtbot.wait(20)
    assert "\n".join(clipped(opened)) == ""


def test_the_language_is_chosen_in_the_settings_and_taken_at_the_next_start(window, qtbot, library):
    opened = window.desktop.show_settings()
    qtbot.addWidget(opened)
    box = opened.findChild(QComboBox, "language")
    assert [box.itemText(number) for number in range(box.count())] == ["Like the system", *(name for _, name in language.LANGUAGES)]
    box.setCurrentIndex(box.findText("Deutsch") - 1)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert window.settings.language == "de"
    assert json.loads(window._store.read_text(encoding="utf-8"))["language"] == "de"
    assert any("next start" in each.text() and "English" in each.text() for each in opened.findChildren(QLabel))
    again = make_window(library, window._store)
    qtbot.addWidget(again)
    assert again.language == "de"
    again.workspace.worker.stop()
    language.speak(QApplication.instance(), "en")


def test_without_built_translations_the_window_is_english(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(assets, "RESOURCES", tmp_path)
    assert language.speak(qapp, "de") == "de"
    assert QCoreApplication.translate("words", "Nobody") == "Nobody"
    assert QLocale().language() == QLocale.Language.German
    monkeypatch.undo()
    language.speak(qapp, "en")
    assert QLocale().language() == QLocale.Language.English
