"""Writes OLE2 files (MS-CFB, version 3) and Outlook messages in them, for tests."""

import struct

_FREE, _END, _FAT, _NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF


def compound(tree):
    """The file that holds ``tree``: names to bytes (streams) or to further trees (storages)."""
    entries, streams = [["Root Entry", 5, None]], []
    _enter(tree, 0, entries, streams)
    mini, small, large = b"", [], []
    starts = {}
    for index, data in streams:
        if len(data) < 4096:
            starts[index] = len(mini) // 64
            count = -(-len(data) // 64)
            small += [*range(starts[index] + 1, starts[index] + count), _END] if count else []
            mini += data.ljust(count * 64, b"\0")
        else:
            large.append((index, data))
    sectors, chains = [], []

    def place(data):
        pieces = [data[at:at + 512].ljust(512, b"\0") for at in range(0, len(data), 512)]
        if not pieces:
            return _END
        first = len(sectors)
        chains.extend([*range(first + 1, first + len(pieces)), _END])
        sectors.extend(pieces)
        return first

    mini_start = place(mini)
    minifat_start = place(struct.pack(f"<{len(small)}I", *small).ljust(-(-len(small) * 4 // 512) * 512, b"\xff"))
    for index, data in large:
        starts[index] = place(data)
    sizes = {index: len(data) for index, data in streams}
    rows = b"".join(_row(entry, starts.get(k, _END), sizes.get(k, 0)) for k, entry in enumerate(entries))
    rows = _root(rows, mini_start, len(mini))
    directory = place(rows.ljust(-(-len(rows) // 512) * 512, b"\0"))
    fats = 1
    while fats * 128 < len(sectors) + fats:
        fats += 1
    table = chains + [_FAT] * fats
    table += [_FREE] * (fats * 128 - len(table))
    first_fat = len(sectors)
    body = b"".join(sectors) + struct.pack(f"<{len(table)}I", *table)
    head = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, fats, directory, 0, 4096, minifat_start, -(-len(small) * 4 // 512), _END, 0, first_fat)
    listed = [*range(first_fat + 1, first_fat + fats)]
    return (head + struct.pack(f"<{len(listed)}I", *listed)).ljust(512, b"\xff") + body


def _enter(tree, parent, entries, streams):
    names = sorted(tree, key=lambda name: (len(name), name.upper()))
    numbers = []
    for name in names:
        numbers.append(len(entries))
        value = tree[name]
        entries.append([name, 1 if isinstance(value, dict) else 2, None, _NONE])
        if isinstance(value, dict):
            _enter(value, numbers[-1], entries, streams)
        else:
            streams.append((numbers[-1], value))
    for this, following in zip(numbers, numbers[1:], strict=False):
        entries[this][3] = following
    entries[parent][2] = numbers[0] if numbers else _NONE


def _row(entry, start, size):
    name, kind, child, *right = entry
    wide = (name + "\0").encode("utf-16-le")
    return wide.ljust(64, b"\0") + struct.pack("<HBBIII", len(wide), kind, 1, _NONE, right[0] if right else _NONE, _NONE if child is None else child) + bytes(36) + struct.pack("<IQ", start if kind == 2 else 0, size)


def _root(rows, start, size):
    return rows[:116] + struct.pack("<IQ", start, size) + rows[128:]


def properties(head, numbers=()):
    """A property stream: ``head`` zero bytes, then entries of fixed length (id, type, value)."""
    return bytes(head) + b"".join(struct.pack("<HHIQ", kind, number, 6, value) for number, kind, value in numbers)


def text(number, value):
    """A text property as a named stream."""
    return {f"__substg1.0_{number:04X}001F": value.encode("utf-16-le")}
