"""What the input is taken for, and what is in it."""

import codecs
import gzip
import io
import random
import tarfile
import zipfile

import pytest

from inspector import mail
from tests.mail.letters import PERSON, WORDS, plain, report

POSTFIX = "Mar  5 10:11:12 mx postfix/smtp[811]: 4B2C1: to=<ana@example.org>, relay=mail.example.org[192.0.2.7]:25, delay=2, dsn=5.1.1, status=bounced (host said: 550 5.1.1)\n"
SWAKS = "=== Trying mail.example.org:25...\n=== Connected to mail.example.org.\n<-  220 mail.example.org ESMTP\n -> EHLO a.example.com\n<-  250 OK\n -> RCPT TO:<ana@example.org>\n<** 550 5.1.1 unknown\n"


@pytest.mark.parametrize(("text", "read_as"), [
    (report(), "eml"),
    ("\n\n" + report(), "eml"),
    ("From MAILER-DAEMON Tue Mar  5 10:11:12 2024\n" + report(), "eml"),
    ("\ufeff" + report(), "eml"),
    (WORDS, "text"),
    ("Note: this is no header\n\nhello\n", "text"),
    ("", "text"),
    (POSTFIX, "log"),
    ("2024-03-05T10:11:12.123+01:00 " + POSTFIX.partition("mx ")[2], "log"),
    ("2024-03-05 10:11:12 1rhQ2x-0001aB-2C ** ana@example.org R=dnslookup T=remote_smtp: SMTP error: 550 5.1.1 unknown\n", "log"),
    ("#Software: Microsoft Exchange Server\n#Fields: date-time,event-id\n", "log"),
    ("type,timeLogged,timeQueued,orig,rcpt,orcpt,dsnAction,dsnStatus\nb,2024-03-05,,,,,,\n", "log"),
    ("@4000000065e6f0a512345678 delivery 7: failure: 192.0.2.7_does_not_like_recipient./\n", "log"),
    (SWAKS, "smtp-session"),
    ("220 mail.example.org ESMTP\nEHLO a.example.com\n250 OK\nMAIL FROM:<bo@example.com>\n550 5.7.1 no\n", "smtp-session"),
    ("S: 220 mx.example.org\nC: EHLO a\nS: 250 OK\nC: RCPT TO:<ana@example.org>\nS: 550 5.1.1 no\n", "smtp-session"),
])
def test_what_it_is_read_as(text, read_as):
    message = mail.read(text.encode())
    assert message.read_as == read_as and message.why


@pytest.mark.parametrize("text", [POSTFIX * 3, SWAKS])
def test_logs_and_conversations_are_one_notice(text):
    message = mail.read(text.encode())
    assert message.text == text and [s.kind.value for s in message.sections] == ["notice"] and message.sections[0].media_type == "text/plain"


def test_the_user_may_overrule():
    message = mail.read(report().encode(), read_as="text")
    assert (message.read_as, message.why) == ("text", "you chose it")
    assert mail.read(WORDS.encode(), read_as="eml").read_as == "eml"
    assert mail.read(report().encode(), read_as="nonsense").read_as == "eml"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_mailbox_gives_its_messages(end):
    line = "From MAILER-DAEMON Tue Mar  5 10:11:12 2024\n"
    one, two = line + report() + "\n", line + plain("From here on: nothing\n\nFrom me to you\n", PERSON)
    source = (one + two).replace("\n", end).encode()
    found = list(mail.read_all(source, "a.mbox"))
    assert [m.read_as for m in found] == ["mbox", "mbox"] and b"".join(m.source for m in found) == source
    assert found[0].sections == mail.read(report().encode()).sections
    assert found[1].header("to").value == "help@example.com" and "From me to you" in found[1].text


def zipped(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name.replace("_", "."), data)
    return out.getvalue()


def tarred(**files: bytes) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name.replace("_", "."))
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def test_archives_give_their_mails():
    one, two = report().encode(), plain("hello\n", PERSON).encode()
    for packed in (zipped(a_eml=one, b_eml=two, c_png=b"\x89PNG\0\0"), gzip.compress(tarred(a_eml=one, b_eml=two)), zipped(x_tar=tarred(a_eml=one, b_eml=two))):
        found = list(mail.read_all(packed, "mails"))
        assert [m.source for m in found] == [one, two]
        assert found[0].name.endswith("a.eml")
    assert mail.read(gzip.compress(one), "a.gz").source == one


@pytest.mark.parametrize("packed", [zipped(), gzip.compress(b"")[:10], b"PK\x03\x04 broken", zipped(a_eml=report().encode())[:-30], gzip.compress(report().encode() * 9)[:-40]])
def test_damaged_archives_are_said(packed):
    message = mail.read(packed)
    assert message.notices or message.sections


def test_an_archive_that_swells_is_cut_and_said(monkeypatch):
    monkeypatch.setattr("inspector.mail.limits.INFLATED_BYTES", 10_000)
    for packed in (gzip.compress(b"x: y\n" * 1_000_000), zipped(a_eml=b"x: y\n" * 1_000_000)):
        message = mail.read(packed)
        assert len(message.source) == 10_000 and any(n.kind == "loss" and "limit" in n.text for n in message.notices)


def test_the_budget_is_for_all_files_together(monkeypatch):
    monkeypatch.setattr("inspector.mail.limits.INFLATED_BYTES", 10_000)
    found = list(mail.read_all(zipped(**{f"a{i}_eml": b"x: y\n" * 1200 for i in range(9)})))
    assert sum(len(m.source) for m in found) == 10_000 and found[-1].notices[0].kind == "loss"


def test_no_more_files_than_the_limit(monkeypatch):
    monkeypatch.setattr("inspector.mail.limits.MEMBERS", 3)
    found = list(mail.read_all(zipped(**{f"a{i}_eml": report().encode() for i in range(9)})))
    assert len(found) == 3 and "first 3 files" in found[-1].notices[0].text


def said(found: list[mail.Message]) -> str:
    return " ".join(notice.text for message in found for notice in message.notices)


def test_an_archive_of_as_many_files_as_the_limit_meets_none(monkeypatch):
    monkeypatch.setattr("inspector.mail.limits.MEMBERS", 3)
    assert said(list(mail.read_all(zipped(**{f"a{i}_eml": report().encode() for i in range(3)})))) == ""
    found = list(mail.read_all(zipped(a_eml=report().encode(), b_png=b"\x89PNG\0\0", c_png=b"\x89PNG\0\0", d_eml=report().encode())))
    assert [bool(message.text) for message in found] == [True, False] and "first 3 files" in said(found)


def test_the_mails_of_a_mailbox_inside_an_archive_are_no_files_of_it(monkeypatch):
    monkeypatch.setattr("inspector.mail.limits.MEMBERS", 3)
    box = ("From x Tue Mar  5 10:11:12 2024\n" + report() + "\n").encode() * 5
    found = list(mail.read_all(zipped(a_mbox=box, b_eml=report().encode())))
    assert len(found) == 6 and said(found) == ""


def test_a_mailbox_that_was_packed_and_cut_says_so():
    dice = random.Random(1)
    box = "".join(f"From x Tue Mar  5 10:11:12 2024\n{PERSON}\n{dice.random()}\n\n" for _ in range(200)).encode()
    packed = gzip.compress(box)
    found = list(mail.read_all(packed[:len(packed) // 2]))
    assert len(found) > 20 and [len(message.notices) for message in found[:2]] == [1, 0] and "It is damaged" in found[0].notices[0].text
    assert "It is damaged" in said(list(mail.read_all(gzip.compress(b"\x89PNG\r\n\x1a\n\0\0" + dice.randbytes(9000))[:5000])))


def test_archives_packed_too_deep_are_said():
    data = report().encode()
    for depth in range(5):
        assert said(list(mail.read_all(data))) == ""
        data = zipped(**{"a_zip" if depth else "a_eml": data})
    (only,) = mail.read_all(data)
    assert "more than 4 deep" in only.notices[0].text and "holds nothing" in only.notices[1].text


def test_a_tar_cut_in_the_middle_of_a_mail_is_said():
    found = list(mail.read_all(tarred(a_eml=report().encode() * 9)[:2000]))
    assert len(found[0].source) == 1488 and "first 1,488 bytes" in said(found)
    broken = bytearray(tarred(a_eml=plain("hi\n").encode(), b_eml=plain("hi\n").encode()))
    broken[1024 + 124:1024 + 135] = b"x" * 11
    assert "first 1,024 bytes" in said(list(mail.read_all(bytes(broken))))


def test_an_encrypted_file_of_an_archive_is_said():
    packed = bytearray(zipped(a_eml=report().encode(), b_eml=report().encode()))
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    found = list(mail.read_all(bytes(packed)))
    assert len(found) == 1 and "encrypted" in said(found)


def test_a_file_too_big_that_is_no_mail_does_not_swallow_the_limit(monkeypatch):
    monkeypatch.setattr("inspector.mail.limits.INFLATED_BYTES", 10_000)
    found = list(mail.read_all(zipped(a_eml=b"x: y\n" * 900, b_png=b"\x89PNG\0\0" * 9_000, c_eml=report().encode())))
    assert len(found) == 2 and "more than the limit" in said(found)


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r", b"\r\r\n"])
def test_a_mailbox_is_parted_at_empty_lines_whatever_its_line_ends(end):
    one = b"From x Tue Mar  5 10:11:12 2024\n" + PERSON.encode() + b"\nhe wrote\nFrom ana Mon Jan 1 10:22 2024\nSubject: x\n\nyes\n"
    assert len(list(mail.read_all(one.replace(b"\n", end)))) == 1
    assert len(list(mail.read_all((one + b"\n" + one).replace(b"\n", end)))) == 2


def test_one_character_is_not_called_characters():
    message = mail.read(codecs.BOM_UTF16_LE + f"{PERSON}\nhi ".encode("utf-16-le") + b"\x00\xd8" + "b\n".encode("utf-16-le"))
    assert message.notices[0].text.startswith("1 character could not")


def test_a_small_file_that_swells_enormously_is_no_mail_but_a_trap():
    message = mail.read(gzip.compress(b"550 5.1.1 no\n" * 1_000_000))
    assert len(message.source) == 4 * 1024 * 1024 and message.notices[0].kind == "loss"


@pytest.mark.parametrize(("start", "kind"), [
    (b"%PDF-1.7\n%\xe2\xe3", "a PDF document"), (b"\x89PNG\r\n\x1a\n\0\0", "a picture"), (b"\xff\xd8\xff\xe0", "a picture"), (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Outlook message"),
    (b"MZ\x90\0\x03\0", "a program"), (b"\x7fELF\x02", "a program"), (b"BZh91AY&SY", "an archive"), (b"PK\x03\x04" + b"\0" * 26 + b"[Content_Types].xml", "an office document"), (b"RIFF\0\0\0\0WEBPVP8", "a picture"),
])
def test_what_is_no_mail_and_no_text_is_named(start, kind):
    message = mail.read(start + b"550 5.1.1 user unknown\n" * 9)
    assert message.text == "" and message.notices[0].kind == "loss" and f"This is {kind}" in message.notices[0].text
    assert mail.read(start + b"550 5.1.1 user unknown\n" * 9, read_as="text").text != ""


@pytest.mark.parametrize("text", ["MZ is short for a name\n", "BZh, 550 5.1.1\n", "GIFs were refused: 552 5.7.0\n", "PK\n", "{\n"])
def test_a_text_that_only_begins_like_another_file_is_read(text):
    assert mail.read(text.encode()).text == text


@pytest.mark.parametrize("size", [b"-1000", b"-77777777", b"9", b"12 3"])
@pytest.mark.parametrize("kind", [b"0", b"5"])
def test_a_tar_with_a_size_that_is_none_is_damaged_and_comes_to_an_end(size, kind):
    head = bytearray(tarred(a_eml=report().encode())[:512])
    head[124:136], head[156:157] = size.ljust(12, b"\0"), kind
    assert "It is damaged" in said(list(mail.read_all(bytes(head) + bytes(1024))))


def test_many_packed_members_are_one_text():
    members = [f"{number}: hello\n".encode() for number in range(2_000)]
    whole = b"".join(members)
    assert mail.read(b"".join(map(gzip.compress, members))).source == whole
    assert mail.read(gzip.compress(whole[:9000]) + gzip.compress(b"") * 3 + gzip.compress(whole[9000:]) + b"rest that is none").source == whole
