"""The timeline on the card: opened, it tells what happened when, and each moment leads to its place in the message."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from inspector.ui.blocks.fold import Fold
from inspector.ui.controls import Row

LINE = "Jun 10 {:02}:15:04 mail postfix/smtp[8841]: 9F2C140A21: to=<bo@example.org>, relay=mx.example.org[198.51.100.20]:25, dsn=4.2.2, status=deferred (host mx.example.org said: 452 4.2.2 Mailbox full)\n"


def opened(reader, key="when"):
    fold = next(each for each in reader.region("card").widget().findChildren(Fold) if each.key == key)
    QTest.mouseClick(fold.title, Qt.MouseButton.LeftButton)
    rows = [each for each in fold.findChildren(Row) if each is not fold.title]
    reader.sees(lambda: all(each.isVisible() for each in rows))
    return fold, rows


def test_each_moment_leads_to_its_place(reader):
    reader.paste(LINE.format(9) + LINE.format(10))
    fold, rows = opened(reader)
    assert fold.title.teaser == "Jun 10 09:15:04 \u2013 Jun 10 10:15:04"
    assert [each.accessibleName() for each in rows] == ["Put off: 452 4.2.2. Jun 10 09:15:04", "Put off: 452 4.2.2. Jun 10 10:15:04 \u00b7 1 h later"]
    QTest.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    source = reader.window.frame.source
    start, end = source.reader.chosen
    assert source.reader.toPlainText()[start:end] == "Jun 10 10:15:04"


def test_of_very_many_tries_the_first_and_the_last_are_listed(reader):
    reader.paste("".join(LINE.format(hour) for hour in range(20)))
    fold, rows = opened(reader)
    assert len(rows) == 11
    assert "9 more in between" in [each.text() for each in fold.findChildren(QLabel)]
    assert rows[-1].accessibleName().startswith("Put off: 452 4.2.2. Jun 10 19:15:04")


def test_one_time_is_no_timeline(reader):
    reader.paste(LINE.format(9))
    assert "when" not in [each.key for each in reader.region("card").widget().findChildren(Fold)]
