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


ROWS = [("bo@example.org", "5.1.1", "550", "failed"), ("cy@example.com", "4.2.2", "452", "delayed")]
LINE = '{who},{fate},"{reply} {code} {words}"\n'


@pytest.mark.parametrize("fates", [("Hard", "Temporary"), ("Permanent", "Transient"), ("Bounced (for good)", "Deferred (4 times)"), ("HB-7", "SB-3"), ("gave up", "waits")])
@pytest.mark.parametrize("header", ["email,type,reason", "Email,Status,Reason", '"email","status","reason"', '"Recipient","Status","Reason"', "RECIPIENT,STATE,ERROR", "recipient,result,SMTP Response"])
def test_an_export_is_read_whatever_it_calls_its_columns_and_what_became_of_a_mail(header, fates, library):
    lines = "".join(LINE.format(who=who, fate=fate, reply=reply, code=code, words="no") for (who, code, reply, _), fate in zip(ROWS, fates, strict=True))
    assert told(f"{header}\n{lines}", library)[1] == ROWS


def test_a_column_of_states_may_hold_replies(library):
    lines = "".join(LINE.format(who=who, fate=reply, reply="", code="", words="no") for who, _, reply, _ in ROWS)
    assert [row[:3] for row in told(f"email,status,reason\n{lines}", library)[1]] == [(who, "", reply) for who, _, reply, _ in ROWS]


def test_an_event_of_exchange_that_decides_nothing_has_no_row(library):
    text = "#Fields: date-time,event-id,recipient-address,recipient-status\nnow,RECEIVE,bo@example.org,250 2.1.5 ok\nnow,TRANSFER,bo@example.org,550 5.1.1 no\nnow,FAIL,cy@example.com,550 5.1.1 no\n"
    assert told(text, library) == ("failure", [("cy@example.com", "5.1.1", "550", "failed")])


@pytest.mark.parametrize("body", ["8BITMIME   ", "7BIT   "])
def test_a_queue_of_sendmail_names_the_body_type_before_the_reason(body, library):
    text = SENDMAIL.replace("                 (Deferred", f"      {body}(Deferred")
    assert [(case.recipient, case.reason) for case in inspection.inspect(text.encode(), library).diagnoses] == [("bo@example.org", "cannot-connect")]


def test_a_queue_of_exim_may_hold_small_messages_alone(library):
    assert told(" 25m   904 1tAbCd-000Abc-7Z <ana@example.net>\n          bo@example.org\n\n", library) == ("delay", [("bo@example.org", "", None, "delayed")])
