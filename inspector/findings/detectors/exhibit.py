"""What a pasted text is that only shows a refusal: settings of a mail server, source text, a template, a page about codes, a question about one.

A code or reply counts as shown where its own line is such: a row of an access table, a string in a statement, an example in a sentence. One that stands by itself is an answer that somebody got.
"""

import re
from collections.abc import Iterator

from inspector.findings.evidence import Evidence
from inspector.findings.finding import CODE, GUESS, PROSE, REPLY, SIGN, Finding

_LOOK = 20_000   # characters; what is longer is a log or a mailbox, and no page that somebody asks about
_MOST = 60       # codes of a text that are looked at
_ASIDE = 90      # characters before and after a code that tell how it is spoken of

SETTINGS, SOURCE, TEMPLATE, PAGE, QUESTION = "exhibit-settings", "exhibit-source", "exhibit-template", "exhibit-page", "exhibit-question"

# Settings: "name = value", a row of an access table or of header_checks, a transport that gives an error, a rule of maddy or of Sieve, a key of YAML or JSON.
_SETTING = re.compile(r"^[ \t]{0,16}[a-z][a-z_]{5,60}[ \t]{0,12}=(?:[ \t\n]|\Z)", re.MULTILINE)
_ROW = re.compile(
    r"^[ \t]{0,16}(?:/[^\n]{1,200}/[a-z]{0,4}|(?!\d{1,4}[-:.]\d\d)[\w.*@:+=/\[\]-]{3,250})[ \t]{1,60}(?:(?:REJECT|DEFER|DISCARD|HOLD|OK|DUNNO|RELAY|PERMIT|IGNORE|PREPEND)(?:[ \t][^\n]{0,300})?$|(?:ERROR|error|retry|smtp|relay|lmtp|discard):[\"\w\[.]|ERROR$)|^(?:match (?:from|for|auth)|table \w{1,20}|action \"\w{1,20}\") [^\n]{0,200}$", re.MULTILINE)
_KEYED = re.compile(r"^[ \t]{0,16}[\w.*@:+=/\[\]-]{3,250}[ \t]{1,60}[45]\d\d[ \t]", re.MULTILINE)   # an address, and the answer to it: in a table this is a row, by itself somebody's list of failures
_RULE = re.compile(r"\A[ \t{]{0,16}(?:if [^\n{}]{1,120}\{ ?)?(?:reject|ereject|deny|defer)[ \t]{1,8}[\"']?[45]\d\d")
_KEYS = re.compile(r"^[ \t{-]{0,16}[\"']?(?:reject|greylist|ratelimit|rate_limit|virus|match|rules|actions|failregex|ignoreregex|fixtures|mocks|smtp_reply_code|status_code)[\"']?[ \t]{0,4}[:=]", re.MULTILINE)
_PART = re.compile(r"^\[[a-z][\w.-]{2,40}\][ \t]{0,4}$", re.MULTILINE)   # [queue.bounce]
_KEY_OF_ANSWER = re.compile(r"[ \t{-]{0,24}[\"']?\w{0,20}(?:" + "|".join(("reason", "error", "response", "diagnostic", "result", "details", "answer")) + r")\w{0,20}[\"']?[ \t]{0,4}[:=]", re.IGNORECASE)
_REJECT_CODE = re.compile(r"_reject_code[ \t]{0,4}=[ \t]{0,4}\Z")
_KEY = re.compile(r"[ \t{-]{0,24}[\"']?[A-Za-z][\w-]{1,40}[\"']?[ \t]{0,4}[:=][ \t]")
_ANSWERED = ("reason", "error", "response", "message", "diagnostic", "result", "details", "status", "answer")   # names under which programs print what they got

# Source text: a line that begins with a word of a language and has its signs, or ends as statements do.
_STATEMENT = re.compile(
    r"^[+-]?[ \t]{0,40}(?:\}? ?(?:pub|export|public|private|protected|static|final|async|await|await expect|def|func|fn|function|class|struct|impl|interface|enum|namespace|package|import|switch|case|default|catch|except|elif|else|throw|assert\w{0,20}!?|expect|describe|it|test|const|let|var|val|local|callback|sub|my|when|return|if|for|while|do|esac|done|require|INSERT INTO|SELECT|echo|printf|fprintf)\b"
    r"(?=[^\n]{0,200}(?:\w\(| := | = |=>|[{;]$| do$| then$|\):?$|\(\"|: ?$|\" in|return \"))[^\n]{0,300}|[\w.$>-]{2,60}\([^\n]{1,200}\);|[a-z][\w.]{1,60}\([`\"'][^\n]{1,600}[`\"']\)[,;]?|[)}\]]{1,4};|[\w.$]{2,60}\([^\n()]{0,60}\)\.\w{2,40}\(|#!/[^\n]{1,80}|#\[[\w:]{2,40}\]|<\?php|@\w{2,40}\([^\n]{0,80}\)|(?:Feature|Scenario): [^\n]{1,80}|(?:RUN|ENV) [^\n]{1,300}|[\w.]{2,60} (?:->|=>) [\"'][^\n]{1,200}|(?:[\w.]{1,40}\.(?:pytest|mark)|@pytest)[^\n]{1,120}|\*\*?/|/\*\*)$", re.MULTILINE)
_CONSTANT = re.compile(r"\A[ \t]{0,24}(?:[A-Za-z]{3,10} ){0,3}[A-Z][A-Z0-9_]{2,40}[ \t]{0,4}[=(:][ \t]{0,4}[\"']?[45]\d\d[\"']?\)?[,;]?[ \t]{0,4}\Z")
_FIELD = re.compile(r"[ \t]{0,40}\w{2,40}[ \t]?[:=] ?[\"']?[45]\d\d[\"']?,?[ \t]{0,4}\Z")
_CALL = re.compile(r"[ \t]{0,40}[a-z][\w.]{1,60}\([`\"'][^`\n]{0,760}\Z")   # what a log says, as the text that a test works with
_TRACE = re.compile(r"\A[ \t]{0,12}(?:at |#\d|File \"|from /|raise )")
_COMMENT = re.compile(r"\A[ \t]{0,40}(?://|/\*|\*[ \t]|--[ \t])")
_IN_STRING = re.compile(r"(?:\A|[\s(,=\[{:?!])'[^'\n]{0,160}\Z")

# Templates have names where a notice has values.
_PLACEHOLDER = re.compile(r"\$\{?[a-z][a-z_]{5,40}|\$\{[a-z]{2,12}|\{\{[ .]?[\w.]{2,40} ?\}\}|%\{[\w.]{2,40}\}")

# Pages: their headings stand alone on a line, their phrases are nobody's who got a bounce.
_HEADING = re.compile(r"^[ \t]{0,8}(?:(?:NAME|SYNOPSIS|DESCRIPTION|EXAMPLES?|OPTIONS|SEE ALSO|REJECT ACTIONS|SYMPTOMS?|CAUSE|RESOLUTION|WORKAROUND|MORE INFORMATION)[ \t]{0,4}$|[A-Z_]{3,20}\(\d\w?\) {4}|[^\n]{0,60}\[Page \d{1,4}\]$|(?![245]\.\d{1,3}\.\d)\d\.\d{1,2}\.\d{1,2}\.? {1,4}[A-Z][^\n]{2,60}$|X\.\d\.\d{1,3} |diff --git |commit [0-9a-f]{7,40}$|@@ -\d)", re.MULTILINE)
_CHANGE = re.compile(r"^[ \t]{0,8}[-*•] (?:Fixed|Added|Changed|Removed|Fix|Add|Change|Remove)\b", re.MULTILINE)
_PHRASES = re.compile(
    r"\bhow (?:to|do i|can i|you can) (?:fix|solve|resolve|prevent|avoid)\b|\bwhat does (?!this|that|it\b)[^\n?]{1,60} mean\b|\bwhat [\d. x#]{3,16} means\b|\b(?:common|possible|main) (?:causes|reasons)\b|\bwhat causes\b|\bexample (?:output|response|message|answer)\b|\berror messages you\b|\b(?:usually|typically|commonly) (?:stands|means|appears|indicates|occurs|receives)\b|\b(?:it is|is) (?:a|one of the) (?:most )?common"
    r"|\breasons for \d|^fix #\d|^solution \d|^#{1,4} (?:usage|how|what|why|example|install)|\byou may (?:receive|get|see) an? \b|\byou(?:'|’)ll see this\b|\bthis (?:topic|article|page|guide) (?:describes|explains|shows)\b|\bexplained\b", re.MULTILINE | re.IGNORECASE)

_CODES_TABLE = re.compile(r"^[| \t*\"]{0,6}(?:error |smtp |status |reply |bounce )?codes?[*\"]{0,2}(?: {2,40}|[ \t]{0,8}[|\t;,])[^\n]{0,60}(?:meaning|description|explanation|bedeutung|beschreibung|signification|significado|significato)", re.MULTILINE | re.IGNORECASE)

# How a sentence speaks of a code that nobody got.
_EXAMPLE = re.compile(r"(?:\be\. ?g\.|\bfor example|(?<![.@-])\bexamples?:|\bsuch as|\bz\. ?b\.|\bzum beispiel|\bpar exemple|\bpor ejemplo|\bad esempio|\bbijvoorbeeld|например)[:,]?[ \t]{0,4}(?:[\"'`“„«(]{1,2}|(?:the |an? )?(?:code|error|answer|reply)?[ \t]?)[\"'`]?\Z", re.IGNORECASE)
_ASKED = re.compile(
    r"(?:\bwhat (?:does|do|is|are)|\bwas (?:bedeutet|bedeuten|heißt|ist)|\bque (?:signifie|veut dire)|\bqué (?:significa|es)|\bcosa significa|\bwat betekent|\bo que significa|что (?:означает|значит))(?: (?!mean|this|that|wrong|going)\w{1,16}){0,4} [\"'`„“]?\Z"
    r"|\b(?:would|should|could|can|to|make \w{2,20}|(?:that|which) always) (?:answer|return|say|send|reply|respond|reject)s?(?: with| by)?(?: \w{2,10})? [\"'`„“]?\Z|\bmy server to say [\"'`„“]?\Z|\bwhen (?:a|the|some|another) (?:\w{2,12} )?server (?:answers|says|replies|returns)(?: with)? [\"'`„“]?\Z"
    r"|\bservers (?:answer|reply|return|say|use|send)(?: with)? [\"'`„“]?\Z|\binstead of [\"'`„“]?\Z|\bthe (?:reply |error |smtp )?code [\"'`]?\Z", re.IGNORECASE)
_MEANT = re.compile(r"\A[\"'`”“)]{0,2},? (?:means?|stands? for|bedeutet|heißt|signifie|significa|betekent|eigentlich|explained|answers? with|for (?:unknown|all|any|every|each|non-?existent))\b", re.IGNORECASE)
# Who tells of the own mail has got what is quoted.
_OWN = re.compile(r"\b(?:my|our) (?:e-?mails?|messages?|mails?|newsletters?)\b|\b(?:i|we)(?:['’]m| am| are)? (?:keep |kept )?(?:get|got|getting|receiving|received?|tried|sent)\b|\b(?:comes?|came|bounc(?:es?|ed|ing)|returned?) back\b|\bmeine (?:e-?mails?|nachrichten?|mails?)\b|\bmes (?:e-?mails?|messages?)\b", re.IGNORECASE)
_LIVE = ("log-", "transcript-", "report-", "table-", "queue-")


def detect(evidence: Evidence) -> None:
    """A sign of what the text is, where it has no writer and all codes and replies in it are only shown."""
    text = evidence.text
    if len(text) > _LOOK or evidence.reports or (evidence.head and evidence.head.place("\nfrom:")):
        return
    told = [one for one in evidence.found if (one.kind is REPLY or one.kind is CODE) and one.value[0] in "45" and one.trust > GUESS]
    live = any(one.rule.startswith(_LIVE) for one in evidence.found) or any(one.kind is SIGN and one.value == "exception" and not _quoted(text, one.span.start) for one in evidence.found)
    names = [found for start, end, _ in evidence.notices for found in _PLACEHOLDER.finditer(text, start, end)] if not told and not live else []
    if len({found[0] for found in names}) > 1:
        evidence.add(SIGN, "exhibit", *names[0].span(), TEMPLATE, PROSE)
    elif evidence.originals:
        return
    elif page := _page(text, live, any(one.kind is SIGN and one.value in ("shown", "introduced") for one in evidence.found)):
        section = evidence.message.section_at(page.start())
        place = page.span() if section and page.end() <= section.span.end else (told[0].span if told else None)
        if place:
            evidence.add(SIGN, "exhibit", *place, SOURCE if "diff --git " in text or "\n@@ -" in text else PAGE, PROSE)
    elif told and len(told) <= _MOST:
        _by_lines(evidence, told, live)


def _page(text: str, live: bool, notice: bool) -> re.Match[str] | None:
    """The first of the headings and phrases that show the text as a whole to be about bounces; None where they do not."""
    for pattern, least in ((_HEADING, 2), (_CHANGE, 2 if not live else _LOOK), (_CODES_TABLE, 1 if "@" not in text else _LOOK)):
        found = list(pattern.finditer(text))
        if len(found) >= least:
            return found[0]
    phrases = [] if live or notice else list(_PHRASES.finditer(text))
    return phrases[0] if len({found[0].lower()[:12] for found in phrases}) > (2 if _OWN.search(text) else 1) else None   # a page may speak for its reader: "I got this message. How do I fix it?"


def _by_lines(evidence: Evidence, told: list[Finding], live: bool) -> None:
    """Look at each code where it stands: all of them must be shown."""
    text = evidence.text
    context = _Context(text, live)
    first = ""
    for one in told:
        for start, end in _places(text, one):
            rule = context.shown(start, end)
            if not rule:
                return
            first = first or rule
    evidence.add(SIGN, "exhibit", told[0].span.start, told[0].span.end, first, PROSE)


def _places(text: str, one: Finding) -> Iterator[tuple[int, int]]:
    """Everywhere that the code stands, for it is found but once; of a reply, where something follows that it may say."""
    yield one.span.start, one.span.end
    pattern = rf"(?<![\w.]){re.escape(one.value)}(?![\w])" + (r"(?=[ -][\w<#:])" if one.kind is REPLY else r"(?!\.\d)")
    for count, found in enumerate(re.finditer(pattern, text)):
        if count < _MOST and found.start() != one.span.start:
            yield found.span()


class _Context:
    """What the whole text has of settings and statements, which its single lines are judged by."""

    def __init__(self, text: str, live: bool) -> None:
        self.text = text
        self.live = live
        self.settings = len(_SETTING.findall(text))
        self.rows = sum(not row[0].endswith("OK") for row in _ROW.finditer(text))   # a list of recipients may say OK too
        self.keys = len(_KEYS.findall(text)) + len(_PART.findall(text))
        self.paths = "/etc/" in text
        self.statements = sum(not _TRACE.match(found[0]) for found in _STATEMENT.finditer(text))
        self.own = _OWN.search(text) is not None

    def shown(self, start: int, end: int) -> str:
        """As what the code at [start, end) is shown by its line; "" where it stands for itself."""
        low = self.text.rfind("\n", 0, start) + 1
        high = self.text.find("\n", end)
        line = self.text[low : high if high >= 0 else len(self.text)][:800]
        before = line[: start - low]
        if self._is_setting(line, before):
            return SETTINGS
        if self._is_source(line, before):
            return SOURCE
        if len(_PLACEHOLDER.findall(self.text)) > 1 and _PLACEHOLDER.search(line):
            return TEMPLATE
        if self.own or self.live:
            return ""
        lead = before[-_ASIDE:]
        asks = "?" in self.text
        if _EXAMPLE.search(_without_reply(lead)):
            return PAGE
        if (asks and _ASKED.search(_without_reply(lead))) or _MEANT.match(self.text[end : end + _ASIDE]) or _MEANT.match(_without_code(self.text[end : end + _ASIDE])):
            return QUESTION
        return ""

    def _is_setting(self, line: str, before: str) -> bool:
        if _ROW.match(line) or _RULE.match(line):
            return True
        if self.rows and (_KEYED.match(line) or line.lstrip().startswith("#")):
            return True
        if _REJECT_CODE.search(before):
            return True
        name = before.partition("=")[0].strip().lower()
        if self.settings > 1 and "=" in before and (name not in _ANSWERED or self.settings > 3) and _SETTING.match(line):
            return True
        if self.settings > 1 and line.lstrip().startswith(("deny ", "message ")):
            return True
        if self.live or _KEY_OF_ANSWER.match(line):
            return False
        string = _quoted(line, len(before))
        if self.keys > 1 and (string or _KEY.match(line)):
            return True
        return self.paths and ((string and _KEY.match(line) is not None) or ("/etc/" in line and ("postmap" in line or ">" in line)))

    def _is_source(self, line: str, before: str) -> bool:
        if _TRACE.match(line):
            return False
        if self.statements > 1 and _CALL.match(before):
            return True
        if self.live:
            return False
        if _CONSTANT.match(line):
            return True
        if self.statements > 1 and _FIELD.match(line):
            return True
        if self.statements > 1 and (_quoted(line, len(before)) or _COMMENT.match(line) or _STATEMENT.match(line)):
            return True
        return self.statements > 0 and bool(_STATEMENT.match(line) or _COMMENT.match(line)) and (_quoted(line, len(before)) or _COMMENT.match(line) is not None)


def _quoted(text: str, at: int) -> bool:
    """Whether the place stands within a string that its line opens."""
    before = text[max(text.rfind("\n", 0, at) + 1, at - 400) : at]
    return before.count('"') % 2 == 1 or before.count("`") % 2 == 1 or _IN_STRING.search(before) is not None


_CODES_BEHIND = re.compile(r"[245]\d\d[ -]\Z")
_CODES_NEXT = re.compile(r"\A[ -][245]\.\d{1,3}\.\d{1,3}")


def _without_reply(lead: str) -> str:
    """What stands before a code, without the reply that goes with it."""
    return _CODES_BEHIND.sub("", lead)


def _without_code(rest: str) -> str:
    """What stands behind a reply, without the code that goes with it."""
    return _CODES_NEXT.sub("", rest)
