"""MESSAGE -> FINDINGS: what stands where in a message, and which rule said so."""

from inspector.findings.find import DETECTORS, find
from inspector.findings.finding import (
    ACTION,
    ANSWER,
    CODE,
    FIELD,
    GUESS,
    LOOK_ALIKE,
    MESSAGE_ID,
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
from inspector.findings.lookalike import meant

__all__ = [
    "ACTION", "ANSWER", "CODE", "DETECTORS", "FIELD", "GUESS", "LOOK_ALIKE", "MESSAGE_ID", "ORIGINAL_RECIPIENT", "PHASE", "PROSE", "QUEUE_ID", "RECIPIENT", "REMOTE_MTA",
    "REPLY", "REPORTING_MTA", "RETRY_UNTIL", "SENDER", "SIGN", "SUBJECT", "TIME", "WORDS", "Finding", "Trust", "What", "find", "meant",
]
