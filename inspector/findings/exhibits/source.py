"""Source text of programs: a code there is what the program works with."""

import re

from inspector.findings.exhibits import lines
from inspector.patterns import later

# Source text: a line that begins with a word of a language and has its signs, or ends as statements do.
_STATEMENT = re.compile(
    r"^[+-]?[ \t]{0,40}(?:\}? ?(?:pub|export|public|private|protected|static|final|async|await|await expect|def|func|fn|function|class|struct|impl|interface|enum|namespace|package|import|switch|case|default|catch|except|elif|else|throw|assert\w{0,20}!?|expect|describe|it|test|const|let|var|val|local|callback|sub|my|when|return|if|for|while|do|esac|done|require|INSERT INTO|SELECT|echo|printf|fprintf)\b"
    r"(?=[^\n]{0,200}(?:\w\(| := | = |=>|[{;]$| do$| then$|\):?$|\(\"|: ?$|\" in|return \"))[^\n]{0,300}|[\w.$>-]{2,60}\([^\n]{1,200}\);|[a-z][\w.]{1,60}\([`\"'][^\n]{1,600}[`\"']\)[,;]?|[)}\]]{1,4};|[\w.$]{2,60}\([^\n()]{0,60}\)\.\w{2,40}\(|#!/[^\n]{1,80}|#\[[\w:]{2,40}\]|<\?php|@\w{2,40}\([^\n]{0,80}\)|(?:Feature|Scenario): [^\n]{1,80}|(?:RUN|ENV) [^\n]{1,300}|[\w.]{2,60} (?:->|=>) [\"'][^\n]{1,200}|(?:[\w.]{1,40}\.(?:pytest|mark)|@pytest)[^\n]{1,120}|\*\*?/|/\*\*)$", re.MULTILINE)
# A line of source text, whatever the language: it ends as statements do, opens or closes a block, names a variable by its sign, or is a remark.
_CODE = later(
    r"^[ \t]{0,60}(?:(?![\"'\w]{0,40}:|\{)[^\n]{0,300}(?:[\w)\"'\]}];|[^:,\n]\{|^\}|[^,\n]\\)(?:[ \t]{1,20}(?:#|//)[^\n]{0,200})?$|[^\n]{0,200}(?:[\"\s(@=]\$[a-z{(]|\w->\w|\w\(\)|[!=]==? |:= |&& )|(?:if|for|while|elif|else|def|class|with|try|except)\b[^\n]{0,200}:$"
    r"|(?:done|end|endif|fi|esac|else|break|pass|return\b[^\n]{0,200}|\}|[)}\]]{1,4}[;,])$|(?:for|while|if)\b[^\n]{0,200}; (?:do|then)$|(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|FROM|WHERE|AND|OR|GROUP BY|ORDER BY|SET|VALUES)\b[^\n:]{0,300}$|\((?:defn?|defun|define|let|if|when|cond|or|and|fn|lambda|setq|ns) |[^\n]{1,200} // |[^\n]{1,100}= ?\w{0,40}\{[^\n]{1,200}\}$|(?:#|//) |#!/)", re.MULTILINE)
_CALLED = later(r"\w\([^()\n]{0,200}\Z")
_CONSTANT = re.compile(r"\A[ \t]{0,24}(?:[A-Za-z]{3,10} ){0,3}[A-Z][A-Z0-9_]{2,40}[ \t]{0,4}[=(:][ \t]{0,4}[\"']?[45]\d\d[\"']?\)?[,;]?[ \t]{0,4}\Z")
_FIELD = re.compile(r"[ \t]{0,40}\w{2,40}[ \t]?[:=] ?[\"']?[45]\d\d[\"']?,?[ \t]{0,4}\Z")
_CALL = re.compile(r"[ \t]{0,40}[a-z][\w.]{1,60}\([`\"'][^`\n]{0,760}\Z")   # what a log says, as the text that a test works with
_TRACE = re.compile(r"\A[ \t]{0,12}(?:at |#\d|File \"|from /|raise )")
_COMMENT = re.compile(r"\A[ \t]{0,40}(?://|/\*|\*[ \t]|--[ \t])")
_TESTED = later(r"\b[0-9]{1,6} (?:tests? )?(?:failed|failures?)[,;] {0,4}[0-9]{1,6} (?:tests? )?(?:passed|successful)|\bTests run: [0-9]|^--- FAIL: |^not ok [0-9]|^=+ FAILURES =+$", re.MULTILINE)   # how programs that run tests sum up


class Source:
    """What a whole text has of statements, by which its single lines are judged."""

    def __init__(self, text: str, live: bool) -> None:
        self._live = live
        self._statements = sum(not _TRACE.match(found[0]) for found in _STATEMENT.finditer(text))
        self._mostly = not live and is_source(text)

    def shows(self, line: str, before: str) -> bool:
        """Whether a code in this line, behind ``before``, is one that a program works with."""
        if _TRACE.match(line):
            return False
        if self._statements > 1 and _CALL.match(before):
            return True
        if self._live:
            return False
        string = lines.is_quoted(line, len(before))
        if _CONSTANT.match(line) or (self._mostly and (string or _CODE.match(line) or _CALLED.search(before))):
            return True
        remark, statement = _COMMENT.match(line) is not None, _STATEMENT.match(line) is not None
        if self._statements > 1 and (string or remark or statement or _FIELD.match(line)):
            return True
        return self._statements > 0 and (remark or (statement and string))


def is_source(text: str) -> bool:
    """Whether a text is source text, with little else."""
    code = sum(1 for _ in _CODE.finditer(text))
    return code > 2 and 2 * code >= lines.count(text)


def summed(text: str) -> re.Match[str] | None:
    """Where a program that runs tests sums them up: what failed there was tried on purpose."""
    return _TESTED.search(text)
