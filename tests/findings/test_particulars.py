"""The servers and the particulars of the returned message, wherever a notice's words name them."""

import pytest

from inspector.findings import MESSAGE_ID, QUEUE_ID, REMOTE_MTA, REPORTING_MTA, SUBJECT, TIME, find
from inspector.findings.hosts import host_of
from inspector.mail import read

HEAD = "From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: Returned mail\n\n"


@pytest.mark.parametrize(
    ("words", "host"),
    [
        ("host mx.example.org[192.0.2.4] said: 550 no", "mx.example.org"),
        ("host\n    mx.example.org[2001:db8::4] refused to talk to me: 554 no", "mx.example.org"),
        ("connect to mx.example.org[192.0.2.4]:25: Connection refused", "mx.example.org"),
        ("host mx.example.org [192.0.2.4]: 550 no", "mx.example.org"),
        ("host: mx.example.org (192.0.2.4) reason: 550 no", "mx.example.org"),
        ("<a@example.org>... Deferred: Connection timed out with mx.example.org.", "mx.example.org"),
        ("192.0.2.4 does not like recipient.\nRemote host said: 550 no", "192.0.2.4"),
        ("Connected to 192.0.2.4 but sender was rejected.", "192.0.2.4"),
        ("mx.example.org #550 5.1.1 no ##", "mx.example.org"),
        ("mx.example.org\nRemote Server returned '550 5.1.1 no'", "mx.example.org"),
        ("Remote Server at mx.example.org (192.0.2.4) returned '400 4.4.7'", "mx.example.org"),
        ("Remote system: dns;mx.example.org (TCP|192.0.2.1|1|192.0.2.4|25)", "mx.example.org"),
        ("rejected by mx.example.org. [192.0.2.4].", "mx.example.org"),
        ("550 5.7.1 Client host desk.example.net[192.0.2.77] blocked", ""),
        ("554 no mail from desk.example.net [192.0.2.77]", ""),
        ("Client host desk.example.net [192.0.2.77] rejected", ""),
        ("Host mx.example.org not found", ""),
        ("couldn't find any host named example.org. (#5.1.2)", ""),
        ("see [1.2] and [192.0.2.4]", ""),
    ],
)
def test_the_server_that_answered(words, host):
    found = host_of(words, 0, len(words))
    assert (found[0] if found else "") == host
    if found:
        assert words[found[1] : found[2]] == host


@pytest.mark.parametrize(
    ("body", "kind", "value"),
    [
        ("This is the mail system at host mx1.example.net.\n\n<bo@example.org>: unknown user\n", REPORTING_MTA, "mx1.example.net"),
        ("Hi. This is the qmail-send program at mx1.example.net.\n\n<bo@example.org>:\nno\n", REPORTING_MTA, "mx1.example.net"),
        ("Delivery has failed to these recipients:\n\nbo@example.org\n\nGenerating server: ex1.example.net\n", REPORTING_MTA, "ex1.example.net"),
        ("      bo@example.org on 11/2/2026 10:00 AM\n            <mx1.example.net #5.1.1>\n", REPORTING_MTA, "mx1.example.net"),
        ("The message identifier is:     1abcDE-0001Ab-CD\n\n  bo@example.org\n    unknown user\n", QUEUE_ID, "1abcDE-0001Ab-CD"),
        ("The subject of the message is: lunch at noon\n\n  bo@example.org\n    unknown user\n", SUBJECT, "lunch at noon"),
        ("      Subject:\tlunch\n      Sent:\t11/2/2026 10:00 AM\n\n      bo@example.org\n", SUBJECT, "lunch"),
        ("Empfänger: bo@example.org\nBetreff: Mittagessen\n\nunbekannt\n", SUBJECT, "Mittagessen"),
        ("Получатель: bo@example.org\nТема: Обед\n\n550 5.1.1\n", SUBJECT, "Обед"),
        ("收件人：bo@example.org\n主题：午餐\n\n550 5.1.1\n", SUBJECT, "午餐"),
        ("      Subject:\tlunch\n      Sent:\t11/2/2026 10:00 AM\n\n      bo@example.org\n", TIME, "11/2/2026 10:00 AM"),
        ("  Message-id: <1@desk.example.net>\n\n  Recipient address: bo@example.org\n", MESSAGE_ID, "<1@desk.example.net>"),
        ("1 day, giving up. Last error: mx.example.org [192.0.2.4] did not like our RCPT TO:\n450 no\n\nto <bo@example.org>\n", REMOTE_MTA, "mx.example.org"),
    ],
)
def test_what_the_prose_tells_besides(body, kind, value):
    message = read((HEAD + body).encode())
    found = [one for one in find(message) if one.kind is kind]
    assert [one.value for one in found] == [value]
    assert message.quote(found[0].span) == value
