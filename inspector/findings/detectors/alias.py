"""Which alias led to the mailbox that failed, as Exim, Sendmail and Postfix write it below or behind the mailbox: "(generated from staff@example.org)", "(expanded from: <staff@example.org>)"."""

import re

from inspector.findings.address import addresses, mailbox
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ORIGINAL_RECIPIENT, PROSE, SIGN
from inspector.patterns import later

_FROM = re.compile(r"\((?:ultimately )?(?:generated|expanded)[ \t\n]{1,8}(?:from|by):?[ \t\n]{1,8}<?([^\s<>()@]{1,128}@[^\s<>()]{1,255})>?\)")
_BETWEEN = later(r"[>\"']{0,2}[ \t\n]{1,24}(?:\(reason: [^\n]{1,600}\)[ \t\n]{1,24})?")   # Sendmail tells the reason first
_REACH = 1_000   # characters above the alias in which the mailbox stands


def detect(evidence: Evidence) -> None:
    """Bind each alias to its mailbox: whom the writer addressed, or, where a report names the alias alone, that it only forwards."""
    text = evidence.text
    for start, end, _ in evidence.notices:
        for found in _FROM.finditer(text, start, end):
            alias = found[1]
            places = addresses(text, max(start, found.start() - _REACH), found.start())
            place = next((one for one in places if text[text.rfind("\n", 0, one[0]) + 1 : one[0]].strip(" \t<>\"'") == "" and _BETWEEN.fullmatch(text, one[1], found.start())), None)
            if place and (target := text[slice(*place)]).lower() != alias.lower():
                _bind(evidence, target, alias, place, found.span(1))


def _bind(evidence: Evidence, target: str, alias: str, place: tuple[int, int], at: tuple[int, int]) -> None:
    if known := evidence.group_of(target):
        evidence.add(ORIGINAL_RECIPIENT, alias, *at, "notice-alias", PROSE, known)
    elif (known := evidence.group_by_user(alias)) and mailbox(target) != mailbox(alias):
        evidence.add(SIGN, "forwarded", *place, "notice-alias", PROSE, known)
