"""Characters of the reading text against UTF-16 units of the widget."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from inspector import report
from inspector.spans import Span
from inspector.ui import plain
from inspector.ui.marks import LONGEST, Shown

ODD = ["\U0001f4e7 says 5.1.1 here", "tab\there 5.1.1", "no\u202ebreak\u202c 5.1.1", "nul\x00 5.1.1\x7f", "line\u2028sep\u2029 5.1.1", "\ufeffmark 5.1.1", "lone \ud800 5.1.1",
       "a\r\nb\rc 5.1.1", "\ufdd0\ufdd1 5.1.1", "x" * (2 * LONGEST) + " 5.1.1 " + "y" * LONGEST, "no-break\u00a0space 5.1.1", "\U000e0041\U000e007f 5.1.1"]


@pytest.mark.parametrize("text", ODD)
def test_the_widget_holds_the_code_where_the_mark_says(qtbot, text):
    shown = Shown(text)
    edit = QPlainTextEdit()
    qtbot.addWidget(edit)
    edit.setPlainText(shown.text)
    at = text.index("5.1.1")
    start, end = shown.units(Span(at, at + 5))
    cursor = QTextCursor(edit.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "5.1.1"


@given(st.text(alphabet=st.sampled_from("ab5.1\n\r\x00\u202e\ufeff\u2028\ud800\U0001f4e7\U000e0041"), max_size=60))
def test_there_and_back_again(text):
    shown = Shown(text)
    for char in range(len(text) + 1):
        if text[max(0, char - 1) : char + 1] == "\r\n":
            continue   # no place: the two are one line end
        assert shown.char(shown.unit(char)) == char
    assert shown.unit(len(text)) == len(shown.text.encode("utf-16-le")) // 2


def test_what_misleads_is_visible():
    assert Shown("a\u202eb\x1bc").text == "a<U+202E>b<U+001B>c", "a sign for it is in few fonts"


def test_long_lines_are_broken_with_a_mark():
    lines = Shown("x" * 10_000).text.split("\n")
    assert max(map(len, lines)) <= LONGEST + 1
    assert "".join(lines).replace("\u21a9", "") == "x" * 10_000


@pytest.mark.parametrize("char", ["\xad", "\u180e", "\U000e0041", "\u202e", "\x1b", "\u200b"])
def test_what_nobody_sees_is_seen_in_the_text_in_labels_and_in_reports(char):
    text = f"a{char}b"
    assert Shown(text).text == plain.visible(text) == f"a<U+{ord(char):04X}>b"
    assert report.clean(text).isprintable() and char not in report.clean(text) and f"{ord(char):x}" in report.clean(text)
