"""What is only told is worked out when first asked for: always the same, and whoever asks."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from inspector.findings import MESSAGE_ID, SENDER, SUBJECT, complete, find, gather
from inspector.inspection import inspect
from inspector.mail import read
from tests.diagnosis.shapes import OTHERS, SHAPES

OURS = [pytest.param(case[1].encode(), id=case[0]) for case in (*SHAPES, *OTHERS)]


@pytest.mark.parametrize("data", OURS)
def test_telling_adds_and_takes_nothing_away(data):
    evidence = gather(read(data))
    decided = tuple(evidence.found)
    told = complete(evidence)
    assert told[:len(decided)] == decided
    assert tuple(evidence.found) == decided, "what decides changed while the rest was told"
    assert complete(evidence) == told == find(read(data))


@pytest.mark.parametrize("data", OURS)
def test_an_inspection_tells_the_same_to_everybody(data, library):
    one = inspect(data, library)
    with ThreadPoolExecutor(4) as pool:
        told = [job.result() for job in [pool.submit(lambda: (one.findings, one.sentence, one.marked)) for _ in range(8)]]
    assert all(each == told[0] for each in told)
    assert told[0][0] == find(one.message)


def test_a_report_leaves_the_returned_message_to_the_telling():
    report = (
        "From: MAILER-DAEMON@example.org\nTo: ana@example.org\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\nNo.\n"
        "--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; bo@example.net\nAction: failed\nStatus: 5.1.1\n\n"
        "--b\nContent-Type: message/rfc822\n\nFrom: ana@example.org\nSubject: Hello\nMessage-ID: <1@example.org>\n\nHello\n--b--\n"
    )
    evidence = gather(read(report.encode()))
    assert not {SENDER, SUBJECT, MESSAGE_ID} & {one.kind for one in evidence.found}
    assert {SENDER, SUBJECT, MESSAGE_ID} <= {one.kind for one in complete(evidence)}
