"""The list of the findings of a message that has more of them than it lists."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from inspector.findings import find
from inspector.mail import read
from inspector.ui.panels import findings as panel


@pytest.fixture
def listed(qtbot, monkeypatch):
    monkeypatch.setattr(panel, "MOST", 3)
    message = read(("\n".join(f"550 5.1.{number} user unknown" for number in range(1, 6))).encode())
    found = find(message)
    shown = panel.FindingsList()
    qtbot.addWidget(shown)
    shown.show_findings(found, message)
    shown.show()
    return shown, found


def test_what_is_not_listed_is_counted_in_a_last_line(listed):
    shown, found = listed
    assert shown.count() == 4
    assert shown.item(3).text() == f"Further findings, which are not listed: {len(found) - 3}"


def test_the_last_line_leads_nowhere(listed, qtbot):
    shown, _ = listed
    asked = []
    shown.finding_wanted.connect(asked.append)
    for row in (3, 1):
        QTest.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=shown.visualItemRect(shown.item(row)).center())
    assert asked == [1]


def test_a_finding_that_is_not_listed_chooses_no_line(listed):
    shown, _ = listed
    shown.take(2)
    assert shown.currentRow() == 2
    shown.take(3)
    assert shown.currentRow() == -1
