"""A bounce says the same however somebody hands it in: copied out of a window, quoted, indented, spaced, broken into short lines, passed on or answered, attached."""

import textwrap

import pytest

from inspector import inspection, mail
from inspector.mail import Kind
from tests.diagnosis.shapes import SHAPES

COVER = "From: Ana Lind <ana.lind@work.example>\nTo: ben@work.example\nSubject: {}\nDate: Fri, 06 Nov 2026 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: {}\n\n"
TEXT = "text/plain; charset=utf-8"


def shown(message: mail.Message, *kinds: Kind) -> str:
    """What a person copies of a message."""
    return "\n\n".join(message.quote(section.span).strip("\n") for section in message.sections if section.kind in kinds) + "\n"


def notice(message: mail.Message) -> str:
    return shown(message, Kind.NOTICE, Kind.REPORT)


def everything(message: mail.Message) -> str:
    return shown(message, Kind.NOTICE, Kind.REPORT, Kind.ORIGINAL)


def head(message: mail.Message, name: str) -> str:
    field = message.header(name)
    return field.value if field else ""


def before_each_line(mark: str, text: str) -> str:
    return "".join(f"{mark}{line}" for line in text.splitlines(keepends=True))


def wrapped(message: mail.Message) -> str:
    lines = (textwrap.wrap(line, 72, break_long_words=False, break_on_hyphens=False) or [""] for line in notice(message).split("\n"))
    return "\n".join(piece for pieces in lines for piece in pieces)


def from_gmail(message: mail.Message) -> str:
    above = f"---------- Forwarded message ---------\nFrom: {head(message, 'from')}\nDate: Fri, Nov 6, 2026 at 9:00 AM\nSubject: {head(message, 'subject')}\nTo: <{head(message, 'to')}>\n\n\n"
    return COVER.format("Fwd: " + head(message, "subject"), TEXT) + "Can you help?\n\n" + above + everything(message)


def from_outlook(message: mail.Message) -> str:
    above = f"-----Original Message-----\nFrom: {head(message, 'from')}\nSent: Friday, November 6, 2026 9:00 AM\nTo: {head(message, 'to')}\nSubject: {head(message, 'subject')}\n\n"
    return COVER.format("FW: " + head(message, "subject"), TEXT) + "Hi,\nwhat is this?\n\nKind regards\nAna\n\n" + above + everything(message)


def answered(message: mail.Message) -> str:
    above = f"see below\n\nOn Fri, 6 Nov 2026 at 09:00, {head(message, 'from')} wrote:\n\n"
    return COVER.format("Re: " + head(message, "subject"), TEXT) + above + before_each_line("> ", everything(message))


def attached(message: mail.Message) -> str:
    part = f"--cover\nContent-Type: text/plain\n\nplease look\n\n--cover\nContent-Type: message/rfc822\n\n{message.source.decode()}\n--cover--\n"
    return COVER.format("what is this", "multipart/mixed; boundary=cover") + part


PASTES = {
    "copied": notice,
    "quoted": lambda message: before_each_line("> ", notice(message)),
    "quoted twice below a greeting": lambda message: "Hello,\nsee below.\n\n" + before_each_line(">> ", notice(message)),
    "indented": lambda message: before_each_line("    ", notice(message)),
    "spaced": lambda message: notice(message).replace("\n", "\n\n"),
    "broken": wrapped,
}
MAILS = {"passed on with Gmail": from_gmail, "passed on with Outlook": from_outlook, "answered": answered, "attached": attached}
# What a paste takes away: the subject that says that the server gave up, the returned message that alone names somebody, the line ends of JSON.
LOST = {"final bounce of a temporary refusal": set(PASTES), "only the returned message names anybody": set(PASTES), "ses notice as json": {"broken"}}
WHOLE = [shape for shape in SHAPES if shape[1].startswith(("From: ", "X-", "Return-Path:")) and shape[3]]


def told(text: str, library) -> tuple[str, dict[str, tuple[str, str | None, bool]]]:
    one = inspection.inspect(text.encode(), library)
    return one.kind.value, {case.recipient: (str(case.code or ""), case.reply, case.address_is_dead) for case in one.diagnoses}


def said(name: str, ways: dict, library) -> list[str]:
    """The ways of handing a shape in that change what is said."""
    text = next(shape[1] for shape in WHOLE if shape[0] == name)
    expected = told(text, library)
    message = mail.read(text.encode())
    return [f"{way}: {got}" for way, make in ways.items() if way not in LOST.get(name, ()) and (got := told(make(message), library)) != expected]


@pytest.mark.parametrize("name", [shape[0] for shape in WHOLE])
def test_a_bounce_passed_on_says_the_same(name, library):
    assert said(name, MAILS, library) == []


@pytest.mark.parametrize("name", [shape[0] for shape in WHOLE])
def test_a_pasted_bounce_says_the_same(name, library):
    assert said(name, PASTES, library) == []


@pytest.mark.parametrize("text, expected", [
    ("This is the mail system at host mx.example.net. I'm sorry to have to inform you that your message could not be delivered. <bo@example.org>: host mx.example.org[192.0.2.4] said: 550 5.1.1 <bo@example.org>: "
     "User unknown (in reply to RCPT TO command) <cy@example.com>: host mx.example.com[192.0.2.5] said: 552 5.2.2 Mailbox full (in reply to RCPT TO command)", {"bo@example.org": ("5.1.1", "550", True), "cy@example.com": ("5.2.2", "552", False)}),
    ("Your message could not be delivered. Reporting-MTA: dns; mx.example.net Arrival-Date: Fri, 6 Nov 2026 10:00:00 +0000 Final-Recipient: rfc822; bo@example.org Action: failed Status: 5.1.1 "
     "Diagnostic-Code: smtp; 550 5.1.1 User unknown Final-Recipient: rfc822; cy@example.com Action: failed Status: 5.2.2 Diagnostic-Code: smtp; 552 5.2.2 Mailbox full",
     {"bo@example.org": ("5.1.1", "550", True), "cy@example.com": ("5.2.2", "552", False)}),
    ("The original message was received at Fri, 6 Nov 2026 10:00:00 +0000 from desk.example.net ----- The following addresses had permanent fatal errors ----- <bo@example.org> (reason: 550 5.1.1 User unknown) "
     "----- Transcript of session follows ----- ... while talking to mx.example.org.: >>> RCPT To:<bo@example.org> <<< 550 5.1.1 User unknown", {"bo@example.org": ("5.1.1", "550", True)}),
], ids=["postfix", "report", "sendmail"])
def test_a_notice_whose_line_ends_were_lost_is_read_line_by_line(text, expected, library):
    kind, cases = told(text, library)
    assert kind == "failure" and cases == expected
    message = mail.read(text.encode())
    assert any("one line" in note.text for note in message.notices) and message.text.replace("\n", " ") == text


def test_one_line_of_a_log_stays_one_line(library):
    line = "Nov  6 10:00:00 mx postfix/smtp[551]: 4ABCDE: to=<bo@example.org>, relay=mx.example.org[192.0.2.4]:25, delay=1.1, dsn=5.1.1, status=bounced (host mx.example.org[192.0.2.4] said: 550 5.1.1 <bo@example.org>: User unknown)"
    assert mail.read(line.encode()).text == line
