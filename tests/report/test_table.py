"""The table of many messages: every recipient has a line, and no cell does more than stand there."""

import csv
import io

import pytest

from inspector import inspection
from inspector.report import csv_table

REPORT = "Reporting-MTA: dns; m.example\n\nFinal-Recipient: rfc822; {}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 {}\n"
MAIL = "From: MAILER-DAEMON@m.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status; charset=utf-8\n\n{}\n--b--\n"


def rows(address, words, library, name="x.eml"):
    one = inspection.inspect(MAIL.format(REPORT.format(address, words)).encode(), library)
    return list(csv.DictReader(io.StringIO(csv_table([(name, case) for case in one.diagnoses], library), newline="")))


def test_a_line_says_what_became_of_a_recipient(library):
    [row] = rows("bo@example.org", "no such user", library)
    assert (row["message"], row["recipient"], row["domain"], row["outcome"], row["code"], row["reply"]) == ("x.eml", "bo@example.org", "example.org", "failed", "5.1.1", "550")
    assert (row["address dead"], row["who must act"], row["severity"], row["type"]) == ("yes", "sender", "high", "hard")
    assert row["what it means"] == "No such mailbox" and "no such user" in row["their words"]


@pytest.mark.parametrize("bad", ["=HYPERLINK(1)", "+1+1", "-2", "@SUM(A1)"])
def test_text_from_mail_is_no_formula(bad, library):
    [row] = rows(f"{bad}@example.org", "no such user", library, name=bad)
    assert row["message"] == f"'{bad}" and not row["recipient"].startswith(("=", "+", "-", "@"))


def test_quotes_commas_and_line_ends_stay_in_their_cell(library):
    [row] = rows("bo@example.org", 'no such user, "gone" since May', library, name='a "b", c.eml')
    assert row["message"] == 'a "b", c.eml' and '"gone" since May' in row["their words"]


@pytest.mark.parametrize("sign", "\uff1d\uff0b\uff0d\uff20")
def test_a_full_width_sign_makes_no_formula_either(library, sign):
    [row] = rows("bo@example.org", "no such user", library, name=f"{sign}SUM(A1)")
    assert row["message"] == f"'{sign}SUM(A1)"
