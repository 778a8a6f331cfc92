"""The way of a message: whose server each host is, and where the way ends."""

import pytest

from inspector import inspection

REPORT = """From: MAILER-DAEMON@{host}
To: ana@example.net
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b
Content-Type: text/plain

The mailbox is full.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; {host}

Final-Recipient: rfc822; bo@example.org
Action: failed
Status: 5.2.2

--b--
"""


@pytest.mark.parametrize(("host", "theirs"), [
    ("example.org", True), ("mx.example.org", True), ("MX.Example.ORG", True),
    ("mx.example.net", False), ("notexample.org", False), ("example.org.example.net", False),
])
def test_a_server_of_the_recipients_domain_is_theirs(library, host, theirs):
    (card,) = inspection.inspect(REPORT.format(host=host).encode(), library).cards
    names = {stop.role: stop.name for stop in card.path.stops}
    assert (names["your-server"], names["their-server"]) == (("", host) if theirs else (host, ""))
    assert (card.path.broke_at == 2) == theirs
