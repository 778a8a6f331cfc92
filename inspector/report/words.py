"""The other side's own words, each thing said once."""

from typing import Protocol

from inspector.diagnosis import Diagnosis, as_said
from inspector.report.clean import clean, one_line
from inspector.spans import Span


class Quotes(Protocol):
    """What reports need of a message: its text by span. A redacted message is one too."""

    @property
    def text(self) -> str:
        """The reading text; only its line ends are counted."""

    def quote(self, span: Span) -> str:
        """The characters of the span."""


def said(case: Diagnosis | None, message: Quotes | None) -> tuple[str, ...]:
    """The distinct answers, one line each. A report and its notice often repeat one answer: what another one holds whole is left out."""
    if case is None or message is None:
        return ()
    texts = list(dict.fromkeys(_bare(one_line(message.quote(span))) for span in case.words))
    return tuple(as_said(one) for one in texts if one and not any(one != other and one in other for other in texts))


def said_lines(case: Diagnosis | None, message: Quotes | None) -> str:
    """The distinct answers with their own line breaks, for a block of fixed-width text."""
    kept = set(said(case, message))
    if not kept or case is None or message is None:
        return ""
    texts = dict.fromkeys(clean(message.quote(span)).strip() for span in case.words)
    return "\n".join(one for one in texts if as_said(_bare(one_line(one))) in kept)


def _bare(text: str) -> str:
    """Without what a log puts around an answer and a cut leaves behind."""
    whole = text.rstrip()
    text = text.strip(" <>")
    if whole.endswith(">") and text.rfind("<") > text.rfind(">"):   # of an address at the end
        text += ">"
    return text[:-1].rstrip() if text.endswith(")") and "(" not in text else text
