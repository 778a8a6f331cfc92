"""What a reader needs next is in reach: the note, an example, another reading, the contradictions, a place to drop things."""

import json

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QAccessible, QDragEnterEvent, QDragLeaveEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget

import inspector.ui.panels.card as card_panel
from inspector import assets
from inspector.ui.controls import Chip
from inspector.ui.labels import Prose
from tests.diagnosis.servers.letters import plain
from tests.diagnosis.test_backscatter import BODY, FORGED

PHISH = (
    "From: Mail Delivery System <mailer-daemon@cheap.example>\nTo: ana@example.org\nSubject: 5 messages could not be delivered\nContent-Type: text/plain\n\n"
    "Your mailbox could not receive 5 messages. Log in at http://login.cheap.example to release them.\n"
)
LUNCH = "From: Ana <ana@example.org>\nTo: bo@example.net\nSubject: Lunch\n\nAt twelve?\n"


def pressed(window, text):
    found = next(each for each in window.frame.card.widget().findChildren(QPushButton) if each.text() == text)
    found.click()


@pytest.mark.parametrize(("role", "label", "addressed"), [
    ("sender", "Write note to postmaster", "To: postmaster@example.org"), ("help-desk", "Write note to the sender", "Subject: About your mail"),
    ("sender-admin", "Write note to postmaster", "To: postmaster@example.org"),
])
def test_the_ready_note_is_one_click_from_the_steps(window, reader, qtbot, role, label, addressed):
    window.choose_role(role)
    reader.sample("server-full.log")
    pressed(window, label)
    dialog = QApplication.activeModalWidget()
    assert dialog.text.startswith(addressed)
    dialog.close()


def test_the_note_comes_first_where_the_other_side_must_act(window, reader):
    for sample, look in (("server-full.log", "primary"), ("unknown-user.eml", None)):
        reader.sample(sample)
        note = next(each for each in window.frame.card.widget().findChildren(QPushButton) if each.text() == "Write note to postmaster")
        assert note.property("look") == look


def test_a_page_without_a_message_has_no_note(window):
    window.workspace.show_page("4.3.1")
    assert not [each for each in window.frame.card.widget().findChildren(QPushButton) if each.text().startswith("Write note")]


def test_who_pasted_no_bounce_can_see_one(window, reader, qtbot):
    reader.paste(LUNCH)
    assert window.workspace.card is None
    with qtbot.waitSignal(window.settled):
        pressed(window, "Show me what a bounce looks like")
    assert window.workspace.card.title == "5.1.1"


def test_what_is_no_bounce_is_announced_too(window, reader, monkeypatch):
    heard = []

    class Listening(QAccessible):
        @staticmethod
        def updateAccessibility(event):
            heard.append(event.message())

    monkeypatch.setattr(card_panel, "QAccessible", Listening)
    reader.paste(LUNCH)
    assert heard == ["This is not a bounce: nothing in it reports a failed delivery."]


def test_the_registered_title_is_named_where_it_says_something_else(window, reader):
    def lines():
        return [each.text() for each in window.frame.card.widget().findChildren(Prose) if each.text().startswith("The registry calls")]
    reader.sample("delay.eml")
    assert lines() == ["The registry calls 4.7.1: Delivery not authorized, message refused"]
    reader.sample("unknown-user.eml")
    assert lines() == []


def test_backscatter_is_said_on_the_card(window, reader):
    reader.sample("unknown-user.eml")
    assert window.frame.card.widget().findChild(Prose, "hint") is None
    reader.paste(plain(BODY + FORGED, "failure notice"))
    hint = window.frame.card.widget().findChild(Prose, "hint").text()
    assert hint.startswith("Neither the Message-ID") and "example.net" in hint


def test_a_bounce_without_proof_is_not_called_a_normal_mail(window, reader):
    reader.paste(PHISH)
    texts = [each.text() for each in window.frame.card.widget().findChildren(Prose)]
    assert texts[0] == "This only looks like a bounce" and "Do not follow its links." in texts[1]
    assert [chip.text for chip in window.frame.card.widget().findChildren(Chip)] == ["Be careful"]


def test_ctrl_r_opens_the_choice_of_readings(window, reader, qtbot):
    reader.sample("server-full.log")
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [each.text() for each in menu.actions()]
    assert texts[0] == "Find out by itself" and "A mail" in texts
    menu.close()


def test_contradictions_are_counted_in_the_status_bar_and_shown(window, reader):
    button = window.frame.status.disputes
    tall = window.frame.status.height()
    reader.sample("unknown-user.eml")
    assert button.isHidden()
    reader.sample("contradiction.eml")
    count = len(window.workspace.card.disputes)
    assert count and not button.isHidden() and button.text() == (f"{count} contradictions" if count > 1 else "1 contradiction")
    assert window.frame.status.height() == tall, "the window does not jump"
    assert len(window.frame.card.widget().findChildren(QWidget, "contradicted")) == count, "what is counted below stands under the headline"
    button.click()
    row = QApplication.focusWidget()
    assert row.objectName() == "dispute" and "We follow 5.1.1" in row.accessibleName()
    assert not row.visibleRegion().isEmpty()
    window.workspace.show_page("5.1.1")
    assert button.isHidden(), "a page contradicts nobody"


def dragged(window, data):
    event = QDragEnterEvent(QPoint(40, 40), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    window.dragEnterEvent(event)
    return event.isAccepted()


def test_the_window_says_that_it_takes_what_is_dragged(window, qtbot):
    window.resize(1000, 700)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(assets.path("samples", "delay.eml")))])
    assert window.veil.isHidden()
    assert dragged(window, data)
    assert window.veil.isVisible() and window.veil.geometry() == window.rect()
    window.dragLeaveEvent(QDragLeaveEvent())
    assert window.veil.isHidden()
    picture = QMimeData()
    picture.setData("image/png", b"\x89PNG")
    assert not dragged(window, picture) and window.veil.isHidden()


def test_the_clipboard_is_looked_at_once_the_reader_says_so_at_the_start(window):
    offer = window.frame.empty.offer
    assert not offer.isChecked() and not window.settings.offer_clipboard
    offer.click()
    assert window.settings.offer_clipboard
    assert json.loads(window._store.read_text(encoding="utf-8"))["offer_clipboard"] is True
    window.keep(offer_clipboard=False)
    assert not offer.isChecked(), "the start shows what the settings dialog changed"


def test_the_palette_stands_in_the_middle(window, qtbot):
    window.resize(1280, 800)
    palette = window.desktop.show_palette()
    qtbot.addWidget(palette)
    assert abs(palette.geometry().center().x() - window.geometry().center().x()) <= 1


def test_the_parts_show_all_columns_without_scrolling(window, reader):
    window.resize(1280, 800)
    reader.sample("unknown-user.eml")
    window.frame.source.show_view("parts")
    tree = window.frame.source.parts
    reader.sees(lambda: tree.horizontalScrollBar().maximum() == 0)
    head = tree.header()
    last = tree.visualItemRect(tree.topLevelItem(0))
    assert sum(head.sectionSize(n) for n in range(head.count())) <= tree.viewport().width()
    assert last.height() >= 24 and tree.topLevelItem(0).toolTip(0)


def test_every_way_to_copy_is_beside_the_short_one(window, reader):
    window.resize(1280, 800)
    more = window.frame.top.more
    assert not more.isEnabled()
    reader.sample("server-full.log")
    assert more.isEnabled() and more.isVisible()
    texts = [each.text() for each in more.menu().actions()]
    assert texts == ["Copy as one line", "Copy for a ticket", "Copy as Markdown", "Copy as JSON", "Copy steps"]
    more.menu().actions()[1].trigger()
    assert QApplication.clipboard().text().startswith("Problem:")
    window.resize(800, 600)
    assert not more.isVisible(), "where there is no room the menu and the keys are left"


def test_short_commands_stay_on_one_line(qtbot):
    text = Prose("Check the free space with `df -h` before you raise anything at all.", code=True)
    qtbot.addWidget(text)
    assert text.text() == "Check the free space with df -h before you raise anything at all.", "what is read aloud is as it was written"
    for width in range(60, 400, 7):
        layout = text._lay(width)[0]
        lines = [layout.text()[layout.lineAt(n).textStart():layout.lineAt(n).textStart() + layout.lineAt(n).textLength()] for n in range(layout.lineCount())]
        assert any("df\u00a0-h" in each for each in lines)


def test_what_is_cut_in_a_list_is_told_by_its_tooltip(window):
    window.frame.related.browse.refresh()
    model = window.frame.related.browse.list.model()
    tips = [model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole) for row in range(model.rowCount())]
    assert any(tip and "4.1.1 Bad destination mailbox address<br>" in tip for tip in tips)




def test_what_is_often_confused_is_named_once(window, reader):
    reader.paste(reader.log_line)
    names = [each for each in window.frame.related.findChildren(QWidget) if each.property("key") == "4.2.2"]
    assert len(names) == 1


def test_the_provider_does_not_stand_between_the_answers_and_what_to_do(window, reader):
    reader.sample("blocked-gmail.eml")
    page = window.frame.card.widget()
    tops = {name: next(each for each in page.findChildren(QLabel) if each.text().startswith(name)).mapTo(page, QPoint()).y() for name in ("Will it retry?", "What to do now", "What Google")}
    assert tops["Will it retry?"] < tops["What to do now"] < tops["What Google"]
