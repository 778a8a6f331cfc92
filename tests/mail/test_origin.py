"""Every span of the reading text leads back to its bytes."""

import base64
import quopri

import pytest

from inspector import mail
from inspector.spans import Span
from tests.mail.letters import DAEMON, multipart, part, plain, report


def found(source: bytes, words: str) -> tuple[bytes, bool]:
    message = mail.read(source)
    at = message.text.index(words)
    place = message.origin(Span(at, at + len(words)))
    return source[place.start:place.end], place.exact


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("words", ["5.1.1", "Undelivered Mail Returned to Sender", "Final-Recipient: rfc822; ana@example.org", "Are you free"])
def test_plain_bytes_are_found_exactly(words, end):
    assert found(report().replace("\n", end).encode(), words) == (words.encode(), True)


def test_a_span_over_line_ends_is_exact():
    assert found(report().replace("\n", "\r\n").encode(), "Action: failed\nStatus: 5.1.1") == (b"Action: failed\r\nStatus: 5.1.1", True)


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "gb18030", "shift_jis"])
def test_charsets_are_counted_in_bytes(charset):
    body = {"gb18030": "用户不存在，550 5.1.1 拒绝\n", "shift_jis": "宛先が見つかりません 550 5.1.1 です\n"}.get(charset, "Früher für Müller: 550 5.1.1 täglich\n")
    source = plain("", kind=f"text/plain; charset={charset}").encode() + body.encode(charset) * 50
    assert found(source, "550 5.1.1") == (b"550 5.1.1", True)
    last = mail.read(source)
    at = last.text.rindex("550 5.1.1")
    place = last.origin(Span(at, at + 9))
    assert source[place.start:place.end] == b"550 5.1.1" and place.start > len(source) - len(body.encode(charset))


def test_japanese_mail_with_escapes():
    source = plain("", kind="text/plain; charset=iso-2022-jp").encode() + "宛先 550 5.1.1 です\n".encode("iso2022_jp") * 3
    assert found(source, "550 5.1.1") == (b"550 5.1.1", True)


def test_korean_mail_names_its_shift_once_and_every_line_leads_back():
    source = plain("", kind="text/plain; charset=iso-2022-kr").encode() + "안녕 550 5.1.1\n하세요 <ana@example.org>: 하\nabc 5.2.2 하세\n".encode("iso2022_kr")
    for words in ("5.1.1", "ana@example.org", "5.2.2"):
        assert found(source, words) == (words.encode(), True)


def test_carriage_returns_that_belong_to_no_pair_shift_nothing():
    source = (plain("one\n").replace("\n", "\r\r\n") + "two\r\r\r\nthree\r\r\n550 5.1.1 user\r\r\n").encode()
    assert found(source, "550 5.1.1") == (b"550 5.1.1", True) and found(source, "three") == (b"three", True)


def test_quoted_printable_is_exact_where_the_bytes_are_the_text():
    body = quopri.encodestring("Für Ana: 550 5.1.1 unbekannt, müde\n".encode() * 20)
    source = plain("", kind="text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable").encode() + body
    assert found(source, "550 5.1.1") == (b"550 5.1.1", True)
    assert found(source, "Für") == (b"F=C3=BCr", False)


def test_a_code_broken_by_a_soft_line_break_is_enclosed():
    source = plain("error 550 5.1=\n.1 unknown\n", kind="text/plain\nContent-Transfer-Encoding: quoted-printable").encode()
    assert found(source, "5.1.1") == (b"5.1=\n.1", False)


@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
def test_base64_gives_the_smallest_groups(end):
    words = b"The mail system refused this address: 550 5.1.1 unknown user, sorry. " * 4
    source = (plain("", kind="text/plain\nContent-Transfer-Encoding: base64").encode() + base64.encodebytes(words)).replace(b"\n", end)
    raw, exact = found(source, "550 5.1.1")
    assert not exact and len(raw) <= 20 and b"550 5.1.1" in base64.b64decode(raw.replace(end, b""))


def test_base64_behind_the_end_of_base64_is_read_and_leads_back():
    one, two = (base64.encodebytes(words) for words in (b"Hello Ana, sorry to say this:\nx", b"550 5.1.1 <ana@example.org> user unknown\n"))
    source = plain("", kind="text/plain\nContent-Transfer-Encoding: base64").encode() + one + two
    raw, exact = found(source, "sorry")
    assert not exact and len(raw) == 12 and b"sorry" in base64.b64decode(raw)
    raw, exact = found(source, "550 5.1.1")
    assert not exact and two.strip() in raw


def test_encoded_words_are_enclosed_whole():
    source = (DAEMON.replace("Subject: Undelivered Mail Returned to Sender", "Subject: A =?utf-8?q?Zustellung_f=C3=BCr?=\n =?utf-8?q?_Ana?= now") + "\n550\n").encode()
    assert found(source, "für") == (b"=?utf-8?q?Zustellung_f=C3=BCr?=\n =?utf-8?q?_Ana?=", False)
    assert found(source, " now") == (b" now", True)


def test_html_words_are_found():
    rich = "<html><style>p{}</style><p>Delivery&nbsp;failed:</p>\n<td>550 &lt;ana@example.org&gt;   5.1.1</td>"
    source = plain(rich, kind="text/html; charset=utf-8").encode()
    assert found(source, "5.1.1") == (b"5.1.1", True)
    assert found(source, "<ana@example.org>") == (b"&lt;ana@example.org&gt;", False)
    assert found(source, "550 <ana@example.org> 5.1.1")[0] == b"550 &lt;ana@example.org&gt;   5.1.1"


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_wide_sources_lead_back_to_their_units(codec):
    source = "\ufeffDelivery has failed 😀: 550 5.1.1 unknown\r\n".encode(codec)
    raw, exact = found(source, "5.1.1")
    assert raw == "5.1.1".encode(codec) and not exact


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le"])
def test_half_a_character_at_the_end_lies_inside_the_source(codec):
    source = ("\ufeff" + report()).encode(codec)[:-1]
    message = mail.read(source)
    assert all(each.start <= each.end <= len(source) for each in message.parts)
    origin = message.origin(Span(len(message.text) - 1, len(message.text)))
    assert origin.start < origin.end <= len(source)


def test_a_byte_order_mark_is_no_character():
    source = b"\xef\xbb\xbf" + report().encode()
    assert mail.read(source).text == mail.read(report().encode()).text
    assert found(source, "Status: 5.1.1") == (b"Status: 5.1.1", True)


def test_an_attachment_line_stands_for_the_part():
    source = multipart(DAEMON, part("text/plain", "hi\n"), part("image/png", "iVBORw0KGgo=\n", "Content-Transfer-Encoding: base64")).encode()
    raw, exact = found(source, "image/png")
    assert not exact or raw == b"image/png"
    raw, exact = found(source, "[attachment")
    assert not exact and raw.startswith(b"Content-Type: image/png")


def test_parts_tell_where_they_stand():
    source = report().replace("\n", "\r\n").encode()
    parts = mail.read(source).parts
    assert [p.media_type for p in parts] == ["multipart/report", "text/plain", "message/delivery-status", "message/rfc822", "text/plain"]
    assert source[parts[2].start:].startswith(b"Content-Type: message/delivery-status\r\n")
    assert source[parts[2].start:parts[2].end].endswith(b"User unknown\r\n")


def test_a_damaged_escape_sequence_leads_at_least_to_the_line():
    source = plain("", kind="text/plain; charset=iso-2022-jp").encode() + b"\x1b$B$3\x1b(B one\n\xff\x1b(-a550\x1b( 5.1.1\n"
    message = mail.read(source, read_as="eml")
    for at in range(message.sections[1].span.start, len(message.text)):
        origin = message.origin(Span(at, at + 1))
        assert source.index(b"\n\n") < origin.start < origin.end <= len(source)
