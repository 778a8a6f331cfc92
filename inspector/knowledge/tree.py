"""YAML text as a plain tree that remembers its lines.

Only what our form needs: mappings, sequences and strings. Anchors, aliases, tags, merge keys and duplicate keys are refused, no scalar is given a type
(``no`` stays a word, ``5.10`` stays five point ten), and size and depth have limits, so that a damaged or hostile file costs one sentence and no time.
"""

from dataclasses import dataclass

import yaml

MAX_CHARS = 2_000_000
MAX_DEPTH = 10

try:
    _Loader: type = yaml.CSafeLoader
except AttributeError:  # a PyYAML without its C library is slower, not different
    _Loader = yaml.SafeLoader


class MistakeError(Exception):
    """A mistake in a file of the library: the line (from 1) and what was expected."""

    def __init__(self, line: int, text: str) -> None:
        super().__init__(text)
        self.line = line


@dataclass(slots=True)
class Node:
    """A value of the file and the line it starts on."""

    value: "str | list[Node] | dict[str, Node]"
    line: int


def parse(text: str) -> Node:
    """The tree of a YAML document. Raises MistakeError with the line where it cannot be read."""
    if len(text) > MAX_CHARS:
        raise MistakeError(1, f"the file is larger than {MAX_CHARS:,} characters")
    try:
        return _build(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise MistakeError(line, f"this is not valid YAML: {getattr(error, 'problem', None) or error}") from None


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark is not None else 1


def _build(text: str) -> Node:
    """Walk the parser's events with a stack of our own: no recursion, nothing constructed but strings."""
    stack: list[tuple[Node, str | None]] = []
    root: Node | None = None
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.AliasEvent):
            raise MistakeError(_line(event), "aliases (*name) are not allowed: write the text out")
        if isinstance(event, (yaml.SequenceEndEvent, yaml.MappingEndEvent)):
            stack.pop()
            continue
        if not isinstance(event, (yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.MappingStartEvent)):
            continue
        line = _line(event)
        if event.anchor or (event.tag and event.tag != "!"):
            raise MistakeError(line, "anchors (&name) and tags (!name) are not allowed")
        node = Node(event.value if isinstance(event, yaml.ScalarEvent) else [] if isinstance(event, yaml.SequenceStartEvent) else {}, line)
        if not stack:
            if root is not None:
                raise MistakeError(line, "one document a file")
            root = node
        elif not _attach(stack, node):
            continue
        if not isinstance(event, yaml.ScalarEvent):
            if len(stack) >= MAX_DEPTH:
                raise MistakeError(line, f"nested deeper than {MAX_DEPTH} levels")
            stack.append((node, None))
    if root is None:
        raise MistakeError(1, "the file is empty")
    return root


def _attach(stack: list[tuple[Node, str | None]], node: Node) -> bool:
    """Hang ``node`` into the innermost open value. False where it was only a mapping's key."""
    parent, key = stack[-1]
    if isinstance(parent.value, list):
        parent.value.append(node)
        return True
    assert isinstance(parent.value, dict)
    if key is None:
        if not isinstance(node.value, str):
            raise MistakeError(node.line, "a key must be a plain word")
        if node.value == "<<":
            raise MistakeError(node.line, "merge keys (<<) are not allowed: write the text out")
        if node.value in parent.value:
            raise MistakeError(node.line, f"the key '{node.value}' stands twice")
        stack[-1] = (parent, node.value)
        return False
    parent.value[key] = node
    stack[-1] = (parent, None)
    return True
