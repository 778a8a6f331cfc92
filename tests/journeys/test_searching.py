"""The search field offers what was searched for before, the scopes and their values, and says whose token was found."""

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def rows(window):
    return window.frame.top.search.popup.list.pages.rows


def offers(window):
    return [row.suggestion.text for row in rows(window) if row.suggestion and row.suggestion.text]


def type_(window, text):
    window.focus_search()
    QTest.keyClicks(window.frame.top.search, text)


def press(window, key):
    QTest.keyClick(window.frame.top.search, key)


def test_an_empty_field_offers_scopes(window, reader):
    window.focus_search()
    reader.sees(window.frame.top.search.popup.isVisible)
    assert offers(window) == ["category:", "severity:", "provider:", "class:"]


def test_searches_are_offered_again_and_kept(window, reader, tmp_path):
    for words in ("mailbox full", "5.7.26"):
        type_(window, words)
        press(window, Qt.Key.Key_Return)
    window.focus_search()
    assert offers(window)[:2] == ["5.7.26", "mailbox full"]
    assert json.loads((tmp_path / "settings.json").read_text())["searches"] == ["5.7.26", "mailbox full"]
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    assert window.frame.top.search.text() == "mailbox full"
    press(window, Qt.Key.Key_Return)
    assert window.workspace.card.page.title.lower().startswith("mailbox full") or "full" in window.workspace.card.headline.lower()


def test_searches_can_be_forgotten_by_keyboard(window, tmp_path):
    type_(window, "greylisted")
    press(window, Qt.Key.Key_Return)
    window.focus_search()
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Down)   # the row after the only search
    press(window, Qt.Key.Key_Return)
    assert offers(window) == ["category:", "severity:", "provider:", "class:"]
    assert json.loads((tmp_path / "settings.json").read_text())["searches"] == []


def test_enter_in_an_empty_field_does_nothing(window):
    window.focus_search()
    press(window, Qt.Key.Key_Return)
    assert window.workspace.card is None


def test_a_scope_is_completed_and_narrows(window):
    type_(window, "severity:")
    assert offers(window) == [f"severity:{each}" for each in ("info", "low", "medium", "high", "critical")]
    press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    assert window.frame.top.search.text() in ("severity:info", "severity:low")
    hits = [row.page for row in rows(window) if row.page]
    assert hits and {page.severity for page in hits} == {window.frame.top.search.text().partition(":")[2]}


def test_the_beginning_of_a_scope_is_offered_after_the_hits(window):
    type_(window, "full sev")
    assert offers(window) == ["full severity:"]
    at = next(number for number, row in enumerate(rows(window)) if row.suggestion)
    assert at == len(rows(window)) - 1


def test_a_providers_token_says_whose_it_is_and_what_it_means(window):
    type_(window, "TSS04")
    first = next(row for row in rows(window) if row.page)
    assert first.note.startswith("Yahoo") and "TSS04" in first.note
    assert window.workspace.library.rule(window.workspace.library.search("TSS04", limit=1)[0].rule).meaning in first.note
