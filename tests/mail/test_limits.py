"""Hostile input: every limit is said, time grows with size and no faster, memory stays near the size of the text."""

import time
import tracemalloc

import pytest

from inspector import mail
from tests.mail.letters import BOUNDARY, DAEMON, FIELDS, PERSON, WORDS, multipart, part, plain, report


def limits_of(text: str) -> str:
    return " ".join(notice.text for notice in mail.read(text.encode()).notices if notice.kind == "limit")


def nested(depth: int) -> str:
    text = part("text/plain", WORDS)
    for level in range(depth):
        text = multipart("", text, boundary=f"b{level}")
    return DAEMON + text


@pytest.mark.parametrize(("text", "said"), [
    (multipart(DAEMON, *[part("text/plain", "x")] * 1100), "1000 parts"),
    (nested(60), "50 deep"),
    (DAEMON + "X-Long: " + "a" * 300_000 + "\n" + report(head=""), "256 KB"),
    (report(sent="X-Long: =?utf-8?q?a?=" + "a" * 300_000 + "\nSubject: x\n\nhi\n"), "256 KB"),
    (DAEMON + "".join(f"X-{n}: v\n" for n in range(2_100)) + "\nx\n", "2,000 header fields"),
    (report(sent="".join(f"X-{n}: v\n" for n in range(2_100)) + "\nx\n"), "2,000 header fields"),
    ("".join(f"See what came back:\n\nReturn-Path: <>\n{DAEMON}\n" for _ in range(60)) + WORDS, "50 bounces"),
    (DAEMON + "X: " + "=?utf-8?q?a?= " * 150 + "\n\nx\n", "100 encoded words"),
    (report(sent="Subject: x\n\n" + "long line\n" * 500_000), "characters"),
])
def test_a_limit_that_is_met_is_said(text, said):
    assert said in limits_of(text)


def test_what_stands_before_the_limit_is_read():
    assert "550 5.1.1" in mail.read(multipart(DAEMON, part("text/plain", WORDS), *[part("text/plain", "x")] * 1100).encode()).text


def test_a_long_header_block_of_few_fields_meets_no_limit():
    assert limits_of(DAEMON + "X-Folded: a" + "\n b" * 3_000 + "\n\nx\n") == ""


def test_what_is_pasted_beyond_the_limit_is_shown():
    text = "".join(f"See what came back:\n\nReturn-Path: <>\n{DAEMON}\n" for _ in range(60)) + WORDS
    assert mail.read(text.encode()).text.endswith(WORDS)


def sections(text: str, kind: mail.Kind) -> str:
    message = mail.read(text.encode())
    return "".join(message.quote(section.span) for section in message.sections if section.kind is kind)


@pytest.mark.parametrize("text", [DAEMON + "\n", "hello\n"])
def test_of_a_very_long_text_the_beginning_and_the_end_are_looked_through_and_all_is_shown(text):
    text += WORDS + "word " * 200_000 + WORDS
    assert sections(text, mail.Kind.NOTICE).count("550 5.1.1") == 2 and len(sections(text, mail.Kind.NOTICE)) < 400_000
    assert "256 KB" in limits_of(text) and mail.read(text.encode()).text.count("word ") == 200_000


def test_the_limit_is_for_all_texts_of_a_mail_together():
    text = multipart(DAEMON, *[part("text/plain", "word " * 20_000)] * 40)
    assert len(sections(text, mail.Kind.NOTICE)) < 256 * 1024 + 64 * 1024 + 1 and "256 KB" in limits_of(text)


def test_a_log_is_looked_through_whole_and_says_so():
    line = "Mar  5 10:11:12 mx postfix/smtp[811]: 4B2C1: to=<ana@example.org>, relay=none, dsn=5.1.1, status=bounced (no)\n"
    assert len(sections(line * 5_000, mail.Kind.NOTICE)) == len(line) * 5_000 and "256 KB" in limits_of(line * 5_000)


@pytest.mark.parametrize("head", ["To: " + "ana@example.org, " * 30_000 + "\nSubject: x\n", "".join(f"X-H{n}: v\n" for n in range(60_000)) + "From: a@example.org\nTo: b@example.org\n"])
def test_a_mail_with_more_headers_than_any_honest_one_is_still_a_mail(head):
    message = mail.read((head + "\n" + WORDS).encode())
    assert message.read_as == "eml" and WORDS in message.text


SHAPES = {
    "semicolons": lambda n: plain("x", kind="text/plain" + ";" * n),
    "parameters": lambda n: plain("x", kind="text/plain" + "".join(f"; a{i}=b" for i in range(n // 8))),
    "continuations": lambda n: plain("x", kind="text/plain" + "".join(f"; charset*{i}=b" for i in range(n // 12))),
    "quotes": lambda n: plain("x", kind='text/plain; charset="' + '\\"' * (n // 2)),
    "folds": lambda n: DAEMON + "X: " + "\n " * (n // 2) + "\n\nx",
    "encoded words": lambda n: DAEMON + "X: " + "=?utf-8?q?a?= " * (n // 14) + "\n\nx",
    "encoded word begins": lambda n: DAEMON + "X: " + "=?" * (n // 2) + "\n\nx",
    "fields": lambda n: "X: y\n" * (n // 5) + "\nx",
    "no colon": lambda n: "Subject: x\n" + "a" * n + "\n\nx",
    "delimiters": lambda n: multipart(DAEMON, "--=_part_1x\n" * (n // 12)),
    "empty parts": lambda n: multipart(DAEMON, *[""] * (n // 12)),
    "tags": lambda n: plain("<b>" * (n // 3), kind="text/html"),
    "open tags": lambda n: plain("<a " * (n // 3), kind="text/html"),
    "open quotes": lambda n: plain('<a "' * (n // 4), kind="text/html"),
    "open comments": lambda n: plain("<!--" * (n // 4), kind="text/html"),
    "open scripts": lambda n: plain("<script><SCRIPT></style>" * (n // 24), kind="text/html"),
    "entities": lambda n: plain("&lt;" * (n // 4), kind="text/html"),
    "base64 lines": lambda n: plain("QQ==\n" * (n // 5), kind="text/plain\nContent-Transfer-Encoding: base64"),
    "soft breaks": lambda n: plain("a=\n" * (n // 3), kind="text/plain\nContent-Transfer-Encoding: quoted-printable"),
    "header words": lambda n: "hello\n" + "Received: x\nFrom: y\n\n" * (n // 21),
    "marks": lambda n: "hello\n" + "--- original message\n" * (n // 21),
    "reports": lambda n: "hello\n" + (FIELDS + "\nword\n") * (n // 250),
    "message-ids": lambda n: "hello\n" + "  message-id: x\n" * (n // 16),
    "spaces": lambda n: "hello" + " " * n + "x",
    "carriage returns": lambda n: "hello" + "\r" * n,
    "empty lines": lambda n: DAEMON + "\n" * n,
    "froms": lambda n: "From a 10:11\nx: y\n" + "\n\nFrom x\n" * (n // 9),
    "one line": lambda n: "a" * n,
    "digits": lambda n: "1." * (n // 2),
    "colons": lambda n: "a:" * (n // 2),
    "words above a quotation": lambda n: plain("hello:" + " " * n + "x\n> foo\n"),
    "a field folded without end": lambda n: plain("sorry\nFrom: x\n" + " x\n" * (n // 3)),
    "copied heads that name nobody": lambda n: plain("sorry\n\n" + "From: x\nTo: y\nSubject: z\n\n" * (n // 27)),
    "encoded words amid raw ones": lambda n: DAEMON + "".join(f"X-{i}: ä =?utf-8?q?a?=\n" for i in range(n // 24)) + "\nx",
    "encoded words in a part": lambda n: report(fields="".join(f"X-{i}: ä =?utf-8?q?a?=\n" for i in range(n // 24))),
    "torn fields": lambda n: DAEMON + "X: a\n" + "b\n" * (n // 2) + "X-Y: z\n\nx",
    "messages beside a long text": lambda n: multipart(PERSON, part("text/html", "<p>hello <b>you</b></p>" * (n // 46)), *[part("message/rfc822", "From: z@example.org\n\nundeliverable\n")] * (n // 460)),
}


@pytest.mark.parametrize("name", SHAPES)
def test_time_grows_with_size_and_no_faster(name):
    def cost(size: int) -> float:
        data = SHAPES[name](size).encode()
        best = 9.0
        for _ in range(3):
            start = time.process_time()
            message = mail.read(data)
            for section in message.sections[:40]:
                message.fields(section)
                message.origin(section.span)
            best = min(best, time.process_time() - start)
        return best

    small, large = cost(50_000), cost(400_000)
    assert large < 0.02 or large < 8 * 2.2 * max(small, 0.0005), (small, large)


def test_a_boundary_is_not_long_looked_for():
    data = multipart(DAEMON).replace("--" + BOUNDARY, "-" * 200 + " " * 60_000 + "x").encode()
    start = time.process_time()
    mail.read(data)
    assert time.process_time() - start < 0.1


def test_a_big_mail_costs_little_more_than_itself():
    data = multipart(DAEMON, part("text/plain", WORDS), part("image/png", ("A" * 76 + "\n") * 130_000, "Content-Transfer-Encoding: base64")).encode()
    tracemalloc.start()
    message = mail.read(data)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 0.2 * len(data) and len(message.text) < 2000 and message.source is data
