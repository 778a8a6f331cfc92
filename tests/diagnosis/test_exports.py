"""Lists that servers and services give out: a mail server's queue, the bounce exports of sending services, JSON whose brackets are escaped."""

import pytest

from inspector import inspection

POSTFIX = """-Queue ID-  --Size-- ----Arrival Time---- -Sender/Recipient-------
4B2C81F0A2*    2301 Thu Feb  8 10:01:01  app@example.net
                                         live@example.com

9A1D02F3C4     8812 Wed Feb  7 22:10:44  app@example.net
(host mx.example.org[192.0.2.39] said: 452 4.3.1 Insufficient system storage (in reply to MAIL FROM command))
                                         bo@example.org

9A1D02F3C5     8812 Wed Feb  7 22:10:44  app@example.net
(host mx.example.com[192.0.2.40] said: 450 4.2.0 Greylisted (in reply to RCPT TO command))
                                         cy@example.com
                                         di@example.com

-- 11 Kbytes in 3 Requests.
"""
SENDMAIL = """                /var/spool/mqueue (2 requests)
-----Q-ID----- --Size-- -----Q-Time----- ------------Sender/Recipient-----------
x9A1Bc01234567     1234 Tue Mar  5 10:11 <ana@example.net>
                 (Deferred: Connection refused by mx.example.org.)
                                         <bo@example.org>
x9A1Bc01234568*     22 Tue Mar  5 10:12 <ana@example.net>
                                         <cy@example.com>
                Total requests: 2
"""


EXIM = """ 3h  2.9K 1sHk2T-0004aP-Uz <forum@example.com>
          bo@example.org
        D cy@example.com

12h   11K 1sHbxQ-0002Lm-3f <> *** frozen ***
          di@example.com
"""


def told(text: str, library):
    one = inspection.inspect(text.encode(), library)
    return one.kind.value, [(case.recipient, str(case.code or ""), case.reply, case.outcome.value) for case in one.diagnoses]


def test_the_reason_above_recipients_is_theirs_and_nobody_elses(library):
    assert told(POSTFIX, library) == ("delay", [("bo@example.org", "4.3.1", "452", "delayed"), ("cy@example.com", "4.2.0", "450", "delayed"), ("di@example.com", "4.2.0", "450", "delayed")])


def test_a_queue_of_sendmail(library):
    one = inspection.inspect(SENDMAIL.encode(), library)
    assert [(case.recipient, case.reason, case.outcome.value) for case in one.diagnoses] == [("bo@example.org", "cannot-connect", "delayed")]


def test_a_queue_of_exim_tells_who_has_no_message_yet(library):
    assert told(EXIM, library) == ("delay", [("bo@example.org", "", None, "delayed"), ("di@example.com", "", None, "delayed")])


@pytest.mark.parametrize("sign", [",", ";", "\t"])
@pytest.mark.parametrize("header, row", [
    (("status", "reason", "email", "created"), ("{code}", '"{reply} {code} {words}"', "{who}", "1700512345")),
    (("email", "status", "reason"), ("{who}", "{code}", '"{reply} {code} {words}"')),
    (("st_text", "ts", "frm", "email", "reason"), ("Hard bounce", "2026-04-10 09:00:12", "shop@example.net", "{who}", '"{reply} {code} {words}"')),
    (("Date", "Recipient", "Event", "Error"), ("2026-04-10", "{who}", "failed", '"{reply} {code} {words}"')),
])
def test_an_export_is_read_row_by_row(header, row, sign, library):
    rows = [("bo@example.org", "550", "5.1.1", "User unknown"), ("cy@example.com", "552", "5.2.2", "Mailbox full"), ("di@example.com", "550", "5.7.1", "Blocked")]
    lines = [sign.join(header)] + [sign.join(row).format(who=who, reply=reply, code=code, words=words) for who, reply, code, words in rows]
    assert told("\n".join(lines) + "\n", library) == ("failure", [(who, code, reply, "failed") for who, reply, code, _ in rows])


def test_a_table_of_other_things_is_none(library):
    assert told("name,email,message\nBo,bo@example.org,hello\nCy,cy@example.com,see you\n", library)[0] == "not-a-bounce"


def test_escaped_brackets_belong_to_no_address(library):
    text = '{"message": "Delivery failed", "detail": "550 5.1.1 \\u003cbo@example.org\\u003e: Recipient address rejected: User unknown", "rcpt": "bo@example.org"}'
    assert [who for who, *_ in told(text, library)[1]] == ["bo@example.org"]


def test_braces_of_powershell_belong_to_no_address(library):
    text = "Recipients : {bo@example.org;2;2;[{LED=451 4.7.0 Temporary server error. Please try again later}];0;CN=Internet}\nStatus     : Retry\n"
    assert [who for who, *_ in told(text, library)[1]] == ["bo@example.org"]
