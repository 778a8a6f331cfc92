"""Bytes to characters, honestly."""

import pytest

from inspector import mail
from inspector.mail.charset import decode
from tests.mail.letters import plain


@pytest.mark.parametrize(("raw", "charset", "text"), [
    ("über".encode(), "utf-8", "über"),
    ("über".encode(), "", "über"),
    ("über".encode(), "us-ascii", "über"),
    ("über".encode("cp1252"), "", "über"),
    ("über".encode("cp1252"), "ISO-8859-1", "über"),
    ("“quoted”".encode("cp1252"), "iso-8859-1", "“quoted”"),
    ("почта не доставлена".encode("koi8-r"), "koi8-r", "почта не доставлена"),
    ("почта не доставлена".encode("koi8-r"), "", "почта не доставлена"),
    ("Почта не доставлена".encode("cp1251"), "", "Почта не доставлена"),
    ("配信エラー".encode("iso2022_jp"), "", "配信エラー"),
    ("配信エラー".encode("iso2022_jp"), "us-ascii", "配信エラー"),
    ("宛先が見つかりません".encode("euc_jp"), "iso-2022-jp", "宛先が見つかりません"),
    ("宛先が見つかりません".encode("cp932"), "", "宛先が見つかりません"),
    ("用户不存在".encode("gb18030"), "gb2312", "用户不存在"),
    ("用户不存在，邮件被退回".encode("gb18030"), "", "用户不存在，邮件被退回"),
    ("über".encode(), "x-no-such-thing", "über"),
    ("über".encode("utf-7"), "unicode-1-1-utf-7", "über"),
    (b"550 5.1.1 no such user here", "utf-16", "550 5.1.1 no such user here"),
    (b"550 5.1.1 no such user here", "unicode", "550 5.1.1 no such user here"),
    ("Früher: 550 5.1.1".encode(), "utf-16le", "Früher: 550 5.1.1"),
    ("用户不存在 550".encode("utf-16"), "utf-16", "用户不存在 550"),
    ("a\u00a0b\u2028c\u202fd".encode(), "utf-8", "a b\nc d"),
])
def test_reading(raw, charset, text):
    assert decode(raw, charset, [])[0] == text


@pytest.mark.parametrize(("names", "codec", "text"), [
    ("windows-949 ms949 x-windows-949 cseuckr cp51949", "cp949", "메일을 보낼 수 없습니다. 사용자를 찾을 수 없습니다"),
    ("windows-936 ms936 csgb2312", "gb18030", "邮件无法投递，用户不存在"),
    ("windows-950 csbig5", "big5hkscs", "郵件無法傳遞，收件人不存在"),
    ("windows-932 csshiftjis", "cp932", "宛先が見つかりません"),
    ("windows-50220", "iso2022_jp", "宛先が見つかりません"),
    ("windows-20866", "koi8-r", "почта не доставлена"),
    ("windows-28592 latin2 L2 csISOLatin2 iso_8859-2:1987", "iso8859-2", "Zpráva nemohla být doručena příjemci"),
    ("cp852 ibm852", "cp852", "Zpráva nemohla být doručena příjemci"),
    ("cp858", "cp858", "façade 5 €"), ("latin9", "iso8859-15", "façade 5 €"), ("utf8mb4", "utf-8", "Früher 😀"),
])
def test_a_charset_goes_by_many_names(names, codec, text):
    for name in names.split():
        notices = []
        assert decode(text.encode(codec), name, notices)[0] == text and not notices, name


@pytest.mark.parametrize(("raw", "charset", "count"), [
    (b"ok \xff\xfe ok", "utf-8", "2 characters"), (b"nul\0nul\0", "", "2 NUL"), (b"one \xe4 only", "gb18030", "1 character "),
])
def test_what_is_replaced_is_counted(raw, charset, count):
    notices = []
    text, _ = decode(raw, charset, notices)
    assert "\ufffd" in text and count in notices[0].text


@pytest.mark.parametrize("charset", ["idna", "punycode", "zlib", "unicode_escape", "undefined", "rot13", "base64", "\0", "x" * 5000])
def test_codecs_that_are_no_charsets_are_not_used(charset):
    notices = []
    assert decode(b"\\u0041 \xc3\xa9", charset, notices)[0] == "\\u0041 é" and notices


def test_no_lone_surrogate_comes_through():
    assert "\ud800" not in decode(b"+2AA-", "utf-7", [])[0]


def test_an_unknown_charset_is_said_on_the_message():
    message = mail.read(plain("", kind="text/plain; charset=klingon").encode() + "für".encode())
    assert "klingon" in message.notices[0].text and message.text.endswith("für")
