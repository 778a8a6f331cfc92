"""What each report says, and that hostile text stays text in it."""

import json
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from inspector.diagnosis import browse
from inspector.inspection import inspect
from inspector.report import card_json, card_text, html_report, markdown, path_svg, postmaster_note, sender_note, summary_line, ticket


def test_one_line_says_who_what_and_who_must_act(bounce):
    line = summary_line(bounce.cards[0])
    assert "\n" not in line
    assert line.startswith("ana_torres@example.org: ") and "550 5.1.1" in line and "must" in line and ".." not in line


def test_a_ticket_reads_as_plain_text(bounce):
    text = ticket(bounce.cards[0], bounce.message)
    rows = dict(re.findall(r"^([A-Z][a-z ]+):\s+(.*)$", text, re.MULTILINE))
    assert rows["Recipient"] == "ana_torres@example.org" and rows["Code"] == "550 5.1.1" and rows["Refused by"] == "mx.example.org"
    assert "Next steps:\n  1. " in text


def test_an_answer_that_stands_twice_is_told_once(bounce):
    assert ticket(bounce.cards[0], bounce.message).count("mailbox ana_torres not found") == 1


@pytest.mark.parametrize(("answer", "told"), [("551 5.1.6 User has moved, please try <cy@example.com>", "please try <cy@example.com>"), ("<550 5.1.1 No such user>", "550 5.1.1 No such user")])
def test_an_answer_keeps_the_brackets_of_an_address_at_its_end(answer, told, library):
    one = inspect(f"Final-Recipient: rfc822; bo@example.org\nAction: failed\nStatus: 5.1.6\nDiagnostic-Code: smtp; {answer}\n".encode(), library)
    quotes = [line.partition(":")[2].strip() for line in ticket(one.cards[0], one.message).splitlines() if told[-12:] in line]
    assert quotes and all(each.endswith(told) for each in quotes)


def test_a_bounce_without_a_code_says_so(library):
    one = inspect(b"From: MAILER-DAEMON@m.example\nSubject: Undelivered\n\n<a@example.org>:\nthe mailbox is full\n", library)
    assert "none stated" in ticket(one.cards[0], one.message)


def test_markdown_from_a_mail_is_inert(hostile, library):
    text = markdown(hostile.cards[0], library, hostile.message)
    assert "![x]" not in text and "<script>" not in text and "\x1b" not in text and "\u202e" not in text
    assert r"\!\[x\]" in text


def test_json_is_ascii_and_can_be_read_back(bounce, library):
    text = card_json(bounce.cards[0], bounce.message, library)
    assert text.isascii()
    case = json.loads(text)[0]
    assert case["code"] == "5.1.1" and case["address"] == "ana_torres@example.org"
    assert all(bounce.message.text[one["start"]:one["end"]] == one["quote"] for one in case["because"])


class Tags(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.addresses, self.words = set(), [], []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.addresses += [value for name, value in attrs if name in ("src", "href", "action", "data")]

    def handle_data(self, data):
        self.words.append(data)


def test_html_holds_nothing_that_runs_or_loads(hostile, library):
    page = Tags()
    page.feed(html_report(hostile.cards, library, hostile.message))
    assert page.tags.isdisjoint({"script", "img", "iframe", "object", "link", "a", "form", "base"}) and page.addresses == []
    assert any("<script>alert(1)</script>" in words for words in page.words)   # shown as text


def test_the_drawn_path_is_sound_and_names_the_servers(bounce, hostile):
    for one in (bounce, hostile):
        drawing = ElementTree.fromstring(path_svg(one.cards[0].path))
        said = " ".join(drawing.itertext())
        assert "Their mail service" in said and "mx.example.org" in said and "must act" in said


@pytest.mark.parametrize(("name", "lines"), [
    ("mx.example.org", ["mx.example.org"]),
    ("firstname.lastname@department.example", ["firstname.lastname", "@department.example"]),
    ("mail-eopbgr140.outbound.protection.example", ["mail-eopbgr140.outbound", ".protection.example"]),
    ("", ["not in this message"]),
])
def test_a_long_name_in_the_drawn_path_stands_on_two_lines(bounce, name, lines):
    path = bounce.cards[0].path
    stops = tuple(stop._replace(name=name) if stop.role == "their-server" else stop for stop in path.stops)
    texts = [each.text for each in ElementTree.fromstring(path_svg(path._replace(stops=stops))).iter("{http://www.w3.org/2000/svg}text")]
    at = texts.index("Their mail service")
    assert texts[at + 1:at + 1 + len(lines)] == lines


def test_the_postmaster_gets_the_facts(bounce):
    note = postmaster_note(bounce.cards[0], bounce.message)
    assert note.startswith("To: postmaster@example.org\nSubject: Mail to example.org is refused with 550 5.1.1\n")
    for fact in ("ana_torres@example.org", "mx.example.org", "mail.shop.example", "<20260622.4711@shop.example>", "550 5.1.1 mailbox ana_torres not found"):
        assert fact in note


def test_an_address_held_back_by_the_own_service_is_not_called_refused(library):
    mail = "Final-Recipient: rfc822; a@example.com\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 Recipient address is on the suppression list of your account: no delivery was attempted\n"
    one = inspect(mail.encode(), library)
    assert "held back" in postmaster_note(one.cards[0], one.message)


def test_the_sender_reads_plain_words(bounce):
    note = sender_note(bounce.cards[0])
    assert "5.1.1" not in note and "Is it your fault?" in note and "\n  1. " in note
    assert "keep the address" not in note   # the mailbox is gone


@pytest.mark.parametrize("make", [lambda c, m, lib: ticket(c, m), lambda c, m, lib: card_text(c, lib, m), lambda c, m, lib: postmaster_note(c, m), lambda c, m, lib: summary_line(c)])
def test_plain_reports_hold_no_control_characters(make, hostile, library):
    text = make(hostile.cards[0], hostile.message, library)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


def test_every_page_can_be_reported_without_a_message(library):
    for page in library.pages()[::17]:
        card = browse(page, library)
        assert summary_line(card) and ticket(card, None) and markdown(card, library, None) and sender_note(card) and html_report((card,), library, None)
        assert "{" not in summary_line(card)
