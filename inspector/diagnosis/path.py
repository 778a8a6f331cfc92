"""The way that a message took, as far as the message tells, and the place where it stopped."""

from inspector.diagnosis.card import DeliveryPath, Stop
from inspector.diagnosis.diagnosis import Diagnosis, Outcome
from inspector.diagnosis.ledger import Ledger
from inspector.findings import Finding, What, reader_of
from inspector.mail import Message
from inspector.spans import Span

COMMANDS = {
    "dns": "when its address was looked up", "connect": "when connecting", "ehlo": "after EHLO", "tls": "when encryption began", "auth": "at login",
    "mail": "after MAIL FROM", "rcpt": "after RCPT TO", "data": "after DATA", "end-of-data": "after the message was sent", "accepted": "after it had accepted the message",
}
ROLE_WORDS = {"sender": "you", "your-server": "your mail server", "their-server": "their mail server", "mailbox": "the mailbox"}


def delivery_path(case: Diagnosis, message: Message, ledger: Ledger, actor: str) -> DeliveryPath:
    """The strip of stops for one recipient; names are empty where the message does not give them."""
    sender = ledger.first(What.SENDER) or (None if case.outcome.has_arrived else reader_of(message))
    reporting = ledger.first(What.REPORTING_MTA)
    remote = _first(case.because, What.REMOTE_MTA)
    recipient = _first(case.because, What.RECIPIENT)
    theirs_wrote = not remote and reporting is not None and _same_site(reporting.value, case.recipient)
    yours, theirs = (None, reporting) if theirs_wrote else (reporting, remote)
    stops = (
        _stop("sender", sender), _stop("your-server", yours), _stop("their-server", theirs),
        Stop("mailbox", case.recipient, (recipient.span,) if recipient else ()),
    )
    broke_at, on_node, mark = _where(case, theirs_wrote, theirs is not None)
    label, spans = _label(case, mark)
    return DeliveryPath(stops, broke_at, on_node, mark, label, spans, actor, _sentence(stops, broke_at, mark, label))


def _first(findings: tuple[Finding, ...], what: What) -> Finding | None:
    return next((one for one in findings if one.kind == what), None)


def _stop(role: str, finding: Finding | None) -> Stop:
    return Stop(role, finding.value if finding else "", (finding.span,) if finding else ())


def _same_site(host: str, address: str) -> bool:
    """Whether a host belongs to the recipient's domain, by the domain's own name."""
    domain = address.rpartition("@")[2].lower()
    return bool(domain) and (host.lower() == domain or host.lower().endswith("." + domain))


def _where(case: Diagnosis, theirs_wrote: bool, theirs_known: bool) -> tuple[int | None, bool, str]:
    if case.outcome == Outcome.SUPPRESSED:
        return 0, False, "suppressed"
    if case.outcome in (Outcome.RELAYED, Outcome.EXPANDED):
        return 2, False, "none"     # what became of it behind that server nobody reports
    if case.outcome == Outcome.DELIVERED:
        return None, False, "none"
    mark = "delay" if case.outcome == Outcome.DELAYED else "break"
    if case.phase == "accepted" or (theirs_wrote and case.phase is None):
        return 2, False, mark
    if case.actor in ("sender", "sender-admin") and case.phase == "auth" and not theirs_known:
        return 0, False, mark
    return 1, False, mark


def _label(case: Diagnosis, mark: str) -> tuple[str, tuple[Span, ...]]:
    """What is written at the place where it stopped, and the characters that say so."""
    if mark == "none":
        return "", ()
    if mark == "suppressed":
        return "held back by the sending service", tuple(one.span for one in case.because[:1])
    said = [one for one in case.because if (one.kind == What.CODE and case.code and one.value == str(case.code)) or (one.kind == What.REPLY and one.value == case.reply)]
    spans = tuple(dict.fromkeys(one.span for one in said)) or tuple(one.span for one in case.because[:1])
    numbers = " ".join(part for part in (case.reply or "", str(case.code) if case.code else "") if part)
    when = COMMANDS.get(case.phase or "", "")
    if numbers and case.is_answered:
        return f"said {numbers} {when}".strip(), spans
    if numbers:
        return f"reported as {numbers}", spans
    return (f"stopped {when}" if when else "stopped here"), spans


def _sentence(stops: tuple[Stop, ...], broke_at: int | None, mark: str, label: str) -> str:
    names = [f"{ROLE_WORDS[stop.role]} ({stop.name})" if stop.name else ROLE_WORDS[stop.role] for stop in stops]
    way = "The way of the message: " + ", ".join(names) + "."
    if broke_at is None:
        return way + " It arrived."
    if mark == "none":
        return f"{way} It was handed on by {names[broke_at]}."
    word = {"break": "It stopped", "delay": "It waits", "suppressed": "It was held back"}[mark]
    return f"{way} {word} between {names[broke_at]} and {names[broke_at + 1]}: {label}."
