"""What a pasted text is that only shows a refusal: settings of a mail server, source text, a template, a page about codes, a question about one.

A code or reply counts as shown where its own line is such: a row of an access table, a string in a statement, an example in a sentence. One that stands by itself is an answer that somebody got.
"""

import re
from collections.abc import Iterator

from inspector.findings import denial
from inspector.findings.evidence import Evidence
from inspector.findings.finding import CODE, GUESS, PROSE, REPLY, SIGN, Finding
from inspector.findings.words import folded
from inspector.patterns import later

_LOOK = 20_000   # characters; what is longer is a log or a mailbox, and no page that somebody asks about
_MOST = 60       # codes of a text that are looked at
_WRAPPED = 60    # characters of a line of prose that was only broken, at least
_ASIDE = 90      # characters before and after a code that tell how it is spoken of

SETTINGS, SOURCE, TEMPLATE, PAGE, QUESTION = "exhibit-settings", "exhibit-source", "exhibit-template", "exhibit-page", "exhibit-question"

# Settings: "name = value", a row of an access table or of header_checks, a transport that gives an error, a rule of maddy or of Sieve, a key of YAML or JSON.
_SETTING = re.compile(r"^[ \t]{0,16}(?:(?:accept|deny|defer|require|warn|drop|set)[ \t]{1,12})?!?[a-z][a-z_]{5,60}[ \t]{0,12}=(?:[ \t\n]|\Z)", re.MULTILINE)
_ROW = re.compile(
    r"^[ \t]{0,16}(?:/[^\n]{1,200}/[a-z]{0,4}|(?!\d{1,4}[-:.]\d\d)[\w.*@:+=/\[\]-]{3,250})[ \t]{1,60}(?:(?:REJECT|DEFER|DISCARD|HOLD|OK|DUNNO|RELAY|PERMIT|IGNORE|PREPEND)(?:[ \t][^\n]{0,300})?$|(?:ERROR|error|retry|smtp|relay|lmtp|discard):[\"\w\[.]|ERROR$)|^(?:match (?:from|for|auth)|table \w{1,20}|action \"\w{1,20}\") [^\n]{0,200}$", re.MULTILINE)
_KEYED = re.compile(r"^[ \t]{0,16}[\w.*@:+=/\[\]-]{3,250}[ \t]{1,60}[45]\d\d[ \t]", re.MULTILINE)   # an address, and the answer to it: in a table this is a row, by itself somebody's list of failures
_RULE = re.compile(r"\A[ \t{]{0,16}(?:if [^\n{}]{1,120}\{ ?)?(?:reject|ereject|deny|defer)[ \t]{1,8}[\"']?[45]\d\d")
_KEYS = re.compile(r"^[ \t{-]{0,16}[\"']?(?:reject|greylist|ratelimit|rate_limit|virus|match|rules|actions|failregex|ignoreregex|fixtures|mocks|smtp_reply_code|status_code)[\"']?[ \t]{0,4}[:=]", re.MULTILINE)
_ASSIGNED = later(r"^[a-z][\w.-]{0,40}[ \t]{0,4}=", re.MULTILINE)   # in a part of an ini file
_NESTED = later(r"^[ \t]{0,24}(?:- )?[a-z]\w{0,40}:(?:[ \t]|$)", re.MULTILINE)   # a key of YAML
_PART = re.compile(r"^\[[a-z][\w.-]{2,40}\][ \t]{0,4}$", re.MULTILINE)   # [queue.bounce]
_KEY_OF_ANSWER = re.compile(r"[ \t{-]{0,24}[\"']?\w{0,20}(?:" + "|".join(("reason", "error", "response", "diagnostic", "result", "details", "answer")) + r")\w{0,20}[\"']?[ \t]{0,4}[:=]", re.IGNORECASE)
_REJECT_CODE = re.compile(r"_reject_code[ \t]{0,4}=[ \t]{0,4}\Z")
_KEY = re.compile(r"[ \t{-]{0,24}[\"']?[A-Za-z][\w-]{1,40}[\"']?[ \t]{0,4}[:=][ \t]")
_ANSWERED = ("reason", "error", "response", "message", "diagnostic", "result", "details", "status", "answer")   # names under which programs print what they got

# Source text: a line that begins with a word of a language and has its signs, or ends as statements do.
_STATEMENT = re.compile(
    r"^[+-]?[ \t]{0,40}(?:\}? ?(?:pub|export|public|private|protected|static|final|async|await|await expect|def|func|fn|function|class|struct|impl|interface|enum|namespace|package|import|switch|case|default|catch|except|elif|else|throw|assert\w{0,20}!?|expect|describe|it|test|const|let|var|val|local|callback|sub|my|when|return|if|for|while|do|esac|done|require|INSERT INTO|SELECT|echo|printf|fprintf)\b"
    r"(?=[^\n]{0,200}(?:\w\(| := | = |=>|[{;]$| do$| then$|\):?$|\(\"|: ?$|\" in|return \"))[^\n]{0,300}|[\w.$>-]{2,60}\([^\n]{1,200}\);|[a-z][\w.]{1,60}\([`\"'][^\n]{1,600}[`\"']\)[,;]?|[)}\]]{1,4};|[\w.$]{2,60}\([^\n()]{0,60}\)\.\w{2,40}\(|#!/[^\n]{1,80}|#\[[\w:]{2,40}\]|<\?php|@\w{2,40}\([^\n]{0,80}\)|(?:Feature|Scenario): [^\n]{1,80}|(?:RUN|ENV) [^\n]{1,300}|[\w.]{2,60} (?:->|=>) [\"'][^\n]{1,200}|(?:[\w.]{1,40}\.(?:pytest|mark)|@pytest)[^\n]{1,120}|\*\*?/|/\*\*)$", re.MULTILINE)
# A line of source text, whatever the language: it ends as statements do, opens or closes a block, names a variable by its sign, or is a remark.
_CODE = later(
    r"^[ \t]{0,60}(?:(?![\"'\w]{0,40}:|\{)[^\n]{0,300}(?:[\w)\"'\]}];|[^:,\n]\{|^\}|[^,\n]\\)(?:[ \t]{1,20}(?:#|//)[^\n]{0,200})?$|[^\n]{0,200}(?:[\"\s(@=]\$[a-z{(]|\w->\w|\w\(\)|[!=]==? |:= |&& )|(?:if|for|while|elif|else|def|class|with|try|except)\b[^\n]{0,200}:$"
    r"|(?:done|end|endif|fi|esac|else|break|pass|return\b[^\n]{0,200}|\}|[)}\]]{1,4}[;,])$|(?:for|while|if)\b[^\n]{0,200}; (?:do|then)$|(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|FROM|WHERE|AND|OR|GROUP BY|ORDER BY|SET|VALUES)\b[^\n:]{0,300}$|\((?:defn?|defun|define|let|if|when|cond|or|and|fn|lambda|setq|ns) |(?:#|//) |#!/)", re.MULTILINE)
_CALLED = later(r"\w\([^()\n]{0,200}\Z")
_CONSTANT = re.compile(r"\A[ \t]{0,24}(?:[A-Za-z]{3,10} ){0,3}[A-Z][A-Z0-9_]{2,40}[ \t]{0,4}[=(:][ \t]{0,4}[\"']?[45]\d\d[\"']?\)?[,;]?[ \t]{0,4}\Z")
_FIELD = re.compile(r"[ \t]{0,40}\w{2,40}[ \t]?[:=] ?[\"']?[45]\d\d[\"']?,?[ \t]{0,4}\Z")
_CALL = re.compile(r"[ \t]{0,40}[a-z][\w.]{1,60}\([`\"'][^`\n]{0,760}\Z")   # what a log says, as the text that a test works with
_TRACE = re.compile(r"\A[ \t]{0,12}(?:at |#\d|File \"|from /|raise )")
_COMMENT = re.compile(r"\A[ \t]{0,40}(?://|/\*|\*[ \t]|--[ \t])")
_IN_STRING = re.compile(r"(?:\A|[\s(,=\[{:?!])'[^'\n]{0,160}\Z")

_TESTED = later(r"\b[0-9]{1,6} (?:tests? )?(?:failed|failures?)[,;] {0,4}[0-9]{1,6} (?:tests? )?(?:passed|successful)|\bTests run: [0-9]|^--- FAIL: |^not ok [0-9]|^=+ FAILURES =+$", re.MULTILINE)   # how programs that run tests sum up

# Templates have names where a notice has values.
_PLACEHOLDER = re.compile(r"\$\{?[a-z][a-z_]{5,40}|\$\{[a-z]{2,12}|\{\{[ .]?[\w.]{2,40} ?\}\}|%\{[\w.]{2,40}\}")

# Pages: their headings stand alone on a line, their phrases are nobody's who got a bounce.
_HEADING = re.compile(r"^[ \t]{0,8}(?:(?:NAME|SYNOPSIS|DESCRIPTION|EXAMPLES?|OPTIONS|SEE ALSO|REJECT ACTIONS|SYMPTOMS?|CAUSE|RESOLUTION|WORKAROUND|MORE INFORMATION)[ \t]{0,4}$|[A-Z_]{3,20}\(\d\w?\) {4}|[^\n]{0,60}\[Page \d{1,4}\]$|(?![245]\.\d{1,3}\.\d)\d\.\d{1,2}\.\d{1,2}\.? {1,4}[A-Z][^\n]{2,60}$|X\.\d\.\d{1,3} | {1,12}--?[a-z][\w-]{1,30}(?:[ =][\w<\[]\S{0,30})? {2,20}\w|diff --git |commit [0-9a-f]{7,40}$|@@ -\d)", re.MULTILINE)
_CHANGE = re.compile(r"^[ \t]{0,8}[-*•] (?:Fixed|Added|Changed|Removed|Fix|Add|Change|Remove)\b", re.MULTILINE)
_PHRASES = re.compile(
    r"\bhow (?:to|do i|can i|you can) (?:fix|solve|resolve|prevent|avoid)\b|\bwhat does (?!this|that|it\b)[^\n?]{1,60} mean\b|\bwhat [\d. x#]{3,16} means\b|\b(?:common|possible|main) (?:causes|reasons)\b|\bwhat causes\b|\bexample (?:output|response|message|answer)\b|\berror messages you\b|\b(?:usually|typically|commonly) (?:stands|means|appears|indicates|occurs|receives)\b|\b(?:it is|is) (?:a|one of the) (?:most )?common"
    r"|\breasons for \d|^fix #\d|^solution \d|^#{1,4} (?:usage|how|what|why|example|install)|\byou may (?:receive|get|see) an? \b|\byou(?:'|’)ll see this\b|\bthis (?:topic|article|page|guide) (?:describes|explains|shows)\b|\bexplained\b", re.MULTILINE | re.IGNORECASE)

# A heading that alone shows it: a section of a standard, a call of an API that names what is to be filled in, a version with its day, a commit; the form of an API, a schema, a translation (gettext, Android, XLIFF, Qt); a guide in steps.
_HEADED = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2}){1,3}\. {2}[A-Z][^\n.:@<]{3,70}\n\n {3}[A-Z]|(?:GET|POST|PUT|PATCH|DELETE) /[^\s?]{0,120}(?:\{\w{1,40}\}|/:\w{1,40})\S{0,80}$|#{1,3} \[?v?\d{1,4}\.\d{1,4}(?:\.\d{1,4})?\]?[ –—(-]{1,5}\d{4}-\d\d-\d\d\)?[ \t]{0,4}$|commit [0-9a-f]{7,40}\n(?:Merge|Author|Date): |[ \t]{0,8}[\"']?(?:openapi|swagger|\$schema)[\"']?[ \t]{0,4}:|msgid \"|How to [^\n?:]{3,100}\n{1,2}1[.)] |[ \t]{0,16}<(?:string name=|trans-unit |source>))", re.MULTILINE)
_FAQ = re.compile(r"^[ \t#*]{0,6}(?:why|what|how|can|is|are|do|does|will|still|where|who|when|wie|was|warum|wieso|pourquoi|comment|que|por qué|cómo|perché|come)\b[^\n]{3,120}\?[ \t*]{0,4}\n(?:[ \t]{0,4}\n)?[^\n?]{2,400}(?:\n|\Z)", re.MULTILINE | re.IGNORECASE)   # a question, and what answers it
_BY_ITSELF = later(r"^[45]\d\d[ -][^\n]{0,80}<[^\s<>@]{1,64}@", re.MULTILINE)   # an answer that somebody got, at the margin
_CODES_TABLE = re.compile(r"^[| \t*\"]{0,6}(?:error |smtp |status |reply |bounce )?codes?[*\"]{0,2}(?: {2,40}|[ \t]{0,8}[|\t;,])[^\n]{0,60}(?:meaning|description|explanation|bedeutung|beschreibung|signification|significado|significato)", re.MULTILINE | re.IGNORECASE)

# How a sentence speaks of a code that nobody got.
_EXAMPLE = re.compile(r"(?:\be\. ?g\.|\bfor example|\bexamples?:|\bsuch as|\bz\. ?b\.|\bzum beispiel|\bpar exemple|\bpor ejemplo|\bad esempio|\bbijvoorbeeld|например)[:,]?[ \t]{0,4}(?:[\"'`“„«(]{1,2}|(?:the |an? )?(?:code|error|answer|reply)?[ \t]?)[\"'`]?\Z", re.IGNORECASE)
_ASKED = re.compile(
    r"(?:\bwhat (?:does|do|is|are)|\bwas (?:bedeutet|bedeuten|heißt|ist)|\bque (?:signifie|veut dire)|\bqué (?:significa|es)|\bcosa significa|\bwat betekent|\bo que significa|что (?:означает|значит))(?: (?!mean|this|that|wrong|going)\w{1,16}){0,4} [\"'`„“]?\Z"
    r"|\b(?:would|should|could|can|to|make \w{2,20}|(?:that|which) always) (?:answer|return|say|send|reply|respond|reject)s?(?: with| by)?(?: \w{2,10})? [\"'`„“]?\Z|\bmy server to say [\"'`„“]?\Z|\bwhen (?:a|the|some|another) (?:\w{2,12} )?server (?:answers|says|replies|returns)(?: with)? [\"'`„“]?\Z"
    r"|\bservers (?:answer|reply|return|say|use|send)(?: with)? [\"'`„“]?\Z|\binstead of [\"'`„“]?\Z|\bthe (?:reply |error |smtp )?code [\"'`]?\Z", re.IGNORECASE)
# How a code stands in a sentence. What joins sentences follows it (no server begins its answer so); or several words stand before it, and behind it the sentence ends or goes on.
_JOINED = re.compile(r"\A[\"'`”“)]{0,2},? (?:when(?:ever)?|if|while|because|instead|unless|or|and|but|than|wenn|sobald|falls|weil|oder|und|statt|quand|lorsqu[e'’]|si|ou|et|cuando|quando|se|wanneer|als|of|en) ")
_SENTENCE = re.compile(r"(?:(?:[^\W\d_][\w'’-]{0,30},?|[245]\d\d|[245]\.\d\.\d{1,3}) ){3}[\"'`“(]{0,2}\Z")
_GOES_ON = re.compile(r"\A[\"'`”“)]{0,2}(?: ?[.,;?!)]{0,3}(?:[ \t]{0,4}\n|\Z)| ?[.,;?!)]{1,2} |[ \n][a-z]{1,20}[ ,.\n])")
_YOURS = re.compile(r"\b(?:your|this) (?:e-?mail|message|mail)\b|\bthe (?:e-?mail|message)\b|\b(?:ihre|deine|diese) (?:e-?mail|nachricht|mail)\b|\b(?:votre|ce|su|il suo|uw|sua) (?:e-?mail|message|courriel|mensaje|correo|messaggio|bericht|mensagem)\b", re.IGNORECASE)   # a notice speaks so to whoever sent it
_MEANT = re.compile(r"\A[\"'`”“)]{0,2},? (?:means?|stands? for|bedeutet|heißt|signifie|significa|betekent|eigentlich|explained|answers? with|for (?:unknown|all|any|every|each|non-?existent))\b", re.IGNORECASE)
# Who tells of the own mail has got what is quoted.
_OWN = re.compile(r"\b(?:my|our) (?:e-?mails?|messages?|mails?|newsletters?)\b|\b(?:i|we)(?:['’]m| am| are)? (?:keep |kept )?(?:get|got|getting|receiving|received?|tried|sent)\b|\b(?:comes?|came|bounc(?:es?|ed|ing)|returned?) back\b|\bmeine (?:e-?mails?|nachrichten?|mails?)\b|\bmes (?:e-?mails?|messages?)\b", re.IGNORECASE)
_STATES = ("user unknown", "unknown user", "no such user", "mailbox is full", "permanent error", "undeliver", "bounced")   # of the words of failure, those that do not say that it came to it
_LIVE = ("log-", "transcript-", "report-", "table-", "queue-")


def detect(evidence: Evidence) -> None:
    """A sign of what the text is, where it has no writer and all codes and replies in it are only shown."""
    text = evidence.text
    if len(text) > _LOOK or evidence.reports:
        return
    if any(one.rule.startswith("exception-") or one.rule == "words-exception" for one in evidence.found) and (summed := _TESTED.search(text)):
        evidence.add(SIGN, "exhibit", *summed.span(), SOURCE, PROSE)
    if evidence.head and evidence.head.place("\nfrom:"):
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
    elif not told and not live and (failure := _failure(evidence)) and _is_source(text):
        evidence.add(SIGN, "exhibit", *failure.span, SOURCE, PROSE)


def _failure(evidence: Evidence) -> Finding | None:
    """Words that something failed."""
    return next((one for one in evidence.found if one.kind is SIGN and one.value == "failure"), None)


def _page(text: str, live: bool, notice: bool) -> re.Match[str] | None:
    """The first of the headings and phrases that show the text as a whole to be about bounces; None where they do not."""
    nobody = 1 if "@" not in text else _LOOK
    for pattern, least in ((_HEADING, 2), (_HEADED, 1), (_CHANGE, 2 if not live else _LOOK), (_CODES_TABLE, nobody), (_FAQ, 2 * nobody)):
        found = list(pattern.finditer(text))
        if len(found) >= least and (pattern not in (_HEADED, _FAQ) or not _BY_ITSELF.search(text)):
            return found[0]
    phrases = [] if live or notice else list(_PHRASES.finditer(text))
    return phrases[0] if len({found[0].lower()[:12] for found in phrases}) > (2 if _OWN.search(text) else 1) else None   # a page may speak for its reader: "I got this message. How do I fix it?"


def _second(text: str, told: list[Finding]) -> Finding | None:
    """The second of several codes, where nobody is named to whom any of them happened: what came back has one, but for the last words of a server that gave up."""
    codes = [one for one in told if one.kind is CODE and not one.value.endswith((".0.0", ".4.7"))]
    first = codes[0] if codes else None
    for one in codes:
        if first and one.value[2:] != first.value[2:] and ("\n" in text[first.span.end : one.span.start] or _REPLIED.search(text, max(0, one.span.start - 4), one.span.start)):
            return one
    return None


def _by_lines(evidence: Evidence, told: list[Finding], live: bool) -> None:
    """Look at each code where it stands: all of them must be shown, or be several that happened to nobody."""
    text = evidence.text
    failure = _failure(evidence)
    context = _Context(text, live, failure is not None and text[slice(*failure.span)].lower() not in _STATES)
    rules = [context.shown(start, end) for one in told for start, end in _places(text, one)]
    if all(rules):
        evidence.add(SIGN, "exhibit", *told[0].span, rules[0], PROSE)
    elif context.nobody and not context.own and not live and not any(one.kind is SIGN and one.value in ("shown", "introduced") for one in evidence.found) and (second := _second(text, told)):
        evidence.add(SIGN, "exhibit", *second.span, PAGE, PROSE)


def _places(text: str, one: Finding) -> Iterator[tuple[int, int]]:
    """Everywhere that the code stands, for it is found but once; of a reply, where something follows that it may say."""
    yield one.span.start, one.span.end
    pattern = rf"(?<![\w.]){re.escape(one.value)}(?![\w])" + (r"(?=[ -][\w<#:])" if one.kind is REPLY else r"(?!\.\d)")
    for count, found in enumerate(re.finditer(pattern, text)):
        if count < _MOST and found.start() != one.span.start:
            yield found.span()


class _Context:
    """What the whole text has of settings and statements, which its single lines are judged by."""

    def __init__(self, text: str, live: bool, happened: bool) -> None:
        self.text = text
        self.live = live
        self.settings = len(_SETTING.findall(text))
        self.rows = sum(not row[0].endswith("OK") for row in _ROW.finditer(text))   # a list of recipients may say OK too
        self.keys = len(_KEYS.findall(text)) + len(_PART.findall(text))
        self.paths = "/etc/" in text
        self.nobody = "@" not in text and not happened and not _YOURS.search(text)
        self.parts = self.nobody and _PART.search(text) is not None and 2 * len(_ASSIGNED.findall(text)) > _lines(text)
        self.nested = 2 * len(_NESTED.findall(text)) > _lines(text)
        self.statements = sum(not _TRACE.match(found[0]) for found in _STATEMENT.finditer(text))
        self.mostly = not live and _is_source(text)
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
        lead = _without_reply(self._lead(low, before))
        asks = "?" in self.text
        if _EXAMPLE.search(lead):
            return PAGE
        rest = self.text[end : end + _ASIDE]
        if (asks and _ASKED.search(lead)) or _MEANT.match(rest) or _MEANT.match(_without_code(rest)):
            return QUESTION
        return QUESTION if self.nobody and _is_spoken(lead, _without_code(rest)) else ""

    def _lead(self, low: int, before: str) -> str:
        """What stands before a code: on its line, and on the one above where that was only broken there."""
        above = self.text[self.text.rfind("\n", 0, max(low - 1, 0)) + 1 : max(low - 1, 0)]
        return ((above + " " if len(above) > _WRAPPED and above[-1:].isalpha() else "") + before)[-_ASIDE:]

    def _is_setting(self, line: str, before: str) -> bool:
        if _ROW.match(line) or _RULE.match(line):
            return True
        if (self.rows and _KEYED.match(line)) or ((self.rows or self.settings > 1) and line.lstrip().startswith("#")):
            return True
        if _REJECT_CODE.search(before):
            return True
        name = before.partition("=")[0].strip().lower()
        if self.settings > 1 and "=" in before and (name not in _ANSWERED or self.settings > 3) and _SETTING.match(line):
            return True
        if self.settings > 1 and line.lstrip().startswith(("deny ", "defer ", "message ")):
            return True
        if self.parts and _ASSIGNED.match(line):
            return True
        if self.live or _KEY_OF_ANSWER.match(line):
            return False
        string = _quoted(line, len(before))
        if self.keys > 1 and (string or _KEY.match(line)):
            return True
        return self.paths and ((string and _KEY.match(line) is not None) or ("/etc/" in line and ("postmap" in line or ">" in line)) or (self.nested and line[:1] in " \t"))

    def _is_source(self, line: str, before: str) -> bool:
        if _TRACE.match(line):
            return False
        if self.statements > 1 and _CALL.match(before):
            return True
        if self.live:
            return False
        if _CONSTANT.match(line) or (self.mostly and (_CODE.match(line) or _CALLED.search(before) or _quoted(line, len(before)))):
            return True
        if self.statements > 1 and _FIELD.match(line):
            return True
        if self.statements > 1 and (_quoted(line, len(before)) or _COMMENT.match(line) or _STATEMENT.match(line)):
            return True
        return self.statements > 0 and bool(_STATEMENT.match(line) or _COMMENT.match(line)) and (_quoted(line, len(before)) or _COMMENT.match(line) is not None)


def _is_spoken(lead: str, rest: str) -> bool:
    """Whether a code is a word of a sentence: words lead up to it, and none of a server's answer follow."""
    if _JOINED.match(rest):
        return True
    return _SENTENCE.search(lead) is not None and _GOES_ON.match(rest) is not None and denial.refused(folded(rest)) is None


def _is_source(text: str) -> bool:
    """Whether a text is source text, with little else."""
    code = sum(1 for _ in _CODE.finditer(text))
    return code > 2 and 2 * code >= _lines(text)


def _lines(text: str) -> int:
    return sum(1 for line in text.split("\n") if line.strip())


def _quoted(text: str, at: int) -> bool:
    """Whether the place stands within a string that its line opens."""
    before = text[max(text.rfind("\n", 0, at) + 1, at - 400) : at]
    return before.count('"') % 2 == 1 or before.count("`") % 2 == 1 or _IN_STRING.search(before) is not None


_REPLIED = re.compile(r"[45]\d\d[ -]\Z")
_CODES_BEHIND = re.compile(r"[245]\d\d[ -]\Z")
_CODES_NEXT = re.compile(r"\A[ -][245]\.\d{1,3}\.\d{1,3}")


def _without_reply(lead: str) -> str:
    """What stands before a code, without the reply that goes with it."""
    return _CODES_BEHIND.sub("", lead)


def _without_code(rest: str) -> str:
    """What stands behind a reply, without the code that goes with it."""
    return _CODES_NEXT.sub("", rest)
