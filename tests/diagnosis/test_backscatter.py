"""A bounce of a message that somebody else sent in the reader's name gets a hint, and stays a bounce."""

import pytest

from inspector.inspection import inspect
from tests.diagnosis.servers.letters import ORIGINAL, plain

FORGED = (
    "Received: from host.example.com (host.example.com [203.0.113.5]) by mx.example.org with SMTP id 9ZZ;\n\tMon, 2 Nov 2026 09:59:58 +0000\n"
    "From: Ana <ana@example.net>\nTo: bo@example.org\nSubject: cheap pills\nMessage-ID: <77@host.example.com>\n\nBuy now\n"
)
BODY = "Hi. This is the qmail-send program at mx.example.org.\n\n<bo@example.org>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\n"


def test_a_forged_message_is_called_backscatter(library):
    one = inspect(plain(BODY + FORGED, "failure notice").encode(), library)
    assert one.kind.value == "failure"
    assert str(one.diagnoses[0].code) == "5.1.1"
    assert "backscatter" in one.sentence
    card = one.cards[0]
    assert (card.actor, card.path.must_act, card.key) == ("nobody", "nobody", "5.1.1")
    assert not any("correct the address" in step.text for step in card.steps["sender"])   # that of a message nobody here sent
    assert "example.net" in one.sentence


@pytest.mark.parametrize(
    "returned",
    [
        ORIGINAL,
        FORGED.replace("<77@host.example.com>", "<77@example.net>"),
        FORGED.replace("from host.example.com (", "from desk.example.net ("),
        FORGED.replace("with SMTP id", "with ESMTPSA id"),
        FORGED.replace("<77@host.example.com>", "<77@mail.gmail.com>"),
        FORGED.replace("ana@example.net", "cy@example.com"),
        FORGED.partition("\nFrom:")[2],
    ],
    ids=["its own", "message-id", "sent from home", "logged in", "a large provider", "another sender", "no way given"],
)
def test_whatever_speaks_for_the_reader_silences_the_hint(returned, library):
    assert "backscatter" not in inspect(plain(BODY + returned, "failure notice").encode(), library).sentence
