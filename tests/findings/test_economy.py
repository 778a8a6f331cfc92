"""What costs time is done once, and only where it can find something."""

import subprocess
import sys

from inspector.assets import RESOURCES
from inspector.findings import evidence, find
from inspector.findings.detectors import exception, headers, signs
from inspector.mail import read

REPLY = "From: Bo <bo@example.net>\nTo: ana@example.net\nSubject: Re: lunch\n\nOn Monday Ana wrote:\n\n> See you at noon, bring cy@example.org.\n"
PASSED_ON = "From: Bo <bo@example.net>\nTo: ana@example.net\nSubject: FW: failure\n\n-----Original Message-----\nFrom: {}\nSent: Monday\nTo: Bo\nSubject: failure\n\n<cy@example.org>: 550 5.1.1 unknown\n"


class _Never:
    """A pattern that must not be tried."""

    def finditer(self, *_: object) -> list[object]:
        raise AssertionError("looked for in vain")


def test_an_ordinary_reply_is_not_searched_for_quoted_bounces(monkeypatch):
    monkeypatch.setattr(headers, "_QUOTING", _Never())
    assert find(read(REPLY.encode()))


def test_the_heads_of_what_is_passed_on_are_looked_for_once(monkeypatch):
    for sender in ("Mail Delivery System <mailer-daemon@mx.example.org>", "Di <di@example.org>"):
        asked = []
        monkeypatch.setattr(evidence, "heads", lambda text, start, end, real=evidence.heads, asked=asked: asked.append((start, end)) or real(text, start, end))
        find(read(PASSED_ON.format(sender).encode()))
        monkeypatch.undo()
        assert asked and len(asked) == len(set(asked))


def test_a_notice_is_held_against_the_words_of_refusal_once():
    signs.denial.refused.cache_clear()
    find(read(b"From: Shop <shop@example.net>\nTo: ana@example.net\nSubject: News\n\nYour message was not delivered.\n"))
    assert signs.denial.refused.cache_info().misses == 1


def test_words_of_other_languages_are_not_loaded_for_a_bounce_in_english():
    mail = "From: MAILER-DAEMON@mx.example.net\nTo: ana@example.net\nSubject: Undelivered Mail Returned to Sender\n\nWe are sorry.\n\nYour message to bo@example.org could not be delivered: user unknown.\n"
    code = f"import sys; from inspector.findings import find; from inspector.mail import read; find(read({mail.encode()!r})); print('inspector.findings.abroad' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=RESOURCES.parent, capture_output=True, text=True, check=True).stdout.strip() == "False"


def test_a_row_of_failed_recipients_is_read_once_however_often_it_begins(monkeypatch):
    seen = []
    monkeypatch.setattr(exception, "addresses", lambda text, start, end, real=exception.addresses: seen.append((start, end)) or real(text, start, end))
    find(read(b"SMTP Error: The following recipients failed: bo@example.org: 550 no " * 200))
    assert len(seen) > 1 and all(before[1] <= after[0] for before, after in zip(seen, seen[1:], strict=False))
