"""Why we think so: each finding that counted, as a sentence that points at its characters."""

from inspector.diagnosis.answer import as_said
from inspector.diagnosis.card import Fact
from inspector.diagnosis.diagnosis import Diagnosis, Grade, Outcome
from inspector.diagnosis.named import new_address
from inspector.diagnosis.path import COMMANDS
from inspector.findings import Finding, Trust, What, meant
from inspector.knowledge import Library
from inspector.mail import Message
from inspector.spans import Span

ACTIONS = {
    "failed": "the server has given up", "delayed": "the server keeps trying", "delivered": "it reached the mailbox",
    "relayed": "it was handed on to a server that sends no reports", "expanded": "it was handed to the members of a list", "suppressed": "the sending service did not send it",
}
CLASSES = {"4": "temporary", "5": "permanent", "2": "a success"}
PLACES = {Trust.FIELD: "stands in a field of the report", Trust.REPLY: "stands in the other server’s reply", Trust.PROSE: "stands in the text of the notice", Trust.GUESS: "is our reading of the words"}
LONGEST_QUOTE = 90
CROWDS = ("provider-community-", "provider-dns-blocklists-")   # rules of those that are no single provider


def facts(case: Diagnosis, message: Message, library: Library) -> tuple[Fact, ...]:
    """The evidence for one case, the decisive first; one line for findings that say the same at several places."""
    spans: dict[str, list[Span]] = {}
    grades: dict[str, Grade] = {}
    for one in case.because:
        text = _sentence(one, case, message, library)
        if text:
            spans.setdefault(text, []).append(one.span)
            grades.setdefault(text, _grade(one))
    if case.face == "moved-to" and (new := new_address(message, case.words, (case.recipient,))):
        text = f"The server names {message.quote(new)} as the new address"
        spans[text], grades[text] = [new], Grade.STATED
    return tuple(Fact(text, tuple(dict.fromkeys(where)), grades[text]) for text, where in spans.items())


def _grade(one: Finding) -> Grade:
    if one.trust >= Trust.REPLY:
        return Grade.STATED
    by_phrase = one.rule.startswith(("phrase-", "provider-"))
    return Grade.DEDUCED if one.trust == Trust.PROSE or by_phrase else Grade.GUESSED


def _sentence(one: Finding, case: Diagnosis, message: Message, library: Library) -> str:
    match one.kind:
        case What.CODE:
            counted = "" if case.code and one.value == str(case.code) else ", outweighed"
            return f"The code {one.value} {PLACES[one.trust]}{counted}"
        case What.REPLY:
            agrees = ""
            if case.code:
                agrees = f", which agrees with {case.code}" if one.value[0] == str(case.code)[0] else f", although {case.code} says otherwise"
            return f"The reply {one.value} is {CLASSES.get(one.value[0], 'an answer')}{agrees}"
        case What.ACTION:
            return f"The {'log' if message.read_as == 'log' else 'report'} says “{_quoted(one, message)}”: {ACTIONS.get(one.value, 'see there')}"
        case What.WORDS:
            return _words(one, case, message, library)
        case What.PHASE:
            return f"It happened {COMMANDS.get(one.value, 'during the conversation')}"
        case What.RECIPIENT:
            return f"The {'log' if message.read_as == 'log' else 'report'} is about {one.value}"
        case What.ORIGINAL_RECIPIENT:
            return f"The message was first addressed to {one.value}"
        case What.REMOTE_MTA:
            return f"{one.value} is the server that answered" if case.is_answered else f"{one.value} is the server that was called"
        case What.LOOK_ALIKE:
            return f"{one.value} is no valid code: did you mean {meant(one.value, case.reply or '')}?"
        case What.SIGN if case.outcome == Outcome.SUPPRESSED:
            return "The words say that the sending service held the message back"
        case _:
            return ""


_TELLS = {"phrase": "tells the reason", "clue": "hints at the reason"}


def _words(one: Finding, case: Diagnosis, message: Message, library: Library) -> str:
    quote = _quoted(one, message)
    if one.rule.startswith("provider-"):
        rule = library.rule(one.rule.removeprefix("provider-"))
        provider = library.provider(rule.provider) if rule else None
        return f"“{quote}” is known from {provider.name}" if provider and not one.rule.startswith(CROWDS) else f"“{quote}” is known from many bounces"
    how, _, reason = one.rule.partition("-")
    if tells := _TELLS.get(how):
        title = page.title if (page := library.page(f"reason:{reason}")) else reason
        return f"“{quote}” {tells}" + (f": {title}" if title.lower() != quote.lower() else "")
    return f"“{quote}” are the other side’s own words" if case.is_quoted else f"“{quote}” are the report’s own words"


def _quoted(one: Finding, message: Message) -> str:
    quote = as_said(" ".join(message.quote(one.span).split()))
    return quote if len(quote) <= LONGEST_QUOTE else quote[:LONGEST_QUOTE].rstrip() + "…"
