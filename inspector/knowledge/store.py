"""The compiled library as one file, of which a start reads only what it needs.

First a line of JSON with what every question needs (keys, hosts), then one line for each page, provider and language of phrases, for each phrase book one that tells where its lines
are, and for each of its words one with the phrases that wait under it; all of them decoded when first asked for. Explaining one message decodes some dozens of eleven thousand lines.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

BOOKS = "books"
ROOMS = ("codes", "replies", "reasons", "providers", BOOKS, "phrases", "clues")


class Room(Mapping[str, Any]):
    """A room of the compiled library: names, and values decoded on demand. ``anew`` makes the room once more, for when one of them is found to be damaged."""

    def __init__(self, data: bytes, body: int, places: dict[str, int], anew: Callable[[], Mapping[str, Any]]) -> None:
        self._data = data
        self._body = body   # where the lines begin that the places are counted from: to cut them off would copy ten megabytes at every start
        self._places = places
        self._anew = anew
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        made = self._made.get(name)
        if made is None:
            start = self._body + self._places[name]
            try:
                made = self._made[name] = self._furnished(name, json.loads(self._data[start : self._data.index(b"\n", start)]))
            except ValueError:   # where one is damaged others may be
                self._made.update(self._anew())
                made = self._made[name]
        return made

    def _furnished(self, name: str, value: Any) -> Any:
        return value

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, name: object) -> bool:
        return name in self._places


class Shelves(Room):
    """A room whose values are rooms themselves: where their lines are is what its own lines tell."""

    def _furnished(self, name: str, value: Any) -> Any:
        return Room(self._data, self._body, value, lambda: self._anew()[name])


def pack(plain: dict[str, Any], problems: list[str], made_from: str) -> bytes:
    """The compiled library as bytes, with the list of files that it was made from."""
    lines: list[bytes] = []
    at = 0

    def placed(value: Any) -> int:
        nonlocal at
        lines.append(json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        start, at = at, at + len(lines[-1])
        return start

    places = {}
    for room in ROOMS:
        shelved = {name: {word: placed(waiting) for word, waiting in value.items()} if room == BOOKS else value for name, value in plain[room].items()}
        places[room] = {name: placed(value) for name, value in shelved.items()}
    rest = {name: value for name, value in plain.items() if name not in ROOMS}
    head = json.dumps({"size": at, "places": places, "rest": rest, "problems": problems, "made_from": made_from}, ensure_ascii=False, separators=(",", ":")).encode()
    return b"".join((head, b"\n", *lines))


def _room_of(library: Callable[[], dict[str, Any]], room: str) -> Mapping[str, Any]:
    made: Mapping[str, Any] = library()[room]
    return made


def unpack(data: bytes, made_from: str, anew: Callable[[], dict[str, Any]]) -> tuple[dict[str, Any], list[str]]:
    """The compiled library and the problems found when it was made.

    Raises ValueError, KeyError or TypeError for bytes that are not whole, or were not made from just these files. Damage inside a line shows only when that is decoded
    (a sum over all bytes would cost every start): then ``anew`` is asked for the library.
    """
    end = data.index(b"\n")
    head = json.loads(data[:end])
    if head["made_from"] != made_from:
        raise ValueError("the library has changed since it was compiled")
    if head["size"] != len(data) - end - 1:
        raise ValueError("the compiled library is cut short")
    plain = dict(head["rest"])
    for room in ROOMS:
        plain[room] = (Shelves if room == BOOKS else Room)(data, end + 1, head["places"][room], partial(_room_of, anew, room))
    return plain, head["problems"]
