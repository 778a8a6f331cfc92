"""Header blocks in which fields are looked up by name, each with its place in the message's text."""

from inspector.findings.words import lower


class Head:
    """A header block in which fields are looked up where they are wanted, by names such as ``"\\nsubject:"``; of several the first."""

    __slots__ = ("text", "block", "low", "shift")

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.block = f"\n{text[start:end]}\n\n"   # so that the last field ends as all others do
        self.low = lower(self.block)
        self.shift = start - 1

    def place(self, name: str, after: int = 0) -> tuple[int, int] | None:
        """Where in the message's text the value of a field stands, with its folded lines; None where there is no such field."""
        low = self.low.find(name, after)
        if low < 0:
            return None
        low += len(name)
        block = self.block
        high = block.find("\n", low)
        while block[high + 1] in " \t":
            high = block.find("\n", high + 1)
        value = block[low:high].lstrip()
        low = high - len(value) + self.shift
        return low, low + len(value.rstrip())

    def places(self, name: str) -> list[tuple[int, int]]:
        """The values of all fields of a name."""
        out = []
        at = self.low.find(name)
        while at >= 0 and (place := self.place(name, at)):
            out.append(place)
            at = self.low.find(name, at + 1)
        return out

    @property
    def span(self) -> tuple[int, int]:
        """Where the block stands in the message's text."""
        return self.shift + 1, self.shift + len(self.block) - 2

    def value(self, place: tuple[int, int]) -> str:
        """The value that stands there, unfolded."""
        value = self.text[place[0] : place[1]]
        return " ".join(value.split()) if "\n" in value else value
