"""Pages about bounces, and lists of codes."""

import re

from inspector.findings.exhibits.speech import tells_of_own
from inspector.findings.finding import CODE, Finding
from inspector.patterns import later

# Pages: their headings stand alone on a line, their phrases are nobody's who got a bounce.
_HEADING = re.compile(r"^[ \t]{0,8}(?:(?:NAME|SYNOPSIS|DESCRIPTION|EXAMPLES?|OPTIONS|SEE ALSO|REJECT ACTIONS|SYMPTOMS?|CAUSE|RESOLUTION|WORKAROUND|MORE INFORMATION)[ \t]{0,4}$|[A-Z_]{3,20}\(\d\w?\) {4}|[^\n]{0,60}\[Page \d{1,4}\]$|(?![245]\.\d{1,3}\.\d)\d\.\d{1,2}\.\d{1,2}\.? {1,4}[A-Z][^\n]{2,60}$|X\.\d\.\d{1,3} | {1,12}--?[a-z][\w-]{1,30}(?:[ =][\w<\[]\S{0,30})? {2,20}\w|diff --git |(?:given|expect) {1,2}\w|commit [0-9a-f]{7,40}$|@@ -\d)", re.MULTILINE)
# A heading that alone shows it: a section of a standard, a call of an API that names what is to be filled in, a version with its day, a commit; the form of an API, a schema, a translation (gettext, Android, XLIFF, Qt); a guide in steps.
_HEADED = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2}){1,3}\. {2}[A-Z][^\n.:@<]{3,70}\n\n {3}[A-Z]|(?:GET|POST|PUT|PATCH|DELETE) /[^\s?]{0,120}(?:\{\w{1,40}\}|/:\w{1,40})\S{0,80}$|#{1,3} \[?v?\d{1,4}\.\d{1,4}(?:\.\d{1,4})?\]?[ –—(-]{1,5}\d{4}-\d\d-\d\d\)?[ \t]{0,4}$|commit [0-9a-f]{7,40}\n(?:Merge|Author|Date): |[ \t]{0,8}[\"']?(?:openapi|swagger|\$schema)[\"']?[ \t]{0,4}:|msgid \"|How to [^\n?:]{3,100}\n{1,2}1[.)] |[ \t]{0,16}<(?:string name=|trans-unit |source>))", re.MULTILINE)
_CHANGE = re.compile(r"^[ \t]{0,8}[-*•] (?:Fixed|Added|Changed|Removed|Fix|Add|Change|Remove)\b", re.MULTILINE)
_FAQ = re.compile(r"^[ \t#*]{0,6}(?:why|what|how|can|is|are|do|does|will|still|where|who|when|wie|was|warum|wieso|pourquoi|comment|que|por qué|cómo|perché|come)\b[^\n]{3,120}\?[ \t*]{0,4}\n(?:[ \t]{0,4}\n)?[^\n?]{2,400}(?:\n|\Z)", re.MULTILINE | re.IGNORECASE)   # a question, and what answers it
_PHRASES = re.compile(
    r"\bhow (?:to|do i|can i|you can) (?:fix|solve|resolve|prevent|avoid)\b|\bwhat does (?!this|that|it\b)[^\n?]{1,60} mean\b|\bwhat [\d. x#]{3,16} means\b|\b(?:common|possible|main) (?:causes|reasons)\b|\bwhat causes\b|\bexample (?:output|response|message|answer)\b|\berror messages you\b|\b(?:usually|typically|commonly) (?:stands|means|appears|indicates|occurs|receives)\b|\b(?:it is|is) (?:a|one of the) (?:most )?common"
    r"|\breasons for \d|^fix #\d|^solution \d|^#{1,4} (?:usage|how|what|why|example|install)|\byou may (?:receive|get|see) an? \b|\byou(?:'|’)ll see this\b|\bthis (?:topic|article|page|guide) (?:describes|explains|shows)\b|\bexplained\b", re.MULTILINE | re.IGNORECASE)
_CODES_TABLE = re.compile(r"^[| \t*\"]{0,6}(?:error |smtp |status |reply |bounce )?codes?[*\"]{0,2}(?: {2,40}|[ \t]{0,8}[|\t;,])[^\n]{0,60}(?:meaning|description|explanation|bedeutung|beschreibung|signification|significado|significato)", re.MULTILINE | re.IGNORECASE)
_BY_ITSELF = later(r"^[45]\d\d[ -][^\n]{0,80}<[^\s<>@]{1,64}@", re.MULTILINE)   # an answer that somebody got, at the margin
_REPLIED = re.compile(r"[45]\d\d[ -]\Z")
_NEVER = 1_000_000


def page(text: str, live: bool, notice: bool) -> re.Match[str] | None:
    """The first of the headings and phrases that show the text as a whole to be about bounces; None where they do not."""
    nobody = 1 if "@" not in text else _NEVER
    for pattern, least in ((_HEADING, 2), (_HEADED, 1), (_CHANGE, _NEVER if live else 2), (_CODES_TABLE, nobody), (_FAQ, 2 * nobody)):
        found = list(pattern.finditer(text))
        if len(found) >= least and (pattern not in (_HEADED, _FAQ) or not _BY_ITSELF.search(text)):
            return found[0]
    phrases = [] if live or notice else list(_PHRASES.finditer(text))
    return phrases[0] if len({found[0].lower()[:12] for found in phrases}) > (2 if tells_of_own(text) else 1) else None   # a page may speak for its reader: "I got this message. How do I fix it?"


def second(text: str, told: list[Finding]) -> Finding | None:
    """The second of several codes in a text that names nobody: what came back has one, but for the last words of a server that gave up."""
    codes = [one for one in told if one.kind is CODE and not one.value.endswith((".0.0", ".4.7"))]
    for one in codes:
        first = codes[0]
        if one.value[2:] != first.value[2:] and ("\n" in text[first.span.end : one.span.start] or _REPLIED.search(text, max(0, one.span.start - 4), one.span.start)):
            return one
    return None
