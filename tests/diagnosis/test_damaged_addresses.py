"""An address with a blank in it is damaged. What is left of it behind the blank may be another person's and is never told."""

import pytest

from inspector import inspection
from tests.diagnosis.test_recipients import notice, report

ANSWERS = {   # what stands in the answer: the row
    "501 5.1.3 Bad recipient address syntax: <bo lind@example.org>": "bo lind@example.org",
    "<bo lind@example.org>: 501 5.1.3 Bad recipient address syntax": "bo lind@example.org",
    "553 5.1.3 <bo van lind@example.org>... User address required": "bo van lind@example.org",
    "550 5.1.1 <Bo Lind bo.lind@example.org>: unknown": "bo.lind@example.org",
    "550 5.1.1 <recipient bo@example.org>: unknown": "bo@example.org",
    "550 5.1.1 <SMTP: bo@example.org>: unknown": "bo@example.org",
    "550 5.1.1 Bo Lind <bo@example.org>: unknown": "bo@example.org",
}


@pytest.mark.parametrize("answer", ANSWERS)
def test_a_damaged_address_is_taken_whole(answer, library):
    for data in (notice(f"Your message could not be delivered.\n\n{answer}\n"), answer):
        (case,) = inspection.inspect(data.encode(), library).diagnoses
        assert case.recipient in (ANSWERS[answer], ""), answer
    assert case.recipient == ANSWERS[answer]


@pytest.mark.parametrize(("field", "row"), [("bo lind@example.org", "bo lind@example.org"), ("<bo lind@example.org>", "bo lind@example.org"), ("Bo Lind <bo@example.org>", "bo@example.org"), ("bo@example.org", "bo@example.org")])
def test_so_it_is_in_a_report(field, row, library):
    (case,) = inspection.inspect(report(f"Final-Recipient: rfc822; {field}\nAction: failed\nStatus: 5.1.3\n").encode(), library).diagnoses
    assert case.recipient == row
