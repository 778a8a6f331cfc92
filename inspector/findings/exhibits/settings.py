"""Settings of a mail server and of what goes with it: a code there is what it is to answer."""

import re

from inspector.findings.exhibits import lines
from inspector.patterns import later

# Settings: "name = value", a row of an access table or of header_checks, a transport that gives an error, a rule of maddy or of Sieve, a key of YAML or JSON.
_SETTING = re.compile(r"^[ \t]{0,16}(?:(?:accept|deny|defer|require|warn|drop|set)[ \t]{1,12})?!?[a-z][a-z_]{5,60}[ \t]{0,12}=(?:[ \t\n]|\Z)", re.MULTILINE)
_ROW = re.compile(
    r"^[ \t]{0,16}(?:/[^\n]{1,200}/[a-z]{0,4}|(?!\d{1,4}[-:.]\d\d)[\w.*@:+=/\[\]-]{3,250})[ \t]{1,60}(?:(?:REJECT|DEFER|DISCARD|HOLD|OK|DUNNO|RELAY|PERMIT|IGNORE|PREPEND)(?:[ \t][^\n]{0,300})?$|(?:ERROR|error|retry|smtp|relay|lmtp|discard):[\"\w\[.]|ERROR$)|^(?:match (?:from|for|auth)|table \w{1,20}|action \"\w{1,20}\") [^\n]{0,200}$", re.MULTILINE)
_KEYED = re.compile(r"^[ \t]{0,16}[\w.*@:+=/\[\]-]{3,250}[ \t]{1,60}[45]\d\d[ \t]", re.MULTILINE)   # an address, and the answer to it: in a table this is a row, by itself somebody's list of failures
_RULE = re.compile(r"\A[ \t{]{0,16}(?:if [^\n{}]{1,120}\{ ?)?(?:reject|ereject|deny|defer)[ \t]{1,8}[\"']?[45]\d\d")
_KEYS = re.compile(r"^[ \t{-]{0,16}[\"']?(?:reject|greylist|ratelimit|rate_limit|virus|match|rules|actions|failregex|ignoreregex|fixtures|mocks|smtp_reply_code|status_code)[\"']?[ \t]{0,4}[:=]", re.MULTILINE)
_PART = re.compile(r"^\[[a-z][\w.-]{2,40}\][ \t]{0,4}$", re.MULTILINE)   # [queue.bounce]
_ASSIGNED = later(r"^[a-z][\w.-]{0,40}[ \t]{0,4}=", re.MULTILINE)   # in a part of an ini file
_NESTED = later(r"^[ \t]{0,24}(?:- )?[a-z]\w{0,40}:(?:[ \t]|$)", re.MULTILINE)   # a key of YAML
_KEY_OF_ANSWER = re.compile(r"[ \t{-]{0,24}[\"']?\w{0,20}(?:" + "|".join(("reason", "error", "response", "diagnostic", "result", "details", "answer")) + r")\w{0,20}[\"']?[ \t]{0,4}[:=]", re.IGNORECASE)
_REJECT_CODE = re.compile(r"_reject_code[ \t]{0,4}=[ \t]{0,4}\Z")
_KEY = re.compile(r"[ \t{-]{0,24}[\"']?[A-Za-z][\w-]{1,40}[\"']?[ \t]{0,4}[:=][ \t]")
_ANSWERED = ("reason", "error", "response", "message", "diagnostic", "result", "details", "status", "answer")   # names under which programs print what they got


class Settings:
    """What a whole text has of settings, by which its single lines are judged. ``nobody``: it names nobody to whom anything happened."""

    def __init__(self, text: str, live: bool, nobody: bool) -> None:
        self._live = live
        self._named = len(_SETTING.findall(text))
        self._rows = sum(not row[0].endswith("OK") for row in _ROW.finditer(text))   # a list of recipients may say OK too
        parts = len(_PART.findall(text))
        self._keys = len(_KEYS.findall(text)) + parts
        self._paths = "/etc/" in text
        self._ini = nobody and parts > 0 and 2 * len(_ASSIGNED.findall(text)) > lines.count(text)
        self._nested = self._paths and 2 * len(_NESTED.findall(text)) > lines.count(text)

    def shows(self, line: str, before: str) -> bool:
        """Whether a code in this line, behind ``before``, is one of a setting."""
        if _ROW.match(line) or _RULE.match(line) or _REJECT_CODE.search(before):
            return True
        if (self._rows and _KEYED.match(line)) or ((self._rows or self._named > 1) and line.lstrip().startswith("#")):
            return True
        name = before.partition("=")[0].strip().lower()
        if self._named > 1 and "=" in before and (name not in _ANSWERED or self._named > 3) and _SETTING.match(line):
            return True
        if self._named > 1 and line.lstrip().startswith(("deny ", "defer ", "message ")):
            return True
        if self._ini and _ASSIGNED.match(line):
            return True
        if self._live or _KEY_OF_ANSWER.match(line):
            return False
        string = lines.is_quoted(line, len(before))
        if self._keys > 1 and (string or _KEY.match(line)):
            return True
        return self._paths and ((string and _KEY.match(line) is not None) or ("/etc/" in line and ("postmap" in line or ">" in line)) or (self._nested and line[:1] in " \t"))
