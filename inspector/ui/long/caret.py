"""The caret in a long text, and what is selected: between ``anchor`` and ``at``, in characters of the text."""

from PySide6.QtGui import QKeySequence

from inspector.ui.long.laid import Laid
from inspector.ui.long.pane import Pane

Key = QKeySequence.StandardKey
# what a key does, the key, and the key that selects on the way
KEYS = (
    ("next_char", Key.MoveToNextChar, Key.SelectNextChar), ("previous_char", Key.MoveToPreviousChar, Key.SelectPreviousChar),
    ("next_word", Key.MoveToNextWord, Key.SelectNextWord), ("previous_word", Key.MoveToPreviousWord, Key.SelectPreviousWord),
    ("next_line", Key.MoveToNextLine, Key.SelectNextLine), ("previous_line", Key.MoveToPreviousLine, Key.SelectPreviousLine),
    ("start_of_line", Key.MoveToStartOfLine, Key.SelectStartOfLine), ("end_of_line", Key.MoveToEndOfLine, Key.SelectEndOfLine),
    ("start_of_text", Key.MoveToStartOfDocument, Key.SelectStartOfDocument), ("end_of_text", Key.MoveToEndOfDocument, Key.SelectEndOfDocument),
    ("next_page", Key.MoveToNextPage, Key.SelectNextPage), ("previous_page", Key.MoveToPreviousPage, Key.SelectPreviousPage),
)


class Caret:
    """Moves in the rows of a pane."""

    def __init__(self, pane: Pane) -> None:
        self.pane = pane
        self.at = self.anchor = 0
        self._x: float | None = None   # where up and down keep to

    @property
    def selection(self) -> tuple[int, int]:
        """The range selected; empty where both are the same."""
        return min(self.at, self.anchor), max(self.at, self.anchor)

    def put(self, char: int, keep: bool = False) -> None:
        """Go to a character; with ``keep`` what lies between is selected."""
        self.at = min(max(char, 0), self.pane.rows.reached)
        if not keep:
            self.anchor = self.at
        self._x = None

    def move(self, how: str, keep: bool, page: int) -> None:
        """One of the moves of ``KEYS``; ``page`` is how many lines a page has."""
        if how in ("next_line", "previous_line", "next_page", "previous_page"):
            by = page if how.endswith("page") else 1
            self._go_lines(by if how.startswith("next") else -by, keep)
            return
        self.put(getattr(self, f"_{how}")(), keep)

    def select_word(self, char: int) -> None:
        """Select the word around a character."""
        row = self._laid(char).row
        words, start = self.pane.rows.words(row), char - row.start
        end = start
        while start > 0 and _is_letter(words[start - 1]):
            start -= 1
        while end < len(words) and _is_letter(words[end]):
            end += 1
        self.put(row.start + start)
        self.put(row.start + max(end, min(start + 1, len(words))), keep=True)

    def _laid(self, char: int) -> Laid:
        return self.pane.setter.at(char)

    def _go_lines(self, by: int, keep: bool) -> None:
        laid = self._laid(self.at)
        x = laid.x_of(self.at) if self._x is None else self._x
        here = self.pane.top_at(self.at)
        there = self.pane.moved(here, by)
        if there == here:
            self.put(laid.ends_of(here.line)[by > 0], keep)
        else:
            self.put(self.pane.setter.laid(there.row).char_in(there.line, x), keep)
        self._x = x

    # where the other moves lead -------------------------------------------------------------------

    def _next_char(self, words: bool = False) -> int:
        laid = self._laid(self.at)
        return laid.next_char(self.at, words) if self.at < laid.row.end else laid.row.after

    def _previous_char(self, words: bool = False) -> int:
        laid = self._laid(self.at)
        if self.at > laid.row.start or laid.row.number == 0:
            return laid.previous_char(self.at, words)
        before = self.pane.setter.laid(laid.row.number - 1)
        return before.previous_char(before.row.end, words) if before.row.is_cut else before.row.end

    def _next_word(self) -> int:
        return self._next_char(words=True)

    def _previous_word(self) -> int:
        return self._previous_char(words=True)

    def _start_of_line(self) -> int:
        laid = self._laid(self.at)
        return laid.ends_of(laid.line_of(self.at))[0]

    def _end_of_line(self) -> int:
        laid = self._laid(self.at)
        return laid.ends_of(laid.line_of(self.at))[1]

    def _start_of_text(self) -> int:
        return 0

    def _end_of_text(self) -> int:
        return self.pane.rows.reached


def _is_letter(char: str) -> bool:
    return char.isalnum() or char == "_"
