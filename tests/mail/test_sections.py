"""What the parts of a mail become: headers, notice, report, original, other."""

import base64

import pytest

from inspector import mail
from inspector.mail import Kind, compose, transfer
from inspector.mail.leaf import read_leaf
from inspector.spans import Span
from tests.mail.letters import BOUNDARY, DAEMON, FIELDS, PERSON, SENT, WORDS, multipart, part, plain, report


def shape(text: str) -> list[str]:
    return [section.kind.value for section in mail.read(text.encode()).sections]


def told(message: mail.Message, kind: Kind) -> str:
    return "".join(message.quote(section.span) for section in message.sections if section.kind is kind)


def test_a_delivery_report_has_its_four_sections_in_order():
    message = mail.read(report().encode())
    assert [s.kind for s in message.sections] == [Kind.HEADERS, Kind.NOTICE, Kind.REPORT, Kind.ORIGINAL]
    assert told(message, Kind.NOTICE) == WORDS
    assert told(message, Kind.REPORT) == FIELDS
    assert told(message, Kind.ORIGINAL) == SENT
    assert [s.part for s in message.sections] == ["", "1", "2", "3"]


def test_sections_follow_one_another_and_nothing_but_empty_lines_lies_between():
    message = mail.read(report().encode())
    at = 0
    for section in message.sections:
        assert message.text[at:section.span.start].strip() == "" and section.span.start >= at
        at = section.span.end
    assert message.text[at:].strip() == ""


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_make_no_difference(end):
    one, other = mail.read(report().encode()), mail.read(report().replace("\n", end).encode())
    assert (one.text, one.sections, one.parts[1].media_type) == (other.text, other.sections, other.parts[1].media_type)


def test_mixed_line_ends_make_no_difference():
    lines = report().split("\n")
    mixed = "".join(line + ("\n", "\r\n")[i % 2] for i, line in enumerate(lines[:-1]))
    assert mail.read(mixed.encode()).text == mail.read(report().encode()).text


def test_doubled_line_ends_are_mended_and_said():
    message = mail.read(report().replace("\n", "\r\r\n").encode())
    assert message.text == mail.read(report().encode()).text and "doubled" in message.notices[0].text
    origin = message.origin(message.header("subject").span)
    assert message.source[origin.start:origin.end] == b"Undelivered Mail Returned to Sender" and origin.exact


def test_an_encoded_message_in_an_attachment_is_read_and_found_again():
    inner = base64.encodebytes(report(boundary="inner").replace("\n", "\r\n").encode()).decode()
    message = mail.read(multipart(PERSON, part("text/plain", "help\n"), part("message/rfc822", inner, "Content-Transfer-Encoding: base64")).replace("\n", "\r\n").encode())
    assert told(message, Kind.REPORT) == FIELDS
    status = next(f for s in message.sections if s.kind is Kind.REPORT for f in message.fields(s) if f.name == "status")
    origin = message.origin(status.span)
    assert not origin.exact and b"5.1.1" in base64.b64decode(message.source[origin.start:origin.end])


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable"])
def test_an_encoded_report_is_read(encoding):
    body = base64.encodebytes(FIELDS.encode()).decode() if encoding == "base64" else FIELDS.replace("unknown", "unk=\nnown")
    text = multipart(DAEMON, part("text/plain", WORDS), part("message/delivery-status", body, f"Content-Transfer-Encoding: {encoding}"), kind="report")
    assert told(mail.read(text.encode()), Kind.REPORT) == FIELDS


def test_a_report_that_is_only_labelled_base64_is_read():
    text = multipart(DAEMON, part("text/plain", WORDS), part("message/delivery-status", FIELDS, "Content-Transfer-Encoding: base64"), kind="report")
    assert "Status: 5.1.1" in told(mail.read(text.encode()), Kind.REPORT)


@pytest.mark.parametrize("media_type", ["text/plain", "application/octet-stream"])
def test_a_report_under_another_name_is_a_report(media_type):
    assert shape(multipart(DAEMON, part("text/plain", WORDS), part(media_type, FIELDS), kind="report")) == ["headers", "notice", "report"]


def test_a_mail_attached_as_a_file_is_the_original():
    body = base64.encodebytes(SENT.encode()).decode()
    text = multipart(DAEMON, part("text/plain", WORDS), part("application/octet-stream; name=mail.eml", body, "Content-Transfer-Encoding: base64"))
    message = mail.read(text.encode())
    assert told(message, Kind.ORIGINAL) == SENT


def test_an_attachment_is_named_and_not_decoded():
    text = multipart(DAEMON, part("text/plain", WORDS), part('image/png; name="=?utf-8?q?caf=C3=A9?=.png"', "iVBORw0KGgo=\n", "Content-Transfer-Encoding: base64"))
    message = mail.read(text.encode())
    assert "café.png" in told(message, Kind.OTHER) and "iVBOR" not in message.text
    assert message.parts[2].name == "café.png"


def test_a_forwarded_bounce_is_read_as_the_bounce():
    text = multipart(PERSON, part("text/plain", "Please help!\n"), part("message/rfc822", report(boundary="inner")))
    message = mail.read(text.encode())
    assert [s.kind.value for s in message.sections] == ["headers", "notice", "headers", "notice", "report", "original"]
    assert message.header("subject").value == "Undelivered Mail Returned to Sender"


def test_a_bounce_forwarded_twice_is_still_found():
    inner = multipart(PERSON, part("text/plain", "help\n"), part("message/rfc822", report(boundary="inner")), boundary="middle")
    text = multipart(PERSON, part("text/plain", "and again\n"), part("message/rfc822", inner))
    assert "report" in shape(text) or "Status: 5.1.1" in mail.read(text.encode()).text


def test_a_bounce_inside_a_bounce_is_the_original():
    text = report(sent=report(boundary="inner"))
    assert shape(text) == ["headers", "notice", "report", "original"]


def test_a_bounce_pasted_as_source_is_read_as_the_bounce():
    message = mail.read(plain("Hello, what does this mean?\n\n" + report(boundary="inner", head="Return-Path: <>\n" + DAEMON), PERSON).encode())
    assert [s.kind.value for s in message.sections] == ["headers", "notice", "headers", "notice", "report", "original"]
    assert told(message, Kind.REPORT) == FIELDS


def test_the_plain_alternative_is_preferred():
    both = multipart("", part("text/plain", WORDS), part("text/html", "<p>550 5.1.1 in HTML"), kind="alternative", boundary="alt").partition("Content-Type: ")[2]
    head, _, body = both.partition("\n\n")
    message = mail.read(multipart(DAEMON, part(head, body)).encode())
    assert told(message, Kind.NOTICE) == WORDS


@pytest.mark.parametrize("words", ["", "Please view this message as HTML.\n", "Delivery has failed to these recipients or groups. " * 8])
def test_the_html_alternative_is_read_where_only_it_tells(words):
    rich = "<p>Delivery has failed</p><table><tr><td>Reported error:</td><td>550 5.1.10 RESOLVER.ADR.RecipientNotFound</td></tr></table>" + "<p>More to read here.</p>" * 40
    message = mail.read(multipart(DAEMON, part("text/plain", words), part("text/html", rich), kind="alternative").encode())
    assert "550 5.1.10 RESOLVER" in told(message, Kind.NOTICE)


@pytest.mark.parametrize("media_type", ["text/rfc822-headers", "message/global-headers", "message/partial", "message/global"])
def test_returned_headers_are_the_original(media_type):
    assert shape(multipart(DAEMON, part("text/plain", WORDS), part(media_type, SENT), kind="report")) == ["headers", "notice", "original"]


@pytest.mark.parametrize("media_type", ["message/feedback-report", "message/disposition-notification"])
def test_machine_parts_of_other_kinds_are_readable_but_apart(media_type):
    message = mail.read(multipart(DAEMON, part("text/plain", "hi\n"), part(media_type, "Feedback-Type: abuse\nVersion: 1\n"), kind="report").encode())
    assert [s.kind.value for s in message.sections] == ["headers", "notice", "other"]
    assert message.fields(message.sections[2])[0].value == "abuse"


def test_words_after_the_last_part_are_kept_where_they_tell_something():
    text = multipart(DAEMON, part("text/plain", "Your mail did not arrive.\n")) + "\n<ana@example.org>: 550 5.1.1 no such user\n"
    assert "550 5.1.1" in told(mail.read(text.encode()), Kind.NOTICE)


def test_a_text_part_that_is_no_text_is_an_attachment():
    body = base64.encodebytes(bytes(range(256)) * 4).decode()
    message = mail.read(multipart(DAEMON, part("text/plain; charset=iso-8859-1", body, "Content-Transfer-Encoding: base64")).encode())
    assert [s.kind.value for s in message.sections] == ["headers", "other"] and message.notices


def test_folds_lost_on_the_way_are_mended_and_said():
    text = DAEMON + f'Content-Type: multipart/mixed;\nboundary="{BOUNDARY}"\n\n--{BOUNDARY}\n' + part("text/plain", WORDS) + f"\n--{BOUNDARY}--\n"
    message = mail.read(text.encode())
    assert told(message, Kind.NOTICE) == WORDS and message.notices


@pytest.mark.parametrize("subject", ["failure notice about\nsomething", "für\nsomething 用户 =?utf-8?q?here?=\nand =?utf-8?q?th?=\n=?utf-8?q?ere?="])
def test_a_field_that_was_torn_is_read_whole_and_leads_back(subject):
    source = (PERSON.replace("Fwd: what is this?", subject) + "Content-Type: text/plain;\ncharset=utf-8\n\nhi\n").encode()
    message = mail.read(source)
    assert "joined again" in message.notices[0].text
    value = message.header("subject").value
    assert value == subject.replace("\n=", "=").replace("\n", " ").replace("=?utf-8?q?", "").replace("?=", "")
    for word in ("something", value.split()[-1]):
        at = message.text.index(word)
        origin = message.origin(Span(at, at + len(word)))
        assert word.encode() in source[origin.start:origin.end] or not origin.exact and source[origin.start:origin.end].endswith(b"=?utf-8?q?ere?=")
    at = message.text.index(" something")
    origin = message.origin(Span(at, at + 10))
    assert source[origin.start:origin.end] == b"\nsomething" and not origin.exact


def test_a_returned_head_that_was_torn_is_read_whole():
    message = mail.read(report(sent="Subject: Lunch\ntoday\nFrom: bo@example.com\nX-Mailer: none\n\nhi\n").encode())
    original = next(section for section in message.sections if section.kind is Kind.ORIGINAL)
    assert message.fields(original)[0].value == "Lunch today"


def test_a_wrong_boundary_is_mended_and_said():
    message = mail.read(report().replace(f'boundary="{BOUNDARY}"', 'boundary="other"').encode())
    assert told(message, Kind.REPORT) == FIELDS and "boundary" in message.notices[0].text


def test_a_bounce_pasted_after_unreadable_bytes_is_read_all_the_same():
    head = plain("", PERSON, "text/plain; charset=utf-8").encode()
    message = mail.read(head + b"Hell\xff\xfe\xc3\xb6\n\n" + report(boundary="inner", head="Return-Path: <>\n" + DAEMON).encode())
    assert "Status: 5.1.1" in told(message, Kind.REPORT)


def wrapped(depth: int, text: str) -> str:
    return "".join(f"Subject: level {level}\nContent-Type: message/rfc822\n\n" for level in range(depth)) + text


@pytest.mark.parametrize("depth", [1, 3, 49, 200])
def test_a_bounce_inside_mails_that_are_no_bounces_is_read_however_deep(depth):
    message = mail.read(wrapped(depth, plain(WORDS)).encode())
    assert told(message, Kind.NOTICE).endswith(WORDS)
    assert message.header("subject").value == "Undelivered Mail Returned to Sender"


def test_a_returned_mail_that_holds_mail_stays_the_original():
    message = mail.read(multipart(DAEMON, part("text/plain", WORDS), part("message/rfc822", wrapped(2, plain(WORDS)))).encode())
    assert told(message, Kind.NOTICE) == WORDS


@pytest.mark.parametrize("encoding", ["", "base64"])
def test_a_mail_that_is_nothing_but_a_bounce_in_a_cover_is_that_bounce(encoding):
    inner = plain(WORDS) if not encoding else base64.encodebytes(plain(WORDS).encode()).decode()
    message = mail.read(f"{DAEMON}Content-Type: message/rfc822\nContent-Transfer-Encoding: {encoding}\n\n{inner}".encode())
    assert told(message, Kind.NOTICE) == WORDS and told(message, Kind.ORIGINAL) == ""


def test_what_stands_beyond_the_limit_of_parts_is_read_as_text():
    message = mail.read(multipart(DAEMON, *[part("text/plain", "x")] * 1100, part("text/plain", WORDS)).encode())
    assert WORDS in told(message, Kind.NOTICE)


def test_junk_amid_base64_is_left_out_and_said():
    lines = base64.encodebytes(WORDS.encode()).decode().replace("\n", "*\n!! ")
    message = mail.read(plain(lines, kind="text/plain\nContent-Transfer-Encoding: base64").encode())
    assert told(message, Kind.NOTICE) == WORDS and "base64" in message.notices[0].text


@pytest.mark.parametrize("text", [WORDS, "Hi! 550 5.1.1\n", "Delivery failed: 5.1.1, sorry. Ask the person to whom you wrote for another address!\n"])
def test_prose_that_is_only_labelled_base64_stays_as_it_is(text):
    assert told(mail.read(plain(text, kind="text/plain\nContent-Transfer-Encoding: base64").encode()), Kind.NOTICE) == text


@pytest.mark.parametrize("behind", ["-- \nYour list, 550 5.9.9\n", "Scanned by nobody\n"])
def test_what_stands_behind_the_end_of_base64_and_is_none_is_said(behind):
    body = base64.encodebytes(b"Hello Ana, sorry to say this: 550 5.1.1 x").decode()
    message = mail.read(plain(f"{body}\n{behind}", kind="text/plain\nContent-Transfer-Encoding: base64").encode())
    assert told(message, Kind.NOTICE) == "Hello Ana, sorry to say this: 550 5.1.1 x" and "base64" in message.notices[0].text


@pytest.mark.parametrize(("field", "name"), [
    ("Content-Disposition: attachment; filename*=koi8-r''%D0%C9%D3%D8%CD%CF.zip", "письмо.zip"),
    ("Content-Disposition: attachment; filename*=iso-8859-1''na%EFve.zip", "naïve.zip"),
    ('Content-Disposition: attachment; filename="naïve.zip"', "naïve.zip"),
])
def test_a_file_keeps_its_name(field, name):
    assert f"“{name}”" in mail.read(multipart(DAEMON, part("text/plain", "hi\n"), part("application/zip", "zz\n", field)).encode()).text


@pytest.mark.parametrize("subject", ["Письмо недоставлено", "=?utf-8?b?0J/QuNGB0YzQvNC+INC90LXQtNC+0YHRgtCw0LLQu9C10L3Qvg==?=", "Mensagem não entregue"])
def test_a_bounce_passed_on_is_known_by_a_subject_in_raw_utf_8(subject):
    inner = f"From: robot@mx.example.org\nSubject: {subject}\n\nana@example.org: 550 5.1.1 no such user\n"
    assert shape(multipart(PERSON, part("text/plain", "550 look at this\n"), part("message/rfc822", inner))) == ["headers", "notice", "headers", "notice"]


@pytest.mark.parametrize("announced", ["a-very-long-boundary-that-is-wrong-indeed-and-longer-than-the-other-one-1234567890", ""])
def test_words_before_the_first_part_are_kept_whole_where_the_boundary_is_wrong(announced):
    words = "<ana@example.org>: 550 5.1.1 no such user here\n"
    text = f"{DAEMON}Content-Type: multipart/mixed; boundary={announced}\n\n{words}--xx-yy  \n{part('text/plain', 'hello')}\n--xx-yy--\n"
    message = mail.read(text.encode())
    assert [message.quote(section.span) for section in message.sections[1:]] == ["hello", words.rstrip("\n")]


def test_a_part_with_an_encoded_word_keeps_its_charset():
    head = "From: Jiří <a@example.org>\nTo: b@example.org\nSubject: =?utf-8?q?na?=\n"
    source = multipart(DAEMON, part("text/plain", WORDS), part("text/rfc822-headers; charset=iso-8859-2", head), kind="report").encode("iso8859-2")
    message = mail.read(source)
    assert told(message, Kind.ORIGINAL).startswith("From: Jiří <a@example.org>") and not message.notices


@pytest.mark.parametrize("codec", ["gb18030", "shift_jis", "utf-8", "iso-2022-jp", "utf-7", "utf-16"])
def test_fields_beside_encoded_words_lead_back_in_any_charset(codec):
    head = "Subject: 宛先 =?utf-8?q?here?= 宛先\nTo: ana@example.org\n" * 3
    source = multipart(DAEMON, part("text/plain", WORDS), part(f"text/rfc822-headers; charset={codec}", "@"), kind="report").encode().replace(b"@\n--", head.encode(codec) + b"\n--")
    message = mail.read(source)
    at = message.text.rindex("ana@example.org")
    origin = message.origin(Span(at, at + 15))
    wanted = "ana@example.org".encode(codec.replace("16", "16-le"))
    assert wanted in source[origin.start:origin.end] and (codec == "utf-16" or origin.exact)


def test_a_nul_in_a_returned_message_is_said():
    assert "NUL" in mail.read(report(sent="Subject: x\n\nab\0cd\n").encode()).notices[0].text


def test_of_two_alternatives_each_is_read_once(monkeypatch):
    read = []
    monkeypatch.setattr(compose, "read_leaf", lambda node, *more: read.append(node.media_type) or read_leaf(node, *more))
    both = (part("text/plain", "Please view this as HTML.\n"), part("text/html", "<p>550 5.1.1 no such user</p>"))
    assert "550 5.1.1" in mail.read(multipart(DAEMON, *both, kind="alternative").encode()).text
    assert sorted(read) == ["text/html", "text/plain"]


def test_of_a_part_without_a_label_only_the_beginning_is_decoded(monkeypatch):
    sizes = []
    decode = transfer.decode
    monkeypatch.setattr(transfer, "decode", lambda raw, encoding: sizes.append(len(raw)) or decode(raw, encoding))
    body = base64.encodebytes(bytes(range(256)) * 8_000).decode()
    assert shape(multipart(DAEMON, part("application/octet-stream", body, "Content-Transfer-Encoding: base64"))) == ["headers", "other"]
    assert sum(sizes) < 20_000
