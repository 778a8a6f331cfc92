"""The panels of the window, written out by hand: each listens to the workspace and wishes; none knows another."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from inspector.ui.panels.batch import BatchLine
    from inspector.ui.panels.busy import BusyBar
    from inspector.ui.panels.card import CardPanel
    from inspector.ui.panels.empty import EmptyPanel
    from inspector.ui.panels.messages import MessagesPanel
    from inspector.ui.panels.notice import NoticeBar
    from inspector.ui.panels.own_note import OwnNotePanel
    from inspector.ui.panels.recipients import RecipientsPanel
    from inspector.ui.panels.related import RelatedPanel
    from inspector.ui.panels.source import SourcePanel
    from inspector.ui.panels.status import StatusBar
    from inspector.ui.panels.top_bar import TopBar

__all__ = [
    "PANELS", "BatchLine", "BusyBar", "CardPanel", "EmptyPanel", "MessagesPanel", "NoticeBar", "OwnNotePanel", "RecipientsPanel", "RelatedPanel", "SourcePanel", "StatusBar", "TopBar",
]

PANELS = {
    "TopBar": "top_bar", "NoticeBar": "notice", "BusyBar": "busy", "EmptyPanel": "empty", "BatchLine": "batch", "MessagesPanel": "messages", "SourcePanel": "source", "RecipientsPanel": "recipients",
    "CardPanel": "card", "RelatedPanel": "related", "OwnNotePanel": "own_note", "StatusBar": "status",
}   # each with its file


def __getattr__(name: str) -> Any:
    """Each panel is loaded when first used: those that show a message are 30 ms that the first window does not need."""
    if name not in PANELS:
        raise AttributeError(name)
    found = globals()[name] = getattr(import_module(f"inspector.ui.panels.{PANELS[name]}"), name)
    return found
