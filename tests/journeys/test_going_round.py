"""Ctrl+Tab walks through the open messages and comes round."""

import pytest

SAMPLES = ("unknown-user.eml", "german.eml", "delay.eml")


@pytest.mark.parametrize("count", [1, 2, 3])
def test_next_message_shows_each_open_message_once_and_comes_round(reader, count):
    for name in SAMPLES[:count]:
        reader.sample(name)
    workspace = reader.window.workspace
    first, seen = workspace.message, []
    for _ in range(count):
        seen.append(workspace.message)
        reader.window.actions_by_id["next-message"].trigger()
    assert workspace.message is first
    assert sorted(map(id, seen)) == sorted(map(id, workspace.messages))


def test_next_message_with_nothing_open_does_nothing(reader):
    reader.window.actions_by_id["next-message"].trigger()
    assert reader.window.workspace.messages == ()
