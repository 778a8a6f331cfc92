"""The findings of a message sorted once, for the many cards that may be told of it: a search through all of them for each card would take minutes where a log names thousands of servers."""

from inspector.diagnosis.diagnosis import Diagnosis
from inspector.findings import Finding, What

Group = dict[What, list[Finding]]


class Ledger:
    """What was found: by group (of a recipient, 0 for the whole message, below zero for a log's earlier tries) and kind."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        self.groups: dict[int, Group] = {}
        self._first: dict[What, Finding] = {}
        for one in findings:
            self.groups.setdefault(one.group, {}).setdefault(one.kind, []).append(one)
            self._first.setdefault(one.kind, one)

    def first(self, what: What) -> Finding | None:
        """The first finding of a kind in all of the message."""
        return self._first.get(what)

    def own(self, case: Diagnosis, what: What) -> Finding | None:
        """The first of a kind that speaks of a case's recipient, or of the whole message."""
        for group in (group_of(case), 0):
            if found := self.groups.get(group, {}).get(what):
                return found[0]
        return None


def group_of(case: Diagnosis) -> int:
    """The group of a case's findings; 0 where it has no recipient."""
    return next((one.group for one in case.because if one.kind is What.RECIPIENT), 0)
