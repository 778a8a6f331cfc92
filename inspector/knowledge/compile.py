"""A folder of YAML files becomes one plain value (dicts, lists, strings), with every mistake named."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inspector.codes import StatusCode
from inspector.knowledge.form import Reader
from inspector.knowledge.page import REASONS
from inspector.knowledge.phrases import sort_phrases
from inspector.knowledge.tree import MistakeError, Node, parse


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in a file of the library: where, and what was expected."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.text}"


def natural(name: str) -> list[Any]:
    """A sort key in which x.7.9 comes before x.7.10."""
    return [int(piece) if number % 2 else piece for number, piece in enumerate(re.split(r"([0-9]+)", name))]


def yaml_files(folder: Path) -> list[Path]:
    """The library files of a folder in a fixed order: sources first, then by room."""
    rooms = [folder, *(folder / room for room in ("codes", "replies", "reasons", "phrases", "providers"))]
    return [path for room in rooms for path in sorted(room.glob("*.yaml"), key=lambda p: natural(p.name)) if path.is_file()]


def compile_folder(folder: Path, sources: dict[str, dict[str, str]] | None = None) -> tuple[dict[str, Any], list[Problem]]:
    """Read every file below ``folder``. A file with mistakes is left out, and each of its mistakes is a Problem."""
    out: dict[str, Any] = {"codes": {}, "replies": {}, "reasons": {}, "phrases": {}, "clues": {}, "providers": {}, "sources": dict(sources or {}), "synonyms": []}
    problems: list[Problem] = []
    links: list[tuple[str, int, str]] = []
    for path in yaml_files(folder):
        room = path.parent.name if path.parent != folder else "sources"
        if room == "sources":
            room = path.stem
        if room not in out:
            problems.append(Problem(path.name, 1, "expected sources.yaml, synonyms.yaml, or a file in codes, replies, reasons, phrases or providers"))
            continue
        name = f"{room}/{path.name}" if path.parent != folder else path.name
        reader = Reader(out["sources"])
        value, mistakes = _read(path, room, reader)
        problems += [Problem(name, one.line, str(one)) for one in mistakes]
        if mistakes:
            continue
        if room == "sources":
            out["sources"].update(value)
        elif room == "synonyms":
            out["synonyms"] = [*out["synonyms"], *value["groups"]]
        else:
            out["sources"].update(value.pop("sources", {}))
            if clues := value.pop("clues", []):
                out["clues"][path.stem] = clues
            out[room][path.stem] = value
            links += [(name, line, key) for line, key in reader.links]
    if sources is None:
        known = set(sorted_keys(out))
        problems += [Problem(file, line, f"leads to '{key}', which has no page") for file, line, key in links if key not in known]
    return out, problems


def finished(plain: dict[str, Any]) -> dict[str, Any]:
    """The compiled library with what is asked of it as a whole: its keys, the hosts of the providers, the reasons' codes, and its phrases sorted for search
    (under "" those that tell reasons, under a provider's id those of its rules, under "*" the rules for any host, under "?" what tells a provider by its words)."""
    books = {"": sort_phrases(
        (row["say"], [reason, row["say"], row.get("weak") == "yes", language])
        for language, book in sorted(plain["phrases"].items(), key=lambda one: (one[0] != "en", one[0]))
        for reason, rows in book["phrases"].items()
        for row in rows
    )}
    for name, provider in plain["providers"].items():
        books[name] = sort_phrases((rule["say"], [name, number]) for number, rule in enumerate(provider["rules"]) if rule.get("say"))
    books["*"] = sort_phrases(
        (rule["say"], [name, number])
        for name, provider in sorted(plain["providers"].items())
        if provider.get("anywhere") == "yes"
        for number, rule in enumerate(provider["rules"])
        if rule.get("say")
    )
    providers = sorted(plain["providers"].items())
    books["?"] = sort_phrases((sign, name) for name, one in providers for sign in one.get("signs", ()))
    whole = {
        "books": books,
        "keys": sorted_keys(plain),
        "hosts": {host.lower(): name for name, one in providers for host in one.get("hosts", ())},
        "domains": {domain.lower(): name for name, one in providers for domain in one.get("domains", ())},
        "reviewed": max((page["reviewed"] for room in ("codes", "replies", "reasons") for page in plain[room].values()), default=""),
    }
    return plain | whole


def sorted_keys(plain: dict[str, Any]) -> list[str]:
    """The keys of all pages: codes by number, then replies, then reasons in the order of the taxonomy."""
    codes = sorted(StatusCode(int(klass), *map(int, family.split(".")[1:])) for family, page in plain["codes"].items() for klass in "245" if klass in page)
    return [*map(str, codes), *(f"reply:{code}" for code in sorted(plain["replies"])), *(f"reason:{name}" for name in REASONS if name in plain["reasons"])]


def _read(path: Path, room: str, reader: Reader) -> tuple[dict[str, Any], list[MistakeError]]:
    try:
        root = parse(path.read_text(encoding="utf-8"))
    except MistakeError as mistake:
        return {}, [mistake]
    except (OSError, UnicodeDecodeError) as error:
        return {}, [MistakeError(1, f"cannot be read: {error}")]
    if room in ("codes", "replies", "reasons", "providers"):
        reader.local_sources(root)
        reader.mistakes.clear()   # said again, with the rest of the file, below
    readers: dict[str, Callable[[Node, str], dict[str, Any]]] = {
        "codes": reader.code, "replies": reader.reply, "reasons": reader.reason, "phrases": reader.phrases, "providers": reader.provider,
        "sources": lambda node, stem: reader.source_map(node), "synonyms": lambda node, stem: {"groups": [reader.texts(group, 2) for group in reader.items(node)]},
    }
    return readers[room](root, path.stem), reader.mistakes
