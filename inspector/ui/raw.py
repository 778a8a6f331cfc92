"""The bytes of a message as text, and the characters that stand for given bytes."""

from array import array
from bisect import bisect_right

STEP = 65_536   # bytes between two places that are remembered
_KEPT = 8       # blocks of a long source that are kept decoded


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


class LongRaw:
    """The same for sources too long to decode at once: known block by block, decoded where it is looked at. Slices like a string."""

    def __init__(self, source: bytes) -> None:
        self._source = source
        self._bytes, self._chars = array("Q", [0]), array("Q", [0])   # where each block begins, and where the known text ends
        self._decoded: dict[int, str] = {}
        self.more()

    def __len__(self) -> int:
        return self._chars[-1]

    def more(self) -> bool:
        """Learn of another block; whether there was one."""
        start = self._bytes[-1]
        if start >= len(self._source):
            return False
        end = start + STEP
        if end < len(self._source):   # not amid the bytes of a character
            end = next((at for at in range(end, end - 4, -1) if self._source[at] & 0xC0 != 0x80), end)
        block = self._source[start:end]
        self._bytes.append(start + len(block))
        self._chars.append(self._chars[-1] + (len(block) if block.isascii() else len(_text_of(block))))
        return True

    def __getitem__(self, place: slice) -> str:
        start, end, _ = place.indices(len(self))
        if start >= end:
            return ""
        first, last = bisect_right(self._chars, start) - 1, bisect_right(self._chars, end - 1) - 1
        low = self._chars[first]
        return "".join(self._block(number) for number in range(first, last + 1))[start - low:end - low]

    def knows(self, byte: int) -> bool:
        """Whether the text is known as far as a byte."""
        return byte < self._bytes[-1] or self._bytes[-1] == len(self._source)

    def char(self, byte: int) -> int:
        """The character that begins at, or holds, a byte that is known."""
        at = min(bisect_right(self._bytes, byte), len(self._bytes) - 1) - 1
        start, first = self._bytes[at], self._chars[at]
        if self._bytes[at + 1] - start == self._chars[at + 1] - first:   # one character a byte
            return first + min(byte, self._bytes[at + 1]) - start
        text, before = self._block(at), _text_of(self._source[start:byte])
        count = len(before)
        while count > len(text) or count and before[count - 1] != text[count - 1]:   # the bytes before end amid a character
            count -= 1
        return first + count

    def _block(self, number: int) -> str:
        known = self._decoded.get(number)
        if known is None:
            known = _text_of(self._source[self._bytes[number]:self._bytes[number + 1]])
            if len(self._decoded) >= _KEPT:
                del self._decoded[next(iter(self._decoded))]
            self._decoded[number] = known
        return known


def _text_of(block: bytes) -> str:
    return block.decode("utf-8", "surrogateescape")
