"""From findings to a diagnosis per recipient: what speaks for what, and what follows."""

from collections.abc import Iterable
from typing import NamedTuple

from inspector.codes import StatusCode
from inspector.diagnosis import disputes, provider, reasons
from inspector.diagnosis.choose import Choice, Told, choose, parse
from inspector.diagnosis.diagnosis import Diagnosis, Grade, Outcome, Verdict
from inspector.diagnosis.reasons import Reason
from inspector.diagnosis.verdict import rule
from inspector.diagnosis.voice import voice_of
from inspector.findings import ACTION, CODE, GUESS, PHASE, RECIPIENT, REMOTE_MTA, REPLY, REPORTING_MTA, SIGN, WORDS, Finding, What
from inspector.knowledge import Library, Page
from inspector.mail import Message
from inspector.spans import Span

_OUTCOMES = {one.value: one for one in Outcome}
_REFUSALS = (Verdict.FAILURE, Verdict.DELAY, Verdict.SUCCESS)
_SOURCES = ("report-diagnostic", "log-answer", "json-answer", "table-answer", "transcript-answer", "notice-reply", "notice-block", "notice-code", "report-status", "transcript-program", "transcript-own-words")
_LONGEST_NOTICE = 3_000
# Google printed 5.7.4, 5.7.8 and 5.7.9 with a zero behind (2025); 5.7.40 after 550 is a code of its own. The reply tells them apart.
_MISPRINTS = {("5.7.40", "504"): StatusCode(5, 7, 4), ("5.7.80", "535"): StatusCode(5, 7, 8), ("5.7.90", "534"): StatusCode(5, 7, 9)}


class Judgement(NamedTuple):
    """What a whole message comes to: its kind, a diagnosis per recipient, a sentence for people, and the findings that show the kind."""

    kind: Verdict
    cases: tuple[Diagnosis, ...]
    sentence: str
    because: tuple[Finding, ...]


def diagnose(message: Message, findings: tuple[Finding, ...], library: Library) -> Judgement:
    """The kind of message and a diagnosis per recipient, in the order in which the recipients were found."""
    ruling = rule(message, findings)
    if ruling.kind not in _REFUSALS:
        return Judgement(ruling.kind, (), ruling.sentence, ruling.because)
    groups: dict[int, dict[What, list[Finding]]] = {}
    for one in findings:
        kind, group = one.kind, one.group
        own = groups.get(group)
        if own is None:
            own = groups[group] = {}
        if kind in own:
            own[kind].append(one)
        else:
            own[kind] = [one]
    common = groups.pop(0, {})
    named = [own for own in groups.values() if RECIPIENT in own]
    bench = _Bench(message, library, ruling.kind, common, len(named) < 2)
    cases = tuple(bench.weigh(own) for own in named)
    if not cases and (common or ruling.because):
        cases = (bench.weigh({}, ruling.because),)
    return Judgement(ruling.kind, cases, ruling.sentence, ruling.because)


class _Bench:
    """What is the same for all recipients of a message."""

    def __init__(self, message: Message, library: Library, kind: Verdict, common: dict[What, list[Finding]], single: bool) -> None:
        self.message = message
        self.library = library
        self.kind = kind
        self.common = common
        self.single = single
        self._notice: list[Finding] | None = None

    def weigh(self, own: dict[What, list[Finding]], because: tuple[Finding, ...] = ()) -> Diagnosis:
        """One recipient's diagnosis."""
        told = Told(own, self._shared(own))
        choice = choose(told)
        code, reply = parse(choice.code), choice.reply.value if choice.reply else None
        outcome, action = self._outcome(told, choice)
        who = told.first(RECIPIENT)
        remote = told.first(REMOTE_MTA)
        words = _words(told, choice)
        if outcome in (Outcome.DELIVERED, Outcome.RELAYED, Outcome.EXPANDED):
            return self._arrived(told, outcome, action, who, remote)
        source = provider.of(self.library, remote.value if remote else "", who.value if who else "")
        ruled = provider.rule_for(self.library, self.message, words, code, reply, source or self._writer(told, remote))
        if ruled and ruled.proof and ruled.rule.dead != "maybe":
            spoken = Reason(ruled.rule.reason, ruled.proof, True, True)
        else:
            spoken = reasons.by_words(self.message, words, self.library)
        if spoken.name == "unknown" and (self.single or not words):
            spoken = reasons.by_notice(self.message, self._whole_notice(), self.library) if not code or code.vague else spoken
        reason = reasons.settle(reasons.by_code(code, choice.code), spoken)
        if ruled and ruled.rule.reason and ruled.rule.reason != "unknown":
            reason = Reason(ruled.rule.reason, ruled.proof or choice.code, True, bool(ruled.proof))
        if reason.name == "suppressed":
            outcome = Outcome.SUPPRESSED
        return self._told(told, choice, outcome, action, who, remote, words, source, ruled, spoken, reason, code, reply, because)

    def _told(self, told: Told, choice: Choice, outcome: Outcome, action: Finding | None, who: Finding | None, remote: Finding | None, words: list[Finding],
              source: str | None, ruled: "provider.Ruled | None", spoken: Reason, reason: Reason, code: StatusCode | None, reply: str | None,
              because: tuple[Finding, ...]) -> Diagnosis:
        read_as = _MISPRINTS.get((str(code), reply or ""), code) if code else None
        key = str(read_as) if read_as else f"reply:{reply}" if reply else f"reason:{reason.name}"
        page = self._page(read_as, reply, reason)
        phase = told.first(PHASE)
        proof = _proof((choice.code, choice.reply, reason.proof, ruled.proof if ruled else None, words[0] if words else None, action, who, remote, *because))
        if not proof:
            proof = _proof(told.all(SIGN))
        guide = ruled.rule if ruled else None
        voice = voice_of(page, code, reason.name, self.library)
        return Diagnosis(
            recipient=who.value if who else "", outcome=outcome, code=code, reply=reply, reason=reason.name,
            grade=_grade(choice, reason, who), page=key,
            bounce_type=guide.bounce if guide and guide.bounce != "none" else _bounce_type(code, reply, page, outcome, reason),
            actor=guide.actor if guide else voice.actor if voice else "sender",
            severity=voice.severity if voice else "medium",
            address_is_dead=_dead(code, reply, outcome, reason, spoken, ruled, phase.value if phase else None, source),
            provider=source, provider_rule=guide.id if guide else None, phase=phase.value if phase else None,
            remote_mta=remote.value if remote else "", reporting_mta=_value(told.first(REPORTING_MTA)),
            words=tuple(dict.fromkeys(one.span for one in words[:3])), because=proof,
            disputes=disputes.find(choice, action, outcome, reason, reasons.by_code(code, choice.code), spoken),
        )

    def _arrived(self, told: Told, outcome: Outcome, action: Finding | None, who: Finding | None, remote: Finding | None) -> Diagnosis:
        code = next((one for one in told.all(CODE) if one.value[0] == "2"), None)
        reply = next((one for one in told.all(REPLY) if one.value[0] == "2"), None)
        parsed = parse(code)
        key = str(parsed) if parsed else f"reply:{reply.value}" if reply else "2.0.0"
        page = (self.library.page_for(parsed) if parsed else None) or self.library.page(key)
        proof = _proof((action, code, reply, who, remote)) or _proof(told.all(SIGN))
        return Diagnosis(
            recipient=who.value if who else "", outcome=outcome, code=parsed, reply=reply.value if reply else None, reason="unknown", grade=Grade.STATED, page=key,
            bounce_type="none", actor=page.actor if page else "nobody", severity=page.severity if page else "info", address_is_dead=False, provider=None, provider_rule=None,
            phase=None, remote_mta=remote.value if remote else "", reporting_mta=_value(told.first(REPORTING_MTA)), words=(), because=proof,
        )

    def _shared(self, own: dict[What, list[Finding]]) -> dict[What, list[Finding]]:
        """What is said of the whole message and holds for this recipient too: with several recipients only where nothing is said of it alone."""
        if self.single or not self.common:
            return self.common
        silent = CODE not in own and REPLY not in own and WORDS not in own
        return {kind: found for kind, found in self.common.items() if silent or kind not in (CODE, REPLY, WORDS, PHASE, REMOTE_MTA)}

    def _outcome(self, told: Told, choice: Choice) -> tuple[Outcome, Finding | None]:
        action = told.first(ACTION)
        if action and action.value in _OUTCOMES:
            return _OUTCOMES[action.value], action
        if self.kind is Verdict.SUCCESS:
            return Outcome.DELIVERED, action
        return (Outcome.DELAYED if self.kind is Verdict.DELAY else Outcome.FAILED), action

    def _writer(self, told: Told, remote: Finding | None) -> str | None:
        """Who wrote the report, where no other server is named: its words are to be understood in its own dialect."""
        reporting = told.first(REPORTING_MTA)
        return provider.of(self.library, reporting.value, "") if reporting and not remote else None

    def _whole_notice(self) -> list[Finding]:
        """All the prose as words, for a notice that quotes nobody."""
        if self._notice is None:
            text = self.message.text
            out: list[Finding] = []
            for section in self.message.sections:
                if section.kind == "notice" and len(out) < 2:
                    end = min(section.span.end, section.span.start + _LONGEST_NOTICE)
                    out.append(Finding(WORDS, text[section.span.start : end], Span(section.span.start, end), "whole-notice", GUESS))
            subject = self.message.header("subject")
            if subject:
                out.append(Finding(WORDS, subject.value, subject.span, "subject", GUESS))
            self._notice = out
        return self._notice

    def _page(self, code: StatusCode | None, reply: str | None, reason: Reason) -> Page | None:
        if code:
            return self.library.page_for(code)
        return (self.library.page(f"reply:{reply}") if reply else None) or self.library.page(f"reason:{reason.name}") or self.library.page("reason:unknown")


def _words(told: Told, choice: Choice) -> list[Finding]:
    """The other side's words, best source first; the prose that is not quoted from anybody last."""
    found = told.all(WORDS)
    if len(found) < 2:
        return found
    rank = {rule: k for k, rule in enumerate(_SOURCES)}
    return sorted(found, key=lambda one: rank.get(one.rule, len(rank)))[:4]


def _proof(found: Iterable[Finding | None]) -> tuple[Finding, ...]:
    out: list[Finding] = []
    for one in found:
        if one and not any(one is other for other in out):
            out.append(one)
    return tuple(out)


def _value(found: Finding | None) -> str:
    return found.value if found else ""


def _grade(choice: Choice, reason: Reason, who: Finding | None) -> Grade:
    """How the page was reached. A recipient that was only guessed lowers it."""
    if choice.code or choice.reply:
        stated = (choice.code or choice.reply).trust > GUESS   # type: ignore[union-attr]
        return Grade.STATED if stated and (not who or who.trust > GUESS) else Grade.DEDUCED
    return Grade.DEDUCED if reason.strong else Grade.GUESSED


def _bounce_type(code: StatusCode | None, reply: str | None, page: Page | None, outcome: Outcome, reason: Reason) -> str:
    if outcome in (Outcome.DELAYED, Outcome.SUPPRESSED):
        return "soft" if outcome is Outcome.DELAYED else "hard"
    if code:
        return page.bounce if page and page.bounce else "hard" if code.klass == 5 else "soft"
    if reply:
        return "hard" if reply[0] == "5" else "soft"
    return page.bounce if page and reason.name != "unknown" else "hard"


def _dead(code: StatusCode | None, reply: str | None, outcome: Outcome, reason: Reason, spoken: Reason, ruled: "provider.Ruled | None", phase: str | None,
          source: str | None) -> bool:
    """Whether mailbox or domain is gone for good. Advice to delete a good address does harm, so every doubt says no."""
    temporary = code.klass == 4 if code else bool(reply) and reply[0] == "4"   # type: ignore[index]
    if outcome is not Outcome.FAILED or reason.name not in reasons.GONE or temporary:
        return False
    if reason.name == "user-unknown" and not (code and code.subject == 1):
        # A server that took the address at RCPT TO and refuses after the text knows the mailbox: it is the message that it does not want.
        if phase == "end-of-data":
            return False
        if code and code.family == "x.2.1" and not ruled:
            return phase == "rcpt"
    if ruled and (ruled.rule.dead != "maybe" or ruled.rule.provider == source or spoken.name not in reasons.GONE or not spoken.strong):
        return ruled.rule.dead == "yes"      # a "maybe" of the server that refused is a doubt; one of mail software in general leaves it to the words
    return reason.strong
