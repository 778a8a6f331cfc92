"""What kind of message this is: a failure, a delay, good news, or no bounce at all."""

import re
from typing import NamedTuple

from inspector.diagnosis.diagnosis import Verdict
from inspector.findings import ACTION, CODE, GUESS, PHASE, RECIPIENT, REMOTE_MTA, REPLY, SENDER, SIGN, WORDS, Finding
from inspector.mail import Kind, Message
from inspector.patterns import later

SENTENCES = {
    Verdict.FAILURE: "This is a bounce: a message could not be delivered.",
    Verdict.DELAY: "This is a delay notice: the message has not arrived yet, and the server is still trying.",
    Verdict.SUCCESS: "This is a delivery report with good news: the message was delivered or passed on.",
    Verdict.AUTO_REPLY: "This is an automatic reply from the recipient’s side (out of office and the like), not a bounce: the message arrived.",
    Verdict.READ_RECEIPT: "This is a read receipt: it tells what became of the message after it arrived. It is not a bounce.",
    Verdict.COMPLAINT: "This is a complaint (feedback report): a recipient or provider reported the message as unwanted. It is not a bounce.",
    Verdict.NOT_A_BOUNCE: "This is not a bounce: nothing in it reports a failed delivery.",
}
_LIST = "This is mail from a list or newsletter, not a bounce."
_CHALLENGE = "This asks the sender to confirm the message (challenge and response). It is not a bounce: the message waits until somebody confirms."
_HELD = "The message is held for a moderator of the list: it waits for approval. It is not a bounce."
_OWN = "This speaks of the reader’s own mailbox: no message of theirs came back. It is not a bounce; do not sign in through its links."
_SUBSCRIPTION = "This is a warning of a mailing list to its reader, not a bounce of their mail: what the list sent to them came back, as it says below. If that goes on, the list ends the subscription."
_SERVED = "This is a record of what another host tried at the reader’s own server, not a bounce: no message of theirs came back."
_LEFT = "This is an automatic reply, not a bounce: the message arrived, but nobody seems to read at this address any more. Look in it for the address to write to now."
_MENTION = "This mail mentions an SMTP reply or code, but it is not a bounce: no mail system wrote it."

_SETTINGS = "These are settings of a mail server, not a bounce: they say what it is to answer, and no message came back."
_SOURCE = "This is source text of a program, not a bounce: the codes in it are what it works with, and no message came back."
_TEMPLATE = "This is a template from which notices are made, not a bounce: it has names where a notice has addresses and answers."
_PAGE = "This is a text about bounces, not one of them: what it quotes are examples, and no message came back."
_QUESTION = "This speaks of a code in general and is not a bounce: it shows no message that came back."
_EXHIBITS = {"exhibit-settings": _SETTINGS, "exhibit-source": _SOURCE, "exhibit-template": _TEMPLATE, "exhibit-page": _PAGE, "exhibit-question": _QUESTION}   # by the rule of the sign

_SPEAKS = "This mail speaks of a failed delivery, but it is not a bounce: no mail system wrote it, and it shows no report, reply or returned message."
_PRETENDED = "This looks like a bounce but shows no proof of one: no report, no reply code, no returned message. Do not follow its links."

_UNPROVEN = "This is a feedback report about a message in the name of your domain that failed DMARC, SPF or DKIM: a forgery, or a server of yours that does not sign. Nobody complained, and it is not a bounce."
_WANTED = "This is a feedback report that a recipient took a message out of the spam folder: the opposite of a complaint. It is not a bounce."

_SETTING = later(r"^[ \t]{0,8}[a-z][a-z_]{5,60}[ \t]{0,4}=(?:[ \t\n]|\Z)", re.MULTILINE)   # the configuration of a mail server or of a program that watches it
_LOOK = 8_000   # characters of a text without headers that are looked at

_REPORTS = ("report-", "json-", "header-")
_ASIDE = (("complaint", Verdict.COMPLAINT), ("read-receipt", Verdict.READ_RECEIPT))
_BY_ACTION = (("failed", Verdict.FAILURE), ("delayed", Verdict.DELAY))
_BAD = frozenset(("failed", "delayed"))
_DECISIVE = ("header-subject", "header-receipt", "notice-subject", "words-still-trying")   # rules of signs of a delay that go before words of failure
LISTING = 3   # different codes from which on a text that names nobody explains codes and reports none
_READERS = ("addressed", "passed-to")   # to whom the message came, and what it passes on
_LISTED = frozenset(("list", "bulk"))


class Ruling(NamedTuple):
    """The kind of message, a sentence that says it to people, and the findings that show it."""

    kind: Verdict
    sentence: str
    because: tuple[Finding, ...]


def rule(message: Message, findings: tuple[Finding, ...]) -> Ruling:
    """Decide from the signs and actions among the findings; ``message`` tells whether there are headers at all."""
    clues = _gather(message, findings)
    signs, actions = clues.signs, clues.actions
    headed = clues.headed
    if warning := signs.get("subscription"):
        return _say(Verdict.NOT_A_BOUNCE, warning, clues.told, sentence=_SUBSCRIPTION)
    if clues.warned:
        return _say(Verdict.NOT_A_BOUNCE, clues.warned, sentence=_OWN)
    if exhibit := signs.get("exhibit"):
        return _say(Verdict.NOT_A_BOUNCE, exhibit, clues.told, sentence=_EXHIBITS[exhibit.rule])
    failure = signs.get("failure")
    for value, kind in _ASIDE:
        if value in signs and "failed" not in actions and not (failure and failure.rule == "part-type"):
            return _say(kind, signs[value], sentence=(_UNPROVEN if "unproven" in signs else _WANTED if "wanted" in signs else "") if kind is Verdict.COMPLAINT else "")
    if clues.shown:
        return _no_bounce(clues, None)
    if actions and not ((clues.told or failure) and not _BAD & actions.keys() and _from_prose(actions)) and (clues.machine or not headed or any(one.rule.startswith(_REPORTS) for one in actions.values())):
        return _by_action(actions)
    if not headed:
        return _pasted(clues)
    ruling = _mail(clues, message)
    if ruling.kind is Verdict.NOT_A_BOUNCE and clues.told and not {*_LISTED, "unsubscribe"} & signs.keys() and not message.header("from"):
        return _pasted(clues)   # headers that name nobody tell nothing: the text decides
    return ruling


class _Clues(NamedTuple):
    """The findings that matter for the kind of a message."""

    signs: dict[str, Finding]      # by value, the first of each
    actions: dict[str, Finding]
    machine: Finding | None        # a mail system wrote it
    sealed: Finding | None         # a report or header names a recipient
    told: Finding | None           # a reply or code of refusal
    named: Finding | None          # prose names a recipient other than the reader of this message
    mentioned: Finding | None      # the same, be it only by an address that stands there
    own: Finding | None            # the only recipient named is the reader of this message
    warned: Finding | None         # the same, of the cover under which a bounce is passed on: a list that warns its reader
    returned: Finding | None       # it brings back a message that its own reader sent
    shown: bool                    # a report stands only in the words of a mail to a list: somebody shows it there
    carries: bool                  # it holds a copy of another message
    headed: bool                   # it has headers at all
    answered: set[int]             # the groups of recipients of whom it is said which server answered, or which command
    message: Message
    codes: int                     # how many different enhanced codes it speaks of, or replies where those are more


def _gather(message: Message, findings: tuple[Finding, ...]) -> _Clues:
    signs: dict[str, Finding] = {}
    actions: dict[str, Finding] = {}
    people: list[Finding] = []
    senders: list[Finding] = []
    readers: list[Finding] = []
    told = None
    codes: set[str] = set()
    replies: set[str] = set()
    answered: set[int] = set()
    for one in findings:
        kind = one.kind
        if kind is WORDS:    # the most frequent kind says nothing here
            continue
        if kind is SIGN:
            if one.value in _READERS:
                readers.append(one)
            if one.value not in signs or one.rule == "part-type":   # what a part is goes before what the subject says
                signs[one.value] = one
        elif kind is CODE or kind is REPLY:
            if one.value[0] in "45":
                told = told or (one if one.trust > GUESS else None)
                (codes if kind is CODE else replies).add(one.value)
        elif kind is RECIPIENT:
            people.append(one)
        elif kind is REMOTE_MTA or kind is PHASE:
            answered.add(one.group)
        elif kind is ACTION:
            actions.setdefault(one.value, one)
        elif kind is SENDER:
            senders.append(one)
    to = "\n".join([message.quote(one.span).lower() for one in readers])
    program = message.quote(signs["program"].span).lower() if "program" in signs else ""
    sealed = named = mentioned = None
    strangers = False
    for one in people:
        sealed = sealed or (one if one.rule.startswith(_REPORTS) else None)
        low = one.value.lower()
        if low not in to and (not program or low not in program):
            strangers = True
            named = named or (one if one.trust > GUESS else None)
            mentioned = mentioned or (one if one.rule != "original-to" else None)
    own = people[0] if people and not strangers else None
    returned = next((one for one in senders if one.rule == "original-sender" and one.value.lower() in to), None) if senders else None
    kinds = [section.kind for section in message.sections]
    heads = kinds.count(Kind.HEADERS)
    warned = people[0] if people and heads > 1 and all(one.value.lower() in _addressed(message) for one in people) else None
    machine = signs.get("daemon") or signs.get("null-path") or signs.get("report")
    shown = "list" in signs and not machine and Kind.REPORT not in kinds and bool(actions if not sealed else not sealed.rule.startswith("header-"))
    return _Clues(signs, actions, machine, sealed, told, named, mentioned, own, warned, returned, shown, Kind.ORIGINAL in kinds, heads > 0, answered, message, max(len(codes), len(replies)))


def _writer(message: Message) -> str:
    sender = message.header("from")
    return sender.value.lower() if sender else ""


def _addressed(message: Message) -> str:
    """To whom the first header block says that the message goes, in lower case."""
    head = next(section for section in message.sections if section.kind is Kind.HEADERS)
    block = "\n" + message.quote(head.span).lower()
    at = block.find("\nto:")
    return block[at : block.find("\n", at + 1)] if at >= 0 else ""


def _say(kind: Verdict, *because: Finding | None, sentence: str = "") -> Ruling:
    return Ruling(kind, sentence or SENTENCES[kind], tuple([one for one in because if one]))


def _from_prose(actions: dict[str, Finding]) -> bool:
    return all(one.rule == "notice-state" for one in actions.values())


def _by_action(actions: dict[str, Finding]) -> Ruling:
    for value, kind in _BY_ACTION:
        if value in actions:
            return _say(kind, actions[value])
    return _say(Verdict.SUCCESS, next(iter(actions.values())))


def _pasted(clues: _Clues) -> Ruling:
    """Text without headers: a reply or code in a fitting shape is enough, or words of failure about somebody."""
    told, delay, failure = clues.told, clues.signs.get("delay"), clues.signs.get("failure")
    if waits := _waits(clues):
        return waits
    if told and not clues.mentioned and not clues.carries and (clues.codes >= LISTING or len(_SETTING.findall(clues.message.text, 0, _LOOK)) > 1):
        return _say(Verdict.NOT_A_BOUNCE, told, sentence=_MENTION)
    if told:
        soft = delay or (told.value[0] == "4" and not failure)
        return _say(Verdict.DELAY if soft else Verdict.FAILURE, told, failure, delay)
    if (clues.mentioned or clues.carries) and (failure or delay) and "parcel" not in clues.signs:
        return _say(Verdict.DELAY if delay else Verdict.FAILURE, delay or failure, clues.mentioned)
    if failure and (notice := clues.signs.get("introduced") or clues.signs.get("shown")):
        late = delay if delay and delay.rule in _DECISIVE else None
        return _say(Verdict.DELAY if late else Verdict.FAILURE, late or failure, notice)   # a mail system's notice, cut off before it names anybody, or from which the names were taken
    if error := clues.signs.get("exception"):
        return _say(Verdict.FAILURE, error, failure, clues.mentioned)
    if away := clues.signs.get("auto-reply"):
        return _answer(clues.signs, away)
    success = clues.signs.get("success")
    if success and clues.mentioned and not delay and "parcel" not in clues.signs:
        return _say(Verdict.SUCCESS, success, clues.mentioned)
    return _say(Verdict.NOT_A_BOUNCE)


def _mail(clues: _Clues, message: Message) -> Ruling:
    """A whole mail: who wrote it counts first, then what it says."""
    signs, told, sealed = clues.signs, clues.told, clues.sealed
    away = signs.get("auto-reply")
    if waits := _waits(clues):
        return waits
    if "served" in signs and not sealed and not clues.named:
        return _say(Verdict.NOT_A_BOUNCE, signs["served"], sentence=_SERVED)
    if away and away.rule == "header-subject" and not sealed and not told and "turned-away" not in signs:
        return _answer(signs, away)
    if _answers_by_itself(clues, message):
        return _answer(signs, away, signs.get("vacation"), signs.get("auto-replied"))
    delay = signs.get("delay")
    failure = signs.get("failure") or (signs.get("reported") if not delay and "success" not in signs else None)
    if _reports_a_failure(clues, failure, delay) or ("turned-away" in signs and (clues.mentioned or clues.own)):
        late = delay and (not failure or delay.rule in _DECISIVE)
        return _say(Verdict.DELAY if late else Verdict.FAILURE, delay if late else failure, told, sealed or clues.mentioned, clues.machine, signs.get("exception"), signs.get("listed"))
    success = signs.get("success")
    if success and (clues.machine or success.rule == "header-receipt") and not (told or failure or delay):
        return _say(Verdict.SUCCESS, success)
    if "list-manager" in signs and "bulk" in signs and not (away or told or failure):
        return _no_bounce(clues, failure)   # a list's robot answers for a list
    answered = "auto-replied" in signs and not ("daemon" in signs and "null-path" in signs)   # bounces carry the field too
    if "auto-reply-header" in signs or answered or away or ("acknowledged" in signs and "auto-generated" in signs):
        return _answer(signs, away, signs.get("auto-reply-header"), signs.get("auto-replied"), signs.get("acknowledged"))
    return _no_bounce(clues, failure)


def _answer(signs: dict[str, Finding], *because: Finding | None) -> Ruling:
    """An automatic answer, with what it tells of the address."""
    left = signs.get("left")
    return _say(Verdict.AUTO_REPLY, left, *because, sentence=_LEFT if left else "")


def _answers_by_itself(clues: _Clues, message: Message) -> bool:
    """A robot that answers for a person or a help desk (RFC 3834), whatever bounce the answer quotes; no mail system, and nothing of the reader's came back with it."""
    signs = clues.signs
    if clues.sealed or clues.carries or clues.returned or {"daemon", "report", "turned-away", "gateway"} & signs.keys():
        return False
    away = signs.get("auto-reply")
    quoted = clues.told is not None and message.text.startswith(">", message.text.rfind("\n", 0, clues.told.span.start) + 1)
    return "vacation" in signs or ("auto-replied" in signs and bool(quoted or "acknowledged" in signs or ("program" not in signs and away and away.rule == "words-auto-reply")))


def _waits(clues: _Clues) -> Ruling | None:
    """A message that waits for its sender or for a moderator."""
    for sign, sentence in (("challenge", _CHALLENGE), ("held", _HELD)):
        if sign in clues.signs and not clues.told and not clues.sealed:
            return _say(Verdict.NOT_A_BOUNCE, clues.signs[sign], sentence=sentence)
    return None


def _no_bounce(clues: _Clues, failure: Finding | None) -> Ruling:
    """What it is instead, in a sentence."""
    signs, told = clues.signs, clues.told
    if "list" in signs or ("bulk" in signs and not told):
        return _say(Verdict.NOT_A_BOUNCE, signs.get("list") or signs.get("bulk"), sentence=_LIST)
    if failure and ("login" in signs or "daemon-by-name" in signs or ("daemon" in signs and not told)):
        return _say(Verdict.NOT_A_BOUNCE, signs.get("daemon") or signs["login"], failure, sentence=_PRETENDED)
    if clues.own and (told or "foretold" in signs):
        return _say(Verdict.NOT_A_BOUNCE, clues.own, told or signs.get("foretold"), sentence=_OWN)
    if told:
        return _say(Verdict.NOT_A_BOUNCE, told, sentence=_MENTION)
    if failure:
        return _say(Verdict.NOT_A_BOUNCE, failure, sentence=_SPEAKS)
    return _say(Verdict.NOT_A_BOUNCE)


def _reports_a_failure(clues: _Clues, failure: Finding | None, delay: Finding | None) -> bool:
    """A sender that calls itself a mail system is not enough: something must be refused, somebody named, a message returned, or the path be a machine's own."""
    signs, told, named = clues.signs, clues.told, clues.named
    if clues.sealed:
        return True
    words = failure or delay
    if (answered := signs.get("replied")) and not clues.returned and not {"null-path", "report", "auto-generated", "auto-replied"} & signs.keys() and all(one.span.start > answered.span.start for one in (told, words) if one):
        return False    # somebody answers the reader, whose own words about a bounce stand below
    if "list" in signs and "mailer-daemon" not in signs and not (clues.carries or clues.returned or {"null-path", "report", "auto-generated", "auto-replied"} & signs.keys()):
        return False    # a list, be it about mail and under a name that sounds like a mail system's
    if any(one and one.rule == "header-receipt" for one in (failure, delay)):
        return True
    if _warns_its_reader(clues, words) or ("foretold" in signs and not (told or (words and (clues.mentioned or words.rule == "header-subject")))):
        return False
    # People seldom write to an address that takes bounces; where the subject says that something failed, and somebody is named, it is one.
    to_bounces = "to-bounces" in signs and not {"answer", "auto-reply", "list-manager"} & signs.keys()
    sober = bool(("null-path" in signs or to_bounces) and clues.mentioned and words and words.rule == "header-subject")
    if "daemon-by-name" in signs and not (clues.mentioned or clues.returned or clues.carries or {"null-path", "report", "auto-generated", "auto-replied", "introduced"} & signs.keys()):
        return False    # anybody can call themselves so, and nobody is named, nothing returned
    if "login" in signs and not (told or (named and words and ("daemon-by-name" not in signs or "null-path" in signs)) or clues.returned or clues.carries or sober or "report" in signs):
        return False
    if "daemon" in signs and _says_nothing_of_anybody(clues, words):
        return False
    if "daemon" in signs and not {"login", "success", "auto-reply"} & signs.keys():
        if clues.mentioned and ("null-path" in signs or ("passed-on" in signs and "link" not in signs)):
            return True     # in whatever language: who wrote it and whom it names is enough
        if "passed-on" in signs and clues.carries:
            return True     # or what it brings back
    if "daemon" in signs or "report" in signs:
        proof = told or named or clues.returned or any(sign in signs for sign in ("null-path", "report", "auto-generated", "auto-replied"))
        # A bare number, as in a gateway's statistics, proves nothing.
        number = told and told.kind is REPLY and not (told.group or clues.mentioned or clues.carries or clues.returned or {"null-path", "mailer-daemon", "report"} & signs.keys())
        return bool(proof and ((told and not number) or words or (named and "success" not in signs and ("null-path" in signs or "mailer-daemon" in signs)))) or bool(words and ("link" not in signs or clues.carries))
    if sober or (to_bounces and "program" in signs and named and words):
        return True
    if words and "list-manager" in signs and "list" not in signs and (words.rule == "header-subject" or ("to-bounces" in signs and told and named and told.group == named.group)):
        return True     # a list that refuses a post, or tells its owner what a server said of a member
    if words and "list-manager" in signs and "list" not in signs and clues.returned and clues.carries:
        return True     # or gives a post back to its author
    if clues.returned or "null-path" in signs:
        if words and words.rule.startswith("words-") and not told and named and named.value.lower() in _writer(clues.message) and "daemon" not in signs and not clues.carries:
            return False    # who answers by itself and names but its own address
        alone = clues.mentioned and not {"link", "login", "success", "auto-reply", "auto-replied", "vacation", "parcel", "acknowledged", "list", "bulk"} & signs.keys()
        return bool(told or (words and (named or alone or _speaks_of_itself(clues, words))))
    if "passed-on" in signs and any(one and one.rule == "notice-subject" for one in (failure, delay)) and (clues.mentioned or (told and clues.codes < LISTING)) and not {"list", "bulk", "parcel", "discussed", "acknowledged", "unsubscribe", "auto-reply"} & signs.keys():
        return True
    if delay and delay.rule == "words-still-trying" and clues.mentioned and not {"list", "bulk", "parcel", "discussed", "acknowledged", "unsubscribe", "auto-reply", "link", "answer"} & signs.keys():
        return True     # nobody but a server promises to go on trying
    if "introduced" in signs:
        return bool((told or (words and words.rule == "header-subject")) and named and "list" not in signs)
    if words and words.rule == "header-subject" and "list" not in signs and told and named and named.value.lower() not in _writer(clues.message) and not {"bulk", "discussed", "acknowledged"} & signs.keys():
        return True
    return _from_a_program(clues, words)


def _speaks_of_itself(clues: _Clues, words: Finding) -> bool:
    """Whether a help desk says in the subject and in a sentence that the message to its own address went astray: "Your message to help@example.org was not delivered"."""
    own = clues.own
    return bool(own and words.rule == "header-subject" and own.rule == "inline-introduced" and own.value.lower() not in _addressed(clues.message) and not {"acknowledged", "success", "auto-reply"} & clues.signs.keys())


def _says_nothing_of_anybody(clues: _Clues, words: Finding | None) -> bool:
    """Whether only the name of the sender, and words or codes within the text, look like a bounce: a postmaster writes letters too, of a new mail system say, and signs them."""
    if (clues.mentioned and clues.mentioned.value.lower() not in _writer(clues.message)) or clues.own or clues.carries or clues.returned or (words and not words.rule.startswith("words-") and clues.codes < LISTING):
        return False
    return clues.message.header("return-path") is not None and not {"null-path", "mailer-daemon", "report", "auto-generated", "auto-replied", "introduced", "passed-on"} & clues.signs.keys()


def _warns_its_reader(clues: _Clues, words: Finding | None) -> bool:
    """Whether the only mailbox named is the one that reads of it, and nothing says that its own message came back: a warning about that mailbox, or a trap."""
    signs, told, own = clues.signs, clues.told, clues.own
    if not own or clues.returned or clues.carries or "null-path" in signs or "report" in signs:
        return False
    answered = told and told.group == own.group   # to oneself: "<ana@example.org>: host ... said: 452"
    sober = words and words.rule == "header-subject" and "daemon" in signs and not told and "link" not in signs
    return not answered and not sober


def _shows_a_notice(clues: _Clues, words: Finding | None) -> bool:
    """Whether somebody copied a mail server's notice, or lines of its log, into a mail of their own, to ask what it means."""
    signs, told = clues.signs, clues.told
    who = clues.named or (clues.mentioned if told else None)
    if not who or clues.codes >= LISTING or who.value.lower() in _writer(clues.message) or {"parcel", "unsubscribe", "login", "program"} & signs.keys():
        return False
    if "shown" in signs and (words or told):
        return True
    return bool(words and told and told.group and told.group == who.group and (told.group in clues.answered or who.rule.startswith(("log-", "transcript-"))))


def _from_a_program(clues: _Clues, words: Finding | None) -> bool:
    """Whether an ordinary sender, a shop or a help desk say, reports what its mail library said, or in words that a message failed. People who write of such things answer or have lists."""
    signs, told = clues.signs, clues.told
    replied = signs.get("replied")
    above = told and replied and told.span.start < replied.span.start   # the bounce that the reader had asked for
    if {"list", "bulk", "acknowledged"} & signs.keys() or ("discussed" in signs and not above):
        return False
    if _shows_a_notice(clues, words):
        return True
    if "answer" in signs:
        return False
    if told and "unsubscribe" not in signs and ("exception" in signs or ("listed" in signs and (words or "refused" in signs))):
        return True
    if words and words.rule == "header-subject" and "refused" in signs and clues.named and clues.named.value.lower() not in _writer(clues.message) and not {"parcel", "unsubscribe", "login", "link"} & signs.keys():
        return True     # subject and text say so, and name somebody else than the writer
    program = "program" in signs or "auto-generated" in signs or "gateway" in signs
    plain = words and (words.rule == "header-subject" or ("gateway" in signs and clues.named and not {"unsubscribe", "login"} & signs.keys()))
    return bool(program and clues.mentioned and not {"parcel", "acknowledged"} & signs.keys() and "refused" in signs and plain)
