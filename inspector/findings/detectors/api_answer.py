"""What a sending service answers to the program that hands it a message: no mail server was asked, and the numbers are the service's own or HTTP's.

Postmark: ``{"ErrorCode":406,"Message":"..."}`` or "Postmark error 406: ..."; Amazon SES: "... when calling the SendEmail operation: ..."; SendGrid, SparkPost and Mailjet: a list of errors.
"""

import re

from inspector.findings.address import addresses
from inspector.findings.detectors.inline import is_about_another, is_sender
from inspector.findings.evidence import Evidence
from inspector.findings.finding import ACTION, ANSWER, PROSE, SIGN
from inspector.findings.statement import quote, tell
from inspector.findings.tokens import tokens

_KEYS = re.compile(r"\"(?:ErrorCode|errors|Errors|__type)\"[ \t\n]{0,4}:")
_MESSAGE = re.compile(r"\"(?:Message|message|ErrorMessage|description)\"[ \t\n]{0,4}:[ \t\n]{0,4}\"((?:[^\"\\\n]|\\[^\n]){1,2000})\"")
_TOLD = re.compile(
    r"(?:[Pp]ostmark[^\n0-9]{0,40}(?:(?:[Ee]rror|[Cc]ode|[Ss]tatus)[ :#]{0,3}|\()[1-9][0-9]{2}\)?[:.,-]?[ \t]{1,4}|when calling the Send[A-Za-z]{0,16}Email operation[^:\n]{0,40}: |MessageRejected: |(?=You tried to send to (?:a )?recipient))([^\n]{8,1000})")
_NOBODY = ("not verified", "'From'")   # SES does not say whether the address that is not verified is the sender's or the recipient's; Postmark speaks of the sender
_MAIL_WORDS = ("recipient", "sender", "from address", "email address", "mailbox", "smtp", "bounce", "suppress", "deliver", "message generation", "sending", "dkim", "verified domain")
_HELP = re.compile(r"\"field\"[ \t\n]{0,4}:[^\n{}]{0,80}[ \t\n,]{0,40}\"help\"[ \t\n]{0,4}:")   # SendGrid's errors by their shape
_MOST = 20


def detect(evidence: Evidence) -> None:
    """Read such answers, where no event of a service has been read."""
    text = evidence.text
    for start, end, prose in evidence.notices:
        key = _KEYS.search(text, start, end) if '":' in prose or '" :' in prose else None
        found = list(_MESSAGE.finditer(text, start, end))[:_MOST] if key else []
        if key and "ErrorCode" not in key[0] and not any(_is_of_mail(one[1]) for one in found) and not _HELP.search(text, start, end):
            continue
        if key and found:
            low, high = text.find("{", start, key.start()), text.rfind("}", found[-1].end(), end) + 1
            evidence.talked.append((low if low >= 0 else key.start(), high or found[-1].end()))
        elif one := _TOLD.search(text, start, end):
            found = [one]
            evidence.talked.append(one.span())
        for one in found:
            _say(evidence, *one.span(1))


def _is_of_mail(said: str) -> bool:
    """Whether an error speaks of mail: lists of errors are what programs of all kinds answer."""
    low = said.lower()
    return any(word in low for word in _MAIL_WORDS) or bool(addresses(said, 0, len(said))) or any(token.code for token in tokens(said, 0, len(said), diagnostic=True))


def _say(evidence: Evidence, low: int, high: int) -> None:
    """A refusal of the recipients that the words name, else of the whole message."""
    text = evidence.text
    said = text[low:high]
    places = [] if any(one in said for one in _NOBODY) else [one for one in addresses(text, low, high) if not is_sender(text, low, *one, high, evidence.own) and not is_about_another(text, low, one[0])]
    groups = [evidence.recipient(text[slice(*place)], *place, "api-recipient", PROSE) for place in places] or [0]
    evidence.add(SIGN, "failure", low, high, "api-answer", PROSE)
    for group in groups:
        evidence.add(ACTION, "failed", low, high, "api-answer", PROSE, group)
        for token in tokens(text, low, high):
            if token.code:
                tell(evidence, token, group, "api-answer", ANSWER)
        quote(evidence, low, high, group, "api-answer", ANSWER)
