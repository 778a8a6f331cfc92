"""What the search field offers besides hits: searches made before, and scopes with their values."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from inspector.knowledge import ACTORS, CATEGORIES, SEVERITIES, Library
from inspector.ui import words

MOST = 8          # searches remembered, and values of a scope offered
LEAST = 3         # letters of a scope's name before it is offered
_TR = QCoreApplication.translate


class Suggestion(NamedTuple):
    """A text to put into the field, what it does, and its icon. Without a text: forget the searches made before."""

    text: str
    note: str
    icon: str


def recent(searches: Sequence[str]) -> list[Suggestion]:
    """The searches made before, newest first, and a way to forget them."""
    if not searches:
        return []
    return [*(Suggestion(each, "", "clock") for each in searches), Suggestion("", _TR("suggestions", "Forget these searches"), "close")]


def added(searches: Sequence[str], query: str) -> tuple[str, ...]:
    """The list with this search in front, each once."""
    query = " ".join(query.split())[:80]
    return tuple(dict.fromkeys((query, *searches)))[:MOST] if query else tuple(searches)


def scopes() -> list[Suggestion]:
    """The scopes that a search can be narrowed with."""
    return [
        Suggestion("category:", _TR("suggestions", "Addressing, Mailbox, Security \u2026"), "search"),
        Suggestion("severity:", _TR("suggestions", "from info to critical"), "search"),
        Suggestion("provider:", _TR("suggestions", "what Gmail, Yahoo \u2026 mean by it"), "search"),
        Suggestion("class:", _TR("suggestions", "2 delivered, 4 temporary, 5 permanent"), "search"),
    ]


def completions(query: str, library: Library) -> list[Suggestion]:
    """How the last word of what was typed may go on, where it is a scope or begins one."""
    before, _, last = query.lower().rpartition(" ")
    name, colon, value = last.partition(":")
    if not colon:
        found = [one for one in scopes() if len(name) >= LEAST and one.text.startswith(name)]
    else:
        found = [Suggestion(f"{name}:{each}", note, "search") for each, note in _values(name, library) if each.startswith(value) and each != value]
    return [one._replace(text=f"{before} {one.text}".strip()) for one in found[:MOST]]


def _values(scope: str, library: Library) -> list[tuple[str, str]]:
    if scope == "severity":
        return [(each, words.severity(each)) for each in SEVERITIES]
    if scope == "category":
        return [(each.lower(), words.chip(each)) for each in CATEGORIES]
    if scope == "class":
        return [("2", _TR("suggestions", "delivered")), ("4", _TR("suggestions", "temporary")), ("5", _TR("suggestions", "permanent"))]
    if scope == "type":
        return [(each, words.bounce(each)) for each in ("soft", "hard", "none")]
    if scope == "actor":
        return [(each, words.party(each)) for each in ACTORS]
    return [(each, one.name) for each, one in library.providers.items()] if scope == "provider" else []


def rule_said(library: Library, rule_id: str) -> str:
    """What a provider means by the code or token that was searched for: "Yahoo, 4.7.0 [TSS04]: mail is put off ..."; "" for no rule."""
    rule = library.rule(rule_id) if rule_id else None
    if rule is None:
        return ""
    provider = library.provider(rule.provider)
    token = " ".join(part for part in (rule.code, rule.say) if part)
    name = provider.name.partition(" (")[0] if provider else rule.provider   # who else belongs to it has no room here
    return f"{name}, {token}: {rule.meaning}" if token else rule.meaning
