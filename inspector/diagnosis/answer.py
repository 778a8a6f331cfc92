"""The words of an answer as they are held against phrases and rules."""

import re

from inspector.findings import Finding
from inspector.mail import Message
from inspector.patterns import later

# What servers repeat on each line of a long answer: "550-5.7.1 first line 550-5.7.1 second line 550 5.7.1 last line".
_LINES = later(r"\b([245][0-9]{2})-((?:[245]\.[0-9]{1,3}\.[0-9]{1,3}\b)?)")
SETTING = later(r"\(in\s{1,8}reply\s{1,8}to\s[^()]{1,60}\)?|\bhost [^\s]{1,80} said:|\bgsmtp\b", re.IGNORECASE)   # what reports put around an answer
LONGEST = 600   # characters of one answer: the cause stands at its beginning


def answer_of(message: Message, words: Finding) -> str:
    """The beginning of an answer; character for character as long as in the message. qmail's log writes its blanks as underscores."""
    start, end = words.span
    text = message.text[start : min(end, start + LONGEST)]
    return text.replace("_", " ") if "_" in text and " " not in text.strip() else text


def as_said(text: str) -> str:
    """An answer of several lines that stand in one, as a person would tell it: reply and code once, at its beginning."""
    first = _LINES.search(text)
    if not first:
        return text
    reply, code = first.groups()
    head, rest = text[: first.start()], text[first.end() :]
    again = re.compile(rf"\s{{1,4}}{reply}[ -](?:{re.escape(code)}(?:\s{{1,4}}|\Z))?\s{{0,4}}" if code else rf"\s{{1,4}}{reply}[ -]\s{{0,4}}")
    return f"{head}{reply}{' ' + code if code else ''} {again.sub(' ', rest).strip()}".rstrip()
