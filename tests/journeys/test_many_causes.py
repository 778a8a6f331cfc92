"""A report of more causes than stand side by side: each of them can be reached."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from inspector.ui.dialogs.causes import CausesDialog
from inspector.ui.panels.recipients import MOST

LINE = (
    "Jun 10 11:{0:02}:18 mail postfix/smtp[8841]: {1:010X}: to=<user{0}@d{0}.example>, relay=mx.d{0}.example[198.51.100.20]:25, delay=4.2, dsn=5.1.1, "
    "status=bounced (host mx.d{0}.example[198.51.100.20] said: 550 5.1.1 User unknown (in reply to RCPT TO command))\n"
)
MANY = 50


@pytest.fixture
def causes(reader):
    reader.paste("".join(LINE.format(number, 0x4F10 + number) for number in range(MANY)))
    assert len(reader.window.workspace.message.cards) == MANY > MOST
    strip = reader.region("recipients")
    next(each for each in strip.findChildren(QPushButton) if each.text() == f"All {MANY} causes").click()
    return reader.window.findChild(CausesDialog)


def test_the_last_cause_is_reached_by_keyboard(reader, causes):
    assert len(causes.causes.shown) == MANY and causes.causes.field.hasFocus()
    QTest.keyClicks(causes.causes.field, "user47@")
    assert len(causes.causes.shown) == 1 and causes.causes.shown[0].startswith("48. user47@d47.example: 5.1.1")
    with reader.qtbot.waitSignals([reader.window.settled, causes.finished], timeout=10_000):
        QTest.keyClick(causes.causes.field, Qt.Key.Key_Return)
    assert reader.window.workspace.card.recipients == ("user47@d47.example",)
    assert reader.window.isVisible()


def test_a_cause_is_reached_by_a_click(reader, causes):
    pages = causes.causes.list
    causes.causes.filter("user4")
    index = pages.model().index(causes.causes.shown.index(next(each for each in causes.causes.shown if "user45@" in each)), 0)
    pages.scrollTo(index)
    with reader.qtbot.waitSignal(reader.window.settled, timeout=10_000):
        QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=pages.visualRect(index).center())
    assert reader.window.workspace.card.recipients == ("user45@d45.example",)


def test_nothing_that_fits_opens_nothing(reader, causes):
    before = reader.window.workspace.card
    QTest.keyClicks(causes.causes.field, "nobody at all")
    QTest.keyClick(causes.causes.field, Qt.Key.Key_Return)
    assert causes.isVisible() and reader.window.workspace.card is before
    causes.close()


def test_a_few_causes_need_no_list(reader):
    reader.sample("several-recipients.eml")
    assert not reader.region("recipients").findChildren(QPushButton)


def test_rows_are_high_enough_and_every_control_has_a_name(causes):
    pages = causes.causes.list
    assert pages.visualRect(pages.model().index(1, 0)).top() - pages.visualRect(pages.model().index(0, 0)).top() >= 24
    for each in causes.findChildren(QWidget):
        if each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.isVisible():
            assert QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name), each
    causes.close()


def test_of_many_causes_no_name_is_cut(reader):
    reader.paste("".join(LINE.format(number, 0x4F10 + number).replace(f"user{number}@", f"postmaster{number}@") for number in range(12)))
    rows = reader.window.frame.recipients._rows
    assert len(rows) == 12 and all(row.width() >= min(300, row.sizeHint().width()) for row in rows)
