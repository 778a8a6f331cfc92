"""Whether another mailbox refused than the one that was written to: an alias, a rule or a list had passed the message on (RFC 5321 section 3.9)."""

from inspector.diagnosis.choose import Told
from inspector.diagnosis.reasons import Reason
from inspector.findings import ORIGINAL_RECIPIENT, SIGN, Finding


def leads_on(told: Told) -> bool:
    """Whether it was another mailbox that refused, to which the recipient only forwards: that one may be gone, the recipient's is not."""
    return SIGN in told.own and any(one.value == "forwarded" for one in told.own[SIGN])


def first_address(told: Told, who: Finding | None) -> Finding | None:
    """The address that was written to, where the report is about another user's, to whom it was passed on; the same user at another host is a name of the same mailbox."""
    first = next((one for one in told.own.get(ORIGINAL_RECIPIENT, ())), None)
    if first is None or who is None or _user(first.value) == _user(who.value):
        return None
    return first


def was_passed_on(told: Told, who: Finding | None, reason: Reason, of_another: bool) -> bool:
    """Whether what is gone is the mailbox at the end of a forwarding."""
    return reason.name == "user-unknown" and (of_another or leads_on(told) or first_address(told, who) is not None)


def _user(address: str) -> str:
    return address.rpartition("@")[0].strip('"').lower().partition("+")[0]   # a quoted name is the same without the quotes (RFC 5321 section 4.1.2)
