"""Messages saved by Outlook (.msg): reports whose words lie in properties, forwarded bounces, damage."""

import base64
import time

import pytest

from inspector import inspection
from inspector.mail import read
from tests.mail import ole

NOTICE = "Delivery has failed to these recipients or groups:\r\n\r\nbo@example.org\r\nThe e-mail address you entered couldn't be found.\r\n"


def message(kind="IPM.Note", body="", head=32, headers="", **more):
    subject, sender = ("Undeliverable: Offer", "System Administrator") if kind.startswith("REPORT") else ("What is this?", "Ana Example")
    tree = {"__properties_version1.0": ole.properties(head, [(0x0039, 0x40, 133_000_000_000_000_000)])}
    for number, value in ((0x001A, kind), (0x0037, subject), (0x1000, body), (0x007D, headers), (0x0C1A, sender), (0x0E04, "ana@example.com")):
        if value:
            tree |= ole.text(number, value)
    return tree | more


def recipient(address, said=""):
    return {"__properties_version1.0": ole.properties(8), **ole.text(0x39FE, address), **(ole.text(0x0C1B, said) if said else {})}


@pytest.fixture
def explained(library):
    def explain(tree):
        return inspection.inspect(ole.compound(tree), library, "a.msg")
    return explain


def test_a_report_keeps_its_words_in_the_properties_of_its_recipients(explained):
    tree = message("REPORT.IPM.Note.NDR", **{"__recip_version1.0_#00000000": recipient("bo@example.org", "<mx.example.org #5.1.1 smtp;550 5.1.1 User unknown>")})
    one = explained(tree)
    assert (one.message.read_as, one.kind) == ("msg", "failure")
    (case,) = one.diagnoses
    assert (case.recipient, str(case.code), case.reply, case.address_is_dead) == ("bo@example.org", "5.1.1", "550", True)


def test_a_notice_that_came_over_the_internet_is_read_like_any_mail(explained):
    headers = "From: MAILER-DAEMON@mail.example.com\r\nTo: ana@example.com\r\nSubject: Undeliverable: Offer\r\nContent-Type: multipart/report;\r\n boundary=\"x\"\r\nMessage-ID: <1@mail.example.com>\r\n"
    one = explained(message("REPORT.IPM.Note.NDR", NOTICE + "\r\nRemote Server returned '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found'\r\n", headers=headers))
    (case,) = one.diagnoses
    assert (case.recipient, str(case.code), case.reply) == ("bo@example.org", "5.1.10", "550")
    assert "boundary=\"x\"" not in one.message.text   # the parts are our own


def test_two_recipients_are_told_apart(explained):
    tree = message("REPORT.IPM.Note.NDR", **{
        "__recip_version1.0_#00000000": recipient("bo@example.org", "550 5.1.1 User unknown"), "__recip_version1.0_#00000001": recipient("cy@example.net", "552 5.2.2 Mailbox full")})
    assert [(case.recipient, str(case.code)) for case in explained(tree).diagnoses] == [("bo@example.org", "5.1.1"), ("cy@example.net", "5.2.2")]


def test_a_bounce_forwarded_as_an_attachment_is_found(explained):
    inner = message("REPORT.IPM.Note.NDR", head=24, **{"__recip_version1.0_#00000000": recipient("bo@example.org", "550 5.7.1 Access denied")})
    tree = message(body="What is this?", **{"__attach_version1.0_#00000000": {"__properties_version1.0": ole.properties(8), "__substg1.0_3701000D": inner}})
    assert [(case.recipient, str(case.code)) for case in explained(tree).diagnoses] == [("bo@example.org", "5.7.1")]


def test_an_attached_eml_is_found(explained):
    eml = b"From: MAILER-DAEMON@mail.example.com\r\nTo: ana@example.com\r\nSubject: Undelivered Mail Returned to Sender\r\n\r\n<bo@example.org>: host mx.example.org[192.0.2.4] said: 550 5.1.1 unknown\r\n"
    attached = {"__properties_version1.0": ole.properties(8), "__substg1.0_37010102": eml, **ole.text(0x3707, "bounce.eml")}
    assert [str(case.code) for case in explained(message(body="see below", **{"__attach_version1.0_#00000000": attached})).diagnoses] == ["5.1.1"]


@pytest.mark.parametrize("label", ['application/vnd.ms-outlook; name="a.msg"', 'application/octet-stream; name="a.msg"'])
def test_a_msg_attached_to_a_mail_is_found(library, label):
    msg = ole.compound(message("REPORT.IPM.Note.NDR", **{"__recip_version1.0_#00000000": recipient("bo@example.org", "550 5.1.1 User unknown")}))
    data = (f"From: ana@example.com\nTo: help@example.net\nSubject: what is this\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nplease look\n--b\n"
            f"Content-Type: {label}\nContent-Transfer-Encoding: base64\n\n").encode() + base64.encodebytes(msg) + b"--b--\n"
    one = inspection.inspect(data, library)
    assert [(case.recipient, str(case.code)) for case in one.diagnoses] == [("bo@example.org", "5.1.1")]
    start, end, exact = one.message.origin(one.diagnoses[0].because[0].span)
    assert not exact and b"0M8R" in data[start:end]   # the attachment as a whole


def test_a_text_in_html_only_is_read_in_its_own_character_set():
    html = "<p>Grüße</p><p>Ihre Nachricht an bo@example.org wurde nicht zugestellt</p>".encode("cp1252")
    tree = message(**{"__substg1.0_10130102": html}) | {"__properties_version1.0": ole.properties(32, [(0x3FDE, 3, 1252)])}
    assert "Grüße" in read(ole.compound(tree), "a.msg").text


def test_every_place_leads_to_the_file(explained):
    data = ole.compound(message("REPORT.IPM.Note.NDR", NOTICE, **{"__recip_version1.0_#00000000": recipient("bo@example.org", "550 5.1.1 no")}))
    made = read(data, "a.msg")
    for section in made.sections:
        assert made.origin(section.span) == (0, len(data), False)


def test_a_large_body_lies_in_ordinary_sectors(explained):
    one = explained(message(body=NOTICE + "x" * 9_000))
    assert one.message.text.rstrip().endswith("x" * 9_000)


@pytest.mark.parametrize("damage", [lambda data: data[:1500], lambda data: data[:512] + b"\xff" * (len(data) - 512), lambda data: data[:40] + b"\0" * 40 + data[80:]])
def test_damage_ends_in_a_sentence(library, damage):
    data = damage(ole.compound(message(body=NOTICE)))
    one = inspection.inspect(data, library, "a.msg")
    assert one.message.notices and not one.diagnoses
    assert one.message.source == data


def test_other_office_files_are_named_as_such(library):
    one = inspection.inspect(ole.compound({"WordDocument": b"x" * 100}), library, "a.doc")
    assert "Office" in one.message.notices[0].text


@pytest.mark.parametrize(("title", "torn"), [("Microsoft Mail Internet Headers Version 2.0\r\n", ""), ("", "and more\r\n"), ("From x Tue Mar  5 10:11:12 2024\r\n", "and more\r\n")])
def test_a_line_without_a_name_amid_the_internet_headers_does_no_harm(title, torn):
    notice = b"From: MAILER-DAEMON@example.org\nSubject: failure notice\nContent-Transfer-Encoding: base64\n\n" + base64.b64encode(b"<bo@example.org>: 550 5.1.1 user unknown\n")
    headers = f"{title}From: ana@example.com\r\nSubject: FW: help\r\n{torn}To: x@example.com\r\n"
    attached = {"__properties_version1.0": ole.properties(8), "__substg1.0_37010102": notice, **ole.text(0x3707, "bounce.eml")}
    one = read(ole.compound(message(headers=headers, body="What is this?", **{"__attach_version1.0_#00000000": attached})))
    assert "550 5.1.1" in one.text and "What is this?" in one.text
    assert one.quote(one.sections[0].span).startswith("From: ana@example.com\nSubject: FW: help\n" + " and more\n" * bool(torn) + "To: x@example.com\n")


def test_a_body_full_of_what_could_part_it_costs_no_more_than_its_length():
    def cost(count):
        start = time.process_time()
        assert f"outlook-{count - 1} " in read(ole.compound(message(body="".join(f"outlook-{n} " for n in range(count))))).text
        return time.process_time() - start
    assert cost(20_000) < 8 * 2.2 * max(cost(2_500), 0.002)


def test_more_recipients_than_are_read_are_said(monkeypatch):
    monkeypatch.setattr("inspector.mail.outlook._MOST", 2)
    many = {f"__recip_version1.0_#{n:08X}": recipient(f"bo{n}@example.org", "550 5.1.1 User unknown") for n in range(3)}
    two = dict(list(many.items())[:2])
    assert [notice.text for notice in read(ole.compound(message("REPORT.IPM.Note.NDR", **many))).notices] == ["More than 2 recipients or attachments in one Outlook message: the others are not read."]
    assert read(ole.compound(message("REPORT.IPM.Note.NDR", **two))).notices == ()


def test_a_body_in_a_code_page_that_is_no_windows_set_is_read():
    for page, codec, words in ((949, "cp949", "메일을 보낼 수 없습니다"), (28592, "iso8859-2", "Zpráva nemohla být doručena příjemci"), (20866, "koi8-r", "Письмо не доставлено")):
        tree = message(**{"__substg1.0_10130102": f"<p>{words}</p>".encode(codec)})
        tree["__properties_version1.0"] = ole.properties(32, [(0x0039, 0x40, 133_000_000_000_000_000), (0x3FDE, 3, page)])
        one = read(ole.compound(tree))
        assert words in one.text and one.notices == ()


@pytest.mark.parametrize("pages", [[(0x3FFD, 3, 1251), (0x3FDE, 3, 65001)], [(0x3FDE, 3, 1251)]])
def test_texts_of_one_byte_a_letter_are_read_in_the_code_page_of_their_message(explained, pages):
    """Outlook writes such texts in the page of the message (PidTagMessageCodepage), else in that of its body; recipients name none of their own."""
    told = "550 5.1.1 Адрес не найден"
    person = {"__properties_version1.0": ole.properties(8), **ole.text(0x39FE, "bo@example.org"), "__substg1.0_0C1B001E": told.encode("cp1251")}
    tree = message("REPORT.IPM.Note.NDR", **{"__recip_version1.0_#00000000": person, "__substg1.0_1000001E": "Ошибка доставки".encode("cp1251")})
    tree["__properties_version1.0"] = ole.properties(32, pages)
    one = explained(tree)
    assert "Ошибка доставки" in one.message.text and told in one.message.text
    assert [(case.recipient, str(case.code)) for case in one.diagnoses] == [("bo@example.org", "5.1.1")]


def test_an_attached_message_has_a_code_page_of_its_own_or_that_of_the_message_around_it():
    for pages, codec in (([(0x3FFD, 3, 1253)], "cp1253"), ([], "cp1251")):
        words = "Δεν βρέθηκε" if pages else "Адрес не найден"
        inner = message(head=24, **{"__substg1.0_1000001E": words.encode(codec)}) | {"__properties_version1.0": ole.properties(24, pages)}
        tree = message(body="?", **{"__attach_version1.0_#00000000": {"__properties_version1.0": ole.properties(8), "__substg1.0_3701000D": inner}})
        tree["__properties_version1.0"] = ole.properties(32, [(0x3FFD, 3, 1251)])
        assert words in read(ole.compound(tree)).text


def test_texts_of_one_byte_a_letter_without_a_known_code_page_are_western():
    for pages in ([], [(0x3FFD, 3, 4_000_000)]):
        tree = message(**{"__substg1.0_1000001E": "Größe überschritten".encode("cp1252")}) | {"__properties_version1.0": ole.properties(32, pages)}
        assert "Größe überschritten" in read(ole.compound(tree)).text
