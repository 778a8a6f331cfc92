"""Several recipients in one sentence: all are named, and what is said holds for each."""

import pytest

from inspector import inspection
from tests.diagnosis.test_recipients import notice

BO, CY, DI = "bo@example.org", "cy@example.com", "di@example.net"
LISTS = {
    "a comma": ("Your mail to bo@example.org, cy@example.com could not be delivered:\n\n550 5.1.1 No such user\n", [BO, CY]),
    "a comma, then a line": ("Your mail to bo@example.org, cy@example.com\ncould not be delivered because:\n\n     mx.example.org replied: 550 5.1.1 No such user\n", [BO, CY]),
    "over two lines": ("Your mail to bo@example.org,\ncy@example.com could not be delivered:\n\n550 5.1.1 No such user\n", [BO, CY]),
    "over three lines, in brackets": ("The message for <bo@example.org>,\n<cy@example.com>,\n<di@example.net> was refused: 550 5.1.1 No such user\n", [BO, CY, DI]),
    "and": ("Your message to bo@example.org and cy@example.com was rejected: 550 5.1.1 No such user\n", [BO, CY]),
    "and, over two lines": ("Your message to bo@example.org and\ncy@example.com was rejected: 550 5.1.1 No such user\n", [BO, CY]),
    "commas and and": ("We could not deliver your mail to bo@example.org, cy@example.com, and di@example.net: 550 5.1.1 No such user\n", [BO, CY, DI]),
    "semicolons": ("Your mail to bo@example.org; cy@example.com could not be delivered: 550 5.1.1 No such user\n", [BO, CY]),
    "german": ("Ihre Nachricht an bo@example.org und cy@example.com konnte nicht zugestellt werden: 550 5.1.1 No such user\n", [BO, CY]),
    "french": ("Votre message à bo@example.org et cy@example.com n'a pas pu être remis : 550 5.1.1 No such user\n", [BO, CY]),
    "spanish": ("No se pudo entregar su mensaje para bo@example.org y cy@example.com: 550 5.1.1 No such user\n", [BO, CY]),
    "chinese": ("您发给 bo@example.org、cy@example.com 的邮件未送达：550 5.1.1 No such user\n", [BO, CY]),
}


@pytest.mark.parametrize("name", LISTS)
def test_all_of_a_list_in_a_sentence_are_named(name, library):
    body, rows = LISTS[name]
    for data in (notice(body), body):
        found = inspection.inspect(data.encode(), library).diagnoses
        assert [(one.recipient, one.outcome, str(one.code), one.reply) for one in found] == [(row, "failed", "5.1.1", "550") for row in rows]


@pytest.mark.parametrize("body", [
    "Your mail to bo@example.org could not be delivered: 550 5.1.1 No such user\nQuestions? Ask help@example.com, desk@example.com\n",
    "The mail from ana@example.net, sent to bo@example.org, was refused: 550 5.1.1 No such user\n",
    "Your mail to bo@example.org, which came from ana@example.net, was refused: 550 5.1.1 No such user\n",
])
def test_others_near_by_are_not(body, library):
    assert [one.recipient for one in inspection.inspect(notice(body).encode(), library).diagnoses] == [BO]
