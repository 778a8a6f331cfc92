"""One bounce with every kind of personal token in it, inspected."""

import pytest

from inspector import inspection

PERSONAL = {
    "addresses": ("josé.o'brien@shop.example", "o'brien", "ana_torres@example.org", "ana_torres", "kim@[198.51.100.77]"),
    "names": ("José O'Brien", "Torres", "O'Brien"),
    "addresses of machines": ("198.51.100.20", "2001:db8:77::25", "198.51.100.77", "203-0-113-9"),
    "subjects and ids": ("Offer 4711 for the Torres family", "20260622.4711@shop.example", "9F2C140A21"),
    "hosts": ("mx.example.org", "mail.shop.example"),
}
BOUNCE = """From: Mail Delivery System <MAILER-DAEMON@mail.shop.example>
To: =?utf-8?q?Jos=C3=A9_O'Brien?= <jos\u00e9.o'brien@shop.example>
Subject: Undelivered Mail Returned to Sender
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain; charset=utf-8

<ana_torres@example.org>: host mx.example.org[IPv6:2001:db8:77::25] said: 550 5.1.1
    mailbox ana_torres not found, asked by 203-0-113-9.dyn.example.net at 198.51.100.20.
    Ask kim@[198.51.100.77] (in reply to RCPT TO command)

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.shop.example
X-Postfix-Queue-ID: 9F2C140A21

Final-Recipient: rfc822; ana_torres@example.org
Action: failed
Status: 5.1.1
Remote-MTA: dns; mx.example.org
Diagnostic-Code: smtp; 550 5.1.1 mailbox ana_torres not found, asked by 203-0-113-9.dyn.example.net at 198.51.100.20. Ask kim@[198.51.100.77]

--b
Content-Type: message/rfc822

From: =?utf-8?q?Jos=C3=A9_O'Brien?= <jos\u00e9.o'brien@shop.example>
To: "Torres, Ana" <ana_torres@example.org>
Subject: Offer 4711 for the Torres family
Message-ID: <20260622.4711@shop.example>

Hello Ana
--b--
"""
HOSTILE = BOUNCE.replace("mailbox ana_torres not found", '</pre><script>alert(1)</script><img src="file:///etc/passwd">![x](http://evil.example/x.png) \x1b[31m\u202e"; rm -rf ~ #')


@pytest.fixture(scope="session")
def tokens():
    return [token for tokens in PERSONAL.values() for token in tokens]


@pytest.fixture(scope="session")
def bounce(library):
    return inspection.inspect(BOUNCE.encode(), library)


@pytest.fixture(scope="session")
def hostile(library):
    return inspection.inspect(HOSTILE.encode(), library)
