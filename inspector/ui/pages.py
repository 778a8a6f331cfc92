"""A long text in pages: the widget holds one at a time, because a document costs 6 to 440 times its text."""

from bisect import bisect_right

LONGEST = 200_000   # characters of a page
MOST_LINES = 6_000   # lines of a page


class Pages:
    """Where the pages of a text begin; a page ends at a line end where one is near."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        while (start := self._starts[-1]) < len(text):
            end = _end(text, start)
            if end >= len(text):
                break
            self._starts.append(end)

    @property
    def count(self) -> int:
        return len(self._starts)

    def at(self, char: int) -> int:
        """The number of the page that holds a character."""
        return bisect_right(self._starts, char) - 1

    def start(self, number: int) -> int:
        """The first character of a page."""
        return self._starts[number]

    def text(self, number: int) -> str:
        """The text of a page."""
        end = self._starts[number + 1] if number + 1 < self.count else len(self._text)
        return self._text[self._starts[number]:end]


def _end(text: str, start: int) -> int:
    """Where the page that starts there ends."""
    end = min(len(text), start + LONGEST)
    if text.count("\n", start, end) > MOST_LINES:
        return end - len(text[start:end].split("\n", MOST_LINES)[-1])
    if end < len(text):
        near = text.rfind("\n", start + LONGEST // 2, end)
        end = near + 1 if near >= 0 else end
    return end
