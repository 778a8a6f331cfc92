"""YAML -> LIBRARY: what every code, reply, reason and provider's word means, and the search over it."""

from inspector.knowledge.library import Library, PhraseHit, RuleHit
from inspector.knowledge.load import load
from inspector.knowledge.page import ACTORS, CATEGORIES, REASONS, ROLES, SEVERITIES, Dialect, Page, Provider, Rule, Said, Source
from inspector.knowledge.query import Hit

__all__ = [
    "ACTORS", "CATEGORIES", "REASONS", "ROLES", "SEVERITIES", "Dialect", "Hit", "Library", "Page", "PhraseHit", "Provider", "Rule", "RuleHit", "Said", "Source", "load",
]
