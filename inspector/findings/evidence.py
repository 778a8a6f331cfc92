"""The findings as they are gathered, and which group speaks of which recipient."""

from inspector.findings.address import addresses
from inspector.findings.finding import Finding, Trust, What
from inspector.mail import Field, Kind, Message, Section
from inspector.spans import Span

MOST_RECIPIENTS = 20_000   # beyond this a report tells nothing more to a person


class Evidence:
    """What the detectors share: the message, the findings so far, the recipients by group.

    ``sealed`` says that a machine-readable source has named the recipients, so that prose adds none.
    """

    __slots__ = ("message", "text", "found", "sealed", "sections", "talked", "own", "headers", "_groups", "_addresses", "_seen")

    def __init__(self, message: Message) -> None:
        self.message = message
        self.text: str = message.text
        self.found: list[Finding] = []
        self.sealed = False
        self.sections: dict[Kind, list[Section]] = {kind: [] for kind in Kind}
        for section in message.sections:
            self.sections[section.kind].append(section)
        self._groups: dict[str, int] = {}
        self._addresses: list[str] = [""]
        self._seen: set[tuple[What, str, int, str]] = set()
        self.talked: list[tuple[int, int]] = []          # stretches that were read as SMTP conversations or log lines
        self.headers: dict[str, Field] = {}              # the message's own header fields; the first of a name
        for field in message.headers:
            self.headers.setdefault(field.name, field)
        self.own = self._own()                           # whom the message itself is from and to: no recipients that failed

    def _own(self) -> frozenset[str]:
        out = set()
        for name in ("to", "from", "delivered-to", "x-original-to"):
            if field := self.headers.get(name):
                start, end = field.span
                out.update(self.text[low:high].lower() for low, high in addresses(self.text, start, min(end, start + 1000)))
        return frozenset(out)

    # findings -------------------------------------------------------------------------------------

    def add(self, kind: What, value: str, start: int, end: int, rule: str, trust: Trust, group: int = 0) -> None:
        """Keep a finding, unless the same rule has said the same of the same recipient already."""
        key = (kind, value, group, rule)
        if end > start and key not in self._seen:
            self._seen.add(key)
            self.found.append(Finding(kind, value, Span(start, end), rule, trust, group))

    # recipients -----------------------------------------------------------------------------------

    @property
    def addresses(self) -> list[str]:
        """The recipients by group; number 0 is the whole message and empty."""
        return self._addresses

    def group_of(self, address: str) -> int | None:
        """The group of a known recipient, or None. A local part alone will do where the domain is another and only one recipient has it."""
        low = address.lower()
        if (known := self._groups.get(low)) is not None:
            return known
        return self._groups.get(low.partition("@")[0] + "@")

    def recipient(self, address: str, start: int, end: int, rule: str, trust: Trust, what: What = What.RECIPIENT) -> int:
        """A recipient was found: its group, a new one where the address is new."""
        low = address.lower()
        group = self._groups.get(low)
        if group is None:
            if len(self._addresses) > MOST_RECIPIENTS:
                return 0
            group = self._groups[low] = len(self._addresses)
            self._addresses.append(address)
            alone = low.partition("@")[0] + "@"
            if alone in self._groups:
                self._groups[alone] = 0      # two recipients share it: it tells nothing
            else:
                self._groups[alone] = group
        self.add(what, address, start, end, rule, trust, group)
        return group

    def only_group(self) -> int:
        """The group of the only recipient; 0 where there is none or more than one."""
        return 1 if len(self._addresses) == 2 else 0
