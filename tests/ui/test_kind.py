"""What is no bounce is called what it is, as far as the core is certain of it."""

import pytest

from inspector.diagnosis import verdict
from inspector.inspection import inspect
from inspector.ui import kind
from inspector.ui.kind import named
from inspector.ui.panels.messages import lines

LETTER = "From: {sender}\nTo: ana@example.org\nSubject: {subject}\n{extra}\n{text}\n"


@pytest.mark.parametrize(("mail", "headline"), [
    (LETTER.format(sender="bo@example.net", subject="Lunch", extra="", text="At twelve?"), "An ordinary mail, not a bounce"),
    ("At twelve, as always?", "No bounce in this text"),
    ("%PDF-1.4\n%\u00e2\u00e3\n1 0 obj", "This kind of file holds no mail"),
    (LETTER.format(sender="news@shop.example", subject="Sale", extra="List-Id: <news.shop.example>\nList-Unsubscribe: <https://shop.example/u>\n", text="All chairs."), "From a list or newsletter, not a bounce"),
    (LETTER.format(sender="bo@example.net", subject="Out of office", extra="Auto-Submitted: auto-replied\n", text="I am away until Monday."), "An automatic reply, not a bounce"),
    ("What does 550 5.1.1 mean? It stands in a manual.", "It speaks of a code, but is not a bounce"),
    ("pest@example.com  REJECT 550 5.7.1 No mail from you\n", "Settings of a mail server, not a bounce"),
    (LETTER.format(sender="bo@example.net", subject="Help", extra="", text="It returned '550 5.1.10 Recipient not found'. What shall I do?"), "It mentions a code, but is not a bounce"),
])
def test_the_headline_names_what_it_is(library, mail, headline):
    one = inspect(mail.encode(), library)
    assert not one.cards
    assert named(one)[0] == headline == lines(one).headline


def test_no_kind_of_message_is_forgotten():
    """A new sentence of the core is to be given a headline, or to say no more than its kind."""
    said = {value for name, value in vars(verdict).items() if name.startswith("_") and name != "__doc__" and isinstance(value, str) and value.endswith(".")}
    plain = {verdict._LEFT}
    beginnings = tuple(str(each[0]) for each in kind._SENTENCES)
    assert {each for each in said if not each.startswith(beginnings)} <= plain
    assert all(any(each.startswith(beginning) for each in said) for beginning in beginnings), "and none is left behind"
