"""JSON that services send about deliveries (Amazon SES through SNS, SendGrid, Mailgun, Postmark, SparkPost, Mandrill, KumoMTA and the like), also JSON within JSON.

Found by keys, not by the service's name: an address, then a status, an action, a diagnostic. What a pair says concerns the recipients of its own object, else of the
nearest object around it that has any. The quotes may be escaped any number of times.
"""

import re
from collections.abc import Collection
from typing import NamedTuple

from inspector.findings.address import addresses
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ACTION, ANSWER, FIELD, MOST_TOLD, REMOTE_MTA, REPLY, SIGN, Trust, What
from inspector.findings.statement import quote, state, tell
from inspector.findings.tokens import tokens
from inspector.patterns import later

_WHO = ("emailAddress", "recipient", "recipients", "rcpt", "bouncedRecipients", "delayedRecipients", "complainedRecipients", "rcpt_to", "rcptTo", "email", "Email", "Recipient")
_ALSO = ("to", "To", "destination")   # whom it was addressed to: only where nobody is named better
_STATUS = ("status", "enhanced", "enhanced-code", "enhanced_code", "enhancedCode", "enhancedStatusCode", "dsnStatus", "smtp_status", "smtp_enchcode", "enh")
_CODE = ("code", "error_code", "smtp_code", "status_code", "bounce-code", "smtpCode", "statusCode")
_SAID = (
    "diagnosticCode", "smtpResponse", "smtp_response", "smtp-response", "response", "reason", "raw_reason", "Details", "description", "Description", "error", "message", "diag", "diagnostic", "content",
    "bounce_description", "delivery_status", "dsnDiag", "dsnMsg", "comment",
)
_KIND = ("result", "notificationType", "eventType", "event", "RecordType", "type", "bounce_type", "state")
_HOST = ("mx-host", "remoteMta", "remote_mta", "mx_host")
_KEYS = (*_WHO, *_ALSO, *_STATUS, *_CODE, *_SAID, *_KIND, *_HOST, "action", "bounceType", "bounceSubType", "severity")
_STRING = r"\\{0,7}\"((?:[^\"\\\n]|\\{1,7}[^\"\\\n]|\\{2,7}\"(?=[^,}\]:\n])){0,4000})\\{0,7}\""
_PIECE = later(
    r"\\{0,7}\"(" + "|".join(re.escape(key) for key in _KEYS) + r")\\{0,7}\"[ \t\n]{0,4}:[ \t\n]{0,8}"
    r"(?:" + _STRING + r"|(\[[^\[\]{}]{0,20000}\])|([245][0-9]{2})(?![0-9.])|(\[)(?=[ \t\n]{0,80}\\{0,7}\"))|[{}]"
)
_ITEM = later(r"[\[,]?[ \t\n]{0,80}" + _STRING + r"[ \t\n]{0,80}(?=[,\]])")   # of a list of strings
_MOST_ITEMS = 1_000
_DEEPEST = 100   # objects around a recipient of which it is known that they hold it; the outermost always does
_KINDS = {
    "bounce": "failure", "failed": "failure", "bounced": "failure", "hardbounce": "failure", "hard_bounce": "failure", "soft_bounce": "failure", "dropped": "failure", "blocked": "failure", "out_of_band": "failure",
    "hard bounce": "failure", "spambounce": "failure", "rejected": "failure", "delivery": "success", "delivered": "success", "complaint": "complaint", "deferred": "delay", "deliverydelay": "delay",
    "transient": "delay", "delay": "delay", "permfail": "failure", "tempfail": "delay", "ok": "success", "transientfailure": "delay", "transient_failure": "delay",
}
_FATES = {"failure": "failed", "success": "delivered", "delay": "delayed"}
# Keys that nobody but a mail service has, how the kinds of its events begin, and of what nobody but a mail server speaks: addresses, states and results stand in the JSON of all kinds of programs.
_MAILS = frozenset((
    "notificationType", "RecordType", "bounceType", "bounceSubType", "bounce_type", "bounce-code", "bounce_description", "bouncedRecipients", "delayedRecipients", "complainedRecipients", "smtp_code", "smtpCode", "smtp_enchcode", "smtp_status",
    "smtpResponse", "smtp_response", "smtp-response", "enh", "dsnStatus", "dsnDiag", "dsnMsg", "diagnosticCode", "delivery_status", "rcpt", "rcpt_to", "rcptTo", "mx-host", "mx_host", "remoteMta", "remote_mta",
))
_EVENTS = ("bounce", "deliver", "complaint", "defer", "dropped", "hard", "soft", "spam", "permfail", "tempfail", "transient", "out_of_band")
_MAIL_WORDS = ("smtp", "mailbox", "recipient", "unknown user", "user unknown", "no such user", "bounce", "undeliver", "mail server", "email address", "suppress")
_TELLING = frozenset(("notificationType", "eventType", "event", "RecordType", "bounceType", "status", "type", "smtp_code", "enh", "result"))


class _Pair(NamedTuple):
    """A key, where its value stands, and the object it stands in."""

    key: str
    low: int
    high: int
    home: int
    listed: bool    # the value is a list
    bare: bool      # the value is a number


def detect(evidence: Evidence) -> None:
    """Read the JSON in every notice."""
    text = evidence.text
    for start, end, prose in evidence.notices:
        if '":' not in prose and '" :' not in prose:
            continue
        pairs, parents = _pairs(text, start, end)
        names = {pair.key for pair in pairs}
        if (names & {*_WHO, *_ALSO}) and names & _TELLING and (names & _MAILS or any(_is_of_mail(text, pair) for pair in pairs)):
            _Reader(evidence, pairs, parents).read()
            evidence.talked.append((max(start, text.find("{", start, end)), end))


def _pairs(text: str, start: int, end: int) -> tuple[list[_Pair], list[int]]:
    """The pairs in order, and for each object the one around it (0 is the whole text)."""
    pairs: list[_Pair] = []
    parents, here, read = [0], 0, start
    for found in _PIECE.finditer(text, start, end):
        if found.start() < read:
            continue
        if found[5] or (found[3] and found[1] not in (*_WHO, *_ALSO)):
            items, read = _items(text, found.start(5) if found[5] else found.start(3), end)
            pairs += [_Pair(found[1], *place, here, False, False) for place in items]
        elif found[1]:
            kind = 2 if found[2] is not None else 3 if found[3] is not None else 4
            pairs.append(_Pair(found[1], *found.span(kind), here, kind == 3, kind == 4))
        elif found[0] == "{":
            parents.append(here)
            here = len(parents) - 1
        else:
            here = parents[here]
    return pairs, parents


def _items(text: str, at: int, end: int) -> tuple[list[tuple[int, int]], int]:
    """Where the strings of the list at ``at`` stand, and where the last of them ends: services that quote several answers do so in a list."""
    items: list[tuple[int, int]] = []
    while len(items) < _MOST_ITEMS and (found := _ITEM.match(text, at, end)):
        items.append(found.span(1))
        at = found.end()
    return items, at


def _is_of_mail(text: str, pair: _Pair) -> bool:
    """Whether a pair speaks of what befell a mail: by the kind of event, or by what a server answered."""
    if pair.key in _KIND:
        return text[pair.low : pair.high].lower().rpartition(".")[2].startswith(_EVENTS)
    if pair.key in _SAID and any(word in text[pair.low : pair.high].lower() for word in _MAIL_WORDS):
        return True
    return (pair.key in _SAID or pair.key in _STATUS) and any(token.code for token in tokens(text, pair.low, pair.high, diagnostic=True))


def _is_general(pair: _Pair) -> bool:
    return pair.key in ("description", "Description", "bounce_description")


class _Reader:
    """One text of JSON."""

    def __init__(self, evidence: Evidence, pairs: list[_Pair], parents: list[int]) -> None:
        self.evidence, self.text, self.pairs, self.parents = evidence, evidence.text, pairs, parents
        self.below: dict[int, dict[int, None]] = {}   # the recipients in an object and in all within it, in their order
        self.room = MOST_TOLD   # what is said of all recipients is told of each

    def read(self) -> None:
        """The recipients first, then what is said of them."""
        named = [pair for pair in self.pairs if pair.key in _WHO and "@" in self._value(pair)]
        for pair in named or [pair for pair in self.pairs if pair.key in _ALSO]:
            self._name(pair)
        late = {pair.home for pair in self.pairs if pair.key == "severity" and self._value(pair).lower() == "temporary"}
        for pair in self.pairs:
            if pair.key in _KIND and (sign := _KINDS.get(self._value(pair).lower().rpartition(".")[2])):
                self._kind("delay" if sign == "failure" and pair.home in late else sign, pair)
        for pair in sorted(self.pairs, key=_is_general):   # what the server said goes before what the service says of such cases
            self._say(pair)

    def _value(self, pair: _Pair) -> str:
        return self.text[pair.low:pair.high]

    def _name(self, pair: _Pair) -> None:
        for place in addresses(self.text, pair.low, pair.high)[: None if pair.listed else 1]:
            group = self.evidence.recipient(self.text[slice(*place)], *place, "json-recipient", FIELD)
            self.evidence.sealed = True
            home, steps = pair.home, 0
            while home and steps < _DEEPEST and group not in self.below.setdefault(home, {}):
                self.below[home][group] = None
                home, steps = self.parents[home], steps + 1
            self.below.setdefault(0, {})[group] = None

    def _groups(self, pair: _Pair) -> Collection[int]:
        """Whom a pair speaks of; nobody where too much has been told already."""
        home = pair.home
        while home not in self.below and home:
            home = self.parents[home]
        groups = self.below.get(home, (0,))
        self.room -= len(groups)
        if self.room < 0:
            self.evidence.full = self.evidence.full or ("limit-told", pair.low, pair.high)
            return ()
        return groups

    def _kind(self, sign: str, pair: _Pair) -> None:
        self.evidence.add(SIGN, sign, pair.low, pair.high, "json-kind", FIELD)
        if sign in _FATES:
            self._add(pair, ACTION, _FATES[sign], "json-kind", FIELD)

    def _say(self, pair: _Pair) -> None:
        evidence, key, (low, high) = self.evidence, pair.key, pair[1:3]
        value = self._value(pair)
        if pair.bare and key in (*_CODE, *_STATUS):
            self._add(pair, REPLY, value, "json-answer", ANSWER)
        elif key == "action" and value.lower() in ("failed", "delayed", "delivered"):
            self._add(pair, ACTION, value.lower(), "json-action", FIELD)
        elif key in _STATUS or key in _CODE:
            for group in self._groups(pair):
                state(evidence, low, high, group, "json-status", FIELD, words=False)
        elif key in _HOST:
            self._add(pair, REMOTE_MTA, value, "json-host", FIELD)
        elif key in _SAID and not pair.listed and value.lower() not in _KINDS:
            start = low + 5 if value[:5].lower() == "smtp;" else low
            found = tokens(self.text, start, high, diagnostic=True)   # once, of however many recipients it is said
            for group in self._groups(pair):
                for token in found:
                    tell(evidence, token, group, "json-answer", ANSWER)
                quote(evidence, start, high, group, "json-answer", ANSWER)

    def _add(self, pair: _Pair, kind: What, value: str, rule: str, trust: Trust) -> None:
        """What a pair says, of each of whom it speaks."""
        for group in self._groups(pair):
            self.evidence.add(kind, value, pair.low, pair.high, rule, trust, group)
