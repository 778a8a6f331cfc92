"""The search field offers what was searched for before, the scopes and their values, and says whose token was found."""

import json

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


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


def test_a_bounce_pasted_into_the_field_is_read(window, reader):
    window.focus_search()
    QApplication.clipboard().setText("Your message could not be delivered:\n\n<x@example.org>: 550 5.1.1 no such user\n")
    with reader.qtbot.waitSignal(window.settled, timeout=10_000):
        QTest.keyClick(window.frame.top.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.workspace.card.key == "5.1.1" and window.frame.top.search.text() == ""
    window.focus_search()
    QApplication.clipboard().setText("mailbox full\n")
    QTest.keyClick(window.frame.top.search, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert window.frame.top.search.text().strip() == "mailbox full" and window.frame.top.search.is_open, "one line is a search"


def test_a_code_without_a_page_leads_to_who_sends_it_or_to_its_subject(window):
    type_(window, "5.7.705")
    told = [row for row in rows(window) if row.page]
    assert "5.7.705" in told[0].note and "Microsoft" in told[0].note
    window.frame.top.search.clear()
    type_(window, "5.7.599")
    assert "5.7.599" in rows(window)[0].heading and rows(window)[1].page.key == "5.7.0"
