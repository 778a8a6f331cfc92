"""What a block of the card works with, and what it may wish for."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.knowledge import Library
from inspector.ui import theme

if TYPE_CHECKING:
    from inspector.mail import Message

POSTMASTER, SENDER = "postmaster", "sender"   # to whom a ready note goes
EDGE = 8   # px between the edge of the column and its text; rows that light up use this room


class Wishes(QObject):
    """What the reader wants; the window says who hears it."""

    point_wanted = Signal(object)      # Span
    hint_wanted = Signal(object)       # the spans that prove what the pointer rests on; none when it leaves
    code_wanted = Signal(str)          # key of a page
    link_wanted = Signal(str)          # address of a source
    role_wanted = Signal(str)
    fold_wanted = Signal(str, bool)
    copy_wanted = Signal(str)          # text for the clipboard
    note_wanted = Signal(str)          # the ready note: to the postmaster or to the sender
    example_wanted = Signal(str)       # path of an example


class Desk(NamedTuple):
    """The library, the message (None while browsing), whose steps to show, which folds are open."""

    library: Library
    wishes: Wishes
    message: "Message | None" = None
    role: str = "sender"
    open_folds: frozenset[str] = frozenset()
    hint: str = ""                     # what must be said of the message beside its cause


def column(*parts: QWidget | None, gap: int = 12, edge: int = EDGE, top: int = 0, name: str = "", at_top: bool = False) -> QWidget:
    """Widgets one under another, at the left edge that all groups share; with ``at_top`` spare height stays below them."""
    widget = QWidget()
    if name:
        widget.setAccessibleName(name)
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(edge, theme.current().px(top), edge, 0)
    layout.setSpacing(theme.current().px(gap))
    for part in parts:
        if part is not None:
            layout.addWidget(part)
    if at_top:
        layout.addStretch(1)
    return widget
