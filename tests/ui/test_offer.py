import pytest

from inspector.ui.offer import ClipboardOffer, looks_like_a_bounce


@pytest.mark.parametrize(("text", "is_one"), [
    ("550 5.1.1 <a@example.org>: no such user", True), ("Final-Recipient: rfc822; a@example.org", True), ("Your message could not be delivered to ana", True),
    ("Dear Ana, lunch at 12 on 5.1.2024?", False), ("Exim 4.94.2.1 was released today, see the notes", False), ("", False), ("5.1.1", False),
])
def test_what_is_worth_asking_for(text, is_one):
    assert looks_like_a_bounce(text) == is_one


def test_nothing_is_looked_at_unless_wanted(qtbot, qapp):
    offer = ClipboardOffer(lambda: False)
    qtbot.addWidget(offer)
    offer.look()
    assert not offer.isVisibleTo(None) and offer._seen == 0


def test_a_text_is_offered_once(qtbot):
    offer = ClipboardOffer(lambda: True)
    qtbot.addWidget(offer)
    offer.consider("550 5.1.1 <a@example.org>: no such user")
    assert not offer.isHidden()
    offer.hide()
    offer.consider("550 5.1.1 <a@example.org>: no such user")
    assert offer.isHidden()
