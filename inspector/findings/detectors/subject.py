"""The last resort: a recipient that stands in the subject of a mail system's notice alone, "Undeliverable mail to bo@example.org"."""

from inspector.findings.address import addresses
from inspector.findings.detectors.inline import is_about_another
from inspector.findings.evidence import Evidence
from inspector.findings.finding import GUESS, SIGN

_MACHINES = frozenset(("daemon", "null-path", "report", "list-manager"))
_FAILED = frozenset(("failure", "delay"))


def detect(evidence: Evidence) -> None:
    """Take the only address of the subject, where it is not the reader's, the subject says that a message failed, and nobody has been named yet."""
    if len(evidence.addresses) > 1 or evidence.head is None or not (field := evidence.head.place("\nsubject:")) or evidence.text.find("@", *field) < 0:
        return
    signs = [one for one in evidence.found if one.kind is SIGN]
    if not any(one.value in _MACHINES for one in signs) or not any(one.rule == "header-subject" and one.value in _FAILED for one in signs):
        return
    text = evidence.text
    places = [(low, high) for low, high in addresses(text, *field) if text[low:high].lower() not in evidence.own and "." in text[low:high].rpartition("@")[2] and not is_about_another(text, field[0], low)]
    if len({text[slice(*place)].lower() for place in places}) == 1:
        evidence.recipient(text[slice(*places[0])], *places[0], "subject-recipient", GUESS)
