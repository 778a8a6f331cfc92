"""What stands in the message itself: the other side's own words, and the message that came back."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from inspector.diagnosis import Card, as_said
from inspector.mail import Field, Kind, Message
from inspector.ui import theme
from inspector.ui.blocks.desk import EDGE, Desk, column
from inspector.ui.controls import Row
from inspector.ui.labels import Prose
from inspector.ui.selectable import Selectable

_TR = QCoreApplication.translate
SHOWN = ("from", "to", "cc", "subject", "date", "message-id")
MOST = 6      # quotes
LONGEST = 4000   # characters of a quote


def block_of(text: str) -> QFrame:
    """Words as a mail server wrote them, in a frame, to be selected."""
    frame = QFrame()
    frame.setObjectName("reading")
    inner = QHBoxLayout(frame)
    inner.setContentsMargins(12, 10, 12, 10)
    inner.addWidget(Selectable(text, 12, mono=True))
    return frame


def quotes(card: Card, message: Message | None) -> tuple[str, ...]:
    """The other side's own words, all lines of a quote joined, each once: what a longer quote holds is not repeated."""
    if message is None or not card.diagnoses:
        return ()
    said = [" ".join(message.quote(span)[:LONGEST].split()) for span in card.diagnoses[0].words]
    unique = [text for text in dict.fromkeys(said) if text and not any(text != other and text in other for other in said)]
    return tuple(as_said(text) for text in unique[:MOST])


def own_words(texts: tuple[str, ...]) -> QWidget:
    return column(*(block_of(text) for text in texts), gap=8)


def original(message: Message | None) -> tuple[Field, ...]:
    """The fields of the returned message that tell which one it was."""
    sections = [each for each in message.sections if each.kind is Kind.ORIGINAL] if message is not None else []
    first: dict[str, Field] = {}
    for field in message.fields(sections[0]) if message is not None and sections else ():
        if field.name in SHOWN and field.value.strip():
            first.setdefault(field.name, field)
    return tuple(first[name] for name in SHOWN if name in first)


def original_message(fields: tuple[Field, ...], desk: Desk) -> QWidget:
    """One row a field; a click shows where it stands."""
    names = {
        "from": _TR("quoted", "From"), "to": _TR("quoted", "To"), "cc": _TR("quoted", "Cc"), "subject": _TR("quoted", "Subject"),
        "date": _TR("quoted", "Date"), "message-id": _TR("quoted", "Message-ID"),
    }
    return column(*(_row(names[field.name], field, desk) for field in fields), gap=0, edge=0)


def _row(name: str, field: Field, desk: Desk) -> Row:
    value = " ".join(field.value[:LONGEST].split())
    row = Row(f"{name}: {value}")
    across = QHBoxLayout(row)
    across.setContentsMargins(EDGE, 4, EDGE, 4)
    across.setSpacing(12)
    label = Prose(name, role="muted")
    label.setFixedWidth(theme.current().px(96))
    across.addWidget(row.hold(label), 0, Qt.AlignmentFlag.AlignTop)
    across.addWidget(row.hold(Prose(value)), 1)
    row.clicked.connect(lambda: desk.wishes.point_wanted.emit(field.span))
    row.hovered.connect(lambda on: desk.wishes.hint_wanted.emit((field.span,) if on else ()))
    return row
