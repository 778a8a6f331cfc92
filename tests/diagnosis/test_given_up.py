"""A server that has given up does not try again, whatever the last answer was."""

import pytest

from inspector import inspection

BLOCKS = (
    "bo@example.org\n    host mx.example.org [192.0.2.4]\n    SMTP error from remote mail server after RCPT TO:<bo@example.org>:\n    450 4.2.0 Greylisted, come back later: retry timeout exceeded\n",
    "bo@example.org\n    host mx.example.org [192.0.2.4]\n    SMTP error from remote mail server after MAIL FROM:<ana@example.net>:\n    452 4.3.1 Out of disk\n    retry timeout exceeded\n",
    "  bo@example.org\n    451 4.4.0 retry time not reached for any host after a long failure period\n",
    "<bo@example.org>:\n192.0.2.4 failed after I sent the message.\nRemote host said: 451 4.3.0 Temporary failure\nI'm not going to try again; this message has been in the queue too long.\n",
    "<bo@example.org>... 451 4.4.1 Connection timed out\nMessage could not be delivered for 5 days\nMessage will be deleted from queue\n",
)


@pytest.mark.parametrize("body", BLOCKS)
def test_a_bare_block_of_a_server_that_gave_up_is_a_failure(body, library):
    found = inspection.inspect(body.encode(), library)
    assert (found.kind, [(one.recipient, one.outcome) for one in found.diagnoses]) == ("failure", [("bo@example.org", "failed")])


def test_one_that_is_deferred_is_still_a_delay(library):
    found = inspection.inspect(b"bo@example.org\n    host mx.example.org [192.0.2.4]\n    450 4.2.0 Greylisted, come back later\n", library)
    assert (found.kind, [one.outcome for one in found.diagnoses]) == ("delay", ["delayed"])
