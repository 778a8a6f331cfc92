"""What a message is that has no cause to explain: a headline, a word for its chip and how bad that is."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from inspector.diagnosis import Verdict
from inspector.inspection import Inspection

FATES = ("failed", "delayed", "none")   # what became of a message, the worst first
_TR = QCoreApplication.translate
_SENTENCES = (   # how the core begins to say it; headline, chip, severity
    ("This looks like a bounce but shows no proof", QT_TRANSLATE_NOOP("nocard", "This only looks like a bounce"), QT_TRANSLATE_NOOP("nocard", "Be careful"), "high"),
    ("This is mail from a list", QT_TRANSLATE_NOOP("nocard", "From a list or newsletter, not a bounce"), QT_TRANSLATE_NOOP("nocard", "List or newsletter"), "info"),
    ("This asks the sender to confirm", QT_TRANSLATE_NOOP("nocard", "Your message waits for a confirmation"), QT_TRANSLATE_NOOP("nocard", "Waiting"), "info"),
    ("The message is held for a moderator", QT_TRANSLATE_NOOP("nocard", "Your message waits for a moderator"), QT_TRANSLATE_NOOP("nocard", "Waiting"), "info"),
    ("This is a feedback report about a message in the name", QT_TRANSLATE_NOOP("nocard", "Somebody failed to prove your domain"), QT_TRANSLATE_NOOP("nocard", "Report"), "low"),
    ("This is a feedback report that a recipient took", QT_TRANSLATE_NOOP("nocard", "Taken out of the spam folder, not a bounce"), QT_TRANSLATE_NOOP("nocard", "Report"), "info"),
    ("This speaks of the reader’s own mailbox", QT_TRANSLATE_NOOP("nocard", "About your own mailbox, not a bounce"), QT_TRANSLATE_NOOP("nocard", "Not a bounce"), "info"),
    ("This is a record of what another host tried", QT_TRANSLATE_NOOP("nocard", "A record of your own server, not a bounce"), QT_TRANSLATE_NOOP("nocard", "Not a bounce"), "info"),
    ("These are settings of a mail server", QT_TRANSLATE_NOOP("nocard", "Settings of a mail server, not a bounce"), QT_TRANSLATE_NOOP("nocard", "Not a bounce"), "info"),
    ("This is source text of a program", QT_TRANSLATE_NOOP("nocard", "Source text, not a bounce"), QT_TRANSLATE_NOOP("nocard", "Not a bounce"), "info"),
    ("This is a template from which notices", QT_TRANSLATE_NOOP("nocard", "A template of notices, not a bounce"), QT_TRANSLATE_NOOP("nocard", "Not a bounce"), "info"),
    ("This is a text about bounces", QT_TRANSLATE_NOOP("nocard", "About bounces, but not one of them"), QT_TRANSLATE_NOOP("nocard", "Not a bounce"), "info"),
    ("This speaks of a code in general", QT_TRANSLATE_NOOP("nocard", "It speaks of a code, but is not a bounce"), QT_TRANSLATE_NOOP("nocard", "Not a bounce"), "info"),
    ("This is a warning of a mailing list", QT_TRANSLATE_NOOP("nocard", "A list’s warning about your own address"), QT_TRANSLATE_NOOP("nocard", "List or newsletter"), "info"),
    ("This mail speaks of a failed delivery", QT_TRANSLATE_NOOP("nocard", "It speaks of a bounce, but is none"), QT_TRANSLATE_NOOP("nocard", "Not a bounce"), "info"),
    ("This mail mentions an SMTP reply or code", QT_TRANSLATE_NOOP("nocard", "It mentions a code, but is not a bounce"), QT_TRANSLATE_NOOP("nocard", "Not a bounce"), "info"),
)
_KINDS = {
    "auto-reply": (QT_TRANSLATE_NOOP("nocard", "An automatic reply, not a bounce"), QT_TRANSLATE_NOOP("nocard", "Automatic reply")),
    "read-receipt": (QT_TRANSLATE_NOOP("nocard", "A read receipt, not a bounce"), QT_TRANSLATE_NOOP("nocard", "Read receipt")),
    "complaint": (QT_TRANSLATE_NOOP("nocard", "A complaint report, not a bounce"), QT_TRANSLATE_NOOP("nocard", "Complaint")),
    "success": (QT_TRANSLATE_NOOP("nocard", "Your message was delivered"), QT_TRANSLATE_NOOP("nocard", "Delivered")),
}
_MAIL = (QT_TRANSLATE_NOOP("nocard", "An ordinary mail, not a bounce"), QT_TRANSLATE_NOOP("nocard", "Not a bounce"))
_FOREIGN = (QT_TRANSLATE_NOOP("nocard", "This kind of file holds no mail"), QT_TRANSLATE_NOOP("nocard", "Not a bounce"))
_TEXT = (QT_TRANSLATE_NOOP("nocard", "No bounce in this text"), QT_TRANSLATE_NOOP("nocard", "Not a bounce"))


def named(message: Inspection) -> tuple[str, str, str]:
    """Headline, chip and its severity."""
    for beginning, headline, chip, severity in _SENTENCES:
        if message.sentence.startswith(beginning):
            return _TR("nocard", str(headline)), _TR("nocard", str(chip)), severity
    said, word = _KINDS.get(message.kind, {"text": _TEXT, "foreign": _FOREIGN}.get(message.message.read_as, _MAIL))
    return _TR("nocard", str(said)), _TR("nocard", str(word)), "info"


def fate(message: Inspection) -> str:
    """One of ``FATES``: whether it failed for anybody, else whether it is late for anybody. What is no bounce reports no failure."""
    return {Verdict.FAILURE: "failed", Verdict.DELAY: "delayed"}.get(message.kind, "none")
