"""From findings to a diagnosis per recipient: what speaks for what, and what follows."""

import re
from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from inspector.codes import StatusCode
from inspector.diagnosis import disputes, provider, reasons
from inspector.diagnosis.actor import Ends, actor_of, calls_a_server, is_dialogue, is_theirs
from inspector.diagnosis.answer import LONGEST, answer_of
from inspector.diagnosis.case import Case, bounce_type, dead, grade
from inspector.diagnosis.choose import OWN, Choice, Told, choose, parse
from inspector.diagnosis.diagnosis import Diagnosis, Grade, Outcome, Verdict
from inspector.diagnosis.face import face_of
from inspector.diagnosis.forwarding import first_address, leads_on, was_passed_on
from inspector.diagnosis.heard import as_guess, hear
from inspector.diagnosis.named import PROSE_RULE, about_caller, could_not_look, is_another, is_of_a_name, is_there, lists_sender, missing, names_home, only_supposes
from inspector.diagnosis.reasons import Reason
from inspector.diagnosis.verdict import SENTENCES, Ruling, rule
from inspector.diagnosis.voice import registered_title, title_of, voice_of
from inspector.findings import (
    ACTION,
    ANSWER,
    CODE,
    GUESS,
    LOOK_ALIKE,
    MISPRINTED,
    PHASE,
    RECIPIENT,
    REMOTE_MTA,
    REPLY,
    REPORTING_MTA,
    SENDER,
    SIGN,
    WORDS,
    Finding,
    What,
    meant,
    sender_of,
)
from inspector.knowledge import Library, Page
from inspector.mail import Kind, Message
from inspector.patterns import later
from inspector.spans import Span

_OUTCOMES = {one.value: one for one in Outcome}
_WRAPPED = "unknown recipient or mailbox unavailable"   # what Exchange Online says for every refusal without a code: one of the two
_WRAPPER = later(r"Remote\s+server\s+returned\s+unknown\s+recipient\s+or\s+mailbox\s+unavailable\s+->\s+(?=[245][0-9]{2}[ -])")
_DELAY, _DELAYED, _FAILED = Verdict.DELAY, Outcome.DELAYED, Outcome.FAILED   # by themselves: see findings.finding
_ARRIVED = {Outcome.DELIVERED: "Delivered", Outcome.RELAYED: "Handed on to a server without reports", Outcome.EXPANDED: "Handed to the members of a list"}
_REFUSALS = (Verdict.FAILURE, Verdict.DELAY, Verdict.SUCCESS)
_SOURCES = ("report-diagnostic", "log-answer", "json-answer", "table-answer", "transcript-answer", "notice-reply", "notice-block", "notice-code", "report-status", "transcript-program", "transcript-own-words")
_RANK = {rule: rank for rank, rule in enumerate(_SOURCES)}
_FURNITURE = re.compile(r"(?:[0-9]{1,6} )?(?:Original message|Additional information|Number of lines|From: \S{3,80} CC: recipient list|Please (?:reply to|contact|write to) \S{3,80} (?:if you (?:feel|think|believe|have)|for (?:further|more)))\b", re.IGNORECASE)   # what notices print around the answer
_NO_CAUSE = ("expired", "delivery-agent")
_LONGEST_NOTICE = 3_000
_SET_SUBJECTS = ("mail system error",)   # stand over every notice of a program (Netscape and its heirs), whatever happened
# Google printed 5.7.4, 5.7.8 and 5.7.9 with a zero behind (2025); 5.7.40 after 550 is a code of its own. The reply tells them apart.
_MISPRINTS = {(StatusCode(5, 7, 40), "504"): StatusCode(5, 7, 4), (StatusCode(5, 7, 80), "535"): StatusCode(5, 7, 8), (StatusCode(5, 7, 90), "534"): StatusCode(5, 7, 9)}
_UNREAD = "This is a mail system’s notice in words that are not known here: most report a failure, but read it before you act."
_UNDERSTOOD = frozenset(("failure", "reported", "turned-away", "exception", "listed"))


class Judgement(NamedTuple):
    """What a whole message comes to: its kind, a diagnosis per recipient, a sentence for people, and the findings that show the kind."""

    kind: Verdict
    cases: tuple[Diagnosis, ...]
    sentence: str
    because: tuple[Finding, ...]


def diagnose(message: Message, findings: tuple[Finding, ...], library: Library) -> Judgement:
    """The kind of message and a diagnosis per recipient, in the order in which the recipients were found."""
    ruling = rule(message, findings)
    heard = hear(message, findings, library) if ruling.kind is Verdict.NOT_A_BOUNCE else None
    ruling = heard.ruling if heard else ruling
    if ruling.kind not in _REFUSALS:
        return Judgement(ruling.kind, (), ruling.sentence, ruling.because)
    groups: dict[int, dict[What, list[Finding]]] = {}
    for one in findings:
        groups.setdefault(one.group, {}).setdefault(one.kind, []).append(one)
    common = groups.pop(0, {})
    named = [own for own in groups.values() if RECIPIENT in own]
    bench = _Bench(message, library, ruling.kind, common, len(named) < 2)
    cases = tuple(map(bench.weigh, named))
    if not cases and (common or ruling.because):
        nobody = bench.weigh({}, ruling.because)
        quoted = message.header("from") or message.text.lstrip()[:3].isdecimal()   # a mail system's own notice, or its bare answer; another text that names nobody may speak of anything
        cases = (nobody if quoted else nobody._replace(address_is_dead=False),)
    if ruling.kind is Verdict.DELAY and cases and all(one.outcome is _FAILED for one in cases):
        ruling = ruling._replace(kind=Verdict.FAILURE, sentence=SENTENCES[Verdict.FAILURE])   # a mail program said so, which does not try again
    if ruling.kind is Verdict.FAILURE and not heard and _is_unread(message, cases, ruling):
        return Judgement(ruling.kind, _not_understood(cases, library), _UNREAD, ruling.because)
    return Judgement(ruling.kind, as_guess(cases, library) if heard and heard.guessed else cases, ruling.sentence, ruling.because)


def _is_unread(message: Message, cases: tuple[Diagnosis, ...], ruling: Ruling) -> bool:
    """Whether a mail system's notice is taken for a failure by its sender alone: nothing in it was understood."""
    understood = any(one.code or one.reply or one.reason != "unknown" or one.grade is not Grade.GUESSED for one in cases) or any(one.kind is SIGN and one.value in _UNDERSTOOD for one in ruling.because)
    return not understood and not any(section.kind in (Kind.REPORT, Kind.ORIGINAL) for section in message.sections)


def _not_understood(cases: tuple[Diagnosis, ...], library: Library) -> tuple[Diagnosis, ...]:
    """The same without what is true of failures only: it may be late, or have arrived."""
    page = library.page("reason:not-understood")
    if page is None:
        return cases
    return tuple(one._replace(reason="not-understood", page=page.key, title=page.title, registered_title="", bounce_type=page.bounce, actor=page.actor, severity=page.severity) for one in cases)


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
        words = [self._unwrapped(one) if "-> " in one.value else one for one in _words(told, choice.code)]
        choice = self._believed(choice, words)
        code, reply = parse(choice.code), choice.reply.value if choice.reply else None
        outcome, action = self._outcome(told, choice)
        who = told.first(RECIPIENT)
        remote = told.first(REMOTE_MTA)
        if outcome in _ARRIVED:
            return self._arrived(told, outcome, action, who, remote)
        source = provider.of(self.library, remote.value if remote else "", who.value if who else "")
        source = source or provider.by_words(self.library, self.message, words)
        writer = source or self._writer(told, remote)
        ruled = provider.rule_for(self.library, self.message, words, code, reply, writer)
        spoken = self._spoken(words, code, ruled, who)
        coded = reasons.by_code(code, choice.code)
        reason = reasons.settle(coded, spoken, code)
        if not words and spoken.by_words and not ruled:
            ruled = self._rule_of_notice(reason, writer)
        if ruled:
            reason = Reason(ruled.rule.reason, ruled.proof or choice.code, True, bool(ruled.proof))
            if reason.name in _NO_CAUSE:     # that the server gave up is no cause, nor that a program failed; what was said all the while, or by the program, is
                causes = (reasons.by_words(self.message, words, self.library), coded)
                if why := next((one for one in causes if one.strong and one.name not in _NO_CAUSE), None):
                    reason, ruled = why, None
        if not ruled:
            reason = reasons.with_clue(reason, self.message, words, self.library)
        phase = told.first(PHASE)
        reason, ruled = self._corrected(told, words, code, reply, outcome, reason, ruled)
        if reason.name == "suppressed":
            outcome = Outcome.SUPPRESSED
        beside = reasons.beside(reason, self.message, words, self.library) if reason.name in reasons.GONE else reasons.UNKNOWN
        if reasons.goes_before(beside, reason):
            reason, ruled = beside, None     # somebody is gone, and the words are about the sender, or about what passes
        if reason.name == "domain-not-found" and (other := self._missing(told, words)):
            reason, ruled = reason._replace(name=other), None
        of_another = reason.name in reasons.GONE and is_another(self.message, reason.proof, who)
        doubted = of_another or bool(words and _WRAPPED in words[0].value) or beside.name != "unknown" or self._doubted(told, choice, reason, spoken, words)
        passed_on = was_passed_on(told, who, reason, of_another)
        case = Case(choice, code, reply or "", outcome, action, who, remote, phase, words, source, ruled, spoken, coded, reason, doubted, passed_on)
        return self._told(told, case, because)

    def _corrected(self, told: Told, words: list[Finding], code: StatusCode | None, reply: str | None, outcome: Outcome, reason: Reason, ruled: provider.Ruled | None) -> tuple[Reason, provider.Ruled | None]:
        """The reason where the moment, the party or the outcome gives the same words another sense; without the rule that said otherwise."""
        phase, who = told.first(PHASE), told.first(RECIPIENT)
        if timed := reasons.by_phase(reason, phase, reply, (code.klass == 5) if code else (reply or "")[:1] == "5"):
            return timed, None
        if reason.name == "blocklisted-ip" and lists_sender(self.message, reason.proof, who):
            return reason._replace(name="sender-rejected"), None
        if reason.name == "auth-required" and words and "relay" in words[0].value.lower() and (
            calls_a_server(answer_of(self.message, words[0])) or is_theirs(_value(told.first(REMOTE_MTA)), _value(who), self._ends(told))
        ):
            return reason._replace(name="relay-denied"), None       # a login is for its own users; to the recipient's server strangers bring mail, and it does not know the domain
        if outcome is _DELAYED and reason.name == "expired":
            return reasons.UNKNOWN._replace(name="timeout"), None   # while the server still tries, no time has run out
        return (reasons.UNKNOWN if reasons.is_the_reply_itself(reason, code, reply) else reason), ruled

    def _doubted(self, told: Told, choice: Choice, reason: Reason, spoken: Reason, words: list[Finding]) -> bool:
        """Whether "gone" may be said of another, or without knowing: then nobody is called dead."""
        if choice.code is not None and spoken.name not in reasons.GONE and (choice.code.trust is GUESS or _is_made_up(told, choice.code)):
            return True    # a code that is barely mentioned, or that the reporting program made of an answer, and no words that say the same
        if reason.name not in reasons.GONE:
            return False
        return about_caller(self.message, reason.proof) or only_supposes(self.message, reason.proof, words) or could_not_look(self.message, words or (self._whole_notice() if self.single else [])) or (not spoken.strong and is_there(self.message, words))

    def _believed(self, choice: Choice, words: list[Finding]) -> Choice:
        """The same without a code that is merely mentioned, where the words clearly say something else: it may be the number of a paper or of a program."""
        code = choice.code
        if code is None or code.trust is not GUESS:
            return choice
        spoken = reasons.by_words(self.message, words or (self._whole_notice()[:1] if self.single else []), self.library)
        coded = reasons.by_code(parse(code), code)
        return choice._replace(code=None) if spoken.strong and spoken.name not in ("unknown", coded.name) else choice

    def _spoken(self, words: list[Finding], code: StatusCode | None, ruled: provider.Ruled | None, who: Finding | None) -> Reason:
        """What the words say: by the rule they were known by, by their phrases, at last by the whole notice."""
        if ruled and ruled.proof and ruled.rule.dead != "maybe":
            return Reason(ruled.rule.reason, ruled.proof, True, True)
        spoken = reasons.by_words(self.message, words, self.library)
        if spoken.name == "unknown" and (self.single or not words) and (not code or code.vague or not words) and not self._is_talk(words):
            told = reasons.by_notice(self.message, self._whole_notice(), self.library)
            alone = self.single and not (words and is_of_a_name(self.message, told.proof))
            if told.name == "domain-not-found" and names_home(told.proof, who):
                return told._replace(strong=True)
            return told if alone else told._replace(strong=False)   # of several recipients it may speak of another
        return spoken

    def _unwrapped(self, words: Finding) -> Finding:
        """What the other server said, out of the words that Exchange Online puts around every refusal without a code: "unknown recipient or mailbox unavailable". Where that tells nothing, the words as they are."""
        start, end = words.span
        if not (found := _WRAPPER.search(self.message.text, start, min(end, start + LONGEST))):
            return words
        inner = self.message.text[found.end():end]
        return words._replace(value=" ".join(inner.split()), span=Span(found.end(), end)) if self.library.reasons_in(inner) else words

    def _is_talk(self, words: list[Finding]) -> bool:
        """Whether the text is nothing but a conversation: all else in it is what the client said, the message itself among that."""
        return bool(words) and words[0].rule == "transcript-answer" and self.message.header("from") is None

    def _missing(self, told: Told, words: list[Finding]) -> str:
        """The reason where it is another host than the recipient's domain that has no name, by the answer or by prose that speaks of one recipient; else ""."""
        prose = self._whole_notice()[:1] if self.single else []
        return missing(self.message, words + prose, told.first(RECIPIENT), [told.first(REPORTING_MTA), told.first(SENDER) or sender_of(self.message)])

    def _rule_of_notice(self, reason: Reason, writer: str | None) -> provider.Ruled | None:
        """The rule that says more exactly what prose that quotes nobody says too: it may name who must act, but kill nobody."""
        for notice in self._whole_notice()[:1]:
            ruled = provider.rule_for(self.library, self.message, [notice], None, None, writer)
            if ruled and ruled.rule.reason == reason.name and ruled.rule.dead == "no":
                return ruled
        return None

    def _told(self, told: Told, case: Case, because: tuple[Finding, ...]) -> Diagnosis:
        code, reply, reason, ruled = case.code, case.reply, case.reason, case.ruled
        read_as = _MISPRINTS.get((code, reply), code) if code else None
        key = str(read_as) if read_as else f"reply:{reply}" if reply else f"reason:{reason.name}"
        page = self.library.page(key) or self._page(read_as, reply, reason)
        ends = partial(self._ends, told)
        face = face_of(case, told, self.message, ends)
        voice = voice_of(page, code, reason.name, face, self.library)
        title = title_of(page, read_as, voice)
        proof = _proof((case.choice.code, case.choice.reply, reason.proof, ruled.proof if ruled else None, *case.words[:1], case.action, case.who, first_address(told, case.who), case.remote, *_misprints(told, case), *because))
        return Diagnosis(
            recipient=_value(case.who), outcome=case.outcome, code=code, reply=reply or None, reason=reason.name, grade=grade(case), page=key,
            title=title, registered_title=registered_title(page, read_as, title),
            bounce_type=bounce_type(case, page), actor=actor_of(case, voice, face, self.message, ends), severity=_severity(voice, case.outcome),
            address_is_dead=dead(case) and not leads_on(told) and not self._contested(told.own), face=face, provider=case.source, provider_rule=ruled.rule.id if ruled else None, phase=_value(case.phase) or None,
            remote_mta=_value(case.remote), reporting_mta=_value(told.first(REPORTING_MTA)), words=tuple(dict.fromkeys([one.span for one in case.words[:3]])),
            because=proof or _proof(told.all(SIGN)),
            disputes=disputes.find(case.choice, case.action, case.outcome, reason, case.coded, case.spoken),
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
            title=_ARRIVED[outcome], registered_title=registered_title(page, parsed, _ARRIVED[outcome]),
            bounce_type="none", actor=page.actor if page else "nobody", severity=page.severity if page else "info", address_is_dead=False, face="", provider=None, provider_rule=None,
            phase=None, remote_mta=remote.value if remote else "", reporting_mta=_value(told.first(REPORTING_MTA)), words=(), because=proof,
        )

    def _shared(self, own: dict[What, list[Finding]]) -> dict[What, list[Finding]]:
        """What is said of the whole message and holds for this recipient too: with several recipients only where nothing is said of it alone."""
        if self.single or not self.common:
            return self.common
        silent = CODE not in own and REPLY not in own and WORDS not in own
        return {kind: found for kind, found in self.common.items() if silent or kind not in (CODE, REPLY, WORDS, PHASE, REMOTE_MTA)}

    def _contested(self, own: dict[What, list[Finding]]) -> bool:
        """Whether several answers were given for several recipients, and nothing tells which of them is this one's."""
        if not self.single and own[RECIPIENT][0].rule == "inline-bracketed":
            return True
        if self.single or CODE in own or REPLY in own or WORDS in own:
            return False
        return any(len({one.value for one in self.common.get(kind, ()) if one.trust > GUESS}) > 1 for kind in (CODE, REPLY))

    def _outcome(self, told: Told, choice: Choice) -> tuple[Outcome, Finding | None]:
        action = told.first(ACTION)
        if action and action.value in _OUTCOMES:
            return _OUTCOMES[action.value], action
        if self.kind is Verdict.SUCCESS:
            return Outcome.DELIVERED, action
        return (_DELAYED if self.kind is _DELAY and not is_dialogue(self.message) else _FAILED), action   # what a mail program could not hand over waits in no queue

    def _ends(self, told: Told) -> Ends:
        reader = self.message.header("to")   # who gets the notice is who sent the message, where no copy of it tells
        sender = _value(told.first(SENDER) or sender_of(self.message)) or (reader.value if reader else "")
        return Ends(_value(told.first(REPORTING_MTA)), sender)

    def _writer(self, told: Told, remote: Finding | None) -> str | None:
        """Who wrote the report, where no other server is named: its words are to be understood in its own dialect."""
        if remote:
            return None
        reporting = told.first(REPORTING_MTA)
        daemon = None if reporting else next((one for one in told.all(SIGN) if one.value == "daemon"), None)
        host = reporting.value if reporting else self.message.quote(daemon.span).rpartition("@")[2].strip("> ") if daemon else ""
        return provider.of(self.library, host, "") if host else None

    def _whole_notice(self) -> list[Finding]:
        """All the prose as words, for a notice that quotes nobody."""
        if self._notice is None:
            text = self.message.text
            out: list[Finding] = []
            for section in self.message.own_sections:
                if section.kind == "notice" and len(out) < 2:
                    end = min(section.span.end, section.span.start + _LONGEST_NOTICE)
                    out.append(Finding(WORDS, text[section.span.start : end], Span(section.span.start, end), PROSE_RULE, GUESS))
            subject = self.message.header("subject")
            if subject and not subject.value.lower().startswith(_SET_SUBJECTS):
                out.append(Finding(WORDS, subject.value, subject.span, "subject", GUESS))
            self._notice = out
        return self._notice

    def _page(self, code: StatusCode | None, reply: str, reason: Reason) -> Page | None:
        if code:
            return self.library.page_for(code)
        return (self.library.page(f"reply:{reply}") if reply else None) or self.library.page(f"reason:{reason.name}") or self.library.page("reason:unknown")


def _severity(voice: Page | None, outcome: Outcome) -> str:
    """How bad it is: what is lost is never a mere remark, be it for a cause that otherwise passes."""
    severity = voice.severity if voice else "medium"
    return "medium" if outcome is _FAILED and severity == "info" else severity


def _words(told: Told, code: Finding | None) -> list[Finding]:
    """The other side's words, best source first, of those the answer that holds the chosen code; the prose that is not quoted from anybody last.

    What the reporting program makes of an answer is no word of the other side's: Sendmail writes "User unknown" under whatever was said to RCPT.
    """
    found = [one for one in told.all(WORDS) if not _FURNITURE.match(one.value)]
    if len(found) < 2:
        return found
    if any(one.trust is ANSWER for one in found):
        found = [one for one in found if one.rule != OWN]
    at = code.span.start if code else -1
    return sorted(found, key=lambda one: (_RANK.get(one.rule, len(_RANK)), not one.span.start <= at < one.span.end))[:4]


def _is_made_up(told: Told, code: Finding) -> bool:
    """Whether a code is the reporting program's own reading of an answer that holds none: Sendmail reads "unknown" into every 550 to RCPT."""
    same = [one for one in told.all(CODE) if one.value == code.value]
    return any(one.rule == OWN for one in same) and not any(one.trust is ANSWER for one in same) and any(one.trust is ANSWER for one in told.all(WORDS))


def _misprints(told: Told, case: Case) -> Iterable[Finding]:
    """Malformed codes that a valid one may have been meant by, where no valid one is stated: shown with the question, never taken (RFC 3463 section 2)."""
    return () if case.code else [one for one in told.all(LOOK_ALIKE) if one.rule in MISPRINTED and meant(one.value, case.reply)][:2]


def _proof(found: Iterable[Finding | None]) -> tuple[Finding, ...]:
    """What there is of these findings, each once."""
    return tuple({id(one): one for one in found if one}.values())


def _value(found: Finding | None) -> str:
    return found.value if found else ""
