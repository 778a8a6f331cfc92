"""Loads the library: from YAML, or from the compiled form of the very same files.

YAML costs more than a user should wait at every start, so what was read is kept as lines of JSON in the user's cache folder. With it stands the list of files it
was made from (and of the code that made it), each with its size, its times of writing and of any change, and its number on the disk; a compiled form whose list is
not the present one to the letter is not used, so it cannot be stale. (Reading all the bytes instead cost 8 ms at every start.)
"""

import os
import sys
import zlib
from contextlib import suppress
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from inspector import assets
from inspector.knowledge.library import Library
from inspector.knowledge.store import pack, unpack

FORM = "13"   # goes up when the compiled form changes


def load(*folders: str | Path) -> Library:
    """The bundled library, with an organisation's own folders laid over it in order.

    Never raises for a bad file: a page with a mistake is left out and stands in ``Library.problems`` with file, line and what was expected.
    """
    plain, problems = _compiled(assets.path("knowledge"))
    for folder in folders:
        plain, more = _laid_over(plain, Path(folder))
        problems = problems + more
    return Library(plain, tuple(problems))


def _compiled(folder: Path) -> tuple[dict[str, Any], list[str]]:
    made_from = _made_from(folder)
    kept = cache_folder() / f"library-{zlib.crc32(str(folder).encode()):08x}.jsonl"
    make = lru_cache(maxsize=1)(partial(_made, folder, kept, made_from))
    try:
        return unpack(kept.read_bytes(), made_from, lambda: make()[0])
    except (OSError, ValueError, KeyError, TypeError):
        return make()


def _made(folder: Path, kept: Path, made_from: str) -> tuple[dict[str, Any], list[str]]:
    """The library from YAML, kept for the next start."""
    from inspector.knowledge.compile import compile_folder, finished  # 25 ms of yaml that a start with a compiled form does not need
    plain, found = compile_folder(folder)
    plain = finished(plain)
    problems = [str(one) for one in found]
    _keep(kept, pack(plain, problems, made_from))
    return plain, problems


def _laid_over(plain: dict[str, Any], folder: Path) -> tuple[dict[str, Any], list[str]]:
    from inspector.knowledge.compile import compile_folder, finished  # 25 ms, see above
    if not folder.is_dir():
        return plain, [f"{folder}: this folder of your own pages cannot be opened"]
    own, found = compile_folder(folder, plain["sources"])
    merged = {room: dict(plain[room]) | own[room] for room in own if room != "synonyms"}
    merged["synonyms"] = plain["synonyms"] + own["synonyms"]
    for stem, page in own["codes"].items():   # an own text for one class leaves the other classes alone
        if stem in plain["codes"]:
            merged["codes"][stem] = plain["codes"][stem] | page
    for stem, book in own["phrases"].items():   # own phrases come first, and the others stay
        merged["phrases"][stem] = _joined(book, plain["phrases"].get(stem))
    for stem, clues in own["clues"].items():
        merged["clues"][stem] = [*clues, *plain["clues"].get(stem, ())]
    for stem, provider in own["providers"].items():   # own rules come first; one with a known id takes that one's place
        merged["providers"][stem] = _ruled(provider, plain["providers"].get(stem))
    return finished(merged), [str(one) for one in found]


def _joined(own: dict[str, Any], bundled: dict[str, Any] | None) -> dict[str, Any]:
    """A language's phrases: an organisation's own before the bundled ones."""
    if bundled is None:
        return own
    reasons = dict.fromkeys((*own["phrases"], *bundled["phrases"]))
    return {**own, "phrases": {reason: [*own["phrases"].get(reason, ()), *bundled["phrases"].get(reason, ())] for reason in reasons}}


def _ruled(own: dict[str, Any], bundled: dict[str, Any] | None) -> dict[str, Any]:
    """A provider: what its own file says goes before, the rules of the bundled one that it does not replace stand behind its own."""
    if bundled is None:
        return own
    replaced = {rule["id"] for rule in own["rules"]}
    return {**bundled, **own, "rules": [*own["rules"], *(rule for rule in bundled["rules"] if rule["id"] not in replaced)]}


def _made_from(folder: Path) -> str:
    """Every library file with its stamp, and the code and form that compile it."""
    seen = [FORM, str(sys.version_info[:2])]
    for room in ("", "codes", "replies", "reasons", "phrases", "providers"):
        try:
            with os.scandir(folder / room) as entries:
                seen += sorted(_stamp(one.path, one.stat()) for one in entries if one.name.endswith(".yaml"))
        except OSError:
            continue
    here = os.path.dirname(__file__)
    for code in ("form.py", "page.py", "compile.py", "tree.py", "phrases.py", "clues.py", "shapes.py", "store.py", "../letters.py", "../codes.py"):
        seen.append(_stamp(code, os.stat(os.path.join(here, code))))
    return "\n".join(seen)


def _stamp(name: str, state: os.stat_result) -> str:
    return f"{name} {state.st_size} {state.st_mtime_ns} {state.st_ctime_ns} {state.st_ino}"


def cache_folder() -> Path:
    """Where compiled forms are kept: the user's cache folder of this system."""
    home = Path(os.path.expanduser("~"))
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        base = home / "Library" / "Caches"
    else:
        base = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    return base / "bounce-inspector"


def _keep(path: Path, data: bytes) -> None:
    """Write whole or not at all; where the folder cannot be written, the next start reads YAML again and nothing is lost."""
    being_written = path.with_name(f".{path.stem}-{os.getpid()}.tmp")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with open(being_written, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())   # else a power cut may leave the name with nothing in it
            os.replace(being_written, path)
        except OSError:
            being_written.unlink(missing_ok=True)
