"""The strip of causes: how many each concerns is always seen."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

LINE = "Nov  2 09:00:{0:02} mail postfix/smtp[88]: 9F2C140A{0:02X}: to=<somebody-with-a-long-name-{0}@department.example.org>, relay=mx{1}.example.org[198.51.100.7]:25, delay=4, dsn={2}, status=bounced (host mx{1}.example.org[198.51.100.7] said: 550 {2} {3})\n"
WORDS = (("5.1.1", "no such user"), ("5.2.2", "mailbox full"), ("5.7.26", "unauthenticated"), ("5.2.1", "mailbox disabled"))


def strip(window, qtbot, servers):
    with qtbot.waitSignal(window.settled, timeout=10_000):
        window.workspace.inspect_text("".join(LINE.format(number, number // 4 % servers, *WORDS[number % 4]) for number in range(32)))
    QTest.qWait(20)
    return window.frame.recipients


def test_a_long_address_gives_way_to_the_number_of_the_others(window, qtbot):
    window.resize(760, 700)
    row = strip(window, qtbot, servers=1)._rows[0]
    more = next(each for each in row.findChildren(QLabel) if each.text().startswith("+"))
    assert more.text() == "+7" and more.width() >= more.sizeHint().width() and more.geometry().right() < row.width()
    assert "and 7 more" in row.accessibleName() and "and 7 more" in row.toolTip()


def test_of_many_causes_there_is_a_list_too(window, qtbot):
    assert not [each for each in strip(window, qtbot, servers=1).findChildren(QAbstractButton) if each.text().startswith("All ")]
    every = next(each for each in strip(window, qtbot, servers=4).findChildren(QAbstractButton) if each.text().startswith("All "))
    assert every.text() == "All 16 causes" and every.isVisible()
