"""MESSAGE -> FINDINGS: what stands where in a message, and which rule said so."""

from typing import TYPE_CHECKING, Any

from inspector.findings.finding import (
    ACTION,
    ANSWER,
    CODE,
    FIELD,
    GUESS,
    LIMIT,
    LIMITS,
    LOOK_ALIKE,
    MESSAGE_ID,
    MISPRINTED,
    ORIGINAL_RECIPIENT,
    PHASE,
    PROSE,
    QUEUE_ID,
    RECIPIENT,
    REMOTE_MTA,
    REPLY,
    REPORTING_MTA,
    RETRY_UNTIL,
    SENDER,
    SIGN,
    SUBJECT,
    TIME,
    WORDS,
    Finding,
    Trust,
    What,
)

if TYPE_CHECKING:
    from inspector.findings.detectors.original import reader_of, sender_of
    from inspector.findings.finder import DETECTORS, complete, find, gather
    from inspector.findings.lookalike import meant

__all__ = [
    "ACTION", "ANSWER", "CODE", "DETECTORS", "FIELD", "GUESS", "LIMIT", "LIMITS", "LOOK_ALIKE", "MESSAGE_ID", "MISPRINTED", "ORIGINAL_RECIPIENT", "PHASE", "PROSE", "QUEUE_ID", "RECIPIENT", "REMOTE_MTA",
    "REPLY", "REPORTING_MTA", "RETRY_UNTIL", "SENDER", "SIGN", "SUBJECT", "TIME", "WORDS", "Finding", "Trust", "What", "complete", "find", "gather", "meant", "reader_of", "sender_of",
]


def __getattr__(name: str) -> Any:
    """What searches is loaded when first used: its patterns are what browsing and an empty window do not need."""
    if name in ("find", "gather", "complete", "DETECTORS"):
        import inspector.findings.finder as finder  # 60 ms of patterns
        found = getattr(finder, name)
    elif name in ("reader_of", "sender_of"):
        import inspector.findings.detectors.original as original  # loaded with the finder, which takes 60 ms
        found = getattr(original, name)
    elif name == "meant":
        import inspector.findings.lookalike as lookalike  # 10 ms of patterns
        found = lookalike.meant
    else:
        raise AttributeError(name)
    globals()[name] = found
    return found
