"""An alias that leads to a dead mailbox lives: what failed is the mailbox, and whoever wrote to the alias is told which one that was."""

import pytest

from inspector import inspection
from tests.diagnosis.test_recipients import notice, report

FAILED = "   ----- The following addresses had permanent fatal errors -----\n{}\n\n"
FIELDS = "Final-Recipient: RFC822; team@example.org\n{}Action: failed\nStatus: 5.1.1\n{}"
ALIASES = {   # name: (prose, fields behind the final recipient, diagnostic)
    "another user of the domain": ("No.\n", "X-Actual-Recipient: RFC822; dora@example.org\n", ""),
    "a user of the machine": ("No.\n", "X-Actual-Recipient: X-Unix; dora\n", ""),
    "another user of a host in the domain": ("No.\n", "X-Actual-Recipient: RFC822; dora@mail.example.org\n", "Diagnostic-Code: SMTP; 550 5.1.1 <dora@mail.example.org>... User unknown\n"),
    "another domain": ("No.\n", "X-Actual-Recipient: RFC822; dora@example.com\n", ""),
    "told in the prose alone": (FAILED.format("<dora@example.org>\n    (expanded from: <team@example.org>)"), "", ""),
    "told in the prose, with a reason": (FAILED.format("dora@example.org\n    (reason: 550 5.1.1 <dora@example.org>... User unknown)\n    (expanded from: team@example.org)"), "", ""),
    "told by the answer alone": ("No.\n", "", "Diagnostic-Code: SMTP; 550 5.1.1 <dora@example.org>... User unknown\n"),
}
OWN = {
    "itself": ("No.\n", "X-Actual-Recipient: RFC822; team@example.org\n", ""),
    "itself on the host that keeps it": ("No.\n", "X-Actual-Recipient: RFC822; Team@mail.example.org\n", ""),
    "its user": ("No.\n", "X-Actual-Recipient: X-Unix; team\n", ""),
    "the answer names it": ("No.\n", "", "Diagnostic-Code: SMTP; 550 5.1.1 <team@example.org>... User unknown\n"),
    "with a detail": ("No.\n", "X-Actual-Recipient: RFC822; team+news@example.org\n", ""),
}


@pytest.mark.parametrize(("cases", "dead"), [(ALIASES, False), (OWN, True)])
def test_an_alias_is_not_dead(cases, dead, library):
    for name, (prose, actual, diagnostic) in cases.items():
        (case,) = inspection.inspect(report(FIELDS.format(actual, diagnostic), prose).encode(), library).diagnoses
        assert (case.recipient, case.outcome, str(case.code), case.address_is_dead) == ("team@example.org", "failed", "5.1.1", dead), name


BODIES = {
    "exim": "  dora@example.com\n    (generated from team@example.org)\n    host mx.example.com [192.0.2.4]\n    SMTP error from remote mail server after RCPT TO:<dora@example.com>:\n    550 No such user here\n",
    "exim, several steps": "  dora@example.com\n    (ultimately generated from team@example.org)\n    host mx.example.com [192.0.2.4]\n    550 No such user here\n",
    "postfix": "<dora@example.com> (expanded from <team@example.org>): host mx.example.com[192.0.2.4]\n    said: 550 5.1.1 No such user here\n",
    "postfix, broken": "<dora@example.com> (expanded from\n    <team@example.org>): host mx.example.com[192.0.2.4] said: 550 5.1.1 No such user here\n",
    "sendmail": FAILED.format("<dora@example.com>\n    (reason: 550 No such user (sorry))\n    (expanded from: <team@example.org>)"),
}


@pytest.mark.parametrize("is_bare", [False, True])
@pytest.mark.parametrize("name", BODIES)
def test_whom_the_writer_addressed_is_told(name, is_bare, library):
    body = BODIES[name]
    found = inspection.inspect((body if is_bare else notice("This message was created automatically by mail delivery software.\n\n" + body)).encode(), library)
    assert [one.recipient for one in found.diagnoses] == ["dora@example.com"]
    assert [one.value for one in found.findings if one.kind == "original-recipient"] == ["team@example.org"]


def test_a_program_is_no_mailbox(library):
    body = "  cy@example.net\n    550 5.1.1 User unknown\n  |/home/bo/bin/sort\n    (generated from bo@example.org)\n    local delivery failed\n"
    found = inspection.inspect(notice(body).encode(), library)
    assert not [one for one in found.findings if one.kind == "original-recipient"]
