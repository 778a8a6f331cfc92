"""The note to the other side's postmaster asks for what that side can do; a ticket says whether the address is dead."""

import pytest

from inspector import assets
from inspector.inspection import inspect
from inspector.report import postmaster_note, ticket


def first(name, library):
    one = inspect(assets.path("samples", name).read_bytes(), library)
    return one.cards[0], one.message


@pytest.mark.parametrize(("name", "actor", "says", "never"), [
    ("server-full.log", "recipient-admin", ("is delayed with 452 4.3.1", "has so far not accepted", "only be put right on your side"), ("refused a message", "on our side")),
    ("german.eml", "recipient", ("is refused", "refused a message from us", "only be put right on your side"), ("is delayed", "so far", "on our side")),
    ("blocked-gmail.eml", "sender-admin", ("is refused with 550 5.7.26", "refused a message from us", "put this right on our side"), ("is delayed", "so far", "on your side")),
])
def test_the_note_fits_what_happened_and_who_must_act(library, name, actor, says, never):
    card, message = first(name, library)
    assert card.actor == actor
    note = postmaster_note(card, message)
    assert [part for part in says if part not in note] == []
    assert [part for part in never if part in note] == []


@pytest.mark.parametrize(("name", "said"), [("unknown-user.eml", "yes"), ("german.eml", "no"), ("contradiction.eml", "no"), ("server-full.log", "no")])
def test_a_ticket_says_whether_the_address_is_dead(library, name, said):
    card, message = first(name, library)
    assert f"Address dead:  {said}\n" in ticket(card, message)
