"""What holds for the findings of every message, over our own shapes and over every shared mail that is at hand."""

import pytest

from inspector.codes import StatusCode
from inspector.findings import (
    ACTION,
    CODE,
    LOOK_ALIKE,
    MESSAGE_ID,
    ORIGINAL_RECIPIENT,
    PHASE,
    QUEUE_ID,
    RECIPIENT,
    REMOTE_MTA,
    REPLY,
    REPORTING_MTA,
    SENDER,
    SUBJECT,
    WORDS,
    find,
    lists,
)
from inspector.findings.address import spelled
from inspector.inspection import inspect
from inspector.mail import Kind, read
from tests.diagnosis.shapes import OTHERS, SHAPES

AS_IT_STANDS = (CODE, REPLY, LOOK_ALIKE, RECIPIENT, ORIGINAL_RECIPIENT, SENDER, REMOTE_MTA, REPORTING_MTA)
FOLDED = (SUBJECT, MESSAGE_ID)
OURS = [pytest.param(case[1].encode(), id=case[0]) for case in (*SHAPES, *OTHERS)]


def hold(data: bytes) -> None:
    """Every law, for one mail."""
    message = read(data)
    findings = find(message)
    assert findings == find(read(data)), "the same bytes gave other findings"
    for one in findings:
        quote = message.quote(one.span)
        assert one.span.start < one.span.end <= len(message.text), one
        home = message.section_at(one.span.start)
        assert home and home.span.holds(one.span), (one, home)
        assert message.origin(one.span).start < message.origin(one.span).end, one
        if one.rule == "header-subscriber":
            assert "@".join(quote.rsplit("=", 1)) == one.value, one
        elif one.rule == "header-list-owner":
            assert lists.behind(quote) == one.value, one
        elif one.kind in (RECIPIENT, ORIGINAL_RECIPIENT) and "\\x{" in quote:
            assert spelled(quote) == one.value, (one, quote)
        elif one.kind in AS_IT_STANDS:
            assert "".join(quote.split()) == "".join(one.value.split()), (one, quote)   # a line's end may have broken an address or a code
        elif one.kind in FOLDED:
            assert " ".join(quote.split()) == one.value, (one, quote)
        elif one.kind is WORDS:
            assert one.value and (" ".join(quote.split()) == one.value or " ".join(quote.replace("_", " ").split()) == one.value), (one, quote)
        elif one.kind in (ACTION, PHASE, QUEUE_ID):
            assert quote.strip(), one
        if one.kind is CODE:
            assert StatusCode.parse("".join(quote.split())), one   # a line's end may have broken it
        if one.kind in (CODE, REPLY):
            assert home.kind not in (Kind.ORIGINAL, Kind.HEADERS), (one, home)


@pytest.mark.parametrize("data", OURS)
def test_the_laws_hold_for_our_shapes(data):
    hold(data)


def test_the_laws_hold_for_every_shared_mail(corpus):
    for _, data in corpus:
        hold(data)


@pytest.mark.parametrize("ends", [pytest.param("\r\n", id="crlf"), pytest.param("\r", id="cr")])
@pytest.mark.parametrize("data", OURS)
def test_line_ends_change_nothing(data, ends):
    def said(mail: bytes) -> list[tuple[str, str, str, int]]:
        return [(one.kind, one.value, one.rule, one.group) for one in find(read(mail))]

    assert said(data.replace(b"\n", ends.encode())) == said(data)


@pytest.mark.parametrize(("lines", "said"), [
    ("".join(f"Mar  5 10:11:12 mx postfix/smtp[8]: 4B2C1A: to=<user{k}@example.org>, relay=none, dsn=5.1.1, status=bounced (no)\n" for k in range(11_000)), "10,000 recipients"),
    ("".join(f"2026-11-02 10:11:12 1rhQ2x-0001aB-{k % 90 + 10} ** ana@example.org R=x: no\n" for k in range(21_000)), "20,000 lines"),
    ("#Fields: date-time,recipient-address,recipient-status\n" + "now,ana@example.org,550 5.1.1 no\n" * 21_000, "20,000 lines"),
    ("From: MAILER-DAEMON@x\nTo: a@example.net\nContent-Type: message/delivery-status\n\n" + "".join(f"Final-Recipient: rfc822; user{k}@example.org\nAction: failed\nStatus: 5.1.1\n\n" for k in range(11_000)), "10,000 recipients"),
])
def test_what_is_too_much_to_be_told_is_said(lines, said, library):
    one = inspect(lines.encode(), library)
    assert said in one.message.notices[-1].text and len(one.diagnoses) <= 10_000 and one.kind == "failure"


def test_what_is_said_of_the_first_recipient_begins_in_the_notice(library):
    mail = "From: mailer-daemon@example.net\nTo: ana@example.net\nSubject: Undeliverable\n\nNobody of that name works here\nbo@example.org\n\nNobody of that name works here\ncy@example.org\n\nBye\n"
    one = inspect(mail.encode(), library)
    assert [case.recipient for case in one.diagnoses] == ["bo@example.org", "cy@example.org"]
    for finding in one.findings:
        assert any(section.span.start <= finding.span.start and finding.span.end <= section.span.end for section in one.message.sections), finding
