"""Originals and reports that were copied into prose."""

import pytest

from inspector import mail
from inspector.mail import Kind, limits, pasted
from inspector.spans import Span
from tests.mail.letters import DAEMON, FIELDS, PERSON, SENT, WORDS, multipart, part, plain, report


def split(text: str, head: str = DAEMON) -> list[tuple[str, str]]:
    message = mail.read(plain(text, head).encode())
    return [(section.kind.value, message.quote(section.span)) for section in message.sections[1:]]


@pytest.mark.parametrize("mark", [
    "--- Below this line is a copy of the message.",
    "--- Below the next line is a copy of the message.",
    "------ This is a copy of the message, including all the headers. ------",
    "   ----- Original message follows -----",
    "   ----- Unsent message follows -----",
    "----- Original message -----",
    "    Below is a copy of the original message:",
    "--- Undelivered message follows ---",
    "--- Ursprüngliche Nachricht ---",
    "------- Returned Message --------",
    "----- Mensaje original -----",
    "",
])
def test_a_copy_of_the_message_begins_after_the_line_that_announces_it(mark):
    assert split(f"{WORDS}\n{mark}\n\n{SENT}") == [("notice", f"{WORDS}\n{mark}\n\n"), ("original", SENT)]


@pytest.mark.parametrize("mark", ["Original message headers:", "--- The header of the original message is following. ---", "Message headers follow.", "Received message headers:"])
def test_after_mere_headers_the_notice_goes_on(mark):
    head = SENT.partition("\n\n")[0] + "\n"
    found = split(f"{WORDS}\n{mark}\n\n{head}\nThe server gave up after 4 days: 554 5.4.7 expired\n")
    assert [kind for kind, _ in found] == ["notice", "original", "notice"]
    assert found[1][1] == head and "5.4.7" in found[2][1]


def test_an_announced_copy_without_headers_is_believed():
    found = split(f"{WORDS}\n--- Below this line is a copy of the message.\n\nDear Ana, call me at 550 1234.\n")
    assert [kind for kind, _ in found] == ["notice", "original"] and "550 1234" in found[1][1]


def test_a_mention_of_the_original_message_in_a_sentence_announces_nothing():
    text = "We could not deliver the original message to this recipient because of a policy.\nThe message header follows the standard.\n\n550 5.7.1 refused\n"
    assert [kind for kind, _ in split(text)] == ["notice"]


def test_a_report_pasted_into_the_text_is_a_report():
    found = split(f"{WORDS}\nTechnical report:\n\n{FIELDS}\n{SENT}")
    assert [kind for kind, _ in found] == ["notice", "report", "original"]
    assert found[1][1].strip() == FIELDS.strip()


def test_a_report_after_the_original_is_found():
    found = split(f"Your mail was returned.\n\n----- Original message -----\n\n{SENT}\n{FIELDS}")
    assert [kind for kind, _ in found] == ["notice", "original", "report"]


def test_an_indented_summary_of_the_headers_is_set_apart():
    summary = "  Message-id: <4.3.1@example.com>\n  Date: Tue, 5 Mar 2024 10:11:12 +0000\n  From: bo@example.com\n  To: ana@example.org\n"
    found = split(f"This report relates to a message you sent with these header fields:\n\n{summary}\nYour message cannot be delivered: 550 5.1.1 unknown\n")
    assert [kind for kind, _ in found] == ["notice", "original", "notice"] and found[1][1] == summary


def test_a_session_after_the_original_belongs_to_the_notice():
    found = split(f"Sorry.\n\n----- Original message -----\n\n{SENT}\n   ----- Transcript of session follows -----\n550 5.1.1 <ana@example.org>... User unknown\n")
    assert found[-1][0] == "notice" and "550 5.1.1" in found[-1][1]


def test_trace_lines_that_lost_their_indentation_stay_with_the_original():
    torn = SENT.replace(" by mx", "\nby mx")
    assert split(f"{WORDS}\nOriginal message headers:\n\n{torn}")[1][1].startswith("Received: from a.example.com\nby mx")


@pytest.mark.parametrize("mark", ["-----Original Message-----", "---------- Forwarded message ---------"])
def test_a_bounce_forwarded_in_the_text_stays_readable(mark):
    text = f"See below\n\n{mark}\nFrom: Mail Delivery System <MAILER-DAEMON@mx.example.net>\nSent: Tuesday, 5 March 2024\nTo: Bo\nSubject: Undelivered Mail Returned to Sender\n\n{WORDS}"
    assert "550 5.1.1" in "".join(told for kind, told in split(text, PERSON) if kind == "notice")


def test_pasted_text_without_any_header_is_one_notice():
    message = mail.read(WORDS.encode())
    assert (message.read_as, [s.kind for s in message.sections], message.text) == ("text", [Kind.NOTICE], WORDS)


@pytest.mark.parametrize("mark", ["> ", ">", "> > ", "    ", "\t", "\u00a0\u00a0"])
@pytest.mark.parametrize("above", ["", "Hi,\n", "Hello,\n\nOn Tuesday the mail system wrote:\n\n"])
def test_what_pasting_set_before_every_line_is_left_out(mark, above):
    above = above if ">" in mark else ""
    message = mail.read((above + "".join(f"{mark}{line}" for line in WORDS.splitlines(keepends=True))).encode())
    assert message.text == above + WORDS
    assert any("were left out" in notice.text for notice in message.notices)
    place = message.text.index("550 5.1.1")
    origin = message.origin(Span(place, place + 9))
    assert origin.exact and message.source[origin.start:origin.end] == b"550 5.1.1"


def test_a_mail_quoted_as_a_whole_is_read_as_that_mail():
    message = mail.read("".join(f"> {line}\n" for line in report().split("\n")).encode())
    assert message.read_as == "eml" and message.text == mail.read(report().encode()).text


def test_empty_lines_between_all_lines_are_left_out():
    text = WORDS + "\n" + WORDS
    message = mail.read(text.replace("\n", "\n\n").encode())
    assert message.text == text
    place = message.text.index("550 5.1.1")
    assert message.source[slice(*message.origin(Span(place, place + 9))[:2])] == b"550 5.1.1"


@pytest.mark.parametrize("text", [
    "Hi,\n> one\n> two\n> three\nand what is my own\n", ">>> RCPT TO:<bo@example.org>\n>>> DATA\n>>> QUIT\n", "  one\n  two\nthree\n", "one\n\ntwo\n\nthree\n\nfour\nfive\n\nsix\n\nseven\n\neight\n",
    "one\n\ntwo\n\nthree\n\nfour\n\nfive\n\nsix\n\nseven\n", "> \n> \n"])
def test_what_stands_before_some_lines_stays(text):
    message = mail.read(text.encode())
    assert message.text == text and not message.notices


def test_headers_named_in_a_notice_beside_a_whole_original_do_not_cut_it():
    words = "From: the mail server\nTo: you\n\n550 5.1.1 unknown\n"
    message = mail.read(multipart(DAEMON, part("text/plain", words), part("message/rfc822", SENT), kind="report").encode())
    assert message.quote(message.sections[1].span) == words


HEAD = "From: Cy <cy@example.com>\nTo: talk@lists.example.net\nSubject: version 5.5.0\n"
NOTICE = "From: MAILER-DAEMON@mx.example.org\nTo: talk-bounces@lists.example.net\nSubject: Undeliverable\n\nThis address does not exist:\n\n   bo@example.org\n\n"


@pytest.mark.parametrize("copy", [
    "Headers of the failed message:\n" + HEAD, "Your letter comes back.\n---------\nSender: owner-talk@lists.example.net\n" + HEAD + "\nIs it out yet?\n",
    "Below are its headers.\n\n" + "".join(f"> {line}\n" for line in HEAD.splitlines()), "Kopie:\n\n" + "".join(f"  {line}\n" for line in HEAD.splitlines()),
    ">Received: from lists.example.net (192.0.2.4) by mx.example.org\n> (Mail 3.02) with ESMTP;\n" + "".join(f">{line}\n" for line in HEAD.splitlines()),
])
def test_a_short_head_of_the_returned_message_is_known_however_it_is_announced(copy):
    message = mail.read((NOTICE + copy).encode())
    original = next(section for section in message.sections if section.kind is Kind.ORIGINAL)
    assert "version 5.5.0" in message.quote(original.span) and "bo@example.org" not in message.quote(original.span)


@pytest.mark.parametrize("text", [
    NOTICE.replace("   bo@example.org\n\n", "") + "From: Cy <cy@example.com>\nTo: bo@example.org\nSubject: offer\n",                     # the only place that names the recipient
    NOTICE + "From: Cy <cy@example.com>\nTo: di@example.org\nSubject: offer\nReason: 550 5.2.2 mailbox full\n",                        # one of the fields is the answer
    NOTICE + "From: System Administrator\nTo: Cy\nSubject: Undeliverable: offer\n\nIt did not reach di@example.org\n",                # a notice within the notice
    "From: ana@example.net\nTo: help@example.net\nSubject: look\n\nask bo@example.org\n\nFrom: Cy <cy@example.com>\nTo: ana@example.net\nSubject: offer\n\nhello\n",   # no bounce
])
def test_what_is_no_such_head_stays_with_the_notice(text):
    assert all(section.kind is not Kind.ORIGINAL for section in mail.read(text.encode()).sections)


def test_of_a_text_too_long_for_a_notice_the_beginning_is_searched_and_the_rest_kept(monkeypatch):
    monkeypatch.setattr(limits, "COPIES", 4_000)
    text = NOTICE + "--- Below this line is a copy of the message.\n\n" + SENT + "word\n" * 3_000
    message = mail.read(text.encode())
    assert message.text.endswith("word\nword\n") and message.sections[-1].span.end == len(message.text)
    assert message.sections[-1].kind is Kind.ORIGINAL


def test_sections_follow_one_another_where_an_indented_copy_stands_right_below_a_report():
    fields = "Final-Recipient: rfc822; bo@example.org\nAction: failed\nStatus: 5.1.1\n\n"
    copy = "  Message-ID: <1@example.net>\n  From: Ana <ana@example.net>\n  To: bo@example.org\n  Subject: lunch\n\n"
    sections = mail.read((NOTICE + fields + copy + "Regards\n").encode()).sections
    below = [one for one in sections if one.kind is not Kind.HEADERS]
    assert [one.span.start for one in below[1:]] == [one.span.end for one in below[:-1]]
    assert [section.kind for section in below][1:3] == [Kind.REPORT, Kind.ORIGINAL]


def test_a_long_run_of_fields_is_walked_once(monkeypatch):
    walks = []
    walk = pasted._field_lines
    monkeypatch.setattr(pasted, "_field_lines", lambda *args: walks.append(args) or walk(*args))
    mail.read((DAEMON + "\nIt did not reach bo@example.org\n\n" + "Received: from a.example.com\n" * 500).encode())
    assert len(walks) == 1
