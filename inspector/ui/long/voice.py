"""What a screen reader is told while the caret walks through a long text.

Qt's own interface for texts would ask for the whole text whenever it is asked for a line, and a text of 100 MB stops whoever asks. So the line is announced
when the caret comes to it, and the letter or word when it moves in the line.
"""

from inspector.ui.long.caret import Caret
from inspector.ui.plain import visible

LONGEST = 400   # characters of a line that are said: the rest can be walked to


class Voice:
    """Remembers where the caret was."""

    def __init__(self) -> None:
        self._line = -1

    def after(self, caret: Caret, how: str) -> str:
        """What is to be said after a move: the line that it led to, or what stands at the caret; "" for nothing."""
        rows = caret.pane.rows
        row = rows.at(caret.at)
        moved, self._line = row.number != self._line, row.number
        if moved or how.endswith(("_line", "_page", "_text")) and not how.startswith(("start_of_line", "end_of_line")):
            return visible(rows.words(row)[:LONGEST])
        start = caret.at - row.start
        words = rows.words(row)[start:start + LONGEST]
        if how.endswith("_word"):
            words = words.split(None, 1)[0] if words.strip() else ""
        return visible(words if how.endswith("_word") else words[:1])
