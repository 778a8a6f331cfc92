"""The compiled library as one file, of which a start reads only what it needs.

First a line of JSON with what every question needs (keys, phrases, hosts), then one line for each page, provider, phrase book and language of phrases, decoded when first asked
for. Explaining one message decodes two or three of some four hundred lines.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any

ROOMS = ("codes", "replies", "reasons", "providers", "books", "phrases")


class Room(Mapping[str, Any]):
    """A room of the compiled library: names, and values decoded on demand. ``anew`` makes the room once more, for when one of them is found to be damaged."""

    def __init__(self, data: bytes, body: int, places: dict[str, list[int]], anew: Callable[[], Mapping[str, Any]]) -> None:
        self._data = data
        self._body = body   # where the lines begin that the places are counted from: to cut them off would copy ten megabytes at every start
        self._places = places
        self._anew = anew
        self._made: dict[str, Any] = {}

    def __getitem__(self, name: str) -> Any:
        made = self._made.get(name)
        if made is None:
            start, end = self._places[name]
            try:
                made = self._made[name] = json.loads(self._data[self._body + start : self._body + end])
            except ValueError:   # where one is damaged others may be
                self._made.update(self._anew())
                made = self._made[name]
        return made

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)

    def __contains__(self, name: object) -> bool:
        return name in self._places


def pack(plain: dict[str, Any], problems: list[str], made_from: str) -> bytes:
    """The compiled library as bytes, with the list of files that it was made from."""
    lines: list[bytes] = []
    places: dict[str, dict[str, list[int]]] = {}
    at = 0
    for room in ROOMS:
        places[room] = {}
        for name, value in plain[room].items():
            line = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
            places[room][name] = [at, at + len(line)]
            lines.append(line)
            at += len(line) + 1
    rest = {name: value for name, value in plain.items() if name not in ROOMS}
    head = json.dumps({"places": places, "rest": rest, "problems": problems, "made_from": made_from}, ensure_ascii=False, separators=(",", ":")).encode()
    return b"\n".join((head, *lines))


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
    last = max((place[1] for room in head["places"].values() for place in room.values()), default=0)
    if last != len(data) - end - 1:
        raise ValueError("the compiled library is cut short")
    plain = dict(head["rest"])
    for room in ROOMS:
        plain[room] = Room(data, end + 1, head["places"][room], partial(_room_of, anew, room))
    return plain, head["problems"]
