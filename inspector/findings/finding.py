"""What was found in a message, where it stands, and which rule said so."""

from enum import IntEnum, StrEnum
from typing import NamedTuple

from inspector.spans import Span


class What(StrEnum):
    """The kinds of finding."""

    __hash__ = str.__hash__   # an Enum's own is written in Python: ten times slower, and findings are sorted into dictionaries by kind

    RECIPIENT = "recipient"                    # final recipient: the address that the report is about
    ORIGINAL_RECIPIENT = "original-recipient"  # the address as the sender wrote it, before forwarding
    ACTION = "action"                          # failed, delayed, delivered, relayed, expanded (RFC 3464 section 2.3.3), or what the words say of the same
    CODE = "code"                              # enhanced status code
    REPLY = "reply"                            # SMTP reply code, three digits
    WORDS = "words"                            # the other side's own words: diagnostic text
    PHASE = "phase"                            # connect, ehlo, auth, mail, rcpt, data, end-of-data
    REMOTE_MTA = "remote-mta"                  # the server that refused
    REPORTING_MTA = "reporting-mta"            # the server that wrote the report
    SENDER = "sender"                          # who sent the returned message
    SUBJECT = "subject"                        # subject of the returned message
    MESSAGE_ID = "message-id"                  # of the returned message
    QUEUE_ID = "queue-id"                      # the reporting server's id for the message
    TIME = "time"                              # when it was refused or accepted
    RETRY_UNTIL = "retry-until"                # when the server will give up
    LOOK_ALIKE = "look-alike"                  # looks like a code and is none (version, address, date ...): the rule says which; for one of MISPRINTED, meant() has the code to ask about
    SIGN = "sign"                              # what kind of message this is: value is the kind (auto-reply, read-receipt, complaint, success, delay, failure ...)


MISPRINTED = ("no-code-leading-zero", "no-code-no-such-class")   # rules of look-alikes that may be a code with a misprint


class Trust(IntEnum):
    """How far a finding is to be believed, strongest last."""

    GUESS = 1      # by position or by words alone
    PROSE = 2      # the notice's prose
    REPLY = 3      # the remote server's reply, quoted
    FIELD = 4      # a field of a delivery-status report or a structured log


class Finding(NamedTuple):
    """One thing found. ``value`` is normalised (code, reply, address in bare form); ``span`` is what stands in the text.

    ``group`` binds findings that speak of the same recipient; 0 means the whole message, a negative one a try before the one that counts.
    """

    kind: What
    value: str
    span: Span
    rule: str
    trust: Trust
    group: int = 0


# The members by themselves: looking one up in its class costs 0.12 µs on Python 3.11, and a mail takes hundreds of look-ups.
(RECIPIENT, ORIGINAL_RECIPIENT, ACTION, CODE, REPLY, WORDS, PHASE, REMOTE_MTA, REPORTING_MTA, SENDER, SUBJECT, MESSAGE_ID, QUEUE_ID, TIME, RETRY_UNTIL, LOOK_ALIKE,
 SIGN) = What
GUESS, PROSE, ANSWER, FIELD = Trust

LIMIT = "limit"            # the value of the sign that something was too much to be read whole; its rule is one of LIMITS
MOST_RECIPIENTS = 10_000   # beyond this a report tells nothing more to a person
MOST_LINES = 20_000        # of logs and tables
MOST_ARRIVED = 5_000       # lines of a log about what went well: a failure may stand behind them
MOST_TOLD = 50_000        # statements of one text of JSON, or of one conversation, about several recipients at once
LIMITS = {
    "limit-recipients": f"More than {MOST_RECIPIENTS:,} recipients: the others are not told.",
    "limit-arrived": f"More than {MOST_ARRIVED:,} deliveries that went well: those after them are passed over, failures and delays are not.",
    "limit-told": f"More than {MOST_TOLD:,} statements about recipients: the others are not told.",
    "limit-lines": f"More than {MOST_LINES:,} lines that tell of deliveries: the rest is not looked at.",
}
