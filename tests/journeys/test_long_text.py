"""A message far too long for a document, in the window: everything that a short one can do."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.findings import What
from inspector.ui.panels import long_reader

REPORT = (
    "From: MAILER-DAEMON@mail.example.com\nTo: ana@example.com\nSubject: Undelivered Mail Returned to Sender\nMIME-Version: 1.0\n"
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"\n\n--b1\nContent-Type: text/plain\n\nSome could not be reached.\n\n'
    "--b1\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example.com\n"
    + "".join(f"\nFinal-Recipient: rfc822; user{n}@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 refused, number {n}\n" for n in range(2_500))
    + "\n--b1--\n"
)


@pytest.fixture
def source(reader):
    """The panel with such a message open."""
    with reader.qtbot.waitSignal(reader.window.settled, timeout=60_000):
        reader.window.workspace.inspect_data(REPORT.encode(), "many.eml")
    panel = reader.window.frame.source
    reader.sees(lambda: panel.long_reader.is_ready)
    assert panel.text.now is panel.long_reader
    return panel


def in_sight(source):
    text, (start, end) = source.long_reader, source.long_reader.chosen
    return text.spot(start) is not None and text.view.text[start:end]


def test_what_decided_the_case_is_in_sight(reader, source):
    span = reader.window.workspace.card.facts[0].because[0]
    reader.sees(lambda: source.long_reader.spot(span.start) is not None)
    assert not source.long_reader.hasFocus()


def test_next_and_previous_walk_through_all_of_it(reader, source):
    seen = []
    for _ in range(30):
        reader.window.next_finding()
        seen.append((source.long_reader.chosen, in_sight(source)))
    assert all(said for _, said in seen)
    assert [place for place, _ in seen] == sorted(place for place, _ in seen)
    reader.window.previous_finding()
    assert source.long_reader.chosen == seen[-2][0]
    source._at = -1
    reader.window.previous_finding()
    assert source.long_reader.chosen[0] > 0.99 * len(source.long_reader.view.text), "back from the first is the last"
    assert in_sight(source)
    assert source.meaning.isVisible()


def test_two_findings_of_one_place_do_not_hold_up_the_walk(reader, source):
    first = source._findings[0]
    source._findings.insert(1, first._replace(kind=next(kind for kind in What if kind != first.kind)))
    seen = []
    for _ in range(3):
        reader.window.next_finding()
        seen.append(source.long_reader.chosen)
    assert seen[0] == seen[1] < seen[2]


def test_raw_has_the_same_findings_on_its_own_text(reader, source):
    source.show_view("raw")
    reader.sees(lambda: source.long_reader.is_ready)
    for finding in (source._findings[3], source._findings[-1], source._findings[len(source._findings) // 2]):
        reader.window.workspace.point(finding.span)
        assert in_sight(source) == reader.window.workspace.message.message.quote(finding.span)
    assert source.long_reader.view.text[0:40] == REPORT[:40]


def test_find_opens_over_it_and_goes_on_by_key(reader, source):
    reader.window.find_in_message()
    QTest.keyClicks(source.find_bar.field, "NUMBER 249")
    text = source.long_reader
    reader.sees(lambda: not text._looking.is_busy and text.has_selection)
    low, high = text.selection
    assert text.view.text[low:high + 1] == "number 249\n" and text.spot(low)
    places = text.view.text[:len(text.view.text)].lower().count("number 249")
    reader.sees(lambda: source.find_bar.said == f"1 of {places}")
    reader.window.actions_by_id["find-next"].trigger()
    reader.sees(lambda: text.selection[0] > low)
    assert text.view.text[text.selection[0]:text.selection[1] + 1] == "number 2490"
    reader.sees(lambda: source.find_bar.said == f"2 of {places}")
    reader.window.actions_by_id["find-previous"].trigger()
    reader.sees(lambda: text.selection == (low, high))
    source.find_bar.field.setText("nowhere in it")
    source.find_bar.next()
    reader.sees(lambda: source.find_bar.said == "not found")
    QTest.keyClick(source.find_bar.field, Qt.Key.Key_Escape)
    assert not source.find_bar.isVisible()


def test_a_long_search_says_how_far_it_is_and_can_be_stopped(reader, source):
    text, bar = source.long_reader, source.find_bar
    bar.open()
    text.seeking.emit(37)
    assert bar.said == "Searching: 37 %" and bar.cancel.isVisible()
    QTest.keyClick(bar.field, Qt.Key.Key_Escape)
    assert bar.isVisible() and bar.said == "" and not bar.cancel.isVisible()
    text.seeking.emit(40)
    bar.cancel.click()
    assert bar.said == "" and not text._looking.is_busy


def test_copy_is_of_the_selection_and_else_of_the_card(reader, source, monkeypatch):
    reader.window.activateWindow()
    source.take_focus(Qt.FocusReason.ShortcutFocusReason)
    assert source.long_reader.hasFocus()
    QTest.keyClick(source.long_reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "user0@example.org" in QApplication.clipboard().text() and len(QApplication.clipboard().text()) < 500
    monkeypatch.setattr(long_reader, "MOST_COPIED", 100)
    QTest.keyClick(source.long_reader, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(source.long_reader, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == source.long_reader.view.text[0:100]
    assert "first 100 characters" in reader.window.frame.notice.text


def test_another_theme_and_zoom_leave_the_place_alone(reader, source):
    reader.window.workspace.point(source._findings[-5].span)
    before = source.long_reader.chosen
    for look in ({"theme": "dark"}, {"zoom": 200}, {"zoom": 100}, {"theme": "light"}):
        reader.window.wear(**look)
        assert source.long_reader.chosen == before
        assert in_sight(source)


def test_pointing_before_the_text_is_known_so_far_waits_for_it(reader, source):
    source.show_view("raw")
    source.text.choose(source._findings[-1].span)
    reader.sees(lambda: source.long_reader.chosen is not None)
    assert in_sight(source) == reader.window.workspace.message.message.quote(source._findings[-1].span)
