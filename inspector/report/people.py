"""The names of people in header fields."""

import re
from collections.abc import Iterator

from inspector.mail import Field

_PEOPLE = {"from", "to", "cc", "bcc", "sender", "reply-to", "resent-from", "resent-to"}
_NAMED = re.compile(r'(?:^|[,;>])\s{0,8}"?([^"<>@,;]{2,80}?(?:,[^"<>@,;]{1,60})?)"?\s{0,8}<([^<>@\s]{0,64})@')
ROLE_ACCOUNTS = frozenset((   # nobody's own name (RFC 2142, and what mail servers write from)
    "postmaster", "mailer-daemon", "abuse", "hostmaster", "webmaster", "noc", "security", "info", "mail", "admin", "root", "noreply", "no-reply", "support",
    "sales", "contact", "office", "marketing", "help", "bounce", "bounces", "news", "newsletter", "user", "recipient", "sender", "microsoftexchange",
))


def people_in(field: Field) -> Iterator[str]:
    """The display names in a field such as To; those of mail systems and role accounts are no people."""
    if field.name in _PEOPLE:
        for found in _NAMED.finditer(field.value[:20_000]):
            if found[2].lower() not in ROLE_ACCOUNTS:
                yield found[1].strip(" '")
