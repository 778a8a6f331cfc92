"""Between the card and the message: what a mark means, what proves a line, what a screen reader is told."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.findings import What
from inspector.ui.blocks.evidence import Proved, Swatch
from inspector.ui.blocks.path_nodes import Break, Node
from inspector.ui.controls import Row
from inspector.ui.panels.card import spoken


def chosen_text(reader):
    start, end = reader.window.frame.source.reader.chosen
    return reader.window.frame.source.reader.toPlainText()[start:end]


def test_a_marked_code_says_what_it_means_and_leads_to_its_page(reader):
    reader.paste(reader.log_line)
    source = reader.window.frame.source
    number = next(n for n, mark in enumerate(source.reader.marks) if source.text.finding_of[mark].kind == What.CODE)
    source.reader.mark_clicked.emit(number)
    assert source.meaning.isVisible()
    assert source.meaning.what.text() == "Status code: 4.3.1"
    assert source.meaning.text.text() == reader.window.workspace.library.page("4.3.1").meaning
    source.meaning._more.click()
    assert reader.window.workspace.card.key == "4.3.1"
    assert not reader.window.workspace.card.facts, "the page, not the message's card"


def test_every_finding_has_a_meaning(reader):
    reader.sample("several-recipients.eml")
    source = reader.window.frame.source
    for finding in source._findings:
        reader.window.workspace.point(finding.span)
        assert source.meaning.what.text()
        assert source.meaning.text.text(), finding


def test_the_pointer_on_a_line_of_evidence_outlines_its_proof(reader):
    reader.paste(reader.log_line)
    row = next(row for row in reader.region("card").widget().findChildren(Row) if row.findChild(Swatch))
    QApplication.sendEvent(row, QEnterEvent(QPointF(1, 1), QPointF(1, 1), QPointF(1, 1)))
    assert reader.window.frame.source.reader._hinted == [tuple(span) for span in reader.window.workspace.card.facts[0].because]
    QApplication.sendEvent(row, QEvent(QEvent.Type.Leave))
    assert reader.window.frame.source.reader._hinted == []


def test_a_mark_lights_the_lines_that_rest_on_it_and_leads_to_them(reader):
    reader.paste(reader.log_line)
    window, source = reader.window, reader.window.frame.source
    card = window.workspace.card
    proof = card.facts[0].because[0]
    number = next(n for n, mark in enumerate(source.reader.marks) if source.text.finding_of[mark].span == proof)
    source.reader.mark_clicked.emit(number)
    lit = [row for row in reader.region("card").widget().findChildren(Proved) if row._is_lit]
    assert [row.because for row in lit] == [fact.because for fact in card.facts if proof in fact.because]
    source.meaning.line.click()
    assert lit[0].hasFocus() and not lit[0].visibleRegion().isEmpty()
    idle = next(n for n, mark in enumerate(source.reader.marks) if not any(source.text.finding_of[mark].span in fact.because for fact in card.facts))
    source.reader.mark_clicked.emit(idle)
    assert not any(row._is_lit for row in reader.region("card").widget().findChildren(Proved)) and not source.meaning.line.isVisible()


def test_the_way_of_the_message_names_its_stops_and_points(reader):
    reader.paste(reader.log_line)
    nodes = reader.region("card").widget().findChildren(Node)
    assert [node.stop.role for node in nodes] == ["sender", "your-server", "their-server", "mailbox"]
    assert "must act" in nodes[2].accessibleName()
    QTest.mouseClick(nodes[2], Qt.MouseButton.LeftButton)
    assert chosen_text(reader) == "mx.example.org"
    QTest.mouseClick(reader.region("card").widget().findChild(Break), Qt.MouseButton.LeftButton)
    assert chosen_text(reader) in ("4.3.1", "452")


def test_a_new_card_is_spoken_in_one_sentence(reader):
    reader.paste(reader.log_line)
    said = spoken(reader.window.workspace.card)
    assert said.startswith("Medium, ")
    assert "The receiving server is out of space." in said
    assert "The mail admin of example.org: " in said


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_way_runs_with_the_reading_direction(reader, direction):
    QApplication.setLayoutDirection(direction)
    try:
        reader.paste(reader.log_line)
        places = [node.x() for node in reader.region("card").widget().findChildren(Node)]
        assert places == sorted(places, reverse=direction == Qt.LayoutDirection.RightToLeft)
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_mail_is_always_laid_out_from_the_left(reader):
    assert reader.window.frame.source.reader.layoutDirection() == Qt.LayoutDirection.LeftToRight


def test_a_question_about_a_bounce_leads_to_the_pages_of_its_codes(reader):
    reader.paste("From: Milan <milan@shop.example>\nTo: help@it.example\nSubject: I cannot write to Petra\nDate: Thu, 8 Feb 2026 14:00:00 +0100\n\n"
                 "this is what I see, what shall I do?\n\n   Server at mail.shop.example returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found'\n")
    assert reader.window.workspace.message.kind == "not-a-bounce"
    rows = {row.property("key"): row for row in reader.region("card").widget().findChildren(Row) if row.property("key")}
    assert list(rows) == ["5.1.10", "reply:550"]
    rows["5.1.10"].click()
    assert reader.window.workspace.card.key == "5.1.10"
