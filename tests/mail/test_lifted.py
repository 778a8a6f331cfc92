"""What pasting and answering add to every line is taken off, and every place leads back all the same."""

import pytest

from inspector import mail
from inspector.spans import Span
from tests.mail.letters import WORDS, plain, report


def marked(text: str, mark: str) -> str:
    return "".join((mark + line if line else mark.rstrip()) + "\n" for line in text.split("\n")[:-1])


@pytest.mark.parametrize("mark", [" ", " " * 6, " " * 8, "\t\t", "\u00a0\u00a0 ", " \u00a0"])
def test_an_indented_mail_is_that_mail_however_deep_it_is_indented(mark):
    source = marked(report(), mark).encode()
    message = mail.read(source)
    assert message.read_as == "eml" and message.text == mail.read(report().encode()).text
    at = message.text.index("5.1.1")
    origin = message.origin(Span(at, at + 5))
    assert source[origin.start:origin.end] == b"5.1.1" and origin.exact


def test_a_line_quoted_twice_leaves_no_blank_before_the_others():
    source = marked(plain(WORDS), "> ") + ">> an older line\n"
    message = mail.read(source.encode())
    assert message.header("subject").value == "Undelivered Mail Returned to Sender" and message.text.endswith("> an older line\n")
    at = message.text.index("5.1.1")
    origin = message.origin(Span(at, at + 5))
    assert source.encode()[origin.start:origin.end] == b"5.1.1" and origin.exact


def test_where_the_mark_stands_alone_the_blank_of_a_folded_field_is_kept():
    message = mail.read("".join(f">{line}\n" for line in plain(WORDS).replace("Undelivered Mail", "Undelivered\n Mail").split("\n")[:-1]).encode())
    assert message.header("subject").value == "Undelivered Mail Returned to Sender"


@pytest.mark.parametrize("head", ["From: robot@mx.example.org\nSubject:\n Undelivered mail returned to sender", "From: ana@example.org\nMessage-ID: <1@example.org>\nSubject: failure notice"])
def test_a_pasted_head_is_a_bounces_though_its_subject_is_folded_or_its_last_line(head):
    message = mail.read(f"Hello, see below what came back to me, please.\n\nTo: b@example.org\nMessage-ID: <2@example.org>\n{head}".encode())
    assert [section.kind.value for section in message.sections] == ["notice", "headers"]
