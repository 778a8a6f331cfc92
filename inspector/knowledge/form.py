"""The form of the library's files, checked: FORM.md as code. Every mistake is named with its line."""

import re
from collections.abc import Callable, Iterable
from typing import Any

from inspector.codes import StatusCode
from inspector.knowledge.clues import Clue
from inspector.knowledge.page import ACTORS, BOUNCES, CATEGORIES, REASONS, ROLES, SEVERITIES
from inspector.knowledge.shapes import expand, sample
from inspector.knowledge.tree import MistakeError, Node

PLACES = {"recipient", "domain", "their_server", "your_server", "sender", "new_address"}
STATUSES = ("standard", "extension", "historic", "folklore", "seen")
_RFC = re.compile(r"RFC [0-9]{3,5}(?: [0-9A-Z][0-9.]{0,12})?\Z")
_CITED_TAIL = re.compile(r"(?<!\s)\s*\[([^\[\]]{2,60})\]\s*\Z")
_PLACE = re.compile(r"\{([^{}]*)\}")
_RANGE = re.compile(r"([245])\.([0-9]{1,3})\.([0-9]{1,3})-([0-9]{1,3})\Z")
_TYPED = re.compile(r"\"([^\"]*)\"|(?<!\w)'([^']+)'(?!\w)|(?<=\w)'(?=\w)|(?<=s)'(?= )")   # quotation marks in pairs, and apostrophes
_MONTH = re.compile(r"20[0-9]{2}-(0[1-9]|1[0-2])\Z")
_REPLY = re.compile(r"[1-5][0-9]{2}\Z")


def _printed(text: str) -> str:
    """Quotation marks and apostrophes, which are easily typed straight, as they are printed; what is quoted stays as it is."""
    return _TYPED.sub(lambda found: f"\u201c{found[1] or found[2]}\u201d" if found[1] or found[2] else "\u2019", text)


class Reader:
    """Reads one file's tree into plain values and collects what is wrong with it."""

    def __init__(self, sources: Iterable[str]) -> None:
        self.sources = set(sources)
        self.mistakes: list[MistakeError] = []
        self.links: list[tuple[int, str]] = []   # (line, key) of pages that this file points at

    def wrong(self, line: int, text: str) -> None:
        self.mistakes.append(MistakeError(line, text))

    # values -------------------------------------------------------------------------------------

    def text(self, node: Node) -> str:
        if not isinstance(node.value, str) or not node.value.strip():
            self.wrong(node.line, "expected a text")
            return ""
        return " ".join(node.value.split())

    def prose(self, node: Node) -> str:
        """A text for people."""
        return _printed(self.text(node))

    def one_of(self, node: Node, allowed: Iterable[str]) -> str:
        value = self.text(node)
        if value and value not in allowed:
            self.wrong(node.line, f"'{value}' is not one of: {', '.join(allowed)}")
        return value

    def items(self, node: Node, least: int = 0) -> list[Node]:
        if not isinstance(node.value, list):
            self.wrong(node.line, "expected a list")
            return []
        if len(node.value) < least:
            self.wrong(node.line, f"expected at least {least} entries, found {len(node.value)}")
        return node.value

    def texts(self, node: Node, least: int = 0) -> list[str]:
        return [self.text(item) for item in self.items(node, least)]

    def mapping(self, node: Node, fields: dict[str, Callable[[Node], Any]], must: Iterable[str] = ()) -> dict[str, Any]:
        """The mapping's values, each read by its field's reader; unknown and missing keys are mistakes."""
        if not isinstance(node.value, dict):
            self.wrong(node.line, "expected a mapping (key: value)")
            return {}
        out = {}
        for key, value in node.value.items():
            if key in fields:
                out[key] = fields[key](value)
            else:
                self.wrong(value.line, f"unknown key '{key}'; known here: {', '.join(fields)}")
        for key in must:
            if key not in node.value:
                self.wrong(node.line, f"'{key}' is missing")
        return out

    # the pieces of a text -------------------------------------------------------------------------

    def cite_key(self, line: int, key: str) -> str:
        if not _RFC.match(key) and key not in self.sources:
            self.wrong(line, f"unknown source '{key}': write it as RFC 5321 4.5.4.1, or add it to sources.yaml")
        return key

    def cites(self, node: Node) -> list[str]:
        return [self.cite_key(item.line, self.text(item)) for item in self.items(node, 1)]

    def said(self, node: Node) -> list[str]:
        """A sentence, with its own citation split off: [text, citation or ""]."""
        text = self.named(node)
        tail = _CITED_TAIL.search(text)
        if not tail:
            return [text, ""]
        return [text[: tail.start()], self.cite_key(node.line, tail[1])]

    def key(self, node: Node) -> str:
        """The key of another page: 4.2.2, reply:452 or reason:mailbox-full."""
        key = self.text(node)
        kind, _, rest = key.partition(":")
        good = StatusCode.parse(key) or (kind == "reply" and _REPLY.match(rest)) or (kind == "reason" and rest in REASONS)
        if not good:
            self.wrong(node.line, f"'{key}' names no page: expected 4.2.2, reply:452 or reason:mailbox-full")
        else:
            self.links.append((node.line, key))
        return key

    def named(self, node: Node) -> str:
        """A text in which names of the message are filled in."""
        text = self.prose(node)
        for place in _PLACE.findall(text):
            if place not in PLACES:
                self.wrong(node.line, f"unknown name {{{place}}}; known: {', '.join(sorted(PLACES))}")
        return text

    def headline(self, node: Node) -> str:
        text = self.prose(node)
        if len(text.split()) > 8:
            self.wrong(node.line, f"the headline has {len(text.split())} words, at most 8: {text}")
        return text

    def paragraphs(self, node: Node) -> list[str]:
        if not isinstance(node.value, str):
            self.wrong(node.line, "expected a text")
            return []
        parts = [_printed(" ".join(part.split())) for part in re.split(r"\n[ \t]*\n", node.value) if part.strip()]
        for part in parts:
            if tail := _CITED_TAIL.search(part):
                self.wrong(node.line, f"an explanation carries no citation of its own: move {tail[1]} to 'cite'")
        return parts

    def steps(self, node: Node) -> dict[str, list[list[str]]]:
        return self.mapping(node, {role: lambda n: [self.step(item) for item in self.items(n, 1)] for role in ROLES}, ROLES)

    def step(self, node: Node) -> list[str]:
        """A sentence, or one that holds while the server still tries and what takes its place then: [text, citation, that text, its citation]."""
        if not isinstance(node.value, dict):
            return self.said(node)
        both = self.mapping(node, {"waiting": self.said, "after": self.said}, ["waiting", "after"])
        return [*both.get("waiting", ["", ""]), *both.get("after", ["", ""])]

    def play(self, node: Node) -> list[list[Any]]:
        out: list[list[Any]] = []
        for item in self.items(node, 3):
            if isinstance(item.value, dict):
                out.append([self.mapping(item, {"here": self.prose}, ["here"]).get("here", ""), True])
            else:
                out.append([self.prose(item), False])
        if sum(here for _, here in out) != 1:
            self.wrong(node.line, "exactly one step is marked 'here:'")
        return out

    def answer(self, allowed: tuple[str, ...]) -> Callable[[Node], dict[str, str]]:
        return lambda node: self.mapping(node, {"answer": lambda n: self.one_of(n, allowed), "why": self.prose}, ["answer", "why"])

    def rows(self, least: int, fields: dict[str, Callable[[Node], Any]], optional: Iterable[str] = ()) -> Callable[[Node], list[dict[str, Any]]]:
        must = [name for name in fields if name not in tuple(optional)]
        return lambda node: [self.mapping(item, fields, must) for item in self.items(node, least)]

    def text_fields(self, kind: str) -> dict[str, Callable[[Node], Any]]:
        """The fields of a text, for codes, replies or reasons."""
        few = 3 if kind == "codes" else 2
        fields: dict[str, Callable[[Node], Any]] = {
            "headline": self.headline, "meaning": self.prose, "happened": self.named, "explanation": self.paragraphs,
            "bounce": lambda n: self.one_of(n, BOUNCES), "severity": lambda n: self.one_of(n, SEVERITIES), "actor": lambda n: self.one_of(n, ACTORS),
            "act": self.named, "acts": lambda n: self.mapping(n, dict.fromkeys(ACTORS, self.named)), "fault": self.answer(("yes", "no", "partly", "cannot-tell")), "retry": self.answer(("yes", "no", "maybe")),
            "dead": lambda n: self.one_of(n, ("yes", "no", "maybe")), "plays_out": self.play,
            "causes": lambda n: [self.said(item) for item in self.items(n, few)], "steps": self.steps,
            "samples": self.rows(2 if kind == "codes" else 0, {"from": self.text, "text": self.text}),
            "questions": self.rows(few, {"ask": self.prose, "answer": self.said}),
            "related": self.rows(2, {"code": self.key, "difference": self.prose}),
            "confused": self.rows(0, {"code": self.key, "test": self.prose}),
            "providers": self.rows(0, {"name": self.text, "meaning": self.prose, "cite": self.cites}),
            "off_spec": self.prose, "keywords": self.texts, "cite": self.cites,
        }
        if kind == "codes":
            fields["use"] = lambda n: self.one_of(n, ("registered", "off-spec", "session"))
        return fields

    def must_have(self, line: int, kind: str, text: dict[str, Any]) -> None:
        """Name the fields that a finished text lacks."""
        optional = {"acts", "confused", "providers", "off_spec", "keywords"} | (set() if kind == "codes" else {"plays_out", "samples"})
        for name in self.text_fields(kind):
            if name not in text and name not in optional:
                self.wrong(line, f"'{name}' is missing")
        if text.get("use") == "off-spec" and "off_spec" not in text:
            self.wrong(line, "'off_spec' is missing: say how real use differs from the registry")

    # whole files ----------------------------------------------------------------------------------

    def month(self, node: Node) -> str:
        value = self.text(node)
        if not _MONTH.match(value):
            self.wrong(node.line, f"'{value}' is no month: expected 2026-11")
        return value

    def local_sources(self, root: Node) -> dict[str, dict[str, str]]:
        """The sources that a page brings along; they are known from here on."""
        node = root.value.get("sources") if isinstance(root.value, dict) else None
        return self.source_map(node) if node else {}

    def source_map(self, node: Node) -> dict[str, dict[str, str]]:
        if not isinstance(node.value, dict):
            self.wrong(node.line, "expected a mapping (key: value)")
            return {}
        fields = {"name": self.text, "url": lambda n: n.value if isinstance(n.value, str) else ""}
        out = {key: self.mapping(value, fields, ["name"]) for key, value in node.value.items()}
        self.sources.update(out)
        return out

    def code(self, root: Node, family: str) -> dict[str, Any]:
        """A file of codes/: the head, and one text per class."""
        if not (family.startswith("x.") and StatusCode.parse(f"5{family[1:]}")):
            self.wrong(root.line, f"'{family}' is no name of a code's file: expected x.3.1")
        text = self.text_fields("codes")
        head = {
            "code": lambda n: self.one_of(n, (family,)), "title": self.text, "category": lambda n: self.one_of(n, CATEGORIES), "reviewed": self.month,
            "registered": lambda n: self.mapping(n, {"meaning": self.text, "classes": self.texts, "replies": self.texts, "references": self.texts, "deprecated": self.text}, ["meaning", "classes", "replies", "references"]),
            "cite": self.cites, "sources": self.source_map,
        }
        klass = {name: (lambda n: self.mapping(n, text)) for name in ("both", "2", "4", "5")}
        out = self.mapping(root, head | klass, ("code", "title", "category", "registered", "reviewed"))
        shared = out.pop("both", {})
        for name in ("2", "4", "5"):
            if name in out:
                out[name] = shared | out[name]
                if "cite" in out:
                    out[name].setdefault("cite", out["cite"])
                self.must_have(root.value[name].line if isinstance(root.value, dict) else 1, "codes", out[name])
        if not any(name in out for name in ("2", "4", "5")):
            self.wrong(root.line, 'no class is explained: expected "4": or "5":')
        return out

    def reply(self, root: Node, stem: str) -> dict[str, Any]:
        if not _REPLY.match(stem):
            self.wrong(root.line, f"'{stem}' is no name of a reply's file: expected three digits, as 550")
        head = {"reply": lambda n: self.one_of(n, (stem,)), "title": self.text, "status": lambda n: self.one_of(n, STATUSES),
                "category": lambda n: self.one_of(n, CATEGORIES), "reviewed": self.month, "sources": self.source_map}
        out = self.mapping(root, head | self.text_fields("replies"), ("reply", "title", "status", "category", "reviewed"))
        self.must_have(root.line, "replies", out)
        return out

    def reason(self, root: Node, stem: str) -> dict[str, Any]:
        head = {"reason": lambda n: self.one_of(n, (stem,)), "title": self.text, "category": lambda n: self.one_of(n, CATEGORIES),
                "codes": lambda n: [self._code_or_range(item) for item in self.items(n)], "reviewed": self.month, "sources": self.source_map}
        if stem not in REASONS:
            self.wrong(root.line, f"'{stem}' is not one of the reasons of FORM.md")
        out = self.mapping(root, head | self.text_fields("reasons"), ("reason", "title", "category", "reviewed"))
        self.must_have(root.line, "reasons", out)
        return out

    def phrases(self, root: Node, stem: str) -> dict[str, Any]:
        row = self.rows(0, {"say": self.text, "weak": lambda n: self.one_of(n, ("yes", "no")), "example": self.text}, ["weak"])
        fields: dict[str, Callable[[Node], Any]] = {
            "language": lambda n: self.one_of(n, (stem,)), "name": self.text, "phrases": lambda n: self.mapping(n, dict.fromkeys(REASONS, row)),
            "shapes": lambda n: self.mapping(n, dict.fromkeys(REASONS, self._shapes)), "clues": lambda n: [self._clue(item) for item in self.items(n)],
        }
        out = self.mapping(root, fields, ("language", "name", "phrases"))
        for reason, phrases in out.pop("shapes", {}).items():
            out.setdefault("phrases", {}).setdefault(reason, []).extend({"say": say, "example": sample(say, reason)} for say in phrases)
        return out

    def _clue(self, node: Node) -> dict[str, str]:
        clue = self.mapping(node, {"reason": lambda n: self.one_of(n, REASONS), "words": self.text, "without": self.text, "example": self.text}, ("reason", "words", "example"))
        try:
            Clue.read({"reason": "", "words": "-", **clue})
        except ValueError as error:
            self.wrong(node.line, str(error))
        return clue

    def _shapes(self, node: Node) -> list[str]:
        out = []
        for item in self.items(node):
            try:
                out += expand(self.text(item))
            except ValueError as error:
                self.wrong(item.line, str(error))
        return out

    def provider(self, root: Node, stem: str) -> dict[str, Any]:
        rule = {
            "id": self.text, "say": self.text, "reply": self._reply, "code": self._code_or_range, "meaning": self.prose,
            "reason": lambda n: self.one_of(n, REASONS), "actor": lambda n: self.one_of(n, ACTORS), "dead": lambda n: self.one_of(n, ("yes", "no", "maybe")),
            "bounce": lambda n: self.one_of(n, BOUNCES), "retry": lambda n: self.one_of(n, ("yes", "no", "maybe")),
            "confidence": lambda n: self.one_of(n, ("published", "source-code", "observed")), "source": lambda n: self.cite_key(n.line, self.text(n)), "example": self.text,
            "face": lambda n: self.one_of(n, REASONS),
        }
        fields: dict[str, Callable[[Node], Any]] = {
            "provider": lambda n: self.one_of(n, (stem,)), "name": self.text, "aliases": self.texts, "hosts": self.texts, "domains": self.texts, "signs": self.texts,
            "anywhere": lambda n: self.one_of(n, ("yes", "no")), "sources": self.source_map, "rules": self.rows(0, rule, ("say", "reply", "code", "face")),
        }
        out = self.mapping(root, fields, ("provider", "name", "rules"))
        seen: set[str] = set()
        for one in out.get("rules", []):
            if not one.get("say") and not one.get("code"):
                self.wrong(root.line, f"rule {one.get('id')}: needs 'say' or 'code'")
            if one.get("id") in seen:
                self.wrong(root.line, f"rule {one.get('id')} stands twice")
            seen.add(one.get("id", ""))
        return out

    def _reply(self, node: Node) -> str:
        value = self.text(node)
        if not _REPLY.match(value):
            self.wrong(node.line, f"'{value}' is no reply code: expected three digits")
        return value

    def _code_or_range(self, node: Node) -> str:
        value = self.text(node)
        if not StatusCode.parse(value) and not _RANGE.match(value):
            self.wrong(node.line, f"'{value}' is neither a code (5.7.1) nor a range (5.7.606-649)")
        return value
