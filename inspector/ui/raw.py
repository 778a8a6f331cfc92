"""The bytes of a message as text, and the characters that stand for given bytes."""

STEP = 65_536   # bytes between two places that are remembered


class Raw:
    """Bytes decoded as UTF-8; what is no UTF-8 stays as lone surrogates, which are shown as replacement characters."""

    def __init__(self, source: bytes) -> None:
        self._source = source
        self.text = source.decode("utf-8", "surrogateescape")
        self._plain = len(self.text) == len(source)   # one character a byte
        self._known: list[tuple[int, int]] = [(0, 0)]  # (byte, character), growing

    def char(self, byte: int) -> int:
        """The character that begins at, or holds, a byte."""
        if self._plain:
            return byte
        while self._known[-1][0] + STEP <= byte:
            self._known.append(self._walk(self._known[-1], self._known[-1][0] + STEP))
        near = max(each for each in self._known[: byte // STEP + 2] if each[0] <= byte)
        return self._walk(near, byte)[1]

    def _walk(self, near: tuple[int, int], byte: int) -> tuple[int, int]:
        """From a known place to the last character that begins at or before a byte."""
        at, char = near
        text = self._source[at : byte + 4].decode("utf-8", "surrogateescape")   # four bytes more: a character is never longer
        count = len(text)
        while (length := len(text[:count].encode("utf-8", "surrogateescape"))) > byte - at:
            count -= 1
        return at + length, char + count
