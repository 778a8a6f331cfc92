"""The front of the room: a message in, all findings out."""

from inspector.findings.detectors import headers, inline, json_notice, log, notice, original, particulars, report, signs, table, transcript
from inspector.findings.evidence import Evidence
from inspector.findings.finding import FIELD, LIMIT, SIGN, Finding
from inspector.mail import Message

# Most trustworthy first: what a machine wrote for machines names the recipients; prose then adds to them, and guesses only where nothing else spoke.
DETECTORS = (
    report.detect, headers.detect, json_notice.detect, table.detect, log.detect, transcript.detect, notice.detect, signs.detect, inline.detect, original.detect,
    particulars.detect,
)


def find(message: Message) -> tuple[Finding, ...]:
    """Everything found in ``message``, in the order of the detectors; last, where there was too much, a sign of the limit that was met. Never raises."""
    evidence = Evidence(message)
    for detect in DETECTORS:
        detect(evidence)
    if evidence.full:
        evidence.add(SIGN, LIMIT, *evidence.full[1:], evidence.full[0], FIELD)
    return tuple(evidence.found)
