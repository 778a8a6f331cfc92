"""SMTP conversations, whoever wrote them down: Sendmail and Courier in a notice, swaks, telnet, mail programs and libraries in their logs.

Each answer is bound to the command it answers (the phase) and to its recipient. Who was accepted is not named among those that failed.
"""

import re
from collections import OrderedDict
from typing import NamedTuple

from inspector.findings.address import addresses
from inspector.findings.dialogue import Line, lines
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ACTION, ANSWER, MOST_TOLD, PHASE, PROSE, REMOTE_MTA
from inspector.findings.hosts import host_of
from inspector.findings.statement import quote, tell
from inspector.findings.tokens import tokens
from inspector.patterns import later

# A notice's own drawing of a conversation; all that follows belongs to it. Elsewhere both an address named to a server and its answer must stand.
_DRAWN = re.compile(r"\n[ \t>]{0,8}(?:>>>|<<<)|\n[ \t>*=_-]{0,40}Transcript of [Ss]ession")
_NAMED = later(r"(?:RCPT[ \t]{1,3}(?:- )?TO|MAIL[ \t]{1,3}(?:- )?FROM):[ \t]{0,3}<|(?:EHLO|HELO|LHLO)[ \t]+[0-9A-Za-z\[]", re.IGNORECASE)
_ANSWERED = later(r"\n[ \t]{0,4}<(?:[-~*][-*~ ])?[ \t]{1,2}[245][0-9]{2}[ -]")   # the other side's words, marked so by swaks and curl, before anything was asked
_PHASES = {"EHLO": "ehlo", "HELO": "ehlo", "LHLO": "ehlo", "STARTTLS": "ehlo", "AUTH": "auth", "MAIL": "mail", "RCPT": "rcpt", "DATA": "data", "BDAT": "data", ".": "end-of-data"}
_OPENING = frozenset(("EHLO", "HELO", "LHLO", "MAIL", "RCPT"))
_TALKING = re.compile(r"while talking to ([0-9A-Za-z._-]{1,255}[0-9A-Za-z])", re.IGNORECASE)
_CONNECTED = later(r"(?:^|[ \t])(?:Connected to|Connecting to|opening to)[ \t]{1,3}((?:[0-9A-Za-z_-]{1,63}\.){1,9}[A-Za-z][0-9A-Za-z-]{0,62})", re.IGNORECASE)
_REPORTED = re.compile(r"(?:reply|response|answer|said)[A-Za-z ]{0,30}: {0,2}[45][0-9]{2}[ -]", re.IGNORECASE)   # GroupWise: "Received reply from remote host: 550 ..."
_UNDELIVERED = re.compile(r"(?:([245][0-9]{2})[ -](?:[245]\.[0-9]{1,3}\.[0-9]{1,3} )?)?<?([^\s<>]{1,128}@[^\s<>]{1,255}?)>?\.\.\. ")
# A program behind the server: "mail.local: unknown user: ana", "procmail: Quota exceeded while writing".
_PROGRAM = re.compile(r"[a-z][0-9A-Za-z._/-]{1,40}: [A-Za-z]")
_FILLER = "Service unavailable"   # Sendmail's own words after any refusal that it knows no better word for
_AFTERMATH = later(r"need rcpt|no valid recipients|need mail|bad sequence|rcpt first|mail first|no recipients", re.IGNORECASE)


class _Asked(NamedTuple):
    """A command that waits for its answer, or has had it."""

    word: str
    start: int
    end: int
    address: tuple[int, int] | None = None


def detect(evidence: Evidence) -> None:
    """Read the conversation of each notice that has one."""
    text = evidence.text
    for start, end, prose in evidence.notices:
        drawn = _DRAWN.search(text, max(0, start - 1), end)
        if drawn:
            at = drawn.start() + (text[drawn.start()] == "\n")
            _Reader(evidence, True).read(max(at, start), end)
            evidence.talked.append((max(at, start), end))
        elif (marked := _ANSWERED.search(prose)) or _NAMED.search(prose):
            spoken = [line for line in lines(text, start, end) if line.command or line.reply]
            if (marked or any(line.command in _OPENING for line in spoken)) and any(line.reply for line in spoken):
                low, high = spoken[0].start, next(line.high for line in reversed(spoken) if line.reply or evidence.head is None)
                _Reader(evidence, False).read(start if evidence.head is None else low, high)
                evidence.talked.append((low, high))


class _Reader:
    """One conversation as it goes on."""

    def __init__(self, evidence: Evidence, drawn: bool) -> None:
        self.evidence, self.text, self.drawn = evidence, evidence.text, drawn
        self.raw = evidence.head is None     # a conversation by itself, not one within a bounce: it tells of everybody
        self.waiting: OrderedDict[_Asked, None] = OrderedDict()   # a queue from which any can be taken: a mailing's conversation has thousands
        self.named: dict[str, _Asked] = {}                        # of those, by address
        self.last = _Asked("", 0, 0)
        self.accepted: dict[_Asked, None] = {}
        self.group = 0            # whom the words that follow speak of
        self.refused = False      # something was refused already: what merely follows from it says nothing
        self.answered: set[int] = set()
        self.closing = False      # QUIT or RSET was the last word
        self.sender = ""          # whom MAIL FROM named
        self.host: tuple[str, int, int] | None = None   # who is spoken to
        self.room = MOST_TOLD
        self.continued: tuple[_Asked, tuple[int, ...]] | None = None   # whose reply goes on in the next line

    def read(self, start: int, end: int) -> None:
        """Read it to its end."""
        for line in lines(self.text, start, end):
            if line.command:
                self._ask(line)
            elif line.reply and not (self.drawn and self._own(line)):
                self._answer(line)
            else:
                self._other(line)
        if self.host:
            self.evidence.add(REMOTE_MTA, *self.host, "transcript-talking-to", PROSE)

    def _own(self, line: Line) -> bool:
        """Whether a numbered line of a drawn conversation is the reporting server's: without the mark of the other side."""
        return self.text[line.start:line.low].strip(" \t>") == "" and "<<<" not in self.text[line.start:line.low]

    def _ask(self, line: Line) -> None:
        places = addresses(self.text, line.low, line.high) if line.command == "RCPT" else []
        word = line.command
        self.closing = word in ("QUIT", "RSET")
        if self.closing:
            self.waiting.clear()
            self.named.clear()
            self.last = _Asked("", line.low, line.high)
            self.refused = self.refused and word == "RSET"
            return
        if word == "MAIL":
            self.accepted.clear()
            self.refused = False
            self.sender = next((self.text[slice(*place)].lower() for place in addresses(self.text, line.low, line.high)), "")
        if word == ".":   # what the text waits for is the answer to its end
            while self.waiting and next(reversed(self.waiting)).word in ("DATA", "BDAT"):
                self.waiting.popitem()
        end = places[0][1] if places else line.low + len(word)
        asked = _Asked(word, line.low, end, places[0] if places else None)
        self.continued = None
        self.waiting[asked] = None
        if asked.address:
            address = self.text[slice(*asked.address)]
            self.named.setdefault(address.lower(), asked)
            self.group = self._known(address) or self.group

    def _answer(self, line: Line) -> None:
        """A server's line, bound to what it answers; what it says to a farewell tells nothing."""
        if self.closing:
            return
        if self.continued:
            asked, groups = self.continued
        else:
            asked, groups = self._answered(line), ()
        if line.reply[0] in "23":
            self._went_well(asked, line)
            self.continued = (asked, ()) if line.goes_on else None
            return
        if not groups:
            groups = self._refused(asked, line)
        if len(groups) > 1:   # each line of a long answer is told of everybody whom it is about
            self.room -= len(groups)
            if self.room < 0:
                self.evidence.full = self.evidence.full or ("limit-told", line.low, line.high)
                return
        for group in groups:
            self._keep(line, group, asked)
        self.continued = (asked, groups) if line.goes_on and groups else None

    def _answered(self, line: Line) -> _Asked:
        """What a reply answers: the recipient it names, else the command that waits longest, else the last one."""
        for place in addresses(self.text, line.low, line.high) if self.named else ():
            if asked := self.named.pop(self.text[slice(*place)].lower(), None):
                del self.waiting[asked]
                return asked
        if self.waiting:
            self.last = next(iter(self.waiting))
            if line.reply[0] != "3" or self.last.word != "AUTH":
                self._answer_next()
        return self.last

    def _answer_next(self) -> None:
        """The command that waits longest has its answer."""
        asked, _ = self.waiting.popitem(last=False)
        if asked.address and self.named.get(address := self.text[slice(*asked.address)].lower()) is asked:
            del self.named[address]

    def _went_well(self, asked: _Asked, line: Line) -> None:
        if asked.word == "RCPT" and not line.goes_on:
            self.accepted[asked] = None
        elif line.reply == "354":
            self.last = _Asked(".", asked.start, asked.end)
        elif asked.word in (".", "BDAT") and not line.goes_on:
            if self.raw:
                for each in self.accepted:
                    group = self._group(each)
                    self.evidence.add(ACTION, "relayed", line.low, line.low + 3, "transcript-accepted", ANSWER, group)
            self.accepted.clear()

    def _refused(self, asked: _Asked, line: Line) -> tuple[int, ...]:
        """Whom a refusal is about: the recipients' groups, (0,) for the whole message, () where it only follows from an earlier one."""
        follows = self.refused and (not asked.word or self._follows(line.reply, self.text[line.low:line.high]))
        self.refused = True
        if asked.word == "RCPT":
            group = self._group(asked)
            return () if follows else (group,)
        if follows:
            return ()
        if named := self._named(line.low, line.high):
            return (named,)
        if asked.word in ("DATA", "BDAT", "."):
            accepted, self.accepted = self.accepted, {}
            return tuple(self._group(each) for each in accepted) or (0 if self.raw else self._unanswered(),)
        return (0 if asked.word else self._unanswered(),)

    def _unanswered(self) -> int:
        """The recipient spoken of, unless it has its answer: what comes after that is about others, whom the notice does not show."""
        return 0 if self.group in self.answered else self.group

    @staticmethod
    def _follows(reply: str, body: str) -> bool:
        return reply == "503" or bool(_AFTERMATH.search(body))

    def _group(self, asked: _Asked) -> int:
        """The recipient that an RCPT named."""
        if not asked.address:
            return 0
        address = self.text[slice(*asked.address)]
        known = self._known(address)
        if not known and not self.evidence.sealed:
            known = self.evidence.recipient(address, *asked.address, "transcript-rcpt-to", ANSWER)
        self.group = known or 0
        return known or 0

    def _named(self, low: int, high: int) -> int:
        """The known recipient that a line names, or 0."""
        for place in addresses(self.text, low, high):
            if group := self._known(self.text[slice(*place)]):
                return group
        return 0

    def _known(self, address: str) -> int:
        """The recipient of that address, or 0. Where a report has named them all, the local part will do; here the same user of two domains is two recipients."""
        return (self.evidence.group_by_user(address) if self.evidence.sealed else self.evidence.group_of(address)) or 0

    def _keep(self, line: Line, group: int, asked: _Asked) -> None:
        """A refusal as findings."""
        evidence = self.evidence
        self.answered.add(group)
        sure = [token for token in tokens(self.text, line.low, line.high, diagnostic=True) if token.sure]
        for token in sure[:2]:
            tell(evidence, token, group, "transcript-answer", ANSWER)
        if self.host and group:
            evidence.add(REMOTE_MTA, *self.host, "transcript-talking-to", PROSE, group)
        quote(evidence, line.low, line.high, group, "transcript-answer", ANSWER)
        if asked.word in _PHASES:
            evidence.add(PHASE, _PHASES[asked.word], asked.start, asked.end, "transcript-phase", ANSWER, group)
        if self.raw and group:
            evidence.add(ACTION, "delayed" if line.reply[0] == "4" else "failed", line.low, line.low + 3, "transcript-refused", ANSWER, group)

    # what is neither command nor reply ---------------------------------------------------------------

    def _other(self, line: Line) -> None:
        evidence, text, low, high = self.evidence, self.text, line.low, line.high
        body = text[low:high]
        if found := _TALKING.search(text, low, high) or (self.raw and _CONNECTED.search(text, low, high)):
            self.host = found[1], found.start(1), found.end(1)
            self.group, self.refused = 0, False     # another server, other recipients
            return
        bare = body.strip(" \t>")
        low += body.find(bare[:1]) if bare else 0
        if self.drawn and bare.startswith("<") and bare.endswith(">:"):
            self._courier(low, high)
        elif bare.endswith("]:") and (host := host_of(text, low, high)):
            evidence.add(REMOTE_MTA, *host, "transcript-host", PROSE, self.group)
        elif self.drawn:
            if line.reply or "... " in bare or _REPORTED.search(bare):
                self._own_words(low, high)
            elif _PROGRAM.match(bare):
                quote(evidence, low, high, self.group, "transcript-program", PROSE)

    def _courier(self, low: int, high: int) -> None:
        """Courier names the recipient on a line before the conversation about it."""
        for place in addresses(self.text, low, high)[:1]:
            self.refused = False
            self._group(_Asked("RCPT", *place, place))

    def _own_words(self, low: int, high: int) -> None:
        """What the reporting server itself adds: "550 5.1.1 <a@example.org>... User unknown", often a translation of the reply before it."""
        evidence, text, group = self.evidence, self.text, self.group
        named = self._named(low, high)
        found = tokens(text, low, high, diagnostic=True)
        shape = _UNDELIVERED.match(text, low, high) if text.find("... ", low, high) >= 0 else None
        if shape and not named and not evidence.sealed and "@" in shape[2] and shape[2].lower() != self.sender:
            named = evidence.recipient(shape[2], shape.start(2), shape.end(2), "transcript-own-words", PROSE)
        sure = [token for token in found if token.sure]
        if not sure and shape and named:
            quote(evidence, low, high, named, "transcript-own-words", PROSE)   # "<a@example.org>... Deferred: Connection refused by mx.example.org."
        if not sure or (text[low] == "2" and text[low : low + 3].isdecimal()):
            return
        # "554 <a@example.org>... 550 Host unknown": the inner reply is the cause.
        cause = sure[-1] if shape and len(sure) > 1 and sure[-1].reply and not sure[-1].code else sure[0]
        tell(evidence, cause, named or group, "transcript-own-words", PROSE)
        code = next((token for token in sure if token.code), None)
        if code and not cause.code and cause.reply != code.reply:
            tell(evidence, code, named or group, "transcript-own-words", PROSE)
        if not self.answered or text.find(_FILLER, low, high) < 0:
            quote(evidence, low, high, named or group, "transcript-own-words", PROSE)
