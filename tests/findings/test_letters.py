"""Letters that Python takes for an i and an s where case does not matter: the Turkish ı and the long ſ. Wherever they stand, reading a mail never fails."""

import pytest

from inspector.assets import path
from inspector.findings import ACTION, PHASE, find
from inspector.inspection import inspect_all
from inspector.mail import read
from tests.diagnosis.shapes import OTHERS, SHAPES

SAMPLES = [each for each in sorted(path("samples").iterdir()) if each.suffix != ".json"]
MAILS = [pytest.param(each.read_text(encoding="utf-8", errors="replace"), id=each.name) for each in SAMPLES] + [pytest.param(case[1], id=case[0]) for case in (*SHAPES, *OTHERS)]
SWAPPED = str.maketrans("isIS", "ıſİſ")


@pytest.mark.parametrize("text", MAILS)
def test_other_letters_for_i_and_s_do_no_harm(text, library):
    head, _, body = text.partition("\n\n")
    for mail in (text.translate(SWAPPED), f"{head}\n\n{body.translate(SWAPPED)}"):
        for one in inspect_all(mail.encode(), library):
            assert isinstance(one.cards, tuple) and isinstance(one.findings, tuple)


def test_only_plain_letters_name_a_command_or_an_action():
    mail = "From: MAILER-DAEMON@example.net\nTo: ana@example.net\nSubject: failure\n\n<bo@example.org>: host mx.example.org[192.0.2.4] said: 550 5.7.1 no (in reply to MAıL FROM command)\n"
    assert PHASE not in {one.kind for one in find(read(mail.encode()))}
    report = "Final-Recipient: rfc822; bo@example.org\nAction: faıled\nStatus: 5.1.1\n"
    assert ACTION not in {one.kind for one in find(read(report.encode()))}
