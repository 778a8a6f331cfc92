"""What looks like a code and is none, what must be found, what is malformed."""

import pytest

from inspector.findings import CODE, LOOK_ALIKE, REPLY, find, meant
from inspector.findings.tokens import tokens
from inspector.mail import read

BOUNCE = "From: Mail Delivery System <MAILER-DAEMON@mx.example.net>\nTo: ana@example.net\nSubject: Undelivered Mail Returned to Sender\n{}\n\nYour message could not be delivered.\n\n{}\n"
RETURNED = "\n--- Below this line is a copy of the message.\n\nReceived: from c182.example.net [192.0.2.128] by mx.example.net; Mon, 2 Nov 2026 10:00:00 +0000\nFrom: ana@example.net\nTo: bo@example.org\nMessage-ID: <5.1.1.20240101@x.example.net>\nSubject: Perl\n\n{}\n"


def values(text: str, kind: str) -> list[str]:
    return list(dict.fromkeys(one.value for one in find(read(text.encode())) if one.kind is kind))


def found(body: str, headers: str = "X-Spam: no") -> tuple[list[str], list[str]]:
    """The codes and the replies that a notice with this body yields."""
    text = BOUNCE.format(headers, body)
    return values(text, CODE), values(text, REPLY)


NONE: list[str] = []
DECOYS = [
    ("size in Exim's log", "2026-11-02 10:00:00 1iABCD-000123-4X <= ana@example.net H=x [192.0.2.7] P=esmtp S=550", NONE, NONE),
    ("version in JSON", 'installed: {"name": "mail", "mail": "5.1.1", "version": "4.2.2"}', NONE, NONE),
    ("host's address", "421 connect to relay[92.5.1.10]: Connection timed out", NONE, ["421"]),
    ("address in a Received line", "Received: from c182.example.net [192.0.2.128]", NONE, NONE),
    ("address that could be a code", "host 4.3.2.1 said nothing, nor did [4.3.2.1]", NONE, NONE),
    ("internet-mail", "Internet Mail Connector Version 4.0.994.63", NONE, NONE),
    ("smtp-server-id", "SMTP Server id 8.2.222.2 and id 14.2.222.2", NONE, NONE),
    ("messaging-server", "Messaging Server 7u4-27.08 (7.0.4.27.7)", NONE, NONE),
    ("apple", "Apple Mail (2.753.1)", NONE, NONE),
    ("address like a code", "421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1; see", ["4.7.0"], ["421"]),
    ("number of an answer", "450 4.2.1 Please try again later. (#id-5.9.4)", ["4.2.1"], ["450"]),
    ("day-month-year", "Sat, 5.1.2024 it was", NONE, NONE),
    ("dotted-date", "on 2024.5.1.1 it was", NONE, NONE),
    ("short-year", "Date: 5.1.24", NONE, NONE),
    ("no-day", "Date: 5.1.1", ["5.1.1"], NONE),
    ("clock", "um 10 Uhr 4.4.7 2026 war es", NONE, NONE),
    ("port", "on port 587 or 465", NONE, NONE),
    ("bytes", "552 bytes were sent", NONE, NONE),
    ("address", "to [203.0.113.9]", NONE, NONE),
    ("address beside a reply", "553 5.3.0 alpd681 DNSBL:RBL 521< 192.0.2.4 >_is_blocked", ["5.3.0"], ["553"]),
    ("autonomous systems", "550 5.7.1 Service unavailable AS(7555) (AS16012611) AS3150", ["5.7.1"], ["550"]),
    ("reply with a detail", "554 Message not allowed (554.30)", NONE, ["554"]),
    ("boundary", "the part =_5.1.1_= was cut", NONE, NONE),
    ("message-id", "about <5.1.1.20240101@x.example.net> there is nothing", NONE, NONE),
    ("link", "see https://x.example.net/?p=5.1.1&v=4.4.2 for more", NONE, NONE),
    ("spamassassin", "SpamAssassin 4.0.0 said so", NONE, NONE),
    ("exim", "by Exim 4.94.2", NONE, NONE),
    ("openssl", "with OpenSSL/4.1.1 and OpenSSL 1.1.1", NONE, NONE),
    ("dovecot", "Dovecot 2.3.4 and Postfix 4.5.6", NONE, NONE),
    ("version-in-prose", "You must install Perl version 5.6.0 or later", NONE, NONE),
    ("network-address-in-brackets", "connect to mx.example.org[2001:db8:550::25]:25: Network is unreachable", NONE, NONE),
    ("network-address-at-its-end", "no route to host 2001:db8:0:7::451: giving up", NONE, NONE),
    ("network-address-named", "client=[IPv6:2001:db8:7:0:0:0:554:1], IPv6:2001:db8:554::9 refused", NONE, NONE),
    ("network-address-link-local", "from [fe80::551]: nothing", NONE, NONE),
    ("network-address-whole", "address: 2001:db8:1:2:3:4:550:5 is down", NONE, NONE),
    ("network-address-before-a-reply", "mx.example.org[2001:db8:554::1]:25: 550 5.1.1 no such user", ["5.1.1"], ["550"]),
    ("network-address-stuck-to-a-reply", "mx.example.org[2001:db8:554::1]:550 no such user", NONE, ["550"]),
    ("number-of-a-job", "JobID: 551\nGroupID: 550\nfax_id=452", NONE, NONE),
    ("number-of-a-page", "Page: 551, Seite: 550, página: 554", NONE, NONE),
    ("number-of-a-ticket", "Ticket-Nr.: 554\nOrder no: 550", NONE, NONE),
    ("reply-behind-a-sign", "SMTP error code: 550\nstatusCode=550 no such user", NONE, ["550"]),
    ("reply-of-an-attempt", "Last attempt: 550 no such user", NONE, ["550"]),
    ("version-chinese", "系统自动发出。版本 4.5.7", NONE, NONE),
    ("version-russian", "Версия 5.1.1, дата 5.1.10", NONE, NONE),
    ("version-japanese", "バージョン5.1.1 / ver.5.1.1", NONE, NONE),
    ("version-korean", "메일서버 버전: 5.1.1", NONE, NONE),
    ("version-romance", "versión 5.1.1, versão 5.1.2, versione 5.1.3", NONE, NONE),
    ("version-other", "wersja 5.1.1, verze 5.1.2, sürüm 5.1.3, έκδοση 5.1.4, versie 5.1.6, verzió 5.1.7, phiên bản 5.1.8, الإصدار 5.1.9", NONE, NONE),
    ("version-of-a-product", "sent by MailServer 5.1.1 and HyperGateway 5.4.1, WebMailer 4.2.2", NONE, NONE),
    ("code-marked-behind-a-server", "550 unknown user on this server (#5.1.1)", ["5.1.1"], ["550"]),
    ("class-against-the-reply", "554 the message was refused\nDelivered by FooMail 4.5.7 today", NONE, ["554"]),
    ("class-with-the-reply", "550 no such user here\nthat means 5.1.1 to others", ["5.1.1"], ["550"]),
    ("section", "as RFC 5321 section 4.2.1 says, and section 4.5.4.1", NONE, NONE),
]


@pytest.mark.parametrize(("body", "codes", "replies"), [pytest.param(*case[1:], id=case[0]) for case in DECOYS])
def test_decoys_are_not_taken(body, codes, replies):
    assert found(body) == (codes, replies)


@pytest.mark.parametrize("header", [
    pytest.param("X-Mailer: PHPMailer 5.2.7", id="PHPMailer"), pytest.param("X-Mailman-Version: 2.1.5", id="Mailman"), pytest.param("X-Mailer: Apple Mail (2.753.1)", id="Apple Mail"),
    pytest.param("X-Note: 550 5.1.1 in a header", id="reply"),
])
def test_the_own_headers_hold_no_codes(header):
    assert found("it failed", header) == ([], [])


@pytest.mark.parametrize("inside", [pytest.param("You must install Perl version 5.6.0 or later", id="version"), pytest.param("550 5.1.1 User unknown", id="reply"), pytest.param("Status: 5.1.1", id="status")])
def test_the_returned_message_holds_no_codes(inside):
    assert found("<bo@example.org>:\nit failed\n" + RETURNED.format(inside)) == ([], [])


def test_refused_numbers_are_kept_with_the_reason():
    refused = {one.value: one.rule for one in find(read(BOUNCE.format("X: y", "Perl version 5.6.0, host 5.4.3.2, on 5.1.2024 ok").encode())) if one.kind is LOOK_ALIKE}
    assert refused == {"5.6.0": "no-code-version", "5.4.3.2": "no-code-address", "5.1.2024": "no-code-date"}


FORMS = [
    ("code-on-each-line", "550-5.1.1 The email account that you tried to\n550-5.1.1 reach does not exist. Please try\n550 5.1.1 double-checking", ["5.1.1"], ["550"]),
    ("joined-by-the-sender", "host said: 550-5.1.1 The email account does\n    not exist. 550 5.1.1 Please check", ["5.1.1"], ["550"]),
    ("code-on-the-first-line-only", "550-5.7.26 Unauthenticated mail\n550 is not accepted", ["5.7.26"], ["550"]),
    ("smtp", "smtp;550 5.1.1 unknown", ["5.1.1"], ["550"]),
    ("hyphen", "smtp; 550-5.1.1 unknown", ["5.1.1"], ["550"]),
    ("capitals", "SMTP; 552-5.2.3 too big", ["5.2.3"], ["552"]),
    ("x-postfix", "X-Postfix; host mx.example.org[192.0.2.4] said: 550 5.1.1 unknown", ["5.1.1"], ["550"]),
    ("qmail", "Sorry, no mailbox here by that name. (#5.1.1)", ["5.1.1"], NONE),
    ("hash", "sorry, no mailbox #5.1.1", ["5.1.1"], NONE),
    ("ironport", "550 #5.1.0 Address rejected", ["5.1.0"], ["550"]),
    ("broken-line", "said: 550\n    #5.1.0 Address rejected", ["5.1.0"], ["550"]),
    ("colon", "5.1.1: no such user", ["5.1.1"], NONE),
    ("after-address", "<bo@example.org> 5.7.1 not allowed", ["5.7.1"], NONE),
    ("status", "Status: 5.1.1 (bad destination mailbox address)", ["5.1.1"], NONE),
    ("status-small", "status: 5.1.1", ["5.1.1"], NONE),
    ("postfix", "dsn=5.1.1, status=bounced", ["5.1.1"], NONE),
    ("sendmail", "dsn=5.0.0, stat=Service unavailable", ["5.0.0"], NONE),
    ("dsn", "DSN: 5.1.1", ["5.1.1"], NONE),
    ("google-table", '421, "4.7.0", "try later"', ["4.7.0"], ["421"]),
    ("5.1.10", "550 5.1.10 not found", ["5.1.10"], ["550"]),
    ("5.7.26", "550 5.7.26 unauthenticated", ["5.7.26"], ["550"]),
    ("5.7.515", "550 5.7.515 access denied", ["5.7.515"], ["550"]),
    ("5.2.121", "452 5.2.121 recipient's rate", ["5.2.121"], ["452"]),
    ("range-of-a-provider", "550 5.7.606 banned", ["5.7.606"], ["550"]),
    ("unknown-detail", "550 5.7.999 something new", ["5.7.999"], ["550"]),
    ("reply-alone", "550 Mailbox not here", NONE, ["550"]),
]


@pytest.mark.parametrize(("body", "codes", "replies"), [pytest.param(*case[1:], id=case[0]) for case in FORMS])
def test_forms_that_must_be_found(body, codes, replies):
    assert found(body) == (codes, replies)


REPORT = "From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: Undelivered Mail\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status{}\n\n{}\n--b--\n"
FIELDS = "Reporting-MTA: dns; mx.example.net\n\nFinal-Recipient: rfc822; bo@example.org\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such\n recipient\n"
BASE64 = "UmVwb3J0aW5nLU1UQTogZG5zOyBteC5leGFtcGxlLm5ldAoKRmluYWwtUmVjaXBpZW50OiByZmM4MjI7IGJvQGV4YW1wbGUub3JnCkFjdGlvbjogZmFpbGVkClN0YXR1czogNS4xLjEKRGlhZ25vc3RpYy1Db2RlOiBzbXRwOyA1NTAgNS4xLjEgbm8gc3VjaAogcmVjaXBpZW50Cg=="


@pytest.mark.parametrize(("encoding", "fields"), [
    pytest.param("", FIELDS, id="folded"),
    pytest.param("\nContent-Transfer-Encoding: quoted-printable", FIELDS.replace("no such\n recipient", "no such recipie=\nnt"), id="quoted-printable"),
    pytest.param("\nContent-Transfer-Encoding: base64", BASE64, id="base64"),
])
def test_reports_in_every_dress(encoding, fields):
    text = REPORT.format(encoding, fields)
    assert values(text, CODE) == ["5.1.1"]
    assert values(text, REPLY) == ["550"]
    assert any(one.value == "550 5.1.1 no such recipient" for one in find(read(text.encode())))


MALFORMED = [
    ("zero in the detail", "550 5.1.01 wrong", "no-code-leading-zero"), ("zero in the subject", "550 5.01.1 wrong", "no-code-leading-zero"), ("zero in the class", "550 05.1.1 wrong", "no-code-leading-zero"),
    ("long subject", "250 2.1234.0 wrong", "no-code-too-many-digits"), ("long detail", "550 5.1.1234 wrong", "no-code-too-many-digits"),
    ("class-three", "354 3.1.1 wrong", ""), ("class-seven", "550 7.7.1 wrong", "no-code-no-such-class"),
]


@pytest.mark.parametrize(("body", "rule"), [pytest.param(*case[1:], id=case[0]) for case in MALFORMED])
def test_malformed_numbers_are_no_codes(body, rule):
    text = BOUNCE.format("X: y", body)
    assert values(text, CODE) == []
    if rule:
        assert rule in [one.rule for one in find(read(text.encode())) if one.kind is LOOK_ALIKE]


@pytest.mark.parametrize("body", [pytest.param(body, id=name) for name, body in (("letter", "550 5.1.l no"), ("commas", "550 5,1,1 no"), ("wide", "550 ５.１.１ no"), ("blanks", "550 5. 1. 1 no"), ("arabic", "550 ٥.١.١ no"))])
def test_letters_commas_and_other_digits_are_no_codes(body):
    assert found(body)[0] == []


@pytest.mark.parametrize(("text", "reply", "code"), [
    pytest.param("5.01.1", "", "5.1.1", id="zero in the subject"), pytest.param("05.1.1", "", "5.1.1", id="zero in the class"), pytest.param("5.1.01", "550", "5.1.1", id="zero in the detail"),
    pytest.param("7.7.1", "550", "5.7.1", id="class by the reply"), pytest.param("7.7.1", "", "None", id="class without a reply"), pytest.param("5.1.1234", "550", "None", id="long detail"),
])
def test_what_a_malformed_code_was_meant_to_be(text, reply, code):
    assert str(meant(text, reply)) == code


@pytest.mark.parametrize(("text", "end"), [("550 5.\n1.1 unknown", 7), ("550 5.1.\n>1 quoted", 18), ("550 5.1.\n1", 9)])
def test_a_broken_code_is_put_together_within_its_own_stretch_and_over_blanks_only(text, end):
    assert [token.code for token in tokens(text, 0, end, diagnostic=True) if token.code] == []
