"""Header fields: of the message, of a report's blocks, of an original's head."""

from base64 import b64encode

import pytest

from inspector import mail
from inspector.mail import Kind
from tests.mail.letters import DAEMON, FIELDS, multipart, part, plain, report


def of(message: mail.Message, kind: Kind):
    return next(section for section in message.sections if section.kind is kind)


def test_the_messages_own_headers():
    message = mail.read(report().encode())
    assert message.header("SUBJECT").value == "Undelivered Mail Returned to Sender"
    assert message.header("x-nothing") is None
    assert message.quote(message.header("date").span) == "Tue, 5 Mar 2024 10:11:12 +0000"


def test_a_folded_value_is_unfolded_and_its_span_is_what_stands_there():
    message = mail.read(report().encode())
    field = next(f for f in message.fields(of(message, Kind.REPORT)) if f.name == "diagnostic-code")
    assert field.value == "smtp; 550 5.1.1 <ana@example.org>: User unknown"
    assert message.quote(field.span) == "smtp; 550 5.1.1 <ana@example.org>:\n User unknown"


def test_a_report_is_told_block_by_block():
    fields = FIELDS + "\nFinal-Recipient: rfc822; eva@example.org\nAction: delayed\nStatus: 4.2.2\n"
    message = mail.read(report(fields=fields).encode())
    blocks = message.blocks(of(message, Kind.REPORT))
    assert [[f.name for f in block][0] for block in blocks] == ["reporting-mta", "final-recipient", "final-recipient"]
    assert {f.name: f.value for f in blocks[2]}["status"] == "4.2.2"


def test_a_diagnostic_that_lost_its_indentation_goes_on():
    fields = FIELDS.replace("\n User unknown", "\nUser unknown\nhttps://example.org/help: see there")
    message = mail.read(report(fields=fields).encode())
    assert message.fields(of(message, Kind.REPORT))[-1].value == "smtp; 550 5.1.1 <ana@example.org>: User unknown https://example.org/help: see there"


def test_of_an_original_only_the_head_is_read():
    message = mail.read(report(sent="From: bo@example.com\nSubject: Hi\n\nStatus: 4.3.1\n").encode())
    assert [f.name for f in message.fields(of(message, Kind.ORIGINAL))] == ["from", "subject"]


@pytest.mark.parametrize(("raw", "value"), [
    ("=?utf-8?Q?F=C3=BCr_dich?=", "Für dich"),
    ("=?iso-8859-1?q?F=FCr?= =?iso-8859-1?q?_dich?=", "Für dich"),
    ("=?utf-8?B?RsO8?=\n =?utf-8?B?ciBkaWNo?=", "Für dich"),
    ("=?utf-8?B?RsM=?= =?utf-8?B?vHI=?=", "Für"),
    (f"=?iso-2022-jp?B?{b64encode('配信エラー'.encode('iso2022_jp')).decode()}?=", "配信エラー"),
    ("=?x-unknown?q?plain?=", "plain"),
    ("=?utf-8?q?broken", "=?utf-8?q?broken"),
    ("=?utf-8*de?q?Hallo?=", "Hallo"),
    ("Zustellung für Ana", "Zustellung für Ana"),
    ("a =?utf-8?q?b?= c", "a b c"),
])
def test_encoded_words_are_decoded_where_they_stand(raw, value):
    message = mail.read(plain("x\n", DAEMON.replace("Undelivered Mail Returned to Sender", raw)).encode())
    assert message.header("subject").value == value


@pytest.mark.parametrize(("given", "name"), [
    ('name="a b.txt"', "a b.txt"),
    ("name=a.txt", "a.txt"),
    ("name*=utf-8''caf%C3%A9.txt", "café.txt"),
    ("name*0=\"one\"; name*1=\"two.txt\"", "onetwo.txt"),
    ("name*0*=iso-8859-1'de'caf%E9; name*1=.txt", "café.txt"),
    ('name="=?utf-8?q?caf=C3=A9.txt?="', "café.txt"),
    ("name=\"quote\\\"d.txt\"", 'quote"d.txt'),
])
def test_file_names_in_every_form(given, name):
    message = mail.read(multipart(DAEMON, part(f"image/png; {given}", "x\n")).encode())
    assert message.parts[1].name == name
