"""The findings as they are gathered, and which group speaks of which recipient."""

from inspector.findings.address import addresses
from inspector.findings.finding import MOST_LINES, MOST_RECIPIENTS, RECIPIENT, Finding, Trust, What
from inspector.mail import Field, Kind, Message, Section
from inspector.spans import Span

_HEADERS = (
    "from", "to", "subject", "return-path", "x-failed-recipients", "auto-submitted", "content-type", "x-autoreply", "x-autorespond", "x-auto-response-suppress",
    "x-vacation", "list-unsubscribe", "list-id", "precedence",
)
_STARTS = tuple((name, f"\n{name}:", len(name) + 2) for name in _HEADERS)
_made = tuple.__new__   # a NamedTuple made so takes a third of the time, and a mail has twenty findings
_KINDS = tuple(Kind)
HEADERS, NOTICE, REPORT, ORIGINAL, OTHER = _KINDS


class Evidence:
    """What the detectors share: the message, the findings so far, the recipients by group.

    ``sealed`` says that a machine-readable source has named the recipients, so that prose adds none.
    """

    __slots__ = ("message", "text", "found", "sealed", "sections", "notices", "talked", "_own", "headers", "failed", "full", "_groups", "_addresses", "_seen")

    def __init__(self, message: Message) -> None:
        self.message = message
        self.text: str = message.text
        self.found: list[Finding] = []
        self.sealed = False
        self.full: tuple[str, int, int] | None = None    # the limit that was met, and where
        self.sections: dict[Kind, list[Section]] = {kind: [] for kind in _KINDS}
        for section in message.sections:
            self.sections[section.kind].append(section)
        self._groups: dict[str, int] = {}
        self._addresses: list[str] = [""]
        self._seen: set[tuple[str, int, str]] = set()
        self.talked: list[tuple[int, int]] = []          # stretches that were read as SMTP conversations or log lines
        self.notices = [(*section.span, self.text[section.span.start : section.span.end]) for section in self.sections[NOTICE]]
        self.headers: dict[str, Field] = {}              # the message's own header fields that tell something; the first of a name
        self.failed: list[Field] = []                    # X-Failed-Recipients, which Exim repeats
        if self.sections[HEADERS]:
            self._read_headers(self.sections[HEADERS][-1].span)
        self._own: frozenset[str] | None = None

    def _read_headers(self, span: Span) -> None:
        block = "\n" + self.text[span.start : span.end]
        low = block.lower()
        if len(low) != len(block):
            low = block
        for name, begin, size in _STARTS:
            at = low.find(begin)
            while at >= 0:
                field = read_field(block, at + size, name, span.start - 1)
                self.headers.setdefault(name, field)
                if name != "x-failed-recipients":
                    break
                self.failed.append(field)
                at = low.find(begin, at + 1)

    @property
    def own(self) -> frozenset[str]:
        """Whom the message itself is from and to, in lower case: no recipients that failed."""
        if self._own is None:
            self._own = self._read_own()
        return self._own

    def _read_own(self) -> frozenset[str]:
        out: set[str] = set()
        for name in ("to", "from"):
            if field := self.headers.get(name):
                start, end = field.span
                out.update(self.text[low:high].lower() for low, high in addresses(self.text, start, min(end, start + 1000)))
        return frozenset(out)

    # findings -------------------------------------------------------------------------------------

    def add(self, kind: What, value: str, start: int, end: int, rule: str, trust: Trust, group: int = 0) -> None:
        """Keep a finding, unless the same rule has said the same of the same recipient already."""
        key = (value, group, rule)
        if end > start and key not in self._seen:
            self._seen.add(key)
            self.found.append(_made(Finding, (kind, value, _made(Span, (start, end)), rule, trust, group)))

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

    def recipient(self, address: str, start: int, end: int, rule: str, trust: Trust, what: What = RECIPIENT) -> int:
        """A recipient was found: its group, a new one where the address is new."""
        low = address.lower()
        group = self._groups.get(low)
        if group is None:
            if len(self._addresses) > MOST_RECIPIENTS:
                self.full = self.full or ("limit-recipients", start, end)
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

    def line(self, start: int, end: int) -> None:
        """A line of a log was read as such: the prose detector passes it over."""
        self.talked.append((start, end))
        if len(self.talked) >= MOST_LINES:
            self.full = self.full or ("limit-lines", start, end)

    def only_group(self) -> int:
        """The group of the only recipient; 0 where there is none or more than one."""
        return 1 if len(self._addresses) == 2 else 0


def read_field(block: str, low: int, name: str, shift: int) -> Field:
    """The header field whose value begins at ``low``, with its folded lines; ``shift`` leads from the block to the message's text."""
    high = block.find("\n", low)
    while high >= 0 and block[high + 1 : high + 2] in (" ", "\t"):
        high = block.find("\n", high + 1)
    value = block[low : high if high >= 0 else len(block)]
    low += len(value) - len(value.lstrip())
    value = value.strip()
    return Field(name, " ".join(value.split()) if "\n" in value else value, Span(low + shift, low + shift + len(value)))
