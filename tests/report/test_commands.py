import re
import shlex

import pytest

from inspector import inspection
from inspector.report import commands

POSTFIX = "Jun 10 11:02:18 mail postfix/smtp[8841]: {id}: to=<{to}>, relay=mx.example.org[198.51.100.20]:25, dsn=4.3.1, status=deferred (host mx.example.org[198.51.100.20] said: 452 4.3.1 full)\n"


def of(text, library):
    return commands(inspection.inspect(text.encode(), library).cards[0])


def test_a_postfix_queue_id_is_filled_in(library):
    lines = [one.line for one in of(POSTFIX.format(id="9F2C140A21", to="a@example.org"), library)]
    assert "postqueue -i 9F2C140A21" in lines and "postcat -q 9F2C140A21" in lines


def test_an_exim_id_gives_exim_commands(library):
    text = "2026-06-10 11:02:18 1sGxYz-0001aB-2C ** a@example.org R=dns T=remote_smtp H=mx.example.org [192.0.2.1]: SMTP error from remote mail server after RCPT TO:<a@example.org>: 550 5.1.1 no such user\n"
    assert "exim -Mvl 1sGxYz-0001aB-2C" in [one.line for one in of(text, library)]


def test_only_the_ids_of_this_cause(library):
    two = POSTFIX.format(id="9F2C140A21", to="a@example.org") + POSTFIX.format(id="AAAA140A21", to="b@example.net").replace("452 4.3.1 full", "550 5.1.1 unknown").replace("4.3.1", "5.1.1").replace("deferred", "bounced")
    one = inspection.inspect(two.encode(), library)
    for card in one.cards:
        ids = {found for each in commands(card) for found in re.findall("9F2C140A21|AAAA140A21", each.line)}
        assert len(ids) == 1


HOSTILE = ("a'; rm -rf ~; '@example.org", "a$(reboot)@example.org", "a`id`@example.org", "-oDx@example.org", "a\u2019;Remove-Item x;\u2018@example.org", "a\u201b;Stop-Computer;\u201a@example.org")


@pytest.mark.parametrize("address", HOSTILE)
def test_a_hostile_address_stays_one_word_of_the_command(address, library):
    report = f"Reporting-MTA: dns; m.example\n\nFinal-Recipient: rfc822; {address}\nAction: failed\nStatus: 5.1.1\n"
    mail = f"From: MAILER-DAEMON@m.example\nContent-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\nContent-Type: message/delivery-status; charset=utf-8\n\n{report}\n--b--\n"
    for card in inspection.inspect(mail.encode(), library).cards:
        for one in commands(card):
            if one.server.startswith("Exchange"):
                bare = re.sub("'(?:[^'\u2018-\u201b]|(['\u2018-\u201b])\\1)*'", "", one.line)   # what PowerShell sees outside quotes
                assert re.fullmatch(r"[\w -]+", bare), one.line
            else:
                assert len(shlex.split(one.line)) <= 4, one.line
                assert not re.search(r"[;$`]", re.sub(r"'[^']*'|\"[^\"]*\"", "", one.line)), one.line
