"""The panels of the window, written out by hand: each listens to the workspace and wishes; none knows another."""

from inspector.ui.panels.busy import BusyBar
from inspector.ui.panels.card import CardPanel
from inspector.ui.panels.empty import EmptyPanel
from inspector.ui.panels.messages import MessagesPanel
from inspector.ui.panels.notice import NoticeBar
from inspector.ui.panels.recipients import RecipientsPanel
from inspector.ui.panels.related import RelatedPanel
from inspector.ui.panels.source import SourcePanel
from inspector.ui.panels.status import StatusBar
from inspector.ui.panels.top_bar import TopBar

PANELS = (TopBar, NoticeBar, BusyBar, EmptyPanel, MessagesPanel, SourcePanel, RecipientsPanel, CardPanel, RelatedPanel, StatusBar)

__all__ = ["PANELS", "BusyBar", "CardPanel", "EmptyPanel", "MessagesPanel", "NoticeBar", "RecipientsPanel", "RelatedPanel", "SourcePanel", "StatusBar", "TopBar"]
