"""What only holds while a server still tries says something else once it has given up, and no page advises against what it asks for."""

import re

import pytest

# Words with which a step speaks to somebody whose message is still on its way. Places (the disk of the queue, a queue id) are none.
WAITING = re.compile(
    r"\bwait(?:s|ing)?\b|\bqueued\b|\b(?:in|from|out of) the queue\b|\blet the queue\b|\bretry schedule\b|\bnext attempts?\b|\bwill try again\b|\bon its way\b"
    r"|\bdo not (?:send|press)\b|\bdo nothing\b|\bpatien(?:t|ce)\b|\b(?:leave|keep) (?:it|the message|the mail|everything)\b(?! out\b)",
    re.IGNORECASE)
IDLE = re.compile(r"(?:Wait|Do nothing|Do not (?:send|press)|Leave (?:it|the message)|Sit it out|Keep the message)\b", re.IGNORECASE)
SENDS = re.compile(r"(?:Send|Press|Write|Repeat) (?:it|this|send|again|once|the message)\b", re.IGNORECASE)
SENDING_SIDE = ("sender", "help-desk", "sender-admin")   # those who have the message; the other roles look after servers and programs


def passing(library):
    return [page for page in library.pages() if page.bounce == "soft" or page.key.startswith("reply:4")]


def test_every_step_that_waits_says_what_holds_once_the_server_has_given_up(library):
    pages = passing(library)
    missing = [f"{page.key}: {step.text}" for page in pages for role in SENDING_SIDE for step in page.steps[role] if WAITING.search(step.text) and not step.after]
    assert len(pages) > 100
    assert missing == []


def test_nobody_is_told_to_wait_after_the_end(library):
    idle = [f"{page.key}: {step.after.text}" for page in passing(library) for role in SENDING_SIDE for step in page.steps[role] if step.after and IDLE.match(step.after.text)]
    assert idle == []


def test_what_somebody_must_do_holds_after_the_end_too(library):
    """``act`` has one form only: a page that names somebody may not send that person to the queue."""
    assert [f"{page.key}: {page.act}" for page in passing(library) if page.actor != "nobody" and WAITING.search(page.act)] == []


def test_the_first_step_does_not_contradict_who_must_act(library):
    """«Nobody: your server keeps trying» is not followed by «send it again», nor «you must send it again» by «do not send»."""
    for page in passing(library):
        if not page.steps["sender"]:
            continue
        first = page.steps["sender"][0]
        assert not (page.actor == "nobody" and SENDS.match(first.text)), page.key
        assert not IDLE.match((first.after or first).text), page.key


@pytest.mark.parametrize(
    ("text", "waits"),
    [
        ("Wait; do not send copies.", True), ("Keep the message on its normal retry schedule.", True), ("Leave the mail in the queue.", True), ("Do not press Send again.", True),
        ("Tell the caller to be patient.", True), ("Query the MX record; waiting is pointless.", True), ("Search the log for the queue id.", False),
        ("Free the partition of the queue.", False), ("Leave out the attachment.", False), ("Compare your queue limit with the standard.", False),
    ],
)
def test_the_words_of_waiting(text, waits):
    assert bool(WAITING.search(text)) is waits
