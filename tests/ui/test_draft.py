"""A message as text to be edited comes back as the bytes that it was, but for what was changed."""

import pytest

from inspector.mail import read
from inspector.ui.draft import Draft

MAIL = "Subject: 550 5.1.1 no such user\nX: {}\n\nbody\n"
BOM = b"\xef\xbb\xbf"


@pytest.mark.parametrize("source", [
    MAIL.format("plain").encode(),
    BOM + MAIL.format("with a mark").encode(),
    MAIL.format("caf\u00e9").encode("latin-1"),
    BOM + MAIL.format("caf\u00e9").encode("latin-1"),
    MAIL.format("a\u200bb\u202ec\ufeffd\x0ce\u00a0f").encode(),
    MAIL.format("the words <U+200B> and <U+FEFF>").encode(),
    MAIL.format("the words <U+200B> and a \u202e").encode(),
], ids=["plain", "mark", "latin", "latin mark", "hidden characters", "words", "words and a character"])
def test_unchanged_text_gives_the_same_bytes(source):
    draft = Draft(read(source))
    assert draft.bytes_of(draft.text) == source
    assert draft.text.isprintable() or "\u202e" not in draft.text


def test_a_byte_order_mark_is_no_text_and_moves_nothing():
    plain, marked = (Draft(read(each)) for each in (MAIL.format("x").encode(), BOM + MAIL.format("x").encode()))
    assert marked.text == plain.text
    assert marked.bytes_of(marked.text.replace("5.1.1", "5.2.2")).startswith(BOM + b"Subject: 550 5.2.2")
    message = read(BOM + MAIL.format("x").encode())
    at = message.text.index("5.1.1")
    start, end = Draft(message).units(message.sections[0].span._replace(start=at, end=at + 5))
    assert marked.text[start:end] == "5.1.1"


def test_words_that_the_reader_types_stay_words():
    draft = Draft(read(MAIL.format("x").encode()))
    assert draft.bytes_of(draft.text + "<U+202E>").endswith(b"<U+202E>")
