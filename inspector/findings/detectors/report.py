"""Delivery-status reports: the fields of RFC 3464 sections 2.2 and 2.3 (and RFC 6533), in a report part or copied into prose."""

import re

from inspector.findings.address import addresses, mailbox, spelled
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ACTION, ANSWER, FIELD, ORIGINAL_RECIPIENT, PROSE, QUEUE_ID, REMOTE_MTA, REPORTING_MTA, RETRY_UNTIL, SENDER, SIGN, TIME
from inspector.findings.statement import quote, state
from inspector.mail import Section
from inspector.patterns import later

# A field may be folded the proper way, go on with the next line of an SMTP reply at the margin, or be a long line that a mail program broke.
_FIELD = re.compile(
    r"\n(?:> ?){0,3}(final-recipient|original-recipient|x-actual-recipient|action|status|diagnostic-code|remote-mta|reporting-mta|will-retry-until"
    r"|last-attempt-date|x-postfix-queue-id|final-log-id|x-postfix-sender)[ \t]{0,4}:[ \t]{0,8}([^\n]{0,8192}(?:\n(?:[ \t]|[245][0-9]{2}[- ])[^\n]{1,4096}|(?<=[^\n]{44})\n(?!(?:> ?){0,3}[0-9A-Za-z-]{1,40}[ \t]{0,4}:)(?=[^\n]*[^\s>])[^\n]{1,400}){0,64})",
    re.IGNORECASE | re.ASCII,
)
_ACTION = re.compile(r"(fail|delay|deliver|relay|expand|expire|bounce|undeliver)[a-z]{0,8}", re.IGNORECASE | re.ASCII)
_ACTIONS = {"fail": "failed", "delay": "delayed", "deliver": "delivered", "relay": "relayed", "expand": "expanded", "expire": "failed", "bounce": "failed", "undeliver": "failed"}
_UNDONE = ("failed", "delayed")
_MTA = re.compile(r"(?:[0-9A-Za-z_-]{1,16}[ \t]{0,2};)?[ \t\n]{0,8}[\[<(]?(?![0-9]{3} )([^\s;<>()\[\],]{1,255})")
_TYPE = re.compile(r"(?![245]\.[0-9])[0-9A-Za-z_./-]{1,32}[ \t]{0,2};\s{0,8}")
_COMMENT = re.compile(r"\(([A-Za-z][^()\n]{3,200})\)")
_WORDS = later(r"[0-9A-Za-z][0-9A-Za-z._+-]{0,30} (?:[0-9A-Za-z][0-9A-Za-z._+-]{0,30} )?")
_NAMING = ("final-recipient", "original-recipient")
_LOOK = 6_000   # characters of a notice or a returned message in which an address is looked for
_PER_RECIPIENT = ("final-recipient", "action", "status")
_OF_MESSAGE = ("reporting-mta", "x-postfix-queue-id", "x-postfix-sender")
_TOLD = {"will-retry-until": (RETRY_UNTIL, "report-retry-until"), "last-attempt-date": (TIME, "report-last-attempt"), "final-log-id": (QUEUE_ID, "report-log-id")}
_Field = tuple[int, int]   # where a value stands


def detect(evidence: Evidence) -> None:
    """Read every report part; prose only where it holds such fields."""
    text = evidence.text
    for section in evidence.reports:
        _read(evidence, section.span.start, section.span.end)
    for section in evidence.others:
        if is_refusal(evidence, section):
            _read(evidence, section.span.start, section.span.end)
    if evidence.sealed:
        return
    for start, end, prose in evidence.notices:
        if ("inal-Recipient" in prose or "inal-recipient" in prose) and _looks_like_report(text, start, end):
            _read(evidence, start, end)


def is_refusal(evidence: Evidence, section: Section) -> bool:
    """Whether a disposition notification (RFC 8098) says that a message was refused: so Dovecot's delivery agent and Sieve's "reject" send it (RFC 5429 section 2.1)."""
    return section.media_type == "message/disposition-notification" and any("automatically rejected" in text or "automatically refused" in text for _, _, text in evidence.notices)


def tell(evidence: Evidence) -> None:
    """The fields that are only told."""
    for kind, rule, low, high, group in evidence.noted:
        evidence.add(kind, " ".join(evidence.text[low:high].split()), low, high, rule, FIELD, group)


def _looks_like_report(text: str, start: int, end: int) -> bool:
    names = {found[1].lower() for found in _FIELD.finditer(text, max(0, start - 1), end)}
    return ("final-recipient" in names or "original-recipient" in names) and ("status" in names or "action" in names or "diagnostic-code" in names)


def _read(evidence: Evidence, start: int, end: int) -> None:
    """Read one stretch of fields: those of the message first, then recipient by recipient."""
    text = evidence.text
    block: dict[str, _Field] = {}
    last = start
    for found in _FIELD.finditer(text, max(0, start - 1), end) if start else _from_the_top(text, end):
        name = found[1].lower()
        low = found.start(2)
        high = low + len(found[2].rstrip(" \t\n"))
        if name in _OF_MESSAGE:
            _message_field(evidence, name, low, high)
            continue
        again = name in block and name in _PER_RECIPIENT
        if again or ("final-recipient" in block and name.endswith("-recipient") and "\n\n" in text[last : found.start() + 1]):
            _recipient(evidence, block)
            block = {}
            if evidence.full:
                break
        block.setdefault(name, (low, high))
        last = found.end()
    if block:
        _recipient(evidence, block)


def _from_the_top(text: str, end: int) -> list[re.Match[str]]:
    """The fields of a text that begins with one: the pattern wants a line break before each."""
    first = re.match(_FIELD.pattern[2:], text[:end], _FIELD.flags)
    return ([first] if first else []) + list(_FIELD.finditer(text, 0, end))


def _message_field(evidence: Evidence, name: str, low: int, high: int) -> None:
    text = evidence.text
    if name == "x-postfix-sender":
        for start, end in addresses(text, low, high)[:1]:
            evidence.add(SENDER, text[start:end], start, end, "report-sender", FIELD)
    elif name == "reporting-mta":
        if found := _MTA.match(text, low, high):
            host, start = found[1].rstrip("."), found.start(1)
            evidence.add(REPORTING_MTA, host, start, start + len(host), "report-reporting-mta", FIELD)
    else:
        evidence.add(QUEUE_ID, text[low:high], low, high, "report-queue-id", FIELD)


def _recipient(evidence: Evidence, block: dict[str, _Field]) -> None:
    group = _who(evidence, block)
    if group is None:
        return
    text = evidence.text
    for name, (low, high) in block.items():
        if name == "action":
            if found := _ACTION.match(text, low, high):
                became = _ACTIONS[found[1].lower()]
                evidence.add(ACTION, became, low, found.end(), "report-action", FIELD, group)
                evidence.settled = evidence.settled or (bool(evidence.reports) and became in _UNDONE)
        elif name == "status":
            state(evidence, low, high, group, "report-status", FIELD, words=False)
            if comment := _COMMENT.search(text, low, high):
                quote(evidence, *comment.span(1), group, "report-status", PROSE)
        elif name == "diagnostic-code":
            kind = _TYPE.match(text, low, high)
            state(evidence, kind.end() if kind else low, high, group, "report-diagnostic", ANSWER)
        elif name == "remote-mta":
            if found := _MTA.match(text, low, high):
                host, start = found[1].rstrip("."), found.start(1)
                if text.startswith(";", found.end()):   # "DNS; ": the type and no name
                    host = ""
                evidence.add(REMOTE_MTA, host, start, start + len(host), "report-remote-mta", FIELD, group)
                if host:
                    evidence.answered.add(group)
        elif name in _TOLD:
            evidence.noted.append((*_TOLD[name], low, high, group))


def _who(evidence: Evidence, block: dict[str, _Field]) -> int | None:
    """The group of the recipient that a block of fields speaks of; 0 where it names none but tells something, None where it is empty talk."""
    text = evidence.text
    named: dict[str, _Field] = {}
    for name in _NAMING:
        if (field := block.get(name)) and (found := _address(text, field)):
            named[name] = found
    if not named:
        return 0 if "status" in block or "action" in block else None
    # Names of users, channels and X.400 say little to who wrote the mail: the address that he wrote, where it is one, says more.
    mail = next((one for one in named if _is_mail(text, named[one])), "")
    name = mail or next(iter(named))
    place = named[name]
    if not mail and (known := _elsewhere(evidence, text[slice(*place)])):
        place = known
    low, high = place
    group = evidence.recipient(spelled(text[low:high]), low, high, f"report-{name}", FIELD)
    evidence.sealed = True
    if name == "final-recipient" and (first := named.get("original-recipient")):
        low, high = first
        evidence.add(ORIGINAL_RECIPIENT, spelled(text[low:high]), low, high, "report-original-recipient", FIELD, group)
    actual = _address(text, block["x-actual-recipient"]) if "x-actual-recipient" in block else None
    if actual and _goes_elsewhere(text[slice(*place)], text[slice(*actual)]):
        evidence.add(SIGN, "forwarded", *actual, "report-actual-recipient", FIELD, group)
    return group


def _is_mail(text: str, place: _Field) -> bool:
    """Whether an address can be one of the Internet's: with a domain of more than one name, or an address literal."""
    _, at, domain = text[place[0]:place[1]].rpartition("@")
    return bool(at) and ("." in domain or domain[-1:] == "]")


def _goes_elsewhere(final: str, actual: str) -> bool:
    """Whether Sendmail's X-Actual-Recipient is another mailbox than the final recipient, which is an alias then: in another domain, in the same one, or a user of the machine by the name alone."""
    return mailbox(final) != mailbox(actual)


def _elsewhere(evidence: Evidence, user: str) -> _Field | None:
    """Where the notice or the head of the returned message has the address of a user whom a report calls by the local part alone; None where it is not the only one."""
    if "@" in user or "/" in user or "=" in user:
        return None
    stretches = [(low, min(high, low + _LOOK)) for low, high, _ in evidence.notices[:2]] + [(one.span.start, min(one.span.end, one.span.start + _LOOK)) for one in evidence.originals[:1]]
    found: dict[str, _Field] = {}
    for low, high in stretches:
        at = evidence.text.find(user + "@", low, high)
        while at >= 0:
            for place in addresses(evidence.text, max(low, at - 1), min(high, at + len(user) + 300))[:1]:
                if place[0] == at and _is_mail(evidence.text, place):
                    found.setdefault(evidence.text[slice(*place)].lower(), place)
            at = evidence.text.find(user + "@", at + 1, high)
    return next(iter(found.values())) if len(found) == 1 else None


def _whole(text: str, start: int, end: int, low: int, high: int) -> _Field:
    """An address that is all of a field's value. One with blanks in its local part is damaged, and its last word would be another person's: taken whole."""
    if start < low and end == high and _WORDS.fullmatch(text, start, low):
        return start, high
    return low, high


def _address(text: str, field: _Field) -> tuple[int, int] | None:
    """Where the address of a recipient field stands; None for a file or a program, which some servers put there (Exim's pipe and file deliveries)."""
    start, end = field
    kind = _TYPE.match(text, start, end)
    low = kind.end() if kind else start
    if text[low : low + 1] in ("|", "/", '"') and text[low : low + 2] not in ("\"'",) and ("/" in text[low:end]):
        return None
    found = addresses(text, low, end) if "\\x{" not in text[low:end] else None   # RFC 6533 section 3 writes other scripts so: taken whole
    if found:
        return _whole(text, low, end, *found[0])
    if text[low : low + 1] == "@":
        return None
    while low < end and text[low] in " \t<'\"":
        low += 1
    high = low
    while high < end and text[high] not in " \t\n>'\"(;":
        high += 1
    return (low, high) if high > low else None
