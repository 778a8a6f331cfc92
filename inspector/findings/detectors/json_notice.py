"""JSON that services send about deliveries (Amazon SES through SNS and the like), also JSON within JSON.

Found by keys, not by the service's name: an address, then a status, an action, a diagnostic. The quotes may be escaped any number of times.
"""

import re

from inspector.findings.address import addresses
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ACTION, ANSWER, FIELD, SIGN
from inspector.findings.statement import quote, state, tell
from inspector.findings.tokens import tokens

_PAIR = re.compile(
    r"\"(notificationType|eventType|emailAddress|recipient|recipients|rcpt_to|email|Email|action|status|diagnosticCode|smtpResponse|reportingMTA|remoteMtaIp|bounceType|"
    r"bounceSubType|event|response|code|description|bounce_type|to|rcptTo|error|message|reason|raw_reason|RecordType|Description|Details|severity|type)\\{0,7}\"[ \t\n]{0,4}:[ \t\n]{0,4}"
    r"(?:\[[ \t\n]{0,4})?\\{0,7}\"((?:[^\"\\\n]|\\{1,7}[^\"\\\n]){0,4000})\\{0,7}\""
)
_WHO = ("emailAddress", "recipient", "recipients", "rcpt_to", "rcptTo", "email", "Email", "to")
_SAID = ("diagnosticCode", "smtpResponse", "response", "reason", "raw_reason", "Details", "description", "Description", "error", "message")
_KINDS = {
    "bounce": "failure", "failed": "failure", "bounced": "failure", "hardbounce": "failure", "hard_bounce": "failure", "soft_bounce": "failure", "dropped": "failure",
    "hard bounce": "failure", "spambounce": "failure", "delivery": "success", "delivered": "success", "complaint": "complaint", "deferred": "delay", "deliverydelay": "delay", "transient": "delay", "blocked": "failure",
}
_KIND_KEYS = ("notificationType", "eventType", "event", "RecordType", "type", "bounce_type")
_FATES = {"failure": "failed", "success": "delivered", "delay": "delayed"}


def detect(evidence: Evidence) -> None:
    """Read the JSON in every notice."""
    text = evidence.text
    for start, end, prose in evidence.notices:
        if '":' not in prose and '" :' not in prose:
            continue
        found = list(_PAIR.finditer(text, start, end))
        names = {one[1] for one in found}
        if not names & set(_WHO) or not names & {"notificationType", "eventType", "event", "RecordType", "bounceType", "status", "type"}:
            continue
        _read(evidence, found)
        evidence.talked.append((text.find("{", start, end) if "{" in text[start:end] else start, end))


def _read(evidence: Evidence, found: list[re.Match[str]]) -> None:
    """Walk the pairs in order. The kind may stand before its recipients (once for many) or after each (an array of events)."""
    text = evidence.text
    group, kind = 0, None
    once_for_many = next((one[1] for one in found if one[1] in _WHO or one[1] in _KIND_KEYS), "") in _KIND_KEYS
    for one in found:
        name, (low, high) = one[1], one.span(2)
        if name in _KIND_KEYS and (sign := _sign(one)):
            kind = (sign, low, high)
            evidence.add(SIGN, sign, low, high, "json-kind", FIELD)
            _fate(evidence, kind, group)
        elif name in _WHO:
            for place in addresses(text, low, high)[:1]:
                group = evidence.recipient(text[slice(*place)], *place, "json-recipient", FIELD)
                evidence.sealed = True
                if once_for_many:
                    _fate(evidence, kind, group)
        elif name == "action" and one[2].lower() in ("failed", "delayed", "delivered"):
            evidence.add(ACTION, one[2].lower(), low, high, "json-action", FIELD, group)
        elif name in ("status", "code"):
            state(evidence, low, high, group, "json-status", FIELD, words=False)
        elif name in _SAID:
            start = low + 5 if text[low : low + 5].lower() == "smtp;" else low
            for token in tokens(text, start, high, diagnostic=True):
                tell(evidence, token, group, "json-answer", ANSWER)
            quote(evidence, start, high, group, "json-answer", ANSWER)


def _sign(one: re.Match[str]) -> str:
    """What kind of event a value names: "Bounce", "email.bounced", "hard_bounce"."""
    return _KINDS.get(one[2].lower().rpartition(".")[2], "")


def _fate(evidence: Evidence, kind: tuple[str, int, int] | None, group: int) -> None:
    if kind and group and kind[0] in _FATES:
        evidence.add(ACTION, _FATES[kind[0]], kind[1], kind[2], "json-kind", FIELD, group)
