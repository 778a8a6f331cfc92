"""The order in which Tab goes through the window: that in which it is read, whenever a part of it was made."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def stops(widget: QWidget) -> Iterator[QWidget]:
    """The widget and what is in it, in the order of their making, as far as Tab can stop there."""
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
        yield widget
    for child in widget.children():
        if isinstance(child, QWidget) and not child.isWindow():
            yield from stops(child)


def set_order(*regions: QWidget) -> None:
    """Let Tab go through these regions one after another; one that is not in the window now is passed over."""
    here = [region for region in regions if region.window() is regions[0].window()]
    for one, other in pairwise(each for region in here for each in stops(region)):
        QWidget.setTabOrder(one, other)
