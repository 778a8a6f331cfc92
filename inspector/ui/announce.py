"""Says to a screen reader what changed elsewhere on the screen than where the keyboard is."""

from PySide6.QtWidgets import QWidget

LONGEST = 500   # characters; nobody listens to more at once


def announce(widget: QWidget, sentence: str) -> None:
    """Say a sentence, politely: after what is being said."""
    if sentence:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # 2 ms that an empty window does not need

        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence[:LONGEST]))
