"""What holds for every message, whatever the bytes (design: the laws)."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inspector import mail
from inspector.mail import Kind
from inspector.mail.charset import fold
from inspector.spans import Span
from tests.mail.letters import DAEMON, PERSON, SENT, WORDS, multipart, part, plain, report

ENCODED = plain("F=C3=BCr 550 5.1.1=\n unknown\n", kind="text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable")
SAMPLES = [
    report(), report(boundary="b").replace("\n", "\r\n"), plain(WORDS + "\n--- Below this line is a copy of the message.\n\n" + SENT), ENCODED,
    multipart(PERSON, part("text/plain", "help\n"), part("message/rfc822", report(boundary="inner"))), plain("<p>550 &lt;5.1.1&gt;<b>x</b></p>", kind="text/html"),
    plain(report(boundary="inner", head="Return-Path: <>\n" + DAEMON), PERSON), "From x 10:11 2024\n" + report() + "\n\nFrom y 10:11 2024\n" + report(),
]
ALPHABET = [b"\n", b"\r", b"--", b"=_part_1", b"Content-Type: ", b"multipart/mixed; boundary=", b"message/rfc822", b"text/html", b"=?utf-8?q?", b"?=", b":", b" ", b"\t", b"=", b"<",
            b">", b"&lt;", b"<!--", b"\0", b"\xff", b"\xe2\x80\xa8", b"\x1b$B", b"550 5.1.1", b"From ", b"Received:", b"Content-Transfer-Encoding: base64", b"Final-Recipient: rfc822;", b"PK\x03\x04", b"\x1f\x8b\x08"]


def check(data: bytes) -> None:
    """All laws on one input."""
    for count, message in enumerate(mail.read_all(data, "x")):
        at = 0
        for section in message.sections:
            assert at <= section.span.start < section.span.end <= len(message.text), "sections are in order, not empty and do not overlap"
            at = section.span.end
            for field in message.fields(section):
                assert section.span.holds(field.span)
                assert " ".join(message.quote(field.span).split()) == " ".join(field.value.split())
            for place in {section.span.start, (section.span.start + section.span.end) // 2, section.span.end - 1}:
                span = Span(place, min(place + 7, section.span.end))
                origin = message.origin(span)
                assert 0 <= origin.start < origin.end <= len(message.source)
                if origin.exact and message.quote(span).isascii():
                    raw = message.source[origin.start:origin.end]
                    raw = raw.replace(b"\r\r\n", b"\n") if any("doubled" in notice.text for notice in message.notices) else raw
                    raw = raw.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
                    assert message.quote(span) in {fold(raw.decode(codec, "replace"), []) for codec in ("utf-8", "cp1252", "iso2022_jp", "iso2022_jp_2", "iso2022_kr")}, "an exact origin is the text"
        for each in message.parts:
            assert 0 <= each.start <= each.end <= len(message.source)
        assert not set(message.text) & {"\r", "\0", "\u2028", "\u2029", "\xa0"} and not any("\ud800" <= c <= "\udfff" for c in message.text)
        assert message.why or not data
        again = mail.read(data, "x") if count == 0 else message
        assert (again.text, again.sections, again.notices) == (message.text, message.sections, message.notices), "the same bytes, the same message"
        if count > 20:
            break


@settings(deadline=None)
@given(st.binary(max_size=400))
def test_any_bytes(data):
    check(data)


@settings(deadline=None)
@given(st.lists(st.sampled_from(ALPHABET), max_size=60))
def test_any_words_of_mail(words):
    check(b"".join(words))


@given(st.sampled_from(SAMPLES), st.lists(st.tuples(st.floats(0, 1), st.integers(0, 30), st.sampled_from(ALPHABET)), min_size=1, max_size=6))
@settings(max_examples=300, deadline=None)
def test_any_damage_to_real_mail(sample, wounds):
    data = sample.encode()
    for where, lost, put in wounds:
        at = int(where * len(data))
        data = data[:at] + put + data[at + lost:]
    check(data)


def test_the_shared_mails(corpus):
    for _, data in corpus:
        check(data)


def test_the_shared_mails_damaged(corpus):
    dice = random.Random(7)
    for _, data in corpus:
        at = dice.randrange(len(data))
        check(data[:at] + dice.choice(ALPHABET) + data[at + dice.randrange(40):])


@pytest.mark.parametrize("end", [b"\r\n", b"\r"])
def test_line_ends_make_no_difference_to_the_shared_mails(corpus, end):
    for case, data in corpus:
        if b"\r" not in data:
            one, other = mail.read(data), mail.read(data.replace(b"\n", end))
            assert (one.text, one.sections, one.read_as) == (other.text, other.sections, other.read_as), case["path"]


def test_every_shared_bounce_has_words_or_a_report(corpus):
    for case, data in corpus:
        kinds = {section.kind for section in mail.read(data).sections}
        assert kinds & {Kind.NOTICE, Kind.REPORT} or not case["is_bounce"], case["path"]
