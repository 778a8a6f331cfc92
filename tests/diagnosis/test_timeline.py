"""The timeline: what happened when, each moment with the characters that say so; tries before the last are told there and decide nothing."""

import pytest

from inspector import inspection

POSTFIX = "Jun 10 {}:04 mail postfix/smtp[8841]: 9F2C140A21: to=<{}>, relay=mx.example.org[198.51.100.20]:25, delay=3, dsn={}, status={} (host mx.example.org said: {})\n"
LOG = (POSTFIX.format("09:00", "bo@example.org", "4.3.1", "deferred", "452 4.3.1 Insufficient system resources") + POSTFIX.format("09:15", "cy@example.org", "5.2.1", "bounced", "550 5.2.1 Disabled")
       + POSTFIX.format("09:15", "bo@example.org", "4.3.1", "deferred", "452 4.3.1 Insufficient system resources") + POSTFIX.format("11:45", "bo@example.org", "5.1.1", "bounced", "550 5.1.1 no such user"))
REPORT = """From: MAILER-DAEMON@mail.example.com
To: ana@example.com
Subject: Delayed
Date: Tue, 16 Jun 2026 13:14:09 +0200
Content-Type: multipart/report; report-type=delivery-status; boundary=b

--b

Not delivered yet.
--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.example.com
Arrival-Date: Tue, 16 Jun 2026 09:14:06 +0200

Final-Recipient: rfc822; bo@example.org
Action: {action}
Status: 4.4.1
Last-Attempt-Date: Tue, 16 Jun 2026 13:14:07 +0200
Will-Retry-Until: Sun, 21 Jun 2026 09:14:06 +0200

--b
Content-Type: text/rfc822-headers

Received: from desk.example.com ([192.0.2.7]) by mail.example.com (Postfix)
\twith ESMTPSA id 5E3; Tue, 16 Jun 2026 09:14:05 +0200 (CEST)
Received: from phone by desk.example.com; Tue, 16 Jun 2026 07:14:02 GMT
From: ana@example.com
To: bo@example.org
Date: {written}
Subject: Minutes

--b--
"""
WRITTEN = "Tue, 16 Jun 2026 09:14:00 +0200"


def cards(text: str, library):
    return inspection.inspect(text.encode(), library).cards


def told(card):
    return [(one.when, one.text, one.after) for one in card.timeline]


def test_the_tries_of_a_log_are_told_in_their_order_and_only_the_last_decides(library):
    found = inspection.inspect(LOG.encode(), library)
    first, second = found.cards
    assert told(first) == [("Jun 10 09:00:04", "Put off: 452 4.3.1", None), ("Jun 10 09:15:04", "Put off: 452 4.3.1", 900.0), ("Jun 10 11:45:04", "Refused: 550 5.1.1", 9000.0)]
    assert [one.mark for one in first.timeline] == ["delay", "delay", "break"]
    assert (first.key, first.disputes) == ("5.1.1", ())          # what an earlier try was told is no contradiction
    assert second.timeline == ()                                  # one time is no timeline
    for moment in first.timeline:
        assert found.message.quote(moment.because[0]) == moment.when


def test_a_report_tells_the_way_the_last_try_and_when_the_server_gives_up(library):
    (card,) = cards(REPORT.format(action="delayed", written=WRITTEN), library)
    assert told(card) == [
        ("16 Jun 2026 09:14:00 +0200", "The message was written", None),
        ("16 Jun 2026 07:14:02 GMT", "desk.example.com took it over", 2.0),
        ("16 Jun 2026 09:14:05 +0200", "mail.example.com took it over", 3.0),
        ("16 Jun 2026 13:14:07 +0200", "The last try: 4.4.1", 14402.0),
        ("16 Jun 2026 13:14:09 +0200", "This notice was written", 2.0),
        ("21 Jun 2026 09:14:06 +0200", "The server gives up, unless it arrives before", 417597.0),
    ]


def test_who_has_given_up_does_not_give_up_later(library):
    (card,) = cards(REPORT.format(action="failed", written=WRITTEN), library)
    assert card.timeline[-1].text == "This notice was written"


@pytest.mark.parametrize(("written", "first", "after"), [
    ("Tue, 16 Jun 2026 19:14:00 +0200", ("16 Jun 2026 19:14:00 +0200", "The message was written", None), None),   # a clock ten hours fast: no distance to the next
    ("yesterday at noon", ("16 Jun 2026 07:14:02 GMT", "desk.example.com took it over", None), 3.0),
    ("Tue, 99 Jun 99999999999999999999 09:14:00 +0200", ("16 Jun 2026 07:14:02 GMT", "desk.example.com took it over", None), 3.0),
])
def test_clocks_that_are_wrong_or_cannot_be_read(written, first, after, library):
    (card,) = cards(REPORT.format(action="delayed", written=written), library)
    assert told(card)[0] == first
    assert card.timeline[1].after == after


@pytest.mark.parametrize(("first", "second", "shown", "after"), [
    ("2026-06-10T09:00:04.123456+02:00", "2026-06-10T07:10:04.123456Z", "2026-06-10T09:00:04+02:00", 600.0),
    ("2026-06-10 09:00:04,123", "2026-06-10 09:10:04,123", "2026-06-10 09:00:04", 600.0),
    ("1749540000", "1749540060.5", "2025-06-10 07:20:00 UTC", 60.5),
    ("@400000006847d70000000000", "@400000006847d73c00000000", "2025-06-10 06:55:50 UTC", 60.0),   # TAI64 counts from ten seconds before 1970
    ("6/5/2026 9:00:04 AM", "6/5/2026 9:10:04 AM", "6/5/2026 9:00:04 AM", None),                       # May or June
    ("Feb 30 09:00:04", "Mar  1 09:00:04", "Feb 30 09:00:04", None),
])
def test_the_times_of_other_logs(first, second, shown, after, library):
    line = "{} mail postfix/smtp[8841]: 9F2C140A21: to=<bo@example.org>, relay=mx.example.org[198.51.100.20]:25, dsn=4.3.1, status=deferred (host mx.example.org said: 452 4.3.1 Full)\n"
    (card,) = cards(line.format(first) + line.format(second), library)
    assert (card.timeline[0].when, card.timeline[1].after) == (shown, after)


def test_a_warning_without_a_report_tells_how_long_it_has_waited(library):
    text = """From: Mail Delivery System <Mailer-Daemon@mail.example.com>
To: ana@example.com
Subject: Warning: message 1tVG9x-0004Bc-1K delayed 24 hours
Date: Sat, 11 Jul 2026 10:28:40 +0200

A message that you sent has not yet been delivered to one or more of its recipients after more than 24 hours on the queue on mail.example.com.

The date of the message is:    Fri, 10 Jul 2026 10:28:40 +0200

The address to which the message has not yet been delivered is:

  bo@example.org
    Delay reason: host mx.example.org [198.51.100.66]: 450 4.7.1 Greylisted
"""
    (card,) = cards(text, library)
    assert told(card) == [("10 Jul 2026 10:28:40 +0200", "The message was written", None), ("11 Jul 2026 10:28:40 +0200", "This notice was written", 86400.0)]


def test_a_queue_that_ran_out_of_time_keeps_the_answer_it_waited_on(library):
    text = LOG.splitlines(keepends=True)[0] + "Jun 15 09:00:05 mail postfix/qmgr[77]: 9F2C140A21: from=<ana@example.com>, status=expired, returned to sender\n"
    (card,) = cards(text, library)
    assert (card.key, [one.text for one in card.timeline]) == ("4.3.1", ["Put off: 452 4.3.1", "Given up"])
    assert card.timeline[1].after == 432001.0
