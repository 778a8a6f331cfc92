"""The words of an answer as they are held against phrases and rules."""

from inspector.findings import Finding
from inspector.mail import Message

LONGEST = 600   # characters of one answer: the cause stands at its beginning


def answer_of(message: Message, words: Finding) -> str:
    """The beginning of an answer; character for character as long as in the message. qmail's log writes its blanks as underscores."""
    start, end = words.span
    text = message.text[start : min(end, start + LONGEST)]
    return text.replace("_", " ") if "_" in text and " " not in text.strip() else text
