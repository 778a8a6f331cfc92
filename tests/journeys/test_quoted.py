"""The other side’s own words and the original message are folds of the card; nobody is a party like the others."""

from PySide6.QtWidgets import QWidget

from inspector.ui.blocks.fold import Fold
from inspector.ui.blocks.path import PathStrip
from inspector.ui.controls import Chip, Row
from inspector.ui.selectable import Selectable


def fold(window, key):
    found = next(each for each in window.frame.card.widget().findChildren(Fold) if each.key == key)
    found.set_open(True)
    return found


def test_the_other_sides_words_are_one_block_that_can_be_copied(window, reader):
    reader.sample("unknown-user.eml")
    words = fold(window, "words").findChildren(Selectable)
    assert [each.text() for each in words] == [
        "550 5.1.1 <ana.torres@example.org>: Recipient address rejected: User unknown in virtual mailbox table (in reply to RCPT TO command)",
    ]
    words[0].select_all()
    assert words[0].selected == words[0].text()


def test_the_original_message_is_told_and_its_fields_point_at_it(window, reader):
    reader.sample("unknown-user.eml")
    rows = {row.accessibleName().partition(": ")[0]: row for row in fold(window, "original").findChildren(Row) if ": " in row.accessibleName()}
    assert list(rows) == ["From", "To", "Subject", "Date", "Message-ID"]
    with reader.qtbot.waitSignal(window.workspace.selected) as pointed:
        rows["Subject"].click()
    assert window.workspace.message.message.quote(pointed.args[0]) == "Your order 4711 is on its way"


def test_a_page_without_a_message_has_neither(window):
    window.workspace.show_page("5.1.1")
    keys = {each.key for each in window.frame.card.widget().findChildren(Fold)}
    assert not keys & {"words", "original"}


def test_what_happened_can_be_selected(window, reader):
    reader.sample("unknown-user.eml")
    assert isinstance(window.frame.card.widget().findChild(QWidget, "happened"), Selectable)


def test_nobody_is_a_state_of_the_path(window, reader):
    reader.sample("delay.eml")
    strip = window.frame.card.widget().findChild(PathStrip)
    chips = [chip.text for chip in strip.findChildren(Chip)]
    assert chips == ["Nobody must act: wait"]
    reader.sample("unknown-user.eml")
    assert not window.frame.card.widget().findChild(PathStrip).findChildren(Chip)
